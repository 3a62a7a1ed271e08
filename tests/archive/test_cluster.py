from __future__ import annotations

import json
import os
import socket
import sys
from typing import TYPE_CHECKING

import psutil
import pytest
from tests.clusters import LocalCluster, kill_machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Command

TONE = ("--voice", "tone")
PAGES = 6

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds processes, and ends groups of them")

# What the poisoned page does: it ends the worker that renders it, and the engine between with it.
PROGRAM = """
import os, signal, sys, wave
import psutil
text = open(sys.argv[1], encoding="utf-8").read()
if "poison" in text:
    for one in psutil.Process().parents():
        if "spawn_main" in " ".join(one.cmdline()):
            os.kill(one.pid, signal.SIGKILL)
with wave.open(sys.argv[2], "wb") as out:
    out.setparams((1, 2, 22050, 0, "NONE", ""))
    out.writeframes(b"\\x00\\x10\\x00\\xf0" * (700 * len(text)))
"""

WIDE = (1500, 1500)


@pytest.fixture
def archive(command: Command, make_page: Callable[..., str]) -> Command:
    """A folder of pages in folders."""
    for number in range(PAGES):
        paragraphs = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(12))
        text = make_page(f"Round {number} of the talks", paragraphs, f"https://example.org/round-{number}")
        command.write(f"archive/{2020 + number % 2}/round-{number}.html", text)
    return command


@pytest.fixture
def cluster(command: Command) -> Iterator[LocalCluster]:
    place = command.folder / "cluster"
    place.mkdir()
    with LocalCluster(place, command.environment) as started:
        yield started


def picture(path: Path) -> None:
    from PIL import Image

    path.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").resize(WIDE).convert("RGB").save(path)


def enriched(archive: Command) -> None:
    """Gives the archive what lies beside pages and settings: a picture, a voice, a lexicon, a sound."""
    picture(archive.folder / "archive/2020/round-0_files/lead.png")
    first = archive.folder / "archive/2020/round-0.html"
    shown = '<meta property="og:image" content="round-0_files/lead.png">'
    first.write_text(first.read_text(encoding="utf-8").replace("<title>", f"{shown}<title>"), encoding="utf-8")
    archive.write("voices/own.toml", 'engine = "tone"\nlanguage = "en"\nspeed = 4.4\nlexicons = ["own.pls"]\n')
    lexicon = "<lexeme><grapheme>talks</grapheme><alias>conversations</alias></lexeme>"
    head = '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa"'
    archive.write("voices/lexicons/own.pls", f'{head} xml:lang="en">{lexicon}</lexicon>')


