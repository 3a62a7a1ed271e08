"""feed: from a show and its episodes to RSS. Home of lxml's incremental writer and of the cover."""
