"""parse(Source) -> Article: the page without its furniture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.article import body, metadata
from articleaudio.article.as_html import as_html
from articleaudio.article.authors import opens_byline
from articleaudio.article.captions import ends_with_credit, split_credit, unsigned
from articleaudio.article.continued import continued
from articleaudio.article.corrections import marks_of
from articleaudio.article.dates import PUBLISHED, UPDATED, printed
from articleaudio.article.dek import dek_leaf, is_dek, may_be_dek
from articleaudio.article.ends import Facts, trim
from articleaudio.article.furniture import line_reason, without_reading_time
from articleaudio.article.headings import with_bold_headings
from articleaudio.article.headline import headline_of, site_in_title
from articleaudio.article.inline import base, foreign
from articleaudio.article.language import language_of, stated_languages
from articleaudio.article.leaves import Leaf, leaves_of
from articleaudio.article.opening import Opening
from articleaudio.article.page import open_page
from articleaudio.article.people import authors_of, names_author
from articleaudio.article.plain import parse_text
from articleaudio.article.publication import house_of, site_name
from articleaudio.article.refusal import refusal, refuse_bodiless
from articleaudio.article.stated import stated_body
from articleaudio.article.text import ends_sentence, key, shorten, words
from articleaudio.article.witness import witness
from articleaudio.config import Corrections
from articleaudio.model import Article, Block, Figure, Footnote, Heading, LeftOut, ListBlock, Note, Paragraph, Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.corrections import Marks
    from articleaudio.article.leaves import Moment
    from articleaudio.article.page import Page
    from articleaudio.errors import ArticleError
    from articleaudio.model import Source

_OPENING = 30
"""Leaves above the body that are looked at where no headline is printed."""

_CAPTION = 20  # words of a caption that nothing but its place tells

_BELOW = 6
"""Leaves behind the first of the body among which a byline may stand, if that first one is a standfirst."""

_NEAR = 12
"""Leaves behind the body that a reader may miss."""

_REPEATED = 4  # words of a quotation that are in the body by no chance

_LEFT_OUT = 60
_LEFT_OUT_LENGTH = 200
_UNTOLD = frozenset({"navigation", "footer", "sidebar", "cookie note", "the headline"})


NO_CORRECTIONS = Corrections()


@dataclass(frozen=True, slots=True)
class Examined:
    """A page read as far as it can be told what of it is article.

    Attributes:
        leaves: all of its text, each leaf kept or left out.
        opening: what stands above the body; None where no body was found.
        printed_at: the leaf that prints the headline, if one does.
        error: why the page is refused, if it is; without a body it always is.
    """

    page: Page
    leaves: list[Leaf]
    marks: Marks
    headline: str
    printed_at: Leaf | None
    opening: Opening | None
    error: ArticleError | None


def parse(source: Source, corrections: Corrections = NO_CORRECTIONS, *, force: bool = False) -> Article:
    """Read the article in a page.

    Args:
        source: the page.
        corrections: what the user corrects by selectors.
        force: read what body there is, be it a stub, a brief or a list of teasers.

    Raises:
        ArticleError: the page is empty or holds no article; unless forced, also if it is a list of articles, a login
            or paywall page, or has too little text.
    """
    if source.following:
        alone = replace(source, following=())
        first = parse(alone, corrections, force=force)
        return continued(first, source.following, lambda page, forced: parse(page, corrections, force=forced))
    if source.media == "text":
        return parse_text(source, force=force)
    examined = examine(source, corrections)
    if examined.error and not (force and examined.opening):
        raise examined.error
    return article_of(source, examined)


def examine(source: Source, corrections: Corrections = NO_CORRECTIONS) -> Examined:
    """Find out which leaves of a page are article.

    Raises:
        ArticleError: the page is too large to be looked at.
    """
    source = as_html(source)
    page = open_page(source)
    marks = marks_of(page, source.url or source.found_at, corrections)
    leaves, moments = leaves_of(page.soup)
    headline, printed_at = marks.headline_in(leaves) or headline_of(page, leaves)
    _type_captions(leaves)
    body.choose(leaves, marks.witness(leaves) or witness(page.markup), headline)
    _drop_above(leaves, printed_at)
    marks.bound(leaves)
    marks.include(leaves)
    stated = stated_body(source, page, leaves, headline)
    if stated:
        leaves, moments, printed_at = stated, [], None
    bounds = body.span(leaves)
    if bounds is None:
        return Examined(page, leaves, marks, headline, printed_at, None, refuse_bodiless(page, leaves))
    lifted = _lift_dek(leaves, metadata.summary_of(page, page.statements.article(headline)))
    _drop_openers(leaves)
    bounds = body.span(leaves) or bounds
    _drop_before(leaves, printed_at, bounds[0])
    marks.include(leaves)
    opening = replace(
        _opening(leaves, moments, printed_at, bounds[0]), dek=lifted if lifted and not lifted.keep else None
    )
    return Examined(page, leaves, marks, headline, printed_at, opening, refusal(page, leaves))


def _type_captions(leaves: Sequence[Leaf]) -> None:
    """A short line that is no sentence, alone with a picture in a place of its own, is its caption."""
    for picture, leaf in pairwise(leaves):
        alone = leaf.place is picture.place and leaf.place.leaves == 2  # noqa: PLR2004 - the picture and the line
        is_line = isinstance(leaf.block, Paragraph) and len(words(leaf.text)) <= _CAPTION and not leaf.linked
        is_picture = isinstance(picture.block, Figure) and picture.place.tag == "div"
        if alone and is_line and is_picture and not ends_sentence(leaf.text):
            leaf.block = Figure(*split_credit(leaf.text))


def _drop_above(leaves: Sequence[Leaf], headline: Leaf | None) -> None:
    """Nothing above the headline is body, unless much of it stands there (then the headline is printed elsewhere)."""
    if headline is None:
        return
    above = [leaf for leaf in leaves[: headline.order] if leaf.keep]
    below = [leaf for leaf in leaves[headline.order :] if leaf.keep]
    if _sentences(above) < _sentences(below):
        for leaf in above:
            leaf.keep, leaf.reason = False, "above the headline"


def _sentences(leaves: Sequence[Leaf]) -> int:
    """Characters of running text: of menus and lists of tags nothing counts."""
    return sum(len(leaf.text) for leaf in leaves if ends_sentence(leaf.text) and leaf.linked * 2 < len(leaf.text))


def _opening(leaves: Sequence[Leaf], moments: Sequence[Moment], headline: Leaf | None, first: int) -> Opening:
    """What is printed between headline and body (or just above the headline, where some pages put the date)."""
    start = headline.order - 6 if headline and headline.order < first else first - _OPENING
    between = [leaf for leaf in leaves[max(0, start) : first] if leaf is not headline]
    lines = [leaf for leaf in between if leaf.text and not isinstance(leaf.block, Figure)]
    pictures = [leaf for leaf in between if isinstance(leaf.block, Figure) and leaf.reason is None]
    marked = [moment for moment in moments if start <= moment.order <= first]
    if not marked:
        marked = [
            moment for moment in moments if "datepublished" in moment.names.lower() or "pubdate" in moment.names.lower()
        ][:1]
    lines += [leaf for leaf in leaves[first : first + _BELOW] if not leaf.keep and is_byline(leaf.text)]
    return Opening(lines, marked, pictures, headline=headline)


def _drop_openers(leaves: Sequence[Leaf]) -> None:
    """Leave out the kept lines above the first paragraph that are byline, date or caption."""
    for leaf in leaves:
        if leaf.keep and isinstance(leaf.block, Note) and is_byline(leaf.text):
            leaf.keep, leaf.reason = False, "byline"  # "Updated: 4 March", no correction
    kept = [leaf for leaf in leaves if leaf.keep and leaf.is_prose]
    above = True
    for leaf, following in pairwise(kept):
        if isinstance(leaf.block, Paragraph) and is_byline(leaf.text):
            leaf.keep, leaf.reason = False, "byline"
        elif isinstance(leaf.block, Paragraph) and above and ends_with_credit(leaf.text, surely=False):
            leaf.keep, leaf.reason = False, "photo caption"
        elif not isinstance(leaf.block, Heading):
            if not (above and is_byline(following.text)):  # a standfirst has the byline below it
                return
            above = False


def _drop_before(leaves: Sequence[Leaf], headline: Leaf | None, first: int) -> None:
    """Above the first paragraph nothing is body but a heading or an editor's note below the headline."""
    top = headline.order if headline is not None and headline.order < first else -1
    for leaf in leaves[:first]:
        if leaf.keep:
            is_body = isinstance(leaf.block, Heading | Note) and not names_author(leaf)
            leaf.keep = leaf.order > top and is_body


