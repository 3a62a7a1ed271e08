"""Filters: what the archive says is enough where it says it, and the same sample comes each time."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from articleaudio.model import Given
from articleaudio.source.archives import Filters, Rules

DAY = datetime(2024, 2, 10, 23, 30)  # noqa: DTZ001 - an archive may give no zone


@pytest.mark.parametrize(
    ("filters", "given", "expected"),
    [
        (Filters(), None, True),
        (Filters(), Given(), True),
        (Filters(since=date(2024, 2, 10), until=date(2024, 2, 10)), Given(published=DAY), True),
        (Filters(since=date(2024, 2, 11)), Given(published=DAY), False),
        (Filters(until=date(2024, 2, 9)), Given(published=DAY), False),
        (Filters(since=date(2024, 2, 11)), Given(headline="Undated"), None),
        (Filters(since=date(2024, 2, 11)), None, None),
        (Filters(sections=("SPORT",)), Given(section="Sport"), True),
        (Filters(sections=("Sport", "News")), Given(section="Culture", keywords=("news",)), True),
        (Filters(sections=("Sport",)), Given(section="Culture", keywords=("books",)), False),
        (Filters(sections=("Sport",)), Given(section="Culture"), None),
        (Filters(languages=("de",)), Given(language="de-AT"), True),
        (Filters(languages=("de-AT",)), Given(language="de"), False),
        (Filters(languages=("de",)), Given(language="den"), False),
        (Filters(languages=("de",)), Given(), None),
        (Filters(since=date(2024, 2, 11), languages=("de",)), Given(published=DAY), False),
    ],
)
def test_the_archive_answers_what_it_can(filters: Filters, given: Given | None, *, expected: bool | None) -> None:
    """Yes, no, or that only the page can tell."""
    assert filters.answer(given) is expected


def test_an_undated_article_is_not_within_days() -> None:
    """Where a day is asked for, an article without one is not wanted."""
    assert not Filters(until=date(2024, 1, 1)).admits(None, "", (), "en")
    assert Filters().admits(None, "", (), "en")


def test_a_sample_is_the_same_each_time_and_of_its_size() -> None:
    """Every tenth, chosen by the address; a larger archive has the same ones, and more."""
    addresses = [f"https://example.org/{number}" for number in range(10_000)]
    rules = Rules(filters=Filters(sample=10))
    chosen = [one for one in addresses if rules.wants(one)]
    assert chosen == [one for one in addresses if rules.wants(one)]
    assert 900 < len(chosen) < 1100
    assert chosen == [one for one in addresses if rules.wants("another name", Given(url=one))]
