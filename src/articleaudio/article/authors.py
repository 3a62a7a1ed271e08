"""Who wrote an article: names as printed, without "By", dates, roles, addresses or repetitions."""

# ruff: noqa: RUF001 - names and words of other scripts are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article.text import clean, entries, key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.model import AuthorKind

_LIMIT = 20  # names; more is a list of something else
_NAME_LIMIT = 80  # characters

_BY = re.compile(
    r"^(?:(?:written|reported|reporting|words|story|text|posted|published|article|analysis|opinion|review)\s)?by\b:?\s"
    r"|^(?:authors?|writer|reporter|text|texte|autore?s?|autor(?:in|en|ka|a|zy)?|auteure?s?|redaktion|redakteur(?:in)?)\s?[:：]\s?"
    r"|^(?:автори?|авторка|текст|записала?|підготува(?:в|ла))\s?[:：]?\s"
    r"|^(?:von|par|por|di|przez|door|av|af)\s(?-i:(?=[^\W\d_a-zа-яіїє]))",
    re.IGNORECASE,
)
_STARTS_BY = re.compile(
    r"^(?:by|von|par|por|di|przez|door|av|af|автор[иа]?|авторка|текст|autore?s?|autor(?:in|en)?|auteure?s?|text|texte|"
    r"written by|reported by|reporting by|words by|posted by|published by|authors?)(?:\s?:\s?|\s)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|und|et|y|e|i|oraz|і|та|й|и|og|och|en|with|&|\+)\s|\s?[&;/]\s?")
_ROLE = re.compile(
    r"\b(?:editor|editors?-in-chief|reporter|correspondent|writer|journalist|columnist|contributor|contributing|staff|"
    r"analyst|producer|photographer|fellow|professor|bureau chief|intern|author|redakteur(?:in)?|korrespondent(?:in)?|"
    r"journaliste|rédact(?:eur|rice)|correspondante?|periodista|redactora?|corresponsal|giornalista|jornalista|"
    r"dziennikarz|dziennikarka|журналіст(?:ка)?|редактор(?:ка)?|кореспондент(?:ка)?|phd|md|mba|ms|ma|rd|rn|esq|jr|sr|ii|iii)\b",
    re.IGNORECASE,
)
_PART_OF_NAME = re.compile(r"^(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
_ORGANIZATION = re.compile(
    r"\b(?:desk|staff|team|editors|editorial|board|newsroom|news|agency|press|reuters|afp|ap|dpa|tass|upi|ansa|efe|pap|"
    r"associated|bloomberg|media|magazine|journal|times|post|herald|tribune|gazette|independent|foundation|institute|"
    r"university|ministry|department|council|committee|office|service|services|network|group|inc|ltd|llc|gmbh|"
    r"organi[sz]ation|association|society|company|redaktion|rédaction|redacción|redazione|redação|redakcja|agencia|"
    r"редакція|редакция|агентство|служба|новини|ukrinform|укрінформ|interfax|studio|lab|wire|bureau|correspondents|"
    r"commission|project|collective|network|channel|radio|tv|bbc|cnn|npr)\b|^the\s",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"^(?:the\s)?(?:ministry|department|office|council|committee|society|institute)\b", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s,;)]*|www\.[^\s,;)]*|[^\s,;()]+@[^\s,;()]+|(?<!\S)@\w+")
_PLACE = re.compile(r"^(?P<name>[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){1,4})\s(?:in|from|aus)\s(?=[A-ZÄÖÜ])")
_NOBODY = frozenset(
    entries(
        """
        admin | administrator | webmaster | root | user | guest | author | anonymous | unknown | null | none | undefined
        na | by | staff | редактор | автор | viewall | seeall | moreby | allposts
        """
    )
)


def opens_byline(text: str) -> bool:
    """Whether a line begins as a byline does ("By ...", "Von ...", "Автор: ...")."""
    return bool(_STARTS_BY.match(text))


def split_names(text: str) -> tuple[str, ...]:
    """The names in a byline from which any date has been taken; () if it holds none."""
    text = _ADDRESS.sub(" ", clean(text)[:1000])
    text = _BY.sub("", text.strip(" ,;|·•-–—()"), count=1)
    return merge(name for part in _parts(text) if (name := _tidy(part)))


def merge(names: Iterable[str]) -> tuple[str, ...]:
    """Names without repetitions (also of case and blanks), in order."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(key(name), name)
    return tuple(seen.values())[:_LIMIT]


def kind_of(name: str, publication: str = "", *, said: str = "") -> AuthorKind:
    """Whether a name is a person's.

    The name's own words decide first ("... news desk"), since many pages state every author to be a Person; then
    what the page says (`said`: a schema.org type).
    """
    if _ORGANIZATION.search(name) or _is_house(name, publication):
        return "organization"
    return "organization" if said.endswith(("Organization", "Corporation")) else "person"


def _is_house(name: str, publication: str) -> bool:
    own, house = key(name), key(publication)
    return own == house or (len(name.split()) > 1 and house.startswith(own))


def _parts(text: str) -> list[str]:
    first, *others = re.split(r"\s?[|•·]\s?", text)
    lines = [first, *(other for other in others if not (first and _ROLE.search(other)))]
    return [name for line in lines for piece in _pieces(line) for name in _without_roles(piece)]


def _pieces(line: str) -> list[str]:
    """A line split where it says "and"; an institution's name ("Ministry of Health and Care") is one piece."""
    return [line] if _INSTITUTION.match(line) else _AND.split(line)


def _without_roles(piece: str) -> list[str]:
    """The names between commas; what follows a name after a comma and is a role is none."""
    names: list[str] = []
    for part in re.split(r",\s?|،\s?|、", piece):
        if names and _PART_OF_NAME.match(part.strip()):
            names[-1] += f", {part.strip()}"
        elif not (names and _is_role(part)):
            names.append(part)
    return names


def _is_role(part: str) -> bool:
    return bool(_ROLE.search(part)) or part.strip()[:1].islower()


def _tidy(name: str) -> str:
    name = re.sub(r"\s?\([^()]{0,80}\)", "", name)
    name = _BY.sub("", name.strip(" ,;:|·•-–—()/\"'"), count=1).strip(" ,;:|·•-–—()/\"'")
    if (placed := _PLACE.match(name)) and not _ORGANIZATION.search(name):
        name = placed["name"]
    if not any(letter.isalpha() for letter in name) or key(name) in _NOBODY or len(name) > _NAME_LIMIT:
        return ""
    return "" if any(digit.isdigit() for digit in name) and not _ORGANIZATION.search(name) else name
