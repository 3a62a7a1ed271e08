"""Scripts (systems of writing): which one a text is in, which ones a language is written in, and what that tells."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from articleaudio.patterns import late
from articleaudio.script.normalise import base
from articleaudio.script.normalise.rules import listed

# Letters of scripts other than Latin: from Greek to the last block before Latin Extended Additional, then Greek
# Extended, Glagolitic, Coptic to Cyrillic Extended, kana, Han, Hangul and what lies between.
OTHER = (
    r"\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2c80-\u2dff\u3005-\u3007\u3031-\u9fff\ua000-\ua71f\ua800-\uab2f"
    r"\uab70-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\U00020000-\U0003ffff"
)
_LETTER = late(rf"[{OTHER}]")
_DRAWN = late(r"[\ufb50-\ufdff\ufe70-\ufefc]")

_CYRILLIC, _ARABIC, _INDIC = frozenset({"CYRILLIC"}), frozenset({"ARABIC"}), frozenset({"DEVANAGARI"})
_HAN = frozenset({"CJK", "BOPOMOFO", "IDEOGRAPHIC"})
_KANA = frozenset({"HIRAGANA", "KATAKANA", "HALFWIDTH", "FULLWIDTH", "KATAKANA-HIRAGANA"})

# The scripts other than Latin that voices of a language read. A language that is not here passes untouched.
OWN: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        listed(
            "en de fr es it pt pl nl sv da nb nn no fi cs sk sl hr bs ro hu tr et lv lt ga gd cy sq ca eu gl is mt id "
            "ms vi sw af eo la az uz"
        ),
        frozenset(),
    ),
    **dict.fromkeys(listed("uk ru bg be sr mk kk ky tt"), _CYRILLIC),
    **dict.fromkeys(listed("ar fa ur"), _ARABIC),
    **dict.fromkeys(listed("hi mr ne"), _INDIC),
    "el": frozenset({"GREEK"}),
    "he": frozenset({"HEBREW"}),
    "ka": frozenset({"GEORGIAN"}),
    "hy": frozenset({"ARMENIAN"}),
    "ja": _HAN | _KANA,
    "zh": _HAN,
    "ko": _HAN | {"HANGUL"},
    "bn": frozenset({"BENGALI"}),
    "th": frozenset({"THAI"}),
    "ta": frozenset({"TAMIL"}),
    "te": frozenset({"TELUGU"}),
}

_LANGUAGES = {
    "GREEK": "el", "HEBREW": "he", "GEORGIAN": "ka", "ARMENIAN": "hy", "HANGUL": "ko", "HIRAGANA": "ja",
    "KATAKANA": "ja", "CJK": "zh", "DEVANAGARI": "hi", "BENGALI": "bn", "THAI": "th", "TAMIL": "ta", "TELUGU": "te",
}  # fmt: skip

# Letters that only some languages of a script have, in the order in which they are looked for.
_TELLING = {
    "CYRILLIC": (("ў", "be"), ("ђћџљњј", "sr"), ("іїєґ", "uk"), ("ыэё", "ru"), ("ъ", "bg"), ("", "ru")),
    "ARABIC": (("ٹڈڑںے", "ur"), ("پچژگ", "fa"), ("", "ar")),
}

_UKRAINIAN_ENDING = late("[сц]ьк")  # of adjectives and surnames; Russian has no soft sign there

# What voices have both kinds of Norwegian as.
_USUAL = {"no": "nb", "nn": "nb", "nor": "nb", "nno": "nb"}


def usual_tag(tag: str) -> str:
    """The tag that voices know a language by: "nb" of "no", "he" of "iw", "de" of "deu"; the tag itself, if it is that.

    A region stays: "de-AT" of "deu-AT".
    """
    from babel.core import get_global

    first, _, rest = tag.replace("_", "-").partition("-")
    known = _USUAL.get(first.lower()) or str(get_global("language_aliases").get(first.lower()) or first)
    if base(known) == first.lower():
        return tag
    return f"{base(known)}-{rest}" if rest else base(known)


@cache
def language_name(tag: str) -> str:
    """The English name of the language of a tag; the tag itself where it has none."""
    from babel import Locale

    return str(Locale("en").languages.get(base(tag), tag))


_SEEN = 400  # letters looked at to tell the script of a text


def writing(text: str) -> str:
    """The script of most of the text's letters that are not Latin, as Unicode names it; "" if it has none."""
    counts: dict[str, int] = {}
    for letter in _LETTER.findall(text[: 4 * _SEEN])[:_SEEN]:
        script = _script(letter)
        if script:
            counts[script] = counts.get(script, 0) + 1
    # Kana stand among Chinese characters in Japanese, in smaller number or not.
    kana = counts.get("HIRAGANA", 0) + counts.get("KATAKANA", 0)
    if kana and counts.get("CJK", 0):
        return "HIRAGANA"
    return max(sorted(counts), key=lambda script: counts[script], default="")


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""


def is_backwards(text: str) -> bool:
    """Whether Arabic stands there in the order in which it is drawn, from left to right, as some PDFs give it.

    Its letters are then Unicode's shapes of letters, and most words begin with that of an end or a middle.
    """
    if not _DRAWN.search(text):
        return False
    firsts = [next(filter(str.isalpha, word), "") for word in text.split()]
    drawn = [unicodedata.name(first).endswith(("FINAL FORM", "MEDIAL FORM")) for first in firsts if first]
    return 2 * sum(drawn) > len(drawn)


def language_written(text: str, *, whole: bool = False) -> str:
    """The language that the script of a text and its letters tell; "" for Latin, and scripts that are not known.

    A word of another script is enough to tell it; with `whole`, most of the letters must be of such.
    """
    if whole and 2 * len(_LETTER.findall(text)) <= sum(map(str.isalpha, text)):
        return ""
    script = writing(text)
    if script not in _TELLING:
        return _LANGUAGES.get(script, "")
    if _UKRAINIAN_ENDING.search(text):
        return "uk"
    letters = set(text.lower())
    return next(language for telling, language in _TELLING[script] if not telling or not letters.isdisjoint(telling))
