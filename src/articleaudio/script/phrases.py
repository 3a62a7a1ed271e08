"""What the narrator adds to an article, per language: the byline, the disclosure, announcements.

A language without phrases of its own is narrated without them, except where the setting names the text.
"""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

from dataclasses import dataclass, field

from articleaudio.script.normalise import base


@dataclass(frozen=True, slots=True)
class Phrases:
    """The fixed sentences of a language; `{}` stands for what is put in.

    Attributes:
        by: how authors are introduced. `and_`: between the last two of them.
        published: what goes before the date where the language wants a word there, else "{}".
        rows, columns: how one and several are counted, in the case of the sentences on tables.
        things: what an embed may be, by its English name; `thing` is any other.
    """

    by: str
    and_: str
    published: str
    disclosure: str
    quote: str
    end_quote: str
    table: str
    named_table: str
    rows: tuple[str, str]
    columns: tuple[str, str]
    code: str
    formula: str
    embed: str
    embed_of: str
    thing: str
    things: dict[str, str] = field(default_factory=dict)


_ENGLISH = Phrases(
    by="By {}",
    and_="and",
    published="{}",
    disclosure="This article is read by a synthetic voice.",
    quote="Quote.",
    end_quote="End quote.",
    table="A table with {rows} and {columns} is not read.",
    named_table="A table, {caption}, with {rows} and {columns}, is not read.",
    rows=("{} row", "{} rows"),
    columns=("{} column", "{} columns"),
    code="A code listing is shown here.",
    formula="A formula is shown here.",
    embed="The page shows {} here.",
    embed_of="The page shows {} from {} here.",
    thing="something from another site",
    things={
        "video": "a video", "audio": "a recording", "post": "a post", "map": "a map", "chart": "a chart",
        "image": "an image", "podcast": "a podcast", "poll": "a poll", "document": "a document",
    },
)  # fmt: skip
_GERMAN = Phrases(
    by="Von {}",
    and_="und",
    published="{}",
    disclosure="Dieser Artikel wird von einer künstlichen Stimme vorgelesen.",
    quote="Zitat.",
    end_quote="Zitat Ende.",
    table="Eine Tabelle mit {rows} und {columns} wird nicht vorgelesen.",
    named_table="Eine Tabelle, {caption}, mit {rows} und {columns}, wird nicht vorgelesen.",
    rows=("einer Zeile", "{} Zeilen"),
    columns=("einer Spalte", "{} Spalten"),
    code="Hier steht Programmcode.",
    formula="Hier steht eine Formel.",
    embed="Die Seite zeigt hier {}.",
    embed_of="Die Seite zeigt hier {} von {}.",
    thing="einen fremden Inhalt",
    things={
        "video": "ein Video",
        "audio": "eine Aufnahme",
        "post": "einen Beitrag",
        "map": "eine Karte",
        "chart": "ein Diagramm",
        "image": "ein Bild",
        "podcast": "einen Podcast",
        "poll": "eine Umfrage",
        "document": "ein Dokument",
    },
)
_FRENCH = Phrases(
    by="Par {}",
    and_="et",
    published="Publié le {}",
    disclosure="Cet article est lu par une voix de synthèse.",
    quote="Citation.",
    end_quote="Fin de citation.",
    table="Un tableau, {rows} et {columns}, n'est pas lu.",
    named_table="Un tableau, {caption}, {rows} et {columns}, n'est pas lu.",
    rows=("une ligne", "{} lignes"),
    columns=("une colonne", "{} colonnes"),
    code="Un extrait de code figure ici.",
    formula="Une formule figure ici.",
    embed="La page montre ici {}.",
    embed_of="La page montre ici {} de {}.",
    thing="un contenu externe",
    things={
        "video": "une vidéo",
        "audio": "un enregistrement",
        "post": "un message",
        "map": "une carte",
        "chart": "un graphique",
        "image": "une image",
        "podcast": "un podcast",
        "poll": "un sondage",
        "document": "un document",
    },
)
_SPANISH = Phrases(
    by="Por {}",
    and_="y",
    published="{}",
    disclosure="Este artículo lo lee una voz sintética.",
    quote="Cita.",
    end_quote="Fin de la cita.",
    table="Se omite una tabla de {rows} y {columns}.",
    named_table="Se omite una tabla, {caption}, de {rows} y {columns}.",
    rows=("una fila", "{} filas"),
    columns=("una columna", "{} columnas"),
    code="Aquí se muestra un fragmento de código.",
    formula="Aquí se muestra una fórmula.",
    embed="La página muestra aquí {}.",
    embed_of="La página muestra aquí {} de {}.",
    thing="un contenido externo",
    things={
        "video": "un vídeo",
        "audio": "una grabación",
        "post": "una publicación",
        "map": "un mapa",
        "chart": "un gráfico",
        "image": "una imagen",
        "podcast": "un pódcast",
        "poll": "una encuesta",
        "document": "un documento",
    },
)
_ITALIAN = Phrases(
    by="Di {}",
    and_="e",
    published="{}",
    disclosure="Questo articolo è letto da una voce sintetica.",
    quote="Citazione.",
    end_quote="Fine della citazione.",
    table="Una tabella di {rows} e {columns} non viene letta.",
    named_table="Una tabella, {caption}, di {rows} e {columns}, non viene letta.",
    rows=("una riga", "{} righe"),
    columns=("una colonna", "{} colonne"),
    code="Qui compare un frammento di codice.",
    formula="Qui compare una formula.",
    embed="La pagina mostra qui {}.",
    embed_of="La pagina mostra qui {} da {}.",
    thing="un contenuto esterno",
    things={
        "video": "un video",
        "audio": "una registrazione",
        "post": "un post",
        "map": "una mappa",
        "chart": "un grafico",
        "image": "un'immagine",
        "podcast": "un podcast",
        "poll": "un sondaggio",
        "document": "un documento",
    },
)
_PORTUGUESE = Phrases(
    by="Por {}",
    and_="e",
    published="{}",
    disclosure="Este artigo é lido por uma voz sintética.",
    quote="Citação.",
    end_quote="Fim da citação.",
    table="Uma tabela com {rows} e {columns} não é lida.",
    named_table="Uma tabela, {caption}, com {rows} e {columns}, não é lida.",
    rows=("uma linha", "{} linhas"),
    columns=("uma coluna", "{} colunas"),
    code="Aqui aparece um trecho de código.",
    formula="Aqui aparece uma fórmula.",
    embed="A página mostra aqui {}.",
    embed_of="A página mostra aqui {} de {}.",
    thing="um conteúdo externo",
    things={
        "video": "um vídeo",
        "audio": "uma gravação",
        "post": "uma publicação",
        "map": "um mapa",
        "chart": "um gráfico",
        "image": "uma imagem",
        "podcast": "um podcast",
        "poll": "uma votação",
        "document": "um documento",
    },
)
_UKRAINIAN = Phrases(
    by="Текст: {}",
    and_="та",
    published="Опубліковано {}",
    disclosure="Цю статтю читає синтезований голос.",
    quote="Цитата.",
    end_quote="Кінець цитати.",
    table="Таблицю пропущено, {rows}, {columns}.",
    named_table="Таблицю «{caption}» пропущено, {rows}, {columns}.",
    rows=("кількість рядків: {}", "кількість рядків: {}"),
    columns=("кількість стовпців: {}", "кількість стовпців: {}"),
    code="Тут наведено програмний код.",
    formula="Тут наведено формулу.",
    embed="На сторінці показано {}.",
    embed_of="На сторінці показано {}, джерело: {}.",
    thing="сторонній вміст",
    things={
        "video": "відео",
        "audio": "аудіозапис",
        "post": "допис",
        "map": "мапу",
        "chart": "графік",
        "image": "зображення",
        "podcast": "подкаст",
        "poll": "опитування",
        "document": "документ",
    },
)
_POLISH = Phrases(
    by="Tekst: {}",
    and_="i",
    published="Opublikowano {} r.",
    disclosure="Ten artykuł czyta głos syntetyczny.",
    quote="Cytat.",
    end_quote="Koniec cytatu.",
    table="Pominięto tabelę, {rows}, {columns}.",
    named_table="Pominięto tabelę, {caption}, {rows}, {columns}.",
    rows=("liczba wierszy: {}", "liczba wierszy: {}"),
    columns=("liczba kolumn: {}", "liczba kolumn: {}"),
    code="W tym miejscu jest fragment kodu.",
    formula="W tym miejscu jest wzór.",
    embed="Strona pokazuje tu {}.",
    embed_of="Strona pokazuje tu {}, źródło: {}.",
    thing="treść z innej strony",
    things={
        "video": "film",
        "audio": "nagranie",
        "post": "wpis",
        "map": "mapę",
        "chart": "wykres",
        "image": "obraz",
        "podcast": "podcast",
        "poll": "ankietę",
        "document": "dokument",
    },
)
_LANGUAGES = {
    "en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "it": _ITALIAN, "pt": _PORTUGUESE,
    "uk": _UKRAINIAN, "pl": _POLISH,
}  # fmt: skip


def phrases(language: str) -> Phrases | None:
    """The phrases of a language tag, or None for a language that has none."""
    return _LANGUAGES.get(base(language))
