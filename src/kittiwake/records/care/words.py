"""Where a child lives in care, in words, for those who may read the record."""

from collections.abc import Mapping

from kittiwake.records.care.codes import says_code
from kittiwake.records.care.models import Placement

Names = Mapping[int, str]
"""By primary key, the people whom the viewer knows by name."""


def where(placement: Placement, names: Names) -> str:
    """The home, the person or the place; a person whose name the viewer may not know is not named."""
    if placement.home is not None:
        return placement.home.name
    if placement.person_id is not None:
        return names.get(placement.person_id, "A person of the child’s own")
    return placement.elsewhere


def lives(placement: Placement, names: Names) -> str:
    """ "The Marlows: foster placement with …"."""
    kind = says_code("placement_type", placement.type)
    return f"{where(placement, names)}: {kind[:1].lower()}{kind[1:]}"
