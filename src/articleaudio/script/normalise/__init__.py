"""normalise: from a sentence as written to the words that are said.

Every language: plain characters first, pauses for brackets and dashes last (`characters`). Between them the rules
of the language: English in `english/`, seven others in `tongues/`; a language without rules of its own passes
through, for a wrong reading is worse than the engine's own. The rules of a language are imported when it is
first spoken.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from articleaudio.script.normalise.characters import clean, sayable, tidy, unmark
from articleaudio.script.normalise.rules import Rule, apply

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["base", "cardinal", "normalise", "sayable", "teaches"]

NOTHING_TAUGHT: frozenset[str] = frozenset()
_ONLY_MARKS = re.compile(r"[\s.,;:!?'\"()\[\]{}<>\u2013\u2014\u2026-]*\Z")
TONGUES = frozenset({"de", "fr", "es", "it", "pt", "uk", "pl"})


def base(language: str) -> str:
    """The language of a BCP 47 tag without script and region: "en" of "en-GB"."""
    return language.replace("_", "-").partition("-")[0].lower()


def normalise(text: str, language: str, taught: frozenset[str] = NOTHING_TAUGHT) -> str:
    """The words to say for `text` (one sentence, heading or item) in the language of the tag; "" if there are none.

    `taught` are the acronyms that the article teaches: what `teaches` found in all of its texts.
    """
    plain = unmark(clean(text))
    if _ONLY_MARKS.match(plain):
        return ""
    if taught and base(language) == "en":
        from articleaudio.script.normalise.english.taught import spell

        plain = spell(plain, taught)
    rules = _rules(language)
    return tidy(apply(rules, plain), untouched=not rules)


def teaches(texts: Iterable[str], language: str) -> frozenset[str]:
    """The acronyms that the texts of an article teach: "the International Criminal Court (ICC)" teaches ICC."""
    if base(language) != "en":
        return NOTHING_TAUGHT
    from articleaudio.script.normalise.english.taught import taught

    return taught(texts)


def cardinal(number: int, language: str) -> str:
    """The number in words, or its digits in a language without rules."""
    return normalise(str(number), language) if number < 1000 else str(number)  # noqa: PLR2004 - four digits may be a year


@cache
def _rules(language: str) -> Sequence[Rule]:
    tongue = base(language)
    if tongue == "en":
        from articleaudio.script.normalise import english

        return english.rules(british=english.is_british(language))
    if tongue in TONGUES:
        from articleaudio.script.normalise import tongues

        return tongues.rules(language)
    return ()
