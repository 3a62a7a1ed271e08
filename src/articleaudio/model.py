"""All the nouns, in the order in which they flow (read this first).

    Source ─parse─▶ Article ─compose─▶ Script ─speak─▶ Takes ─stitch─▶ Recording ─publish─▶ Episode ─rss─▶ feed

Every noun is frozen. Times within sound are seconds (float) from its start; dates are `datetime`, naive only
where a page gives no zone. What a user sets (show, narration, audio, voice profiles) is in `config/`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from articleaudio.errors import ArticleError

# --------------------------------------------------------------------------------------------- source


Media = Literal["html", "text", "markdown"]


@dataclass(frozen=True, slots=True)
class Given:
    """What an archive says of one of its articles; it wins over what the page says of itself.

    Attributes:
        published: naive only where the archive gives no zone; `modified` likewise.
        section: the first one; further ones are among the keywords.
        url: the article's own address, absolute.
        is_body: whether the page is the article's text and nothing else, so that no rule may leave out any of it
            (scripts and tables of contents are no text).
    """

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    keywords: tuple[str, ...] = ()
    section: str = ""
    language: str = ""
    url: str = ""
    summary: str = ""
    is_body: bool = False


@dataclass(frozen=True, slots=True)
class FarPictures:
    """The addresses of pictures that were looked for where the page lies, and what was found, undecoded."""

    addresses: tuple[str, ...] = ()
    picture: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a page and where they came from.

    Attributes:
        name: what messages call it: the path or address as the user gave it, or `<stdin>`.
        data: the bytes, undecoded.
        encoding: how to decode them, found out by the source stage; a name that Python knows.
        media: how to read them; `text` is plain text: paragraphs, or a dump of a whole page; `markdown` may begin
            with front matter.
        url: the address that the user gave with `--url`; it wins over what the page says of itself.
        dated: when the file was last changed (aware, UTC), for pages that give no date; None if unknown.
        found_at: the address that the page was fetched or saved from; it counts where nothing else says one, and
            what the page's own addresses are relative to.
        file: the file that it was read from, None if from none; what lies beside it may belong to the page.
        following: the further pages of the same article, in order.
        given: what the archive that it is in says of it; None where it is in none, or the archive says nothing.
        far: where `file` lies on another machine, what is known here of the pictures beside it; else None.
    """

    name: str
    data: bytes = field(repr=False)
    encoding: str
    media: Media
    url: str | None = None
    dated: datetime | None = None
    found_at: str | None = None
    following: tuple[Source, ...] = ()
    file: Path | None = None
    given: Given | None = None
    far: FarPictures | None = None

    @property
    def text(self) -> str:
        """The bytes decoded; what cannot be decoded becomes U+FFFD."""
        return self.data.decode(self.encoding, errors="replace")


# -------------------------------------------------------------------------------------------- article


InlineKind = Literal["emphasis", "strong", "language"]


