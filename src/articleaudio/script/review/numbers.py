"""Numbers that may be read in two ways, and how they were read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.model import Finding
from articleaudio.patterns import late
from articleaudio.script.normalise import base
from articleaudio.script.review.alignment import reading
from articleaudio.script.review.entries import entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from articleaudio.model import Pair, Script
    from articleaudio.script.review.entries import Entries


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A form of number: what it might be. `is_open` if the reading depends on what is meant.

    `settled` is what shows in a reading that its sentence has decided it, `is_certain` tells it of what is written.
    """

    pattern: re.Pattern[str]
    note: str
    is_open: bool = True
    english_only: bool = False
    settled: re.Pattern[str] | None = None
    is_certain: Callable[[str, int, int], bool] | None = None


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
    _Doubt(
        late(r"(?<![\w.,:/+£$€¥₹-])[0-9]{1,4}(?:[.,][0-9]{1,3})?\s?m(?![\w²³/])(?!\.[a-z])"),
        "millions, metres or minutes?",
        english_only=True,
        settled=late(r"million|met(?:er|re)s?\b|minute"),
    ),
    _Doubt(late(r"(?<=[a-z]\s)[IVXL]{2,7}(?![\w'’-])"), "a Roman numeral", is_open=False),  # noqa: RUF001 - the apostrophe is meant
    _Doubt(
        late(r"\b[A-Z][a-z]{2,20}\s(?P<number>V|X|I(?=[,.;)]|\Z))(?![\w'’-])"),  # noqa: RUF001 - the apostrophe is meant
        "a Roman numeral, or a letter?",
        is_certain=_is_world_war,
    ),
)
_FOUR = late(rf"{_STARTS}(?<!\$\s)[1-9][0-9]{{3}}{_ENDS}")
_YEARS = range(1900, 2040)
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
            if entries.has(together, segment.language) or (doubt.settled and doubt.settled.search(said)):
                continue
            suggested = entry(together, said) if doubt.is_open else ""
            yield Finding("number", doubt.note, together, said, position, is_open=doubt.is_open, entry=suggested)


def _found(text: str, language: str) -> list[tuple[int, int, _Doubt]]:
    """Where the text has a number in doubt, in order; of two in one place the first form of the table."""
    taken: list[tuple[int, int, _Doubt]] = []
    for doubt in (*_DOUBTS, None):
        if doubt and doubt.english_only and base(language) != "en":
            continue
        for match in doubt.pattern.finditer(text) if doubt else _four_digits(text, language):
            first, last = match.span("number" if "number" in match.re.groupindex else 0)
            if doubt and doubt.is_certain and doubt.is_certain(text, first, last):
                continue
            if all(last <= start or end <= first for start, end, _ in taken):
                taken.append((first, last, doubt or _YEAR_OR_COUNT))
    return sorted(taken, key=lambda one: one[0])


_YEAR_OR_COUNT = _Doubt(_FOUR, "a year or a count?")


def _four_digits(text: str, language: str) -> Iterator[re.Match[str]]:
    """Four digits without a comma that neither their size nor the word before makes a year. English reads them so."""
    for match in _FOUR.finditer(text) if base(language) == "en" else ():
        if int(match[0]) not in _YEARS and not _BEFORE_YEAR.search(text, max(0, match.start() - 12), match.start()):
            yield match
