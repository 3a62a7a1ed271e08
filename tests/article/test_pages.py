"""Golden pairs: a page in `pages/`, and beside it in JSON the article that must come of it.

A new case is two new files.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.article import parse
from articleaudio.source import read

if TYPE_CHECKING:
    from articleaudio.model import Article, Block

PAGES = Path(__file__).parent / "pages"
EXAMPLES = Path(__file__).parents[2] / "examples"
CASES = sorted(path for path in PAGES.iterdir() if path.suffix != ".json")


def block_as_json(block: Block) -> dict[str, Any]:
    """A block's type and what it says beyond its defaults."""
    said = {one.name: getattr(block, one.name) for one in fields(block)}
    plain = {one.name: one.default for one in fields(block)}
    return {"type": type(block).__name__} | {name: value for name, value in said.items() if value != plain[name]}


def as_json(article: Article) -> dict[str, Any]:
    """An article as the golden files write it."""
    found: dict[str, Any] = {one.name: getattr(article, one.name) for one in fields(article)}
    found["blocks"] = [block_as_json(block) for block in article.blocks]
    found["left_out"] = [[one.text, one.reason] for one in article.left_out]
    found |= {name: found[name] and found[name].isoformat() for name in ("published", "modified")}
    return json.loads(json.dumps(found, default=asdict))  # type: ignore[no-any-return]


@pytest.mark.parametrize("page", CASES, ids=lambda path: path.name)
def test_golden_page(page: Path) -> None:
    """A page in the manner of one kind of site gives the article that its golden file says."""
    expected = json.loads(page.with_name(page.name + ".json").read_text(encoding="utf-8"))
    assert as_json(parse(read(str(page)))) == expected


def test_every_golden_file_has_its_page() -> None:
    """No golden file is left behind when its page goes."""
    expected = {f"{page.name}.json" for page in CASES}
    assert {path.name for path in PAGES.glob("*.json")} == expected


def test_news_example_as_text_is_the_same_article() -> None:
    """The dump of the news example gives the same headline, authors, time and body as its HTML."""
    page, dump = (parse(read(str(EXAMPLES / name))) for name in ("news.html", "news.txt"))
    assert (page.headline, page.authors, page.author_kinds, page.publication) == (
        dump.headline,
        dump.authors,
        dump.author_kinds,
        dump.publication,
    )
    assert page.text == dump.text
    assert len(page.blocks) == len(dump.blocks) == 9
    assert page.published is not None
    assert page.published.replace(tzinfo=None) == dump.published
    assert page.has_time
    assert dump.has_time


def test_feature_example_has_every_block() -> None:
    """The feature example holds each type of block at least once."""
    blocks = parse(read(str(EXAMPLES / "feature.html"))).blocks
    assert {type(block).__name__ for block in blocks} == {
        *("Heading", "Paragraph", "Quote", "ListBlock", "Figure", "Table", "Code", "Embed", "Note", "Footnote")
    }


@pytest.mark.parametrize("name", ["news.html", "news.txt", "feature.html", "ukrainian.html"])
def test_furniture_of_examples_is_left_out(name: str) -> None:
    """Nothing of an example's furniture is in its body."""
    text = parse(read(str(EXAMPLES / name))).text
    for furniture in (
        "Skip to",
        "Edit post",
        "min read",
        "Read also",
        "Subscribe",
        "AI assistance",
        "Читайте також",
        "©",
    ):
        assert furniture not in text
