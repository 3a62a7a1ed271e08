"""Whether each segment sounds like its own text more than like others: for voices that tell no times of words.

An engine that swaps two sentences of one length is whole for every other witness. So what is heard of a segment is laid
beside what espeak-ng, which is always there, makes of its text and of other texts of its length; whatever voice speaks,
its own text is the nearest. Measured with 60 sentences and 4 others each, in another voice of espeak-ng and in three of
flite: it was so in 239 of 240, and in all 240 with frames half as long.

Compared are cepstra of mel bands (12 of 24, mean and spread of each taken out, silence left out) by dynamic time
warping (Sakoe and Chiba 1978), in a band of a quarter.
"""

from __future__ import annotations

import logging
from itertools import islice
from statistics import median
from typing import IO, TYPE_CHECKING, Any

from articleaudio.audio import ffmpeg
from articleaudio.check.defect import shown
from articleaudio.errors import EngineError, VoiceMissing
from articleaudio.model import Rendition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from articleaudio.check.defect import Fault
    from articleaudio.model import Clip, Cue

    Cepstra = NDArray[Any]

log = logging.getLogger(__name__)

RATE = 16_000
FRAME, HOP = 0.032, 0.02  # seconds
BANDS, CEPSTRA = 24, 12
LOWEST, HIGHEST = 100.0, 7000.0  # Hz
RANGE = 9.0  # nepers of energy below the loudest frame: what is below is silence
BAND = 0.25  # of a segment's length, by which its pace may wander
FAR = 1e6  # farther than any alignment is
CELLS = 8_000_000  # of a table of distances: 32 MB

WORDS, SECONDS = 4, 1.0
"""A segment that is compared has as many words at least, and lasts as long."""

TOGETHER = 100
"""Segments that are compared with each other."""

OTHERS = 4
"""Texts of other segments, those nearest in length."""

MOST_UNLIKE, APART = 0.3, 0.96
"""Share of segments, and how far the nearest text is of the distance to the second: where more are unlike their texts,
and the median of them is not nearer, the voice is so unlike espeak-ng's (it buzzes, it sings) that nothing can be told.
Measured with 40 sentences: 0.92 to 0.94 for four voices of flite, 0.77 for others of espeak-ng, and 0.98 for a hum, for
a Japanese voice and for texts of others."""

REFERENCE = "pyttsx3"


def faults(cues: Sequence[Cue], audio: Path, say: Callable[[Rendition], Clip]) -> Iterator[Fault]:
    """Segments without times of words that sound more like another text than like their own.

    The file is decoded once; some hundred segments at a time are in memory, and compared with each other's texts.

    Raises:
        AudioError: the file does not decode.
    """
    asked = [cue for cue in cues if _is_asked(cue)]
    unlike: list[Cue] = []
    nearness: list[float] = []

    def take(pcm: IO[bytes]) -> None:
        at = 0
        for part in _parts(asked):
            heard = []
            for cue in part:
                start, end = (2 * round(moment * RATE) for moment in (cue.start, cue.end))
                _skip(pcm, start - at)
                heard.append(_cepstra((pcm.read(end - start), RATE)))
                at = end
            found, near = _compared(part, heard, say)
            unlike.extend(found)
            nearness.extend(near)
        while pcm.read(1 << 20):
            pass

    if len(asked) <= OTHERS:
        return
    arguments = ["-i", ffmpeg.file_name(audio), "-ar", str(RATE), "-ac", "1", "-f", "s16le", "pipe:1"]
    try:
        ffmpeg.read(arguments, f"decode {audio.name}", take)
    except VoiceMissing:  # a language that espeak-ng does not know
        return
    except EngineError as error:
        log.warning("%s: its sentences cannot be told apart by sound: %s", audio.name, error)
        return
    if len(unlike) > MOST_UNLIKE * len(asked) and median(nearness) > APART:
        log.warning("%s: its voice is too unlike espeak-ng for its sentences to be told apart by sound.", audio.name)
        return
    for cue in unlike:
        yield "sound", f"“{shown(cue.written)}” sounds like another text, and not like its own.", cue.start, cue.end


def _is_asked(cue: Cue) -> bool:
    long = len(cue.spoken.split()) >= WORDS and cue.end - cue.start >= SECONDS
    return cue.rendition is not None and len(cue.words) <= 1 and long


