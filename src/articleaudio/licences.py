"""What a page says of the licence of its text, as tags and feeds say it.

A page gives an address or a name. Those of Creative Commons are known in both forms
(https://creativecommons.org/share-your-work/cclicenses/); of any other only what the page gives is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from articleaudio.patterns import late

_KINDS = "by-nc-sa|by-nc-nd|by-nc|by-sa|by-nd|by"
_ADDRESS = late(
    rf"https?://(?:www\.)?creativecommons\.org/(licenses|publicdomain)/({_KINDS}|zero|mark)/(\d\.\d)(?:[/?#]|\Z)",
    re.IGNORECASE,
)
_NAME = late(rf"\bcc[ -]?({_KINDS.replace('-', '[ -]')})[ -]v?(\d\.\d)\b", re.IGNORECASE)
_ZERO = late(r"\bcc[ -]?0(?:[ -]v?1\.0)?\b", re.IGNORECASE)
_LONGEST_NAME = 128  # podcast:license, https://podcasting2.org/docs/podcast-namespace/tags/license
_PUBLIC_DOMAIN = {"zero": ("CC0 1.0", "cc0-1.0"), "mark": ("Public Domain Mark 1.0", "pdm-1.0")}


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence as it is told.

    Attributes:
        name: for people: "CC BY-SA 4.0", else as the page has it; "" where the page gives but an address.
        slug: for podcast:license: the SPDX identifier in lower case, where it is one of Creative Commons, else the
            name, or the host of the address; at most 128 characters.
        address: where it can be read, "" where that is not known.
        is_free: whether it gives up all rights, so that nobody is to be named.
    """

    name: str
    slug: str
    address: str
    is_free: bool = False


def licence_in(text: str) -> Licence | None:
    """The licence that a page states by its address or name; None if it states none."""
    line = " ".join(text.split())
    if not line:
        return None
    if found := _ADDRESS.match(line):
        return _by_address(found[2].lower(), found[3], line)
    if line.lower().startswith(("http://", "https://")):
        return Licence("", _host(line)[:_LONGEST_NAME], line)
    if found := _NAME.search(line):
        kind = re.sub("[ -]+", "-", found[1].lower())
        return _by_address(kind, found[2], f"https://creativecommons.org/licenses/{kind}/{found[2]}/")
    if _ZERO.search(line):
        return _by_address("zero", "1.0", "https://creativecommons.org/publicdomain/zero/1.0/")
    return Licence(line, line.lower()[:_LONGEST_NAME], "")


def _by_address(kind: str, version: str, address: str) -> Licence:
    if kind in _PUBLIC_DOMAIN:
        return Licence(*_PUBLIC_DOMAIN[kind], address, is_free=True)
    return Licence(f"CC {kind.upper()} {version}", f"cc-{kind}-{version}", address)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or address
    except ValueError:  # such as an unclosed bracket of an IPv6 address
        return address
