"""Turns article pages into narrated podcast episodes, offline.

Read `model.py` first (the nouns, in the order in which they flow), then `pipeline.py` (the verbs, in order).
"""

__version__ = "0.1.0"
