from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import psutil
import pytest

from articleaudio.config import Narration, VoiceProfile, Voices, voice_folders
from articleaudio.errors import ConfigError, VoiceMissing
from articleaudio.model import Article, Paragraph, Script, Segment, Text
from articleaudio.script import compose
from articleaudio.speech.delivery import deliver
from articleaudio.speech.profiles import choose_profile, load_profile, profile_paths, system_profile
from articleaudio.speech.speaker import Conditions, Speaker

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 2**20
TONE = VoiceProfile.model_validate({"name": "tone", "engine": "tone", "voice": "hum", "language": "en"})


def script(*sentences: str) -> Script:
    return Script(tuple(Segment("body", said, said, "en", 0.3) for said in sentences))


def test_changing_one_sentence_synthesises_one_sentence(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Clips are taken from the cache by what is said, and the log counts both."""
    caplog.set_level(logging.INFO, "articleaudio")
    with Speaker(tmp_path, MEGABYTE) as speaker:
        first = list(speaker.speak(script("One.", "Two.", "Three."), TONE))
        second = list(speaker.speak(script("One.", "Changed.", "Three."), TONE))
    assert [record.getMessage() for record in caplog.records if record.levelno == logging.INFO] == [
        "synthesised 3 segments, took 0 from the cache",
        "synthesised 1 segments, took 2 from the cache",
    ]
    assert first[0].clip == second[0].clip
    assert first[1].clip != second[1].clip


def test_a_clip_from_the_cache_is_the_clip_that_was_made(tmp_path: Path) -> None:
    """With the cache, without it, and after it was emptied, the sound is the same."""
    profile = load_profile("en", voice_folders(tmp_path))
    said = script("It rained in Vienna on Tuesday.")
    clips = []
    for bound in (MEGABYTE, MEGABYTE, 0):
        with Speaker(tmp_path / "clips", bound) as speaker:
            clips.append([take.clip for take in speaker.speak(said, profile)])
    assert clips[0] == clips[1] == clips[2]


def test_roles_have_deliveries_of_their_own(tmp_path: Path) -> None:
    """What [roles.quote] names changes for quotes, and nothing else does."""
    roles = {"quote": {"speed": 2.0, "gain": -3.0}}
    profile = VoiceProfile.model_validate(TONE.model_dump() | {"roles": roles})
    quote = Segment("quote", "One two.", "One two.", "en", 0.3)
    with Speaker(tmp_path, MEGABYTE) as speaker:
        body, quoted = speaker.speak(Script((*script("One two.").segments, quote)), profile)
    assert quoted.clip.seconds == pytest.approx(body.clip.seconds / 2, rel=0.05)
    assert (body.gain, quoted.gain) == (0.0, -3.0)


def test_a_role_of_another_engine_has_that_engines_own_voice() -> None:
    """A voice is one engine's: where a role names another engine and no voice, that engine chooses; else it stays."""
    roles = {"headline": {"engine": "pyttsx3"}, "quote": {"speed": 2.0}, "note": {"engine": "tone"}}
    profile = VoiceProfile.model_validate(TONE.model_dump() | {"roles": roles})
    told = {role: deliver(Segment(role, "a", "a", "en", 0.0), profile) for role in ("headline", "quote", "note")}
    assert {role: (one.engine, one.voice) for role, one in told.items()} == {
        "headline": ("pyttsx3", ""),
        "quote": ("tone", "hum"),
        "note": ("tone", "hum"),
    }


def test_what_a_lexicon_changed_is_what_is_said(tmp_path: Path) -> None:
    segment = Segment("body", "Kyiv.", "Kyiv.", "en", 0.3, pronounced=(Text("Keeeeeev."),))
    with Speaker(tmp_path, MEGABYTE) as speaker:
        plain, changed = (next(speaker.speak(Script((one,)), TONE)) for one in (script("Kyiv.").segments[0], segment))
    assert changed.clip.seconds > plain.clip.seconds


@pytest.mark.parametrize(
    ("language", "asked", "voices", "expected"),
    [
        ("en", "", {}, "en"),
        ("en-GB", "", {}, "en-GB"),
        ("en-AU", "", {}, "en"),
        ("uk-UA", "", {}, "uk"),
        ("und", "", {}, "en"),
        ("uk", "tone", {}, "tone"),
        ("uk", "", {"default": "tone"}, "tone"),
        ("uk", "", {"default": "tone", "by_language": {"uk": "uk"}}, "uk"),
        ("sw", "", {}, "sw"),
    ],
)
def test_the_profile_asked_for_else_the_best_for_the_language(
    tmp_path: Path, language: str, asked: str, voices: dict[str, object], expected: str
) -> None:
    """A name given wins, then the settings' one for the language, then their default, then one of its name."""
    profile = choose_profile(language, asked, Voices.model_validate(voices), voice_folders(tmp_path))
    assert profile.name == expected


def test_a_shows_own_profile_wins_over_the_packaged_one(tmp_path: Path) -> None:
    own = tmp_path / "voices"
    own.mkdir()
    (own / "en.toml").write_text('engine = "tone"\nlanguage = "en"\n')
    folders = voice_folders(tmp_path)
    assert load_profile("en", folders).engine == "tone"
    assert "uk" in profile_paths(folders)


def test_the_systems_profile_for_a_language_is_found_behind_others(tmp_path: Path) -> None:
    """Where the system's voice has to fall in, a file of its name that is for another engine, or wrong, is passed."""
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices" / "en.toml").write_text('engine = "tone"\nlanguage = "en"\n')
    (tmp_path / "voices" / "uk.toml").write_text("engine = ")
    folders = voice_folders(tmp_path)
    found = {tag: system_profile(tag, folders) for tag in ("en-AU", "en-GB", "uk-UA", "sw")}
    assert {tag: one and one.voice for tag, one in found.items()} == {
        "en-AU": load_profile("en", folders[-1:]).voice,
        "en-GB": load_profile("en-GB", folders).voice,
        "uk-UA": load_profile("uk", folders[-1:]).voice,
        "sw": None,
    }


def test_a_voice_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(VoiceMissing, match='There is no voice "nobody"; `articleaudio voices` lists'):
        load_profile("nobody", voice_folders(tmp_path))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('engine = "tone"\n', "bad.toml: language is missing"),
        ('engine = "tone"\nlanguage = "en"\nsped = 2.0\n', "sped is not a known key .did you mean speed.."),
        ('engine = "tone"\nlanguage = "en"\nspeed = "fast"\n', 'speed is "fast", but it must be a valid number'),
        ('engine = "tone"\nlanguage = "en"\n[roles.qoute]\nspeed = 1.0\n', 'roles.qoute is "qoute", but it must be'),
        ('engine = "tone"\nlanguage = "English!"\n', 'language is "English!", but it must be a language tag'),
        ("engine = tone", "bad.toml: this is not valid TOML: .*line 1"),
    ],
)
def test_a_wrong_profile_is_told_with_key_and_file(tmp_path: Path, text: str, message: str) -> None:
    """Every wrong key or value of a profile is named, with what is allowed."""
    (tmp_path / "bad.toml").write_text(text)
    with pytest.raises(ConfigError, match=message.replace("[", r"\[")):
        load_profile("bad", [tmp_path])


