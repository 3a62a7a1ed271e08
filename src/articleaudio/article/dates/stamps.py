"""Dates as pages give them: machine-readable (ISO 8601, RFC 2822, Unix time) and printed, in many languages.

A date is never invented: what is not certain (`03/04/2024`) is no date. The zone is the page's own; a date
without one stays naive.
"""

# ruff: noqa: RUF001 - dashes and Cyrillic are meant

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio.article.dates.months import NUMBER_OF
from articleaudio.article.dates.zones import NAMES, offset_of, zone_of
from articleaudio.article.words.text import clean, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from datetime import tzinfo


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of a page; `has_time` tells whether it names a time of day; `sides` is the text around a printed one."""

    moment: datetime
    has_time: bool
    sides: tuple[str, str] = ("", "")
    guessed: bool = False

    @property
    def rest(self) -> str:
        """The text around a printed date."""
        return clean(" ".join(self.sides))


_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_MONTHS = 12
_BUDDHIST = 543
"""Years that the Thai calendar is ahead."""

_DAY_FIRST = frozenset({"en-GB", "en-AU", "en-NZ", "en-IE", "en-IN", "en-ZA"})
_HALVES = {"a": 0, "p": 12, "오전": 0, "오후": 12, "午前": 0, "午後": 12, "上午": 0, "下午": 12}
_HALVES |= {"π": 0, "μ": 12, "ص": 0, "م": 12}
"""Hours to add for each word for half of the day, before or behind the time."""


_NAME = "|".join(sorted(map(re.escape, NUMBER_OF), key=len, reverse=True))
_OF = r"(?:de|del|of|d[’']|พ\.ศ\.)?\s{0,2}"
_NTH = r"(?:\.|st|nd|rd|th|er|º|η|-го|,)?"
_PRINTED: tuple[re.Pattern[str], ...] = tuple(
    late(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)",
        rf"\b(?P<name>{_NAME})(?!\w)\.?\s{{0,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s{{0,2}},?\s{{0,2}}(?P<y>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<d>\d{{1,2}}){_NTH}[\s-]{{0,2}}{_OF}(?P<name>{_NAME})(?!\w)\.?,?[\s-]{{0,2}}{_OF}(?P<y>\d{{4}})(?!\d)",
        rf"\b(?P<name>{_NAME})\s(?P<d>\d{{1,2}}),?\s(?P<at>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\s(?P<y>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<y>\d{{4}})\.\s?(?P<name>{_NAME})(?!\w)\s?(?P<d>\d{{1,2}})\.?(?!\d)",
        r"(?<!\d)(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일号號]",
        r"(?<!\d)(?P<d>\d{1,2})\s?tháng\s(?P<m>\d{1,2})(?:,|\snăm)?\s(?P<y>\d{4})(?!\d)",
        r"(?<![\d.])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})(?!\d)",
        r"(?<![\d/.])(?P<y>\d{4})(?P<s>[/.])\s?(?P<m>\d{1,2})(?P=s)\s?(?P<d>\d{1,2})(?!\d)",
        r"(?<![\d/-])(?P<a>\d{1,2})(?P<s>[/-])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4})(?![\d/-])",
    )
)
_YEAR = late(r"\d{4}")  # each of these has one; most lines of a page have none

_YEARLESS = late(
    rf"\b(?:{_NAME})(?!\w)\.?\s{{0,2}}\d{{1,2}}(?:st|nd|rd|th)?(?!\w)(?!\s{{0,2}},?\s{{0,2}}\d{{4}}(?!\d))"
    rf"|(?<![\w.:-])\d{{1,2}}{_NTH}[\s-]{{0,2}}{_OF}(?:{_NAME})(?!\w)\.?+(?!,?[\s-]{{0,2}}{_OF}\d{{4}}(?!\d))"
    r"|(?<![\d年년])(?<![年년]\s)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號]",
    re.IGNORECASE,
)
"""A day and a month that no year stands beside."""

_HALF = r"(?P<half>[ap])\.?\s?m(?![^\W\d_])\.?|(?P<half2>[πμ])\.\s?μ\.|(?P<half3>[صم])(?!\w)"
_ZONE = rf"\(?(?P<zone>{NAMES})\b\)?"
_OFFSET = r"(?P<offset>[+-]\d{2}:?\d{2}|(?<=UTC|GMT)[+-]\d{1,2})(?!\d)"
_BETWEEN = (
    r"^\.?(?:\s?(?:r\.|roku|р\.|року|г\.|года|-?kello))?(?:\s?\([^()\d]{1,12}\))?[\s,·•|–—/T-]{0,6}"
    r"(?:(?:at|um|om|à|a las|alle|às|ore|o godz\.|godz\.|о|об|в|у|kl\.|klo|de|pukul|"
    r"lúc|στις|ώρα|saat|בשעה|الساعة|v|- )\s?)?"
    r"(?:(?P<before>오전|오후|午前|午後|上午|下午)\s?)?"
)
_CLOCK_AFTER = late(
    _BETWEEN
    + r"(?P<h>\d{1,2})(?:[:.h時时點点시](?:\s?(?P<min>\d{2}))(?::(?P<sec>\d{2})|[分분])?(?:\.\d{1,6})?(?!\d)"
    + rf"|\s?(?=[ap]\.?m))(?:\s?(?:{_HALF}))?"
    + r"(?:\s?(?:Uhr|Uhr\.|h(?:\.$)?|год\.?|Z)(?!\w))?"
    + rf"(?:\s?{_ZONE})?(?:\s?{_OFFSET})?",
    re.IGNORECASE,
)
_CLOCK_BEFORE = late(
    rf"(?<![\d:.])(?P<h>\d{{1,2}}):(?P<min>\d{{2}})(?::(?P<sec>\d{{2}}))?(?:\s?(?:{_HALF}))?(?:\s?Uhr)?"
    rf"(?:\s?{_ZONE})?[\s,·•|–—-]{{1,5}}"
    r"(?:(?:on|am|le|el)\s)?(?:[^\W\d]{2,12},?\s)?$",
    re.IGNORECASE,
)
_ISO = late(
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[T\s]{1,2}(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?"
    rf"(?P<zone>Z|[+-]\d{{2}}:?\d{{2}}|[+-]\d{{2}}|(?:{NAMES})(?!\w))?)?",
    re.IGNORECASE,
)
_COMPACT = late(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$")
_RFC = late(r"(?:[A-Za-z]{3},\s)?\d{1,2}\s[A-Za-z]{3}\s\d{2,4}\s\d{1,2}:\d{2}(?!.*[ap]m)", re.IGNORECASE)
_UNIX_DIGITS = {10: 1, 13: 1000}
_IN_ADDRESS = tuple(
    late(pattern, re.IGNORECASE)
    for pattern in (
        r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d{1,2}|[a-z]{3})/(?P<d>\d{1,2})(?=/|$)",
        r"[/_-](?P<y>(?:19|20)\d\d)(?P<s>[-_])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d)",
        r"/(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)(?=/)",
    )
)
_NEAR = 12  # characters between a label and its date

PUBLISHED = late(
    r"\b(?:(?:first )?published|posted|veröffentlicht|publiziert|erschienen|publiée?|publicado|publicação|"
    r"pubblicato|publicat|"
    r"opublikowano|publikacj[ai]|data publikacji|опубліковано|опубликовано|gepubliceerd|geplaatst|publicerad|udgivet|"
    r"publisert|julkaistu|publikováno|vydáno|yayınlanma|yayın tarihi|diterbitkan|"
    r"đăng lúc|ngày đăng|δημοσιεύτηκε|δημοσίευση)\b"
    r"|公開日?|発行|投稿日|发布(?:于|时间)?|發布|입력|등록|प्रकाशित|نُ?شر|تاريخ النشر|פורסם",
    re.IGNORECASE,
)
"""What pages print before the date of publication."""

UPDATED = late(
    r"\b(?:last )?(?:updated?|modified)\b|aktualisiert|stand:|mis à jour|mise à jour|actualizado|aggiornat|"
    r"atualizado|"
    r"zaktualizowan|aktualizacj|оновлено|обновлено|bijgewerkt|uppdatera|opdateret|oppdatert|päivitetty|aktualizováno|"
    r"güncelle|diperbarui|cập nhật|ενημερώθηκε|更新|수정|अपडेट|آخر تحديث|עודכן|изменено|змінено|modificat",
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
    if stamp := printed(text, "en"):
        return stamp
    try:
        return _usable(parsedate_to_datetime(text), has_time=True) if _RFC.match(text) else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def printed(text: str, language: str = "") -> Stamp | None:
    """The first date printed in a short text, with the time of day beside it if there is one.

    Args:
        text: a line of the page; only its first 400 characters are looked at.
        language: decides nothing but `03/04/2024`, which English alone leaves in doubt. Without it, where a line is
            asked for and not its day, that is a date, too.
    """
    text = _western(text[:400])
    return _known(text, language) if _YEAR.search(text) else None


@lru_cache(maxsize=512)
def _known(text: str, language: str) -> Stamp | None:
    """The same, remembered: who looks for authors, for the dek and for furniture asks it of the same lines."""
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


def is_yearless_stamp(line: str) -> bool:
    """Whether a line says that something was published or updated, on a day without a year, and hardly anything else.

    "Posted Nov 18, 8:19 PM", "Updated Nov 19; Posted on Nov 18": near the day, pages leave the year out.
    """
    line = _western(line[:400])
    if not (PUBLISHED.match(line) or UPDATED.match(line)):
        return False
    bare = line
    while day := _YEARLESS.search(bare):
        after = bare[day.end() :]
        clock = _CLOCK_AFTER.match(after)
        bare = f"{bare[: day.start()]} {after[clock.end() :] if clock else after}"
    return bare != line and len(words(PUBLISHED.sub(" ", UPDATED.sub(" ", bare)))) <= 1


def updated_in(line: str, language: str = "en") -> Stamp | None:
    """The date of the last change in a printed line, if it names one."""
    update = UPDATED.search(line)
    return printed(line[update.end() :], language) if update else None


def with_year(line: str, near: datetime) -> str:
    """A line whose days without a year have the one that puts them within a day of another date, if there is one."""
    line = line[:400]
    return _YEARLESS.sub(lambda found: _dated(found, near), line) if any(map(str.isdigit, line)) else line


def _dated(found: re.Match[str], near: datetime) -> str:
    for day in (near.date() + timedelta(days) for days in (-1, 0, 1)):
        sign = {"日": "年", "号": "年", "號": "年", "일": "년 "}.get(found.group()[-1])
        whole = f"{day.year}{sign}{found.group()}" if sign else f"{found.group()} {day.year}"
        stamp = printed(whole)
        if stamp and stamp.moment.date() == day:
            return whole
    return found.group()


def in_address(url: str) -> Stamp | None:
    """The day in an article's address (`/2019/11/18/`, `/2019/nov/18/`, `/2019-11-18-`), as a guess."""
    for pattern in _IN_ADDRESS:
        if found := pattern.search(url[:1000]):
            month = NUMBER_OF.get(found["m"].lower()) if found["m"].isalpha() else int(found["m"])
            stamp = _iso(f"{found['y']}-{month or 0}-{found['d']}", None, None)
            return Stamp(stamp.moment, has_time=False, guessed=True) if stamp else None
    return None


