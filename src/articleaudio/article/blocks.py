"""Typed blocks from those elements that are one thing as a whole: figures, tables, lists, quotes, listings, embeds."""

# ruff: noqa: RUF001 - dashes and Cyrillic are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bs4.element import Tag

from articleaudio.article.captions import split_credit
from articleaudio.article.layout import rows_of
from articleaudio.article.page import attribute, is_text_free, items_in, names_of, paragraphs_in, text_in
from articleaudio.article.tables import data_table
from articleaudio.article.text import clean, clean_lines
from articleaudio.model import Block, Code, Embed, Figure, Footnote, ListBlock, Paragraph, Quote, Table

if TYPE_CHECKING:
    from collections.abc import Callable

_STRUCTURE = [
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "figure",
    "table",
    "pre",
    "blockquote",
    "article",
    "section",
    "nav",
    "form",
]
_CAPTION_NAME = re.compile(
    r"(?:^|[\s_-])(?:wp-)?caption(?:$|[\s_-])|figcaption|(?:photo|image|picture|img)[_-]+(?:credit|source|copyright|description)|"
    r"(?:^|\s)(?:credit|photographer)(?:$|\s)"
)
_CREDIT_NAME = re.compile(r"credit|copyright|photographer|(?:^|[\s_-])source(?:$|[\s_-])|attribution|byline")
_CAPTION_LIMIT = 700
_POSTS = {
    "twitter-tweet": ("post", "X"),
    "twitter-video": ("video", "X"),
    "instagram-media": ("post", "Instagram"),
    "tiktok-embed": ("video", "TikTok"),
    "fb-post": ("post", "Facebook"),
    "fb-video": ("video", "Facebook"),
    "reddit-embed-bq": ("post", "Reddit"),
    "bluesky-embed": ("post", "Bluesky"),
    "mastodon-embed": ("post", "Mastodon"),
    "telegram-post": ("post", "Telegram"),
    "threads": ("post", "Threads"),
}
_HOSTS: tuple[tuple[str, str, str], ...] = (
    ("youtube.com", "video", "YouTube"),
    ("youtube-nocookie.com", "video", "YouTube"),
    ("youtu.be", "video", "YouTube"),
    ("vimeo.com", "video", "Vimeo"),
    ("dailymotion.com", "video", "Dailymotion"),
    ("tiktok.com", "video", "TikTok"),
    ("twitch.tv", "video", "Twitch"),
    ("twitter.com", "post", "X"),
    ("x.com", "post", "X"),
    ("instagram.com", "post", "Instagram"),
    ("facebook.com", "post", "Facebook"),
    ("t.me", "post", "Telegram"),
    ("bsky.app", "post", "Bluesky"),
    ("spotify.com", "audio", "Spotify"),
    ("soundcloud.com", "audio", "SoundCloud"),
    ("podcasts.apple.com", "audio", "Apple Podcasts"),
    ("datawrapper.dwcdn.net", "chart", "Datawrapper"),
    ("datawrapper.de", "chart", "Datawrapper"),
    ("flo.uri.sh", "chart", "Flourish"),
    ("flourish.studio", "chart", "Flourish"),
    ("infogram.com", "chart", "Infogram"),
    ("google.com", "map", "Google"),
    ("openstreetmap.org", "map", "OpenStreetMap"),
    ("documentcloud.org", "document", "DocumentCloud"),
    ("scribd.com", "document", "Scribd"),
)
_TRACKERS = re.compile(
    r"googletagmanager|doubleclick|googlesyndication|facebook\.com/(?:tr|plugins/like)|recaptcha|about:blank|adservice"
)
_AMP = re.compile(
    r"amp-(youtube|vimeo|twitter|instagram|facebook|tiktok|video|audio|iframe|soundcloud|dailymotion|brightcove)"
)
_AMP_WHAT = {"audio": "audio", "soundcloud": "audio", "twitter": "post", "instagram": "post", "facebook": "post"}
_AMP_WHOSE = {"youtube": "YouTube", "twitter": "X", "tiktok": "TikTok", "soundcloud": "SoundCloud"}
_AMP_WHOSE |= {"video": "", "audio": "", "iframe": ""}
_FOOTNOTE_ID = re.compile(
    r"(?:fn|footnote|cite[_-]?note|ftn|endnote|sdfootnote|_ftn|_edn)[-_:.]?\w{0,40}", re.IGNORECASE
)
_FOOTNOTE_PLACE = re.compile(r"footnotes?|endnotes?|doc-endnotes|references|reflist|wp-block-footnotes")
_BACK = "↩↑^︎️ \u00a0"
_QUOTED = 12  # paragraphs; a longer quotation is a body that the page wraps in a quote


