"""The record beside an MP3: all that is known of an episode, as JSON that podcast clients can read as well.

It is a Podcasting 2.0 transcript (`version` and `segments`, one segment a written word where there are word times;
https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md) with keys of our own:
`label`, `seconds`, `bytes`, `sha256`, `signed` (the fingerprint of the certificate, if the MP3 is signed),
`loudness`, `peak`, what was aimed at (`aim`), `left_out` (texts of the article that are not read), `envelope` (how
loud the file is, see `audio.envelope`, in base64), `chapters` and `cues`. Each cue says how many of the segments are
its words (`words`); a cue without words has one segment for the whole (`words` is 0). `pause` is the silence planned
behind it, in seconds, `clip` the SHA-256 of the samples that the engine gave for it, and `rendition` what it was
asked for. `trouble` in a cue is why another voice than the one asked for said it.

A segment's `written` and `spoken` say from where to where it stands in the two texts of its cue, in characters, and
`shared` that it is several words whose times the engine does not tell apart. Records of earlier versions have none of
the three, and in `body` the word as it was said.
"""

from __future__ import annotations

import base64
import dataclasses
import json
from typing import TYPE_CHECKING, Any

from articleaudio.episode.kinds import not_a_number, whole
from articleaudio.model import Chapter, Cue, Pause, Phonemes, Rendition, Text, Utterance, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from articleaudio.model import Label, Recording, Span

_TRANSCRIPT_VERSION = "1.0.0"
NOWHERE = (0, 0)
_TROUBLE = b'"trouble": '
_LISTS = ("authors", "author_kinds", "keywords")
END = b"\n}\n"  # of every record: one that was cut off lacks it


def encode(recording: Recording, label: Label, size: int, sha256: str, signed: str = "") -> bytes:
    """The record of a recording tagged with `label`; `size` and `sha256` are those of the tagged MP3.

    `signed` is the fingerprint of the certificate that it was signed with, "" if it was not.
    """
    data = {
        "version": _TRANSCRIPT_VERSION,
        "label": label_fields(label),
        "seconds": recording.seconds,
        "bytes": size,
        "sha256": sha256,
        **({"signed": signed} if signed else {}),
        "loudness": recording.loudness,
        "peak": recording.peak,
        "aim": {"loudness": recording.aim[0], "peak": recording.aim[1]},
        "left_out": list(recording.left_out),
        "envelope": base64.b64encode(recording.envelope).decode(),
        "chapters": [dataclasses.asdict(chapter) for chapter in recording.chapters],
        **_jingles(recording),
    }
    cues = (_cue(cue) for cue in recording.cues)
    segments = (segment for cue in recording.cues for segment in _segments(cue))
    return b"".join(_written(data, cues=cues, segments=segments))


def _written(data: Mapping[str, Any], **lists: Iterable[Any]) -> Iterator[bytes]:
    """JSON of `data` and then of lists, one entry after another: those of ten hours are a hundred thousand."""
    yield _json(data).removesuffix(b"\n}")
    for name, entries in lists.items():
        yield b',\n "%s": [' % name.encode()
        comma = end = b""
        for entry in entries:
            yield comma + b"\n  " + _json(entry).replace(b"\n", b"\n  ")
            comma, end = b",", b"\n "
        yield end + b"]"
    yield END


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _jingles(recording: Recording) -> dict[str, Any]:
    told = [dataclasses.asdict(jingle) for jingle in recording.jingles]
    return {"jingles": told} if told else {}


def label_fields(label: Label) -> dict[str, Any]:
    """What a label says, by name, as the record has it but for lists, which are tuples here."""
    data = dataclasses.asdict(label)
    for name in ("published", "modified"):
        data[name] = data[name].isoformat() if data[name] else None
    return data


def _cue(cue: Cue) -> dict[str, Any]:
    return (
        {
            "start": cue.start,
            "end": cue.end,
            "role": cue.role,
            "written": cue.written,
            "spoken": cue.spoken,
            "speaker": cue.speaker,
            "words": len(cue.words),
            "pause": cue.pause,
            "clip": cue.clip,
        }
        | ({"trouble": cue.trouble} if cue.trouble else {})
        | _rendition(cue)
    )


def _rendition(cue: Cue) -> dict[str, Any]:
    """What a cue's clip was made from; its text only where a lexicon changed it."""
    if cue.rendition is None:
        return {}
    said = cue.rendition.utterance
    told = {"engine": cue.rendition.engine, "voice": cue.rendition.voice, "language": said.language}
    pace = {"speed": said.speed, "pitch": said.pitch}
    plain = said.spans == (Text(cue.spoken),)
    return {"rendition": told | pace | ({} if plain else {"spans": [_span(span) for span in said.spans]})}


