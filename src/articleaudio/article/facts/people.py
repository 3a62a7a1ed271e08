"""Who wrote an article: as the page states it, or as it is printed between headline and body."""

# ruff: noqa: RUF001 - other apostrophes are meant

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from articleaudio.article.dates import stamps as dates
from articleaudio.article.facts import authors as bylines
from articleaudio.article.facts.opening import HEADER_LIMIT
from articleaudio.article.furniture.lines import without_reading_time
from articleaudio.article.tree.jsonld import text_of
from articleaudio.article.tree.page import attribute
from articleaudio.article.words.text import key, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articleaudio.article.blocks.leaves import Leaf, Place
    from articleaudio.article.facts.opening import Opening
    from articleaudio.article.tree.jsonld import Node
    from articleaudio.article.tree.page import Page
    from articleaudio.model import AuthorKind

# Meta elements that name an author, surest first; those of catalogues give the family name first.
_AUTHORS = ["parsely-author", "sailthru.author", "byl", "author", "authors", "article:author_name", "author-name"]
_AUTHORS += [
    "author_name",
    "article_author",
    "article:author",
    "og:article:author",
    "cxenseparse:author",
    "dcsext.author",
]
_AUTHORS += ["twitter:creator:name", "rnews:author", "content_author"]
_CATALOGUE = ["citation_author", "dc.creator", "dcterms.creator", "dc:creator", "dcterms:creator"]
_AUTHORS_LIMIT = 20
_BYLINE_LIMIT = 1000
"""Characters of a byline; one with twenty names has some 500."""

_WRITTEN_BY = late(
    r"written by|author|by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|автор", re.IGNORECASE
)
_CALENDAR_WORD = late(
    r"(?:[,|]\s*)?(?:\bon\s+)?\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ECMPHA][SD]T|[ECMP]T|GMT|UTC|BST|"
    r"AEST)\b(?=\s*(?:[,|–—-]|$))"
    r"|(?<=\w)\s+(?:on|am|le|el|il|em)(?=\s*(?:[|·•]|$))",
    re.IGNORECASE,
)
_BYLINE_NAMES = late(
    r"(?:^|[\s_-])(?:by-?line|bylines|author|authors|author-?names?|contributors?|writer|firma)(?:$|[\s_-])|^author",
    re.IGNORECASE,
)
_TEST_NAMES = ("data-testid", "data-test-id", "data-component")
_FOR_HOUSE = late(r"\sfor\s(?:the\s)?\S+\.[a-z]{2,6}$", re.IGNORECASE)
"""Whom somebody works for ("NJ Advance Media for NJ.com") did not write it, where somebody is named."""

_GLUED = late(r"(?<=[^\W\d])(?=(?:Published|Posted|Updated|Publié|Publicado|Pubblicato|Veröffentlicht)\b)")
"""Where two elements stand side by side without a blank: "Jane DoePublished 3 May"."""

_DESK = late(
    r"\b(?:desk|staff|team|newsroom|editors?|editorial|bureau|redaktion|rédaction|redacción|редакці[яї])\b",
    re.IGNORECASE,
)
"""A part of the publication that writes."""

_LABELS = late(r"\s(?=(?:来源|來源|作者|记者|記者|编辑|編輯|责任编辑|責任編輯)\s?[:：])")
_ORIGIN = late(r"(?:来源|來源|出处|出處|출처)\s?[:：]")
"""Labels that stand in one line, and the one that says where an article is taken from."""

_IDEOGRAPHS = late(r"((?:作者|记者|記者)\s?[:：]\s?[一-鿿]\S{0,60}+(?:\s[一-鿿]{2,3}(?!\S))*).*", re.DOTALL)
"""Names in ideographs, which have two or three, and what else stands in their line."""

