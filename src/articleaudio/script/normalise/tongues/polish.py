"""Polish: numbers agree with their nouns, days, years, hours and centuries are ordinals that decline."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

import re

from articleaudio.script.normalise.rules import Rule, alternatives, listed, rule
from articleaudio.script.normalise.tongues.roman import closes, roman
from articleaudio.script.normalise.tongues.slavic import compound, hour, hours
from articleaudio.script.normalise.tongues.tongue import Counted, Tongue, cardinal, in_genitive, ordinal


def _category(number: int) -> str:
    if number == 1:
        return "one"
    return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "many"


# Endings of an ordinal by case: behind -y, and behind the -i of "drugi" and "trzeci".
_CASES = {
    "nominative": ("y", "i"), "genitive": ("ego", "iego"), "dative": ("emu", "iemu"), "locative": ("ym", "im"),
    "feminine": ("a", "ia"), "feminine genitive": ("ej", "iej"), "feminine accusative": ("ą", "ią"),
    "neuter": ("e", "ie"), "plural": ("e", "ie"), "plural genitive": ("ych", "ich"),
}  # fmt: skip
_SECOND = {"drugia": "druga", "drugią": "drugą"}


def declined(number: int, case: str) -> str:
    """An ordinal in a case; its tens and ones decline both."""
    words = ordinal(number, "pl").split()
    hard, soft = _CASES[case]
    for position in range(max(0, len(words) - 2), len(words)):
        word = words[position]
        if word.endswith("y"):
            words[position] = word[:-1] + hard
        elif word.endswith("i"):
            words[position] = _SECOND.get(word[:-1] + soft, word[:-1] + soft)
    return " ".join(words)


def _date(_tongue: Tongue, day: int, month: str, year: int | None, _before: str) -> str:
    tail = f" {declined(year, 'genitive')}" if year else ""
    return f"{declined(day, 'genitive')} {month}{tail}"


# ---------------------------------------------------------------------------------------- the table

_CENT = Counted("cent", "centy", "centów", "centa")
_GROSZ = Counted("grosz", "grosze", "groszy", "grosza")
_DOLAR = Counted("dolar", "dolary", "dolarów", "dolara", cent=_CENT)
_ZLOTY = Counted("złoty", "złote", "złotych", "złotego", cent=_GROSZ)
_EURO = Counted("euro", "euro", cent=_CENT)
_FUNT = Counted("funt", "funty", "funtów", "funta")
_MILION = Counted("milion", "miliony", "milionów", "miliona")
_MILIARD = Counted("miliard", "miliardy", "miliardów", "miliarda")
_BILION = Counted("bilion", "biliony", "bilionów", "biliona")
_TYSIAC = Counted("tysiąc", "tysiące", "tysięcy", "tysiąca")
_FEMININE_NOUN = re.compile(
    r"\s(?:[a-ząćęłńóśźż]{2,20}[ae]\s)?(?:osob[ay]|kobiet[ay]|godzin[ay]|minut[ay]|sekund[ay]|rakiet[ay]|szkoł[ay]|dziewczyn[ay]|firm[ay]|"
    r"gmin[ay]|drużyn[ay]|bramk[ai]|parti[ae]|rodzin[ay]|ofiar[ay]|ton[ay]|stron[ay]|spraw[ay]|bomb[ay]|"
    r"łodzie|wieś|wsie|książk[ai]|karetk[ai]|maszyn[ay]|grup[ay]|stodoł[ay]|ulic[ae]|drog[ai]|kar[ay]|kart[ay]|noc[ey]?|córk[ai]|siostr[ay]|matk[ai]|wiosk[ai]|sztuk[ai]|chwil[ae]|"
    r"armat[ay]|płyt[ay]|ofert[ay]|przyczep[ay]|kamer[ay]|szans[ae]|nagrod[ay]|ekip[ay]|załog[ai]|jednostk[ai]|lini[ae]|"
    r"ścieżk[ai]|porażk[ai]|zmian[ay]|placówk[ai]|rund[ay]|dekad[ay]|części|część|pozycj[ae]|poprawk[ai]|par[ay]|klas[ay]|"
    r"[a-ząćęłńóśźż]{3,20}(?:cje|cja|sje|sja|zje|zja|ości|ość|ówki|ówka|arki|arka|elnie|elnia)|kopalni[ae]|fabryk[ai]|stacj[ae]|"
    r"ustaw[ay]|umow[ay]|osady|hrywn[ay]|korony|korona|rupi[ae]|strzelanin[ay]|bitw[ay]|wojn[ay]|próby|próba|lekcj[ae]|"
    r"(?:[a-ząćęłńóśźż]{3,20}(?:istk|ystk|niczk|tork|sork|dork)|(?!dzban|poran|baran)[a-ząćęłńóśźż]{4,20}ank)[ai]|"
    r"uczennic[ae]|sędzie|panie|radne|[a-ząćęłńóśźż]{3,20}(?:[cz]zynie|rzynie|kinie)|czwarte|trzecie)\b"
)
_PERSONAL_NOUN = re.compile(
    r"\s(?:[a-ząćęłńóśźż]{2,20}ych\s)?(?:żołnierzy|mężczyzn|policjantów|strażaków|posłów|uczniów|pracowników|mieszkańców|studentów|"
    r"lekarzy|górników|nauczycieli|kierowców|migrantów|uchodźców|zawodników|radnych|senatorów|obywateli|Polaków|"
    r"Ukraińców|Rosjan|Niemców|Amerykanów|wyborców|widzów|pacjentów|kandydatów|sędziów|ministrów|funkcjonariuszy|"
    r"ratowników|piłkarzy|turystów|pasażerów|cywilów|kibiców|dziennikarzy|naukowców|chłopców|braci|synów|"
    r"ekspertów|deputowanych|podejrzanych|zatrzymanych|zabitych|rannych|przedsiębiorców|rolników|emerytów|chorych)\b"
)
_GENITIVE = {
    "zero": "zera", "jedna": "jednej", "dwa": "dwóch", "dwie": "dwóch", "trzy": "trzech", "cztery": "czterech",
    "pięć": "pięciu", "sześć": "sześciu", "siedem": "siedmiu", "osiem": "ośmiu", "dziewięć": "dziewięciu",
    "dziesięć": "dziesięciu", "jedenaście": "jedenastu", "dwanaście": "dwunastu", "trzynaście": "trzynastu",
    "czternaście": "czternastu", "piętnaście": "piętnastu", "szesnaście": "szesnastu", "siedemnaście": "siedemnastu",
    "osiemnaście": "osiemnastu", "dziewiętnaście": "dziewiętnastu", "dwadzieścia": "dwudziestu",
    "trzydzieści": "trzydziestu", "czterdzieści": "czterdziestu", "pięćdziesiąt": "pięćdziesięciu",
    "sześćdziesiąt": "sześćdziesięciu", "siedemdziesiąt": "siedemdziesięciu", "osiemdziesiąt": "osiemdziesięciu",
    "dziewięćdziesiąt": "dziewięćdziesięciu", "sto": "stu", "dwieście": "dwustu", "trzysta": "trzystu",
    "czterysta": "czterystu", "pięćset": "pięciuset", "sześćset": "sześciuset", "siedemset": "siedmiuset",
    "osiemset": "ośmiuset", "dziewięćset": "dziewięciuset", "tysiąc": "tysiąca", "tysiące": "tysięcy",
    "milion": "miliona", "miliony": "milionów", "miliard": "miliarda", "miliardy": "miliardów",
    "druga": "drugiej", "trzecia": "trzeciej", "czwarta": "czwartej", "piąta": "piątej", "ósma": "ósmej",
    "trzecie": "trzecich", "czwarte": "czwartych",
}  # fmt: skip
_PARTS = {1: ("dziesiątej", "dziesiątych"), 2: ("setnej", "setnych")}


def _decimals_genitive(before: str, after: str) -> str:
    """A decimal in the genitive: "dwóch i pół", "trzech i dwóch dziesiątych"; "" for longer ones."""
    if len(after) not in _PARTS or len(before) > 6:  # noqa: PLR2004 - longer ones are figures of tables
        return ""
    whole, part = _genitive(int(before)), int(after)
    if after == "5" and int(before):
        return "półtora" if before == "1" else f"{whole} i pół"
    noun = _PARTS[len(after)][part != 1]
    said = f"{'jednej' if part == 1 else _genitive(part)} {noun}"
    return f"{whole} i {said}" if int(before) else said


def _genitive(number: int) -> str:
    said = cardinal(number, "pl")
    return "jednego" if number == 1 else " ".join(_GENITIVE.get(word, word) for word in said.split())


_POLISH = Tongue(
    code="pl",
    months=("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
            "października", "listopada", "grudnia"),
    short_months=("sty", "lut", "", "kwi", "", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"),
    decimal="przecinek", and_="i", minus="minus", plus="plus", fractions={"1/2": "jedna druga",
    "1/3": "jedna trzecia", "2/3": "dwie trzecie", "1/4": "jedna czwarta", "3/4": "trzy czwarte",
    "1/5": "jedna piąta", "1/8": "jedna ósma"}, to="—",
    percent=Counted("procent", "procent", "procent", "procent"), number="numer",
    currencies={
        "zł": _ZLOTY, "PLN": _ZLOTY, "złotych": _ZLOTY, "złote": _ZLOTY, "złoty": _ZLOTY, "$": _DOLAR, "USD": _DOLAR,
        "dol.": _DOLAR, "dolarów": _DOLAR, "dolary": _DOLAR, "€": _EURO, "EUR": _EURO, "euro": _EURO, "gr": _GROSZ,
        "groszy": _GROSZ, "£": _FUNT, "funtów": _FUNT, "CHF": Counted("frank", "franki", "franków", "franka"),
        "franków": Counted("frank", "franki", "franków", "franka"), "rubli": Counted("rubel", "ruble", "rubli",
        "rubla"),
        "₴": Counted("hrywna", "hrywny", "hrywien", "hrywny", feminine=True),
        "hrywien": Counted("hrywna", "hrywny", "hrywien", "hrywny", feminine=True),
    },
    scales={
        "tys.": _TYSIAC, "tys": _TYSIAC, "tysięcy": _TYSIAC, "tysiące": _TYSIAC, "mln": _MILION, "milion": _MILION,
        "miliony": _MILION, "milionów": _MILION, "miliona": _MILION, "mld": _MILIARD, "miliard": _MILIARD,
        "miliardy": _MILIARD, "miliardów": _MILIARD, "miliarda": _MILIARD, "bln": _BILION, "biliony": _BILION,
        "bilionów": _BILION,
    },
    units={
        "km/h": Counted("kilometr na godzinę", "kilometry na godzinę", "kilometrów na godzinę", "kilometra na godzinę"),
        "km": Counted("kilometr", "kilometry", "kilometrów", "kilometra"),
        "m": Counted("metr", "metry", "metrów", "metra"),
        "cm": Counted("centymetr", "centymetry", "centymetrów", "centymetra"),
        "mm": Counted("milimetr", "milimetry", "milimetrów", "milimetra"),
        "kg": Counted("kilogram", "kilogramy", "kilogramów", "kilograma"),
        "m²": Counted("metr kwadratowy", "metry kwadratowe", "metrów kwadratowych", "metra kwadratowego"),
        "mkw.": Counted("metr kwadratowy", "metry kwadratowe", "metrów kwadratowych", "metra kwadratowego"),
        "m kw.": Counted("metr kwadratowy", "metry kwadratowe", "metrów kwadratowych", "metra kwadratowego"),
        "m³": Counted("metr sześcienny", "metry sześcienne", "metrów sześciennych", "metra sześciennego"),
        "t": Counted("tona", "tony", "ton", "tony", feminine=True), "g": Counted("gram", "gramy", "gramów", "grama"),
        "ton": Counted("tona", "tony", "ton", "tony", feminine=True), "l": Counted("litr", "litry", "litrów", "litra"),
        "min": Counted("minuta", "minuty", "minut", "minuty", feminine=True),
        "min.": Counted("minuta", "minuty", "minut", "minuty", feminine=True),
        "godz.": Counted("godzina", "godziny", "godzin", "godziny", feminine=True),
        "kWh": Counted("kilowatogodzina", "kilowatogodziny", "kilowatogodzin", "kilowatogodziny", feminine=True),
        "MWh": Counted("megawatogodzina", "megawatogodziny", "megawatogodzin", "megawatogodziny", feminine=True),
        "proc.": Counted("procent", "procent", "procent", "procent"),
        "pkt proc.": Counted("punkt procentowy", "punkty procentowe", "punktów procentowych", "punktu procentowego"),
        "pkt": Counted("punkt", "punkty", "punktów", "punktu"), "pkt.": Counted("punkt", "punkty", "punktów", "punktu"),
        "km²": Counted("kilometr kwadratowy", "kilometry kwadratowe", "kilometrów kwadratowych",
                       "kilometra kwadratowego"),
        "st. C": Counted("stopień Celsjusza", "stopnie Celsjusza", "stopni Celsjusza", "stopnia Celsjusza"),
        "st.C": Counted("stopień Celsjusza", "stopnie Celsjusza", "stopni Celsjusza", "stopnia Celsjusza"),
        "°C": Counted("stopień Celsjusza", "stopnie Celsjusza", "stopni Celsjusza", "stopnia Celsjusza"),
        "°": Counted("stopień", "stopnie", "stopni", "stopnia"),
        "MW": Counted("megawat", "megawaty", "megawatów", "megawata"),
        "GW": Counted("gigawat", "gigawaty", "gigawatów", "gigawata"),
        "ha": Counted("hektar", "hektary", "hektarów", "hektara"),
    },
    each={"mies.": "za miesiąc", "miesiąc": "za miesiąc", "m-c": "za miesiąc", "rok": "za rok", "dzień": "za dzień",
          "godz.": "za godzinę", "h": "za godzinę", "kg": "za kilogram", "t": "za tonę", "l": "za litr",
          "m²": "za metr kwadratowy", "m kw.": "za metr kwadratowy", "MWh": "za megawatogodzinę",
          "kWh": "za kilowatogodzinę", "osobę": "za osobę"},
    shortened={"np.": "na przykład", "Np.": "Na przykład", "tj.": "to jest", "tzw.": "tak zwany",
               "m.in.": "między innymi", "M.in.": "Między innymi", "m. in.": "między innymi",
               "itd.": "i tak dalej", "tzn.": "to znaczy", "wg": "według", "ws.": "w sprawie", "dot.": "dotyczący",
               "itp.": "i tym podobne", "ok.": "około", "Ok.": "Około", "ul.": "ulica", "na ul.": "na ulicy",
               "przy ul.": "przy ulicy", "z ul.": "z ulicy", "w al.": "w alei", "przy al.": "przy alei",
               "na al.": "na alei",
               "na pl.": "na placu", "przy pl.": "przy placu", "z pl.": "z placu", "do ul.": "do ulicy",
               "od ul.": "od ulicy", "po ul.": "po ulicy", "w woj.": "w województwie", "z woj.": "z województwa",
               "św. p.": "świętej pamięci", "dr": "doktor", "prof.": "profesor", "mgr": "magister",
               "dr hab.": "doktor habilitowany", "inż.": "inżynier", "św.": "święty", "bp": "biskup",
               "abp": "arcybiskup",
               "kard.": "kardynał", "ks.": "ksiądz", "płk": "pułkownik", "kpt.": "kapitan", "mjr": "major",
               "por.": "porucznik",
               "sp. z o.o.": "spółka z ograniczoną odpowiedzialnością", "S.A.": "S A", "al.": "aleja", "pl.": "plac",
               "woj.": "województwo", "im.": "imienia", "br.": "bieżącego roku", "ub.r.": "ubiegłego roku",
               "ub. r.": "ubiegłego roku", "ur.": "urodzony", "zm.": "zmarły", "p.n.e.": "przed naszą erą",
               "n.e.": "naszej ery", "wiceprem.": "wicepremier", "red.": "redaktor", "RP": "R P",
               "gen.": "generał", "Prof.": "Profesor", "Dr": "Doktor", "Gen.": "Generał",
               "Ks.": "Ksiądz", "ust.": "ustęp", "0nr": "", "0Nr": ""},
    category=_category, date=_date, clock=hour, masculine={},
    feminine={"dwa": "dwie"}, feminine_noun=_FEMININE_NOUN, personal_noun=_PERSONAL_NOUN, cents="",
    genitive=_GENITIVE, genitive_alone={"jeden": "jednego"},
    decimals_genitive=_decimals_genitive,
    genitive_after=frozenset(listed(
        "około od do bez dla blisko powyżej poniżej wśród spośród podczas wobec oprócz koło "
        "odcinka odcinku długość długości wysokość wysokości głębokość głębokości szerokości powierzchni odległości "
        "wartość wartości mocy pojemności prędkości prędkością wieku kwota kwotę kwoty kwocie kwotą sumę")),
    span=re.compile(r"(?:z|ze)\s(?:do\s|(?!po\s)(?![a-ząćęłńóśźż]{0,20}(?:em|ą|ami|mi|ym|im)\b)[^\W\d_]{2,})"),
    oblique_noun=re.compile(r"\s(?:[a-ząćęłńóśźż]{2,20}(?:ych|ich)\s)?[a-ząćęłńóśźż]{2,24}ach\b"),
    bare_after=re.compile(r"(?:\b(?:art\.|artyku\w{1,4}|ustęp\w{0,2}|pkt|par\.|poz\.)|paragraf\w*)\s\Z"),
    undecided=re.compile(
        r"[0-9]{1,3}\.\s[^\W\d_]|[0-9]{1,4}-[a-ząćęłńóśźż]|"
        r"[0-9]{0,3}1\s(?!(?:problem|system|krem|totem|tandem|harem|diadem|poem|rozejm)\b)[a-ząćęłńóśźż]{2,24}(?<!e)em\b|"
        r"[0-9][0-9 .,]*\s(?:[a-ząćęłńóśźż]{2,20}(?:ymi|imi|ym|im)\s)?[a-ząćęłńóśźż]{2,24}(?:ami|om)\b"
    ),
)  # fmt: skip

# --------------------------------------------------------------------------- years, centuries, ordinals

_YEAR = r"1[0-9]{3}|20[0-9]{2}"
_DAYS = "3[01]|[12][0-9]|[1-9]"
_MONTHS = "|".join(_POLISH.months)


def _year(match: re.Match[str]) -> str:
    if match.string[: match.start()].rstrip().endswith(_POLISH.months):
        return match[0]  # a date reads its year itself
    before = (match["in"] or "").strip().lower()
    instrumental = before == "przed" and match["word"] == "r."
    word = "rokiem" if instrumental else "roku" if match["word"] == "r." else match["word"]
    oblique = instrumental or (before and before != "przed")
    case = "nominative" if word == "rok" else "locative" if oblique or word == "rokiem" else "genitive"
    ends = match["word"] == "r." and closes(match)
    years = f" {match['joint']} ".join(declined(int(year), case) for year in (match["year"], match["second"]) if year)
    return f"{match['in'] or ''}{years} {word}{'.' if ends else ''}"


def _feminine(stem: str, nominative: str, genitive: str, locative: str, accusative: str) -> dict[str, str]:
    return {stem + nominative: "feminine", stem + genitive: "feminine genitive", stem + locative: "feminine genitive",
            stem + accusative: "feminine accusative"}  # fmt: skip


# What is counted by ordinals in news, and the case that the form shows; "w ..." with the locative is told by `_IN`.
_NOUNS: dict[str, str] = {
    "miejsce": "neuter", "miejsca": "genitive", "miejscu": "locative", "piętro": "neuter", "piętra": "genitive",
    "piętrze": "locative", "dzień": "nominative", "dnia": "genitive", "dniu": "locative", "tydzień": "nominative",
    "tygodnia": "genitive", "tygodniu": "locative", "wiek": "nominative", "wieku": "genitive",
    "wieków": "plural genitive",
    "etap": "nominative", "etapu": "genitive", "etapie": "locative", "set": "nominative", "secie": "locative",
    "batalion": "nominative", "batalionu": "genitive", "kwartał": "nominative", "kwartału": "genitive",
    "kwartale": "locative", "urodziny": "plural", "urodzin": "plural genitive", "kilometr": "nominative",
    "kilometrze": "locative", "punkt": "nominative", "pułku": "genitive", "pułk": "nominative",
    **_feminine("minu", "ta", "ty", "cie", "tę"), **_feminine("run", "da", "dy", "dzie", "dę"),
    **_feminine("kolej", "ka", "ki", "ce", "kę"), **_feminine("roczni", "ca", "cy", "cy", "cę"),
    **_feminine("edycj", "a", "i", "i", "ę"), **_feminine("bryga", "da", "dy", "dzie", "dę"),
    **_feminine("li", "ga", "gi", "dze", "gę"), **_feminine("tu", "ra", "ry", "rze", "rę"),
    **_feminine("kadencj", "a", "i", "i", "ę"), **_feminine("stron", "a", "y", "ie", "ę"),
    **_feminine("połow", "a", "y", "ie", "ę"),
    **_feminine("dywizj", "a", "i", "i", "ę"), **_feminine("klas", "a", "y", "ie", "ę"),
    **_feminine("Rzeczpospolit", "a", "ej", "ej", "ą"), **_feminine("wojn", "a", "y", "ie", "ę"),
    "wojną": "feminine accusative", "rocznicą": "feminine accusative",
}  # fmt: skip
_COUNTED = alternatives(_NOUNS)
_IN = re.compile(r"(?i)\bwe?\s\Z")


def _case(match: re.Match[str], noun: str) -> str:
    inside = _IN.search(match.string[: match.start()][-4:])
    return "locative" if noun == "wieku" and inside else _NOUNS[noun]


def _ordinal(match: re.Match[str]) -> str:
    return declined(int(match[1]), _case(match, match[2]))


def _roman(match: re.Match[str]) -> str:
    """A Roman ordinal before a noun that shows its case: "II tura", "w XX wieku", "XIX w."."""
    values = [roman(match["one"]), roman(match["two"] or "I")]
    if not all(values) or (match["one"] == "I" and not match.string[: match.start()].strip()):
        return match[0]  # "I" is a word, too
    word = "wieku" if match["word"] == "w." else match["word"]
    case = _case(match, word)
    said = [declined(value, case) for value in (values if match["two"] else values[:1])]
    joint = f" {match['joint']} " if match["joint"] == "i" else " — "
    noun = f" {word}" if match["word"] == "w." else ""
    rest = "" if match["word"] != "w." else "." if closes(match) else ""
    return f"{joint.join(said)}{noun or ' ' + match['word']}{rest}"


_DECADES = {"lata": "plural", "lat": "plural genitive", "latach": "plural genitive"}


def _decade(match: re.Match[str]) -> str:
    return f"{match[1]} {declined(int(match[2]), _DECADES[match[1].lower()])}{'.' if closes(match) else ''}"


# ------------------------------------------------------------------------------------ rulers, compounds

_KINGS = listed("Karol "
                "Leon Benedykt Zygmunt Władysław Kazimierz Bolesław Henryk Aleksander Fryderyk Wilhelm Ludwik Filip "
                "Jan Napoleon August Mikołaj Franciszek Grzegorz Klemens Harald")  # fmt: skip
_RULERS: dict[str, str] = {
    **dict.fromkeys(_KINGS, "nominative"), **{f"{name}a": "genitive" for name in _KINGS},
    **{f"{name}em": "locative" for name in _KINGS}, **{f"{name}owi": "dative" for name in _KINGS},
    "Pius": "nominative", "Piusa": "genitive", "Jan Paweł": "nominative", "Jana Pawła": "genitive",
    "Janem Pawłem": "locative", "Paweł": "nominative", "Pawła": "genitive", "Aleksandra": "genitive",
    "Elżbieta": "feminine", "Elżbiety": "feminine genitive", "Elżbietą": "feminine accusative", "Katarzyna": "feminine",
    "Katarzyny": "feminine genitive", "Małgorzata": "feminine", "Małgorzaty": "feminine genitive",
    "Franciszka": "genitive", "Fryderykiem": "locative",
}  # fmt: skip


def _ruler(match: re.Match[str]) -> str:
    value = roman(match[2])
    return f"{match[1]} {declined(value, _RULERS[match[1]]).capitalize()}" if value else match[0]


_ONES = dict(enumerate(listed("jedno dwu trzy cztero pięcio sześcio siedmio ośmio dziewięcio"), 1))
_TENS = dict(zip((*range(10, 21), 30, 40, 50, 60, 70, 80, 90), listed(
    "dziesięcio jedenasto dwunasto trzynasto czternasto piętnasto szesnasto siedemnasto osiemnasto dziewiętnasto "
    "dwudziesto trzydziesto czterdziesto pięćdziesięcio sześćdziesięcio siedemdziesięcio osiemdziesięcio "
    "dziewięćdziesięcio"), strict=True))  # fmt: skip
_HUNDREDS = {1: "stu", 2: "dwustu", 3: "trzystu", 4: "czterystu", 5: "pięciuset"}
_COMPOUNDS = (
    "letni|latek|latk|leci|procentow|osobow|tygodniow|dniow|godzinn|minutow|miesięczn|piętrow|metrow|kilometrow|tonow|"
    "stopniow|krotn|punktow|calow"
)


def _compound(match: re.Match[str]) -> str:
    said = compound(int(match[1]), {**_ONES, **_TENS}, _HUNDREDS)
    return f"{said}{match[2]}" if said else match[0]


_HOUR_NOUNS = {"o": "godzinie", "po": "godzinie", "od": "godziny", "do": "godziny", "około": "godziny", "z": "godziny"}


_ACCUSATIVE_HOURS = {"przed": "godziną", "na": "godzinę"}


def _bare_hour(match: re.Match[str]) -> str:
    """What "godz." says with its hour where no preposition stands before it."""
    said = hour(_POLISH, int(match[2]), int(match[3] or 0))
    return f"{'Godzina' if match[1] == 'G' else 'godzina'} {said}"


def _hour_before(match: re.Match[str]) -> str:
    """The hour behind "przed" and "na", which have one ending for its words: "przed godziną osiemnastą"."""
    said = re.sub(r"a\b", "ą", hour(_POLISH, int(match[2]), 0))
    minute = int(match[3] or 0)
    zero = f"{cardinal(0, 'pl')} " if 0 < minute < 10 else ""  # noqa: PLR2004 - one digit
    return f"{match[1]} {_ACCUSATIVE_HOURS[match[1].lower()]} {said}" + (
        f" {zero}{cardinal(minute, 'pl')}" if minute else ""
    )


_NO_SPAN = frozenset(listed("na do po z ze przed między i a"))


def _span_of_days(match: re.Match[str]) -> str:
    """Days from one to another: "od trzeciego do piątego"; "od" is printed, or said."""
    before = match[1] or ""
    if before.strip().lower() in _NO_SPAN:
        return match[0]
    said_from = "" if before.strip().lower() == "od" else "od " if match.string[: match.start(2)].strip() else "Od "
    return f"{before}{said_from}{declined(int(match[2]), 'genitive')} do {match[3]}"  # a date, which reads its year


def _span_of_years(match: re.Match[str]) -> str:
    """Years from one to another: "w latach od ... do ..."."""
    word = (match[1] or "").strip().lower()
    if int(match[2]) >= int(match[3]) or word.startswith("sezon") or word in _NO_SPAN:
        return match[0]
    first, second = (declined(int(match[at]), "genitive") for at in (2, 3))
    before = match[1] or ""
    said_from = "" if before.strip().lower() == "od" else "od " if match.string[: match.start(2)].strip() else "Od "
    return f"{before}{said_from}{first} do {second}"


def _named_hour(match: re.Match[str]) -> str:
    """What "godz." says with its hour, in the case of the preposition before it."""
    said = hour(_POLISH, int(match["hour"]), int(match["minute"] or 0), "at")
    return f"{match['before']} {_HOUR_NOUNS[match['before'].lower()]} {said}"


_ARTICLES = {"w": "artykule", "o": "artykule", "zgodnie z": "artykułem", "z": "artykułu", "na podstawie": "artykułu",
             "od": "artykułu", "do": "artykułu", "według": "artykułu", "mocy": "artykułu"}  # fmt: skip
_SECTIONS = {"artykule": "ustępie", "artykułem": "ustępem", "artykułu": "ustępu"}


def _article(match: re.Match[str]) -> str:
    """An article of a law in the case of the preposition before it."""
    before = match["before"] or ""
    said = _ARTICLES.get(before.lower(), "artykułu" if before else "artykuł")
    if not before and re.search(r"\bparagrafie\s[0-9]{1,4}[a-z]?\s(?:i|oraz)\s\Z", match.string[: match.start()][-30:]):
        said = "artykule"
    return f"{before}{' ' if before else ''}{said if match['art'] == 'a' else _capital(said)} "


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _section(match: re.Match[str]) -> str:
    """A section in the case of its article."""
    article = re.search(r"(artyku\w+)\s[0-9]{1,4}[a-z]?\s\Z", match.string[: match.start()][-30:])
    return _SECTIONS.get(article[1], "ustęp") if article else "ustęp"


def _hours_from_to(match: re.Match[str]) -> str:
    first, second = (hour(_POLISH, int(match[at]), int(match[at + 1] or 0), "from") for at in (3, 5))
    before = match[1] or ""
    if before in ("O", "o"):
        return f"{'Od' if before == 'O' else 'od'} {first} do {second}"
    noun = f"{before} godzinach" if before else f"{match[2]}odziny"
    return f"{noun} od {first} do {second}"


_AS_WORDS = {
    **dict.fromkeys(listed("jeden"), "one"), **dict.fromkeys(listed("dwa trzy cztery Dwa Trzy Cztery"), "few"),
    **dict.fromkeys(listed("pięć sześć siedem osiem dziewięć dziesięć sto kilka kilkaset kilkanaście "
                           "kilkadziesiąt wiele "
                           "parę Kilka Kilkaset Kilkanaście Kilkadziesiąt Pięć Sześć"), "many"),
    **dict.fromkeys(listed("pół półtora Pół Półtora"), "part"),
}  # fmt: skip
_SCALES = {"tys": _TYSIAC, "mln": _MILION, "mld": _MILIARD, "bln": _BILION}


def _scaled(match: re.Match[str]) -> str:
    """A shortened thousand or million behind a number in words: "dwa mln", "kilka tys."."""
    stop = "." if match[0].endswith(".") and closes(match) else ""
    money = f" {_POLISH.currencies[match[3]].after('many')}" if match[3] else ""
    return f"{match[1]} {_SCALES[match[2]].after(_AS_WORDS[match[1]])}{money}{stop}"


def _score(match: re.Match[str]) -> str:
    lost = int(match[2])
    return f"{match[1]} do {in_genitive(cardinal(lost, 'pl'), _POLISH)}"


def _paragraph(match: re.Match[str]) -> str:
    """A paragraph of a law in the case of the preposition before it."""
    if not match[1]:
        return "paragraf "
    return f"{match[1]} {'paragrafie' if match[1] in 'Ww' else 'paragrafem'} "


POLISH: tuple[Tongue, tuple[Rule, ...]] = (
    _POLISH,
    (
        rule("paragraph", r"(?:\b([Ww]|[Zz])\s)?§\s?(?=[0-9])", _paragraph, "§"),
        rule("flat", r"(?<!\w)([A-ZĆŁŚŹŻ][a-ząćęłńóśźż]{2,24}\s[0-9]{1,4}[A-Za-z]?(?:/[0-9]{1,4})?)"
             r"\sm\.\s(?=[0-9]{1,4}(?!\w))", r"\1 mieszkania ", "m"),
        rule("span of days", rf"(?:(?<!\w)(\w{{1,12}}\s))?(?<![\w.,/-])({_DAYS})\s?[-–]\s?({_DAYS})"
             rf"(?=\s(?:{_MONTHS})(?!\w))",
             _span_of_days, "-–"),
        rule("span of years", rf"(?:(?<!\w)(\w{{1,12}}\s))?(?<![\w.,/-])({_YEAR})\s?[-–]\s?({_YEAR})"
             r"(?![\w/-]|[.,][0-9])",
             _span_of_years, "-–"),
        rule("year of a date", rf"((?:{_MONTHS})\s(?:{_YEAR}))\sr\.",
             lambda match: f"{match[1]} roku{'.' if closes(match) else ''}", "r"),
        rule("year", rf"(?P<in>\b(?:[Ww]e?|[Pp]o|[Pp]rzed)\s)?(?<![\w.,])(?P<year>{_YEAR})"
             rf"(?:\s(?P<joint>i|oraz|lub)\s(?P<second>{_YEAR}))?\s(?P<word>roku|rokiem|rok|r\.)(?!\w)", _year, "r"),
        rule("decade", r"\b([Ll]ata|[Ll]at|[Ll]atach)\s([1-9]0)\.(?!\w)", _decade, "0"),
        rule("Roman ordinal", rf"(?<![\w.])(?P<one>[IVX]{{1,6}})(?:\s?(?P<joint>i|[-–—])\s?(?P<two>[IVX]{{1,6}}))?"
             rf"\s(?P<word>{_COUNTED}|w\.)(?!\w)", _roman, "IVX"),
        rule("ruler", rf"\b({alternatives(_RULERS)})\s([IVX]{{1,6}})(?!\w)(?!\.\s?[A-ZŁŚŻ])",
             _ruler, "IVX"),
        rule("ordinal", rf"(?<![\w.,])([0-9]{{1,3}})\.(?=\s({_COUNTED})(?!\w))", _ordinal, "."),
        rule("compound", rf"(?<![\w.,-])([0-9]{{1,3}})-({_COMPOUNDS})(?=\w{{0,6}}\b)", _compound, "-"),
        rule("first of two days", rf"\b([Oo]d|[Zz])\s([0-9]{{1,2}})(?=\s(?:do|na)\s[0-9]{{1,2}}\s(?:{_MONTHS})(?!\w))",
             lambda match: f"{match[1]} {declined(int(match[2]), 'genitive')}", "dn"),
        rule("article of a law", r"(?:\b(?P<before>[Ww]|[Zz]|[Zz]godnie z|[Oo]|[Nn]a podstawie|[Oo]d|[Dd]o|[Ww]edług|"
             r"[Mm]ocy)\s)?"
             r"(?<![\w.])(?P<art>[Aa])rt\.\s?(?=[0-9])", _article, "t"),
        rule("section of an article", r"(?<=[0-9]\s)(?:ust\.|ustęp)(?=\s[0-9])", _section, "u"),
        rule("hours from to", r"(?:\b([WwOo])\s|\A|(?<=[,;:(–-]\s)|(?<=\())([Gg])odz\.\s"
             r"([01]?[0-9]|2[0-4])(?:[.:]([0-5][0-9]))?\s?[-–]\s?"
             r"([01]?[0-9]|2[0-4])(?:[.:]([0-5][0-9]))?(?![\w:]|[.,][0-9])", _hours_from_to, "gG"),
        rule("words of a number before thousands", rf"\b({'|'.join(_AS_WORDS)})\s(tys|mln|mld|bln)\b\.?"
             r"(?:\s(zł|dol\.|euro)(?!\w))?", _scaled, "tmb"),
        rule("telephone", r"(?<![\w.])([Tt])el\.(?=:?\s?[+0-9(])", r"\1elefon", "tT"),
        rule("one euro", r"(?<![\w.,-])1(?=\s?(?:euro\b|€))", "jedno", "1"),
        rule("named hour", r"(?<!\w)(?P<before>[Oo]|[Pp]o|[Oo]d|[Dd]o|[Oo]koło|[Zz])\sgodz\.\s"
             r"(?P<hour>[01]?[0-9]|2[0-4])(?:[.:](?P<minute>[0-5][0-9]))?(?![\w:]|[.,][0-9])", _named_hour, "g"),
        rule("hour before", r"(?<!\w)([Pp]rzed|[Nn]a)\sgodz\.\s([01]?[0-9]|2[0-4])(?:[.:]([0-5][0-9]))?"
             r"(?![\w:]|[.,][0-9])", _hour_before, "g"),
        rule("bare hour", r"(?:\A|(?<=[,;:(–-]\s)|(?<=\())([Gg])odz\.\s"
             r"([01]?[0-9]|2[0-4])(?:[.:]([0-5][0-9]))?(?![\w:]|[.,-][0-9]|\s?[-–])",
             _bare_hour, "gG"),
        *hours(_POLISH, "[Oo]|[Oo]d|[Dd]o|[Pp]o|[Oo]koło|[Oo] godzinie|[Oo]d godziny|[Dd]o godziny",
               "rano|wieczorem|po południu|w nocy"),
        rule("score", r"(?<![\w:.,])([0-9]{1,2}):([0-9]{1,2})(?![\w:])(?![.,][0-9])", lambda match: _score(match)
             if len(match[2]) == 1 else match[0], ":"),
        rule("one, accusative", r"(?<![\w.,-])1(?=\s(?:osobę|kobietę|godzinę|minutę|sekundę|rakietę|bramkę|sprawę)\b)",
             "jedną", "1"),
        rule("one, feminine", r"(?<![\w.,-])1(?=\s(?:osoba|kobieta|godzina|minuta|rakieta|bramka|sprawa|ofiara)\b)",
             "jedna", "1"),
        rule("one, neuter", r"(?<![\w.,-])1(?=\s(?:miejsce|dziecko|miasto|państwo|życie)\b)", "jedno", "1"),
    ),
)  # fmt: skip
