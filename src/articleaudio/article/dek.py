"""The dek: the line printed under the headline that tells what the article is about."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article.dates import printed
from articleaudio.article.furniture import place_reason
from articleaudio.article.text import key, words

if TYPE_CHECKING:
    from articleaudio.article.leaves import Leaf
    from articleaudio.article.opening import Opening

_DEK_NAMES = re.compile(
    r"(?:^|[\s_-])(?:dek|deck|subtitle|sub-?heading|sub-?headline|sub-?head|subhed|standfirst|strapline|"
    r"sub-?title|kicker-text|excerpt|"
    r"subdeck|article-?summary|post-?subtitle|chapeau|chap[oô]|vorspann|sottotitolo|occhiello|copete|bajada|lede-?text)(?:$|[\s_-])"
)
_LEAD_NAMES = re.compile(r"(?:^|[\s_-])(?:lead|lede|intro|teaser)(?:$|[\s_-])")
"""Names of a dek and, as often, of the first paragraph: a dek only where a byline stands below it."""
_LABEL_WORDS = 3  # a line of no more words is a label


def is_dek(leaf: Leaf) -> bool:
    """Whether its own names call it a subtitle."""
    return any(_DEK_NAMES.search(place.names.lower()) for place in islice(leaf.place.upward(), 2))


def may_be_dek(leaf: Leaf) -> bool:
    """Whether its own names are those of a dek or of a first paragraph."""
    return bool(_LEAD_NAMES.search(leaf.place.names.lower()))


def dek_leaf(opening: Opening, summary: str) -> Leaf | None:
    """The line printed under the headline that tells what the article is about; None if there is none."""
    for leaf in opening.leaves:
        names = " ".join(place.names for place in islice(leaf.place.upward(), 2))
        is_text = (
            leaf.is_prose
            and not printed(leaf.text[:60])
            and len(words(leaf.text)) > _LABEL_WORDS
            and leaf.linked * 2 < len(leaf.text)
        )
        if not is_text or place_reason(names.split()) in {"navigation", "share bar", "tags", "newsletter box"}:
            continue
        if is_dek(leaf) or (summary and key(leaf.text) == key(summary)):
            return leaf
    return None
