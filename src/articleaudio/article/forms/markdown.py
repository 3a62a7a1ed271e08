"""Markdown as a page: its text rendered to HTML, its front matter as the statements that pages make of themselves.

So that one path reads both: `---` front matter is YAML (Jekyll, Hugo, Astro, Obsidian), `+++` is TOML (Hugo,
https://gohugo.io/content-management/front-matter/). Nothing in it is run: YAML is read as plain strings, without tags
or aliases; the HTML that Markdown may hold is parsed like any other.
"""

from __future__ import annotations

import json
import re
import tomllib
from html import escape
from typing import Any

import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from articleaudio.errors import SourceError
from articleaudio.patterns import late

_LARGEST = 2_000_000
"""Characters: Markdown is written by hand, and a long book has as many."""

_MARKS = 100_000
"""Brackets, asterisks and the like: what takes time in it. A long book has some thousands."""

_LARGEST_FRONT = 100_000  # characters
_FRONT = late(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_DEPTH = 8  # of values in front matter
_LINE = late(r"^([\w-]{1,40})[ \t]{0,20}[:=][ \t]*(.*)$", re.MULTILINE)
_UNQUOTED = late(r"^([\w-]{1,40}:)[ \t]+([^\s\"'\[{|>&*!][^\n]*:[^\n]*)$", re.MULTILINE)
_TEMPLATE = late(r"\{\{[<%][^{}\n]{0,500}[>%]\}\}|\{%[^{}\n]{0,500}%\}|^\{:[^{}\n]{0,200}\}[ \t]*$", re.MULTILINE)
# What generators of sites call a fact, and what schema.org calls it.
_NAMES = {
    "headline": ("title", "headline"),
    "alternativeHeadline": ("subtitle", "dek", "standfirst", "subhead"),
    "author": ("author", "authors", "byline"),
    "datePublished": ("date", "published", "publishdate", "pubdate", "date_published", "published_at", "created"),
    "dateModified": ("lastmod", "updated", "modified", "last_modified_at", "date_modified", "updated_at"),
    "description": ("description", "summary", "excerpt"),
    "keywords": ("tags", "keywords"),
    "articleSection": ("section", "category", "categories"),
    "inLanguage": ("lang", "language", "locale"),
    "url": ("canonical", "canonical_url", "canonicalurl", "url", "link"),
    "image": ("image", "cover", "featured_image", "thumbnail"),
    "publisher": ("publication", "publisher", "site", "site_name"),
}


def as_html(name: str, text: str) -> str:
    """A Markdown file as an HTML page.

    Raises:
        SourceError: it is larger than any article, or its front matter cannot be read.
    """
    if len(text) > _LARGEST:
        raise SourceError(f"{name} has more than {_LARGEST} characters, more than any article: give a single article.")
    if sum(map(text.count, "[]*_|`<")) > _MARKS:
        raise SourceError(f"{name} has more than {_MARKS} marks of Markdown, more than any article: give another file.")
    front, body = _split(text)
    facts = _facts(_values(name, front, text[:4].lstrip("\ufeff").startswith("+")))
    title = facts.get("headline", "")
    content = _renderer().render(_TEMPLATE.sub("", body))
    printed = "" if re.match(r"\s*<h1\b", content) or not title else f"<h1>{escape(title)}</h1>"
    statements = json.dumps({"@context": "https://schema.org", "@type": "Article", **facts}).replace("<", "\\u003c")
    language = f' lang="{escape(_first(facts.get("inLanguage")))}"' if facts.get("inLanguage") else ""
    return (
        f'<!doctype html><html{language}><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<script type="application/ld+json">{statements if facts else ""}</script></head>'
        f"<body><article>{printed}{content}</article></body></html>"
    )


def _renderer() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)


def _split(text: str) -> tuple[str, str]:
    """Front matter and the rest; text that only begins with a rule has none."""
    opening = _FRONT.match(text)
    if not opening:
        return "", text.removeprefix("\ufeff")
    closing = re.compile(r"^(?:\+\+\+)[ \t]*$" if opening[1] == "+++" else r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
    end = closing.search(text, opening.end(), opening.end() + _LARGEST_FRONT)
    if not end:
        return "", text
    front = text[opening.end() : end.start()]
    return (front, text[end.end() :]) if _LINE.search(front) else ("", text)


def _values(name: str, front: str, is_toml: bool) -> dict[str, Any]:
    try:
        found = tomllib.loads(front) if is_toml else _yaml(front)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        told = "" if isinstance(error, RecursionError) else f" ({error})"
        raise SourceError(f"The front matter of {name} is not written as TOML should be{told}: correct it.") from error
    return {str(key).lower(): value for key, value in found.items()} if isinstance(found, dict) else {}


def _yaml(front: str) -> Any:
    """YAML of strings, lists and mappings; values like `One: two` are quoted, as their author meant them."""
    try:
        depth = 0
        for event in yaml.parse(front, Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEPTH or isinstance(event, yaml.AliasEvent):
                return _lines(front)
        return yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings, lists and dicts
    except (yaml.YAMLError, RecursionError):
        quoted = _UNQUOTED.sub(lambda line: f"{line[1]} {json.dumps(line[2].strip())}", front)
        return _yaml(quoted) if quoted != front else _lines(front)


def _lines(front: str) -> dict[str, str]:
    return {key: value.strip().strip("[]\"' ") for key, value in _LINE.findall(front)}


def _facts(values: dict[str, Any]) -> dict[str, Any]:
    """What front matter says, by schema.org's names."""
    facts: dict[str, Any] = {}
    for fact, names in _NAMES.items():
        said = next((values[name] for name in names if values.get(name)), None)
        texts = _texts(said)
        if texts and (fact != "url" or texts[0].startswith(("http://", "https://"))):
            facts[fact] = texts if fact in {"author", "keywords"} else texts[0]
    return facts


def _texts(value: Any) -> list[str]:
    """A value as texts: itself, the items of a list, or what an object is called."""
    if isinstance(value, list):
        return [text for one in value[:50] for text in _texts(one)[:1]]
    if isinstance(value, dict):
        return _texts(next((value[name] for name in ("name", "title", "src", "url") if value.get(name)), None))
    if value is None or isinstance(value, bool):
        return []
    text = value.isoformat() if hasattr(value, "isoformat") else str(value).strip()
    return [text] if text else []


def _first(value: Any) -> str:
    return str(value)
