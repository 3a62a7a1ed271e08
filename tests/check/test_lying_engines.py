"""Engines that do not say what they are asked for: `render` refuses to publish what they say."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest
from tests.check.conftest import PAGE

from articleaudio.archive.batch import render_each
from articleaudio.order import order_for

if TYPE_CHECKING:
    from pathlib import Path

ENGINE = textwrap.dedent(
    '''
    from articleaudio.model import Clip, Text, Utterance
    from articleaudio.speech.engines.pyttsx3 import Pyttsx3Engine
    from articleaudio.speech.engines.tone import RATE, ToneEngine

    SHORT, LONG = "Nobody had expected that", "The works cost eleven million crowns"

    class Liar(Pyttsx3Engine):
        """The system's voice, which says one sentence otherwise; what it does is its voice's name."""

        def voices(self):
            return []

        def prepare(self, voice, language):
            super().prepare("", language)

        def synthesize(self, utterance, voice):
            trick, _, marks = voice.partition("-")
            text = utterance.text
            if trick == "hum":
                return Clip(ToneEngine().synthesize(utterance, "hum").pcm, RATE)
            if trick == "swap":
                text = OTHER.get(text, text)
            if trick == "shuffle":
                text = SHUFFLED.get(text, text)
            clip = super().synthesize(Utterance((Text(text),), utterance.language), "")
            if text.startswith(LONG):
                clip = getattr(self, trick)(clip)
            return clip if marks != "markless" else Clip(clip.pcm, clip.rate)

        def honest(self, clip):
            return clip

        swap = shuffle = honest

        def mute(self, clip):
            return Clip(bytes(len(clip.pcm)), clip.rate, clip.marks)

        def truncate(self, clip):
            half = len(clip.pcm) // 4 * 2
            end = half / 2 / clip.rate
            return Clip(clip.pcm[:half], clip.rate, tuple(mark for mark in clip.marks if mark.end <= end))

        def hush(self, clip):
            third = len(clip.pcm) // 6 * 2
            return Clip(clip.pcm[:third] + bytes(2 * third) + clip.pcm[3 * third :], clip.rate, clip.marks)

        def double(self, clip):
            return Clip(clip.pcm * 2, clip.rate, clip.marks)

    TEXTS = (
        "The works cost eleven million crowns, a third of which was paid by the county.",
        "Nobody had expected that, and it took a year longer than planned.",
    )
    OTHER = dict([TEXTS, TEXTS[::-1]])
    PAIRS = (
        TEXTS,
        ("Hundreds of people crossed it in the first hour.", "Lorries will be let across in the autumn."),
        (
            "A brass band played on the northern bank, and the mayor cut a ribbon.",
            "Engineers found that two of the piers had to be built anew.",
        ),
        (
            "Until then they must go by Norvale, which is thirty kilometres longer.",
            "The council will decide in June whether to light the bridge at night.",
        ),
    )
    SHUFFLED = dict([*PAIRS, *(pair[::-1] for pair in PAIRS)])
    '''
)
PROFILE = 'engine = "liar"\nvoice = "{voice}"\nlanguage = "en"\n'


@pytest.fixture
def liar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the page, and with the engine installed for it."""
    site = tmp_path / "site"
    metadata = site / "liar-1.0.dist-info"
    metadata.mkdir(parents=True)
    (site / "liar.py").write_text(ENGINE)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: liar\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[articleaudio.engines]\nliar = liar:Liar\n")
    monkeypatch.syspath_prepend(site)
    monkeypatch.setenv("PYTHONPATH", str(site), prepend=":")
    (tmp_path / "voices").mkdir()
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    return tmp_path


def _render(folder: Path, voice: str) -> tuple[str, str]:
    """The status of the page in that voice, and its error."""
    (folder / "voices" / "liar.toml").write_text(PROFILE.format(voice=voice))
    order = order_for(None, folder, folder / "output", voice="liar")
    [outcome] = list(render_each([str(folder / "page.html")], order))
    assert (outcome.status == "rendered") == bool(list((folder / "output").glob("episodes/*.mp3")))
    return outcome.status, outcome.error or ""


@pytest.mark.parametrize("marks", ["", "-markless"])
@pytest.mark.parametrize("trick", ["mute", "truncate", "hush", "double", "swap"])
def test_what_an_engine_did_not_say_is_not_published(trick: str, marks: str, liar: Path) -> None:
    """One sentence silent, cut, silent within, said twice, or swapped with another: nothing is published."""
    status, error = _render(liar, trick + marks)
    assert status == "failed"
    assert "eleven million" in error or "Nobody had expected" in error


def test_an_engine_that_swaps_most_sentences_is_no_odd_voice(liar: Path) -> None:
    """Where many are unlike their own texts and like others, that is told, and not put down to the voice."""
    status, error = _render(liar, "shuffle-markless")
    assert status == "failed"
    assert "sounds like another text" in error


def test_a_voice_in_which_nothing_can_be_told_is_named(liar: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A hum without times of words says every text alike; its episode is published, and the log says what was not."""
    status, _ = _render(liar, "hum-markless")
    assert status == "rendered"
    assert "its voice is too unlike espeak-ng for its sentences to be told apart by sound" in caplog.text


def test_a_sentence_that_stands_twice_is_like_itself(liar: Path) -> None:
    """A refrain is no fault."""
    refrain = "<p>Nobody had expected that, and it took a year longer than planned.</p>"
    page = PAGE.replace("<h2>What comes next</h2>", f"<h2>What comes next</h2>{refrain}")
    (liar / "page.html").write_text(page.replace("Lorries will", "Nobody minded. Lorries will"), "utf-8")
    assert _render(liar, "honest-markless") == ("rendered", "")


@pytest.mark.parametrize("marks", ["", "-markless"])
def test_the_same_engine_is_published_where_it_is_honest(marks: str, liar: Path) -> None:
    """With and without marks."""
    assert _render(liar, f"honest{marks}") == ("rendered", "")
