"""A young person who came to this country with nobody."""

from datetime import date

from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.families import dwelling
from kittiwake.simulation.population.family import Family
from kittiwake.simulation.population.names import heritages

FROM = ("kurdish", "arabic", "eritrean", "afghan")


def draw_alone(chance: Chance, *, number: int, on: date) -> Family:
    """A family of one, nearly 16 or older; nobody of theirs is here."""
    known = heritages()
    speaking = [each for each in known.values() if each.language]
    wanted = [known[key] for key in FROM if key in known] or speaking
    heritage = chance.pick(wanted)
    family = Family(heritage=heritage, on=on, surname=chance.pick(heritage.family))
    family.homes["home"] = dwelling(number)
    family.add_child(chance, "child 1", years=chance.whole(150, 165) / 10, home="")
    family.change("child 1", needs_interpreter=True)
    return family
