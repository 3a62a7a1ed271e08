"""Addresses and handles in English: the domain at most, an e-mail address in words, tags and handles by their words."""

from __future__ import annotations

import re

from articleaudio.script.normalise.rules import INNER_STOP, Rule, listed, rule

_SPELLED = frozenset(
    listed(
        "bbc cnn abc nbc cbs npr who eu un imf nhs fbi cia uk us ua ru pl it de fr es ie io tv fm ai me au ca nz za "
        "jp cn kr br cz sk ro hu nl be at ch se dk fi no"
    )
)
_ENDINGS = (
    "com|org|net|gov|edu|mil|int|info|biz|io|ai|app|dev|news|media|tv|fm|co|uk|ua|us|eu|de|fr|es|it|pl|ie|ru|by|"
    "lt|lv|ee|cz|sk|ro|hu|nl|be|at|ch|se|dk|fi|ca|au|nz|za|jp|cn|kr|br|abc"
)
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL}){{1,8}}"
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])")


def _label(label: str) -> str:
    if label.lower() in _SPELLED and len(label) <= 3:  # noqa: PLR2004 - letters, not words
        return " ".join(label.upper())
    return label.replace("-", " dash ")


def host(name: str) -> str:
    """A domain in words: "example dot com"."""
    name = name.removeprefix("www.").removeprefix("WWW.")
    return " dot ".join(_label(label) for label in name.split(".") if label)


def _url(match: re.Match[str]) -> str:
    trailing = re.search(r"[.,;:!?)\"'\]]*\Z", match[0])
    return host(match["host"]) + (trailing[0] if trailing and match["rest"] else "")


def _mail(match: re.Match[str]) -> str:
    local = re.sub(
        r"[._+-]", lambda mark: {".": " dot ", "_": " underscore ", "+": " plus ", "-": " dash "}[mark[0]], match[1]
    )
    return f"{local} at {host(match[2])}"


def _bare(match: re.Match[str]) -> str:
    return host(match[0])


def words(tag: str) -> str:
    """A tag's or handle's words: "StandWithUkraine" as three, underscores as spaces."""
    return _CAMEL.sub(" ", tag.strip("_").replace("_", " "))


def rules() -> tuple[Rule, ...]:
    """Addresses, e-mail addresses, bare domains, tags and handles."""
    return (
        rule("address", rf"\b(?:https?|ftp)://(?:[^\s/@]{{1,100}}@)?(?P<host>{_HOST})(?P<rest>[:/?#]\S*)?", _url, ":"),
        rule("address without scheme", rf"\bwww\.(?P<host>{_HOST})(?P<rest>[:/?#]\S*)?", _url, "w"),
        rule(
            "e-mail", rf"(?<![\w+-])(?<!\w\.)([A-Za-z0-9](?:[A-Za-z0-9._+-]{{0,62}}[A-Za-z0-9])?)@({_HOST})", _mail, "@"
        ),
        rule("ending of names", r"(?<!\S)\.(?=(?:com|net|NET|org|gov|edu|io|pdf|exe|zip|csv)\b)", "dot ", "."),
        rule(
            "domain",
            rf"(?<![\w.@/-])(?:{_LABEL}\.){{1,4}}(?:{_ENDINGS})(?![\w@-])(?!\.\w)(?:/[\w./?=&%#-]*\w)?",
            lambda match: host(match[0].partition("/")[0]) if _is_domain(match[0]) else match[0],
            ".",
            also=INNER_STOP,
        ),
        rule("tag", r"(?<![\w&#])#([^\W\d]\w{0,80})", lambda match: words(match[1]), "#"),
        rule("handle", r"(?<![\w@.])@(\w{1,40})", lambda match: words(match[1]), "@"),
        rule("at", r"(?<=\s)@(?=\s)", "at", "@"),
    )


def _is_domain(text: str) -> bool:
    """A domain has small letters and a name of two letters or more; "U.S." and "p.m.it" have not."""
    name = text.partition("/")[0]
    first, last = name.split(".")[0], name.rsplit(".", 1)[-1]
    return last.islower() and (len(first) > 1 or last in ("com", "org")) and not first.isdigit()
