"""Whether each segment sounds like its own text more than like others: for voices that tell no times of words.

An engine that swaps two sentences of one length is whole for every other witness. So what is heard of a segment is laid
beside what espeak-ng, which is always there, makes of its text and of other texts of its length; whatever voice speaks,
its own text is the nearest. Measured with 60 sentences and 4 others each, in another voice of espeak-ng and in three of
flite: it was so in 239 of 240, and in all 240 with frames half as long.

Compared are cepstra of mel bands (12 of 24, mean and spread of each taken out, silence left out) by dynamic time
warping (Sakoe and Chiba 1978), in a band of a quarter.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from articleaudio.audio import ffmpeg
from articleaudio.check.defect import shown
from articleaudio.errors import EngineError
from articleaudio.model import Rendition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from articleaudio.check.defect import Fault
    from articleaudio.model import Clip, Cue

    Cepstra = NDArray[Any]

RATE = 16_000
FRAME, HOP = 0.032, 0.02  # seconds
BANDS, CEPSTRA = 24, 12
LOWEST, HIGHEST = 100.0, 7000.0  # Hz
RANGE = 9.0  # nepers of energy below the loudest frame: what is below is silence
BAND = 0.25  # of a segment's length, by which its pace may wander

WORDS, SECONDS = 4, 1.0
"""A segment that is compared has as many words at least, and lasts as long."""

OTHERS = 4
"""Texts of other segments, those nearest in length."""

MOST_UNLIKE = 0.3
"""Share of segments: where more are unlike their texts the voice is so unlike espeak-ng's (it buzzes, it sings) that
nothing can be told."""

REFERENCE = "pyttsx3"


def faults(cues: Sequence[Cue], audio: Path, say: Callable[[Rendition], Clip]) -> Iterator[Fault]:
    """Segments without times of words that sound more like another text than like their own.

    Raises:
        AudioError: the file does not decode.
    """
    pairs = [(cue, cue.rendition) for cue in cues if cue.rendition is not None and _is_asked(cue)]
    if len(pairs) <= OTHERS:
        return
    asked = [cue for cue, _ in pairs]
    try:
        clips = (say(Rendition(REFERENCE, "", rendition.utterance)) for _, rendition in pairs)
        texts = [_cepstra((clip.pcm, clip.rate)) for clip in clips]
    except EngineError:  # a language that espeak-ng does not know
        return
    unlike = [
        cue
        for number, (cue, heard) in enumerate(zip(asked, _heard(asked, audio), strict=True))
        if any(_distance(heard, other) <= _distance(heard, texts[number]) for other in _others(texts, number))
    ]
    if len(unlike) > MOST_UNLIKE * len(asked):
        return
    for cue in unlike:
        yield "sound", f"“{shown(cue.written)}” sounds like another text, and not like its own.", cue.start, cue.end


def _is_asked(cue: Cue) -> bool:
    return len(cue.words) <= 1 and len(cue.spoken.split()) >= WORDS and cue.end - cue.start >= SECONDS


def _others(texts: Sequence[Cepstra], number: int) -> list[Cepstra]:
    """The texts nearest in length to one, and not that one."""
    length = len(texts[number])
    ranked = sorted((abs(len(text) - length), at) for at, text in enumerate(texts) if at != number)
    return [texts[at] for _, at in ranked[:OTHERS]]


def _heard(cues: Sequence[Cue], audio: Path) -> list[Cepstra]:
    """What is heard of the cues, in order; the file is decoded once, and only what is looked at is in memory."""
    found: list[Cepstra] = []

    def take(pcm: IO[bytes]) -> None:
        at = 0
        for cue in cues:
            start, end = (2 * round(moment * RATE) for moment in (cue.start, cue.end))
            pcm.read(max(start - at, 0))
            found.append(_cepstra((pcm.read(end - start), RATE)))
            at = end
        while pcm.read(1 << 20):
            pass

    arguments = ["-i", ffmpeg.file_name(audio), "-ar", str(RATE), "-ac", "1", "-f", "s16le", "pipe:1"]
    ffmpeg.read(arguments, f"decode {audio.name}", take)
    return found


def _cepstra(sound: tuple[bytes, int]) -> Cepstra:
    """A row of cepstra for each frame that is no silence."""
    import numpy as np

    pcm, rate = sound
    length, hop = round(FRAME * rate), round(HOP * rate)
    samples = np.frombuffer(pcm, "<i2").astype(np.float32)
    samples = np.pad(samples, (0, max(length - len(samples), 0)))
    frames = np.lib.stride_tricks.sliding_window_view(samples, length)[::hop] * np.hanning(length).astype(np.float32)
    size = 1 << (length - 1).bit_length()
    power = np.abs(np.fft.rfft(frames, size)) ** 2
    energies = np.log(power @ _bands(size, rate).T + 1e3)
    loud = energies.mean(1)
    kept = energies[loud > loud.max() - RANGE]
    angles = np.pi / BANDS * (np.arange(BANDS)[:, None] + 0.5) * np.arange(1, CEPSTRA + 1)
    cepstra = kept @ np.cos(angles)
    even = (cepstra - cepstra.mean(0)) / (cepstra.std(0) + 1e-3)
    return even.astype(np.float32)  # type: ignore[no-any-return]


def _bands(size: int, rate: int) -> NDArray[Any]:
    """Triangles over the bins of a spectrum, evenly spaced in mel (2595 log10(1 + f / 700); O'Shaughnessy 1987)."""
    import numpy as np

    low, high = (2595 * np.log10(1 + frequency / 700) for frequency in (LOWEST, HIGHEST))
    edges = 700 * (10 ** (np.linspace(low, high, BANDS + 2) / 2595) - 1)
    bins = np.floor((size + 1) * edges / rate)
    at = np.arange(size // 2 + 1)
    rising = (at - bins[:-2, None]) / np.maximum(bins[1:-1] - bins[:-2], 1)[:, None]
    falling = (bins[2:, None] - at) / np.maximum(bins[2:] - bins[1:-1], 1)[:, None]
    return np.clip(np.minimum(rising, falling), 0, None)  # type: ignore[no-any-return]


def _distance(one: Cepstra, other: Cepstra) -> float:
    """The mean distance of two rows along their best alignment."""
    import numpy as np

    squares = (one * one).sum(1)[:, None] + (other * other).sum(1)[None] - 2 * one @ other.T
    apart = np.sqrt(np.maximum(squares, 0))
    count, width = len(one), len(other)
    reach = int(max(count, width) * BAND)
    before = np.full(width + 1, np.inf)
    before[0] = 0.0
    for at in range(count):
        middle = at * width // count
        low, high = max(0, middle - reach), min(width, middle + reach + 1)
        row = apart[at, low:high]
        summed = np.cumsum(row)
        best = np.minimum(before[low:high], before[low + 1 : high + 1]) + row - summed
        now = np.full(width + 1, np.inf)
        now[low + 1 : high + 1] = np.minimum.accumulate(best) + summed
        before = now
    return float(before[width]) / (count + width)
