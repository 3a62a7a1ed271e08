"""Headings that a page prints as short paragraphs in bold, between the paragraphs of its body.

Many sites' editors never use a heading element. A bold line is a heading if it is no sentence and running text comes
next. A bold question is one, too ("What happens next?"), unless most of the page's bold lines are questions: then it is
an interview, its questions are part of what was said, and a chapter for each of them would cut it into splinters.
"""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.article.words.text import words
from articleaudio.model import Figure, Heading, Inline, ListBlock, Paragraph, Quote, Table
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Block

_WORDS = 12
_LENGTH = 100  # characters
_QUESTIONS = 3  # of an interview at least
_SOURCE = late(
    r"(?:sources?|quellen?|fuentes?|fonti|fonte|źródł[oa]|bron|zdroj|джерел[оа]|источники?|πηγή)\s?:\s?\S",
    re.IGNORECASE,
)
"""Whom a text has it from is told with it, whatever it is printed in."""
_SENTENCE_ENDS = tuple(".!,;:\u2026\u3002\uff01\u061b\u0964")
_QUESTION_ENDS = tuple("?\uff1f\u061f\u037e")


def with_bold_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with those paragraphs as headings that are printed as such; see this file's docstring."""
    found = {at for at, pair in enumerate(pairwise(blocks)) if at and _announces(*pair)}
    questions = {at for at in found if _text(blocks[at]).endswith(_QUESTION_ENDS)}
    if len(questions) >= _QUESTIONS and 2 * len(questions) > len(found):
        found -= questions
    level = 3 if any(isinstance(block, Heading) for block in blocks) else 2
    return [_heading(block, level) if at in found else block for at, block in enumerate(blocks)]


def _announces(block: Block, following: Block) -> bool:
    """Whether a block is a bold line that is no sentence, before running text that is none itself."""
    is_text = isinstance(following, Paragraph | Quote | ListBlock | Figure | Table)
    return _is_bold_line(block) and is_text and not _is_bold_line(following)


def _is_bold_line(block: Block) -> bool:
    if not isinstance(block, Paragraph) or not any(one.kind == "strong" for one in block.inlines):
        return False
    text = block.text
    bold = Inline("strong", 0, len(text)) in block.inlines
    is_line = len(text) <= _LENGTH and 0 < len(words(text)) <= _WORDS
    is_title = not text.endswith(_SENTENCE_ENDS) and not text[0].islower() and not _SOURCE.match(text)
    return bold and is_line and is_title


def _heading(block: Block, level: int) -> Block:
    if not isinstance(block, Paragraph):
        return block
    inlines = tuple(one for one in block.inlines if one != Inline("strong", 0, len(block.text)))
    return Heading(block.text, level, block.language, inlines)


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""
