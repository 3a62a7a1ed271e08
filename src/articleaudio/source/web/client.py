"""The conversation with a server: one page, politely, and a whole sentence for whatever comes instead of it."""

from __future__ import annotations

import base64
import logging
import re
import ssl
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

import httpcore
import httpx

import articleaudio
from articleaudio.errors import SourceError
from articleaudio.source.address import shown
from articleaudio.source.files import SIZE_LIMIT
from articleaudio.source.web.cookies import read_cookies
from articleaudio.source.web.decoding import ACCEPTED, Damaged, TooLarge, decoded
from articleaudio.source.web.network import CheckedTransport, Deadline, TooSlow
from articleaudio.source.web.robots import LARGEST, Robots
from articleaudio.source.web.store import Kept, Store, keepable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.source.manners import Manners

log = logging.getLogger(__name__)

REDIRECTS = 10
"""Hops at most; browsers give up after 20."""

REDIRECTING = frozenset({301, 302, 303, 307, 308})

_ROBOTS_REDIRECTS = 5  # RFC 9309, 2.3.1.2
_LAST_PORT = 65535
_OK, _UNCHANGED = 200, 304
_HEADERS = {
    "User-Agent": f"articleaudio/{articleaudio.__version__} (reads articles aloud for one listener)",
    "Accept": "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, */*;q=0.5",
    "Accept-Encoding": ACCEPTED,
}
_COOKIES = (
    "if you may read it in your browser, give your cookies with --cookies FILE, or save the page and give the file"
)
_STATUS = {
    401: f"asks for a login (status 401): {_COOKIES}.",
    402: f"asks for payment (status 402): {_COOKIES}.",
    403: f"is not given to this program (status 403): {_COOKIES}.",
    404: "does not exist (status 404): check the address.",
    410: "is gone for good (status 410): look for a copy, for example in a web archive.",
    429: "has been asked for too often (status 429){again}: try again later.",
    451: "is withheld for legal reasons (status 451): it cannot be fetched from here.",
    503: "cannot be had now (status 503){again}: try again later.",
}


_Origin = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as a server sent it.

    Attributes:
        address: where it was in the end, after all redirects; without credentials.
        content_type: the header as it came, "" if none.
        data: the body, decompressed.
    """

    address: str
    content_type: str
    data: bytes = field(repr=False)

    @property
    def path(self) -> str:
        """The address's path."""
        return httpx.URL(self.address).path


