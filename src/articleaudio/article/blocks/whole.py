"""Typed blocks from those elements that are one thing as a whole: figures, tables, lists, quotes, listings, embeds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from articleaudio.article.blocks import embeds, footnotes
from articleaudio.article.blocks.figures import CAPTION_NAME, captioned_picture, figure, picture, unseen_picture
from articleaudio.article.blocks.listings import formula_block, listing
from articleaudio.article.blocks.lists import definitions, list_block
from articleaudio.article.blocks.quotes import PULL, blockquote, pull_quote
from articleaudio.article.blocks.tables import data_table
from articleaudio.article.tree.gathering import lines_in, text_in
from articleaudio.article.tree.page import STRUCTURE, attribute, first_of, names_of
from articleaudio.article.words.inline import joined
from articleaudio.model import Note
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4.element import Tag

    from articleaudio.model import Block

_NOTE = late(
    r"(?:[a-z]{1,12}[-_]{1,2}){0,2}(?:correction|clarification|editors?[-_]?note|editorial[-_]?note|erratum|retraction|"
    r"update[-_]?note|correction[-_]?note)s?(?:[-_]{1,2}(?:text|box|note|notice|content|body|wrapper|container|block))?"
)
_NOTE_LIMIT = 1500  # characters; what is longer is an article about a correction
_NOTE_TITLE = 4  # words of the title of a note: "Correction", "Editor's note"
_SHOWN_ALONE = frozenset({"iframe", "video", "audio", "object", "embed", "script", "noscript"})
_NAMED = frozenset({"div", "aside", "p", "section", "span", "small"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "section"})
_NOT_NOTES = STRUCTURE - _HEADINGS | {"ul", "ol"}
_LINES = frozenset({"span", "small"})

Kind = Literal["post", "pull", "note", "footnote", "footnotes", "caption", "embed", ""]


def whole(tag: Tag) -> tuple[Block, ...]:
    """The blocks that an element is as a whole; () if it is a container to be walked into, or no block.

    The element is one that readers see (see `is_text_free`), or one that shows something of its own.
    """
    name = tag.name
    if maker := _MAKERS.get(name):
        return maker(tag)
    if name in _NAMED:
        return _by_names(tag) if tag.attrs else ()
    return embeds.embed(tag) if embeds.is_element(name) else ()


def may_be_whole(tag: Tag) -> bool:
    """Whether it is of the elements that `whole` looks into: a list, table, quotation, figure or listing."""
    return tag.name in _MAKERS


def shows_itself(tag: Tag) -> bool:
    """Whether it holds no text of the page and may yet be a block: a frame, a film, a script that writes a chart."""
    if tag.name not in _SHOWN_ALONE:
        return "-" in tag.name and embeds.is_element(tag.name)
    style = attribute(tag, "style").replace(" ", "").lower()
    return not ("hidden" in tag.attrs or "display:none" in style or "visibility:hidden" in style)


def _by_names(tag: Tag) -> tuple[Block, ...]:
    """What an element is by its class names, id or role."""
    names = " ".join(names_of(tag)).lower()
    kind = kind_of(names) if len(names) < _NAMES_LIMIT else ""
    if not kind and "id" in tag.attrs and footnotes.is_id(attribute(tag, "id")):
        kind = "footnote"
    if tag.name in _LINES and kind != "footnote":
        return ()
    if kind in {"", "embed"} and (found := embeds.waiting(tag)):
        return found
    maker = _BY_KIND.get(kind)
    return maker(tag) if maker else ()


_NAMES_LIMIT = 300  # characters; generated names are longer, and say nothing


@lru_cache(maxsize=4096)
def kind_of(names: str) -> Kind:
    """What the names of an element (in lower case) say that it is; "" if nothing."""
    each = names.split()
    told: tuple[tuple[Kind, bool], ...] = (
        ("post", any(name in embeds.POSTS for name in each)),
        ("pull", PULL.search(names) is not None),
        ("note", any(_NOTE.fullmatch(name) for name in each)),
        ("footnote", footnotes.is_named(each)),
        ("footnotes", not footnotes.PLACES.isdisjoint(each)),
        ("caption", CAPTION_NAME.search(names) is not None),
        ("embed", embeds.NAMES.search(names) is not None),
    )
    return next((kind for kind, is_so in told if is_so), "")


def _note(tag: Tag) -> tuple[Block, ...]:
    """The correction or editor's note that an element is, its title before its text."""
    if first_of(tag, STRUCTURE - _HEADINGS):
        return ()
    lines = lines_in(tag)
    text = joined(lines).text
    if not text or len(text) > _NOTE_LIMIT:
        return ()
    title = lines[0].text
    if len(lines) > 1 and len(title.split()) <= _NOTE_TITLE and title[-1].isalnum():
        text = f"{title}: {joined(lines[1:]).text}"
    return (Note(text),)


def _post(tag: Tag) -> tuple[Block, ...]:
    return embeds.post(tag, [name.lower() for name in names_of(tag)])


def _footnote(tag: Tag) -> tuple[Block, ...]:
    return () if first_of(tag, STRUCTURE) else footnotes.footnote(tag)


def _footnotes(tag: Tag) -> tuple[Block, ...]:
    return () if first_of(tag, _NOT_NOTES) else footnotes.together(tag)


def _captioned(tag: Tag) -> tuple[Block, ...]:
    return captioned_picture(tag) if tag.name == "div" else ()


def _embedded(tag: Tag) -> tuple[Block, ...]:
    return () if first_of(tag, STRUCTURE | {"p", "iframe"}) else embeds.bare(text_in(tag))


_BY_KIND: dict[Kind, Callable[[Tag], tuple[Block, ...]]] = {
    "post": _post,
    "pull": pull_quote,
    "note": _note,
    "footnote": _footnote,
    "footnotes": _footnotes,
    "caption": _captioned,
    "embed": _embedded,
}
_MAKERS: dict[str, Callable[[Tag], tuple[Block, ...]]] = {
    "figure": figure,
    "img": picture,
    "amp-img": picture,
    "table": data_table,
    "ul": list_block,
    "ol": list_block,
    "dl": definitions,
    "blockquote": blockquote,
    "pre": listing,
    "math": formula_block,
    "iframe": embeds.embed,
    "video": embeds.embed,
    "audio": embeds.embed,
    "embed": embeds.embed,
    "object": embeds.embed,
    "script": embeds.scripted,
    "noscript": unseen_picture,
}
