"""The stages in order (read this second).

    plan   parse ─ compose (`scripting.py`): what will be said, by which voice, with which tags; no sound yet
    make   plan, then speak ─ stitch ─ stage: the episode under temporary names in the output folder

Both may run in any process, many at a time. Publishing what was staged, and the feed, belong to the one process that
holds the output folder's lock: see `archive/output.py`.
"""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from articleaudio import article as article_stage
from articleaudio import episode as episode_stage
from articleaudio import script as script_stage
from articleaudio import source as source_stage
from articleaudio.audio.listening import Heard, listen
from articleaudio.audio.loudness import Level
from articleaudio.audio.stitch import stitch
from articleaudio.branding import artwork_for, credentials_for, shown_by_cover, sound_files, sounds_of
from articleaudio.check import check_staged, clock
from articleaudio.config import cache_folder
from articleaudio.episode.naming import BOOK
from articleaudio.errors import EpisodeError, PassedOver
from articleaudio.files import part_of
from articleaudio.labelling import (
    label_of,
    publication_date,
    refuse_foreign,
    refuse_namesake,
    refuse_stranger,
    warn_of_older,
)
from articleaudio.scripting import fallback_for, write_script
from articleaudio.speech.delivery import deliver
from articleaudio.speech.process import Limits
from articleaudio.speech.speaker import Conditions, Speaker
from articleaudio.speech.voice_files import best_voice, fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from articleaudio.config import VoiceProfile
    from articleaudio.episode import Link, Staged
    from articleaudio.labelling import Known
    from articleaudio.model import Article, Label, Recording, Script, Segment, Source
    from articleaudio.order import Order

log = logging.getLogger(__name__)

MEGABYTE = 2**20
Prospect = Literal["new", "changed", "unchanged", "retracted", "pruned"]
"""What a page is to the episodes that are there."""

NOTHING_TO_MAKE = frozenset({"unchanged", "retracted", "pruned"})


@dataclass(frozen=True, slots=True)
class Plan:
    """A page worked out as far as it goes without sound; `others` read what is in the languages that they are for.

    `links` are those of all chapters that it may have; `pictures` are the addresses of its lead picture that were
    looked for, and `picture` is what was found there, undecoded.
    """

    source: str
    script: Script
    profile: VoiceProfile
    label: Label
    others: Mapping[str, VoiceProfile] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    pictures: tuple[str, ...] = ()
    picture: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Made:
    """What `make` made of a page; `staged` is None where the episode is there unchanged, or was taken out.

    Attributes:
        source: what messages call the page. `guid`, `content_hash`: of its episode.
        words: that are said.
        pictures, picture: as of its `Plan`, of the latter the SHA-256 in hex, "" without one.
    """

    source: str
    guid: str
    content_hash: str
    words: int
    pictures: tuple[str, ...]
    picture: str
    staged: Staged | None


def speaker_for(order: Order, jobs: int | None = None, folders: tuple[Path, ...] = ()) -> Speaker:
    """The speaker that a process uses for all its pages; `jobs` as `[speech] jobs` has it, `folders` of voices."""
    clips = order.settings.cache.megabytes * MEGABYTE
    return Speaker(cache_folder() / "clips", clips, conditions_for(order, jobs, folders))


def conditions_for(order: Order, jobs: int | None = None, folders: tuple[Path, ...] = ()) -> Conditions:
    """How engines are run; the arguments are those of `speaker_for`."""
    told = order.settings.speech
    limits = Limits(told.seconds, told.megabytes)
    usual = told.jobs if jobs is None else jobs
    return Conditions(folders or order.voice_folders, limits, usual, told.device, told.jobs)


# --------------------------------------------------------------------------------------------- plan


def plan(source: Source, order: Order, known: Mapping[str, Known]) -> Plan:
    """Works a page out without making a sound; `known` are the output folder's episodes by guid.

    Raises:
        ArticleAudioError: the page holds no article, or cannot be read in the voice asked for.
    """
    article = article_stage.parse(source, order.corrections, force=order.lenient)
    _pass_over(article, source, order)
    script, profile, others = write_script(article, order)
    label = label_of(article, source, (profile, *others.values()), order.settings.show)
    if earlier := known.get(label.guid):
        refuse_stranger(source, label, earlier)
        refuse_namesake(source, label, earlier)
        refuse_foreign(source, label, earlier)
        # What was published once keeps its date, whatever a correction or a copied file says.
        label = replace(label, published=earlier.published, date_origin=earlier.date_origin)
    elif taken := episode_stage.tombstone_of(order.output, label.guid):
        label = replace(label, published=taken.published, date_origin=taken.date_origin)
    links = episode_stage.links_of(article, on_one_page=not source.following)
    wanted = article.pictures if order.settings.tags.artwork == "article" else ()
    picture = source_stage.picture_of(source, wanted)
    unsigned = Plan(source.name, script, profile, label, others, links, wanted, picture)
    return replace(unsigned, label=replace(label, content_hash=_content_hash(unsigned, order)))


