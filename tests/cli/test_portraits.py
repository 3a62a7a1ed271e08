"""The page of a check, of more episodes than are drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articleaudio.audio.listening import Heard
from articleaudio.audio.loudness import Level
from articleaudio.check import Defect, Examined, Finished
from articleaudio.cli import portraits
from articleaudio.cli.portraits import Gallery
from articleaudio.episode.ledger import Ledger
from articleaudio.model import Chapter, Cue, Episode, Label, Word
from articleaudio.site.portrait import DRAWN, WIDTH

SECONDS = 600.0
ENVELOPE = bytes(range(150)) * 200  # ten minutes
LOUD = 150


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were decoded for their loudness over time."""
    files: list[str] = []

    def over_time(path: Path) -> tuple[tuple[float, float], ...]:
        files.append(path.name)
        return tuple((at / 10, -16.0) for at in range(6000))

    monkeypatch.setattr(portraits, "over_time", over_time)
    return files


def examined(name: str, label: Label, *, wrong: bool = False) -> Examined:
    """An episode of ten minutes with one segment, one chapter and a thousand words."""
    words = tuple(Word(at / 2, at / 2 + 0.4, "word") for at in range(1000))
    cues = (Cue(0.0, SECONDS, "body", f"Text of {name} \ud800", "", "voice", words),)
    chapters = (Chapter(0.0, SECONDS, f"Chapter of {name}"),)
    ledger = Ledger({}, SECONDS, 1, "", -16.0, -1.0, (-16.0, -1.0), chapters, cues, b"", ())
    heard = Heard(Level(-16.0, -1.0), SECONDS, ENVELOPE)
    episode = Episode(Path(name), replace(label, headline=f"Headline of {name}"), SECONDS, chapters)
    defects = (Defect(name, "sound", f"{name} is wrong.", 1.0, 2.0),) if wrong else ()
    return Examined(name, Finished(name, {".mp3": Path(name)}, episode, ledger, heard), defects)


@pytest.fixture
def label() -> Label:
    """Some label."""
    day = datetime(2024, 1, 29, tzinfo=UTC)
    return Label("g", "h", (), (), "", "s", day, "page", None, "en", None, "", "", (), "", "")


def test_only_what_is_drawn_is_kept_and_decoded(decoded: list[str], label: Label) -> None:
    """Of many episodes those with findings are drawn first, and only they are decoded; of others a line is told."""
    gallery = Gallery()
    for number in range(100):
        gallery.add(examined(f"good{number:03}.mp3", label))
    for number in range(DRAWN - 10):
        gallery.add(examined(f"bad{number:03}.mp3", label, wrong=True))
    gallery.add(Examined("feed.xml", None, (Defect("feed.xml", "feed", "It is wrong."),)))
    gallery.add(Examined("gone.mp3", None, (Defect("gone.mp3", "file", "It is gone."),)))
    page = gallery.page()
    first = [*(f"bad{number:03}.mp3" for number in range(DRAWN - 10)), *(f"good{number:03}.mp3" for number in range(9))]
    assert decoded == first
    page.encode()
    assert [f"Text of {name}" in page for name in (first[0], first[-1], "good009.mp3")] == [True, True, False]
    assert all(f"Headline of good{number:03}.mp3" in page for number in range(100))
    assert page.count('class="energy"') == len(first)
    kept = [one for one in gallery._portraits if one.levels or one.words or one.segments]
    assert len(kept) <= 2 * DRAWN
    assert {len(one.levels) for one in kept} == {WIDTH}


def test_the_loudest_moment_of_each_column(decoded: list[str], label: Label) -> None:
    """A single loud moment among thirty thousand is seen, in its place."""
    envelope = bytearray(ENVELOPE)
    envelope[len(envelope) // 2] = LOUD + 40
    one = examined("loud.mp3", label)
    assert one.finished is not None
    heard = replace(one.finished.heard, envelope=bytes(envelope))
    gallery = Gallery()
    gallery.add(replace(one, finished=replace(one.finished, heard=heard)))
    assert gallery.page()
    assert decoded == ["loud.mp3"]
    (portrait,) = gallery._portraits
    assert max(range(WIDTH), key=portrait.levels.__getitem__) == WIDTH // 2
