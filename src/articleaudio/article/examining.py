"""examine(Source) -> Examined: which leaves of a page are article, and why the others are not; all rules in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.article.blocks.captions import split_credit
from articleaudio.article.blocks.leaves import leaves_of
from articleaudio.article.body import above
from articleaudio.article.body import choice as body
from articleaudio.article.body.boxes import drop_boxes, drop_neighbours, drop_titles
from articleaudio.article.body.ends import trim
from articleaudio.article.body.refusal import refusal, refuse_bodiless, refuse_library, refuse_short
from articleaudio.article.body.witness import witness
from articleaudio.article.corrections import Marks, marks_of
from articleaudio.article.facts.dek import dek_leaf
from articleaudio.article.facts.given import is_body, keeping_all, without_headline
from articleaudio.article.facts.headline import headline_of, site_in_title
from articleaudio.article.facts.metadata import summary_of
from articleaudio.article.facts.opening import Opening
from articleaudio.article.facts.people import Byline, authors_of
from articleaudio.article.facts.publication import rights_in, site_name, spelled
from articleaudio.article.forms.as_html import as_html
from articleaudio.article.forms.stated import stated_body
from articleaudio.article.furniture.closing import Facts
from articleaudio.article.tree.page import open_page
from articleaudio.article.words.text import ends_sentence, key, words
from articleaudio.config import Corrections
from articleaudio.model import Figure, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.blocks.leaves import Leaf, Moment
    from articleaudio.article.tree.page import Page
    from articleaudio.errors import ArticleError
    from articleaudio.model import Given, Source

_CAPTION = 20  # words of a caption that nothing but its place tells

NO_CORRECTIONS = Corrections()
NOBODY = Byline()


@dataclass(frozen=True, slots=True)
class Examined:
    """A page read as far as it can be told what of it is article.

    Attributes:
        leaves: all of its text, each leaf kept or left out.
        headline: as `printed_at` prints it, if one leaf does.
        error: why the page is refused, if it is; without a body it always is.
        opening: what stands above the body; None where no body was found.
        dek: the line under the headline, "" if none.
    """

    page: Page
    leaves: list[Leaf]
    marks: Marks
    headline: str
    printed_at: Leaf | None
    error: ArticleError | None
    opening: Opening | None = None
    publication: str = ""
    byline: Byline = NOBODY
    dek: str = ""


def examine(source: Source, corrections: Corrections = NO_CORRECTIONS) -> Examined:
    """Find out which leaves of a page are article.

    Raises:
        ArticleError: the page is too large to be looked at.
    """
    source = as_html(source)
    corrections = keeping_all(corrections) if is_body(source) else corrections
    page = open_page(source)
    marks = marks_of(page, source.url or source.found_at, corrections)
    leaves, moments = leaves_of(page.soup)
    refuse_library(page.name, leaves)
    headline, printed_at = marks.headline_in(leaves) or headline_of(page, leaves)
    _choose(page, leaves, marks, headline, printed_at)
    if stated := stated_body(source, page, leaves, headline):
        leaves, moments, printed_at = stated, [], None
    if body.span(leaves) is None:
        return Examined(page, leaves, marks, headline, printed_at, refuse_bodiless(page, leaves))
    opening = _open(page, leaves, moments, headline, printed_at)
    marks.include(leaves)
    return _close(
        Examined(page, leaves, marks, headline, printed_at, None, opening), source.given if is_body(source) else None
    )


def _choose(page: Page, leaves: list[Leaf], marks: Marks, headline: str, printed_at: Leaf | None) -> None:
    """Mark the leaves that are body, wherever it may begin and end exactly."""
    _type_captions(leaves)
    body.choose(leaves, marks.witness(leaves) or witness(page.tree), headline)
    above.drop_above(leaves, printed_at)
    marks.bound(leaves)
    marks.include(leaves)


def _open(page: Page, leaves: list[Leaf], moments: Sequence[Moment], headline: str, printed_at: Leaf | None) -> Opening:
    """Tell what stands above the body from its beginning."""
    lifted = above.lift_dek(leaves, summary_of(page, page.statements.article(headline)))
    above.drop_openers(leaves)
    first, _ = body.span(leaves) or (0, 0)
    above.drop_before(leaves, printed_at, first)
    return replace(above.opening_of(leaves, moments, printed_at, first), dek=lifted)


def _close(found: Examined, whole: Given | None) -> Examined:
    """Tell who wrote the article and what its dek is, and leave out what stands at its ends."""
    page, leaves, marks, opening = found.page, found.leaves, found.marks, found.opening or Opening((), ())
    node = page.statements.article(found.headline)
    rights = rights_in(leaves)
    publication = spelled(site_name(page) or site_in_title(page, found.headline, leaves) or rights, page, rights)
    byline = marks.authors(publication) or authors_of(page, node, opening, publication)
    summary = summary_of(page, node)
    lifted = opening.dek if opening.dek and not opening.dek.keep else None
    dek = above.dek_text(leaves, lifted or dek_leaf(opening, summary), found.headline)
    above.keep_lead(leaves, found.printed_at)
    drop_boxes(leaves)
    drop_neighbours(leaves, found.printed_at)
    lead = next((leaf.text for leaf in leaves if leaf.keep and isinstance(leaf.block, Paragraph)), "")
    trim(leaves, Facts(key(f"{found.headline} {publication} {lead}"), byline.names, summary))
    drop_titles(leaves)
    marks.include(leaves)
    if whole is not None:
        without_headline(leaves, whole.headline or found.headline)
    error = refuse_short(page, leaves) if whole is not None else refusal(page, leaves)
    return replace(found, error=error, opening=opening, publication=publication, byline=byline, dek=dek)


def _type_captions(leaves: Sequence[Leaf]) -> None:
    """A short line that is no sentence, alone with a picture in a place of its own, is its caption."""
    for picture, leaf in pairwise(leaves):
        alone = leaf.place is picture.place and leaf.place.leaves == 2  # noqa: PLR2004 - the picture and the line
        is_line = isinstance(leaf.block, Paragraph) and len(words(leaf.text)) <= _CAPTION and not leaf.linked
        is_picture = isinstance(picture.block, Figure) and picture.place.tag == "div"
        if alone and is_line and is_picture and not ends_sentence(leaf.text):
            leaf.block = Figure(*split_credit(leaf.text))
