"""Golden scripts: of articles as JSON (a new case is two new files in scripts/), and of whole pages (`golden.py`)."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.script.golden import GOLDEN, golden, pages, script_of, shown

from articleaudio import model
from articleaudio.config import Narration, VoiceProfile
from articleaudio.script import compose

SCRIPTS = Path(__file__).parent / "scripts"


def _article(path: Path) -> model.Article:
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    data["blocks"] = tuple(getattr(model, kind)(**_tuples(fields)) for kind, fields in data["blocks"])
    data["left_out"] = tuple(model.LeftOut(*pair) for pair in data.get("left_out", ()))
    data["published"] = datetime.fromisoformat(data["published"])
    return model.Article(**_tuples(data))


def _tuples(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: _tuple(value) for key, value in fields.items()}


def _tuple(value: object) -> object:
    return tuple(_tuple(part) for part in value) if isinstance(value, list) else value


@pytest.mark.parametrize("path", sorted(SCRIPTS.glob("*.json")), ids=lambda path: path.stem)
def test_scripts(path: Path) -> None:
    """The script of each article is the one beside it, word for word, pauses and omissions included."""
    article = _article(path)
    profile = VoiceProfile(engine="tone", language=article.language)
    assert shown(compose(article, profile, Narration())) == path.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("page", pages(), ids=lambda page: f"{page.parent.name}-{page.name}")
def test_pages(page: Path) -> None:
    """The script of each page is the golden one, word for word, pauses and omissions included."""
    assert shown(script_of(page)) == golden(page).read_text("utf-8")


def test_each_golden_script_has_its_page() -> None:
    """No golden script is left of a page that is gone or has another name."""
    assert sorted(GOLDEN.iterdir()) == sorted(map(golden, pages()))
