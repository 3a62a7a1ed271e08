"""Which of espeak-ng's voices is understood best: the table by which the shipped profiles were chosen.

    pip install -e .[bench]
    python bench/voices.py [--full] [PAGE...]

The script of pages of this project is spoken by voice after voice and goes, segment by segment, through pocketsphinx
with its American English sounds and a language model of the script's own words, as in `hearing.py`. The recogniser
prefers American English by its making: American and British voices are not to be held against each other.

Voices are those of an accent: the plain one and its variants, the usual ones (f1 to f5, m1 to m8) or with `--full` all
that espeak-ng has. A heat on a part of the text, with a hasty search, chooses those that are heard on all of it; the
best of those is tried at other pitches and speeds. The plain and the shipped voices are in the final always. Printed
are, for each voice: the word error rate with its standard error; how far it is above the best's on the same segments,
with the standard error of that ("=" where it is under two of them: not to be told apart); loudness in LUFS and true
peak in dBTP; words a minute, without pauses between segments. The same versions give the same table.
"""

from __future__ import annotations

import argparse
import math
import sys
import wave
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import espeakng_loader
import pocketsphinx
from hearing import arpa, dictionary, errors, heard, words  # type: ignore[import-not-found]  # a script beside this one
from pydub import AudioSegment

from articleaudio import scripting
from articleaudio.article import parse
from articleaudio.audio.loudness import measure_file
from articleaudio.model import Script
from articleaudio.order import order_for
from articleaudio.source import read
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from articleaudio.audio.loudness import Level
    from articleaudio.config import VoiceProfile
    from articleaudio.model import Segment, Take

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "examples" / "news.html", ROOT / "tests" / "script" / "pages" / "obituary.html")
SHIPPED = ("f5", "adam")
USUAL = ("f1", "f2", "f3", "f4", "f5", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8")
PITCHES, SPEEDS = (0.8, 0.9, 1.1, 1.2), (0.85, 0.9, 0.95, 1.05, 1.1)
HASTY = {"fwdflat": False, "bestpath": False}  # one pass of the recogniser


@dataclass(frozen=True, order=True)
class Voice:
    """A voice of espeak-ng, and how it speaks."""

    name: str
    pitch: float = 1.0
    speed: float = 1.0


@dataclass(frozen=True)
class Row:
    """What was measured of a voice: wrong words and words of each segment, its level, its pace."""

    voice: Voice
    wrong: tuple[int, ...]
    counts: tuple[int, ...]
    level: Level
    pace: float

    @property
    def rate(self) -> float:
        """The word error rate."""
        return sum(self.wrong) / sum(self.counts)

    @property
    def noise(self) -> float:
        """The standard error of the rate, by segments."""
        return spread([wrong - self.rate * count for wrong, count in zip(self.wrong, self.counts, strict=True)]) / sum(
            self.counts
        )

    def above(self, best: Row) -> tuple[float, float]:
        """How far the rate is above another's on the same segments, and the standard error of that."""
        off = self.rate - best.rate
        pairs = zip(self.wrong, best.wrong, self.counts, strict=True)
        return off, spread([mine - other - off * count for mine, other, count in pairs]) / sum(self.counts)


def spread(left: Sequence[float]) -> float:
    """The standard error of a sum of what is left of each segment."""
    return math.sqrt(len(left) / max(1, len(left) - 1) * sum(one * one for one in left))


class Ear:
    """Hears a text, by whatever voice it is said."""

    def __init__(self, pages: Iterable[str], folder: Path, speaker: Speaker) -> None:
        self._folder, self._speaker = folder, speaker
        self._order = order_for(None, Path(), Path("output"), voice="en")
        self._profile = scripting.profile_for("en", self._order).model_copy(update={"roles": {}})
        scripts = (scripting.write_script(parse(read(page)), self._order)[0] for page in pages)
        said = [segment for script in scripts for segment in script.segments if segment.language.startswith("en")]
        self.segments = [segment for segment in said if words(segment.spoken)]
        self._sentences = [words(segment.spoken) for segment in self.segments]
        self._model = folder / "model.arpa"
        self._model.write_text(arpa(self._sentences), encoding="utf-8")
        self._listed = cache(self._list)

    def hear(self, voice: Voice, segments: Sequence[Segment], search: Mapping[str, bool] | None = None) -> Row:
        """Measures a voice; a recogniser is used for one alone, as it gets used to a voice."""
        profile = self._profile.model_copy(update={"voice": voice.name, "pitch": voice.pitch, "speed": voice.speed})
        takes = list(self._speaker.speak(Script(tuple(segments)), profile))
        decoder = pocketsphinx.Decoder(
            hmm=pocketsphinx.get_model_path("en-us/en-us"),
            lm=str(self._model),
            dict=str(self._listed(voice.name.partition("+")[0])),
            loglevel="FATAL",
            **(search or {}),
        )
        expected = [words(segment.spoken) for segment in segments]
        wrong = [errors(said, heard(decoder, sound(take))) for said, take in zip(expected, takes, strict=True)]
        counts = tuple(map(len, expected))
        pace = 60 * sum(counts) / sum(take.clip.seconds for take in takes)
        row = Row(voice, tuple(wrong), counts, self._level(takes), pace)
        print(line(row, row), file=sys.stderr, flush=True)
        return row

    def _list(self, accent: str) -> Path:
        """The dictionary with the sounds of an accent."""
        profile: VoiceProfile = self._profile.model_copy(update={"voice": accent})
        known = (word for sentence in self._sentences for word in sentence)
        path = self._folder / f"{accent}.dict"
        path.write_text(dictionary(known, self._speaker, self._order, profile), encoding="utf-8")
        return path

    def _level(self, takes: Sequence[Take]) -> Level:
        """Loudness and true peak of all takes, one after another."""
        path = self._folder / "said.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(takes[0].clip.rate)
            for take in takes:
                file.writeframes(take.clip.pcm)
        return measure_file(path)


def sound(take: Take) -> AudioSegment:
    """A take as pydub has it."""
    return AudioSegment(take.clip.pcm, frame_rate=take.clip.rate, sample_width=2, channels=1)


def variants(full: bool) -> list[str]:
    """The variants of espeak-ng that are tried."""
    folder = Path(espeakng_loader.get_data_path()) / "voices" / "!v"
    return sorted(path.name for path in folder.iterdir()) if full else list(USUAL)


def report(title: str, rows: Sequence[Row]) -> list[Row]:
    """Prints a table, its best voice first; returns the rows in that order."""
    ranked = sorted(rows, key=lambda row: (row.rate, row.voice))
    print(f"\n{title}: {len(ranked[0].counts)} segments, {sum(ranked[0].counts)} words\n")
    print("| voice | pitch | speed | word error | above the best | LUFS | dBTP | words a minute |")
    print("|---|---|---|---|---|---|---|---|")
    for row in ranked:
        print(line(row, ranked[0]), flush=True)
    return ranked


def line(row: Row, best: Row) -> str:
    """A row of the table."""
    off, noise = row.above(best)
    same = " =" if off <= 2 * noise else ""
    cells = (
        row.voice.name, f"{row.voice.pitch:g}", f"{row.voice.speed:g}", f"{row.rate:.1%} ± {row.noise:.1%}",
        f"{100 * off:.1f} ± {100 * noise:.1f}{same}", f"{row.level.loudness:.1f}", f"{row.level.peak:.1f}",
        f"{row.pace:.0f}",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def always(accent: str) -> list[Voice]:
    """What is in every round: the plain voice, and the shipped ones."""
    return [Voice(accent), *(Voice(f"{accent}+{variant}") for variant in SHIPPED)]


def tuned(voice: Voice) -> list[Voice]:
    """The voice at its own pitch and speed, and at others."""
    pitched = (replace(voice, pitch=pitch) for pitch in PITCHES)
    return [voice, *pitched, *(replace(voice, speed=speed) for speed in SPEEDS)]


def choose(ear: Ear, options: argparse.Namespace) -> None:
    """The heat, the round on all of the text, and pitch and speed of its best."""
    accent, segments = options.accent, ear.segments[:: options.part]
    if options.tune:
        for name in options.tune:
            report("Pitch and speed", [ear.hear(voice, segments) for voice in tuned(Voice(name))])
        return
    chosen = list(map(Voice, options.voice or ()))
    if not chosen:
        voices = [Voice(accent), *(Voice(f"{accent}+{variant}") for variant in variants(options.full))]
        heat = report("Heat", [ear.hear(voice, ear.segments[:: options.heat], HASTY) for voice in voices])
        chosen = [row.voice for row in heat[: options.best]]
    finalists = dict.fromkeys([*chosen, *always(accent)])
    final = report("Final", [ear.hear(voice, segments) for voice in finalists])
    for row in final[: options.tuned]:
        others = [ear.hear(voice, segments) for voice in tuned(row.voice)[1:]]
        report("Pitch and speed", [row, *others])


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", metavar="PAGE", default=list(map(str, PAGES)))
    parser.add_argument("--full", action="store_true", help="all variants that espeak-ng has, not the usual ones alone")
    parser.add_argument("--accent", default="en-us", help="en-us (default), or en, which is British")
    parser.add_argument("--heat", type=int, default=8, metavar="N", help="the heat hears each Nth segment (default: 8)")
    parser.add_argument("--part", type=int, default=1, metavar="N", help="the rounds after it, likewise (default: 1)")
    parser.add_argument("--best", type=int, default=5, metavar="N", help="how many are in the final (default: 5)")
    parser.add_argument("--tuned", type=int, default=1, metavar="N", help="pitch and speed of how many (default: 1)")
    parser.add_argument("--voice", action="append", help="no heat: this voice is in the final (may be repeated)")
    parser.add_argument("--tune", action="append", metavar="VOICE", help="only pitch and speed of this voice")
    options = parser.parse_args()
    with TemporaryDirectory() as name, Speaker(Path(name) / "clips", 1 << 28) as speaker:
        choose(Ear(options.pages, Path(name), speaker), options)


if __name__ == "__main__":
    main()
