"""What a run knows of the episodes that are there: the process that publishes, and the workers."""

from __future__ import annotations

import logging
import os
import pickle
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articleaudio import episode as episode_stage
from articleaudio.archive.catalogue import NAME, Catalogue, names_of
from articleaudio.archive.known import Met, Roll, RollForWorkers, known_of, roll_of
from articleaudio.archive.taken import all_taken, may_be_taken
from articleaudio.errors import EpisodeError

from .test_catalogue import reads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import Command

    from articleaudio.model import Episode

TONE = ("--voice", "tone")
HEADLINES = ("The ferry is late", "The bridge is open", "The river rises")


@pytest.fixture
def output(command: Command, make_page: Callable[..., str]) -> Path:
    """A folder of three episodes, in its catalogue."""
    for number, headline in enumerate(HEADLINES):
        command.write(f"archive/{number}.html", make_page(headline=headline, url=f"https://example.org/{number}"))
    done = command("batch", "archive", *TONE)
    assert done.returncode == 0, done.stderr
    return command.folder / "output"


@pytest.fixture
def catalogue(output: Path) -> Iterator[Catalogue]:
    """Its catalogue."""
    with Catalogue(output) as opened:
        yield opened


def for_workers(roll: Roll) -> RollForWorkers:
    """As a worker gets it."""
    sent: RollForWorkers = pickle.loads(pickle.dumps(RollForWorkers(roll)))  # noqa: S301 - ours
    return sent


def episodes(output: Path) -> list[Episode]:
    """All, by headline."""
    found = [episode_stage.read_tags(path) for path in (output / "episodes").glob("*.mp3")]
    return sorted(found, key=lambda one: one.label.headline)


def test_all_are_known_as_their_tags_tell_them(output: Path, catalogue: Catalogue) -> None:
    """To the process that publishes and to workers, by their guids; of others nothing."""
    roll = roll_of(output, catalogue)
    for known in (roll, for_workers(roll)):
        assert len(known) == len(HEADLINES)
        assert {one.headline for one in known.values()} == set(HEADLINES)
        for one in episodes(output):
            assert known[one.label.guid] == known_of(one)
        assert "another" not in known
        assert known.get("another") is None


