"""The stages in order (read this second).

A page is made into an episode in two steps. `make` does the work and may run in any process: it parses, composes,
speaks, stitches and stages, and publishes nothing. `OutputFolder.publish` belongs to the one process that holds the
folder's lock: it tells corrections from collisions and puts the staged episode in its place; the feed comes last.
"""

from __future__ import annotations

import hashlib
import json
import logging
import uuid
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from articleaudio import article as article_stage
from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio import script as script_stage
from articleaudio.audio.stitch import stitch
from articleaudio.config import Settings, cache_folder, voice_folders
from articleaudio.errors import EpisodeError
from articleaudio.files import lock, part_of
from articleaudio.model import Label
from articleaudio.speech.profiles import choose_profile
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from articleaudio.config import Show, VoiceProfile
    from articleaudio.episode import Staged
    from articleaudio.model import Article, DateOrigin, Episode, Script, Source

log = logging.getLogger(__name__)

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)  # of a page without a date that came from no file: never the clock
MEGABYTE = 2**20

Status = Literal["rendered", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Order:
    """What the user wants of a run: settings and where they lie, the output folder, a voice by name."""

    settings: Settings
    settings_folder: Path
    output: Path
    voice: str = ""
    force: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What a run must know of an episode that is in the folder already."""

    path: Path
    guid: str
    headline: str
    published: datetime
    date_origin: DateOrigin
    content_hash: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A page worked out as far as it goes without sound: what will be said, by which voice, with which tags."""

    source: str
    script: Script
    profile: VoiceProfile
    label: Label


@dataclass(frozen=True, slots=True)
class Made:
    """What `make` made of a page; `staged` is None where the episode is there already, unchanged."""

    plan: Plan
    staged: Staged | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a page. `seconds` of sound; `error` is a sentence where it failed."""

    source: str
    status: Status
    episode: Path | None = None
    guid: str | None = None
    seconds: float | None = None
    error: str | None = None


def speaker_for(settings: Settings) -> Speaker:
    """The speaker that a process uses for all its pages."""
    return Speaker(cache_folder() / "clips", settings.cache.megabytes * MEGABYTE)


# ------------------------------------------------------------------------------------- page to script


def write_script(article: Article, order: Order) -> tuple[Script, VoiceProfile]:
    """What will be said of the article, and the profile of the voice that says it.

    Raises:
        VoiceMissing: the voice asked for is not there.
        ConfigError: a voice profile or a lexicon is wrong.
    """
    profile = profile_for(article.language, order)
    lexicons = script_stage.load_lexicons(profile.lexicons, voice_folders(order.settings_folder))
    return script_stage.compose(article, profile, order.settings.narration, lexicons), profile


def profile_for(language: str, order: Order) -> VoiceProfile:
    """The voice profile that reads that language in this run."""
    folders = voice_folders(order.settings_folder)
    return choose_profile(language, order.voice, order.settings.voices, folders)


def plan(source: Source, order: Order, known: Mapping[str, Known]) -> Plan:
    """Works a page out without making a sound; `known` are the folder's episodes by guid.

    Raises:
        ArticleAudioError: the page holds no article, or cannot be read in the voice asked for.
    """
    article = article_stage.parse(source)
    script, profile = write_script(article, order)
    label = _label(article, source, script, profile, order.settings.show)
    if earlier := known.get(label.guid):
        _refuse_stranger(source, label, earlier)
        # What was published once keeps its date, whatever a correction or a copied file says.
        label = replace(label, published=earlier.published, date_origin=earlier.date_origin)
    return Plan(source.name, script, profile, replace(label, content_hash=_content_hash(script, profile, label, order)))


def _refuse_stranger(source: Source, label: Label, earlier: Known) -> None:
    """A page of the same identity whose headline and date both differ is another article, no correction."""
    dated = label.date_origin == earlier.date_origin == "page"
    if label.headline != earlier.headline and dated and label.published.date() != earlier.published.date():
        raise EpisodeError(
            f'{source.name}: its address is that of another article, "{earlier.headline}"; '
            "if they are two, give this one its own with --url."
        )


def identify(article: Article) -> str:
    """The episode's guid: from the article's address, else from what it says of itself, never from a path."""
    if article.url:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, article.url.partition("#")[0]))
    day = article.published.date().isoformat() if article.published else ""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"article:{article.publication}\n{day}\n{article.headline}"))


def _label(article: Article, source: Source, script: Script, profile: VoiceProfile, show: Show) -> Label:
    published, origin = _publication_date(article, source, show)
    said = (segment for segment in script.segments if segment.role not in {"byline", "disclosure", "closing"})
    return Label(
        guid=identify(article),
        headline=article.headline,
        authors=article.authors,
        author_kinds=article.author_kinds,
        publication=article.publication,
        show=show.title,
        published=published,
        date_origin=origin,
        modified=_zoned(article.modified, show) if article.modified else None,
        language=article.language,
        url=article.url,
        summary=article.summary,
        section=article.section,
        keywords=article.keywords,
        text="\n".join(segment.written for segment in said),
        content_hash="",
        digital_source_type="trainedAlgorithmicMedia" if profile.neural else "algorithmicMedia",
    )


def _publication_date(article: Article, source: Source, show: Show) -> tuple[datetime, DateOrigin]:
    if article.published:
        return _zoned(article.published, show), "page"
    if source.dated:
        return source.dated.replace(microsecond=0), "file"
    return UNDATED, "none"


def _zoned(date: datetime, show: Show) -> datetime:
    return date if date.tzinfo else date.replace(tzinfo=show.zone)


def _content_hash(script: Script, profile: VoiceProfile, label: Label, order: Order) -> str:
    """SHA-256 of all that shapes an episode's bytes; versions of programs and libraries do not count."""
    voice = profile.model_dump(mode="json", exclude={"name", "description", "lexicons", "pauses"})
    facts = {
        "segments": [asdict(segment) for segment in script.segments],
        "voice": voice,
        "audio": order.settings.audio.model_dump(mode="json"),
        "label": asdict(label),
        "cover": feed_stage.cover_facts(order.settings.show, order.settings_folder),
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True, default=str).encode()).hexdigest()


