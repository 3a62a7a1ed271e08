"""Embeds: what of another site a page shows, whose it is, and what a post says that is printed in the page."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from articleaudio.article.tree.gathering import paragraphs_in
from articleaudio.article.tree.page import attribute, first_of, tags_below
from articleaudio.model import Embed
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4.element import Tag

POSTS = {
    "twitter-tweet": ("post", "X"),
    "twitter-tweet-rendered": ("post", "X"),
    "twitter-video": ("video", "X"),
    "instagram-media": ("post", "Instagram"),
    "tiktok-embed": ("video", "TikTok"),
    "fb-post": ("post", "Facebook"),
    "fb-video": ("video", "Facebook"),
    "reddit-embed-bq": ("post", "Reddit"),
    "reddit-card": ("post", "Reddit"),
    "bluesky-embed": ("post", "Bluesky"),
    "mastodon-embed": ("post", "Mastodon"),
    "telegram-post": ("post", "Telegram"),
    "threads": ("post", "Threads"),
    "text-post-media": ("post", "Threads"),
    "tumblr-post": ("post", "Tumblr"),
    "imgur-embed-pub": ("picture", "Imgur"),
    "wp-embedded-content": ("article", ""),
    "flourish-embed": ("chart", "Flourish"),
    "infogram-embed": ("chart", "Infogram"),
    "datawrapper-embed": ("chart", "Datawrapper"),
}
"""Class names that the sites' own code for embedding gives its element."""
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
    ("threads.net", "post", "Threads"),
    ("reddit.com", "post", "Reddit"),
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
    ("gist.github.com", "code", "GitHub"),
    ("codepen.io", "code", "CodePen"),
)
_BASES = {"Flourish": "https://public.flourish.studio/"}
"""Where addresses begin that a site's code for embedding leaves short."""
_TRACKERS = late(
    r"googletagmanager|doubleclick|googlesyndication|facebook\.com/(?:tr|plugins/like)|recaptcha|about:blank|adservice|"
    r"(?:google|youtube)\.com/(?:recaptcha|subscribe)"
)
_ELEMENT = late(
    r"(?:amp|lite)-(youtube|vimeo|twitter|instagram|facebook|tiktok|video|audio|iframe|soundcloud|dailymotion|"
    r"brightcove)|(youtube|vimeo)-(?:video|audio|player)"
)
_WHAT = {"audio": "audio", "soundcloud": "audio", "twitter": "post", "instagram": "post", "facebook": "post"}
_WHOSE = {"youtube": "YouTube", "twitter": "X", "tiktok": "TikTok", "soundcloud": "SoundCloud"}
_WHOSE |= {"video": "", "audio": "", "iframe": ""}
_WATCH = {"youtube": "https://www.youtube.com/watch?v={}", "vimeo": "https://vimeo.com/{}"}
_ADDRESSES = (
    "src",
    "data-src",
    "data-oembed-url",
    "data-oembed",
    "data-url",
    "data-embed-url",
    "data-href",
    "data-lazy-src",
    "data-cmp-src",
    "data",
    "cite",
)
_WAITING = ("data-oembed-url", "data-oembed", "data-embed-url", "data-embed-src", "data-cmp-src", "data-iframe-src")
"""Attributes in which a page keeps the address of an embed until its reader agrees to cookies."""
_KEPT = frozenset({*_WAITING, "data-src"})
_AUTHOR = late(
    r"(?:[—–―]|--?\s|&mdash;|A post shared by|Posted by|Publiée? par|Gepostet von)\s*(?P<author>\S.{0,200})$"
)
_AROUND = late(
    r"(?:view|see) (?:this|the) (?:post|photo|video|thread)s? on |(?:sieh dir )?diesen beitrag auf |"
    r"voir cette publication|"
    r"ver esta publicación|ver essa foto|visualizza questo post|wyświetl ten post|переглянути (?:цей|цю) ",
    re.IGNORECASE,
)
_POST = 5000
"""Characters of a post that are taken: the longest that these sites allow their paying users are read in part."""

_SCRIPTS = late(r"^(?:https?:)?//(?:gist\.github\.com/[\w./-]+\.js|datawrapper\.dwcdn\.net/\w+/(?:\d+/)?embed\.js)")
NAMES = late(r"(?:^|[\s_-])(?:embed|oembed|video|player|iframe|consent|two-?click|external-content)(?:$|[\s_-])|embed")


