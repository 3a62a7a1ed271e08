"""Characters, for every language: what a voice must never meet, and what it reads better in another form.

`clean` runs before the rules of a language, `tidy` after them. `clean` removes control, format, private-use and
unassigned characters, lone surrogates and emoji, and brings quotation marks, spaces, ligatures and styled letters
to plain forms. `tidy` turns what is left of brackets, dashes and ellipses into short pauses: commas.
"""

from __future__ import annotations

import html
import re
import unicodedata

from articleaudio.script.normalise.rules import Rule, apply, rule

_SPACES = "\t\n\x0b\x0c\r\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_GROUPED = re.compile("(?<![0-9])[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3}){1,6}(?![0-9])")
_WHITE = re.compile(f"[{_SPACES} ]+")

# Pictographs, dingbats, arrows, box and geometric shapes, musical signs, flags, tags and selectors. The signs
# that stand for words (degree, currency, per cent, stars of a rating ...) lie outside these ranges.
_PICTURES = (
    "\u2190-\u21ff\u2300-\u23ff\u2400-\u245f\u2500-\u2604\u2607-\u27bf\u27f0-\u27ff\u2900-\u297f\u2b00-\u2bff\u20e3"
    "\U0001f000-\U0001faff\U0001fb00-\U0001fbff\U000e0000-\U000e0fff\U0001d100-\U0001d1ff\ufe00-\ufe0f"
)
_UNSPEAKABLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff"
)
_DROP = re.compile(f"[{_UNSPEAKABLE}\u2120\u2122]")  # with the signs of trade marks
_PICTURE = re.compile(f"[{_PICTURES}\ufe0e\ufe0f]+")
# Bullets, arrows and upright strokes between words are a pause.
_BULLET = re.compile("\\s*[\u2022\u2023\u2043\u00b7\u2027\u25a0-\u25ff\u2190-\u21ff|]+\\s*")
# Compatibility forms that are only another look of letters and digits; superscripts and fractions are not.
_STYLED = re.compile(
    "[\ufb00-\ufb06\ufe50-\ufe6b\uff01-\uff5e\U0001d400-\U0001d7ff\u2100-\u210b\u2160-\u217f\u2024-\u2026]"
)
# Numbers in circles, in brackets and with a full stop, which voices pass over.
_CIRCLED = re.compile("[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]")

_LOOKS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u02bb\u00b4\u2039\u203a\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u300c\u300d\u300e\u300f", '"'),
        **dict.fromkeys("\u2010\u2011\u2043\ufe63", "-"),
        **dict.fromkeys("\u2012\u2013\u2212\u2e3a\u2e3b", "\u2013"),
        **dict.fromkeys("\u2329\u232a\u27e8\u27e9\u27ea\u27eb\u3008\u3009\u300a\u300b", '"'),  # angle brackets
        **dict.fromkeys("\u27e6\u3010\u3014\u3016\u301a", "("),
        **dict.fromkeys("\u27e7\u3011\u3015\u3017\u301b", ")"),
        "\u2015": "\u2014",
        "\u2044": "/",
        "\u2215": "/",
        "\u00bd": " 1/2",
        "\u2153": " 1/3",
        "\u2154": " 2/3",
        "\u00bc": " 1/4",
        "\u00be": " 3/4",
        "\u215b": " 1/8",
    }
)
# An acute accent typed behind its vowel at the end of a word; elsewhere it stands for an apostrophe.
_LOOSE_ACUTE = re.compile("(?<=[^\\W\\d_][aeiouAEIOU])\u00b4(?![\\w\u00b4])")
# The sign of a masculine ordinal where a degree is meant: "20 ºC".
_DEGREE = re.compile(r"(?<=[0-9])(\s?)º(?=\s?[CF]\b)")
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_STILL_ENTITY = re.compile(r"&#?([a-z0-9][a-zA-Z0-9]{1,30});")
_ASCII_TEXT = re.compile(r"[ -{}~]*\Z")