def is_byline(text: str) -> bool:
    """Whether a short line is nothing but names and dates."""
    if len(text) > 200:  # noqa: PLR2004 - characters; no byline is longer
        return False
    text = without_reading_time(text)
    stamp = printed(text)
    if stamp and (PUBLISHED.match(text) or UPDATED.match(text)) and not text.endswith((".", "!", "?")):
        return len(words(stamp.rest)) <= 12  # noqa: PLR2004 - words about two dates
    if stamp and len(words(stamp.rest)) <= 12 and not stamp.rest.endswith((".", "!", "?")):  # noqa: PLR2004 - words about a date
        return len(words(stamp.rest)) <= 3 or opens_byline(text) or line_reason(stamp.rest) is not None  # noqa: PLR2004 - "Published on"
    return opens_byline(text) and len(words(text)) <= 12 and not text.endswith((".", "!", "?"))  # noqa: PLR2004 - words of a byline


def article_of(source: Source, examined: Examined) -> Article:
    """The article of a page in which a body was found."""
    page, leaves, marks, headline = examined.page, examined.leaves, examined.marks, examined.headline
    opening = examined.opening or Opening((), ())
    node = page.statements.article(headline)
    publication = site_name(page) or site_in_title(page, headline, leaves)
    byline = marks.authors(publication) or authors_of(page, node, opening, publication)
    summary = metadata.summary_of(page, node)
    dek = _dek(leaves, opening.dek or dek_leaf(opening, summary), headline)
    trim(leaves, Facts(headline, publication, byline.names, summary))
    marks.include(leaves)
    text = " ".join(leaf.text for leaf in leaves if leaf.keep and leaf.is_prose)
    language = language_of(stated_languages(page, node), f"{headline} {text}")
    article = Article(
        headline=headline or _first_words(text),
        blocks=_blocks(leaves, language),
        authors=byline.names,
        author_kinds=byline.kinds,
        publication=publication or house_of(byline.names),
        language=language,
        url=source.url,
        summary=summary,
        dek=dek,
        left_out=tuple(one for one in _left_out(leaves) if one.text != shorten(dek, _LEFT_OUT_LENGTH)),
    )
    return metadata.with_facts(article, page, node, opening, _first_image(opening, leaves))


