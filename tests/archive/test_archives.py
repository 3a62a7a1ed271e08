"""`batch` of archives that are no folders: the same episodes, filters told apart from failures, damage no end."""

from __future__ import annotations

import json
import shutil
import tarfile
import threading
import zipfile
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from tests.source.archives.wxr import Post, export

from articleaudio.archive.catalogue import NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from tests.conftest import Command

TONE = ("--voice", "tone", "--jobs", "2")
PAGES = 4
STORY = (
    "The rowing club lost its boathouse to the storm on Sunday, and the oldest of its members met in the rain to save "
    "what they could of the boats."
)


@pytest.fixture
def site(command: Command, make_page: Callable[..., str]) -> Path:
    """Pages of four years, two of them in a section of their own."""
    for number in range(PAGES):
        lines = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(6))
        published = f"202{number}-05-06T10:00:00+00:00"
        text = make_page(f"Round {number} of the talks", lines, f"https://example.org/{number}", published)
        section = f'<meta property="article:section" content="{"Odd" if number % 2 else "Even"}">'
        command.write(f"site/{number}.html", text.replace("</head>", f"{section}</head>"))
    return command.folder / "site"


def told(done: CompletedProcess[str]) -> list[tuple[str, str]]:
    """Status and source of each outcome."""
    events = map(json.loads, done.stdout.splitlines())
    return [(one["status"], one["source"]) for one in events if one["event"] == "article"]


def test_each_form_of_an_archive_gives_the_same_episodes(command: Command, site: Path) -> None:
    """From a folder, a zip and a packed tar come the same bytes."""
    shutil.make_archive(str(command.folder / "site"), "zip", site)
    with tarfile.open(command.folder / "site.tar.xz", "w:xz") as archive:
        archive.add(site, "site")
    for name in ("site", "site.zip", "site.tar.xz"):
        done = command("batch", name, "--output", f"from-{name}", *TONE)
        assert done.returncode == 0, done.stderr
        assert f"{PAGES} rendered, 0 unchanged, 0 failed" in done.stderr
        (command.folder / f"from-{name}" / NAME).unlink()  # which says where each page lies
    assert command.files("from-site.zip") == command.files("from-site")
    assert command.files("from-site.tar.xz") == command.files("from-site")


def test_what_the_filters_do_not_want_is_no_failure(command: Command, site: Path) -> None:
    """Facts that only the page has are asked of the page; a limit counts what is wanted alone."""
    done = command("batch", str(site), "--section", "odd", "--json", *TONE)
    assert done.returncode == 0, done.stderr
    assert [status for status, _ in told(done)] == ["passed over", "rendered"] * 2
    assert "2 rendered, 0 unchanged, 2 passed over, 0 failed" in done.stderr
    done = command("batch", str(site), "--since", "2022-05-06", "--limit", "1", "--output", "b", "--json", *TONE)
    assert [status for status, _ in told(done)] == ["passed over", "passed over", "rendered"]
    done = command("batch", str(site), "--only", "[01].html", "--skip", "0*", "--output", "c", *TONE)
    assert "1 rendered, 0 unchanged, 0 failed" in done.stderr
    done = command("batch", str(site), "--until", "1999-01-01", "--output", "d", *TONE)
    assert done.returncode == 0
    assert not (command.folder / "d").exists()


def test_an_export_is_rendered_with_what_it_says(command: Command) -> None:
    """A post of WordPress becomes an episode with its author, its date and its address."""
    posts = (Post(1, STORY), Post(2, STORY, title="Another story"), Post(3, STORY, status="draft"))
    command.write("export.xml", export(*posts))
    done = command("batch", "export.xml", "--skip", "*story-2*", "--json", *TONE)
    assert done.returncode == 0, done.stderr
    assert told(done) == [("rendered", f"export.xml/{Post(1, '').link}")]
    feed = (command.folder / "output/feed.xml").read_text(encoding="utf-8")
    assert "<title>A story</title>" in feed
    assert "Rosa Klein" in feed
    assert "Sat, 03 Feb 2024" in feed
    again = command("batch", "export.xml", *TONE)
    assert "1 rendered, 1 unchanged, 0 failed" in again.stderr
    before = command.files()
    changed = (replace(posts[0], author="admin"), posts[1])
    command.write("export.xml", export(*changed))
    assert "1 rendered, 1 unchanged, 0 failed" in command("batch", "export.xml", *TONE).stderr
    assert command.files() != before


def test_damage_costs_what_it_hits_alone(command: Command, site: Path) -> None:
    """A page that cannot be read and an archive that is cut off are told, the rest is rendered; exit 1."""
    with zipfile.ZipFile(command.folder / "bad.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(site / "0.html", "0.html")
        archive.writestr("../1.html", "<p>No.")
        archive.writestr("empty.html", "")
        archive.write(site / "2.html", "2.html")
    done = command("batch", "bad.zip", "--json", *TONE)
    assert done.returncode == 1
    assert told(done) == [
        ("rendered", "bad.zip/0.html"),
        ("failed", "bad.zip/../1.html"),
        ("failed", "bad.zip/empty.html"),
        ("rendered", "bad.zip/2.html"),
    ]
    done = command("batch", "bad.zip", "--retry-failed", "--json", *TONE)
    assert told(done) == [("failed", "bad.zip/../1.html"), ("failed", "bad.zip/empty.html")]
    whole = (command.folder / "bad.zip").read_bytes()
    (command.folder / "cut.zip").write_bytes(whole[: whole.rindex(b"PK\x03\x04") + 60])
    done = command("batch", "cut.zip", "--output", "cut", *TONE)
    assert done.returncode == 1
    assert "1 rendered" in done.stderr
    assert "cut.zip is a damaged zip archive" in done.stderr


def test_a_list_is_fetched_as_the_options_say(command: Command, site: Path) -> None:
    """From this computer only if that is allowed."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        root = f"http://127.0.0.1:{server.server_address[1]}"
        command.write("list.txt", f"# ours\n{root}/0.html\n{root}/3.html\n")
        refused = command("batch", "list.txt", *TONE)
        done = command("batch", "list.txt", "--allow-private", "--limit", "1", "--json", *TONE)
        server.shutdown()
        thread.join()
    assert refused.returncode == 1
    assert "0 rendered, 0 unchanged, 2 failed" in refused.stderr
    assert told(done) == [("rendered", f"{root}/0.html")]


def test_what_is_no_archive_is_told_in_a_sentence(command: Command, site: Path) -> None:
    """A page, a file that is not there: one line, exit code 1."""
    for name, sentence in (
        (f"{site}/0.html", "is one page"),
        ("nothing.zip", "There is no file or folder nothing.zip"),
    ):
        done = command("batch", name, *TONE)
        assert done.returncode == 1
        assert sentence in done.stderr
        assert len(done.stderr.splitlines()) == 1
