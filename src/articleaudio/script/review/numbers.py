"""Numbers that may be read in two ways, and how they were read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.model import Finding
from articleaudio.patterns import late
from articleaudio.script.normalise import TONGUES, base
from articleaudio.script.review.alignment import reading
from articleaudio.script.review.entries import entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from articleaudio.model import Pair, Script
    from articleaudio.script.review.entries import Entries


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A form of number: what it might be. `is_open` if the reading depends on what is meant.

    `settled` is what shows in a reading that its sentence has decided it, `is_certain` tells it of what is written;
    `is_name`: the word before it belongs to it.
    """

    pattern: re.Pattern[str]
    note: str
    is_open: bool = True
    english_only: bool = False
    settled: re.Pattern[str] | None = None
    is_certain: Callable[[str, int, int], bool] | None = None
    is_name: bool = False


def _is_range(text: str, start: int, end: int) -> bool:
    """Whether it rises and counts what follows: "60-90 minutes" is read with "to", whatever it is."""
    low, high = re.split("[-–]", text[start:end])  # noqa: RUF001 - the dash is meant
    return int(low) < int(high) and bool(_COUNTED.match(text, end))


def _is_world_war(text: str, start: int, _end: int) -> bool:
    """Whether it numbers a world war, which no letter does."""
    return text[max(0, start - len(_WORLD_WAR)) : start] == _WORLD_WAR


_WORLD_WAR = "World War "

# A plural, or a word and a plural; behind a preposition it is not what the number counts.
_COUNTED = late(
    r"[\s-](?!(?:a|against|and|as|at|by|during|for|from|in|is|of|on|over|to|was|when|with)\s)(?:[a-z]+\s)?[a-z]{2,}s\b"
)

# A number with an "m", but for prices; words with an s that it does not count, and plurals without one.
_M = r"(?<![\w.,:/+£$€¥₹-])[0-9]{1,4}(?:[.,][0-9]{1,3})?(?:\s?m|M)(?![\w²³/])(?!\.[a-z])"
_NO_NOUN = (
    "is|was|has|does|as|plus|less|thus|this|his|its|across|towards|besides|sometimes|always|perhaps|versus|makes?"
)
_NOUNS = "people|men|women|children|voters?|euro|yen|yuan|won|baht|rand|sheep|fish|cattle"
_CURRENCY = late(
    r"(?:[£$€¥₹]\s?|\b(?:Rs\.?|[A-Z]{3})\s?|[£$€¥₹][0-9][0-9.,]{0,12}\s?(?:m|mn|bn)?\s?(?:to|and|or|-|–)\s)\Z"  # noqa: RUF001 - the dash is meant
)


def _is_money(text: str, start: int, end: int) -> bool:  # noqa: ARG001 - as every certainty is asked
    """Whether a currency stands before it."""
    return _CURRENCY.search(text, max(0, start - 24), start) is not None


_STARTS, _ENDS = r"(?<![\w.,:/$€£¥₹+-])", r"(?![\w%])(?![.,:/–-][0-9])"  # noqa: RUF001 - the dash is meant
_SETTLED = r"24/7|9/11|7/7|50/50|1/2|1/3|2/3|1/4|3/4"
_DOUBTS = (
    _Doubt(
        late(rf"{_STARTS}(?:0?[1-9]|1[0-2])([/.])(?:0?[1-9]|1[0-2])\1(?:[12][0-9])?[0-9]{{2}}{_ENDS}"),
        "a date: which is the day, which the month?",
        english_only=True,
    ),
    _Doubt(
        late(rf"{_STARTS}[0-9]{{1,3}}[-–][0-9]{{1,3}}{_ENDS}(?!-)"),  # noqa: RUF001 - the dash is meant
        "a score, a vote or a range?",
        settled=late(r"(?:st|nd|rd|th)\b|\band\b"),
        is_certain=_is_range,
    ),
    _Doubt(late(rf"{_STARTS}(?:{_SETTLED}){_ENDS}"), "read as is usual", is_open=False),
    _Doubt(late(rf"{_STARTS}[0-9]{{1,2}}/[0-9]{{1,3}}{_ENDS}"), "a fraction, a date or a rate?"),
    # What is counted stands right behind it: millions, unless they were read as something else.
    _Doubt(
        late(rf"{_M}(?=\s(?!(?:{_NO_NOUN})\s)(?:[a-z]{{2,}}s|{_NOUNS})\b)"),
        "millions, metres or minutes?",
        english_only=True,
        settled=late("million"),
        is_certain=_is_money,
    ),
    _Doubt(late(_M), "millions, metres or minutes?", english_only=True, is_certain=_is_money),
    _Doubt(late(r"(?<=[a-z]\s)[IVXL]{2,7}(?![\w'’-])"), "a Roman numeral", is_open=False),  # noqa: RUF001 - the apostrophe is meant
    _Doubt(
        late(r"\b[A-Z][a-z]{2,20}\s(?P<number>V|X|I(?=[,.;)]|\Z))(?![\w'’-])"),  # noqa: RUF001 - the apostrophe is meant
        "a Roman numeral, or a letter?",
        is_certain=_is_world_war,
        is_name=True,
    ),
)
_FOUR = late(rf"{_STARTS}(?<!\$\s)[1-9][0-9]{{3}}{_ENDS}")
_YEARS = range(1900, 2040)
_SAID_ALIKE = range(2000, 2010)  # "two thousand five", year or count
_BEFORE_YEAR = late(
    r"(?:\b(?:in|of|since|from|until|till|by|to|before|after|during|between|and|late|early|mid|(?:year|date):?|the|around|circa|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|"
    r"winter|a\.?d)|[0-9]{1,2}(?:st|nd|rd|th)?,?|[,;(–-])\s?\Z",  # noqa: RUF001 - the dash is meant
    re.IGNORECASE,
)


