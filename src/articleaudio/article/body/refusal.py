"""Why a page has no article to read: one sentence each, with the page's name and what to do."""

# ruff: noqa: RUF001 - quotes and Cyrillic are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article.tree.page import attribute
from articleaudio.article.words.text import words
from articleaudio.errors import ArticleError
from articleaudio.model import ListBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.article.tree.page import Page

_STUB = 150
"""Words: a body longer than this is worth reading even if the page asks for money behind it."""

_BRIEF = 25
"""Words: a body of fewer is more often what is left of a video or a gallery than an article."""

_SENTENCE_END = re.compile(r"[.!?…。！？؟।]")

_LINKED = 0.8  # of a text's characters: it is a link, or a list of links
_TITLE = 3  # words; a title has more

_CONSENT_LIMIT = 2000  # characters of a page that asks for consent and says nothing else

_LISTED = 4
"""Linked titles in places of their own that make a page a listing, if they are most of it."""

_PAYWALL = re.compile(
    r"to continue reading|continue reading this article|(?:this|the) (?:article|story|content) is (?:only |"
    r"exclusively )?(?:for|available to) (?:our )?(?:\w+ )?subscribers|"
    r"subscribe (?:now )?to (?:read|continue|unlock|keep reading)|already a subscriber|subscribers[- ]only|"
    r"for subscribers only|unlock this article|"
    r"(?:sign|log) ?in to (?:read|continue|view|see)|(?:create|register for) (?:a|an|"
    r"your) (?:free )?account to (?:read|continue)|register to (?:read|continue)|"
    r"you(?:'|’)?(?: ha)?ve (?:reached|read|used) your (?:\w+ )?(?:limit|last|free|monthly)|become a (?:member|"
    r"subscriber) to (?:read|continue)|"
    r"(?:diesen artikel|weiterlesen|weiter lesen) (?:mit|nach|ist)[^.]{0,40}(?:abo|anmeld|registrier)|"
    r"nur für abonnenten|jetzt abonnieren und weiterlesen|"
    r"(?:article|contenu) réservé aux abonnés|pour (?:lire la suite|continuer la lecture)|"
    r"il vous reste \d+ ?% de cet article|"
    r"para (?:seguir|continuar) leyendo|contenido exclusivo para suscriptores|solo para suscriptores|"
    r"per continuare a leggere|riservato agli abbonati|"
    r"para continuar (?:a ler|lendo)|exclusivo para assinantes|dostęp tylko dla|aby czytać dalej|czytaj dalej z|"
    r"щоб (?:читати далі|продовжити читання)|(?:лише|тільки) для (?:перед)?платників|увійдіть, щоб|"
    r"только для подписчиков|чтобы (?:читать дальше|продолжить чтение)",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"we value your privacy|(?:store and/or access|access and/or store) information on a device|"
    r"our (?:\d[\d.,]* )?partners (?:store|process|use)|wir und unsere (?:\d[\d.,]* )?partner|"
    r"nous et nos (?:\d[\d.,]* )?partenaires|nosotros y nuestros (?:\d[\d.,]* )?socios|"
    r"noi e i nostri (?:\d[\d.,]* )?partner|my i nasi (?:\d[\d.,]* )?partnerzy|before you continue to",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"^(?:please )?(?:log|sign) ?in\b|forgot(?:ten)? (?:your )?password|remember me|you (?:must|"
    r"need to) (?:be logged in|log in|sign in)|"
    r"passwort vergessen|mot de passe oublié|olvidaste tu contraseña|password dimenticata|забули пароль|"
    r"zapomniałeś hasła",
    re.IGNORECASE,
)


class TooShort(ArticleError):  # noqa: N818 - the name reads as the sentence it stands for
    """There is an article, but hardly any text of it."""


def refuse_bodiless(page: Page, leaves: Sequence[Leaf]) -> ArticleError:
    """The error for a page in which no body was found."""
    texts = [leaf for leaf in leaves if leaf.text]
    total = sum(len(leaf.text) for leaf in texts)
    if not total:
        return ArticleError(f"{page.name} holds no text at all: give a page with an article in it.")
    if _asks_for_login(page, texts):
        return _wall(page)
    if total < _CONSENT_LIMIT and any(_CONSENT.search(leaf.text[:600]) for leaf in texts):
        return _consent(page)
    if _PAYWALL.search(" ".join(leaf.text for leaf in texts)[:100_000]) or _says_not_free(page):
        return _stub(page)
    if looks_listed(page, leaves):
        return _listing(page)
    return ArticleError(f"{page.name} holds nothing that reads as an article: give a page with a headline and a text.")


def refusal(page: Page, leaves: Sequence[Leaf]) -> ArticleError | None:
    """The error for a page whose kept text is no article after all; None if it is one."""
    kept = [leaf for leaf in leaves if leaf.keep and leaf.is_prose]
    if sum(leaf.linked for leaf in kept) > _LINKED * sum(len(leaf.text) for leaf in kept):
        return refuse_bodiless(page, leaves)
    count = sum(len(words(leaf.text)) for leaf in kept)
    if not any(_SENTENCE_END.search(leaf.text) for leaf in kept) and count < _STUB:
        return refuse_bodiless(page, leaves)
    if count < _STUB and any(_CONSENT.search(leaf.text[:600]) for leaf in kept):
        return _consent(page)
    if count < _STUB and _is_stub(page, leaves):
        return _stub(page)
    if count < _STUB and _asks_for_login(page, kept):
        return _wall(page)
    return _listing(page) if looks_listed(page, leaves) else too_short(page.name, count)


def too_short(name: str, count: int) -> ArticleError | None:
    """The error for a body of that many words, if they are too few for an article; else None."""
    if count >= _BRIEF:
        return None
    said = "1 word" if count == 1 else f"{count} words"
    return TooShort(
        f"{name} has only {said} of text, fewer than an article: render it with --force if that is all there is."
    )


def looks_listed(page: Page, leaves: Sequence[Leaf]) -> bool:
    """Whether a page is a list of other pages: many linked titles, and no place with a text of its own."""
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
    return len(homes) >= _LISTED and max(homes.values()) * 2 < sum(homes.values()) and not is_article


def _titles(leaf: Leaf) -> int:
    """How many linked titles it is: a line that is a link, or the items of a list of links."""
    if leaf.linked <= _LINKED * len(leaf.text) or not leaf.text:
        return 0
    lines = leaf.block.items if isinstance(leaf.block, ListBlock) else (leaf.text,)
    return sum(len(words(line)) > _TITLE for line in lines)


def _asks_for_login(page: Page, leaves: Sequence[Leaf]) -> bool:
    has_password = any(attribute(tag, "type") == "password" for tag in page.named("input"))
    asked = any(_LOGIN.search(leaf.text[:300]) for leaf in leaves)
    return asked and (has_password or sum(len(leaf.text) for leaf in leaves) < 2000)  # noqa: PLR2004 - characters of a bare form


def _is_stub(page: Page, leaves: Sequence[Leaf]) -> bool:
    """Whether the page asks for money or a login close behind its kept text."""
    kept = [leaf.order for leaf in leaves if leaf.keep and leaf.is_prose]
    near = leaves[kept[0] : kept[-1] + 8] if kept else ()
    return any(_PAYWALL.search(leaf.text[:600]) for leaf in near) or _says_not_free(page)


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
