"""Which voice reads an article: what is asked for, else a neural voice on disk, else the system's."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING

import pytest
from tests.speech.voices_made import make_kokoro_voice, make_piper_voice

from articleaudio.config import Settings, VoiceProfile, Voices, voice_folders
from articleaudio.errors import ConfigError, VoiceMissing
from articleaudio.model import Role, Script, Segment
from articleaudio.order import Order
from articleaudio.scripting import fallback_for
from articleaudio.speech import neural
from articleaudio.speech.profiles import choose_profile, companions, load_profile
from articleaudio.speech.speaker import Conditions, Speaker

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = Script((Segment("body", "Yes.", "Yes.", "en", 0.3),))


def put_voice(folder: Path, name: str, language: str) -> None:
    """Files that are a Piper voice by their names and settings; the model is none."""
    voices = folder / "voices"
    voices.mkdir(exist_ok=True)
    (voices / f"{name}.onnx").write_bytes(b"\x08")
    config = {"phoneme_id_map": {"a": [1]}, "language": {"code": language}}
    (voices / f"{name}.onnx.json").write_text(json.dumps(config))


def put_profile(folder: Path, name: str, **keys: object) -> None:
    (folder / "voices").mkdir(exist_ok=True)
    told = {"engine": "piper", "neural": True} | keys
    (folder / "voices" / f"{name}.toml").write_text("".join(f"{key} = {json.dumps(told[key])}\n" for key in told))


def chosen(folder: Path, language: str, asked: str = "", **voices: object) -> str:
    return choose_profile(language, asked, Voices.model_validate(voices), voice_folders(folder)).name


def test_a_neural_voice_on_disk_comes_before_the_systems(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It reads its own language alone, the log tells which voice and why, and a name given still wins."""
    put_voice(tmp_path, "amy", "en_US")
    put_profile(tmp_path, "narrator", voice="amy", language="en-US")
    with caplog.at_level(logging.INFO):
        assert chosen(tmp_path, "en") == "narrator"
    assert 'voice "narrator" reads en: a neural voice on disk (piper, en-US)' in caplog.messages
    assert chosen(tmp_path, "uk") == "uk"
    assert chosen(tmp_path, "en", asked="en-GB") == "en-GB"
    assert chosen(tmp_path, "en", default="en") == "en"
    assert chosen(tmp_path, "en", by_language={"en": "tone"}) == "tone"


def test_the_longest_tag_wins_then_the_name(tmp_path: Path) -> None:
    """A voice of the very tag comes first, then one of the whole language, then the first by name."""
    for name, language in (("zoe", "en-GB"), ("bob", "en-US"), ("amy", "en-US")):
        put_voice(tmp_path, name, language)
        put_profile(tmp_path, name, voice=name, language=language)
    assert [chosen(tmp_path, tag) for tag in ("en-GB", "en-US", "en", "en-AU")] == ["zoe", "amy", "amy", "amy"]
    put_voice(tmp_path, "yan", "en")
    put_profile(tmp_path, "yan", voice="yan", language="en")
    assert [chosen(tmp_path, tag) for tag in ("en-GB", "en", "en-AU")] == ["zoe", "yan", "yan"]


def test_a_voice_without_a_profile_reads_the_language_of_its_settings(tmp_path: Path) -> None:
    """A bare Piper voice counts, can be asked for by its name, and is neural; half a voice is none."""
    put_voice(tmp_path, "fr_FR-siwis-low", "fr_FR")
    put_voice(tmp_path, "half", "uk_UA")
    (tmp_path / "voices" / "half.onnx").unlink()
    put_voice(tmp_path, "no_NO-one-low", "no_NO")
    assert chosen(tmp_path, "fr") == "fr_FR-siwis-low"
    assert chosen(tmp_path, "nb") == "no_NO-one-low"
    assert chosen(tmp_path, "uk") == "uk"
    bare = load_profile("fr_FR-siwis-low", voice_folders(tmp_path))
    assert (bare.engine, bare.voice, bare.language, bare.neural) == ("piper", "fr_FR-siwis-low", "fr-FR", True)
    with pytest.raises(VoiceMissing, match='no voice "half"'):
        load_profile("half", voice_folders(tmp_path))


def test_a_voice_that_has_a_profile_is_not_taken_without_it(tmp_path: Path) -> None:
    """A profile that does not say that it is neural keeps its voice from being chosen by itself."""
    put_voice(tmp_path, "amy", "en_US")
    put_profile(tmp_path, "narrator", voice="amy", language="en", neural=False)
    assert chosen(tmp_path, "en") == "en"
    assert chosen(tmp_path, "en", asked="narrator") == "narrator"


def test_hostile_settings_of_a_voice_are_no_voice(tmp_path: Path) -> None:
    """Whatever lies in a voice folder under a voice's name, an article is read."""
    put_voice(tmp_path, "odd", "en")
    for text in (
        "",
        "[]",
        "[" * 100_000,
        '{"phoneme_id_map": 1, "language": 5}',
        '{"phoneme_id_map": 1, "espeak": []}',
    ):
        (tmp_path / "voices" / "odd.onnx.json").write_text(text)
        assert chosen(tmp_path, "en") == "en"


