"""cli: options in, messages out; the only home of click, rich and exit codes."""

import gc
import os
import sys

_OBJECTS = 100_000
"""New objects after which Python looks for garbage: it makes as many while it imports, and all of them stay."""


def main() -> None:
    """The command `articleaudio`."""
    lighten()
    from articleaudio.cli.program import run

    sys.exit(run())


def lighten() -> None:
    """Spare a process that serves one command what takes a tenth of its start and is of no use to it."""
    gc.set_threshold(_OBJECTS, 20, 20)
    # pydantic else reads what every installed package says of itself, to find plug-ins.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # What is multiplied here is small: the threads that numpy's library makes for it wait for each other longer.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
