# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from tests.speech.voices_made import make_kokoro_voice, make_piper_voice

from articleaudio.errors import ConfigError, EngineError, VoiceMissing
from articleaudio.model import Clip, EngineSetup, Pause, Phonemes, Span, Text, Utterance
from articleaudio.speech.process import EngineProcess
from articleaudio.speech.soundness import fault_of

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Ministers met in Vienna, and nobody spoke of the budget of 2024."
MERGED = {"of the", "budget of"}  # what espeak-ng says as one


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("voices")
    make_piper_voice(folder, "told")
    make_piper_voice(folder, "untold", durations=False)
    make_piper_voice(folder, "two", speakers=["ann", "bob"])
    make_piper_voice(folder, "sick", poison=True)
    make_kokoro_voice(folder, "hum", speakers=["af_hum", "bm_hum", "jf_hum"])
    make_kokoro_voice(folder, "silent", durations=False)
    return folder


def started(engine: str, setup: EngineSetup) -> EngineProcess:
    """The engine's process; skips where its package is not to be had (kokoro-onnx on the newest Pythons)."""
    if engine == "kokoro":
        pytest.importorskip("kokoro_onnx")
    return EngineProcess(engine, setup)


def say(engine: str, voice: str, voices: Path, *spans: Span | str, **more: float) -> Clip:
    made = tuple(Text(span) if isinstance(span, str) else span for span in spans)
    with started(engine, EngineSetup((voices,))) as process:
        return process.synthesize(Utterance(made, "en", **more), voice)


@pytest.mark.parametrize(("engine", "voice"), [("piper", "told"), ("piper", "untold"), ("kokoro", "hum#af_hum")])
def test_words_have_the_times_that_the_model_tells(engine: str, voice: str, voices: Path) -> None:
    """Every word lies in one mark; words that are said as one share it, and a number's words are one mark."""
    clip = say(engine, voice, voices, SENTENCE)
    marked = [SENTENCE[mark.offset : mark.offset + mark.length] for mark in clip.marks]
    assert " ".join(marked) == SENTENCE
    assert all(" " not in words or words in MERGED for words in marked)
    assert clip.seconds - clip.marks[-1].end < 0.2
    assert all(one.end <= other.start + 1e-9 for one, other in pairwise(clip.marks))


def test_a_voice_that_tells_no_lengths_gives_no_marks(voices: Path) -> None:
    """Nothing is made up where the model is silent; and the packages' voices are the same with and without."""
    assert say("kokoro", "silent", voices, SENTENCE).marks == ()
    assert say("piper", "told", voices, SENTENCE).pcm == say("piper", "untold", voices, SENTENCE).pcm


@pytest.mark.parametrize(("engine", "voice"), [("piper", "told"), ("kokoro", "hum#af_hum")])
def test_phonemes_come_from_a_lexicon_alone(engine: str, voice: str, voices: Path) -> None:
    """A lexicon's IPA is said and marked as its word; the same in a page's brackets is text."""
    written = Phonemes("zəˈlɛn.ski", "ipa", "Zelensky")
    told = say(engine, voice, voices, "President ", written, " spoke.")
    assert "Zelensky" in {"President Zelensky spoke."[mark.offset : mark.offset + mark.length] for mark in told.marks}
    assert told.pcm != say(engine, voice, voices, "President Zelensky spoke.").pcm
    with started(engine, EngineSetup((voices,))) as process:
        utterance = Utterance((Text("He said "), Phonemes("ˈʒɑː", "ipa", "x"), Text("'s ring.")), "en")
        phonemes = process.phonemes(utterance, voice)
        paged = process.phonemes(Utterance((Text("He said [[ʒɑː]]'s ring."),), "en"), voice)
        other = process.phonemes(Utterance((Phonemes("zEl'EnskI", "x-espeak", "Zelensky"),), "en"), voice)
        assert other == process.phonemes(Utterance((Text("Zelensky"),), "en"), voice)
    assert "ˈʒɑːz" in phonemes
    assert "ʒɑː" not in paged


def test_speakers_are_named_or_numbered(voices: Path) -> None:
    """A speaker by name, by number, and none at all: the first."""
    ann, bob = (say("piper", f"two#{speaker}", voices, "Yes.") for speaker in ("ann", "bob"))
    assert ann.pcm != bob.pcm
    assert say("piper", "two#1", voices, "Yes.").pcm == bob.pcm
    assert say("piper", "two", voices, "Yes.").pcm == ann.pcm
    for wrong in ("two#2", "two#carl"):
        with pytest.raises(VoiceMissing, match="has no speaker"):
            say("piper", wrong, voices, "Yes.")
    assert say("kokoro", "hum", voices, "Yes.").pcm == say("kokoro", "hum#af_hum", voices, "Yes.").pcm
    with pytest.raises(VoiceMissing, match="speaks Japanese"):
        say("kokoro", "hum#jf_hum", voices, "Yes.")


def test_a_voice_of_several_languages_is_spoken_in_that_of_the_text(tmp_path: Path) -> None:
    """Where a Kokoro voice is named and no speaker, the text's language chooses one; the first says all the others."""
    make_kokoro_voice(tmp_path, "hum", speakers=["af_bella", "bm_george", "ef_dora", "jf_alpha"])
    with started("kokoro", EngineSetup((tmp_path,))) as process:

        def pcm(language: str, voice: str) -> bytes:
            return process.synthesize(Utterance((Text("Madrid."),), language), voice).pcm

        for language, speaker in (("es", "ef_dora"), ("en", "af_bella"), ("en-GB", "bm_george"), ("uk", "af_bella")):
            assert pcm(language, "hum") == pcm(language, f"hum#{speaker}")
        assert pcm("es", "") == pcm("es", "hum")
        assert len({pcm("es", "hum"), pcm("en", "hum"), pcm("en-GB", "hum")}) == 3


