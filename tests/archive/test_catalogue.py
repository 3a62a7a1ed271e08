"""The catalogue of an output folder: it saves reading, and nothing depends on it."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articleaudio import episode as episode_stage
from articleaudio.archive.catalogue import NAME, Catalogue, Entry, entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

TONE = ("--voice", "tone")
ENTRY = Entry(
    "/a/page.html", "d" * 64, "5" * 64, ("https://x/a.jpg",), "", "guid", "c" * 64, "rendered", "", 9, 1.5, "at"
)
DAMAGE: dict[str, Callable[[Path], object]] = {
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "no database": lambda path: path.write_text("Once upon a time"),
    "spoilt in its schema": lambda path: path.write_bytes(
        path.read_bytes().replace(b"CREATE TABLE", b"\x97\xff\xfe\x97 TABLE")
    ),
    "empty": lambda path: path.write_bytes(b""),
    "gone": lambda path: path.unlink(),
    "of another version": lambda path: _change(path, "PRAGMA user_version = 99"),
    "without a table": lambda path: _change(path, "DROP TABLE episodes"),
    "with other values": lambda path: _change(path, "UPDATE episodes SET told = '[1]'"),
}


def _change(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


@pytest.fixture
def archive(command: Command, make_page: Callable[..., str]) -> Command:
    """Two pages, rendered."""
    for number in range(2):
        paragraphs = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(4))
        text = make_page(f"Round {number} of the talks", paragraphs, f"https://example.org/round-{number}")
        command.write(f"archive/{number}.html", text)
    done = command("batch", "archive", *TONE)
    assert done.returncode == 0, done.stderr
    return command


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the episodes whose tags are read from now on."""
    found: list[str] = []
    whole = episode_stage.read_tags

    def read_tags(path: Path) -> object:
        found.append(path.name)
        return whole(path)

    monkeypatch.setattr(episode_stage, "read_tags", read_tags)
    monkeypatch.setattr("articleaudio.episode.superseding.read_tags", read_tags)
    return found


