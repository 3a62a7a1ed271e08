"""The body that a page states in its data and does not print: JSON-LD's articleBody, or the state of an application.

Pages that are drawn by a script carry what it draws as JSON: `<script id="__NEXT_DATA__">` (Next.js), or an assignment
such as `window.__INITIAL_STATE__ = {...}`. It is read only as data, never run; what is no plain JSON is passed over.
In its tree the article is the object that has the page's headline and, of those, the longest text.
"""

from __future__ import annotations

import json
import re
from collections import deque
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

from articleaudio.article.blocks.leaves import leaves_of
from articleaudio.article.forms.rich_text import html_of
from articleaudio.article.tree.page import attribute, open_page
from articleaudio.article.words.layout import rows_of
from articleaudio.article.words.text import clean_lines, key, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.article.tree.jsonld import Node
    from articleaudio.article.tree.page import Page
    from articleaudio.model import Source

_PRINTED = 20
"""Words: a page that prints more has a body of its own."""

_LARGEST = 16_000_000  # characters of one script
_SCRIPTS = 200
_NODES = 200_000
"""Values of a state that are looked at; a large news page's has some 30,000."""

_CANDIDATES = 50
_ASSIGNED = late(
    r"\b(?:__NEXT_DATA__|__NUXT__|__(?:INITIAL|PRELOADED|APOLLO|APP|REDUX)_(?:STATE|DATA)__|__(?:STATE|DATA)__|"
    r"__preloadedData|Fusion\.globalContent)[\"'\]]{0,2}\s{0,5}=\s{0,5}(JSON\.parse\(\s{0,5})?(?=[{\[\"])"
)
_TITLES = ("headline", "title", "name")
_FACTS = {
    "author": ("author", "authors", "byline"),
    "datePublished": (
        "datePublished",
        "publishedAt",
        "published_at",
        "publishDate",
        "publicationDate",
        "firstPublished",
    ),
    "dateModified": ("dateModified", "modifiedAt", "updatedAt", "updated_at"),
}
"""Names of what pages' states say beside a body, by schema.org's; the first that has a value counts."""

_BODIES = ("articleBody", "body", "content", "html", "text", "paragraphs", "blocks", "components", "content_elements")


def stated_body(source: Source, page: Page, leaves: Sequence[Leaf], headline: str) -> list[Leaf]:
    """The leaves of the body that the page's data state; [] if it prints one, or states none."""
    if sum(len(words(leaf.text)) for leaf in leaves if leaf.keep) > _PRINTED:
        return []
    said = _said(page, headline)
    html, facts = (said, {}) if said else _longest(page, headline)
    if not html:
        return []
    if facts:
        page.statements.add({"@type": "Article", "headline": headline} | facts)
    made = replace(source, data=html.encode(errors="replace"), encoding="utf-8", media="html")
    found, _ = leaves_of(open_page(made).soup)
    for leaf in found:
        leaf.keep = leaf.reason is None and key(leaf.text) != key(headline)
    return found if sum(len(words(leaf.text)) for leaf in found if leaf.keep) > _PRINTED else []


def _said(page: Page, headline: str) -> str:
    """What JSON-LD gives as the article's body, as HTML."""
    said = page.statements.article(headline).get("articleBody")
    if not isinstance(said, str):
        return ""
    if "</" in said:
        return said
    return "".join(f"<p>{escape(row.text)}</p>" for row in rows_of(clean_lines(said)))


def _longest(page: Page, headline: str) -> tuple[str, Node]:
    """Of the texts in the page's states that go with its headline, the longest, as HTML, and what is said beside it."""
    found = [body for state in _states(page) for body in _bodies(state, key(headline))]
    return max(found, key=lambda body: len(words(re.sub(r"<[^<>]{0,2000}>", " ", body[0]))), default=("", {}))


def _facts(value: dict[str, Any]) -> Node:
    """What an object says of its article, in the words of schema.org."""
    return {name: value[own] for name, names in _FACTS.items() for own in names[::-1] if value.get(own)}


def _states(page: Page) -> Iterator[Any]:
    """The states in a page's scripts that are plain JSON."""
    for script in page.named("script")[:_SCRIPTS]:
        text = script.get_text()
        if len(text) > _LARGEST or "ld+json" in attribute(script, "type"):
            continue
        if "json" in attribute(script, "type"):
            starts = [(0, False)]
            text = text.strip().removeprefix("<!--").lstrip()
        else:
            starts = [(found.end(), found[1] is not None) for found in _ASSIGNED.finditer(text)][:5]
        for start, is_quoted in starts:
            yield _decoded(text, start, is_quoted)


def _decoded(text: str, start: int, is_quoted: bool) -> Any:
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(text, start)
        return json.loads(value, strict=False) if is_quoted and isinstance(value, str) else value
    except (ValueError, RecursionError):
        return None


def _bodies(state: Any, headline: str) -> Iterator[tuple[str, Node]]:
    """The bodies, as HTML, of objects with that headline, and their facts; nearest to the root first."""
    waiting, left = deque([state]), _CANDIDATES
    for _ in range(_NODES):
        if not waiting or not left:
            return
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extend(one for one in value if isinstance(one, dict | list))
        elif isinstance(value, dict):
            waiting.extend(one for one in value.values() if isinstance(one, dict | list))
            if _is_called(value, headline):
                bodies = [html for name in _BODIES if value.get(name) and (html := html_of(value[name]))]
                left -= len(bodies)
                yield from ((html, _facts(value)) for html in bodies)


def _is_called(value: dict[str, Any], headline: str) -> bool:
    """Whether an object has that headline; the page's may have the site's name behind it."""
    for name in _TITLES:
        said = value.get(name)
        if isinstance(said, dict):  # {"rendered": "..."} of WordPress, {"basic": "..."} of Arc
            said = next((one for one in said.values() if isinstance(one, str)), None)
        if isinstance(said, str) and (own := key(re.sub(r"<[^<>]{0,500}>", "", said))):
            return own == headline or (len(own) > _TELLING and headline.startswith(own)) or not headline
    return False


_TELLING = 12  # letters: a shorter title may begin a longer one by chance