def test_the_first_folder_wins_and_the_language_chooses(tmp_path: Path, voices: Path) -> None:
    """Of one name in two folders the first is taken; no name at all means a voice for the language, or none."""
    make_piper_voice(tmp_path, "told", speakers=["eve", "max"])
    with started("piper", EngineSetup((tmp_path, voices))) as process:
        assert [voice.name for voice in process.voices()] == [
            "told#eve",
            "told#max",
            "sick",
            "two#ann",
            "two#bob",
            "untold",
        ]
        assert process.synthesize(Utterance((Text("Yes."),), "en-US"), "") == process.synthesize(
            Utterance((Text("Yes."),), "en"), "told#eve"
        )
        with pytest.raises(VoiceMissing, match='no Piper voice for "de"'):
            process.synthesize(Utterance((Text("Ja."),), "de"), "")


def test_sound_that_is_no_number_is_an_error(voices: Path) -> None:
    with pytest.raises(EngineError, match="NaN"):
        say("piper", "sick", voices, SENTENCE)


@pytest.mark.parametrize("broken", ["truncated", "garbage", "config"])
def test_a_broken_voice_is_told_in_one_line(tmp_path: Path, broken: str) -> None:
    """Half a model, no model, settings that lack what is needed: one sentence that names the file."""
    path = make_piper_voice(tmp_path, "bad")
    config = path.with_suffix(".onnx.json")
    if broken == "config":
        config.write_text(json.dumps({"phoneme_id_map": {}}))
    else:
        path.write_bytes(path.read_bytes()[:900] if broken == "truncated" else b"nothing")
    with pytest.raises(EngineError, match=r'voice "bad" cannot be loaded from .*bad\.onnx') as raised:
        say("piper", "bad", tmp_path, "Yes.")
    assert "\n" not in str(raised.value)


def test_files_that_are_no_voices_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "notes.onnx.json").write_text("{")
    (tmp_path / "list.onnx.json").write_text("[1]")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "voices.bin").write_bytes(b"no archive")
    (tmp_path / "folder" / "model.onnx").write_bytes(b"no model")
    for engine in ("piper", "kokoro"):
        with started(engine, EngineSetup((tmp_path,))) as process:
            assert process.voices() == []


@pytest.mark.parametrize("engine", ["piper", "kokoro"])
def test_a_device_that_is_not_there_is_told(engine: str, voices: Path) -> None:
    with (
        started(engine, EngineSetup((voices,), device="quantum")) as process,
        pytest.raises(EngineError, match=r'on "(cpu|quantum)'),
    ):
        process.version()


def test_on_another_device_a_voice_speaks_without_noise(voices: Path) -> None:
    """Where it cannot be forked, its bytes still do not depend on what was said before."""
    import onnxruntime

    other = next(name for name in onnxruntime.get_available_providers() if name != "CPUExecutionProvider")
    setup = EngineSetup((voices,), device=other.removesuffix("ExecutionProvider").lower())
    with started("piper", setup) as process:
        first, _, again = (
            process.synthesize(Utterance((Text(text),), "en"), "told") for text in ("Yes.", "No.", "Yes.")
        )
        assert "without noise" in process.version()
    assert first == again
    assert first.pcm != say("piper", "told", voices, "Yes.").pcm


@pytest.mark.parametrize("engine", ["piper", "kokoro"])
def test_options_that_mean_nothing_are_refused(engine: str, voices: Path) -> None:
    with (
        started(engine, EngineSetup((voices,), {"noise": 1.0})) as process,
        pytest.raises(ConfigError, match='has no option "noise"'),
    ):
        process.version()


@pytest.mark.parametrize(("engine", "package"), [("piper", "piper"), ("kokoro", "kokoro_onnx")])
def test_a_missing_extra_is_named(engine: str, package: str, tmp_path: Path) -> None:
    """Without the package there is one line with what to install."""
    (tmp_path / f"{package}.py").write_text("raise ImportError")
    script = (
        "from articleaudio.speech.registry import find_engine, load_engine\n"
        "from articleaudio.errors import EngineMissing\n"
        f"try: load_engine({engine!r}, find_engine({engine!r}))\nexcept EngineMissing as error: print(error)"
    )
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"The engine \"{engine}\" needs its extra: pip install 'articleaudio[{engine}]'.\n"


@pytest.mark.parametrize(("engine", "voice"), [("piper", "told"), ("kokoro", "hum#af_hum")])
def test_a_text_without_stops_is_said_in_parts_and_marked_to_its_end(engine: str, voice: str, voices: Path) -> None:
    """Two thousand words in a row: all are said and in marks; espeak-ng breaks a few words where its buffer ends."""
    utterance = Utterance((Text("word " * 2000), Pause(0.25), Text("end")), "en")
    with started(engine, EngineSetup((voices,))) as process:
        clip = process.synthesize(utterance, voice)
    assert fault_of(clip, utterance) == ""
    marked = {offset for mark in clip.marks for offset in range(mark.offset, mark.offset + mark.length)}
    assert marked >= {place for place, letter in enumerate(utterance.text) if letter != " "}
    assert len(clip.marks) > 1950