@dataclass(frozen=True, slots=True)
class Inline:
    """A span of a block's text: emphasised, strong, or in another language (`language` says which).

    `start` and `end` are offsets in characters of that text. The spans of a text are in the order of their starts,
    longer ones first; they are never empty, and of two one holds the other, or they do not meet.
    """

    kind: InlineKind
    start: int
    end: int
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body; `level` is 2 to 6 (the headline is no block).

    `anchor` is the id by which the page's address leads to it, "" if it has none.
    """

    text: str
    level: int = 2
    language: str | None = None
    inlines: tuple[Inline, ...] = ()
    anchor: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body."""

    text: str
    language: str | None = None
    inlines: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation set off from the text; `pull` marks one that repeats a sentence of the body."""

    text: str
    attribution: str | None = None
    pull: bool = False
    language: str | None = None
    inlines: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; `start` is the number of the first item of an ordered one.

    Attributes:
        items: the text of each item; those of a list inside follow the item that holds it.
        numbers: the number printed at each item (None: none is), where they do not simply count up from `start`.
        depths: how many lists each item stands in beyond this one, where some item does.
        item_inlines: the spans of each item, where some item has any.
    """

    items: tuple[str, ...]
    ordered: bool = False
    start: int = 1
    language: str | None = None
    numbers: tuple[int | None, ...] = ()
    depths: tuple[int, ...] = ()
    item_inlines: tuple[tuple[Inline, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (or another figure) with caption and credit apart; `image` is its address."""

    caption: str = ""
    credit: str = ""
    image: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text cells; `header` is empty where the page marks none.

    `row_headers` tells whether the first cell of each row names that row.
    """

    rows: tuple[tuple[str, ...], ...]
    header: tuple[str, ...] = ()
    caption: str = ""
    row_headers: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A listing or a formula, as printed (line breaks kept)."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Embed:
    """Something foreign shown in the page: `what` it is (video, post, map, ...) and `whose` (YouTube, X, ...).

    A post has its `text`, and its `author` as the page prints the line below it (name, handle, date).
    """

    what: str
    whose: str = ""
    url: str | None = None
    text: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A correction or an editor's note."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's text, apart from the body; `mark` is what points to it."""

    text: str
    mark: str = ""


Block = Heading | Paragraph | Quote | ListBlock | Figure | Table | Code | Embed | Note | Footnote

AuthorKind = Literal["person", "organization"]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the page that is not read, and why (a short phrase)."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """A page without its furniture.

    Attributes:
        headline: as printed, without the site's name.
        authors: names as printed, no "By"; `author_kinds` says of each whether it is a person.
        published: as the page gives it; naive where it gives no zone, None where it gives no date.
        has_time: whether `published` names a time of day (not only a day).
        published_guessed: whether `published` is a guess (a day that stands in the page's address alone).
        modified: when it was last changed; `modified_has_time` as for `published`.
        language: BCP 47 tag ("en", "en-GB", "uk"), "und" if it cannot be told.
        summary: the page's own description; `dek`: the line printed under the headline, "" if none.
        blocks: the body in reading order, with figures, tables and so on in their places.
        image: the lead picture's address; `image_size`: its width and height in pixels, where the page says them.
        is_free: whether the page says that anybody may read all of it; None if it does not say.
        licence: under what it may be used: an address or a name, "" if not stated.
        left_out: furniture close enough to the body that a person may ask where it went.
        pictures: how the page itself refers to its lead picture, the best first: addresses in the web, relative to
            its file, of a part of a saved page (`cid:`), or with the picture in them (`data:`).
    """

    headline: str
    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()
    author_kinds: tuple[AuthorKind, ...] = ()
    published: datetime | None = None
    has_time: bool = False
    modified: datetime | None = None
    publication: str = ""
    language: str = "und"
    url: str | None = None
    summary: str = ""
    dek: str = ""
    image: str | None = None
    section: str = ""
    keywords: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    published_guessed: bool = False
    modified_has_time: bool = False
    image_size: tuple[int, int] | None = None
    is_free: bool | None = None
    licence: str = ""
    pictures: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @property
    def text(self) -> str:
        """The body as plain text: a line for each paragraph, heading, quote, post, list item and table row."""
        return "\n".join(line for block in self.blocks for line in _lines(block))


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a page's text that is read, or left out.

    Attributes:
        text: what it says; lists, tables and listings on several lines.
        kind: what it is: "Headline", "Byline", "Date", "Dek", else what block: "Paragraph", "Heading 2", "List".
        reason: why it is left out, a short phrase; "" if it is read.
        words: how many words it has.
        selector: a CSS selector of the element that it stands in; "" where there is none.
        is_prose: whether it is running text of a length that a person would miss.
    """

    text: str
    kind: str
    reason: str = ""
    words: int = 0
    selector: str = ""
    is_prose: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """All text of a page in its order, and what became of it.

    Attributes:
        source: what messages call the page.
        article: what was found in it, also if it is refused; None where no body was found.
        error: why it is refused; None if it is not.
    """

    source: str
    article: Article | None
    error: ArticleError | None
    passages: tuple[Passage, ...]


def _lines(block: Block) -> tuple[str, ...]:
    match block:
        case Heading() | Paragraph():
            return (block.text,)
        case Quote():
            return (_with_source(block.text, block.attribution),)
        case Embed():
            return (_with_source(block.text, block.author),) if block.text else ()
        case ListBlock():
            return block.items
        case Table():
            rows = (block.header, *block.rows) if block.header else block.rows
            return tuple(" ".join(cell for cell in row if cell) for row in rows)
        case Figure() | Code() | Note() | Footnote():
            return ()


def _with_source(text: str, source: str | None) -> str:
    return f"{text} — {source}" if source else text


# --------------------------------------------------------------------------------------------- script

Role = Literal[
    "headline",
    "byline",
    "dek",
    "disclosure",
    "heading",
    "body",
    "quote",
    "list",
    "caption",
    "table",
    "code",
    "embed",
    "note",
    "closing",
]


@dataclass(frozen=True, slots=True)
class Text:
    """A span of plain text; nothing in it is markup."""

    text: str


@dataclass(frozen=True, slots=True)
class Phonemes:
    """A span spoken by phonemes from a lexicon; `text` is said by engines that know not the alphabet.

    `written` is what stands in its place in the article, for transcripts; "" where that is `text`.
    """

    phonemes: str
    alphabet: Literal["ipa", "x-espeak"]
    text: str
    written: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence inside an utterance, in seconds."""

    seconds: float


Span = Text | Phonemes | Pause


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words that a lexicon says otherwise: from `start` to `end` in characters of a segment's spoken text."""

    start: int
    end: int
    said: Text | Phonemes


@dataclass(frozen=True, slots=True)
class Reading:
    """Words as written, and those that they are read as.

    `start` and `end` are offsets in characters of a segment's written text, `said_start` and `said_end` of its spoken
    text, before any lexicon.
    """

    start: int
    end: int
    said_start: int
    said_end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """The smallest text said at once: a sentence, a heading, a list item.

    Attributes:
        role: why it is said.
        written: as in the page. `spoken`: word for word what is said, before any lexicon.
        pronounced: `spoken` as spans where a lexicon changes it, else empty. `replacements`: each match by itself.
        language: BCP 47 tag of this segment.
        pause: silence after it, in seconds.
        chapter: the title of the chapter that begins with it, else None.
        readings: all of `written` and all of `spoken` in small stretches, in order, each with words in it; empty
            until somebody wants to know when each written word is heard.
    """

    role: Role
    written: str
    spoken: str
    language: str
    pause: float
    chapter: str | None = None
    pronounced: tuple[Span, ...] = ()
    replacements: tuple[Replacement, ...] = field(default=(), compare=False)
    readings: tuple[Reading, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Script:
    """What is said, word for word, in order; and what of the article is not, and why."""

    segments: tuple[Segment, ...]
    left_out: tuple[LeftOut, ...] = ()


FindingKind = Literal["name", "number", "acronym", "foreign", "long", "left out"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a script that an editor should look at before it is published.

    Attributes:
        kind: what it is about. `note`: why it is told, a short phrase.
        written: the words in question, as in the page; `said`: how they are read, "" if they are not.
        segment: the first segment that has it, counted from 0; None for what is in no segment.
        count: in how many places it is.
        is_open: whether somebody must decide; the rest is only good to know.
        entry: a `<lexeme>` for a lexicon that would settle it, to be corrected and pasted; "" if none would.
    """

    kind: FindingKind
    note: str
    written: str
    said: str = ""
    segment: int | None = None
    count: int = 1
    is_open: bool = False
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A stretch of a segment as written and as it is said; `changed` if the words differ."""

    written: str
    said: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A script with all that an editor should look at.

    Attributes:
        findings: open ones first, each kind in the order of the script.
        pairs: each segment's written and said words side by side.
        names_sought: whether names were looked for; they cannot be in every language.
    """

    script: Script
    language: str
    findings: tuple[Finding, ...]
    pairs: tuple[tuple[Pair, ...], ...]
    names_sought: bool


# --------------------------------------------------------------------------------------------- speech


@dataclass(frozen=True, slots=True)
class Utterance:
    """A segment made ready for an engine.

    `speed` 1.0 is the voice's own pace and `pitch` 1.0 its own pitch. Engines must treat `Text` as text, whatever
    brackets, ampersands or angle brackets are in it.
    """

    spans: tuple[Span, ...]
    language: str
    speed: float = 1.0
    pitch: float = 1.0

    @property
    def text(self) -> str:
        """The utterance as plain text: what an engine without phonemes says. Marks count in its characters."""
        return "".join(span.text for span in self.spans if not isinstance(span, Pause))


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker of one engine. `name` is the engine's own; `languages` are BCP 47 tags, best first."""

    name: str
    languages: tuple[str, ...]
    description: str = ""


Option = str | float | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EngineSetup:
    """What an engine is told once, before anything else.

    Attributes:
        folders: where voices on disk lie; in the first folder that has a name, it wins.
        options: what the profile's table `[options]` says, to this engine alone.
        threads: how many threads it may use; those of the project use one, so that their bytes are the same everywhere.
        device: where its runtime computes: "cpu", or a name of the runtime's.
    """

    folders: tuple[Path, ...] = ()
    options: Mapping[str, Option] = field(default_factory=dict)
    threads: int = 1
    device: str = "cpu"


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a word is heard: `start` and `end` in seconds; `offset` and `length` in characters of `Utterance.text`."""

    start: float
    end: float
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Clip:
    """Sound of one text: 16-bit signed little-endian mono PCM at `rate` samples a second."""

    pcm: bytes = field(repr=False)
    rate: int
    marks: tuple[Mark, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.pcm) / 2 / self.rate


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, and when it is heard.

    Attributes:
        start: in seconds from the start of the clip, or of the recording. `end`: likewise.
        text: as written, with the marks around it.
        written: from where to where it stands in the written text, in characters; `spoken`: what is said for it, in the
            spoken text before any lexicon. Both are (0, 0) where that is not known.
        shared: whether it is several words, whose times the engine does not tell apart.
    """

    start: float
    end: float
    text: str
    written: tuple[int, int] = (0, 0)
    spoken: tuple[int, int] = (0, 0)
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Rendition:
    """What an engine was asked for: enough to have it say the same once more."""

    engine: str
    voice: str
    utterance: Utterance


@dataclass(frozen=True, slots=True)
class Take:
    """A segment with its clip; `speaker` names the voice that said it and `gain` (dB) levels that voice.

    `trouble` is why the voice asked for did not say it, where another one did. `words` are in the clip's time; each
    written word is in exactly one of them. `rendition` is what the clip was made from.
    """

    segment: Segment
    clip: Clip
    speaker: str
    gain: float = 0.0
    trouble: str = ""
    words: tuple[Word, ...] = ()
    rendition: Rendition | None = None


# ---------------------------------------------------------------------------------------------- audio


@dataclass(frozen=True, slots=True)
class Cue:
    """A span of the recording with the words heard in it: one for each segment, pauses left out.

    `words` are in the recording's time, and all of `written`; an engine that tells no times of words makes one of it.
    `trouble` is why another voice than the one asked for said it, else "". `pause` is the silence planned behind it, in
    seconds, `clip` the SHA-256 of its clip's samples in hex, as the engine gave them, and `rendition` what it was made
    from.
    """

    start: float
    end: float
    role: Role
    written: str
    spoken: str
    speaker: str
    words: tuple[Word, ...] = ()
    trouble: str = ""
    pause: float = 0.0
    clip: str = ""
    rendition: Rendition | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named span of a recording; chapters follow one another without gaps.

    `url` is what of the article it is, and `image` a picture for it, both as addresses, "" where there is none.
    """

    start: float
    end: float
    title: str
    url: str = ""
    image: str = ""


JingleKind = Literal["intro", "outro", "bed", "sting"]


@dataclass(frozen=True, slots=True)
class Jingle:
    """A sound of the show's own in a recording, and when it is heard, in seconds."""

    start: float
    end: float
    kind: JingleKind


@dataclass(frozen=True, slots=True)
class Recording:
    """All takes, stitched and encoded, untagged.

    Attributes:
        path: the MP3 without tags.
        seconds: length by its sample count.
        loudness: integrated, in LUFS, and `peak`: true peak, in dBTP, both measured on the finished file.
        aim: the loudness and the highest peak that were asked for.
        decoded: length of what the finished file decodes to; `envelope`: how loud it is from moment to moment, as
            `audio.envelope` has it.
        left_out: texts of the article that are not read.
        jingles: the show's own sounds, in time order.
        also: the same sound in other formats, untagged: suffixes (".opus", ".m4a") and paths.
    """

    path: Path
    seconds: float
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    loudness: float
    peak: float
    aim: tuple[float, float] = (-16.0, -1.0)
    decoded: float = 0.0
    envelope: bytes = field(default=b"", repr=False)
    left_out: tuple[str, ...] = ()
    jingles: tuple[Jingle, ...] = ()
    also: tuple[tuple[str, Path], ...] = ()


# -------------------------------------------------------------------------------------------- episode

DateOrigin = Literal["page", "file", "none"]


@dataclass(frozen=True, slots=True)
class Label:
    """What an episode's tags say of it, apart from its sound; everything that the feed needs is here.

    Attributes:
        guid: never changes. `published`: aware, the first one this guid ever had.
        date_origin: whence `published` came; `none` means that neither page nor file had one.
        content_hash: SHA-256 in hex of all that shapes the episode's bytes.
        digital_source_type: IPTC term: `algorithmicMedia` for rule-based voices, `trainedAlgorithmicMedia` for neural.
        text: the article's body as `Article.text` has it, one paragraph a line.
        licence: as `Article.licence` has it.
    """

    guid: str
    headline: str
    authors: tuple[str, ...]
    author_kinds: tuple[AuthorKind, ...]
    publication: str
    show: str
    published: datetime
    date_origin: DateOrigin
    modified: datetime | None
    language: str
    url: str | None
    summary: str
    section: str
    keywords: tuple[str, ...]
    text: str
    content_hash: str
    digital_source_type: Literal["algorithmicMedia", "trainedAlgorithmicMedia"] = "algorithmicMedia"
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Episode:
    """A tagged MP3 and what its tags say; `cues` come from the JSON beside it. `sample_rate` is in Hz."""

    path: Path
    label: Label
    seconds: float
    chapters: tuple[Chapter, ...]
    cues: tuple[Cue, ...] = ()
    sample_rate: int = 44100
