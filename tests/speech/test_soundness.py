"""What counts as silence: only what a voice had to sound."""

from __future__ import annotations

import pytest

from articleaudio.model import Clip, Text, Utterance
from articleaudio.speech.soundness import fault_of

SILENCE = Clip(bytes(2 * 22050), 22050)


@pytest.mark.parametrize("text", ["A", "7", "é", "Привіт", "Ω", "سلام", "नमस्ते", "ไทย", "かな", "漢字", "한국", "① b"])
def test_letters_that_voices_are_there_for_must_be_heard(text: str) -> None:
    """Silence for them is a fault, whichever language they are in."""
    assert fault_of(SILENCE, Utterance((Text(text),), "en")) == "it gave silence"


@pytest.mark.parametrize("text", ["", "...", "①", "❷", "٣٤", "๓๔", "ᏣᎳᎩ", "ꦗꦮ", "𐎀𐎁", "\U0001f600"])
def test_what_voices_do_not_know_may_be_passed_over(text: str) -> None:
    """They are silent for it, and as short as that takes."""
    for seconds in (1.0, 0.01):
        clip = Clip(bytes(2 * int(seconds * 22050)), 22050)
        assert fault_of(clip, Utterance((Text(text * 100),), "en")) == ""
