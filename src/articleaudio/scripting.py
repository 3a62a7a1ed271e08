"""What will be said, by which voices, and what an editor should look at in it: of an article, or of plain text.

The order of the work: which voice reads (`speech`), with which lexicons, then the script (`script`), then its review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio import article as article_stage
from articleaudio import script as script_stage
from articleaudio.errors import ConfigError
from articleaudio.model import Article, Paragraph
from articleaudio.script.normalise import base
from articleaudio.speech.neural import bare_profiles
from articleaudio.speech.profiles import (
    choose_profile,
    companions,
    is_espeak,
    load_profile,
    profile_paths,
    system_profile,
    system_voice,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from articleaudio.config import VoiceProfile
    from articleaudio.model import Review, Script
    from articleaudio.order import Order
    from articleaudio.script import Lexicon

SHORTEST_TOLD = 40
"""A plain text of fewer characters is in the show's language: detection would be guessing."""


def write_script(article: Article, order: Order) -> tuple[Script, VoiceProfile, dict[str, VoiceProfile]]:
    """What will be said of the article, the profile of the voice that says it, and those that say other languages.

    Raises:
        VoiceMissing: the voice asked for is not there.
        ConfigError: a voice profile or a lexicon is wrong.
    """
    article = article_stage.with_quotations(article)
    profile = profile_for(article.language, order)
    languages = script_stage.foreign_languages(article)
    others = _companions(profile, languages, order)
    lexicons = lexicons_of(profile, order, *others.values())
    script = script_stage.compose(article, profile, order.settings.narration, lexicons, tuple(others))
    said = {segment.language for segment in script.segments}
    return script, profile, {language: other for language, other in others.items() if language in said}


def write_review(article: Article, order: Order) -> Review:
    """What an editor should look at before the article is published.

    Raises:
        VoiceMissing: the voice asked for is not there.
        ConfigError: a voice profile or a lexicon is wrong.
    """
    script, profile, others = write_script(article, order)
    return _review(script, article.language, profile, others, order, article_stage.with_quotations(article))


def _review(
    script: Script,
    language: str,
    profile: VoiceProfile,
    others: Mapping[str, VoiceProfile],
    order: Order,
    article: Article | None = None,
) -> Review:
    from articleaudio.script.review import review_script
    from articleaudio.speech.engines.espeak_words import dictionary

    lexicons = lexicons_of(profile, order, *others.values())
    read = {segment.language for segment in script.segments} if profile.any_language else others.keys()
    spoken = script_stage.spoken_language(language, profile)
    known = dictionary(spoken.partition("-")[0]) if is_espeak(profile) else frozenset[str]()
    return review_script(script, spoken, lexicons, tuple(read), article, known)


def profile_for(language: str, order: Order) -> VoiceProfile:
    """The voice profile that reads that language in this run.

    Raises:
        VoiceMissing: the voice asked for is not there.
        ConfigError: its profile is wrong.
    """
    usual = script_stage.usual_tag(language)
    if usual == language or _has_own(language, order):
        return choose_profile(language, order.voice, order.settings.voices, order.voice_folders)
    return _named(choose_profile(usual, order.voice, order.settings.voices, order.voice_folders))


def check_voice(order: Order) -> None:
    """Finds out before the first page whether the voice for every article is there, if there is one.

    Raises:
        VoiceMissing: it is not.
        ConfigError: its profile is wrong.
    """
    if order.voice or order.settings.voices.default:
        profile_for("en", order)


def _companions(profile: VoiceProfile, languages: Collection[str], order: Order) -> dict[str, VoiceProfile]:
    """The voices that read other languages, by the tags of the page: those of a tag, else of what voices call it."""
    found = companions(profile, languages, order.settings.voices, order.voice_folders)
    usual = {tag: script_stage.usual_tag(tag) for tag in languages if tag not in found}
    more = companions(profile, set(usual.values()), order.settings.voices, order.voice_folders)
    return found | {tag: _named(more[known]) for tag, known in usual.items() if known in more}


def _has_own(language: str, order: Order) -> bool:
    """Whether the settings, or a file of voices, name the language as the page does."""
    names = {*order.settings.voices.by_language, *profile_paths(order.voice_folders)}
    return not {language.lower(), language.lower().partition("-")[0]}.isdisjoint(name.lower() for name in names)


def _named(profile: VoiceProfile) -> VoiceProfile:
    """The profile with its language as its voice where it names none: segments keep the tag of the page."""
    return profile if profile.voice else profile.model_copy(update={"voice": profile.language})


