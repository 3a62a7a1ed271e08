"""Why a page has no article to read: one sentence each, with the page's name and what to do."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.article.facts.headline import whole_title
from articleaudio.article.furniture.walls import (
    CONSENT,
    LOGIN,
    PAYWALL,
    asks_for_scripts,
    is_error,
    is_test,
    tests_reader,
)
from articleaudio.article.tree.page import attribute
from articleaudio.article.words.text import ENDS, ends_sentence, shorten, words
from articleaudio.errors import ArticleError
from articleaudio.model import Embed, ListBlock
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.article.tree.page import Page

_STUB = 150
"""Words: a body longer than this is worth reading even if the page asks for money behind it."""

_BRIEF = 25
"""Words: a body of fewer is more often what is left of a video or a gallery than an article."""

_SENTENCE_END = late(f"[{ENDS}]")

_REFRESH = late(r"\s*[\d.]*\s*[;,]\s*url\s*=\s*[\"']?([^\"']+)", re.IGNORECASE)
_ADDRESS = 2000  # characters

_LINKED = 0.8  # of a text's characters: it is a link, or a list of links
_TITLE = 3  # words; a title has more

_WHOLE = 100
"""Words: of an article that must be paid for, a page shows fewer for nothing."""

_CUT = ("…", "...", "[…]", "[...]", "(...)", "(…)")
_BARE = 2000  # characters of a page that asks for a login or consent, or tests its reader, and says nothing else
_TEXT_LIMIT = 5_000_000
"""Characters: some 90 hours of speech. "War and Peace" has three million."""

_LEAVES_LIMIT = 40_000

_TOP = 12  # leaves among which such a page's title stands
_ABOVE = 3  # leaves above a teaser's text: its title, its date, its section

_LISTED = 4
"""Linked titles in places of their own that make a page a listing, if they are most of it."""


class TooShort(ArticleError):  # noqa: N818 - the name reads as the sentence it stands for
    """There is an article, but hardly any text of it."""


def refuse_bodiless(page: Page, leaves: Sequence[Leaf]) -> ArticleError:
    """The error for a page in which no body was found."""
    texts = [leaf for leaf in leaves if leaf.text]
    if stands_instead := _stands_instead(page, texts):
        return stands_instead
    told: tuple[tuple[Callable[[Page], ArticleError], bool], ...] = (
        (_wall, _asks_for_login(page, texts)),
        (_consent, _is_bare(texts) and any(CONSENT.search(leaf.text[:600]) for leaf in texts)),
        (_stub, _asks_for_money(page, texts)),
        (_moved, _is_bare(texts) and bool(_moved_to(page))),
        (_listing, looks_listed(page, leaves)),
        (_video, _shows_video(page, leaves)),
        (_silent, not texts),
    )
    return next((make(page) for make, is_so in told if is_so), _nothing(page))


def _asks_for_money(page: Page, texts: Sequence[Leaf]) -> bool:
    return bool(texts) and (
        _says_not_free(page) or bool(PAYWALL.search(" ".join(leaf.text for leaf in texts)[:100_000]))
    )


def _is_bare(texts: Sequence[Leaf]) -> bool:
    return sum(len(leaf.text) for leaf in texts) < _BARE


def refusal(page: Page, leaves: Sequence[Leaf]) -> ArticleError | None:
    """The error for a page whose kept text is no article after all; None if it is one.

    A text was found, which may be an article about errors, paywalls or robots: every sentence says how to have it read.
    """
    error = _refused(page, leaves)
    if error is None or "--force" in str(error):
        return error
    return type(error)(f"{str(error).removesuffix('.')}, or read it with --force if that is all there is.")


def refuse_short(page: Page, leaves: Sequence[Leaf]) -> ArticleError | None:
    """The error for a text that is known to be an article, if hardly any of it is there; else None."""
    return too_short(page.name, sum(len(words(leaf.text)) for leaf in leaves if leaf.keep and leaf.is_prose))


def _refused(page: Page, leaves: Sequence[Leaf]) -> ArticleError | None:
    kept = [leaf for leaf in leaves if leaf.keep and leaf.is_prose]
    if sum(leaf.linked for leaf in kept) > _LINKED * sum(len(leaf.text) for leaf in kept):
        return refuse_bodiless(page, leaves)
    count = sum(len(words(leaf.text)) for leaf in kept)
    if not any(_SENTENCE_END.search(leaf.text) or ends_sentence(leaf.text) for leaf in kept) and count < _STUB:
        return refuse_bodiless(page, leaves)
    if count < _STUB and (error := _short(page, leaves, kept, count)):
        return error
    if looks_listed(page, leaves):
        return _listing(page)
    return _video(page) if count < _BRIEF and _shows_video(page, leaves) else too_short(page.name, count)


def _short(page: Page, leaves: Sequence[Leaf], kept: Sequence[Leaf], count: int) -> ArticleError | None:
    """The error for a page of few words that are not the article's."""
    if stands_instead := _stands_instead(page, [leaf for leaf in leaves if leaf.text]):
        return stands_instead
    if any(CONSENT.search(leaf.text[:600]) for leaf in kept):
        return _consent(page)
    if _is_stub(page, leaves, count):
        return _stub(page)
    if any(LOGIN.search(leaf.text[:300]) for leaf in leaves[:_TOP] if leaf.level) and _asks_for_login(page, leaves):
        return _wall(page)
    return _wall(page) if _asks_for_login(page, kept) else None


