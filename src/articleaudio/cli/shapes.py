"""The JSON shapes of `extract` and `script`: a contract that others build on.

They are told in docs/cli.md; docs/article.schema.json is the JSON Schema of the first.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from articleaudio.model import (
    Article,
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Pause,
    Phonemes,
    Quote,
    Script,
    Segment,
    Table,
)

if TYPE_CHECKING:
    from datetime import datetime

TYPES: dict[type[Block], str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Quote: "quote",
    ListBlock: "list",
    Figure: "figure",
    Table: "table",
    Code: "code",
    Embed: "embed",
    Note: "note",
    Footnote: "footnote",
}


def article_shape(article: Article) -> dict[str, Any]:
    """An article as `extract --json` prints it: every field but `pictures`, and `text`.

    docs/article.schema.json describes it.
    """
    told = asdict(article)
    del told["pictures"]  # in which whole pictures may be
    return told | {
        "published": date_text(article.published, has_time=article.has_time),
        "modified": date_text(article.modified, has_time=article.modified_has_time),
        "blocks": [{"type": TYPES[type(block)], **asdict(block)} for block in article.blocks],
        "text": article.text,
    }


def script_shape(script: Script) -> dict[str, Any]:
    """A script as `script --json` prints it."""
    return {
        "segments": [_segment_shape(segment) for segment in script.segments],
        "left_out": [asdict(left) for left in script.left_out],
    }


def date_text(date: datetime | None, *, has_time: bool) -> str | None:
    """ISO 8601: only the day where the page gives no time, a zone only where the page gives one."""
    if date is None:
        return None
    return date.isoformat() if has_time else date.date().isoformat()


def _segment_shape(segment: Segment) -> dict[str, Any]:
    return {
        "role": segment.role,
        "written": segment.written,
        "spoken": segment.spoken,
        "pronounced": _pronounced(segment),
        "language": segment.language,
        "pause": segment.pause,
        "chapter": segment.chapter,
    }


def _pronounced(segment: Segment) -> str | None:
    """What a lexicon makes of `spoken`, phonemes between slashes; None where it changes nothing."""
    if not segment.pronounced:
        return None
    said = []
    for span in segment.pronounced:
        match span:
            case Phonemes():
                said.append(f"/{span.phonemes}/")
            case Pause():
                continue
            case _:
                said.append(span.text)
    return "".join(said)
