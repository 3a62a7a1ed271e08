"""From elements of the tree to the typed blocks of an article, and to the flat list of its leaves."""