def _stands_instead(page: Page, texts: Sequence[Leaf]) -> ArticleError | None:
    """The error for what a server sends in an article's place."""
    if page.named("frameset"):
        return _frames(page)
    titles = [whole_title(page), *(leaf.text for leaf in texts[:_TOP] if leaf.level)]
    if any(map(is_error, titles)):
        return _failed(page, next(filter(is_error, titles)))
    bare = texts if _is_bare(texts) else ()
    if any(map(tests_reader, titles)) or any(is_test(leaf.text[:600]) for leaf in bare):
        return _tested(page)
    unseen = [tag.get_text(" ")[:600] for tag in page.named("noscript")[:_TOP]] if not texts else []
    return _scripted(page) if any(map(asks_for_scripts, [*unseen, *(leaf.text[:600] for leaf in bare)])) else None


def refuse_library(name: str, leaves: Sequence[Leaf]) -> None:
    """Refuse what has more text, or is in more pieces, than the longest book.

    Raises:
        ArticleError: it does.
    """
    if sum(len(leaf.text) for leaf in leaves) > _TEXT_LIMIT:
        raise ArticleError(
            f"{name} has more than {_TEXT_LIMIT // 1_000_000} million characters of text, more than any article: "
            "give a page with one article."
        )
    if len(leaves) > _LEAVES_LIMIT:
        raise ArticleError(
            f"{name} has more than {_LEAVES_LIMIT} paragraphs, more than any article: give a page with one article."
        )


def too_short(name: str, count: int) -> ArticleError | None:
    """The error for a body of that many words, if they are too few for an article; else None."""
    if count >= _BRIEF:
        return None
    said = "1 word" if count == 1 else f"{count} words"
    return TooShort(
        f"{name} has only {said} of text, fewer than an article: if that is all there is, `articleaudio render "
        "--force` reads it."
    )


def looks_listed(page: Page, leaves: Sequence[Leaf]) -> bool:
    """Whether a page is a list of other pages: many linked titles, and no place with a text of its own.

    A body that is cut into chunks, each in a place of its own, has no such titles above its chunks.
    """
    titles = sum(_titles(leaf) for leaf in leaves)
    if titles < _LISTED:
        return False
    prose = [leaf for leaf in leaves if leaf.keep and leaf.is_prose and leaf.linked * 2 < len(leaf.text)]
    if not prose or page.statements.is_listing():
        return True
    homes: dict[object, int] = {}
    for leaf in prose:
        home = leaf.place.parent or leaf.place
        homes[home] = homes.get(home, 0) + len(leaf.text)
    is_article = page.meta("og:type").lower() == "article" or bool(page.statements.article())
    is_scattered = len(homes) >= _LISTED and max(homes.values()) * 2 < sum(homes.values())
    return is_scattered and not is_article and 2 * _titled(leaves, prose) > len(homes)


def _titled(leaves: Sequence[Leaf], prose: Sequence[Leaf]) -> int:
    """How many texts have a linked title right above them, as teasers do."""
    spans = pairwise([-1, *(leaf.order for leaf in prose)])
    return sum(any(map(_titles, leaves[max(before + 1, at - _ABOVE) : at])) for before, at in spans)


