"""The program's own log: one line a message, on standard error, whatever the names of files hold."""

from __future__ import annotations

import logging

from articleaudio.patterns import late

_STEERING = late(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def on_one_line(text: str) -> str:
    """The text without what begins a line, steers a terminal or turns the direction: names of files may hold it."""
    return _STEERING.sub("\ufffd", text)


class OnOneLine(logging.Formatter):
    """Formats a message as one line that begins with the program's name; the traceback of a bug stays as it is."""

    def __init__(self) -> None:
        super().__init__("articleaudio: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """The line."""
        return on_one_line(super().formatMessage(record))


def log_at(level: int) -> None:
    """Sends the program's own log of at least that level to standard error, and nobody else's."""
    own = logging.getLogger("articleaudio")
    own.handlers = [logging.StreamHandler()]
    own.handlers[0].setFormatter(OnOneLine())
    own.propagate = False
    own.setLevel(level)
    logging.getLogger().addHandler(logging.NullHandler())  # libraries' warnings are no messages of ours
