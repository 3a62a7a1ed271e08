"""Golden pairs: a file of each kind in `kinds/`, and beside it in JSON what must be read in it.

A new case is two new files.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.article import parse
from articleaudio.source import read

if TYPE_CHECKING:
    from tests.conftest import Command

    from articleaudio.model import Article

KINDS = Path(__file__).parent / "kinds"
CASES = sorted(path for path in KINDS.iterdir() if path.suffix != ".json")

# One file of each kind; what the others add to it is their encoding, or a variant of their form.
RENDERED = (
    *("windows-1251-undeclared.html", "shift-jis-declared.html", "utf-16-unmarked.html", "strict.xhtml", "amp.html"),
    *("singlefile.html", "saved-complete.html", "chrome.mhtml", "explorer.mht", "shadow-tree.html"),
    *("firefox-reader.html", "front-matter.md", "toml.md", "next-data.html", "article-body.html", "dump.txt"),
)


def as_json(article: Article) -> dict[str, Any]:
    """An article as the golden files write it."""
    return {
        "headline": article.headline,
        "authors": list(article.authors),
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "url": article.url,
        "body": article.text.splitlines(),
    }


@pytest.mark.parametrize("page", CASES, ids=lambda path: path.name)
def test_golden_kind(page: Path) -> None:
    """A file of one kind gives the article that its golden file says."""
    expected = json.loads(page.with_name(page.name + ".json").read_text(encoding="utf-8"))
    assert as_json(parse(read(str(page)))) == expected


@pytest.mark.parametrize("page", [page for page in CASES if page.suffix != ".txt"], ids=lambda path: path.name)
def test_kinds_are_told_from_their_bytes(page: Path) -> None:
    """What comes without a name, from standard input, is read alike."""
    if page.name == "plain.md":
        pytest.skip("Markdown without front matter cannot be told from plain text")
    with page.open("rb") as stream:
        assert as_json(parse(read("-", stdin=stream))) == as_json(parse(read(str(page))))


def test_every_golden_file_has_its_kind() -> None:
    """No golden file is left behind when its page goes."""
    assert {path.name for path in KINDS.glob("*.json")} == {f"{page.name}.json" for page in CASES}


@pytest.mark.parametrize("name", RENDERED)
def test_every_kind_is_rendered(command: Command, name: str) -> None:
    """A file of each kind becomes an episode from the command line."""
    done = command("render", str(KINDS / name), "--voice", "tone")
    assert done.returncode == 0, done.stderr
    told = [
        line for line in done.stderr.splitlines() if not line.startswith("articleaudio: There is no disclosure in ")
    ]
    if name == "singlefile.html":  # its picture is cut short, to keep the file small
        assert told.pop().endswith("is not a whole JPEG, PNG, GIF or WebP picture. The show's cover is used.")
    assert told == []
    assert (command.folder / done.stdout.strip()).read_bytes().startswith(b"ID3")