def test_a_worker_reads_no_other_episode(output: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue names the one that it asks for."""
    known = for_workers(roll_of(output, catalogue))
    wanted = episodes(output)[1]
    read = reads(monkeypatch)
    assert known[wanted.label.guid].headline == wanted.label.headline
    assert set(read) == {wanted.path.name}


@pytest.mark.parametrize("lost", ["deleted", "damaged", "without the episode", "in memory"])
def test_a_worker_does_without_the_catalogue(output: Path, lost: str, caplog: pytest.LogCaptureFixture) -> None:
    """Deleted or damaged since, or lacking the article, or never on disk: it finds the episode all the same."""
    if lost == "in memory":
        (output / NAME).unlink()
        (output / NAME).mkdir()
    wanted = episodes(output)[1]
    with caplog.at_level(logging.CRITICAL), Catalogue(output) as opened:
        known = for_workers(roll_of(output, opened))
        if lost == "without the episode":
            opened._ask("DELETE FROM episodes WHERE guid = ?", (wanted.label.guid,))
            opened.commit()
    if lost == "deleted":
        (output / NAME).unlink()
    elif lost == "damaged":
        (output / NAME).write_bytes(os.urandom(5000))
    assert known[wanted.label.guid] == known_of(wanted)


@pytest.mark.parametrize("damaged", ["old", "new"])
def test_a_damaged_file_beside_another_of_its_article_is_made_anew(
    output: Path, command: Command, make_page: Callable[..., str], damaged: str
) -> None:
    """Corrected, with the earlier file kept, of which one is cut off then: a worker goes by the other."""
    corrected = make_page(headline="The ferry is early", url="https://example.org/0")
    command.write("archive/0.html", corrected)
    kept = ("batch", "archive", "--keep-superseded", "30", *TONE)
    assert "1 rendered, 2 unchanged, 0 failed" in command(*kept).stderr
    with Catalogue(output) as opened:
        known = for_workers(roll_of(output, opened))
    files = {"early" in path.name: path for path in (output / "episodes").glob("*the-ferry-is*.mp3")}
    guid = episode_stage.read_tags(files[True]).label.guid
    assert known[guid].path == files[True]
    os.truncate(files[damaged == "new"], 3000)
    assert known[guid].path == files[damaged == "old"]
    if damaged == "old":
        command.write("archive/0.html", corrected.replace("Vienna", "Prague"))
    done = command(*kept)
    assert "1 rendered, 2 unchanged, 0 failed" in done.stderr, done.stderr
    assert {one.label.headline for one in episode_stage.episodes(output)} == {"The ferry is early", *HEADLINES[1:]}


def test_what_vanishes_is_not_known(output: Path, catalogue: Catalogue) -> None:
    """An MP3 that goes in the midst of a run is none; what cannot be read for another reason is told."""
    roll = roll_of(output, catalogue)
    known = for_workers(roll)
    gone, spoilt, _ = episodes(output)
    gone.path.unlink()
    assert roll.get(gone.label.guid) is None
    assert known.get(gone.label.guid) is None
    spoilt.path.write_bytes(b"no MP3")
    for one in (roll, known):
        with pytest.raises(EpisodeError):
            one.get(spoilt.label.guid)


def test_what_is_published_takes_the_place_of_what_was(output: Path, catalogue: Catalogue) -> None:
    """Under its article's guid there is the new file from then on, also where there is no room to file it."""
    roll = roll_of(output, catalogue)
    first, second, third = episodes(output)
    stranger = Path(first.path.with_name("copied.mp3"))
    stranger.write_bytes(first.path.read_bytes())
    copied = episode_stage.read_tags(stranger)
    assert roll.put(copied).name == "copied.mp3"
    roll._asked_lately.clear()
    assert roll[first.label.guid].name == "copied.mp3"
    assert len(roll) == len(HEADLINES)
    roll._cards._scratch.ask("DROP TABLE cards")
    assert roll.put(second).name == second.path.name
    roll._asked_lately.clear()
    assert roll[second.label.guid].name == second.path.name
    with pytest.raises(EpisodeError):
        roll.get(third.label.guid)


def test_threads_may_ask(output: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """As those that take the answers of a cluster do: each finds what there is, every time."""
    monkeypatch.setattr("articleaudio.archive.known.LATELY", 1)
    roll = roll_of(output, catalogue)
    guids, missed = list(roll), list[str]()

    def ask() -> None:
        missed.extend(guid for _ in range(100) for guid in guids if roll.get(guid) is None)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert missed == []


def test_a_catalogue_of_an_older_version_finds_by_guid(output: Path) -> None:
    """The index that it lacks is made when it is opened."""
    with Catalogue(output) as opened:
        opened._ask("DROP INDEX episodes_by_guid", ())
    with Catalogue(output) as opened:
        assert opened._ask("SELECT 1 FROM sqlite_master WHERE name = 'episodes_by_guid'", ())
    one = episodes(output)[0]
    assert names_of(output, one.label.guid) == [one.path.name]
    assert names_of(output, "another") == []


def test_a_folder_that_cannot_be_looked_at_is_not_forgotten(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A share that drops out costs no entry; a file that is gone does."""
    first, second, _ = episodes(output)
    first.path.unlink()
    real = os.stat

    def stat(path: str, *arguments: object, **named: object) -> object:
        if str(path) == str(second.path):
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **named)  # type: ignore[arg-type]

    with Catalogue(output) as opened:
        monkeypatch.setattr("articleaudio.archive.catalogue.os.stat", stat)
        opened.forget_missing()
        monkeypatch.undo()
    assert names_of(output, first.label.guid) == []
    assert names_of(output, second.label.guid) == [second.path.name]


def test_what_was_met_is_told_by_its_name() -> None:
    """The first name, whatever it is, and also an empty one; a guid may be anything."""
    met = Met()
    for guid, source in (("a", "first"), ("b", ""), ("\udcff", "\udcfe"), ("", "nameless")):
        assert met.before(guid, source) is None
        assert met.before(guid, "again") == source


def test_no_is_certain() -> None:
    """Which articles there are, in eight bytes each: none of them is missed, and hardly another taken for one."""
    told = all_taken(f"guid {number}" for number in range(0, 2000, 2))
    assert len(told) == 8 * 1000
    assert [may_be_taken(told, f"guid {number}") for number in range(2000)] == [True, False] * 1000
    assert not may_be_taken(all_taken([]), "guid 0")
