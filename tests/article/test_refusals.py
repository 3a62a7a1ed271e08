"""What is no article: one sentence that says which it is, names the page and says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from articleaudio.article import parse
from articleaudio.errors import ArticleError
from articleaudio.model import Source

if TYPE_CHECKING:
    from tests.conftest import Command

TEASER = "The council met on Monday to talk about the bridge. It did not agree."
LISTING = "".join(
    f'<article class="card"><h2><a href="/{n}">Item {n} of the news of this town</a></h2><p>{n}: {TEASER}</p></article>'
    for n in range(12)
)
LINKS = "".join(f'<li><a href="/{n}">Item {n} of the news of this town today</a></li>' for n in range(40))
BRIDGE = f"<article><h1>The bridge</h1><p>{TEASER}</p></article>"
FORM = "<form><p>Log in to your account</p><input type=text><input type=password><p>Forgot your password?</p></form>"
ERROR, ROBOT = "is a page of error", "asks whether its reader is a robot"
NOT_FREE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
PAGES = {
    "empty": ("", "holds no text at all"),
    "scripts alone": ("<script>render()</script><noscript>Enable it.</noscript>", "holds no text at all"),
    "hidden alone": ('<p hidden>It rained.</p><p style="display: none">So it did.</p>', "holds no text at all"),
    "list of teasers": (f"<h1>All the news</h1>{LISTING}", "is a list of links to articles"),
    "list of links": (f"<h1>Archive</h1><ul>{LINKS}</ul>", "is a list of links to articles"),
    "login": (f"<h1>Welcome back</h1>{FORM}", "is a login page"),
    "paywall": (
        f"{BRIDGE}<h3>Subscribe to continue reading</h3><p>Already a subscriber? Log in.</p>",
        "behind a paywall",
    ),
    "paywall in German": (f"{BRIDGE}<p>Nur für Abonnenten</p>", "behind a paywall"),
    "paywall by its own statement": (NOT_FREE + BRIDGE, "behind a paywall"),
    "menu alone": ("<nav><a href=/>Home</a> <a href=/a>About</a></nav><p>404</p>", "nothing that reads"),
    "too many elements": (f"<h1>So</h1>{'<br>' * 50_001}", "has more than 50000 elements"),
    "too many lines": (f"<h1>So</h1>{'<p>It rained.' * 40_001}", "has more than 40000 paragraphs"),
    "login in a heading": (
        (
            "<h1>Log in to go on</h1><form><input type=password></form><p>You need an account here. Make one in "
            "less than a minute, to keep the stories that you love for later, and to read them without a network."
        ),
        "is a login page",
    ),
    "consent or money": (
        (
            "<h1>Welcome</h1><h2>Weiter mit Werbung</h2><p>Besuchen Sie uns wie immer mit Werbung und Tracking. "
            "Ihre Zustimmung ist jederzeit widerrufbar, und zwar am Ende einer jeden Seite, in kleiner Schrift."
        ),
        "asks for consent",
    ),
    "paywall in Japanese": (
        "<h1>雪の駅</h1><p>北海道の小さな駅で、一匹の猫が毎朝六時の始発を待っている。</p><p>残り1200文字</p>",
        "behind a paywall",
    ),
    "a library": (f"<h1>So</h1><p>{TEASER * 80_000}</p>", "has more than 5 million characters of text"),
    "frameset": ("<frameset cols=20%,*><frame src=a.html><frame src=b.html></frameset>", "is a frameset"),
    "frames with a word beside": (
        "<frameset cols=20%,*><frame src=a.html><noframes>No frames here. Sorry.</noframes></frameset>",
        "is a frameset",
    ),
    "video": ('<h1>The bridge</h1><iframe src="https://www.youtube.com/embed/a1b2c3"></iframe>', "shows a video"),
    "video with a line": (f"{BRIDGE}<video src=/bridge.mp4></video>", "shows a video"),
    "video without words": ("<video src=/bridge.mp4></video>", "shows a video"),
    "not found": ("<h1>404 Not Found</h1><hr><center>nginx</center>", 'is a page of error \\("404 Not Found"\\)'),
    "not found, politely": (
        f"<h1>Page not found</h1><p>Sorry, we could not find it. Try these.</p><p>{TEASER}</p>",
        ERROR,
    ),
    "not found, with a joke": (
        "<h1>Oops! That page can't be found.</h1><p>Maybe try a search?</p>",
        ERROR,
    ),
    "not found in German": ("<h1>Seite nicht gefunden</h1><p>Die Seite gibt es nicht mehr.</p>", ERROR),
    "not found in French": ("<h1>Page introuvable</h1><p>La page demandée n'existe pas.</p>", ERROR),
    "not found in Spanish": ("<h1>Página no encontrada</h1><p>Lo sentimos.</p>", ERROR),
    "not found in Italian": ("<h1>Pagina non trovata</h1><p>Ci dispiace.</p>", ERROR),
    "not found in Portuguese": ("<h1>Página não encontrada</h1><p>Desculpe.</p>", ERROR),
    "not found in Dutch": ("<h1>Pagina niet gevonden</h1><p>Sorry.</p>", ERROR),
    "not found in Polish": ("<h1>Strona nie została znaleziona</h1><p>Przepraszamy.</p>", ERROR),
    "not found in Ukrainian": ("<h1>Сторінку не знайдено</h1><p>Перевірте адресу.</p>", ERROR),
    "not found in Russian": ("<h1>Страница не найдена</h1><p>Проверьте адрес.</p>", ERROR),
    "server error": ("<h1>503 Service Temporarily Unavailable</h1>", ERROR),
    "gateway": (
        "<title>Example | 502: Bad gateway</title><h1>Bad gateway</h1><p>Please wait.</p>",
        ERROR,
    ),
    "test of the reader": (
        "<title>Just a moment...</title><h1>example.org</h1><p>Enable JavaScript and cookies to continue</p>",
        ROBOT,
    ),
    "captcha": (
        "<h1>One more step</h1><p>Please complete the captcha to go on.</p>",
        ROBOT,
    ),
    "captcha in German": (
        "<p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>",
        ROBOT,
    ),
    "denied": (
        "<h1>Access Denied</h1><p>You don't have permission to access this on this server.</p>",
        ROBOT,
    ),
    "scripts needed": (
        "<noscript>You need to enable JavaScript to run this app.</noscript>",
        "needs scripts",
    ),
    "scripts needed, in the page": ("<p>Please enable JavaScript to see this site.</p>", "needs scripts"),
    "scripts needed in French": ("<p>Veuillez activer JavaScript pour continuer.</p>", "needs scripts"),
    "scripts needed in Polish": ("<p>Włącz obsługę JavaScript w przeglądarce.</p>", "needs scripts"),
    "consent": (
        "<h1>Your privacy</h1><p>We value your privacy. We and our 843 partners store and access data.</p>",
        "asks for consent to cookies",
    ),
    "consent in German": (
        "<p>Wir und unsere 120 Partner verarbeiten Ihre Daten.</p>",
        "asks for consent",
    ),
    "paywall behind half a sentence": (
        f"{NOT_FREE}<article><h1>The bridge</h1><p>{TEASER * 6}</p><p>The mayor said that …</p></article>",
        "behind a paywall",
    ),
}
WHOLE = {
    "headline of a number": ("404 people were saved from the river", ""),
    "headline of a moment": ("Just a moment of silence for the bridge", ""),
    "headline of a denial": ("Access denied: how the town lost its bridge", ""),
    "headline of a loss": ("The bridge that was not found", ""),
    "film beside the text": ("The bridge", '<iframe src="https://www.youtube.com/embed/a1b2c3"></iframe>'),
    "said not to be free, saved by a subscriber": ("The bridge", NOT_FREE),
    "note on scripts": ("The bridge", "<noscript>Please enable JavaScript to see the pictures.</noscript>"),
}
WORDS = "The town stood by the river {}, and its council talked about the bridge until the evening came."
BODY = "".join(
    f"<p>{WORDS.format(day)}</p>" for day in ("on Monday", "on Tuesday", "on Friday", "in May", "in June", "later")
)


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    """A page without an article is refused with a sentence that says which it is."""
    markup, reason = PAGES[name]
    with pytest.raises(ArticleError, match=rf"^{name}\.html .*(?:{reason}).*: .*\.$"):
        parse(Source(f"{name}.html", f"<html><body>{markup}</body></html>".encode(), "utf-8", "html"))


@pytest.mark.parametrize("name", WHOLE)
def test_what_only_looks_like_it_is_read(name: str) -> None:
    """An article is read whose headline, film or statement is such as the pages above have."""
    headline, beside = WHOLE[name]
    markup = f"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>{beside}{BODY}</article>"
    article = parse(Source("whole.html", markup.encode(), "utf-8", "html"))
    assert article.headline == headline
    assert article.text.count("talked about the bridge") == 6


def test_command(command: Command) -> None:
    """The command says of each in one line which it is, exits with 1 and makes no episode."""
    pages = [
        markup
        for name, (markup, _) in PAGES.items()
        if name not in {"too many elements", "too many lines", "a library"}
    ]
    paths = [command.write(f"{n}.html", f"<html><body>{markup}</body></html>").name for n, markup in enumerate(pages)]
    done = command("render", *paths)
    told = done.stderr.splitlines()
    assert done.returncode == 1
    assert [line.split(" ")[1] for line in told] == paths, done.stderr
    assert not [name for name in command.files() if name.endswith((".mp3", ".json", ".vtt"))]
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [(" \n\n ", "holds no text at all"), ("Subscribe\n* indicates required\n", "nothing that reads")],
)
def test_text(text: str, reason: str) -> None:
    """Plain text without an article is refused, too."""
    with pytest.raises(ArticleError, match=rf"^dump\.txt .*{reason}.*: .*\.$"):
        parse(Source("dump.txt", text.encode(), "utf-8", "text"))


def test_brief() -> None:
    """A newsroom's brief of 25 words is an article; a box to subscribe beside it makes it no stub."""
    text = f"{TEASER} The next meeting is to be held in the old school on Friday at noon."
    markup = f"<h1>The bridge</h1><p>{text}</p><div class=promo>Subscribe to our newsletter</div>"
    article = parse(Source("brief.html", markup.encode(), "utf-8", "html"))
    assert (article.headline, article.text) == ("The bridge", text)


