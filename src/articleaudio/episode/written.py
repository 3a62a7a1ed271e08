"""The written form of cues, as every transcript shows it: what may stand in it, its words' times, its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from articleaudio.model import Cue, Role, Word

# Marks that turn the direction of all that follows them, also behind the end of a sentence: they show nothing.
DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# What XML 1.0 (https://www.w3.org/TR/xml/#charsets) and HTML (https://infra.spec.whatwg.org/#noncharacter) do not allow
# in a text; those that Python takes for blanks are such.
_FORBIDDEN = (*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0xA0), *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0))
_LAST_OF_PLANES = (plane * 0x10000 + last for plane in range(0x11) for last in (0xFFFE, 0xFFFF))
_SHOWN = dict.fromkeys((*_FORBIDDEN, *_LAST_OF_PLANES), "\ufffd") | dict.fromkeys(map(ord, DIRECTIONS), "")
_BLANKS = late(r"\s+")
_WHOLE: frozenset[Role] = frozenset({"headline", "byline", "dek", "disclosure", "closing"})  # one paragraph each
# How far a sentence is sought in the article, in characters behind the one before it; twice as far after each that was
# not found. Without a bound, a short one that stands elsewhere would leave out all between.
_REACH, _FARTHEST = 1000, 1 << 16


def visible(text: str) -> str:
    """The text without marks of direction; what no format may hold becomes U+FFFD. Blanks stay as they are."""
    return text.translate(_SHOWN)


def flowing(text: str) -> str:
    """As `visible`, with one blank for each run of them."""
    return visible(_BLANKS.sub(" ", text))


def timed(cue: Cue) -> tuple[Word, ...]:
    """The words of a cue that have times of their own, in their order; none where one word is the whole."""
    found: list[Word] = []
    for word in cue.words:
        start, end = word.written
        if (found[-1].written[1] if found else 0) <= start < end <= len(cue.written):
            found.append(word)
    return tuple(found) if len(cue.words) > 1 else ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Cues that are printed as one; `glue` are the blanks before each ("" in scripts that set none)."""

    role: Role
    cues: tuple[Cue, ...]
    glue: tuple[str, ...]


def paragraphs(cues: Iterable[Cue], text: str) -> Iterator[Paragraph]:
    """The cues in their order, by paragraph.

    Args:
        cues: one for each sentence.
        text: the article's body, a paragraph a line, as `Label.text` has it. Sentences of one role that follow one
            another in one of its lines are a paragraph; a cue that is not found in it is one by itself.
    """
    body = _BLANKS.sub(" ", text.replace("\n", "\0"))
    at, reach = 0, _REACH
    held: list[Cue] = []
    glue: list[str] = []
    joined = False  # whether the last cue stands in the text
    for cue in cues:
        sought = _BLANKS.sub(" ", cue.written.replace("\0", " ")).strip()
        place = body.find(sought, at, at + len(sought) + reach) if sought else -1
        between = body[at:place] if joined and place >= 0 else "\0"
        if cue.role in _WHOLE:
            between = " "
        follows = bool(held) and cue.role == held[-1].role and not between.strip(" ")
        if held and not follows:
            yield Paragraph(held[-1].role, tuple(held), tuple(glue))
            held, glue = [], []
        held.append(cue)
        glue.append(between if follows else "")
        joined = place >= 0
        at, reach = (place + len(sought), _REACH) if joined else (at, min(2 * reach, _FARTHEST))
    if held:
        yield Paragraph(held[-1].role, tuple(held), tuple(glue))
