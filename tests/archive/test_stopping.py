"""A run that is asked to end: by Ctrl-C, by a service manager, by a terminal that is closed."""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import feedparser
import pytest

from articleaudio.archive.stopping import Interrupted, Stop

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator

    from tests.conftest import Command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")

TONE = ("--voice", "tone")
BATCH = ("batch", "archive", "--jobs", "1", *TONE)
PAGES = 6
MANY = tuple(f"Round {n} of the talks brought point {n} no nearer." for n in range(12))
ENDLESS = tuple(f"Paragraph number {n} of a very long report about grain." for n in range(20_000))


@pytest.fixture
def archive(command: Command, make_page: Callable[..., str]) -> Command:
    """More pages than are in flight at once."""
    for number in range(PAGES):
        text = make_page(f"Round {number} of the talks", MANY, f"https://example.org/round-{number}")
        command.write(f"archive/round-{number:02}.html", text)
    return command


def stopped(process: subprocess.Popen[str], *signals: signal.Signals) -> tuple[list[str], str]:
    """Sends them to all of its group, as a terminal does, once something is published; what it then said."""
    assert process.stdout is not None
    first = process.stdout.readline()
    for number in signals:
        os.killpg(process.pid, number)
    rest, stderr = process.communicate()
    return [first.strip(), *rest.splitlines()], stderr


def in_feed(command: Command) -> set[str]:
    parsed = feedparser.parse((command.folder / "output/feed.xml").read_bytes())
    assert not parsed.bozo
    return {item.enclosures[0].href.rpartition("/")[2] for item in parsed.entries}


def test_ctrl_c_lets_what_is_in_hand_be_finished(archive: Command) -> None:
    """No article fails of it; all that was told is in the feed; the last line says how far it came and how to go on."""
    told, stderr = stopped(archive.start(*BATCH, start_new_session=True), signal.SIGINT)
    lines = stderr.splitlines()
    assert f"{len(told)} rendered, 0 unchanged, 0 failed" in lines[-2], stderr
    assert lines[-1] == (f"articleaudio: Stopped; {len(told)} of {PAGES} done. The same command goes on from here.")
    assert len(told) < PAGES
    assert in_feed(archive) == {Path(line).name for line in told}
    assert not [name for name in archive.files() if name.endswith(".part")]


def test_the_same_command_goes_on(archive: Command) -> None:
    """What was stopped and gone on with is, byte for byte, what was never stopped."""
    told, _ = stopped(archive.start(*BATCH, start_new_session=True), signal.SIGINT)
    again = archive(*BATCH)
    assert again.returncode == 0, again.stderr
    assert f"{PAGES - len(told)} rendered, {len(told)} unchanged, 0 failed" in again.stderr
    archive(*BATCH, "--output", "calm")
    assert archive.files() == archive.files("calm")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=str
)
def test_the_exit_code_tells_the_signal(archive: Command, number: signal.Signals, code: int) -> None:
    """As shells have it: 128 and the signal's number; the feed is written each time, whoever of the group was hit."""
    process = archive.start(*BATCH, start_new_session=True)
    told, stderr = stopped(process, number)
    assert process.returncode == code, stderr
    assert f"Stopped; {len(told)} of {PAGES} done." in stderr
    assert "Traceback" not in stderr
    assert in_feed(archive) == {Path(line).name for line in told}


def test_a_second_ctrl_c_ends_it_at_once(archive: Command, make_page: Callable[..., str]) -> None:
    """A page that would take long is ended half-way, nothing of it is left, and the feed tells what was published."""
    archive.write("archive/aa.html", make_page(url="https://example.org/aa"))
    archive.write("archive/ab.html", make_page("A long report", ENDLESS, "https://example.org/long"))
    process = archive.start(*BATCH, start_new_session=True)
    told, stderr = stopped(process, signal.SIGINT, signal.SIGTERM)
    assert process.returncode in {130, 143}  # which of two signals comes in first is the system's to say
    assert len(told) == 1
    assert f"Stopped; 1 of {PAGES + 2} done." in stderr
    assert "Traceback" not in stderr
    assert in_feed(archive) == {Path(told[0]).name}
    assert not [name for name in archive.files() if "long-report" in name or name.endswith(".part")]


