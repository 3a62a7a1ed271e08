"""A clip's bytes depend on its utterance and voice alone: not on what was said before, by whom, or beside what."""

from __future__ import annotations

import hashlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from tests.speech.voices_made import make_kokoro_voice, make_piper_voice

from articleaudio.model import EngineSetup, Text, Utterance
from articleaudio.speech.pool import EnginePool
from articleaudio.speech.process import EngineProcess, Limits

VOICES = {"pyttsx3": "en-us+f3", "tone": "hum", "piper": "en_US-hum-low", "kokoro": "hum#af_hum"}
SENTENCES = (
    "Ministers met in Vienna, and nobody spoke.",
    "He said [[h@l'oU]] <break/> & left at once.",
    "The price of gas has risen by a third since the spring.",
    "Why?",
)

Alone = tuple[str, Path, list[str]]


def _utterance(text: str) -> Utterance:
    return Utterance((Text(text),), "en")


def _digests(engine: str, folder: Path, jobs: int, before: int = 0) -> list[str]:
    """Of each sentence, in a pool of that many processes, after so many others."""
    pool = EnginePool(engine, EngineSetup((folder,)), Limits(), jobs)
    try:
        others = [pool.synthesize(_utterance(f"Number {number}."), VOICES[engine]) for number in range(before)]
        clips = [pool.synthesize(_utterance(text), VOICES[engine]) for text in SENTENCES]
        for other in others:
            other.result()
        return [hashlib.sha256(repr(clip.result()).encode() + clip.result().pcm).hexdigest() for clip in clips]
    finally:
        pool.close()


@pytest.fixture(scope="module", params=VOICES)
def alone(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Alone:
    """The engine, its voices' folder, and each sentence's digest where it is the first that a new process says."""
    folder, found = tmp_path_factory.mktemp("voices"), []
    if request.param == "piper":
        make_piper_voice(folder)
    if request.param == "kokoro":
        pytest.importorskip("kokoro_onnx")  # not to be had for the newest Pythons
        make_kokoro_voice(folder)
    for text in SENTENCES:
        with EngineProcess(request.param, EngineSetup((folder,))) as process:
            clip = process.synthesize(_utterance(text), VOICES[request.param])
        found.append(hashlib.sha256(repr(clip).encode() + clip.pcm).hexdigest())
    return request.param, folder, found


@pytest.mark.parametrize(("jobs", "before"), [(1, 0), (2, 0), (4, 0), (4, 40)])
def test_however_many_workers(alone: Alone, jobs: int, before: int) -> None:
    """One, two and four processes say the same, marks included."""
    engine, folder, digests = alone
    assert _digests(engine, folder, jobs, before) == digests


def test_after_a_thousand_others(alone: Alone) -> None:
    """What a process says after a thousand utterances is what it says first."""
    engine, folder, digests = alone
    assert _digests(engine, folder, 1, before=1000) == digests


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_however_the_caller_was_started(alone: Alone, method: str) -> None:
    """A batch's worker says what a single run says, by whatever method workers are started."""
    engine, folder, digests = alone
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system has no {method}")
    with ProcessPoolExecutor(1, multiprocessing.get_context(method)) as workers:
        assert workers.submit(_digests, engine, folder, 2).result() == digests
