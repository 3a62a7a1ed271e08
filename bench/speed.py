"""How many times trafilatura's own time a page needs here, all tools in turn on every page, in one process.

    ARTICLEAUDIO_DATA=... python bench/speed.py [--rounds 3] [--check]

Times are process times in milliseconds a page; ratios are medians over the rounds of sums within a round. `--check`
ends with 1 if a page needs more than 3 times as long as with trafilatura's fast mode.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from extraction import by_trafilatura, by_us, load  # type: ignore[import-not-found]  # a script beside this one

if TYPE_CHECKING:
    from collections.abc import Callable

    from extraction import Page

MOST = 3.0
OURS, BASE = "articleaudio", "trafilatura fast"
TOOLS: dict[str, Callable[[Page], object]] = {
    OURS: by_us,
    BASE: by_trafilatura(fast=True),
    "trafilatura": by_trafilatura(),
    "trafilatura precision": by_trafilatura(precision=True),
    "beautifulsoup4's parse": lambda page: BeautifulSoup(page.html, "lxml"),
}


def seconds(pages: list[Page], turn: int) -> dict[str, float]:
    """Process seconds that each tool needs for all pages; `turn` says which tool is the first on the first page."""
    names, spent = list(TOOLS), dict.fromkeys(TOOLS, 0.0)
    for at, page in enumerate(pages, start=turn):
        first = at % len(names)
        for name in (*names[first:], *names[:first]):
            started = time.process_time()
            TOOLS[name](page)
            spent[name] += time.process_time() - started
    return spent


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often times are taken (default: 3)")
    parser.add_argument("--check", action="store_true", help=f"end with 1 above {MOST} times {BASE}")
    options = parser.parse_args()
    data = os.environ.get("ARTICLEAUDIO_DATA", "")
    if not data:
        print("No pages: set ARTICLEAUDIO_DATA to the folder of the data.", file=sys.stderr)
        sys.exit(2)
    pages = load(Path(data) / "extraction")
    seconds(pages[:3], 0)
    rounds = [seconds(pages, turn) for turn in range(options.rounds)]
    ratios = {name: median(spent[OURS] / spent[name] for spent in rounds) for name in TOOLS}
    for name, ratio in ratios.items():
        each = median(spent[name] for spent in rounds) / len(pages) * 1000
        print(f"{name:24}{each:8.1f} ms a page" + (f"; {OURS} takes {ratio:.2f} times that" if name != OURS else ""))
    if options.check and ratios[BASE] > MOST:
        sys.exit(1)


if __name__ == "__main__":
    main()
