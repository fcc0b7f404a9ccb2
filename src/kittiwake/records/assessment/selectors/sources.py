"""What a section may rest on: entries of the lines of the children and those who live with them."""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reaches_of, subjects_visible_to
from kittiwake.records.assessment.models import Assessment, Pin
from kittiwake.records.assessment.selectors.whole import pins_of
from kittiwake.records.front_door.choices import PRIVATE_SOURCES
from kittiwake.records.front_door.models import AnswerGiven, Contact
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.line.kinds import kinds
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.notes.models import CaseNote
from kittiwake.records.people.selectors import household_subjects

SHOWN = 40
NOT_EVIDENCE = (  # how the work went, not how the child is
    "allocation.",
    "assessment.",
    "decision.",
    "handover.",
    "prebirth.",
    "threshold.",
    "contact.agency_asked",
    "contact.feedback_given",
    "contact.proposed",
    "contact.returned",
    "contact.waiting",
)


def readable_sources(viewer: User, assessment: Assessment) -> QuerySet[Event]:
    """Entries that the viewer reads, newest first: of the children, and of whoever lives with them."""
    children = [part.subject for part in assessment.parts.select_related("subject")]
    everybody = [*children, *household_subjects(children, today())]
    readable = list(subjects_visible_to(viewer).filter(pk__in=[each.pk for each in everybody]))
    weighty = [
        kind.name
        for kind in kinds().values()
        if kind.significance != "LEFT_OUT" and not kind.name.startswith(NOT_EVIDENCE)
    ]
    return events_visible_to(viewer, readable).filter(kind__in=weighty)


def sources_for(viewer: User, assessment: Assessment) -> list[Event]:
    """The newest of them; what one act put on several lines in the same words, once."""
    seen: dict[tuple[object, str, str], Event] = {}
    for event in readable_sources(viewer, assessment)[: SHOWN * 4]:
        seen.setdefault((event.act, event.kind, event.says), event)
    return list(seen.values())[:SHOWN]


def pins_visible_to(viewer: User, assessment: Assessment) -> list[Pin]:
    """What is pinned and stands on a record that the viewer reads."""
    pins = pins_of(assessment.pk)
    reaches = reaches_of(viewer, [pin.event.subject for pin in pins if pin.event.subject])
    return [pin for pin in pins if reaches.get(pin.event.subject_id or 0) == Reach.FULL]


def marking_of(events: Iterable[Event]) -> dict[int, tuple[str, str]]:
    """How what stands behind each entry is known, and with whom it may be shared; by the entry's number."""
    asked = list(events)
    by_label: dict[str, set[int]] = {}
    for pointer in {pointer for event in asked for pointer in (event.source, event.case)}:
        label, _, row = pointer.partition(":")
        by_label.setdefault(label, set()).add(int(row))
    known = {
        f"{label}:{row}": marking
        for label, rows in by_label.items()
        for row, marking in _markings(label, rows).items()
    }
    return {event.pk: _marking(event, known) for event in asked}


def _marking(event: Event, known: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """How it is known, by its row or, for what arrived, by the contact; whatever limits either limits it."""
    own, work = known.get(event.source), known.get(event.case)
    arrived = work if event.kind == "contact.received" else None
    how = (own or arrived or (Provenance.OTHER.value, ""))[0]
    limits = [each[1] for each in (own, work) if each and each[1] != Sharing.ORDINARY]
    return how, next(iter(limits), Sharing.ORDINARY.value)


def _markings(label: str, rows: set[int]) -> dict[int, tuple[str, str]]:
    match label:
        case "notes.casenote":
            notes = CaseNote.objects.filter(pk__in=rows)
            return {note.pk: (note.provenance, note.sharing) for note in notes}
        case "front_door.contact":
            contacts = Contact.objects.filter(pk__in=rows)
            return {each.pk: (_told_by(each), each.sharing) for each in contacts}
        case "front_door.agencycheck":
            answers = AnswerGiven.objects.filter(check_asked__in=rows).order_by("pk")
            return {each.check_asked_id: (Provenance.AGENCY.value, each.sharing) for each in answers}
    return {}


def _told_by(contact: Contact) -> str:
    is_private = contact.source_code in PRIVATE_SOURCES
    return (Provenance.PUBLIC if is_private else Provenance.AGENCY).value
