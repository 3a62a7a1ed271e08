"""Sums of a run: exact where they count, and of the same size however long the run is."""

from __future__ import annotations

import math
import pickle
from pathlib import Path

import pytest

from articleaudio.archive.output import Outcome
from articleaudio.archive.tally import FAILURES, NAMES, REASONS, SPANS, STEPS, Tally

MINUTE = 60.0


def rendered(number: int, seconds: float = MINUTE) -> Outcome:
    return Outcome(f"archive/{number}.html", "rendered", Path(f"{number}.mp3"), str(number), seconds)


def failed(number: int, why: str = "it holds no article.") -> Outcome:
    return Outcome(f"archive/{number}.html", "failed", error=f"archive/{number}.html: {why}")


def test_pages_are_counted_and_only_what_was_rendered_counts_as_sound() -> None:
    """Sound of unchanged episodes was made by another run, and makes this one no faster."""
    tally = Tally()
    for number in range(10):
        tally.add(rendered(number), number)
    tally.add(Outcome("a", "unchanged", Path("a.mp3"), "a", 5000.0), 10.0)
    tally.add(Outcome("b", "passed over"), 10.0)
    tally.add(failed(1), 20.0)
    assert tally.counts == {"rendered": 10, "unchanged": 1, "passed over": 1, "failed": 1}
    assert (tally.pages, tally.failed, tally.audio) == (13, 1, 10 * MINUTE)
    assert tally.times_real_time == 10 * MINUTE / 20
    assert tally.articles_a_minute == 10 / (20 / 60)


def test_a_run_of_any_length_is_told_in_as_many_spans() -> None:
    """Spans grow wider as the run goes on; nothing is lost or counted twice, and each thing is where it was."""
    tally = Tally()
    for number in range(5000):
        tally.add(rendered(number), number * 10.0)
    line = tally.timeline
    assert line.width == 512.0
    assert len(line.spans) <= SPANS
    assert sum(span.rendered for span in line.spans) == 5000
    assert sum(span.seconds for span in line.spans) == 5000 * MINUTE
    even = [span.rendered for span in line.spans[:-1]]
    assert max(even) - min(even) <= 1, "what is even comes out even"


def test_a_span_without_anything_in_it_is_there() -> None:
    """A run that stood still for a while shows it."""
    tally = Tally()
    tally.add(rendered(1), 0.5)
    tally.add(failed(2), 5.5)
    assert [span.rendered for span in tally.timeline.spans] == [1, 0, 0, 0, 0, 0]
    assert tally.timeline.spans[-1].failed == 1


@pytest.mark.parametrize("seconds", [0.0, 1.0, 7.0, 61.0, 3600.0, 90_000.0])
def test_durations_are_told_in_classes(seconds: float) -> None:
    """The median of like ones is exact, as the longest is; that one is named."""
    tally = Tally()
    for number in range(3):
        tally.add(rendered(number, seconds), 1.0)
    assert tally.durations.median == seconds
    assert tally.durations.longest == seconds
    assert tally.durations.longest_name == ("archive/0.html" if seconds else "")
    assert Tally().durations.median == 0.0


def test_half_are_not_longer_than_the_median() -> None:
    """Within a hundredth; the wide classes hold all of them."""
    tally, told = Tally(), [30.0 * 1.01**number for number in range(501)]
    for number, seconds in enumerate(told):
        tally.add(rendered(number, seconds), 1.0)
    assert tally.durations.median == pytest.approx(told[250], rel=0.01)
    assert tally.durations.classes.total() == 501
    assert max(tally.durations.classes) - min(tally.durations.classes) == pytest.approx(
        STEPS * math.log2(1.01**500), abs=1
    )


def test_reasons_that_differ_by_names_and_numbers_are_one() -> None:
    """The most frequent comes first, with its first sentence and the first names."""
    tally = Tally()
    tally.add(failed(0, "it is larger than 64 MB."), 1.0)
    for number in range(1, 6):
        tally.add(failed(number, f'it is the same article as archive/{number + 9}.html, "Title {number}".'), 1.0)
    first, second = tally.reasons.in_order()
    assert (first.count, second.count) == (5, 1)
    assert first.sentence == 'it is the same article as archive/10.html, "Title 1".'
    assert first.names == [f"archive/{number}.html" for number in range(1, 1 + NAMES)]
    assert second.sentence == "it is larger than 64 MB."


def test_what_is_held_does_not_grow_with_the_run() -> None:
    """Thirty thousand pages, all failed for reasons of their own, take as much room as a tenth of them."""
    sizes = []
    tally = Tally()
    for number in range(30_000):
        word = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        tally.add(failed(number, f"{word} is missing."), number / 10)
        tally.add(rendered(number, 30.0 + number % 600), number / 10)
        if number + 1 in {3_000, 30_000}:
            sizes.append(len(pickle.dumps(tally)))
    assert len(tally.failures) == FAILURES
    assert len(tally.reasons.told) == REASONS
    assert tally.reasons.others == 30_000 - REASONS
    assert tally.failed == 30_000
    assert sizes[1] < 1.05 * sizes[0]
