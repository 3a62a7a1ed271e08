"""Cues as markup, for a page and for a book: what HTML and XHTML both take, without a void element in it.

Every cue is a `<span>` with an id of its own, `s1` for the first, and stands in the element that its role asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from articleaudio.episode import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from articleaudio.episode.written import Paragraph
    from articleaudio.model import Cue

_ELEMENTS = {"headline": "h1", "heading": "h2"}
_AROUND = {"quote": "blockquote", "list": "ul"}


def text(shown: str) -> str:
    """Any text so that it stays text, between tags and in attributes, with one blank for each run of them."""
    return escape(written.flowing(shown))


def body(cues: Sequence[Cue], article: str, *, timed: bool) -> str:
    """The cues in their order, a line for each element around them.

    Args:
        cues: one for each sentence.
        article: its text, a paragraph a line; it tells where paragraphs end.
        timed: whether spans say in `data-start` and `data-end` (seconds) when they are heard, those of words as well,
            where words have times of their own. Paragraphs then begin with their time, in `<time>`, and where the voice
            changes stands its name, in `<cite>`, but in no heading.
    """
    writer = _Writer(timed=timed, several=len({cue.speaker for cue in cues} - {""}) > 1)
    lines = []
    for role, found in groupby(written.paragraphs(cues, article), key=lambda paragraph: paragraph.role):
        inner = [writer.paragraph(paragraph) for paragraph in found]
        around = _AROUND.get(role)
        lines += [f"<{around}>", *inner, f"</{around}>"] if around else inner
    return "\n".join(lines)


def span_id(number: int) -> str:
    """The id of the cue that is the `number`-th, counted from 0."""
    return f"s{number + 1}"


def clock(seconds: float) -> str:
    """A time as a reader wants it: 0:05, 12:00, 1:02:03."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"


@dataclass(slots=True)
class _Writer:
    """Writes paragraphs, and keeps how many cues it wrote, and whose voice was the last."""

    timed: bool
    several: bool
    count: int = 0
    speaker: str = ""

    def paragraph(self, paragraph: Paragraph) -> str:
        """The element of a paragraph, on one line."""
        role = paragraph.role
        element = _ELEMENTS.get(role, "li" if role == "list" else "p")
        headed = element in _ELEMENTS.values()
        inner = "".join(self._sentences(paragraph, named=self.timed and self.several and not headed))
        if self.timed and not headed:
            inner = f"{_time(paragraph.cues[0].start)} {inner}"
        return f'<{element} class="{role}">{inner}</{element}>'

    def _sentences(self, paragraph: Paragraph, *, named: bool) -> Iterator[str]:
        for glue, cue in zip(paragraph.glue, paragraph.cues, strict=True):
            yield glue
            if named and cue.speaker and cue.speaker != self.speaker:
                self.speaker = cue.speaker
                yield f"<cite>{text(cue.speaker)}:</cite> "
            inner = "".join(_words(cue)) if self.timed else text(cue.written)
            times = _times(cue.start, cue.end) if self.timed else ""
            yield f'<span id="{span_id(self.count)}"{times}>{inner}</span>'
            self.count += 1


def _words(cue: Cue) -> Iterable[str]:
    """A cue's text, with a span around each word that has a time of its own."""
    done = 0
    for word in written.timed(cue):
        start, end = word.written
        yield text(cue.written[done:start])
        yield f"<span{_times(word.start, word.end)}>{text(cue.written[start:end])}</span>"
        done = end
    yield text(cue.written[done:])


def _times(start: float, end: float) -> str:
    return f' data-start="{start:.3f}" data-end="{end:.3f}"'


def _time(seconds: float) -> str:
    return f'<time datetime="PT{seconds:.3f}S">{clock(seconds)}</time>'
