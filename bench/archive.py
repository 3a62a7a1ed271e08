"""What an archive costs: against the floor, against a user's own script, on one processor and two, unchanged, grown.

    python bench/archive.py [--pairs 3] [--articles 200] [--unchanged 10000] [--grow 1000 100000]
                            [--long tenth|whole] [--only PART] [--kept FOLDER] [--check]

Prints one table; each figure is the median of pairs run in turn, from process start to the end. Pages are made here.

- `floor`: `batch` of so many articles of about 600 words with everything on, beside two processes that drive
  libespeak-ng bare over the same paragraphs, pipe each article to one ffmpeg (libmp3lame, same sample rate, bit rate
  and compression level) and decode the finished file once with `ebur128=peak=true`.
- `script`: a user's own, one process: pyttsx3 for each paragraph, waited for with `Synchronize`, files added up with
  pydub, exported at the same rates; no levels, no tags, no check. It speaks faster than our voice does and so has less
  to encode: the second line is of the time for each second of sound. With `--long` also one article of 100,000 words.
  The script is given all of it, which takes the better part of an hour, or a tenth, whose time taken tenfold flatters
  it much: adding up is quadratic.
- `scaling`: how much faster two jobs are than one, against how much faster two processes of the floor are than one.
- `unchanged`: milliseconds an article of a second run over an archive of which nothing changed, and of one of which one
  page did (the engine `tone`, as all that follow, and short episodes). With `--kept` the archive is made and rendered
  in that folder, or found there, and stays, with the report of its first run.
- `grow`: processor time of each of 300 new articles where there are so many episodes already, for both sizes, less what
  the same run takes with nothing new (which is printed for each episode that is there), and the main process's memory.
  The episodes that are there are copies of one, with tags of their own.

`--check` ends with 1 if a figure misses what is wanted of it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import psutil
from length import SENTENCES  # type: ignore[import-not-found]  # a script beside this one
from mutagen.mp3 import MP3

from articleaudio import episode
from articleaudio.config import Settings
from articleaudio.episode import naming, tags

if TYPE_CHECKING:
    from collections.abc import Callable

AUDIO = Settings().audio
WORDS = 600
SHORT = 60
SHORTEST = 40
FURNITURE = 30_000  # bytes of a page that are not its article
LONG = 100_000
NEW = 300
SENTENCES_A_PARAGRAPH = 4
WORDS_A_SENTENCE = 20
ENCODING = ["-ar", str(AUDIO.sample_rate), "-c:a", "libmp3lame", "-b:a", f"{AUDIO.bitrate}k", "-compression_level", "7"]
QUICK = 'engine = "tone"\nvoice = "hum"\nlanguage = "en"\nany_language = true\nspeed = 4.0\n'
CHEAP = "[narration]\ndisclosure = false\n[audio]\nsample_rate = 22050\nbitrate = 48\n"
FLOOR = """
import ctypes, json, os, subprocess, sys
from articleaudio.speech.espeak_binding import load_binding
espeak = load_binding()
rate = espeak.Initialize(espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0)
ffmpeg, folder, number, processes, *encoding = sys.argv[1:]
pipe = None
def collect(wave, samples, events):
    if samples > 0:
        pipe.write(ctypes.string_at(wave, samples * 2))
    return 0
espeak.SetSynthCallback(collect)
espeak.SetVoiceByName(b"en-us+f3")
articles = sorted(name for name in os.listdir(folder) if name.endswith(".json"))[int(number)::int(processes)]
for name in articles:
    out = os.path.join(folder, name[:-5] + ".mp3")
    line = [ffmpeg, "-v", "error", "-f", "s16le", "-ar", str(rate), "-ac", "1", "-i", "-", *encoding, "-y", out]
    encoder = subprocess.Popen(line, stdin=subprocess.PIPE)
    pipe = encoder.stdin
    for paragraph in json.load(open(os.path.join(folder, name))):
        data = paragraph.encode()
        espeak.cSynth(data, len(data) + 1, 0, espeak.POS_CHARACTER, 0, espeak.CHARS_UTF8)
    pipe.close()
    encoder.wait()
    measure = ["-af", "ebur128=peak=true", "-f", "null", "-"]
    subprocess.run([ffmpeg, "-v", "error", "-nostats", "-i", out, *measure], check=True)
