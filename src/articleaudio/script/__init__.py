"""script: from an article to what is said, word for word."""
