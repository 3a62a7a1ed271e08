"""Deks: which lines the names of their places call one."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articleaudio.article.leaves import Leaf

_DEK_NAMES = re.compile(
    r"(?:^|[\s_-])(?:dek|deck|subtitle|sub-?heading|sub-?headline|sub-?head|subhed|standfirst|strapline|"
    r"sub-?title|kicker-text|excerpt|"
    r"subdeck|article-?summary|post-?subtitle|chapeau|chap[oô]|vorspann|sottotitolo|occhiello|copete|bajada|lede-?text)(?:$|[\s_-])"
)
_LEAD_NAMES = re.compile(r"(?:^|[\s_-])(?:lead|lede|intro|teaser)(?:$|[\s_-])")
"""Names of a dek and, as often, of the first paragraph: a dek only where a byline stands below it."""


def is_dek(leaf: Leaf) -> bool:
    """Whether its own names call it a subtitle."""
    return any(_DEK_NAMES.search(place.names.lower()) for place in islice(leaf.place.upward(), 2))


def may_be_dek(leaf: Leaf) -> bool:
    """Whether its own names are those of a dek or of a first paragraph."""
    return bool(_LEAD_NAMES.search(leaf.place.names.lower()))