def clean(text: str) -> str:
    """The text in plain characters, on one line, without any that cannot or must not be spoken."""
    # Entities are read between two foldings: a full-width "&" becomes one by the first, and one may name such a sign.
    text = _folded(text)
    if "&" in text:
        text = _folded(_ENTITY.sub(_character, _ENTITY.sub(_character, text)))
        text = _STILL_ENTITY.sub(r" \1 ", text)  # what was escaped more than twice, or names nothing, is a word
    return _WHITE.sub(" ", text).strip()


def _folded(text: str) -> str:
    """The text without what cannot be spoken, and compatibility forms as the letters and marks that they look like."""
    if _ASCII_TEXT.match(text):
        return text
    text = _GROUPED.sub(lambda match: re.sub(r"[^0-9]", "", match[0]), text)
    text = _DROP.sub("", _WHITE.sub(" ", text))
    text = _CIRCLED.sub(_number, text)
    text = _PICTURE.sub(" ", _BULLET.sub(_bullet, text))
    text = _LOOSE_ACUTE.sub("\u0301", text)
    text = _STYLED.sub(_plain, text)
    return _DEGREE.sub("\\1°", unicodedata.normalize("NFC", text.translate(_LOOKS)))


def _plain(match: re.Match[str]) -> str:
    """The letters or marks that a compatibility form is another look of."""
    return unicodedata.normalize("NFKC", match[0])


def _number(match: re.Match[str]) -> str:
    """The number by itself: two in a row are two numbers, and one behind a word is none of its letters."""
    return f" {unicodedata.numeric(match[0]):.0f} "


def _character(match: re.Match[str]) -> str:
    """The character that an entity names: escaped text that a page shows as such. A name that is none stays."""
    return html.unescape(match[0])


def _bullet(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()][-2:].strip(), match.string[match.end() :][:2].strip()
    if before and after and before[-1].isalnum() and after[0].isalnum():
        return ", "
    return " "


# Footnote marks, and signs that only decorate.
_BEFORE: tuple[Rule, ...] = (
    rule(
        "footnote mark",
        r"\[(?:[0-9]{1,3}|(?<=[^\s\[]\[)[a-z](?=\](?!\w))|edit|note [0-9]{1,3}|citation needed)\]",
        "",
        "[",
    ),
    rule("sic", r"\s?\[sic[.!]?\]", "", "["),
    # No marks: a single tilde before an amount ("~5 km", "~$40m"), "112*" of a batsman, "10^6".
    rule(
        "emphasis",
        r"(?!(?<![\w~])~[0-9$€£])(?!(?<=[0-9])(?:\*(?![\w*])|\^[-\u2013]?[0-9]))[*`~^\\|{}]{1,20}|_{2,20}|(?<![\w@#/])_|_(?!\w)",
        " ",
        "*`~^\\|{}_",
    ),
    rule("two quotes", r"''(?=\w)|(?<=[\w.,!?])''", '"', "'"),
)

