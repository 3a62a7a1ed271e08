"""The tables of articleaudio.toml: every key, its default, and what it means."""

from __future__ import annotations

from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import Field

from articleaudio.config.kinds import BaseAddress, Category, FileName, Host, LanguageTag, TimeZone, WebAddress
from articleaudio.config.sites import Site
from articleaudio.config.table import Table

DEFAULT_BASE_URL = "http://127.0.0.1:8000/"


class Show(Table):
    """[show]: the podcast that the episodes belong to."""

    title: str = Field("My articles", min_length=1, max_length=255, description="The podcast's title.")
    link: WebAddress = Field(DEFAULT_BASE_URL, description="The show's web page.")
    base_url: BaseAddress = Field(
        DEFAULT_BASE_URL,
        description="The public address of the output folder. While it is not set, `serve` puts its own in place.",
    )
    description: str = Field(
        "Articles, read aloud by a synthetic voice.",
        min_length=1,
        max_length=4000,
        description="What the show is, in a sentence or two.",
    )
    author: str = Field("", max_length=255, description="Who makes it.")
    language: LanguageTag = Field("en", description="The show's language; each article is read in its own.")
    category: Category = Field("News", description='One of Apple\'s categories, such as "News > Politics".')
    explicit: bool = Field(default=False, description="Whether the articles are for adults only.")
    image: str = Field(
        "",
        description="Cover, a PNG or JPEG file beside this file; without one a cover is made from the title.",
    )
    timezone: TimeZone = Field("UTC", description="The zone of dates that name none.")
    feed_page_size: int = Field(500, ge=1, le=10000, description="Episodes on a page of the feed.")

    @property
    def zone(self) -> ZoneInfo:
        """The show's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def has_base_url(self) -> bool:
        """Whether a public address was set."""
        return self.base_url != DEFAULT_BASE_URL


class Narration(Table):
    """[narration]: what is read and what is not."""

    disclosure: bool = Field(default=True, description="Say that a synthetic voice reads the article.")
    disclosure_text: str = Field("", description="The sentence to say; empty for the built-in one of each language.")
    disclosure_by_language: dict[LanguageTag, str] = Field(
        {}, description='The same for languages, such as { uk = "Читає робот." }; it comes before `disclosure_text`.'
    )
    closing: str = Field("", description="A closing line for every episode.")
    dek: bool = Field(default=True, description="Read the line under the headline, if the page has one.")
    captions: bool = Field(default=False, description="Read the captions of figures (credits never).")
    tables: Literal["read", "announce", "skip"] = Field(
        "read", description="Small tables: read row by row; large ones are announced in any case but `skip`."
    )
    table_rows: int = Field(8, ge=0, description="The largest table, in rows, that is read.")
    code: Literal["announce", "skip"] = Field("announce", description="Listings and formulas.")
    embeds: Literal["read", "announce", "skip"] = Field(
        "read", description="Posts shown in the page: read as quotations. Videos, maps and the like: `announce` or not."
    )
    quotes: Literal["voice", "say", "plain"] = Field(
        "voice", description='Quotes: in the quote voice; with "Quote ... End quote"; or as any paragraph.'
    )
    notes: bool = Field(default=True, description="Read corrections and editor's notes.")


class Audio(Table):
    """[audio]: how the MP3 is made."""

    sample_rate: Literal[22050, 24000, 32000, 44100, 48000] = Field(
        44100, description="Samples a second; some directories object to less than 44100."
    )
    channels: Literal["mono", "stereo"] = Field(
        "mono",
        description="Speech is the same on both sides; stereo is for the show's sounds, and takes a higher bitrate.",
    )
    mode: Literal["constant", "variable"] = Field(
        "constant", description="Of the bitrate; a few players show wrong times where it is variable."
    )
    bitrate: Literal[48, 56, 64, 80, 96, 112, 128, 160, 192] = Field(96, description="kbit/s where it is constant.")
    quality: int = Field(5, ge=0, le=9, description="Where it is variable: 0 is the best and largest.")
    loudness: float = Field(-16.0, ge=-31, le=-10, description="Integrated loudness in LUFS.")
    peak: float = Field(-1.0, ge=-9, le=-0.1, description="The highest true peak, in dBTP.")
    also: tuple[Literal["opus", "m4a"], ...] = Field(
        (), strict=False, description='Other formats beside the MP3: ["opus", "m4a"], one of them, or none.'
    )


class Sounds(Table):
    """[sounds]: the show's own sounds, each a file beside this one that ffmpeg can read; empty for none."""

    intro: str = Field("", description="Before the first word.")
    outro: str = Field("", description="After the last word.")
    bed: str = Field("", description="Under the headline; repeated where it is too short, faded at both ends.")
    sting: str = Field("", description="Before each chapter but the first.")
    loudness: float = Field(0.0, ge=-20, le=6, description="Of intro, outro and sting: LU above the speech.")
    bed_loudness: float = Field(-12.0, ge=-40, le=-3, description="Of the bed: LU above the speech, so below 0.")

    @property
    def named(self) -> dict[str, str]:
        """The files that are named, by what they are for."""
        every = {"intro": self.intro, "outro": self.outro, "bed": self.bed, "sting": self.sting}
        return {kind: name for kind, name in every.items() if name}