# ------------------------------------------------------------------------------------- page to sound


def make(source: Source, order: Order, known: Mapping[str, Known], speaker: Speaker) -> Made:
    """Makes the page's episode and stages it in the output folder; nothing is published.

    Raises:
        ArticleAudioError: it cannot be made; nothing of it is left in the folder.
    """
    planned = plan(source, order, known)
    earlier = known.get(planned.label.guid)
    same = earlier is not None and earlier.content_hash == planned.label.content_hash
    if earlier and same and not order.force and episode_stage.is_whole(earlier.path):
        return Made(planned, None)
    shelf = order.output / "episodes"
    try:
        shelf.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EpisodeError(f"{shelf}: the folder cannot be made ({error.strerror}).") from error
    recorded = part_of(shelf / f"{planned.label.content_hash[:8]}.mp3")
    try:
        recording = stitch(speaker.speak(planned.script, planned.profile), recorded, order.settings.audio)
        artwork = feed_stage.artwork(order.settings.show, order.settings_folder)
        return Made(planned, episode_stage.stage(recording, planned.label, order.output, artwork=artwork))
    finally:
        recorded.unlink(missing_ok=True)


# ------------------------------------------------------------------------------------ output folder


class OutputFolder:
    """The output folder while a run writes into it: locked, swept of what killed runs left, its episodes known.

    A context manager. On leaving it, however that comes about, the feed is written for what has been published.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._open = ExitStack()
        self._seen: dict[str, str] = {}
        self.known: dict[str, Known] = {}

    def __enter__(self) -> Self:
        folder = self._order.output
        with ExitStack() as stack:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                stack.callback(_remove_if_empty, folder)
                stack.enter_context(lock(folder))
            except OSError as error:
                raise EpisodeError(f"{folder}: the output folder cannot be used ({error.strerror}).") from error
            episode_stage.sweep(folder)
            self.known = {found.label.guid: _known(found) for found in episode_stage.episodes(folder)}
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._open:
            if self.known:
                self.refresh()

    def publish(self, made: Made) -> Outcome:
        """Puts a staged episode in its place; a correction takes the place of what it corrects.

        Raises:
            EpisodeError: another page of this run has the same identity, or a file cannot be renamed.
        """
        label, source = made.plan.label, made.plan.source
        if label.guid in self._seen:
            if made.staged:
                episode_stage.discard(made.staged)
            raise _same_run(source, self._seen[label.guid])
        self._seen[label.guid] = source
        earlier = self.known.get(label.guid)
        if made.staged is None:
            return _outcome(source, "unchanged", self.known[label.guid])
        if earlier:
            episode_stage.supersede(self._order.output, earlier.path, made.staged.episode.path)
        self.known[label.guid] = published = _known(episode_stage.commit(made.staged))
        return _outcome(source, "rendered", published)

    def refresh(self) -> None:
        """Writes the feed from what is in the folder, then removes what the feed no longer names.

        Raises:
            ArticleAudioError: the feed cannot be written; the one before is still there.
        """
        refresh_feed(self._order)
        episode_stage.sweep(self._order.output)


def refresh_feed(order: Order) -> Path:
    """Writes the feed from the episodes in the folder alone, then removes what the feed no longer names.

    Raises:
        ArticleAudioError: the feed cannot be written; the one before is still there.
    """
    raise NotImplementedError


def _known(episode: Episode) -> Known:
    label = episode.label
    return Known(
        episode.path,
        label.guid,
        label.headline,
        label.published,
        label.date_origin,
        label.content_hash,
        episode.seconds,
    )


def _same_run(source: str, first: str) -> EpisodeError:
    return EpisodeError(
        f"{source}: it is the same article as {first}; if they are two, give one its own address with --url."
    )


def _outcome(source: str, status: Status, episode: Known) -> Outcome:
    return Outcome(source, status, episode.path, episode.guid, episode.seconds)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
