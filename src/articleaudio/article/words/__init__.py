"""Text as it is read: folded, normalised, with the spans of its emphasis and languages."""
