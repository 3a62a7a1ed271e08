"""News agencies, by the names that bylines, credits and signatures give them: alternatives of regular expressions."""

from __future__ import annotations

PLAIN = r"(?:the\s)?(?:associated press|canadian press)|reuters|agence france-presse|afp|dpa|bloomberg(?:\snews)?"
"""Names that no person bears, so that they tell themselves even without a comma before them."""

AGENCIES = (
    rf"{PLAIN}|(?:the\s)?(?:press association|press trust of india)|ap|tass|ansa|efe|upi|xinhua|interfax|ukrinform|"
    r"укрінформ|уніан|unian|тасс|риа новости|интерфакс|інтерфакс|共同通信|時事通信|新华社|新華社|연합뉴스"
)
"""Names that are hardly ever anything else."""

WORDLIKE = r"pti|ians|ani|pap"
"""Names that are words of some language, too ("5 ani"): agencies where names are looked for, and nowhere else."""
