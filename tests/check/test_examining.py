"""Examining while the world goes on: files that vanish, texts that mean harm, many clips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.audio.listening import listen
from articleaudio.check import again, defect, examine, examine_folder
from articleaudio.model import Clip, Rendition, Text, Utterance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.check.planting import Planted

    from articleaudio.audio.listening import Heard


@pytest.fixture
def while_it_is_heard(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Have something done once, right after an episode was listened to."""

    def arrange(happening: Callable[[], object]) -> None:
        left = [happening]

        def listened(path: Path, rate: int) -> Heard:
            heard = listen(path, rate)
            if left:
                left.pop()()
            return heard

        monkeypatch.setattr("articleaudio.check.episode.listen", listened)

    return arrange


def test_captions_that_vanish(planted: Planted, while_it_is_heard: Callable[[Callable[[], object]], None]) -> None:
    """Captions that vanish while the sound is heard are a defect, not the end of the run."""
    while_it_is_heard(planted.beside(".vtt").unlink)
    (told,) = examine(planted.audio).defects
    assert told.kind == "file"
    assert f"{planted.beside('.vtt').name} is missing" in told.sentence


def test_an_episode_that_is_removed(
    planted: Planted, while_it_is_heard: Callable[[Callable[[], object]], None], caplog: pytest.LogCaptureFixture
) -> None:
    """An episode that is removed meanwhile is left out of a folder, and told where it was asked for by name."""
    audio = planted.audio
    data = audio.read_bytes()
    while_it_is_heard(audio.unlink)
    assert [one.name for one in examine_folder(planted.folder)] == ["feed.xml"]
    assert "was removed while the folder was checked" in caplog.text
    audio.write_bytes(data)
    while_it_is_heard(audio.unlink)
    (told,) = examine(audio).defects
    assert "cannot be read (No such file" in told.sentence


def test_an_episode_that_is_rendered_again(
    planted: Planted, while_it_is_heard: Callable[[Callable[[], object]], None]
) -> None:
    """What was caught between two renderings is examined once more, and nothing is told of it."""
    record = planted.beside(".json")
    data = record.read_bytes()
    record.write_bytes(data.replace(b'"bytes": ', b'"bytes": 1'))
    while_it_is_heard(lambda: record.write_bytes(data + b" "))
    assert examine(planted.audio).defects == ()


def test_what_a_terminal_would_obey() -> None:
    """Escapes, lines and directions in a text, or in a file's name, are not handed to a terminal."""
    hostile = "\x1b[2J\x1b]0;title\x07 \x9b31m\u202edesrever\nsecond \ud800 line"
    for told in (defect.shown(hostile), str(defect.Defect(hostile, "text", hostile))):
        assert told.isprintable()
        told.encode()


class Speaking:
    """Gives the name of the voice as samples; two processes."""

    processes = 2

    def say(self, rendition: Rendition) -> Clip:
        """What was asked for."""
        return Clip(rendition.voice.encode(), 16000)


def test_only_a_few_clips_at_once() -> None:
    """Of any number of segments only a few are asked for before their clips are compared; all are, in order."""
    voices = [str(number) for number in range(50)]
    asked: list[str] = []

    def asking() -> Iterator[Rendition]:
        for voice in voices:
            asked.append(voice)
            yield Rendition("tone", voice, Utterance((Text(voice),), "en"))

    speaker: Any = Speaking()
    taken: list[str] = []
    for said in again._said_in_turn(asking(), speaker):
        assert isinstance(said, Clip)
        taken.append(said.pcm.decode())
        assert len(asked) - len(taken) <= again.AHEAD * speaker.processes
    assert taken == voices
