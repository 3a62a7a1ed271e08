"""What tests of the whole share: pages to render, and the command as a user calls it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.forking import COLUMNS, ForkServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EXAMPLES = Path(__file__).parents[1] / "examples"

PARAGRAPHS = (
    "Ministers from six countries met in Vienna on Tuesday to discuss the price of grain and the future of its trade.",
    "The talks lasted nine hours. They ended without an agreement, and the ministers left without a word to the press.",
    "A second round is planned for the spring, officials of two delegations said on condition of anonymity.",
)


def page(
    headline: str = "Talks on grain end without an agreement",
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    url: str = "https://example.org/grain",
    published: str = "2024-01-29T15:49:00+02:00",
) -> str:
    """A small news page; an empty `url` or `published` is left out."""
    canonical = f'<link rel="canonical" href="{escape(url)}">' if url else ""
    date = f'<meta property="article:published_time" content="{published}">' if published else ""
    body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(headline)}</title>{canonical}{date}'
        f'<meta name="author" content="Anna Novak"></head><body><article><h1>{escape(headline)}</h1>{body}</article>'
        "</body></html>"
    )


# A shell that starts tests in the background has them, and all that they start, ignore Ctrl-C, which some tests send.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


# Tests know no settings of whoever runs them, and the voice `tone` hums four times as fast: thousands of episodes are
# made of it, of which the tests want to see that they are there.
_HOME = tempfile.TemporaryDirectory(prefix="hurried-")
os.environ["XDG_CONFIG_HOME"] = _HOME.name


def _hurry() -> None:
    shipped = (EXAMPLES.parent / "voices/tone.toml").read_text("utf-8")
    hurried = re.sub(r"(?m)^speed = 1\.0\b", "speed = 4.0", shipped)
    if hurried == shipped:
        raise AssertionError("the voice has another pace by now")
    voices = Path(_HOME.name) / "articleaudio/voices"
    voices.mkdir(parents=True)
    (voices / "tone.toml").write_text(hurried, "utf-8")


_hurry()


@dataclass(frozen=True)
class Command:
    """The command `articleaudio`, in a folder of its own, with a cache of its own."""

    folder: Path
    forks: ForkServer | None = None

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a user who has no cache, and of settings at most what a test wrote into `config/`."""
        own = {"ARTICLEAUDIO_CACHE": str(self.folder / "cache"), "COLUMNS": COLUMNS}
        if (self.folder / "config").exists():
            own["XDG_CONFIG_HOME"] = str(self.folder / "config")
        return os.environ | own

    def start(self, *arguments: str, **options: object) -> subprocess.Popen[str]:
        """Starts it; standard output and error are pipes."""
        line = [sys.executable, "-m", "articleaudio", *arguments]
        return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
            line,
            cwd=self.folder,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,
        )

    def __call__(self, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
        """Runs it to its end: in a fork of a process that has imported it, where that comes to the same."""
        if self.forks and self.forks.can_run_with(self.environment):
            return self._forked(self.forks, arguments, stdin)
        line = [sys.executable, "-m", "articleaudio", *arguments]
        done = subprocess.run(
            line, cwd=self.folder, env=self.environment, input=stdin, capture_output=True, check=False
        )
        return subprocess.CompletedProcess(line, done.returncode, done.stdout.decode(), done.stderr.decode())

    def _forked(self, forks: ForkServer, arguments: tuple[str, ...], stdin: bytes) -> subprocess.CompletedProcess[str]:
        with tempfile.TemporaryDirectory() as folder:
            given, said, told = (Path(folder) / name for name in ("in", "out", "err"))
            given.write_bytes(stdin)
            streams = (str(given), str(said), str(told))
            code = forks.wait(forks.start(arguments, self.folder, self.environment, streams))
            return subprocess.CompletedProcess(["articleaudio", *arguments], code, said.read_text(), told.read_text())

    def write(self, name: str, text: str) -> Path:
        """A file in the command's folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def files(self, folder: str = "output") -> dict[str, bytes]:
        """Everything in a folder, by path: what must not change, and what must not be left over.

        Not the catalogue, which tells when a page was rendered.
        """
        root = self.folder / folder
        found = (path for path in sorted(root.rglob("*")) if path.is_file() and path.name != "catalogue.sqlite")
        return {str(path.relative_to(root)): path.read_bytes() for path in found}


def pytest_addoption(parser: pytest.Parser) -> None:
    """How many faults `tests/archive/test_faults.py` injects, if more than are planned."""
    parser.addoption("--faults", type=int, metavar="N", help="inject at least so many faults")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many faults of each kind were injected."""
    faults: Counter[str] = Counter()
    for report in (report for reports in terminalreporter.stats.values() for report in reports):
        if getattr(report, "when", "") == "teardown":
            faults.update(dict(report.user_properties).get("faults", {}))
    if faults:
        told = ", ".join(f"{kind} {count}" for kind, count in sorted(faults.items()))
        terminalreporter.write_line(f"faults injected: {faults.total()} ({told})")


@pytest.fixture(scope="session")
def fork_server() -> Iterator[ForkServer]:
    """Runs the command; one for each of the processes that run tests."""
    with closing(ForkServer()) as started:
        yield started


@pytest.fixture
def command(tmp_path: Path, fork_server: ForkServer) -> Command:
    return Command(tmp_path, fork_server)


@pytest.fixture
def make_page() -> Callable[..., str]:
    return page
