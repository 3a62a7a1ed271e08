"""Shortened words whose dot ends no sentence, per language, for the splitter.

`never`: the dot never ends a sentence,
for a name follows. `before_number`: not if a number follows. `unless_starter`:
only if the next word is one that commonly begins a sentence (`starters`). `ordinal_dots`: numbers take a dot as
ordinals. `endings`: as `before_number`, for words that end so. All in small letters, without the last dot.
"""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dots:
    """What the splitter must know of a language."""

    never: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    unless_starter: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinal_dots: bool = False
    endings: tuple[str, ...] = ()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = Dots(
    never=_words(
        "mr mrs ms messrs dr drs prof profs sen sens rep reps gen gens gov govs lt col maj capt sgt cpl pvt cmdr cdr "
        "adm brig rev hon pres supt det insp amb atty msgr fr mt ft cllr vs v e.g i.e cf approx al viz incl brit"
    ),
    before_number=_words(
        "no nos p pp pop vol ch sec art fig para c ca rte ep apt jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    unless_starter=_words(
        "inc corp co cos ltd bros jr sr esq st ave blvd rd ln hwy sq dept govt assn intl univ natl etc est "
        "u.s u.k u.n e.u u.s.a d.c a.k.a ph.d m.d b.a m.a calif fla ga ill ind kan ky la md mass mich minn miss mo "
        "mont neb nev okla ore pa penn tenn tex vt va wash wis wyo ala ariz ark colo conn del n.y n.j n.h n.m n.c "
        "n.d r.i s.c s.d jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    starters=_words(
        "the a an it its he she they we you i his her their our your my this that these those there here what when "
        "where who whom whose why how in on at by for from with without after before since until during under over "
        "between among as if though although while because but and or so yet however meanwhile moreover then thus "
        "now today yesterday tomorrow both all some many most few several each every no not none nor only even also "
        "according about another such once despite unlike whether let do does did is are was were will would can "
        "could should may might have has had please just still earlier later last next mr mrs ms dr one two three"
    ),
)
GERMAN = Dots(
    never=_words(
        "dr prof hr fr dipl ing bzw vgl sog ca evtl ggf inkl z.b d.h u.a "
        "o.ä z b st gegr geb gest verh exkl zzgl bspw v n jh mag lic"
    ),
    before_number=_words("nr s abs art bd kap ziff mio mrd tel str abb anm rn hrsg"),
    unless_starter=_words(
        "usw etc mio mrd bio tsd tel str hbf std min chr u.a jan feb mär apr jun jul aug sept okt nov dez"
    ),
    starters=_words(
        "der die das ein eine er sie es wir ich ihr sein seine in im am an auf aus bei bis durch für gegen mit nach "
        "seit um unter von vor zu zum zur über und aber doch denn auch als wenn weil dass so dann da hier jetzt nun "
        "dies diese dieser dieses wie was wer wo warum danach damit dabei dafür allerdings zudem insgesamt trotz "
        "laut rund zwischen während viele alle keine man"
    ),
    ordinal_dots=True,
    endings=("str",),
)
FRENCH = Dots(
    never=_words("m mm dr pr me mme mlle mgr st ste cf env apr p.ex ex c.-à-d vs"),
    before_number=_words("p pp art al vol no n chap tél fig éd janv févr avr juil sept oct nov déc"),
    unless_starter=_words("etc av bd tél j.-c hab apr"),
    starters=_words("le la les un une il elle ils elles nous vous on ce cette ces en dans sur pour par avec mais et"),
)
SPANISH = Dots(
    never=_words(
        "sr sra srta sres dr dra d dña prof gral ing lic st sto sta "
        "ud uds vs p.ej ej ee aa jj cc ff rr dd excmo ilmo gob pte"
    ),
    before_number=_words("núm n p pág págs art arts vol cap fig tel"),
    unless_starter=_words("etc av avda ee.uu ee uu oo aa hh cía s.a s.l a.c d.c c"),
    starters=_words("el la los las un una él ella ellos en de por para con pero y es se lo su sus este esta"),
)
ITALIAN = Dots(
    never=_words(
        "sig sigg dott prof avv ing arch on sen gen ten col cap mons "
        "s dr es cfr ecc.ma sig.ra dott.ssa prof.ssa geom rag mar magg ad p.es"
    ),
    before_number=_words("n nn p pag pagg art artt vol cap fig tel lett"),
    unless_starter=_words("ecc s.p.a s.r.l a.c d.c c"),
    starters=_words("il lo la i gli le un una egli lui lei loro in di da per con ma e è si su questo questa"),
)
PORTUGUESE = Dots(
    never=_words("sr sra srs dr dra d prof eng gen cel cap p.ex ex v sto sta profa arq pe des min dep"),
    before_number=_words("n nº p pág págs art arts vol cap fig tel"),
    unless_starter=_words("etc av s.a ltda cia a.c d.c c"),
    starters=_words("o a os as um uma ele ela eles elas em no na de do da por para com mas e é se este esta"),
)
UKRAINIAN = Dots(
    never=_words(
        "ім вул просп пл буд кв корп ст гр п проф акад доц див напр т.зв м с смт о ген полк див св пров бульв"
    ),
    before_number=_words("р рр с стор ст п ч гл рис № тел"),
    unless_starter=_words("р рр ст н.е тис млн млрд грн коп кв куб обл ін т.д т.п т.ін кг км"),
    starters=_words(
        "у в на за із з зі до від по про під над при через після перед для без між він вона воно вони ми ви я це цей "
        "ця ці той та так але а і й або що як коли де хто чому тому також однак проте водночас раніше згодом тоді "
        "тепер зараз сьогодні вчора його її їх їхній наш ваш мій усі всі кожен"
    ),
)
POLISH = Dots(
    never=_words(
        "dr prof mgr inż im ul al pl św ks gen płk mjr kpt "
        "por sierż hab red wiceprem bp abp kard mec np tj tzw m.in por ok"
    ),
    before_number=_words("r nr s str art poz t ust rys tel godz"),
    unless_starter=_words("r w itd itp tys mln mld zł gr godz woj proc pkt ub.r o.o z.o.o p.n.e n.e"),
    starters=_words(
        "w we na za z ze do od po o pod nad przy przez przed dla bez między on ona ono oni my wy ja to ten ta te tak "
        "ale "
        "a i lub albo że jak kiedy gdzie kto dlaczego dlatego także jednak wtedy teraz dziś wczoraj jego jej ich"
    ),
    ordinal_dots=True,
)
RUSSIAN = Dots(
    never=_words("им ул г проф акад см напр т.н"),
    before_number=_words("г гг с стр ст п рис"),
    unless_starter=_words("г гг тыс млн млрд руб коп обл др т.д т.п"),
    starters=_words(
        "в во на за из с со к от по о об под над при через после он она оно они мы вы я это этот та но а и"
    ),
)

LANGUAGES: dict[str, Dots] = {
    "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "it": ITALIAN, "pt": PORTUGUESE, "uk": UKRAINIAN,
    "pl": POLISH, "ru": RUSSIAN,
}  # fmt: skip
