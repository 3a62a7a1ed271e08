"""What pages say that stand in an article's place: paywalls, consent and login walls, errors, tests of the reader.

Languages: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Ukrainian, Russian.
"""

# ruff: noqa: RUF001 - quotes and Cyrillic are meant

from __future__ import annotations

import re

from articleaudio.patterns import late

PAYWALL = late(
    r"to continue reading|continue reading this article|(?:this|the) (?:article|story|content) is (?:only |"
    r"exclusively )?(?:for|available to) (?:our )?(?:\w+ )?subscribers|"
    r"subscribe (?:now )?to (?:read|continue|unlock|keep reading)|already a subscriber|subscribers[- ]only|"
    r"for subscribers only|unlock this article|"
    r"(?:sign|log) ?in to (?:read|continue|view|see)|(?:create|register for) (?:a|an|"
    r"your) (?:free )?account to (?:read|continue)|register to (?:read|continue)|"
    r"you(?:'|’)?(?: ha)?ve (?:reached|read|used) your (?:\w+ )?(?:limit|last|free|monthly)|become a (?:member|"
    r"subscriber) to (?:read|continue)|"
    r"(?:diesen artikel|weiterlesen|weiter lesen) (?:mit|nach|ist)[^.]{0,40}(?:abo|anmeld|registrier)|"
    r"nur für abonnenten|jetzt abonnieren und weiterlesen|"
    r"(?:article|contenu) réservé aux abonnés|pour (?:lire la suite|continuer la lecture)|"
    r"il vous reste \d+ ?% de cet article|"
    r"para (?:seguir|continuar) leyendo|contenido exclusivo para suscriptores|solo para suscriptores|"
    r"per continuare a leggere|riservato agli abbonati|"
    r"para continuar (?:a ler|lendo)|exclusivo para assinantes|dostęp tylko dla|aby czytać dalej|czytaj dalej z|"
    r"щоб (?:читати далі|продовжити читання)|(?:лише|тільки) для (?:перед)?платників|увійдіть, щоб|"
    r"только для подписчиков|чтобы (?:читать дальше|продолжить чтение)|"
    r"有料会員(?:限定|になると|のみ)|残り\s?\d+\s?文字|付费(?:阅读|会员)|유료 ?(?:회원|기사)",
    re.IGNORECASE,
)
"""What asks for money, or for an account, to read on."""

CONSENT = late(
    r"we value your privacy|(?:store and/or access|access and/or store) information on a device|"
    r"our (?:\d[\d.,]* )?partners (?:store|process|use)|wir und unsere (?:\d[\d.,]* )?partner|"
    r"nous et nos (?:\d[\d.,]* )?partenaires|nosotros y nuestros (?:\d[\d.,]* )?socios|"
    r"weiter mit werbung|mit werbung (?:und tracking|weiterlesen)|pur-abo|continuer sans accepter|"
    r"noi e i nostri (?:\d[\d.,]* )?partner|my i nasi (?:\d[\d.,]* )?partnerzy|before you continue to",
    re.IGNORECASE,
)
"""What asks for consent to cookies."""

LOGIN = late(
    r"^(?:please )?(?:log|sign) ?in\b|forgot(?:ten)? (?:your )?password|remember me|you (?:must|"
    r"need to) (?:be logged in|log in|sign in)|"
    r"passwort vergessen|mot de passe oublié|olvidaste tu contraseña|password dimenticata|забули пароль|"
    r"zapomniałeś hasła",
    re.IGNORECASE,
)
"""What a form to log in says."""

