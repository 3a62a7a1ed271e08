"""What trafilatura takes for the body, as text: the witness that the choice of leaves asks."""

from __future__ import annotations

import logging
from collections import Counter
from typing import TYPE_CHECKING

from lxml.etree import strip_tags

from articleaudio.article.words.text import all_words, entries, key, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

    from articleaudio.article.tree.building import Tree

_GRAM = 4  # words; as in the extraction benchmark's own metric
_SPANS = ("colspan", "rowspan")
_SPAN_DIGITS = 2
"""Cells that span hundreds of others: trafilatura makes an element for each."""

_ELEMENTS_LIMIT = 30_000
"""trafilatura's time grows faster than their number; the longest real pages have some 20,000."""

_INLINE = entries(
    "abbr | b | big | code | em | font | i | mark | q | small | span | strong | sub | sup | time | tt | u"
)
_INLINE_LIMIT = 5000
"""Elements of these names, behind which trafilatura's time grows with their square: of a paragraph that has so many,
only the text is worth its opinion. Pages of news have hundreds."""

_LONGEST = 2_000_000
"""Characters whose sequences are kept, in some 60 MB: six times the text of a long book."""

Gram = tuple[str, ...]


class Witness:
    """Answers how much of a text is in what trafilatura extracted."""

    def __init__(self, extracted: str) -> None:
        self.lines = Counter(found for line in extracted.splitlines() if (found := key(line)))
        self._grams = set(_grams(all_words(extracted[:_LONGEST])))

    def says(self, text: str) -> bool:
        """Whether it holds the text as a line of its own."""
        return key(text) in self.lines

    def share(self, text: str) -> float:
        """How much of the text's four-word sequences it holds, 0 to 1; a shorter text has none."""
        grams = list(_grams(words(text)))
        return sum(gram in self._grams for gram in grams) / len(grams) if grams else 0.0


def witness(tree: Tree) -> Witness:
    """Ask trafilatura; where it finds nothing, the witness says nothing."""
    if tree.root is None or len(tree.tags) > _ELEMENTS_LIMIT:
        return Witness("")
    from trafilatura.core import extract  # and not the package, which imports what fetches pages

    # Its complaints about odd pages are not the user's business: what comes of them is told once, by us.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    for element in tree.root.iter("script", "style"):
        if "json" not in element.get("type", ""):
            element.text = None  # it would only be copied, again and again
    for cell in (*tree.root.iter("td"), *tree.root.iter("th")):
        for name in _SPANS:
            if len(cell.get(name, "")) > _SPAN_DIGITS:
                cell.set(name, "1")
    if sum(len(tree.named.get(name, ())) for name in _INLINE) > _INLINE_LIMIT:
        _strip(tree.root)
    return Witness(extract(tree.root, fast=True, include_comments=False, include_tables=True) or "")


def _strip(root: HtmlElement) -> None:
    """Leave of inline elements their text, joined to that around it."""
    strip_tags(root, *_INLINE)
    for element in root.iter():
        element.text, element.tail = element.text, element.tail


def _grams(found: Sequence[str]) -> Iterator[Gram]:
    for start in range(len(found) - _GRAM + 1):
        yield tuple(found[start : start + _GRAM])
