"""`batch --dry-run`: what a run would do is what it then does, and nothing is touched."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.archive.batch import plan_archive
from articleaudio.archive.foreseen import Foreseen, Foresight, Preview
from articleaudio.archive.rates import Rates
from articleaudio.order import order_for
from articleaudio.source import Rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from tests.conftest import Command

TONE = ("--voice", "tone", "--jobs", "2")
PAGES = 4
PAGE_STATES = {"rendered": "new", "failed": "refused"}


@pytest.fixture
def archive(command: Command, make_page: Callable[..., str]) -> Command:
    """Pages in a folder, of which one holds no article and one is there twice."""
    for number in range(PAGES):
        command.write(f"archive/{number}.html", make_page(*_said(number), f"https://example.org/{number}"))
    command.write("archive/empty.html", "<html><body></body></html>")
    command.write("archive/twin.html", make_page(*_said(0), "https://example.org/0"))
    return command


def _said(number: int, lines: int = 6) -> tuple[str, tuple[str, ...]]:
    said = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(lines))
    return f"Round {number} of the talks", said


def planned(done: CompletedProcess[str]) -> tuple[dict[str, str], dict[str, Any]]:
    """The state of each page, and the last line."""
    assert done.returncode == 0, done.stderr
    *pages, plan = map(json.loads, done.stdout.splitlines())
    assert all(page["event"] == "page" for page in pages)
    assert plan["event"] == "plan"
    return {page["source"]: page["state"] for page in pages}, plan


def rendered(done: CompletedProcess[str]) -> dict[str, str]:
    """What became of each page."""
    _, *articles, _ = map(json.loads, done.stdout.splitlines())
    return {article["source"]: article["status"] for article in articles}


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """All files of a folder with their times, the catalogue as well."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_what_is_foreseen_is_what_is_done(archive: Command) -> None:
    """Before the first run, and with new, changed, unchanged, retracted and refused pages; words are those of the run.

    It is no failure that some pages will fail: the plan is what was asked for.
    """
    states, plan = planned(archive("batch", "archive", "--dry-run", "--json", *TONE))
    assert not (archive.folder / "output").exists()
    first = rendered(archive("batch", "archive", "--json", *TONE))
    assert states == {name: PAGE_STATES[status] for name, status in first.items()}
    assert (plan["new"], plan["refused"], plan["pages"]) == (PAGES, 2, PAGES + 2)
    told = [json.loads(line) for line in archive("status", "--json").stdout.splitlines()]
    assert plan["words"] == sum(page["words"] for page in told if page["state"] == "rendered")

    changed = archive.folder / "archive/1.html"
    changed.write_text(changed.read_text(encoding="utf-8").replace("no nearer", "nearer"), encoding="utf-8")
    archive.write("archive/new.html", changed.read_text(encoding="utf-8").replace("example.org/1", "example.org/new"))
    gone = next((archive.folder / "output/episodes").glob("*round-2*.mp3"))
    assert archive("retract", str(gone)).returncode == 0
    before = everything(archive.folder / "output")
    states, plan = planned(archive("batch", "archive", "--dry-run", "--json", *TONE))
    assert everything(archive.folder / "output") == before
    assert states == {
        "archive/0.html": "unchanged",
        "archive/1.html": "changed",
        "archive/2.html": "retracted",
        "archive/3.html": "unchanged",
        "archive/empty.html": "refused",
        "archive/new.html": "new",
        "archive/twin.html": "refused",
    }
    second = rendered(archive("batch", "archive", "--json", *TONE))
    assert {name for name, status in second.items() if status == "rendered"} == {"archive/1.html", "archive/new.html"}
    assert {name for name, status in second.items() if status == "unchanged"} == {"archive/0.html", "archive/3.html"}


def test_other_settings_change_what_is_there(archive: Command) -> None:
    """With another title of the show, and so another cover, all pages would be rendered anew; the cover stays as it is.

    A touched file, or a lost catalogue, changes nothing.
    """
    archive("batch", "archive", *TONE)
    (archive.folder / "output/catalogue.sqlite").unlink()
    os.utime(archive.folder / "archive/0.html", (1, 1))
    states, plan = planned(archive("batch", "archive", "--dry-run", "--json", *TONE))
    assert plan["unchanged"] == PAGES
    assert not (archive.folder / "output/catalogue.sqlite").exists()
    archive.write("articleaudio.toml", '[show]\ntitle = "Another show"\n')
    before = everything(archive.folder / "output")
    states, plan = planned(archive("batch", "archive", "--dry-run", "--json", *TONE))
    assert everything(archive.folder / "output") == before
    assert [state for state in states.values() if state != "refused"] == ["changed"] * PAGES
    forced = planned(archive("batch", "archive", "--dry-run", "--force", "--json", *TONE))[1]
    assert forced["changed"] == PAGES


