"""What an archive says of an article goes before what its page says; of a page that is a body nothing is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any

from articleaudio.article.facts.authors import kind_of
from articleaudio.article.facts.language import tag_of
from articleaudio.article.words.text import key

if TYPE_CHECKING:
    from datetime import datetime

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.config import Corrections
    from articleaudio.model import Article, Given, Source


def with_given(article: Article, given: Given | None) -> Article:
    """The article with what the archive gives, each fact in place of what was found."""
    if given is None:
        return article
    facts: dict[str, Any] = {
        "headline": given.headline,
        "authors": given.authors,
        "author_kinds": tuple(kind_of(name, article.publication) for name in given.authors),
        "published": given.published,
        "modified": given.modified,
        "language": tag_of(given.language),
        "section": given.section,
        "keywords": given.keywords,
        "summary": given.summary,
    }
    if given.published:
        facts |= {"has_time": _has_time(given.published), "published_guessed": False}
    if given.modified:
        facts["modified_has_time"] = _has_time(given.modified)
    told: dict[str, Any] = {name: value for name, value in facts.items() if value or isinstance(value, bool)}
    if given.is_body:
        told["dek"] = ""  # what stands first in a body is said with it
    return replace(article, **told)


def _has_time(moment: datetime) -> bool:
    """Midnight without a zone is how a day alone is written."""
    return moment.tzinfo is not None or moment.time() != time()


def given_url(source: Source) -> str | None:
    """The article's address as the user gives it, else as the archive does."""
    return source.url or (source.given.url if source.given else "") or None


def given_language(source: Source) -> str:
    """The article's language as the archive gives it, "" if it does not."""
    return tag_of(source.given.language) if source.given else ""


def is_body(source: Source) -> bool:
    """Whether the page is the article's text and nothing else."""
    return source.given is not None and source.given.is_body


def keeping_all(corrections: Corrections) -> Corrections:
    """What the user corrects, of a page of which everything is included that the user does not exclude."""
    return replace(corrections, include=(*corrections.include, "body"))


def without_headline(leaves: list[Leaf], headline: str) -> None:
    """Leave out what prints the headline above the body: it is said from elsewhere."""
    first = next((leaf for leaf in leaves if leaf.keep and leaf.is_prose), None)
    if first is not None and headline and key(first.text) == key(headline):
        first.keep, first.reason = False, "the headline"
