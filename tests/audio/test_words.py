"""The words of a recording: what was heard when, as it is written."""

from __future__ import annotations

from articleaudio.audio.spool import _words
from articleaudio.model import Clip, Mark, Pause, Phonemes, Segment, Take, Text, Word


def test_a_name_said_by_phonemes_is_one_word_as_written() -> None:
    """However many words an engine hears in it, and whatever an engine without phonemes would say."""
    spans = (Text("So "), Phonemes("x", "x-espeak", "fon dare Lyen", "von der Leyen"), Pause(0.1), Text(" met."))
    marks = (Mark(0.0, 0.1, 0, 2), Mark(0.1, 0.2, 3, 13), Mark(0.2, 0.3, 3, 13), Mark(0.4, 0.6, 17, 3))
    segment = Segment("body", "So von der Leyen met.", "So von der Leyen met.", "en", 0.3, pronounced=spans)
    heard = _words(Take(segment, Clip(bytes(2), 22050, marks), "voice"), 0.0, 0.5)
    assert heard == [Word(0.0, 0.1, "So"), Word(0.1, 0.3, "von der Leyen"), Word(0.4, 0.5, "met")]


def test_a_text_without_phonemes_has_its_own_words() -> None:
    segment = Segment("body", "So it is.", "So it is.", "en", 0.3)
    marks = (Mark(0.0, 0.1, 0, 2), Mark(0.1, 0.2, 3, 2))
    heard = _words(Take(segment, Clip(bytes(2), 22050, marks), "voice"), 1.0, 2.0)
    assert heard == [Word(1.0, 1.1, "So"), Word(1.1, 1.2, "it")]