"""
SCRIPT = """
import os, sys, json, tempfile
import espeakng_loader, ctypes
ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
import pyttsx3
from pydub import AudioSegment
from pyttsx3.drivers import _espeak
ffmpeg, folder, rate, bitrate = sys.argv[1:]
AudioSegment.converter = ffmpeg
engine = pyttsx3.init()
for name in sorted(name for name in os.listdir(folder) if name.endswith(".json")):
    whole = AudioSegment.empty()
    with tempfile.TemporaryDirectory() as place:
        for number, paragraph in enumerate(json.load(open(os.path.join(folder, name)))):
            wav = os.path.join(place, f"{number}.wav")
            engine.save_to_file(paragraph, wav)
            engine.runAndWait()
            _espeak.Synchronize()
            whole = whole + AudioSegment.from_wav(wav) + AudioSegment.silent(400)
    whole.export(os.path.join(folder, name[:-5] + ".mp3"), format="mp3", bitrate=bitrate, parameters=["-ar", rate])
"""


@dataclass(frozen=True)
class Line:
    """A line of the table: what it is, the figure, what is wanted, whether less is better, and the single ones."""

    name: str
    figure: float
    wanted: float
    less: bool
    singles: tuple[float, ...]

    @property
    def holds(self) -> bool:
        """Whether the figure is as wanted."""
        return self.figure <= self.wanted if self.less else self.figure >= self.wanted

    def __str__(self) -> str:
        """The line as it is printed."""
        told = f"{min(self.singles):.2f} to {max(self.singles):.2f}" if len(self.singles) > 1 else ""
        sign, verdict = ("at most" if self.less else "at least"), ("" if self.holds else "missed")
        return f"{self.name:62} {self.figure:8.2f}   {sign:8} {self.wanted:5.2f}   {told:16} {verdict}"


def paragraphs(number: int, words: int) -> list[str]:
    """The paragraphs of an article, every sentence another one."""
    first = number * words
    told = [SENTENCES[n % len(SENTENCES)].format(n=first + n) for n in range(words // WORDS_A_SENTENCE)]
    return [" ".join(told[at : at + SENTENCES_A_PARAGRAPH]) for at in range(0, len(told), SENTENCES_A_PARAGRAPH)]


def make_pages(folder: Path, count: int, words: int, furniture: int = 0) -> None:
    """So many pages, and for the others their paragraphs as JSON in `bare/` beside them."""
    import json

    (folder / "pages").mkdir(parents=True)
    (folder / "bare").mkdir()
    for number in range(count):
        told = paragraphs(number, words)
        body = "".join(f"<p>{one}</p>" for one in told)
        page = (
            f'<!doctype html><html lang="en"><head><title>Report {number}</title>'
            f'<link rel="canonical" href="https://example.org/reports/{number}">'
            f'<meta property="article:published_time" content="2024-01-{1 + number % 28:02}T10:00:00Z"></head>'
            f"<body><article><h1>Report {number}</h1>{body}</article>"
            f"<script>/*{'x' * furniture}*/</script></body></html>"
        )
        (folder / "pages" / f"{number:06}.html").write_text(page, encoding="utf-8")
        (folder / "bare" / f"{number:06}.json").write_text(json.dumps(told), encoding="utf-8")


def timed(lines: list[list[str]], cwd: Path, environment: dict[str, str] | None = None) -> float:
    """Seconds until all of these processes, started together, have ended."""
    begun = time.perf_counter()
    running = [subprocess.Popen(line, cwd=cwd, env=environment, stdout=subprocess.DEVNULL) for line in lines]
    codes = [one.wait() for one in running]
    if any(codes):
        sys.exit(f"{lines[0][:4]} ended with {codes}")
    return time.perf_counter() - begun


def floor(folder: Path, processes: int) -> float:
    """Seconds of the bare work."""
    ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
    told = [
        [sys.executable, "-c", FLOOR, ffmpeg, "bare", str(at), str(processes), *ENCODING] for at in range(processes)
    ]
    return timed(told, folder)


def script(folder: Path) -> float:
    """Seconds of a user's own script."""
    ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
    return timed([[sys.executable, "-c", SCRIPT, ffmpeg, "bare", str(AUDIO.sample_rate), f"{AUDIO.bitrate}k"]], folder)


def batch(folder: Path, jobs: int, *options: str, keep: bool = False) -> float:
    """Seconds of `articleaudio batch`, without kept clips, into an empty folder unless what is there is to be kept."""
    import shutil

    if not keep:
        shutil.rmtree(folder / "output", ignore_errors=True)
    shutil.rmtree(folder / "cache", ignore_errors=True)
    line = [sys.executable, "-m", "articleaudio", "batch", "pages", "--jobs", str(jobs), "--quiet", *options]
    return timed([line], folder, _environment(folder))