def test_one_word_of_a_long_article_is_one_segment(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Of an article of a thousand words in which one was changed, the sentence with that word alone is made again."""
    paragraph = "The council met in room {n}. Exports rose by {n} percent, and nobody in hall {n} had expected that."
    texts = [paragraph.format(n=number) for number in range(100, 165)]
    assert sum(len(text.split()) for text in texts) >= 1000

    def spoken(texts: list[str]) -> Script:
        body = tuple(Paragraph(text) for text in texts)
        return compose(Article("A long report", body, language="en"), TONE, Narration(), ())

    changed = [*texts[:30], texts[30].replace("council", "committee"), *texts[31:]]
    caplog.set_level(logging.INFO, "articleaudio.speech")
    with Speaker(tmp_path, 100 * MEGABYTE) as speaker:
        for script_then in (spoken(texts), spoken(changed)):
            assert all(take.clip.pcm for take in speaker.speak(script_then, TONE))
    assert caplog.records[-1].getMessage().startswith("synthesised 1 segments")


def test_a_long_script_gets_more_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of an archive is spoken by one process, a long one by several; the clips are the same."""
    monkeypatch.setattr("articleaudio.speech.speaker.LONG", 12)
    said = script(*(f"Number {number} came." for number in range(12)))
    shorter = Script(said.segments[:11])
    with Speaker(tmp_path, 0, Conditions(jobs=1, jobs_when_long=3)) as speaker:
        few = [take.clip for take in speaker.speak(shorter, TONE)]
        assert len(_engines()) == 1
        many = [take.clip for take in speaker.speak(said, TONE)]
        assert 2 <= len(_engines()) <= 4
    assert many[:11] == few


def _engines() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if "articleaudio.speech.child" in child.cmdline()]
