"""Which articles an output folder has, or had, in eight bytes each: "no" is certain, "yes" has to be looked up."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DIGEST = 8  # bytes that stand for a guid: two that share them cost a look, and no mistake


def all_taken(guids: Iterable[str]) -> bytes:
    """What `may_be_taken` is asked of, for these guids."""
    heaps = [bytearray() for _ in range(256)]  # by the first byte: only one of them at a time is taken apart
    for guid in guids:
        digest = _digest(guid)
        heaps[digest[0]] += digest
    return b"".join(b"".join(sorted(set(_digests_in(heap)))) for heap in heaps)


def _digests_in(heap: bytearray) -> Iterator[bytes]:
    return (bytes(heap[at : at + _DIGEST]) for at in range(0, len(heap), _DIGEST))


def may_be_taken(taken: bytes, guid: str) -> bool:
    """Whether a guid may be one of them; False is certain."""
    digest, count = _digest(guid), len(taken) // _DIGEST
    at = bisect_left(range(count), digest, key=lambda number: taken[number * _DIGEST : (number + 1) * _DIGEST])
    return taken[at * _DIGEST : (at + 1) * _DIGEST] == digest


def _digest(guid: str) -> bytes:
    return hashlib.sha256(guid.encode("utf-8", "replace")).digest()[:_DIGEST]
