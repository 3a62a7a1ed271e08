"""Which leaves of a page are its article, and why the others are not."""
