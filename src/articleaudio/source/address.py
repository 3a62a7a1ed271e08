"""Web addresses as the user gives them, and as messages show them."""

from __future__ import annotations

import re


def is_address(name: str) -> bool:
    """Whether what the user named is a web address, and no file."""
    return re.match(r"\s*https?://", name, re.IGNORECASE) is not None


def shown(name: str) -> str:
    """A source as messages name it: an address without the user's name and password, a path as it is."""
    if not is_address(name):
        return name
    return re.sub(r"^(\w+://)[^/?#]*@", r"\1", name.strip())
