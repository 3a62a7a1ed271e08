"""Text as editors and content systems keep it, in JSON, as HTML: strings, lists of strings, trees of typed blocks.

The names are those of the usual forms: Editor.js, Draft.js, ProseMirror and Tiptap, Slate, Portable Text, Contentful's
rich text, Arc's content elements. What is a picture, a player or a box is passed over.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from articleaudio.patterns import late

_DEPTH = 30
_BLOCKS = 20_000
_SPANS = 2  # a list this far down, and of spans alone, is one paragraph; further up each is one
_TEXTS = (
    *("html", "text", "value", "rendered", "processed", "content", "children", "items", "data", "blocks", "nodes"),
    "body",
)
_SKIPPED = late(
    r"image|photo|picture|figure|video|audio|gallery|slideshow|embed|iframe|advert|\bads?\b|promo|related|newsletter|"
    r"social|media|player|widget|button|script|recommend|divider|horizontal|interstitial|read[-_ ]?(?:more|also)",
    re.IGNORECASE,
)
_HEADING = late(r"head|(?:^|\s)h[1-6](?:\s|$)|title", re.IGNORECASE)
_QUOTE = late(r"quote", re.IGNORECASE)
_ITEM = late(r"list[-_ ]?item|^li$", re.IGNORECASE)
_LIST = late(r"list|^[uo]l$", re.IGNORECASE)
_INLINE = frozenset(
    {"text", "span", "link", "a", "hyperlink", "strong", "bold", "b", "em", "italic", "i", "mark", "raw"}
)
_MARKUP = late(r"</?[a-zA-Z][^<>]{0,1000}>")
_LEVELS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def html_of(value: Any) -> str:
    """A body in one of these forms as HTML; "" if it holds no text."""
    made: list[str] = []
    _add(value, made, 0)
    return "".join(made)


def _add(value: Any, made: list[str], depth: int) -> None:
    """Adds the blocks of a value."""
    if depth > _DEPTH or len(made) > _BLOCKS:
        return
    if isinstance(value, str):
        made.append(_of_text(value))
    elif isinstance(value, list):
        if depth >= _SPANS and value and all(_is_inline(one) for one in value):
            made.append(f"<p>{_line(value, depth)}</p>")
            return
        for one in value:
            _add(one, made, depth + 1)
    elif isinstance(value, dict):
        _add_block(value, made, depth)


def _add_block(block: dict[str, Any], made: list[str], depth: int) -> None:
    kind = _kind(block)
    if _SKIPPED.search(kind):
        return
    inside = _inside(block)
    if _ITEM.search(kind):
        made.append(f"<ul><li>{_line(inside, depth)}</li></ul>")
    elif _HEADING.search(kind):
        made.append(f"<h{(level := _level(block, kind))}>{_line(inside, depth)}</h{level}>")
    elif _QUOTE.search(kind):
        made.append(f"<blockquote><p>{_line(inside, depth)}</p></blockquote>")
    elif _LIST.search(kind) and isinstance(items := _items(inside), list):
        lines = "".join(f"<li>{_line(item, depth)}</li>" for item in items[:1000])
        is_ordered = "ol" in kind.split() or "order" in kind.replace("unorder", "")
        made.append(f"<ol>{lines}</ol>" if is_ordered else f"<ul>{lines}</ul>")
    else:
        _add(inside, made, depth + 1)


def _kind(block: dict[str, Any]) -> str:
    """What a block calls itself: its type, and the style where there is one (Portable Text: `style: h2`)."""
    named = [block.get(name) for name in ("type", "_type", "__typename", "nodeType", "kind", "component", "blockName")]
    named += [block.get("tag"), block.get("style"), "list-item" if block.get("listItem") else None]
    return " ".join(one for one in named if isinstance(one, str))[:200].lower()


def _inside(block: dict[str, Any]) -> Any:
    """What a block holds: its text, or the blocks and spans in it."""
    return next((block[name] for name in _TEXTS if block.get(name)), "")


def _items(inside: Any) -> Any:
    """The items of a list, where they are one level further down (Editor.js: `data: {items: [...]}`)."""
    return _inside(inside) if isinstance(inside, dict) else inside


def _level(block: dict[str, Any], kind: str) -> int:
    found = re.search(r"(?:^|\s)h(?:eading[-_])?([1-6])\b", kind)
    if found:
        return max(2, int(found[1]))
    word = next((number for name, number in _LEVELS.items() if name in kind), None)
    places = [block, *(one for one in (block.get("data"), block.get("attrs")) if isinstance(one, dict))]
    stated = next((one["level"] for one in places if isinstance(one.get("level"), int)), word or 2)
    return min(6, max(2, stated))


def _is_inline(value: Any) -> bool:
    if not isinstance(value, dict):
        return isinstance(value, str)
    return _is_leaf(value) or bool(set(_kind(value).split()) & _INLINE)


def _is_leaf(value: dict[str, Any]) -> bool:
    """Slate's leaves have no type: `{"text": "...", "bold": true}`."""
    return isinstance(value.get("text"), str) and not _kind(value)


def _line(value: Any, depth: int) -> str:
    """The text of a value as inline HTML."""
    if depth > _DEPTH:
        return ""
    if isinstance(value, str):
        return value if _MARKUP.search(value) else escape(value)
    if isinstance(value, list):
        return "".join(_line(one, depth + 1) for one in value)
    return _line(_inside(value), depth + 1) if isinstance(value, dict) else ""


def _of_text(text: str) -> str:
    """A string as blocks: HTML as it is, else a paragraph for each line."""
    if _MARKUP.search(text):
        return f"<div>{text}</div>"
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
