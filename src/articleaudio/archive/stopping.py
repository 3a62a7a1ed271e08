"""How a run ends before its time: asked once, it finishes what is in hand; asked twice, or too slow, it is interrupted.

Nobody's signals are handled here: who calls a run hands on what came in (`Stop.signalled`), on the main thread.
"""

from __future__ import annotations

import _thread
import os
import signal
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

GRACE_SECONDS = 5.0
"""What is in hand may take so long. Whoever stops a service waits ten seconds and more before it kills; the feed has
to be written in these, too. Little is lost: what was spoken is kept in the clip cache."""


class Interrupted(KeyboardInterrupt):
    """Work ends here and now, because of the signal of that `number`."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Stop:
    """Whether a run is asked to end.

    Attributes:
        asked: the number of the signal that asked; 0 while none did.
        cut_short: whether the run left something undone because of it.
    """

    def __init__(self, grace: float = GRACE_SECONDS) -> None:
        self.asked = 0
        self.cut_short = False
        self._grace = grace
        self._is_heard = False
        self._in_hand = False
        self._deadline = 0.0
        self._calls = False  # the timer, which comes in as one more signal
        self._timer: threading.Timer | None = None

    def hear(self) -> None:
        """From now on the run looks at `asked`; before, a signal interrupts at once."""
        self._is_heard = True

    def signalled(self, number: int) -> None:
        """Takes in a signal.

        Raises:
            Interrupted: nobody hears, it is the second one, or what is in hand has taken too long.
        """
        if self._calls:
            self._calls = False
            if not self._in_hand:
                return
        elif self._is_heard and not self.asked:
            self.asked = number
            self._deadline = time.monotonic() + self._grace
            self._timer = threading.Timer(self._grace, self._call)
            self._timer.daemon = True
            self._timer.start()
            return
        raise Interrupted(number)

    def close(self) -> None:
        """The run is over: no timer calls any more, whatever is done behind it."""
        if self._timer:
            self._timer.cancel()
            self._timer.join()

    @contextmanager
    def in_hand(self) -> Iterator[None]:
        """What is done within is finished, but interrupted when its time is over; what is not, is always finished.

        Raises:
            Interrupted: its time is over.
        """
        self._in_hand = True
        try:
            if self.asked and time.monotonic() > self._deadline:
                raise Interrupted(self.asked)
            yield
        finally:
            self._in_hand = False

    def _call(self) -> None:
        self._calls = True
        if sys.platform == "win32":
            _thread.interrupt_main(signal.Signals(self.asked))
        else:  # a true signal, which ends also what the main thread waits for
            os.kill(os.getpid(), self.asked)
