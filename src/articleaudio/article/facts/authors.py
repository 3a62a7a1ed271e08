"""Who wrote an article: names as printed, without "By", dates, roles, addresses or repetitions."""

# ruff: noqa: RUF001 - names and words of other scripts are meant

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.article.words.agencies import AGENCIES, PLAIN, WORDLIKE
from articleaudio.article.words.text import clean, entries, key, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.model import AuthorKind

_LIMIT = 20  # names; more is a list of something else
_NAME_LIMIT = 80  # characters
_DESK = 5  # words of the name of a desk
_SURE = 5  # letters of a name that a publication and a person hardly share
_EDGES = " ,;:|·•-–—()/\"'"
_NAME_PART = late(r"[^\W\d_][\w.,'’ʼ´`·-]*|&|\"[\w ]+\"")
_PARTICLES = frozenset(
    entries(
        """
        de | da | di | do | du | des | del | della | dos | das | van | von | der | den | ter | ten | la | le | al | el
        bin | bint | ibn | y | e | i | of | the | and | for | zu | zum | af | av | san | op | 't | te | ur | ul
        """
    )
)
_CALL_SIGN = late(r"[A-Z]{2,8}")
"""PTI, KWCH, dpa's capitals: no person is called so."""


# Words that open a byline, in the languages that the project reads. Those of the first table stand before a name as
# they are ("Por Jane Doe"); those of the second need a colon, since other lines begin with them, too ("Text size").
_BEFORE_NAMES = "|".join(
    entries(
        """
        by | von | par | por | di | przez | door | av | af | oleh | bởi | fra | από | بقلم | כתב | כתבה | מאת
        كتب | كتبت | автори? | авторка | автор статьи | автор статті | записала? | підготува(?:в|ла)
        подготовила? | napsala? | yazan | γράφει (?:ο|η)
        (?:written|reported|reporting|words|story|posted|published|submitted|contributed) by | review by
        (?:article|analysis|opinion) by
        text by | (?:geschrieben|verfasst|veröffentlicht) von | (?:écrit|rédigé|publié|propos recueillis) par
        (?:escrito|publicado|redactado|texto) por | (?:scritto|pubblicato|a cura) (?:da|di) | tekst av | text av
        """
    )
)
_BEFORE_COLONS = "|".join(
    entries(
        """
        authors? | writer | reporter | texte? | texto | testo | tekst | текст | autore?s?
        autor(?:in|en|ka|a|zy|em|ky)? | auteure?s? | redaktion | redakteur(?:in)? | redacción | redação | автори?
        авторы | penulis | tác giả | yazar | haber | συντάκτης | συντάκτρια | लेखक | الكاتب | نویسنده | 作者 | 记者
        記者 | 撰文 | 文 | 取材・文 | 글 | 기자
        """
    )
)
_STARTS_BY = late(rf"^(?:(?:{_BEFORE_NAMES})(?:\s?[:：]\s?|\s)|(?:{_BEFORE_COLONS})\s?[:：/／＝]\s?)", re.IGNORECASE)
_BY = late(
    rf"^(?:(?:[a-z]{{2,12}}\s)?by\b:?\s|(?:{_BEFORE_NAMES})(?:\s?[:：]\s?|\s(?-i:(?![a-zа-яіїє]|[vV][ao]n\s[A-Z])))"
    rf"|(?:{_BEFORE_COLONS})\s?[:：/／＝]\s?|[^\W\d]{{1,20}}(?:\s[^\W\d]{{1,20}})?\sby:?\s(?-i:(?=[A-Z])))",
    re.IGNORECASE,
)
_AND = late(
    r"\s(?:and|AND|und|UND|et|ET|y|Y|e|E|i|oraz|і|та|й|и|og|och|en|avec|mit|ve|và|dan|και|और|و|with|WITH|&|\+)\s|\s?[&;/／、，،]\s?"
    r"|(?<=[一-鿿])・(?=[一-鿿])|\sa\s(?=[A-ZÁ-Ž])"
)
"""Between names; a middle dot only between ideographs: in katakana it stands between the parts of one name."""

