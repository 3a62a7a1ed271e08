"""Signed episodes are heard once more before they are published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articleaudio import pipeline
from articleaudio.archive.batch import render_each
from articleaudio.audio.listening import listen
from articleaudio.episode import make_keys
from articleaudio.files import is_part
from articleaudio.order import order_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.audio.listening import Heard

SETTINGS = '[signing]\ncertificate = "certificate.pem"\nkey = "key.pem"\n'


@pytest.mark.parametrize("is_signed", [True, False])
def test_a_signed_file_is_heard_once_more(
    make_page: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_signed: bool
) -> None:
    """What the signed file sounds like decides whether it is published; one without signature was heard before."""
    heard: list[str] = []

    def silent(path: Path, rate: int) -> Heard:
        heard.append(path.name)
        told = listen(path, rate)
        return replace(told, envelope=bytes(len(told.envelope)))

    monkeypatch.setattr(pipeline, "listen", silent)
    (tmp_path / "page.html").write_text(make_page(), "utf-8")
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices" / "hum.toml").write_text('engine = "tone"\nlanguage = "en"\n', "utf-8")
    (tmp_path / "articleaudio.toml").write_text(SETTINGS if is_signed else "", "utf-8")
    make_keys(tmp_path)
    order = order_for(tmp_path / "articleaudio.toml", tmp_path, tmp_path / "output", voice="hum")
    (outcome,) = render_each([str(tmp_path / "page.html")], order)
    assert [is_part(name) for name in heard] == [True] * is_signed
    assert outcome.status == ("failed" if is_signed else "rendered"), outcome.error
    assert ("its episode is not published" in (outcome.error or "")) is is_signed
    assert (tmp_path / "output" / "episodes").exists() is not is_signed
