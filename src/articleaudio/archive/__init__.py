"""archive: plan an archive, hand each page to an executor, tell what became of it."""
