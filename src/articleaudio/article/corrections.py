"""What a user corrects on a page by CSS selectors: what is read in any case, what is never read, where things stand.

The selectors were checked by `config`. Elements that are excluded are hidden before the page is read, as if the page
hid them itself; elements that are included are read last, after every rule that left them out.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article.body.witness import Witness
from articleaudio.article.facts import authors
from articleaudio.article.facts.people import Byline, byline_names
from articleaudio.article.tree.gathering import text_in
from articleaudio.model import Note, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bs4.element import Tag

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.article.tree.page import Page
    from articleaudio.config import Corrections, Site

log = logging.getLogger(__name__)

OUTSIDE = "outside of the body that the settings name"

_PARENTS = 200
"""Elements looked at above one: leaves stand at most 100 deep."""

_HIDING = ("hidden", "aria-hidden", "style")


@dataclass(frozen=True, slots=True)
class Marks:
    """The elements of a page that its corrections select; `excluded` with the selector of each."""

    included: tuple[Tag, ...] = ()
    excluded: tuple[tuple[Tag, str], ...] = ()
    body: tuple[Tag, ...] = ()
    headline: Tag | None = None
    byline: Tag | None = None

    def headline_in(self, leaves: Sequence[Leaf]) -> tuple[str, Leaf | None] | None:
        """The headline that the settings point to, with the leaf that prints it; None if they point to none."""
        text = text_in(self.headline) if self.headline else ""
        return (text, next(iter(_within(leaves, [self.headline])), None)) if self.headline and text else None

    def authors(self, publication: str) -> Byline | None:
        """Who the element says that the settings point to; None if they point to none, or it names nobody."""
        names = byline_names(text_in(self.byline)[:300]) if self.byline else ()
        return Byline(names, tuple(authors.kind_of(name, publication) for name in names)) if names else None

    def witness(self, leaves: Sequence[Leaf]) -> Witness | None:
        """A witness that says what stands in the body that the settings name; None if they name none."""
        return Witness("\n".join(leaf.text for leaf in _within(leaves, self.body))) if self.body else None

    def bound(self, leaves: Sequence[Leaf]) -> None:
        """Leave out all that stands outside of the body that the settings name; keep what no rule speaks against."""
        if not self.body:
            return
        inside = {id(leaf) for leaf in _within(leaves, self.body)}
        for leaf in leaves:
            if id(leaf) not in inside:
                leaf.keep, leaf.reason = False, leaf.reason or OUTSIDE
            elif leaf.reason in {None, "repeated"} and (leaf.is_prose or isinstance(leaf.block, Table | Note)):
                leaf.keep, leaf.reason = True, None

    def include(self, leaves: Sequence[Leaf]) -> None:
        """Keep what is included, whatever the rules said of it; the byline that the settings point to is none of it."""
        for leaf in _within(leaves, self.included):
            leaf.keep, leaf.reason = True, None
        for leaf in _within(leaves, [self.byline] if self.byline else []):
            if isinstance(leaf.block, Paragraph):
                leaf.keep, leaf.reason = False, "byline"


def marks_of(page: Page, given: str | None, corrections: Corrections) -> Marks:
    """Select what the corrections for a page name, and hide in its tree what they exclude.

    Args:
        page: the page, before its leaves are read.
        given: the address that it was given or fetched by.
        corrections: the user's, of all sites.
    """
    site = corrections.at(_addresses(page, given))
    included = [tag for css in site.include for tag in _select(page, css, told=css in corrections.include)]
    excluded = [(tag, css) for css in site.exclude for tag in _select(page, css, told=css in corrections.exclude)]
    for tag in included:
        tag.attrs = {name: value for name, value in tag.attrs.items() if name not in _HIDING}
    for tag, _ in excluded:
        tag.attrs["hidden"] = ""
    return Marks(tuple(included), tuple(excluded), *_places(page, site))


def _addresses(page: Page, given: str | None) -> list[str]:
    return [given or "", page.linked("canonical"), page.meta("og:url")]


def _places(page: Page, site: Site) -> tuple[tuple[Tag, ...], Tag | None, Tag | None]:
    """The elements that hold body, headline and byline, where the settings say so."""
    found = [_select(page, css, told=True) if css else [] for css in (site.body, site.headline, site.byline)]
    return tuple(found[0]), next(iter(found[1]), None), next(iter(found[2]), None)


def _select(page: Page, css: str, *, told: bool) -> list[Tag]:
    found = list(page.soup.select(css))
    if not found:
        level = logging.WARNING if told else logging.INFO  # a site's own boxes do not stand on each of its pages
        log.log(level, '%s: nothing in the page matches the selector "%s".', page.name, css)
    return found


def _within(leaves: Sequence[Leaf], tags: Iterable[Tag]) -> list[Leaf]:
    """The leaves that stand in these elements, or that hold one of them that has no leaf of its own."""
    wanted = {id(tag): tag for tag in tags}
    if not wanted:
        return []
    hits = {id(leaf): {id(tag) for tag in _upward(leaf.element) if id(tag) in wanted} for leaf in leaves}
    bare = set(wanted).difference(*hits.values())
    own = {id(leaf.element) for leaf in leaves}
    holders = {next((id(tag) for tag in _upward(wanted[number]) if id(tag) in own), None) for number in bare}
    return [leaf for leaf in leaves if hits[id(leaf)] or id(leaf.element) in holders]


def _upward(tag: Tag | None) -> Iterable[Tag]:
    return (tag, *islice(tag.parents, _PARENTS)) if tag is not None else ()
