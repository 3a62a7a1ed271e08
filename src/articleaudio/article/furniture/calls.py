"""What a page asks of its reader behind (or before) an article: to subscribe, to follow, to write, to click.

Languages: English, German, French, Spanish, Italian, Portuguese, Polish, Ukrainian, Russian, Dutch. Whole lines and
beginnings that are furniture wherever they stand are in `phrases.py`; what is here may also be said in an article, and
counts only for a paragraph at one of its ends.
"""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

import re

from articleaudio.article.words.text import entries

# How a sentence begins that asks something of the reader.
_OPENINGS = """
    follow | like us | join | sign up | sign-up | subscribe | click here | click on | download | get access | get the
    get our | get more | get all | get updates | read more | read the full | listen to | listen live | how to listen
    watch more | write to | email | e-mail | contact | tweet | send us | send your | send tips | have a tip | got a tip
    have you got a | do you have a | is there something you | want more | for more information | for more news
    for more stories | for more on | to learn more | to find out more | find out more | learn more | visit | check out
    support | donate | stay up to date | stay informed | stay tuned | keep up with | never miss | don't miss
    let us know | tell us | what do you think | leave a comment | sound off | share your | you can follow
    you can reach
    you can email | you can contact | find us | find more | start your day with | there's plenty more | if you liked
    if you enjoyed | if you like | thanks for reading | thank you for reading | see more
    buy | order | shop | pre-order | get
    folgen sie | folgt uns | folge uns | abonnieren sie | abonniert | jetzt abonnieren | klicken sie | laden sie
    schreiben sie | mehr informationen | weitere informationen | mehr über | hier geht es | hier finden sie | kontakt
    suivez | abonnez-vous | inscrivez-vous | cliquez | téléchargez | retrouvez | écrivez | pour en savoir plus
    plus d'informations | contact : | rejoignez | soutenez
    sigue | síguenos | siga | suscríbete | suscríbase | apúntate | haz clic | haga clic | descarga | escriba
    para más información | más información | únete | contacto
    segui | seguici | iscriviti | abbonati | clicca | scarica | scrivi | per maggiori informazioni | per saperne di più
    siga-nos | assine | inscreva-se | subscreva | clique | baixe | para mais informações | saiba mais | escreva
    obserwuj | śledź | zapisz się | subskrybuj | kliknij | pobierz | napisz | więcej informacji | dołącz | polub
    слідкуйте | підписуйтесь | підписуйтеся | підпишіться | приєднуйтесь | приєднуйтеся | натисніть | завантажте
    пишіть | більше інформації | читайте | стежте | підтримайте
    подписывайтесь | подпишитесь | присоединяйтесь | нажмите | скачайте | пишите | больше информации | следите
    napisz do nas | masz ciekawy temat | czekamy na | puedes seguir | recibe | recíbelo | veja mais | vedi anche
    оформите | підтримайте | поддержите | ακολουθήστε | εγγραφείτε | γραφτείτε
    simak | dapatkan
    mari bergabung | ikuti | takip edin | abone ol | sledujte | přihlaste se | prenumerera | följ | abonați-vă
    urmăriți
    theo dõi | đăng ký | ติดตาม | تابعوا | اشترك | تابعنا | عضو شوید | हमें फॉलो | עקבו | הירשמו
    volg | abonneer | klik | download | schrijf | meer informatie | meld je aan
"""
# What such a sentence is about; the opening alone would be too little ("Follow the money, prosecutors say").
_OBJECTS = re.compile(
    r"newsletter|\bapp\b|subscri|abonn|suscri|\bnewsletters?\b|twitter|facebook|instagram|youtube|linkedin|tiktok|"
    r"whatsapp|telegram|bluesky|mastodon|podcast|spotify|itunes|patreon|inbox|e-?mail|comments? (?:section|below)|"
    r"in the comments|click (?:here|on)|\bhere[.!]?$|\bhier[.!]?$|\bici[.!]?$|\baquí[.!]?$|"
    r"our (?:website|site|page|store|shop)|"
    r"https?:|www\.|\S@\S|(?:^|\s)@\w|rozsyłk|biuletyn|розсилк|рассылк|телеграм|пожертв|благодаря вам|google news|"
    r"фейсбук|інстаграм|канал",
    re.IGNORECASE,
)
_SUBSCRIPTION = re.compile(
    r"(?:^|[.!?:…]\s)(?:please |jetzt |hier )?(?:sign(?:ing)? up|subscribe|register|get|receive|join|recevez|"
    r"recibe|ricevi|abonnieren sie|melden sie sich|"
    r"abonnez-vous|inscrivez-vous|suscríbe(?:te|se)|apúntate|iscriviti|assine|inscreva-se|zapisz się|zasubskrybuj|"
    r"підпишіться|підписуйтесь|підписуйтеся|подпишитесь|подписывайтесь)\b.{0,80}?"
    r"(?:newsletter|inbox|mailing list|e-?mail (?:updates|alerts)|biuletyn|розсилк|рассылк|boletín|infolettre)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|(?:^|[\s(])@\w{2,}|\bsignal\b.{0,20}\d{3}", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?:can|may) be (?:reached|contacted|emailed|e-mailed|followed)|follow (?:him|her|them|me|us)\b|"
    r"\b(?:write to|reach|contact|e-?mail|follow|tweets?)\b.{0,80}(?:@|\bat\b|\bon\b)|"
    r"zu erreichen|kontakt|contactez|peut être contacté|escríbe|contatt|contato|kontaktować|"
    r"зв'язатися|зв’язатися|связаться|пишіть|пишите",
    re.IGNORECASE,
)
_LIMIT = 400
"""Characters of such a paragraph at most: a longer one tells something, too."""

