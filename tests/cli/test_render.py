from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import feedparser
import pytest
from tests.conftest import PARAGRAPHS

from articleaudio import episode as episode_stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Command

TONE = ("--voice", "tone")


def items(folder: Path) -> list[feedparser.FeedParserDict]:
    parsed = feedparser.parse((folder / "output/feed.xml").read_bytes())
    assert not parsed.bozo
    return list(parsed.entries)


def test_a_page_becomes_an_episode_in_a_feed(command: Command, make_page: Callable[..., str]) -> None:
    """One path on standard output, nothing on standard error, and a feed with headline, byline, date and sound."""
    command.write("grain.html", make_page())
    done = command("render", "grain.html")
    assert (done.returncode, done.stderr) == (0, "")
    found = episode_stage.read(command.folder / done.stdout.strip())
    assert found.path.parent == command.folder / "output/episodes"
    assert found.label.headline == "Talks on grain end without an agreement"
    assert found.label.authors == ("Anna Novak",)
    assert found.label.published.isoformat() == "2024-01-29T15:49:00+02:00"
    assert found.seconds > 20
    (item,) = items(command.folder)
    assert item.title == found.label.headline
    assert item.enclosures[0].href.endswith(found.path.name)
    assert int(item.enclosures[0].length) == found.path.stat().st_size


def test_the_record_tells_when_each_written_word_is_heard(command: Command, make_page: Callable[..., str]) -> None:
    """Numbers as they are written, with the time of the words that are said for them, and where these stand."""
    text = "The minister said on Jan. 29, 2024, that $5 million had been paid for the grain, at 12 km/h, he added. " * 2
    command.write("grain.html", make_page("Grain ends", (text,)))
    done = command("render", "grain.html", *TONE)
    episode = episode_stage.read(command.folder / done.stdout.strip())
    assert all([word.text for word in cue.words] == cue.written.split() for cue in episode.cues)
    assert not any(word.shared for cue in episode.cues for word in cue.words)
    said = {word.text: cue.spoken[slice(*word.spoken)] for cue in episode.cues for word in cue.words}
    assert (said["Jan."], said["29,"]) == ("January", "twenty-ninth,")
    assert (said["$5"], said["million"]) == ("five", "million dollars")
    assert (said["12"], said["km/h,"]) == ("twelve", "kilometers per hour,")
    times = [time for cue in episode.cues for word in cue.words for time in (word.start, word.end)]
    assert times == sorted(times)
    assert times[-1] <= episode.seconds


def test_json_tells_source_status_episode_guid_seconds_and_error(
    command: Command, make_page: Callable[..., str]
) -> None:
    """One object a line for each source, in order; a failure does not stop the others, and the exit code is 1."""
    command.write("grain.html", make_page())
    done = command("render", "grain.html", "missing.html", "grain.html", "--json", *TONE)
    outcomes = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [outcome["status"] for outcome in outcomes] == ["rendered", "failed", "failed"]
    assert all(set(outcome) == {"source", "status", "episode", "guid", "seconds", "error"} for outcome in outcomes)
    assert outcomes[0]["source"] == "grain.html"
    assert (command.folder / outcomes[0]["episode"]).is_file()
    assert "missing.html" in outcomes[1]["error"]
    assert "it is the same article as grain.html" in outcomes[2]["error"]
    assert len(items(command.folder)) == 1
    assert len(done.stderr.splitlines()) == 2


def test_a_namesake_without_an_address_replaces_nothing(command: Command, make_page: Callable[..., str]) -> None:
    """Another text of the same headline is refused until --url tells the two apart; a correction is taken, and told."""
    one = (
        "A reader in Hale writes that the swans have gone too far this spring, and that nobody dares to say so.",
    ) * 2
    two = ("Why, asks Norman, does the last bus leave before the last train has come in, every night but one?",) * 2
    for name, text in (("l1.html", one), ("l2.html", two), ("l3.html", (one[0].replace("swans", "geese"), one[1]))):
        command.write(name, make_page("Letters to the editor", text, url="", published=""))
    assert command("render", "l1.html", *TONE).returncode == 0
    before = command.files()
    refused = command("render", "l2.html", *TONE)
    assert refused.returncode == 1
    assert 'l2.html: it would replace the episode "Letters to the editor"' in refused.stderr
    assert "with --url" in refused.stderr
    assert command.files() == before
    assert command("render", "l2.html", "--url", "https://example.org/letters-2", *TONE).stderr == ""
    corrected = command("render", "l3.html", *TONE)
    assert "taken for a correction" in corrected.stderr
    assert len(items(command.folder)) == 2


