"""The record beside an MP3: all that is known of an episode, as JSON that podcast clients can read as well.

It is a Podcasting 2.0 transcript (`version` and `segments`, one segment a word where there are word times;
https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md) with keys of our own:
`label`, `seconds`, `bytes`, `sha256`, `loudness`, `peak`, `chapters` and `cues`. Each cue says how many of the
segments are its words (`words`); a cue without word times has one segment for the whole (`words` is 0). `trouble` in a
cue is why another voice than the one asked for said it.
"""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from articleaudio.model import Cue, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from articleaudio.model import Label, Recording

_TRANSCRIPT_VERSION = "1.0.0"
_LISTS = ("authors", "author_kinds", "keywords")


def encode(recording: Recording, label: Label, size: int, sha256: str) -> bytes:
    """The record of a recording tagged with `label`; `size` and `sha256` are those of the tagged MP3."""
    data = {
        "version": _TRANSCRIPT_VERSION,
        "label": _label(label),
        "seconds": recording.seconds,
        "bytes": size,
        "sha256": sha256,
        "loudness": recording.loudness,
        "peak": recording.peak,
        "chapters": [dataclasses.asdict(chapter) for chapter in recording.chapters],
        "cues": [_cue(cue) for cue in recording.cues],
        "segments": [segment for cue in recording.cues for segment in _segments(cue)],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return (text.encode("utf-8", "replace")) + b"\n"


def _label(label: Label) -> dict[str, Any]:
    data = dataclasses.asdict(label)
    for name in ("published", "modified"):
        data[name] = data[name].isoformat() if data[name] else None
    return data


def _cue(cue: Cue) -> dict[str, Any]:
    return {
        "start": cue.start,
        "end": cue.end,
        "role": cue.role,
        "written": cue.written,
        "spoken": cue.spoken,
        "speaker": cue.speaker,
        "words": len(cue.words),
    } | ({"trouble": cue.trouble} if cue.trouble else {})


def _segments(cue: Cue) -> Iterator[dict[str, Any]]:
    for word in cue.words or (Word(cue.start, cue.end, cue.written),):
        yield {"speaker": cue.speaker, "startTime": word.start, "endTime": word.end, "body": word.text}


def load(path: Path) -> dict[str, Any] | None:
    """The record as JSON gives it, None if there is none or it is not ours or damaged."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and isinstance(data.get("label"), dict) else None


def cues(data: dict[str, Any]) -> tuple[Cue, ...]:
    """The cues of a loaded record; none if they are not as we write them."""
    try:
        return tuple(_cues(data["cues"], data["segments"]))
    except (KeyError, TypeError, IndexError, ValueError):
        return ()


def _cues(listed: Iterable[dict[str, Any]], segments: list[dict[str, Any]]) -> Iterator[Cue]:
    at = 0
    for entry in listed:
        count = entry["words"]
        words = tuple(
            Word(segment["startTime"], segment["endTime"], segment["body"]) for segment in segments[at : at + count]
        )
        at += count or 1
        yield Cue(**{**entry, "words": words})


def field(data: dict[str, Any], name: str) -> Any:
    """A field of the record's label in the form that `Label` has it."""
    value = data["label"][name]
    return tuple(value) if name in _LISTS else value
