"""Which language an article is in: as the page says, unless its letters say otherwise; else as detected."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article.tree.page import attribute
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from articleaudio.article.tree.jsonld import Node
    from articleaudio.article.tree.page import Page

_TAG = late(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_@.].*)?")
_SAMPLE = 4000
_CHECKED = 1500
"""Characters that tell whether a page is wrong about its language: not which of two that are near it is."""

_ENOUGH = 20
"""Letters that a detection needs at least; below it, guessing is worse than saying nothing."""

_FAR_LIKELIER = 10
"""Of logarithms of likelihood. Of 254 English sentences one is that much likelier German, French or the like; of 51 in
seven other languages none is less than 13 likelier its own than English."""

_SURE = 500
"""Characters of a text whose detected language outweighs what the page says, between languages far apart."""

# Languages that detection tells from one another and from any other without fail, given a text of some length; with
# those that it may take for them.
_FAR: dict[str, frozenset[str]] = {
    "en": frozenset(),
    "de": frozenset({"lb", "gsw", "bar", "nds", "als"}),
    "fr": frozenset({"oc", "wa", "br", "co", "frp"}),
    "es": frozenset({"gl", "ca", "ast", "an", "pt", "eu", "qu", "lad"}),
    "it": frozenset({"sc", "fur", "vec", "co", "scn", "lmo", "la"}),
    "pt": frozenset({"gl", "es"}),
    "pl": frozenset({"szl", "csb", "hsb", "dsb", "cs", "sk"}),
    "uk": frozenset({"ru", "be", "rue", "bg", "mk", "sr"}),
    "ru": frozenset({"uk", "be", "bg", "mk", "sr", "kk", "tt", "ba", "cv", "ky"}),
}

_UNDETERMINED = "und"
# Scripts whose letters no language written in another script uses; what is missing here may be written in Latin.
_SCRIPTS = {
    "CYRILLIC": frozenset(
        {"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk", "tt", "ba", "cv", "uz", "az", "bs"}
    ),
    "GREEK": frozenset({"el", "grc"}),
    "HEBREW": frozenset({"he", "iw", "yi"}),
    "ARABIC": frozenset({"ar", "fa", "ur", "ps", "ckb", "ug", "sd", "ku"}),
    "HANGUL": frozenset({"ko"}),
    "HIRAGANA": frozenset({"ja"}),
    "GEORGIAN": frozenset({"ka"}),
    "ARMENIAN": frozenset({"hy"}),
    "DEVANAGARI": frozenset({"hi", "mr", "ne", "sa"}),
    "THAI": frozenset({"th"}),
}


# Scripts that a text is written in without letters of others, but for names and quotations.
_ALONE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW"})


def stated_languages(page: Page, node: Node) -> list[str]:
    """What a page says of its language, surest first."""
    html = next(iter(page.named("html")), None)
    own = (attribute(html, "lang") or attribute(html, "xml:lang")) if html else ""
    return [
        own,
        page.meta("content-language", "og:locale", "language", "dc.language"),
        page.statements.text(node.get("inLanguage")),
    ]


def language_of(stated: Iterable[str], text: str) -> str:
    """The BCP 47 tag of an article; "und" if nothing tells it.

    Args:
        stated: what the page says, surest first (`lang`, `og:locale`, ...).
        text: its body.
    """
    script = _script(text[:_SAMPLE])
    text = _in_script(text[:_SAMPLE], script) if script in _ALONE else text
    found = next((tag for value in stated if (tag := tag_of(value)) and _fits(tag, script)), "")
    if found and len(text) < _SURE:
        return found
    detected = detect_language(text[: _CHECKED if found else _SAMPLE])
    return detected if not found or _contradicts(detected, found.split("-")[0]) else found


def _in_script(text: str, script: str) -> str:
    """The text without letters of other scripts: a quotation in Ukrainian makes no English article a Ukrainian one."""
    if script == "LATIN" and text.isascii():
        return text
    return "".join(one for one in text if not one.isalpha() or unicodedata.name(one, "").startswith(script))


def _contradicts(detected: str, stated: str) -> bool:
    """Whether a page's template must be wrong about its language: an English text under `lang="de"`."""
    return detected in _FAR and stated in _FAR and stated != detected and stated not in _FAR[detected]


def tag_of(value: str) -> str:
    """A language tag in its usual spelling (`en_us` is `en-US`); "" if it is none."""
    found = _TAG.fullmatch(value.strip())
    if not found or found[1].lower() in {"und", "mul", "zxx", "xx"}:
        return ""
    parts = [found[1].lower(), (found[2] or "").title(), (found[3] or "").upper()]
    return "-".join(part for part in parts if part)


def _fits(tag: str, script: str) -> bool:
    """Whether a language may be written in a script: a page in Cyrillic letters is not in English, whatever it says."""
    language = tag.split("-", maxsplit=1)[0]
    if script in _SCRIPTS:
        return language in _SCRIPTS[script]
    others = {"uk", "ru", "be", "bg", "mk", "el", "he", "ar", "fa", "ko", "ja", "ka", "hy", "hi", "th"}
    return script != "LATIN" or language not in others


def may_be_written(tag: str, text: str) -> bool:
    """Whether a language may be written in the script of most letters of a text; of a few letters, too."""
    return _fits(tag, _script(text, 1))


def _script(text: str, enough: int = _ENOUGH) -> str:
    """The script of most letters; "" if there are fewer than `enough` or they are mixed."""
    counts: dict[str, int] = {}
    for letter, count in Counter(text).items():
        if letter.isalpha():
            name = unicodedata.name(letter, "").split(" ")[0]
            counts[name] = counts.get(name, 0) + count
    total = sum(counts.values())
    if total < enough:
        return ""
    best = max(sorted(counts), key=lambda name: counts[name])
    return best if counts[best] * 2 > total else ""


def detect_language(text: str, among: Collection[str] = (), rather: str = "") -> str:
    """The BCP 47 tag of the language that a text is in; "und" if it is too short to tell.

    Args:
        text: what to detect.
        among: the languages that it may be in; empty for any.
        rather: one of them that it is in unless another is far likelier.
    """
    if len(list(islice(filter(str.isalpha, text), _ENOUGH))) < _ENOUGH:
        return rather or _UNDETERMINED
    from py3langid import classify, rank

    if not among:
        return str(classify(text)[0])
    likely = {str(language): float(score) for language, score in rank(text) if language in among}
    best = max(likely, key=lambda language: likely[language], default=rather or _UNDETERMINED)
    return rather if rather in likely and likely[best] - likely[rather] < _FAR_LIKELIER else best
