"""script: from an article to what is said, word for word.

`compose` makes the script of an article, `compose_lines` that of plain text, `load_lexicons` reads the files that say
how names are pronounced, and `Pronouncer` tells what they know of a text; `foreign_languages` tells which other
languages an article has in it, `language_written` what a text's script tells of its own, and `with_readings` which
written words of a script are read as which spoken ones. What only some commands need stands by itself, and is imported
from there: `lexicon_check.py` tells what is wrong with lexicons, `ssml.py` writes a script down for other engines,
`review/` finds what an editor should look at.
"""

from articleaudio.script.alignment import with_readings
from articleaudio.script.compose import compose, compose_lines, spoken_language
from articleaudio.script.foreign import foreign_languages
from articleaudio.script.lexicon import Lexeme, Lexicon
from articleaudio.script.pls import load_lexicon, load_lexicons
from articleaudio.script.pronounce import Match, Pronouncer
from articleaudio.script.writing import language_written, usual_tag

__all__ = [
    "Lexeme",
    "Lexicon",
    "Match",
    "Pronouncer",
    "compose",
    "compose_lines",
    "foreign_languages",
    "language_written",
    "load_lexicon",
    "load_lexicons",
    "spoken_language",
    "usual_tag",
    "with_readings",
]
