"""All that there is to look at in a script, in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio.model import Finding, Review
from articleaudio.patterns import late
from articleaudio.script.lexicon_check import is_sound
from articleaudio.script.normalise import base
from articleaudio.script.review.alignment import aligned
from articleaudio.script.review.entries import Entries, does_no_harm
from articleaudio.script.review.left import left_out, long_sentences
from articleaudio.script.review.names import acronyms, names
from articleaudio.script.review.numbers import numbers
from articleaudio.script.review.ordinary import known_names, ordinary_words
from articleaudio.script.review.tongues import foreign

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from articleaudio.model import Article, Script
    from articleaudio.script.lexicon import Lexicon

_SEVERAL = late(r"[,;]\s")  # several items that are read together: an entry is for one
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
    listed = known_names(language)
    ordinary = (lambda word: word.lower() in dictionary or listed(word)) if listed else None
    pairs = tuple(aligned(segment) for segment in script.segments)
    found = [
        *(
            names(script, pairs, language, entries, ordinary, article.publication if article else "")
            if ordinary is not None
            else ()
        ),
        *numbers(script, pairs, entries),
        *foreign(script, language, others, article, ordinary_words(language)),
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
    """The findings, each with its entry only where it is of use and does no harm, and one for each word."""
    seen: dict[str, str] = {}
    for one in found:
        if not one.entry:
            yield one
            continue
        language = script.segments[one.segment or 0].language
        is_new = seen.setdefault(one.written, one.entry) == one.entry
        sound = is_new and not _SEVERAL.search(one.written) and is_sound(one.written, one.said, language)
        yield one if sound and does_no_harm(one.written, one.said, script, language) else replace(one, entry="")


def _ordered(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda one: (not one.is_open, _ORDER.index(one.kind)))
