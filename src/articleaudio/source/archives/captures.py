"""Which records of a web archive hold the newest capture of each page; kept on the disk, not in memory."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLES = """
CREATE TABLE page (place TEXT, address TEXT, moment TEXT, number INTEGER, digest TEXT);
CREATE TABLE revisit (
    place TEXT, address TEXT, moment TEXT, number INTEGER, digest TEXT, target TEXT, target_moment TEXT
);
CREATE TABLE wanted (number INTEGER, place TEXT, address TEXT, moment TEXT);
"""
_INDEXES = """
CREATE INDEX page_at ON page (place, moment);
CREATE INDEX page_of ON page (digest);
CREATE INDEX revisit_at ON revisit (place, moment);
"""
# Of a revisit, the page that it names, else the latest one of the same bytes (WARC 1.1, 6.7).
_RESOLVED = """
SELECT coalesce(
    (SELECT number FROM page WHERE place = :target AND moment = :target_moment ORDER BY number DESC LIMIT 1),
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
        row = (_place(address), plain(address), moment, number, digest)
        self._database.execute("INSERT INTO page VALUES (?, ?, ?, ?, ?)", row)

    def add_revisit(self, address: str, moment: str, number: int, digest: str, target: tuple[str, str]) -> None:
        """Note that a page was found as it had been; `target` is the address and the moment of what it was like."""
        row = (_place(address), plain(address), moment, number, digest, _place(target[0]), target[1])
        self._database.execute("INSERT INTO revisit VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def choose(self) -> int:
        """Choose the newest capture of each address; how many addresses there are.

        An address is the same by http and by https: a site that went over to https has one page, not two.
        """
        self._database.executescript(_INDEXES)
        places = self._database.execute("SELECT place FROM page UNION SELECT place FROM revisit")
        with closing(self._database.cursor()) as chosen:
            for (place,) in places:
                for number, address, moment in self._newest(place):
                    chosen.execute("INSERT INTO wanted VALUES (?, ?, ?, ?)", (number, place, address, moment))
        self._database.execute("CREATE INDEX wanted_at ON wanted (number)")
        (count,) = self._database.execute("SELECT count(*) FROM wanted").fetchone()
        return int(count)

    def _newest(self, place: str) -> Iterator[tuple[int, str, str]]:
        """The record that holds the newest capture of a place, its address and moment; of a lost one, the one before.

        Nothing is given where only revisits of what is elsewhere are left.
        """
        rows = self._database.execute(
            "SELECT moment, number, address, NULL, NULL, NULL FROM page WHERE place = :place UNION ALL "
            "SELECT moment, number, address, digest, target, target_moment FROM revisit WHERE place = :place "
            "ORDER BY 1 DESC, 2 DESC",
            {"place": place},
        )
        for moment, number, address, digest, target, target_moment in rows:
            if digest is None:
                yield number, address, moment
                return
            told = {"digest": digest, "target": target, "target_moment": target_moment}
            (found,) = self._database.execute(_RESOLVED, told).fetchone()
            if found is not None:
                yield found, address, moment
                return

    def lost(self) -> Iterator[str]:
        """The addresses of which there are only revisits of what is not in the archive."""
        rows = self._database.execute(
            "SELECT max(address) FROM revisit WHERE place NOT IN (SELECT place FROM wanted) "
            "GROUP BY place ORDER BY place"
        )
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


def _place(address: str) -> str:
    """What an address is known by: itself as it is compared, but for http or https before it."""
    return re.sub(r"^https?:", "", plain(address))
