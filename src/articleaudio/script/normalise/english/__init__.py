"""English, in full. American unless the tag says otherwise.

The order matters: addresses before anything takes their dots and digits apart; shortened words and letters with dots
before their dots can be taken for decimals or stops; money before dates, dates before ranges, ranges before units,
and plain numbers when nothing else is left to claim them.
"""

# ruff: noqa: RUF001 - Greek is meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.script.normalise.english import (
    dates,
    figures,
    money,
    names,
    phones,
    quantities,
    shortened,
    sport,
    states,
    times,
    web,
)
from articleaudio.script.normalise.rules import NOT_ASCII, Rule, listed, rule

if TYPE_CHECKING:
    from datetime import datetime

# Regions of "one hundred twenty" and "January twenty-ninth": those that Unicode CLDR (parentLocales) puts under "en",
# and not under "en-001", the English of the rest of the world; and Canada, whose newspapers print month and day so.
_AMERICAN = frozenset(listed("us ca ph pr gu as mp um vi mh bi"))
_REGION = re.compile(r"\Aen-(?:[a-z]{4}-)?([a-z]{2}|[0-9]{3})(?![a-z0-9])")

_GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ω": "omega",
    "σ": "sigma",
    "λ": "lambda",
    "θ": "theta",
    "Δ": "delta",
    "π": "pi",
    "Ω": "omega",
}
# From Greek to the last block before Latin Extended Additional, then kana, Han and Hangul.
_OTHER_SCRIPT = (
    r"\u0370-\u1dff\u1f00-\u1fff\u2c00-\u2c5f\u2de0-\u2dff\u3040-\u9fff\ua000-\ua71f\ua800-\uab2f\uab70-\ud7ff"
    r"\uf900-\ufaff\U00020000-\U0003ffff"
)


def is_british(language: str) -> bool:
    """Whether a tag of English asks for British readings: that of any region but America's; "en" alone is American."""
    region = _REGION.match(language.lower().replace("_", "-"))
    return region is not None and region[1] not in _AMERICAN


def written_date(moment: datetime, language: str) -> str:
    """A day as a byline prints it."""
    return dates.written(moment, british=is_british(language))


_OTHER_RUN = rf"[{_OTHER_SCRIPT}]+(?:[\s'-]+[{_OTHER_SCRIPT}]+)*"


def rules(*, british: bool) -> tuple[Rule, ...]:
    """All rules of English in their order."""
    return (
        rule("micro", r"(?<=[0-9])(\s?)μ(?=[a-zA-Z])", "\\1µ", "μ"),
        rule(
            "Greek letter",
            rf"(?<![{_OTHER_SCRIPT}])([{''.join(_GREEK)}])(?![{_OTHER_SCRIPT}])",
            lambda match: _GREEK[match[1]],
            "".join(_GREEK),
        ),
        rule("script in brackets", rf"\s?\([\s,;\"'-]*[{_OTHER_SCRIPT}][{_OTHER_SCRIPT}\s,;\"'.-]*\)", "", NOT_ASCII),
        rule("other script", _OTHER_RUN, " ", NOT_ASCII),
        *quantities.STARS,
        *web.rules(),
        *states.RULES,
        *shortened.RULES,
        *figures.WHOLE,
        figures.UNUSUAL,
        *phones.RULES,
        *quantities.FIXED,
        *times.SHORT,
        *names.AIRLINERS,
        *money.rules(british=british),
        *dates.rules(british=british),
        *times.rules(british=british),
        *sport.rules(british=british),
        *quantities.amounts(),
        *names.rules(),
        *quantities.numbers(british=british),
        rule("and", r"\s?&\s?", " and ", "&"),
    )
