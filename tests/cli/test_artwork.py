"""The tags of what `render` makes: the article's own picture, links, licence and version, by the settings."""

from __future__ import annotations

import base64
import io
import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest
from mutagen import id3
from PIL import Image

from articleaudio import episode as episode_stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Command

URL = "https://example.org/grain"
BY = "https://creativecommons.org/licenses/by/4.0/"
TONE = ("--voice", "tone")
NAVY, SHOW = (0, 0, 128), (800, 800)


def picture(kind: str = "PNG", size: tuple[int, int] = (1200, 600)) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 40).convert("RGB").save(out, kind)
    return out.getvalue()


def page(make_page: Callable[..., str], image: str, head: str = "") -> str:
    """A page with a picture below its headline, two headings and a licence."""
    text = make_page(paragraphs=("The talks lasted nine hours, and they ended without an agreement in the night.",) * 6)
    text = text.replace("</h1>", f'</h1><figure><img src="{image}"></figure>', 1)
    text = text.replace("<p>", '<h2 id="talks">The talks</h2><p>', 1)
    return text.replace("</head>", f'<link rel="license" href="{BY}">{head}</head>')


def rendered(command: Command, *more: str) -> tuple[Path, Any, str]:
    """The episode, its tags, and what was said on standard error."""
    done = command("render", "pages/grain.html", *TONE, *more)
    assert done.returncode == 0, done.stderr
    path = command.folder / done.stdout.strip()
    return path, id3.ID3(path, translate=False), done.stderr  # type: ignore[no-untyped-call]


def artwork(tags: Any) -> tuple[int, int]:
    (frame,) = tags.getall("APIC")
    with Image.open(io.BytesIO(frame.data)) as found:
        assert (found.format, found.mode) == ("JPEG", "RGB")
        return found.size


def test_the_picture_beside_the_page(command: Command, make_page: Callable[..., str]) -> None:
    """It is in the tags, at most 800 pixels wide; another picture is another episode, the same one none."""
    command.write("pages/grain.html", page(make_page, "grain_files/lead.png"))
    lead = command.write("pages/grain_files/lead.png", "")
    lead.write_bytes(picture())
    path, tags, said = rendered(command)
    assert artwork(tags) == (800, 400)
    assert said == ""
    assert path.stat().st_size - len(path.read_bytes().partition(b"\xff\xfb")[2]) < 300_000
    assert rendered(command)[0] == path
    lead.write_bytes(picture(size=(600, 600)))
    other, tags, _ = rendered(command)
    assert other != path
    assert artwork(tags) == (600, 600)


def test_the_picture_in_the_page(command: Command, make_page: Callable[..., str]) -> None:
    """As programs save pages in one file."""
    data = picture("JPEG", (640, 480))
    held = "data:image/jpeg;base64," + base64.b64encode(data).decode()
    command.write("pages/grain.html", page(make_page, held))
    assert artwork(rendered(command)[1]) == (640, 480)


def test_the_show_by_setting(command: Command, make_page: Callable[..., str]) -> None:
    """`[tags] artwork = "show"` puts the show's cover into every episode."""
    command.write("articleaudio.toml", '[tags]\nartwork = "show"\n')
    command.write("pages/grain.html", page(make_page, "lead.png"))
    command.write("pages/lead.png", "").write_bytes(picture())
    assert artwork(rendered(command)[1]) == SHOW


@pytest.mark.parametrize("data", [b"<html>no picture</html>", picture()[:5000], b"GIF89a"])
def test_what_is_no_picture(command: Command, make_page: Callable[..., str], data: bytes) -> None:
    """One sentence of warning, and the show's cover."""
    command.write("pages/grain.html", page(make_page, "lead.png"))
    command.write("pages/lead.png", "").write_bytes(data)
    _, tags, said = rendered(command)
    assert artwork(tags) == SHOW
    assert len(said.splitlines()) == 1
    assert "its lead picture is not a whole JPEG, PNG, GIF or WebP picture. The show's cover is used." in said


def test_what_lies_elsewhere(command: Command, make_page: Callable[..., str]) -> None:
    """A picture in the web or above the page's folder is not looked for: the show's cover, and nothing to say."""
    command.write("lead.png", "").write_bytes(picture())
    head = '<meta property="og:image" content="https://example.org/lead.png">'
    command.write("pages/grain.html", page(make_page, "../lead.png", head))
    path, tags, said = rendered(command)
    assert (artwork(tags), said) == (SHOW, "")
    chapters = json.loads(path.with_suffix(".chapters.json").read_bytes())["chapters"]
    assert [(one["title"], one["url"], one.get("img")) for one in chapters] == [
        ("Talks on grain end without an agreement", URL, "https://example.org/lead.png"),
        ("The talks", f"{URL}#talks", None),
    ]


def test_version_licence_and_links(command: Command, make_page: Callable[..., str]) -> None:
    """`[tags] version` sets the version; links and licence are in tags, record and feed."""
    command.write("articleaudio.toml", '[tags]\nversion = "2.4"\n')
    command.write("pages/grain.html", page(make_page, "none.png"))
    path, tags, _ = rendered(command)
    assert tags.version == (2, 4, 0)
    assert tags.getall("WCOP")[0].url == BY
    assert str(tags["TCOP"]) == "2024 Anna Novak. CC BY 4.0"
    found = episode_stage.read(path)
    assert [one.url for one in found.chapters] == [URL, f"{URL}#talks"]
    assert found.label.licence == BY
    assert json.loads(path.with_suffix(".json").read_bytes())["label"]["licence"] == BY
    name = "{https://podcastindex.org/namespace/1.0}license"
    feed = ET.parse(command.folder / "output/feed.xml")  # noqa: S314 - our own feed
    assert [(one.text, one.get("url")) for one in feed.iterfind(f"channel/item/{name}")] == [("cc-by-4.0", BY)]
