"""What bad input gets: one clear sentence, the right exit code, no traceback, and nothing lost or half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

LISTING = "<html><body>" + "".join(f'<a href="/{n}">Story number {n}</a> ' for n in range(60)) + "</body></html>"
LOGIN = "<html><head><title>Sign in</title></head><body><form><input type=password></form>Please sign in.</body></html>"

CASES = {
    "a missing file": (("render", "nowhere.html"), "nowhere.html"),
    "a folder": (("render", "folder"), "articleaudio batch"),
    "an empty file": (("render", "empty.html"), "empty"),
    "a PDF": (("render", "paper.html"), "PDF"),
    "an image": (("render", "photo.html"), "image"),
    "a listing": (("render", "listing.html"), "listing.html"),
    "a login wall": (("render", "login.html"), "login.html"),
    "an unknown voice": (("render", "grain.html", "--voice", "nobody"), 'There is no voice "nobody"'),
    "a voice of an unknown engine": (("render", "grain.html", "--voice", "odd"), 'There is no engine called "odd"'),
    "a voice that the engine lacks": (("render", "grain.html", "--voice", "mute"), 'has no voice "nobody"'),
    "settings that are missing": (("render", "grain.html", "--config", "no.toml"), "no.toml"),
    "an unknown key": (
        ("render", "grain.html", "--config", "wrong.toml"),
        "show.titel is not a known key (did you mean title?)",
    ),
    "settings that are no TOML": (("render", "grain.html", "--config", "broken.toml"), "line 1"),
    "an output that is a file": (
        ("render", "grain.html", "--output", "empty.html"),
        "there is a file where the output folder would be",
    ),
    "a plan for an output that is a file": (
        ("batch", ".", "--dry-run", "--output", "empty.html"),
        "there is a file where the output folder would be",
    ),
    "pruning a file": (("prune", "empty.html", "--keep", "1"), "there is a file where the output folder would be"),
    "letting back into a file": (("prune", "empty.html", "--undo"), "there is a file where the output folder would be"),
    "retracting from a file": (
        ("retract", "x", "--output", "empty.html"),
        "there is a file where the output folder would be",
    ),
    "a feed of a file": (("feed", "empty.html"), "there is a file where the output folder would be"),
    "a copy at no place": (
        ("batch", "folder", "--mirror", "nowhere://x"),
        "nowhere://x: this is no place to mirror to",
    ),
    "an output that cannot be made": (("render", "grain.html", "--output", "/proc/output"), "/proc/output"),
    "an archive that is missing": (("batch", "nowhere"), "nowhere"),
    "an archive without pages": (("batch", "folder"), "folder"),
    "an archive that is a file": (("batch", "grain.html"), "grain.html"),
    "a feed of nothing": (("feed", "nowhere"), "nowhere: there is no such folder"),
    "serving nothing": (("serve", "nowhere"), "nowhere"),
    "a port that is no port": (("serve", "folder", "--host", "300.1.1.1"), "300.1.1.1"),
    "a sample of nobody": (("voices", "sample", "nobody"), 'There is no voice "nobody"'),
    "init twice": (("init",), "there is one already"),
}


@pytest.fixture
def spoiled(command: Command, make_page: Callable[..., str]) -> Command:
    """A folder with everything that can be wrong, and a good episode that must survive it."""
    (command.folder / "folder").mkdir()
    command.write("grain.html", make_page())
    command.write("empty.html", "")
    (command.folder / "paper.html").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    (command.folder / "photo.html").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    command.write("listing.html", LISTING)
    command.write("login.html", LOGIN)
    command.write("wrong.toml", '[show]\ntitel = "x"\n')
    command.write("broken.toml", "[show\n")
    command.write("voices/odd.toml", 'engine = "odd"\nlanguage = "en"\n')
    command.write("voices/mute.toml", 'engine = "pyttsx3"\nvoice = "nobody"\nlanguage = "en"\n')
    assert command("render", "grain.html", "--voice", "tone").returncode == 0
    command.write("articleaudio.toml", "")
    return command


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gets_one_sentence_and_costs_nothing(spoiled: Command, case: str) -> None:
    """Exit code 1, one line on standard error that names what is wrong, and every file as it was."""
    arguments, expected = CASES[case]
    before = spoiled.files(".")
    done = spoiled(*arguments)
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("articleaudio: ")
    assert expected in line
    assert line.endswith(".")
    after = {name: data for name, data in spoiled.files(".").items() if not name.startswith("cache")}
    assert after == {name: data for name, data in before.items() if not name.startswith("cache")}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("render",), "Missing argument 'SOURCE...'"),
        (("render", "a", "b", "--url", "https://example.org/"), "--url names one article"),
        (("render", "a", "--url", "nonsense"), "it must begin with http:// or https://"),
        (("script", "a", "--text", "--language", "klingonese"), "it must be a language tag such as"),
        (("render", "a", "--nonsense"), "No such option '--nonsense'"),
        (("nonsense",), "No such command 'nonsense'"),
        (("batch", "folder", "--jobs", "0"), "'0' is not a whole number of at least 1."),
        (("batch", "folder", "--since", "yesterday"), "'yesterday' is not a day such as 2024-01-29."),
        (("batch", "folder", "--since", "2024-03-10", "--until", "2024-03-01"), "--since is after --until"),
        (("voices", "sample", "en", "--text", " "), "--text is empty."),
        (("prune", "--keep", "5x"), "'5x' is not a whole number of at least 1."),
        (("prune", "--keep-superseded", "nan"), "'nan' is not a number of at least 0."),
        (("render", "a", "--timeout", "0"), "'0' is not a number above 0."),
        (("script", "a", "--language", "en"), "--language goes with --text"),
        (("serve", "--port", "99999"), "'99999' is not a whole number from 0 to 65535."),
    ],
)
def test_a_wrong_call_is_a_usage_error(command: Command, arguments: tuple[str, ...], expected: str) -> None:
    """Exit code 2, with the usage."""
    done = command(*arguments)
    assert done.returncode == 2
    assert expected in done.stderr
    assert "Usage: articleaudio" in done.stderr


# Root may write anywhere; without this capability permissions bind it as anybody (capabilities(7), prctl(2)).
AS_ANYBODY = """
import ctypes, os, sys
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1
ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="drops a capability of Linux")
def test_an_unwritable_output_is_told(command: Command, make_page: Callable[..., str]) -> None:
    """A folder that may not be written into: one sentence with the reason."""
    command.write("grain.html", make_page())
    (command.folder / "output").mkdir(mode=0o555)
    line = [sys.executable, "-c", AS_ANYBODY, "-m", "articleaudio", "render", "grain.html", "--voice", "tone"]
    done = subprocess.run(
        line, cwd=command.folder, env=command.environment, capture_output=True, text=True, check=False
    )
    (told,) = done.stderr.splitlines()
    assert done.returncode == 1
    assert told.startswith("articleaudio: output")
    assert told.endswith("(Permission denied).")


