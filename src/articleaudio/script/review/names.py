"""Names and acronyms that no table of ours has."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from articleaudio.model import Finding
from articleaudio.patterns import late
from articleaudio.script.normalise import base
from articleaudio.script.review.alignment import reading
from articleaudio.script.review.entries import entry
from articleaudio.script.review.ordinary import BASIC_FORMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from articleaudio.model import Pair, Script, Segment
    from articleaudio.script.review.entries import Entries

_WORD = late(r"(?<![\w.@#/-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@]|\.[a-z])")  # noqa: RUF001 - the apostrophe is meant
_PART = late(r"[^\W\d_]+")
_NAME_GOES_ON = late(r"[\s-]+(?:(?:de|del|la|las|los|y)\s)*[A-ZÀ-ÖØ-Þ]")
_POSSESSIVE = late(r"['’]s?\Z")  # noqa: RUF001 - the apostrophe is meant
_ACRONYM = late(r"(?<![\w.@#'’-])([A-Z]{2,6})(?:s|['’]s)?(?![\w@'-])")  # noqa: RUF001 - the apostrophe is meant
_SHORTEST = 3
_STEMS = ("s", "es", "ed", "ing", "ly", "er", "ers", "ist", "ists", "ism", "ness", "an", "ian", "ans", "ians")

_CAMEL = late(r"[A-Z][a-z]+|[A-Z]+(?![a-z])")
_PLURAL = late(r"[A-Z]{2,}s")  # "LEDs" is no name

# A place at the head of an article: "KYIV, Ukraine (AP) —".
_DATELINE = late(
    r"\s*[A-Z][A-Z.'’-]+(?:\s[A-Z.'’-]+){0,4}(?:,(?:\s[\w.'’-]+){1,4}){0,2}\s*(?:\([\w\s/,.-]{1,30}\)\s*)?[—–-]\s"  # noqa: RUF001 - marks are meant
)
_EMPHASIS = 4  # letters of a common word in capitals: "VISIT" is no acronym

# British spellings of words that the list has in American.
_SPELLINGS = (("our", "or"), ("is", "iz"), ("ys", "yz"), ("tre", "ter"), ("ll", "l"), ("ence", "ense"), ("ae", "e"))


def names(
    script: Script,
    pairs: Sequence[tuple[Pair, ...]],
    language: str,
    entries: Entries,
    is_ordinary: Callable[[str], bool],
    publication: str = "",
) -> Iterator[Finding]:
    """Words with a capital that no lexicon has and that are no words of common text, each once.

    A word that the rules of reading have made another of ("Mgr", "XXIe") is no name; those of the publication's own
    name are known to it. Where the list of words has no inflected ones, a word that stands only where every word has
    a capital is none either.
    """
    own = frozenset(_PART.findall(publication))
    heads = _only_at_heads(script) if base(language) in BASIC_FORMS else frozenset()
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for position, segment in enumerate(script.segments):
        if base(segment.language) != base(language) or segment.role in ("disclosure", "closing", "embed", "code"):
            continue
        for name, span in _capitalised(segment):
            known = entries.has_word(name, language) or entries.has(name, language) or _is_known(name, is_ordinary)
            if (
                not known
                and name not in own
                and name not in heads
                and _is_said(name, reading(pairs[position], *span)[1])
            ):
                first.setdefault(name, position)
                counts[name] += 1
    for name, position in first.items():
        note = "in no lexicon" if counts[name] == 1 else f"in no lexicon, {counts[name]} times"
        yield Finding("name", note, name, name, position, counts[name], is_open=True, entry=entry(name, name))


def _only_at_heads(script: Script) -> frozenset[str]:
    """The words that have a capital only at the head of a sentence, and not before another with one."""
    heads: set[str] = set()
    names: set[str] = set()
    for segment in script.segments:
        for name, (start, end) in _capitalised(segment):
            is_head = not _PART.search(segment.written, 0, start) and not _NAME_GOES_ON.match(segment.written, end)
            (heads if is_head else names).add(name)
    return frozenset(heads - names)


def _is_said(name: str, spoken: str) -> bool:
    return name in _PART.findall(spoken)


def _capitalised(segment: Segment) -> Iterator[tuple[str, tuple[int, int]]]:
    """The words with a capital and small letters, and where the whole word stands, without a possessive's ending.

    Those of a compound are by themselves.
    """
    for match in _WORD.finditer(segment.written):
        for part in _POSSESSIVE.sub("", match[0]).split("-"):
            if (
                len(part) >= _SHORTEST
                and part[0].isupper()
                and not part.isupper()
                and part.isalpha()
                and not _PLURAL.fullmatch(part)
                and _is_latin(part)
            ):
                yield part, match.span()


def _is_latin(word: str) -> bool:
    return all(letter < "\u0250" or "\u1e00" <= letter <= "\u1eff" for letter in word)


def _is_known(word: str, is_ordinary: Callable[[str], bool]) -> bool:
    """Whether it is a common word, or made of one by a common ending."""
    if _CAMEL.match(word) and len(parts := _CAMEL.findall(word)) > 1 and "".join(parts) == word:
        # "SoftBank", "OpenAI": voices, too, read a word with capitals inside as several, capitals by letters.
        return all(part.isupper() or _is_known(part, is_ordinary) for part in parts)
    if is_ordinary(word) or any(is_ordinary(word.replace(here, there)) for here, there in _SPELLINGS if here in word):
        return True
    return any(word.endswith(end) and len(word) > len(end) + 3 and is_ordinary(word[: -len(end)]) for end in _STEMS)


def acronyms(
    script: Script,
    pairs: Sequence[tuple[Pair, ...]],
    entries: Entries,
    is_ordinary: Callable[[str], bool] | None = None,
) -> Iterator[Finding]:
    """English acronyms that no table has, each once, with how they are said."""
    from articleaudio.script.normalise.english.acronyms import AS_IS, SAID, SPELLED

    told: set[str] = set()
    for position, segment in enumerate(script.segments):
        if base(segment.language) != "en" or segment.written.isupper():
            continue
        dateline = _DATELINE.match(segment.written)
        for match in _ACRONYM.finditer(segment.written, dateline.end() if dateline else 0):
            word = match[1]
            if word in told or word in AS_IS or word in SAID or word in SPELLED or _is_roman(word):
                continue
            if entries.has_word(word, "en") or entries.has(word, "en"):
                continue
            if is_ordinary and len(word) >= _EMPHASIS and is_ordinary(word):
                continue
            told.add(word)
            said = _said_of(word, pairs[position], match.span(1))
            if said:
                how = "left to the voice" if said == word else "spelled"
                yield Finding("acronym", f"in no table: {how}", word, said, position, entry=entry(word, said))


def _said_of(word: str, pairs: tuple[Pair, ...], span: tuple[int, int]) -> str:
    """How an acronym is said where it stands: by its letters, or as it is written; "" if it became other words."""
    spoken = reading(pairs, *span)[1]
    spelled = re.search(rf"(?<!\w){r'[ .]'.join(word)}(?!\w)", spoken)
    if spelled:
        return spelled[0]
    return word if re.search(rf"(?<!\w){word}(?:s|['’]s)?(?!\w)", spoken) else ""  # noqa: RUF001 - the apostrophe is meant


def _is_roman(word: str) -> bool:
    return set(word) <= set("IVXLCM")