def _lift_dek(leaves: Sequence[Leaf], summary: str) -> Leaf | None:
    """The dek, if the body was taken to begin with it: it stands apart from the paragraphs, or says the summary."""
    kept = [leaf for leaf in leaves if leaf.keep and leaf.is_prose]
    if len(kept) > 1 and may_be_dek(kept[0]) and _is_above_byline(leaves, kept[0]):
        kept[0].keep, kept[0].reason = False, "the dek"
        return kept[0]
    if len(kept) < 2 or body.home_of(kept[0]) is body.home_of(kept[1]):  # noqa: PLR2004 - a dek and a body
        if not (len(kept) > 1 and is_dek(kept[0])):
            return None
    elif not (is_dek(kept[0]) or (summary and key(kept[0].text) == key(summary))):
        return None
    kept[0].keep, kept[0].reason = False, "the dek"
    return kept[0]


def _is_above_byline(leaves: Sequence[Leaf], leaf: Leaf) -> bool:
    following = next((other for other in leaves[leaf.order + 1 :] if other.text), None)
    return following is not None and is_byline(following.text)


def _dek(leaves: Sequence[Leaf], found: Leaf | None, headline: str) -> str:
    """The dek's text; "" if it only repeats the headline or the beginning of the first paragraph."""
    if found is None:
        return ""
    found.reason = "the dek"
    own = key(found.text)
    first = next((key(leaf.text) for leaf in leaves if leaf.keep and isinstance(leaf.block, Paragraph)), "")
    return "" if own == key(headline) or first.startswith(own) else found.text