def test_a_closed_standard_input_is_told(command: Command) -> None:
    """`<&-` and a source of `-`: one sentence."""
    program = "import sys; sys.stdin = None; from articleaudio.cli import main; main()"
    line = [sys.executable, "-c", program, "render", "-"]
    done = subprocess.run(
        line, cwd=command.folder, env=command.environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (
        1, "articleaudio: Standard input is closed; name a file, or pipe a page in.\n"
    )  # fmt: skip


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110 - a device
def test_a_full_standard_output_is_told(command: Command, make_page: Callable[..., str]) -> None:
    command.write("grain.html", make_page())
    line = [sys.executable, "-m", "articleaudio", "extract", "grain.html"]
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            line, cwd=command.folder, env=command.environment, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert b"Standard output cannot be written (No space left on device)." in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_failed_run_makes_no_output_folder(command: Command) -> None:
    """A first run in which nothing could be rendered leaves nothing behind."""
    assert command("render", "nowhere.html").returncode == 1
    assert not (command.folder / "output").exists()


@pytest.mark.parametrize("command_line", [("render", "empty.html"), ("batch", "folder"), ("sync", "folder")])
def test_a_folder_that_was_there_stays(spoiled: Command, command_line: tuple[str, ...]) -> None:
    """It is the user's, whose group and mode it has, also where nothing can be rendered into it."""
    spoiled.write("folder/nothing.html", "")
    made = spoiled.folder / "prepared"
    made.mkdir(mode=0o750)
    before = made.stat()
    assert spoiled(*command_line, "--output", "prepared", "--voice", "tone").returncode == 1
    assert (made.stat().st_ino, made.stat().st_mode) == (before.st_ino, before.st_mode)


def test_a_page_has_one_name(command: Command, make_page: Callable[..., str]) -> None:
    """Whether `batch` or `render` met it, and whatever path was given: mended with the one, it failed with neither."""
    page = command.write("pages/grain.html", "<p>Nothing.</p>")
    assert command("batch", "pages", "--voice", "tone").returncode == 1
    assert command("render", "pages/grain.html", "--voice", "tone").returncode == 1
    assert "pages: 1 (1 failed)" in command("status").stdout
    page.write_text(make_page())
    assert command("render", "pages/../pages/grain.html", "--voice", "tone").returncode == 0
    assert "pages: 1 (1 rendered)" in command("status").stdout
    assert "1 unchanged, 0 failed" in command("batch", "pages", "--voice", "tone").stderr
    assert command("render", "-", "--voice", "tone", stdin=b"").returncode == 1
    assert command("status").stdout.startswith("pages: 1 (")


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
@pytest.mark.parametrize("limit", [1, 100, 300])
def test_a_full_disk_is_told_and_what_was_there_stays(
    command: Command, make_page: Callable[..., str], limit: int
) -> None:
    """Whatever no longer fits (samples, episode, feed), a sentence says so; old episodes and feed stay valid."""
    import resource

    command.write("grain.html", make_page())
    command("render", "grain.html", "--voice", "tone")
    before = command.files()
    command.write("snow.html", make_page(headline="Snow closes the airport", url="https://example.org/snow"))
    process = command.start(
        "render",
        "snow.html",
        "--voice",
        "tone",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit * 1024, limit * 1024)),
    )
    _, stderr = process.communicate()
    assert process.returncode == 1
    for line in stderr.splitlines():
        assert line.startswith("articleaudio: ")
        assert "File too large" in line or "SIGXFSZ" in line or "this run goes without it" in line
    assert command.files() == before


