"""The contract of engines as a test: what every engine has to do, tried in its own process, as it is run.

For the tests of whoever writes an engine:

    from articleaudio.speech.conformance import check

    def test_my_engine_keeps_the_contract():
        assert check("my-engine", "my-voice") == []
"""

from __future__ import annotations

from array import array
from concurrent.futures import wait
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articleaudio.errors import ConfigError, EngineError, VoiceMissing
from articleaudio.model import Clip, EngineSetup, Pause, Text, Utterance
from articleaudio.speech.pool import EnginePool
from articleaudio.speech.process import EngineProcess, Limits
from articleaudio.speech.soundness import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from articleaudio.model import Span

    Check = Callable[["Subject"], Iterator[str]]

HOSTILE = (
    "[[h@l'oU]]",
    "[[",
    "<audio src='/etc/passwd'/>",
    "<speak><break time='9s'/>",
    "&amp;lt;",
    "\x01+10v \x01 50P",
    "a\x00b",
    "\ud800",
    "\x1b[31m",
    "-v en --help",
    "\u202e\u200b\ufeff",
)
"""Texts that are commands to one engine or another."""

SENTENCES = (
    "Ministers met in Vienna.",
    "Nobody spoke, and nobody left.",
    "And now the weather.",
    "Twelve of them agreed.",
)
WORKERS = (1, 2, 4)
LONG = 20_000  # characters
NOTHING = ("", " ", "\n\t", "—", "...", "\U0001f600", "\U0001f1fa\U0001f1e6 \u2764\ufe0f")
FASTER = 0.8
"""How long twice the speed may take of the time that the voice's own takes: an engine may have its bounds."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is tried: a voice of an engine, as it is set up."""

    engine: str
    voice: str
    setup: EngineSetup = field(default_factory=EngineSetup)
    language: str = "en"
    limits: Limits = field(default_factory=lambda: Limits(seconds=120.0))

    def process(self) -> EngineProcess:
        """The engine in a fresh process."""
        return EngineProcess(self.engine, self.setup, self.limits)

    def utterance(self, *spans: Span | str, speed: float = 1.0) -> Utterance:
        """Spans, or plain texts, as they are handed to the engine."""
        made = tuple(Text(span) if isinstance(span, str) else span for span in spans)
        return Utterance(made, self.language, speed)


def check(engine: str, voice: str, setup: EngineSetup | None = None, language: str = "en") -> list[str]:
    """What the engine does otherwise than the contract says, a line each, behind the name of the check; [] if nothing.

    What several checks find alike, such as why it cannot be started, is one line with the first one's name.
    The engine is found by its entry point, as everywhere. The text is English unless the voice cannot say that at all;
    `language` is only what the engine is told.
    """
    subject = Subject(engine, voice, setup or EngineSetup(), language)
    first: dict[str, str] = {}
    for name in CHECKS:
        for finding in findings(name, subject):
            first.setdefault(finding, name)
    return [f"{name}: {finding}" for finding, name in first.items()]


def findings(name: str, subject: Subject) -> list[str]:
    """What one check finds; an engine that fails in it is a finding."""
    try:
        return list(CHECKS[name](subject))
    except (ConfigError, EngineError) as error:
        return [f"it failed: {error}"]


def _voices(subject: Subject) -> Iterator[str]:
    """Its voices are listed, the one that is tried among them; an empty name is the best for the language."""
    with subject.process() as process:
        if not process.version():
            yield "its version is empty"
        voices = process.voices()
        names = [voice.name for voice in voices]
        if subject.voice not in names:
            yield f'"{subject.voice}" is not among its voices {names[:20]}'
        if len(set(names)) < len(names):
            yield "two voices have one name"
        yield from (f'the voice "{voice.name}" has no language' for voice in voices if not voice.languages)
        if not process.synthesize(subject.utterance(SENTENCES[0]), "").pcm:
            yield "it has no voice of its own for the language"


def _unknown_voice(subject: Subject) -> Iterator[str]:
    """A voice that is not there is told, and the next sentence spoken."""
    for name in ("no-such-voice", "../../etc/passwd", f"{subject.voice}#no-such-speaker"):
        with subject.process() as process:
            try:
                process.synthesize(subject.utterance(SENTENCES[0]), name)
            except VoiceMissing as error:
                if "\n" in str(error):
                    yield "its message has more than one line"
            else:
                yield f'it speaks with the voice "{name}", which is not there'
            process.synthesize(subject.utterance(SENTENCES[0]), subject.voice)


def _sound(subject: Subject) -> Iterator[str]:
    """Audible 16-bit sound at a usual rate, as long as its text; marks in order, inside the sound and the text."""
    with subject.process() as process:
        for text in (*SENTENCES, "Yes.", "One two three four five."):
            utterance = subject.utterance(text)
            clip = process.synthesize(utterance, subject.voice)
            if fault := fault_of(clip, utterance):
                yield f"{text!r}: {fault}"
            yield from (
                f"{text!r}: a mark is of no word" for mark in clip.marks if not _word(mark.offset, mark.length, text)
            )


