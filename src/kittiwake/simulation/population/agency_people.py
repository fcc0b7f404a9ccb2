"""The personas who work at a partner agency, each at their own."""

from collections.abc import Mapping
from datetime import datetime

from kittiwake.records.people.services import belong_to_agency
from kittiwake.simulation.personas import PERSONAS
from kittiwake.simulation.population.agencies import Place
from kittiwake.simulation.population.staff import Staff


def seat_at_agencies(staff: Staff, places: Mapping[str, list[Place]], *, at: datetime) -> None:
    """Give each agency's persona its inbox."""
    agencies = {place.agency.name: place.agency for kind in places.values() for place in kind}
    for persona in PERSONAS:
        if persona.agency:
            user = staff.of(persona.key)
            belong_to_agency(user=user, agency=agencies[persona.agency], at=at, by=None)
