"""The mark of a synthetic voice in a page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from articleaudio.episode.marks import json_ld

if TYPE_CHECKING:
    from collections.abc import Callable

    from articleaudio.model import Label

BEGINS, ENDS = '<script type="application/ld+json">', "</script>"


@pytest.mark.parametrize(
    ("kind", "term"),
    [
        ("algorithmicMedia", "AlgorithmicMediaDigitalSource"),
        ("trainedAlgorithmicMedia", "TrainedAlgorithmicMediaDigitalSource"),
    ],
)
def test_what_made_the_sound(label: Callable[..., Label], kind: str, term: str) -> None:
    """The mark names schema.org's term for the voice's kind, the sound, its language and the article."""
    made = label(digital_source_type=kind)
    told = json.loads(json_ld(made, "a.mp3").removeprefix(BEGINS).removesuffix(ENDS))
    assert told["digitalSourceType"] == f"https://schema.org/{term}"
    assert (told["contentUrl"], told["inLanguage"], told["isBasedOn"]) == ("a.mp3", "en-GB", made.url)
    assert told["name"] == made.headline


def test_a_hostile_headline(label: Callable[..., Label]) -> None:
    """No text of a page ends the element early, or begins another; what it says is the same."""
    headline = "</script><script>alert(1)</script><!-- & \u2028 \ud800"
    mark = json_ld(label(headline=headline, url=None, language="und"), "a.mp3")
    inner = mark.removeprefix(BEGINS).removesuffix(ENDS)
    assert not set(inner) & set("<>&\u2028")
    told = json.loads(inner)
    assert told["name"] == headline.replace(" \u2028 \ud800", " \ufffd")
    assert not told.keys() & {"isBasedOn", "inLanguage"}
