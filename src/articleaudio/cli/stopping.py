"""Signals that end a run: Ctrl-C, and what systems send to services and to what a closed terminal leaves behind."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from articleaudio.archive.stopping import Interrupted, Stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
FINISHING = b"\narticleaudio: Finishing what is in hand; once more, and it ends at once.\n"
KILLED = 128  # to this shells add the signal's number
INTERRUPTED = KILLED + signal.SIGINT


def interrupt(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
    """Ends the command as Ctrl-C does: what is in hand is cleared away.

    Raises:
        Interrupted: always.
    """
    raise Interrupted(number)


def handle_signals() -> None:
    """Has all of them end the command; those that the caller ignores (nohup) stay ignored."""
    for one in SIGNALS:
        if signal.getsignal(one) is not signal.SIG_IGN:
            signal.signal(one, interrupt)


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Has the first signal ask a run to end, and the second end it; the run says from when on it listens.

    An interrupt is swallowed where the run was asked before: what is left is to tell it.
    """
    stop = Stop()

    def handler(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
        before = stop.asked
        stop.signalled(number)
        if stop.asked and not before and os.isatty(2):
            os.write(2, FINISHING)  # what a handler may use: print would be entered twice

    handled = [one for one in SIGNALS if signal.getsignal(one) is interrupt]
    for one in handled:
        signal.signal(one, handler)
    try:
        yield stop
    except KeyboardInterrupt:
        if not stop.asked:
            raise
        stop.cut_short = True
    finally:
        stop.close()  # while its signal is still understood
        for one in handled:
            signal.signal(one, interrupt)


def exit_code(error: BaseException | None) -> int:
    """What a command that was interrupted ends with."""
    return KILLED + error.number if isinstance(error, Interrupted) else INTERRUPTED


def farewell(done: int, count: int | None) -> str:
    """How to go on, as a sentence; `count` is how much there was to be done, if that is known."""
    of = f"{done} of {count}" if count else f"{done}"
    return f"Stopped; {of} done. The same command goes on from here."
