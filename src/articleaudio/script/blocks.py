"""From a block to what is said of it, and to what is left out and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from articleaudio.model import (
    Code,
    Embed,
    Figure,
    Footnote,
    Heading,
    LeftOut,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Table,
)
from articleaudio.patterns import late
from articleaudio.script.drafts import Draft, Piece
from articleaudio.script.foreign import SHORTEST_FOREIGN
from articleaudio.script.normalise import base, sayable
from articleaudio.script.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.config import Narration
    from articleaudio.model import Block, Role

# Of a post: where its pictures and links lead, and what stands behind its author's name.
_ADDRESSES = late(r"\s*(?:https?://\S+|pic\.twitter\.com/\S+|\bt\.co/\S+)")
_HANDLE = late(r"\(?@\w")
_ENDS = ".!?\u2026:;"


def block_pieces(  # noqa: C901 - a case for each kind of block
    block: Block, narration: Narration, language: str
) -> Iterator[Piece]:
    """What is said of the block, in order; `language` is the article's."""
    match block:
        case Heading():
            title = " ".join(block.text.split())
            yield Draft("heading", title, _language(block, language), whole=True, chapter=title)
        case Paragraph():
            yield Draft("body", block.text, _language(block, language), inlines=block.inlines)
        case Quote():
            yield from _quote(block, narration, _language(block, language), language)
        case ListBlock():
            yield from _list(block, language)
        case Figure():
            yield from _figure(block, narration, language)
        case Table():
            yield from _table(block, narration, language)
        case Code():
            yield from _code(block, narration, language)
        case Embed():
            yield from _embed(block, narration, language)
        case Note() if narration.notes:
            yield Draft("note", block.text, _language(block, language))
        case Note():
            yield LeftOut(block.text, "a note, which the settings leave out")
        case Footnote():
            yield LeftOut(" ".join(filter(None, (block.mark, block.text))), "a footnote")
        case _:  # pragma: no cover - the type checker proves that nothing comes here
            assert_never(block)


def _language(block: Heading | Paragraph | Quote | Note, article: str) -> str:
    if block.language is None or base(block.language) == base(article) or len(block.text) < SHORTEST_FOREIGN:
        return article
    return block.language


def _quote(block: Quote, narration: Narration, language: str, article: str) -> Iterator[Piece]:
    """The quotation in its manner, and who said it after it, in the narrator's voice."""
    if block.pull:
        yield LeftOut(f"{block.text} {block.attribution or ''}".strip(), "a pull quote, which repeats the text")
        return
    words = phrases(article)
    announced = narration.quotes == "say" and words is not None
    if announced and words:
        yield Draft("quote", words.quote, article, goes_on=True, framing="announcement")
    role: Role = "body" if narration.quotes == "plain" else "quote"
    attribution = (block.attribution or "").strip()
    yield Draft(role, block.text, language, goes_on=announced or bool(attribution), inlines=block.inlines)
    if announced and words:
        yield Draft("quote", words.end_quote, article, goes_on=bool(attribution), framing="end")
    if attribution:
        yield Draft("body", attribution, article, framing="source")


def _list(block: ListBlock, article: str) -> Iterator[Draft]:
    counted = range(block.start, block.start + len(block.items)) if block.ordered else (None,) * len(block.items)
    spans = block.item_inlines or ((),) * len(block.items)
    for number, item, inlines in zip(block.numbers or counted, block.items, spans, strict=True):
        language = article
        if block.language and len(item) >= SHORTEST_FOREIGN and base(block.language) != base(article):
            language = block.language
        yield Draft("list", item, language, number=number, inlines=inlines)


def _figure(block: Figure, narration: Narration, language: str) -> Iterator[Piece]:
    if block.caption.strip():
        if narration.captions:
            yield Draft("caption", block.caption, language)
        else:
            yield LeftOut(block.caption, "a caption, which the settings leave out")
    if block.credit.strip():
        yield LeftOut(block.credit, "a photo credit")


def _table(block: Table, narration: Narration, language: str) -> Iterator[Piece]:
    text = "\n".join(" ".join(filter(None, row)) for row in (block.header, *block.rows)).strip()
    if narration.tables == "skip":
        yield LeftOut(" ".join(filter(None, (block.caption.strip(), text))), "a table, which the settings leave out")
    elif narration.tables == "read" and len(block.rows) <= narration.table_rows:
        if block.caption.strip():
            yield Draft("table", block.caption, language)
        rows = block.rows or ((block.header,) if block.header else ())
        for row in rows:
            said = _row(row, block.header if block.rows else (), is_named=block.row_headers)
            yield Draft("table", said, language, whole=True)
        yield from _empty_columns(block)
    else:
        is_large = len(block.rows) > narration.table_rows
        reason = "a table too large to be read" if is_large else "a table, which is only announced"
        yield from _announced_table(block, text, reason, language)