_AFTER: tuple[Rule, ...] = (
    rule("plural in brackets", r"(?<=[^\W\d_])\(s\)", "s", "("),
    rule("letters in square brackets", r"\[(\w{1,20})\]", r"\1", "["),
    rule("star that adorns", r"\s?[\u2605\u2606]+\s?", " ", "\u2605\u2606"),
    rule("opening square bracket", r"(?<!\w)[\[<]{1,20}|[\]>]{1,20}(?!\w)", "", "[]<>"),
    rule("square brackets", r"[\[\]<>]{1,20}", " ", "[]<>"),
    # What the brackets stood within: "&<lt;" is no entity until they are gone.
    rule("entity of pieces", r"&#?([a-z0-9][a-zA-Z0-9]{1,30});", r" \1 ", "&", ";"),
    rule("bracket in a word", r"(?<=\w)\((?=\w)|\)(?=\w)", " ", "()"),
    rule("bracket at a quotation mark", r"(?:(?<=\s[\"'])|(?<=\A[\"']))\(|\)(?=[\"'](?!\w))", "", "()"),
    rule("bracket behind the end", r"(?<=[.!?])\)(?=[\"']?\Z)", "", ")"),
    rule("opening bracket", r"\s*\(\s*", ", ", "("),
    rule("closing bracket", r"\s*\)\s*", ", ", ")"),
    rule("ellipsis at the end", r"(?<!\.)(?<!\.\s)(?:\.\s?){2,}+(?=[\"')\]]*\Z)", ".", "."),
    rule("ellipsis before a quote's end", r"(?<!\.)(?<!\.\s)\s?\.(?:\s?\.)++(?=[\"'][\s,])", ",", "."),
    rule("ellipsis", r"(?<!\.)(?<!\.\s)\s?\.(?:\s?\.)++(?![0-9])\s?", ", ", "."),
    rule("joining dash", r"(?<=[^\W\d_])\u2013(?=[^\W\d_])", "-", "\u2013"),
    rule("dash", r"\s*(?:\u2014|\u2013|(?<=\s)-{1,3}(?=\s)|-{2,3})\s*", ", ", "\u2014\u2013-"),
    rule("leading dash", r"\A-{1,3}\s", "", "-"),
    rule("slash", r"\s*/+\s*", " ", "/"),
    rule(
        "left-over sign",
        r"[*^#@=_~\u00b0\u00aa\u00ba\u2020\u2021\u00a7\u00b6\u00ae\u00a9\u2117]+",
        " ",
        "*^#@=_~\u00b0\u00aa\u00ba\u2020\u2021\u00a7\u00b6\u00ae\u00a9\u2117",
    ),
    rule("spaces", r"\s{2,}", " "),
    rule("empty quotes", r'(?<![\w.,;:!?])"\s?"(?!\w)|(?<!\w)\'\s?\'(?!\w)', "", "\"'"),
    rule("space before a mark", r"\s+(?=[,;:.!?])(?![,.][0-9])", "", ",;:.!?"),
    rule("many commas", r"(?:,\s*){2,200}", ", ", ","),
    rule("comma after a mark", r"([;:!?])(?:\s*,)+(?=\s|\Z)", r"\1", ","),
    rule("comma after a full stop", r"\.(?:\s*,)+(?=\s|\Z)", ",", ","),
    rule("comma before a mark", r",\s*(?=[;:.!?])", "", ","),
    rule("comma before a quote's end", r",\s*(?=\"\Z)", "", ","),
    rule("many marks", r"([!?])[!?]{1,200}", r"\1", "!?"),
)


# Of a language without rules: its signs, strokes and dashes between digits are the engine's to read.
_ITS_OWN = frozenset(("dash", "slash", "left-over sign"))
_AFTER_NO_RULES: tuple[Rule, ...] = (
    rule("minus", r"(?:(?<=\s)|\A)\u2013(?=[0-9])", "-", "\u2013"),
    rule(
        "dash between words",
        r"\s*(?:\u2014|(?<![0-9])\u2013|\u2013(?![0-9])|(?<=\s)-{1,3}(?=\s)|-{2,3})\s*",
        ", ",
        "\u2014\u2013-",
    ),
    rule("slash beside no word", r"(?:(?<!\w)/|/(?!\w)){1,20}", " ", "/"),
    rule(
        "sign that only decorates",
        r"[*^_~\u2020\u2021\u00b6\u00ae\u00a9\u2117]+",
        " ",
        "*^_~\u2020\u2021\u00b6\u00ae\u00a9\u2117",
    ),
    *(one for one in _AFTER if one.name not in _ITS_OWN),
)


_SAYABLE = re.compile(r"[^\W_]")
_EDGES = " ,;"  # a pause at an edge is left to what stands there


def unmark(text: str) -> str:
    """The text without escaped markup, footnote marks and decoration; the first step of every language."""
    return apply(_BEFORE, text)


def tidy(text: str, *, untouched: bool = False) -> str:
    """Brackets, dashes and ellipses as short pauses, and no mark left over; the last step of every language.

    `untouched` is a text that no rules have read: what its signs say is left to the engine.
    """
    return apply(_AFTER_NO_RULES if untouched else _AFTER, text.strip(_EDGES)).strip(_EDGES)


def sayable(text: str) -> bool:
    """Whether there is a letter or a digit to say."""
    return _SAYABLE.search(text) is not None
