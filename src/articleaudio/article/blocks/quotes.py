"""Quotations set off from the text, with who is quoted; pull quotes marked."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from articleaudio.article.blocks import embeds
from articleaudio.article.tree.gathering import lines_in, pieces, split_lines, text_in
from articleaudio.article.tree.page import STRUCTURE, attribute, first_of, is_text_free, names_of, tags_below
from articleaudio.article.words.inline import Line, joined
from articleaudio.model import Paragraph, Quote
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4.element import Tag

    from articleaudio.model import Block

PULL = late(r"pull(?:ed)?[-_]*quote|quote[-_]*pull|drop-?quote|(?:^|[\s_-])pq(?:$|[\s_-])")
_CONTAINERS = STRUCTURE - {"pre", "nav", "form", "section", "article", "blockquote"} | {"ul", "ol"}
_PULLED = frozenset({"h1", "table", "article", "section", "form"})
_QUOTATION = frozenset({"blockquote"})
_SPEAKERS = frozenset({"cite", "footer", "figcaption"})
_SPEAKER_NAMES = late(r"attribution|author|source|(?:^|[\s_-])(?:cite|citation|speaker|credit|byline)(?:$|[\s_-])")
_DASHED = late(r"[—–―]|--?\s|~\s")
_DASHED_END = late(r"(?<=[.!?…”\"»’“])\s+[—–―]\s?(?=[^\W\d_a-zа-яіїєґ])[^!?…—–―]{2,80}$")
_DASHES = "—–―-~ "
_QUOTED = 12  # paragraphs; a longer quotation is a body that the page wraps in a quote
_SPEAKER = 200  # characters: who is quoted, and of which house


def blockquote(tag: Tag) -> tuple[Block, ...]:
    """The quotation, or the embedded post, that a `<blockquote>` is; () if it holds lists, figures or tables."""
    names = {name.lower() for name in names_of(tag)}
    if names and (post := embeds.post(tag, sorted(names))):
        return post
    pull = bool(names) and PULL.search(" ".join(sorted(names))) is not None
    return () if first_of(tag, _CONTAINERS) else _quote(tag, pull=pull)


def pull_quote(tag: Tag) -> tuple[Block, ...]:
    """The quotation that an element is whose names call it a pull quote."""
    return () if first_of(tag, _PULLED) else _quote(tag, pull=True)


def _quote(tag: Tag, *, pull: bool) -> tuple[Block, ...]:
    groups = _groups(tag)
    if len(groups) == 1:
        return _quoted(tag, groups[0][1], pull=pull)
    return tuple(block for inner, lines in groups for block in _quoted(inner, lines, pull=pull))


def _groups(tag: Tag) -> list[tuple[Tag, list[Line]]]:
    """The lines of a quotation; those of quotations in it that say whose they are apart, each with its element."""
    whole = [(tag, lines_in(tag))]
    if not first_of(tag, _QUOTATION):
        return whole
    found = [
        (inner, lines)
        for _, some in groupby(pieces(tag, _QUOTATION), key=lambda piece: id(piece[1]))
        for inner, lines in [_together(list(some))]
        if lines
    ]
    own = [lines for inner, lines in found if inner is tag]
    if len(found) > _QUOTED:
        return whole
    told = any(inner is not tag and _attribution(inner, lines) for inner, lines in found)
    names_itself = bool(own) and (len(own[-1]) > 1 or not _attribution(tag, whole[0][1]))
    return found if told and names_itself else whole


def _together(some: Sequence[tuple[str, Tag, int]]) -> tuple[Tag, list[Line]]:
    return some[0][1], split_lines("".join(text for text, _, _ in some))


def _quoted(tag: Tag, lines: list[Line], *, pull: bool) -> tuple[Block, ...]:
    attribution = _attribution(tag, lines)
    if attribution:
        lines = _without_tail(lines, attribution)
    if len(lines) > _QUOTED:
        return tuple(Paragraph(line.text, inlines=line.inlines) for line in lines)
    quote = joined(lines)
    attribution = attribution.lstrip(_DASHES)
    return (Quote(quote.text, attribution or None, pull, inlines=quote.inlines),) if quote.text else ()


def _attribution(tag: Tag, lines: Sequence[Line]) -> str:
    """What the last `cite`, `footer`, named or dashed line of a quotation says; "" if more of the quotation follows."""
    if not lines:
        return ""
    last = lines[-1].text
    named = [one for one in tags_below(tag) if _names_speaker(one) and not is_text_free(one)][-20:]
    tails = (text for one in named if last.endswith(text := text_in(one)) and len(text) <= _SPEAKER)
    if tail := max((text for text in tails if len(lines) > 1 or text != last), key=len, default=""):
        return tail
    if len(lines) > 1 and _DASHED.match(last) and len(last) <= _SPEAKER:
        return last
    dashed = _DASHED_END.search(last)
    return dashed[0].strip() if dashed else ""


def _names_speaker(tag: Tag) -> bool:
    if tag.name in _SPEAKERS:
        return True
    classes = attribute(tag, "class")
    return bool(classes) and _SPEAKER_NAMES.search(classes.lower()) is not None


def _without_tail(lines: Sequence[Line], tail: str) -> list[Line]:
    last = lines[-1]
    text = last.text.removesuffix(tail).rstrip(_DASHES)
    return [*lines[:-1], last.cut(0, len(text))] if text else list(lines[:-1])
