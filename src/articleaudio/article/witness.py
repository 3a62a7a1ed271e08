"""What trafilatura takes for the body, as text: the witness that the choice of leaves asks."""

from __future__ import annotations

import logging
import re
from collections import Counter
from typing import TYPE_CHECKING

from articleaudio.article.text import key, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GRAM = 4  # words; as in the extraction benchmark's own metric
_MARKUP_LIMIT = 16_000_000
"""Characters of markup; trafilatura itself refuses pages of more than 20 MB."""

_SPANS = re.compile(r"((?:col|row)span\s{0,5}=\s{0,5}[\"']?)\d{3,}", re.IGNORECASE)
"""Cells that span hundreds of others: trafilatura makes an element for each."""

Gram = tuple[str, ...]


class Witness:
    """Answers how much of a text is in what trafilatura extracted."""

    def __init__(self, extracted: str) -> None:
        self.lines = Counter(found for line in extracted.splitlines() if (found := key(line)))
        self._grams = set(_grams(words(extracted)))

    def says(self, text: str) -> bool:
        """Whether it holds the text as a line of its own."""
        return key(text) in self.lines

    def share(self, text: str) -> float:
        """How much of the text's four-word sequences it holds, 0 to 1; a shorter text has none."""
        grams = list(_grams(words(text)))
        return sum(gram in self._grams for gram in grams) / len(grams) if grams else 0.0


def witness(markup: str) -> Witness:
    """Ask trafilatura; where it finds nothing, the witness says nothing."""
    if len(markup) > _MARKUP_LIMIT or not re.search(r"\w", markup):
        return Witness("")
    from trafilatura import extract

    # Its complaints about odd pages are not the user's business: what comes of them is told once, by us.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    markup = _SPANS.sub(r"\g<1>1", markup)
    return Witness(extract(markup, fast=True, include_comments=False, include_tables=True) or "")


def _grams(found: Sequence[str]) -> Iterator[Gram]:
    for start in range(len(found) - _GRAM + 1):
        yield tuple(found[start : start + _GRAM])