def whole(tag: Tag) -> tuple[Block, ...]:
    """The blocks that an element is as a whole; () if it is a container to be walked into, or no block."""
    maker = _MAKERS.get(tag.name)
    if maker is None:
        maker = (
            _embed if _AMP.fullmatch(tag.name) else _by_names if tag.name in {"div", "aside", "p", "section"} else None
        )
    if maker is None or _hidden(tag):
        return ()
    return maker(tag)


def may_be_whole(tag: Tag) -> bool:
    """Whether it is of the elements that `whole` looks into: a list, table, quotation, figure or listing."""
    return tag.name in _MAKERS


def caption_of(names: str, text: str) -> Figure | None:
    """The figure (without picture) that a block of text is whose names call it a caption."""
    if len(text) > _CAPTION_LIMIT or "cta" in names or not _CAPTION_NAME.search(names.lower()):
        return None
    caption, credit = split_credit(text)
    return Figure(caption, credit) if not _CREDIT_NAME.search(names.lower()) else Figure("", text)


def _hidden(tag: Tag) -> bool:
    """Whether it is hidden from readers, whatever element it is."""
    if tag.name not in {"iframe", "video", "audio", "object", "embed"}:
        return is_text_free(tag)
    style = attribute(tag, "style").replace(" ", "").lower()
    return "hidden" in tag.attrs or "display:none" in style or "visibility:hidden" in style


# ------------------------------------------------------------------------------------------- figures


def _image(tag: Tag) -> tuple[Block, ...]:
    address = _image_address(tag)
    if not address or _is_tiny(tag):
        return ()
    return (Figure(image=address),)


def _image_address(tag: Tag) -> str | None:
    found = tag if tag.name in {"img", "amp-img"} else tag.find(["img", "amp-img"])
    if not isinstance(found, Tag):
        return None
    for name in ("src", "data-src", "data-original", "data-lazy-src"):
        value = attribute(found, name).strip()
        if value and not value.startswith("data:"):
            return value[:2000]
    return None


def _is_tiny(tag: Tag) -> bool:
    """Icons, emoji, avatars and counting pixels are no figures."""
    for name in ("width", "height"):
        value = attribute(tag, name).strip().removesuffix("px")
        if value.isdigit() and int(value[:6]) < 100:  # noqa: PLR2004 - pixels
            return True
    return bool(re.search(r"emoji|smiley|avatar|icon|logo|gravatar", " ".join(names_of(tag)).lower()))


def _figure(tag: Tag) -> tuple[Block, ...]:
    caption, credit = _caption_parts(tag)
    for inner in ("blockquote", "table", "pre", "iframe", "video", "audio"):
        found = tag.find(inner)
        if isinstance(found, Tag) and (made := whole(found)):
            return _captioned(made, caption, credit)
    if tag.find(["h1", "h2", "h3", "article"]) or (not tag.find("figcaption") and len(text_in(tag)) > _CAPTION_LIMIT):
        return ()
    if not tag.find("figcaption"):
        if not tag.find(["img", "amp-img", "svg", "canvas"]):
            return ()
        caption, credit = split_credit(text_in(tag))
    return (Figure(caption, credit, _image_address(tag)),)


def _captioned(made: tuple[Block, ...], caption: str, credit: str) -> tuple[Block, ...]:
    first, *rest = made
    match first:
        case Table():
            return (Table(first.rows, first.header, first.caption or caption), *rest)
        case Quote():
            return (Quote(first.text, first.attribution or caption or credit or None), *rest)
        case _:
            return made


