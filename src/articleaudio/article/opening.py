"""What stands between the headline and the body of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.leaves import Leaf, Moment

HEADER_LIMIT = 300
"""Characters of a line above the body that may be byline or date."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands between the headline and the body: its lines, the dates marked up there, and its pictures."""

    leaves: Sequence[Leaf]
    moments: Sequence[Moment]
    pictures: Sequence[Leaf] = ()
    dek: Leaf | None = None