def _blocks(leaves: Sequence[Leaf], language: str) -> tuple[Block, ...]:
    blocks = [_localised(leaf.block, language) for leaf in leaves if leaf.keep]
    blocks = _with_captions(blocks)
    spoken = key(" ".join(block.text for block in blocks if isinstance(block, Paragraph)))
    blocks = [
        replace(block, pull=True) if isinstance(block, Quote) and _is_in(block.text, spoken) else block
        for block in blocks
    ]
    return unsigned(_without_bare_headings(with_bold_headings(blocks)))


def _is_in(text: str, spoken: str) -> bool:
    """Whether the body says a quotation, too; a word or two of it prove nothing."""
    return len(words(text)) >= _REPEATED and key(text) in spoken


def _localised(block: Block, language: str) -> Block:
    """A block names its language only where it is not the article's, and a span only where it is not the block's."""
    if not isinstance(block, Heading | Paragraph | Quote | ListBlock | Note):
        return block
    around = block.language or language
    if base(around) == base(language):
        block = replace(block, language=None)
    match block:
        case Heading() | Paragraph() | Quote():
            return replace(block, inlines=foreign(block.inlines, around)) if block.inlines else block
        case ListBlock():
            spans = tuple(foreign(inlines, around) for inlines in block.item_inlines)
            return replace(block, item_inlines=spans if any(spans) else ()) if spans else block
        case Note():
            return block


def _with_captions(blocks: Sequence[Block]) -> list[Block]:
    """A picture and the caption behind it are one figure; so are a caption and its credit."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if (
            isinstance(block, Figure)
            and isinstance(last, Figure)
            and not block.image
            and not (last.caption and block.caption)
        ):
            joined[-1] = Figure(last.caption or block.caption, last.credit or block.credit, last.image)
        else:
            joined.append(block)
    return joined


def _without_bare_headings(blocks: Sequence[Block]) -> list[Block]:
    """Headings that nothing follows, or only footnotes, announce nothing."""
    kept: list[Block] = []
    for block in reversed(blocks):
        follows = next((other for other in reversed(kept) if not isinstance(other, Figure)), None)
        if not isinstance(block, Heading) or (follows is not None and not isinstance(follows, Footnote)):
            kept.append(block)
    return kept[::-1]


def _first_image(opening: Opening, leaves: Sequence[Leaf]) -> str | None:
    shown = [*(leaf.block for leaf in opening.pictures), *(leaf.block for leaf in leaves if leaf.keep)]
    return next((block.image for block in shown if isinstance(block, Figure) and block.image), None)


def _first_words(text: str) -> str:
    return shorten(text.split(". ", maxsplit=1)[0], 100)


def _left_out(leaves: Sequence[Leaf]) -> tuple[LeftOut, ...]:
    """What stands between the kept blocks, just above or just behind them, and is not read."""
    bounds = body.span(leaves)
    if bounds is None:
        return ()
    near = leaves[max(0, bounds[0] - _NEAR) : bounds[1] + 1 + _NEAR]
    found = [
        LeftOut(shorten(leaf.text, _LEFT_OUT_LENGTH), leaf.reason or _why(leaf))
        for leaf in near
        if not leaf.keep and leaf.text and leaf.reason not in _UNTOLD
    ]
    return tuple(dict.fromkeys(found))[:_LEFT_OUT]


def _why(leaf: Leaf) -> str:
    if isinstance(leaf.block, Figure):
        return "photo caption"
    return "byline" if is_byline(leaf.text) else "not part of the article"