_MAIL = re.compile(
    r"(?:in|to|into) your (?:e-?mail )?inbox|in ihr(?:em)? (?:e-?mail-?)?postfach|dans votre bo[iî]te|"
    r"en tu (?:correo|bandeja)|"
    r"en su correo|nella tua (?:casella|mail|posta)|no seu e-?mail|na (?:twoją|swoją) skrzynkę|на вашу пошту|"
    r"(?:iscriviti|abonnieren|inscrivez-vous|suscríbete|zapisz się|jetzt bestellen)"
    r"(?: gratis| kostenlos| gratuitement)?[.!]?$|"
    r"(?:sign up|subscribe|register)(?: here| now| today| for free)[.!]?$",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:that|which|who|never|he|she|they|said|says|told)\b", re.IGNORECASE)
_PROMISE = 160
"""Characters of such a line."""

_STARTERS = tuple(entry.casefold() for entry in entries(_OPENINGS))


def asks_to_subscribe(text: str) -> bool:
    """Whether a paragraph asks to sign up for a newsletter: the imperative, wherever it stands in it."""
    return len(text) <= _LIMIT and bool(_SUBSCRIPTION.search(text))


def promises_mail(text: str) -> bool:
    """Whether a short line tells what a newsletter brings: "... in your inbox every morning"."""
    return len(text) <= _PROMISE and bool(_MAIL.search(text)) and not _TELLS.search(text)


def asks_something(text: str, *, linked: bool) -> bool:
    """Whether a paragraph begins with such a call, and goes on about a network, an address or a link."""
    if len(text) > _LIMIT:
        return False
    start = text[:60].casefold().replace("’", "'").lstrip(' *•·|>»→▶-–—[("“')
    phrase = next((phrase for phrase in _STARTERS if start.startswith(phrase)), "")
    if not phrase or start[len(phrase) : len(phrase) + 1].isalnum():
        return False
    return linked or bool(_OBJECTS.search(text))


def is_contact(text: str) -> bool:
    """Whether a paragraph says where somebody can be reached: an address or a handle, and a word for reaching."""
    return len(text) <= _LIMIT and bool(_ADDRESS.search(text)) and bool(_CONTACT.search(text))
