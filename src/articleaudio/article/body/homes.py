"""The places in which a body stands: what stands elsewhere is often none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.article.words.text import ends_sentence
from articleaudio.model import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.article.blocks.leaves import Leaf, Place

_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "table", "pre", "figure"})
_HOME = 0.1
"""Of the body's sentences: a place that holds as much is one of the body's own."""


def home_of(leaf: Leaf) -> Place:
    """The place that a leaf's paragraph stands in, beside others; an element around it alone is none."""
    place, parent = leaf.place, leaf.place.parent
    if parent is not None and (place.tag in _PARAGRAPHS or place.leaves == 1):
        place = parent
    while place.below == 1 and place.parent is not None:
        place = place.parent
    return place


def homes_of(kept: Iterable[Leaf]) -> set[Place]:
    """The places in which the sentences of a body stand."""
    weight: dict[Place, int] = {}
    for leaf in kept:
        if isinstance(leaf.block, Paragraph) and ends_sentence(leaf.text):
            weight[home_of(leaf)] = weight.get(home_of(leaf), 0) + len(leaf.text)
    total = sum(weight.values())
    return {home for home, size in weight.items() if size >= _HOME * total}
