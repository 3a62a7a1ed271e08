"""Lists: their items in order with the numbers printed at them, lists inside lists, and terms with definitions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bs4.element import Tag

from articleaudio.article.blocks import footnotes
from articleaudio.article.tree.gathering import language_tag, one_line, pieces
from articleaudio.article.tree.page import STRUCTURE, attribute, first_of
from articleaudio.article.words.inline import Line, joined
from articleaudio.model import Inline, ListBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Footnote


_LONG = 900
"""Characters: an item that is longer is a chapter, and its paragraphs are kept apart."""
_DEFINITION = 600
_NO_TERMS = STRUCTURE | {"dl", "ul", "ol", "img", "amp-img", "iframe", "video"}


_ITEMS = frozenset({"li"})
_TERMS = frozenset({"dt", "dd"})


@dataclass(slots=True)
class _Item:
    name: str
    parts: list[str]
    depth: int
    number: int | None
    language: str = ""
    line: Line = field(default_factory=lambda: Line(""))


def list_block(tag: Tag) -> tuple[ListBlock | Footnote, ...]:
    """The list that an element is, or its footnotes; () if it holds headings, figures or whole chapters."""
    if notes := footnotes.listed(tag):
        return notes
    if first_of(tag, STRUCTURE):
        return ()
    items = _items(tag)
    if not items or any(len(item.line.text) > _LONG and first_of(tag, {"p"}) for item in items):
        return ()
    return (_built(items, ordered=tag.name == "ol"),)


def _built(items: Sequence[_Item], *, ordered: bool) -> ListBlock:
    numbers = tuple(item.number for item in items)
    depths = tuple(item.depth for item in items)
    inlines = tuple(item.line.inlines for item in items)
    start = numbers[0] if ordered and numbers[0] is not None else 1
    counted = tuple(range(start, start + len(items))) if ordered else (None,) * len(items)
    return ListBlock(
        items=tuple(item.line.text for item in items),
        ordered=ordered,
        start=start,
        numbers=numbers if numbers != counted else (),
        depths=depths if any(depths) else (),
        item_inlines=inlines if any(inlines) else (),
    )


def _items(tag: Tag, names: frozenset[str] = _ITEMS) -> list[_Item]:
    found: dict[int, _Item] = {}
    counters: dict[int, tuple[int, int]] = {}
    for text, item, depth in pieces(tag, names):
        if id(item) not in found:
            number = _number(item, counters) if item is not tag else None
            found[id(item)] = _Item(
                item.name, [], max(0, depth - 1), number, language_tag(item) if item is not tag else ""
            )
        found[id(item)].parts.append(text)
    for one in found.values():
        one.line = _in_language(one_line("".join(one.parts)), one.language)
    return [one for one in found.values() if one.line.text]


def _in_language(line: Line, language: str) -> Line:
    """The line, all of it in a language if its item names one."""
    if not language or not line.text:
        return line
    return replace(line, inlines=(Inline("language", 0, len(line.text), language), *line.inlines))


def _number(item: Tag, counters: dict[int, tuple[int, int]]) -> int | None:
    """The number printed at an item, None in an unordered list; `counters` holds next number and step of each list."""
    parent = item.parent
    if not isinstance(parent, Tag) or parent.name != "ol":
        return None
    following, step = counters.get(id(parent)) or _counting(parent)
    own = _whole(attribute(item, "value"))
    number = following if own is None else own
    counters[id(parent)] = (number + step, step)
    return number


def _counting(tag: Tag) -> tuple[int, int]:
    """The first number of an ordered list, and the step to the next."""
    start = _whole(attribute(tag, "start"))
    if "reversed" not in tag.attrs:
        return (1 if start is None else start), 1
    count = sum(isinstance(item, Tag) and item.name == "li" for item in tag.children)
    return (count if start is None else start), -1


def _whole(value: str) -> int | None:
    return int(value) if re.fullmatch(r"-?\d{1,6}", value := value.strip()) else None


def definitions(tag: Tag) -> tuple[ListBlock, ...]:
    """The terms of a `<dl>`, each with its definitions, as the items of a list; () if it lays out something else."""
    if first_of(tag, _NO_TERMS):
        return ()
    groups: list[list[Line]] = []
    last = "dd"
    for part in _items(tag, _TERMS):
        is_lost = part.name not in _TERMS or (part.name == "dd" and not groups)
        if is_lost or len(part.line.text) > _DEFINITION:
            return ()
        if part.name == "dt" and last == "dd":
            groups.append([])
        if part.name == "dt" and last == "dt":
            groups[-1][-1] = _listed(groups[-1][-1])
        groups[-1].append(_term(part.line) if part.name == "dt" else part.line)
        last = part.name
    if last == "dt" or not groups:
        return ()
    lines = [joined(group) for group in groups]
    inlines = tuple(line.inlines for line in lines)
    return (ListBlock(tuple(line.text for line in lines), item_inlines=inlines if any(inlines) else ()),)


def _term(line: Line) -> Line:
    """A term as it is read before its definition."""
    return Line(f"{line.text}:", line.inlines) if line.text and line.text[-1].isalnum() else line


def _listed(term: Line) -> Line:
    """A term as it is read before another one of the same definition."""
    return Line(f"{term.text[:-1]},", term.inlines) if term.text.endswith(":") else term
