"""What stands between the headline and the body of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.blocks.leaves import Leaf, Moment

HEADER_LIMIT = 300
"""Characters of a line above the body that may be byline or date."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands between the headline and the body: its lines, the dates marked up there, and its pictures."""

    leaves: Sequence[Leaf]
    moments: Sequence[Moment]
    pictures: Sequence[Leaf] = ()
    dek: Leaf | None = None
    headline: Leaf | None = None

    def lines(self) -> list[Leaf]:
        """Its short leaves."""
        return [leaf for leaf in self.leaves if len(leaf.text) <= HEADER_LIMIT]

    def below(self) -> list[Leaf]:
        """Its short leaves below the headline; above it a page prints today's date."""
        return [leaf for leaf in self.lines() if self.headline is not None and leaf.order > self.headline.order]
