"""Which records of a web archive hold the newest capture of each page; kept on the disk, not in memory."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLES = """
CREATE TABLE page (address TEXT, moment TEXT, number INTEGER, digest TEXT);
CREATE TABLE revisit (address TEXT, moment TEXT, number INTEGER, digest TEXT, target TEXT, target_moment TEXT);
CREATE TABLE wanted (number INTEGER, address TEXT, moment TEXT);
"""
_INDEXES = """
CREATE INDEX page_at ON page (address, moment);
CREATE INDEX page_of ON page (digest);
CREATE INDEX revisit_at ON revisit (address, moment);
"""
# Of a revisit, the page that it names, else the latest one of the same bytes (WARC 1.1, 6.7).
_RESOLVED = """
SELECT coalesce(
    (SELECT number FROM page WHERE address = :target AND moment = :target_moment ORDER BY number DESC LIMIT 1),
    (SELECT number FROM page WHERE digest = :digest AND digest != '' ORDER BY moment DESC, number DESC LIMIT 1))
"""


class Captures:
    """The captures of a web archive. A context manager; its file is temporary and nameless."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("")  # on the disk as soon as it is more than a few megabytes

    def __enter__(self) -> Self:
        self._database.executescript(_TABLES)
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def add(self, address: str, moment: str, number: int, digest: str) -> None:
        """Note a page: record number so and so."""
        self._database.execute("INSERT INTO page VALUES (?, ?, ?, ?)", (plain(address), moment, number, digest))

    def add_revisit(self, address: str, moment: str, number: int, digest: str, target: tuple[str, str]) -> None:
        """Note that a page was found as it had been; `target` is the address and the moment of what it was like."""
        row = (plain(address), moment, number, digest, plain(target[0]), target[1])
        self._database.execute("INSERT INTO revisit VALUES (?, ?, ?, ?, ?, ?)", row)

    def choose(self) -> int:
        """Choose the newest capture of each address; how many addresses there are."""
        self._database.executescript(_INDEXES)
        addresses = self._database.execute("SELECT address FROM page UNION SELECT address FROM revisit")
        with closing(self._database.cursor()) as chosen:
            for (address,) in addresses:
                for number, moment in self._newest(address):
                    chosen.execute("INSERT INTO wanted VALUES (?, ?, ?)", (number, address, moment))
        self._database.execute("CREATE INDEX wanted_at ON wanted (number)")
        (count,) = self._database.execute("SELECT count(*) FROM wanted").fetchone()
        return int(count)

    def _newest(self, address: str) -> Iterator[tuple[int, str]]:
        """The record that holds the newest capture of an address and when it was made; of a lost one, the one before.

        Nothing is given where only revisits of what is elsewhere are left.
        """
        rows = self._database.execute(
            "SELECT moment, number, NULL, NULL, NULL FROM page WHERE address = :address UNION ALL "
            "SELECT moment, number, digest, target, target_moment FROM revisit WHERE address = :address "
            "ORDER BY 1 DESC, 2 DESC",
            {"address": address},
        )
        for moment, number, digest, target, target_moment in rows:
            if digest is None:
                yield number, moment
                return
            told = {"digest": digest, "target": target, "target_moment": target_moment}
            (found,) = self._database.execute(_RESOLVED, told).fetchone()
            if found is not None:
                yield found, moment
                return

    def lost(self) -> Iterator[str]:
        """The addresses of which there are only revisits of what is not in the archive."""
        rows = self._database.execute("SELECT DISTINCT address FROM revisit EXCEPT SELECT address FROM wanted")
        yield from (address for (address,) in rows)

    def at(self, number: int) -> list[tuple[str, str]]:
        """The addresses for which a record is wanted, with the moment of each."""
        return self._database.execute("SELECT address, moment FROM wanted WHERE number = ?", (number,)).fetchall()


def plain(address: str) -> str:
    """An address as it is compared: without fragment, scheme and host in small letters."""
    address = address.partition("#")[0]
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    head = f"{parts.scheme}://{parts.netloc}"
    same = address[: len(head)].lower() == head.lower()
    rest = address[len(head) :] if same else ""
    return f"{head.lower()}{rest or '/'}" if same else address