def says_published(line: str, language: str = "en") -> Stamp | None:
    """The date right behind a word such as "Published"."""
    label = PUBLISHED.search(line)
    stamp = printed(line[label.end() :], language) if label else None
    return stamp if stamp and len(stamp.sides[0]) <= _NEAR else None


def _read_printed(text: str, match: re.Match[str], language: str) -> Stamp | None:
    day = _day(match, language)
    if day is None:
        return None
    before, after = text[: match.start()], text[match.end() :]
    inside = match.groupdict().get("at")  # as C prints it: "Nov 20 15:23:00 2019"
    if clock := _CLOCK_AFTER.match(inside or after):
        after = after if inside else after[clock.end() :]
    elif clock := _CLOCK_BEFORE.search(before):
        before = before[: clock.start()]
    timed = _with_clock(day, clock) if clock else None
    moment = timed or day
    usable = _FIRST_YEAR <= moment.year <= _LAST_YEAR
    return Stamp(moment, timed is not None, (before.strip(), after.strip())) if usable else None


def _western(text: str) -> str:
    """A text with the digits of other scripts as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def _day(match: re.Match[str], language: str) -> datetime | None:
    parts = match.groupdict()
    year = int(parts["y"])
    if parts.get("name"):
        month, day = NUMBER_OF.get(parts["name"].lower(), 0), int(parts["d"])
        if year > _LAST_YEAR and "\u0e00" < parts["name"][0] < "\u0e7f":
            year -= _BUDDHIST
    elif parts.get("a"):
        pair = _day_and_month(int(parts["a"]), int(parts["b"]), language, match.string[match.end() :])
        if pair is None:
            return None
        day, month = pair
    else:
        month, day = int(parts["m"]), int(parts["d"])
        if month > _MONTHS >= day and not parts.get("s"):
            month, day = day, month  # 11.15.2019
    try:
        return datetime(year, month, day)  # noqa: DTZ001 - the page gives no zone
    except ValueError:
        return None


def _day_and_month(first: int, second: int, language: str, after: str) -> tuple[int, int] | None:
    """Which is which in 03/04/2024; None where nothing tells it.

    English writes both; British and other spellings put the day first, and where a clock of twice twelve hours
    stands beside it in an American page, the month.
    """
    if first == second or second > _MONTHS:
        return second, first
    if first > _MONTHS or not language.startswith("en") or language in _DAY_FIRST:
        return first, second
    return (
        (second, first)
        if language == "en-US" and re.match(r"[\s,|-]{0,4}\d{1,2}:\d\d\s?[ap]\.?m", after, re.IGNORECASE)
        else None
    )


def _with_clock(day: datetime, clock: re.Match[str]) -> datetime | None:
    hour, minute = int(clock["h"]), int(clock["min"] or 0)
    parts = clock.groupdict()
    half = _HALVES.get((clock["half"] or clock["half2"] or clock["half3"] or parts.get("before") or "").lower())
    if half is not None:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - hours of half a day
            return None if hour > 23 else _at(day, hour, minute, parts)  # noqa: PLR2004 - "15:24pm"
        hour = hour % 12 + half
    return _at(day, hour, minute, parts)


def _at(day: datetime, hour: int, minute: int, parts: dict[str, str | None]) -> datetime | None:
    try:
        moment = day.replace(hour=hour, minute=minute, second=int(parts["sec"] or 0))
    except ValueError:
        return None
    if offset := parts.get("offset"):
        return moment.replace(tzinfo=_offset(offset, moment))
    zone = parts["zone"]
    return moment.replace(tzinfo=zone_of(zone, moment)) if zone else moment


def _iso(date: str, time: str | None, zone: str | None) -> Stamp | None:
    try:
        year, month, day = map(int, date.split("-"))
        moment = datetime(year, month, day)  # noqa: DTZ001 - the zone follows
    except ValueError:
        return None
    if not time:
        return _usable(moment, has_time=False)
    hour, minute, second = ([int(part) for part in time.split(":")] + [0])[:3]
    try:
        moment = moment.replace(hour=hour, minute=minute, second=second)
    except ValueError:
        return _usable(moment, has_time=False)
    return _usable(moment.replace(tzinfo=_offset(zone, moment)), has_time=True)


def _offset(text: str | None, moment: datetime) -> tzinfo | None:
    if not text:
        return None
    if text.upper() == "Z":
        return UTC
    if text[0] not in "+-":
        return zone_of(text, moment)
    digits = re.sub(r"\D", "", text)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")  # noqa: PLR2004 - hours alone
    total = int(hours) * 60 + int(minutes)
    return offset_of(-total if text.startswith("-") else total) if total < 24 * 60 else None


def _usable(moment: datetime, *, has_time: bool) -> Stamp | None:
    is_zero = moment.timetuple()[:3] == (1970, 1, 1)  # what programs write for none
    return Stamp(moment, has_time) if _FIRST_YEAR <= moment.year <= _LAST_YEAR and not is_zero else None
