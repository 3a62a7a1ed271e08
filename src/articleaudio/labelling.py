"""Which article an episode is of, and what its tags say of it; when a page may take the place of an earlier episode."""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from articleaudio import episode as episode_stage
from articleaudio.errors import EpisodeError
from articleaudio.model import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.config import Show, VoiceProfile
    from articleaudio.model import Article, DateOrigin, Source

log = logging.getLogger(__name__)

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)  # of a page without a date that came from no file: never the clock
RUN = 8
"""Letters in a row by which texts are compared, in scripts with words and without: few are in two texts by chance."""

CORRECTED = 1 / 3
"""Of the shorter text's runs, how many a correction shares with what it corrects, at least."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a run must know of an episode that is in the output folder already.

    Attributes:
        place, name: of its MP3: the folder, and what it is called there. A path takes more memory than both.
        guid, headline, published, date_origin, modified, content_hash: as its tags tell them.
        seconds: of sound.
    """

    place: str
    name: str
    guid: str
    headline: str
    published: datetime
    date_origin: DateOrigin
    modified: datetime | None
    content_hash: str
    seconds: float

    @property
    def path(self) -> Path:
        """Its MP3."""
        return Path(self.place, self.name)


def identify(article: Article) -> str:
    """The episode's guid: from the article's address, else from what it says of itself, never from a path."""
    if article.url:
        return guid_of_address(article.url)
    day = article.published.date().isoformat() if article.published else ""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"article:{article.publication}\n{day}\n{article.headline}"))


def guid_of_address(url: str) -> str:
    """The guid of the article at that address; what follows a # does not count."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, url.partition("#")[0]))


def refuse_stranger(source: Source, label: Label, earlier: Known) -> None:
    """A page of the same identity whose headline and date both differ is another article, no correction."""
    dated = label.date_origin == earlier.date_origin == "page"
    if label.headline != earlier.headline and dated and label.published.date() != earlier.published.date():
        raise EpisodeError(
            f'{source.name}: its address is that of another article, "{earlier.headline}"; '
            "if they are two, `articleaudio render` this one with an address of its own in --url."
        )


def refuse_namesake(source: Source, label: Label, earlier: Known) -> None:
    """A page without an address may share its headline with another; if its text is another, it is no correction."""
    if label.url:
        return
    if _is_another_text(label, earlier):
        raise EpisodeError(
            f'{source.name}: it would replace the episode "{earlier.headline}" ({earlier.path.name}), which has the '
            "same headline and another text; give each page an address of its own with --url."
        )


def refuse_foreign(source: Source, label: Label, earlier: Known) -> None:
    """A page of another site than the one that it names as its own (rel=canonical) may replace only what it repeats.

    Whoever syndicates an article says where it is from; whoever wants another site's episode replaced does so, too.
    """
    if source.url or not (source.found_at and label.url) or _host(source.found_at) == _host(label.url):
        return
    if _is_another_text(label, earlier):
        raise EpisodeError(
            f"{source.name}: it was found at {_host(source.found_at)} and says that it is the article {label.url}, of "
            f'which there is an episode with another text, "{earlier.headline}"; give it its own address with --url.'
        )


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_another_text(label: Label, earlier: Known) -> bool:
    one, other = _runs(label.text), _runs(episode_stage.read(earlier.path).label.text)
    return len(one & other) < CORRECTED * min(len(one), len(other))


def _runs(text: str) -> set[str]:
    letters = "".join(filter(str.isalnum, text.casefold()))
    return {letters[at : at + RUN] for at in range(len(letters) - RUN + 1)}


def label_of(article: Article, source: Source, profiles: Sequence[VoiceProfile], show: Show) -> Label:
    """What the tags say of an article that these voices read, without the hash of its content."""
    published, origin = publication_date(article, source, show)
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
        text=article.text,
        content_hash="",
        digital_source_type="trainedAlgorithmicMedia"
        if any(profile.neural for profile in profiles)
        else "algorithmicMedia",
        licence=article.licence,
    )


def publication_date(article: Article, source: Source, show: Show) -> tuple[datetime, DateOrigin]:
    """The page's date, else the file's.

    Podcast directories refuse dates in the future, so a page's is not believed. The clock decides only that: it is
    never itself the date.
    """
    if article.published:
        stated = _zoned(article.published, show)
        if stated <= datetime.now(UTC):
            return stated, "page"
        log.warning("%s: it says that it was published on %s, which is to come; taken as undated.", source.name, stated)
    if source.dated and source.dated <= datetime.now(UTC):
        return source.dated.replace(microsecond=0), "file"
    return UNDATED, "none"


def _zoned(date: datetime, show: Show) -> datetime:
    return date if date.tzinfo else date.replace(tzinfo=show.zone)


def warn_of_older(source: Source, label: Label, earlier: Known) -> None:
    """Tells that a page may be an older copy of what it replaces."""
    if earlier.modified and (label.modified is None or label.modified < earlier.modified):
        when = f"was last changed on {label.modified:%Y-%m-%d %H:%M}" if label.modified else "does not say when"
        log.warning(
            "%s: it %s, and the page of the episode that it replaces was changed on %s; is it an older copy?",
            source.name,
            when,
            f"{earlier.modified:%Y-%m-%d %H:%M}",
        )
