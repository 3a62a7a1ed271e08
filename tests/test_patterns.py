"""Patterns that are compiled when first used."""

from __future__ import annotations

import copy
import importlib
import pkgutil
import re
from typing import TYPE_CHECKING

import pytest

import articleaudio
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_a_late_pattern_does_all_that_a_compiled_one_does() -> None:
    """Whichever method comes first, the answers are those of `re.compile`."""
    for method, rest in (("search", ()), ("match", ()), ("fullmatch", ()), ("findall", ()), ("split", ())):
        one, other = late(r"(?P<letter>b)C", re.IGNORECASE), re.compile(r"(?P<letter>b)C", re.IGNORECASE)
        assert repr(getattr(one, method)("abcd", *rest)) == repr(getattr(other, method)("abcd", *rest))
    assert late("b").sub("x", "abc") == "axc"
    assert [found.start() for found in late("b").finditer("abcb")] == [1, 3]
    assert late(r"(?P<letter>b)").groupindex == {"letter": 1}
    assert late(rb"b").search(b"abc")


def test_a_late_pattern_is_compiled_when_it_is_used() -> None:
    """An error in it is told then, and what it is written as is known before."""
    wrong = late("(")
    assert wrong.pattern == "("
    assert copy.copy(wrong).pattern == "("
    with pytest.raises(re.error):
        wrong.search("")


def _late_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The late patterns that modules have by name, in tuples and in tables."""
    for found in pkgutil.walk_packages(articleaudio.__path__, "articleaudio."):
        if found.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(found.name)).items():
            parts = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
            for part in parts:
                if type(part) is type(late("")):
                    yield f"{found.name}.{name}", part


def test_every_late_pattern_compiles() -> None:
    """What is compiled late is right all the same: each of the program's own is compiled here."""
    patterns = list(_late_patterns())
    assert len(patterns) > 100
    for name, pattern in patterns:
        try:
            assert pattern.groupindex is not None
        except re.error as error:
            pytest.fail(f"{name}: {error}")
