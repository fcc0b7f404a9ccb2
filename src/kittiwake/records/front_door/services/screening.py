"""What screening writes on a contact before it is decided."""

from collections.abc import Mapping

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.models import User
from kittiwake.records.front_door import events
from kittiwake.records.front_door.choices import Consent
from kittiwake.records.front_door.models import Contact
from kittiwake.records.front_door.services.matching import lines_of
from kittiwake.records.front_door.services.receiving import BadContact
from kittiwake.records.line.services import Act, record, require_version

CHANGEABLE = {
    "consent": "consent",
    "consent_reason": "why consent stands so",
    "not_yet_known": "what is not yet known",
    "is_urgent": "urgency",
    "agency": "the agency",
    "referrer_name": "who told us",
    "referrer_role": "who told us",
    "referrer_reached_at": "how to reach them",
    "wants_no_name_given": "whether they may be named",
    "sharing": "the sharing marking",
    "occurred": "when it happened",
}
"""What may change until the decision, and how the line names it. The account never changes."""


@transaction.atomic
def change_screening(
    *, contact_id: int, expected_version: int, changes: Mapping[str, object], act: Act
) -> Contact:
    """Write consent, what is not yet known, or another part of screening.

    Raises  policies.NotPermitted; BadContact; line.ChangedMeanwhile when somebody saved another version.
    """
    policies.require(act.by, "contact.record", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    require_undecided(contact)
    require_version(contact, expected=expected_version)
    kept = {name: clean(value) if isinstance(value, str) else value for name, value in changes.items()}
    changed = [name for name, value in kept.items() if getattr(contact, name) != value]
    unknown = kept.keys() - CHANGEABLE.keys()
    if unknown:
        raise BadContact(f"{', '.join(sorted(unknown))} cannot be changed after a contact is received.")
    if not changed:
        return contact
    for name in changed:
        setattr(contact, name, kept[name])
    if contact.consent == Consent.NOT_SOUGHT and not contact.consent_reason.strip():
        raise BadContact("Give the lawful reason for not asking the family.")
    contact.version += 1
    contact.save()
    words = sorted({CHANGEABLE[name] for name in changed})
    record(
        events.CONTACT_CHANGED,
        act,
        about=lines_of(contact),
        source=contact,
        says=f"Contact added to: {', '.join(words)}",
    )
    return contact


@transaction.atomic
def take_contact(*, contact_id: int, by: User, act: Act) -> Contact:
    """Take over the screening of a contact. Nobody is locked out: whoever works on it holds it."""
    policies.require(act.by, "contact.propose", on=local_day(act.at))
    contact = Contact.objects.select_for_update().get(pk=contact_id)
    require_undecided(contact)
    contact.screener = by
    contact.save()
    return contact


def require_undecided(contact: Contact) -> None:
    """Raises  BadContact once a manager has decided."""
    if contact.decisions.exists():
        raise BadContact("This contact has been decided. A new message about the family is a new contact.")
