"""speak: a script becomes takes, each from the cache or from an engine's processes."""

from __future__ import annotations

import json
import logging
import os
from collections import deque
from concurrent.futures import Future
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from articleaudio.errors import ArticleAudioError, EngineError
from articleaudio.model import EngineSetup, Rendition, Segment, Take, Text, Utterance
from articleaudio.speech.clips import ClipCache, clip_key
from articleaudio.speech.delivery import deliver
from articleaudio.speech.marking import words_of
from articleaudio.speech.pool import EnginePool
from articleaudio.speech.process import Limits
from articleaudio.speech.voice_files import best_voice, check_model, fingerprint, voice_files

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from articleaudio.config import VoiceProfile
    from articleaudio.model import Clip, Option, Script, Voice
    from articleaudio.speech.delivery import Delivery

log = logging.getLogger(__name__)

TO_TELL_SECONDS = 5.0  # for an engine that ended its program, to say so before it is ended itself

LONG = 200  # segments from which on a script is long: a quarter of an hour
AHEAD = 4  # segments asked for beside the one that is waited for, for each process: enough that none is idle


@dataclass(frozen=True, slots=True)
class Conditions:
    """How engines are run.

    Attributes:
        folders: where voices on disk lie.
        limits: what an engine may take.
        jobs: processes of one engine; 0 is one for each processor.
        jobs_when_long: as many for a script that is long, if they are more: the last article of an archive must not
            keep one processor busy while the others wait.
        device: where neural voices compute.
    """

    folders: tuple[Path, ...] = ()
    limits: Limits = field(default_factory=Limits)
    jobs: int = 1
    device: str = "cpu"
    jobs_when_long: int = 1

    @property
    def processes(self) -> int:
        """How many processes an engine gets."""
        return self.jobs or os.cpu_count() or 1

    def processes_for(self, script: Script) -> int:
        """How many processes an engine gets for a script."""
        most = max(self.processes, self.jobs_when_long or os.cpu_count() or 1)
        return most if len(script.segments) >= LONG else self.processes

    @property
    def threads(self) -> int:
        """How many threads each of them gets: processes times threads are the processors."""
        return max(1, (os.cpu_count() or 1) // self.processes)


@dataclass(slots=True)
class _Asked:
    """A segment whose clip is to come."""

    segment: Segment
    delivery: Delivery
    clip: Future[Clip]


@dataclass(slots=True)
class _Run:
    """One script's way through the engines: what is to come, in order, and how much of it was made.

    `processes` are those that each engine gets for it.
    """

    processes: int
    asked: deque[_Asked] = field(default_factory=deque)
    synthesised: int = 0
    cached: int = 0


class Speaker:
    """Speaks scripts, one after another; its engines' processes live as long as it does. A context manager."""

    def __init__(self, cache_folder: Path, cache_bytes: int, conditions: Conditions | None = None) -> None:
        self._cache = ClipCache(cache_folder, cache_bytes)
        self._conditions = conditions or Conditions()
        self._pools: dict[tuple[str, str, int], EnginePool] = {}
        self._flying: dict[str, Future[Clip]] = {}  # asked for, and not yet in the cache
        self._open = ExitStack()
        self._fingerprint = lru_cache(partial(fingerprint, folders=self._conditions.folders))
        self._best = lru_cache(partial(best_voice, folders=self._conditions.folders))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()
        self._cache.close()

    def speak(
        self,
        script: Script,
        profile: VoiceProfile,
        others: Mapping[str, VoiceProfile] | None = None,
        fallbacks: Mapping[str, VoiceProfile] | None = None,
    ) -> Generator[Take, None, None]:
        """The script's takes in order; a few are made ahead of the one that is asked for.

        `others` speak the segments of the languages that are its keys, `profile` all the rest. What cannot be spoken
        is said by that of `fallbacks` for its language, where there is one.

        Raises:
            VoiceMissing: a voice on disk is not the one that its profile wants.
            EngineError: a segment cannot be spoken.
        """
        run = _Run(self._conditions.processes_for(script))
        for pool in self._pools.values():
            pool.try_again()
        readers = [(others or {}).get(segment.language, profile) for segment in script.segments]
        deliveries = list(map(self._deliver, script.segments, readers))
        self._check(zip(deliveries, readers, strict=True))
        try:
            for segment, delivery in zip(script.segments, deliveries, strict=True):
                run.asked.append(self._ask(segment, delivery, run))
                if len(run.asked) > AHEAD * run.processes:
                    yield self._take(run, fallbacks or {})
            while run.asked:
                yield self._take(run, fallbacks or {})
        finally:
            for one in run.asked:
                one.clip.cancel()
        log.info("synthesised %d segments, took %d from the cache", run.synthesised, run.cached)

    def warm(self, profile: VoiceProfile) -> None:
        """Starts the profile's engine without waiting for it: it gets ready while a page is read."""
        self._pool(profile.engine, profile.options).warm()

    def voices(self, engine: str) -> list[Voice]:
        """The voices of an engine.

        Raises:
            EngineError: the engine is unknown or cannot be started.
        """
        return self._pool(engine, {}).voices()

    def phonemes(self, segment: Segment, profile: VoiceProfile) -> str:
        """How the profile's voice says the segment, in IPA; "" if its engine cannot tell.

        Raises:
            EngineError: the voice is not there, or its engine fails.
        """
        delivery = self._deliver(segment, profile)
        self._check([(delivery, profile)])
        utterance = replace(delivery.utterance(segment), speed=1.0, pitch=1.0)
        return self._pool(delivery.engine, delivery.options).phonemes(utterance, delivery.voice)

    @property
    def processes(self) -> int:
        """How many utterances are spoken at once."""
        return self._conditions.processes

    def say(self, rendition: Rendition) -> Clip:
        """What an engine was asked for once, said again; nothing is kept, nor taken from what is kept.

        Raises:
            EngineError: its voice is not there, or its engine fails.
        """
        return self._pool(rendition.engine, {}).synthesize(rendition.utterance, rendition.voice).result()

    def why_silent(self, profile: VoiceProfile) -> str:
        """Why the profile's voice cannot speak here; "" if it can."""
        try:
            self.try_out(profile)
        except ArticleAudioError as error:
            return str(error)
        return ""

    def try_out(self, profile: VoiceProfile) -> None:
        """Has the profile's voice say something; nothing is kept.

        Raises:
            ArticleAudioError: it cannot speak here.
        """
        delivery = self._deliver(Segment("body", "A.", "A.", profile.language, 0.0), profile)
        self._check([(delivery, profile)])
        utterance = Utterance((Text("A."),), profile.language)
        self._pool(delivery.engine, delivery.options).synthesize(utterance, delivery.voice).result()

    def _deliver(self, segment: Segment, profile: VoiceProfile) -> Delivery:
        """How the segment is spoken; a voice on disk is named, for its files are in the keys of clips."""
        delivery = deliver(segment, profile)
        return replace(delivery, voice=delivery.voice or self._best(delivery.engine, segment.language))

    def _check(self, spoken: Iterable[tuple[Delivery, VoiceProfile]]) -> None:
        """Compares each voice that is to speak, those of roles too, with the model that its profile wants.

        Raises:
            VoiceMissing: it is another.
        """
        told = {(one.engine, one.voice, profile.sha256): profile for one, profile in spoken if profile.sha256}
        for (engine, voice, sha256), profile in told.items():
            if engine == profile.engine or voice_files(engine, voice, self._conditions.folders):
                check_model(engine, voice, sha256, self._conditions.folders)

    def _ask(self, segment: Segment, delivery: Delivery, run: _Run) -> _Asked:
        """Asks for the segment's clip, unless it is kept or was asked for already."""
        pool = self._pool(delivery.engine, delivery.options, run.processes)
        utterance = delivery.utterance(segment)
        try:
            version = pool.version()
        except EngineError as error:  # told when the segment's turn comes: a fallback may say it
            return _Asked(segment, delivery, _failed(error))
        key = clip_key(delivery, version, self._fingerprint(delivery.engine, delivery.voice), utterance)
        clip = self._flying.get(key)
        if clip is None and (kept := self._cache.get(key)):
            clip = _done(kept)
        if clip is None:
            run.synthesised += 1
            clip = self._flying[key] = pool.synthesize(utterance, delivery.voice)
            clip.add_done_callback(partial(self._keep, key))
            log.debug("synthesising a %s segment: %s", segment.role, segment.spoken)
        else:
            run.cached += 1
        return _Asked(segment, delivery, clip)

    def _keep(self, key: str, clip: Future[Clip]) -> None:
        """Puts a clip that has come into the cache: in the thread that waited for it, behind who waits for the clip."""
        if not clip.cancelled() and clip.exception() is None:
            self._cache.put(key, clip.result())
        self._flying.pop(key, None)

    def _take(self, run: _Run, fallbacks: Mapping[str, VoiceProfile]) -> Take:
        """The next take in order; waits for it."""
        one = run.asked.popleft()
        try:
            return _taken(one)
        except EngineError as error:
            fallback = fallbacks.get(one.segment.language)
            if fallback is None or type(error) is not EngineError:  # a missing voice is missing for all segments
                raise
            log.warning('%s It is said by "%s".', error, fallback.name)
            delivery = self._deliver(one.segment, fallback)
            self._check([(delivery, fallback)])
            said = self._ask(one.segment, delivery, run)
            return _taken(said, str(error))

    def _pool(self, engine: str, options: Mapping[str, Option], processes: int = 0) -> EnginePool:
        """The processes of an engine that is told these options, as many as usual if no number is given."""
        told = self._conditions
        count = processes or told.processes
        known = (engine, json.dumps(options, sort_keys=True), count)
        if known not in self._pools:
            setup = EngineSetup(told.folders, options, told.threads, told.device)
            pool = EnginePool(engine, setup, _limits(told.limits, options), count)
            self._pools[known] = self._open.enter_context(closing(pool))
        return self._pools[known]


def _limits(limits: Limits, options: Mapping[str, Option]) -> Limits:
    """What the engine may take: one with an option `seconds` keeps that time itself, so it gets a little more."""
    own = options.get("seconds")
    if not isinstance(own, (int, float)):
        return limits
    return replace(limits, seconds=max(limits.seconds, own + TO_TELL_SECONDS))


def _taken(one: _Asked, trouble: str = "") -> Take:
    """The segment with its clip, once that has come."""
    clip = one.clip.result()
    how = one.delivery
    rendition = Rendition(how.engine, how.voice, how.utterance(one.segment))
    return Take(one.segment, clip, how.speaker, how.gain, trouble, words_of(one.segment, clip), rendition)


def _done(clip: Clip) -> Future[Clip]:
    """A future that has come."""
    future: Future[Clip] = Future()
    future.set_result(clip)
    return future


def _failed(error: Exception) -> Future[Clip]:
    """A future that will not come."""
    future: Future[Clip] = Future()
    future.set_exception(error)
    return future
