"""Acronyms that an article teaches: "the International Criminal Court (ICC)", "the Ministry of Defence (MoD)".

One that is taught is said by its letters all through the article, in the headline as in the body, where the rules
alone would not know it: letters of both cases, an ordinary word in capitals ("Islamic State (IS)"), a headline that is
printed in capitals. Acronyms that are words stay words, taught or not (`names.spelled` says which are).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio.script.normalise.english.acronyms import SAID, SPOKEN
from articleaudio.script.normalise.english.names import letters, spelled
from articleaudio.script.normalise.rules import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterable

# The acronym in its brackets, alone or before more ("(ICC; French: CPI)"), and how much before it may be its name.
_IN_BRACKETS = re.compile(r"\((?:the\s)?[\"'\u2018\u201c]?([A-Z][A-Za-z]{1,7})[\"'\u2019\u201d]?(?=[);,])")
_NAME = 120
_PLURAL = "'s"
_WORD = re.compile(r"[^\W\d_]+")


def taught(texts: Iterable[str]) -> frozenset[str]:
    """The acronyms that the texts teach and that are said by their letters."""
    return frozenset(
        match[1]
        for text in texts
        if "(" in text
        for match in _IN_BRACKETS.finditer(text)
        if _by_letters(match[1]) and _stands_for(match[1], text[max(0, match.start() - _NAME) : match.start()])
    )


def _by_letters(acronym: str) -> bool:
    if acronym in SAID or acronym in SPOKEN or sum(map(str.isupper, acronym)) < 2:  # noqa: PLR2004 - "(Labour)" is none
        return False
    return not acronym.isupper() or spelled(acronym)


def _stands_for(acronym: str, before: str) -> bool:
    """Whether its capitals are, in order, initials of the words before it, the first that of the first."""
    capitals = [letter for letter in acronym if letter.isupper()]
    initials = [word[0].upper() for word in _WORD.findall(before)]
    for capital in reversed(capitals):
        skipped = 0
        while initials and initials[-1] != capital:
            initials.pop()
            skipped += 1
        if not initials or skipped > 2:  # noqa: PLR2004 - "of", "for the"
            return False
        initials.pop()
    return True


@lru_cache(maxsize=64)
def _pattern(acronyms: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.@#])({alternatives(acronyms)})(s)?(?![\w@])(?!\.\w)")


def spell(text: str, acronyms: frozenset[str]) -> str:
    """The text with the acronyms by their letters."""
    return _pattern(acronyms).sub(lambda match: f"{letters(match[1].upper())}{_PLURAL if match[2] else ''}", text)
