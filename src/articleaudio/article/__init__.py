"""article: from a page to the article in it. Home of beautifulsoup4 and trafilatura."""

from articleaudio.article import unasked

unasked.put_off()  # before beautifulsoup4 is imported

from articleaudio.article.account import explain  # noqa: E402
from articleaudio.article.facts.language import detect_language  # noqa: E402
from articleaudio.article.parsing import parse  # noqa: E402
from articleaudio.article.words.quotations import with_quotations  # noqa: E402

__all__ = ["detect_language", "explain", "parse", "with_quotations"]