def test_the_text_tells_all_of_it(archive: Command) -> None:
    """Pages by state, words, hours, time, size, where the rates come from, reasons with counts and names."""
    done = archive("batch", "archive", "--dry-run", *TONE)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == f"pages: {PAGES + 2} ({PAGES} new, 2 refused)"
    assert lines[1].startswith("to say: ")
    assert lines[1].endswith(" hours of audio")
    assert lines[2].startswith("it takes: ")
    assert lines[2].endswith(" MB, with 2 jobs")
    assert lines[3].count("a page that was rendered for that just now") == 2
    assert any(re.fullmatch(r"refused \(1 page\): holds no .* \(archive/empty.html\)", line) for line in lines)
    assert any("it is the same article as archive/0.html" in line for line in lines)


def test_filters_count_as_in_a_run(archive: Command) -> None:
    """Of an archive in a file as well: a limit counts what is wanted alone; a sample says what the whole may be."""
    with zipfile.ZipFile(archive.folder / "archive.zip", "w") as packed:
        for path in sorted((archive.folder / "archive").glob("*.html")):
            packed.write(path, path.name)
    line = ("batch", "archive.zip", "--since", "2000-01-01", "--limit", "2")
    states, _ = planned(archive(*line, "--dry-run", "--json", *TONE))
    assert states == {"archive.zip/0.html": "new", "archive.zip/1.html": "new"}
    states, plan = planned(archive("batch", "archive", "--until", "2000-01-01", "--dry-run", "--json", *TONE))
    assert set(states.values()) == {"passed over", "refused"}
    assert (plan["words"], plan["seconds"], plan["elapsed"], plan["bytes"]) == (0, 0, 0, 0)
    sampled = archive("batch", "archive", "--sample", "2", "--dry-run", *TONE).stdout
    assert "the whole, if the other pages are like these, one of 2: about " in sampled


def test_what_would_stop_a_run_stops_a_plan(archive: Command) -> None:
    """A voice that is not there, a report of what does not happen."""
    done = archive("batch", "archive", "--dry-run", "--voice", "nobody")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nobody" in done.stderr
    both = archive("batch", "archive", "--dry-run", "--report", "run.html")
    assert both.returncode == 2
    assert both.stderr.endswith("--report tells of a run, and --dry-run makes none; give one of them.\n")


def test_earlier_episodes_say_how_long_words_are(command: Command, make_page: Callable[..., str]) -> None:
    """What was rendered with the same settings tells better than one page; two plans then say the same."""
    headline, lines = _said(0, 150)
    command.write("archive/0.html", make_page(headline, lines, "https://example.org/0"))
    command("batch", "archive", *TONE)
    command.write("archive/1.html", make_page("Another round", lines, "https://example.org/1"))
    _, plan = planned(command("batch", "archive", "--dry-run", "--json", *TONE))
    assert (plan["sound_from"], plan["time_from"]) == ("episodes", "measured")
    (known,) = [json.loads(line) for line in command("status", "--json").stdout.splitlines()]
    assert plan["seconds"] == round(plan["words"] * known["seconds"] / known["words"])
    size = sum(path.stat().st_size for path in (command.folder / "output/episodes").iterdir())
    assert plan["bytes"] == pytest.approx(plan["seconds"] * size / known["seconds"], rel=0.01)


def test_sums_follow_from_words_and_rates() -> None:
    """Two words a second, made ten times as fast as they are heard, a thousand bytes a second."""
    foresight = Foresight()
    assert (foresight.seconds, foresight.takes, foresight.size) == (0.0, 0.0, 0.0)
    foresight.add(Foreseen("a", "new", "a", 1200))
    foresight.add(Foreseen("b", "unchanged", "b"))
    foresight.add(Foreseen("c", "refused", error="c: no."))
    assert (foresight.seconds, foresight.takes, foresight.size) == (None, None, None), "nothing was measured"
    foresight.rates = Rates(words=2.0, size=1000.0, times=10.0)
    assert (foresight.seconds, foresight.takes, foresight.size) == (600.0, 60.0, 600_000.0)
    assert foresight.counts == {"new": 1, "unchanged": 1, "refused": 1}


def test_a_killed_reader_costs_no_page(
    archive: Command, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Processes that read are started anew when one of them dies."""
    monkeypatch.chdir(archive.folder)
    monkeypatch.setenv("ARTICLEAUDIO_CACHE", str(archive.folder / "cache"))
    order = order_for(None, archive.folder, archive.folder / "output", voice="tone")
    preview = Preview(plan_archive("archive", order, Rules()), order, 1, logging.WARNING)
    pages = preview.pages()
    found = [next(pages)]
    for child in multiprocessing.active_children():
        child.kill()
        child.join()
    found += pages
    assert [page.state for page in found] == ["new"] * PAGES + ["refused"] * 2
    assert "a worker process was killed" in caplog.text