def numbers(script: Script, pairs: Sequence[tuple[Pair, ...]], entries: Entries) -> Iterator[Finding]:
    """Numbers in doubt, in order; one that a lexicon has is settled."""
    for position, segment in enumerate(script.segments):
        if segment.role in ("byline", "disclosure"):
            continue
        for start, end, doubt in _found(segment.written, segment.language):
            written = segment.written[start:end]
            if entries.has(written, segment.language):
                continue
            together, said = reading(pairs[position], start, end)
            if doubt.is_name:  # "Malcolm X": an entry for a letter alone would say it so in every name
                together, said = _with_name(segment.written, start, end, said)
            if entries.has(together, segment.language) or (doubt.settled and doubt.settled.search(said)):
                continue
            suggested = entry(together, said) if doubt.is_open else ""
            yield Finding("number", doubt.note, together, said, position, is_open=doubt.is_open, entry=suggested)


def _with_name(text: str, start: int, end: int, said: str) -> tuple[str, str]:
    name = text[:start].rsplit(maxsplit=1)[-1]
    return f"{name} {text[start:end]}", f"{name} {said}"


def _found(text: str, language: str) -> list[tuple[int, int, _Doubt]]:
    """Where the text has a number in doubt, in order; of two in one place the first form of the table."""
    taken: list[tuple[int, int, _Doubt]] = []
    for start, end, doubt in _candidates(text, language):
        if all(end <= first or last <= start for first, last, _ in taken):
            taken.append((start, end, doubt))
    return sorted(taken, key=lambda one: one[0])


def _candidates(text: str, language: str) -> Iterator[tuple[int, int, _Doubt]]:
    for doubt in _DOUBTS:
        if doubt.english_only and base(language) != "en":
            continue
        for match in doubt.pattern.finditer(text):
            first, last = match.span("number" if "number" in match.re.groupindex else 0)
            if not (doubt.is_certain and doubt.is_certain(text, first, last)):
                yield first, last, doubt
    yield from _four_digits(text) if base(language) == "en" else ()
    if base(language) in {"en", *TONGUES}:  # any other language is left to the voice, digits and all
        yield from ((*match.span(), _UNREAD) for match in _UNREAD.pattern.finditer(text))


_YEAR_OR_COUNT = _Doubt(_FOUR, "a year or a count?")
# Our own view is that it is a year; it is open where it was read otherwise.
_YEAR = _Doubt(_FOUR, "a year or a count?", settled=late(r"\A(?!.*thousand)"))
_UNREAD = _Doubt(
    late(r"(?<!\S)[^\s0-9]{0,40}[0-9]\S{0,40}"),
    "not read in full",
    settled=late(r"\A(?:/|(?!.*(?:[0-9]|[^\W\d_]{2}[.,:][^\W\d_]{2})))"),
)


def _four_digits(text: str) -> Iterator[tuple[int, int, _Doubt]]:
    """Four digits without a comma: which their size or the word before makes a year, and others."""
    for match in _FOUR.finditer(text):
        start, end = match.span()
        if int(match[0]) in _YEARS or _BEFORE_YEAR.search(text, max(0, start - 12), start):
            if int(match[0]) not in _SAID_ALIKE:
                yield start, end, _YEAR
        else:
            yield start, end, _YEAR_OR_COUNT
