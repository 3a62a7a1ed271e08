"""Words that decide how a number beside them is read."""

from __future__ import annotations

from articleaudio.script.normalise.rules import listed

# What is counted in news: after these, 1500 is a quantity and no year, and "1.2m" is millions.
COUNTED = frozenset(
    listed(
        """
    people persons men women children boys girls babies adults families households voters votes ballots seats
    soldiers troops fighters militants personnel officers police policemen firefighters rescuers volunteers
    civilians residents refugees migrants passengers patients students pupils teachers workers employees staff
    jobs users customers subscribers followers viewers readers visitors tourists fans members delegates
    protesters demonstrators prisoners hostages detainees victims casualties deaths cases infections injuries
    wounded dead killed missing injured homes houses buildings apartments flats rooms beds schools hospitals
    businesses companies firms shops stores cars vehicles trucks buses trains planes aircraft jets ships boats
    drones missiles rockets tanks shells rounds bombs mines weapons guns strikes attacks sorties flights
    miles kilometers kilometres metres meters feet yards inches acres hectares tonnes tons pounds kilograms
    grams barrels liters litres gallons bottles watts megawatts degrees calories times hours minutes seconds
    days nights weeks months years points goals runs games matches medals copies books pages words articles
    documents messages emails calls tweets posts complaints lawsuits claims products items units pieces animals
    birds trees dogs cats sheep cattle species bpd dollars euros hryvnias hryvnia rubles roubles rupees yen yuan
    francs shares bitcoins contracts respondents arrests views downloads streams others more
    """
    )
)

# Of these, what happens in a year or on a day and is called after it: "the 2021 attacks".
EVENTS = frozenset(
    listed("attacks strikes games matches lawsuits deaths votes ballots arrests flights goals claims complaints")
)

# Words that cannot be what an amount of money describes: "a $5 fee" but "a $5 of ...", "a $5 and ...".
NOT_DESCRIBED = frozenset(
    listed(
        """
    a an the of in on at to for from by with and or nor but as is are was were be been per each every more less
    this that these those it he she they we you who which than when while if so then after before since because
    last next later ago today yesterday tomorrow
    """
    )
)

# What an amount of money often describes: "the $1.1 billion tranche". Verbs among them would make it uncertain.
DESCRIBED = frozenset(
    listed(
        """
    tranche plan package deal loan fund grant fine bill budget contract project program programme investment
    settlement lawsuit bailout agreement facility stake bid acquisition mansion reward prize bounty donation check
    cheque bond bonus debt deficit surplus hole gap mark market company industry business ticket tax fee minimum
    initiative scheme campaign takeover merger bribe ransom question pledge contribution injection rescue payout
    payment compensation verdict judgment judgement penalty subsidy subsidies credit price bailouts listing valuation
    offering flotation spending shortfall windfall gift prizes stakes bond bonds bill note coin house home apartment
    yacht painting production film movie factory plant stadium airport railway pipeline upgrade revamp cut cuts
    prize jet plane jackpot necklace painting toll fare wage package boondoggle
    """
    )
)

# Before these, an amount describes even where nothing stands before it: a headline's "$15 toll to start".
TOLLS = frozenset(listed("toll tolls fare fares fine fines wage tickets coffee burger burgers lawsuit"))
