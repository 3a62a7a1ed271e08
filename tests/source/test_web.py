"""Pages fetched from a real server: politely, within bounds, and one clear sentence for whatever is no page."""

from __future__ import annotations

import gzip
import http
import socket
import threading
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import brotli
import pytest
from tests.source.conftest import Answer, Asked, Site

from articleaudio.errors import SourceError
from articleaudio.source import Manners, read
from articleaudio.source.web import client
from articleaudio.source.web.addresses import is_public
from articleaudio.source.web.decoding import decoded
from articleaudio.source.web.network import Deadline, TooSlow
from articleaudio.source.web.store import Kept, Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Command

PAGE = b"<!doctype html><html><body><h1>Rain</h1><p>It rained on Monday.</p></body></html>"
LOCAL = Manners(allow_private=True, pause=0)


def refused(address: str, manners: Manners = LOCAL) -> str:
    """What is told of an address that is refused."""
    with pytest.raises(SourceError) as told:
        read(address, manners=manners)
    sentence = str(told.value)
    assert sentence.endswith(".")
    return sentence


# ------------------------------------------------------------------------------------------ a page


def test_a_page_is_fetched(site: Site) -> None:
    """The bytes of a page, its form, its encoding and where it was; never a date, which is the server's own."""
    site.answers["/rain"] = Answer(PAGE, headers={"Last-Modified": "Mon, 29 Jan 2024 15:49:00 GMT"})
    source = read(site.url("/rain#top"), manners=LOCAL)
    assert (source.data, source.media, source.encoding, source.dated) == (PAGE, "html", "utf-8", None)
    assert (source.name, source.found_at, source.url) == (site.url("/rain#top"), site.url("/rain"), None)


def test_it_says_who_it_is(site: Site) -> None:
    """The user agent names the program and its version; nothing tells who the user is."""
    site.answers["/rain"] = Answer(PAGE)
    read(site.url("/rain"), manners=LOCAL)
    for one in site.asked:
        assert one.headers["user-agent"].startswith("articleaudio/")
        assert set(one.headers) == {"host", "user-agent", "accept", "accept-encoding"}


def test_the_given_address_wins(site: Site) -> None:
    site.answers["/rain"] = Answer(PAGE)
    assert read(site.url("/rain"), url="https://example.org/rain", manners=LOCAL).url == "https://example.org/rain"


@pytest.mark.parametrize(
    ("kind", "path", "media"),
    [
        ("text/html", "/rain", "html"),
        ("application/xhtml+xml", "/rain", "html"),
        ("Text/HTML ; charset=utf-8", "/rain", "html"),
        ("text/plain", "/rain", "text"),
        ("", "/rain", "html"),
        ("application/octet-stream", "/rain", "html"),
        ("application/xml", "/rain", "html"),
    ],
)
def test_forms(site: Site, kind: str, path: str, media: str) -> None:
    """The Content-Type says what form a page has; where it says nothing, its bytes do."""
    site.answers[path] = Answer(PAGE, kind=kind)
    assert read(site.url(path), manners=LOCAL).media == media


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("application/pdf", "is a PDF, not a page"),
        ("image/png", "is an image, not a page"),
        ("video/mp4", "is a video, not a page"),
        ("application/json; charset=utf-8", "is data (JSON), not a page"),
        ("application/rss+xml", "is a feed, not a page"),
        ("application/x-<b>odd", "is of the type application/x-bodd, not a page"),
    ],
)
def test_what_is_no_page(site: Site, kind: str, told: str) -> None:
    """Anything else is told for what it is."""
    site.answers["/rain"] = Answer(PAGE, kind=kind)
    assert told in refused(site.url("/rain"))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", b"\x89PNG\r\n\x1a\n" + bytes(40), b"  "])
def test_a_false_type(site: Site, data: bytes) -> None:
    """What calls itself HTML and is none is told like such a file."""
    site.answers["/rain"] = Answer(data)
    assert "not a page: give" in (sentence := refused(site.url("/rain"))) or "is empty" in sentence


# --------------------------------------------------------------------------------------- encodings

UKRAINIAN = "Міст через річку закрили на ремонт, повідомила міська рада."


