"""What became of the pages of a run, in sums: of a hundred thousand no more is held than of a thousand."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.archive.output import Outcome

SPANS = 120
"""Spans of time that a run is told in, at most; where they do not suffice, each two become one."""

STEPS = 4
"""Classes of duration to a doubling: those in a class differ by less than a fifth."""

FINE = 16 * STEPS
"""Finer classes, by which the middle is found: those in a class differ by about a hundredth."""

FAILURES = 1000
"""Failures that are held each by itself; of all others the reason is counted."""

REASONS = 200
"""Reasons that are told apart."""

NAMES = 3
"""Pages that are named with a reason."""

_QUOTED = late(r"“[^”]*”|\"[^\"]*\"")
_PARTICULAR = late(r"\S*[/\d]\S*")


@dataclass(slots=True)
class Span:
    """What ended within a span of time: articles that were rendered, their seconds of sound, and failures."""

    rendered: int = 0
    seconds: float = 0.0
    failed: int = 0


@dataclass(slots=True)
class Timeline:
    """What ended when. `width` is that of a span, in seconds."""

    width: float = 1.0
    spans: list[Span] = field(default_factory=lambda: [Span()])

    def at(self, seconds: float) -> Span:
        """The span of a moment, in seconds since the start."""
        while seconds >= self.width * SPANS:
            self.spans = [together(self.spans[at : at + 2]) for at in range(0, len(self.spans), 2)]
            self.width *= 2
        place = int(max(seconds, 0.0) / self.width)
        self.spans.extend(Span() for _ in range(place + 1 - len(self.spans)))
        return self.spans[place]


@dataclass(slots=True)
class Durations:
    """How long episodes are, counted in classes; sums are exact.

    Attributes:
        fine: how many there are in each class; class c holds 2^(c / `FINE`) seconds up to the next one's.
        total, shortest, longest: in seconds. `longest_name`: which page that is.
    """

    fine: Counter[int] = field(default_factory=Counter)
    total: float = 0.0
    shortest: float = math.inf
    longest: float = 0.0
    longest_name: str = ""

    def add(self, seconds: float, name: str) -> None:
        """Counts an episode; what has no sound counts as lasting a second."""
        self.fine[math.floor(FINE * math.log2(max(seconds, 1.0)))] += 1
        self.total += seconds
        self.shortest = min(self.shortest, seconds)
        if seconds > self.longest:
            self.longest, self.longest_name = seconds, name

    @property
    def count(self) -> int:
        """How many episodes there are."""
        return self.fine.total()

    @property
    def classes(self) -> Counter[int]:
        """How many there are in each wide class; class c holds 2^(c / `STEPS`) seconds up to the next one's."""
        found: Counter[int] = Counter()
        for place, count in self.fine.items():
            found[place * STEPS // FINE] += count
        return found

    @property
    def median(self) -> float:
        """The duration that half of them do not exceed, in seconds, within a hundredth; 0.0 without any."""
        passed = 0
        for place in sorted(self.fine):
            passed += self.fine[place]
            if 2 * passed >= self.count:
                return min(max(float(2 ** ((place + 0.5) / FINE)), self.shortest), self.longest)
        return 0.0


@dataclass(slots=True)
class Reason:
    """Why pages were not rendered: the first one's sentence, how many there are, the first ones' names."""

    sentence: str
    count: int = 0
    names: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Reasons:
    """Reasons that are alike but for names and numbers, put together. `others` counts what there was no room for."""

    told: dict[str, Reason] = field(default_factory=dict)
    others: int = 0

    def add(self, name: str, sentence: str) -> None:
        """Counts why a page was not rendered; messages begin with the page's name, which is no part of the reason."""
        said = sentence.removeprefix(name).lstrip(":, ")
        kind = _PARTICULAR.sub("…", _QUOTED.sub("…", said.replace(name, "…")))
        if kind not in self.told and len(self.told) >= REASONS:
            self.others += 1
            return
        reason = self.told.setdefault(kind, Reason(said))
        reason.count += 1
        if len(reason.names) < NAMES:
            reason.names.append(name)

    def in_order(self) -> list[Reason]:
        """The most frequent first."""
        return sorted(self.told.values(), key=lambda reason: -reason.count)


@dataclass(slots=True)
class Tally:
    """The sums of a run.

    Attributes:
        counts: pages by what became of them.
        timeline: what ended when. `durations`: of what was rendered.
        failures: the first `FAILURES` of them. `reasons`: of all.
        elapsed: seconds since the start, when the last page ended.
    """

    counts: Counter[str] = field(default_factory=Counter)
    timeline: Timeline = field(default_factory=Timeline)
    durations: Durations = field(default_factory=Durations)
    failures: list[Outcome] = field(default_factory=list)
    reasons: Reasons = field(default_factory=Reasons)
    elapsed: float = 0.0

    def add(self, outcome: Outcome, elapsed: float) -> None:
        """Counts what became of a page, `elapsed` seconds after the start of the run."""
        self.counts[outcome.status] += 1
        self.elapsed = max(elapsed, self.elapsed)
        if outcome.status == "rendered":
            span = self.timeline.at(elapsed)
            span.rendered += 1
            span.seconds += outcome.seconds or 0.0
            self.durations.add(outcome.seconds or 0.0, outcome.source)
        elif outcome.status == "failed":
            self.timeline.at(elapsed).failed += 1
            self.reasons.add(outcome.source, outcome.error or "")
            if len(self.failures) < FAILURES:
                self.failures.append(outcome)

    @property
    def pages(self) -> int:
        """How many pages there were."""
        return self.counts.total()

    @property
    def failed(self) -> int:
        """How many of them failed."""
        return self.counts["failed"]

    @property
    def audio(self) -> float:
        """Seconds of sound that were rendered."""
        return self.durations.total

    @property
    def times_real_time(self) -> float:
        """Seconds of sound that were made in a second."""
        return self.audio / self.elapsed if self.elapsed else 0.0

    @property
    def articles_a_minute(self) -> float:
        """Articles that were rendered in a minute."""
        return 60 * self.counts["rendered"] / self.elapsed if self.elapsed else 0.0


def together(spans: Iterable[Span]) -> Span:
    """Spans as one."""
    whole = Span()
    for span in spans:
        whole.rendered += span.rendered
        whole.seconds += span.seconds
        whole.failed += span.failed
    return whole
