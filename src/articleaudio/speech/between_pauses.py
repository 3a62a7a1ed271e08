"""An utterance for an engine that makes sound of one text at a time, and knows no pauses: silence is put between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.errors import EngineError
from articleaudio.model import Clip, Pause
from articleaudio.speech.plain_text import NOT_TEXT
from articleaudio.speech.samples import NOTHING_SECONDS, silence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from articleaudio.model import Utterance

    Say = Callable[[str], tuple[bytes, int]]
    """Makes 16-bit PCM of a text, and tells how many samples a second."""

USUAL_RATE = 16000
"""Of an utterance in which nothing is said."""


def say_between_pauses(utterance: Utterance, say: Say) -> Clip:
    """The clip of the texts that are said and of the pauses, each of exactly its length.

    Raises:
        EngineError: the texts were said at different rates.
    """
    parts = [part if isinstance(part, Pause) else say(part) for part in _parts(utterance)]
    rates = {part[1] for part in parts if not isinstance(part, Pause)} or {USUAL_RATE}
    if len(rates) > 1:
        raise EngineError("it gave sound at different rates")
    rate = rates.pop()
    pcm = b"".join(silence(part.seconds, rate) if isinstance(part, Pause) else part[0] for part in parts)
    return Clip(pcm or silence(NOTHING_SECONDS, rate), rate)


def _parts(utterance: Utterance) -> Iterator[str | Pause]:
    """Texts and pauses in turn; what has nothing to say in it is left out."""
    text = ""
    for span in (*utterance.spans, None):
        if span is not None and not isinstance(span, Pause):
            text += span.text
            continue
        said = text.translate(NOT_TEXT).strip()
        if said:
            yield said
        text = ""
        if span is not None:
            yield span
