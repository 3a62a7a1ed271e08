"""Dates: machine-readable and printed, in many languages; and none where none is certain."""

# ruff: noqa: RUF001 - other scripts are meant

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from articleaudio.article.dates.stamps import machine, printed, published_in, updated_in

MOMENT = datetime(2024, 1, 29, 15, 49)  # noqa: DTZ001 - pages give no zone
DAY = datetime(2024, 1, 29)  # noqa: DTZ001 - pages give no zone


def zone(hours: float) -> timezone:
    return timezone(timedelta(hours=hours))


@pytest.mark.parametrize(
    ("text", "moment", "has_time"),
    [
        ("2024-01-29T15:49:00+02:00", MOMENT.replace(tzinfo=zone(2)), True),
        ("2024-01-29T15:49:00.123+0200", MOMENT.replace(tzinfo=zone(2)), True),
        ("2024-01-29T15:49:00Z", MOMENT.replace(tzinfo=UTC), True),
        ("2024-01-29T15:49Z", MOMENT.replace(tzinfo=UTC), True),
        ("2024-01-29T15:49:00-0430", MOMENT.replace(tzinfo=zone(-4.5)), True),
        ("2024-01-29 15:49:00", MOMENT, True),
        ("2024-01-29T15:49:00+02:00[Europe/Kyiv]", MOMENT.replace(tzinfo=zone(2)), True),
        ("20240129T154900Z", MOMENT.replace(tzinfo=UTC), True),
        ("Mon, 29 Jan 2024 15:49:00 +0200", MOMENT.replace(tzinfo=zone(2)), True),
        ("1706543340", MOMENT.replace(tzinfo=UTC), True),
        ("1706543340000", MOMENT.replace(tzinfo=UTC), True),
        ("2024-01-29", DAY, False),
        ("2024-1-29", DAY, False),
        ("January 29, 2024", DAY, False),
    ],
)
def test_machine_readable(text: str, moment: datetime, has_time: bool) -> None:
    """ISO 8601 and what pages write for it, RFC 2822 and Unix time are read, with the page's own zone."""
    stamp = machine(text)
    assert stamp is not None
    assert (stamp.moment, stamp.moment.utcoffset(), stamp.has_time) == (moment, moment.utcoffset(), has_time)


@pytest.mark.parametrize("text", ["", "soon", "2024-13-01", "2024-02-30", "0000-01-01", "12", "99999999999999999999"])
def test_no_machine_readable_date(text: str) -> None:
    """What is no date gives none."""
    assert machine(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "by Nate Lind and The Courier news desk January 29, 2024 3:49 PM 1 min read",
        "Jan. 29, 2024, 3:49 p.m.",
        "January 29, 2024 at 3:49pm",
        "January 29, 2024 3:49 PM1 min read",
        "29 January 2024, 15:49",
        "29th January 2024 15:49",
        "15:49, 29 January 2024",
        "2024-01-29 15:49",
        "29. Januar 2024, 15:49 Uhr",
        "29.01.2024 15:49",
        "29 janvier 2024 à 15h49",
        "Publié le 29 janv. 2024 à 15h49",
        "29 de enero de 2024, 15:49",
        "29 gennaio 2024 alle 15:49",
        "29 de janeiro de 2024 às 15h49",
        "29 stycznia 2024 r., godz. 15:49",
        "29 січня 2024, 15:49",
        "29 січня 2024 року о 15:49",
        "29 января 2024 г. в 15:49",
        "29 januari 2024 om 15.49",
        "2024年1月29日 15時49分",
        "29/01/2024 15:49",
    ],
)
def test_printed_with_time(text: str) -> None:
    """A printed day with the time beside it is read in many languages, without a zone."""
    stamp = printed(text)
    assert stamp is not None
    assert (stamp.moment, stamp.has_time) == (MOMENT, True)


@pytest.mark.parametrize(
    ("text", "offset"), [("GMT", 0), ("UTC", 0), ("CET", 1), ("EET", 2), ("EST", -5), ("+0530", 5.5)]
)
def test_printed_zone(text: str, offset: float) -> None:
    """A printed zone that means one thing only is kept."""
    stamp = printed(f"January 29, 2024 15:49 {text}")
    assert stamp is not None
    assert stamp.moment.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize(
    ("text", "has_time"),
    [
        ("January 29, 2024", False),
        ("Monday, Jan 29 2024", False),
        ("January 29, 2024 99:99", False),
        ("29 Jan 2024 13:61", False),
    ],
)
def test_printed_day_alone(text: str, has_time: bool) -> None:
    """A day without a possible time is a day."""
    stamp = printed(text)
    assert stamp is not None
    assert (stamp.moment, stamp.has_time) == (DAY, has_time)


@pytest.mark.parametrize(
    "text", ["03/04/2024", "31 February 2024", "In May 2024", "May I come in?", "Chapter 29", "2024"]
)
def test_never_invented(text: str) -> None:
    """What may mean two days, or none, is no date."""
    assert printed(text, "en") is None


def test_day_first_where_the_language_says_so() -> None:
    """03/04/2024 is in doubt in English alone."""
    stamp = printed("03/04/2024", "fr")
    assert stamp is not None
    assert (stamp.moment.day, stamp.moment.month) == (3, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Published: Jan. 29, 2024 3:49 p.m. | Updated: Jan. 30, 2024 9:05 a.m.",
        "Updated: Jan. 30, 2024 9:05 a.m. | Published: Jan. 29, 2024 3:49 p.m.",
        "January 29, 2024 3:49 PM (updated January 30, 2024 9:05 AM)",
    ],
)
def test_publication_and_change(line: str) -> None:
    """The dates of publication and of the last change are told apart."""
    published, updated = published_in(line), updated_in(line)
    assert published is not None
    assert updated is not None
    assert (published.moment, updated.moment.day, updated.moment.hour) == (MOMENT, 30, 9)


def test_change_alone_is_no_publication() -> None:
    """A page that prints only when it was changed does not say when it was published."""
    assert published_in("Last updated January 30, 2024") is None


@given(st.text(max_size=120))
@settings(deadline=None)
def test_any_text(text: str) -> None:
    """No text breaks the reading of dates."""
    for stamp in (machine(text), printed(text), published_in(text), updated_in(text)):
        assert stamp is None or isinstance(stamp.moment, datetime)


@given(st.datetimes(min_value=datetime(1801, 1, 1), max_value=datetime(2198, 1, 1)))  # noqa: DTZ001 - naive on purpose
@settings(deadline=None)
def test_any_iso_date(moment: datetime) -> None:
    """Whatever Python writes as ISO 8601 is read back, to the second; but for the day that stands for no date."""
    assume((moment.year, moment.month, moment.day) != (1970, 1, 1))
    stamp = machine(moment.isoformat())
    assert stamp is not None
    assert stamp.moment == moment.replace(microsecond=0)
