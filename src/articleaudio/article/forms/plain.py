"""Plain text: an article alone, or the dump of a whole page with its furniture around the article.

Both are read by the same rules. Lines that are furniture by their words are left out. The headline is the first
line of substance; between it and the first paragraph stand byline, date, captions and such; the body runs to the
first label of an appended section (see `footer.py`) or to the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from articleaudio.article.blocks.captions import ends_with_credit, unsigned
from articleaudio.article.body.refusal import too_short
from articleaudio.article.dates.stamps import is_yearless_stamp, printed, published_in, updated_in
from articleaudio.article.facts import authors
from articleaudio.article.facts.language import language_of
from articleaudio.article.facts.people import byline_names
from articleaudio.article.facts.publication import house_of
from articleaudio.article.furniture import lines as furniture
from articleaudio.article.furniture.calls import asks_to_subscribe
from articleaudio.article.furniture.closing import Facts, closing_reason
from articleaudio.article.furniture.footer import Line, first_after, in_boxes
from articleaudio.article.words.layout import BULLET, rows_of
from articleaudio.article.words.text import clean_lines, ends_sentence, key, shorten, words
from articleaudio.errors import ArticleError
from articleaudio.model import Article, Block, Heading, LeftOut, ListBlock, Note, Paragraph, Quote
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.article.dates.stamps import Stamp
    from articleaudio.article.words.layout import Row
    from articleaudio.model import Source

_HEADER = 40
"""Lines within which the byline must stand."""

_TITLE_LIMIT = 200  # characters of a headline
_PROSE = 12  # words of a line that is surely a sentence of the body
_SENTENCE = 4  # words of a line that may be one
_NAME = 8  # words of an author's name, which may be a desk's
_HEADING = 10  # words of a heading in the body
_MASTHEAD = late(
    r"(?:(?:the|daily|sunday|evening|morning|weekly|[^\W\d_][\w'.&-]{1,20})\s){1,4}(?:observer|sentinel|times|post|herald|"
    r"tribune|gazette|journal|news|chronicle|courier|echo|mail|mirror|star|examiner|guardian|telegraph|bugle|argus|"
    r"mercury|dispatch|despatch|register|bulletin|inquirer|record|review|standard|advertiser|press|monitor|globe)",
    re.IGNORECASE,
)
"""A newspaper's name, which stands above its pages."""

_MARKDOWN_HEADING = late(r"^(#{1,6})\s+(\S.*?)\s*#*$")
_LEFT_OUT = 60
_LEFT_OUT_LENGTH = 200


@dataclass(frozen=True, slots=True)
class _Header:
    """What was read above the body, and the index of the row at which the body begins."""

    headline: str
    start: int
    names: tuple[str, ...] = ()
    stamp: Stamp | None = None
    modified: Stamp | None = None
    dek: str = ""
    left_out: tuple[LeftOut, ...] = ()


def parse_text(source: Source, *, force: bool = False) -> Article:
    """Read an article from plain text; `force` reads one of a few words, too.

    Raises:
        ArticleError: it holds no text, nothing but furniture, or (unless forced) too little text.
    """
    rows = rows_of(clean_lines(source.text))
    if source.name.lower().endswith(".md"):
        rows = [replace(row, text=_unmarked(row.text)) for row in rows]
    if not rows:
        raise ArticleError(f"{source.name} holds no text at all: give a page with an article in it.")
    header = _header(rows)
    body, left_out = _body(rows, header)
    blocks = unsigned(tuple(_blocks(body)))
    if not any(isinstance(block, Paragraph | ListBlock | Quote) for block in blocks):
        raise ArticleError(
            f"{source.name} holds nothing that reads as an article: give a page with a headline and a text."
        )
    said = " ".join(row.text for row in body)
    if not force and (error := too_short(source.name, len(words(said)))):
        raise error
    return Article(
        headline=header.headline or _first_words(said),
        blocks=blocks,
        authors=header.names,
        author_kinds=tuple(authors.kind_of(name) for name in header.names),
        published=header.stamp.moment if header.stamp else None,
        has_time=bool(header.stamp and header.stamp.has_time),
        modified=header.modified.moment if header.modified else None,
        publication=house_of(header.names),
        language=language_of((), f"{header.headline} {said}"),
        url=source.url,
        dek=header.dek,
        left_out=tuple(dict.fromkeys((*header.left_out, *left_out)))[:_LEFT_OUT],
    )


# -------------------------------------------------------------------------------------------- header


