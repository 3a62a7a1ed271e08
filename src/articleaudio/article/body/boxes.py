"""What stands in the body's column and is none of it: boxes between its paragraphs, and other articles below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.article.body.homes import home_of, homes_of
from articleaudio.article.words.text import ends_sentence, words
from articleaudio.model import Figure, Footnote, Heading, Note, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.blocks.leaves import Leaf, Place

_LINKED = 0.9
"""Of a leaf's characters: it is a link, or a list of links."""

_AT_MOST = 0.35
"""Of the body: where boxes hold more, the article is made of them (a list of things, each with its linked heading)."""

_LINKS = frozenset({None, "link to another article"})
_TITLE = 2
"""Words of a link that may lead to another article; a single one is a button."""

_PROSE = 90
"""Words of running text that no box to subscribe and no teaser has."""

_TEASER = 20
"""Words of running text below a linked title that no teaser has: a book reviewed, an event announced."""

_LINE = 12
"""Words of a box's title."""

_LINES = 20
"""Leaves of a box at most; a larger place is a part of the page."""

_FURNITURE = frozenset({"newsletter box", "call to the reader"})
"""What condemns a box; a share button, an advertisement or a "Read also" stands in a part of the article as well."""


def drop_boxes(leaves: Sequence[Leaf]) -> None:
    """Leave out the whole of a box of which one line is known to be furniture, or a link and nothing else.

    A box is the largest place around that line in which none of the body's own places stands. A teaser's sentences
    and what a newsletter promises are as good as prose; only the company they are in tells what they are.
    """
    kept = [leaf for leaf in leaves if leaf.keep]
    homes = homes_of(kept)
    if not homes:
        return
    around = {place for home in homes for place in home.upward()}
    boxes: dict[Place, str] = {}
    for leaf in leaves[kept[0].order : kept[-1].order + 1]:
        reason = _reason(leaf) if home_of(leaf) not in homes else None
        if reason and (box := _box(leaf, around)) is not None:
            boxes.setdefault(box, reason)
    inside: dict[Place, list[Leaf]] = {}
    for leaf in leaves:
        if (box := next((place for place in leaf.place.upward() if place in boxes), None)) is not None:
            inside.setdefault(box, []).append(leaf)
    total = sum(len(leaf.text) for leaf in kept)
    boxed = sum(len(leaf.text) for found in inside.values() for leaf in found if leaf.keep)
    for box, found in inside.items() if boxed <= _AT_MOST * total else ():
        _drop(found, boxes[box])


def _reason(leaf: Leaf) -> str | None:
    """Why the box around a leaf is furniture: the leaf is known to be, or is a link and nothing else."""
    if leaf.reason in _FURNITURE:
        return leaf.reason
    is_titled = leaf.reason in _LINKS and len(words(leaf.text)) >= _TITLE and leaf.is_prose
    is_link = leaf.linked >= _LINKED * len(leaf.text) and not ends_sentence(leaf.text)
    return "box of links" if is_titled and is_link else None


def _box(leaf: Leaf, around: set[Place]) -> Place | None:
    """The largest place around a leaf in which none of the body's own places stands."""
    found = None
    for place in leaf.place.upward():
        if place in around:
            break
        found = place
    return found


def _drop(inside: Sequence[Leaf], reason: str) -> None:
    kept = [leaf for leaf in inside if leaf.keep]
    if any(isinstance(leaf.block, Table) for leaf in kept) or sum(len(words(leaf.text)) for leaf in kept) > _PROSE:
        return
    titles = sum(isinstance(leaf.block, Heading) for leaf in kept)
    if reason == "box of links" and titles and _told(kept) >= _TEASER * titles:
        return
    for leaf in inside:
        if leaf.keep and not isinstance(leaf.block, Figure | Footnote | Note):
            leaf.keep, leaf.reason = False, reason


def _told(kept: Sequence[Leaf]) -> int:
    """The words of sentences that are no links."""
    return sum(len(words(leaf.text)) for leaf in kept if not leaf.linked and ends_sentence(leaf.text))


def drop_titles(leaves: Sequence[Leaf]) -> None:
    """Leave out the title of a box between the body's paragraphs of which nothing else is read."""
    homes = homes_of(leaf for leaf in leaves if leaf.keep)
    around = {place for home in homes for place in home.upward()}
    for leaf in leaves:
        if not leaf.keep or not isinstance(leaf.block, Paragraph) or not _may_be_title(leaf.text):
            continue
        box = _box(leaf, around)
        if box is None or not 1 < box.below <= _LINES:
            continue
        rest = leaves[leaf.order + 1 : leaf.order + box.below]
        if all(other.place.is_within(box) and not other.keep for other in rest):
            leaf.keep, leaf.reason = False, "title of a box"


def _may_be_title(text: str) -> bool:
    return len(words(text)) <= _LINE and not ends_sentence(text)


def drop_neighbours(leaves: Sequence[Leaf], headline: Leaf | None) -> None:
    """Leave out the articles that a page prints below its own: each in an `<article>` with a headline of that rank."""
    own = _article_around(headline.place) if headline else None
    if headline is None or own is None:
        return
    titled = {
        other
        for leaf in leaves[headline.order + 1 :]
        if leaf.level == headline.level and (other := _article_around(leaf.place)) is not None
        if other is not own and not own.is_within(other)
    }
    for leaf in leaves[headline.order + 1 :] if titled else ():
        if leaf.keep and _article_around(leaf.place) in titled:
            leaf.keep, leaf.reason = False, "another article"


def _article_around(place: Place) -> Place | None:
    """The outermost article that a place stands in, or is."""
    found = None
    for outer in place.upward():
        if outer.tag == "article":
            found = outer
    return found