def _titles(leaf: Leaf) -> int:
    """How many linked titles it is: a line that is a link, or the items of a list of links."""
    if leaf.linked <= _LINKED * len(leaf.text) or not leaf.text:
        return 0
    lines = leaf.block.items if isinstance(leaf.block, ListBlock) else (leaf.text,)
    return sum(len(words(line)) > _TITLE for line in lines)


def _asks_for_login(page: Page, leaves: Sequence[Leaf]) -> bool:
    has_password = any(attribute(tag, "type") == "password" for tag in page.named("input"))
    asked = any(LOGIN.search(leaf.text[:300]) for leaf in leaves)
    return asked and (has_password or _is_bare(leaves))


def _is_stub(page: Page, leaves: Sequence[Leaf], count: int) -> bool:
    """Whether the page asks for money or a login close behind its kept text, or gives a beginning and says so.

    Some pages that only subscribers may read are saved by one: their text is whole, though the page says still that it
    is not free. A beginning is shorter, or stops within a sentence.
    """
    kept = [leaf for leaf in leaves if leaf.keep and leaf.is_prose]
    near = leaves[kept[0].order : kept[-1].order + 8] if kept else ()
    if any(PAYWALL.search(leaf.text[:600]) for leaf in near):
        return True
    is_cut = bool(kept) and (not ends_sentence(kept[-1].text) or kept[-1].text.endswith(_CUT))
    return _says_not_free(page) and (count < _WHOLE or is_cut)


def _shows_video(page: Page, leaves: Sequence[Leaf]) -> bool:
    """Whether a page shows a film, or says that it is one's."""
    shown = any(isinstance(leaf.block, Embed) and leaf.block.what == "video" for leaf in leaves)
    return shown or bool(page.named("video")) or page.meta("og:type").lower().startswith("video")


def _says_not_free(page: Page) -> bool:
    """What https://schema.org/isAccessibleForFree says, of the article or of a part of it."""
    node = page.statements.article()
    return str(node.get("isAccessibleForFree", "")).lower() == "false"


def _wall(page: Page) -> ArticleError:
    return ArticleError(f"{page.name} is a login page, not an article: save the page again while logged in.")


def _consent(page: Page) -> ArticleError:
    return ArticleError(
        f"{page.name} is a page that asks for consent to cookies, not an article: "
        "save the page again after answering it."
    )


def _stub(page: Page) -> ArticleError:
    return ArticleError(
        f"{page.name} holds only the beginning of an article behind a paywall: save the page again with full access."
    )


def _listing(page: Page) -> ArticleError:
    return ArticleError(
        f"{page.name} is a list of links to articles, not an article: give one of the pages it links to."
    )


def _moved_to(page: Page) -> str:
    """Where the page sends its reader by `<meta http-equiv="refresh">`; "" if nowhere."""
    found = _REFRESH.match(page.meta("refresh")[:_ADDRESS])
    return found[1].strip() if found else ""


def _moved(page: Page) -> ArticleError:
    return ArticleError(f"{page.name} only leads on to {shorten(_moved_to(page), 200)}: give that page.")


def _silent(page: Page) -> ArticleError:
    return ArticleError(f"{page.name} holds no text at all: give a page with an article in it.")


def _nothing(page: Page) -> ArticleError:
    return ArticleError(f"{page.name} holds nothing that reads as an article: give a page with a headline and a text.")


def _frames(page: Page) -> ArticleError:
    return ArticleError(
        f"{page.name} is a frameset, whose text stands in other pages: give the page that its main frame shows."
    )


def _failed(page: Page, title: str) -> ArticleError:
    return ArticleError(
        f'{page.name} is a page of error ("{shorten(title, 60)}"), not an article: fetch or save the page again.'
    )


def _tested(page: Page) -> ArticleError:
    return ArticleError(
        f"{page.name} asks whether its reader is a robot, and is not an article: "
        "open the page in a browser and save it from there."
    )


def _scripted(page: Page) -> ArticleError:
    return ArticleError(
        f"{page.name} needs scripts to show its text, which are never run here: "
        "open the page in a browser and save it from there."
    )


def _video(page: Page) -> ArticleError:
    return TooShort(f"{page.name} shows a video and has no text to read: give a page with an article.")
