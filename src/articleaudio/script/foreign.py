"""Other languages in an article: which stretches of its text another voice says.

A stretch is a text of forty characters or more that its page marks as being in another language, or that is written
in another script. It is said by a voice of that language where there is one. Without one, a stretch in Latin letters
is left to the narrator, and one in another script is left out, with the reason. Whatever is shorter stays in its
sentence: words in Latin letters as they are, names of other scripts transliterated (`transliterate.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from articleaudio.model import LeftOut
from articleaudio.patterns import late
from articleaudio.script.normalise import base, sayable
from articleaudio.script.writing import OTHER, OWN, is_backwards, language_name, language_written, writing

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from articleaudio.config import VoiceProfile
    from articleaudio.model import Article, Block
    from articleaudio.script.drafts import Draft, Piece

SHORTEST_FOREIGN = 40
"""A foreign text of fewer characters keeps the article's language: too little to tell, and to switch voices for."""

# Another script, with the spaces, digits and marks between its words.
_LATIN = r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u024f\u1e00-\u1eff"
_SCRIPT = late(rf"[{OTHER}](?:[^{_LATIN}{OTHER}]{{0,30}}[{OTHER}])*")
_ENDS = ".!?\u2026"
_OPENS, _QUOTES = (
    "\"'\u201c\u2018\u201e\u00ab\u2039([\u00bf\u00a1\u300c\u300e\u300a\u3008\uff08",
    "\"'\u201d\u2019\u201c\u00bb\u203a)]",
)
# Marks of other scripts end a stretch as those of Latin letters do: a full stop of Chinese, a comma of Arabic.
_CLOSES = (
    _QUOTES + ".,!?\u2026;:"
    "\u3001\u3002\uff0c\uff01\uff1f\uff1a\uff1b\u300d\u300f\u300b\u3009\uff09\u060c\u061b\u061f\u06d4\u0964"
)
# The rest of a sentence behind a quotation that is left out, if it only tells who said it: the listener would take the
# sentence before for it.
_ATTRIBUTED = late(r"[\s,-]*[a-z]\w*(?:\s[^\s.!?…]{1,30}){1,7}[.!?…]{1,3}(?:\s|\Z)")
_SENTENCE_END = late(r"[.!?…][\"'”’»)]{0,2}\s+")  # noqa: RUF001 - a quotation mark
_BROKEN = "the beginning of a sentence whose middle is left out"
_SPEAKER = "tells who said the words before it, which are left out"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where in a text another language stands."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Tongues:
    """The language of an article, and which others a voice reads."""

    home: str
    read: frozenset[str]
    reads_all: bool = False

    def is_read(self, language: str) -> bool:
        """Whether a voice reads the language of the tag."""
        return self.reads_all or base(language) in self.read or base(language) == base(self.home)


def tongues(home: str, profile: VoiceProfile, others: Collection[str]) -> Tongues:
    """The article's language, and those that its voice and `others` read."""
    return Tongues(home, frozenset(map(base, (profile.language, *others))), profile.any_language)


def foreign_languages(article: Article) -> frozenset[str]:
    """The languages, other than its own, that an article says or shows to have in it, as the page tags them."""
    found: set[str] = set()
    for block in article.blocks:
        found.update(_named(block))
    for text in (article.headline, article.dek, *(line for block in article.blocks for line in _texts(block))):
        found.update(language_written(match[0]) for match in _long_runs(text))
    return frozenset(tag for tag in found if tag and base(tag) != base(article.language))


def _named(block: Block) -> Iterator[str]:
    if language := getattr(block, "language", None):
        yield language
    for inline in chain(getattr(block, "inlines", ()), *getattr(block, "item_inlines", ())):
        if inline.language:
            yield inline.language


def _texts(block: Block) -> Iterator[str]:
    yield getattr(block, "text", "")
    yield getattr(block, "caption", "")
    yield from getattr(block, "items", ())
    for row in (getattr(block, "header", ()), *getattr(block, "rows", ())):
        yield " ".join(row)


def _long_runs(text: str) -> Iterator[re.Match[str]]:
    if not text.isascii():
        yield from (match for match in _SCRIPT.finditer(text) if len(match[0]) >= SHORTEST_FOREIGN)


def voiced(draft: Draft, known: Tongues) -> Iterator[Piece]:
    """The draft in as many parts as voices say it; what no voice can read is left out, with the reason."""
    first, is_bare = True, False
    parts = list(_parts(draft, known))
    for part, (following, behind) in zip(parts, _next_two(parts), strict=True):
        if following and behind and not _is_readable(following, known) and (opened := _opened(part.text, behind.text)):
            yield LeftOut(opened, _BROKEN)
            part = replace(part, text=part.text.rstrip()[: -len(opened)].rstrip(), breaks=False)  # noqa: PLW2901 - what is left of it
            if not part.text:
                continue
        if not _is_readable(part, known):
            yield LeftOut(part.text, _reason(part.text))
            is_bare = True
            continue
        if is_bare and (told := _ATTRIBUTED.match(part.text)):
            yield LeftOut(told[0].strip(), _SPEAKER)
            part = replace(part, text=part.text[told.end() :].strip())  # noqa: PLW2901 - what is left of it
        is_bare = False
        if not part.text:
            continue
        yield part if first else replace(part, number=None, chapter=None)
        first = False


