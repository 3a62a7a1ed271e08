"""Names and acronyms that no table of ours has."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from articleaudio.model import Finding
from articleaudio.patterns import late
from articleaudio.script.normalise import base
from articleaudio.script.review.alignment import reading
from articleaudio.script.review.entries import entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from articleaudio.model import Pair, Script, Segment
    from articleaudio.script.review.entries import Entries

_WORD = late(r"(?<![\w.@#/-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@]|\.[a-z])")  # noqa: RUF001 - the apostrophe is meant
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


def names(script: Script, language: str, entries: Entries, is_ordinary: Callable[[str], bool]) -> Iterator[Finding]:
    """Words with a capital that no lexicon has and that are no words of common text, each once."""
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for position, segment in enumerate(script.segments):
        if base(segment.language) != base(language) or segment.role in ("disclosure", "closing", "embed", "code"):
            continue
        for name in _capitalised(segment):
            if not (entries.has_word(name, language) or entries.has(name, language) or _is_known(name, is_ordinary)):
                first.setdefault(name, position)
                counts[name] += 1
    for name, position in first.items():
        note = "in no lexicon" if counts[name] == 1 else f"in no lexicon, {counts[name]} times"
        yield Finding("name", note, name, name, position, counts[name], is_open=True, entry=entry(name, name))


def _capitalised(segment: Segment) -> Iterator[str]:
    """The words with a capital and small letters, those of a compound by themselves, without a possessive's ending."""
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
                yield part


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
            said, letters = reading(pairs[position], *match.span(1))[1], " ".join(word)
            if letters in said or word in said.split():
                said = letters if letters in said else word
            how = "spelled" if said == letters else "left to the voice"
            yield Finding("acronym", f"in no table: {how}", word, said, position, entry=entry(word, said))


def _is_roman(word: str) -> bool:
    return set(word) <= set("IVXLCM")
