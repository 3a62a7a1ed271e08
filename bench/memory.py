"""Memory of one process that parses page after page: it must stay flat.

    python bench/memory.py [--pages 10000]

The pages are those of `tests/article/gate`, and those of `$ARTICLEAUDIO_DATA/extraction` if it is set, round and round.
Prints the resident memory, in MB, ten times; ends with 1 if it grows by more than a tenth after the first tenth.
"""

from __future__ import annotations

import argparse
import gzip
import os
import sys
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path

import psutil

from articleaudio.article import parse
from articleaudio.errors import ArticleError
from articleaudio.model import Source
from articleaudio.source.encoding import find_encoding

GATE = Path(__file__).parents[1] / "tests" / "article" / "gate"
GROWTH = 1.1


def sources() -> list[Source]:
    """All pages."""
    pages = [(path.name, path.read_bytes()) for path in sorted(GATE.iterdir()) if path.suffix != ".json"]
    if data := os.environ.get("ARTICLEAUDIO_DATA", ""):
        folder = Path(data) / "extraction" / "html"
        pages += [(path.name, gzip.decompress(path.read_bytes())) for path in sorted(folder.iterdir())]
    return [Source(name, content, find_encoding(content), "html") for name, content in pages]


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000, help="how many are parsed (default: 10000)")
    options = parser.parse_args()
    process, measured = psutil.Process(), []
    step = max(1, options.pages // 10)
    for number, source in enumerate(islice(cycle(sources()), options.pages), start=1):
        with suppress(ArticleError):  # some of the pages are beginnings behind a paywall
            parse(source)
        if number % step == 0:
            measured.append(process.memory_info().rss / 1e6)
            print(f"{number:7} pages {measured[-1]:8.1f} MB", flush=True)
    if max(measured) > GROWTH * measured[0]:
        sys.exit(1)


if __name__ == "__main__":
    main()
