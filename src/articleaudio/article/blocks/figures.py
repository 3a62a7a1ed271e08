"""Figures: the address of a picture, its caption and its credit; galleries; what else a `<figure>` holds."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article.blocks.captions import split_credit
from articleaudio.article.blocks.embeds import embed, is_foreign
from articleaudio.article.blocks.listings import listing
from articleaudio.article.blocks.quotes import PULL, blockquote, pull_quote
from articleaudio.article.blocks.tables import data_table
from articleaudio.article.tree.gathering import text_in
from articleaudio.article.tree.page import STRUCTURE, attribute, first_of, is_text_free, names_of, tags_below
from articleaudio.article.words.text import clean
from articleaudio.model import Figure, Quote, Table
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4.element import Tag

    from articleaudio.model import Block

CAPTION_NAME = late(
    r"(?:^|[\s_-])(?:wp-)?caption(?:$|[\s_-])|figcaption|(?:photo|image|picture|img)[_-]+(?:credit|source|copyright|description)|"
    r"(?:^|\s)(?:credit|photographer)(?:$|\s)"
)
_CREDIT_NAME = late(r"credit|copyright|photographer|(?:^|[\s_-])source(?:$|[\s_-])|attribution|byline")
_PICTURES = frozenset({"img", "amp-img"})
_DRAWN = _PICTURES | {"svg", "canvas"}
_SECTIONS = frozenset({"h1", "h2", "h3", "article", "figure"})
_CAPTION_LIMIT = 700
_GALLERY_LIMIT = 60
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-hi-res-src", "data-full-src")
"""Attributes in which a page keeps the address of a picture until it is scrolled to; `src` is a placeholder then."""
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_SMALL = 100  # pixels; icons, avatars and counters are smaller
_PLACEHOLDER = late(
    r"(?:^|[/_-])(?:placeholder|blank|spacer|transparent|pixel|1x1|lazy|loading)[\w-]*\.(?:gif|png|svg|jpe?g)$"
)


def caption_of(names: str, text: str) -> Figure | None:
    """The figure (without picture) that a block of text is whose names call it a caption."""
    lowered = names.lower()
    if len(text) > _CAPTION_LIMIT or "cta" in lowered or not CAPTION_NAME.search(lowered):
        return None
    caption, credit = split_credit(text)
    return Figure(caption, credit) if not _CREDIT_NAME.search(lowered) else Figure("", text)


def picture(tag: Tag) -> tuple[Block, ...]:
    """The figure that an `<img>` alone is; () for icons, counting pixels and what has no address."""
    address = _address(tag)
    return (Figure(image=address),) if address and not _is_tiny(tag) else ()


def unseen_picture(tag: Tag) -> tuple[Block, ...]:
    """The picture in a `<noscript>`, which stands for one that a script would load."""
    found = first_of(tag, _PICTURES)
    if found is None or text_in(tag) or is_foreign(image_address(tag) or ""):
        return ()
    return picture(found)


def image_address(tag: Tag) -> str | None:
    """The address of the first picture in an element (or that it is); never one that holds the picture itself."""
    pictures = (one for one in (tag, *tags_below(tag)) if one.name in _PICTURES)
    return next((address for one in pictures if (address := _address(one))), None)


def shown_address(tag: Tag) -> str:
    """Where the first picture in an element (or that it is) is shown from now, "" if that is a placeholder.

    A browser that saves a page writes there where it put the picture, and leaves what a script would load as it was.
    """
    found = next((one for one in (tag, *tags_below(tag)) if one.name in _PICTURES), None)
    own = attribute(found, "src").strip() if found is not None else ""
    return own if _is_address(own) and not _PLACEHOLDER.search(own.lower()) else ""


def _address(tag: Tag) -> str | None:
    """The address of one picture: where a script would load it from, else where the page has it."""
    own = [attribute(tag, name).strip() for name in (*_LAZY, "src")]
    found = [value for value in own if _is_address(value)]
    real = next((value for value in found if not _PLACEHOLDER.search(value.lower())), None)
    chosen = real or _from_sets(tag) or (found[0] if found else None)
    return chosen[:2000] if chosen else None


def _is_address(value: str) -> bool:
    return bool(value) and not value.lower().startswith(("data:", "javascript:", "blob:", "about:", "{", "#"))


def _from_sets(tag: Tag) -> str | None:
    """The largest picture that a `srcset` lists, of the element or of the sources beside it in a `<picture>`."""
    for one in (tag, *_sources(tag)):
        for name in _SETS:
            sized = re.findall(
                r"([^\s,]\S{0,1999}?)(?:\s+(\d{1,5}(?:\.\d{1,3})?)[wx])?\s*(?:,\s|$)", attribute(one, name)[:8000]
            )
            found = [(float(size or 1), address) for address, size in sized if _is_address(address)]
            if found:
                return str(max(found, key=lambda pair: pair[0])[1])
    return None


def _sources(tag: Tag) -> list[Tag]:
    """The `<source>` elements of the `<picture>` that a picture stands in; some parsers nest it in them."""
    picture_ = next((one for one in islice(tag.parents, 8) if one.name == "picture"), None)
    return [one for one in islice(tags_below(picture_), 20) if one.name == "source"] if picture_ is not None else []


def _is_tiny(tag: Tag) -> bool:
    """Icons, emoji, avatars and counting pixels are no figures."""
    for name in ("width", "height"):
        value = attribute(tag, name).strip().removesuffix("px")
        if value.isdecimal() and int(value[:6]) < _SMALL:
            return True
    return bool(re.search(r"emoji|smiley|avatar|icon|logo|gravatar", " ".join(names_of(tag)).lower()))


# ------------------------------------------------------------------------------------------- figures

_HELD: dict[str, Callable[[Tag], tuple[Block, ...]]] = {
    "blockquote": blockquote,
    "table": data_table,
    "pre": listing,
    "iframe": embed,
    "video": embed,
    "audio": embed,
}


def figure(tag: Tag) -> tuple[Block, ...]:
    """What a `<figure>` shows; () if it holds other figures or sections, to be walked into."""
    names = " ".join(names_of(tag)).lower()
    if names and PULL.search(names) and (quote := pull_quote(tag)):
        return quote
    if first_of(tag, _SECTIONS):
        return ()
    caption, credit = _caption_parts(tag)
    held = first_of(tag, _HELD)
    if held is not None and (made := _HELD[held.name](held)):
        return _captioned(made, caption, credit)
    if not first_of(tag, {"figcaption"}) and (len(text_in(tag)) > _CAPTION_LIMIT or not first_of(tag, _DRAWN)):
        return ()
    return _gallery(tag, caption, credit)


def captioned_picture(tag: Tag) -> tuple[Block, ...]:
    """The figure that an element is whose names call it a captioned picture."""
    if not first_of(tag, _PICTURES) or first_of(tag, STRUCTURE) or len(text_in(tag)) > _CAPTION_LIMIT:
        return ()
    return _gallery(tag, *_caption_parts(tag))


def _gallery(tag: Tag, caption: str, credit: str) -> tuple[Block, ...]:
    """A figure for each picture; the caption is with the first."""
    pictures = [one for one in tags_below(tag) if one.name in _PICTURES][:_GALLERY_LIMIT]
    found = dict.fromkeys(address for one in pictures if (address := _address(one)) and not _is_tiny(one))
    addresses = [*found]
    first = addresses[0] if addresses else image_address(tag)
    return (Figure(caption, credit, first), *(Figure(image=address) for address in addresses[1:]))


def _captioned(made: tuple[Block, ...], caption: str, credit: str) -> tuple[Block, ...]:
    first, *rest = made
    match first:
        case Table():
            return (replace(first, caption=first.caption or caption), *rest)
        case Quote():
            return (replace(first, attribution=first.attribution or (caption or credit).lstrip("—–- ") or None), *rest)  # noqa: RUF001 - dashes are meant
        case _:
            return (*made, *((Figure(caption, credit),) if caption else ()))


def _caption_parts(tag: Tag) -> tuple[str, str]:
    """The caption of a figure and its credit apart, wherever in the figure each of them stands."""
    shown = [one for one in tags_below(tag) if one.name == "figcaption" or one.attrs or one.name in {"small", "cite"}]
    captions = [one for one in shown if one.name == "figcaption" and not is_text_free(one)][:3]
    text = clean(" ".join(map(text_in, captions))) if captions else text_in(tag)
    credits_ = [one for one in shown if _is_credit_element(one) and not is_text_free(one)][:20]
    credit = max((said for one in credits_ if len(said := text_in(one)) <= _CAPTION_LIMIT), key=len, default="")
    if not credit:
        credit = _small_print([one for one in shown if one.name in {"small", "cite"}], text)
    if credit and credit in text:
        before, _, behind = text.rpartition(credit)
        return clean(f"{before} {behind}").rstrip(" |·–—"), credit  # noqa: RUF001 - dashes are meant
    caption, found = split_credit(text)
    return caption, credit or found


def _small_print(found: list[Tag], text: str) -> str:
    """The last words of a caption, if they alone are set small."""
    last = text_in(found[-1]) if found else ""
    return last if last != text and text.endswith(last) else ""


def _is_credit_element(tag: Tag) -> bool:
    if not tag.attrs or tag.name == "figure":
        return False
    return bool(_CREDIT_NAME.search(" ".join(names_of(tag)).lower()) or attribute(tag, "itemprop") == "copyrightHolder")
