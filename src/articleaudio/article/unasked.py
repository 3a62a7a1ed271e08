"""What beautifulsoup4 and trafilatura import and hardly any page needs is loaded when it is first used.

beautifulsoup4 imports soupsieve, for selectors, and trafilatura a language identifier with numpy: together half of the
time until they are there. Both only ask these modules for an attribute when they are to select, or to tell a language.
"""

from __future__ import annotations

import sys
import threading
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_UNASKED = ("soupsieve", "py3langid")
_lock = threading.RLock()


class _Unloaded(ModuleType):
    """A module that is loaded when it is asked for something of its own.

    `importlib.util.LazyLoader` is of no use here: its modules are loaded by the second `import` of them.
    """

    def __getattr__(self, name: str) -> object:
        with _lock:
            if self.__class__ is _Unloaded:
                self.__class__ = ModuleType  # type: ignore[assignment]  # what it imports may import it
                if self.__spec__ and self.__spec__.loader:
                    self.__spec__.loader.exec_module(self)
        return getattr(self, name)


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