def _span(span: Span) -> dict[str, Any]:
    return {"kind": type(span).__name__} | dataclasses.asdict(span)


def _segments(cue: Cue) -> Iterator[dict[str, Any]]:
    for word in cue.words or (Word(cue.start, cue.end, cue.written),):
        told = {"speaker": cue.speaker, "startTime": word.start, "endTime": word.end, "body": word.text}
        places = {"written": word.written, "spoken": word.spoken} if word.written != NOWHERE else {}
        yield told | places | ({"shared": True} if word.shared else {})


def load(path: Path) -> dict[str, Any] | None:
    """The record as JSON gives it, its segments as words; None if there is none or it is not ours or damaged."""
    try:
        data = json.loads(path.read_bytes(), object_hook=_slim, parse_constant=not_a_number)
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and isinstance(data.get("label"), dict) else None


def guid(path: Path) -> str:
    """Whose record a file is; "" if it tells nothing."""
    data = load(path)
    return str(data["label"].get("guid", "")) if data else ""


def is_troubled(path: Path) -> bool:
    """Whether a cue has a `trouble`. It is asked of every episode in every run, so nothing is parsed for it."""
    try:
        return _TROUBLE in path.read_bytes()  # in a text, the second quotation mark has a backslash before it
    except OSError:
        return False


def cues(data: dict[str, Any]) -> tuple[Cue, ...]:
    """The cues of a loaded record; none if they are not as we write them."""
    try:
        return tuple(_cues(data["cues"], data["segments"]))
    except (KeyError, TypeError, IndexError, ValueError, AttributeError):
        return ()


def illustrated(data: dict[str, Any], chapters: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """The chapters of a tag with the pictures, and the links that it had no room for, that a loaded record has.

    As they are, where the record does not have the same chapters.
    """
    try:
        listed = [Chapter(**entry) for entry in data["chapters"]]
        told = all(f"{one.url}{one.image}" == one.url + one.image for one in listed)
    except (KeyError, TypeError):
        return chapters
    same = [(one.start, one.end, one.title) for one in chapters] == [(one.start, one.end, one.title) for one in listed]
    return tuple(listed) if same and told else chapters


def _cues(listed: Iterable[dict[str, Any]], segments: list[Word]) -> Iterator[Cue]:
    at = 0
    for entry in listed:
        count = whole(entry["words"], "words")
        words = tuple(segments[at : at + count])
        if len(words) != count or not all(isinstance(word, Word) for word in words):
            raise TypeError("a segment is none")
        at += count or 1
        yield Cue(**{**entry, "words": words, "rendition": _rendered(entry)})


def _rendered(entry: dict[str, Any]) -> Rendition | None:
    told = entry.get("rendition")
    if told is None:
        return None
    listed = told.get("spans")
    spans = tuple(_spans(listed)) if listed is not None else (Text(entry["spoken"]),)
    utterance = Utterance(spans, told["language"], told["speed"], told["pitch"])
    return Rendition(told["engine"], told["voice"], utterance)


def _spans(listed: Iterable[dict[str, Any]]) -> Iterator[Span]:
    kinds: dict[str, type[Span]] = {"Text": Text, "Phonemes": Phonemes, "Pause": Pause}
    for one in listed:
        yield kinds[one["kind"]](**{name: value for name, value in one.items() if name != "kind"})


def _slim(entry: dict[str, Any]) -> dict[str, Any] | Word:
    """A segment as a word, a third as large, as soon as it is read; all else, and what is damaged, as it is."""
    try:
        return _word(entry) if "startTime" in entry else entry
    except (KeyError, TypeError, ValueError):
        return entry


def _word(segment: dict[str, Any]) -> Word:
    written, spoken = (_place(segment.get(name, NOWHERE)) for name in ("written", "spoken"))
    shared = bool(segment.get("shared"))
    return Word(segment["startTime"], segment["endTime"], segment["body"], written, spoken, shared)


def _place(listed: Iterable[int]) -> tuple[int, int]:
    start, end = listed
    return start, end


def field(data: dict[str, Any], name: str) -> Any:
    """A field of the record's label in the form that `Label` has it."""
    value = data["label"][name]
    return tuple(value) if name in _LISTS else value
