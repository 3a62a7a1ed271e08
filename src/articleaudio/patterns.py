"""Regular expressions that are compiled when they are first used, not when their module is imported.

There are hundreds of them, most for what few pages hold; compiling them all takes longer than all else at a start.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")


class _Late:
    """Stands for a pattern; the first use of one of its methods compiles it and puts all of them in this object."""

    def __init__(self, written: str | bytes, flags: int) -> None:
        self.pattern = written
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # what copies or pickles an object asks for these
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern, compiled when it is first used; an error in it is raised then.

    It has all that a compiled pattern has, but is none to `isinstance` and to the functions of `re`.
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
