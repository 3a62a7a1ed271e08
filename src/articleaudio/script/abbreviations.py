"""Shortened words whose dot ends no sentence, and the words that tell where one begins, per language.

Asked by the splitter and by the readings of English, through `stops.py`. All in small letters and without the last
dot, but for what stands behind hours and addresses.
"""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dots:
    """What must be known of a language to tell whether a dot ends a sentence.

    Attributes:
        never: the dot never does, for a name follows.
        before_number: it does not if a number follows.
        before_code: nor, in small letters, if a code follows, of capitals or figures ("ref. CAD 4512").
        before_roman: nor if a Roman numeral follows ("s. XXI").
        pairs: two words of which the first one's dot ends nothing before the other ("дол. США").
        before_any_number: any short word in small letters is taken for a shortened one before a number: of a
            language without tables.
        before_letter: nor, with a capital ("Ex."), if a letter or a Roman numeral follows.
        units: behind a number it does, unless another number follows ("6 ft. 2 in.").
        unless_starter: it does only before a word that commonly begins a sentence.
        only_small: of these, the letters that are shortened words only when small: "v." but "Henry V."
        starters: words that commonly begin a sentence.
        starter_endings: and how verbs end that do, which no name does.
        names: of these, the ones that are names as well: they begin one only before another such word ("Will he").
        small: words that have a capital inside a text only in titles.
        exclaimed: names that end in an exclamation mark.
        before_lone_letter: words whose letter belongs to them ("vitamin C"): the dot behind it ends the sentence.
        ordinal_dots: numbers of one or two digits take a dot as ordinals.
        before_ordinal: words after which numbers of three digits do so, too.
        endings: as `before_number`, for words that end so.
        streets: kinds of street; behind one with its number a sentence ends.
        beside_streets: but not before these, as printed.
        saints: nor, after "St", before these.
        months: months in short.
        days: days of the week in short, as printed; a month or a number goes on.
        before_month: words behind which a month stands without a day.
        after_clock: what goes on behind a time of day, as printed: its zone, or its day ("at 8 p.m. Tuesday", as
            agencies print it).
    """

    never: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    before_code: frozenset[str] = frozenset()
    before_letter: frozenset[str] = frozenset()
    before_roman: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    before_any_number: bool = False
    units: frozenset[str] = frozenset()
    unless_starter: frozenset[str] = frozenset()
    only_small: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    starter_endings: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    exclaimed: frozenset[str] = frozenset()
    before_lone_letter: frozenset[str] = frozenset()
    ordinal_dots: bool = False
    before_ordinal: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    streets: frozenset[str] = frozenset()
    beside_streets: frozenset[str] = frozenset()
    saints: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    before_month: frozenset[str] = frozenset()
    after_clock: frozenset[str] = frozenset()


