"""What a page asks of its reader behind (or before) an article: to subscribe, to follow, to write, to click.

Languages: those of `phrases.py`, where the whole lines and the beginnings stand that are furniture wherever they are.
What is here may also be said in an article, and counts only for a paragraph at one of its ends or beside its text.
"""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article.words.text import entries, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable

# How a sentence begins that speaks to the reader about the page or its makers; a link behind it is enough.
_ADDRESSING = """
    follow us | follow our | like us | join us | join our | sign up | sign-up | subscribe | click here | click on
    get access | get our | get updates | read the full | listen live | listen to our | how to listen | watch more
    write to us | email us | e-mail us | contact us | tweet us | send us | send your | send tips | have a tip
    got a tip | have you got a | do you have a | is there something you | want more | for more information
    for more news | for more stories | for more on | to learn more | to find out more | find out more | learn more
    visit our | check out | support us | support our | donate | stay up to date | stay informed | stay tuned
    let us know | tell us | what do you think | leave a comment | sound off | share your thoughts | share your story
    you can follow | you can reach | you can email | you can contact | find us | start your day with
    there's plenty more | if you liked | if you enjoyed | thanks for reading | thank you for reading
    folgen sie uns | folgt uns | folge uns | abonnieren sie | abonniert | jetzt abonnieren | klicken sie
    schreiben sie uns | weitere informationen | mehr informationen | hier geht es | hier finden sie
    suivez-nous | abonnez-vous | inscrivez-vous | cliquez | retrouvez-nous | écrivez-nous | pour en savoir plus
    plus d'informations | contact : | rejoignez-nous | soutenez-nous
    síguenos | síganos | suscríbete | suscríbase | apúntate | haz clic | haga clic | para más información
    más información | únete | puedes seguir
    seguici | iscriviti | abbonati | clicca | scrivici | per maggiori informazioni | per saperne di più
    siga-nos | veja mais notícias | assine | inscreva-se | subscreva | clique | para mais informações | saiba mais
    escreva-nos
    obserwuj nas | śledź nas | zapisz się | subskrybuj | kliknij | więcej informacji | dołącz do nas | polub nas
    napisz do nas | masz ciekawy temat | czekamy na
    слідкуйте за нами | підписуйтесь | підписуйтеся | підпишіться | приєднуйтесь | приєднуйтеся | натисніть
    пишіть нам | більше інформації | підтримайте нас | подписывайтесь | подпишитесь | присоединяйтесь | нажмите
    пишите нам | больше информации | поддержите нас
    ακολουθήστε | εγγραφείτε | γραφτείτε | simak | dapatkan | mari bergabung | ikuti | takip edin | abone ol
    sledujte nás | přihlaste se | prenumerera | abonați-vă | urmăriți-ne | theo dõi | đăng ký | ติดตาม
    تابعوا | اشترك | تابعنا | عضو شوید | हमें फॉलो | עקבו | הירשמו | volg ons | abonneer | klik hier | meer informatie
    meld je aan
"""
# Beginnings that a sentence of the article may have as well ("Follow the money", "Contact with the submarine was
# lost"): what follows must name a network, an address or the like, or be a link for the most part.
_OPENINGS = """
    follow | join | download | get the | get more | get all | get | read more | listen to | write to | email | e-mail
    contact | tweet | visit | support | keep up with | never miss | don't miss | share your | find more | if you like
    see more | buy | order | shop | pre-order
    folgen sie | laden sie | schreiben sie | mehr über | kontakt
    suivez | téléchargez | retrouvez | écrivez | rejoignez | soutenez
    sigue | siga | descarga | escriba | contacto | recíbelo
    segui | scarica | scrivi | vedi anche | baixe | escreva | veja mais
    obserwuj | śledź | pobierz | napisz | dołącz | polub
    слідкуйте | завантажте | пишіть | читайте | стежте | підтримайте | скачайте | пишите | следите | оформите
    поддержите | sledujte | följ | urmăriți | volg | klik | download | schrijf
"""
# What such a sentence is about; the opening alone would be too little ("Follow the money, prosecutors say").
_OBJECTS = late(
    r"newsletter|\bapp\b|subscri|abonn|suscri|\bnewsletters?\b|twitter|facebook|instagram|youtube|linkedin|tiktok|"
    r"whatsapp|telegram|bluesky|mastodon|podcast|spotify|itunes|patreon|inbox|e-?mail|comments? (?:section|below)|"
    r"in the comments|click (?:here|on)|\bhere[.!]?$|\bhier[.!]?$|\bici[.!]?$|\baquí[.!]?$|"
    r"our (?:website|site|page|store|shop)|"
    r"https?:|www\.|\b[\w-]{2,60}\.(?:com|org|net|info|co\.uk)\b|\S@\S|"
    r"(?:^|\s)@\w|rozsyłk|biuletyn|розсилк|рассылк|телеграм|пожертв|благодаря вам|google news|"
    r"фейсбук|інстаграм|канал",
    re.IGNORECASE,
)
_SUBSCRIPTION = late(
    r"(?:^|[.!?:…]\s)(?:please |jetzt |hier )?(?:sign(?:ing)? up|subscribe|register|get|receive|join|recevez|"
    r"recibe|ricevi|abonnieren sie|melden sie sich|"
    r"abonnez-vous|inscrivez-vous|suscríbe(?:te|se)|apúntate|iscriviti|assine|inscreva-se|zapisz się|zasubskrybuj|"
    r"підпишіться|підписуйтесь|підписуйтеся|подпишитесь|подписывайтесь)\b.{0,80}?"
    r"(?P<what>newsletter|inbox|mailing list|e-?mail (?:updates|alerts)|biuletyn|розсилк|рассылк|boletín|infolettre)",
    re.IGNORECASE,
)
_OWN = late(
    r"\b(?:our|this|free|daily|weekly|morning|unser\w*|kostenlos\w*|täglich\w*|notre|gratuit\w*|nuestr\w+|"
    r"gratis|nostr\w+|gratuit\w+|noss\w+|nasz\w*|nas|nami|bezpłatn\w+|наш\w*|безкоштовн\w+|бесплатн\w+)\b",
    re.IGNORECASE,
)
_ADDRESS = late(r"[\w.+-]+@[\w-]+\.\w|(?:^|[\s(])@\w{2,}|\bsignal\b.{0,20}\d{3}", re.IGNORECASE)
_CONTACT = late(
    r"(?:can|may) be (?:reached|contacted|emailed|e-mailed|followed)|follow (?:him|her|them|me|us)\b|"
    r"\b(?:write to|reach|contact|e-?mail|follow|tweets?)\b.{0,80}(?:@|\bat\b|\bon\b)|"
    r"zu erreichen|kontakt|contactez|peut être contacté|escríbe|contatt|contato|kontaktować|"
    r"зв'язатися|зв’язатися|связаться|пишіть|пишите",
    re.IGNORECASE,
)
# Whom a paragraph gives an address of, if it names nobody: the author above it, or the page's makers.
_PERSONS = frozenset(
    entries("""
        him | her | them | me | us | our | author | writer | reporter | correspondent | ihm | ihr | ihnen | uns | autor
        autorin | nous | lui | auteur | nosotros | nuestro | nuestra | autora | noi | autore | nós | nas | nami
        autorem | нам | нас | автор | автора | автором | автору | ним | ons | hem | haar
    """)
)
_HELP = late(
    r"samaritans|help-?\s?line|hot-?line|life-?line|suicid|\bcrisis\b|emergenc|domestic (?:abuse|violence)|"
    r"telefonseelsorge|notruf|numéro d'urgence|telefono amico|телефон довіри|телефон доверия|telefon zaufania|"
    r"teléfono de la esperanza",
    re.IGNORECASE,
)
"""Numbers and addresses for readers in need are part of what is told."""

