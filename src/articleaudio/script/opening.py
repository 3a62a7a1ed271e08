"""What comes before the body: headline, byline and date, disclosure, dek."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from articleaudio.model import Heading, LeftOut, Paragraph, Quote
from articleaudio.patterns import late
from articleaudio.script.drafts import Draft, Piece
from articleaudio.script.normalise import base
from articleaudio.script.phrases import phrases
from articleaudio.script.writing import language_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from articleaudio.config import Narration
    from articleaudio.model import Article, Block

log = logging.getLogger(__name__)

UNDISCLOSED = "there is none in this language: give it in the settings as [narration] disclosure_text"
_NO_DISCLOSURE = (
    "There is no disclosure in {}, so articles in it do not say that their voice is synthetic; "
    "give the sentence in the settings as [narration] disclosure_text."
)
_NO_QUOTES = 'There are no words in {} to announce quotations with, so [narration] quotes = "say" does nothing in it.'
_WORD = late(r"\w+")


def opening(article: Article, narration: Narration, language: str) -> Iterator[Piece]:
    """Everything before the body, in order."""
    headline = " ".join(article.headline.split())
    if headline:
        yield Draft("headline", headline, language, whole=True, chapter=headline)
    yield from _byline(article, language)
    yield from _disclosure(narration, language)
    yield from _unannounced(article, narration, language)
    yield from _dek(article, narration, language)


def _byline(article: Article, language: str) -> Iterator[Draft]:
    """The sentences of the byline: "By A, B and C.", the date, the publication unless the authors name it."""
    words = phrases(language)
    authors = [" ".join(author.split()) for author in article.authors if author.strip()]
    sentences = []
    if authors:
        conjunction = f" {words.and_} " if words else ", "
        names = conjunction.join(filter(None, (", ".join(authors[:-1]), authors[-1])))
        sentences.append(_stop(words.by.format(names) if words else names))
    if article.published:
        date = written_date(article.published, language)
        sentences.append(_stop(words.published.format(date) if words else date))
    publication = " ".join(article.publication.split())
    if publication and not any(publication.casefold() in author.casefold() for author in authors):
        sentences.append(_stop(publication))
    for position, sentence in enumerate(sentences, 1):
        yield Draft("byline", sentence, language, whole=True, goes_on=position < len(sentences))


def _stop(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def written_date(moment: datetime, language: str) -> str:
    """The day as it is written out in the language; English has the day as an ordinal.

    Day and month are the page's own: the zone is not converted, for the reader of the page saw that day.
    """
    if base(language) == "en":
        from articleaudio.script.normalise import english

        return english.written_date(moment, language)
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Locale.parse(language.replace("-", "_"), resolve_likely_subtags=True)
    except (UnknownLocaleError, ValueError):
        return moment.date().isoformat()
    return format_date(moment.date(), "long", locale=locale)


def _disclosure(narration: Narration, language: str) -> Iterator[Piece]:
    words = phrases(language)
    own = {tag.lower(): text.strip() for tag, text in narration.disclosure_by_language.items()}
    text = own.get(language.lower()) or own.get(base(language)) or narration.disclosure_text.strip()
    text = text or (words.disclosure if words else "")
    if narration.disclosure and text:
        yield Draft("disclosure", text, language)
    elif narration.disclosure:
        warn_once(_NO_DISCLOSURE.format(language_name(language)))
        yield LeftOut("the disclosure", UNDISCLOSED)


def _unannounced(article: Article, narration: Narration, language: str) -> Iterator[LeftOut]:
    """That quotations are not announced though the settings want it, where the language has no words for it."""
    if narration.quotes == "say" and phrases(language) is None and any(_is_quoted(one) for one in article.blocks):
        warn_once(_NO_QUOTES.format(language_name(language)))
        yield LeftOut("“Quote” and “End quote”", "there are no words for them in this language")


def _is_quoted(block: Block) -> bool:
    return isinstance(block, Quote) and not block.pull


@cache
def warn_once(message: str) -> None:
    """A warning, once in a process: an archive has thousands of articles in one language."""
    log.warning(message)


def _dek(article: Article, narration: Narration, language: str) -> Iterator[Piece]:
    """The line under the headline, unless it says again what is said just before or after."""
    if not article.dek.strip():
        return
    first = next((block.text for block in article.blocks if isinstance(block, Paragraph)), "")
    top = next((block.text for block in article.blocks if isinstance(block, Paragraph | Heading)), "")
    if not narration.dek:
        yield LeftOut(article.dek, "the line under the headline, which the settings leave out")
    elif _repeats(article.dek, article.headline):
        yield LeftOut(article.dek, "the line under the headline repeats the headline")
    elif _repeats(article.dek, first) or _repeats(article.dek, top):
        yield LeftOut(article.dek, "the line under the headline repeats the first paragraph")
    else:
        yield Draft("dek", article.dek, language)


def _repeats(dek: str, other: str) -> bool:
    """Whether the words of `dek` are the other's, or how it begins."""
    mine, theirs = (_WORD.findall(text.casefold()) for text in (dek, other))
    return bool(mine) and theirs[: len(mine)] == mine
