"""Formulas: those set in a line as readable text, those set apart as listings."""

# ruff: noqa: RUF001 - mathematical signs are meant

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bs4.element import NavigableString, Tag

from articleaudio.article.tree.page import attribute, first_of
from articleaudio.article.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_DEPTH = 30  # elements inside one another; a deeper formula is no formula
_NODES = 500
_SPACED = frozenset("=<>≤≥≠≈∼±×·→⇒∈+−")
_UNREAD = frozenset({"annotation", "annotation-xml", "mspace", "mphantom", "maction"})


def linear(tag: Tag) -> str:
    """A formula as one line of text: x², a/b, √(x + 1), xᵢ as x_i; "" if it is no formula that fits in a line."""
    if sum(1 for _ in islice(tag.descendants, _NODES)) == _NODES:
        return ""
    return " ".join(_said(tag, _DEPTH).replace("\u2061", "").replace("\u2062", "").split())


def _said(node: object, depth: int) -> str:
    if isinstance(node, NavigableString):
        return clean(node)
    if not isinstance(node, Tag) or node.name in _UNREAD or not depth:
        return ""
    name = node.name
    if name == "mo":
        sign = clean(node.get_text())
        return f" {sign} " if sign in _SPACED else f"{sign} " if sign == "," else sign
    said = [_said(child, depth - 1) for child in node.contents if isinstance(child, Tag)]
    if name in {"mi", "mn", "mtext", "ms"} or not said:
        return clean(node.get_text()) if name != "mtext" else f" {clean(node.get_text())} "
    return _built(name, said)


def _built(name: str, said: Sequence[str]) -> str:
    first, *others = [one.strip() for one in said]
    grouped = [_grouped(one) for one in others]
    joined = "".join(said)
    match name, len(said):
        case "msup", 2:
            is_plain = all(char in "0123456789+-−n" for char in others[0])
            joined = first + (others[0].translate(_RAISED) if is_plain else f"^{grouped[0]}")
        case (("msub" | "munder"), 2):
            joined = f"{first}_{grouped[0]}"
        case (("msubsup" | "munderover"), 3):
            joined = f"{first}_{grouped[0]}^{grouped[1]}"
        case "mfrac", 2:
            joined = f"{_grouped(first)}/{grouped[0]}"
        case "mroot", 2:
            joined = f"{others[0]}√{_grouped(first)}"
        case "msqrt", _:
            joined = f"√{_grouped(joined.strip())}"
        case _:
            pass
    return joined


def _grouped(text: str) -> str:
    return text if len(text) == 1 or text.isalnum() else f"({text})"


def formula(tag: Tag) -> str | None:
    """What a formula set apart says, as its author wrote it if the page has that; None for one set in a line."""
    if attribute(tag, "display") != "block" and attribute(tag, "mode") != "display":
        return None
    annotation = first_of(tag, {"annotation"})
    written = attribute(tag, "alttext") or (annotation.get_text() if annotation else "") or linear(tag)
    return clean(written or tag.get_text(" ")) or None
