"""When an article was changed after it was published, as a sentence in its own language.

It is what the page says ("modified"), never when the episode was rendered. A page is often saved again within minutes
of being published; that is no update.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from articleaudio.model import Label

SOON = timedelta(hours=1)

# By language: the sentence, and its months.
_WORDS = {
    "en": (
        "Updated on {day} {month} {year}.",
        "January February March April May June July August September October November December",
    ),
    "de": (
        "Aktualisiert am {day}. {month} {year}.",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    ),
    "fr": (
        "Mis à jour le {day} {month} {year}.",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "es": (
        "Actualizado el {day} de {month} de {year}.",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "it": (
        "Aggiornato il {day} {month} {year}.",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    "pt": (
        "Atualizado em {day} de {month} de {year}.",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    "uk": (
        "Оновлено {day} {month} {year} року.",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    ),
    "pl": (
        "Zaktualizowano {day} {month} {year} r.",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    ),
}
_FIRST = {"fr": "1er", "it": "1º"}


def updated(label: Label) -> str:
    """The sentence, with the day in the page's own zone; "" where there is nothing to tell.

    In a language without words of its own it is English.
    """
    if label.modified is None or _aware(label.modified, label.published) < label.published + SOON:
        return ""
    base = label.language.lower().partition("-")[0]
    language = base if base in _WORDS else "en"
    sentence, months = _WORDS[language]
    day = _FIRST.get(language, "1") if label.modified.day == 1 else str(label.modified.day)
    return sentence.format(day=day, month=months.split()[label.modified.month - 1], year=label.modified.year)


def _aware(moment: datetime, other: datetime) -> datetime:
    """A moment without a zone is in that of the other one."""
    return moment if moment.tzinfo else moment.replace(tzinfo=other.tzinfo)
