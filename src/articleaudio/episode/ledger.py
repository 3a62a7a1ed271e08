"""The ledger: what a finished episode is held against, as the record beside its MP3 keeps it."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from articleaudio.episode import record
from articleaudio.episode.kinds import check_kinds, number, text, whole
from articleaudio.errors import EpisodeError
from articleaudio.model import Chapter, Jingle

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.model import Cue


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was made, moment by moment.

    Attributes:
        label: the label's fields as JSON has them.
        seconds: length of the sound. `size` and `sha256`: of the MP3 with its tags.
        loudness: integrated, in LUFS; `peak`: true peak, in dBTP; `aim`: both as they were asked for.
        cues: every segment: written, spoken, speaker, start, end, pause, hash of its clip.
        envelope: as `audio.envelope` has it; empty in records of earlier versions.
        jingles: the show's own sounds.
        left_out: texts of the article that are not read; None in records of earlier versions.
        signed: the fingerprint of the certificate that the MP3 was signed with; "" if it was not.
    """

    label: dict[str, Any]
    seconds: float
    size: int
    sha256: str
    loudness: float
    peak: float
    aim: tuple[float, float]
    chapters: tuple[Chapter, ...]
    cues: tuple[Cue, ...]
    envelope: bytes = field(repr=False)
    left_out: tuple[str, ...] | None
    jingles: tuple[Jingle, ...] = ()
    signed: str = ""


def read_ledger(path: Path) -> Ledger:
    """The ledger of an episode, from its record.

    Raises:
        EpisodeError: there is none, or it is damaged.
    """
    data = record.load(path)
    if data is None:
        raise EpisodeError(f"{path}: there is no record of the episode, or it is damaged; render the article again.")
    try:
        return _ledger(data)
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error) as error:
        raise EpisodeError(f"{path}: the record is damaged ({error!r}); render the article again.") from error


def _ledger(data: dict[str, Any]) -> Ledger:
    cues = record.cues(data)
    if len(cues) != len(data["cues"]):
        raise ValueError("its cues and its words do not fit")
    for cue in cues:
        check_kinds(cue)
    aim = data.get("aim", {"loudness": -16.0, "peak": -1.0})
    left_out = data.get("left_out")
    return Ledger(
        label=data["label"],
        seconds=number(data["seconds"], "seconds"),
        size=whole(data["bytes"], "bytes"),
        sha256=text(data["sha256"], "sha256"),
        loudness=number(data["loudness"], "loudness"),
        peak=number(data["peak"], "peak"),
        aim=(number(aim["loudness"], "aim"), number(aim["peak"], "aim")),
        chapters=tuple(_chapter(chapter) for chapter in data["chapters"]),
        cues=cues,
        envelope=base64.b64decode(data.get("envelope", ""), validate=True),
        left_out=tuple(map(str, left_out)) if left_out is not None else None,
        jingles=tuple(_jingle(jingle) for jingle in data.get("jingles", ())),
        signed=text(data.get("signed", ""), "signed"),
    )


def _chapter(listed: dict[str, Any]) -> Chapter:
    chapter = Chapter(**listed)
    check_kinds(chapter)
    return chapter


def _jingle(listed: dict[str, Any]) -> Jingle:
    jingle = Jingle(**listed)
    check_kinds(jingle)
    return jingle
