"""What a page says of its article: headline, people, dates, publication, language and the like."""
