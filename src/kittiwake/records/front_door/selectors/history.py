"""What is known of everybody in the household, for whoever is deciding about a contact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reaches_of, whom_to_ring_each
from kittiwake.records.front_door.models import Contact, ContactPerson, Referral
from kittiwake.records.line.choices import Significance
from kittiwake.records.line.selectors import Entry, chronology, entries_of_open, events_visible_to
from kittiwake.records.line.services import key_of
from kittiwake.records.people.selectors import household_subjects
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records, records_of

REPEAT_MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class HouseholdHistory:
    """The household's history beside one contact, newest first, without the contact itself.

    people        whose history this is: those on the contact, and all who live with or are related to them.
    matched       those on the contact; the others came in through the household.
    closed        people whose record the viewer cannot read, each with whom to ring. Sealed ones are absent.
    about         whose each entry is: people's primary keys by the entry's event; one act may be several's.
    newest        the newest entry's number: what "read up to here" means. 0 when there is none.
    """

    people: list[Subject]
    matched: list[Subject]
    closed: list[tuple[Subject, str]]
    entries: list[Entry]
    about: dict[int, list[int]]
    newest: int
    as_at: date

    @property
    def recent_contacts(self) -> list[Entry]:
        """Earlier contacts about anybody in the household in the twelve months before, once each."""
        since = add_months(self.as_at, -REPEAT_MONTHS)
        seen: dict[str, Entry] = {}
        for entry in self.entries:
            if entry.event.kind == "contact.received" and entry.event.happened_on >= since:
                seen.setdefault(entry.event.case, entry)
        return list(seen.values())


def household_history(
    viewer: User,
    contact: Contact,
    *,
    people: Iterable[ContactPerson] | None = None,
    referrals: Iterable[Referral] | None = None,
    known_at: datetime | None = None,
) -> HouseholdHistory:
    """Load the history of the whole household, in a number of queries that does not grow with it.

    people, referrals  the contact's own, where the caller has read them already.
    known_at           only what the record said before that moment: what whoever decided then could read.
    Source  the report, recommendation 1, paragraphs 13 and 76; replay R02.
    """
    if people is None:
        people = contact.people.filter(removed_at=None).select_related("subject")
    matched = first_records(each.subject for each in sorted(people, key=lambda each: each.pk))
    everybody = _with_household(matched, local_day(contact.received_at))
    reaches = reaches_of(viewer, everybody)
    open_to_viewer = [person for person in everybody if reaches[person.pk] == Reach.FULL]
    named_only = [person for person in everybody if reaches[person.pk] == Reach.NAME]
    own = [key_of(contact), *map(key_of, contact.referrals.all() if referrals is None else referrals)]
    known_on = local_day(known_at) if known_at else None
    if known_at:
        events = events_visible_to(viewer, open_to_viewer, known_on=known_on).exclude(case__in=own)
        events = events.filter(recorded_at__lt=known_at).select_related(None)
        every_entry = chronology(events, zoom=[Significance.HEADLINE], known_on=known_on)
    else:
        every_entry = entries_of_open(open_to_viewer, zoom=[Significance.HEADLINE], without=own)
    told = _told(every_entry)
    entries = [same[0] for same in told]
    rings = whom_to_ring_each(named_only) if named_only else {}
    whose = {key: person.pk for person in open_to_viewer for key in records_of(person)}
    return HouseholdHistory(
        people=open_to_viewer,
        matched=[person for person in matched if reaches[person.pk] == Reach.FULL],
        closed=[(person, rings[person.pk]) for person in named_only],
        entries=entries,
        about={same[0].event.pk: _subjects(same, whose) for same in told},
        newest=max((entry.event.pk for entry in every_entry), default=0),
        as_at=local_day(contact.received_at),
    )


def _with_household(matched: list[Subject], on: date) -> list[Subject]:
    if not matched:
        return []
    found = {person.pk: person for person in (*matched, *household_subjects(matched, on))}
    return list(found.values())


def _subjects(entries: list[Entry], whose: Mapping[int, int]) -> list[int]:
    """Whose the entries are, once each."""
    return list(dict.fromkeys(whose[entry.event.subject_id] for entry in entries if entry.event.subject_id))


def _told(entries: list[Entry]) -> list[list[Entry]]:
    """One act about several people in the household is told once: the entries that say the same, together."""
    together: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in entries:
        together.setdefault((entry.event.case, entry.event.kind, entry.text), []).append(entry)
    return list(together.values())