def test_what_is_kept_is_given_back(tmp_path: Path) -> None:
    """All that is put down of a page, by its name, for the run that writes and for those that only look."""
    with Catalogue(tmp_path) as opened:
        assert opened.page(ENTRY.name) is None
        opened.keep(ENTRY)
        other = replace(ENTRY, name="/a/b.html", state="failed", error="It's “no” article.", pictures=())
        opened.keep(other)
        assert opened.page(ENTRY.name) == ENTRY
        assert entries(tmp_path) == [other, ENTRY]
    assert entries(tmp_path, "failed") == [other]
    assert entries(tmp_path / "elsewhere") == []
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_an_episode_is_read_once_for_each_state_of_its_file(archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what its tags say, and read again when its file was touched."""
    output, read = archive.folder / "output", reads(monkeypatch)
    path, other = sorted((output / "episodes").glob("*.mp3"))
    with Catalogue(output) as opened:
        assert opened.read(path) == episode_stage.read_tags(path)
        assert read == [path.name]  # by this test alone: the run that made it has put it down
        os.utime(other)
        for _ in range(2):
            assert opened.read(other).path == other
        assert read.count(other.name) == 1


def test_many_whose_files_were_touched_are_looked_up_together(
    archive: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that was copied has other times everywhere: each file is read once, and rows are asked for once."""
    output = archive.folder / "output"
    paths = sorted((output / "episodes").glob("*.mp3"))
    for path in paths:
        os.utime(path)
    read, asked = reads(monkeypatch), list[str]()
    with Catalogue(output) as opened:
        opened._connection.set_trace_callback(asked.append)
        for _ in range(2):
            for path in paths:
                assert opened.look(path) == episode_stage.look_at(path)
    assert sum(question.startswith("SELECT name, stamp") for question in asked) == 1
    assert len(read) == 3 * len(paths)  # two of the three are this test's own


@pytest.mark.parametrize("spoil", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_catalogue_is_made_anew(archive: Command, spoil: Callable[[Path], object]) -> None:
    """The next run finds everything unchanged all the same, and leaves a catalogue that is whole."""
    output = archive.folder / "output"
    feed = (output / "feed.xml").read_bytes()
    spoil(output / NAME)
    done = archive("batch", "archive", *TONE)
    assert (done.returncode, "2 unchanged" in done.stderr) == (0, True), done.stderr
    assert (output / "feed.xml").read_bytes() == feed
    with Catalogue(output) as opened:
        assert all(opened.page(str(page)) for page in (archive.folder / "archive").iterdir())


def test_a_folder_in_which_no_file_can_be_made_has_none(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The run goes on without it, and says so."""
    (tmp_path / NAME).mkdir()
    with caplog.at_level(logging.WARNING), Catalogue(tmp_path) as opened:
        opened.keep(ENTRY)
        assert opened.page(ENTRY.name) == ENTRY
    assert "cannot be used; this run goes without it" in caplog.text


def _change_page(archive: Command, make_page: Callable[..., str]) -> None:
    archive.write(
        "archive/1.html",
        make_page(
            "Round 1 of the talks",
            ("New words were found in the old papers, and many of them were long.",) * 4,
            "https://example.org/round-1",
        ),
    )


def _change_settings(archive: Command, _: Callable[..., str]) -> None:
    archive.write("articleaudio.toml", "[audio]\nbitrate = 64\n")


def _change_voice(archive: Command, _: Callable[..., str]) -> None:
    archive.write("voices/tone.toml", 'engine = "tone"\nvoice = "hum"\nlanguage = "en"\nspeed = 1.5\n')


def _lose_a_file(archive: Command, _: Callable[..., str]) -> None:
    next((archive.folder / "output/episodes").glob("*-1-*.vtt")).unlink()


@pytest.mark.parametrize("change", [_change_page, _change_settings, _change_voice, _lose_a_file])
def test_whatever_changes_is_looked_at(
    archive: Command, change: Callable[[Command, Callable[..., str]], None], make_page: Callable[..., str]
) -> None:
    """A page, the settings, a voice, a file of the episode: what may differ is worked out anew."""
    change(archive, make_page)
    done = archive("batch", "archive", *TONE)
    assert done.returncode == 0, done.stderr
    assert " 0 rendered" not in done.stderr.replace("articleaudio: ", " ")


def test_a_run_with_nothing_to_do_writes_nothing(archive: Command) -> None:
    """Not into the catalogue either."""
    before, catalogue = archive.files(), (archive.folder / "output" / NAME).read_bytes()
    assert "2 unchanged" in archive("batch", "archive", *TONE).stderr
    assert archive.files() == before
    assert (archive.folder / "output" / NAME).read_bytes() == catalogue


@pytest.mark.parametrize("spoilt", ["no database", "a folder"])
def test_status_tells_of_a_catalogue_that_cannot_be_read(archive: Command, spoilt: str) -> None:
    """One sentence and an error, not a folder without pages; where there is none, there are none."""
    path = archive.folder / "output" / NAME
    path.unlink()
    assert (archive("status").returncode, archive("status").stdout.splitlines()[0]) == (0, "pages: 0 (none)")
    path.mkdir() if spoilt == "a folder" else path.write_text("Once upon a time")
    told = archive("status")
    assert (told.returncode, told.stdout) == (1, "")
    assert f"{NAME}: it cannot be read; the next run makes it anew" in told.stderr


def test_status_tells_what_became_of_the_pages(archive: Command) -> None:
    """Counts, hours, and each failure with its reason; as lines of JSON, too; what failed is tried again by itself."""
    archive.write("archive/2.html", "<p>No article.</p>")
    assert archive("batch", "archive", *TONE).returncode == 1
    told = archive("status")
    assert told.returncode == 0, told.stderr
    assert "pages: 3 (2 rendered, 1 failed)" in told.stdout
    assert f"failed: {archive.folder / 'archive/2.html'}: " in told.stdout
    assert archive("status", "--state", "failed").stdout == f"{archive.folder / 'archive/2.html'}\n"
    lines = [json.loads(line) for line in archive("status", "--json").stdout.splitlines()]
    assert [line["state"] for line in lines] == ["rendered", "rendered", "failed"]
    again = archive("batch", "archive", *TONE, "--retry-failed")
    assert "0 rendered, 0 unchanged, 1 failed" in again.stderr
    (archive.folder / "archive/2.html").unlink()
    none = archive("batch", "archive", *TONE, "--retry-failed")
    assert (none.returncode, "Nothing failed" in none.stderr) == (0, True)
    missing = archive("status", "elsewhere")
    assert (missing.returncode, missing.stderr.count("there is no such folder")) == (1, 1)


def test_a_page_that_was_renamed_counts_once(archive: Command) -> None:
    """Its episode is one, and so are its words and its sound."""
    before = archive("status").stdout.splitlines()
    (archive.folder / "archive/0.html").rename(archive.folder / "archive/00.html")
    assert "2 unchanged" in archive("batch", "archive", *TONE).stderr
    after = archive("status").stdout.splitlines()
    assert after[0].startswith("pages: 2 ")
    assert after[1] == before[1]
    twin = archive.write("archive/twin.html", (archive.folder / "archive/00.html").read_text("utf-8"))
    assert "it is the same article as" in archive("batch", "archive", *TONE).stderr
    with_twin = archive("status").stdout.splitlines()
    assert (with_twin[0].endswith("1 failed)"), with_twin[1]) == (True, before[1])
    assert any(line.startswith(f"failed: {twin}: ") for line in with_twin)


def test_a_run_stops_after_so_many_failures(archive: Command) -> None:
    """What was not reached is told, and is no failure; what was made before is published."""
    for number in range(3, 6):
        archive.write(f"archive/{number}.html", "<p>No article.</p>")
    done = archive("batch", "archive", *TONE, "--max-failures", "2", "--jobs", "1")
    assert done.returncode == 1
    assert "0 rendered, 2 unchanged, 2 failed" in done.stderr
    assert "Stopped by --max-failures 2; pages left: 1." in done.stderr


def test_a_full_disk_costs_the_catalogue_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What was put down stays; what could not be is told once, and nothing is taken for damaged."""
    with Catalogue(tmp_path) as catalogue:
        for number in range(100):
            catalogue.keep(replace(ENTRY, name=f"/a/{number}", state="failed"))
        (pages,) = catalogue._connection.execute("PRAGMA page_count").fetchone()
        catalogue._connection.execute(f"PRAGMA max_page_count = {pages}")
        for number in range(100, 300):
            catalogue.keep(replace(ENTRY, name=f"/a/{number}", state="failed"))
    assert {f"/a/{number}" for number in range(100)} <= {entry.name for entry in entries(tmp_path, "failed")}
    (told,) = caplog.messages
    assert "cannot be used (database or disk is full)" in told


def test_a_catalogue_that_another_process_holds_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A run waits for it no longer than it must, goes on without, and takes nothing out of it."""
    monkeypatch.setattr("articleaudio.archive.catalogue.BUSY_SECONDS", 0.01)
    with Catalogue(tmp_path) as catalogue:
        catalogue.keep(ENTRY)
        with closing(sqlite3.connect(tmp_path / NAME)) as other:
            other.execute("BEGIN IMMEDIATE")
            catalogue.keep(replace(ENTRY, name="/a/other.html"))
            assert catalogue.page(ENTRY.name) == ENTRY
            other.rollback()
    assert [entry.name for entry in entries(tmp_path)] == [ENTRY.name]
    assert "database is locked" in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are Unicode")
def test_a_name_that_is_no_text_is_a_name(command: Command, make_page: Callable[..., str]) -> None:
    """A file of an old system with a name in Latin-1: it is rendered, the others too, and it is found unchanged."""
    command.write("archive/tea.html", make_page("Tea", url="https://example.org/tea"))
    odd = os.fsencode(command.folder / "archive") + b"/caf\xe9.html"
    with open(odd, "w", encoding="utf-8") as file:  # noqa: PTH123 - bytes
        file.write(make_page("Coffee", url="https://example.org/coffee"))
    done = command("batch", "archive", *TONE)
    assert done.returncode == 0, done.stderr
    assert "2 rendered, 0 unchanged, 0 failed" in done.stderr
    assert "0 rendered, 2 unchanged, 0 failed" in command("batch", "archive", *TONE).stderr


def test_a_name_that_is_no_text_is_tried_again(command: Command, make_page: Callable[..., str]) -> None:
    """With `--retry-failed`, by the name that the catalogue has for it."""
    command.write("archive/tea.html", make_page("Tea", url="https://example.org/tea"))
    odd = Path(os.fsdecode(os.fsencode(command.folder / "archive") + b"/caf\xe9.html"))
    odd.write_text("<p>No article.</p>")
    assert "1 rendered, 0 unchanged, 1 failed" in command("batch", "archive", *TONE).stderr
    odd.write_text(make_page("Coffee", url="https://example.org/coffee"))
    assert "1 rendered, 0 unchanged, 0 failed" in command("batch", "archive", "--retry-failed", *TONE).stderr


def test_names_in_an_archive_are_no_paths(command: Command, make_page: Callable[..., str]) -> None:
    """What fails in an archive is that archive's, whatever it is called there: the page beside it keeps its record."""
    command.write("pages/b.html", make_page("B", url="https://example.org/b"))
    assert command("batch", "pages", *TONE).returncode == 0
    with zipfile.ZipFile(command.folder / "pages/evil.zip", "w") as packed:
        packed.writestr("../b.html", make_page("Evil", url="https://example.org/evil"))
        packed.writestr("a.html", make_page("A", url="https://example.org/a"))
    done = command("batch", "pages/evil.zip", *TONE)
    assert done.returncode == 1
    states = {
        entry.name.removeprefix(f"{command.folder}/"): entry.state for entry in entries(command.folder / "output")
    }
    assert states == {
        "pages/b.html": "rendered",
        "pages/evil.zip/../b.html": "failed",
        "pages/evil.zip/a.html": "rendered",
    }


def test_a_first_run_of_which_all_fails_is_remembered(command: Command, make_page: Callable[..., str]) -> None:
    """`status` tells of it, and the next run tries what failed."""
    page = command.write("archive/empty.html", "<html><body></body></html>")
    assert command("batch", "archive", *TONE).returncode == 1
    assert "1 failed" in command("status").stdout
    page.write_text(make_page(), "utf-8")
    again = command("batch", "archive", "--retry-failed", *TONE)
    assert (again.returncode, again.stderr.count("1 rendered, 0 unchanged, 0 failed")) == (0, 1), again.stderr


def test_an_archive_that_was_damaged_is_read_anew(command: Command, make_page: Callable[..., str]) -> None:
    """What lies behind the damage nobody can name: the archive itself is what failed, until it is whole again."""
    whole = command.folder / "whole.zip"
    with zipfile.ZipFile(whole, "w") as packed:
        for name in ("one", "two", "three"):
            packed.writestr(f"{name}.html", make_page(f"The {name}", url=f"https://example.org/{name}"))
    archive = command.folder / "archive.zip"
    archive.write_bytes(whole.read_bytes()[:1500])
    done = command("batch", "archive.zip", *TONE)
    assert done.returncode == 1
    assert "2 rendered, 0 unchanged, 1 failed" in done.stderr
    assert "1 failed" in command("status").stdout
    archive.write_bytes(whole.read_bytes())
    again = command("batch", "archive.zip", "--retry-failed", *TONE)
    assert again.returncode == 0, again.stderr
    assert "1 rendered, 2 unchanged, 0 failed" in again.stderr
    assert "failed" not in command("status").stdout
    assert "Nothing failed" in command("batch", "archive.zip", "--retry-failed", *TONE).stderr


def test_a_default_voice_that_is_not_there_is_told_once(command: Command, make_page: Callable[..., str]) -> None:
    """Before the first page, by a trial as well."""
    command.write("archive/page.html", make_page())
    command.write("articleaudio.toml", '[voices]\ndefault = "nope"\n')
    for more in ((), ("--dry-run",)):
        done = command("batch", "archive", *more)
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
        assert 'There is no voice "nope"' in done.stderr
    assert not (command.folder / "output").exists()
