"""WordPress exports (WXR): RSS with the posts of a site, published or not, and much that is no post."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from articleaudio.model import Given
from articleaudio.source.archives.contract import Archive, Unreadable, printable
from articleaudio.source.archives.fragments import page_of
from articleaudio.source.archives.packing import Damaged
from articleaudio.source.archives.wordpress_text import as_html
from articleaudio.source.archives.xml_stream import articles, in_utc, local, moment, plain, space, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import ArchiveFile, Rules

_HEADS = ("title", "language", "base_blog_url", "base_site_url", "author")
_NO_POSTS = frozenset(
    {
        *("page", "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache"),
        *("user_request", "wp_block", "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation"),
        *("wp_font_family", "wp_font_face", "acf-field", "acf-field-group", "product", "product_variation"),
        *("shop_order", "shop_coupon", "forum", "topic", "reply", "feedback", "elementor_library"),
        *("wpcf7_contact_form", "amp_validated_url"),
    }
)
"""Post types of WordPress itself and of its most used plugins that are no articles; a site's own types are."""

_DAY = timedelta(hours=14)  # no zone is further from UTC
_NOBODY = frozenset({"admin", "administrator", "root", "user", "wordpress"})
_NO_SECTION = frozenset({"uncategorized", "uncategorised", "allgemein", "non classé", "sin categoría", "без рубрики"})


@dataclass(slots=True)
class _Site:
    """What the export says of the site; `authors` by the name that they log in with."""

    title: str = ""
    language: str = ""
    address: str = ""
    authors: dict[str, str] = field(default_factory=dict)

    def note(self, element: Any) -> None:
        """Takes what an element outside of all posts says."""
        name = local(element)
        if name == "author":
            self.authors[_field(element, "author_login")] = plain(_name(element))
        elif local(element.getparent()) != "channel":
            return
        elif name == "title":
            self.title = self.title or plain(text_of(element))
        elif name == "language":
            self.language = self.language or text_of(element)
        else:
            self.address = self.address or text_of(element)


def read_wordpress(file: ArchiveFile, rules: Rules) -> Archive:
    """The published posts of a WordPress export."""
    return Archive(file.name, "a WordPress export", _entries(file, rules))


def _entries(file: ArchiveFile, rules: Rules) -> Iterator[Source | Unreadable]:
    site, posts = _Site(), 0
    try:
        for element in articles(file, ("item",), _HEADS):
            if local(element) != "item":
                site.note(element)
            elif _is_published(element):
                posts += 1
                given = _given(element, site)
                name = given.url or f"post {_field(element, 'post_id')}"
                if rules.wants(name, given):
                    yield _page(f"{file.name}/{printable(name)}", element, given, site)
    except Damaged as error:
        count = "1 post" if posts == 1 else f"{posts} posts"
        yield Unreadable(file.name, f"{file.name} {error}: what can be read of it is read ({count}); export it again.")
        return
    if not posts:
        yield Unreadable(file.name, f"{file.name} is a WordPress export without a published post: export the posts.")


def _is_published(element: Any) -> bool:
    return _field(element, "status") == "publish" and _field(element, "post_type") not in _NO_POSTS


def _page(label: str, element: Any, given: Given, site: _Site) -> Source | Unreadable:
    if _field(element, "post_password"):
        return Unreadable(label, f"{label} is locked by a password in WordPress: take that off, and export it again.")
    html = as_html(_encoded(element, "content"))
    return page_of(
        label, html, given, publication=site.title, language=site.language, found_at=given.url or site.address
    )


def _given(element: Any, site: _Site) -> Given:
    login = _field(element, "creator")
    author = site.authors.get(login, login)
    sections = _terms(element, "category")
    keywords = dict.fromkeys((*sections[1:], *_terms(element, "post_tag"), *_terms(element, "tag")))
    address = _field(element, "link")
    return Given(
        headline=plain(_field(element, "title")),
        authors=(author,) if author and author.lower() not in _NOBODY and "@" not in author else (),
        published=_moment(element, "post_date") or moment(_field(element, "pubDate")),
        modified=_moment(element, "post_modified"),
        keywords=tuple(keywords),
        section=sections[0] if sections else "",
        url=address if address.startswith(("http://", "https://")) else "",
        summary=plain(
            next((text_of(one) for one in element if local(one) == "encoded" and "excerpt" in space(one)), "")
        ),
        is_body=True,
    )


def _encoded(element: Any, what: str) -> str:
    return next((text_of(one) for one in element if local(one) == "encoded" and what in space(one)), "")


def _terms(element: Any, domain: str) -> list[str]:
    found = [
        plain(text_of(one)) for one in element if local(one) == "category" and one.get("domain", "category") == domain
    ]
    return [name for name in dict.fromkeys(found) if name and name.lower() not in _NO_SECTION]


def _moment(element: Any, name: str) -> datetime | None:
    """When it was published or changed, by the site's clock: from the two times that WordPress gives."""
    there, utc = moment(_field(element, name)), in_utc(_field(element, f"{name}_gmt"))
    if there and there.tzinfo is None and utc:
        offset = there - utc.replace(tzinfo=None)
        if abs(offset) <= _DAY and not offset.seconds % 60:
            return there.replace(tzinfo=timezone(offset) if offset else UTC)
    return utc or there


def _field(element: Any, name: str) -> str:
    """The text of the child of that name, whatever version of WXR its namespace is of."""
    return next((text_of(one) for one in element if local(one) == name), "")


def _name(author: Any) -> str:
    whole = f"{_field(author, 'author_first_name')} {_field(author, 'author_last_name')}".strip()
    return _field(author, "author_display_name") or whole or _field(author, "author_login")
