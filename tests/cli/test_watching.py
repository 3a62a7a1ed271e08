"""What `batch` tells as it goes and at its end: events, a table, a page."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shlex
import signal
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articleaudio.archive.output import Outcome
from articleaudio.archive.tally import FAILURES, Tally
from articleaudio.cli.run_page import looking_at, report_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

TONE = ("--voice", "tone", "--jobs", "2")
HOSTILE = '</title><script>alert(1)</script><img src="https://evil.example/x" onerror=alert(1)>'


@pytest.fixture
def archive(command: Command, make_page: Callable[..., str]) -> Command:
    """Two pages, and two of which nothing can be made; the name of one is hostile."""
    for number in range(2):
        said = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(6))
        page = make_page(f"Round {number} of the talks", said, f"https://example.org/{number}")
        command.write(f"archive/{number}.html", page)
    command.write("archive/empty <b>&'.html", "<html><body></body></html>")
    command.write("archive/empty.html", "<html><body></body></html>")
    return command


def test_events_are_lines(archive: Command) -> None:
    """The first says what begins, the last what came of it; between them is one for each page, in order."""
    done = archive("batch", "archive", "--json", *TONE)
    assert done.returncode == 1
    started, *articles, finished = map(json.loads, done.stdout.splitlines())
    assert started == {"event": "started", "archive": "archive", "output": "output", "pages": 4, "jobs": 2}
    assert [one["event"] for one in articles] == ["article"] * 4
    assert [one["status"] for one in articles] == ["rendered", "rendered", "failed", "failed"]
    assert articles[0].keys() == {"event", "source", "status", "episode", "guid", "seconds", "error"}
    counts = {name: finished[name] for name in ("pages", "rendered", "unchanged", "retracted", "passed_over", "failed")}
    assert counts == {"pages": 4, "rendered": 2, "unchanged": 0, "retracted": 0, "passed_over": 0, "failed": 2}
    assert finished["seconds"] == pytest.approx(sum(one["seconds"] or 0 for one in articles), abs=0.01)
    assert finished["times_real_time"] == pytest.approx(finished["seconds"] / finished["elapsed"], rel=0.01)
    assert finished["complete"] is True


def test_a_table_ends_a_run(archive: Command) -> None:
    """On standard error, with sums and rates; no bar where nobody looks, and nothing at all with -q but errors."""
    told = archive("batch", "archive", *TONE)
    rows = dict(re.findall(r"^│ (.+?) +│ +(.+?) │$", told.stderr, re.MULTILINE))
    assert (rows["pages"], rows["rendered"], rows["failed"], rows["jobs"]) == ("4", "2", "2", "2")
    assert rows["output"] == "output"
    assert {"audio", "articles a minute", "times real time", "half are shorter than", "the longest", "time"} <= {*rows}
    assert "\x1b" not in told.stderr
    assert len(told.stdout.splitlines()) == 2
    quiet = archive("batch", "archive", "-q", *TONE)
    assert [line.partition(" holds")[0] for line in quiet.stderr.splitlines()] == [
        "articleaudio: archive/empty <b>&'.html",
        "articleaudio: archive/empty.html",
    ]


def test_the_page_tells_the_run(archive: Command) -> None:
    """Sums, drawings, why pages failed; and the lines that look at failures work as they stand there."""
    done = archive("batch", "archive", "--report", "run.html", *TONE)
    assert done.returncode == 1
    page = (archive.folder / "run.html").read_text(encoding="utf-8")
    assert "2 pages failed" in page
    assert page.count("<svg") == 3
    assert "empty &lt;b&gt;&amp;" in page
    assert "<b>" not in page
    lines = [shlex.split(unescape(line)) for line in re.findall(r"<code>(articleaudio .*?)</code>", page)]
    assert len(lines) == 2
    for _, *arguments in lines:
        looked = archive(*arguments)
        assert looked.returncode == 1
        assert "holds no text at all" in looked.stderr
        assert (archive.folder / "why.html").exists()
        (archive.folder / "why.html").unlink()
    again = archive("batch", "archive", "--only", "[01].html", "--report", "run.html", *TONE)
    assert again.returncode == 0, again.stderr
    page = (archive.folder / "run.html").read_text(encoding="utf-8")
    assert "Nothing failed" in page
    assert "<svg" not in page, "where nothing was rendered there is nothing to draw"


def test_a_page_is_written_where_nothing_is_lost(archive: Command) -> None:
    """Not over another file; on standard output alone, or beside nothing else there."""
    archive.write("mine.html", "<p>Mine.")
    refused = archive("batch", "archive", "--report", "mine.html", *TONE)
    assert refused.returncode == 1
    assert not (archive.folder / "output").exists()
    assert archive("batch", "archive", "--report", "-", "--json", *TONE).returncode == 2
    assert archive("batch", "archive", "--report", "run.html", "--voice", "nobody").returncode == 1
    assert not (archive.folder / "run.html").exists(), "a run that did not begin has nothing to tell"
    alone = archive("batch", "archive", "--report", "-", *TONE)
    assert alone.stdout.startswith("<!doctype html>")
    assert alone.stdout.endswith("</html>")
    assert "output/episodes" not in alone.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")
def test_a_bar_is_there_for_who_looks(archive: Command) -> None:
    """On a terminal, with rates; lines on standard output are whole, and messages stand by themselves."""
    master, slave = os.openpty()
    line = [sys.executable, "-m", "articleaudio", "batch", "archive", "--json", *TONE]
    environment = archive.environment | {"TERM": "xterm"}
    with subprocess.Popen(
        line, cwd=archive.folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=slave
    ) as process:
        os.close(slave)
        seen = b""
        with contextlib.suppress(OSError):  # so Linux tells the end of a terminal
            while part := os.read(master, 65536):
                seen += part
        assert process.stdout is not None
        events = [json.loads(told)["event"] for told in process.stdout.read().splitlines()]
    os.close(master)
    assert events == ["started", *["article"] * 4, "finished"]
    shown = seen.decode()
    assert " times real time" in shown
    assert "4/4" in shown
    assert "2 failed" in shown
    messages = [told for told in re.split(r"[\r\n]+", shown) if "archive/empty.html holds no text" in told]
    assert [told.removeprefix("\x1b[2K") for told in messages] == [
        "articleaudio: archive/empty.html holds no text at all: give a page with an article in it."
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
def test_a_run_that_is_broken_off_tells_how_far_it_came(archive: Command, make_page: Callable[..., str]) -> None:
    """Its last event says that it is not complete, and its page as well."""
    long = tuple(f"Paragraph number {n} of a very long report about grain." for n in range(20_000))
    archive.write("archive/9.html", make_page("A long report", long, "https://example.org/long"))
    line = ("batch", "archive", "--json", "--only", "[019].html", "--report", "run.html", *TONE)
    process = archive.start(*line, start_new_session=True)
    assert process.stdout is not None
    first = [json.loads(process.stdout.readline()) for _ in range(3)]
    assert [one.get("status") for one in first] == [None, "rendered", "rendered"]
    os.killpg(process.pid, signal.SIGINT)
    rest, _ = process.communicate()
    finished = json.loads(rest.splitlines()[-1])
    assert (finished["event"], finished["complete"], finished["rendered"]) == ("finished", False, 2)
    assert "The run was broken off" in (archive.folder / "run.html").read_text(encoding="utf-8")


def test_the_page_takes_nothing_from_pages_but_text() -> None:
    """Hostile names and reasons stay text; there is no script and no address of elsewhere in the page."""
    tally = Tally()
    tally.add(Outcome(HOSTILE, "rendered", Path("a.mp3"), "a", 90.0), 5.0)
    tally.add(Outcome(HOSTILE, "failed", error=f"{HOSTILE}: \u202e{HOSTILE}\x1b[31m \ud800."), 6.0)
    page = report_page(HOSTILE, tally, (("output", HOSTILE),), is_complete=True)
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search("[\u202e\x1b\ud800]", page)
    assert not re.search(r"(?:src|href|url)\s*[=(]", re.sub(r"&lt;.*?&gt;", "", page))
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


@pytest.mark.parametrize(("shortest", "longest"), [(9.0, 10.0), (9.0, 9.0), (40.0, 7000.0)])
def test_the_axis_of_durations_is_marked(shortest: float, longest: float) -> None:
    """However alike the episodes are, two marks at least say what is short and what is long."""
    tally = Tally()
    for seconds in (shortest, longest):
        tally.add(Outcome("a", "rendered", Path("a.mp3"), "a", seconds), 5.0)
    page = report_page("a", tally, (), is_complete=True)
    durations = page.partition("Durations of episodes")[2]
    assert len(set(re.findall('text-anchor="middle">([0-9:]+)<', durations))) >= 2


def test_the_page_is_bounded() -> None:
    """Of ten thousand failures a thousand are listed, and the rest is counted."""
    tally = Tally()
    for number in range(10_000):
        tally.add(Outcome(f"a/{number}.html", "failed", error=f"a/{number}.html: it holds no article."), number / 10)
    page = report_page("a", tally, (), is_complete=True)
    assert page.count("<code>articleaudio extract") == FAILURES
    assert f"{10_000 - FAILURES} more are not in this list" in page
    assert len(page) < 1_000_000


@pytest.mark.parametrize(
    ("archive", "name", "line"),
    [
        ("site", "site/a b.html", "articleaudio extract 'site/a b.html' --explain why.html"),
        (
            "list.txt",
            "https://a.example/x?y=1&z",
            "articleaudio extract 'https://a.example/x?y=1&z' --explain why.html",
        ),
        ("x.zip", "x.zip/a [1].html", "articleaudio batch x.zip --only 'a [[]1].html' --dry-run -v"),
        ("x.warc.gz", "x.warc.gz", "articleaudio batch x.warc.gz --dry-run -v"),
    ],
)
def test_each_failure_has_a_line_that_looks_at_it(
    archive: str, name: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page by itself, one in a file that holds many, and what is wrong with that file as a whole."""
    monkeypatch.chdir(tmp_path)
    for file in ("list.txt", "x.zip", "x.warc.gz"):
        Path(file).touch()
    assert looking_at(archive, name) == line


def test_a_report_for_which_there_is_no_folder_is_told_before_the_run(archive: Command) -> None:
    """Not after ten hours."""
    done = archive("batch", "archive", "--report", "nowhere/run.html", *TONE)
    assert done.returncode == 1
    assert done.stderr == "articleaudio: nowhere/run.html: there is no folder nowhere; make it first.\n"
    assert not (archive.folder / "output").exists()
