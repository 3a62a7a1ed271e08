"""Ghost exports: JSON with the tables of a site, read as a stream; once for what posts refer to, once for the posts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from articleaudio.model import Given
from articleaudio.source.archives.contract import Archive, Unreadable, printable
from articleaudio.source.archives.fragments import page_of
from articleaudio.source.archives.metering import Metered
from articleaudio.source.archives.packing import Damaged, tell_damage, unpacked
from articleaudio.source.archives.xml_stream import in_utc, plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import ArchiveFile, Rules

_PLACE = "__GHOST_URL__"  # stands for the site's own address in exported text


@dataclass(slots=True)
class _Site:
    """What posts refer to: by id the names of authors and tags, by post its authors and tags in order."""

    settings: dict[str, str] = field(default_factory=dict)
    users: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    authors_of: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    tags_of: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def note(self, table: str, row: dict[str, Any]) -> None:
        """Takes a row of a table."""
        number, name = str(row.get("id", "")), _text(row, "name")
        if table == "settings":
            self.settings[_text(row, "key")] = _text(row, "value")
        elif table == "users":
            self.users[number] = name
        elif table == "tags" and _text(row, "visibility") != "internal" and not name.startswith("#"):
            self.tags[number] = name
        elif table in {"posts_authors", "posts_tags"}:
            related = self.authors_of if table == "posts_authors" else self.tags_of
            other = str(row.get("author_id" if table == "posts_authors" else "tag_id", ""))
            order = row.get("sort_order")
            related.setdefault(str(row.get("post_id", "")), []).append((order if isinstance(order, int) else 0, other))


_RELATED = ("settings", "users", "tags", "posts_authors", "posts_tags")


def read_ghost(file: ArchiveFile, rules: Rules) -> Archive:
    """The published posts of a Ghost export."""
    return Archive(file.name, "a Ghost export", _entries(file, rules))


def _entries(file: ArchiveFile, rules: Rules) -> Iterator[Source | Unreadable]:
    site, posts = _Site(), 0
    damage: list[str] = []
    for table, row in _rows(file, _RELATED, []):
        site.note(table, row)
    for _, row in _rows(file, ("posts",), damage):
        if not _is_published(row):
            continue
        posts += 1
        given = _given(row, site)
        name = given.url or _text(row, "slug") or f"post {row.get('id', '')}"
        if rules.wants(name, given):
            yield _page(f"{file.name}/{printable(name)}", row, given, site)
    if damage:
        count = "1 post" if posts == 1 else f"{posts} posts"
        why = f"{damage[0]}: what stands before that is read ({count}); export it again"
        yield Unreadable(file.name, f"{file.name} {why}.")
    elif not posts:
        yield Unreadable(
            file.name, f"{file.name} is a Ghost export without a published post: there is nothing to read."
        )


def _is_published(row: dict[str, Any]) -> bool:
    return _text(row, "status") == "published" and _text(row, "type") != "page" and not row.get("page")


def _page(label: str, row: dict[str, Any], given: Given, site: _Site) -> Source | Unreadable:
    html = _text(row, "html").replace(_PLACE, "")
    language = site.settings.get("locale") or site.settings.get("lang") or site.settings.get("default_locale", "")
    publication, image = plain(site.settings.get("title", "")), _text(row, "feature_image").replace(_PLACE, "")
    return page_of(label, html, given, publication=publication, language=language, image=image)


def _given(row: dict[str, Any], site: _Site) -> Given:
    number = str(row.get("id", ""))
    authors = [site.users.get(one, "") for _, one in sorted(site.authors_of.get(number, []))]
    authors = list(filter(None, authors)) or [site.users.get(str(row.get("author_id", "")), "")]
    tags = [site.tags[one] for _, one in sorted(site.tags_of.get(number, [])) if one in site.tags]
    address = _text(row, "canonical_url")
    return Given(
        headline=plain(_text(row, "title")),
        authors=tuple(dict.fromkeys(plain(name) for name in authors if name)),
        published=_moment(row.get("published_at")),
        modified=_moment(row.get("updated_at")),
        keywords=tuple(map(plain, tags[1:])),
        section=plain(tags[0]) if tags else "",
        language=_text(row, "locale"),
        url=address if address.startswith(("http://", "https://")) else "",
        summary=plain(_text(row, "custom_excerpt") or _text(row, "meta_description")),
        is_body=True,
    )


def _text(row: dict[str, Any], name: str) -> str:
    value = row.get(name)
    return value.strip() if isinstance(value, str) else ""


def _moment(value: Any) -> datetime | None:
    """Text in UTC, or milliseconds since 1970, as old versions had it."""
    if isinstance(value, str):
        return in_utc(value)
    try:
        return datetime.fromtimestamp(value / 1000, UTC) if isinstance(value, int) else None
    except (ValueError, OverflowError, OSError):
        return None


def _rows(file: ArchiveFile, tables: Collection[str], damage: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of these tables, wherever they stand; damage is noted, and ends them."""
    import ijson

    with unpacked(file.open()) as stream:
        source = Metered(stream)
        builder: Any = None
        table = ""
        try:
            for prefix, event, value in ijson.parse(source, use_float=True):
                if builder is None and event == "start_map" and prefix.endswith(".item"):
                    table = prefix.removesuffix(".item").rpartition(".")[2]
                    builder = ijson.ObjectBuilder() if table in tables else None
                if builder is None:
                    source.reset()
                    continue
                builder.event(event, value)
                if event == "end_map" and prefix.endswith(f"{table}.item"):
                    yield table, builder.value
                    builder = None
                    source.reset()
            tell_damage(stream)
        except Damaged as error:
            damage.append(str(error))
        except (ijson.JSONError, ValueError, OverflowError, RecursionError) as error:
            is_cut = isinstance(error, ijson.IncompleteJSONError)
            damage.append("is cut off" if is_cut else f"is no sound JSON ({str(error).splitlines()[0][:120]})")