def test_what_is_missing_is_passed_over_and_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither missing files nor a missing extra nor a wrong profile stops an article that did not ask for it."""
    put_profile(tmp_path, "gone", voice="en_US-amy-medium", language="en")
    put_profile(tmp_path, "wrong", voice="amy", language="en", sped=2)
    put_profile(tmp_path, "en", voice="lost", language="en")
    with caplog.at_level(logging.INFO):
        assert choose_profile("en-GB", "", Voices(), voice_folders(tmp_path)).name == "en-GB"
        assert choose_profile("en", "", Voices(), voice_folders(tmp_path)).engine == "pyttsx3"
    told = "\n".join(caplog.messages)
    assert 'voice "gone" is passed over: en_US-amy-medium.onnx and en_US-amy-medium.onnx.json not in a voice' in told
    assert "articleaudio voices add https://huggingface.co/" in told
    assert 'Voice "wrong" is passed over' in told
    put_voice(tmp_path, "en_US-amy-medium", "en_US")
    assert chosen(tmp_path, "en") == "gone"
    monkeypatch.setattr(neural, "PACKAGES", {"piper": "no_such_package"})
    with caplog.at_level(logging.INFO):
        assert chosen(tmp_path, "en-GB") == "en-GB"
    assert "pip install 'articleaudio[piper]'" in caplog.text
    with pytest.raises(ConfigError):
        chosen(tmp_path, "en", asked="wrong")
    assert chosen(tmp_path, "en-GB", asked="gone") == "gone", "what is asked for is not replaced by another"


def test_somebodys_own_choice_for_a_language_stays(tmp_path: Path) -> None:
    """A file that is called as the language is, and names an engine that is not the system's, is not overruled."""
    put_voice(tmp_path, "amy", "en_US")
    put_profile(tmp_path, "en", engine="tone", language="en", neural=False)
    assert chosen(tmp_path, "en") == "en"


def test_a_neural_narrator_is_joined_by_neural_voices(tmp_path: Path) -> None:
    """Passages in other languages are read by voices of the narrator's kind where there are some."""
    put_voice(tmp_path, "amy", "en_US")
    put_voice(tmp_path, "siwis", "fr_FR")
    folders = voice_folders(tmp_path)
    found = companions(load_profile("amy", folders), {"fr", "uk"}, Voices(), folders)
    assert {language: one.name for language, one in found.items()} == {"fr": "siwis", "uk": "uk"}
    beside = companions(load_profile("en", folders), {"fr", "uk"}, Voices(), folders)
    assert {language: one.name for language, one in beside.items()} == {"fr": "fr", "uk": "uk"}


def test_a_model_that_is_not_the_profiles_stops_no_article_that_did_not_ask_for_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told, and the article is read by the next best voice."""
    make_piper_voice(tmp_path / "voices", "amy")
    put_profile(tmp_path, "one", voice="amy", language="en", sha256="0" * 64)
    assert choose_profile("en", "", Voices(), voice_folders(tmp_path)).engine == "pyttsx3"
    assert "is not the model that its profile wants" in caplog.text


def test_a_model_that_is_not_the_profiles_does_not_speak(tmp_path: Path) -> None:
    """Where a profile has the hash of its model, no other model speaks, and both hashes are told."""
    model = make_piper_voice(tmp_path / "voices", "amy")
    right = hashlib.sha256(model.read_bytes()).hexdigest()
    folders = voice_folders(tmp_path)
    with Speaker(tmp_path / "cache", 2**20, Conditions(folders)) as speaker:
        put_profile(tmp_path, "one", voice="amy", language="en", sha256=right.upper())
        assert [take.clip.rate for take in speaker.speak(SCRIPT, load_profile("one", folders))] == [16000]
        put_profile(tmp_path, "one", voice="amy", language="en", sha256="0" * 64)
        other = load_profile("one", folders)
        with pytest.raises(VoiceMissing, match=f"its SHA-256 is {right}, not {'0' * 64}"):
            next(speaker.speak(SCRIPT, other))
        assert right in speaker.why_silent(other)
    put_profile(tmp_path, "one", voice="amy", language="en", sha256="abc")
    with pytest.raises(ConfigError, match='sha256 is "abc", but it must be a SHA-256'):
        load_profile("one", folders)


@pytest.mark.parametrize("profiled", ["split", "old", "role", "role alone"])
def test_a_model_is_told_by_the_file_that_speaks(tmp_path: Path, profiled: str) -> None:
    """No other file with the right hash lets another model speak: one without settings, an old one, a role's voice."""
    voices = tmp_path / "voices"
    right = make_piper_voice(voices, "amy")
    digest = hashlib.sha256(right.read_bytes()).hexdigest()
    first, other = tmp_path / "first", make_piper_voice(tmp_path / "made", "bob", durations=False)
    first.mkdir()
    voice, segments = "amy", list(SCRIPT.segments)
    if profiled == "split":  # the settings are in the second folder alone, beside another model
        right.replace(first / "amy.onnx")
        right.write_bytes(other.read_bytes())
    if profiled == "old":
        (voices / "amy.old.onnx").write_bytes(right.read_bytes())
        right.write_bytes(other.read_bytes())
    if profiled.startswith("role"):
        make_piper_voice(voices, "bob", durations=False)
        segments.append(Segment("quote", "No.", "No.", "en", 0.3))
    put_profile(tmp_path, "one", voice=voice, language="en", sha256=digest)
    if profiled.startswith("role"):
        with (voices / "one.toml").open("a") as file:
            file.write('[roles.quote]\nvoice = "bob"\n')
    if profiled == "role alone":
        segments = segments[1:]
    folders = (first, voices)
    with Speaker(tmp_path / "cache", 2**20, Conditions(folders)) as speaker:
        profile = load_profile("one", folders)
        with pytest.raises(VoiceMissing, match=f"is not the model that its profile wants: .* not {digest}"):
            next(speaker.speak(Script(tuple(segments)), profile))


