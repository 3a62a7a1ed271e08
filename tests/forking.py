"""The command in forks of a process that has imported it: what hundreds of tests start need not each start anew."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COLUMNS = "200"
"""Of the terminal that there is none of: what is printed is not broken into lines."""


@dataclass(frozen=True)
class Hindrance:
    """What a run has to bear.

    Attributes:
        spawn: whether workers and engines start as they do for users, and not as forks.
        limit: bytes that a file may have, or 0.
        who: `main` or `worker`: which process is killed.
        steps: before how many changes to the disk it is; 0: never.
        mark: a file that then tells that it was.
    """

    spawn: bool = False
    limit: int = 0
    who: str = "main"
    steps: int = 0
    mark: str = ""


class ForkServer:
    """The process that runs the command in forks of its own (`forked.py`)."""

    def __init__(self) -> None:
        self.environment = os.environ | {"COLUMNS": COLUMNS}
        line = [sys.executable, str(Path(__file__).with_name("forked.py"))]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(line, stdin=pipe, stdout=pipe, text=True, env=self.environment)

    def can_run_with(self, environment: Mapping[str, str]) -> bool:
        """Whether a fork in that environment is as a process that was started in it: some of it is read once."""
        return _read_once(environment) == _read_once(self.environment)

    def start(
        self,
        arguments: Sequence[str],
        folder: Path,
        environment: Mapping[str, str],
        streams: tuple[str, str, str],
        hindrance: Hindrance | None = None,
    ) -> int:
        """The process id of a run that was started, with all of its environment, and files for its three streams."""
        where = {"arguments": arguments, "folder": str(folder), "environment": dict(environment), "streams": streams}
        return self._ask(where | asdict(hindrance or Hindrance()))

    def wait(self, pid: int) -> int:
        """The exit code of a run, when it has ended."""
        return self._ask(pid)

    def close(self) -> None:
        """Ends it."""
        self._process.communicate()

    def _ask(self, what: object) -> int:
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("it was started with pipes")
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise AssertionError(f"it ended with {self._process.wait()}")
        return int(answer)


def _read_once(environment: Mapping[str, str]) -> dict[str, str]:
    names = ("PYTHON", "LANG", "LC_", "LD_", "IMAGEIO_")
    return {name: value for name, value in environment.items() if name.startswith(names)}
