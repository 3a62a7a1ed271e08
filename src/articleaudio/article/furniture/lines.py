"""What a page prints around an article: the questions asked of a line, a label or a place.

Lines are compared caseless, without punctuation and digits at their ends. The tables: `phrases.py`, `places.py`.
"""

# ruff: noqa: RUF001 - dashes and Cyrillic are meant

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio.article.furniture.phrases import LABELS, LINES, STARTS, Label
from articleaudio.article.furniture.places import PLACES
from articleaudio.article.words.text import ends_sentence, entries, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLACE_PATTERNS = tuple((reason, late("".join(names.split()))) for reason, names in PLACES.items())

_READING_TIME = late(
    r"^[·•|\s]*(?:(?:reading|read) time:?|lesezeit:?|temps de lecture\s?:?|tiempo de lectura:?|tempo di lettura:?|"
    r"tempo de leitura:?|czas czytania:?|час читання:?|читати|estimated reading time:?)?\s?(?:~|ca\.?\s|about\s)?"
    r"\d{1,3}\s?[-–]?\s?(?:min|mins|minutes?|minuten?|minutos?|minuti|minut[ay]?|хв|хвилин[аи]?|мин|minute)\.?"
    r"(?:\s?(?:read|reading|to read|lesezeit|de lecture|de lectura|di lettura|de leitura|czytania|читання|"
    r"чтения|leestijd))?\.?$",
    re.IGNORECASE,
)
_READING_TIME_INSIDE = late(
    r"(?<![·•|,\s])[·•|,\s]*\b\d{1,3}[\s-]?(?:min(?:ute)?s?\.?\s(?:read|de lecture|de lectura|di lettura|de leitura|"
    r"czytania|lesezeit)|хв\.? читання|min lesezeit)\b",
    re.IGNORECASE,
)
_COUNTER = late(
    r"^\d[\d.,kKmM\s]{0,8}\s?(?:shares?|comments?|views?|likes?|replies|kommentare?|commentaires?|comentarios?|"
    r"commenti|"
    r"komentarz[ey]?|коментар(?:і|ів)?|перегляд(?:и|ів)?|aufrufe|vues|vistas)$",
    re.IGNORECASE,
)
_RESPONSES = late(
    r"^(?:\d{1,5}|one|two|three|four|five|no|leave a) (?:thoughts?|responses?|replies|reply|comments?) (?:on|to)\b|"
    r"^(?:comments|kommentare|commentaires|comentarios|comentários|commenti|komentarze|коментарі|комментарии|reacties)"
    r"\s?[(:]\s?\d{1,5}\)?$",
    re.IGNORECASE,
)
_RIGHTS = late(
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"tutti i diritti riservati|todos os direitos reservados|wszelkie prawa zastrzeżone|всі права захищен|"
    r"все права защищены|alle rechten voorbehouden",
    re.IGNORECASE,
)
_COPYRIGHT = late(
    r"(?:copyright|\(c\)|©)\s?(?:©|\(c\))?\s?(?:(?:19|20)\d\d(?!\s(?-i:(?!by\b|the\b|-)[a-z]))|by (?-i:[A-Z]))",
    re.IGNORECASE,
)
_COMMENTS = late(
    r"comment|kommentar|comentario|comentário|commenti|komentarz|коментар|комментари|reacties|lesermeinung",
    re.IGNORECASE,
)
_CLOCK_LINE = late(r"^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|CET|EET|ET))?$", re.IGNORECASE)
_EDGES = " \t*•·|:：>»«<→←›‹-–—…▶►▼▲.!?#()[]\"'“”"

_NOTE = late(
    r"^(?:corrections?|clarifications?|editor[’']?s[’']? note|editors[’'] note|editorial note|"
    r"correction appended|update|updated|"
    r"anmerkung der redaktion|korrektur|hinweis der redaktion|richtigstellung|note de la rédaction|rectificatif|"
    r"ndlr|correctif|"
    r"nota de(?:l| la) (?:editor|redacción|editora)|corrección|rectificación|fe de erratas|nota (?:del|"
    r"della) (?:direttore|redazione)|correzione|rettifica|"
    r"nota do editor|nota da redação|correção|errata|od redakcji|sprostowanie|korekta|"
    r"виправлення|уточнення|від редакції|примітка редакції|спростування|исправление|от редакции|уточнение|correctie)"
    r"(?:\s?[(,][^:]{0,60})?\s?[:：]\s?\S|"
    r"^(?:a correction was made on|an earlier version of this (?:article|story|report|column|headline)|"
    r"this (?:article|story|report) (?:has been|was) (?:corrected|amended|updated|edited) (?:on|to|after|since|at)|"
    r"in einer früheren (?:version|fassung) |une version précédente de cet article|una versión anterior de este|"
    r"una versione precedente di questo|uma versão anterior deste|we wcześniejszej wersji|у попередній версії)",
    re.IGNORECASE,
)


