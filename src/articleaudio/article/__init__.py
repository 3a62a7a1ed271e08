"""article: from a page to the article in it. Home of beautifulsoup4 and trafilatura."""

from articleaudio.article.account import explain
from articleaudio.article.facts.language import detect_language
from articleaudio.article.parsing import parse

__all__ = ["detect_language", "explain", "parse"]