def test_rendering_again_changes_no_byte(command: Command, make_page: Callable[..., str]) -> None:
    """The second run says `unchanged` and leaves every file as it is."""
    command.write("grain.html", make_page())
    command("render", "grain.html", *TONE)
    before = command.files()
    done = command("render", "grain.html", "--json", *TONE)
    assert json.loads(done.stdout)["status"] == "unchanged"
    assert command.files() == before


@pytest.mark.parametrize("voice", [TONE, ()])
def test_the_same_page_gives_the_same_bytes_anywhere(
    command: Command, make_page: Callable[..., str], voice: tuple[str, ...]
) -> None:
    """With the cache, with --force, without cache and output, and from another folder: the same bytes."""
    command.write("grain.html", make_page())
    command("render", "grain.html", *voice)
    before = command.files()
    command("render", "grain.html", "--force", *voice)
    assert command.files() == before
    assert command("-v", "render", "grain.html", "--output", "other", *voice).returncode == 0
    assert command.files("other") == before


def test_a_correction_keeps_guid_and_date_and_speaks_only_what_changed(
    command: Command, make_page: Callable[..., str]
) -> None:
    """One sentence changed: same guid and pubDate, another enclosure, one segment synthesised, the old file gone."""
    command.write("grain.html", make_page())
    command("render", "grain.html")
    (before,) = items(command.folder)
    text = make_page().replace("nine hours", "eleven hours").replace("2024-01-29T15:49", "2024-01-30T08:00")
    command.write("grain.html", text)
    done = command("render", "grain.html", "-v")
    (after,) = items(command.folder)
    assert "synthesised 2 segments" in done.stderr  # the sentence, and the date in the byline
    assert (after.id, after.published) == (before.id, before.published)
    assert after.enclosures[0].href != before.enclosures[0].href
    assert {path.suffix for path in (command.folder / "output/episodes").iterdir()} == {
        ".mp3",
        ".vtt",
        ".srt",
        ".html",
        ".json",
    }
    assert len(list((command.folder / "output/episodes").glob("*.mp3"))) == 1


def test_a_book_comes_and_goes_with_the_setting(command: Command, make_page: Callable[..., str]) -> None:
    """With `[transcripts] epub` an episode that is there gets a book, the same MP3 and no new clip; twice is once."""
    command.write("grain.html", make_page())
    command("render", "grain.html", *TONE)
    before = command.files()
    command.write("articleaudio.toml", "[transcripts]\nepub = true\n")
    done = command("render", "grain.html", "-v", *TONE)
    assert "synthesised 0 segments" in done.stderr
    after = command.files()
    assert [path for path in after if after[path] != before.get(path)] == [
        path.replace(".mp3", ".epub") for path in before if path.endswith(".mp3")
    ]
    assert '"unchanged"' in command("render", "grain.html", "--json", *TONE).stdout
    (command.folder / "articleaudio.toml").unlink()
    command("render", "grain.html", "--force", *TONE)
    assert command.files() == before


def test_changing_one_sentence_synthesises_one_segment(command: Command, make_page: Callable[..., str]) -> None:
    command.write("grain.html", make_page())
    command("render", "grain.html")
    command.write("grain.html", make_page().replace("nine hours", "eleven hours"))
    assert "synthesised 1 segments" in command("render", "grain.html", "-v").stderr


def test_another_article_at_the_same_address_is_refused(command: Command, make_page: Callable[..., str]) -> None:
    """Headline and day both differ: no correction, but a collision; --url tells the two apart."""
    command.write("grain.html", make_page())
    command("render", "grain.html", *TONE)
    before = command.files()
    command.write("other.html", make_page(headline="Snow closes the airport", published="2024-02-11T08:00:00+01:00"))
    done = command("render", "other.html", *TONE)
    assert done.returncode == 1
    assert 'its address is that of another article, "Talks on grain' in done.stderr
    assert command.files() == before
    assert command("render", "other.html", "--url", "https://example.org/snow", *TONE).returncode == 0
    assert len(items(command.folder)) == 2