_LIMIT = 400
"""Characters of such a paragraph at most: a longer one tells something, too."""

_MAIL = late(
    r"(?:to|into) your (?:e-?mail )?inbox|"
    r"in your (?:e-?mail )?inbox(?: (?:every|each|daily|weekly|now|today)|[.!]?$)|"
    r"in ihr(?:em)? (?:e-?mail-?)?postfach|dans votre bo[iî]te|"
    r"en tu (?:correo|bandeja)|"
    r"en su correo|nella tua (?:casella|mail|posta)|no seu e-?mail|na (?:twoją|swoją) skrzynkę|на вашу пошту|"
    r"(?:iscriviti|abonnieren|inscrivez-vous|suscríbete|zapisz się|jetzt bestellen)"
    r"(?: gratis| kostenlos| gratuitement)?[.!]?$|"
    r"(?:sign up|subscribe|register)(?: here| now| today| for free)[.!]?$",
    re.IGNORECASE,
)
_TELLS = late(r"\b(?:that|which|who|never|he|she|they|said|says|told)\b", re.IGNORECASE)
_PROMISE = 160
"""Characters of such a line."""

_START = 60  # characters in which such a call begins
_MOSTLY = 0.5  # of a paragraph's characters: it is a link, and says where that leads

_CALLS = tuple(entry.casefold() for entry in entries(_ADDRESSING))
_STARTERS = tuple(sorted((entry.casefold() for entry in entries(_OPENINGS)), key=len, reverse=True))


