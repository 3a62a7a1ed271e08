"""When each written word is heard, whatever is said for it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio import article
from articleaudio.config import Narration, VoiceProfile
from articleaudio.model import Article, Clip, Mark, Paragraph, Script, Segment, Text, Utterance, Word
from articleaudio.script import Lexeme, Lexicon, Pronouncer, compose, compose_lines, with_readings
from articleaudio.source import read
from articleaudio.speech.engines.tone import ToneEngine
from articleaudio.speech.marking import words_of
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Take

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
TONE = VoiceProfile(engine="tone", language="en")
LEXICON = Lexicon(
    "own.pls",
    "en",
    (
        Lexeme(("von der Leyen",), alias="fon dare Lyen", phonemes="f0n", alphabet="x-espeak"),
        Lexeme(("Kyiv",), alias="Kee yiv"),
        Lexeme(("Lviv", "five dollars"), alias="Leviv"),
    ),
)


def composed(*lines: str) -> tuple[Segment, ...]:
    return with_readings(compose_lines(lines, "en", TONE, (LEXICON,))).segments


def hummed(segment: Segment) -> tuple[Word, ...]:
    """The words of a segment as `tone` says it, which marks each word that is said."""
    spans = segment.pronounced or (Text(segment.spoken),)
    return words_of(segment, ToneEngine().synthesize(Utterance(spans, "en"), ""))


def is_word(token: str) -> bool:
    return any(map(str.isalnum, token))


def check(segment: Segment, words: Sequence[Word], clip: Clip) -> None:
    """What is promised of any segment's words."""
    written, spoken = segment.written, segment.spoken
    for token in re.finditer(r"\S+", written):
        holders = [one for one in words if one.written[0] <= token.start() and token.end() <= one.written[1]]
        assert len(holders) == 1, token
    for one in words:
        assert one.text == written[slice(*one.written)] == one.text.strip()
        assert spoken[slice(*one.spoken)] == spoken[slice(*one.spoken)].strip()
        assert one.shared == (sum(map(is_word, one.text.split())) > 1)
        assert 0 <= one.start <= one.end <= clip.seconds
    for one, after in pairwise(words):
        assert one.end <= after.start
        assert one.written[1] <= after.written[0]
        assert one.spoken[1] <= after.spoken[0]


def test_written_words_have_the_times_of_what_is_said_for_them() -> None:
    """Each number lasts from the first to the last of the words that it is read as."""
    (segment,) = composed("It cost $7 in Feb. 2021.")
    assert segment.spoken == "It cost seven dollars in February twenty twenty-one."
    said = [segment.spoken[slice(*word.spoken)] for word in hummed(segment)]
    assert [word.text for word in hummed(segment)] == segment.written.split()
    assert said[-2:] == ["February", "twenty twenty-one."]
    for word, text in zip(hummed(segment), said, strict=True):
        (lone,) = hummed(Segment("body", "x", text, "en", 0.0))
        assert word.end - word.start == pytest.approx(lone.end - lone.start)


def test_a_name_that_a_lexicon_says_is_one_word() -> None:
    """However many words an engine hears in it; those after it are still in their places."""
    (segment,) = composed("So von der Leyen met 5 in Kyiv (Lviv).")
    words = hummed(segment)
    assert [word.text for word in words] == ["So", "von der Leyen", "met", "5", "in", "Kyiv", "(Lviv)."]
    assert [word.text for word in words if word.shared] == ["von der Leyen"]


def test_an_engine_without_marks_tells_when_the_sentence_is_heard() -> None:
    """All words share the time of the whole."""
    (segment,) = composed("It cost $5.")
    clip = Clip(bytes(22050), 22050)
    assert words_of(segment, clip) == (Word(0.0, 0.5, "It cost $5.", (0, 11), (0, 21), shared=True),)


def test_words_that_the_engine_merges_share_a_mark() -> None:
    """The mark counts for the word that it names and for those up to the next."""
    (segment,) = composed("Out of the house.")
    clip = Clip(bytes(44100), 22050, (Mark(0.0, 0.2, 0, 3), Mark(0.2, 0.5, 4, 2), Mark(0.5, 1.0, 11, 5)))
    assert [(word.text, word.start, word.end, word.shared) for word in words_of(segment, clip)] == [
        ("Out", 0.0, 0.2, False), ("of the", 0.2, 0.5, True), ("house.", 0.5, 1.0, False),
    ]  # fmt: skip


