"""A dask cluster on this machine: a scheduler and workers as processes of their own, each worker a machine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self


class LocalCluster:
    """A scheduler on a free port of the loopback, and the workers that are added to it. A context manager."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self._environment = dict(environment)
        self._started: list[subprocess.Popen[bytes]] = []
        self.address = ""

    def __enter__(self) -> Self:
        """Starts the scheduler, and waits until it can be reached."""
        found = self.folder / "scheduler.json"
        own = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(found))
        self._start("distributed.cli.dask_scheduler", *own)
        from distributed import Client

        with Client(scheduler_file=str(found), set_as_default=False, timeout=60) as client:
            self.address = client.scheduler.address
        return self

    def add(self, count: int, *options: str, **environment: str) -> list[subprocess.Popen[bytes]]:
        """Starts so many workers, each in a process group of its own, and waits until the scheduler knows them."""
        from distributed import Client

        before = len(self._started) - 1
        for number in range(before, before + count):
            place = self.folder / f"worker-{number}"
            place.mkdir()
            own = ("--nthreads", "1", "--no-dashboard", "--local-directory", str(place), *options)
            # Folders and caches of their own, as other machines have; none sees the archive.
            homes = {"ARTICLEAUDIO_CACHE": str(place / "cache"), "XDG_CONFIG_HOME": str(place / "config")}
            self._start("distributed.cli.dask_worker", self.address, *own, cwd=place, environment=homes | environment)
        with Client(self.address, set_as_default=False, timeout=60) as client:
            client.wait_for_workers(before + count, timeout=60)
        return self._started[-count:]

    @property
    def scheduler(self) -> subprocess.Popen[bytes]:
        """Its process."""
        return self._started[0]

    def _start(
        self, module: str, *arguments: str, cwd: Path | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        log = (self.folder / f"{module}-{len(self._started)}.log").open("wb")
        with log:
            started = subprocess.Popen(
                [sys.executable, "-m", module, *arguments],
                cwd=cwd or self.folder,
                env={**self._environment, **(environment or {})},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._started.append(started)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self._started):
            kill_machine(process)


def kill_machine(process: subprocess.Popen[bytes]) -> None:
    """Ends a worker and all that is in its process group, at once, as a machine that dies does."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
