"""script: from an article to what is said, word for word.

`compose` makes the script of an article, `compose_lines` that of plain text, `load_lexicons` reads the files that say
how names are pronounced.
"""

from articleaudio.script.compose import compose, compose_lines
from articleaudio.script.lexicon import Lexeme, Lexicon, load_lexicons

__all__ = ["Lexeme", "Lexicon", "compose", "compose_lines", "load_lexicons"]
