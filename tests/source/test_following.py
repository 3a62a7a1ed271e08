"""Articles on several pages: their next pages are read, and nothing else's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.source.conftest import Answer, Site

from articleaudio.article import parse
from articleaudio.errors import SourceError
from articleaudio.source import Manners, read
from articleaudio.source.web.following import is_same_article, next_page
from articleaudio.source.web.links import links_of

LOCAL = Manners(allow_private=True, pause=0)
TEXTS = (
    "The ferry between Hask and Orrin will sail again on Friday, two winters after a storm broke its slip.",
    "Islanders have used fishing boats since then. Four of them carried mail, medicine and, once, a piano.",
    "The new slip is two meters higher than the old one, said the engineer who built it, and cost less.",
    "Tickets are sold on board, as before the storm, and children under six years of age travel for free.",
)


def page(
    texts: tuple[str, ...], following: str = "", headline: str = "Ferry returns to the strait", head: str = ""
) -> Answer:
    link = f'<a rel="next" href="{following}">Next page</a>' if following else ""
    body = "".join(f"<p>{text}</p>" for text in texts)
    return Answer(
        f'<html lang="en"><head><title>{headline}</title>{head}</head><body><article><h1>{headline}</h1>'
        f"{body}</article>{link}</body></html>".encode()
    )


def text_of(site: Site, path: str = "/ferry") -> list[str]:
    return parse(read(site.url(path), manners=LOCAL)).text.splitlines()


@pytest.mark.parametrize("second", ["/ferry?page=2", "/ferry/2", "/ferry/2/", "/ferry/page/2/", "/ferry/page-2.html"])
def test_numbered_pages(site: Site, second: str) -> None:
    """A page whose address is the first's with a number goes on with the article."""
    site.answers |= {"/ferry": page(TEXTS[:2], second), second: page(TEXTS[2:])}
    source = read(site.url("/ferry"), manners=LOCAL)
    assert [one.found_at for one in source.following] == [site.url(second)]
    assert parse(source).text.splitlines() == list(TEXTS)


@pytest.mark.parametrize(
    ("second", "head"),
    [
        ("/ferry-2.html", ""),
        ("/zwei", '<link rel="canonical" href="/ferry">'),
        ("/b", '<meta property="og:title" content="Ferry returns to the strait">'),
    ],
)
def test_pages_of_one_name(site: Site, second: str, head: str) -> None:
    """So does a page of another address that calls itself what the first does."""
    headline = "Ferry returns to the strait - page 2 of 2"
    site.answers |= {
        "/ferry": page(TEXTS[:2], second, head=head),
        second: page(TEXTS[2:], headline=headline, head=head),
    }
    assert text_of(site) == list(TEXTS)


@pytest.mark.parametrize("second", ["/snow", "/?p=124", "/ferry-2", "/2024/snow/"])
def test_the_next_post_is_no_next_page(site: Site, second: str) -> None:
    """Most blogs call the next post `next`: it is another article."""
    site.answers |= {
        "/ferry": page(TEXTS[:2], second),
        second: page(TEXTS[2:], headline="Snow closes the airport at Varn"),
    }
    assert text_of(site) == list(TEXTS[:2])


@pytest.mark.parametrize("title", ["", "Example", "The Example"])
def test_the_name_of_the_site_is_no_name_of_an_article(site: Site, title: str) -> None:
    """Pages that all bear their site's name are not one article for that."""
    named = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Example">'
    site.answers |= {"/a": page(TEXTS[:2], "/b", title, named), "/b": page(TEXTS[2:], "", title, named)}
    assert text_of(site, "/a") == list(TEXTS[:2])


def test_another_host(site: Site) -> None:
    """No other host is asked."""
    site.answers |= {
        "/ferry": page(TEXTS[:2], site.url("/ferry?page=2", "localhost")),
        "/ferry?page=2": page(TEXTS[2:]),
    }
    assert text_of(site) == list(TEXTS[:2])
    assert site.paths == ["/ferry"]


def test_a_password_goes_on_to_the_next_page(site: Site) -> None:
    """A name and password in the article's address are given for all its pages, and to no other origin."""
    site.answers |= {
        "/ferry": page(TEXTS[:2], "/ferry?page=2"),
        "/ferry?page=2": page(TEXTS[2:3], "/ferry?page=3"),
        "/ferry?page=3": Answer(status=302, headers={"Location": site.url("/away", "localhost")}),
        "/away": page(TEXTS[3:]),
    }
    source = read(site.url("/ferry").replace("//", "//anna:secret@"), manners=LOCAL)
    assert parse(source).text.splitlines() == list(TEXTS)
    sent = {one.path: "authorization" in one.headers for one in site.asked if one.path != "/robots.txt"}
    assert sent == {"/ferry": True, "/ferry?page=2": True, "/ferry?page=3": True, "/away": False}
    assert all("secret" not in f"{one.name} {one.found_at}" for one in (source, *source.following))