def test_a_long_page_is_not_waited_for(archive: Command, make_page: Callable[..., str]) -> None:
    """One signal is enough: what is in hand has some seconds, and is then ended half-way."""
    archive.write("archive/aa.html", make_page(url="https://example.org/aa"))
    archive.write("archive/ab.html", make_page("A long report", ENDLESS, "https://example.org/long"))
    process = archive.start(*BATCH, start_new_session=True)
    told, stderr = stopped(process, signal.SIGINT)
    assert process.returncode == 130
    assert f"Stopped; {len(told)} of {PAGES + 2} done." in stderr
    assert in_feed(archive) == {Path(line).name for line in told}
    assert not [name for name in archive.files() if "long-report" in name or name.endswith(".part")]


def test_render_finishes_the_article_in_hand(archive: Command) -> None:
    """Of several sources, the one in hand is finished, ffmpeg and all, and the others are not begun."""
    sources = [f"archive/round-{number:02}.html" for number in range(PAGES)]
    process = archive.start("render", *sources, *TONE, start_new_session=True)
    told, stderr = stopped(process, signal.SIGINT)
    assert process.returncode == 130
    said = re.fullmatch(r"articleaudio: Stopped; (\d+) of 6 done\. The same command goes on from here\.\n", stderr)
    assert said is not None, stderr
    assert int(said[1]) == len(told) < PAGES
    assert in_feed(archive) == {Path(line).name for line in told}
    assert not [name for name in archive.files() if name.endswith(".part")]


def test_a_run_that_waits_for_another_ends_at_once(archive: Command) -> None:
    """Nothing is in hand there: one signal interrupts it, and the other run goes on."""
    first = archive.start(*BATCH)
    assert first.stdout is not None
    first.stdout.readline()
    second = archive.start(*BATCH)
    assert second.stderr is not None
    assert "waiting for it to end" in second.stderr.readline()
    second.send_signal(signal.SIGINT)
    _, stderr = second.communicate()
    assert second.returncode == 130
    assert stderr.strip() == "articleaudio: Interrupted; what was finished is kept."
    _, stderr = first.communicate()
    assert first.returncode == 0, stderr


def test_nobody_who_hears_is_interrupted_by_the_first_signal() -> None:
    """Before a run hears, a signal interrupts; from then on the first one asks, and the second interrupts."""
    stop = Stop()
    with pytest.raises(Interrupted) as early:
        stop.signalled(signal.SIGTERM)
    assert early.value.number == signal.SIGTERM
    stop.hear()
    stop.signalled(signal.SIGINT)
    assert stop.asked == signal.SIGINT
    with pytest.raises(Interrupted):
        stop.signalled(signal.SIGINT)
    stop.close()


def test_a_run_that_is_over_is_not_interrupted() -> None:
    """What is done behind a run that was asked to stop, and stopped in time, is not ended by its timer."""
    called: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, _: called.append(number))
    stop = Stop(grace=0.2)
    stop.hear()
    stop.signalled(signal.SIGUSR1)
    others = {thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)}
    stop.close()
    assert others
    assert not any(thread.is_alive() for thread in others)
    assert not called
    signal.signal(signal.SIGUSR1, before)


@pytest.fixture
def short() -> Iterator[Stop]:
    """A run that hears, and that SIGUSR1 asks to stop; what is in hand has next to no time."""
    stop = Stop(grace=0.01)
    stop.hear()
    before = signal.signal(signal.SIGUSR1, lambda number, _: stop.signalled(number))
    yield stop
    stop.close()
    signal.signal(signal.SIGUSR1, before)


def test_time_that_is_over_interrupts_what_is_in_hand(short: Stop) -> None:
    """Also where it waits for something that never comes."""
    signal.raise_signal(signal.SIGUSR1)
    with pytest.raises(Interrupted), short.in_hand():
        signal.pause()


def test_time_that_is_over_interrupts_nothing_else(short: Stop) -> None:
    """Publishing and the feed are finished however long they take; after that nothing is taken in hand."""
    others = set(threading.enumerate())
    signal.raise_signal(signal.SIGUSR1)
    for timer in set(threading.enumerate()) - others:
        timer.join()
    assert short.asked == signal.SIGUSR1
    with pytest.raises(Interrupted), short.in_hand():
        pytest.fail("its time was over")
