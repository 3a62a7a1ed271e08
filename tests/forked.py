"""Runs the command in forks of a process that has imported it, so that hundreds of runs pay for one start.

A script; `forking.ForkServer` starts it. What a fork runs is the command as it is, in a process of its own that can be
killed. Workers are forked, too, unless `spawn` is asked for. Requests and replies are lines of JSON: a run (answered by
its process id), or a process id to be waited for (answered by its exit code).
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import resource
import select
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, NoReturn

SECONDS_TO_END = 300.0  # many times what the longest run takes
HUNG = 1000
PAGE = (
    '<html lang="en"><head><meta property="article:published_time" content="2024-01-29T15:49:00+02:00">'
    '<meta name="author" content="Anna Novak"></head><body><article><h1>The talks</h1><p>Ministers from six countries '
    "met in Vienna on Tuesday to discuss the price of grain in 3 years.</p><p>They talked for nine hours, and "
    "left without a word to the press.</p></article></body></html>"
)


def serve() -> None:
    """Serves until standard input ends."""
    from articleaudio.cli import lighten

    lighten()
    import articleaudio.archive.pool
    import articleaudio.cli.batch
    import articleaudio.cli.publish  # noqa: F401 - what the forks have at hand

    _warm()
    for line in sys.stdin:
        asked = json.loads(line)
        if isinstance(asked, int):
            answer = _end_of(asked)
        else:
            answer = os.fork()
            if answer == 0:
                _run(asked)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def _warm() -> None:
    """Renders and checks a page here, which imports and compiles what else every fork would have to by itself."""
    from articleaudio.cli.program import run

    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(sys.stderr):
        os.environ["ARTICLEAUDIO_CACHE"] = folder
        page = Path(folder) / "page.html"
        page.write_text(PAGE, "utf-8")
        output = str(Path(folder) / "output")
        if run(["render", str(page), "--voice", "tone", "--output", output, "-q"]) or run(["check", output, "-q"]):
            raise AssertionError("it cannot even be done in peace")
    if threading.active_count() > 1:
        raise AssertionError("what has threads cannot be forked")


def _end_of(pid: int) -> int:
    """The exit code of a run; of one that does not end, `HUNG`, and no process of it is left."""
    descriptor = os.pidfd_open(pid)
    is_over = bool(select.select([descriptor], [], [], SECONDS_TO_END)[0])
    os.close(descriptor)
    if not is_over:
        os.killpg(pid, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return code if is_over else HUNG


def _run(asked: dict[str, Any]) -> NoReturn:
    """In the fork: the command, from its start to its exit code."""
    os.setpgid(0, 0)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    for number, (name, mode) in enumerate(zip(asked["streams"], (os.O_RDONLY, os.O_WRONLY, os.O_WRONLY), strict=True)):
        opened = os.open(name, mode | os.O_CREAT | os.O_APPEND, 0o644)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 - the one at hand is at the requests
    tempfile.tempdir = os.environ.get("TMPDIR")  # Python would try it with a file, and leave that if killed
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if asked["limit"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked["limit"], asked["limit"]))
    if not asked["spawn"]:
        fork = multiprocessing.get_context("fork")
        multiprocessing.get_context = lambda method=None: fork  # type: ignore[assignment] # noqa: ARG005
    if asked["steps"]:
        _count_steps(asked["who"], asked["steps"], Path(asked["mark"]))
    from articleaudio.cli.program import run

    try:
        code = run(asked["arguments"])
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:  # noqa: BLE001 - a bug: told as Python would
        sys.excepthook(*sys.exc_info())
        code = 1
    sys.stdout.flush()
    os._exit(code)


def _count_steps(who: str, last: int, mark: Path) -> None:
    """Has the main process, or the first of the workers to get there, killed before that change to the disk."""
    main = os.getpid()
    left, owner = [last], [main]

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if not writes and event not in {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "sqlite3.connect"}:
            return
        if (os.getpid() == main) != (who == "main"):
            return
        if owner[0] != os.getpid():
            owner[0], left[0] = os.getpid(), last
        left[0] -= 1
        if left[0] == 0 and _is_first(mark):
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def _is_first(mark: Path) -> bool:
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        return False
    return True


if __name__ == "__main__":
    serve()
