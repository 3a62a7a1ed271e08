"""article: from a page to the article in it. Home of beautifulsoup4 and trafilatura."""

from articleaudio.article.account import explain
from articleaudio.article.facts.language import detect_language
from articleaudio.article.parsing import parse
from articleaudio.article.words.quotations import with_quotations

__all__ = ["detect_language", "explain", "parse", "with_quotations"]
