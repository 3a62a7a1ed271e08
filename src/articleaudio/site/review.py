"""A review as one HTML file: written and said side by side, what is open at the top. No script, no network.

A page's text is hostile: see `explain.py`, whose means are these, too.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from articleaudio.site.pages import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template

    from articleaudio.model import Finding, Pair, Review, Segment

_SEGMENTS_LIMIT = 4_000  # segments that are shown
_TEXT_LIMIT = 1_000  # characters of a finding that are shown


@dataclass(frozen=True, slots=True)
class Row:
    """A segment as the page shows it, with the findings that begin in it."""

    number: int
    segment: Segment
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]

    @property
    def is_open(self) -> bool:
        """Whether one of its findings is open."""
        return any(finding.is_open for finding in self.findings)

    @property
    def is_changed(self) -> bool:
        """Whether anything of it is read as something else than it is written."""
        return any(pair.changed for pair in self.pairs)


def review_page(review: Review, name: str) -> str:
    """The review as a page of HTML; `name` is what messages call the source."""
    findings = review.findings
    opened = [finding for finding in findings if finding.is_open]
    segments = review.script.segments
    return _template().render(
        name=name,
        review=review,
        rows=_rows(review),
        opened=opened,
        unknown=[finding for finding in opened if finding.kind == "name"],
        asked=[finding for finding in opened if finding.kind != "name"],
        known=len(findings) - len(opened),
        left=[finding for finding in findings if finding.segment is None],
        entries=list(dict.fromkeys(finding.entry for finding in opened if finding.entry)),
        words=sum(len(segment.spoken.split()) for segment in segments),
        unshown=max(0, len(segments) - _SEGMENTS_LIMIT),
    )


def _rows(review: Review) -> list[Row]:
    by_segment: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in review.findings:
        if finding.segment is not None:
            by_segment[finding.segment].append(finding)
    shown: Sequence[Segment] = review.script.segments[:_SEGMENTS_LIMIT]
    return [
        Row(number, segment, review.pairs[number], tuple(by_segment[number])) for number, segment in enumerate(shown)
    ]


@cache
def _template() -> Template:
    made = environment()
    made.filters["cut"] = _cut
    return made.get_template("review.html")


def _cut(text: str) -> str:
    return text if len(text) <= _TEXT_LIMIT else f"{text[:_TEXT_LIMIT]}…"
