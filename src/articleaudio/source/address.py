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


def advice_on(name: str) -> str:
    """What to do where a name is no file: if it reads as an address, what is wrong with it; else to check the path."""
    if found := re.match(r"\s*([a-z][a-z0-9+.-]{0,20}):/{1,3}(.*)", name, re.IGNORECASE | re.DOTALL):
        scheme, rest = found[1].lower(), found[2].strip()
        if scheme == "file":
            return f"give the path alone, /{rest}."
        if re.fullmatch(r"h?[tx]{1,3}ps?", scheme):
            return f"did you mean https://{rest}?"
        return "only addresses that begin with http:// or https:// are fetched."
    if re.match(r"\s*(?:www\.|(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/)\S", name, re.IGNORECASE):
        return f"check the path, or did you mean https://{name.strip()}?"
    return "check the path."
