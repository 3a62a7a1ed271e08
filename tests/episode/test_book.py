"""The episode as a book: EPUB 3 with media overlays, by EPUBCheck and by what is read out of it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from articleaudio import episode
from articleaudio.episode import naming
from articleaudio.model import Chapter, Cue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Label, Recording

HOSTILE = "</span> & &amp; <!-- ]]> \u202e'\"\x07\ufffe\ud800"
BOOK = (naming.BOOK,)
XHTML = "{http://www.w3.org/1999/xhtml}"
SMIL = "{http://www.w3.org/ns/SMIL}"


def book_of(recording: Recording, label: Label, folder: Path) -> Path:
    made = episode.commit(episode.stage(recording, label, folder, optional=BOOK))
    return naming.beside(made.path, naming.BOOK)


def part(path: Path, name: str) -> ET.Element:
    with zipfile.ZipFile(path) as archive:
        return ET.fromstring(archive.read(f"EPUB/{name}"))  # noqa: S314 # our own


def seconds(clock: str | None) -> float:
    assert clock
    hours, minutes, rest = clock.split(":")
    return (int(hours) * 60 + int(minutes)) * 60 + float(rest)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"language": "x</b>", "headline": HOSTILE, "summary": HOSTILE, "authors": (HOSTILE,), "publication": HOSTILE},
        {
            "language": "ar",
            "headline": " ",
            "guid": "269cf4bf-0c82-5159-876c-9dbf06bc30e3",
            "url": "file:///x",
            "authors": (),
            "summary": "",
            "publication": "",
            "text": "",
        },
    ],
)
def test_epubcheck_is_content(
    recording: Recording,
    label: Callable[..., Label],
    tmp_path: Path,
    check_book: Callable[[Path], str],
    changes: dict[str, object],
) -> None:
    """EPUBCheck finds nothing to say, whatever the article is called and says."""
    more = Cue(3.0, 3.0, "list", HOSTILE, "hostile", f"voice {HOSTILE}")
    chapters = (*recording.chapters, Chapter(3.0, 3.0, HOSTILE), Chapter(9.0, 9.0, ""))
    given = replace(recording, cues=(*recording.cues, more), chapters=chapters)
    assert check_book(book_of(given, label(**changes), tmp_path)) == ""


def test_each_sentence_has_its_sound(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """The overlay names every sentence once, in order, from when it is heard, and leaves out no moment."""
    path = book_of(recording, label(), tmp_path)
    spans = [span for span in part(path, "article.xhtml").iter(f"{XHTML}span") if span.get("id")]
    assert ["".join(span.itertext()) for span in spans] == [cue.written for cue in recording.cues]
    targets = [text.get("src") for text in part(path, "article.smil").iter(f"{SMIL}text")]
    assert targets == [f"article.xhtml#{span.get('id')}" for span in spans]
    clips = [
        (seconds(clip.get("clipBegin")), seconds(clip.get("clipEnd")))
        for clip in part(path, "article.smil").iter(f"{SMIL}audio")
    ]
    assert clips == [(0.0, 1.25), (1.25, 3.0)]


def test_durations_are_the_sounds(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """The package says how long the whole is, and each overlay, and what class a sentence has while it is read."""
    opf = part(book_of(recording, label(), tmp_path), "package.opf")
    told = [(meta.get("property"), meta.get("refines"), meta.text) for meta in opf.iter() if meta.get("property")]
    assert ("media:duration", None, "0:00:03.000") in told
    assert ("media:duration", "#overlay", "0:00:03.000") in told
    assert ("media:active-class", None, "-epub-media-overlay-active") in told
    assert ("media:narrator", None, "amy") in told


def test_contents_lead_to_the_chapters(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """The navigation document has each chapter, with the first sentence that is heard in it."""
    chapters = (Chapter(0, 1.1, "One & all"), Chapter(1.1, 3, "Two"))
    nav = part(book_of(replace(recording, chapters=chapters), label(), tmp_path), "nav.xhtml")
    assert [(link.text, link.get("href")) for link in nav.iter(f"{XHTML}a")] == [
        ("One & all", "article.xhtml#s1"),
        ("Two", "article.xhtml#s2"),
    ]


def test_the_archive(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Its type comes first, neither compressed nor with anything before it; the MP3 is in it as it is; no dates."""
    path = book_of(recording, label(), tmp_path)
    assert path.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "mimetype"
        assert archive.read("EPUB/audio.mp3") == path.with_suffix(".mp3").read_bytes()
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_bytes_each_time(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """The same episode is the same book, wherever and whenever it is made."""
    first, second = (book_of(recording, label(), tmp_path / name) for name in "ab")
    assert first.read_bytes() == second.read_bytes()


def test_only_where_it_is_wanted(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Without the setting there is no book; an episode is whole without it, unless it is asked for."""
    made = episode.commit(episode.stage(recording, label(), tmp_path))
    assert not naming.beside(made.path, naming.BOOK).exists()
    assert episode.is_whole(made.path)
    assert not episode.is_whole(made.path, BOOK)


def test_sentences_that_overlap_stay_in_order(
    recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """No part of the overlay is empty or goes back, however the times of cues are."""
    cues = tuple(Cue(start, start, "body", "One.", "One.", "amy") for start in (2.0, 1.0, 1.0, 9.0))
    clips = part(book_of(replace(recording, cues=cues), label(), tmp_path), "article.smil").iter(f"{SMIL}audio")
    times = [(seconds(clip.get("clipBegin")), seconds(clip.get("clipEnd"))) for clip in clips]
    assert all(begin < end for begin, end in times)
    assert [end for _, end in times[:-1]] == [begin for begin, _ in times[1:]]


def test_no_script_and_nothing_from_elsewhere(
    recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """A book needs no network: what its documents name is in it."""
    path = book_of(recording, label(), tmp_path)
    with zipfile.ZipFile(path) as archive:
        names = {name.removeprefix("EPUB/") for name in archive.namelist()}
        for name in ("article.xhtml", "nav.xhtml", "article.smil", "package.opf"):
            text = archive.read(f"EPUB/{name}").decode()
            assert "<script" not in text
            named = {target.partition("#")[0] for target in re.findall(r'(?:src|href)="([^"]*)"', text)}
            assert named <= names
