"""The words by which an article is held against what is said of it."""

from __future__ import annotations

import pytest

from articleaudio.check.completeness import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tram 12 is late", "tram 12 is late"),
        ("in 2014.https://t.co/hFciHO5Qc7 a picture", "in 2014 a picture"),
        ("see www.example.org/a or example.org/b, please", "see or please"),
        ("either/or, and/or", "either or and or"),
        ("CAFÉ ﬁne", "cafe fine"),
    ],
)
def test_words(text: str, expected: str) -> None:
    """Addresses are not said, also where one hangs on a word; accents and ligatures make no difference."""
    assert words(text) == expected.split()