_END = r"(?=[\s!.…:)]*(?:$|[|–—-]))"
_ERROR = late(
    r"(?:http |error |status |fehler |erreur |errore |erro |błąd |помилка |ошибка |fout )*(?:"
    rf"[45]\d\d(?:\W+(?:error|not found|forbidden|page|bad|service|internal|gateway|gone|unauthorized|too many|seite|"
    rf"página|pagina|strona|сторінк|страниц|file|oops|sorry)\b.*|{_END})|"
    r"(?:oops|sorry|uh[- ]oh|whoops)\b.{0,30}\b(?:page|article|story|url|link)\b.{0,40}"
    r"\b(?:found|exist|missing|gone)\b|"
    r"(?:the |this |that )?(?:page|article|story|file|url|content)(?: you(?: requested|(?:'re| are) looking for))?"
    r"(?: (?:was|is|could|can|does)){0,2}(?: ?not| cannot|n't)?(?: be)? "
    rf"(?:found|available|exist|unavailable){_END}|"
    rf"(?:page does(?: not|n't) exist|not found|nothing found|forbidden|bad gateway|gateway time-?\s?out|"
    rf"service (?:temporarily )?unavailable|internal server error|too many requests|"
    rf"(?:this )?page (?:is )?no longer available|server error|"
    rf"(?:die )?seite (?:wurde )?(?:leider )?nicht gefunden|(?:cette )?page (?:est )?(?:introuvable|non trouvée)|"
    rf"página no encontrada|pagina non trovata|página não encontrada|pagina niet gevonden|"
    rf"strona (?:nie (?:została znaleziona|istnieje))|nie znaleziono strony|"
    rf"сторінк[ау] не знайдено?|страниц[аы] не найдена?){_END})",
    re.IGNORECASE,
)
_ROBOT = late(
    r"(?:(?:please wait|just a moment|one moment, please|attention required|access (?:to this page has been )?denied|"
    r"are you (?:a )?(?:robot|human)|(?:verify|verifying) (?:that )?you are (?:a )?human|verification required|"
    r"security check|human verification|checking your browser|ddos-guard|pardon our interruption|"
    r"you have been blocked|request unsuccessful|robot check|"
    r"einen moment(?: bitte)?|zugriff verweigert|un instant|accès refusé|un momento|acceso denegado|"
    r"accesso negato|um momento|acesso negado|een ogenblik geduld|toegang geweigerd|odmowa dostępu|"
    rf"доступ заборонено|доступ запрещ[её]н|зачекайте|подождите){_END})",
    re.IGNORECASE,
)
_CHALLENGE = late(
    r"enable javascript and cookies to continue|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"checking (?:if the site connection is secure|your browser before)|"
    r"(?:complete|solve) the (?:captcha|challenge)|(?:i'm|i am|you're|you are) not a robot|unusual traffic from|"
    r"you don't have permission to access|cloudflare ray id|kein roboter|pas un robot|no (?:eres|es|soy) un robot|"
    r"non sei un robot|não (?:é|sou) um robô|geen robot|nie jesteś robotem|не робот",
    re.IGNORECASE,
)
_SCRIPTS = late(
    r"(?:enable|turn on|activate|requires?|needs?) (?:your )?java ?script|"
    r"java ?script (?:is |must be |to be |needs to be )?(?:disabled|enabled|required|not (?:enabled|available))|"
    r"javascript (?:aktivieren|ist deaktiviert|einschalten)|activ(?:er|ez) (?:le )?javascript|"
    r"(?:active|activar|habilite|habilitar|ative|ativar|abilita|abilitare|attiva) (?:el |o )?javascript|"
    r"(?:włącz|увімкніть|включите|schakel) (?:obsługę )?javascript",
    re.IGNORECASE,
)
_PARTS = late(r"\s+[|\-–—·•:»]\s+")
_TITLE = 120  # characters of such a page's title; a longer one tells something


def is_error(title: str) -> bool:
    """Whether a title is that of a server's or a site's page of error: "404 Not Found", "Seite nicht gefunden"."""
    return any(_ERROR.match(part) for part in _parts(title))


def tests_reader(title: str) -> bool:
    """Whether a title is that of a page that looks whether its reader is a robot: "Just a moment..."."""
    return any(_ROBOT.match(part) for part in _parts(title))


def is_test(text: str) -> bool:
    """Whether a text is what such a page says."""
    return bool(_CHALLENGE.search(text.replace("’", "'")))


def asks_for_scripts(text: str) -> bool:
    """Whether a page says that it needs scripts to show anything."""
    return bool(_SCRIPTS.search(text))


def _parts(title: str) -> list[str]:
    """A title, and its parts, of which one may be the site's name."""
    if len(title) > _TITLE:
        return []
    title = title.replace("’", "'")
    return [part.strip(" -–—|:") for part in (title, *_PARTS.split(title))]
