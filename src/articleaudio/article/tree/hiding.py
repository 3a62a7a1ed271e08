"""What a page's own style sheet hides by one class alone: `.sf-hidden{display:none!important}`.

Only rules that hold for any reader count: the selector is exactly one class, outside of any `@media`, and no other
rule names that class. What scripts show later (`.js .tab`, `.tab.open`) is thus not taken for hidden.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bs4.element import NavigableString

from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bs4.element import Tag

    from articleaudio.article.tree.building import Tree

_SHEET_LIMIT = 500_000
"""Characters of a page's style sheets that are looked at."""

_COMMENT = late(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/)?")
_PIECE = late(r"([^{}]*+)([{}]|\Z)")
_ONE_CLASS = late(r"\.(-?[A-Za-z_][\w-]{0,100})")
_NOT_SHOWN = late(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_SHARE = 1 / 3
"""Of the page's text: a sheet that hides more of it waits for a script to show it."""


def hide_by_style(tree: Tree) -> None:
    """Give what the page's style sheet hides the attribute `hidden`."""
    sheets = [tag.get_text() for tag in tree.named.get("style", ()) if not tag.attrs.get("media")]
    names = _hiding_classes("\n".join(sheets)[:_SHEET_LIMIT])
    if not names:
        return
    hidden = [tag for tag in tree.tags if not names.isdisjoint(tag.attrs.get("class") or ())]
    if hidden and _text_below(tree.tags, hidden) <= _SHARE * _length(tree.tags):
        for tag in hidden:
            tag.attrs.setdefault("hidden", "")


def _hiding_classes(sheet: str) -> frozenset[str]:
    """The classes that a style sheet hides, and says nothing else of."""
    sheet = _COMMENT.sub(" ", sheet)
    hiding = [
        name
        for selectors, body in _rules(sheet)
        if _NOT_SHOWN.search(body)
        for selector in selectors.split(",")
        if (found := _ONE_CLASS.fullmatch(selector.strip()))
        for name in found.groups()
    ]
    if not hiding:
        return frozenset()
    named, hidden = Counter(_ONE_CLASS.findall(sheet)), Counter(hiding)
    return frozenset(name for name, count in hidden.items() if named[name] == count)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules that stand in no other."""
    depth, selectors = 0, ""
    for text, sign in _PIECE.findall(sheet):
        if sign == "{":
            selectors = text if depth == 0 else ""
            depth += 1
        elif sign == "}":
            if depth == 1 and selectors:
                yield selectors, text
            depth, selectors = max(0, depth - 1), ""


def _text_below(tags: Sequence[Tag], roots: Iterable[Tag]) -> int:
    """How many characters stand in these elements and below."""
    inside = {id(tag) for tag in roots}
    for tag in tags:
        if tag.parent is not None and id(tag.parent) in inside:
            inside.add(id(tag))
    return _length(tag for tag in tags if id(tag) in inside)


def _length(tags: Iterable[Tag]) -> int:
    return sum(len(text.strip()) for tag in tags for text in tag.contents if type(text) is NavigableString)
