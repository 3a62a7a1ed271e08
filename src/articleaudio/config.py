"""articleaudio.toml -> Settings: every key, its default, and what is allowed.

A wrong key or value becomes a `ConfigError` that names the file, the key's path and what is allowed.
"""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from articleaudio.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

FILE_NAME = "articleaudio.toml"
DEFAULT_BASE_URL = "http://127.0.0.1:8000/"

# https://podcasters.apple.com/support/1691-apple-podcasts-categories (read 2026-11)
CATEGORIES: dict[str, tuple[str, ...]] = {
    "Arts": ("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"),
    "Business": ("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"),
    "Comedy": ("Comedy Interviews", "Improv", "Stand-Up"),
    "Education": ("Courses", "How To", "Language Learning", "Self-Improvement"),
    "Fiction": ("Comedy Fiction", "Drama", "Science Fiction"),
    "Government": (),
    "History": (),
    "Health & Fitness": (
        "Alternative Health",
        "Fitness",
        "Medicine",
        "Mental Health",
        "Nutrition",
        "Sexuality",
    ),
    "Kids & Family": ("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
    "Leisure": (
        "Animation & Manga",
        "Automotive",
        "Aviation",
        "Crafts",
        "Games",
        "Hobbies",
        "Home & Garden",
        "Video Games",
    ),
    "Music": ("Music Commentary", "Music History", "Music Interviews"),
    "News": (
        "Business News",
        "Daily News",
        "Entertainment News",
        "News Commentary",
        "Politics",
        "Sports News",
        "Tech News",
    ),
    "Religion & Spirituality": (
        "Buddhism",
        "Christianity",
        "Hinduism",
        "Islam",
        "Judaism",
        "Religion",
        "Spirituality",
    ),
    "Science": (
        "Astronomy",
        "Chemistry",
        "Earth Sciences",
        "Life Sciences",
        "Mathematics",
        "Natural Sciences",
        "Nature",
        "Physics",
        "Social Sciences",
    ),
    "Society & Culture": (
        "Documentary",
        "Personal Journals",
        "Philosophy",
        "Places & Travel",
        "Relationships",
    ),
    "Sports": (
        "Baseball",
        "Basketball",
        "Cricket",
        "Fantasy Sports",
        "Football",
        "Golf",
        "Hockey",
        "Rugby",
        "Running",
        "Soccer",
        "Swimming",
        "Tennis",
        "Volleyball",
        "Wilderness",
        "Wrestling",
    ),
    "Technology": (),
    "True Crime": (),
    "TV & Film": ("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
}


def _category(value: str) -> str:
    top, _, sub = value.partition(" > ")
    if top not in CATEGORIES or (sub and sub not in CATEGORIES[top]):
        near = difflib.get_close_matches(top, CATEGORIES, n=1, cutoff=0.4)
        hint = f', for example "{near[0]}"' if near else ""
        raise ValueError(f'it must be one of Apple\'s categories, written "News" or "News > Politics"{hint}')
    return value


def _web_address(value: str) -> str:
    from urllib.parse import urlsplit

    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or not value.isascii() or " " in value:
        raise ValueError('it must be an address such as "https://example.org/audio/"')
    return value


def _base_url(value: str) -> str:
    return _web_address(value).rstrip("/") + "/"


def _timezone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError('it must be the name of a time zone such as "Europe/Kyiv" or "UTC"')
    return value


def _language(value: str) -> str:
    import re

    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError('it must be a language tag such as "en", "en-GB" or "uk"')
    return value


Category = Annotated[str, AfterValidator(_category)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
LanguageTag = Annotated[str, AfterValidator(_language)]


class Table(BaseModel):
    """A table of a settings file: frozen, no unknown keys, no silent conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Show(Table):
    """[show]: the podcast that the episodes belong to."""

    title: str = Field("My articles", min_length=1, max_length=255, description="The podcast's title.")
    link: WebAddress = Field(DEFAULT_BASE_URL, description="The show's web page.")
    base_url: Annotated[str, AfterValidator(_base_url)] = Field(
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
    timezone: Annotated[str, AfterValidator(_timezone)] = Field(
        "UTC", description="The zone of dates that name none."
    )
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
    disclosure_text: str = Field(
        "", description="The sentence to say; empty for the built-in one of each language."
    )
    closing: str = Field("", description="A closing line for every episode.")
    dek: bool = Field(default=True, description="Read the line under the headline, if the page has one.")
    captions: bool = Field(default=False, description="Read the captions of figures (credits never).")
    tables: Literal["read", "announce", "skip"] = Field(
        "read", description="Small tables: read row by row; large ones are announced in any case but `skip`."
    )
    table_rows: int = Field(8, ge=0, description="The largest table, in rows, that is read.")
    code: Literal["announce", "skip"] = Field("announce", description="Listings and formulas.")
    embeds: Literal["announce", "skip"] = Field(
        "skip", description="Videos, posts and maps shown in the page."
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
    bitrate: Literal[48, 56, 64, 80, 96, 112, 128, 160, 192] = Field(
        96, description="kbit/s, constant, mono."
    )
    loudness: float = Field(-16.0, ge=-31, le=-10, description="Integrated loudness in LUFS.")
    peak: float = Field(-1.0, ge=-9, le=-0.1, description="The highest true peak, in dBTP.")


class Voices(Table):
    """[voices]: which voice profile reads what."""

    default: str = Field(
        "", description="The profile for every article; empty to choose by the article's language."
    )
    by_language: dict[LanguageTag, str] = Field(
        {}, description='Profiles for languages, such as { uk = "uk", en-GB = "british" }.'
    )


class Cache(Table):
    """[cache]: sound kept so that a change of one sentence synthesises one sentence. It shapes no episode."""

    megabytes: int = Field(2048, ge=0, description="The cache's bound; 0 keeps nothing.")


class Settings(Table):
    """A whole articleaudio.toml. `folder` is where it lies, for the paths in it."""

    show: Show = Show()
    narration: Narration = Narration()
    audio: Audio = Audio()
    voices: Voices = Voices()
    cache: Cache = Cache()


Positive = Annotated[float, Field(gt=0.2, lt=5.0)]


class Delivery(Table):
    """How a voice speaks one role; what is not given is as in the rest of the profile."""

    engine: str = ""
    voice: str = ""
    speed: Positive | None = None
    pitch: Positive | None = None
    gain: float | None = Field(None, ge=-30, le=6)


class Pauses(Table):
    """Silences in seconds: after a sentence, after a block of each role, and before a heading."""

    sentence: float = Field(0.35, ge=0, le=10)
    headline: float = Field(0.9, ge=0, le=10)
    byline: float = Field(0.8, ge=0, le=10)
    dek: float = Field(0.8, ge=0, le=10)
    disclosure: float = Field(0.9, ge=0, le=10)
    before_heading: float = Field(1.2, ge=0, le=10)
    heading: float = Field(0.7, ge=0, le=10)
    body: float = Field(0.7, ge=0, le=10)
    quote: float = Field(0.8, ge=0, le=10)
    list: float = Field(0.5, ge=0, le=10)
    caption: float = Field(0.6, ge=0, le=10)
    table: float = Field(0.5, ge=0, le=10)
    code: float = Field(0.6, ge=0, le=10)
    embed: float = Field(0.6, ge=0, le=10)
    note: float = Field(0.7, ge=0, le=10)
    closing: float = Field(0.5, ge=0, le=10)


class VoiceProfile(Table):
    """A file of voices/: a voice, how it speaks, and which role another delivery has.

    Attributes:
        engine: entry point in the group `articleaudio.engines`.
        voice: the engine's name for it; empty for the engine's best for the language.
        speed, pitch: 1.0 is the voice's own. `gain`: dB that bring it to the level of the other voices.
        neural: whether sound comes from a trained model (for the machine-readable mark).
        lexicons: PLS files of voices/lexicons/, the first that has a word wins.
        roles: deliveries by role, such as `[roles.quote]`.
    """

    name: str = ""
    description: str = ""
    engine: str
    voice: str = ""
    language: LanguageTag
    speed: Positive = 1.0
    pitch: Positive = 1.0
    gain: float = Field(0.0, ge=-30, le=6)
    neural: bool = False
    lexicons: tuple[str, ...] = Field((), strict=False)
    pauses: Pauses = Pauses()
    roles: dict[
        Literal[
            "headline", "byline", "dek", "disclosure", "heading", "body", "quote",
            "list", "caption", "table", "code", "embed", "note", "closing",
        ],
        Delivery,
    ] = {}  # fmt: skip


Model = TypeVar("Model", bound=Table)


def read_toml(path: Path, model: type[Model], **fixed: Any) -> Model:
    """The file as `model`, with `fixed` values put in.

    Raises:
        ConfigError: it cannot be read, is not TOML (with line), or has a wrong key or value (with its path).
    """
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: the settings file cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: the settings file must be text in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: this is not valid TOML: {error}.") from error
    return check(data | fixed, model, str(path))


def check(data: Mapping[str, Any], model: type[Model], where: str) -> Model:
    """The mapping as `model`; every wrong key or value is named in one `ConfigError`."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems = "; ".join(_problem(detail, model) for detail in error.errors())
        raise ConfigError(f"{where}: {problems}.") from error


def find_settings(start: Path) -> Path | None:
    """articleaudio.toml in the folder `start`, if there is one."""
    path = start / FILE_NAME
    return path if path.is_file() else None


def _problem(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """One finding of pydantic as a phrase: the key's path, what is wrong, what is allowed."""
    location = [str(part) for part in detail["loc"] if part != "[key]"]
    key = ".".join(location)
    if detail["type"] == "extra_forbidden":
        allowed = _keys_at(model, location[:-1])
        near = difflib.get_close_matches(location[-1], allowed, n=1)
        hint = f"; did you mean {near[0]}?" if near else f"; allowed are {', '.join(allowed)}"
        return f"{key} is not a known key{hint}"
    if detail["type"] == "missing":
        return f"{key} is missing"
    if detail["type"] == "value_error":
        return f"{key} is {_shown(detail['input'])}, but {detail['ctx']['error']}"
    message = detail["msg"].removeprefix("Input should be ")
    return f"{key} is {_shown(detail['input'])}, but it must be {message}"


def _keys_at(model: type[BaseModel], location: list[str]) -> list[str]:
    """The keys allowed in the table at `location` of a model."""
    for part in location:
        field = model.model_fields.get(part)
        inner = field.annotation if field else None
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
            return sorted(Delivery.model_fields)
        model = inner
    return sorted(model.model_fields)


def _shown(value: object) -> str:
    import json

    try:
        text = json.dumps(value, ensure_ascii=False)
    except TypeError:
        text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."  # noqa: PLR2004 - fits a line


def home_folder() -> Path:
    """The user's own configuration folder; `voices/` in it holds profiles and lexicons."""
    import platformdirs

    return Path(platformdirs.user_config_dir("articleaudio", appauthor=False))


def cache_folder() -> Path:
    """Where clips are kept; `ARTICLEAUDIO_CACHE` in the environment moves it."""
    import os

    import platformdirs

    return Path(
        os.environ.get("ARTICLEAUDIO_CACHE") or platformdirs.user_cache_dir("articleaudio", appauthor=False)
    )


def voice_folders(show_folder: Path) -> tuple[Path, ...]:
    """Where voice profiles (`*.toml`) and lexicons (`lexicons/*.pls`) are looked for, the first that has a name wins.

    The order: `voices/` beside the show's settings, the user's configuration folder, the packaged ones.
    """
    packaged = Path(__file__).parent / "voices"
    in_checkout = Path(__file__).parents[2] / "voices"
    shipped = packaged if packaged.is_dir() else in_checkout
    folders = (show_folder / "voices", home_folder() / "voices", shipped)
    return tuple(dict.fromkeys(folder for folder in folders if folder.is_dir()))
