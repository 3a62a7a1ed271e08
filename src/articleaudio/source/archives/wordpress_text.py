"""WordPress's text as HTML: paragraphs are blank lines, blocks are marked by comments, and shortcodes stand for more.

The rules are those of wpautop() and of the Shortcode API, as https://developer.wordpress.org describes them.
"""

from __future__ import annotations

import re
from html import escape

from articleaudio.patterns import late

# In the marks of blocks "<" and ">" are escaped.
_BLOCK_MARK = late(r"<!--\s{0,5}/?wp:[^<>]{0,20000}-->|<!--(?:more|nextpage|noteaser)[^<>]{0,200}-->")
_CAPTION = late(r"\[(?:wp_)?caption\b([^\]\[]{0,1000})\]([^\[]{0,5000})\[/(?:wp_)?caption\]", re.IGNORECASE)
_CAPTION_TEXT = late(r"\bcaption=\"([^\"]{0,1000})\"")
_IMAGE = late(r"((?:<a\b[^<>]{0,2000}>\s{0,9})?<img\b[^<>]{0,5000}>(?:\s{0,9}</a>)?)", re.IGNORECASE)
_EMBEDDED = late(r"\[(audio|video|embed)\b[^\]\[]{0,1000}\][^\[\]]{0,2000}\[/\1\]", re.IGNORECASE)
_CODE = late(r"\[(/?)([a-z][\w-]{1,40})(\s[^\[\]]{0,2000}|/)?\]", re.IGNORECASE)
_STATED = late(r"\s+[\w-]{1,40}=", re.IGNORECASE)
_ALONE = late(
    r"gallery|playlist|audio|video|embed|contact-form(?:-7)?|wpforms|gravityform|vc_\w{1,40}|et_pb_\w{1,40}",
    re.IGNORECASE,
)
_ESCAPED = late(r"\[\[([^\[\]]{1,300})\]\]")
_BLOCKS = (
    "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|"
    "p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|script"
)
_EDGE = late(rf"(</?(?:{_BLOCKS})\b[^<>]{{0,5000}}>)", re.IGNORECASE)
_KEPT = late(r"(<(pre|script|style|textarea|table|svg)\b.*?(?:</\2\s*>|\Z))", re.IGNORECASE | re.DOTALL)


def as_html(text: str) -> str:
    """A post's content as HTML."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    is_blocks = "<!-- wp:" in text
    text = _without_shortcodes(_BLOCK_MARK.sub("", text))
    return text if is_blocks else _with_paragraphs(text)


def _without_shortcodes(text: str) -> str:
    """What is between shortcodes; of a caption the picture and its words; of a player or a form nothing."""
    if "[" not in text:
        return text
    text = _ESCAPED.sub(lambda found: f"&#91;{found[1]}&#93;", text)
    text = _EMBEDDED.sub("", _CAPTION.sub(_figure, text))
    closed = {found[2].lower() for found in _CODE.finditer(text) if found[1]}
    return _CODE.sub(lambda found: "" if _is_code(found, closed) else found[0], text)


def _is_code(found: re.Match[str], closed: set[str]) -> bool:
    """Whether words in brackets are a shortcode: known, with attributes, or closed somewhere; "[sic]" is none."""
    return bool(_ALONE.fullmatch(found[2]) or _STATED.match(found[3] or "") or found[2].lower() in closed)


def _figure(found: re.Match[str]) -> str:
    image = _IMAGE.search(found[2])
    stated = _CAPTION_TEXT.search(found[1])
    words = escape(stated[1]) if stated else _IMAGE.sub("", found[2], count=1).strip()
    return f"\n\n<figure>{image[1] if image else ''}<figcaption>{words}</figcaption></figure>\n\n"


def _with_paragraphs(text: str) -> str:
    """Text between blank lines and blocks as paragraphs; listings, tables and scripts as they are."""
    made, at = [], 0
    for kept in _KEPT.finditer(text):
        made += [_paragraphs(text[at : kept.start()]), kept[1]]
        at = kept.end()
    return "".join([*made, _paragraphs(text[at:])])


def _paragraphs(text: str) -> str:
    made, depth = [], 0
    for piece in _EDGE.split(text):
        if _EDGE.fullmatch(piece):
            made.append(piece)
            depth = _inside(piece, depth)
        elif depth:
            made.append(piece)
        else:
            made += [f"<p>{_lines(one)}</p>" for one in re.split(r"\n\s*\n", piece) if one.strip()]
    return "".join(made)


def _inside(tag: str, depth: int) -> int:
    """How many elements that hold running text of their own are open behind a tag."""
    name = tag.strip("</>").split()[0].lower().rstrip("/")
    if not re.fullmatch(r"p|h[1-6]|li|dd|dt|td|th|figcaption|summary|caption|legend|figure", name):
        return depth
    if name == "p":  # which holds no other, and is often not closed
        return 0 if tag.startswith("</") else max(1, depth)
    return max(0, depth - 1) if tag.startswith("</") else depth + 1


def _lines(text: str) -> str:
    return text.strip().replace("\n", "<br>\n")
