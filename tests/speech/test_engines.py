# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

import sys
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.errors import VoiceMissing
from articleaudio.model import Clip, Pause, Phonemes, Span, Text, Utterance
from articleaudio.speech.engines.tone import ToneEngine
from articleaudio.speech.espeak_binding import EspeakBinding
from articleaudio.speech.process import EngineProcess
from articleaudio.speech.registry import engine_names

VOICES = {"tone": "hum", "pyttsx3": "en-us+f3"}


def say(engine: str, *spans: Span, speed: float = 1.0, pitch: float = 1.0, language: str = "en") -> Clip:
    with EngineProcess(engine) as process:
        return process.synthesize(Utterance(spans, language, speed, pitch), VOICES[engine])


def test_the_built_in_engines_are_found_by_entry_points() -> None:
    assert {"pyttsx3", "tone"} <= set(engine_names())


@pytest.mark.parametrize("engine", VOICES)
def test_marks_lie_inside_the_clip_and_follow_the_text(engine: str) -> None:
    """Every word has a mark, in order, inside the sound, and it names the word's place in the text."""
    text = "Ministers met in Vienna, and nobody spoke."
    clip = say(engine, Text(text))
    assert [text[mark.offset : mark.offset + mark.length].strip(",.") for mark in clip.marks] == text.replace(
        ",", ""
    ).strip(".").split()
    times = [time for mark in clip.marks for time in (mark.start, mark.end)]
    assert times == sorted(times)
    assert times[0] >= 0.0
    assert times[-1] <= clip.seconds + 1e-9


@pytest.mark.parametrize("engine", VOICES)
def test_speed_and_pauses_are_heard(engine: str) -> None:
    """Twice the speed takes clearly less time; a pause takes exactly its own."""
    slow, fast = say(engine, Text("One two three four five.")), say(engine, Text("One two three four five."), speed=2.0)
    assert fast.seconds < slow.seconds * 0.7
    apart = say(engine, Text("One two."), Pause(0.5), Text("Three."))
    marks = apart.marks
    assert marks[2].start - marks[1].end >= 0.5 - 1e-6
    assert not any(
        array("h", apart.pcm)[round(marks[1].end * apart.rate) + 1 : round(marks[2].start * apart.rate)][:100]
    )


def test_phonemes_of_a_lexicon_are_spoken_and_marked_as_one_word() -> None:
    """Phonemes sound different from the letters, and their mark covers the written word."""
    spans = (Text("President "), Phonemes("z@l'Enski", "x-espeak", "Zelensky"), Text(" spoke."))
    clip = say("pyttsx3", *spans)
    said = "".join(span.text for span in spans)
    assert "Zelensky" in {said[mark.offset : mark.offset + mark.length] for mark in clip.marks}
    assert clip.pcm != say("pyttsx3", Text(said)).pcm


def heard(text: str, language: str = "en-us") -> list[tuple[str, float]]:
    """The words that espeak-ng marks, with the seconds at which they begin."""
    with EngineProcess("pyttsx3") as process:
        clip = process.synthesize(Utterance((Text(text),), language), language)
    return [(text[mark.offset : mark.offset + mark.length], mark.start) for mark in clip.marks]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-us", "It was out of the house at a time that the end of the war had been for a while in the north."),
        ("en-us", "There was no more, and they have not, for an hour, been with the men."),
        ("en-us", "It is, however, most of it."),
        ("pl", "Jeden. parowóz osobowy"),
    ],
)
def test_words_that_espeak_takes_for_one_have_marks_of_their_own(language: str, text: str) -> None:
    """Each word is told where its first sound is heard, and one that espeak-ng misplaces stands in its place."""
    words = text.replace(",", "").replace(".", "").split()
    found = heard(text, language)
    assert len(found) == len(words)
    assert all(word.startswith(mark) for mark, word in zip((mark for mark, _ in found), words, strict=True))


def test_a_parted_word_begins_where_it_is_heard() -> None:
    """Not halfway or by letters: "a" in "for a" is short, and behind a long "for" with its r."""
    told = dict(heard("Wait for a table."))
    assert told["for"] < told["a"] < told["table"]
    assert told["table"] - told["a"] < 0.5 * (told["table"] - told["for"])


def test_words_whose_sounds_run_together_stay_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what is heard is not one word's sounds after another's, no place is made up."""
    driver = EspeakBinding()
    apart = driver.synthesize(Utterance((Text("End of the war."),), "en"), "en-us")
    monkeypatch.setattr(driver, "_translated", lambda text, _: iter(["D|@|D|@" if text == b"the" else "V|v"]))
    merged = driver.synthesize(Utterance((Text("End of the war."),), "en"), "en-us")
    assert [mark.offset for mark in apart.marks] == [0, 4, 7, 11]
    assert [mark.offset for mark in merged.marks] == [0, 4, 11]


@pytest.mark.parametrize("hostile", ["[[h@l'oU]]", "<audio src='x'/>", "&amp;lt;", "\x01+10v", "a\x00b", "\ud800"])
def test_nothing_of_a_page_is_markup_to_an_engine(hostile: str) -> None:
    """After a text full of markup and commands, the next sentence sounds as if nothing had been said."""
    plain = Utterance((Text("And now the weather."),), "en")
    with EngineProcess("pyttsx3") as process:
        before = process.synthesize(plain, "en-us").pcm
        process.synthesize(Utterance((Text(f"He said {hostile} today."),), "en"), "en-us")
        assert process.synthesize(plain, "en-us").pcm == before


def test_brackets_beside_phonemes_of_a_lexicon_stay_text() -> None:
    """Where phonemes are switched on for a lexicon's entry, brackets of the page are still only brackets."""
    entry = Phonemes("k'i:v", "x-espeak", "Kyiv")
    bracketed, round_ones = say("pyttsx3", entry, Text(" [[h@l'oU]]")), say("pyttsx3", entry, Text(" ((h@l'oU))"))
    assert bracketed.pcm == round_ones.pcm


