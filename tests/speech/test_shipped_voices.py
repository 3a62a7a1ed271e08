"""The voices that travel with the program: espeak-ng has them, and none is louder than another."""

# ruff: noqa: RUF001 - Ukrainian letters are meant

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articleaudio.audio.loudness import measure_pcm
from articleaudio.config import VoiceProfile, read_toml
from articleaudio.model import Script, Segment
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Role, Take

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="espeak-ng's voices are driven on Linux")

VOICES = Path(__file__).parents[2] / "voices"
SENTENCES = {
    "de": "Die Minister trafen sich am Dienstag in der Hauptstadt, um über den Preis von Getreide zu sprechen.",
    "en": "Ministers from six countries met in the capital on Tuesday to discuss the price of grain.",
    "en-GB": "Ministers from six countries met in the capital on Tuesday to discuss the price of grain.",
    "es": "Los ministros de seis países se reunieron el martes en la capital para hablar del precio del grano.",
    "fr": "Les ministres de six pays se sont réunis mardi dans la capitale pour parler du prix du blé.",
    "it": "I ministri di sei paesi si sono riuniti martedì nella capitale per parlare del prezzo del grano.",
    "pl": "Ministrowie sześciu państw spotkali się we wtorek w stolicy, aby rozmawiać o cenie zboża.",
    "pt": "Os ministros de seis países reuniram-se na terça-feira na capital para falar do preço do trigo.",
    "uk": "Міністри шести країн зустрілися у вівторок у столиці, щоб обговорити ціну на зерно.",
}


@pytest.fixture(scope="module")
def speaker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Speaker]:
    """One for all."""
    with Speaker(tmp_path_factory.mktemp("clips"), 0) as one:
        yield one


def said(name: str, role: Role, speaker: Speaker) -> Take:
    """A profile's sentence, said for a role."""
    profile = read_toml(VOICES / f"{name}.toml", VoiceProfile)
    text = SENTENCES[name]
    (take,) = speaker.speak(Script((Segment(role, text, text, profile.language, 0.0),)), profile)
    return take


def loudness(take: Take) -> float:
    """In LUFS, with the gain of the profile."""
    return measure_pcm(io.BytesIO(take.clip.pcm), take.clip.rate).loudness + take.gain


def test_each_has_a_sentence() -> None:
    """All shipped voices but the dry run's are looked at below."""
    assert {path.stem for path in VOICES.glob("*.toml")} - {"tone"} == set(SENTENCES)


@pytest.mark.parametrize("name", SENTENCES)
def test_narrator_and_quotations_are_equally_loud(name: str, speaker: Speaker) -> None:
    """espeak-ng has both voices; they differ, but by at most 1 LU in loudness."""
    body, quote = said(name, "body", speaker), said(name, "quote", speaker)
    assert body.clip.pcm != quote.clip.pcm
    assert loudness(quote) == pytest.approx(loudness(body), abs=1.0)


@pytest.mark.parametrize("name", SENTENCES)
def test_languages_are_equally_loud(name: str, speaker: Speaker) -> None:
    """A quotation in another language is as loud as the English narrator, to 1.5 LU, whatever is said in it."""
    assert loudness(said(name, "quote", speaker)) == pytest.approx(loudness(said("en", "body", speaker)), abs=1.5)
