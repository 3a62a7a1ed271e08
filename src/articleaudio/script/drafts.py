"""What a stage of composing hands to the next: text with its role, not yet cut into sentences or normalised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from articleaudio.model import LeftOut

if TYPE_CHECKING:
    from articleaudio.model import Inline, Role

Framing = Literal["announcement", "end", "source"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to be said.

    Attributes:
        whole: kept in one segment unless it is too long to be said at once (a headline, a table's row).
        number: said before it, for an item of a numbered list.
        goes_on: the pause of a sentence follows, not that of a block (the byline's parts, quotation marks).
        inlines: its spans, of which those in another language may be said by another voice.
        framing: it stands around a quotation, and is left out with it: what announces it, says that it ends, or whose
            it was.
        breaks: it ends within a sentence, where another voice goes on: a short pause follows.
    """

    role: Role
    text: str
    language: str
    whole: bool = False
    number: int | None = None
    goes_on: bool = False
    chapter: str | None = None
    inlines: tuple[Inline, ...] = ()
    breaks: bool = False
    framing: Framing | None = None


Piece = Draft | LeftOut
