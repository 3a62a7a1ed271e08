"""A subscriber's own cookies, from a cookies.txt in Netscape's format, as browsers' add-ons and curl write it."""

from __future__ import annotations

import warnings
from http.cookiejar import Cookie, CookieJar, DefaultCookiePolicy, LoadError, MozillaCookieJar
from typing import TYPE_CHECKING

from articleaudio.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path
    from urllib.request import Request


class _Policy(DefaultCookiePolicy):
    """The usual rules; and what cannot stand in a header is not sent."""

    def return_ok(self, cookie: Cookie, request: Request) -> bool:
        said = f"{cookie.name}={cookie.value or ''}"
        return said.isascii() and said.isprintable() and super().return_ok(cookie, request)


def read_cookies(path: Path | None) -> CookieJar:
    """The cookies of a file; each goes to its own host alone. None is an empty jar.

    Raises:
        SourceError: there is no such file, or it is no cookies.txt.
    """
    if path is None:
        return CookieJar(_Policy())
    jar = MozillaCookieJar(path, policy=_Policy())
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of a line that it cannot read, and then raises
            jar.load(ignore_discard=True, ignore_expires=True)
    except FileNotFoundError as error:
        raise SourceError(f"There is no cookie file {path}: check the path.") from error
    except (LoadError, ValueError) as error:
        raise SourceError(
            f"{path} is no cookies.txt in Netscape's format: export the cookies again, with its first line."
        ) from error
    except OSError as error:
        raise SourceError(
            f"The cookie file {path} cannot be read ({error.strerror}): check its permissions."
        ) from error
    for cookie in jar:
        if cookie.expires == 0:  # so a session's cookie is written
            cookie.expires, cookie.discard = None, True
    return jar