def _bare(text: str) -> str:
    return text.casefold().replace("’", "'").strip(_EDGES).rstrip("0123456789").strip(_EDGES)


_LINE_REASON = {_bare(phrase): reason for reason, phrases in LINES.items() for phrase in entries(phrases)}
_START_REASON = {phrase: reason for reason, phrases in STARTS.items() for phrase in entries(phrases)}
_STARTERS = tuple(sorted(_START_REASON, key=len, reverse=True))
_LABEL_KIND = {_bare(phrase): kind for kind, phrases in reversed(LABELS.items()) for phrase in entries(phrases)}
_QUOTES = tuple("\"“”„«»‘'‹›「『")
_SHORT = 5
"""Words of a sentence that says no more than a button."""

# Beginnings that lists of facts have as well; sentences behind them are none of a page's furniture.
_AMBIGUOUS = frozenset(
    {"more:", "opinion:", "editorial:", "watch:", "related:", "recommended:", "topics:", "tag:", "category:"}
    | {"categories:", "keywords:", "temas:", "themen:"}
)
# What such a beginning leads to is a title or a list, and without a link no sentence.
_SPEAKERS = (" i", " we")  # where the page speaks of itself, it is a sentence
_TITLES = frozenset({"link to another article", "tags", "advertisement"})
# What a sentence must also speak of to be furniture by how it begins.
_NEEDED = {
    "newsletter box": late(
        r"newsletter|inbox|e-?mail|mailing|\bapp\b|updates|alerts|facebook|twitter|instagram|telegram|whatsapp|youtube|"
        r"google news|linkedin|tiktok|\bterms\b|privacy|\bagree|channel|podcast|notification|"
        r"розсилк|рассылк|телеграм|канал|фейсбук|новин|новост|nachricht|actualité|noticias|notizie|notícias|biuletyn|"
        r"boletín|latest news|会員|登録",
        re.IGNORECASE,
    ),
    "cookie note": late(
        r"site|web|experience|consent|agree|accept|analy|privacy|polic|traffic|personali|ads\b|navig|erlebnis|"
        r"zustimm|nutzung|accord|utilis|usar|uso|esperienza|korzyst|згод|соглас|сайт",
        re.IGNORECASE,
    ),
    "form": late(r"try again|please|bitte|réessay|inténtalo|riprova|tente|spróbuj|спробуйте|попробуйте", re.IGNORECASE),
    "disclosure printed in the page": late(
        r"voice|synth|automat|generat|text-to-speech|\bA\.?I\.?\b|speech|narrat|audio|minute|\bapp\b|"
        r"stimme|künstlich|erzeugt|vorgelesen|voix|généré|créé|voz|generad|cread|voce|generat|creat|gerad|criad|"
        r"głos|wygenerow|голос|створен|озвуч",
        re.IGNORECASE,
    ),
}
# How a sentence goes on that presents its author, and what the plainest of its verbs need to be about.
_PRESENTS = r"(?P<verb>is|was|has|covers|writes|joined|ist|est|es|è|é|jest|—|–|-)"
_BEING = frozenset({"is", "was", "has", "ist", "est", "es", "è", "é", "jest"})
_WORK = late(
    r"\b(?:report|writ|wrot|edit|journalis|correspond|author|column|professor|lectur|fellow|research|staff|freelanc|"
    r"contribut|photograph|blog|produc|critic|analyst|direct|founder|president|chief|head|cover|work|teach|scien|stud|"
    r"expert|consult|book|podcast|host|anchor|presenter|novelist|poet|historian|economist|lawyer|bureau|desk|senior|"
    r"redakt|autor|korrespond|freie|leit|rédact|journalist|reporter|auteur|periodist|redactor|colabora|giornalist|"
    r"scrit|jornalist|repórter|colunist|dziennik|publicyst)",
    re.IGNORECASE,
)
_LINE_LIMIT = 60
_STARTED_LIMIT = 300
_NAME_LIMIT = 100  # characters of a class name; a longer one was made by a tool, and says nothing


def line_reason(text: str, *, linked: bool = False) -> str | None:
    """Why a whole line is furniture, by its words alone; None if it may be prose. `linked` tells if it has a link."""
    return _known_reason(text, linked) if len(text) <= _STARTED_LIMIT else None


