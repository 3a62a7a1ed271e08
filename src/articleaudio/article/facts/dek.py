"""The dek: the line printed under the headline that tells what the article is about."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article.dates.stamps import printed
from articleaudio.article.facts.authors import opens_byline
from articleaudio.article.furniture.lines import place_reason
from articleaudio.article.words.text import key, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from articleaudio.article.blocks.leaves import Leaf, Place
    from articleaudio.article.facts.opening import Opening

_DEK_NAMES = late(
    r"(?:^|[\s_-])(?:dek|deck|subtitle|sub-?heading|sub-?headline|sub-?head|subhed|standfirst|strapline|"
    r"sub-?title|kicker-text|excerpt|"
    r"subdeck|article-?summary|post-?subtitle|chapeau|chap[oô]|vorspann|sottotitolo|occhiello|copete|bajada|lede-?text|perex|"
    r"ingress|manchet|spot|content-?header-?dek)(?:$|[\s_-])"
)
_LEAD_NAMES = late(r"(?:^|[\s_-])(?:lead|lede|intro|teaser)(?:$|[\s_-])")
"""Names of a dek and, as often, of the first paragraph: a dek only where a byline stands below it."""
_LABEL_WORDS = 3  # a line of no more words is a label
_DEK_WORDS = (6, 60)  # of a line that nothing but its place tells
_SIGNS = 3  # of Chinese or Japanese that say about as much as a word
_CLOCK = late(r"\d[:.]\d\d(?!\d)")
_STEPS = 4  # places around a line that the headline may stand in, too


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
        if is_dek(leaf) or (summary and key(leaf.text) == key(summary)) or _follows(opening, leaf):
            return leaf
    return None


def _follows(opening: Opening, leaf: Leaf) -> bool:
    """Whether a line that is not read stands right below the headline, beside it or a step deeper, and is a sentence.

    Between a headline and a byline or picture nothing else has that form: labels are shorter, bylines have names.
    """
    headline = opening.headline
    if headline is None or leaf.order != headline.order + 1 or leaf.reason or opens_byline(leaf.text):
        return False
    homes = [place for place in (headline.place, headline.place.parent, _grandparent(headline.place)) if place]
    is_near = any(place is home for place in islice(leaf.place.upward(), _STEPS) for home in homes)
    count = len(leaf.text.split()) if " " in leaf.text else len(leaf.text) // _SIGNS
    return is_near and _DEK_WORDS[0] <= count <= _DEK_WORDS[1] and not _CLOCK.search(leaf.text)


def _grandparent(place: Place) -> Place | None:
    return place.parent.parent if place.parent else None