@pytest.mark.parametrize("media", ["html", "text"])
def test_too_little(media: Literal["html", "text"]) -> None:
    """Fewer words than 25 are refused with their number; forced, they are read."""
    data = (f"<h1>The bridge</h1><p>{TEASER}</p>" if media == "html" else f"The bridge\n\n{TEASER}\n").encode()
    source = Source("brief.x", data, "utf-8", media)
    with pytest.raises(ArticleError, match=r"^brief\.x has only 14 words of text.* --force"):
        parse(source)
    assert parse(source, force=True).text == TEASER


def test_long_article_with_a_paywall_phrase_is_read() -> None:
    """An article that is all there is read, even if the page sells something to subscribers."""
    body = "".join(f"<p>{n}. {TEASER} {TEASER}</p>" for n in range(12))
    markup = (
        f"<html><body><article><h1>The bridge</h1>{body}<p>Already a subscriber? Log in.</p></article></body></html>"
    )
    assert parse(Source("long.html", markup.encode(), "utf-8", "html")).text.count("It did not agree.") == 24


@pytest.mark.parametrize("name", ["paywall", "paywall in German", "login in a heading", "consent or money"])
def test_a_refusal_of_what_has_a_text_says_how_to_read_it(name: str) -> None:
    """Whatever a page with a text is taken for, the sentence names --force, and forced it is read."""
    source = Source("page.x", PAGES[name][0].encode(), "utf-8", "html")
    with pytest.raises(ArticleError, match=r"or read it with --force if that is all there is\.$"):
        parse(source)
    assert parse(source, force=True).text


def test_a_page_that_leads_on_names_where() -> None:
    """What a server leaves where a page has moved is refused with the address that it leads to."""
    page = '<meta http-equiv="refresh" content="0; url=https://example.org/new"><p><a href="/new">Moved here</a></p>'
    with pytest.raises(ArticleError, match=r"page\.x only leads on to https://example\.org/new: give that page"):
        parse(Source("page.x", page.encode(), "utf-8", "html"))