def test_a_cluster_gives_the_bytes_of_a_local_run(archive: Command, cluster: LocalCluster) -> None:
    """1, 2 and 4 processes here, or two workers that see nothing of this folder: the same files, to the byte.

    Pictures beside a page, own voices and lexicons count; so do, in a second run, a correction, and what was
    retracted.
    """
    enriched(archive)
    cluster.add(2)
    told, results = ("batch", "archive", "--voice", "own", "-v"), {}
    for jobs in ("1", "2", "4"):
        assert archive(*told, "--jobs", jobs, "--output", jobs).returncode == 0
        results[jobs] = archive.files(jobs)
    done = archive(*told, "--cluster", cluster.address, "--output", "far")
    assert done.returncode == 0, done.stderr
    assert f"{PAGES} rendered, 0 unchanged, 0 failed" in done.stderr
    assert results["1"] == results["2"] == results["4"] == archive.files("far")

    page = archive.folder / "archive/2020/round-2.html"
    page.write_text(page.read_text(encoding="utf-8").replace("point 3 ", "point 33 "), encoding="utf-8")
    for output in ("2", "far"):
        [taken] = (archive.folder / output).glob("episodes/*round-1-*.mp3")
        assert archive("retract", str(taken), "--output", output).returncode == 0
    further = archive.folder / "archive/2021/round-1.html"
    further.write_text(further.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    here = archive(*told, "--jobs", "2", "--output", "2")
    there = archive(*told, "--cluster", cluster.address, "--output", "far")
    for run in (here, there):
        assert f"1 rendered, {PAGES - 2} unchanged, 1 retracted, 0 failed" in run.stderr
    assert archive.files("2") == archive.files("far")
    assert not list(cluster.folder.glob("worker-*/**/articleaudio-*/output")), "what workers were brought is gone"


def test_a_machine_that_dies_costs_no_article(archive: Command, cluster: LocalCluster) -> None:
    """Its whole process group is killed in the midst; the engines end with it, and every article has its episode."""
    first, _ = cluster.add(2)
    process = archive.start("batch", "archive", "--cluster", cluster.address, "--output", "far", *TONE)
    assert process.stdout is not None
    process.stdout.readline()
    there = psutil.Process(first.pid).children(recursive=True)
    assert any("articleaudio.speech.child" in " ".join(one.cmdline()) for one in there)
    kill_machine(first)
    _, stderr = process.communicate()
    assert process.returncode == 0, stderr
    assert f"{PAGES} rendered, 0 unchanged, 0 failed" in stderr
    assert not psutil.wait_procs(there, timeout=30)[1]
    archive("batch", "archive", *TONE)
    assert archive.files("far") == archive.files()


def test_a_page_that_kills_its_workers_is_told_and_the_others_are_rendered(
    archive: Command, make_page: Callable[..., str]
) -> None:
    """It is tried again by itself; pages that were in hand beside it are no victims."""
    program = archive.write("program.py", PROGRAM)
    line = json.dumps([sys.executable, str(program), "{text_file}", "{out}"])
    archive.write("voices/deadly.toml", f'engine = "command"\nlanguage = "en"\n[options]\ncommand = {line}\n')
    for path in sorted((archive.folder / "archive").rglob("*.html"))[3:]:
        path.unlink()
    said = tuple(f"The poison was in cup {number}, which stood before the king." for number in range(12))
    text = make_page("A round of poison", said, "https://example.org/poison")
    archive.write("archive/2019/poison.html", text)
    place = archive.folder / "cluster"
    place.mkdir()
    with LocalCluster(place, archive.environment | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}) as cluster:
        cluster.add(1)
        done = archive("batch", "archive", "--cluster", cluster.address, "--voice", "deadly")
    assert done.returncode == 1
    assert "3 rendered, 0 unchanged, 1 failed" in done.stderr
    assert "archive/2019/poison.html: the processes that rendered it were killed, 2 times; is there" in done.stderr


def test_a_scheduler_that_is_lost_ends_the_run_and_the_next_goes_on(archive: Command, cluster: LocalCluster) -> None:
    """One sentence, exit code 1; what was finished is in the feed, nothing temporary is left."""
    cluster.add(1)
    process = archive.start("batch", "archive", "--cluster", cluster.address, "-q", *TONE)
    assert process.stdout is not None
    first = process.stdout.readline().strip()
    kill_machine(cluster.scheduler)
    _, stderr = process.communicate()
    assert process.returncode == 1
    lost = f"The scheduler at {cluster.address} was lost; what was finished is kept, and the same command goes on."
    assert stderr == f"articleaudio: {lost}\n"
    files = archive.files()
    assert first.rpartition("/")[2].encode() in files["feed.xml"]
    assert not [name for name in files if name.endswith(".part")]
    assert archive("batch", "archive", *TONE).returncode == 0
    assert archive("batch", "archive", "--output", "calm", *TONE).returncode == 0
    assert archive.files() == archive.files("calm")


def test_a_scheduler_that_does_not_answer_is_told_within_seconds(archive: Command) -> None:
    """One sentence, exit code 1, and no output folder is left."""
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{nobody.getsockname()[1]}"
        done = archive("batch", "archive", "--cluster", address, *TONE)
    assert done.returncode == 1
    assert done.stderr == (
        f"articleaudio: No scheduler answers at {address}: start one with `dask scheduler`, or correct the address.\n"
    )
    assert not (archive.folder / "output").exists()


def test_without_the_extra_its_name_is_told(archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence has the line that installs it."""
    archive.write("hidden/dask/__init__.py", "raise ImportError('no dask')")
    path = f"{archive.folder / 'hidden'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    monkeypatch.setenv("PYTHONPATH", path)
    done = archive("batch", "archive", "--cluster", "tcp://127.0.0.1:1", *TONE)
    assert done.returncode == 1
    assert done.stderr == "articleaudio: --cluster needs its extra: pip install 'articleaudio[cluster]'.\n"
