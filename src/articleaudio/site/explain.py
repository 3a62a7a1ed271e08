"""An account of a page as one HTML file: what is read, what is not, and why. No script, no network.

A page's text is hostile: the template escapes it wherever it puts it, the policy in the file's head forbids all but the
file's own style, and every text stands in an element of its own direction, so that no mark of direction turns what
stands beside it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from articleaudio.site.pages import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from jinja2 import Template

    from articleaudio.model import Account, Passage

_FOLDED = 3
"""Passages left out in a row that are folded into one line; fewer stand as they are."""

_LONG = 6  # lines of fewer passages, such as a menu, that are folded all the same

_TEXT_LIMIT = 5_000  # characters of a passage that are shown
_PASSAGES_LIMIT = 4_000  # passages that are shown
_FACT_LIMIT = 500  # characters of a fact in the summary
_REASONS = 8  # reasons told in the summary


@dataclass(frozen=True, slots=True)
class Group:
    """Passages shown together: one by itself, or a run of furniture folded into a line that `title` is.

    `mark` is the name by which the summary points to a paragraph that is left out.
    """

    passages: tuple[Passage, ...]
    title: str = ""
    mark: str = ""


def explain_page(account: Account) -> str:
    """The account as a page of HTML; what of the page's text is too much for one is counted, not shown."""
    passages = account.passages
    missing = [at for at, passage in enumerate(passages[:_PASSAGES_LIMIT]) if passage.reason and passage.is_prose]
    return _template().render(
        account=account,
        host=_host(account),
        groups=list(_groups(passages[:_PASSAGES_LIMIT])),
        facts=list(_facts(account)),
        reasons=_reasons(passages),
        missing=[(f"left-out-{at}", passages[at]) for at in sorted(missing, key=_outside(passages))],
        read=_words(passage for passage in passages if not passage.reason),
        left=_words(passage for passage in passages if passage.reason),
        unshown=max(0, len(passages) - _PASSAGES_LIMIT),
    )


def _outside(passages: Sequence[Passage]) -> Callable[[int], bool]:
    """Whether a passage stands above or below all that is read; what stands among it is missed first."""
    read = [at for at, passage in enumerate(passages) if not passage.reason]
    return lambda at: not (read and read[0] < at < read[-1])


@cache
def _template() -> Template:
    made = environment()
    made.filters |= {"shown": _shown, "fact": _fact}
    return made.get_template("explain.html")


def _shown(text: str) -> str:
    """A passage, of a length that a browser bears."""
    if len(text) <= _TEXT_LIMIT:
        return text
    return f"{text[:_TEXT_LIMIT]} … ({len(text) - _TEXT_LIMIT:,} more characters)"


def _fact(text: str) -> str:
    return text if len(text) <= _FACT_LIMIT else f"{text[:_FACT_LIMIT]}…"


def _host(account: Account) -> str:
    """The host of the page's address, for the table that would correct its site."""
    address = account.article.url if account.article else None
    return (urlsplit(address).hostname if address else None) or "example.org"


def _words(passages: Iterable[Passage]) -> int:
    return sum(passage.words for passage in passages)


def _date(moment: datetime, *, has_time: bool) -> str:
    """A date as the page gives it: without a time if it has none, and its zone, or that none is given."""
    if not has_time:
        return moment.date().isoformat()
    text = moment.replace(tzinfo=None).isoformat(" ", "minutes")
    return f"{text}, {moment.tzname()}" if moment.tzinfo else f"{text}, no zone given"


def _groups(passages: Sequence[Passage]) -> Iterator[Group]:
    """Runs of furniture folded; what is read, and running text that is not, by itself."""
    run: list[Passage] = []
    for at, passage in enumerate(passages):
        if passage.reason and not passage.is_prose:
            run.append(passage)
            continue
        yield from _folded(run)
        run = []
        yield Group((passage,), mark=f"left-out-{at}" if passage.reason else "")
    yield from _folded(run)


def _folded(run: Sequence[Passage]) -> Iterator[Group]:
    lines = sum(passage.text.count("\n") + 1 for passage in run)
    if len(run) < _FOLDED and lines <= _LONG:
        yield from (Group((passage,)) for passage in run)
        return
    counts = Counter(passage.reason for passage in run)
    what = ", ".join(reason for reason, _ in counts.most_common(2)) + (" and more" if len(counts) > 2 else "")  # noqa: PLR2004 - those named
    yield Group(tuple(run), f"{lines} lines: {what} ({_words(run)} words)")


def _facts(account: Account) -> Iterator[tuple[str, str]]:
    """What was found of the article, by name; what was not is told as missing."""
    article = account.article
    if article is None:
        return
    yield "Headline", article.headline
    yield "Authors", ", ".join(article.authors) or "none found"
    if article.published is None:
        yield "Published", "no date found"
    else:
        guessed = " (guessed from the address)" if article.published_guessed else ""
        yield "Published", _date(article.published, has_time=article.has_time) + guessed
    if article.modified:
        yield "Modified", _date(article.modified, has_time=article.modified_has_time)
    yield "Publication", article.publication or "none found"
    yield "Language", article.language
    yield "Address", article.url or "none found"


def _reasons(passages: Sequence[Passage]) -> list[tuple[str, int]]:
    """By which rules how many words are left out, the most first."""
    counts: Counter[str] = Counter()
    for passage in passages:
        if passage.reason:
            counts[passage.reason] += _words([passage])
    return [(reason, count) for reason, count in counts.most_common(_REASONS) if count]
