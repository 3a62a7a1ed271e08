"""The headline of an article: as the page prints it, found by what its head states."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.article.facts.publication import site_name
from articleaudio.article.tree.jsonld import text_of
from articleaudio.article.words.text import clean, entries, key, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.article.tree.page import Page

_SEPARATOR = late(r"\s+[|\-–—·•:»/]{1,2}\s+|\s\|\s?")
_ENDS = late(r"\s[|\-–—·•»«]{1,2}\s|\s?[|｜]\s?|:\s|(?<=[\u3040-\u9fff])[-_—–](?=[\u3040-\u9fff])")
_SITE = 12  # words of a site's name; of Chinese and Japanese, signs
_SECTIONS = frozenset(
    entries(
        """
        news | sport | sports | business | world | politics | opinion | home | blog | article | articles | culture
        technology | tech | science | health | entertainment | lifestyle | local | video | magazine | press
        nachrichten | politik | wirtschaft | actualités | noticias | notizie | notícias | новини | новости
        """
    )
)
_NAME = 4  # words of most sites' names
_KICKER = 4  # words above a headline
_TITLE_LIMIT = 500  # characters


def headline_of(page: Page, leaves: Sequence[Leaf]) -> tuple[str, Leaf | None]:
    """The headline as printed, with the leaf that prints it; without that leaf, as the page's head states it."""
    site = site_name(page) or _masthead(page, leaves)
    stated = [title for title in _stated_titles(page, site) if title]
    heads = [leaf for leaf in leaves if leaf.level == 1 and key(leaf.text) != key(site) and not _in_navigation(leaf)]
    for title in stated:
        for leaf in (*heads, *(other for other in leaves if other.is_prose and other.level > 1)):
            if _same_title(leaf.text, title):
                return _spelled(leaf.text, title), leaf
    for leaf in heads:
        if whole_title(page).startswith(leaf.text) and key(leaf.text) in map(key, _parts(whole_title(page))):
            return leaf.text, leaf
    for title in stated:
        for leaf in leaves:
            if leaf.is_prose and key(leaf.text) == key(title) and leaf.linked < len(leaf.text):
                return leaf.text, leaf
    long = [leaf for leaf in heads if len(words(leaf.text)) > 2]  # noqa: PLR2004 - shorter ones are logos and sections
    if long or (heads and not stated):
        best = (long or heads)[0]
        return best.text, best
    return (stated[0], None) if stated else ("", None)


def _masthead(page: Page, leaves: Sequence[Leaf]) -> str:
    """The site's name, where the first heading is the end of the title and a longer one below is its beginning."""
    parts = _parts(whole_title(page))
    site, first = (parts[-1], parts[0]) if len(parts) > 1 else ("", "")
    if not site or len(words(site)) >= len(words(first)):
        return ""
    heads = [leaf for leaf in leaves if leaf.level]
    top = next((leaf for leaf in heads if leaf.level == 1), None)
    if top is None or key(top.text) != key(site):
        return ""
    return site if any(key(leaf.text) == key(first) and leaf.order > top.order for leaf in heads) else ""


def _stated_titles(page: Page, site: str) -> list[str]:
    node = page.statements.article()
    return [
        text_of(node.get("headline")),
        next(iter(page.marks.get("headline", [])), ""),
        without_site(page.meta("og:title"), site),
        without_site(page.meta("twitter:title"), site),
        without_site(whole_title(page), site, bold=True),
    ]


def whole_title(page: Page) -> str:
    """What the title element says, the site's name and all."""
    title = page.soup.title
    return clean(title.get_text())[:_TITLE_LIMIT] if title else ""


def _parts(title: str) -> list[str]:
    return [part for part in _SEPARATOR.split(title) if part]


def without_site(title: str, site: str, *, bold: bool = False) -> str:
    """A title without the site's name at either end; `bold` also drops a short last part that may be one."""
    parts = _parts(title)
    if len(parts) < 2:  # noqa: PLR2004 - nothing to drop
        return title
    ends = list(_SEPARATOR.finditer(title))
    head, tail = title[: ends[-1].start()], title[ends[-1].end() :]
    if site and key(site) in {key(tail), key(tail).removeprefix("www")}:
        return head
    if site and key(parts[0]) == key(site):
        return title[ends[0].end() :]
    if bold and len(words(tail)) <= 4 < len(words(head)) and ends[-1].group().strip() != ":":  # noqa: PLR2004 - a name's words
        return head
    return title


def _same_title(printed: str, stated: str) -> bool:
    one, other = key(printed), key(stated)
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) > 0.6 * len(longer) and (longer.startswith(shorter) or one.endswith(other)))


def _spelled(printed: str, stated: str) -> str:
    """The printed headline, without a kicker that only it has, and with blanks and a colon that style alone shows."""
    if key(printed) == key(stated):
        is_glued = len(stated.split()) > len(printed.split())
        return stated if is_glued or printed == stated.replace(":", "", 1) else printed
    tail = printed[-len(stated) :]
    is_kicked = key(tail) == key(stated) and len(words(printed[: -len(stated)])) <= _KICKER
    return tail.lstrip(" |:–—-") if is_kicked and printed[-len(stated) - 1] in " |:" else printed


def _in_navigation(leaf: Leaf) -> bool:
    return any(place.reason in {"navigation", "sidebar", "cookie note", "footer"} for place in leaf.place.upward())


def _last_part(tail: str) -> str:
    """The site's name, where a section stands before it ("Canals | The Watchman"), and no slogan behind it."""
    part = _SEPARATOR.split(tail)[-1]
    return part if part and len(words(part)) <= _NAME else tail


def site_in_title(page: Page, headline: str, leaves: Sequence[Leaf]) -> str:
    """The site's name as an end of the title gives it, beside the whole headline; "" if that may be a section's.

    `og:title` is the headline without the site's name (https://ogp.me/), perhaps with a kicker.
    """
    title, shared = whole_title(page), key(page.meta("og:title"))
    heads = {key(headline), shared if key(headline) in shared else key(headline)}
    for split in _ENDS.finditer(title):
        head, tail = title[: split.start()].strip(), title[split.end() :].strip()
        for site, rest in ((_last_part(tail), head), (head, tail)):
            if key(site) and key(rest) in heads:
                printed = any(key(leaf.text) == key(site) for leaf in leaves)
                return site if printed or (len(words(site)) <= _SITE and key(site) not in _SECTIONS) else ""
    return ""
