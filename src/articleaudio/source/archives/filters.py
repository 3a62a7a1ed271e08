"""Which of an archive's articles are wanted: by what the archive says, and else by what is found in the page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from articleaudio.model import Given


@dataclass(frozen=True, slots=True)
class Filters:
    """Which articles of an archive are wanted; all of them by default.

    Attributes:
        since: the first day of publication, as the article dates itself. `until`: the last one.
        sections: one of them is the article's section, or one of its keywords; capitals do not matter.
        languages: BCP 47 tags; "de" stands for "de-AT", too, and "de-AT" for itself alone.
        limit: how many articles at most, those that fail included, those that cannot be read or fetched not.
        sample: one of so many is wanted, chosen by a hash of its address or name: the same ones each time.
    """

    since: date | None = None
    until: date | None = None
    sections: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    limit: int | None = None
    sample: int = 1

    def answer(self, given: Given | None) -> bool | None:
        """Whether an article is wanted, by what its archive says; None if only the page can tell."""
        if given is None:
            return True if self.admits_all else None
        answers = (
            self._dated(given.published.date()) if given.published else None if self._asks_date else True,
            self._answer_section(given),
            self._spoken(given.language) if given.language or not self.languages else None,
        )
        return False if False in answers else None if None in answers else True

    @property
    def admits_all(self) -> bool:
        """Whether nothing that is in an article matters."""
        return not (self._asks_date or self.sections or self.languages)

    def admits(self, published: date | None, section: str, keywords: Sequence[str], language: str) -> bool:
        """Whether an article of which all is known is wanted; one without a date is not, where a day is asked for."""
        return self._dated(published) and self._placed((section, *keywords)) and self._spoken(language)

    def samples(self, identity: str) -> bool:
        """Whether what has this address or name is in the sample."""
        if self.sample <= 1:
            return True
        digest = hashlib.sha256(identity.encode("utf-8", errors="surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") % self.sample == 0

    @property
    def _asks_date(self) -> bool:
        return self.since is not None or self.until is not None

    def _dated(self, day: date | None) -> bool:
        if day is None:
            return not self._asks_date
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def _answer_section(self, given: Given) -> bool | None:
        if self._placed((given.section, *given.keywords)):
            return True
        return False if given.section and given.keywords else None

    def _placed(self, places: Collection[str]) -> bool:
        wanted = {section.casefold() for section in self.sections}
        return not wanted or any(place.casefold() in wanted for place in places)

    def _spoken(self, language: str) -> bool:
        tag = language.casefold().replace("_", "-")
        wanted = [one.casefold().replace("_", "-") for one in self.languages]
        return not wanted or any(tag == one or tag.startswith(f"{one}-") for one in wanted)
