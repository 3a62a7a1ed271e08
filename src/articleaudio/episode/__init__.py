"""episode: from a recording to a tagged episode in the output folder, and back. Home of mutagen."""
