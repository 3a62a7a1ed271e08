"""compose: an article, a voice profile and the narration's settings become a script.

The order is: headline, byline and date, disclosure, dek, body, closing line. Each text is cut into sentences as
written, and each sentence is normalised by itself (see `sentences.py` for why this way round), so that `written` and
`spoken` of a segment always correspond. Pauses come from the profile: between sentences that of a sentence, after a
block that of its role; what follows may make it longer or shorter (`_pause`).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.model import LeftOut, Paragraph, Script, Segment
from articleaudio.script.blocks import block_pieces
from articleaudio.script.drafts import Draft, Piece
from articleaudio.script.foreign import tongues, voiced
from articleaudio.script.normalise import base, cardinal, normalise, sayable, teaches
from articleaudio.script.opening import opening
from articleaudio.script.pronounce import Pronouncer
from articleaudio.script.sentences import break_long, split

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from articleaudio.config import Narration, Pauses, VoiceProfile
    from articleaudio.model import Article
    from articleaudio.script.foreign import Tongues
    from articleaudio.script.lexicon import Lexicon

_UNREAD_QUOTE = "whose the quotation is that is left out"
_UNREAD_TEXT = "in a script that this voice does not read"
_ANNOUNCED = frozenset({"quote", "list", "table", "code", "embed"})
_CLOSERS = " \"'\u2019\u201d\u00bb)"
_CLAUSE_PAUSE = 0.3
"""The share of a sentence's pause where a sentence too long to be said at once is broken at a clause."""


def compose(
    article: Article,
    profile: VoiceProfile,
    narration: Narration,
    lexicons: Sequence[Lexicon] = (),
    others: Collection[str] = (),
) -> Script:
    """What is said of an article, word for word, in order; and what is not, and why.

    `others` are the languages that other voices read: long quotations in them become segments of that language.
    """
    language = spoken_language(article.language, profile)
    pieces: list[Piece] = list(opening(article, narration, language))
    for block in article.blocks:
        pieces.extend(block_pieces(block, narration, language))
    if narration.closing.strip():
        pieces.append(Draft("closing", narration.closing, language))
    return _script(pieces, profile.pauses, lexicons, article.left_out, tongues(language, profile, others))


def compose_lines(
    lines: Iterable[str | Paragraph],
    language: str,
    profile: VoiceProfile,
    lexicons: Sequence[Lexicon] = (),
    others: Collection[str] = (),
) -> Script:
    """What is said of plain text, a paragraph a line, with nothing added to it; `others` as for `compose`.

    A paragraph may have its quotations in other languages marked.
    """
    spoken = spoken_language(language, profile)
    paragraphs = (Paragraph(line) if isinstance(line, str) else line for line in lines)
    pieces = [Draft("body", one.text, spoken, inlines=one.inlines) for one in paragraphs if one.text.strip()]
    return _script(pieces, profile.pauses, lexicons, (), tongues(spoken, profile, others))


def spoken_language(language: str, profile: VoiceProfile) -> str:
    """The language to read in: the article's; the voice's own where that is unknown, or names the same one closer."""
    if language == "und" or (language == base(language) == base(profile.language)):
        return profile.language
    return language


def _script(
    pieces: Iterable[Piece],
    pauses: Pauses,
    lexicons: Sequence[Lexicon],
    left_out: tuple[LeftOut, ...],
    known: Tongues,
) -> Script:
    pieces = list(pieces)
    taught = _taught(pieces)
    segments: list[Segment] = []
    omitted = list(left_out)
    for piece in _voiced(pieces, known):
        if isinstance(piece, LeftOut):
            omitted.append(piece)
            continue
        for said in _said(piece, pauses, taught):
            if isinstance(said, Segment):
                segments.append(said)
            else:
                omitted.append(said)
    pronouncer = Pronouncer(lexicons)
    return Script(
        tuple(pronouncer.pronounce(segment) for segment in _by_what_follows(segments, pauses)), tuple(omitted)
    )


