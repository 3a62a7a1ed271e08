"""What an episode costs beside its encoding: processor time, as a ratio to bare work, and memory of ten hours.

    python bench/episode.py [--pairs 5] [--minutes 30] [--check]
    python bench/episode.py --memory [--hours 10]

Ours: takes that are at hand are stitched, levelled, encoded, listened to, tagged, given transcripts and checked. Bare:
ffmpeg encodes the same samples with the same encoder settings, then decodes our file with `ebur128=peak=true`. Both
run in processes of their own, in turn, the first of a pair alternating; times are user and system time of each with
all its children. Start and imports of Python count for ours. `--check` ends with 1 if the median ratio is above 1.25.

`--memory` makes an episode of so many hours in a child, and prints the peak of what all its processes together have in
memory, sampled every 50 ms: resident sets, shared pages counted once for each process.
"""

from __future__ import annotations

import argparse
import os
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import imageio_ffmpeg
from length import tree_memory  # type: ignore[import-not-found]  # a script beside this one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Take

ROOT = Path(__file__).parents[1]
READINGS = ROOT / "tests" / "script" / "readings" / "en"
MOST = 1.25
MEGABYTES = 300


def spoken(folder: Path) -> list[Take]:
    """The English readings of the tests, spoken by the system's voice."""
    from articleaudio import script as script_stage
    from articleaudio.config import VoiceProfile, read_toml
    from articleaudio.model import Script, Segment
    from articleaudio.speech.speaker import Speaker

    lines = [line for path in sorted(READINGS.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()]
    texts = [line.split("\t")[1] for line in lines if "\t" in line and not line.startswith("#")][:150]
    segments = (
        Segment("body", text, text, "en", 0.4, f"Part {at}" if at % 30 == 0 else None) for at, text in enumerate(texts)
    )
    with Speaker(folder / "cache", 1 << 28) as speaker:
        profile = read_toml(ROOT / "voices" / "en.toml", VoiceProfile)
        return list(speaker.speak(script_stage.with_readings(Script(tuple(segments))), profile))


def keep(takes: list[Take], folder: Path) -> None:
    """Writes the takes, from where they come one at a time, as they do from a cache of clips."""
    for number, take in enumerate(takes):
        (folder / f"{number:03d}.take").write_bytes(pickle.dumps(take))


def takes_for(folder: Path, seconds: float) -> Iterator[Take]:
    """The takes again and again, until they last so long; chapters the first time only."""
    from dataclasses import replace

    files, spent = sorted(folder.glob("*.take")), 0.0
    for number, path in enumerate(cycle(files)):
        if spent >= seconds:
            return
        take: Take = pickle.loads(path.read_bytes())  # noqa: S301 - our own, of this run
        spent += take.clip.seconds + take.segment.pause
        yield take if number < len(files) else replace(take, segment=replace(take.segment, chapter=None))


def make(folder: Path, seconds: float) -> None:
    """Our part, as `pipeline.make` does it once takes come."""
    from articleaudio import episode as episode_stage
    from articleaudio.audio.listening import Heard
    from articleaudio.audio.loudness import Level
    from articleaudio.audio.stitch import stitch
    from articleaudio.check import check_staged
    from articleaudio.config import Audio
    from articleaudio.model import Label
    from articleaudio.speech.speaker import Speaker

    made = datetime(2024, 1, 1, tzinfo=UTC)
    label = Label("guid", "Headline", (), (), "", "Show", made, "page", None, "en", None, "", "", (), "", f"{0:064x}")
    output = folder / "output"
    (output / "episodes").mkdir(parents=True, exist_ok=True)
    recording = stitch(takes_for(folder, seconds), output / "episodes" / "recorded", Audio())
    staged = episode_stage.stage(recording, label, output)
    heard = Heard(Level(recording.loudness, recording.peak), recording.decoded, recording.envelope)
    with Speaker(folder / "cache", 1 << 28) as speaker:
        defects = check_staged(staged, heard, speaker.say)
    recording.path.replace(folder / "recorded.mp3")
    episode_stage.discard(staged)
    # Sentences of tests are no article: that they are not in its text is all that may be found.
    if other := [defect for defect in defects if defect.kind not in ("text", "tags")]:
        sys.exit(f"{len(other)} defects, the first: {other[0].sentence}")


def cpu(command: list[str]) -> float:
    """User and system seconds of a command and all its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def bare(folder: Path) -> float:
    """Processor time of encoding the samples, and of decoding our file with the meter."""
    ffmpeg = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostats", "-nostdin", "-y"]
    pcm = ["-f", "s16le", "-ar", "22050", "-ac", "1", "-i", str(folder / "pcm")]
    to_mp3 = ["-ar", "44100", "-c:a", "libmp3lame", "-b:a", "96k", "-compression_level", "7", str(folder / "bare.mp3")]
    meter = ["-i", str(folder / "recorded.mp3"), "-af", "ebur128=peak=true", "-f", "null", "-"]
    return cpu([*ffmpeg, *pcm, *to_mp3]) + cpu([*ffmpeg, *meter])


def ours(folder: Path, seconds: float) -> float:
    """Processor time of our part, in a process of its own."""
    return cpu([sys.executable, __file__, "--make", str(folder), str(seconds)])


def prepare(folder: Path, seconds: float) -> None:
    """Speaks the takes, and writes the samples that both encode."""
    from articleaudio.audio.spool import lay

    keep(spoken(folder), folder)
    with (folder / "pcm").open("w+b") as file:
        lay(takes_for(folder, seconds), file)


def compare(folder: Path, pairs: int, seconds: float) -> float:
    """Runs the pairs and prints each; the median ratio."""
    prepare(folder, seconds)
    ours(folder, seconds)  # bytecode is written, files are read once
    ratios = []
    for number in range(pairs):
        if number % 2:
            by_us, by_them = ours(folder, seconds), bare(folder)
        else:
            by_them, by_us = bare(folder), ours(folder, seconds)
        ratios.append(by_us / by_them)
        print(f"ours {by_us:6.2f} s, bare {by_them:6.2f} s: {ratios[-1]:.3f}", flush=True)
    print(f"median of {pairs} pairs: {median(ratios):.3f} (allowed: {MOST})")
    return median(ratios)


def memory(folder: Path, hours: float) -> float:
    """Peak megabytes of making an episode of that length."""
    keep(spoken(folder), folder)
    process = subprocess.Popen([sys.executable, __file__, "--make", str(folder), str(hours * 3600)])
    peak = 0
    while process.poll() is None:
        peak = max(peak, tree_memory(process.pid))
        time.sleep(0.05)
    if process.returncode:
        sys.exit(process.returncode)
    print(f"{hours:g} hours: {peak / 1e6:.0f} MB (allowed: {MEGABYTES})")
    return peak / 1e6


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--memory", action="store_true", help="measure memory instead")
    parser.add_argument("--hours", type=float, default=10)
    parser.add_argument("--check", action="store_true", help="end with 1 where more is needed than is allowed")
    parser.add_argument("--make", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        make(Path(options.make[0]), float(options.make[1]))
        return
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as name:
        if options.memory:
            is_over = memory(Path(name), options.hours) > MEGABYTES
        else:
            is_over = compare(Path(name), options.pairs, options.minutes * 60) > MOST
    if options.check and is_over:
        sys.exit(1)


if __name__ == "__main__":
    main()