class Visitor:
    """Fetches pages; what it learns (cookies, robots.txt, open connections) lasts as long as it does."""

    def __init__(self, manners: Manners) -> None:
        self.manners = manners
        self._deadline = Deadline(manners.seconds)
        self._cookies = httpx.Cookies(read_cookies(manners.cookies))
        self._transport = CheckedTransport(self._deadline, allow_private=manners.allow_private)
        self._store = Store(None if manners.cookies else manners.store)  # a subscriber's pages are nobody else's
        self._robots = Robots(self._ask_robots)
        self._logins: dict[_Origin, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()

    def fetch(self, address: str) -> Fetched:
        """Fetch a page.

        Args:
            address: an http or https address; its fragment does not matter. A name and password in it are sent with
                later ones of the same origin, too.

        Raises:
            SourceError: it cannot be had, must not be, or is too large.
        """
        self._deadline.start()
        url, name = self._with_login(parsed(address)), shown(address)
        with told_of(name, self._deadline.seconds):
            for _ in range(REDIRECTS + 1):
                if not self.manners.ignore_robots:
                    self._robots.check(url, shown(str(url)))
                answer = self._ask(url, name)
                if isinstance(answer, Fetched):
                    return answer
                log.info("%s leads to %s.", name, shown(str(answer)))
                url = answer
        raise SourceError(
            f"{name} leads on to other addresses without end (more than {REDIRECTS}, the last {shown(str(url))}): "
            "open it in a browser and give the address where it ends."
        )

    def delay(self, address: str) -> float:
        """Seconds to wait before another page of that site."""
        wished = 0.0 if self.manners.ignore_robots else self._robots.delay(parsed(address))
        return max(wished, self.manners.pause)

    def _with_login(self, url: httpx.URL) -> httpx.URL:
        """An address with the name and password that were given for its origin, here or in an earlier address."""
        if url.userinfo:
            self._logins[_origin(url)] = url.userinfo
        return url.copy_with(userinfo=self._logins.get(_origin(url), b""))

    def _ask(self, url: httpx.URL, name: str) -> Fetched | httpx.URL:
        """The page, or where to look for it instead."""
        kept = None if url.userinfo else self._store.get(str(url))
        with closing(self._send(url, kept.conditions if kept else {})) as answer:
            if answer.status_code in REDIRECTING and "location" in answer.headers:
                return next_hop(url, answer.headers["location"], name)
            if answer.status_code == _UNCHANGED and kept:
                log.info("%s has not changed since it was last fetched.", name)
                return _fetched(url, kept)
            if answer.status_code != _OK:
                raise SourceError(f"{name} {why_refused(answer)}")
            return self._receive(url, answer, name)

    def _send(self, url: httpx.URL, conditions: dict[str, str]) -> httpx.Response:
        """Asks for an address, with the cookies and the password that are its own."""
        request = httpx.Request("GET", url, headers=_HEADERS | conditions)
        self._cookies.set_cookie_header(request)
        if url.userinfo:
            login = base64.b64encode(f"{url.username}:{url.password}".encode()).decode()
            request.headers["Authorization"] = f"Basic {login}"
        answer = self._transport.handle_request(request)
        answer.request = request
        self._cookies.extract_cookies(answer)
        return answer

    def _receive(self, url: httpx.URL, answer: httpx.Response, name: str) -> Fetched:
        body = self._body(answer, SIZE_LIMIT)
        if body is None:
            limit = SIZE_LIMIT // 1024 // 1024
            raise SourceError(f"{name} is larger than {limit} MB, too large for an article: give a single page.")
        kept = keepable(answer.headers, body)
        if kept and not url.userinfo:
            self._store.put(str(url), kept)
        return _fetched(url, kept or Kept("", "", answer.headers.get("content-type", ""), body))

    def _ask_robots(self, url: httpx.URL) -> tuple[int, bytes]:
        """Status and bytes of a robots.txt; one that redirects without end is none."""
        for _ in range(_ROBOTS_REDIRECTS + 1):
            with closing(self._send(url, {})) as answer:
                if answer.status_code in REDIRECTING and "location" in answer.headers:
                    url = next_hop(url, answer.headers["location"], str(url))
                    continue
                body = self._body(answer, LARGEST, cut=True) if answer.status_code == _OK else b""
                return answer.status_code, body or b""
        return 404, b""

    def _body(self, answer: httpx.Response, limit: int, *, cut: bool = False) -> bytes | None:
        """The body, decompressed; of one that is larger than the limit, the beginning if it may be cut, else None."""
        found = bytearray()
        try:
            for piece in decoded(answer.iter_raw(), answer.headers.get("content-encoding", ""), limit):
                self._deadline.step()
                found += piece
        except TooLarge:
            return bytes(found[:limit]) if cut else None
        return bytes(found)


def parsed(address: str) -> httpx.URL:
    """An http or https address, without its fragment.

    Raises:
        SourceError: it is none.
    """
    try:
        url = httpx.URL(address.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise SourceError(f"{shown(address)} is no web address: check it.") from error
    has_port = url.port is None or 0 < url.port <= _LAST_PORT
    if url.scheme not in {"http", "https"} or not url.host or "%" in url.host or not has_port:
        raise SourceError(f"{shown(address)} is no web address: give one that begins with http:// or https://.")
    return url.copy_with(fragment=None)


def next_hop(url: httpx.URL, location: str, name: str) -> httpx.URL:
    """Where a redirect leads; a user's name and password go to no other origin."""
    try:
        target = parsed(str(url.join(location)))
    except (SourceError, httpx.InvalidURL, ValueError) as error:
        raise SourceError(f"{name} leads to what is no web address: open it in a browser to see why.") from error
    return target.copy_with(userinfo=url.userinfo if _origin(target) == _origin(url) else b"")


def _origin(url: httpx.URL) -> _Origin:
    """What a name and password are of (RFC 6454, 4)."""
    return url.scheme, url.host, url.port


def _fetched(url: httpx.URL, kept: Kept) -> Fetched:
    return Fetched(str(url.copy_with(userinfo=b"")), kept.content_type, kept.body)


def why_refused(answer: httpx.Response) -> str:
    """What an answer that is no page means, as the end of a sentence that begins with the page's name."""
    status = answer.status_code
    if status in _STATUS:
        return _STATUS[status].replace("{again}", _again(answer.headers.get("retry-after", "")))
    if status >= 500:  # noqa: PLR2004 - HTTP's server errors
        return f"cannot be had: its server has an error (status {status}); try again later."
    return f"is not given out (status {status}): open it in a browser to see why."


def _again(header: str) -> str:
    """What a Retry-After header says (RFC 9110, 10.2.3), for the sentence."""
    if re.fullmatch(r"\d{1,9}", header):
        return f", and again in {header} seconds at the earliest"
    if re.fullmatch(r"[A-Za-z]{3}, [\w :]{5,40}GMT", header):
        return f", and again after {header} at the earliest"
    return ""


@contextmanager
def told_of(name: str, seconds: float) -> Iterator[None]:
    """What goes wrong on the network, as one sentence about the page."""
    try:
        yield
    except (TooSlow, httpcore.TimeoutException) as error:
        raise SourceError(
            f"{name} was not sent within {seconds:g} seconds: try again later, or give more with --timeout."
        ) from error
    except httpcore.ConnectError as error:
        if isinstance(error.__cause__ or error.__context__, ssl.SSLError):
            reason = getattr(error.__cause__ or error.__context__, "verify_message", "") or "no secure connection"
            raise SourceError(f"{name} cannot be trusted ({reason}): open it in a browser to see why.") from error
        raise SourceError(f"{name} cannot be reached ({_reason(error)}): check the address and the network.") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpx.HTTPError) as error:
        raise SourceError(f"{name} broke off ({_reason(error)}): try again later.") from error
    except Damaged as error:
        raise SourceError(f"{name} arrived damaged ({error}): try again later.") from error


def _reason(error: Exception) -> str:
    return re.sub(r"^\[Errno -?\d+\] ", "", str(error)).strip(" .")[:200] or type(error).__name__
