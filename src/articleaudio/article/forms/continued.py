"""An article on several pages, as one: the first page's facts, and the bodies of all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio.article.body.refusal import TooShort
from articleaudio.article.words.text import key
from articleaudio.errors import ArticleError
from articleaudio.model import Figure, LeftOut, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from articleaudio.model import Article, Block, Source


def continued(first: Article, following: Iterable[Source], parse: Callable[[Source, bool], Article]) -> Article:
    """The article with the further pages that it goes on in; `parse(source, force)` reads one of them.

    What a page repeats at its top (the standfirst, the picture) is read once. A page that holds no text of the
    article is left out, with the reason.
    """
    blocks, left_out = list(first.blocks), list(first.left_out)
    said = {key(first.headline), key(first.dek)} | {_key(block) for block in blocks}
    for source in following:
        try:
            page = _parsed(source, parse)
        except ArticleError as error:
            left_out.append(LeftOut(source.name, f"a further page without text of the article: {error}"))
            continue
        new = _new(page, said)
        said |= {_key(block) for block in new}
        blocks += new
        left_out += [one for one in page.left_out if one not in left_out]
    return replace(first, blocks=tuple(blocks), left_out=tuple(left_out))


def _parsed(source: Source, parse: Callable[[Source, bool], Article]) -> Article:
    try:
        return parse(source, False)
    except TooShort:  # the ending of an article needs no length
        return parse(source, True)


def _new(page: Article, said: set[str]) -> list[Block]:
    """The blocks of a page from the first on that was not said before."""
    top: list[Block] = [Paragraph(page.dek)] if page.dek else []
    blocks = [*top, *page.blocks]
    start = next((index for index, block in enumerate(blocks) if _key(block) not in said), len(blocks))
    return blocks[start:]


def _key(block: Block) -> str:
    if isinstance(block, Figure):
        return f"figure {block.image or key(block.caption)}"
    return key(" ".join(str(getattr(block, name, "")) for name in ("text", "items", "rows", "url")))