_AUTHOR_PATHS = late(
    r"/(?:authors?|profiles?|people|person|by|staff|contributors?|writers?|autor(?:es|en)?|auteurs?|reporters?|"
    r"journalists?|team|redakteur)/(?P<slug>[^/?#]{3,80})/?$"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Names with their kinds, in order."""

    names: tuple[str, ...] = ()
    kinds: tuple[AuthorKind, ...] = ()


def authors_of(page: Page, node: Node, opening: Opening, publication: str) -> Byline:
    """Who wrote it: as stated, or as printed where the printed byline names more or others."""
    stated, said = _stated_authors(page, node)
    printed, line = _printed_authors(opening)
    is_sure = bool(line) and not any(key(name) in key(line) for name in stated)
    names = _settled(stated, printed, is_sure=is_sure, publication=publication)
    names = _without_houses(names, said, publication)
    if all(_is_employer(name, publication) for name in names) and not _prints(opening, names):
        return Byline()  # a site that names itself in its statements names nobody
    return Byline(names, tuple(bylines.kind_of(name, publication, said=said.get(key(name), "")) for name in names))


def _settled(stated: Sequence[str], printed: Sequence[str], *, is_sure: bool, publication: str) -> tuple[str, ...]:
    """Of what is stated and what is printed: the one that names more; if they differ, a byline ("By ...").

    What readers see was looked at by an editor; the statements are often the account that the page was entered with.
    """
    known, seen = ({key(name) for name in names} for names in (stated, printed))
    is_sure = is_sure or (
        all(bylines.is_house(name, publication) or bylines.kind_of(name) == "organization" for name in stated)
        and all(map(bylines.is_name, printed))
    )
    if not printed or (stated and not known <= seen and (known & seen or not is_sure)):
        return bylines.merge(stated)
    if stated and not known <= seen and all(bylines.is_house(name, publication) for name in printed):
        return bylines.merge(stated)
    spelled = {key(name): name for name in stated if not name.isupper()}
    return bylines.merge(spelled.get(key(name), name) if name.isupper() else name for name in printed)


def _without_houses(names: Sequence[str], said: dict[str, str], publication: str) -> tuple[str, ...]:
    """Beside a person, the publication's name is where they work."""
    own = [name if _FOR_HOUSE.search(name) else _without_house(name, publication) for name in names]
    persons = [name for name in own if bylines.kind_of(name, publication, said=said.get(key(name), "")) == "person"]
    if not persons:
        return tuple(names)
    return bylines.merge(
        name for name in own if not (_is_employer(name, publication) or _FOR_HOUSE.search(name)) or name in persons
    )


def _without_house(name: str, publication: str) -> str:
    return (name.removesuffix(f" {publication}").rstrip(" ,") if publication else "") or name


def _prints(opening: Opening, names: Sequence[str]) -> bool:
    """Whether a header line prints one of the names, on its own or beside dates and labels."""
    seen = [key(leaf.text) for leaf in opening.below()]
    return any(key(name) in text for name in names for text in seen)


def _is_employer(name: str, publication: str) -> bool:
    own, house = words(name.removeprefix("The ")), words(publication.removeprefix("The "))
    is_own = "".join(own) == "".join(house) or house == own[: len(house)] or (len(own) > 1 and own == house[: len(own)])
    return bool(own and house) and is_own and not bylines.is_agency(name) and not _DESK.search(name)


# --------------------------------------------------------------------------------------------- stated


def _stated_authors(page: Page, node: Node) -> tuple[tuple[str, ...], dict[str, str]]:
    said: dict[str, str] = {}
    found: list[str] = []
    values = page.statements.each(node.get("author") or node.get("creator"))[:_AUTHORS_LIMIT]
    named = ((value, text) for value in values for text in _named(page, value))
    for value, text in islice(named, _AUTHORS_LIMIT):
        kind = str(value.get("@type", "")) if isinstance(value, dict) else ""
        names = (text,) if kind.endswith("Organization") else _names_in(page, text)
        found.extend(names)
        said.update(dict.fromkeys(map(key, names), kind))
    for texts in (_from_metas, _from_catalogues, _from_marks):
        if not found:
            found = [name for text in texts(page) for name in _names_in(page, text)]
    names = bylines.merge(found)
    return tuple(name for name in names if not bylines.is_account(name) or _is_shown(page, name)), said


def _is_shown(page: Page, name: str) -> bool:
    """Whether the page prints the name of an account anywhere, whatever its case."""
    return bool(re.search(rf"(?<![\w/.@-]){re.escape(name)}(?![\w/-])", page.text, re.IGNORECASE))


def _named(page: Page, value: Any) -> Iterable[str]:
    """What a value of JSON-LD calls an author; the address, where it gives no name."""
    if not isinstance(value, dict):
        yield text_of(value)
        return
    names = value.get("name")
    if not names and (value.get("givenName") or value.get("familyName")):
        names = f"{text_of(value.get('givenName'))} {text_of(value.get('familyName'))}"
    for name in names if isinstance(names, list) else [names or value.get("url") or value.get("@id")]:
        if text := text_of(page.statements.resolve(name)):
            yield text


def _names_in(page: Page, text: str) -> tuple[str, ...]:
    if re.match(r"https?://|/", text):
        name = _name_at(page, text)
        return (name,) if name else ()
    turned = bylines.turned(text)
    if turned != text and _is_printed(page, turned):
        return (turned,)
    return byline_names(text)


def _name_at(page: Page, address: str) -> str:
    """The name that an author's address stands for: as the page's links to it have it, else its slug if printed."""
    path = _path(address)
    for link in islice((link for link in page.named("a") if "href" in link.attrs), 3000):
        if path and _path(attribute(link, "href")) == path:
            names = bylines.split_names(link.get_text(" ")[:200])
            if len(names) == 1 and bylines.is_name(names[0]):
                return names[0]
    slug = _AUTHOR_PATHS.search(path)
    return _is_printed(page, unquote(slug["slug"])) if slug else ""


def _path(address: str) -> str:
    try:
        return urlsplit(address.strip()).path.rstrip("/").lower()
    except ValueError:
        return ""


def _is_printed(page: Page, name: str) -> str:
    """A name of at least two words as the page prints it; "" if it does not."""
    parts = words(name.replace("_", " ").replace("-", " "))
    if not 2 <= len(parts) <= 5 or not all(part.isalpha() for part in parts):  # noqa: PLR2004 - words of a name
        return ""
    pattern = r"[\s.-]{1,3}".join(map(re.escape, parts))
    found = re.search(rf"(?<![\w/.-]){pattern}(?![\w/-])", page.text, re.IGNORECASE)
    return found.group() if found else ""


def _from_metas(page: Page) -> Iterable[str]:
    metas = page.metas
    for number in "123":
        if _WRITTEN_BY.fullmatch(page.meta(f"twitter:label{number}")) and page.meta(f"twitter:data{number}"):
            return [page.meta(f"twitter:data{number}")]
    for name in _AUTHORS:
        found = [text for text in metas.get(name, [])[:20] if not re.match(r"https?://(?:www\.|m\.)?facebook\.", text)]
        if any(_names_in(page, text) for text in found):
            return found
    return []


def _from_catalogues(page: Page) -> Iterable[str]:
    for name in _CATALOGUE:
        if name in page.metas:
            return [bylines.turned(text) for text in page.metas[name][:20]]
    return []


def _from_marks(page: Page) -> Iterable[str]:
    for tag in islice((tag for tag in page.related("author") if tag.name in {"a", "span", "div", "p"}), 10):
        yield tag.get_text(" ")[:200]
    yield from page.marks.get("author", [])[:10]


# -------------------------------------------------------------------------------------------- printed


def _printed_authors(opening: Opening) -> tuple[tuple[str, ...], str]:
    """The printed names, and the line that opens as a byline does ("By ...") if it gives names of persons; else ""."""
    found: list[str] = []
    for leaf in opening.leaves:
        if len(leaf.text) > HEADER_LIMIT or leaf.level == 1:
            continue
        opens = any(bylines.opens_byline(part) for part in _segments(leaf.text))
        if opens or names_author(leaf):
            named = byline_names(leaf.text)
            is_account_shown = dates.PUBLISHED.match(leaf.text) is not None and dates.printed(leaf.text) is not None
            names = tuple(shown for name in named if (shown := _as_name(name, is_account_shown=is_account_shown)))
            if found and len(names) == 1 and bylines.is_employed(names[0], found[-1]):
                continue
            if names and (opens or all(map(_is_author, names))):
                found.extend(names)
                if opens:
                    return bylines.merge(found), leaf.text if all(map(_is_author, names)) else ""
    return bylines.merge(found), ""


def _as_name(name: str, *, is_account_shown: bool) -> str:
    """A printed name; "" if it is in small letters and no agency's, desk's or, behind "Posted on", account's."""
    if not name[0].islower() or bylines.is_agency(name):
        return name
    if name.startswith("the ") and name[4:5].isupper() and _DESK.search(name):
        return name[4:]
    return name if is_account_shown and bylines.is_account(name) else ""


def _is_author(name: str) -> bool:
    return bylines.is_name(name) or bylines.is_agency(name) or bool(_DESK.search(name))


def holds_byline(text: str) -> bool:
    """Whether a line, its dates aside, holds a part that opens as a byline does ("Sunday 7 May | By ...")."""
    return any(bylines.opens_byline(part) or _ORIGIN.match(part) for part in _segments(text))


def names_author(leaf: Leaf) -> bool:
    """Whether the names of the places that a line stands in call it the author's."""
    return any(_BYLINE_NAMES.search(f"{place.names} {_tested_as(place)}") for place in islice(leaf.place.upward(), 3))


def _tested_as(place: Place) -> str:
    """What a place is called for its makers' tests: where programs make up the class names, this says what it is."""
    element = place.element
    return " ".join(attribute(element, name) for name in _TEST_NAMES if name in element.attrs) if element else ""


def byline_names(text: str) -> tuple[str, ...]:
    """The names in a printed byline, its date and reading time aside."""
    segments = _segments(text)
    opening = [segment for segment in segments if bylines.opens_byline(segment)]
    for segment in opening or segments:
        if names := bylines.split_names(segment):
            return names
    return ()


def _segments(text: str) -> list[str]:
    """A line cut at its dates, without the words that belong to them ("Published", "on", "Monday", "EST")."""
    rest = [_GLUED.sub(" ", without_reading_time(text[:_BYLINE_LIMIT]))]
    while stamp := dates.printed(rest[-1]):
        rest[-1:] = [*stamp.sides]
    cut = (dates.UPDATED.split(dates.PUBLISHED.split(part, maxsplit=1)[0], maxsplit=1)[0] or part for part in rest)
    labelled = (_IDEOGRAPHS.sub(r"\1", part) for piece in cut for part in _LABELS.split(piece))
    return [part for piece in labelled if (part := _CALENDAR_WORD.sub(" ", piece).strip(" ,;|·•-–—/"))]
