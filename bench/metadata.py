"""How well headline, authors, day, zone and language are found, by this project and by others, side by side.

    pip install -e .[bench]
    ARTICLEAUDIO_DATA=... python bench/metadata.py [--misses]

Three sets of pages: the project's own (`tests/article/pages/*.html`, with their golden articles) and two labelled by
hand (`tests/article/labels/`; its README says how they differ), which lie in `$ARTICLEAUDIO_DATA/extraction/html`. No
tool reaches the network.

How each is compared; a page counts for a column only if its label has that field, and the share of right ones is shown:

- headline: equal after whitespace is folded.
- authors: the sets of names are equal, whitespace and case folded; where the label names nobody, nobody must be named.
- day: the calendar day, in the tool's own zone, is the label's.
- zone: the tool's offset from UTC is the label's, or one of the label's; nothing is judged where the label has none.
- language: the primary subtags are equal.
- invented: pages without a date for which the tool gives one (a count, the fewer the better).

trafilatura is asked by `bare_extraction(..., with_metadata=True)`, which names neither zones nor, unless it is to
filter by one, a language; newspaper4k by its `title`, `authors`, `publish_date` and `meta_lang`. Both get the page
decoded, and its address. This project reads also what it would refuse.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import warnings
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import trafilatura

from articleaudio.article import parse
from articleaudio.errors import ArticleError
from articleaudio.model import Source
from articleaudio.source.encoding import find_encoding

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # newspaper4k misses nltk, which only its summaries need
    import newspaper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TESTS = Path(__file__).parents[1] / "tests" / "article"
FIELDS = ("headline", "authors", "day", "zone", "language", "invented")


@dataclass(frozen=True)
class Facts:
    """What a label or a tool says of a page; `zones` are offsets like "+02:00", of which a tool gives one at most."""

    headline: str
    authors: frozenset[str]
    day: str | None
    zones: frozenset[str]
    language: str


@dataclass(frozen=True)
class Page:
    """A page, and what is true of it."""

    source: Source
    url: str
    true: Facts


NOTHING = Facts("", frozenset(), None, frozenset(), "")


def facts(headline: str | None, authors: Iterable[str], day: date | str | None, language: str | None) -> Facts:
    """Facts, folded for comparison; a day that is a moment may bring its zone."""
    moment = datetime.fromisoformat(day) if isinstance(day, str) else day
    zone = moment.isoformat()[-len("+00:00") :] if isinstance(moment, datetime) and moment.tzinfo else ""
    return Facts(
        fold(headline or ""),
        frozenset(fold(name).casefold() for name in authors if fold(name)),
        f"{moment:%Y-%m-%d}" if moment else None,
        frozenset([zone] if zone else []),
        (language or "").split("-")[0].split("_")[0].casefold(),
    )


def fold(text: str) -> str:
    """A text with its whitespace folded."""
    return " ".join(text.split())


def page_of(name: str, data: bytes, url: str | None, true: Facts) -> Page:
    """A page of which something is true."""
    return Page(Source(name, data, find_encoding(data), "html"), url or "https://example.org/", true)


def own_pages() -> list[Page]:
    """The project's own pages, with what their golden articles say."""
    pages = []
    for path in sorted((TESTS / "pages").glob("*.html")):
        golden = json.loads(path.with_name(path.name + ".json").read_text(encoding="utf-8"))
        true = facts(golden["headline"], golden["authors"], golden["published"], golden["language"])
        pages.append(page_of(path.name, path.read_bytes(), golden["url"], true))
    return pages


def labelled_pages(folder: Path, file: str) -> list[Page]:
    """The pages that a file of labels made by hand names; what a label calls null is not judged, but for a day."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    labels = json.loads((TESTS / "labels" / file).read_text(encoding="utf-8"))
    pages = []
    for name, label in labels.items():
        plain = facts(label["headline"], label["authors"], label["day"], label["language"])
        zones = label["zone"] if isinstance(label["zone"], list) else [label["zone"]]
        true = Facts(plain.headline, plain.authors, plain.day, frozenset(filter(None, zones)), plain.language)
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        pages.append(page_of(name, data, truth[name].get("url"), true))
    return pages


def by_us(page: Page) -> Facts:
    """What this project says of a page."""
    try:
        article = parse(page.source, force=True)
    except ArticleError:
        return NOTHING
    return facts(article.headline, article.authors, article.published, article.language)


def by_trafilatura(page: Page) -> Facts:
    """What trafilatura says of a page; it joins authors with semicolons."""
    found: Any = trafilatura.bare_extraction(page.source.text, url=page.url, with_metadata=True)
    if found is None:
        return NOTHING
    return facts(found.title, (found.author or "").split(";"), found.date, found.language)


def by_newspaper(page: Page) -> Facts:
    """What newspaper4k says of a page."""
    try:
        found = newspaper.article(page.url, input_html=page.source.text, fetch_images=False)
    except (ImportError, newspaper.ArticleException):
        return NOTHING
    return facts(found.title, found.authors, found.publish_date, found.meta_lang)


TOOLS: dict[str, Callable[[Page], Facts]] = {
    "articleaudio": by_us,
    "trafilatura": by_trafilatura,
    "newspaper4k": by_newspaper,
}


def verdicts(true: Facts, found: Facts) -> dict[str, bool]:
    """For each field that can be judged whether the tool is right; `invented` is true where it gives a day too many."""
    judged = {
        "authors": found.authors == true.authors,
        "language": found.language == true.language,
    }
    if true.headline:
        judged["headline"] = found.headline == true.headline
    if true.zones:
        judged["zone"] = bool(found.zones) and found.zones <= true.zones
    judged |= {"day": found.day == true.day} if true.day else {"invented": found.day is not None}
    return judged


def show(title: str, pages: list[Page], *, misses: bool) -> None:
    """Prints the table of one set, and what is missed if that is asked for."""
    print(f"\n{title}: {len(pages)} pages")
    print(f"{'':14}" + "".join(f"{field:>10}" for field in FIELDS))
    missed = []
    for name, tool in TOOLS.items():
        judged: dict[str, list[bool]] = {field: [] for field in FIELDS}
        for page in pages:
            found = tool(page)
            for field, right in verdicts(page.true, found).items():
                judged[field].append(right)
                if right == (field == "invented"):
                    missed.append((name, page.source.name[:12], field, found))
        print(f"{name:14}" + "".join(cell(field, judged[field]) for field in FIELDS))
    for line in missed if misses else ():
        print(*line)


def cell(field: str, judged: list[bool]) -> str:
    """A share of right ones, a count of invented ones, or a dash where no page can be judged."""
    if not judged:
        return f"{'-':>10}"
    return f"{sum(judged):10d}" if field == "invented" else f"{sum(judged) / len(judged):10.3f}"


def main() -> None:
    """Measures and prints the three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, help="folder with html/*.html.gz and truth.json")
    parser.add_argument("--misses", action="store_true", help="also list what each tool misses")
    options = parser.parse_args()
    data = os.environ.get("ARTICLEAUDIO_DATA", "")
    if not options.pages and not data:
        print("No pages: set ARTICLEAUDIO_DATA to the folder of the data, or give --pages FOLDER.", file=sys.stderr)
        sys.exit(2)
    show("The project's own", own_pages(), misses=options.misses)
    folder = options.pages or Path(data) / "extraction"
    show("Labelled by hand", labelled_pages(folder, "pages.json"), misses=options.misses)
    show("Labelled by hand, fresh", labelled_pages(folder, "fresh.json"), misses=options.misses)


if __name__ == "__main__":
    main()
