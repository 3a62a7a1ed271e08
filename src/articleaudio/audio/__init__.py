"""audio: from takes to a recording. Home of pydub and ffmpeg; loudness lives here."""
