"""cli: options in, messages out; the only home of click, rich and exit codes."""

import sys


def main() -> None:
    """The command `articleaudio`."""
    from articleaudio.cli.program import run

    sys.exit(run())
