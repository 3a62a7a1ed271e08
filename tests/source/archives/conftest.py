"""What tests of archives share: pages, and all that an archive gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path  # noqa: TC003 - pytest reads it

import pytest

from articleaudio.model import Source
from articleaudio.source.archives import Rules, Unreadable, open_archive

Entries = Callable[..., tuple[list[Source], list[str]]]


def entries(path: Path | str, rules: Rules | None = None) -> tuple[list[Source], list[str]]:
    """The pages of an archive, and the sentences about what could not be read."""
    found = list(open_archive(str(path), rules or Rules()).entries)
    return (
        [one for one in found if isinstance(one, Source)],
        [one.why for one in found if isinstance(one, Unreadable)],
    )


@pytest.fixture
def read() -> Entries:
    return entries


@pytest.fixture
def pages(tmp_path: Path, make_page: Callable[..., str]) -> Path:
    """A folder with three pages, one of them in German, and what is no page."""
    root = tmp_path / "site"
    for name in ("2023/first.html", "2023/second.html", "2024/third.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(make_page(f"About {name}", url=f"https://example.org/{name}"), encoding="utf-8")
    for name in ("README.md", "2023/style.css", "2024/.hidden.html"):
        (root / name).write_text("No page.", encoding="utf-8")
    return root
