"""Listings: preformatted text with its programming language, unless it is plain writing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article.tree.mathml import formula
from articleaudio.article.tree.page import attribute, first_of, names_of
from articleaudio.article.words.layout import rows_of
from articleaudio.article.words.text import clean_lines
from articleaudio.model import Code, Paragraph
from articleaudio.patterns import late

if TYPE_CHECKING:
    from bs4.element import Tag

    from articleaudio.model import Block

_LANGUAGE = late(r"(?:^|\s)(?:language|lang|highlight-source|brush:?)[-\s]\s?([\w+#-]{1,20})")
_PROSE = 200  # characters of plain writing at least
_SENTENCES = 3


def listing(tag: Tag) -> tuple[Block, ...]:
    """The listing that a `<pre>` is, or the paragraphs of the plain writing in it."""
    inner = first_of(tag, {"code", "samp", "kbd"})
    text = clean_lines("".join(_printed(tag)))
    language = _language(tag, inner)
    if not inner and not language and _is_prose(text):
        return tuple(Paragraph(row.text) for row in rows_of(text))
    return (Code(text, language),) if text.strip() else ()


def _printed(tag: Tag) -> list[str]:
    """Its text as printed: a `<br>` is a line break."""
    return ["\n" if getattr(node, "name", None) == "br" else str(node) for node in tag.descendants if _is_print(node)]


def _is_print(node: object) -> bool:
    return isinstance(node, str) or getattr(node, "name", None) == "br"


def _language(tag: Tag, inner: Tag | None) -> str | None:
    """The programming language that its names or attributes tell, those of the code inside first."""
    for one in (inner, tag, tag.parent, tag.parent.parent if tag.parent is not None else None):
        if one is None:
            continue
        stated = next((value for name in ("data-lang", "data-language") if (value := attribute(one, name))), "")
        found = _LANGUAGE.search(" ".join(names_of(one)).lower())
        if stated or found:
            return stated[:20].lower() or (found[1] if found else None)
    return None


def _is_prose(text: str) -> bool:
    """Whether preformatted text is plain writing: mostly letters and blanks, in several sentences."""
    letters = sum(char.isalpha() or char.isspace() or char in ",.'’\"" for char in text)  # noqa: RUF001 - an apostrophe
    sentences = len(re.findall(r"[^\W\d_A-Z]{2}[.!?]\s", text))
    return len(text) > _PROSE and letters > 0.93 * len(text) and sentences >= _SENTENCES


def formula_block(tag: Tag) -> tuple[Block, ...]:
    """The listing that a formula set apart is; () for one that stands in a line."""
    written = formula(tag)
    return (Code(written, "math"),) if written else ()
