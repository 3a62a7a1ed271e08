"""How long an article of 1,000 words takes again after one of its words was changed, from process start to feed.

    python bench/again.py [--rounds 3] [--check]

Each round renders the page without kept clips, changes a word, and renders it again; with the system's voice, and,
where flite is installed, with that program as a slower one. Printed are the medians, how often the first time is as
long, and how many segments the second made. `--check` ends with 1 if that is not one. What the ratio is depends on the
voice: all but the making of sound is done again, and espeak-ng takes less time for it than the encoder does.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from length import page  # type: ignore[import-not-found]  # a script beside this one

WORDS = 1000
FLITE = """engine = "command"
voice = "slt"
language = "en-US"
[options]
command = ["flite", "-voice", "{voice}", "-f", "{text_file}", "-o", "{out}"]
voices = ["slt"]
"""


def seconds_of(folder: Path, voice: str) -> tuple[float, int]:
    """Seconds of rendering the folder's page, and how many segments were made for it."""
    environment = os.environ | {"ARTICLEAUDIO_CACHE": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-m", "articleaudio", "render", "page.html", "--verbose", "--voice", voice]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    spent = time.perf_counter() - started
    made = re.search(r"synthesised (\d+) segments", done.stderr)
    return spent, int(made[1]) if made else -1


def once(voice: str) -> tuple[float, float, int]:
    """The seconds of the first render and of the second, and how many segments the second made."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "voices").mkdir()
        (folder / "voices" / "flite.toml").write_text(FLITE, encoding="utf-8")
        (folder / "articleaudio.toml").write_text("", encoding="utf-8")
        text = page(WORDS)
        (folder / "page.html").write_text(text, encoding="utf-8")
        first, _ = seconds_of(folder, voice)
        (folder / "page.html").write_text(text.replace("Nobody in the hall", "Nobody in the room", 1), encoding="utf-8")
        second, made = seconds_of(folder, voice)
        return first, second, made


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often times are taken (default: 3)")
    parser.add_argument("--check", action="store_true", help="end with 1 if more than a segment is made again")
    options = parser.parse_args()
    missed = False
    for voice in ("en", *(["flite"] if shutil.which("flite") else [])):
        rounds = [once(voice) for _ in range(options.rounds)]
        first, second = (median(one[at] for one in rounds) for at in (0, 1))
        made = {one[2] for one in rounds}
        told = " or ".join(map(str, sorted(made)))
        print(
            f"{voice:6}{first:7.2f} s, then {second:.2f} s: {first / second:.1f} times as long; segments made: {told}"
        )
        missed = missed or made != {1}
    if options.check and missed:
        sys.exit(1)


if __name__ == "__main__":
    main()
