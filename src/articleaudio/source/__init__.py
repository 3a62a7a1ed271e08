"""source: from a name (file or `-`) to the bytes of a page and how to decode them."""