def test_a_page_of_another_site_replaces_only_what_it_repeats(command: Command, make_page: Callable[..., str]) -> None:
    """Any page can name any address as its own: another text is refused, a syndicated copy with a correction is not."""
    saved = "<!-- saved from url=(0026)https://copies.example.com/z -->"
    command.write("grain.html", make_page())
    command("render", "grain.html", *TONE)
    before = command.files()
    sentence = "Buy now what everybody will want to have tomorrow, and pay for it whenever you like, or never."
    command.write("foreign.html", saved + make_page(paragraphs=(sentence, sentence.swapcase(), sentence[10:])))
    done = command("render", "foreign.html", *TONE)
    assert done.returncode == 1
    assert "it was found at copies.example.com and says that it is the article https://example.org/grain" in done.stderr
    assert command.files() == before
    command.write(
        "copy.html", saved + make_page(paragraphs=(*PARAGRAPHS, "The minister of one country had left early."))
    )
    assert command("render", "copy.html", *TONE).returncode == 0
    assert len(items(command.folder)) == 1


def test_standard_input_is_a_source(command: Command, make_page: Callable[..., str]) -> None:
    done = command("render", "-", "--json", *TONE, stdin=make_page().encode())
    outcome = json.loads(done.stdout)
    assert (outcome["source"], outcome["status"]) == ("<stdin>", "rendered")


def test_a_page_without_a_date_takes_its_files_and_keeps_it(command: Command, make_page: Callable[..., str]) -> None:
    """The file's date is the publication date, marked as such; a later change of the file does not move it."""
    import os

    path = command.write("undated.html", make_page(published=""))
    os.utime(path, (1_600_000_000, 1_600_000_000))
    first = episode_stage.read(command.folder / command("render", "undated.html", *TONE).stdout.strip())
    assert first.label.published.isoformat() == "2020-09-13T12:26:40+00:00"
    assert first.label.date_origin == "file"
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert command("render", "undated.html", *TONE).stderr == "articleaudio: undated.html: unchanged.\n"


def test_a_date_to_come_is_not_believed(command: Command, make_page: Callable[..., str]) -> None:
    """Directories refuse episodes from the future: the page counts as undated."""
    soon = datetime.now(UTC) + timedelta(days=100)
    command.write("future.html", make_page(published=soon.isoformat()))
    done = command("render", "future.html", *TONE)
    assert "which is to come" in done.stderr
    assert episode_stage.read(command.folder / done.stdout.strip()).label.date_origin == "file"


def test_the_output_folder_remembers_the_show(command: Command, make_page: Callable[..., str]) -> None:
    """What a settings file said of the show holds for later runs without one; the feed comes from the folder alone."""
    command.write("mine.toml", '[show]\ntitle = "Grain Weekly"\nbase_url = "https://example.org/audio/"\n')
    command.write("grain.html", make_page())
    command("render", "grain.html", "--config", "mine.toml", *TONE)
    before = command.files()
    assert b"Grain Weekly" in before["feed.xml"]
    assert command("render", "grain.html", *TONE).returncode == 0
    (command.folder / "output/feed.xml").unlink()
    assert command("feed").stdout == "output/feed.xml\n"
    assert command.files() == before


def test_settings_lie_beside_and_may_name_a_cover(command: Command, make_page: Callable[..., str]) -> None:
    """articleaudio.toml of the folder one works in is found, and paths in it count from where it lies."""
    from PIL import Image

    (command.folder / "art").mkdir()
    Image.new("RGB", (1500, 1500), "navy").save(command.folder / "art/logo.png")
    command.write("articleaudio.toml", '[show]\nimage = "art/logo.png"\n[narration]\ndisclosure = false\n')
    command.write("grain.html", make_page())
    assert command("render", "grain.html", *TONE).returncode == 0
    with Image.open(command.folder / "output/cover.jpg") as cover:
        assert cover.size == (1500, 1500)
    told = command("script", "grain.html").stdout
    assert "synthetic" not in told


def test_an_episode_whose_transcript_was_lost_is_made_again(command: Command, make_page: Callable[..., str]) -> None:
    """`unchanged` means that every file of the episode is there."""
    command.write("grain.html", make_page())
    command("render", "grain.html", *TONE)
    before = command.files()
    (next((command.folder / "output/episodes").glob("*.vtt"))).unlink()
    assert json.loads(command("render", "grain.html", "--json", *TONE).stdout)["status"] == "rendered"
    assert command.files() == before
