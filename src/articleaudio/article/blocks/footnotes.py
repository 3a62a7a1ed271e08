"""Footnotes: their text apart from the body, with the mark that points to each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import Tag

from articleaudio.article.tree.gathering import paragraphs_in, text_in
from articleaudio.article.tree.page import attribute, first_of, names_of, tags_below
from articleaudio.model import Footnote
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ID = late(r"_?(?:fn|footnote|cite[_-]?note|ftn|endnote|sdfootnote|edn)(?![-_]?ref)[-_:.]?\w{0,40}", re.IGNORECASE)
_PLACE = late(r"footnotes?|endnotes?|doc-endnotes|references|reflist|wp-block-footnotes")
_NAMES = frozenset({"footnote", "doc-footnote", "sidenote", "marginnote", "msofootnotetext", "msoendnotetext"})
PLACES = frozenset({"footnotes", "endnotes", "doc-endnotes", "footnote-list"})
_BACK = "↩↑^︎️ \u00a0"
_MARK = late(r"[\[(]?(\d{1,3}|\*{1,3}|[†‡§])[\])]?[.:]?\s+(?=\S)")
_LIMIT = 5000


def is_named(names: Iterable[str]) -> bool:
    """Whether an element's names (in lower case) call it one footnote."""
    return not _NAMES.isdisjoint(names)


def is_id(name: str) -> bool:
    """Whether an id is of the kind that footnotes have: `fn1`, `cite_note-3`, `ftn2`."""
    return name[:1].lower() in "_fces" and any(map(str.isdigit, name)) and _ID.fullmatch(name) is not None


def listed(tag: Tag) -> tuple[Footnote, ...]:
    """The footnotes that a list holds; () if it is a list of something else."""
    first = first_of(tag, {"li"})
    if first is None or not (_PLACE.search(_near_names(tag)) or is_id(attribute(first, "id"))):
        return ()
    return tuple(note for item in _items(tag) for note in footnote(item))


def footnote(tag: Tag) -> tuple[Footnote, ...]:
    """The footnote that an element is."""
    text = text_in(tag).strip(_BACK)
    found = _MARK.match(text)
    if found:
        text = text[found.end() :]
    if not text or len(text) > _LIMIT:
        return ()
    return (Footnote(text, found[1] if found else _number(tag)),)


def together(tag: Tag) -> tuple[Footnote, ...]:
    """The footnotes that stand as paragraphs in one place; () if those do not begin with marks."""
    notes: list[Footnote] = []
    for text in paragraphs_in(tag):
        if found := _MARK.match(text):
            notes.append(Footnote(text[found.end() :].strip(_BACK), found[1]))
        elif notes:
            notes[-1] = Footnote(f"{notes[-1].text} {text.strip(_BACK)}", notes[-1].mark)
        elif len(text.split()) > 1:  # else the title of the place
            return ()
    return tuple(note for note in notes if note.text)


def _number(tag: Tag) -> str:
    """The number of a footnote whose text does not begin with it: that of its id or of the link back."""
    number = next((one for one in tags_below(tag) if "footnote-number" in attribute(one, "class").split()), None)
    digits = re.search(r"(\d{1,3})$", attribute(tag, "id") or (number.get_text().strip() if number else ""))
    return digits[1] if digits else ""


def _items(tag: Tag) -> Iterator[Tag]:
    """Its items; those of lists inside are part of their text."""
    return (item for item in tag.children if isinstance(item, Tag) and item.name == "li")


def _near_names(tag: Tag) -> str:
    parent = tag.parent
    near = isinstance(parent, Tag) and parent.name in {"section", "div", "aside"}
    names = [*names_of(tag), *(names_of(parent) if near and isinstance(parent, Tag) else [])]
    return " ".join(name.lower() for name in names if len(name) <= 40)  # noqa: PLR2004 - longer names are generated