def _parts(asked: Sequence[Cue]) -> Iterator[Sequence[Cue]]:
    """The segments in their order, together as many as are compared with each other; the last ones are not alone."""
    count = max(1, len(asked) // TOGETHER)
    for number in range(count):
        yield asked[number * TOGETHER : (number + 1) * TOGETHER if number < count - 1 else len(asked)]


def _skip(pcm: IO[bytes], count: int) -> None:
    while count > 0 and (read := len(pcm.read(min(count, 1 << 20)))):
        count -= read


def _compared(
    cues: Sequence[Cue], heard: Sequence[Cepstra], say: Callable[[Rendition], Clip]
) -> tuple[list[Cue], list[float]]:
    """Those of the segments that are nearer to the text of another one; and how near each is to its nearest text."""
    texts = []
    for cue in cues:
        if cue.rendition is not None:
            clip = say(Rendition(REFERENCE, "", cue.rendition.utterance))
            texts.append(_cepstra((clip.pcm, clip.rate)))
    compared = [(own, _others(cues, texts, own)) for own in range(len(cues))]
    pairs = [(heard[own], texts[at]) for own, others in compared for at in (own, *others)]
    distances = iter(_distances(pairs))
    found, nearness = [], []
    for own, others in compared:
        apart = list(islice(distances, 1 + len(others)))
        nearest, second = sorted(apart)[:2] if others else (0.0, 1.0)
        nearness.append(nearest / (second or 1.0))
        if apart[0] > nearest and others:
            found.append(cues[own])
    return found, nearness


def _others(cues: Sequence[Cue], texts: Sequence[Cepstra], number: int) -> list[int]:
    """Which texts are nearest in length to one, of those that say something else."""
    length, said = len(texts[number]), cues[number].spoken.casefold()
    ranked = sorted((abs(len(text) - length), at) for at, text in enumerate(texts) if at != number)
    return [at for _, at in ranked if cues[at].spoken.casefold() != said][:OTHERS]


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


def _distances(pairs: Sequence[tuple[Cepstra, Cepstra]]) -> list[float]:
    """The mean distance of each pair's rows along their best alignment; pairs of like size are aligned together."""
    found = [0.0] * len(pairs)
    order = sorted(range(len(pairs)), key=lambda at: _cells(pairs[at : at + 1]))
    while order:
        group = order[:1]
        while len(group) < len(order) and _cells([pairs[at] for at in order[: len(group) + 1]]) <= CELLS:
            group = order[: len(group) + 1]
        for at, distance in zip(group, _aligned([pairs[at] for at in group]), strict=True):
            found[at] = distance
        order = order[len(group) :]
    return found


def _cells(pairs: Sequence[tuple[Cepstra, Cepstra]]) -> int:
    """How large the table is in which pairs are aligned together."""
    return len(pairs) * max(len(one) for one, _ in pairs) * max(len(other) for _, other in pairs)


def _aligned(pairs: Sequence[tuple[Cepstra, Cepstra]]) -> Iterator[float]:
    """The mean distance of each of some pairs: a step through the rows of all of them at once."""
    import numpy as np

    counts, widths = [len(one) for one, _ in pairs], [len(other) for _, other in pairs]
    apart = np.full((max(counts), len(pairs), max(widths)), FAR, np.float32)
    for at, pair in enumerate(pairs):
        apart[: counts[at], at, : widths[at]] = _apart(*pair)
    before = np.full((len(pairs), max(widths) + 1), FAR)
    before[:, 0] = 0.0
    ends = np.empty((max(counts), len(pairs)))
    for number, row in enumerate(apart):
        summed = np.cumsum(row, axis=1, dtype=np.float64)
        best = np.minimum(before[:, :-1], before[:, 1:]) + row - summed
        before[:, 1:] = np.minimum.accumulate(best, axis=1) + summed
        before[:, 0] = FAR
        ends[number] = before[range(len(pairs)), widths]
    for at, (count, width) in enumerate(zip(counts, widths, strict=True)):
        yield float(ends[count - 1, at]) / (count + width)


def _apart(one: Cepstra, other: Cepstra) -> NDArray[Any]:
    """How far each row is from each of the other's, out of reach where the alignment may not go."""
    import numpy as np

    squares = (one * one).sum(1)[:, None] + (other * other).sum(1) - 2 * one @ other.T
    apart = np.sqrt(np.maximum(squares, 0, out=squares), out=squares)
    count, width = apart.shape
    places = np.arange(width, dtype=np.int32)
    middles = np.arange(count, dtype=np.int32)[:, None] * width // count
    apart[np.abs(places - middles) > int(max(count, width) * BAND)] = FAR
    return apart  # type: ignore[no-any-return]
