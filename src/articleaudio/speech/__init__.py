"""speech: from a script to takes. Engines, the clip cache, the worker process."""