def is_element(name: str) -> bool:
    """Whether an element of this name is an embed: `amp-youtube`, `lite-youtube`, `youtube-video`."""
    return "-" in name and _ELEMENT.fullmatch(name) is not None


def embed(tag: Tag) -> tuple[Embed, ...]:
    """The embed that an `iframe`, `video` or the like is; () for trackers and what has no address."""
    address = _address(tag)
    sizes = (attribute(tag, name).strip().removesuffix("px") for name in ("width", "height"))
    if any(size in {"0", "1"} for size in sizes) or _TRACKERS.search(address):
        return ()
    if found := _ELEMENT.fullmatch(tag.name):
        name = found[1] or found[2]
        address = address or _watched(tag, name)
        if name == "iframe" and address:
            return (Embed(*_host(address), address),)
        return (Embed(_WHAT.get(name, "video"), _WHOSE.get(name, name.title()), address or None),)
    if tag.name in {"video", "audio"}:
        return (Embed(tag.name, "", address or None),)
    return (Embed(*_host(address), address),) if address else ()


def post(tag: Tag, names: Iterable[str]) -> tuple[Embed, ...]:
    """The post or chart that an element's class names tell it is; () if they do not."""
    found = next((POSTS[name] for name in names if name in POSTS), None)
    if found is None:
        return ()
    what, whose = found
    address = _address(tag)
    if address and not address.startswith(("http:", "https:", "//")):
        address = _BASES.get(whose, "") and _BASES[whose] + address
    text, author = _said(tag) if what == "post" else ("", "")
    return (Embed(what, whose, address or _link_in(tag), text, author),)


def _said(tag: Tag) -> tuple[str, str]:
    """What a post says, and the line with its author; the site's own words around it aside."""
    lines = [line for line in paragraphs_in(tag) if not _AROUND.match(line)]
    author = ""
    if lines and (found := _AUTHOR.match(lines[-1])):
        author = found["author"]
        lines = lines[:-1]
    return " ".join(lines)[:_POST], author


def waiting(tag: Tag) -> tuple[Embed, ...]:
    """The embed that an element holds the place of until its reader agrees to cookies; () if none."""
    if _KEPT.isdisjoint(tag.attrs):
        return ()
    kept = next((value for name in _WAITING if (value := attribute(tag, name).strip())), "")
    address = kept or attribute(tag, "data-src").strip()
    what, whose = _host(address)
    if not address.startswith(("http:", "https:", "//")) or (what == "frame" and not kept):
        return ()
    return () if _TRACKERS.search(address) else (Embed(what, whose, address),)


def scripted(tag: Tag) -> tuple[Embed, ...]:
    """The embed that a script writes into the page at its own place: a gist, a chart."""
    address = attribute(tag, "src").strip()
    return (Embed(*_host(address), address.removesuffix(".js")),) if _SCRIPTS.match(address) else ()


def bare(text: str) -> tuple[Embed, ...]:
    """The embed that a line is which holds nothing but the address of a post or video."""
    if not re.fullmatch(r"https?://\S{5,300}", text):
        return ()
    what, whose = _host(text)
    return () if what == "frame" else (Embed(what, whose, text),)


def is_foreign(address: str) -> bool:
    """Whether an address is one of a site whose posts, films or charts others show."""
    return _host(address)[0] != "frame"


def _address(tag: Tag) -> str:
    own = next((value for name in _ADDRESSES if _is_address(value := attribute(tag, name).strip())), "")
    if own or tag.name not in {"video", "audio", "amp-video", "amp-audio"}:
        return own
    source = first_of(tag, {"source"})
    return attribute(source, "src").strip() if source else ""


def _is_address(value: str) -> bool:
    return bool(value) and not value.lower().startswith(("data:", "javascript:", "blob:", "about:", "{", "["))


def _watched(tag: Tag, name: str) -> str:
    number = attribute(tag, "videoid") or attribute(tag, "data-videoid") or attribute(tag, "video-id")
    if not re.fullmatch(r"[\w-]{3,20}", number):
        return ""
    return _WATCH.get(name, "").format(number)


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
    links = [attribute(link, "href") for link in tags_below(tag) if link.name == "a"][:50]
    return next((link for link in reversed(links) if link.startswith("http")), None)
