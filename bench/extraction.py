"""How well and how fast bodies are found, by this project and by others, side by side in one run.

    pip install -e .[bench]
    ARTICLEAUDIO_DATA=... python bench/extraction.py [--pages FOLDER] [--rounds 3]

The pages lie in `$ARTICLEAUDIO_DATA/extraction`, or in the folder given: `html/<id>.html.gz`, and `truth.json` with
`articleBody` (and `url`) of each id. No tool reaches the network.

Columns: F1, precision and recall over four-word sequences counted as multisets, averaged over pages as in
`tests/article/test_quality.py`; accuracy, the share of pages whose words are the true ones, all and in order;
milliseconds a page and the multiple of trafilatura's own time. Times are process times: on every page all tools work in
turn, in another order each round; what is shown is the median over the rounds, of sums and of ratios within a round.

What is compared: this project reads what body there is, also where it would refuse the page, since no other tool
refuses; trafilatura writes plain text without comments; readability-lxml's summary, all of its text;
newspaper4k's `text`. A tool that finds nothing, or
cannot read the page's language as it is installed, has found an empty body.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
import time
import warnings
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import TYPE_CHECKING

import lxml.html
import trafilatura
from lxml.etree import ParserError

from articleaudio.article import parse
from articleaudio.errors import ArticleError
from articleaudio.model import Source
from articleaudio.source.encoding import find_encoding

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # newspaper4k misses nltk, which only its summaries need
    import newspaper
from readability import Document
from readability.readability import Unparseable

if TYPE_CHECKING:
    from collections.abc import Callable

OURS, BASE = "articleaudio", "trafilatura"
INLINE = frozenset(
    {
        *("a", "abbr", "b", "cite", "code", "em", "font", "i", "label", "mark", "q"),
        *("s", "small", "span", "strong", "sub", "sup", "time", "u"),
    }
)


@dataclass(frozen=True)
class Page:
    """A page, and the text that is its body."""

    source: Source
    html: str
    url: str
    true: str


def load(folder: Path) -> list[Page]:
    """All pages of a folder, by id."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    pages = []
    for name in sorted(truth):
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        source = Source(name, data, find_encoding(data), "html")
        pages.append(Page(source, source.text, truth[name].get("url", ""), truth[name]["articleBody"]))
    return pages


def by_us(page: Page) -> str:
    """This project's text of a page."""
    try:
        return parse(page.source, force=True).text
    except ArticleError:
        return ""


def by_trafilatura(*, fast: bool = False, precision: bool = False) -> Callable[[Page], str]:
    """The text of trafilatura in one of its modes."""

    def text(page: Page) -> str:
        return trafilatura.extract(page.html, include_comments=False, fast=fast, favor_precision=precision) or ""

    return text


def by_readability(page: Page) -> str:
    """The text of readability-lxml's summary, a line for each element that is not inside a line."""
    try:
        tree = lxml.html.fromstring(Document(page.html).summary())
    except (Unparseable, ParserError):
        return ""
    for element in tree.iter("*"):
        if element.tag not in INLINE:
            element.text, element.tail = f"\n{element.text or ''}", f"\n{element.tail or ''}"
    text: str = tree.text_content()
    return text


def by_newspaper(page: Page) -> str:
    """newspaper4k's text, made from the page at hand alone."""
    address = page.url or "https://example.org/"
    try:
        text: str = newspaper.article(address, input_html=page.html, fetch_images=False).text
    except (ImportError, newspaper.ArticleException):
        return ""
    return text


TOOLS: dict[str, Callable[[Page], str]] = {
    OURS: by_us,
    BASE: by_trafilatura(),
    f"{BASE} fast": by_trafilatura(fast=True),
    f"{BASE} precision": by_trafilatura(precision=True),
    "readability-lxml": by_readability,
    "newspaper4k": by_newspaper,
}


def words(text: str) -> list[str]:
    """A text's words."""
    return re.findall(r"\w+", text)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """All sequences of four words; a shorter text is one sequence."""
    every = words(text)
    if len(every) < 4:
        return Counter([tuple(every)] if every else [])
    return Counter(tuple(every[start : start + 4]) for start in range(len(every) - 3))


def quality(pages: list[Page], tool: Callable[[Page], str]) -> tuple[float, float, float, float]:
    """F1, precision, recall and accuracy of a tool."""
    precisions, recalls, exact = [], [], []
    for page in pages:
        text = tool(page)
        expected, got = shingles(page.true), shingles(text)
        both = sum((expected & got).values())
        precisions.append(both / got.total() if got else 1.0)
        recalls.append(both / expected.total() if expected else 1.0)
        exact.append(words(text) == words(page.true))
    precision, recall = fmean(precisions), fmean(recalls)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f1, precision, recall, fmean(exact)


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
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, help="folder with html/*.html.gz and truth.json")
    parser.add_argument("--rounds", type=int, default=3, help="how often times are taken (default: 3; 0: not at all)")
    options = parser.parse_args()
    data = os.environ.get("ARTICLEAUDIO_DATA", "")
    if not options.pages and not data:
        print("No pages: set ARTICLEAUDIO_DATA to the folder of the data, or give --pages FOLDER.", file=sys.stderr)
        sys.exit(2)
    pages = load(options.pages or Path(data) / "extraction")
    figures = {name: quality(pages, tool) for name, tool in TOOLS.items()}
    rounds = [seconds(pages, turn) for turn in range(options.rounds)]
    print(f"{len(pages)} pages, {len(rounds)} rounds")
    print(f"{'':24}{'F1':>8}{'precision':>11}{'recall':>8}{'accuracy':>10}{'ms a page':>11}{'ratio':>7}")
    for name, (f1, precision, recall, accuracy) in figures.items():
        line = f"{name:24}{f1:8.3f}{precision:11.3f}{recall:8.3f}{accuracy:10.3f}"
        if rounds:
            each = median(spent[name] for spent in rounds) / len(pages) * 1000
            line += f"{each:11.1f}{median(spent[name] / spent[BASE] for spent in rounds):7.2f}"
        print(line)


if __name__ == "__main__":
    main()
