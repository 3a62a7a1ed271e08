"""What a feed tells of an article that was changed after it was published."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from articleaudio.feed import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

    from articleaudio.model import Episode

PUBLISHED = datetime(2024, 1, 29, 15, 0, tzinfo=UTC)
MODIFIED = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Updated on 1 March 2024."),
        ("en-GB", "Updated on 1 March 2024."),
        ("de-AT", "Aktualisiert am 1. März 2024."),
        ("fr", "Mis à jour le 1er mars 2024."),
        ("es", "Actualizado el 1 de marzo de 2024."),
        ("it", "Aggiornato il 1º marzo 2024."),
        ("pt-BR", "Atualizado em 1 de março de 2024."),
        ("uk", "Оновлено 1 березня 2024 року."),
        ("pl", "Zaktualizowano 1 marca 2024 r."),
        ("ja", "Updated on 1 March 2024."),
        ("und", "Updated on 1 March 2024."),
    ],
)
def test_in_the_language_of_the_episode(add: Callable[..., Episode], language: str, sentence: str) -> None:
    """The notes say once when the page says that it was changed, in the article's language, else in English."""
    notes = text.description(add(published=PUBLISHED, modified=MODIFIED, language=language).label)
    assert notes.count(f"<p>{sentence}</p>") == 1


@pytest.mark.parametrize(
    "modified",
    [None, PUBLISHED, PUBLISHED - timedelta(days=9), PUBLISHED + timedelta(minutes=59), datetime(2024, 1, 29, 15, 30)],  # noqa: DTZ001
)
def test_nothing_to_tell(add: Callable[..., Episode], modified: datetime | None) -> None:
    """A page that was changed at no time, before it was published, or within an hour of that, was not updated."""
    assert "Updated" not in text.description(add(published=PUBLISHED, modified=modified).label)


def test_the_day_is_that_of_the_page(add: Callable[..., Episode]) -> None:
    """The day is the one in the zone that the page gives; two moments are compared, not two days."""
    late = datetime(2024, 1, 30, 0, 30, tzinfo=timezone(timedelta(hours=5)))  # 19:30 UTC on the day before
    assert "Updated on 30 January 2024." in text.description(add(published=PUBLISHED, modified=late).label)


def test_within_bounds(add: Callable[..., Episode]) -> None:
    """The sentence stays, and the notes within 4000 bytes, however long the summary is."""
    notes = text.description(add(published=PUBLISHED, modified=MODIFIED, summary="long & " * 2000).label)
    assert "Updated on 1 March 2024." in notes
    assert len(notes.encode()) <= text.DESCRIPTION_BYTES


def test_a_correction_from_page_to_feed(command: Command, make_page: Callable[..., str]) -> None:
    """A changed page that says when gives a new file with a new address, the same guid and date, and says when."""
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    seen: list[tuple[str, str, str, str]] = []
    for changed in (make_page(), make_page("Talks on grain end with one agreement")):
        modified = '<meta property="article:modified_time" content="2024-03-01T09:30:00+02:00">'
        page = changed.replace("</head>", modified + "</head>") if seen else changed
        assert command("render", str(command.write("grain.html", page))).returncode == 0
        (item,) = ET.fromstring((command.folder / "output/feed.xml").read_bytes()).iter("item")  # noqa: S314 - ours
        enclosure = item.find("enclosure")
        assert enclosure is not None
        guid, date, notes = (item.findtext(name, "") for name in ("guid", "pubDate", "description"))
        seen.append((enclosure.get("url", ""), guid, date, notes))
    before, after = seen
    assert before[0] != after[0]
    assert before[1:3] == after[1:3]
    assert "Updated" not in before[3]
    assert after[3].count("Updated on 1 March 2024.") == 1
