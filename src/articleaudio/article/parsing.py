"""parse(Source) -> Article: the page without its furniture."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article.blocks.captions import unsigned
from articleaudio.article.blocks.figures import shown_address
from articleaudio.article.blocks.headings import with_bold_headings
from articleaudio.article.body import choice as body
from articleaudio.article.body.above import is_byline
from articleaudio.article.examining import NO_CORRECTIONS, Examined, examine
from articleaudio.article.facts import metadata
from articleaudio.article.facts.given import given_language, given_url, with_given
from articleaudio.article.facts.language import language_of, stated_languages
from articleaudio.article.facts.opening import Opening
from articleaudio.article.facts.publication import house_of
from articleaudio.article.forms.continued import continued
from articleaudio.article.forms.plain import parse_text
from articleaudio.article.words.inline import base, foreign
from articleaudio.article.words.text import key, shorten, words
from articleaudio.model import Article, Block, Figure, Footnote, Heading, LeftOut, ListBlock, Note, Paragraph, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.config import Corrections
    from articleaudio.model import Source

_NEAR = 12
"""Leaves behind the body that a reader may miss."""

_REPEATED = 4  # words of a quotation that are in the body by no chance

_LEFT_OUT = 60
_LEFT_OUT_LENGTH = 200
_UNTOLD = frozenset({"navigation", "footer", "sidebar", "cookie note", "the headline"})
_TOLD_AS = {"the dek": "the line under the headline repeats it, or how the article begins"}


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
        return with_given(parse_text(source, force=force), source.given)
    with _uncollected():
        return _read(source, corrections, force=force)


def _read(source: Source, corrections: Corrections, *, force: bool) -> Article:
    examined = examine(source, corrections)
    if examined.error and not (force and examined.opening):
        raise examined.error
    return article_of(source, examined)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage: nearly all that is made is in use until the end, and then goes in one sweep.

    Python would look through the growing tree again and again, which takes a tenth of the time of a page of news and
    most of that of a very long one.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def article_of(source: Source, examined: Examined) -> Article:
    """The article of a page in which a body was found."""
    page, leaves, headline = examined.page, examined.leaves, examined.headline
    opening = examined.opening or Opening((), ())
    node = page.statements.article(headline)
    text = " ".join(leaf.text for leaf in leaves if leaf.keep and leaf.is_prose)
    language = given_language(source) or language_of(stated_languages(page, node), f"{headline} {text}")
    article = Article(
        headline=headline or _first_words(text),
        blocks=_blocks(leaves, language),
        authors=examined.byline.names,
        author_kinds=examined.byline.kinds,
        publication=examined.publication or house_of(examined.byline.names),
        language=language,
        url=given_url(source),
        summary=metadata.summary_of(page, node),
        dek=examined.dek,
        left_out=tuple(one for one in _left_out(leaves) if one.text != shorten(examined.dek, _LEFT_OUT_LENGTH)),
    )
    found = metadata.with_facts(article, page, node, opening, _first_images(opening, leaves))
    return with_given(found, source.given)


def _blocks(leaves: Sequence[Leaf], language: str) -> tuple[Block, ...]:
    kept = [leaf for leaf in leaves if leaf.keep]
    spoken = key(" ".join(leaf.text for leaf in kept if isinstance(leaf.block, Paragraph) and not _is_aside(leaf)))
    blocks = _with_captions([_localised(_pulled(leaf, spoken), language) for leaf in kept])
    return unsigned(_without_bare_headings(with_bold_headings(blocks)))


def _pulled(leaf: Leaf, spoken: str) -> Block:
    """A leaf's block; a quotation, or a paragraph set aside, that the body says, too, is a pull quote."""
    block = leaf.block
    if isinstance(block, Quote) and _is_in(block.text, spoken):
        return replace(block, pull=True)
    if isinstance(block, Paragraph) and _is_aside(leaf) and _is_in(block.text, spoken):
        return Quote(block.text, pull=True, language=block.language, inlines=block.inlines)
    return block


def _is_aside(leaf: Leaf) -> bool:
    return any(place.tag == "aside" for place in islice(leaf.place.upward(), 2))


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
    follows: Block | None = None
    for block in reversed(blocks):
        if not isinstance(block, Heading) or (follows is not None and not isinstance(follows, Footnote)):
            kept.append(block)
            follows = follows if isinstance(block, Figure) else block
    return kept[::-1]


def _first_images(opening: Opening, leaves: Sequence[Leaf]) -> list[str]:
    """The addresses of the first picture that the page shows: of the picture itself, and where it is shown from now."""
    for leaf in (*opening.pictures, *(leaf for leaf in leaves if leaf.keep)):
        if isinstance(leaf.block, Figure) and leaf.block.image:
            return [leaf.block.image, shown_address(leaf.element) if leaf.element is not None else ""]
    return []


def _first_words(text: str) -> str:
    return shorten(text.split(". ", maxsplit=1)[0], 100)


def _left_out(leaves: Sequence[Leaf]) -> tuple[LeftOut, ...]:
    """What stands between the kept blocks, just above or just behind them, and is not read."""
    bounds = body.span(leaves)
    if bounds is None:
        return ()
    near = leaves[max(0, bounds[0] - _NEAR) : bounds[1] + 1 + _NEAR]
    found = [
        LeftOut(shorten(leaf.text, _LEFT_OUT_LENGTH), _TOLD_AS.get(leaf.reason or "", leaf.reason) or _why(leaf))
        for leaf in near
        if not leaf.keep and leaf.text and leaf.reason not in _UNTOLD
    ]
    return tuple(dict.fromkeys(found))[:_LEFT_OUT]


def _why(leaf: Leaf) -> str:
    if isinstance(leaf.block, Figure):
        return "photo caption"
    return "byline" if is_byline(leaf.text) else "not part of the article"
