"""The voices of other languages in an article: which they are, and that they say what is theirs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from articleaudio.config import VoiceProfile, Voices, voice_folders
from articleaudio.errors import VoiceMissing
from articleaudio.model import Script, Segment
from articleaudio.speech.profiles import ESPEAK_LANGUAGES, companions, load_profile
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from pathlib import Path

linux = pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng's own voices are driven on Linux")


def test_named_ones_first(tmp_path: Path) -> None:
    """The profile that the settings name wins over the one called like the language; the longest tag counts."""
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices" / "own.toml").write_text('engine = "tone"\nvoice = "hum"\nlanguage = "fr"\n')
    folders = voice_folders(tmp_path)
    narrator = load_profile("en", folders)
    found = companions(narrator, {"fr", "uk", "en-AU"}, Voices(by_language={"fr": "own"}), folders)
    assert {tag: profile.engine for tag, profile in found.items()} == {
        "en-AU": "pyttsx3",
        "fr": "tone",
        "uk": "pyttsx3",
    }
    assert found["uk"].voice == "uk+f3"


def test_none_for_a_voice_of_every_language(tmp_path: Path) -> None:
    """The dry run hums everything itself."""
    folders = voice_folders(tmp_path)
    assert companions(load_profile("tone", folders), {"fr", "uk"}, Voices(), folders) == {}


def test_none_where_no_voice_is(tmp_path: Path) -> None:
    """A language that nobody reads has no voice, and no other engine's is taken for it."""
    narrator = VoiceProfile(engine="tone", language="en")
    assert companions(narrator, {"ru", "xx"}, Voices(), voice_folders(tmp_path)) == {}


def test_a_wrong_name_is_told(tmp_path: Path) -> None:
    """A profile that the settings name and that is not there is an error, as it is for articles."""
    folders = voice_folders(tmp_path)
    with pytest.raises(VoiceMissing, match='There is no voice "gone"'):
        companions(load_profile("en", folders), {"fr"}, Voices(by_language={"fr": "gone"}), folders)


@linux
def test_each_language_in_its_voice(tmp_path: Path) -> None:
    """A quotation is spoken by the voice of its language, at that voice's delivery for quotations."""
    folders = voice_folders(tmp_path)
    narrator = load_profile("en", folders)
    others = companions(narrator, {"uk", "ru", "fr"}, Voices(), folders)
    said = {"en": "He said this.", "uk": "Ми переможемо.", "ru": "Мы не согласны.", "fr": "Nous ne pouvons pas."}
    script = Script(tuple(Segment("quote", text, text, language, 0.3) for language, text in said.items()))
    with Speaker(tmp_path / "clips", 0) as speaker:
        takes = list(speaker.speak(script, narrator, others))
        alone = list(speaker.speak(script, narrator))
    assert [take.speaker for take in takes] == ["en-us+adam", "uk+m3", "ru", "fr+m3"]
    assert all(take.clip.seconds > 0.5 for take in takes)
    assert takes[0].clip == alone[0].clip
    assert all(take.clip != other.clip for take, other in zip(takes[1:], alone[1:], strict=True))


@linux
def test_espeak_speaks_what_it_is_said_to(tmp_path: Path) -> None:
    """espeak-ng has a voice for each language that is taken for its own."""
    with Speaker(tmp_path, 0) as speaker:
        tags = {tag.partition("-")[0] for voice in speaker.voices("pyttsx3") for tag in voice.languages}
    assert tags >= ESPEAK_LANGUAGES
