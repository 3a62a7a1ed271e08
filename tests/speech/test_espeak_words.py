"""The words of espeak-ng's own dictionary."""

from __future__ import annotations

import sys

import pytest

from articleaudio.speech.engines.espeak_words import dictionary

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the dictionary of the espeakng-loader wheel")


def test_words_of_english() -> None:
    """Names and words that the rules of spelling get wrong are in it; those that they get right are not."""
    words = dictionary("en")
    assert {"tokyo", "angeles", "prix", "laurence", "zimbabwean"} <= words
    assert not {"london", "granollers", "ostiller", ""} & words
    assert all(word.isalpha() for word in words)
    assert len(words) > 3_000


@pytest.mark.parametrize("language", ["xx", "", "../en", "en_dict"])
def test_no_dictionary(language: str) -> None:
    """A language without one has no words."""
    assert dictionary(language) == frozenset()