def _next_two(parts: Sequence[Draft]) -> Iterator[tuple[Draft | None, Draft | None]]:
    """For each part, the one after it and the one after that."""
    yield from zip((*parts[1:], None)[: len(parts)], (*parts[2:], None, None)[: len(parts)], strict=True)


def _opened(text: str, behind: str) -> str:
    """The sentence that announces a quotation with a colon, if it goes on behind that; "" if not.

    Of a sentence that was built around what is left out, neither half says anything.
    """
    text = text.rstrip()
    if not text.endswith(":") or not _ATTRIBUTED.match(behind):
        return ""
    return text[max((found.end() for found in _SENTENCE_END.finditer(text)), default=0) :]


def _is_readable(part: Draft, known: Tongues) -> bool:
    """Whether a voice reads its language, or it is in letters of the article's, or short enough to transliterate."""
    own = OWN.get(base(known.home))
    if is_backwards(part.text):
        return False
    if own is None or len(part.text) < SHORTEST_FOREIGN:
        return True
    if base(part.language) != base(known.home) and known.is_read(part.language):
        return True
    runs = sum(len(match[0]) for match in _long_runs(part.text) if writing(match[0]) not in own)
    return 2 * runs <= len(part.text)


def _reason(text: str) -> str:
    language = language_written(text)
    return (
        f"in {language_name(language)}, which no voice here reads"
        if language
        else "in a script that no voice here reads"
    )


def _parts(draft: Draft, known: Tongues) -> Iterator[Draft]:
    """The draft cut where its language changes; one that is kept whole is of one language."""
    text = draft.text
    stretches = list(_stretches(draft, known))
    if draft.whole:
        most = max(stretches, key=lambda one: one.end - one.start, default=None)
        is_foreign = most and 2 * (most.end - most.start) > len(text)
        yield replace(draft, language=most.language) if most and is_foreign else draft
        return
    pieces = _pieces(text, stretches, draft.language)
    for position, (piece, language) in enumerate(pieces, 1):
        last = position == len(pieces)
        breaks = not last and piece.rstrip(_QUOTES + " ")[-1:] not in _ENDS
        yield replace(
            draft, text=piece, language=language, inlines=(), breaks=breaks, goes_on=draft.goes_on if last else True
        )


def _stretches(draft: Draft, known: Tongues) -> Iterator[_Stretch]:
    """Where the text is in another language, in order: as the page marks it, else by script."""
    end = 0
    for found in sorted((*_marked(draft, known), *_scripts(draft)), key=lambda one: (one.start, -one.end)):
        if found.start >= end:
            yield found
            end = found.end


def _marked(draft: Draft, known: Tongues) -> Iterator[_Stretch]:
    """The spans that the page marks and a voice reads."""
    for inline in draft.inlines:
        language = inline.language or ""
        is_long = inline.end - inline.start >= SHORTEST_FOREIGN
        if is_long and language and base(language) != base(draft.language) and known.is_read(language):
            yield _Stretch(inline.start, inline.end, language)


def _scripts(draft: Draft) -> Iterator[_Stretch]:
    own = OWN.get(base(draft.language))
    for match in _long_runs(draft.text) if own is not None else ():
        if own is not None and writing(match[0]) not in own:
            yield _Stretch(match.start(), match.end(), language_written(match[0]) or draft.language)


def _pieces(text: str, stretches: Iterable[_Stretch], language: str) -> list[tuple[str, str]]:
    """Text and language of each part; marks go with the stretch that they enclose, and no part is without a word."""
    pieces: list[tuple[str, str]] = []
    done = 0
    for stretch in stretches:
        start, end = stretch.start, stretch.end
        while start > done and text[start - 1] in _OPENS:
            start -= 1
        while end < len(text) and text[end] in _CLOSES:
            end += 1
        _add(pieces, text[done:start], language)
        _add(pieces, text[start:end], stretch.language)
        done = end
    _add(pieces, text[done:], language)
    return pieces or [(text, language)]


def _add(pieces: list[tuple[str, str]], text: str, language: str) -> None:
    """Adds a part; one without a word goes to the one before it, or is taken up by the one after it."""
    if not text.strip():
        return
    if pieces and not (sayable(text) and sayable(pieces[-1][0])):
        before, spoken = pieces.pop()
        pieces.append((before + text, language if sayable(text) else spoken))
    else:
        pieces.append((text, language))