def asks_to_subscribe(text: str, *, surely: bool = True) -> bool:
    """Whether a paragraph asks to sign up for a newsletter: the imperative, wherever it stands in it.

    Args:
        text: the paragraph.
        surely: the newsletter must be the page's own ("our", "free", "daily"); else any will do.
    """
    found = _SUBSCRIPTION.search(text) if len(text) <= _LIMIT else None
    return found is not None and not (surely and _OWN.search(text, found.start()) is None)


def promises_mail(text: str) -> bool:
    """Whether a short line tells what a newsletter brings: "... in your inbox every morning"."""
    return len(text) <= _PROMISE and bool(_MAIL.search(text)) and not _TELLS.search(text)


def asks_something(text: str, linked: float = 0) -> bool:
    """Whether a paragraph begins with such a call, and goes on about a network, an address or a link.

    Args:
        text: the paragraph.
        linked: the share of its characters that are links, 0 to 1.
    """
    if len(text) > _LIMIT or _HELP.search(text):
        return False
    start = text[:_START].casefold().replace("’", "'").lstrip(' *•·|>»→▶-–—[("“')
    if _begins(start, _CALLS):
        return linked > 0 or bool(_OBJECTS.search(text))
    phrase = _begins(start, _STARTERS)
    return bool(phrase) and (linked > _MOSTLY or bool(_OBJECTS.search(text, text.lower().find(phrase) + len(phrase))))


def _begins(start: str, phrases: tuple[str, ...]) -> str:
    """The phrase that a text begins with, as whole words; "" if none."""
    return next(
        (phrase for phrase in phrases if start.startswith(phrase) and not start[len(phrase) :][:1].isalnum()), ""
    )


def is_contact(text: str, authors: Iterable[str]) -> bool:
    """Whether a paragraph says where its author or its publisher can be reached.

    It has an address or a handle, a word for reaching, and somebody who is known: an author, "us", or a pronoun alone.
    A helpline that the article names for its readers is none.
    """
    if len(text) > _LIMIT or _HELP.search(text) or not (_ADDRESS.search(text) and _CONTACT.search(text)):
        return False
    said = set(words(text))
    return not said.isdisjoint(_PERSONS) or any(not said.isdisjoint(words(name)) for name in authors)
