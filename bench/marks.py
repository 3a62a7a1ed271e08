"""When words are heard, by the voice's marks and by a recogniser that is told what is said.

    pip install -e .[bench]
    python bench/marks.py PAGE... [--voice NAME] [--check]

The pages are spoken as for an episode. Each written word's mark is looked at: whether it is in exactly one, in order,
inside of the sound, and whether it has one of its own. Then each segment goes through pocketsphinx with its American
English sounds, forced to the words that are said, with beams as wide as it needs to reach the end; where it finds the
first word of a mark is held against where the mark begins. The dictionary is as in `hearing.py`. The recogniser tells
times in steps of 10 ms, and its models come from people, not from this voice: it is wrong by some of them itself.

Printed are how many words have a mark of their own, and the median and the 90th percentile of the distances, the
median with its sign (a mark that is late is above zero), and the median distance if the time of each segment were dealt
out by letters. `--check` ends with 1 where fewer than 94 % have their own or the median distance is 60 ms or more.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pocketsphinx
from hearing import RATE, dictionary, words  # type: ignore[import-not-found]  # a script beside this one
from pydub import AudioSegment

from articleaudio import scripting
from articleaudio.article import parse
from articleaudio.order import order_for
from articleaudio.script import with_readings
from articleaudio.source import read
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Take

LEAD = 300  # milliseconds of silence around a segment
LEAST_OWN, MOST_SECONDS = 0.94, 0.060
# In turn, until one reaches the end of the segment. A wider beam is no safer: it lets silences between words run wild.
SEARCHES = (
    {"beam": 1e-48, "wbeam": 7e-29, "pbeam": 1e-48},
    {"beam": 1e-30, "wbeam": 1e-20, "pbeam": 1e-30},
    {"beam": 1e-20, "wbeam": 1e-12, "pbeam": 1e-20},
    {"beam": 1e-80, "wbeam": 1e-80, "pbeam": 1e-80, "fsgusefiller": False},
)


@dataclass
class Found:
    """What was found: how many words there are, in how many marks of one word, and how late those are, in seconds.

    `guessed` is how far off they would be if the time of a segment were dealt out by letters.
    """

    words: int = 0
    own: int = 0
    late: list[float] = field(default_factory=list)
    guessed: list[float] = field(default_factory=list)
    unheard: int = 0


def spoken_takes(pages: Sequence[str], voice: str, speaker: Speaker) -> tuple[list[Take], str]:
    """The pages' takes, and the dictionary of what is said in them."""
    takes: list[Take] = []
    said: set[str] = set()
    order = order_for(None, Path(), Path("output"), voice=voice)
    profile = scripting.profile_for("en", order)
    for page in pages:
        script, profile, _ = scripting.write_script(parse(read(page)), order)
        said |= {word for segment in script.segments for word in words(segment.spoken)}
        takes += speaker.speak(with_readings(script), profile)
    return takes, dictionary(said, speaker, order, profile)


def own(take: Take, found: Found) -> None:
    """Counts the take's words, and those with a mark of their own; fails where one is in none or in two."""
    written = take.segment.written
    joined = [take.segment.written[slice(*word.written)] for word in take.words]
    if " ".join(joined).split() != written.split():
        raise AssertionError(f"not every word is in exactly one mark: {written}")
    times = [time for word in take.words for time in (word.start, word.end)]
    if times != sorted(times) or times[0] < 0 or times[-1] > take.clip.seconds:
        raise AssertionError(f"marks are out of order, or outside of the sound: {written}")
    for word in take.words:
        count = sum(any(map(str.isalnum, one)) for one in word.text.split())
        found.words += count
        found.own += count if not word.shared else 0


def aligned(decoder: pocketsphinx.Decoder, take: Take) -> list[float] | None:
    """When each word that is said begins, in seconds of the clip; None where the recogniser cannot follow."""
    said = words(take.segment.spoken)
    sound = AudioSegment(take.clip.pcm, frame_rate=take.clip.rate, sample_width=2, channels=1)
    quiet = AudioSegment.silent(LEAD, RATE)
    plain = quiet + sound.set_frame_rate(RATE) + quiet
    decoder.set_align_text(" ".join(said))
    decoder.start_utt()
    decoder.process_raw(plain.raw_data, full_utt=True)
    decoder.end_utt()
    heard = [one for one in decoder.seg() or () if not one.word.startswith(("<", "["))]
    if [one.word.partition("(")[0] for one in heard] != said:
        return None
    return [one.start_frame / 100 - LEAD / 1000 for one in heard]


def compare(take: Take, starts: Sequence[float], found: Found) -> None:
    """Notes how late each mark of one word is."""
    for word in take.words:
        first = len(words(take.segment.spoken[: word.spoken[0]]))
        if not word.shared and first < len(starts) and words(take.segment.spoken[slice(*word.spoken)]):
            found.late.append(word.start - starts[first])
            share = word.spoken[0] / len(take.segment.spoken)
            found.guessed.append(abs(share * take.clip.seconds - starts[first]))


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", metavar="PAGE")
    parser.add_argument("--voice", default="en", help="the voice profile (default: en)")
    parser.add_argument("--check", action="store_true", help="end with 1 where too little is right")
    options = parser.parse_args()
    found = Found()
    with TemporaryDirectory() as folder, Speaker(Path(folder) / "clips", 1 << 30) as speaker:
        takes, listed = spoken_takes(options.pages, options.voice, speaker)
        path = Path(folder) / "words.dict"
        path.write_text(listed, encoding="utf-8")
        told = {"hmm": pocketsphinx.get_model_path("en-us/en-us"), "dict": str(path), "lm": None, "loglevel": "FATAL"}
        decoders = [pocketsphinx.Decoder(**told, **search) for search in SEARCHES]
        for take in takes:
            own(take, found)
            starts = next(filter(None, (aligned(decoder, take) for decoder in decoders)), None)
            if starts is None:
                found.unheard += 1
            else:
                compare(take, starts, found)
    report(found)
    near = median(map(abs, found.late))
    sys.exit(int(options.check and (found.own < LEAST_OWN * found.words or near >= MOST_SECONDS)))


def report(found: Found) -> None:
    """Prints what was found."""
    apart = sorted(map(abs, found.late))
    near, far, signed, guessed = (
        f"{seconds * 1000:.0f} ms"
        for seconds in (median(apart), apart[len(apart) * 9 // 10], median(found.late), median(found.guessed))
    )
    print(f"{found.words} words, {found.own / found.words:.1%} with a mark of their own")
    print(f"{len(apart)} held against the recogniser; {found.unheard} segments that it could not follow")
    print(f"distance: median {near}, 90th percentile {far}; with its sign: median {signed}")
    print(f"if time were dealt out by letters: median {guessed}")


if __name__ == "__main__":
    main()
