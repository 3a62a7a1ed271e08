"""Whether episodes are as a broadcaster takes them: loudness and peak by two meters, and what other programs say.

    python bench/broadcast.py [--pages FOLDER] [--episodes 50] [--check]

Renders pages in turn in the voices below, and measures every finished file with ffmpeg's ebur128 and, independently,
with pyloudnorm; has it decoded by ffmpeg, and looked through by mp3val, exiftool and eyeD3 where they are installed.
Prints a line for each voice. `--check` ends with 1 if a file is more than 0.5 LU off -16 LUFS by either meter, has a
true peak over -1 dBTP, or if a program complains.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pyloudnorm

from articleaudio.archive.batch import render_each
from articleaudio.audio.loudness import measure_file
from articleaudio.order import order_for

PAGES = Path(__file__).parent.parent / "tests" / "article" / "pages"
VOICES = {"en-us+f5": "en", "en-us+adam": "en", "en-gb+m3": "en", "de+f3": "de", "fr+f3": "fr", "uk+f3": "uk"}
TEXTS = {
    "en": ("The council meets", "Ministers met in Vienna on Monday and spoke for a long time about the budget."),
    "de": ("Der Rat tagt in Wien", "Die Minister trafen sich am Montag in Wien und sprachen lange über den Haushalt."),
    "fr": ("Le conseil se réunit", "Les ministres se sont réunis lundi à Vienne et ont longtemps parlé du budget."),
    "uk": ("Рада зібралася", "Міністри зустрілися в понеділок та довго говорили про бюджет країни."),
}
TARGET, TOLERANCE, PEAK = -16.0, 0.5, -1.0
RATE = 44100


@dataclass
class Measured:
    """What was measured of a voice's files."""

    loudness: list[float] = field(default_factory=list)
    by_pyloudnorm: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def pages(folder: Path, given: Path | None, count: int) -> list[tuple[str, Path]]:
    """So many pages, each with the voice that reads it: made ones, or those of a folder for the English voices."""
    found = sorted(given.glob("*.html")) if given else []
    chosen = []
    for number, voice in zip(range(count), cycle(VOICES), strict=False):
        language = VOICES[voice]
        if language == "en" and found:
            chosen.append((voice, found[number % len(found)]))
            continue
        title, sentence = TEXTS[language]
        body = "".join(f"<p>{sentence} {sentence} {n}. {sentence}</p>" for n in range(3 + number % 5))
        page = folder / f"{number}.html"
        page.write_text(
            f'<html lang="{language}"><body><article><h1>{title} {number}</h1>{body}</article></body></html>'
        )
        chosen.append((voice, page))
    return chosen


def decoded(audio: Path) -> tuple[np.ndarray, str]:
    """A file's samples, and what ffmpeg complained of."""
    line = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "warning", "-i", str(audio), "-f", "s16le", "-ar", str(RATE), "-"]
    done = subprocess.run(line, capture_output=True, check=False)
    return np.frombuffer(done.stdout, "<i2") / 32768, done.stderr.decode().strip()


def complaints(audio: Path) -> list[str]:
    """What other programs say against a file."""
    said = []
    for program, line, marks in (
        ("mp3val", ["mp3val", str(audio)], ("WARNING", "ERROR")),
        ("exiftool", ["exiftool", "-warning", "-error", str(audio)], ("Warning", "Error")),
        ("eyeD3", ["eyeD3", "-l", "warning", str(audio)], ("WARNING", "ERROR")),
    ):
        if not shutil.which(program):
            continue
        done = subprocess.run(line, capture_output=True, text=True, check=False)
        text = done.stdout + done.stderr
        said += [f"{program}: {one.strip()}" for one in text.splitlines() if any(mark in one for mark in marks)]
    return said


def measure(audio: Path, found: Measured) -> None:
    """Adds what is measured of a file."""
    level = measure_file(audio)
    samples, said = decoded(audio)
    found.loudness.append(level.loudness)
    found.peaks.append(level.peak)
    found.by_pyloudnorm.append(float(pyloudnorm.Meter(RATE).integrated_loudness(samples)))
    found.complaints += [*([f"ffmpeg: {said}"] if said else []), *complaints(audio)]


def main() -> None:
    """Renders, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, help="a folder of English pages (default: pages are made)")
    parser.add_argument("--episodes", type=int, default=50)
    parser.add_argument("--check", action="store_true", help="end with 1 if a file is out of bounds")
    options = parser.parse_args()
    by_voice: defaultdict[str, Measured] = defaultdict(Measured)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "voices").mkdir()
        for voice, language in VOICES.items():
            told = {"engine": "pyttsx3", "voice": voice, "language": language}
            lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in told.items())
            (folder / "voices" / f"{voice.replace('+', '-')}.toml").write_text(lines)
        for voice, page in pages(folder, options.pages, options.episodes):
            order = order_for(None, folder, folder / "out", voice=voice.replace("+", "-"), lenient=True)
            [outcome] = render_each([str(page)], order)
            if outcome.episode is None:
                print(f"{page.name}: {outcome.error}", file=sys.stderr)
                by_voice[voice].complaints.append(str(outcome.error))
                continue
            measure(outcome.episode, by_voice[voice])
    print("voice        files   ebur128, LUFS     pyloudnorm, LUFS    true peak, dBTP   complaints")
    bad = False
    for voice, found in by_voice.items():
        both = found.loudness + found.by_pyloudnorm
        bad |= bool(found.complaints) or max(found.peaks) > PEAK or any(abs(one - TARGET) > TOLERANCE for one in both)
        print(f"{voice:<12}{len(found.peaks):>6}{min(found.loudness):>9.1f} to {max(found.loudness):.1f}"
              f"{min(found.by_pyloudnorm):>12.2f} to {max(found.by_pyloudnorm):.2f}{max(found.peaks):>14.1f} at most"
              f"{len(found.complaints):>8}")  # fmt: skip
        for complaint in found.complaints[:3]:
            print(f"    {complaint}")
    sys.exit(int(options.check and bad))


if __name__ == "__main__":
    main()