def _header(rows: Sequence[Row]) -> _Header:
    byline = _byline_index(rows)
    title = _title_index(rows, byline)
    if title is None:
        return _Header("", 0)
    end = _first_paragraph(rows, title + 1)
    between = rows[title + 1 : end]
    left_out = [
        LeftOut(shorten(row.text, _LEFT_OUT_LENGTH), furniture.line_reason(row.text) or "above the headline")
        for row in rows[:title]
    ]
    names: tuple[str, ...] = ()
    stamp = modified = None
    dek = ""
    for row in between:
        reason = _read_line(row.text)
        if reason in {"byline", "date"}:
            names = names or (byline_names(row.text) if reason == "byline" else ())
            stamp, modified = stamp or published_in(row.text), modified or updated_in(row.text)
        elif reason == "dek" and not dek:
            dek = row.text
            continue
        left_out.append(LeftOut(shorten(row.text, _LEFT_OUT_LENGTH), reason))
    return _Header(_without_marks(rows[title].text), end, names, stamp, modified, dek, tuple(left_out))


def _byline_index(rows: Sequence[Row]) -> int | None:
    return next((index for index, row in enumerate(rows[:_HEADER]) if _is_byline(row.text) or _is_date(row.text)), None)


def _title_index(rows: Sequence[Row], byline: int | None) -> int | None:
    """The first line above the byline that is no furniture and no menu; a first line that is prose is no headline."""
    limit = byline or _first_paragraph(rows, 0)
    if limit == 0 and len(rows) > 1 and not _is_prose(rows[0].text):
        limit = 1
    usable = [index for index, row in enumerate(rows[:limit]) if _may_be_title(row.text)]
    usable = [index for index in usable if not _is_masthead(rows[index].text)] or usable
    if not usable:
        return None
    long = [index for index in usable if len(words(rows[index].text)) > 2]  # noqa: PLR2004 - menus have short lines
    return (long or usable[-1:])[0] if len(usable) > 2 or long else usable[0]  # noqa: PLR2004 - a menu has more


def _is_masthead(text: str) -> bool:
    """Whether a line is a newspaper's name: in capitals, or with its article ("The Harbor Sentinel")."""
    return bool(_MASTHEAD.fullmatch(text)) and (text.isupper() or text.startswith("The "))


def _may_be_title(text: str) -> bool:
    return (
        not furniture.line_reason(text)
        and len(text) <= _TITLE_LIMIT
        and not _is_byline(text)
        and any(map(str.isalpha, text))
    )


def _first_paragraph(rows: Sequence[Row], start: int) -> int:
    """The index of the first row that is running text, and no caption, dek, byline or furniture.

    Above the byline a line may be a dek, if it stands right under the headline; below it any sentence is the body's.
    """
    byline = _last_header_line(rows, start)
    for index in range(start, len(rows)):
        text = rows[index].text
        is_text = _is_prose(text) and index > start if index < byline else _is_sentence(text)
        is_caption = ends_with_credit(text, surely=False) and any(_is_sentence(row.text) for row in rows[index + 1 :])
        if is_text and not is_caption and not furniture.line_reason(text):
            return index
    return _first_plain(rows, max(start, byline))


def _last_header_line(rows: Sequence[Row], start: int) -> int:
    """The index behind the last byline or date that stands above the body; `start` if there is none."""
    last, seen = start, 0
    for index in range(start, min(len(rows), start + _HEADER)):
        if _is_byline(rows[index].text) or _is_date(rows[index].text):
            last = index + 1
        seen += _is_prose(rows[index].text)
        if seen > 1:
            break
    return last


def _first_plain(rows: Sequence[Row], start: int) -> int:
    """Where no line is surely prose: the first that is not a line of a header."""
    for index in range(start, len(rows)):
        text = rows[index].text
        if not (furniture.line_reason(text) or _is_byline(text) or _is_date(text)):
            return index
    return len(rows)


def _is_prose(text: str) -> bool:
    return ends_sentence(text) and len(words(text)) >= _PROSE and not _is_byline(text)


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and len(words(text)) >= _SENTENCE and not _is_byline(text) and not _is_date(text)


def _is_byline(text: str) -> bool:
    if len(text) > 250 or not authors.opens_byline(text):  # noqa: PLR2004 - characters; no byline is longer
        return False
    names = byline_names(text)
    return (
        bool(names)
        and all(len(name.split()) <= _NAME for name in names)
        and names[0][:1].isupper()
        and (printed(text) is not None or not ends_sentence(text))
    )


