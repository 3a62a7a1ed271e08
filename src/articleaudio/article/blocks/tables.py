"""Tables of data, apart from tables that only lay a page out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import Tag

from articleaudio.article.tree.gathering import text_in
from articleaudio.article.tree.page import attribute, first_of, is_text_free, tags_below
from articleaudio.model import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROWS_LIMIT = 5000
_SPAN_LIMIT = 50
_COLUMNS_LIMIT = 200
_CELL_LIMIT = 600  # characters; a longer cell holds a page's text
_CELLS = frozenset({"td", "th"})
_LEVELS = 4  # rows of a header; more are rows of a table that is all headers
_STRUCTURE = frozenset({"table", "h1", "h2", "h3", "ul", "ol", "article", "section", "form", "figure", "blockquote"})


def data_table(tag: Tag) -> tuple[Table, ...]:
    """The table that an element holds; () if it lays out a page (to be walked into) or holds nothing."""
    if attribute(tag, "role") in {"presentation", "none"} or first_of(tag, _STRUCTURE):
        return ()
    rows = [row for row in tags_below(tag) if row.name == "tr" and not is_text_free(row)][:_ROWS_LIMIT]
    texts = _grid(rows)
    caption = first_of(tag, {"caption"})
    marked = caption is not None or first_of(tag, {"th", "thead"}) is not None
    columns = max((len(row) for row in texts), default=0)
    too_long = any(len(cell) > _CELL_LIMIT for row in texts for cell in row)
    if columns < 2 or too_long or (len(texts) < 2 and not marked):  # noqa: PLR2004 - one column or one row is no table
        return ()
    levels = _levels(rows)
    header = _header(_grid(rows[:levels], spread=True))
    body = tuple(row for row in texts[levels:] if any(row) and row != header)  # some pages print the header twice
    title = text_in(caption) if caption is not None else ""
    return (Table(body, header, title, _names_rows(rows[levels:])),) if body or header else ()


def _levels(rows: Sequence[Tag]) -> int:
    """How many rows at the top are its header: those in a `<thead>`, else those made of `<th>` alone."""
    count = sum(1 for row in rows if isinstance(row.parent, Tag) and row.parent.name == "thead")
    if not count:
        count = next((index for index, row in enumerate(rows) if first_of(row, {"td"})), len(rows))
    return count if count <= _LEVELS else 1


def _header(levels: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """A name for each column: what each level says of it, from the top ("2024 Women")."""
    columns = max((len(row) for row in levels), default=0)
    names = (dict.fromkeys(row[at] for row in levels if at < len(row) and row[at]) for at in range(columns))
    header = tuple(" ".join(name) for name in names)
    return header if any(header) else ()


def _names_rows(rows: Sequence[Tag]) -> bool:
    """Whether the first cell of each row is a header, and not all of its cells."""
    firsts = [first_of(row, _CELLS) for row in rows]
    marked = [first.name == "th" for first in firsts if first is not None]
    return bool(marked) and all(marked) and any(first_of(row, {"td"}) for row in rows)


def _grid(rows: Sequence[Tag], *, spread: bool = False) -> list[tuple[str, ...]]:
    """Each row's cells as text; a cell that spans rows is said in each of them.

    One that spans columns is said once, or if it is `spread`, in each of them.
    """
    grid: list[tuple[str, ...]] = []
    carried: dict[int, tuple[str, int]] = {}
    for row in rows:
        line: list[str] = []
        for cell in [one for one in tags_below(row) if one.name in _CELLS]:
            _carry(line, carried)
            text, below = text_in(cell), _span(cell, "rowspan") - 1
            for column in range(min(_span(cell, "colspan"), max(1, _COLUMNS_LIMIT - len(line)))):
                said = "" if column and not spread else text
                if below:
                    carried[len(line)] = (said, below)
                line.append(said)
        _carry(line, carried)
        grid.append(tuple(line))
    return grid


def _carry(line: list[str], carried: dict[int, tuple[str, int]]) -> None:
    while len(line) in carried and len(line) < _COLUMNS_LIMIT:
        text, left = carried.pop(len(line))
        if left > 1:
            carried[len(line)] = (text, left - 1)
        line.append(text)


def _span(cell: Tag, name: str) -> int:
    value = attribute(cell, name).strip()
    return min(_SPAN_LIMIT, max(1, int(value))) if re.fullmatch(r"\d{1,4}", value) else 1