def _pass_over(article: Article, source: Source, order: Order) -> None:
    """Stop where the filters of the run do not want the article."""
    if order.filters.admits_all:
        return
    published, origin = publication_date(article, source, order.settings.show)
    day = None if origin == "none" else published.date()
    if not order.filters.admits(day, article.section, article.keywords, article.language):
        raise PassedOver(f"{source.name}: not among what is asked for.")


def _content_hash(planned: Plan, order: Order) -> str:
    """SHA-256 of all that shapes an episode's bytes; versions of programs and libraries do not count."""
    facts: dict[str, Any] = {
        "segments": [_segment_facts(segment) for segment in planned.script.segments],
        "voice": _voice_facts(planned.profile),
        "speaker": planned.profile.voice or planned.profile.name,
        "audio": order.settings.audio.model_dump(mode="json"),
        "label": asdict(planned.label),
        "cover": shown_by_cover(order.output),
        "links": [asdict(link) for link in planned.links],
        "tags": order.settings.tags.version,
    }
    if order.settings.sounds.named:
        facts["sounds"] = [order.settings.sounds.model_dump(mode="json"), sound_files(order)]
    if planned.picture:
        facts["picture"] = digest_of_picture(planned.picture)
    if planned.others:
        facts["others"] = {
            language: [_voice_facts(other), other.voice or other.name] for language, other in planned.others.items()
        }
    if credentials := credentials_for(order):
        facts["signed with"] = credentials.fingerprint
    if files := _voice_files(planned, order):
        facts["voice files"] = files
    return hashlib.sha256(json.dumps(facts, sort_keys=True, default=str).encode()).hexdigest()


def _voice_files(planned: Plan, order: Order) -> dict[str, str]:
    """What lies on disk of the voices: another model under the same name is another voice."""
    told: set[tuple[str, str, str]] = set()
    for segment in planned.script.segments:
        delivery = deliver(segment, planned.others.get(segment.language, planned.profile))
        told.add((delivery.engine, delivery.voice, segment.language))
    folders = order.voice_folders
    spoken = {(engine, voice or best_voice(engine, language, folders)) for engine, voice, language in told}
    found: dict[str, str] = {}
    for engine, voice in sorted(spoken):
        if digest := fingerprint(engine, voice, folders):
            found[voice] = found.get(voice, "") + digest
    return found


def _segment_facts(segment: Segment) -> dict[str, Any]:
    facts = asdict(segment)
    del facts["replacements"]  # `pronounced` has them
    del facts["readings"]  # they follow from the texts
    return facts


def _voice_facts(profile: VoiceProfile) -> dict[str, Any]:
    unheard = {
        "name",
        "description",
        "lexicons",
        "pauses",
        "any_language",
        "sha256",
    }  # the model itself is in "voice files"
    facts = profile.model_dump(mode="json", exclude=unheard)
    return {key: value for key, value in facts.items() if key != "options" or value}


# --------------------------------------------------------------------------------------------- make


def make(source: Source, order: Order, known: Mapping[str, Known], speaker: Speaker) -> Made:
    """Makes the page's episode and stages it in the output folder; nothing is published.

    Raises:
        ArticleAudioError: it cannot be made; nothing of it is left in the folder.
    """
    planned = plan(source, order, known)
    earlier = known.get(planned.label.guid)
    optional = optional_files(order)
    if _prospect(planned, order, earlier) in NOTHING_TO_MAKE:
        return _made(planned, None)
    if earlier and not planned.label.url and earlier.content_hash != planned.label.content_hash:
        log.warning(
            '%s: taken for a correction of the episode "%s", by its publication, day and '
            "headline; if it is another article, give it an address with --url.",
            source.name,
            earlier.headline,
        )
    sounds_of(order)  # before anything is spoken
    also: tuple[tuple[str, Path], ...] = ()
    if earlier:
        warn_of_older(source, planned.label, earlier)
    recorded = part_of(_shelf(order.output) / f"{planned.label.content_hash}.mp3")
    try:
        script = script_stage.with_readings(planned.script)
        takes = speaker.speak(script, planned.profile, planned.others, _fallbacks(planned, order))
        audio = order.settings.audio
        recording = stitch(takes, recorded, audio, sounds_of(order), audio.also)
        also = recording.also
        left_out = tuple(one.text for one in planned.script.left_out)
        chapters = episode_stage.linked(recording.chapters, planned.links)
        recording = replace(recording, chapters=chapters, left_out=left_out)
        artwork, credentials = artwork_for(planned.picture, planned.source, order.output), credentials_for(order)
        staged = episode_stage.stage(
            recording,
            planned.label,
            order.output,
            artwork=artwork,
            version="2.4" if credentials else order.settings.tags.version,  # a signature makes it 2.4 in any case
            optional=optional,
            credentials=credentials,
        )
        if not order.unchecked:
            _prove(source, recording, staged, speaker, is_signed=credentials is not None)
        return _made(planned, staged)
    finally:
        for path in (recorded, *dict(also).values()):
            path.unlink(missing_ok=True)