def test_marks_out_of_order_are_not_believed() -> None:
    """Where an engine jumps back in the text, the words between are one."""
    (segment,) = composed("One two three four.")
    marks = [Mark(at / 10, (at + 1) / 10, offset, 3) for at, offset in enumerate((0, 8, 4, 14))]
    words = words_of(segment, Clip(bytes(44100), 22050, tuple(marks)))
    assert [(word.text, word.shared) for word in words] == [("One", False), ("two three", True), ("four.", False)]


def test_a_segment_without_readings_is_one_word() -> None:
    """Nothing is guessed of a script to which nobody has added them."""
    (word,) = hummed(Segment("body", "So it is.", "So it is.", "en", 0.3))
    assert (word.text, word.shared) == ("So it is.", True)
    assert words_of(Segment("body", " ", "x", "en", 0.3), Clip(bytes(2), 22050)) == ()


VOCABULARY = (
    "Kyiv Kyiv's Lviv von der Leyen 3-1 1.2m $5 24/7 Київ (Київ) II Jan. 4, 2021 12 km/h No. 5 of the “ ” — it. <b> &"
)
SENTENCES = st.one_of(st.lists(st.sampled_from(VOCABULARY.split())).map(" ".join), st.text(max_size=80))


@st.composite
def spoken_segments(draw: st.DrawFn) -> tuple[Segment, Clip]:
    """A segment as it is composed, or of two texts that have nothing to do with each other, and any clip of it."""
    made = draw(st.sampled_from((composed(draw(SENTENCES)), ())))
    strange = Segment("body", draw(SENTENCES), draw(SENTENCES), "en", 0.0)
    strange = Pronouncer((LEXICON,)).pronounce(strange)
    segment = draw(st.sampled_from((*made, *with_readings(Script((strange,))).segments, strange)))
    text = Utterance(segment.pronounced or (Text(segment.spoken),), "en").text
    times = sorted(draw(st.lists(st.floats(0, 1), max_size=12)))
    marks = []
    for start in times:
        offset = draw(st.integers(0, len(text)))
        marks.append(Mark(start, draw(st.floats(start, 1)), offset, draw(st.integers(0, len(text) - offset))))
    if draw(st.booleans()):
        places = sorted((mark.offset, mark.length) for mark in marks)
        marks = [Mark(mark.start, mark.end, *place) for mark, place in zip(marks, places, strict=True)]
    return segment, Clip(bytes(2 * 22050), 22050, tuple(marks))


@settings(deadline=None)
@given(spoken_segments())
def test_any_segment_and_any_marks(made: tuple[Segment, Clip]) -> None:
    """Each written word is in exactly one, in order, inside of the sound; and each time is one that a mark tells."""
    segment, clip = made
    words = words_of(segment, clip)
    check(segment, words, clip)
    told = {time for mark in clip.marks for time in (mark.start, mark.end)} | ({0.0, 1.0} if not clip.marks else set())
    assert {time for word in words for time in (word.start, word.end)} <= told


def spoken_article(folder: Path) -> list[Take]:
    """An article of a thousand words of the project's examples, spoken by the system's voice."""
    pages = [article.parse(read(str(EXAMPLES / name))) for name in ("news.html", "feature.html", "news.html")]
    blocks = [block for page in pages for block in page.blocks if isinstance(block, Paragraph)]
    body: list[Paragraph] = []
    while sum(len(block.text.split()) for block in body) < 1000:
        body.append(blocks[len(body)])
    profile = VoiceProfile(engine="pyttsx3", voice="en-us+f3", language="en-US")
    script = compose(Article("A thousand words", tuple(body), language="en"), profile, Narration(), (LEXICON,))
    with Speaker(folder, 0) as speaker:
        return list(speaker.speak(with_readings(script), profile))


def test_words_of_an_article_of_a_thousand_words(tmp_path: Path) -> None:
    """Each is in exactly one mark, in order, inside of the sound; of a hundred, ninety-four have one of their own."""
    takes = spoken_article(tmp_path)
    for take in takes:
        check(take.segment, take.words, take.clip)
    words = [word for take in takes for word in take.words]
    count = sum(map(is_word, " ".join(word.text for word in words).split()))
    assert count >= 1000
    assert sum(not word.shared for word in words) >= 0.94 * count
