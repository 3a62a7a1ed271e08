from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.speech.word_places import words_of_groups

SOUNDS = {"the": "D@", "of": "Vv", "a": "eI", "2024": "tuT6znttwEntifO", "end": "End", "—": "", "budget": "bVdZIt"}


def said(groups: str, words: str) -> list[str | None]:
    """The words of each group, as text."""
    listed = words.split()
    found = words_of_groups(groups.split(), listed, lambda word: SOUNDS.get(word, word))
    return [" ".join(listed[slice(*place)]) if place else None for place in found]


@pytest.mark.parametrize(
    ("groups", "words", "expected"),
    [
        ("D@ End", "the end", ["the", "end"]),
        ("VvD@ bVdZIt", "of the budget", ["of the", "budget"]),
        ("D@ tu T6zn ttwEnti fO End", "the 2024 end", ["the", "2024", "2024", "2024", "2024", "end"]),
        ("6 bVdZIt", "a budget", ["a", "budget"]),
        ("D@ bVdZIt VvD@ End", "the budget of the end", ["the", "budget", "of the", "end"]),
        ("D@ bVdZIt", "the um budget", ["the", "um budget"]),
        ("D@ noise bVdZIt", "the budget", ["the", None, "budget"]),
        ("", "", []),
    ],
)
def test_groups_are_given_to_their_words(groups: str, words: str, expected: list[str | None]) -> None:
    """Alike, merged, split, in a weak form, left out, or of nobody."""
    assert said(groups, words) == expected


def test_what_is_alike_in_nothing_is_told_of_nothing() -> None:
    assert said("xyz qrs klm", "the end budget") == [None, None, None]


@given(st.lists(st.text("abc", min_size=1, max_size=5), max_size=12), st.lists(st.text("abc", max_size=5), max_size=12))
def test_places_are_in_order_and_of_the_text(groups: list[str], words: list[str]) -> None:
    """Each group has a range inside the words, or none; ranges never go back, and only whole ones are shared."""
    found = words_of_groups(groups, words, str)
    assert len(found) == len(groups)
    told = [place for place in found if place]
    assert all(0 <= first < last <= len(words) for first, last in told)
    assert all(one == other or one[1] <= other[0] for one, other in pairwise(told))


def test_long_texts_take_time_in_proportion() -> None:
    """Four times the text takes about four times as long, also where nothing is alike."""

    def seconds(count: int) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            words_of_groups(["abc", "bca", "ab"] * count, ["cab", "acb", "bc"] * count, str)
            best = min(best, time.perf_counter() - start)
        return best

    assert seconds(1200) < seconds(300) * 10
