"""Faults planted in a finished episode, with every hash and length made to fit, and what `check` says of them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from tests.check.planting import RATE, Planted

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.check.planting import Samples

UNSAID = "which nobody in this episode has ever told anybody"
LONG = 5  # a segment that is neither the first nor the last, several seconds long


def _cut(planted: Planted) -> None:
    span, cue = planted.cue(LONG)
    pause = round(cue["pause"] * RATE)
    planted.change_sound(lambda pcm: np.delete(pcm, np.s_[span.start : span.stop + pause]))


def _mute(planted: Planted) -> None:
    span, _ = planted.cue(LONG)
    planted.change_sound(lambda pcm: _with(pcm, span, np.zeros(span.stop - span.start)))


def _with(pcm: Samples, span: slice, new: Samples) -> Samples:
    pcm[span] = new
    return pcm


def _double(planted: Planted) -> None:
    span, cue = planted.cue(LONG)
    end = span.stop + round(cue["pause"] * RATE)
    planted.change_sound(lambda pcm: np.insert(pcm, end, pcm[span.start : end]))


def _swap(planted: Planted) -> None:
    one, other = planted.cue(LONG)[0], planted.cue(LONG + 1)[0]

    def swapped(pcm: Samples) -> Samples:
        parts = (pcm[: one.start], pcm[other], pcm[one.stop : other.start], pcm[one], pcm[other.stop :])
        return np.concatenate(parts)

    planted.change_sound(swapped)


def _drop(planted: Planted) -> None:
    span, _ = planted.cue(LONG)
    planted.change_sound(lambda pcm: np.delete(pcm, np.s_[span.start + RATE : span.start + RATE + round(0.3 * RATE)]))


def _hush(planted: Planted) -> None:
    span, _ = planted.cue(LONG)
    at = slice(span.start + RATE, span.start + RATE + round(0.3 * RATE))
    planted.change_sound(lambda pcm: _with(pcm, at, np.zeros(at.stop - at.start)))


def _stall(planted: Planted) -> None:
    at = planted.cue(LONG)[0].start + RATE
    planted.change_sound(lambda pcm: np.insert(pcm, at, np.zeros(2 * RATE, "<i2")))


def _noise(planted: Planted) -> None:
    span, _ = planted.cue(LONG)
    noise = np.random.default_rng(1).integers(-6000, 6000, span.stop - span.start)
    planted.change_sound(lambda pcm: _with(pcm, span, noise))


def _click(planted: Planted) -> None:
    span, _ = planted.cue(LONG)
    planted.change_sound(
        lambda pcm: _with(pcm, slice(span.start + RATE, span.start + RATE + 2000), np.full(2000, 20000))
    )


def _noisy_pause(planted: Planted) -> None:
    span, cue = planted.cue(LONG)
    at = slice(span.stop + 2000, span.stop + round(cue["pause"] * RATE) - 2000)
    planted.change_sound(lambda pcm: _with(pcm, at, pcm[span.start : span.start + at.stop - at.start]))


def _end_early(planted: Planted) -> None:
    span, _ = planted.cue(-1)
    planted.change_sound(lambda pcm: pcm[: span.start])


def _louder(planted: Planted) -> None:
    planted.change_sound(lambda pcm: np.clip(pcm.astype(float) * 1.12, -32768, 32767))


def _softer(planted: Planted) -> None:
    planted.change_sound(lambda pcm: pcm * 0.7)


def _backwards(planted: Planted) -> None:
    span, _ = planted.cue(LONG)
    planted.change_sound(lambda pcm: _with(pcm, span, pcm[span][::-1].copy()))


def _faster(planted: Planted) -> None:
    span, _ = planted.cue(LONG)
    planted.change_sound(lambda pcm: np.concatenate((pcm[: span.start], pcm[span][::2], pcm[span.stop :])))


SOUND: dict[str, Callable[[Planted], None]] = {
    "a segment cut": _cut,
    "a segment muted": _mute,
    "a segment doubled": _double,
    "two segments swapped": _swap,
    "300 ms dropped": _drop,
    "two seconds of silence put in": _stall,
    "sound in a pause": _noisy_pause,
    "the last segment gone": _end_early,
    "a segment at twice its pace": _faster,
}
FINE: dict[str, Callable[[Planted], None]] = {
    "300 ms muted": _hush,
    "noise in place of a segment": _noise,
    "a click": _click,
    "a segment backwards": _backwards,
    "one decibel louder": _louder,
}
LEVEL: dict[str, Callable[[Planted], None]] = {"three decibels softer": _softer}


def _kinds(planted: Planted) -> set[str]:
    kinds: set[str] = {defect.kind for defect in planted.defects()}
    assert "file" not in kinds, "the fault was given away by a hash or a size"
    return kinds


@pytest.mark.parametrize("kept", [True, False], ids=["with its envelope", "without"])
def test_sound_that_was_encoded_again_and_not_changed_is_no_fault(kept: bool, planted: Planted) -> None:
    """What the planting itself does to a file gives no fault away; so in the tests below the fault does."""
    if not kept:
        planted.forget_envelope()
    planted.change_sound(lambda pcm: pcm)
    assert _kinds(planted) <= ({"sound"} if kept else set())


@pytest.mark.parametrize("spoil", [*SOUND.values(), *FINE.values()], ids=[*SOUND, *FINE])
def test_a_fault_in_the_sound_is_found(spoil: Callable[[Planted], None], planted: Planted) -> None:
    """Whatever was done to the samples is told, although the file is whole for its hash, its length and its level."""
    spoil(planted)
    assert _kinds(planted) & {"sound", "length", "pace"}


@pytest.mark.parametrize("spoil", SOUND.values(), ids=SOUND)
def test_a_fault_in_the_sound_is_found_without_what_was_kept_of_it(
    spoil: Callable[[Planted], None], planted: Planted
) -> None:
    """All but the finest faults show by the plan alone, without the envelope that was kept of the file."""
    planted.forget_envelope()
    spoil(planted)
    assert _kinds(planted) & {"sound", "pace"}


@pytest.mark.parametrize("spoil", LEVEL.values(), ids=LEVEL)
def test_a_wrong_level_is_found(spoil: Callable[[Planted], None], planted: Planted) -> None:
    """By the loudness that was asked for."""
    planted.forget_envelope()
    spoil(planted)
    assert _kinds(planted) == {"loudness"}


# ------------------------------------------------------------------------------- texts, tags, the feed


def _in_cue(number: int, **changes: Any) -> Callable[[Planted], None]:
    return lambda planted: planted.change_record(lambda record: record["cues"][number].update(changes))


def _drop_cue(planted: Planted) -> None:
    def drop(record: dict[str, Any]) -> None:
        at = sum(cue["words"] or 1 for cue in record["cues"][:LONG])
        del record["segments"][at : at + (record["cues"][LONG]["words"] or 1)]
        del record["cues"][LONG]

    planted.change_record(drop)


def _exchange_cues(planted: Planted) -> None:
    def exchange(record: dict[str, Any]) -> None:
        one, other = record["cues"][LONG], record["cues"][LONG + 1]
        one["written"], other["written"] = other["written"], one["written"]

    planted.change_record(exchange)


def _in_text(old: str, new: str) -> Callable[[Planted], None]:
    def change(record: dict[str, Any]) -> None:
        assert old in record["label"]["text"]
        record["label"]["text"] = record["label"]["text"].replace(old, new)

    return lambda planted: planted.change_record(change)


def _turn_table(tags: Any) -> None:
    (table,) = tags.getall("CTOC")
    table.child_element_ids.reverse()


def _swap_captions(text: str) -> str:
    blocks = text.split("\n\n")
    blocks[4], blocks[5] = blocks[5], blocks[4]
    return "\n\n".join(blocks)


def _end_at_once(text: str) -> str:
    return re.sub(r"(\S+\.)(\d\d)(\d) --> \S+", r"\1\2\3 --> \g<1>\g<2>9", text)


def _lose_caption(text: str) -> str:
    blocks = text.split("\n\n")
    return "\n\n".join(blocks[:4] + blocks[5:])


def _late(text: str) -> str:
    return text.replace("00:00:", "00:01:")


def _lose_chapter(text: str) -> str:
    data = json.loads(text)
    return json.dumps(data | {"chapters": data["chapters"][:-1]})


def _chapter_in_tags(tags: Any) -> None:
    chapter = tags.getall("CHAP")[1]
    chapter.start_time += 1500


def _flip(data: bytearray) -> None:
    data[len(data) // 2] ^= 0x10


def _word(record: dict[str, Any]) -> None:
    record["segments"][20]["startTime"] += 3.0


def _feed(old: str, new: str) -> Callable[[Planted], None]:
    def change(planted: Planted) -> None:
        path = planted.folder / "feed.xml"
        before = path.read_text("utf-8")
        path.write_text(before.replace(old, new, 1), "utf-8")
        assert path.read_text("utf-8") != before

    return change


def _length_in_feed(planted: Planted) -> None:
    size = planted.audio.stat().st_size
    _feed(f'length="{size}"', f'length="{size - 1}"')(planted)


def _item_gone(planted: Planted) -> None:
    path = planted.folder / "feed.xml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("<item>")] + text[text.rindex("</item>") + len("</item>") :], "utf-8")


def _page(old: str, new: str) -> Callable[[Planted], None]:
    return lambda planted: planted.change_text(".html", lambda text: text.replace(old, new, 1))


def _book(name: str, old: bytes, new: bytes) -> Callable[[Planted], None]:
    def change(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new)

    return lambda planted: planted.change_book(f"EPUB/{name}", change)


TEXTS: dict[str, tuple[str, Callable[[Planted], object]]] = {
    "a caption lost": ("transcript", lambda planted: planted.change_text(".vtt", _lose_caption)),
    "captions out of order": ("transcript", lambda planted: planted.change_text(".vtt", _swap_captions)),
    "no player's WebVTT": ("transcript", lambda planted: planted.change_text(".vtt", lambda text: text[7:])),
    "captions that are gone at once": ("transcript", lambda planted: planted.change_text(".vtt", _end_at_once)),
    "captions that stay": (
        "transcript",
        lambda planted: planted.change_text(".vtt", lambda text: re.sub(r"--> \S+", "--> 00:00:59.000", text)),
    ),
    "words of captions at another time": (
        "transcript",
        lambda planted: planted.change_text(".vtt", lambda text: re.sub(r"<\d\S+?>", "<09:00:00.000>", text)),
    ),
    "another speaker": (
        "transcript",
        lambda planted: planted.change_text(".vtt", lambda text: re.sub("<v [^>]*>", "<v Nobody>", text)),
    ),
    "captions too late": ("transcript", lambda planted: planted.change_text(".srt", _late)),
    "a word of a caption changed": (
        "transcript",
        lambda planted: planted.change_text(".vtt", lambda text: text.replace("ribbon", "wire")),
    ),
    "a word out of time": ("transcript", lambda planted: planted.change_record(_word)),
    "another text in the tags": (
        "tags",
        lambda planted: planted.change_tags(lambda tags: setattr(tags.getall("USLT")[0], "text", "Something else.")),
    ),
    "another date in the tags": ("tags", lambda planted: planted.change_tags(lambda tags: tags.delall("TYER"))),
    "chapters in another order in the tags": ("chapters", lambda planted: planted.change_tags(_turn_table)),
    "a sentence of a paragraph left out": ("text", _drop_cue),
    "a sentence that denies what is written": ("text", _in_cue(LONG, written="Thousands of people crossed it.")),
    "a short line not said": ("text", _in_text("What it cost", "Ice\nWhat it cost")),
    "two sentences told the other way round": ("text", _exchange_cues),
    "a link of a chapter changed": (
        "chapters",
        lambda planted: planted.change_text(
            ".chapters.json", lambda text: text.replace('"title"', '"url": "https://evil.example/", "title"', 1)
        ),
    ),
    "a sentence that nobody wrote": ("text", _in_cue(LONG, written="It never happened at all.")),
    "a segment not in the record": ("text", _drop_cue),
    "a cue that ends before it begins": ("sound", _in_cue(LONG, end=0.5)),
    "a chapter shifted in the tags": ("chapters", lambda planted: planted.change_tags(_chapter_in_tags)),
    "a chapter shifted in its file": (
        "chapters",
        lambda planted: planted.change_text(
            ".chapters.json", lambda text: text.replace('"startTime": ', '"startTime": 1')
        ),
    ),
    "a chapter lost in the tags": (
        "chapters",
        lambda planted: planted.change_tags(lambda tags: tags.delall("CHAP:" + tags.getall("CHAP")[-1].element_id)),
    ),
    "a chapter lost in its file": ("chapters", lambda planted: planted.change_text(".chapters.json", _lose_chapter)),
    "a chapter within a sentence": (
        "chapters",
        lambda planted: planted.change_record(lambda record: record["chapters"][1].update(start=9.0)),
    ),
    "no artwork": ("tags", lambda planted: planted.change_tags(lambda tags: tags.delall("APIC"))),
    "no text in the tags": ("tags", lambda planted: planted.change_tags(lambda tags: tags.delall("USLT"))),
    "no chapters in the tags": ("tags", lambda planted: planted.change_tags(lambda tags: tags.delall("CHAP"))),
    "another headline": (
        "tags",
        lambda planted: planted.change_tags(lambda tags: tags.getall("TIT2")[0].text.__setitem__(0, "Other")),
    ),
    "all tags stripped": ("file", lambda planted: planted.change_tags(lambda tags: tags.clear())),
    "the wrong length in the feed": ("feed", _length_in_feed),
    "the wrong type in the feed": ("feed", _feed('type="audio/mpeg"', 'type="audio/mp4"')),
    "the wrong duration in the feed": ("feed", _feed("<itunes:duration>", "<itunes:duration>9")),
    "another title in the feed": ("feed", _feed("<title>The bridge", "<title>No bridge")),
    "another date in the feed": ("feed", _feed("<pubDate>Tue, 05", "<pubDate>Wed, 06")),
    "another host in the feed": (
        "feed",
        _feed('enclosure url="http://127.0.0.1', 'enclosure url="http://evil.example'),
    ),
    "no mark of a machine in the feed": ("feed", _feed('ai-content">true', 'ai-content">false')),
    "another guid in the feed": ("feed", _feed('isPermaLink="false">', 'isPermaLink="false">0')),
    "the episode not in the feed": ("feed", _item_gone),
    "the feed cut short": ("feed", _feed("</channel>", "")),
    "a word of the page changed": ("transcript", _page("ribbon", "wire")),
    "a sentence of the page gone": ("transcript", _page('<span id="s3"', '<span id="no"')),
    "a sentence of the page at another time": ("transcript", _page('data-start="0.', 'data-start="3.')),
    "a time of the page that is none": ("transcript", _page('id="s3" data-start="', 'id="s3" data-start="x')),
    "a time of the page that never comes": ("transcript", _page('id="s3" data-start="', 'id="s3" data-start="1e999')),
    "a page that no parser takes": ("transcript", _page("</h1>", "</h1><![x[")),
    "a page with a character of five thousand digits": ("transcript", _page("</h1>", f"</h1>&#{'9' * 5000};")),
    "a word of the book changed": ("transcript", _book("article.xhtml", b"ribbon", b"wire")),
    "a sentence of the book heard late": ("transcript", _book("article.smil", b'="0:00:0', b'="0:00:1')),
    "a sentence of the book not heard": ("transcript", _book("article.smil", b"article.xhtml#s3", b"article.xhtml#s4")),
    "another sound in the book": ("file", _book("audio.mp3", b"LAME", b"lame")),
    "the book cut short": ("transcript", lambda planted: planted.beside(".epub").write_bytes(b"PK")),
    "no transcript": ("file", lambda planted: planted.beside(".vtt").unlink()),
    "the record cut short": ("file", lambda planted: planted.beside(".json").write_text('{"version": "1.0.0", "la')),
}


@pytest.mark.parametrize(("kind", "spoil"), TEXTS.values(), ids=TEXTS)
def test_a_fault_in_what_is_written_is_found(kind: str, spoil: Callable[[Planted], object], planted: Planted) -> None:
    """Transcripts, record, tags, chapters and feed give each other away."""
    spoil(planted)
    assert kind in {defect.kind for defect in planted.defects()}


def test_one_flipped_bit_is_found(planted: Planted) -> None:
    """By the hash of the file; where that was made to fit, by the checksum that the encoder left in the stream."""
    data = bytearray(planted.audio.read_bytes())
    _flip(data)
    planted.audio.write_bytes(data)
    told = [defect.sentence for defect in planted.defects()]
    assert any("SHA-256" in sentence for sentence in told)
    planted.fit()
    told = [defect.sentence for defect in planted.defects()]
    assert "its audio is not as it was encoded (its own checksum)." in told
    assert not any("SHA-256" in sentence for sentence in told)


def test_a_file_cut_short_is_one_sentence(planted: Planted) -> None:
    """Half an MP3 is told as that."""
    planted.audio.write_bytes(planted.audio.read_bytes()[:90_000])
    told = [str(defect) for defect in planted.defects() if defect.kind == "file"]
    assert len(told) == 1
    assert "is cut short" in told[0]


def test_what_was_published_is_whole(planted: Planted) -> None:
    """Nothing is told of an episode as it was made; it may be without a book."""
    assert planted.beside(".epub").is_file()
    assert planted.defects() == []
    planted.beside(".epub").unlink()
    assert planted.defects() == []
    planted.beside(".html").unlink()
    (defect,) = planted.defects()
    assert str(defect).endswith(".html, which is not there.")


def test_an_episode_of_an_earlier_version_is_held_against_what_it_has(planted: Planted) -> None:
    """Its record has neither pauses nor clips nor an envelope; nothing is told of what was not kept."""

    def forget(record: dict[str, Any]) -> None:
        for name in ("aim", "left_out", "envelope"):
            del record[name]
        for cue in record["cues"]:
            for name in ("pause", "clip", "rendition"):
                del cue[name]

    planted.change_record(forget)
    assert planted.defects() == []


@pytest.mark.parametrize("text", ["a-" * 200_000, "a." * 200_000, "www." * 100_000, "a/" * 200_000, "://" * 100_000])
def test_text_of_any_form_is_compared_in_time(text: str, planted: Planted) -> None:
    """A line of 400,000 characters of a hostile page takes no longer than others: it is told that nobody says it."""
    planted.change_record(lambda record: record["label"].update(text=f"{text} {UNSAID}"))
    assert "text" in {defect.kind for defect in planted.defects()}
