"""explain(Source) -> Account: all text of a page, what of it is read, and why the rest is not."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from articleaudio.article.body.above import is_byline
from articleaudio.article.dates.stamps import printed
from articleaudio.article.examining import NO_CORRECTIONS, Examined, examine
from articleaudio.article.furniture.lines import is_clock, label
from articleaudio.article.parsing import article_of, parse
from articleaudio.article.tree.gathering import paragraphs_in
from articleaudio.article.tree.page import is_text_free
from articleaudio.article.tree.selectors import Selectors
from articleaudio.article.words.layout import BULLET, rows_of
from articleaudio.article.words.text import clean_lines, key, shorten, words
from articleaudio.errors import ArticleError
from articleaudio.model import (
    Account,
    Code,
    Embed,
    Figure,
    Footnote,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Passage,
    Quote,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4.element import Tag

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.article.tree.page import Page
    from articleaudio.config import Corrections
    from articleaudio.model import Article, Block, Source

_PROSE = 12
"""Words of running text that a person would miss."""

_LINKED = 0.6  # of a text's characters: more are links than in any sentence

_HIDDEN = 5
"""Words of a hidden text that may be part of an article, and not the name of a button."""

_DATE = 15  # words of a line that is a date
_LABEL = 60  # characters of a label that are shown
_BEFORE = 20  # leaves before the first that was left out for a label, one of which may be that label
_START = 40  # letters of a line by which it is found again

_IN_WORDS = {
    "the headline": "the headline, once more",
    "the dek": "repeats the headline, or how the article begins",
    "label": "label of a box",
}
_SAID_ONCE = frozenset({"Headline", "Byline", "Date", "Dek"})
_NEVER_SHOWN = frozenset(
    {"script", "style", "head", "template", "title", "svg", "iframe", "object", "embed", "select", "option", "datalist"}
)
_WHERE = {
    "noscript": "shown only where scripts are off",
    "dialog": "in a dialog",
    "button": "a button",
}


def explain(source: Source, corrections: Corrections = NO_CORRECTIONS) -> Account:
    """Say of all text of a page what became of it; a page that is refused is explained, too.

    Args:
        source: the page.
        corrections: what the user corrects by selectors.
    """
    if source.following:
        return _of_pages(source, corrections)
    if source.media == "text":
        return _of_text(source, corrections)
    try:
        examined = examine(source, corrections)
    except ArticleError as error:
        return Account(source.name, None, error, ())
    article = article_of(source, examined) if examined.opening else None
    return Account(source.name, article, examined.error, tuple(_passages(examined, article)))


def _of_pages(source: Source, corrections: Corrections) -> Account:
    """An article on several pages; what the first page says of it is not read again on the others."""
    first, *others = (explain(page, corrections) for page in (replace(source, following=()), *source.following))
    further = [
        replace(one, reason="said on the first page") if one.kind in _SAID_ONCE and not one.reason else one
        for account in others
        for one in account.passages
    ]
    article = None if first.error else parse(source, corrections)
    return replace(first, article=article, passages=(*first.passages, *further))


# ---------------------------------------------------------------------------------------------- pages


def _passages(examined: Examined, article: Article | None) -> Iterator[Passage]:
    """The leaves, and between them the texts that are hidden, each where it stands in the page."""
    selectors = Selectors(examined.page)
    orders = {id(tag): number for number, tag in enumerate(examined.page.soup.find_all(True))}
    hidden = list(_hidden(examined, selectors, orders))[::-1]
    for leaf, kind, reason in _judged(examined, article):
        while hidden and leaf.element is not None and hidden[-1][0] < orders.get(id(leaf.element), 0):
            yield hidden.pop()[1]
        text = _text(leaf.block)
        if text or not reason:
            prose = not reason or (_is_prose(leaf.block, leaf.text) and leaf.linked < _LINKED * len(leaf.text))
            yield Passage(text, kind, reason, len(words(leaf.text)), selectors.of(leaf.element), prose)
    yield from (passage for _, passage in reversed(hidden))


def _judged(examined: Examined, article: Article | None) -> Iterator[tuple[Leaf, str, str]]:
    """Each leaf with what it is, and why it is not read ("" if it is)."""
    heads = _heads(examined, article)
    shown = {key(_text(block)) for block in article.blocks} if article else set()
    kept = [leaf.order for leaf in examined.leaves if leaf.keep]
    opener = ""
    for leaf in examined.leaves:
        if leaf.keep or leaf.reason != "after the article":
            opener = ""
        elif not opener:
            opener = _opener(examined.leaves, leaf)
        if leaf.order in heads:
            yield leaf, heads[leaf.order], ""
        elif leaf.keep:
            bare = isinstance(leaf.block, Heading) and article is not None and key(leaf.text) not in shown
            yield leaf, kind_of(leaf.block), "a heading that nothing follows" if bare else ""
        else:
            yield leaf, kind_of(leaf.block), _why(leaf, kept, opener)


def _opener(leaves: Sequence[Leaf], first: Leaf) -> str:
    """The label at which the article was found to end: the first of the leaves left out for it, or one just before."""
    for leaf in reversed(leaves[max(0, first.order - _BEFORE) : first.order + 1]):
        if leaf.keep:
            break
        if label(leaf.text) or is_clock(leaf.text):
            return shorten(leaf.text, _LABEL)
    return shorten(first.text, _LABEL)


def _why(leaf: Leaf, kept: Sequence[int], opener: str) -> str:
    """Why a leaf is left out, in words for a person who has not read the rules."""
    if leaf.reason == "after the article":
        return f"after the article: from “{opener}” on"
    if leaf.reason is not None:
        return _IN_WORDS.get(leaf.reason, leaf.reason)
    if not kept:
        return "no text of an article was found here"
    if leaf.order < kept[0]:
        return "above the article"
    return "below the article" if leaf.order > kept[-1] else "not found to be part of the article"


def _heads(examined: Examined, article: Article | None) -> dict[int, str]:
    """The leaves above the body that are read in some form: headline, byline, date and dek, by their order."""
    if article is None:
        return {}
    found: dict[int, str] = {}
    first = next((leaf.order for leaf in examined.leaves if leaf.keep and leaf.is_prose), 0)
    top = examined.printed_at.order if examined.printed_at else first
    for leaf in examined.leaves[max(0, min(top, first) - 6) : first + 8]:
        if leaf is examined.printed_at:
            found[leaf.order] = "Headline"
        elif leaf.keep or not leaf.text or leaf.reason not in {None, "byline", "the dek", "above the headline"}:
            continue
        elif article.dek and leaf.text == article.dek:
            found[leaf.order] = "Dek"
        elif kind := _byline_kind(leaf.text, article):
            found[leaf.order] = kind
    return found


def _byline_kind(text: str, article: Article) -> str:
    """Whether a line above the body says who wrote the article, or when; "" if neither."""
    if len(words(text)) > _DATE:
        return ""
    line = key(text)
    if any(key(name) in line for name in article.authors) and (is_byline(text) or len(words(text)) <= _PROSE):
        return "Byline"
    stamp = printed(text)
    days = {moment.date() for moment in (article.published, article.modified) if moment}
    return "Date" if stamp and stamp.moment.date() in days else ""


def _hidden(examined: Examined, selectors: Selectors, orders: dict[int, int]) -> Iterator[tuple[int, Passage]]:
    """Texts that the page hides or that the user excludes, with the order of the element that each stands in."""
    excluded = {id(tag): css for tag, css in examined.marks.excluded}
    for tag in _hidden_tags(examined.page):
        css = excluded.get(id(tag))
        reason = f"excluded by “{css}”" if css else _WHERE.get(tag.name, "hidden by the page")
        for text in paragraphs_in(tag):
            if css or len(words(text)) >= _HIDDEN:
                count = len(words(text))
                prose = not css and tag.name != "button" and count >= _PROSE
                yield orders[id(tag)], Passage(text, "Paragraph", reason, count, selectors.of(tag), prose)


def _hidden_tags(page: Page) -> Iterator[Tag]:
    """The outermost elements whose text no reader sees."""
    inside: set[int] = set()
    for tag in page.soup.find_all(True):
        if id(tag.parent) in inside:
            inside.add(id(tag))
        elif is_text_free(tag):
            inside.add(id(tag))
            if tag.name not in _NEVER_SHOWN:
                yield tag


# ---------------------------------------------------------------------------------------------- blocks


def kind_of(block: Block) -> str:
    """What a block is, in a word or two."""
    match block:
        case Heading():
            return f"Heading {block.level}"
        case Quote():
            return "Pull quote" if block.pull else "Quote"
        case Figure():
            return "Caption" if block.caption else "Picture"
        case ListBlock():
            return "List"
        case Paragraph() | Table() | Code() | Embed() | Note() | Footnote():
            return type(block).__name__


def _text(block: Block) -> str:
    """What a block says, as a person reads it."""
    return block.text if isinstance(block, Heading | Paragraph | Code | Note) else _laid_out(block)


def _laid_out(block: Quote | ListBlock | Figure | Table | Embed | Footnote) -> str:
    match block:
        case ListBlock():
            usual: Sequence[int | None] = range(block.start, block.start + len(block.items)) if block.ordered else ()
            marks = ("•" if number is None else f"{number}." for number in block.numbers or usual)
            lines = zip_longest(marks, block.items, fillvalue="•")
            return "\n".join(f"{mark} {item}" for mark, item in lines)
        case Table():
            rows = (block.header, *block.rows) if block.header else block.rows
            return "\n".join([*([block.caption] if block.caption else []), *(" | ".join(row) for row in rows)])
        case Figure():
            return f"{block.caption} ({block.credit})" if block.caption and block.credit else block.caption
        case Embed():
            shown = f"{block.what} ({block.whose})" if block.whose else block.what
            return f"{shown}: {block.text}" if block.text else shown
        case Quote():
            return f"{block.text} — {block.attribution}" if block.attribution else block.text
        case Footnote():
            return f"{block.mark} {block.text}".strip()


def _is_prose(block: Block, text: str) -> bool:
    return isinstance(block, Paragraph | Quote | Note | ListBlock) and len(words(text)) >= _PROSE


# ---------------------------------------------------------------------------------------- plain text


def _of_text(source: Source, corrections: Corrections) -> Account:
    article, error = None, None
    try:
        article = parse(source, corrections)
    except ArticleError as found:
        error = found
        with contextlib.suppress(ArticleError):
            article = parse(source, corrections, force=True)
    lines = [BULLET.sub(r"\g<text>", row.text) for row in rows_of(clean_lines(source.text))]
    return Account(source.name, article, error, tuple(_judged_lines(lines, article)))


def _judged_lines(lines: Sequence[str], article: Article | None) -> Iterator[Passage]:
    """Each line of a plain text with what became of it, found again by how it begins."""
    read = _read_lines(article) if article else {}
    reasons = {_start(left.text): left.reason for left in article.left_out} if article else {}
    last = max((at for at, line in enumerate(lines) if _start(line) in read), default=-1)
    opener = ""
    for at, line in enumerate(lines):
        kind = read.get(_start(line), "")
        why = reasons.get(_start(line)) or ("below the article" if at > last else "not found to be part of the article")
        if why == "after the article":
            opener = opener or shorten(line, _LABEL)
            why = f"after the article: from “{opener}” on"
        if not kind and article and at < last and why != "not part of the article":
            kind = {"date": "Date", "byline": "Byline"}.get(why, "")
        prose = bool(kind) or len(words(line)) >= _PROSE
        yield Passage(line, kind or "Paragraph", "" if kind else why, len(words(line)), is_prose=prose)


def _read_lines(article: Article) -> dict[str, str]:
    """How the lines that are read begin, with what each is."""
    found = {_start(article.headline): "Headline"} | ({_start(article.dek): "Dek"} if article.dek else {})
    for block in article.blocks:
        lines = block.items if isinstance(block, ListBlock) else (_text(block),)
        found.update((_start(line), kind_of(block)) for line in lines)
    return found


def _start(line: str) -> str:
    return key(line[: 2 * _START])[:_START]
