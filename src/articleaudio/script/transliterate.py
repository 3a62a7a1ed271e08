"""Names in another script, within a sentence, in the letters of the voice that reads it: "Київ" becomes "Kyiv".

Ukrainian is romanised as Ukraine does it (resolution No. 55 of its Cabinet of Ministers, 2010), Russian as newspapers
do; both write the ending of adjectives and surnames, -ий and -ый, as "y", as English news does. Every other script is
anyascii's work. Whatever cannot be said afterwards (scripts that write no vowels) is dropped and told: a voice would
spell it letter by letter.
"""

# ruff: noqa: RUF001 - letters of several scripts are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.model import LeftOut
from articleaudio.patterns import late
from articleaudio.script.normalise import base
from articleaudio.script.normalise.rules import listed
from articleaudio.script.writing import OTHER, OWN, language_written, writing

if TYPE_CHECKING:
    from collections.abc import Callable

_UKRAINIAN = dict(
    pair.split("=")
    for pair in listed(
        "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh "
        "ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia"
    )
)
_UKRAINIAN_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_RUSSIAN = dict(
    pair.split("=")
    for pair in listed(
        "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch "
        "ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya"
    )
)

UNREAD = "a word in a script that this voice does not read"
REPEATED = "repeats in another script what stands beside it"

# Letters of another script that a page has put into a Latin word, because they look the same.
_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХІаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXIaeopcyxiABEZHIKMNOPTYXo")

_RUN = late(rf"[{OTHER}]+(?:[\s'’ʼ-]{{1,3}}[{OTHER}]+)*")
_WORD = late(rf"[{OTHER}]+(?:['’ʼ][{OTHER}]+)*")
_IN_BRACKETS = late(rf"\s?\([\s,;\"'«»“”-]*[{OTHER}][{OTHER}\s,;\"'’«»“”.-]{{0,200}}\)")
_EXPLAINED = late(
    rf"(?<![{OTHER}])([{OTHER}]++(?:[\s'’ʼ-]{{1,3}}[{OTHER}]++)*+)"
    r"\s\(([A-ZÀ-Ž][\w’'-]*(?:\s[\w’'-]+){0,5})\)"
)
# Where a word was dropped; and a preposition that it leaves behind: "said a spokesman for." is "said a spokesman."
_GAP = "\ue000"
_PREPOSITIONS = (
    "about after against around as at before behind beside by for from in into like named near of on over than to "
    "toward towards under with without "  # English
    "di da del della con per su tra fra "  # Italian
    "de du à chez par pour avec sans "  # French
    "en por para sobre sin "  # Spanish
    "do dos em com sem "  # Portuguese
    "von vom bei mit für gegen nach zu aus"  # German
)
_UNHELD = late(
    rf"\s(?:{'|'.join(listed(_PREPOSITIONS))})\s{{1,3}}{_GAP}(?=\s*(?:[.,;:!?)”\"]|\Z|\s(?:said|told|was|were|has|had)\s))"
)
_SAYABLE = late(r"[^a-zA-Z]|[a-zA-Z](?![a-zA-Z])|[a-zA-Z]*[aeiouyAEIOUY]")
_LATIN_WORD = late(r"[A-Za-z]+")


def transliterated(text: str, language: str) -> tuple[str, list[LeftOut]]:
    """The text with names of other scripts in Latin letters, and the words that are dropped.

    A name that stands in both scripts, one of them in brackets, is said once, as a newsreader does. Single Greek
    letters stay: they are read by their names.
    """
    own = OWN.get(base(language))
    if text.isascii() or own is None:
        return text, []
    dropped: list[LeftOut] = []
    text = text.replace(_GAP, "")  # it is nothing to say

    def bracketed(match: re.Match[str]) -> str:
        inside = match[0].strip(" ()")
        if _is_own(inside, own):
            return match[0]
        dropped.append(LeftOut(inside, REPEATED))
        return ""

    def explained(match: re.Match[str]) -> str:
        if _is_own(match[1], own):
            return match[0]
        dropped.append(LeftOut(match[1], REPEATED))
        return match[2]

    if "(" in text:
        text = _EXPLAINED.sub(explained, _IN_BRACKETS.sub(bracketed, text))
    # In a text of Latin letters names stand in runs, which are of one language; else they stand among their own.
    pattern, language = (_WORD if own else _RUN), language_written(text)
    text = pattern.sub(lambda match: _run(match, own, language, dropped), text)
    return (_UNHELD.sub("", text).replace(_GAP, "") if _GAP in text else text), dropped


def _is_own(run: str, own: frozenset[str]) -> bool:
    found = writing(run)
    return not found or found in own


def _run(match: re.Match[str], own: frozenset[str], language: str, dropped: list[LeftOut]) -> str:
    run, (start, end) = match[0], match.span()
    if _is_own(run, own):
        return run
    before, after = match.string[max(0, start - 1) : start], match.string[end : end + 1]
    if (_is_latin(before) or _is_latin(after)) and (alike := run.translate(_LOOKALIKES)).isascii():
        return alike
    if len(run) == 1 and writing(run) == "GREEK":
        return run
    said = _WORD.sub(lambda word: _romanised(word[0], language), run)
    if all(_SAYABLE.match(word) for word in _LATIN_WORD.findall(said)) and _LATIN_WORD.search(said):
        return said
    dropped.append(LeftOut(run, UNREAD))
    return f" {_GAP}"


def _is_latin(character: str) -> bool:
    return bool(character) and character.isascii() and character.isalpha()


def _romanised(word: str, language: str) -> str:
    """A word in Latin letters; `language` is what the letters of the whole text tell."""
    spell = {"uk": _ukrainian, "ru": _russian}.get(language if writing(word) == "CYRILLIC" else "")
    said = _spelled(word, spell) if spell else word
    if said.isascii():
        return said
    from anyascii import anyascii

    said = re.sub("['`]", "", anyascii(said))
    return said.capitalize() if word.lower() == word.upper() else said


def _spelled(word: str, spell: Callable[[str], str]) -> str:
    """The word by a table of small letters, in the case of its first letters."""
    said = spell(re.sub("['’ʼ]", "", word.lower()))
    if len(word) > 1 and word.isupper():
        return said.upper()
    return said[:1].upper() + said[1:] if word[:1].isupper() else said


def _ukrainian(word: str) -> str:
    if word.endswith("ий") and len(word) > 2:  # noqa: PLR2004 - the ending is not the word
        return _ukrainian(word[:-2]) + "y"
    first = _UKRAINIAN_FIRST.get(word[:1], _UKRAINIAN.get(word[:1], word[:1]))
    rest = word[1:].replace("зг", "zgh") if word[:2] != "зг" else word[1:]
    if word[:2] == "зг":
        first, rest = "zgh", word[2:]
    return first + "".join(_UKRAINIAN.get(letter, letter) for letter in rest)


def _russian(word: str) -> str:
    if word.endswith(("ий", "ый")) and len(word) > 2:  # noqa: PLR2004 - the ending is not the word
        return _russian(word[:-2]) + "y"
    first = "ye" if word[:1] == "е" else _RUSSIAN.get(word[:1], word[:1])
    return first + "".join(_RUSSIAN.get(letter, letter) for letter in word[1:])
