"""Golden scripts: an article as JSON beside what is said of it. A new case is two new files in scripts/."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

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


def _shown(script: model.Script) -> str:
    """A script as the golden files show it: role, pause and chapter, then what is written and what is spoken."""
    lines = []
    for segment in script.segments:
        chapter = f" [{segment.chapter}]" if segment.chapter else ""
        lines += [f"{segment.role} {segment.pause}{chapter}", f"  {segment.written}", f"  {segment.spoken}"]
    lines += [f"left out: {part.text!r}: {part.reason}" for part in script.left_out]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", sorted(SCRIPTS.glob("*.json")), ids=lambda path: path.stem)
def test_scripts(path: Path) -> None:
    """The script of each article is the one beside it, word for word, pauses and omissions included."""
    article = _article(path)
    profile = VoiceProfile(engine="tone", language=article.language)
    assert _shown(compose(article, profile, Narration())) == path.with_suffix(".txt").read_text("utf-8")
