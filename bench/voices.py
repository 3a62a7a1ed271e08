"""Which of espeak-ng's voices is understood best: the table by which the shipped profiles were chosen.

    pip install -e .[bench]
    python bench/voices.py [--full] [PAGE...]

The script of pages of this project is spoken by voice after voice and goes, segment by segment, through pocketsphinx
with its American English sounds and a language model of the script's own words, as in `hearing.py`. The recogniser
prefers American English by its making: American and British voices are not to be held against each other.

Voices are plain en-us and British en, and their variants: the usual ones (f1 to f5, m1 to m8), or with `--full` all
that espeak-ng has. A heat on a part of the text chooses those that are heard on all of it; then the best of those are
tried at other pitches and speeds. The shipped voices are in every round. Printed are, for each voice: the word error
rate with its standard error; how far it is above the best's on the same segments, with the standard error of that
("=" where it is under two of them: not to be told apart); loudness in LUFS and true peak in dBTP; words a minute,
without pauses between segments. The same versions give the same table.
"""

from __future__ import annotations

import argparse
import math
import wave
from collections import defaultdict
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
    from collections.abc import Iterable, Sequence

    from articleaudio.audio.loudness import Level
    from articleaudio.config import VoiceProfile
    from articleaudio.model import Segment, Take

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "examples" / "news.html", ROOT / "tests" / "script" / "pages" / "obituary.html")
ACCENTS = ("en-us", "en")
USUAL = ("f1", "f2", "f3", "f4", "f5", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8")
PITCHES, SPEEDS = (0.8, 0.9, 1.1, 1.2), (0.85, 0.9, 0.95, 1.05, 1.1)
HEAT = 4  # the heat hears each fourth segment


@dataclass(frozen=True, order=True)
class Voice:
    """A voice of espeak-ng, and how it speaks."""

    name: str
    pitch: float = 1.0
    speed: float = 1.0


SHIPPED = tuple(Voice(f"{accent}+{variant}") for accent in ACCENTS for variant in ("f3", "m3"))


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

    def hear(self, voice: Voice, segments: Sequence[Segment]) -> Row:
        """Measures a voice; a recogniser is used for one alone, as it gets used to a voice."""
        profile = self._profile.model_copy(update={"voice": voice.name, "pitch": voice.pitch, "speed": voice.speed})
        takes = list(self._speaker.speak(Script(tuple(segments)), profile))
        decoder = pocketsphinx.Decoder(
            hmm=pocketsphinx.get_model_path("en-us/en-us"),
            lm=str(self._model),
            dict=str(self._listed(voice.name.partition("+")[0])),
            loglevel="FATAL",
        )
        expected = [words(segment.spoken) for segment in segments]
        wrong = [errors(said, heard(decoder, sound(take))) for said, take in zip(expected, takes, strict=True)]
        counts = tuple(map(len, expected))
        pace = 60 * sum(counts) / sum(take.clip.seconds for take in takes)
        return Row(voice, tuple(wrong), counts, self._level(takes), pace)

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
    """Prints a table for each accent, its best voice first; returns all rows in that order."""
    ranked: list[Row] = []
    by_accent: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.rate, row.voice)):
        by_accent[row.voice.name.partition("+")[0]].append(row)
    for accent, found in sorted(by_accent.items()):
        print(f"\n{title}, {accent}: {len(found[0].counts)} segments, {sum(found[0].counts)} words\n")
        print("| voice | pitch | speed | word error | above the best | LUFS | dBTP | words a minute |")
        print("|---|---|---|---|---|---|---|---|")
        for row in found:
            print(line(row, found[0]), flush=True)
        ranked += found
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


def best_of(ranked: Sequence[Row], count: int) -> list[Voice]:
    """The best voices of each accent, and the shipped ones."""
    chosen = [
        row.voice
        for accent in ACCENTS
        for row in [row for row in ranked if row.voice.name.partition("+")[0] == accent][:count]
    ]
    return list(dict.fromkeys([*chosen, *SHIPPED]))


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", metavar="PAGE", default=list(map(str, PAGES)))
    parser.add_argument("--full", action="store_true", help="all variants, and pitch and speed of more of the best")
    options = parser.parse_args()
    with TemporaryDirectory() as name, Speaker(Path(name) / "clips", 1 << 28) as speaker:
        ear = Ear(options.pages, Path(name), speaker)
        all_voices = [
            Voice(f"{accent}{variant}")
            for accent in ACCENTS
            for variant in ("", *(f"+{one}" for one in variants(options.full)))
        ]
        heat = report("Heat", [ear.hear(voice, ear.segments[::HEAT]) for voice in all_voices])
        final = report(
            "All of the text", [ear.hear(one, ear.segments) for one in best_of(heat, 8 if options.full else 3)]
        )
        tried = dict.fromkeys(
            replace(voice, **change)
            for voice in best_of(final, 1 if options.full else 0)
            for change in ({}, *({"pitch": pitch} for pitch in PITCHES), *({"speed": speed} for speed in SPEEDS))
        )
        known = {row.voice: row for row in final}
        report("Pitch and speed", [known.get(voice) or ear.hear(voice, ear.segments) for voice in tried])


if __name__ == "__main__":
    main()