@pytest.mark.parametrize(
    ("label", "meta", "encoding"),
    [
        ("windows-1251", "utf-8", "cp1251"),
        ('"koi8-u"', "", "koi8-u"),
        ("utf-16be", "", "utf-16-be"),
        ("", "windows-1251", "cp1251"),
        ("utf-8", "windows-1251", "cp1251"),
        ("iso-8859-1", "windows-1251", "utf-8"),
        ("utf-8", "", "utf-16"),
        ("nonsense", "", "cp1251"),
    ],
)
def test_charset_of_the_header(site: Site, label: str, meta: str, encoding: str) -> None:
    """A byte order mark first, then the header, then the page's own word: but only if the bytes decode by it."""
    text = f'<html><head><meta charset="{meta}"></head><body><p>{UKRAINIAN}</p></body></html>'
    site.answers["/"] = Answer(text.encode(encoding), kind=f"text/html; charset={label}" if label else "text/html")
    assert UKRAINIAN in read(site.url(), manners=LOCAL).text


# -------------------------------------------------------------------------------------- compression


def deflate(data: bytes, bits: int) -> bytes:
    packer = zlib.compressobj(wbits=bits)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("x-gzip", gzip.compress(PAGE[:40], mtime=0) + gzip.compress(PAGE[40:], mtime=0) + b"\x00\x00"),
        ("deflate", deflate(PAGE, zlib.MAX_WBITS)),
        ("deflate", deflate(PAGE, -zlib.MAX_WBITS)),
        ("br", brotli.compress(PAGE)),
        ("gzip, br", brotli.compress(gzip.compress(PAGE, mtime=0))),
        ("identity", PAGE),
    ],
)
def test_compressed(site: Site, encoding: str, body: bytes) -> None:
    """Every usual compression is undone, in layers, too."""
    site.answers["/"] = Answer(body, headers={"Content-Encoding": encoding})
    assert read(site.url(), manners=LOCAL).data == PAGE