def test_an_ffmpeg_that_fails_half_way_is_told(
    command: Command, make_page: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its own last words are in the sentence, and the output folder has nothing half-written."""
    broken = command.write("ffmpeg", "#!/bin/sh\nhead -c 100000 >/dev/null\necho 'Conversion failed!' >&2\nexit 1\n")
    broken.chmod(0o755)
    command.write("grain.html", make_page())
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(broken))
    done = command("render", "grain.html", "--voice", "tone")
    assert done.returncode == 1
    assert "Conversion failed!" in done.stderr
    assert not list((command.folder / "output/episodes").glob("*"))


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_render_keeps_what_was_finished(
    command: Command, make_page: Callable[..., str], number: signal.Signals, code: int
) -> None:
    """Ctrl-C (and SIGTERM): the exit code tells the signal, one line how to go on; finished episodes are in the feed.

    A long article in hand is not waited for beyond some seconds, and nothing of it is left over.
    """
    command.write("short.html", make_page())
    long = tuple(f"Paragraph number {n} of a very long report about grain." for n in range(20_000))
    command.write("long.html", make_page(headline="A long report", paragraphs=long, url="https://example.org/long"))
    process = command.start("render", "short.html", "long.html", "--voice", "tone")
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(number)
    _, stderr = process.communicate()
    assert process.returncode == code
    assert stderr.strip() == "articleaudio: Stopped; 1 of 2 done. The same command goes on from here."
    assert (command.folder / first.strip()).is_file()
    files = command.files()
    assert first.strip().rpartition("/")[2].encode() in files["feed.xml"]
    assert not [name for name in files if name.endswith(".part")]
    assert len([name for name in files if name.endswith(".mp3")]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
def test_one_article_is_interrupted_at_once(command: Command, make_page: Callable[..., str]) -> None:
    """There is nothing behind it that could be left out, so Ctrl-C means this one: one line, and nothing is left."""
    long = tuple(f"Paragraph number {n} of a very long report about grain." for n in range(20_000))
    command.write("long.html", make_page(headline="A long report", paragraphs=long, url="https://example.org/long"))
    process = command.start("render", "long.html", "--voice", "tone", "-v")
    while not (command.folder / "output").exists():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate()
    assert process.returncode == 130
    assert stderr.strip().splitlines()[-1] == "articleaudio: Interrupted; what was finished is kept."
    assert not list((command.folder / "output").rglob("*.part"))


def test_a_name_forges_no_line(command: Command, make_page: Callable[..., str]) -> None:
    """A file may be called what a line of the program looks like, or what steers a terminal: neither reaches one."""
    command.write("site/grain.html", make_page())
    command.write("site/x\x1b[2Jy\u202e\narticleaudio: 5 rendered.html", "")
    later = make_page("Another", published="2099-01-29T15:49:00+02:00")
    command.write("more/x\x1b[2Jy\u202e\narticleaudio: 5 rendered.html", later)
    tone = ("--voice", "tone", "--output", "output")
    runs = [
        command("batch", "site", *tone, "--dry-run"),
        command("batch", "site", *tone),
        command("render", "site/x\x1b[2Jy\u202e\narticleaudio: 5 rendered.html", *tone, "-v"),
        command("batch", "more", *tone),  # a worker says that it is dated in the future
        command("status", "output"),
        command("status", "output", "--state", "failed"),
    ]
    for done in runs:
        lines = (done.stdout + done.stderr).splitlines()
        assert any("x\ufffd[2Jy\ufffd\ufffdarticleaudio: 5 rendered.html" in line for line in lines), done
        assert [line for line in lines if line.startswith("articleaudio: 5") or not line.isprintable()] == []
