"""Whether the transcripts say all that the article says, once, in order, in step with the sound."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from html import unescape
from itertools import accumulate
from typing import TYPE_CHECKING

from articleaudio.check.defect import shown
from articleaudio.episode.naming import SUBTITLES, TRANSCRIPT
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from articleaudio.check.defect import Fault
    from articleaudio.episode.ledger import Ledger
    from articleaudio.model import Cue

STEP = 0.05
"""Seconds that a caption may begin beside its segment: captions count in milliseconds, players in frames."""

_TIMES = late(r"(\d\d+):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d+):(\d\d):(\d\d)[.,](\d{3})(?: .*)?")
_STAMP = late(r"<(\d\d+):(\d\d):(\d\d\.\d{3})>")
_VOICE = late(r"<v ([^<>]*)>")
_TAG = late(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption of a transcript; times in seconds."""

    start: float
    end: float
    text: str


def faults(ledger: Ledger, parts: Mapping[str, Path]) -> Iterator[Fault]:
    """What is wrong with the transcripts in `parts`, by suffix."""
    vtt = _text(parts[TRANSCRIPT])
    yield from caption_faults("WebVTT", captions(vtt), ledger)
    yield from _markup_faults(vtt, {" ".join(cue.speaker.split()) for cue in ledger.cues})
    yield from caption_faults("SRT", captions(_text(parts[SUBTITLES]), marked_up=False), ledger)
    yield from _word_faults(ledger)


def captions(text: str, *, marked_up: bool = True) -> list[Caption]:
    """The captions of a WebVTT, or an SRT, as we write them; what is none of them is passed over."""
    found = []
    for block in text.replace("\r\n", "\n").split("\n\n"):
        lines = block.strip("\n").split("\n")
        at = next((number for number, line in enumerate(lines) if _TIMES.fullmatch(line)), None)
        if at is None:
            continue
        told = " ".join(lines[at + 1 :])
        found.append(Caption(*_moments(lines[at]), unescape(_TAG.sub("", told)) if marked_up else told))
    return found


def _moments(line: str) -> tuple[float, float]:
    match = _TIMES.fullmatch(line)
    numbers = [int(number) for number in match.groups()] if match else [0] * 8
    start, end = ((h * 60 + m) * 60 + s + ms / 1000 for h, m, s, ms in (numbers[:4], numbers[4:]))
    return start, end


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace")


def letters(text: str) -> str:
    """What of a text is compared: letters and digits, small."""
    return "".join(filter(str.isalnum, text.casefold()))


# -------------------------------------------------------------------------------------- transcripts


def caption_faults(name: str, told: Sequence[Caption], ledger: Ledger) -> Iterator[Fault]:
    """What is wrong with captions: their order, their times, and what they say beside what the segments say."""
    last = shown_until = 0.0
    for caption in told:
        if caption.start < last - 1e-6:
            sentence = f"in its {name} “{shown(caption.text)}” stands behind what is said later."
            yield "transcript", sentence, caption.start, caption.end
        elif caption.start < shown_until - STEP:
            sentence = f"its {name} shows “{shown(caption.text)}” before what was said earlier is gone."
            yield "transcript", sentence, caption.start, caption.end
        last, shown_until = max(last, caption.start), caption.end
        if not caption.start < caption.end <= ledger.seconds + STEP:
            sentence = f"in its {name} “{shown(caption.text)}” ends before it begins, or past the sound."
            yield "transcript", sentence, caption.start, caption.end
    yield from _content_faults(name, told, ledger.cues)


def _content_faults(name: str, told: Sequence[Caption], cues: Sequence[Cue]) -> Iterator[Fault]:
    """Whether the captions say what the segments say, and begin with them."""
    shares = [letters(caption.text) for caption in told]
    ends = list(accumulate(map(len, shares)))
    whole, at = "".join(shares), 0
    for cue in cues:
        own = letters(cue.written)
        if whole[at : at + len(own)] != own:
            sentence = f"its {name} does not say “{shown(cue.written)}” in its place."
            yield "transcript", sentence, cue.start, cue.end
            return  # what follows is out of place, too
        caption = bisect_right(ends, at)
        if own and abs(told[caption].start - cue.start) > STEP:
            sentence = f"its {name} shows “{shown(cue.written)}” at another time than it is heard."
            yield "transcript", sentence, cue.start, cue.end
        at += len(own)
        # What has no letter, such as a bracket that a line had no room for, is in the captions behind the last letter.
        shown_last = max(bisect_right(ends, at - 1), bisect_right(ends, at) - 1)
        if own and told[shown_last].end < cue.end - STEP:
            sentence = f"its {name} takes “{shown(cue.written)}” away before it is said."
            yield "transcript", sentence, cue.start, cue.end
    if at != len(whole):
        yield "transcript", f"its {name} says more than is said.", None, None


def _markup_faults(vtt: str, speakers: set[str]) -> Iterator[Fault]:
    """What only WebVTT has: its first line, the times of words within captions, and who speaks."""
    if not vtt.startswith("WEBVTT"):
        yield "transcript", "its WebVTT does not begin as one, and no player shows it.", None, None
    for block in vtt.replace("\r\n", "\n").split("\n\n"):
        times = next((line for line in block.split("\n") if _TIMES.fullmatch(line)), "")
        start, end = _moments(times)
        stamps = [(int(h) * 60 + int(m)) * 60 + float(s) for h, m, s in _STAMP.findall(block)]
        if stamps != sorted(stamps) or any(not start <= stamp <= end for stamp in stamps):
            yield "transcript", "its WebVTT has times of words outside of their captions.", start, end
        for name in _VOICE.findall(block):
            if unescape(name) not in speakers:
                yield "transcript", f"its WebVTT has “{shown(unescape(name))}” speak, who does not.", start, end


def _word_faults(ledger: Ledger) -> Iterator[Fault]:
    """The words of the JSON transcript: in order, inside their segments, and all that is written."""
    for cue in ledger.cues:
        moments = [moment for word in cue.words for moment in (word.start, word.end)]
        if any(not cue.start - 1e-3 <= moment <= cue.end + 1e-3 for moment in moments) or moments != sorted(moments):
            sentence = f"the words of “{shown(cue.written)}” have times out of order."
            yield "transcript", sentence, cue.start, cue.end
        if cue.words and letters("".join(word.text for word in cue.words)) != letters(cue.written):
            sentence = f"the words of “{shown(cue.written)}” are not what is written."
            yield "transcript", sentence, cue.start, cue.end
