"""Tables of data, apart from tables that only lay a page out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import Tag

from articleaudio.article.page import attribute, is_text_free, text_in
from articleaudio.model import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROWS_LIMIT = 5000
_SPAN_LIMIT = 50
_COLUMNS_LIMIT = 200
_CELL_LIMIT = 600  # characters; a longer cell holds a page's text
_STRUCTURE = ["table", "h1", "h2", "h3", "ul", "ol", "article", "section", "form", "figure"]


def data_table(tag: Tag) -> tuple[Table, ...]:
    """The table that an element holds; () if it lays out a page (to be walked into) or holds nothing."""
    if attribute(tag, "role") in {"presentation", "none"} or tag.find(_STRUCTURE):
        return ()
    rows = [row for row in tag.find_all("tr", limit=_ROWS_LIMIT) if not is_text_free(row)]
    texts = _grid(rows)
    marked = bool(tag.find(["th", "caption", "thead"]))
    columns = max((len(row) for row in texts), default=0)
    too_long = any(len(cell) > _CELL_LIMIT for row in texts for cell in row)
    if columns < 2 or too_long or (len(texts) < 2 and not marked):  # noqa: PLR2004 - one column or one row is no table
        return ()
    caption = tag.find("caption")
    header, body = _split_header(rows, texts)
    body = [row for row in body if any(row)]
    title = text_in(caption) if isinstance(caption, Tag) else ""
    return (Table(tuple(body), header, title),) if body or header else ()


def _split_header(
    rows: Sequence[Tag], texts: Sequence[tuple[str, ...]]
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    first = rows[0]
    in_head = isinstance(first.parent, Tag) and first.parent.name == "thead"
    if in_head or not first.find("td"):
        return texts[0], list(texts[1:])
    return (), list(texts)


def _grid(rows: Sequence[Tag]) -> list[tuple[str, ...]]:
    """Each row's cells as text; a cell that spans rows is said in each of them, one that spans columns once."""
    grid: list[tuple[str, ...]] = []
    carried: dict[int, tuple[str, int]] = {}
    for row in rows:
        line: list[str] = []
        for cell in row.find_all(["td", "th"]):
            _carry(line, carried)
            text, below = text_in(cell), _span(cell, "rowspan") - 1
            for column in range(min(_span(cell, "colspan"), max(1, _COLUMNS_LIMIT - len(line)))):
                if below:
                    carried[len(line)] = (text if not column else "", below)
                line.append("" if column else text)
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
