"""What beautifulsoup4 and trafilatura import and hardly any page needs is loaded when it is first used.

beautifulsoup4 imports soupsieve, for selectors, and trafilatura a language identifier with numpy, what finds dates,
what judges addresses, and what fetches pages: together more than half of the time until they are there. They use none
of it for a tree that is there already. A module that waits here is loaded as soon as it is asked for anything but the
functions that are known to be imported by name; those stand in for themselves until they are called. So a later version
of these libraries that asks for more gets all of it, only sooner.
"""

from __future__ import annotations

import sys
import threading
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

_UNASKED: dict[str, tuple[str, ...]] = {
    "soupsieve": (),
    "py3langid": (),
    "trafilatura": (),  # its submodules are imported by themselves
    "charset_normalizer": ("from_bytes",),
    "courlan": (
        "extract_domain",
        "fix_relative_urls",
        "get_base_url",
        "is_valid_url",
        "normalize_url",
        "validate_url",
    ),
    "htmldate": ("find_date",),
}
_lock = threading.RLock()


class _Unloaded(ModuleType):
    """A module that is loaded when it is asked for something of its own.

    `importlib.util.LazyLoader` is of no use here: its modules are loaded by the second `import` of them.
    """

    def __getattr__(self, name: str) -> Any:
        if name in _UNASKED[self.__name__]:
            return _stand_in(self, name)
        _load(self)
        return getattr(self, name)


def _load(module: ModuleType) -> None:
    with _lock:
        if type(module) is _Unloaded:
            module.__class__ = ModuleType  # type: ignore[assignment]  # before it is run: what it imports may import it
            if module.__spec__ and module.__spec__.loader:
                module.__spec__.loader.exec_module(module)


def _stand_in(module: ModuleType, name: str) -> Any:
    """The module's function of that name, loaded when it is called."""

    def called(*arguments: Any, **named: Any) -> Any:
        _load(module)
        return getattr(module, name)(*arguments, **named)

    return called


def put_off() -> None:
    """Let these modules wait for their first use; what is loaded stays so, and what is missing is still missing."""
    for name in _UNASKED:
        if name in sys.modules:
            continue
        spec = find_spec(name)
        if spec is not None:
            module = module_from_spec(spec)
            module.__class__ = _Unloaded
            sys.modules[name] = module
