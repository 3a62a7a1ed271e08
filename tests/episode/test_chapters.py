"""Chapters lead into the article, in the tag and in the JSON beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articleaudio import episode
from articleaudio.article import parse
from articleaudio.episode import linked, links_of
from articleaudio.errors import EpisodeError
from articleaudio.model import Article, Chapter, Figure, Heading, Paragraph, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from articleaudio.model import Label, Recording

URL = "https://example.org/harbour"
BLOCKS = (
    Figure(image="https://example.org/lead.jpg"),
    Heading("The  ice", anchor="ice"),
    Paragraph("It is gone."),
    Figure(image="https://example.org/ice.jpg"),
    Figure(image="https://example.org/second.jpg"),
    Heading("Ships, well-kept & old"),
    Figure(image="files/local.jpg"),
    Heading("one two three four five six seven eight nine ten"),
)


def article(**changes: str | None) -> Article:
    return replace(Article("A  harbour", BLOCKS, url=URL, image="https://example.org/lead.jpg"), **changes)  # type: ignore[arg-type]


def chapters(*titles: str) -> tuple[Chapter, ...]:
    return tuple(Chapter(float(at), at + 1.0, title) for at, title in enumerate(titles))


def urls(found: Sequence[Chapter]) -> list[str]:
    return [one.url for one in found]


def test_headline_and_headings_have_links() -> None:
    """The headline leads to the article, a heading to its id, else to its words as a text fragment."""
    titles = ("A harbour", "The ice", "Ships, well-kept & old", "one two three four five six seven eight nine ten")
    found = linked(chapters(*titles), links_of(article()))
    assert urls(found) == [
        URL,
        f"{URL}#ice",
        f"{URL}#:~:text=Ships%2C%20well%2Dkept%20%26%20old",
        f"{URL}#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten",
    ]
    assert [one.image for one in found] == ["https://example.org/lead.jpg", "https://example.org/ice.jpg", "", ""]


def test_a_heading_that_is_not_read_shifts_nothing() -> None:
    """Links are found by title, in order; a chapter of another title has none."""
    found = linked(chapters("The ice", "Elsewhere", "Ships, well-kept & old"), links_of(article()))
    assert urls(found) == [f"{URL}#ice", "", f"{URL}#:~:text=Ships%2C%20well%2Dkept%20%26%20old"]


@pytest.mark.parametrize(("url", "one_page"), [(f"{URL}#!/a", True), (URL, False)])
def test_where_no_fragment_can_be_told(url: str, one_page: bool) -> None:
    """An address with a fragment of its own, and an article on several pages, is linked as it is."""
    found = linked(chapters("A harbour", "The ice"), links_of(article(url=url), on_one_page=one_page))
    assert urls(found) == [url, url]


def test_without_an_address_there_are_no_links() -> None:
    """Where the article's address is not known, no chapter leads anywhere."""
    assert urls(linked(chapters("A harbour", "The ice"), links_of(article(url=None)))) == ["", ""]


def test_ids_come_from_the_page() -> None:
    """A heading's own id, or that of what is in it, is carried through."""
    prose = "".join(f"<p>Sentence {at} of the talks on grain says what ministers did in Vienna.</p>" for at in range(6))
    page = f"<h1>Talks on grain</h1><h2 id='start'>How it began</h2>{prose}<h2><a id='x y'></a>Odd</h2>{prose}"
    page += f"<h2><span id='Later'>Later on</span></h2>{prose}<h2>Bare end</h2>{prose}"
    html = f"<!doctype html><html lang='en'><body><article>{page}</article></body></html>"
    found = parse(Source("page.html", html.encode(), "utf-8", "html"))
    anchors = [(one.text, one.anchor) for one in found.blocks if isinstance(one, Heading)]
    assert anchors == [("How it began", "start"), ("Odd", ""), ("Later on", "Later"), ("Bare end", "")]


def test_json_chapters_have_links_and_pictures(
    recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """`url` and `img` where there is one, and no such key where there is none."""
    told = (Chapter(0, 1, "One", URL, "https://example.org/ü.jpg"), Chapter(1, 3, "Two"))
    made = episode.commit(episode.stage(replace(recording, chapters=told), label(), tmp_path))
    listed = json.loads(made.path.with_suffix(".chapters.json").read_bytes())["chapters"]
    assert listed == [
        {"startTime": 0, "endTime": 1, "title": "One", "url": URL, "img": "https://example.org/%C3%BC.jpg"},
        {"startTime": 1, "endTime": 3, "title": "Two"},
    ]


def test_links_give_way_to_the_bound_of_the_tag(
    recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """The tag stays under 300 kB: the last chapters lose their links in it, the record and the JSON keep them."""
    long = tuple(Chapter(at / 100, (at + 1) / 100, "Ж" * 100, f"{URL}#{at}-{'x' * 900}") for at in range(255))
    artwork = b"\xff\xd8\xff" + bytes(199_000)
    label_ = label(text="Line of the text.\n" * 10_000)
    made = episode.commit(episode.stage(replace(recording, chapters=long), label_, tmp_path, artwork=artwork))
    assert made.path.stat().st_size - recording.path.stat().st_size < 300_000
    assert made.chapters == long
    made.path.with_suffix(".json").unlink()
    alone = episode.read(made.path)
    kept = [one.url for one in alone.chapters if one.url]
    assert kept == urls(long)[: len(kept)]
    assert 0 < len(kept) < 255
    assert len(alone.label.text) > 5_000


def test_a_file_with_somebody_elses_tags_stays(
    sound: Path, recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """It is told in one sentence, and neither it nor what lies beside it is touched."""
    from mutagen import id3

    staged = episode.stage(recording, label(), tmp_path)
    path = staged.episode.path
    episode.discard(staged)
    path.write_bytes(sound.read_bytes())
    tags = id3.ID3()  # type: ignore[no-untyped-call]
    tags.add(id3.TIT2(encoding=3, text=["A song"]))  # type: ignore[no-untyped-call]
    tags.save(path)
    before = path.read_bytes()
    with pytest.raises(
        EpisodeError, match=r"has somebody else's tags and stays as it is; move it out of the folder\.$"
    ):
        episode.stage(recording, label(), tmp_path)
    assert {one: one.read_bytes() for one in path.parent.iterdir()} == {path: before}


def test_what_is_damaged_or_has_lost_its_tags_is_made_anew(
    sound: Path, recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """Rendering again mends an episode that was cut short, stripped of its tags, or overwritten with junk."""
    made = episode.commit(episode.stage(recording, label(), tmp_path))
    whole = made.path.read_bytes()
    for damaged in (whole[:-5000], whole[:2000], sound.read_bytes(), b"junk", b""):
        made.path.write_bytes(damaged)
        assert episode.commit(episode.stage(recording, label(), tmp_path)) == made
        assert made.path.read_bytes() == whole


def test_another_episode_stays(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """A file of the episode's name that is another of ours is not replaced."""
    made = episode.commit(episode.stage(recording, label(), tmp_path))
    before = made.path.read_bytes()
    with pytest.raises(EpisodeError, match=r"is another episode \(https://example\.org/harbour\) and stays as it is"):
        episode.stage(recording, label(guid="other"), tmp_path)
    assert made.path.read_bytes() == before