def fallback_for(language: str, asked: VoiceProfile, order: Order) -> VoiceProfile | None:
    """The profile that says what the voice asked for cannot say in that language; None where the article then fails.

    It is the one that the settings name, else the system's profile for the language, else the system's bare voice,
    which also stands in for that profile itself.

    Raises:
        VoiceMissing: the settings name one that is not there.
        ConfigError: its profile is wrong.
    """
    told = order.settings.speech
    if told.on_error == "fail":
        return None
    if told.fallback:
        return load_profile(told.fallback, order.voice_folders)
    usual = script_stage.usual_tag(language)
    profile = system_profile(usual, order.voice_folders)
    if profile is None or profile == asked:
        return system_voice(usual).model_copy(update={"name": f"the system's voice for {language}"})
    return profile


def lexicons_of(profile: VoiceProfile, order: Order, *others: VoiceProfile) -> tuple[Lexicon, ...]:
    """The lexicons that voices read with, the first that has a word wins: the show's own, then each profile's.

    Raises:
        ConfigError: one is not there, or is wrong.
    """
    named = (name for one in (profile, *others) for name in one.lexicons)
    names = dict.fromkeys((*_own_lexicons(order), *named))
    return script_stage.load_lexicons(tuple(names), order.voice_folders)


def _own_lexicons(order: Order) -> tuple[str, ...]:
    """The lexicons that the settings name; one that is not there is told as theirs, not as a profile's.

    Raises:
        ConfigError: one is not there.
    """
    folders = [folder / "lexicons" for folder in order.voice_folders]
    for name in order.settings.voices.lexicons:
        if not any((folder / name).is_file() for folder in folders):
            looked = ", ".join(map(str, folders))
            raise ConfigError(
                f'The lexicon "{name}" is not there (looked in {looked}); correct its name in the settings, '
                "under [voices] lexicons."
            )
    return order.settings.voices.lexicons


def write_lines(text: str, language: str | None, order: Order) -> tuple[Script, VoiceProfile]:
    """What will be said of plain text, one paragraph a line, and the profile of the voice that says it.

    Raises:
        VoiceMissing: the voice asked for is not there.
        ConfigError: a voice profile or a lexicon is wrong.
    """
    script, profile, _ = _lines(_as_article(text, language, order), order)
    return script, profile


def review_lines(text: str, language: str | None, order: Order) -> Review:
    """What an editor should look at in plain text, one paragraph a line; it raises what `write_lines` does."""
    article = _as_article(text, language, order)
    script, profile, others = _lines(article, order)
    return _review(script, article.language, profile, others, order, article)


def _as_article(text: str, language: str | None, order: Order) -> Article:
    """Plain text as paragraphs, its quotations in other languages marked as those of a page are."""
    paragraphs = tuple(Paragraph(line) for line in text.splitlines() if line.strip())
    language = _language_of(text, order) if language is None else language
    return article_stage.with_quotations(Article("", paragraphs, language=language))


def _lines(article: Article, order: Order) -> tuple[Script, VoiceProfile, dict[str, VoiceProfile]]:
    profile = profile_for(article.language, order)
    others = companions(profile, script_stage.foreign_languages(article), order.settings.voices, order.voice_folders)
    lexicons = lexicons_of(profile, order, *others.values())
    paragraphs = [block for block in article.blocks if isinstance(block, Paragraph)]
    return (
        script_stage.compose_lines(paragraphs, article.language, profile, lexicons, tuple(others)),
        profile,
        others,
    )


def _language_of(text: str, order: Order) -> str:
    """The language of plain text: that of the voice asked for, else detected among those that a voice reads.

    Between all languages, a sentence of names and numbers is taken for one that nobody here speaks; a short one tells
    nothing, and is in the show's.
    """
    if order.voice:
        return profile_for("en", order).language
    if language := script_stage.language_written(text, whole=True):
        return language
    show = order.settings.show.language
    voice = profile_for(show, order)
    told = show if voice.any_language or base(show) == base(voice.language) else voice.language
    if len(" ".join(text.split())) < SHORTEST_TOLD:
        return told
    detected = article_stage.detect_language(text, _languages_at_hand(order), base(told))
    return told if detected == base(told) else detected


def _languages_at_hand(order: Order) -> frozenset[str]:
    """The languages that the profiles read, and those that the settings name a voice for."""
    profiles = [load_profile(name, order.voice_folders) for name in profile_paths(order.voice_folders)]
    profiles += bare_profiles(order.voice_folders, {one.voice for one in profiles}).values()
    named = (*order.settings.voices.by_language, *(one.language for one in profiles if not one.any_language))
    return frozenset(base(tag) for tag in named)
