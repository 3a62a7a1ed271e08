"""Dates as pages give them: machine-readable (ISO 8601, RFC 2822, Unix time) and printed, in many languages.

A date is never invented: what is not certain (`03/04/2024`) is no date. The zone is the page's own; a date
without one stays naive.
"""

# ruff: noqa: RUF001 - dashes and Cyrillic are meant

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from articleaudio.article.text import clean


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of a page; `has_time` tells whether it names a time of day; `rest` is the text around a printed one."""

    moment: datetime
    has_time: bool
    rest: str = ""


_FIRST_YEAR, _LAST_YEAR = 1800, 2199

# Full names, genitives and abbreviations, January first; months of one language between bars, forms between commas.
_MONTHS = """
january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sept,sep|october,oct|november,nov|december,dec
januar,jänner,jan|februar,feber,feb|märz,mär,maerz|april,apr|mai|juni,jun|juli,jul|august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez
janvier,janv|février,févr,fév,fevrier|mars|avril,avr|mai|juin|juillet,juil|août,aout|septembre,sept|octobre,oct|novembre,nov|décembre,déc,decembre
enero,ene|febrero,feb|marzo,mar|abril,abr|mayo|junio,jun|julio,jul|agosto,ago|septiembre,setiembre,sept,sep|octubre,oct|noviembre,nov|diciembre,dic
gennaio,gen|febbraio,feb|marzo,mar|aprile,apr|maggio,mag|giugno,giu|luglio,lug|agosto,ago|settembre,set|ottobre,ott|novembre,nov|dicembre,dic
janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez
stycznia,styczeń,sty|lutego,luty,lut|marca,marzec,mar|kwietnia,kwiecień,kwi|maja,maj|czerwca,czerwiec,cze|lipca,lipiec,lip|sierpnia,sierpień,sie|września,wrzesień,wrz|października,październik,paź|listopada,listopad,lis|grudnia,grudzień,gru
січня,січень,січ|лютого,лютий,лют|березня,березень,бер|квітня,квітень,квіт,кві|травня,травень,трав,тра|червня,червень,черв,чер|липня,липень,лип|серпня,серпень,серп,сер|вересня,вересень,вер|жовтня,жовтень,жовт,жов|листопада,листопад,лист|грудня,грудень,груд,гру
января,январь,янв|февраля,февраль,фев|марта,март,мар|апреля,апрель,апр|мая,май|июня,июнь,июн|июля,июль,июл|августа,август,авг|сентября,сентябрь,сент,сен|октября,октябрь,окт|ноября,ноябрь,ноя|декабря,декабрь,дек
januari,jan|februari,feb|maart,mrt|april,apr|mei|juni,jun|juli,jul|augustus,aug|september,sept,sep|oktober,okt|november,nov|december,dec
januari,jan|februari,feb|mars,mar|april,apr|maj|juni,jun|juli,jul|augusti,aug|september,sep|oktober,okt|november,nov|december,dec
januar,jan|februar,feb|marts,mars,mar|april,apr|maj,mai|juni,jun|juli,jul|august,aug|september,sep|oktober,okt|november,nov|december,desember,dec,des
ledna,leden,led|února,únor,úno|března,březen,bře|dubna,duben,dub|května,květen,kvě|června,červen,čvn|července,červenec,čvc|srpna,srpen,srp|září,zář|října,říjen,říj|listopadu,listopad,lis|prosince,prosinec,pro
ocak,oca|şubat,şub|mart,mar|nisan,nis|mayıs,may|haziran,haz|temmuz,tem|ağustos,ağu|eylül,eyl|ekim,eki|kasım,kas|aralık,ara
ianuarie,ian|februarie,feb|martie,mar|aprilie,apr|mai|iunie,iun|iulie,iul|august,aug|septembrie,sept|octombrie,oct|noiembrie,nov|decembrie,dec
"""


def _month_numbers() -> dict[str, int]:
    table: dict[str, int] = {}
    doubtful: set[str] = set()
    for line in _MONTHS.split():
        for number, forms in enumerate(line.split("|"), start=1):
            for form in forms.split(","):
                if table.setdefault(form, number) != number:
                    doubtful.add(form)  # Polish and Ukrainian November is Czech November; Croatian would differ
    return {form: number for form, number in table.items() if form not in doubtful}


_NUMBER_OF = _month_numbers()
_NAME = "|".join(sorted(map(re.escape, _NUMBER_OF), key=len, reverse=True))
_OF = r"(?:de|del|of|d[’'])?\s{0,2}"
_PRINTED: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)",
        rf"\b(?P<name>{_NAME})\b\.?\s{{0,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s{{0,2}},?\s{{0,2}}(?P<y>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th|er|º|-го)?[\s-]{{0,2}}{_OF}(?P<name>{_NAME})\b\.?,?[\s-]{{0,2}}{_OF}(?P<y>\d{{4}})(?!\d)",
        r"(?<!\d)(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]",
        r"(?<![\d.])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})(?!\d)",
        r"(?<![\d/])(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?!\d)",
        r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})(?!\d)",
    )
)
_BETWEEN = (
    r"^(?:\s?(?:r\.|roku|р\.|року|г\.|года))?[\s,·•|–—-]{0,6}"
    r"(?:(?:at|um|om|à|a las|alle|às|ore|o godz\.|godz\.|о|об|в|kl\.|klo|de|- )\s?)?"
)
_CLOCK_AFTER = re.compile(
    _BETWEEN
    + r"(?P<h>\d{1,2})(?:[:.h時시](?P<min>\d{2})(?::\d{2}|[分분])?(?!\d)"
    + r"|\s?(?=[ap]\.?m))(?:\s?(?P<half>[ap])\.?\s?m(?![^\W\d_])\.?)?"
    + r"(?:\s?(?:Uhr|Uhr\.|h|год\.?)\b)?"
    + r"(?:\s?\(?(?P<zone>GMT|UTC|CET|CEST|EET|EEST|EST|EDT|PST|PDT|MSK|WET|WEST)\b\)?)?"
    + r"(?:\s?(?P<offset>[+-]\d{2}:?\d{2}|(?<=UTC|GMT)[+-]\d{1,2})(?!\d))?",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(
    r"(?<![\d:.])(?P<h>\d{1,2}):(?P<min>\d{2})(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?(?:\s?Uhr)?"
    r"(?:\s?(?P<zone>GMT|UTC|CET|CEST|EET|EEST|EST|EDT|PST|PDT|MSK|WET|WEST)\b)?[\s,·•|–—-]{1,5}"
    r"(?:(?:on|am|le|el)\s)?(?:[^\W\d]{2,12},?\s)?$",
    re.IGNORECASE,
)
# Only zone names with one meaning in news; CST, BST and IST have several.
_HOURS = {"gmt": 0, "utc": 0, "wet": 0, "west": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3}
_HOURS |= {"est": -5, "edt": -4, "pst": -8, "pdt": -7}
_ISO = re.compile(
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[T\s]{1,2}(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?"
    r"(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$")
_UNIX_DIGITS = {10: 1, 13: 1000}

PUBLISHED = re.compile(
    r"\b(?:published|posted|veröffentlicht|publiziert|publié|publicado|pubblicato|"
    r"opublikowano|опубліковано)\b",
    re.IGNORECASE,
)
"""What pages print before the date of publication."""

UPDATED = re.compile(
    r"\b(?:last )?(?:updated?|modified)\b|aktualisiert|stand:|mis à jour|mise à jour|actualizado|aggiornat|"
    r"atualizado|"
    r"zaktualizowan|aktualizacj|оновлено|обновлено|bijgewerkt",
    re.IGNORECASE,
)
"""What pages print before the date of the last change."""


def machine(text: str) -> Stamp | None:
    """A date from an attribute or from JSON-LD; None if it is none."""
    text = clean(text)[:80]
    if found := _ISO.match(text):
        return _iso(found["date"], found["time"], found["zone"])
    if compact := _COMPACT.match(text):
        year, month, day, hour, minute, _, zone = compact.groups()
        return _iso(f"{year}-{month}-{day}", f"{hour}:{minute}" if hour else None, zone)
    if text.isascii() and text.isdigit() and len(text) in _UNIX_DIGITS:
        return _usable(datetime.fromtimestamp(int(text) // _UNIX_DIGITS[len(text)], UTC), has_time=True)
    try:
        return _usable(parsedate_to_datetime(text), has_time=True)
    except (ValueError, TypeError, IndexError, OverflowError):
        return printed(text)


def printed(text: str, language: str = "en") -> Stamp | None:
    """The first date printed in a short text, with the time of day beside it if there is one.

    Args:
        text: a line of the page; only its first 400 characters are looked at.
        language: decides nothing but `03/04/2024`, which English alone leaves in doubt.
    """
    text = text[:400]
    found = [match for pattern in _PRINTED if (match := pattern.search(text))]
    for match in sorted(found, key=lambda match: match.start()):
        if stamp := _read_printed(text, match, language):
            return stamp
    return None


def published_in(line: str, language: str = "en") -> Stamp | None:
    """The date of publication in a printed line; the date of its last change is none."""
    if label := PUBLISHED.search(line):
        return printed(line[label.end() :], language) or printed(line[: label.start()], language)
    update = UPDATED.search(line)
    return printed(line[: update.start()] if update else line, language)


def updated_in(line: str, language: str = "en") -> Stamp | None:
    """The date of the last change in a printed line, if it names one."""
    update = UPDATED.search(line)
    return printed(line[update.end() :], language) if update else None


def _read_printed(text: str, match: re.Match[str], language: str) -> Stamp | None:
    day = _day(match, language)
    if day is None:
        return None
    before, after = text[: match.start()], text[match.end() :]
    if clock := _CLOCK_AFTER.match(after):
        after = after[clock.end() :]
    elif clock := _CLOCK_BEFORE.search(before):
        before = before[: clock.start()]
    rest = clean(f"{before} {after}")
    timed = _with_clock(day, clock) if clock else None
    moment = timed or day
    return Stamp(moment, timed is not None, rest) if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _day(match: re.Match[str], language: str) -> datetime | None:
    parts = match.groupdict()
    if parts.get("name"):
        month, day = _NUMBER_OF[parts["name"].lower()], int(parts["d"])
    elif parts.get("a"):
        first, second = int(parts["a"]), int(parts["b"])
        if first <= 12 and second <= 12 and first != second and language.startswith("en"):  # noqa: PLR2004 - months
            return None
        day, month = (first, second) if second <= 12 else (second, first)  # noqa: PLR2004 - months
    else:
        month, day = int(parts["m"]), int(parts["d"])
    try:
        return datetime(int(parts["y"]), month, day)  # noqa: DTZ001 - the page gives no zone
    except ValueError:
        return None


def _with_clock(day: datetime, clock: re.Match[str]) -> datetime | None:
    hour, minute = int(clock["h"]), int(clock["min"] or 0)
    if clock["half"]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - hours of half a day
            return None
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    try:
        moment = day.replace(hour=hour, minute=minute)
    except ValueError:
        return None
    zone, offset = clock["zone"], clock.groupdict().get("offset")
    if offset:
        return moment.replace(tzinfo=_offset(offset))
    return moment.replace(tzinfo=_zone(_HOURS[zone.lower()] * 60)) if zone else moment


def _iso(date: str, time: str | None, zone: str | None) -> Stamp | None:
    try:
        year, month, day = map(int, date.split("-"))
        hour, minute, second = ([int(part) for part in time.split(":")] + [0])[:3] if time else (0, 0, 0)
        moment = datetime(year, month, day, hour, minute, second, tzinfo=_offset(zone) if time else None)
    except ValueError:
        return None
    return _usable(moment, has_time=time is not None)


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    if text.upper() in {"Z", "UTC", "GMT"}:
        return UTC
    digits = re.sub(r"\D", "", text)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")  # noqa: PLR2004 - hours alone
    total = int(hours) * 60 + int(minutes)
    return _zone(-total if text.startswith("-") else total) if total < 24 * 60 else None


def _zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes)) if minutes else UTC


def _usable(moment: datetime, *, has_time: bool) -> Stamp | None:
    return Stamp(moment, has_time) if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None