@lru_cache(maxsize=2048)
def _known_reason(text: str, linked: bool) -> str | None:
    """The same, remembered: one rule after the other asks it of every line of a page."""
    if len(text) <= _LINE_LIMIT and not _is_speech(text):
        if reason := _LINE_REASON.get(_bare(text)):
            return reason
        if _READING_TIME.match(text):
            return "reading time"
        if _COUNTER.match(text):
            return "counter"
    if not text.startswith(_QUOTES) and _is_rights(text):
        return "copyright line"
    return _started_reason(text, linked=linked)


def _is_speech(text: str) -> bool:
    """Whether a line stands in quotation marks or asks something, or is a word with a full stop, as no button is."""
    return text.startswith(_QUOTES) or text.endswith("?") or (text.endswith((".", "!")) and text[:-1].isalpha())


def _is_rights(text: str) -> bool:
    """Whether a line is a note on copyright: it begins or ends with the words, or has a sign or a year beside them."""
    found = _RIGHTS.search(text)
    if found is None:
        return bool(_COPYRIGHT.match(text))
    return not text[found.end() :].strip(" .|©") or bool(
        re.search(r"©|copyright|\(c\)|\b(?:19|20)\d\d\b", text.lower())
    )


def _started_reason(text: str, *, linked: bool) -> str | None:
    """Why a line is furniture, by how it begins ("Read also: ...")."""
    start = text[:80].casefold().replace("’", "'").replace("\u00a0", " ").lstrip(' *•·|>»→▶-–—[("“')
    start = start.replace(" :", ":").replace("：", ":")
    if not start.startswith(_STARTERS) or (text.startswith(_QUOTES) and ends_sentence(text)):
        return None
    phrase = next(phrase for phrase in _STARTERS if start.startswith(phrase))
    rest = start[len(phrase) :]
    if phrase[-1].isalnum() and rest[:1].isalnum():
        return None
    return None if _is_told(phrase, _START_REASON[phrase], text, linked=linked) else _START_REASON[phrase]


def _is_told(phrase: str, reason: str, text: str, *, linked: bool) -> bool:
    """Whether a sentence only begins like furniture, and goes on about something else."""
    if not ends_sentence(text) or len(words(text)) <= _SHORT:
        return False
    if phrase in _AMBIGUOUS or (reason in _TITLES and not linked and not phrase.endswith(_SPEAKERS)):
        return True
    needed = _NEEDED.get(reason)
    return needed is not None and needed.search(text) is None


def label(text: str) -> Label | None:
    """What kind of section after an article a line is the label of (see `LABELS`); None if of none."""
    return _known_label(text) if len(text) <= _LINE_LIMIT else None


@lru_cache(maxsize=2048)
def _known_label(text: str) -> Label | None:
    if _RESPONSES.match(text):
        return "never"
    if _COUNTER.match(text):  # "3 Comments"
        return "never" if _LABEL_KIND.get(_bare(text.lstrip("0123456789., "))) == "weak" else None
    return _LABEL_KIND.get(_bare(text))


def opens_comments(text: str) -> bool:
    """Whether a line is the label of what readers say."""
    return len(text) <= _LINE_LIMIT and bool(
        _RESPONSES.match(text) or (label(text) is not None and _COMMENTS.search(text))
    )


def is_clock(text: str) -> bool:
    """Whether a line is nothing but a time of day, as in a news feed."""
    return bool(_CLOCK_LINE.match(text))


def is_note(text: str) -> bool:
    """Whether a line is a correction or an editor's note."""
    return bool(_NOTE.match(text[:200]))


def without_reading_time(text: str) -> str:
    """A byline without "1 min read"."""
    return _READING_TIME_INSIDE.sub(" ", text).strip()


def place_reason(names: Iterable[str]) -> str | None:
    """Why an element is furniture, by its class names, id or role; None if they say nothing."""
    told = (_known_place(name) for name in names if len(name) <= _NAME_LIMIT)
    return next((reason for reason in told if reason), None)


@lru_cache(maxsize=4096)
def _known_place(name: str) -> str | None:
    lowered = name.lower().replace("_", "-")
    return next((reason for reason, pattern in _PLACE_PATTERNS if pattern.fullmatch(lowered)), None)


def is_bio(text: str, authors: Iterable[str]) -> bool:
    """Whether a paragraph after the body presents an author ("Jane Doe is a reporter at ...")."""
    if not ends_sentence(text):
        return False
    starts = (re.match(rf"{re.escape(name)}(?:,[^.]{{0,80}},)?\s{_PRESENTS}\s", text) for name in authors)
    return any(found and (found["verb"] not in _BEING or _WORK.search(text, found.end())) for found in starts)
