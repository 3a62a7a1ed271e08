"""Which hosts may be asked: those of the public internet, told by the addresses that a name resolves to.

A page's address may come from anywhere, so it must not reach what only this computer can: its own services, the
machines beside it, or a cloud's metadata (169.254.169.254). What counts as public: the registries of special
addresses (RFC 6890, https://www.iana.org/assignments/iana-ipv4-special-registry), as `ipaddress` has them.
"""

from __future__ import annotations

import ipaddress
import socket
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from articleaudio.errors import SourceError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# What the registry of some supported Python does not have yet, or does not count as private.
_NOT_PUBLIC: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...] = (
    # Azure's platform for each of its machines: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
    ipaddress.IPv4Network("168.63.129.16/32"),
    ipaddress.IPv4Network("192.88.99.0/24"),  # relays of 6to4, given up by RFC 7526
    ipaddress.IPv6Network("3fff::/20"),  # documentation: RFC 9637
)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last four bytes


def resolve(host: str, port: int, *, allow_private: bool, seconds: float) -> list[str]:
    """The addresses of a host, in the system's order; every one of them was looked at.

    Raises:
        SourceError: the name is unknown, nobody says within `seconds` what it resolves to, or one of its addresses is
            private and that is not allowed.
    """
    found = _looked_up(host, port, seconds)
    if found is None:
        raise SourceError(f"No name server has told in time where {host} is: check the network, or try again later.")
    if isinstance(found, Exception):
        raise SourceError(f"There is no host {host}: check the address and the network.") from found
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    if not allow_private and not all(is_public(address) for address in addresses):
        raise SourceError(
            f"{host} is an address of this computer or of a private network: "
            "give --allow-private if you mean to fetch from it."
        )
    return addresses


def _looked_up(host: str, port: int, seconds: float) -> list[Any] | Exception | None:
    """What the system says of a name, or the error that it has; None if it says nothing in time.

    The system's own call takes as long as it likes; so it is made in a thread of its own, a daemon, for nobody should
    have to wait for it at the end of the program, either.
    """
    answer: SimpleQueue[list[Any] | Exception] = SimpleQueue()

    def look_up() -> None:
        try:
            answer.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answer.put(error)

    Thread(target=look_up, name=f"look up {host}", daemon=True).start()
    try:
        return answer.get(timeout=seconds)
    except Empty:
        return None


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public internet."""
    address: Address = ipaddress.ip_address(text)
    if isinstance(address, ipaddress.IPv6Address) and (inner := _inner(address)):
        address = inner
    if any(address in network for network in _NOT_PUBLIC):
        return False
    site_local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    return address.is_global and not (address.is_multicast or address.is_reserved or site_local)


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for: mapped, 6to4 or NAT64."""
    if address in _NAT64:
        return ipaddress.IPv4Address(address.packed[-4:])
    return address.ipv4_mapped or address.sixtofour