def _is_date(text: str) -> bool:
    """Whether a line is a date with a few words about it ("Published on ...")."""
    if len(text) > 150:  # noqa: PLR2004 - characters
        return False
    stamp = printed(text)
    if stamp is None:
        return is_yearless_stamp(text)
    rest = furniture.without_reading_time(stamp.rest)
    return len(words(rest)) <= 4 or printed(rest) is not None  # noqa: PLR2004 - "Published on", "last updated"


def _read_line(text: str) -> str:
    """What a line between headline and body is."""
    if reason := furniture.line_reason(text):
        return reason
    if _is_byline(text):
        return "byline"
    if _is_date(text):
        return "date"
    if ends_with_credit(text, surely=False):
        return "photo caption"
    return "dek" if len(words(text)) > 5 else "not part of the article"  # noqa: PLR2004 - words of a line that tells something


# ---------------------------------------------------------------------------------------------- body


def _body(rows: Sequence[Row], header: _Header) -> tuple[list[Row], list[LeftOut]]:
    rest = rows[header.start :]
    reasons = [_reason(row.text, header.headline) for row in rest]
    lines = [Line(row.text, kept=not why, furniture=bool(why)) for row, why in zip(rest, reasons, strict=True)]
    for index in in_boxes(lines):
        reasons[index] = reasons[index] or "newsletter box"
    if (cut := first_after(lines)) is not None:
        reasons[cut:] = ["after the article"] * (len(rest) - cut)
    body = [row for row, why in zip(rest, reasons, strict=True) if not why]
    left_out = [_left_out(row, why) for row, why in zip(rest, reasons, strict=True) if why]
    facts = Facts(key(f"{header.headline} {body[0].text if body else ''}"), header.names)
    while len(body) > 1 and (why := closing_reason(body[-1].text, facts)):
        left_out.append(_left_out(body.pop(), why))
    return body, left_out


def _left_out(row: Row, reason: str) -> LeftOut:
    return LeftOut(shorten(row.text, _LEFT_OUT_LENGTH), reason)


def _reason(text: str, headline: str) -> str | None:
    if headline and key(text) == key(headline):
        return "the headline"
    if ends_with_credit(text, surely=True):
        return "photo caption"
    if asks_to_subscribe(text):
        return "newsletter box"
    return furniture.line_reason(text) or ("label" if furniture.label(text) in {"never", "end", "box"} else None)


def _blocks(rows: Sequence[Row]) -> Iterator[Block]:
    waiting: list[tuple[str, str]] = []
    for index, row in enumerate(rows):
        bullet = BULLET.match(row.text)
        if bullet and (waiting or _has_neighbour(rows, index)):
            waiting.append((bullet["number"] or "", bullet["text"]))
            continue
        if waiting:
            yield _list(waiting)
            waiting = []
        yield _block(row.text, rows, index)
    if waiting:
        yield _list(waiting)


def _has_neighbour(rows: Sequence[Row], index: int) -> bool:
    following = rows[index + 1].text if index + 1 < len(rows) else ""
    return bool(BULLET.match(following))


def _list(items: Sequence[tuple[str, str]]) -> ListBlock:
    number = items[0][0]
    return ListBlock(tuple(text for _, text in items), bool(number), int(number) if number else 1)


def _block(text: str, rows: Sequence[Row], index: int) -> Block:
    if marked := _MARKDOWN_HEADING.match(text):
        return Heading(marked[2], max(2, len(marked[1])))
    if furniture.is_note(text):
        return Note(text)
    if text.startswith("> "):
        return Quote(text[2:])
    return Heading(text) if _is_heading(rows, index) else Paragraph(text)


def _is_heading(rows: Sequence[Row], index: int) -> bool:
    """A short line without a full stop, apart from what is above it, with running text below."""
    row = rows[index]
    if not row.apart or index == 0 or index + 1 >= len(rows) or row.text.endswith((",", ";", ":")):
        return False
    return (
        len(words(row.text)) <= _HEADING
        and not ends_sentence(row.text)
        and ends_sentence(rows[index + 1].text)
        and row.text[0].isupper()
    )


def _without_marks(text: str) -> str:
    found = _MARKDOWN_HEADING.match(text)
    return found[2] if found else text


def _unmarked(text: str) -> str:
    """Markdown's links and emphasis as plain words."""
    text = re.sub(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,2000}\)", r"\1", text)
    return re.sub(r"(\*\*|__|\*|`)(?=\S)([^*_`]{1,500})\1", r"\2", text)


def _first_words(text: str) -> str:
    return shorten(re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0].rstrip("."), 100)
