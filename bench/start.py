"""Seconds from the start of the process to the first clip of an article of one paragraph, and where they go.

    python bench/start.py [--rounds 15] [--fresh] [--check]

Each round starts `articleaudio render` once, with the system's voice and without kept clips, and beside it, in turn, a
process that imports three of its libraries and ends: that is the measure of how busy the machine is. Printed are the
least and the median of the rounds, of the time on the clock and of the processor's (the engine's processes counted),
and the ratio to that other process. The parts are from the round with the least time on the clock.

`--fresh` renders into a folder that is not there yet, for which a cover must be drawn; else the folder has its cover.
`--check` ends with 1 if the median is above 0.6 seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

MOST = 0.6
REFERENCE = "import pydantic, bs4, lxml.html"
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The river came back</title>
<link rel="canonical" href="https://example.org/river"><meta name="author" content="Ann Smith">
<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head>
<body><article><h1>The river came back</h1>
<p>For eleven years the bed of the river lay dry, and the people of the village walked across it to the fields. On
Tuesday morning the water returned, brown and slow at first, then clear, and by noon the children were standing in it
up to their knees while their grandparents watched from the bridge and said little.</p>
</article></body></html>
"""
# Runs inside the measured process: notes when a part ends, and ends the process at the first clip.
INSIDE = """
import sys, time
zero = float(sys.argv.pop(1))
marks = {}
def mark(name):
    marks.setdefault(name, (time.monotonic() - zero, time.process_time()))
mark("interpreter")
from articleaudio.cli import lighten
lighten()
from articleaudio.cli.program import run
import articleaudio.cli.render
import articleaudio.archive.batch
mark("imports")
from articleaudio import pipeline
from articleaudio.speech.process import EngineProcess
from articleaudio.speech.speaker import Speaker
def marked(home, function, name, before=""):
    real = getattr(home, function)
    def wrapped(*arguments, **named):
        if before:
            mark(before)
        found = real(*arguments, **named)
        mark(name)
        return found
    setattr(home, function, wrapped)
marked(pipeline.article_stage, "parse", "parse", before="folder")
marked(pipeline, "write_script", "compose")
marked(EngineProcess, "version", "engine start", before="tags")
real = Speaker.speak
def speak(*arguments, **named):
    next(real(*arguments, **named))
    mark("synthesis")
    import json, os, psutil
    engines = psutil.Process().children(recursive=True)
    spent = sum(sum(one.cpu_times()[:4]) for one in engines)
    print(json.dumps({"marks": marks, "engines": spent}), flush=True)
    os._exit(0)
Speaker.speak = speak
sys.exit(run())
"""


def start(folder: Path, *, fresh: bool) -> tuple[tuple[float, float], dict[str, float]]:
    """Seconds on the clock and of the processor until the first clip, and the seconds of each part, in order."""
    page = folder / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    with tempfile.TemporaryDirectory() as empty:
        output = Path(empty) / "output" if fresh else folder / "output"
        arguments = ["render", str(page), "--output", str(output), "--force"]
        # Installed packages are compiled; a setting of the developer's that keeps sources from it must not be measured.
        environment = os.environ | {"ARTICLEAUDIO_CACHE": empty, "PYTHONDONTWRITEBYTECODE": ""}
        command = [sys.executable, "-c", INSIDE, str(time.monotonic()), *arguments]
        done = subprocess.run(command, env=environment, cwd=empty, stdout=subprocess.PIPE, check=True)
    told = json.loads(done.stdout)
    parts, before = {}, 0.0
    for name, (clock, _) in told["marks"].items():
        parts[name], before = clock - before, clock
    clock, processor = list(told["marks"].values())[-1]
    return (clock, processor + told["engines"]), parts


def reference() -> tuple[float, float]:
    """The same two times of the process that measures the machine."""
    before, started = os.times(), time.monotonic()
    subprocess.run([sys.executable, "-c", REFERENCE], check=True)
    after = os.times()
    spent = after.children_user - before.children_user + after.children_system - before.children_system
    return time.monotonic() - started, spent


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="how often times are taken (default: 15)")
    parser.add_argument("--fresh", action="store_true", help="with a folder that has no cover yet")
    parser.add_argument("--check", action="store_true", help=f"end with 1 above {MOST} seconds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        start(Path(kept), fresh=False)  # also compiles what is not compiled yet, and draws the cover
        reference()
        rounds, machine = [], []
        for _ in range(options.rounds):
            rounds.append(start(Path(kept), fresh=options.fresh))
            machine.append(reference())
    for at, what in enumerate(("on the clock", "of the processor")):
        ours, others = [times[at] for times, _ in rounds], [one[at] for one in machine]
        print(
            f"{what:18}{min(ours):7.3f} s at least, {median(ours):.3f} s in the middle; "
            f"{min(ours) / min(others):.2f} and {median(ours) / median(others):.2f} times `{REFERENCE}`"
            f" ({min(others):.3f} s)"
        )
    _, parts = min(rounds, key=lambda one: one[0])
    print("  ".join(f"{name} {seconds:.3f}" for name, seconds in parts.items()))
    if options.check and median(clock for (clock, _), _ in rounds) > MOST:
        sys.exit(1)


if __name__ == "__main__":
    main()