def _voiced(pieces: Iterable[Piece], known: Tongues) -> Iterator[Piece]:
    """The pieces as voices say them; what frames a quotation that no voice reads is left out with it."""
    announcement: Draft | None = None
    is_said = True
    for piece in pieces:
        if isinstance(piece, LeftOut):
            yield piece
        elif piece.framing == "announcement":
            announcement = piece
        elif piece.framing is None:
            parts = list(voiced(piece, known))
            is_said = any(isinstance(part, Draft) for part in parts)
            if announcement and is_said:
                yield announcement
            announcement = None
            yield from parts
        elif is_said:
            yield from voiced(piece, known)
        elif piece.framing == "source":
            yield LeftOut(piece.text, _UNREAD_QUOTE)


def _taught(pieces: Iterable[Piece]) -> frozenset[str]:
    """The acronyms that any text of the article teaches, for all of them: the headline stands before the body."""
    english = (piece.text for piece in pieces if isinstance(piece, Draft) and base(piece.language) == "en")
    return teaches(english, "en")


def _said(draft: Draft, pauses: Pauses, taught: frozenset[str]) -> Iterator[Segment | LeftOut]:
    """A draft's segments; what has nothing to say in it is left out, with the reason."""
    parts = list(_parts(draft, taught))
    chapter = draft.chapter
    for position, (written, spoken, breaks, dropped) in enumerate(parts):
        if not sayable(spoken):
            yield LeftOut(written, _unsayable(written))
            continue
        last = position == len(parts) - 1
        pause = pauses.sentence * (_CLAUSE_PAUSE if breaks or (last and draft.breaks) else 1)
        if last and not draft.goes_on:
            pause = getattr(pauses, draft.role)
        yield from dropped
        yield Segment(draft.role, written, spoken, draft.language, round(pause, 3), chapter)
        chapter = None


def _unsayable(written: str) -> str:
    return _UNREAD_TEXT if sayable(written) else "no words in it"


def _parts(draft: Draft, taught: frozenset[str]) -> Iterator[tuple[str, str, bool, list[LeftOut]]]:
    """Written, spoken, whether the sentence goes on in the next part, and the words dropped for their script."""
    text = " ".join(draft.text.split())
    sentences = list(break_long(text)) if draft.whole else split(text, draft.language)
    number = draft.number
    for written, breaks in sentences:
        readable, dropped = _in_own_script(written, draft.language)
        spoken = normalise(readable, draft.language, taught)
        if number is not None and sayable(spoken):
            written, spoken = f"{number}. {written}", f"{_capital(cardinal(number, draft.language))}. {spoken}"  # noqa: PLW2901 - the item with its number
            number = None
        yield written, spoken, breaks, dropped


def _in_own_script(written: str, language: str) -> tuple[str, list[LeftOut]]:
    if written.isascii():
        return written, []
    # Imported where it is needed: its patterns of all scripts take a fifth of the module's start to compile.
    from articleaudio.script.transliterate import transliterated

    return transliterated(written, language)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _by_what_follows(segments: list[Segment], pauses: Pauses) -> Iterator[Segment]:
    """Each segment, with a longer or shorter pause where what follows is another thing; see `_pause`."""
    for segment, following in pairwise(segments):
        yield replace(segment, pause=_pause(segment, following, pauses))
    yield from segments[-1:]


def _pause(segment: Segment, following: Segment, pauses: Pauses) -> float:
    """The pause between two segments.

    Before a heading, and before what is no more part of the story (a note, the closing line), it is at least a
    heading's; after the last item of a list or row of a table, whose own pause only sets item from item, at least that
    of a paragraph. What a colon announces follows after no more than a sentence's.
    """
    if following.role == "heading":
        return max(segment.pause, pauses.before_heading)
    if following.role == segment.role:
        return segment.pause
    if following.role in ("note", "closing"):
        return max(segment.pause, pauses.before_heading)
    if following.role in _ANNOUNCED and segment.written.rstrip(_CLOSERS).endswith((":", "\uff1a")):
        return min(segment.pause, pauses.sentence)
    return max(segment.pause, pauses.body) if segment.role in ("list", "table") else segment.pause
