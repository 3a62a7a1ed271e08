"""Keeping up: a sync fetches and renders what is new or changed, once, and leaves the rest of the web alone."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from tests.conftest import page
from tests.killing import killed_at
from tests.source.conftest import Answer, Asked, Site, site

from articleaudio import episode
from articleaudio.archive.batch import plan_archive, run_batch
from articleaudio.archive.diary import FIRST, LONGEST, NAME, Asking, distance
from articleaudio.archive.syncing import sync
from articleaudio.errors import FolderBusy, SourceError
from articleaudio.files import lock
from articleaudio.order import order_for
from articleaudio.source import Filters, Manners, Rules

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.conftest import Command

    from articleaudio.archive.output import Outcome

__all__ = ["site"]

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Keeper:
    """Syncs into one output folder, at a time that a test sets."""

    folder: Path
    time: datetime = BEGIN

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def __call__(self, archive: str, *, limit: int | None = None, **asked: Any) -> list[tuple[str, str]]:
        """The last part of each name with what became of it.

        `asked` are fields of `Asking`, and `since`, `only`, `max_failures`.
        """
        most = asked.pop("max_failures", None)
        only = asked.pop("only", ())
        filters = Filters(limit=limit, since=asked.pop("since", None))
        order = replace(order_for(None, self.folder, self.output, voice="tone"), filters=filters)
        manners = Manners(allow_private=True, pause=0.0, store=self.folder / "pages")
        rules = Rules(only=only, filters=filters, manners=manners)
        asking = Asking(now=lambda: self.time, **asked)
        found: Sequence[Outcome] = list(sync(archive, order, rules, 1, 40, max_failures=most, asking=asking))
        return [(one.source.rpartition("/")[2], one.status) for one in found]

    def remembered(self) -> dict[str, Any]:
        """What stands in the diary."""
        data: dict[str, Any] = json.loads((self.output / NAME).read_bytes())
        return data


@pytest.fixture
def keeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keeper:
    monkeypatch.setenv("ARTICLEAUDIO_CACHE", str(tmp_path / "cache"))
    return Keeper(tmp_path)


def article(site: Site, name: str, text: str = "A sentence that stands for many others of its kind.") -> None:
    """A page of the site, of some sentences, with a canonical address."""
    body = page(f"Story {name}", tuple(f"{text} It is number {at}." for at in range(4)), site.url(f"/{name}"))
    site.answers[f"/{name}"] = Answer(body.encode())


def feed(site: Site, *entries: str) -> str:
    """A feed of summaries, in Atom, with an ETag; an entry is `name` or `name@day of its last change`."""
    items = ""
    for entry in entries:
        name, _, day = entry.partition("@")
        items += (
            f"<entry><title>Story {name}</title><id>{name}</id><updated>2025-01-{day or '01'}T00:00:00Z</updated>"
            f'<link href="{site.url(f"/{name}")}"/><summary>In short.</summary></entry>'
        )
    text = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><author><name>Us</name></author>{items}</feed>'
    )
    tag = f'"{len(text)}-{entries}"'

    def answer(asked: Asked) -> Answer:
        if asked.headers.get("if-none-match") == tag:
            return Answer(status=304, kind="")
        return Answer(text.encode(), headers={"ETag": tag}, kind="application/atom+xml")

    site.answers["/feed"] = answer
    return site.url("/feed")


def sitemap(site: Site, *entries: str) -> str:
    """A sitemap; an entry is `name` or `name@day of its last change`."""
    items = ""
    for entry in entries:
        name, _, day = entry.partition("@")
        changed = f"<lastmod>2025-01-{day}</lastmod>" if day else ""
        items += f"<url><loc>{site.url(f'/{name}')}</loc>{changed}</url>"
    text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{items}</urlset>'
    site.answers["/sitemap.xml"] = Answer(text.encode(), kind="application/xml")
    return site.url("/sitemap.xml")


def asked_anew(site: Site) -> list[str]:
    """What was asked for since this was called the last time."""
    paths = site.paths
    site.asked.clear()
    return paths


def test_a_feed_of_summaries(keeper: Keeper, site: Site) -> None:
    """At first all that it has; then what is new or changed alone, and nothing is asked for but the feed itself."""
    for name in ("a", "b", "c"):
        article(site, name)
    address = feed(site, "a", "b")
    assert keeper(address) == [("a", "rendered"), ("b", "rendered")]
    assert asked_anew(site) == ["/feed", "/a", "/b"]
    published = {each.label.url: each.label for each in episode.episodes(keeper.output)}
    assert set(published) == {site.url("/a"), site.url("/b")}, "the page knows best what its address is"
    assert published[site.url("/a")].authors == ("Anna Novak",), "of the article, not of the feed"

    before = {path: path.stat().st_mtime_ns for path in keeper.output.rglob("*") if path.is_file()}
    assert keeper(address) == []
    assert site.asked[-1].headers.get("if-none-match"), "and that only if it changed"
    assert asked_anew(site) == ["/feed"]
    assert {path: path.stat().st_mtime_ns for path in keeper.output.rglob("*") if path.is_file()} == before

    article(site, "a", "It was told in another way at first.")
    assert keeper(feed(site, "c", "a@02", "b")) == [("c", "rendered"), ("a", "rendered")]
    assert asked_anew(site) == ["/feed", "/c", "/a"]
    assert len(episode.episodes(keeper.output)) == 3
    assert keeper(address) == []
    assert keeper(address, recheck=True) == [("c", "unchanged"), ("a", "unchanged"), ("b", "unchanged")]


def test_a_sitemap_and_what_it_names_no_more(keeper: Keeper, site: Site) -> None:
    """Without `lastmod` a page is fetched once; what is named no more is forgotten, and its episode stays."""
    for name in ("a", "b"):
        article(site, name)
    assert keeper(sitemap(site, "a", "b@01")) == [("a", "rendered"), ("b", "rendered")]
    assert keeper(sitemap(site, "a", "b@01")) == []
    asked_anew(site)
    assert keeper(sitemap(site, "b@02")) == [("b", "rendered")], "its date of change is in its tags"
    assert asked_anew(site) == ["/sitemap.xml", "/b"]
    (told,) = keeper.remembered()["archives"].values()
    assert list(told["seen"]) == [site.url("/b")]
    assert len(episode.episodes(keeper.output)) == 2


def test_what_filters_pass_over_is_not_forgotten(keeper: Keeper, site: Site) -> None:
    """A run for some pages leaves what is remembered of the others, and when the failed ones are tried again."""
    for name in ("a", "b"):
        article(site, name)
    address = sitemap(site, "a", "b", "gone")
    assert keeper(address) == [("a", "rendered"), ("b", "rendered"), ("gone", "failed")]
    article(site, "c")
    address = sitemap(site, "a", "b", "c", "gone")
    assert keeper(address, only=("*/c",)) == [("c", "rendered")]
    asked_anew(site)
    assert keeper(address) == []
    assert asked_anew(site) == ["/sitemap.xml"]


def test_failures_are_tried_again_at_growing_distances(keeper: Keeper, site: Site) -> None:
    """After an hour, two, four, ..., a week at most; at once if the archive says that it changed, or when asked to."""
    failed = [("gone", "failed")]
    nothing: list[tuple[str, str]] = []
    address = sitemap(site, "gone@01")
    for tries in range(1, 10):
        assert keeper(address) == failed
        keeper.time += distance(tries) - timedelta(seconds=1)
        assert keeper(address) == nothing
        keeper.time += timedelta(seconds=1)
    assert [distance(tries) / FIRST for tries in (1, 2, 3, 4)] == [1, 2, 4, 8]
    assert distance(9) == distance(10**9) == LONGEST
    assert asked_anew(site).count("/gone") == 9
    assert keeper(address) == failed
    assert keeper(address, retry=True) == failed
    assert keeper(sitemap(site, "gone@02")) == failed
    keeper.time -= 2 * LONGEST
    assert keeper(address) == failed, "a clock that was set back does not put it off for good"
    article(site, "gone")
    assert keeper(address) == nothing
    keeper.time += LONGEST
    assert keeper(address) == [("gone", "rendered")]
    keeper.time += LONGEST
    assert keeper(address) == nothing


def test_a_folder(keeper: Keeper) -> None:
    """A page that is new, or that was changed; a folder without a page is nothing new; one that failed waits."""
    inbox = keeper.folder / "inbox"
    inbox.mkdir()
    assert keeper(str(inbox)) == []
    assert not keeper.output.exists(), "nothing is left of a run that had nothing to do"
    (inbox / "a.html").write_text(page("Story a", url="https://example.org/a"))
    (inbox / "b.html").write_text("<p>Too little.")
    assert keeper(str(inbox)) == [("a.html", "rendered"), ("b.html", "failed")]
    assert keeper(str(inbox)) == []
    (inbox / "b.html").write_text(page("Story b", url="https://example.org/b"))
    (inbox / "c.html").write_text(page("Story c", url="https://example.org/c"))
    assert keeper(str(inbox), limit=1) == [("b.html", "rendered")], "what is unchanged counts for no limit"
    assert keeper(str(inbox)) == [("c.html", "rendered")]
    with pytest.raises(SourceError, match="There is no file or folder"):
        keeper(str(keeper.folder / "other"))


def test_articles_in_the_feed_itself(keeper: Keeper, site: Site) -> None:
    """They are at hand: changed ones are noticed whether the feed says so or not, and nothing is fetched."""

    def whole(text: str) -> None:
        body = f"<p>{text}</p>" * 40
        told = f"<title>Whole</title><link>{site.url('/whole')}</link><description><![CDATA[{body}]]></description>"
        text = f"<rss version='2.0'><channel><title>N</title><item>{told}</item></channel></rss>"
        site.answers["/rss"] = Answer(text.encode())

    whole("Every word of it is in here.")
    assert keeper(site.url("/rss")) == [("whole", "rendered")]
    assert keeper(site.url("/rss")) == []
    whole("Every word of it was changed.")
    assert keeper(site.url("/rss")) == [("whole", "rendered")]
    assert set(site.paths) == {"/rss"}


def test_what_the_filters_pass_over(keeper: Keeper, site: Site) -> None:
    """A page of which only itself tells its date is fetched once, and again when the filters are others."""
    article(site, "a")
    address = sitemap(site, "a")
    assert keeper(address, since=datetime(2025, 1, 1, tzinfo=UTC).date()) == [("a", "passed over")]
    assert keeper(address, since=datetime(2025, 1, 1, tzinfo=UTC).date()) == []
    assert keeper(address, since=datetime(2024, 1, 1, tzinfo=UTC).date()) == [("a", "rendered")]


def test_what_was_last_changed_before_the_days_that_are_wanted(keeper: Keeper, site: Site) -> None:
    """It is not fetched; a page of the day before is, as its own date may be written in another time zone."""
    for name in ("a", "b", "c"):
        article(site, name)
    address = sitemap(site, "a@01", "b@09", "c@10")
    assert keeper(address, since=datetime(2025, 1, 10, tzinfo=UTC).date(), limit=1) == [
        ("b", "passed over"),
        ("c", "passed over"),
    ]
    assert asked_anew(site) == ["/sitemap.xml", "/b", "/c"]


def test_what_is_stopped_is_taken_up(keeper: Keeper, site: Site) -> None:
    """After so many failures, or with a limit, the rest is there the next time.

    What cannot be fetched is no article, and does not count for the limit.
    """
    for name in ("c", "d"):
        article(site, name)
    address = sitemap(site, "a", "b", "c", "d")
    assert keeper(address, max_failures=1) == [("a", "failed")]
    assert keeper(address, limit=1) == [("b", "failed"), ("c", "rendered")]
    assert keeper(address) == [("d", "rendered")]
    assert keeper(address) == []


def test_what_was_pruned_stays_away(keeper: Keeper, site: Site) -> None:
    """Though the archive names it still, and says that it was changed."""
    from articleaudio.archive.pruning import Bounds, prune

    for name in ("a", "b"):
        article(site, name)
    keeper(feed(site, "a", "b"))
    order = order_for(None, keeper.folder, keeper.output)
    (gone,) = prune(order, Bounds(keep=1)).going
    name = (gone.episode.label.url or "").rpartition("/")[2]
    assert keeper(feed(site, *(f"{one}@02" if one == name else one for one in ("a", "b")))) == [(name, "pruned")]
    assert keeper(site.url("/feed")) == []


def test_a_damaged_diary(keeper: Keeper, site: Site) -> None:
    """Everything is looked at once more, and nothing is rendered twice."""
    article(site, "a")
    address = sitemap(site, "a")
    assert keeper(address) == [("a", "rendered")]
    for damage in ("{", '{"version": 99}', '{"version": 1, "unfinished": 0, "archives": {"x": 1}}', ""):
        (keeper.output / NAME).write_text(damage)
        assert keeper(address) == [("a", "unchanged")], damage
        assert keeper(address) == [], damage


def test_another_run_is_at_work(keeper: Keeper, site: Site) -> None:
    """It is told before anything is asked for."""
    keeper.output.mkdir()
    with lock(keeper.output), pytest.raises(FolderBusy, match="another run writes into this folder"):
        keeper(sitemap(site, "a"))
    assert site.asked == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
def test_a_killed_sync_is_ended_by_the_next(keeper: Keeper, tmp_path: Path) -> None:
    """Killed before every eleventh change of files: one episode for each page, all in the feed, nothing temporary."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.html").write_text(page("Story a", url="https://example.org/a"))
    keeper(str(inbox))
    (inbox / "b.html").write_text(page("Story b", url="https://example.org/b"))
    shutil.copytree(keeper.output, tmp_path / "kept")
    step, outcomes = 1, []
    while killed_at(step, lambda: keeper(str(inbox))):
        outcomes += keeper(str(inbox))
        text = (keeper.output / "feed.xml").read_text()
        assert text.count("<item>") == 2, f"killed at step {step}"
        assert len(list((keeper.output / "episodes").glob("*.mp3"))) == 2, f"killed at step {step}"
        assert not [path for path in keeper.output.rglob(".*") if path.is_file()], f"killed at step {step}"
        assert keeper(str(inbox)) == [], f"killed at step {step}"
        shutil.rmtree(keeper.output)
        shutil.copytree(tmp_path / "kept", keeper.output)
        step += 11
    assert step > 22
    assert ("b.html", "rendered") in outcomes


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
def test_another_run_that_was_killed_is_ended_by_a_sync(keeper: Keeper, tmp_path: Path) -> None:
    """A batch of other pages was killed: though the archive has nothing new, the feed then names every episode."""
    for name in ("inbox", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_text(page(f"Story {name}", url=f"https://example.org/{name}"))
    keeper(str(tmp_path / "inbox"))
    shutil.copytree(keeper.output, tmp_path / "kept")
    order = order_for(None, tmp_path, keeper.output, voice="tone")

    def missing() -> int:
        audio = list((keeper.output / "episodes").glob("*.mp3"))
        return len(audio) - (keeper.output / "feed.xml").read_text().count("<item>")

    def batch() -> None:
        list(run_batch(plan_archive(str(tmp_path / "other"), order, Rules()), order, 1, 40))

    step, lacked = 1, 0
    while killed_at(step, batch):
        lacked += missing()
        assert keeper(str(tmp_path / "inbox")) == [], f"killed at step {step}"
        assert missing() == 0, f"killed at step {step}"
        shutil.rmtree(keeper.output)
        shutil.copytree(tmp_path / "kept", keeper.output)
        step += 5
    assert lacked, "some of the kills fell between an episode and its feed"


def test_it_is_no_rubbish(keeper: Keeper, command: Command) -> None:
    """What a sync remembers is not published, and neither swept away nor told as wrong."""
    inbox = keeper.folder / "inbox"
    inbox.mkdir()
    (inbox / "a.html").write_text(page("Story a", url="https://example.org/a"))
    keeper(str(inbox))
    assert (keeper.output / NAME).is_file()
    for arguments in (("feed",), ("check",), ("prune", "--keep", "1"), ("batch", "inbox", "--voice", "tone")):
        done = command(*arguments)
        assert done.returncode == 0, done.stderr
        assert keeper(str(inbox)) == []
    assert NAME not in (keeper.output / "feed.xml").read_text()