def foresee(source: Source, order: Order, known: Mapping[str, Known]) -> tuple[Prospect, Made]:
    """What `make` would do with the page, without a sound and without a file; nothing is staged in what is told.

    Raises:
        ArticleAudioError: it cannot be made, as far as that can be told unspoken.
    """
    planned = plan(source, order, known)
    return _prospect(planned, order, known.get(planned.label.guid)), _made(planned, None)


def _prospect(planned: Plan, order: Order, earlier: Known | None) -> Prospect:
    if earlier and not order.force and _is_unchanged(planned, earlier, optional_files(order)):
        return "unchanged"
    if not order.force and (how := episode_stage.taken_out(order.output, planned.label.guid)):
        return how
    return "changed" if earlier else "new"


def _made(planned: Plan, staged: Staged | None) -> Made:
    """What the process that publishes wants to know: scripts and pictures may be large."""
    words = sum(len(segment.spoken.split()) for segment in planned.script.segments)
    label, picture = planned.label, digest_of_picture(planned.picture)
    return Made(planned.source, label.guid, label.content_hash, words, planned.pictures, picture, staged)


def digest_of_picture(picture: bytes | None) -> str:
    """SHA-256 in hex; "" without a picture."""
    return hashlib.sha256(picture).hexdigest() if picture else ""


def _prove(source: Source, recording: Recording, staged: Staged, speaker: Speaker, *, is_signed: bool) -> None:
    """Checks what was staged.

    What the encoder's file sounds like was measured when it was made, and only a tag was put before it since. Signing
    is another program's work upon the whole file, so a signed one is decoded once more.

    Raises:
        EpisodeError: it is not whole; nothing of it is left.
        AudioError: it was signed, and does not decode cleanly any more; nothing of it is left.
    """
    try:
        if is_signed:
            heard = listen(staged.parts[-1][0], staged.episode.sample_rate)
        else:
            heard = Heard(Level(recording.loudness, recording.peak), recording.decoded, recording.envelope)
        defects = check_staged(staged, heard, speaker.say)
    except BaseException:
        episode_stage.discard(staged)
        raise
    if defects:
        episode_stage.discard(staged)
        more = f" ({len(defects) - 1} more)" if len(defects) > 1 else ""
        place = "" if defects[0].start is None else f"at {clock(defects[0].start)} "
        raise EpisodeError(f"{source.name}: its episode is not published: {place}{defects[0].sentence}{more}")


def _fallbacks(planned: Plan, order: Order) -> dict[str, VoiceProfile]:
    """The profiles that say what the script's voices cannot say, by language; none where the article then fails."""
    languages = sorted({segment.language for segment in planned.script.segments})
    found = {one: fallback_for(one, planned.others.get(one, planned.profile), order) for one in languages}
    return {language: profile for language, profile in found.items() if profile}


def optional_files(order: Order) -> tuple[str, ...]:
    """Suffixes of what is to lie beside an MP3 because the settings ask for it."""
    book = (BOOK,) if order.settings.transcripts.epub else ()
    return (*book, *(f".{kind}" for kind in order.settings.audio.also))


def _is_unchanged(planned: Plan, earlier: Known, optional: Sequence[str]) -> bool:
    """Whether the episode is there as it would be made; what a fallback said is tried again."""
    same = earlier.content_hash == planned.label.content_hash and episode_stage.is_whole(earlier.path, optional)
    return same and not episode_stage.is_troubled(earlier.path)


def _shelf(output: Path) -> Path:
    shelf = output / "episodes"
    try:
        shelf.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EpisodeError(f"{shelf}: the folder cannot be made ({error.strerror}).") from error
    return shelf