def _caption_parts(tag: Tag) -> tuple[str, str]:
    found = [one for one in tag.find_all("figcaption", limit=3) if not is_text_free(one)]
    credits_ = [text_in(one) for cap in found for one in cap.find_all(True, limit=50) if _is_credit_element(one)]
    credit = max(credits_, key=len, default="")
    text = clean(" ".join(text_in(one) for one in found))
    if credit and text.endswith(credit):
        return clean(text[: -len(credit)]), credit
    if credit and credit in text:
        return clean(text.replace(credit, " ", 1)), credit
    return split_credit(text)


def _is_credit_element(tag: Tag) -> bool:
    return bool(_CREDIT_NAME.search(" ".join(names_of(tag)).lower()) or attribute(tag, "itemprop") == "copyrightHolder")


def _by_names(tag: Tag) -> tuple[Block, ...]:
    names = {name.lower() for name in names_of(tag)}
    if not names:
        return ()
    if post := next((name for name in names if name in _POSTS), None):
        what, whose = _POSTS[post]
        return (Embed(what, whose, _link_in(tag)),)
    joined = " ".join(sorted(names))
    if re.search(r"pull-?_?quote", joined) and not tag.find(_STRUCTURE[:6]):
        return _blockquote(tag)
    if (_FOOTNOTE_ID.fullmatch(attribute(tag, "id")) and tag.name == "p") or "footnote" in names:
        return _one_footnote(tag)
    if _CAPTION_NAME.search(joined) and tag.name == "div" and tag.find("img") and not tag.find(_STRUCTURE):
        text = text_in(tag)
        caption, credit = split_credit(text)
        return (Figure(caption, credit, _image_address(tag)),) if len(text) <= _CAPTION_LIMIT else ()
    return ()


# -------------------------------------------------------------------------------------------- embeds


def _embed(tag: Tag) -> tuple[Block, ...]:
    address = attribute(tag, "src") or attribute(tag, "data-src") or attribute(tag, "data") or _source_address(tag)
    if any(attribute(tag, name).strip() in {"0", "1"} for name in ("width", "height")) or _TRACKERS.search(address):
        return ()
    if amp := _AMP.fullmatch(tag.name):
        name = amp[1]
        return (Embed(_AMP_WHAT.get(name, "video"), _AMP_WHOSE.get(name, name.title()), address or None),)
    if tag.name in {"video", "audio"}:
        return (Embed(tag.name, "", address or None),)
    what, whose = _host(address)
    return (Embed(what, whose, address),) if address else ()


def _source_address(tag: Tag) -> str:
    found = tag.find("source")
    return attribute(found, "src") if isinstance(found, Tag) else ""


def _host(address: str) -> tuple[str, str]:
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    for known, what, whose in _HOSTS:
        if host == known or host.endswith("." + known):
            return what, whose
    return "frame", host


def _link_in(tag: Tag) -> str | None:
    links = [attribute(link, "href") for link in tag.find_all("a", href=True, limit=50)]
    return next((link for link in reversed(links) if link.startswith("http")), None)


# ------------------------------------------------------------------------------- quotes, lists, code


def _blockquote(tag: Tag) -> tuple[Block, ...]:
    names = {name.lower() for name in names_of(tag)}
    if post := next((name for name in names if name in _POSTS), None):
        what, whose = _POSTS[post]
        return (Embed(what, whose, _link_in(tag)),)
    if tag.find([*_STRUCTURE[:9], "ul", "ol"]):
        return ()
    paragraphs = paragraphs_in(tag)
    attribution = _attribution(tag, paragraphs)
    if attribution:
        paragraphs = _without_tail(paragraphs, attribution)
    text = " ".join(paragraphs)
    if not text:
        return ()
    if len(paragraphs) > _QUOTED:
        return tuple(map(Paragraph, paragraphs))
    return (Quote(text, attribution.lstrip("—–-~ ") or None),)


