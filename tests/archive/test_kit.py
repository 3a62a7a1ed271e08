"""What is sent to a cluster's workers, and what comes back from them."""

from __future__ import annotations

import logging
import re
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio import source
from articleaudio.archive.kit import may_have, pack_kit, unpack_kit
from articleaudio.archive.workshop import Earlier, Errand, Workshop
from articleaudio.config import Settings
from articleaudio.errors import ConfigError, EngineError, EpisodeError
from articleaudio.order import Order

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LEVEL = 30


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """An order with a cover, a voice, a lexicon and a sound."""
    files = {"voices/own.toml": b"engine = 'tone'", "voices/lexicons/own.pls": b"<lexicon/>", "sounds/in.wav": b"RIFF"}
    for name, data in files.items():
        path = tmp_path / "show" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    settings = Settings.model_validate({"sounds": {"intro": "sounds/in.wav"}})
    (tmp_path / "output").mkdir()
    feed_stage.make_cover(settings.show, tmp_path / "output")
    return Order(settings, tmp_path / "show", tmp_path / "output", "own")


def test_what_the_order_names_is_there_where_it_is_unpacked(order: Order, tmp_path: Path) -> None:
    """Voices in the order in which they are looked for, lexicons, sounds and the cover; the settings are the same."""
    there = unpack_kit(pack_kit("run", order, (), LEVEL), tmp_path / "there")
    assert there.settings == order.settings
    assert len(there.voice_folders) == len(order.voice_folders)
    for before, after in zip(order.voice_folders, there.voice_folders, strict=True):
        found = {path.relative_to(before): path.read_bytes() for path in before.rglob("*") if path.is_file()}
        assert found == {path.relative_to(after): path.read_bytes() for path in after.rglob("*") if path.is_file()}
    assert (there.settings_folder / "sounds/in.wav").read_bytes() == b"RIFF"
    assert (there.output / feed_stage.COVER).read_bytes() == (order.output / feed_stage.COVER).read_bytes()


@pytest.mark.parametrize("name", ["/srv/in.wav", "../in.wav"])
def test_a_file_that_lies_elsewhere_is_refused(order: Order, name: str) -> None:
    """A worker could not be told where it lies there."""
    settings = Settings.model_validate({"sounds": {"intro": name}})
    with pytest.raises(ConfigError, match=r"in\.wav: a cluster's workers are brought only what lies beside"):
        pack_kit("run", replace(order, settings=settings), (), LEVEL)


def test_what_is_published_or_retracted_is_never_taken_for_new(order: Order) -> None:
    """Of a thousand guids each is known, also those that have but a tombstone; of a thousand others none is."""
    known = [str(uuid.UUID(int=number)) for number in range(1000)]
    tombstone = episode_stage.tombstone(order.output, "taken-back")
    tombstone.parent.mkdir()
    tombstone.write_text("{}")
    kit = pack_kit("run", order, known, LEVEL)
    assert all(may_have(kit, guid) for guid in (*known, "taken-back"))
    assert not any(may_have(kit, str(uuid.UUID(int=number))) for number in range(1000, 2000))
    assert not may_have(pack_kit("run", replace(order, output=order.output), (), LEVEL), known[0])


def test_a_worker_of_another_version_makes_nothing(order: Order, make_page: Callable[..., str], tmp_path: Path) -> None:
    """It might make other bytes."""
    (tmp_path / "page.html").write_text(make_page())
    kit = replace(pack_kit("run", order, (), LEVEL), version="0.0.1")
    answer = Workshop(kit).make(Errand(source.read(str(tmp_path / "page.html"))), tmp_path)
    assert isinstance(answer.error, EngineError)
    assert "this is 0.0.1: install the same one on all machines" in str(answer.error)


def test_a_worker_that_cannot_write_says_where(order: Order, make_page: Callable[..., str], tmp_path: Path) -> None:
    """Its folder for temporary files is gone, or its disk full when an earlier episode is put there: no bug of ours."""
    (tmp_path / "page.html").write_text(make_page())
    page = source.read(str(tmp_path / "page.html"))
    nowhere = tmp_path / "nowhere"
    answer = Workshop(pack_kit("run", order, (), LEVEL)).make(Errand(page), nowhere)
    assert isinstance(answer.error, EpisodeError)
    assert f"{nowhere}: a worker cannot write there (No such file or directory)." in str(answer.error)
    earlier = Earlier("guid", None, {"x" * 300: b"too long a name for a file"}, {})
    answer = Workshop(pack_kit("run", order, (), LEVEL)).make(Errand(page, earlier), tmp_path)
    assert isinstance(answer.error, EpisodeError)
    assert re.search(rf"{tmp_path}/articleaudio-\w+: a worker cannot write there \(File name", str(answer.error))


def test_the_log_of_the_process_is_as_before(order: Order, make_page: Callable[..., str], tmp_path: Path) -> None:
    """A worker is its scheduler's process: the log's level and handlers are lent for a page, and given back."""
    own = logging.getLogger("articleaudio")
    before = (own.level, list(own.handlers))
    (tmp_path / "page.html").write_text(make_page())
    kit = replace(pack_kit("run", order, (), logging.CRITICAL), version="0.0.1")
    assert Workshop(kit).make(Errand(source.read(str(tmp_path / "page.html"))), tmp_path).error
    assert (own.level, own.handlers) == before


def test_what_comes_back_replaces_no_file_of_somebody_else(
    order: Order, make_page: Callable[..., str], tmp_path: Path
) -> None:
    """An MP3 with other tags that has the episode's name stays; nothing temporary is left."""
    (tmp_path / "page.html").write_text(make_page())
    toned = replace(order, settings=Settings(), voice="tone")
    workshop = Workshop(pack_kit("run", toned, (), LEVEL))
    answer = workshop.make(Errand(source.read(str(tmp_path / "page.html"))), tmp_path)
    assert answer.parcel is not None
    staged = episode_stage.unpack(answer.parcel, order.output)
    episode_stage.commit(staged)
    foreign = replace(answer.parcel.episode, label=replace(answer.parcel.episode.label, guid="another"))
    before = sorted((order.output / "episodes").iterdir())
    with pytest.raises(EpisodeError, match="is another episode"):
        episode_stage.unpack(replace(answer.parcel, episode=foreign), order.output)
    assert sorted((order.output / "episodes").iterdir()) == before
