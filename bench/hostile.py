"""Time and memory of the command on pages made to take both: those of `tests/article/test_limits.py`.

    python bench/hostile.py [WORD ...]

Prints for each page whose name holds one of the words (all by default): its size, the seconds of processor time and the
most memory, in MB, that `articleaudio extract` took, and what it said. Ends with 1 if a page takes more than 5 s or
1 GB. It computes in one thread: on a machine with nothing else to do the clock shows the same.
"""

from __future__ import annotations

import argparse
import os
import runpy
import sys
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory

LIMITS = Path(__file__).parents[1] / "tests" / "article" / "test_limits.py"
SECONDS, MEGABYTES = 5.0, 1000.0
KILOBYTES = 1000 if sys.platform == "darwin" else 1  # what the system counts memory in


def measured(path: Path) -> tuple[float, float, str]:
    """Seconds of processor time, MB of memory, and the last of the messages of the command for a page."""
    line = [sys.executable, "-m", "articleaudio", "extract", path.name]
    with (path.parent / "said").open("w+", encoding="utf-8") as said:
        process = Popen(line, cwd=path.parent, stdout=DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        told = said.read().splitlines()
    seconds = used.ru_utime + used.ru_stime
    return seconds, used.ru_maxrss / KILOBYTES / 1000, (told or ["read"])[-1]


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", help="of the names of pages (default: all pages)")
    words = parser.parse_args().words
    limits = runpy.run_path(str(LIMITS))
    is_over = False
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        for name, made in limits["PAGES"].items():
            if words and not any(word in name for word in words):
                continue
            path.write_text(limits["HEAD"] + made(), encoding="utf-8")
            seconds, memory, said = measured(path)
            is_over = is_over or seconds > SECONDS or memory > MEGABYTES
            print(f"{name:36}{path.stat().st_size / 1e6:7.1f} MB{seconds:7.1f} s{memory:7.0f} MB  {said}", flush=True)
    if is_over:
        sys.exit(1)


if __name__ == "__main__":
    main()
