"""Which hosts may be asked: those of the public internet, told by the addresses that a name resolves to.

A page's address may come from anywhere, so it must not reach what only this computer can: its own services, the
machines beside it, or a cloud's metadata (169.254.169.254). What counts as public: the registries of special
addresses (RFC 6890, https://www.iana.org/assignments/iana-ipv4-special-registry), as `ipaddress` has them.
"""

from __future__ import annotations

import ipaddress
import socket

from articleaudio.errors import SourceError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last four bytes


def resolve(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The addresses of a host, in the system's order; every one of them was looked at.

    Raises:
        SourceError: the name is unknown, or one of its addresses is private and that is not allowed.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceError(f"There is no host {host}: check the address and the network.") from error
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    if not allow_private and not all(is_public(address) for address in addresses):
        raise SourceError(
            f"{host} is an address of this computer or of a private network: "
            "give --allow-private if you mean to fetch from it."
        )
    return addresses


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public internet."""
    address: Address = ipaddress.ip_address(text)
    if isinstance(address, ipaddress.IPv6Address) and (inner := _inner(address)):
        address = inner
    site_local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    return address.is_global and not (address.is_multicast or address.is_reserved or site_local)


def _inner(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for: mapped, 6to4 or NAT64."""
    if address in _NAT64:
        return ipaddress.IPv4Address(address.packed[-4:])
    return address.ipv4_mapped or address.sixtofour