def test_a_password_of_one_origin_is_not_sent_to_another(site: Site) -> None:
    """A redirect away from where the password belongs leaves it behind for the further pages, too."""
    elsewhere = site.url("/ferry?page=1", "localhost")
    site.answers |= {
        "/ferry": Answer(status=302, headers={"Location": elsewhere}),
        "/ferry?page=1": page(TEXTS[:2], "/ferry?page=2"),
        "/ferry?page=2": page(TEXTS[2:]),
    }
    read(site.url("/ferry").replace("//", "//anna:secret@"), manners=LOCAL)
    sent = {one.path: "authorization" in one.headers for one in site.asked if one.path != "/robots.txt"}
    assert sent == {"/ferry": True, "/ferry?page=1": False, "/ferry?page=2": False}


def test_a_loop_of_pages(site: Site) -> None:
    """A next page that was there before ends the article."""
    site.answers |= {
        "/ferry": page(TEXTS[:2], "/ferry?page=2"),
        "/ferry?page=2": page(TEXTS[2:], "/ferry?page=3"),
        "/ferry?page=3": Answer(status=302, headers={"Location": "/ferry?page=2"}),
    }
    assert text_of(site) == list(TEXTS)
    assert site.paths == ["/ferry", "/ferry?page=2", "/ferry?page=3", "/ferry?page=2"]


def test_no_more_than_twenty_pages(site: Site) -> None:
    """An article without end is read as far as twenty pages."""
    site.answers |= {
        f"/ferry{f'?page={number}' if number > 1 else ''}": page(
            (f"On day {number} the ferry sailed {number} times, with as many cars on board.",),
            f"/ferry?page={number + 1}",
        )
        for number in range(1, 40)
    }
    assert len(read(site.url("/ferry"), manners=LOCAL).following) == 19


def test_a_missing_page_fails_the_article(site: Site) -> None:
    """Half an article is none: a page that must be there, and cannot be had, is told."""
    site.answers["/ferry"] = page(TEXTS[:2], "/ferry?page=2")
    with pytest.raises(SourceError, match=r"/ferry\?page=2 does not exist \(status 404\)"):
        read(site.url("/ferry"), manners=LOCAL)


def test_a_missing_post_does_not(site: Site) -> None:
    """What may be another article is no loss."""
    site.answers["/ferry"] = page(TEXTS[:2], "/snow")
    assert text_of(site) == list(TEXTS[:2])


def test_what_pages_repeat_is_read_once(site: Site) -> None:
    """A standfirst at the top of every page, and a page that says nothing new, are read once."""
    site.answers |= {
        "/ferry": page(TEXTS[:2], "/ferry?page=2"),
        "/ferry?page=2": page((TEXTS[0], TEXTS[2]), "/ferry?page=3"),
        "/ferry?page=3": page(TEXTS[:2]),
    }
    assert text_of(site) == list(TEXTS[:3])


def test_a_short_ending_is_read(site: Site) -> None:
    """A last page of one sentence is no stub."""
    site.answers |= {
        "/ferry": page(TEXTS[:3], "/ferry?page=2"),
        "/ferry?page=2": page(("That is all there is to tell.",)),
    }
    assert text_of(site) == [*TEXTS[:3], "That is all there is to tell."]


def test_a_page_without_text_is_told(site: Site) -> None:
    """A further page that holds none of the article is among what was left out, with the reason."""
    login = Answer(b"<html><body><form><input type=password></form>Please sign in. Forgot your password?</body></html>")
    site.answers |= {"/ferry": page(TEXTS[:3], "/ferry?page=2"), "/ferry?page=2": login}
    article = parse(read(site.url("/ferry"), manners=LOCAL))
    assert article.text.splitlines() == list(TEXTS[:3])
    assert any(left.reason.startswith("a further page without text of the article: ") for left in article.left_out)


def test_one_page_is_enough(site: Site) -> None:
    """`pages=1` follows nothing."""
    site.answers["/ferry"] = page(TEXTS[:2], "/ferry?page=2")
    assert read(site.url("/ferry"), manners=replace(LOCAL, pages=1)).following == ()


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<link rel="next" href="/a?page=2">', "https://example.org/a?page=2"),
        ("<a class=x rel='nofollow next' href=?page=2&amp;x=1>", "https://example.org/a?page=2&x=1"),
        ('<base href="https://example.org/b/"><a rel=next href="2">', "https://example.org/b/2"),
        ('<!-- <link rel="next" href="/b"> --><script>"<link rel=next href=/c>"</script>', None),
        ('<link rel="prefetch" href="/b"><a rel="next" href="javascript:x()"><a rel="next" href="http://[">', None),
    ],
)
def test_links(markup: str, found: str | None) -> None:
    """`rel=next` is read wherever it stands, resolved; comments, scripts and other schemes hold none."""
    following = links_of(markup, "https://example.org/a").following
    assert following == ((found,) if found else ())


def test_hostile_links_take_no_time() -> None:
    """Markup made to be slow is read as quickly as any other."""
    for markup in ("<a " * 300_000, "<!--" * 200_000, "<link rel=next href=" + "a" * 500_000, "<title>" * 100_000):
        links = links_of(markup, "https://example.org/a")
        assert next_page(links, "https://example.org/a", "https://example.org/a") is None
        assert not is_same_article(links, links)
