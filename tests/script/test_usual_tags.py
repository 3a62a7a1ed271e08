"""Languages by the names that pages give them: which voice reads them, and what a person is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articleaudio import scripting
from articleaudio.model import Article, Inline, Paragraph
from articleaudio.order import order_for
from articleaudio.script.writing import language_name, usual_tag

if TYPE_CHECKING:
    from pathlib import Path

NORWEGIAN = "Det er en alvorlig situasjon for hele landet, og vi må gjøre noe med det nå."


@pytest.mark.parametrize(
    ("tag", "usual"),
    [
        ("no", "nb"), ("nn", "nb"), ("nn-NO", "nb-NO"), ("iw", "he"), ("in", "id"), ("sh", "sr"), ("deu-AT", "de-AT"),
        ("cmn", "zh"), ("nb", "nb"), ("zh-Hant", "zh-Hant"), ("en_GB", "en_GB"), ("xx", "xx"),
    ],
)  # fmt: skip
def test_usual_tag(tag: str, usual: str) -> None:
    """Old, longer and wider codes become those of voices; a region stays, and what is usual is not touched."""
    assert usual_tag(tag) == usual


def test_language_name() -> None:
    """A person reads names of languages, and the code where there is none."""
    assert [language_name(tag) for tag in ("no", "nn-NO", "uk", "zz")] == [
        "Norwegian",
        "Norwegian Nynorsk",
        "Ukrainian",
        "zz",
    ]


@pytest.mark.parametrize("tag", ["no", "nn", "nb"])
def test_quotation(tag: str, tmp_path: Path) -> None:
    """A quotation marked as Norwegian of any kind is read by the voice for it, and keeps the tag of the page."""
    text = f"She said: “{NORWEGIAN}” Nobody answered."
    start = text.index(NORWEGIAN)
    spans = (Inline("language", start, start + len(NORWEGIAN), tag),)
    article = Article("Title", (Paragraph(text, inlines=spans),), language="en")
    order = order_for(None, tmp_path, tmp_path / "output", voice="en")
    script, _, others = scripting.write_script(article, order)
    assert tag in {segment.language for segment in script.segments}
    assert {language: other.voice or other.language for language, other in others.items()} == {tag: "nb"}


def test_article(tmp_path: Path) -> None:
    """An article in "no" is read by the voice for Norwegian, unless the settings name one for "no" itself."""
    order = order_for(None, tmp_path, tmp_path / "output")
    assert scripting.profile_for("no", order).voice == "nb"
    (tmp_path / "articleaudio.toml").write_text('[voices.by_language]\nno = "tone"\n')
    assert scripting.profile_for("no", order_for(None, tmp_path, tmp_path / "output")).name == "tone"