_OTHER_WORK = late(
    r"[\s.,;|(·•–—-]*\b(?:photos?|photographs?|photography|pictures?|illustrations?|illustrated|video|graphics?|edited|"
    r"translated|(?:medically |clinically |fact )?reviewed|fact[- ]checked|narrated|fotos?|bilder|übersetz(?:t|ung)|"
    r"traduit|traduction|ilustra\w{2,6})(?:\s(?:by|von|par|por|di)\b|\s?:).*",
    re.IGNORECASE | re.DOTALL,
)
"""Who took the pictures, edited or checked it did not write it."""

_ROLE = late(
    r"\b(?:editor|editors?-in-chief|reporter|correspondent|writer|journalist|columnist|contributor|contributing|staff|"
    r"analyst|producer|photographer|fellow|professor|bureau chief|intern|author|redakteur(?:in)?|korrespondent(?:in)?|"
    r"journaliste|rédact(?:eur|rice)|correspondante?|periodista|redactora?|corresponsal|giornalista|jornalista|"
    r"dziennikarz|dziennikarka|журналіст(?:ка)?|редактор(?:ка)?|кореспондент(?:ка)?|phd|md|mba|ms|ma|rd|rn|esq|jr|sr|ii|iii)\b",
    re.IGNORECASE,
)
_BEHIND = late(
    r"\s(?:leave a (?:comment|reply)|(?:\d+|no) comments?|on (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b).*",
    re.IGNORECASE | re.DOTALL,
)
_TRAILING_ROLE = late(
    r"(?<=\w)\s(?:(?:senior|chief|staff|contributing|special|political|science|business|sports?|health|tech|technology|"
    r"national|foreign|news|features?|associate|deputy|managing|executive|guest|freelance|local|city|ap)\s){0,3}"
    r"(?:writer|reporter|correspondent|editor|columnist|contributor|journalist)s?$"
    r"|\s?(?:特派員|記者|记者|기자)$",
    re.IGNORECASE,
)
_AGENCY = late(rf"{AGENCIES}|{WORDLIKE}|apa|sda", re.IGNORECASE)
_AGENCY_BEHIND = late(
    rf"^(?P<person>\S{{2,30}}(?:\s\S{{1,30}}){{1,3}}?),?\s(?:(?:of|for)\s)?(?:{PLAIN})$", re.IGNORECASE
)
_AFFILIATION = late(r"(?<=[^\W\d])\s[-–—]{1,2}\s")
"""Behind a dash stands what somebody is, or where."""