NO_TABLE = Dots(before_any_number=True)
"""Of any other language: a dot behind "kl." or "ca." ends nothing before a number."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DAYS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun "
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec "
)
ENGLISH = Dots(
    never=_words(
        "mr mrs ms messrs dr drs prof profs sen sens rep reps gen gens gov govs lt col maj capt sgt cpl pvt cmdr cdr "
        "adm brig rev hon pres supt det insp amb msgr fr mt mts ft cllr spc ens pfc mme mlle assoc asst dep treas "
        "wm chas geo thos jos jas robt benj ste pte mx ofc messrs hr "
        "vs v e.g i.e cf approx viz incl excl brit avg elev d b r fl"
    ),
    before_number=_words(
        "no nos p pp pop vol vols ch chs sec secs art arts fig figs ex exs app pt para c ca rte ep apt est tel bldg rm "
        "rs ext cat agg op orig reg ref refs eq eqs cir jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    before_code=_words("ref refs reg"),
    before_letter=_words("vol vols ch chs sec secs art arts fig figs ex exs app pt apt"),
    units=_words("ft in lb lbs oz yd yds mi hr hrs min mins cm mm km sq cu"),
    unless_starter=_words(
        "inc corp co cos ltd bros jr sr esq st ave blvd rd ln hwy sq dept depts govt assn intl univ natl etc est dist "
        "atty sec exec dir hr rt pt pty fed ct sup al u.s u.k u.n e.u u.s.a d.c a.k.a ph.d m.d b.a m.a w.va calif fla "
        "ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo ala "
        "mfg mech env misc pkwy "
        "ariz ark colo conn del n.y n.j n.h n.m n.c n.d r.i s.c s.d jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    only_small=_words("v d b r c p"),
    starters=_words(
        "the a an it its he she they we you i his her their our your my this that these those there here what when "
        "where who whom whose why how in on at by for from with without after before since until during under over "
        "between among as if though although while because but and or so yet however meanwhile moreover then thus "
        "now today yesterday tomorrow both all some many most few several each every no not none nor only even also "
        "according about another such once despite unlike whether let do does did is are was were will would can "
        "could should may might have has had please just still earlier later last next mr mrs ms dr one two three"
    ),
    names=_words("will may can do so let last my"),
    small=_words("he she it we you they us me my your their his is are was were do does did of and or to"),
    exclaimed=_words("yahoo yum jeopardy oklahoma wham panic e"),
    before_lone_letter=_words(
        "war vitamin plan hepatitis grade class group type category phase tier act part influenza"
    ),
    streets=_words("st ave blvd rd ln sq"),
    beside_streets=_words(
        _DAYS + "North South East West Northeast Northwest Southeast Southwest N S E W NE NW SE SW "
        "Apt Suite Ste Unit Floor Room Building Bldg Station Bridge School Church Park Theatre Theater Hotel Market"
    ),
    saints=_words(
        "Albans Andrews Anne Anthony Augustine Bernard Catherine Catharines Charles Clair Cloud Croix David Davids "
        "Denis Etienne Francis Gallen George Germain Helena Helens Ives James Joan John Johns Joseph Jude Kilda Kitts "
        "Lawrence Louis Lucia Luke Maarten Mark Martin Mary Matthew Michael Moritz Nicholas Olaf Pancras Patrick Paul "
        "Pauli Peter Peters Petersburg Pierre Stephen Thomas Tropez Vincent Vitus"
    ),
    months=_words("jan feb mar apr jun jul aug sep sept oct nov dec"),
    days=_words("Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun"),
    before_month=_words("in since until till by from early mid late last next through during"),
    after_clock=_words(
        _DAYS + "ET CT MT PT EST EDT CST CDT MST MDT PST PDT GMT UTC BST CET CEST EET EEST IST JST MSK "
        "Eastern Central Pacific Mountain Atlantic Greenwich Moscow Beijing Tokyo London Kyiv"
    ),
)
GERMAN = Dots(
    never=_words(
        "dr prof hr hrn fr frhr dipl ing bzw vgl sog ca evtl ggf ggü gem inkl z.b d.h u.a o.ä z b st gegr geb gest "
        "verh exkl einschl zzgl zzt bspw v n mag lic bzgl lt mind i.d.r v.a z.t rd insb abzgl i.h.v u.u fa "
        "med phil jur rer nat habil vs"
    ),
    before_number=_words(
        "nr nrn az s abs art bd bde kap ziff mio mrd tel str abb anm rn rdnr hrsg aufl lfd vers mo di mi do sa so"
    ),
    unless_starter=_words(
        "usw etc mio mrd bio tsd tel str hbf std min max chr co bhf u.a vj jh jhd jhdt "
        "jan feb mär apr jun jul aug sept okt nov dez"
    ),
    starters=_words(
        "der die das ein eine er sie es wir ich ihr sein seine in im am an auf aus bei bis durch für gegen mit nach "
        "seit um unter von vor zu zum zur über und aber doch denn auch als wenn weil dass so dann da hier jetzt nun "
        "dies diese dieser dieses wie was wer wo warum danach damit dabei dafür allerdings zudem insgesamt trotz "
        "laut rund zwischen während viele alle keine man"
    ),
    ordinal_dots=True,
    before_roman=_words("az kap bd art"),
    before_ordinal=_words(
        "der die das dem den des am im zum zur beim vom ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner "
        "unser unsere unseren unserem jeder jede jedes jeden jedem dieser diese dieses diesen diesem ein einen einem"
    ),
    endings=("str",),
)
FRENCH = Dots(
    never=_words("m mm dr pr me mme mlle mgr st ste cf env apr p.ex ex c.-à-d vs"),
    before_number=_words("p pp art al vol no n chap tél fig éd env ca janv févr avr juil sept oct nov déc"),
    before_roman=_words("chap vol art s t"),
    unless_starter=_words("etc av bd tél j.-c hab apr"),
    starters=_words("le la les un une il elle ils elles nous vous on ce cette ces en dans sur pour par avec mais et"),
)
SPANISH = Dots(
    never=_words(
        "sr sra srta sres dr dra d dña prof gral ing lic st sto sta "
        "ud uds vs p.ej ej ee aa jj cc ff rr dd excmo ilmo gob pte"
    ),
    before_number=_words("núm n p pág págs art arts vol cap fig tel aprox apdo"),
    before_roman=_words("s ss vol cap art t"),
    unless_starter=_words("etc av avda ee.uu ee uu oo aa hh cía s.a s.l a.c d.c c"),
    starters=_words("el la los las un una él ella ellos en de por para con pero y es se lo su sus este esta"),
)
ITALIAN = Dots(
    never=_words(
        "sig sigg dott prof avv ing arch on sen gen ten col cap mons "
        "s dr es cfr ecc.ma sig.ra dott.ssa prof.ssa geom rag mar magg ad p.es"
    ),
    before_number=_words("n nn p pag pagg art artt vol cap fig tel lett ca c.a"),
    before_roman=_words("sec secc s vol cap art t"),
    unless_starter=_words("ecc s.p.a s.r.l a.c d.c c"),
    starters=_words("il lo la i gli le un una egli lui lei loro in di da per con ma e è si su questo questa"),
)
PORTUGUESE = Dots(
    never=_words("sr sra srs dr dra d prof eng gen cel cap p.ex ex v sto sta profa arq pe des min dep"),
    before_number=_words("n nº p pág págs art arts vol cap fig tel aprox"),
    before_roman=_words("séc sécs s vol cap art t"),
    unless_starter=_words("etc av s.a ltda cia a.c d.c c"),
    starters=_words("o a os as um uma ele ela eles elas em no na de do da por para com mas e é se este esta"),
)
UKRAINIAN = Dots(
    never=_words(
        "ім вул просп пл буд кв корп ст гр п проф акад доц див напр т.зв м с смт о ген полк див св пров бульв"
    ),
    before_number=_words("р рр с стор ст п ч гл рис № тел год"),
    starter_endings=("вся", "лася", "лося", "лися", "ться"),
    pairs=frozenset({("дол", "США"), ("дол", "Сполучених")}),
    units=_words("год грн коп дол руб хв сек кг км см мм"),
    unless_starter=_words("р рр ст н.е тис млн млрд кв куб обл ін т.д т.п т.ін"),
    starters=_words(
        "у в на за із з зі до від по про під над при через після перед для без між він вона воно вони ми ви я це цей "
        "ця ці той та так але а і й або що як коли де хто чому тому також однак проте водночас раніше згодом тоді "
        "тепер зараз сьогодні вчора його її їх їхній наш ваш мій усі всі кожен "
        "йому їй їм мені нам вам ними потім далі отже зокрема натомість тож адже утім втім знову лише тільки навіть "
        "відтак завдяки всього серед жоден пізніше "
        # Words in small letters within a sentence, whose capital begins one.
        "ціна ціни курс курси люди роки поліція уряд суди влада компанія банки війна війська ворог ракети "
        "збитки витрати вартість обсяг бюджет попит ринок торік торішній проєкт закон договір роботи будівництво "
        "жителі мешканці військові рятувальники слідчі депутати експерти "
        "аналітики учасники більшість решта загалом наразі нині крім попри якщо хоча було була був були буде будуть є "
        "не немає інші деякі кілька багато понад близько майже"
    ),
)
POLISH = Dots(
    never=_words(
        "dr prof mgr inż im ul al pl św ks gen płk mjr kpt "
        "por sierż hab red wiceprem bp abp kard mec np tj tzw m.in por ok"
    ),
    before_number=_words("r nr s str art poz t ust rys tel godz m"),
    units=_words("zł gr dol km kg cm mm min sek"),
    unless_starter=_words("r w itd itp tys mln mld zł gr godz woj proc pkt ub.r o.o z.o.o p.n.e n.e"),
    starters=_words(
        "w we na za z ze do od po o pod nad przy przez przed dla bez między on ona ono oni my wy ja to ten ta te tak "
        "ale "
        "a i lub albo że jak kiedy gdzie kto dlaczego dlatego także jednak wtedy teraz dziś wczoraj jego jej ich "
        "jemu mu im nam dalej zatem więc lecz tymczasem później wcześniej następnie wkrótce nawet tylko dopiero wśród "
        "niemal "
        # Words in small letters within a sentence, whose capital begins one.
        "lata ludzie mieszkańcy policjanci sędzia posłowie "
        "firma spółka banki cena ceny koszt koszty kurs ruch rynek prace budowa projekt ustawa umowa wojna wojsko "
        "strażacy ratownicy lekarze eksperci analitycy kierowca kierowcy uczestnicy większość reszta wszyscy wszystko "
        "każdy niektórzy wiele wielu kilka ponad około prawie według zgodnie ponadto dodatkowo natomiast poza zdaniem "
        "jeśli gdy gdyby mimo choć nie tam tu tutaj już jeszcze był była było były ma mają są jest będzie będą został "
        "została zostało zostali ostatni obecnie łącznie razem potem"
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