def test_a_hash_leaves_voices_that_are_no_models_alone(tmp_path: Path) -> None:
    """A role that the system's voice or another speaker of the model says is as before."""
    model = make_piper_voice(tmp_path / "voices", "amy", speakers=["ann", "eve"])
    digest = hashlib.sha256(model.read_bytes()).hexdigest()
    put_profile(tmp_path, "one", voice="amy#ann", language="en", sha256=digest)
    with (tmp_path / "voices" / "one.toml").open("a") as file:
        file.write('[roles.quote]\nvoice = "amy#eve"\n[roles.note]\nengine = "tone"\n')
    folders = voice_folders(tmp_path)
    roles: tuple[Role, ...] = ("body", "quote", "note")
    script = Script(tuple(Segment(role, "Yes.", "Yes.", "en", 0.3) for role in roles))
    with Speaker(tmp_path / "cache", 2**20, Conditions(folders)) as speaker:
        takes = list(speaker.speak(script, load_profile("one", folders)))
    assert len({take.clip.pcm for take in takes}) == 3


@pytest.mark.parametrize("engine", ["piper", "kokoro"])
def test_a_voice_that_nobody_named_is_in_the_key_of_its_clips(tmp_path: Path, engine: str) -> None:
    """Where the engine takes the best on disk, one that comes before it speaks at once: no clip of the old is kept."""
    if engine == "kokoro":
        pytest.importorskip("kokoro_onnx")
    voices = tmp_path / "voices"
    put_profile(tmp_path, "one", engine=engine, language="en")
    profile, clips = load_profile("one", (voices,)), []
    for name, speakers in (("bob", ["af_x"]), ("amy", ["zf_y", "af_x"])):
        if engine == "kokoro":
            make_kokoro_voice(voices, name, speakers=speakers)
        else:
            config = make_piper_voice(voices, name).with_suffix(".onnx.json")
            config.write_text(config.read_text().replace("16000", "16000" if name == "bob" else "22050"))
        for _ in range(2):
            with Speaker(tmp_path / "cache", 2**20, Conditions((voices,))) as speaker:
                clips += [take.clip for take in speaker.speak(SCRIPT, profile)]
    assert [clips.index(clip) for clip in clips] == [0, 0, 2, 2]


def test_files_of_a_voice_that_do_not_lie_together_are_told(tmp_path: Path) -> None:
    """A model in one folder and its settings in another are no voice, and the line says so."""
    model = make_piper_voice(tmp_path / "one", "amy")
    (tmp_path / "two").mkdir()
    model.with_suffix(".onnx.json").replace(tmp_path / "two" / "amy.onnx.json")
    folders = (tmp_path / "one", tmp_path / "two")
    profile = VoiceProfile(engine="piper", voice="amy", language="en")
    missing = neural.what_is_missing(profile, folders)
    assert missing
    assert missing.why == "amy.onnx and amy.onnx.json not in the same voice folder"
    assert neural.bare_profile("amy", folders) is None


def test_the_voice_that_falls_in_is_the_systems_profile_of_the_language(tmp_path: Path) -> None:
    """It is another than the one that failed, and goes by no other's name; a profile that the settings name is it."""
    folders = voice_folders(tmp_path)
    tone, english = load_profile("tone", folders), load_profile("en", folders)

    def told(language: str, asked: VoiceProfile, named: str = "") -> tuple[str, str]:
        settings = Settings.model_validate({"speech": {"on_error": "fallback", "fallback": named}})
        found = fallback_for(language, asked, Order(settings, tmp_path, tmp_path / "output"))
        assert found
        return found.name, found.voice

    assert told("en-AU", tone) == (english.name, english.voice)
    assert told("uk", english)[1] == load_profile("uk", folders).voice
    assert told("en", english) == ("the system's voice for en", "")
    assert told("sw", tone) == ("the system's voice for sw", "")
    assert told("en", english, "tone")[0] == tone.name
    assert fallback_for("en", tone, Order(Settings(), tmp_path, tmp_path / "output")) is None