class Tags(Table):
    """[tags]: what stands in the MP3 beside the sound."""

    version: Literal["2.3", "2.4"] = Field(
        "2.3", description="Of ID3: every player reads 2.3; 2.4 has the date in one field, in UTC."
    )
    artwork: Literal["article", "show"] = Field(
        "article",
        description="The picture: the article's own, where it lies beside the page or in it, else the show's; or the "
        "show's in any case.",
    )


class Transcripts(Table):
    """[transcripts]: what is to be read along with the sound. It changes no MP3."""

    epub: bool = Field(
        default=False,
        description="Make a book of each episode, too (EPUB 3): text and sound, each sentence marked as it is read.",
    )


class Voices(Table):
    """[voices]: which voice profile reads what."""

    default: str = Field("", description="The profile for every article; empty to choose by the article's language.")
    by_language: dict[LanguageTag, str] = Field(
        {}, description='Profiles for languages, such as { uk = "uk", en-GB = "british" }.'
    )
    lexicons: tuple[FileName, ...] = Field(
        (),
        strict=False,
        description='The show\'s own lexicons, such as ["show.pls", "house.pls"]: they come before those of a profile.',
    )


class Speech(Table):
    """[speech]: how engines are run. It shapes no episode but one whose engine fails."""

    jobs: int = Field(0, ge=0, le=256, description="Processes that speak one article; 0 is one for each processor.")
    seconds: float = Field(
        20.0, gt=0, description="How long a segment may take, beside a tenth of a second for each character."
    )
    megabytes: int = Field(
        4096, ge=0, description="The memory that an engine may take before it is ended (on Linux); 0 is any."
    )
    device: str = Field(
        "cpu", min_length=1, description='Where neural voices compute: "cpu", "cuda" or what their runtime calls it.'
    )
    on_error: Literal["fail", "fallback"] = Field(
        "fail", description="What becomes of a segment that cannot be spoken: the article fails, or a fallback says it."
    )
    fallback: str = Field(
        "", description="The profile that falls in; empty for that of the system's voice for the language."
    )


class Cache(Table):
    """[cache]: what is kept so that a change of one sentence synthesises one sentence. It shapes no episode."""

    megabytes: int = Field(
        2048, ge=0, description="The bound of the kept sound; 0 keeps nothing, fetched pages included."
    )


class Signing(Table):
    """[signing]: the certificate that finished episodes are signed with (C2PA); it needs the extra `c2pa`."""

    certificate: str = Field(
        "", description="A file in PEM: the certificate and those that vouch for it; empty to sign nothing."
    )
    key: str = Field("", description="Its private key, a file in PEM without a password.")


class Settings(Table):
    """A whole articleaudio.toml."""

    show: Show = Show()
    narration: Narration = Narration()
    audio: Audio = Audio()
    sounds: Sounds = Sounds()
    tags: Tags = Tags()
    transcripts: Transcripts = Transcripts()
    voices: Voices = Voices()
    speech: Speech = Speech()
    signing: Signing = Signing()
    cache: Cache = Cache()
    sites: dict[Host, Site] = Field(default_factory=dict)