ZEROS = bytes(64 * 1024 * 1024 + 1)


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("br", lambda data: brotli.compress(data, quality=1)),
        ("gzip, gzip", lambda data: gzip.compress(gzip.compress(data, mtime=0))),
    ],
)
def test_bombs(site: Site, encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """What swells beyond the limit is refused on the way."""
    site.answers["/"] = Answer(pack(ZEROS), headers={"Content-Encoding": encoding})
    assert "is larger than 64 MB, too large for an article: give a single page." in refused(site.url())


EMPTY = gzip.compress(b"", mtime=0)


@pytest.mark.parametrize("layers", [1, 2])
def test_members_without_end(site: Site, monkeypatch: pytest.MonkeyPatch, layers: int) -> None:
    """So is what is no text at all, but much work: what goes into each layer is counted, too."""
    monkeypatch.setattr(client, "SIZE_LIMIT", 256 * 1024)
    body = EMPTY * (256 * 1024 // len(EMPTY) + 1)
    body = body if layers == 1 else gzip.compress(body, mtime=0)
    site.answers["/"] = Answer(body, headers={"Content-Encoding": ", ".join(["gzip"] * layers)})
    assert "is larger than 0 MB, too large for an article" in refused(site.url(), replace(LOCAL, ignore_robots=True))


def test_members_take_no_longer_than_the_rest(site: Site) -> None:
    """The time limit holds while a body is opened, not only while it is sent."""
    body = gzip.compress(EMPTY * 3_000_000, compresslevel=1, mtime=0)
    site.answers["/"] = Answer(body, headers={"Content-Encoding": "gzip, gzip"})
    assert "was not sent within 0.3 seconds" in refused(site.url(), replace(LOCAL, seconds=0.3, ignore_robots=True))


def test_members_in_any_pieces() -> None:
    """Wherever the network cuts a body of many members, all of it is read, and what follows the last is not."""
    body = b"".join(gzip.compress(bytes([letter])) for letter in PAGE) + b"\x1fand more"
    for size in (1, 2, 7, 4096, len(body)):
        pieces = [body[at : at + size] for at in range(0, len(body), size)]
        assert b"".join(decoded(pieces, "gzip", len(body))) == PAGE


def test_too_large(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is a page that is simply too large, even if it never ends."""
    monkeypatch.setattr(client, "SIZE_LIMIT", 2 * 1024 * 1024)
    site.answers["/"] = Answer(PAGE, drip=lambda: b" " * 65536)
    assert "is larger than 2 MB" in refused(site.url())


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", PAGE),
        ("gzip", gzip.compress(PAGE, mtime=0)[:-9]),
        ("deflate", b"\xff\xff\xff\xff"),
        ("br", brotli.compress(PAGE)[:-3]),
        ("br", b"\xff" * 40),
        ("zstd", PAGE),
        ("gzip, gzip, gzip", PAGE),
    ],
)
def test_damaged_on_the_way(site: Site, encoding: str, body: bytes) -> None:
    """Half a page is no page."""
    site.answers["/"] = Answer(body, headers={"Content-Encoding": encoding})
    assert "arrived damaged" in refused(site.url())


# -------------------------------------------------------------------------------------- bad servers


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "asks for a login (status 401): if you may read it in your browser, give your cookies with --cookies"),
        (402, "asks for payment (status 402)"),
        (403, "is not given to this program (status 403)"),
        (404, "does not exist (status 404): check the address."),
        (410, "is gone for good (status 410)"),
        (418, "is not given out (status 418)"),
        (429, "has been asked for too often (status 429), and again in 120 seconds at the earliest: try again later."),
        (451, "is withheld for legal reasons (status 451)"),
        (500, "its server has an error (status 500); try again later."),
        (503, "cannot be had now (status 503), and again in 120 seconds at the earliest: try again later."),
        (204, "is not given out (status 204)"),
        (304, "is not given out (status 304)"),
    ],
)
def test_statuses(site: Site, status: int, told: str) -> None:
    """Each status is told with what to do."""
    site.answers["/"] = Answer(b"" if status in {204, 304} else PAGE, status, {"Retry-After": "120"})
    assert told in refused(site.url())


@pytest.mark.parametrize(
    ("header", "told"),
    [("Mon, 29 Jan 2024 15:49:00 GMT", ", and again after Mon, 29 Jan 2024 15:49:00 GMT"), ("\x1b[31m soon", ": try")],
)
def test_retry_after(site: Site, header: str, told: str) -> None:
    """A moment is told, too; what is none is not."""
    site.answers["/"] = Answer(PAGE, 503, {"Retry-After": header})
    assert f"(status 503){told}" in refused(site.url())


def test_a_slow_server(site: Site) -> None:
    """A byte now and then does not hold the program: all of a page has one time limit."""
    pace = threading.Event()
    site.answers["/"] = Answer(PAGE, drip=lambda: b" " if not pace.wait(0.01) else b"")
    told = refused(site.url(), replace(LOCAL, seconds=0.3))
    assert "was not sent within 0.3 seconds: try again later, or give more with --timeout." in told


def test_a_silent_server(site: Site) -> None:
    """Nor does a server that says nothing at all."""
    done = threading.Event()

    def wait(_: Asked) -> Answer:
        done.wait(10)
        return Answer()

    site.answers["/"] = wait
    assert "was not sent within 0.3 seconds" in refused(site.url(), replace(LOCAL, seconds=0.3))
    done.set()


def test_the_deadline_passes() -> None:
    with pytest.raises(TooSlow):
        Deadline(-1).step()


def test_a_broken_answer(site: Site) -> None:
    """A body that ends before its length is no page."""
    site.answers["/"] = Answer(PAGE, headers={"Content-Length": "5000", "Connection": "close"})
    assert "broke off" in refused(site.url())


def test_no_server() -> None:
    """A port that nobody listens at."""
    assert "cannot be reached (Connection refused): check the address" in refused("http://127.0.0.1:9/")


def test_no_secure_connection(site: Site) -> None:
    """A server that speaks no TLS where it should."""
    assert "cannot be trusted (" in refused(site.url().replace("http:", "https:"))


def test_no_host() -> None:
    """A name that nobody has (RFC 2606 keeps it free)."""
    assert refused("http://nobody.invalid/") == ("There is no host nobody.invalid: check the address and the network.")


@pytest.mark.parametrize(
    "address", ["http://", "http://a^b/", "https://[::1", "http://host:99999999/", "http:///rain", "http://0177.0.0.1/"]
)
def test_no_address(address: str) -> None:
    """An address that is none."""
    assert "is no web address" in refused(address)


# --------------------------------------------------------------------------------------- redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects(site: Site, status: int) -> None:
    """Redirects are followed, and the page is where they ended."""
    site.answers["/old"] = Answer(status=status, headers={"Location": "/new?a=1"})
    site.answers["/new?a=1"] = Answer(PAGE)
    source = read(site.url("/old"), manners=LOCAL)
    assert (source.name, source.found_at) == (site.url("/old"), site.url("/new?a=1"))


def test_endless_redirects(site: Site) -> None:
    """A redirect without end is told as such."""
    site.answers["/"] = Answer(status=302, headers={"Location": "/"})
    assert "leads on to other addresses without end (more than 10, the last " in refused(site.url())
    assert len(site.paths) == 11


@pytest.mark.parametrize("location", ["ftp://example.org/", "file:///etc/passwd", "http://[", "javascript:alert(1)"])
def test_redirects_to_elsewhere(site: Site, location: str) -> None:
    """A redirect leads from web address to web address."""
    site.answers["/"] = Answer(status=302, headers={"Location": location})
    assert "leads to what is no web address" in refused(site.url())


def test_a_redirect_without_an_address(site: Site) -> None:
    site.answers["/"] = Answer(PAGE, 302)
    assert "is not given out (status 302)" in refused(site.url())


def test_redirects_into_private_networks(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every hop is looked at: a public page cannot lead to this computer."""
    monkeypatch.setattr("articleaudio.source.web.addresses.is_public", lambda address: address != "127.0.0.2")
    site.answers["/"] = Answer(status=302, headers={"Location": site.url("/secret", "127.0.0.2")})
    site.answers["/secret"] = Answer(PAGE)
    assert "127.0.0.2 is an address of this computer" in refused(site.url(), Manners())
    assert site.paths == ["/"]


# ------------------------------------------------------------------------------- private addresses


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0.0.0.0"])  # noqa: S104 - as a host to ask
def test_this_computer(site: Site, host: str) -> None:
    """This computer is not asked, however it is named, unless that is allowed."""
    site.answers["/"] = Answer(PAGE)
    told = refused(site.url(host=host), Manners())
    assert "is an address of this computer or of a private network: give --allow-private" in told
    assert site.asked == []
    assert read(site.url(host=host), manners=LOCAL).data == PAGE


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),  # noqa: S104
        *("168.63.129.16", "192.88.99.1", "3fff::1", "2001:0:7f00:1::", "64:ff9b::a83f:8110"),
        *("100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fe80::1%1", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1"),
        *(
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "64:ff9b::a9fe:a9fe",
        ),
    ],
)
def test_private(address: str) -> None:
    """What the registries of special addresses name is not public."""
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public(address: str) -> None:
    assert is_public(address)


def test_a_name_that_changes_its_mind(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address that was looked at is the one connected to: a name is resolved once for each connection."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def once(host: str, port: int, *rest: Any, **named: Any) -> Any:
        asked.append(host)
        return real("127.0.0.1" if host == "rebinding.test" else host, port, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", once)
    site.answers["/"] = Answer(PAGE)
    read(site.url(host="rebinding.test"), manners=replace(LOCAL, ignore_robots=True))
    assert asked.count("rebinding.test") == 1
    assert site.asked[-1].headers["host"] == f"rebinding.test:{site.port}"


def test_a_slow_name_server(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does a name server that keeps silent hold the program; it is told apart from a slow server."""
    done = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: done.wait(10) and [])
    told = refused(site.url(host="silent.test"), replace(LOCAL, seconds=0.3))
    assert told == "No name server has told in time where silent.test is: check the network, or try again later."
    done.set()


def test_no_proxy_of_the_environment(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would resolve names itself, so none is used."""
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    site.answers["/"] = Answer(PAGE)
    assert read(site.url(), manners=LOCAL).data == PAGE


# -------------------------------------------------------------------------------------- robots.txt

DISALLOW = b"User-agent: *\nDisallow: /rain\nCrawl-delay: 900\n"


def test_robots(site: Site) -> None:
    """What robots.txt asks to be left alone is, and the rest is not."""
    site.answers |= {"/robots.txt": Answer(DISALLOW, kind="text/plain"), "/rain": Answer(PAGE), "/": Answer(PAGE)}
    assert "may not be fetched by robots (robots.txt of 127.0.0.1)" in refused(site.url("/rain"))
    assert site.paths == []
    assert read(site.url("/"), manners=LOCAL).data == PAGE
    assert read(site.url("/rain"), manners=replace(LOCAL, ignore_robots=True)).data == PAGE


def test_robots_by_name(site: Site) -> None:
    """A rule for this program goes before one for all."""
    rules = b"User-agent: articleaudio\nDisallow:\n\nUser-agent: *\nDisallow: /\n"
    site.answers |= {"/robots.txt": Answer(rules, kind="text/plain"), "/rain": Answer(PAGE)}
    assert read(site.url("/rain"), manners=LOCAL).data == PAGE


@pytest.mark.parametrize("status", [500, 503, 429])
def test_robots_that_cannot_be_had(site: Site, status: int) -> None:
    """While a robots.txt cannot be had, nothing of its site is (RFC 9309)."""
    site.answers |= {"/robots.txt": Answer(status=status), "/rain": Answer(PAGE)}
    assert f"/robots.txt cannot be had (status {status})" in refused(site.url("/rain"))


def test_robots_elsewhere(site: Site) -> None:
    """A robots.txt may redirect; one that does so for ever is none."""
    site.answers |= {"/robots.txt": Answer(status=302, headers={"Location": "/r"}), "/rain": Answer(PAGE)}
    site.answers["/r"] = Answer(DISALLOW)
    assert "may not be fetched" in refused(site.url("/rain"))
    site.answers["/r"] = Answer(status=302, headers={"Location": "/r"})
    assert read(site.url("/rain"), manners=LOCAL).data == PAGE


def test_robots_of_each_hop(site: Site) -> None:
    """A redirect leads to no page that robots are asked to leave alone."""
    site.answers |= {"/robots.txt": Answer(DISALLOW), "/old": Answer(status=301, headers={"Location": "/rain"})}
    assert "may not be fetched" in refused(site.url("/old"))


def test_crawl_delay(site: Site) -> None:
    """A site's wish for pauses is granted, within reason."""
    site.answers["/robots.txt"] = Answer(DISALLOW)
    with client.Visitor(LOCAL) as visitor:
        assert visitor.delay(site.url("/rain")) == 30


# ------------------------------------------------------------------------------------------ cookies


def cookies(*lines: str) -> str:
    return "\n".join(["# Netscape HTTP Cookie File", *lines, ""])


def test_cookies_go_to_their_own_host(site: Site, tmp_path: Path) -> None:
    """A subscriber's cookies are sent to the host that they are of, and to no other, redirects included."""
    file = tmp_path / "cookies.txt"
    file.write_text(
        cookies(
            "127.0.0.1\tFALSE\t/\tFALSE\t0\tsubscriber\tyes",
            "#HttpOnly_127.0.0.1\tFALSE\t/\tFALSE\t4102444800\tsession\tabc",
            "127.0.0.1\tFALSE\t/\tFALSE\t1000000000\told\tgone",
            "127.0.0.1\tFALSE\t/\tTRUE\t0\tsecure\tno",
            "127.0.0.1\tFALSE\t/\tFALSE\t0\todd\té",
            "example.org\tFALSE\t/\tFALSE\t0\tother\tno",
        ),
        encoding="utf-8",
    )
    site.answers["/"] = Answer(status=302, headers={"Location": site.url("/rain", "localhost")})
    site.answers["/rain"] = Answer(PAGE)
    read(site.url(), manners=replace(LOCAL, cookies=file))
    by_path = {one.path: one.headers for one in site.asked}
    assert by_path["/"]["cookie"] == "subscriber=yes; session=abc"
    assert "cookie" not in by_path["/rain"]


def test_cookies_set_on_the_way(site: Site) -> None:
    """A cookie that a redirect sets is sent back, as in a browser; one that no header can hold is not."""
    cookie = "seen=yes"
    site.answers["/"] = lambda asked: (
        Answer(PAGE)
        if cookie in asked.headers.get("cookie", "")
        else Answer(status=302, headers={"Location": "/", "Set-Cookie": cookie})
    )
    assert read(site.url(), manners=LOCAL).data == PAGE
    site.answers["/odd"] = Answer(status=302, headers={"Location": "/", "Set-Cookie": "odd=\xe9"})
    assert read(site.url("/odd"), manners=LOCAL).data == PAGE


@pytest.mark.parametrize("text", ["", "a=b; c=d", cookies("too few fields"), "\x00\xff"])
def test_no_cookie_file(site: Site, tmp_path: Path, text: str) -> None:
    """A file in another format is told."""
    file = tmp_path / "cookies.txt"
    file.write_bytes(text.encode("latin-1"))
    told = refused(site.url(), replace(LOCAL, cookies=file))
    assert told == f"{file} is no cookies.txt in Netscape's format: export the cookies again, with its first line."


def test_missing_cookie_file(site: Site, tmp_path: Path) -> None:
    manners = replace(LOCAL, cookies=tmp_path / "none.txt")
    assert refused(site.url(), manners) == f"There is no cookie file {tmp_path / 'none.txt'}: check the path."
    assert "cannot be read (Is a directory)" in refused(site.url(), replace(LOCAL, cookies=tmp_path))


# -------------------------------------------------------------------------------- user and password


def test_a_password_stays_with_its_host(site: Site) -> None:
    """A user's name and password go to their host alone, and stand in no message, name or address."""
    site.answers["/"] = Answer(status=302, headers={"Location": "/rain"})
    site.answers["/rain"] = Answer(status=302, headers={"Location": site.url("/away", "localhost")})
    site.answers["/away"] = Answer(PAGE)
    source = read(site.url().replace("//", "//anna:secret@"), manners=LOCAL)
    by_path = {one.path: one.headers for one in site.asked}
    assert by_path["/"]["authorization"] == by_path["/rain"]["authorization"]
    assert "authorization" not in by_path["/away"]
    assert "secret" not in f"{source.name} {source.found_at}"
    del site.answers["/away"]
    assert "secret" not in refused(site.url().replace("//", "//anna:secret@"))
    assert "secret" not in refused(site.url("/none").replace("//", "//anna:secret@"))
    assert "secret" not in refused("http://anna:secret@")


# -------------------------------------------------------------------------------------- the store


def tagged(asked: Asked) -> Answer:
    """A page with a validator; told to be unchanged to whoever has it."""
    if asked.headers.get("if-none-match") == '"v1"':
        return Answer(status=http.HTTPStatus.NOT_MODIFIED, headers={"ETag": '"v1"'})
    return Answer(PAGE, headers={"ETag": '"v1"', "Last-Modified": "Mon, 29 Jan 2024 15:49:00 GMT"}, kind="text/plain")


def test_an_unchanged_page_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    """The second time the server is asked for changes alone, and the page that is here is read, as it was."""
    site.answers["/rain"] = tagged
    manners = replace(LOCAL, store=tmp_path / "pages")
    first = read(site.url("/rain"), manners=manners)
    assert read(site.url("/rain"), manners=manners) == first
    asked = [one.headers for one in site.asked if one.path == "/rain"]
    assert "if-none-match" not in asked[0]
    assert asked[1]["if-none-match"] == '"v1"'
    assert asked[1]["if-modified-since"] == "Mon, 29 Jan 2024 15:49:00 GMT"


def test_a_changed_page_takes_the_place_of_the_kept_one(site: Site, tmp_path: Path) -> None:
    site.answers["/rain"] = tagged
    manners = replace(LOCAL, store=tmp_path / "pages")
    read(site.url("/rain"), manners=manners)
    site.answers["/rain"] = Answer(PAGE + b"!", headers={"ETag": '"v2"'})
    assert read(site.url("/rain"), manners=manners).data == PAGE + b"!"
    site.answers["/rain"] = Answer(status=304)
    assert read(site.url("/rain"), manners=manners).data == PAGE + b"!"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-1],
        lambda _: b"",
        lambda data: data.replace(b"127.0.0.1", b"127.0.0.9"),
        lambda _: b"[" * 100_000,
        lambda data: data.replace(b'"etag"', b'"gone"'),
        lambda data: data.replace(b'"content_type": "', b'"content_type": "\\r\\n'),
    ],
)
def test_a_damaged_entry_is_not_used(site: Site, tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    """What is damaged on the disk is fetched anew."""
    site.answers["/rain"] = tagged
    manners = replace(LOCAL, store=tmp_path)
    read(site.url("/rain"), manners=manners)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(spoil(entry.read_bytes()))
    assert read(site.url("/rain"), manners=manners).data == PAGE
    assert "if-none-match" not in site.asked[-1].headers


@pytest.mark.parametrize(
    "headers",
    [{}, {"ETag": '"v1"', "Cache-Control": "private, no-store"}, {"ETag": "v" * 600}],
)
def test_what_is_not_kept(site: Site, tmp_path: Path, headers: dict[str, str]) -> None:
    """A page without a validator, or one whose server forbids it, is not kept."""
    site.answers["/rain"] = Answer(PAGE, headers=headers)
    read(site.url("/rain"), manners=replace(LOCAL, store=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_pages_for_one_reader_are_not_kept(site: Site, tmp_path: Path) -> None:
    """What was fetched with cookies or a password stays out of the store."""
    site.answers["/rain"] = tagged
    file = tmp_path / "cookies.txt"
    file.write_text(cookies())
    store = tmp_path / "pages"
    read(site.url("/rain"), manners=replace(LOCAL, store=store, cookies=file))
    read(site.url("/rain").replace("//", "//anna:secret@"), manners=replace(LOCAL, store=store))
    assert not store.exists()


def test_the_store_has_a_bound(tmp_path: Path) -> None:
    """The least recently used pages go first, and what would fill half of it never comes in."""
    import os

    store = Store(tmp_path, 3000)
    for number in range(4):
        store.put(f"https://example.org/{number}", Kept('"v"', "", "text/html", bytes(800)))
        for entry in tmp_path.iterdir():
            os.utime(entry, (entry.stat().st_mtime - 100,) * 2)
    store.put("https://example.org/large", Kept('"v"', "", "text/html", bytes(1600)))
    kept = [store.get(f"https://example.org/{name}") is not None for name in (0, 1, 2, 3, "large")]
    assert kept == [False, False, True, True, False]


def test_a_store_that_cannot_be_written(site: Site, tmp_path: Path) -> None:
    """Only the next fetch is slower."""
    site.answers["/rain"] = tagged
    (tmp_path / "file").write_text("")
    assert read(site.url("/rain"), manners=replace(LOCAL, store=tmp_path / "file")).data == PAGE


# ------------------------------------------------------------------------------- from the command line


def test_the_command_fetches(site: Site, command: Command, make_page: Callable[..., str]) -> None:
    """`render`, `extract` and `script` take an address; the second run sends a condition."""
    site.answers["/grain"] = lambda asked: (
        Answer(status=304)
        if asked.headers.get("if-none-match")
        else Answer(make_page().encode(), headers={"ETag": '"v1"'})
    )
    url = site.url("/grain")
    done = command("render", url, "--allow-private", "--voice", "tone")
    assert (done.returncode, done.stderr) == (0, "")
    assert "https://example.org/grain" in command("extract", url, "--allow-private").stdout
    assert "Ministers from six countries" in command("script", url, "--allow-private").stdout
    assert ["if-none-match" in one.headers for one in site.asked if one.path == "/grain"] == [False, True, True]
    again = command("render", url, "--allow-private", "--voice", "tone")
    assert again.stderr == f"articleaudio: {url}: unchanged.\n"


def test_the_command_keeps_no_page_if_nothing_is_kept(site: Site, command: Command) -> None:
    """With `[cache] megabytes = 0` a page is asked for in whole each time."""
    site.answers["/rain"] = tagged
    command.write("keep-nothing.toml", "[cache]\nmegabytes = 0\n")
    for _ in range(2):
        command("extract", site.url("/rain"), "--allow-private", "--config", "keep-nothing.toml")
    assert ["if-none-match" in one.headers for one in site.asked if one.path == "/rain"] == [False, False]


def test_the_command_refuses_private_addresses(site: Site, command: Command) -> None:
    """Exit code 1 and one sentence, without the password."""
    done = command("render", site.url().replace("//", "//anna:secret@"), "--json")
    assert done.returncode == 1
    assert "give --allow-private" in done.stderr
    assert "secret" not in done.stderr + done.stdout


def test_the_command_hands_its_options_on(site: Site, command: Command) -> None:
    """--ignore-robots, --cookies and --timeout reach the server, or their own message."""
    site.answers |= {"/robots.txt": Answer(b"User-agent: *\nDisallow: /"), "/": Answer(PAGE, 404)}
    arguments = ("extract", site.url(), "--allow-private")
    assert "may not be fetched by robots" in command(*arguments).stderr
    assert "does not exist" in command(*arguments, "--ignore-robots").stderr
    assert "There is no cookie file none.txt" in command(*arguments, "--cookies", "none.txt").stderr
    assert "within 1e-09 seconds" in command(*arguments, "--timeout", "1e-9").stderr
    assert command(*arguments, "--timeout", "0").returncode == 2
