"""All that there is to look at in a script, in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio.model import Finding, Review
from articleaudio.script.lexicon_check import is_sound
from articleaudio.script.normalise import base
from articleaudio.script.review.alignment import aligned
from articleaudio.script.review.entries import Entries
from articleaudio.script.review.left import left_out, long_sentences
from articleaudio.script.review.names import acronyms, names
from articleaudio.script.review.numbers import numbers
from articleaudio.script.review.ordinary import ordinary_words
from articleaudio.script.review.tongues import foreign

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from articleaudio.model import Article, Script
    from articleaudio.script.lexicon import Lexicon

_ORDER = ("name", "number", "foreign", "acronym", "long", "left out")


def review_script(
    script: Script,
    language: str,
    lexicons: Sequence[Lexicon] = (),
    others: Collection[str] = (),
    article: Article | None = None,
    dictionary: Collection[str] = frozenset(),
) -> Review:
    """What an editor should look at in a script.

    Args:
        script: what will be said.
        language: the language of the article, as the script reads it.
        lexicons: those of the voices; what they have is settled.
        others: the languages that other voices than the narrator's read.
        dictionary: words in small letters that the voice itself knows how to say; they are not told.
        article: where the script is made from, for the languages that the page marks; None for plain text.
    """
    entries = Entries(lexicons)
    listed = ordinary_words(language)
    ordinary = (lambda word: word.lower() in dictionary or listed(word)) if listed else None
    pairs = tuple(aligned(segment) for segment in script.segments)
    found = [
        *(names(script, language, entries, ordinary) if ordinary is not None else ()),
        *numbers(script, pairs, entries),
        *foreign(script, language, others, article),
        *acronyms(script, pairs, entries, ordinary),
        *long_sentences(script),
        *left_out(script),
    ]
    return Review(
        script,
        base(language),
        tuple(_ordered(_with_sound_entries(_grouped(found), script))),
        pairs,
        ordinary is not None,
    )


def _grouped(found: Iterable[Finding]) -> list[Finding]:
    """Numbers that are written and read alike as one, with how many they are."""
    alike = Counter((one.written, one.said, one.note) for one in found if one.kind == "number")
    grouped: dict[object, Finding] = {}
    for position, one in enumerate(found):
        key = (one.written, one.said, one.note)
        if one.kind != "number":
            grouped[position] = one
        elif key not in grouped:
            many = f"{one.note} {alike[key]} times" if alike[key] > 1 else one.note
            grouped[key] = replace(one, count=alike[key], note=many)
    return list(grouped.values())


def _with_sound_entries(found: Iterable[Finding], script: Script) -> Iterator[Finding]:
    """The findings, each with its entry only where a lexicon would find the word by it, and one for each word."""
    seen: dict[str, str] = {}
    for one in found:
        if not one.entry:
            yield one
            continue
        language = script.segments[one.segment or 0].language
        is_new = seen.setdefault(one.written, one.entry) == one.entry
        sound = is_new and is_sound(one.written, one.said, language)
        yield one if sound else replace(one, entry="")


def _ordered(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda one: (not one.is_open, _ORDER.index(one.kind)))
