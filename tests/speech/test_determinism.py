"""A clip's bytes depend on its utterance and voice alone: not on what was said before, by whom, or beside what."""

from __future__ import annotations

import hashlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest

from articleaudio.model import EngineSetup, Text, Utterance
from articleaudio.speech.pool import EnginePool
from articleaudio.speech.process import EngineProcess, Limits

VOICES = {"pyttsx3": "en-us+f3", "tone": "hum"}
SENTENCES = (
    "Ministers met in Vienna, and nobody spoke.",
    "He said [[h@l'oU]] <break/> & left at once.",
    "The price of gas has risen by a third since the spring.",
    "Why?",
)


def _utterance(text: str) -> Utterance:
    return Utterance((Text(text),), "en")


def _digests(engine: str, jobs: int, before: int = 0) -> list[str]:
    """Of each sentence, in a pool of that many processes, after so many others."""
    pool = EnginePool(engine, EngineSetup(), Limits(), jobs)
    try:
        others = [pool.synthesize(_utterance(f"Number {number}."), VOICES[engine]) for number in range(before)]
        clips = [pool.synthesize(_utterance(text), VOICES[engine]) for text in SENTENCES]
        for other in others:
            other.result()
        return [hashlib.sha256(repr(clip.result()).encode() + clip.result().pcm).hexdigest() for clip in clips]
    finally:
        pool.close()


@pytest.fixture(scope="module", params=VOICES)
def alone(request: pytest.FixtureRequest) -> tuple[str, list[str]]:
    """The engine, and each sentence's digest where it is the first that a new process says."""
    found = []
    for text in SENTENCES:
        with EngineProcess(request.param) as process:
            clip = process.synthesize(_utterance(text), VOICES[request.param])
        found.append(hashlib.sha256(repr(clip).encode() + clip.pcm).hexdigest())
    return request.param, found


@pytest.mark.parametrize(("jobs", "before"), [(1, 0), (2, 0), (4, 0), (4, 40)])
def test_however_many_workers(alone: tuple[str, list[str]], jobs: int, before: int) -> None:
    """One, two and four processes say the same, marks included."""
    engine, digests = alone
    assert _digests(engine, jobs, before) == digests


def test_after_a_thousand_others(alone: tuple[str, list[str]]) -> None:
    """What a process says after a thousand utterances is what it says first."""
    engine, digests = alone
    assert _digests(engine, 1, before=1000) == digests


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_however_the_caller_was_started(alone: tuple[str, list[str]], method: str) -> None:
    """A batch's worker says what a single run says, by whatever method workers are started."""
    engine, digests = alone
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system has no {method}")
    with ProcessPoolExecutor(1, multiprocessing.get_context(method)) as workers:
        assert workers.submit(_digests, engine, 2).result() == digests
