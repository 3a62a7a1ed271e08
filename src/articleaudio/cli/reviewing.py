"""How a review is shown on a terminal, and as JSON."""

from __future__ import annotations

import shutil
import sys
import textwrap
from dataclasses import asdict, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from articleaudio.model import Finding, Review

WIDTH = 80
"""Characters of a line where standard output is no terminal, and the fewest that the table is made for."""

WIDEST = 120
_LONG = 80  # characters of a cell that are shown
_MARK, _KIND, _GAP = 4, 8, 2  # width of the first columns, and between columns
_HEAD = ("written", "said", "why")
_SHOWN = 3  # of the texts that are left out for one reason


def review_text(review: Review) -> str:
    """The findings as a table, open ones first, then the entries to paste into a lexicon."""
    lines = [_summary(review), ""]
    if review.findings:
        lines += _lines(("", ""), _HEAD, _width())
    for finding in _shortened(review.findings):
        lines += _row(finding, _width())
    entries = list(dict.fromkeys(finding.entry for finding in review.findings if finding.entry and finding.is_open))
    if entries:
        lines += ["", "To settle what is open, correct these and add them to a lexicon:", ""]
        lines += [f"  {entry}" for entry in entries]
    return "\n".join(line.rstrip() for line in lines).strip()


def review_shape(review: Review) -> dict[str, Any]:
    """A review as `script --review --json` prints it."""
    return {
        "open": open_count(review),
        "language": review.language,
        "names_sought": review.names_sought,
        "findings": [asdict(finding) for finding in review.findings],
    }


def open_count(review: Review) -> int:
    """How many findings are open."""
    return sum(finding.is_open for finding in review.findings)


def _summary(review: Review) -> str:
    opened = open_count(review)
    rest = len(review.findings) - opened
    told = f"{opened or 'Nothing'} open, {rest} to know, in {len(review.script.segments)} segments."
    if not review.names_sought:
        told += f" Names are not looked for in this language ({review.language})."
    return told


def _width() -> int:
    if not sys.stdout.isatty():
        return WIDTH
    return max(WIDTH, min(WIDEST, shutil.get_terminal_size((WIDTH, 24)).columns))


def _row(finding: Finding, width: int) -> Iterator[str]:
    """A finding as lines: what is written, how it is read, and why it is told, each wrapped in its column."""
    said = finding.said if finding.said != finding.written else "as written" if finding.said else "not read"
    texts = (finding.written, said if finding.kind not in ("left out", "long") else "", finding.note)
    yield from _lines(("open" if finding.is_open else "", finding.kind), texts, width)


def _lines(head: tuple[str, str], texts: tuple[str, str, str], width: int) -> Iterator[str]:
    room = width - _MARK - _KIND - 4 * _GAP
    widths = (3 * room // 10, room // 3 - 1, room - 3 * room // 10 - room // 3 + 1)
    cells = [_wrapped(text, size) for text, size in zip(texts, widths, strict=True)]
    for number in range(max(map(len, cells))):
        columns = [
            set_cell_size(cell[number] if number < len(cell) else "", size)
            for cell, size in zip(cells, widths, strict=True)
        ]
        yield f"{head[0]:<{_MARK}}  {head[1]:<{_KIND}}  {'  '.join(columns)}"
        head = ("", "")


def _shortened(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings; of furniture that is left out for one reason a row with the first texts, and how many there are."""
    rest = []
    for finding in findings:
        if finding.kind == "left out" and not finding.is_open:
            rest.append(finding)
        else:
            yield finding
    for note, group in groupby(sorted(rest, key=lambda one: one.note), lambda one: one.note):
        alike = list(group)
        shown = " · ".join(textwrap.shorten(one.written, _LONG // _SHOWN, placeholder="…") for one in alike[:_SHOWN])
        many = f"{note}, {len(alike)} texts" if len(alike) > 1 else note
        yield replace(alike[0], written=shown if len(alike) > 1 else alike[0].written, note=many)


def _wrapped(text: str, width: int) -> list[str]:
    text = " ".join("".join(letter for letter in text if letter.isprintable() or letter.isspace()).split())
    if len(text) > _LONG:
        text = f"{text[: _LONG - 1]}…"
    # Characters of double width take two columns: half as many of them fit.
    return textwrap.wrap(text, width if cell_len(text) == len(text) else width // 2) or [""]