def test_a_voice_is_found_for_a_language_and_dialects_fall_back() -> None:
    """Without a voice's name the language decides; uk-UA is read by uk."""
    with EngineProcess("pyttsx3") as process:
        general = process.synthesize(Utterance((Text("Добрий день."),), "uk"), "")
        local = process.synthesize(Utterance((Text("Добрий день."),), "uk-UA"), "")
        assert general.pcm == local.pcm
        assert {"en-us", "uk", "de"} <= {voice.name for voice in process.voices()}


@pytest.mark.parametrize(("tag", "name"), [("en-GB", "en"), ("no", "nb"), ("pt-PT", "pt"), ("en-gb+f3", "en+f3")])
def test_a_language_tag_finds_the_voice_that_espeak_calls_otherwise(tag: str, name: str) -> None:
    """British English is espeak-ng's voice `en`, Norwegian its `nb`, and a variant goes with either."""
    text = Utterance((Text("Norden 2024."),), tag.partition("+")[0])
    with EngineProcess("pyttsx3") as process:
        assert process.synthesize(text, tag).pcm == process.synthesize(text, name).pcm


def test_tone_has_one_voice() -> None:
    with pytest.raises(VoiceMissing, match='its only voice is "hum"'):
        ToneEngine().synthesize(Utterance((Text("Hello."),), "en"), "other")


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_tone_hums_any_text(text: str) -> None:
    """Any text gives sound without clicks: every hum begins and ends at zero."""
    clip = ToneEngine().synthesize(Utterance((Text(text),), "en"), "")
    samples = array("h", clip.pcm)
    assert len(clip.marks) == len(text.split())
    assert not any(samples[round(mark.start * clip.rate)] for mark in clip.marks)


@pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng's names of voices")
@pytest.mark.parametrize(
    ("voice", "refused"),
    [
        ("en-zz+f3", 'espeak-ng has no voice "en-zz\\+f3"'), ("en-zz", 'espeak-ng has no voice "en-zz"'),
        ("en-us+zz9", 'no variant "zz9" of its voice "en-us"'), ("en-us+", 'no variant ""'),
        ("en-us+../f3", "no variant"), ("en-us+f3", ""), ("en-us", ""), ("en-gb", ""), ("no", ""),
    ],
)  # fmt: skip
def test_a_voice_that_espeak_does_not_have(voice: str, refused: str) -> None:
    """A voice or variant that a setting names must be there; the best for a language is taken where none is named."""
    said = Utterance((Text("So."),), "en-ZZ")
    with EngineProcess("pyttsx3") as engine:
        if refused:
            with pytest.raises(VoiceMissing, match=refused):
                engine.synthesize(said, voice)
        else:
            assert engine.synthesize(said, voice).pcm
        assert engine.synthesize(said, "").pcm


def test_the_engine_tells_its_phonemes() -> None:
    """In IPA, with a lexicon's phonemes where it gave some and brackets of a page as text; nothing where it cannot."""
    with EngineProcess("pyttsx3") as engine:
        told = Utterance((Text("Kyiv, "), Phonemes("k'i:v", "x-espeak", "Kyiv"), Pause(0.2), Text("so.")), "en")
        if sys.platform == "linux":
            assert engine.phonemes(told, "en-us") == "kjˈɪv kˈiːv sˈoʊ"
            assert engine.phonemes(Utterance((Text("[[k'i:v]]"),), "en"), "en-us") != "kˈiːv"
        with pytest.raises(VoiceMissing, match="nobody"):
            engine.phonemes(told, "nobody")
    with EngineProcess("tone") as engine:
        assert engine.phonemes(told, "hum") == ""


@pytest.mark.parametrize(
    ("language", "quoted", "bare"),
    [
        ("uk", "Газета «Надрічний вісник» вийшла.", "Газета Надрічний вісник вийшла."),
        ("uk", '"Надрічний вісник".', "Надрічний вісник."),
        ("uk", "Він… мовчав.", "Він, мовчав."),
        ("pl", "Tygodnik »Polityka« napisał.", "Tygodnik Polityka napisał."),
        ("hu", "Nem… tudom.", "Nem, tudom."),
    ],
)
def test_marks_are_not_said_by_their_names(language: str, quoted: str, bare: str) -> None:
    """espeak-ng calls some marks by name in some languages; a newsreader does not."""
    with EngineProcess("pyttsx3") as process:
        said = [process.phonemes(Utterance((Text(text),), language), "") for text in (quoted, bare)]
    assert len(said[0].replace(" ", "")) <= len(said[1].replace(" ", "")) + 2