def _word(offset: int, length: int, text: str) -> bool:
    return any(map(str.isalnum, text[offset : offset + length]))


def _speed(subject: Subject) -> Iterator[str]:
    """Twice the speed takes clearly less time, half the speed clearly more."""
    with subject.process() as process:
        slow, own, fast = (
            process.synthesize(subject.utterance(SENTENCES[1], speed=speed), subject.voice).seconds
            for speed in (0.5, 1.0, 2.0)
        )
    if fast > own * FASTER or own > slow * FASTER:
        yield f"at half, its own and twice the speed it takes {slow:.2f}, {own:.2f} and {fast:.2f} s"


def _pauses(subject: Subject) -> Iterator[str]:
    """A pause is silence of exactly its length."""
    with subject.process() as process:
        short, long = (
            process.synthesize(subject.utterance("One two.", Pause(seconds), "Three."), subject.voice)
            for seconds in (0.5, 1.75)
        )
    longer = (len(long.pcm) - len(short.pcm)) / 2
    if abs(longer - 1.25 * long.rate) > 1:
        yield f"a pause that is 1.25 s longer makes a difference of {longer / long.rate:.4f} s"
    if (silent := _longest_silence(long) / long.rate) < 1.75 - 1 / long.rate:
        yield f"a pause of 1.75 s is silent for {silent:.4f} s"


def _longest_silence(clip: Clip) -> int:
    longest = run = 0
    for sample in array("h", clip.pcm):
        run = run + 1 if sample == 0 else 0
        longest = max(longest, run)
    return longest


def _hostile(subject: Subject) -> Iterator[str]:
    """Text full of markup and commands is spoken, or refused, and changes nothing of what is said after it."""
    plain = subject.utterance(SENTENCES[2])
    with subject.process() as process:
        before = process.synthesize(plain, subject.voice)
        for text in HOSTILE:
            try:
                process.synthesize(subject.utterance(f"He said {text} today."), subject.voice)
            except EngineError as error:
                yield f"{text!r} is not spoken: {error}"
            if process.synthesize(plain, subject.voice) != before:
                yield f"{text!r} changes what is said after it"


def _nothing(subject: Subject) -> Iterator[str]:
    """Where nothing is to be said there is a short sound or an error, and the next sentence is as ever."""
    plain = subject.utterance(SENTENCES[2])
    with subject.process() as process:
        before = process.synthesize(plain, subject.voice)
        for text in NOTHING:
            try:
                process.synthesize(subject.utterance(text), subject.voice)
            except EngineError as error:
                if "killed" in str(error) or "longer than" in str(error):
                    yield f"{text!r}: {error}"
            if process.synthesize(plain, subject.voice) != before:
                yield f"{text!r} changes what is said after it"


def _same_bytes(subject: Subject) -> Iterator[str]:
    """The clip of an utterance is the same alone, after others, and in however many processes."""
    utterances = [subject.utterance(text) for text in SENTENCES]
    alone = []
    for utterance in utterances:
        with subject.process() as process:
            alone.append(process.synthesize(utterance, subject.voice))
    for workers in WORKERS:
        with closing(EnginePool(subject.engine, subject.setup, subject.limits, workers)) as pool:
            asked = [pool.synthesize(utterance, subject.voice) for utterance in utterances * 3]
            wait(asked)
            for index, future in enumerate(asked):
                if future.result() != alone[index % len(alone)]:
                    yield f"{SENTENCES[index % len(alone)]!r} is another clip in {workers} processes, as number {index}"
                    break


def _long(subject: Subject) -> Iterator[str]:
    """A text of 20,000 characters, with stops and without, is spoken to its end."""
    with subject.process() as process:
        one = process.synthesize(subject.utterance("Nobody spoke of it. "), subject.voice)
        for sentence in ("Nobody spoke of it. ", "nobody spoke of it "):
            text = sentence * (LONG // len(sentence))
            clip = process.synthesize(subject.utterance(text), subject.voice)
            if clip.seconds < one.seconds * (LONG // len(sentence)) / 3:
                yield f"{LONG} characters last {clip.seconds:.0f} s, and a sentence of them {one.seconds:.2f}"


CHECKS: Mapping[str, Check] = {
    "voices": _voices,
    "unknown voice": _unknown_voice,
    "sound": _sound,
    "speed": _speed,
    "pauses": _pauses,
    "hostile text": _hostile,
    "nothing to say": _nothing,
    "same bytes": _same_bytes,
    "long text": _long,
}
"""Every check by its name."""