def _environment(folder: Path) -> dict[str, str]:
    return os.environ | {"ARTICLEAUDIO_CACHE": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": ""}


def pairs(count: int, ours: Callable[[], float], other: Callable[[], float]) -> tuple[list[float], list[float]]:
    """Seconds of both, in turn, the first of a pair alternating."""
    mine: list[float] = []
    theirs: list[float] = []
    for number in range(count):
        for measured, take in sorted(
            ((ours, mine), (other, theirs)), key=lambda one: one[0] is ours, reverse=number % 2 == 1
        ):
            take.append(measured())
    return mine, theirs


def against_the_floor(count: int, articles: int) -> list[Line]:
    """Lines of `floor` and `scaling`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_pages(folder, articles, WORDS)
        two = pairs(count, lambda: batch(folder, 2), lambda: floor(folder, 2))
        one = pairs(count, lambda: batch(folder, 1), lambda: floor(folder, 1))
    over = [mine / bare for mine, bare in zip(*two, strict=True)]
    scales = [(a / b) / (c / d) for a, b, c, d in zip(one[0], two[0], one[1], two[1], strict=True)]
    return [
        Line(f"floor: time of {articles} articles, two jobs", statistics.median(over), 1.5, True, tuple(over)),
        Line("scaling of two jobs, against the floor's", statistics.median(scales), 0.95, False, tuple(scales)),
    ]


def against_a_script(count: int, articles: int, *, long: str) -> list[Line]:
    """Lines of `script`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_pages(folder, articles, WORDS)
        ours, theirs = pairs(count, lambda: batch(folder, 2), lambda: script(folder))
        longer = _sound(folder / "output/episodes") / _sound(folder / "bare")
    faster = [their / mine for mine, their in zip(ours, theirs, strict=True)]
    even = [longer * one for one in faster]
    lines = [
        Line(f"script: times as fast, {articles} articles", statistics.median(faster), 1.5, False, tuple(faster)),
        Line("the same, for each second of sound", statistics.median(even), 1.5, False, tuple(even)),
    ]
    return [*lines, _a_long_one(whole=long == "whole")] if long else lines


def _a_long_one(*, whole: bool) -> Line:
    """The line of an article of 100,000 words; that of the script is a tenth of it, taken tenfold, unless `whole`."""
    share = 1 if whole else 10
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        make_pages(Path(one), 1, LONG)
        make_pages(Path(other), 1, LONG // share)
        ours, theirs = batch(Path(one), 2), share * script(Path(other))
    told = f"{ours:.0f} s, the script {theirs:.0f} s" + ("" if whole else ", ten times a tenth")
    return Line(f"script: times as fast, 100,000 words ({told})", theirs / ours, 5.0, False, (theirs / ours,))


def _sound(folder: Path) -> float:
    """Seconds of all MP3s in a folder."""
    infos: list[Any] = [MP3(path).info for path in folder.glob("*.mp3")]  # type: ignore[no-untyped-call]
    return sum(float(info.length) for info in infos)


def unchanged(count: int, articles: int, kept: str | None) -> list[Line]:
    """Lines of `unchanged`: milliseconds an article."""
    with nullcontext(kept) if kept else tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not (folder / "pages").exists():
            make_pages(folder, articles, SHORTEST, FURNITURE)
            (folder / "voices").mkdir()
            (folder / "voices/quick.toml").write_text(QUICK, "utf-8")
            (folder / "articleaudio.toml").write_text(CHEAP, "utf-8")
            batch(folder, 2, "--voice", "quick", "--report", "report.html", keep=True)
        page = folder / "pages" / "000007.html"
        alone = ["render", str(page), "--voice", "quick", "--output", "alone", "--quiet"]
        single = timed([[sys.executable, "-m", "articleaudio", *alone]], folder, _environment(folder))
        same, changed = [], []
        for number in range(count):
            same.append(batch(folder, 2, "--voice", "quick", keep=True))
            page.write_text(
                page.read_text("utf-8").replace("</article>", f"<p>Number {number}.</p></article>"), "utf-8"
            )
            changed.append(batch(folder, 2, "--voice", "quick", keep=True) - single)
    told = [[1000 * seconds / articles for seconds in one] for one in (same, changed)]
    what = (f"unchanged: ms an article of {articles}", "one changed: the same, less that one's time")
    return [Line(name, statistics.median(one), 1.0, True, tuple(one)) for name, one in zip(what, told, strict=True)]


def grown(sizes: list[int]) -> list[Line]:
    """Lines of `grow`: processor time and memory."""
    spent, held = [], []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            make_pages(folder, NEW + 1, SHORT)
            pages = sorted((folder / "pages").iterdir())
            for page in pages[1:]:
                page.rename(folder / page.name)
            batch(folder, 1, "--voice", "tone")  # one episode, the pattern of all others
            fill(folder / "output", size)
            batch(folder, 1, "--voice", "tone", keep=True)  # reads them into the catalogue, and makes their feed
            for page in pages[1:]:
                (folder / page.name).rename(page)
            before = _processor()
            held.append(_peak(folder))
            between = _processor()
            batch(folder, 2, "--voice", "tone", keep=True)
            nothing = _processor() - between
            spent.append((between - before - nothing) / NEW)
            print(f"grow: a run with nothing new, {size} episodes: {1000 * nothing / size:.2f} ms of each", flush=True)
    (few, many), (time_ratio, memory_ratio) = sizes, (spent[1] / spent[0], held[1] / held[0])
    told = f"{1000 * spent[0]:.0f} and {1000 * spent[1]:.0f} ms"
    return [
        Line(f"grow: time an article, {many} to {few} ({told})", time_ratio, 1.1, True, (time_ratio,)),
        Line(f"grow: memory ({held[0]:.0f} and {held[1]:.0f} MB)", memory_ratio, 1.1, True, (memory_ratio,)),
    ]


def _processor() -> float:
    """Seconds of the processors that what has ended took."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def fill(output: Path, count: int) -> None:
    """Copies of the folder's one episode, with tags and names of their own and a second of silence, until so many."""
    (only,) = (output / "episodes").glob("*.mp3")
    pattern = episode.read(only).label
    beside = [path for path in only.parent.iterdir() if path.name.startswith(only.stem) and path != only]
    written = {path.name.removeprefix(only.stem): path.read_bytes() for path in beside}
    silent = output.parent / "silence.mp3"
    line = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", "anullsrc=r=44100:cl=mono", "-t", "1"]
    subprocess.run([*line, *ENCODING, "-id3v2_version", "0", silent], check=True)
    silence = silent.read_bytes()
    for number in range(1, count):
        label = replace(
            pattern,
            guid=str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://example.org/older/{number}")),
            headline=f"Older report {number}",
            url=f"https://example.org/older/{number}",
            published=pattern.published - timedelta(minutes=number),
            content_hash=hashlib.sha256(str(number).encode()).hexdigest(),
        )
        audio = only.with_name(f"{naming.stem(label)}.mp3")
        audio.write_bytes(tags.encode(label, 1.0, (), None) + silence)
        for suffix, data in written.items():
            audio.with_name(audio.stem + suffix).write_bytes(data)


def _peak(folder: Path) -> float:
    """Megabytes of the main process of a batch at most."""
    line = [sys.executable, "-m", "articleaudio", "batch", "pages", "--jobs", "2", "--quiet", "--voice", "tone"]
    running = subprocess.Popen(line, cwd=folder, env=_environment(folder), stdout=subprocess.DEVNULL)
    process, most = psutil.Process(running.pid), 0.0
    while running.poll() is None:
        try:
            most = max(most, process.memory_info().rss / 1e6)
        except psutil.Error:
            break
        time.sleep(0.05)
    if running.wait():
        sys.exit(f"{line[:4]} ended with {running.returncode}")
    return most


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--unchanged", type=int, default=10_000)
    parser.add_argument("--grow", type=int, nargs=2, default=[1000, 100_000], metavar=("FEW", "MANY"))
    parser.add_argument("--long", choices=("tenth", "whole"), default="", help="also an article of 100,000 words")
    parser.add_argument("--only", choices=("floor", "script", "unchanged", "grow"), help="one part of the table")
    parser.add_argument("--kept", metavar="FOLDER", help="where the archive of `unchanged` is made, or is already")
    parser.add_argument("--check", action="store_true", help="end with 1 if a figure misses what is wanted of it")
    options = parser.parse_args()
    parts: dict[str, Callable[[], list[Line]]] = {
        "floor": lambda: against_the_floor(options.pairs, options.articles),
        "script": lambda: against_a_script(options.pairs, options.articles, long=options.long),
        "unchanged": lambda: unchanged(options.pairs, options.unchanged, options.kept),
        "grow": lambda: grown(options.grow),
    }
    found: list[Line] = []
    for name, measure in parts.items():
        if options.only in {None, name}:
            for line in measure():
                print(line, flush=True)
                found.append(line)
    sys.exit(int(options.check and not all(line.holds for line in found)))


if __name__ == "__main__":
    main()