def _attribution(tag: Tag, paragraphs: list[str]) -> str:
    """What the last `cite`, `footer` or dashed line of a quotation says; "" if more of the quotation follows."""
    for found in reversed(tag.find_all(["cite", "footer", "figcaption"])):
        text = text_in(found)
        if text and paragraphs and paragraphs[-1].endswith(text):
            return text
    if len(paragraphs) > 1 and re.match(r"[—–]|-\s|―", paragraphs[-1]):
        return paragraphs[-1]
    return ""


def _without_tail(paragraphs: list[str], tail: str) -> list[str]:
    last = paragraphs[-1].removesuffix(tail).rstrip(" —–-―")
    return [*paragraphs[:-1], last] if last else paragraphs[:-1]


def _list(tag: Tag) -> tuple[Block, ...]:
    if _FOOTNOTE_PLACE.search(_near_names(tag)) or _holds_footnotes(tag):
        return tuple(note for item in tag.find_all("li") for note in _one_footnote(item))
    if tag.find(_STRUCTURE):
        return ()
    items = items_in(tag)
    start = attribute(tag, "start").strip()
    number = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
    return (ListBlock(tuple(items), tag.name == "ol", number if tag.name == "ol" else 1),) if items else ()


def _near_names(tag: Tag) -> str:
    parent = tag.parent
    names = names_of(tag) + (
        names_of(parent) if isinstance(parent, Tag) and parent.name in {"section", "div", "aside"} else []
    )
    return " ".join(name.lower() for name in names if len(name) <= 40)  # noqa: PLR2004 - longer names are generated


def _holds_footnotes(tag: Tag) -> bool:
    first = tag.find("li")
    return isinstance(first, Tag) and bool(_FOOTNOTE_ID.fullmatch(attribute(first, "id")))


def _one_footnote(tag: Tag) -> tuple[Block, ...]:
    text = text_in(tag).strip(_BACK)
    mark = re.match(r"[\[(]?(\d{1,3}|\*{1,3}|[†‡§])[\])]?[.:]?\s+(?=\S)", text)
    if mark:
        text = text[mark.end() :]
    number = tag.find(class_="footnote-number")
    digits = re.search(r"(\d{1,3})$", attribute(tag, "id") or (number.get_text() if number else ""))
    return (Footnote(text, mark[1] if mark else digits[1] if digits else ""),) if text else ()


def _code(tag: Tag) -> tuple[Block, ...]:
    inner = tag.find("code")
    text = clean_lines(tag.get_text())
    names = " ".join([*names_of(tag), *(names_of(inner) if isinstance(inner, Tag) else [])])
    language = re.search(r"(?:language|lang|highlight-source)-([\w+#-]{1,20})", names)
    if not inner and not language and _is_prose(text):
        return tuple(Paragraph(row.text) for row in rows_of(text))
    return (Code(text, language[1] if language else None),) if text else ()


def _is_prose(text: str) -> bool:
    """Whether preformatted text is plain writing: mostly letters and blanks, in several sentences."""
    letters = sum(char.isalpha() or char.isspace() or char in ",.'’\"" for char in text)
    return len(text) > 200 and letters > 0.93 * len(text) and len(re.findall(r"[a-zа-яіїє]{2}[.!?]\s", text)) >= 3  # noqa: PLR2004 - sentences


def _math(tag: Tag) -> tuple[Block, ...]:
    if attribute(tag, "display") != "block":
        return ()
    annotation = tag.find("annotation")
    written = attribute(tag, "alttext") or (annotation.get_text() if isinstance(annotation, Tag) else tag.get_text(" "))
    return (Code(clean(written), "math"),) if written.strip() else ()


_MAKERS: dict[str, Callable[[Tag], tuple[Block, ...]]] = {
    "figure": _figure,
    "img": _image,
    "amp-img": _image,
    "table": data_table,
    "ul": _list,
    "ol": _list,
    "blockquote": _blockquote,
    "pre": _code,
    "math": _math,
    "iframe": _embed,
    "video": _embed,
    "audio": _embed,
    "embed": _embed,
    "object": _embed,
}