_PART_OF_NAME = late(r"^(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
_DEGREE = late(r"^(?:[A-Z][a-z]{0,2}\.){1,3}\s?[A-Z]\.?$")
"""Ph.D., M.D., Ed.D., M.P.H. behind the comma of a name."""

_ORGANIZATION = late(
    rf"\b(?:{AGENCIES}|{WORDLIKE}|desk|staff|team|editors|editorial|board|newsroom|news|agency|press|associated|media|"
    r"magazine|journal|times|post|herald|tribune|gazette|independent|foundation|institute|"
    r"university|ministry|department|council|committee|office|service|services|network|group|inc|ltd|llc|gmbh|"
    r"organi[sz]ation|association|society|company|redaktion|rédaction|redacción|redazione|redação|redakcja|agencia|"
    r"редакція|редакция|агентство|служба|новини|studio|lab|wire|bureau|correspondents|"
    r"commission|project|collective|channel|radio|tv|bbc|cnn|npr|риа|новости|пресс-служба|"
    r"прес-служба|редколлегия|redactie|redaksi|redakce|redaktionen|zprávy|"
    r"haber merkezi|anadolu ajansı|tòa soạn|medya)\b|^the\s|"
    r"新聞|新闻|通信社?$|通訊社|通讯社|新华社|新華社|編集部|编辑部|編輯部|뉴스|편집부|"
    r"هيئة التحرير|وكالة|रायटर|टीम|ब्यूरो",
    re.IGNORECASE,
)
_INSTITUTION = late(r"^(?:the\s)?(?:ministry|department|office|council|committee|society|institute)\b", re.IGNORECASE)
_ADDRESS = late(r"https?://[^\s,;)]*|www\.[^\s,;)]*|[^\s,;()]+@[^\s,;()]+|(?<!\S)@\w+")
_ABOUT = late(
    r"^(?:more|view|see|follow|about|read|all|find|meet|contact|email|e-mail|share|subscribe)\s(?:\S+\s){0,4}?"
    r"(?:by|from|of|to)\s|^(?:follow|about|contact|email|e-mail|meet)\s|['’]s\s(?:most\s)?(?:recent|latest|other)\s.*$",
    re.IGNORECASE,
)
"""Links beside a name: "View all posts by ...", "Jane Doe's Most Recent Stories"."""

_PLACE = late(r"^(?P<name>[^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){1,4})\s(?:in|from|at|aus)\s(?=[A-ZÄÖÜ])")
_NOBODY = frozenset(
    entries(
        """
        admin | administrator | webmaster | root | user | guest | author | anonymous | unknown | null | none
        undefined | na | by | staff | редактор | автор | viewall | seeall | moreby | allposts | гость | гостья
        адмін | админ | invitado | invité | ospite | gast | convidado | superuser | superadmin | test | editor
        noauthor | nobyline | wpadmin | siteadmin | siteeditor | contributor | textsize | administrador
        administrateur | yönetici | 管理人 | 管理员
        """
    )
)


def opens_byline(text: str) -> bool:
    """Whether a line begins as a byline does ("By ...", "Von ...", "Автор: ...")."""
    return bool(_STARTS_BY.match(text))


def split_names(text: str) -> tuple[str, ...]:
    """The names in a byline from which any date has been taken; () if it holds none."""
    text = _BEHIND.sub("", _OTHER_WORK.sub("", _ADDRESS.sub(" ", clean(text)[:1000])))
    if is_agency(alone := _STARTS_BY.sub("", text.strip(_EDGES), count=1)):
        return (alone,)  # "Von dpa": before small letters, "von" is otherwise part of a name
    text = _BY.sub("", text.strip(_EDGES), count=1)
    return merge(name for part in _parts(text) if (name := _without_agency(_tidy(part))))


def turned(name: str) -> str:
    """A name as catalogues write it ("Doe, Jane M.") in its usual order."""
    found = re.fullmatch(r"(?P<last>[^,\d]{2,40}),\s?(?P<first>[^,\d]{1,40})", clean(name))
    if not found or _PART_OF_NAME.match(found["first"]) or _ROLE.search(found["first"]):
        return name
    return f"{found['first']} {found['last']}"


def merge(names: Iterable[str]) -> tuple[str, ...]:
    """Names, each once whatever its case, blanks and order; of two spellings not the one in capitals."""
    seen: dict[str, str] = {}
    for name in names:
        same = " ".join(sorted(words(name.removeprefix("The "))))
        if same not in seen or (seen[same].isupper() and not name.isupper()):
            seen[same] = name
    return tuple(seen.values())[:_LIMIT]


def is_name(text: str) -> bool:
    """Whether a text has the form of a person's name: a few words, the first with a capital, no mark at its end."""
    parts = text.split()
    is_long_enough = 2 <= len(parts) <= 7 and not text.endswith((":", "?", "!"))  # noqa: PLR2004 - words of a name
    if not is_long_enough or not all(map(_NAME_PART.fullmatch, parts)):
        return False
    return not parts[0][:1].islower() and all(not part[:1].islower() or part in _PARTICLES for part in parts)


def kind_of(name: str, publication: str = "", *, said: str = "") -> AuthorKind:
    """Whether a name is a person's.

    The name's own words decide first ("... news desk"), since many pages state every author to be a Person; then
    what the page says (`said`: a schema.org type).
    """
    if _ORGANIZATION.search(name) or _CALL_SIGN.fullmatch(name) or is_house(name, publication):
        return "organization"
    return "organization" if said.endswith(("Organization", "Corporation")) else "person"


def is_house(name: str, publication: str) -> bool:
    """Whether a name is the publication's own ("Telegraph Sport" of "The Telegraph")."""
    own, house = (words(text.removeprefix("The ").removeprefix("the ")) for text in (name, publication))
    if not own or not house:
        return False
    if "".join(own) == "".join(house):
        return True
    begins = own == house[: len(own)] and (len(own) > 1 or len(own[0]) >= _SURE)
    goes_on = house == own[: len(house)] and len("".join(house)) >= _SURE and len(own) <= len(house) + 1
    return begins or goes_on


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency."""
    return bool(_AGENCY.fullmatch(name))


def is_employed(name: str, before: str) -> bool:
    """Whether a name is that of the agency that the person named before it works for."""
    return is_agency(name) and is_name(before) and kind_of(before) == "person"


def is_account(name: str) -> bool:
    """Whether a name may be that of an account: one word without a capital, or with a digit; no agency's."""
    is_word = len(name.split()) == 1 and not is_agency(name)
    return is_word and (name.islower() or any(sign.isdigit() for sign in name))


def _without_agency(name: str) -> str:
    """A person's name without that of the agency behind it ("Jane Doe, Reuters", "Jane Doe Associated Press")."""
    found = _AGENCY_BEHIND.match(name)
    return found["person"] if found and not _ORGANIZATION.search(found["person"]) else name


def _parts(text: str) -> list[str]:
    first, *others = re.split(r"\s?[|•·]\s?", _AFFILIATION.split(text, maxsplit=1)[0])
    lines = [
        first,
        *(other for other in others if not first or (_goes_on(other, first) and not is_employed(other, first))),
    ]
    return [name for line in lines for name in _names(_pieces(line))]


def _names(pieces: list[str]) -> Iterable[str]:
    """The names in the pieces of a line; "Jane Doe, dpa and AFP" names three, as no one works for two agencies."""
    for piece, following in pairwise([*pieces, ""]):
        before, _, agency = piece.rpartition(",")
        if before and is_agency(agency.strip(_EDGES)) and is_agency(following.strip(_EDGES)):
            yield from (*_without_roles(before), agency)
        else:
            yield from _without_roles(piece)


def _goes_on(part: str, first: str) -> bool:
    """Whether what stands behind a bar names somebody, too, and is no role and no other line."""
    count = len(part.split())
    is_short = count <= 2 or (count <= _DESK and bool(_ORGANIZATION.search(part)))  # noqa: PLR2004 - a name
    return not (_ROLE.search(part) or _is_place(part, first)) and (is_short or is_name(part))


def _pieces(line: str) -> list[str]:
    """A line split where it says "and"; an institution's name ("Ministry of Health and Care") is one piece."""
    return [line] if _INSTITUTION.match(line) else _AND.split(line)


def _without_roles(piece: str) -> list[str]:
    """The names between commas; what follows a name after a comma and is a role, or one word (a place), is none."""
    names: list[str] = []
    for part in re.split(r",\s?|،\s?|、", piece):
        if names and _PART_OF_NAME.match(part.strip()):
            names[-1] += f", {part.strip()}"
        elif not (
            names
            and (_is_role(part) or _is_place(part, names[-1]) or is_employed(part.strip(_EDGES), names[-1].strip()))
        ):
            names.append(part)
    return names


def _is_place(part: str, before: str) -> bool:
    """Whether one word stands behind a whole name: where somebody writes from ("Rocío Peláez, Cáceres")."""
    part = part.strip(_EDGES)
    return part.isalpha() and is_name(before.strip(_EDGES)) and not _ORGANIZATION.search(part) and not is_agency(part)


def _is_role(part: str) -> bool:
    return bool(_ROLE.search(part) or _DEGREE.match(part.strip())) or part.strip()[:1].islower()


def _tidy(name: str) -> str:
    name = _ABOUT.sub("", re.sub(r"\s?\([^()]{0,80}(?:\)|\Z)", "", name))
    name = _BY.sub("", name.strip(_EDGES), count=1).strip(_EDGES)
    name = _TRAILING_ROLE.sub("", name) if len(name.split()) > 2 or not name.isascii() else name  # noqa: PLR2004 - a name and a role
    if (placed := _PLACE.match(name)) and not _ORGANIZATION.search(name):
        name = placed["name"]
    if not any(letter.isalpha() for letter in name) or key(name) in _NOBODY or len(name) > _NAME_LIMIT:
        return ""
    return "" if any(digit.isdigit() for digit in name) and not _ORGANIZATION.search(name) else name
