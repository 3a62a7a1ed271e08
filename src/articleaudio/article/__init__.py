"""article: from a page to the article in it. Home of beautifulsoup4 and trafilatura."""
