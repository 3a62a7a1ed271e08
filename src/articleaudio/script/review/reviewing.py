"""All that there is to look at in a script, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.model import Finding, Review
from articleaudio.script.normalise import base
from articleaudio.script.review.alignment import aligned
from articleaudio.script.review.entries import Entries
from articleaudio.script.review.left import left_out, long_sentences
from articleaudio.script.review.names import acronyms, names
from articleaudio.script.review.numbers import numbers
from articleaudio.script.review.ordinary import ordinary_words
from articleaudio.script.review.tongues import foreign

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from articleaudio.model import Article, Script
    from articleaudio.script.lexicon import Lexicon

_ORDER = ("name", "number", "foreign", "acronym", "long", "left out")


def review_script(
    script: Script,
    language: str,
    lexicons: Sequence[Lexicon] = (),
    others: Collection[str] = (),
    article: Article | None = None,
) -> Review:
    """What an editor should look at in a script.

    Args:
        script: what will be said.
        language: the language of the article, as the script reads it.
        lexicons: those of the voices; what they have is settled.
        others: the languages that other voices than the narrator's read.
        article: where the script is made from, for the languages that the page marks; None for plain text.
    """
    entries = Entries(lexicons)
    ordinary = ordinary_words(language)
    pairs = tuple(aligned(segment) for segment in script.segments)
    found = [
        *(names(script, language, entries, ordinary) if ordinary is not None else ()),
        *numbers(script, pairs, entries),
        *foreign(script, language, others, article),
        *acronyms(script, pairs, entries),
        *long_sentences(script),
        *left_out(script),
    ]
    return Review(script, base(language), tuple(_ordered(found)), pairs, ordinary is not None)


def _ordered(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda one: (not one.is_open, _ORDER.index(one.kind)))