def _row(row: tuple[str, ...], header: tuple[str, ...], *, is_named: bool = False) -> str:
    """Its cells as "header: value", for each cell that holds a word, as one sentence.

    A header that stands over several columns is said once: "Close: $6.01, +4%".
    If the first cell names the row and no header stands above it, it is said before the others: "Kyiv: 5", and with
    headers "Kyiv, towns: 5; dead: 3".
    """
    cells: list[str] = []
    before = ""
    for position, cell in enumerate(row):
        value = " ".join(cell.split())
        name = " ".join(header[position].split()) if position < len(header) else ""
        if not sayable(value):
            continue
        if name and name == before:
            cells[-1] += f", {value}"
        else:
            cells.append(f"{name.rstrip(':')}: {value}" if name else value)
        before = name
    if is_named and len(cells) > 1 and sayable(row[0]) and not (header and header[0].strip()):
        named = ", " if header else ": "
        cells = [f"{cells[0].rstrip(':')}{named}{cells[1]}", *cells[2:]]
    sentence = "; ".join(cells)
    return f"{sentence}." if sentence and sentence[-1] not in _ENDS else sentence


def _empty_columns(block: Table) -> Iterator[LeftOut]:
    """The headers of columns in which no row has a word: nothing says them."""
    for position, name in enumerate(block.header if block.rows else ()):
        if name.strip() and not any(sayable(row[position]) for row in block.rows if position < len(row)):
            yield LeftOut(name, "the header of an empty column")


def _announced_table(block: Table, text: str, reason: str, language: str) -> Iterator[Piece]:
    words = phrases(language)
    caption = " ".join(block.caption.split()).rstrip(".")
    columns = max((len(row) for row in (block.header, *block.rows)), default=0)
    if words and text:
        phrase = words.named_table if caption else words.table
        rows = words.rows[len(block.rows) != 1].format(len(block.rows))
        across = words.columns[columns != 1].format(columns)
        yield Draft("table", phrase.format(caption=caption, rows=rows, columns=across), language, whole=True)
    elif caption:
        yield Draft("table", block.caption, language)
    if text:
        yield LeftOut(text, reason)


def _code(block: Code, narration: Narration, language: str) -> Iterator[Piece]:
    words = phrases(language)
    if narration.code == "announce" and words and block.text.strip():
        yield Draft("code", words.formula if block.language == "math" else words.code, language)
        yield LeftOut(block.text, "a listing or formula, which is only announced")
    elif block.text.strip():
        yield LeftOut(block.text, "a listing or formula, which the settings leave out")


def _embed(block: Embed, narration: Narration, language: str) -> Iterator[Piece]:
    words = phrases(language)
    shown = " ".join(filter(None, (block.what, block.whose, block.url, block.text, block.author)))
    text = _ADDRESSES.sub(" ", block.text).strip()
    if narration.embeds == "read" and text:
        yield from _post(block, text, narration, language)
    elif narration.embeds == "announce" and words:
        thing = words.things.get(block.what.casefold(), words.thing)
        whose = " ".join(block.whose.split())
        said = words.embed_of.format(thing, whose) if whose else words.embed.format(thing)
        yield Draft("embed", said, language)
        if post := f"{block.text} {block.author}".strip():
            yield LeftOut(post, "a post, which is only announced")
    else:
        yield LeftOut(shown, "something from another site, which the settings leave out")


def _post(block: Embed, text: str, narration: Narration, language: str) -> Iterator[Piece]:
    """A post as the quotation that it is, by its author's name; where its links lead, handle and date are not said."""
    name = _HANDLE.split(block.author, maxsplit=1)[0]
    yield from _quote(Quote(text, attribution=name.strip(" ,") or None), narration, language, language)
    addresses = " ".join("".join(_ADDRESSES.findall(block.text)).split())
    if addresses:
        yield LeftOut(addresses, "an address in a post")
    if rest := block.author[len(name) :].strip():
        yield LeftOut(rest, "the handle and date of a post")
