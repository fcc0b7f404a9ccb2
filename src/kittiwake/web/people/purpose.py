"""Why somebody looks for a person: to put them to a contact, to relate them to another, or just to read."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """Carried through the search and the new record. Both empty: the record is wanted for itself.

    contact  the contact the person is to be put to.
    relate   the key of the person they are to be related to.
    """

    contact: str = ""
    relate: str = ""

    @property
    def fields(self) -> dict[str, str]:
        """What the next form or link carries on."""
        return {name: value for name, value in (("contact", self.contact), ("relate", self.relate)) if value}

    @property
    def words(self) -> str:
        """The button beside somebody found."""
        if self.contact:
            return "Use this person"
        return "Relate this person" if self.relate else ""

    @property
    def match_url(self) -> str:
        """Where a person found for a contact is sent."""
        try:
            return reverse("front_door:match", args=[self.contact]) if self.contact else ""
        except NoReverseMatch:
            return ""

    def then(self, key: UUID) -> str:
        """Where to go with this person."""
        if self.match_url:
            return f"{self.match_url}?subject={key}"
        if self.relate:
            return f"{reverse('people:relate', args=[self.relate])}?other={key}"
        return reverse("people:details", args=[key])


def purpose_of(sent: Mapping[str, str]) -> Purpose:
    """The purpose in a form or an address; anything that is not a number or a key is left out."""
    contact, relate = sent.get("contact", ""), sent.get("relate", "")
    try:
        key = str(UUID(relate))
    except ValueError:
        key = ""
    return Purpose(contact=contact if contact.isascii() and contact.isdigit() else "", relate=key)
