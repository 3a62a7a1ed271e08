"""Kinds of values that settings may have, each with the sentence that says what is allowed."""

from __future__ import annotations

import difflib
import re
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator

from articleaudio.config.categories import CATEGORIES


def _category(value: str) -> str:
    top, _, sub = value.partition(" > ")
    if top not in CATEGORIES or (sub and sub not in CATEGORIES[top]):
        near = difflib.get_close_matches(top, CATEGORIES, n=1, cutoff=0.4)
        hint = f', for example "{near[0]}"' if near else ""
        raise ValueError(f'it must be one of Apple\'s categories, written "News" or "News > Politics"{hint}')
    return value


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or not value.isascii() or " " in value:
        raise ValueError('it must be an address such as "https://example.org/audio/"')
    return value


def _base_url(value: str) -> str:
    return _web_address(value).rstrip("/") + "/"


def _file_name(value: str) -> str:
    if not value.strip() or value in {".", ".."}:
        raise ValueError('it must be the name of a file such as "show.pls"')
    return value


def sha256_hex(value: str) -> str:
    """A SHA-256 in lowercase, or nothing.

    Raises:
        ValueError: it is none; the text says what one looks like.
    """
    if value and not re.fullmatch(r"[0-9A-Fa-f]{64}", value):
        raise ValueError("it must be a SHA-256: 64 digits, 0 to 9 and a to f")
    return value.lower()


def _timezone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError('it must be the name of a time zone such as "Europe/Kyiv" or "UTC"')
    return value


def language_tag(value: str) -> str:
    """A language tag.

    Raises:
        ValueError: it is none; the text says what one looks like.
    """
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError('it must be a language tag such as "en", "en-GB" or "uk"')
    return value


_SELECTOR_LIMIT = 300  # characters; what a selector costs grows with its parts


def selector(value: str) -> str:
    """The CSS selector, if it is one.

    Raises:
        ValueError: it is none, or longer than 300 characters; the text completes "..., but".
    """
    if len(value) > _SELECTOR_LIMIT:
        raise ValueError(f"a selector may have {_SELECTOR_LIMIT} characters at most")
    import soupsieve

    try:
        soupsieve.compile(value)
    except (soupsieve.SelectorSyntaxError, NotImplementedError) as error:  # the latter: pseudo-elements
        reason = str(error).partition("\n")[0].partition(". ")[0].rstrip(".")
        raise ValueError(f'it must be a CSS selector such as "#main > p.intro" ({reason})') from error
    return value


def _host(value: str) -> str:
    name = value.lower().rstrip(".")
    if not re.fullmatch(r"[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?", name) or ".." in name:
        raise ValueError('it must be the name of a host such as "example.org", without "https://" or a path')
    return name


Category = Annotated[str, AfterValidator(_category)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
FileName = Annotated[str, AfterValidator(_file_name)]
Sha256 = Annotated[str, AfterValidator(sha256_hex)]
LanguageTag = Annotated[str, AfterValidator(language_tag)]
BaseAddress = Annotated[str, AfterValidator(_base_url)]
TimeZone = Annotated[str, AfterValidator(_timezone)]
Selector = Annotated[str, AfterValidator(selector)]
OneSelector = Annotated[str, AfterValidator(lambda value: selector(value) if value else value)]
Host = Annotated[str, AfterValidator(_host)]
