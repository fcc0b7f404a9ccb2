"""Where a person lives, or stays at times."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.people import events
from kittiwake.records.people.choices import ResidenceKind
from kittiwake.records.people.models import Address, Person, Residence
from kittiwake.records.people.models.address import fold_address
from kittiwake.records.people.policies import require_recording
from kittiwake.records.people.services.facts import AddressFacts, BadPerson, tidy
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

LONGEST_ADDRESS, LONGEST_POSTCODE = 380, 12
SAYS = {
    ResidenceKind.HOME: "Moved",
    ResidenceKind.STAYS: "Stays at another address at times",
    ResidenceKind.NO_FIXED: "Has no fixed address",
    ResidenceKind.REFUGE: "Moved to a refuge",
}


@transaction.atomic
def record_address(facts: AddressFacts, *, subject: Subject, act: Act) -> Residence:
    """Record where a person lives or stays. A new home ends the earlier one the day before.

    The address itself stands on no line: it may have to be protected later.
    Raises  NotPermitted; BadPerson for no words, days the wrong way round, or two homes at a time.
    """
    subject = first_record(subject)
    require_recording(act, subject)
    person = Person.objects.select_for_update().get(pk=subject.pk)
    check_days(facts, on=local_day(act.at))
    address = find_address(facts)
    has_moved = facts.kind != ResidenceKind.STAYS and _make_room(subject, facts)
    residence = residence_row(facts, person=person, address=address, act=act)
    residence.save()
    record_each([happening(residence, subject, has_moved=has_moved)], act)
    return residence


def residence_row(facts: AddressFacts, *, person: Person, address: Address | None, act: Act) -> Residence:
    """The row that these facts make, not kept yet."""
    return Residence(
        person=person, address=address, kind=ResidenceKind(facts.kind).value,
        from_on=facts.from_on, to_on=facts.to_on,
        is_protected=facts.kind == ResidenceKind.REFUGE if facts.is_protected is None else facts.is_protected,
        source=tidy(facts.source), recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip


def happening(residence: Residence, subject: Subject, *, has_moved: bool) -> Happening:
    """What the line says of a home that was recorded; never where it is."""
    kind = ResidenceKind(residence.kind)
    says = SAYS[kind] if has_moved or kind != ResidenceKind.HOME else "Home address recorded"
    when = When.day(residence.from_on) if residence.from_on else None
    return Happening(kind=events.ADDRESS_CHANGED, about=[subject], source=residence, when=when, says=says)


@transaction.atomic
def end_residence(*, residence_id: int, to_on: date, act: Act) -> Residence:
    """Say until which day somebody lived there. Raises NotPermitted, BadPerson."""
    residence = _residence(residence_id, act)
    if residence.to_on:
        raise BadPerson(f"This ended on {says_day(residence.to_on)} already.")
    if to_on > local_day(act.at) or (residence.from_on and to_on < residence.from_on):
        raise BadPerson("Give a day on or after the first one there, and not later than today.")
    residence.to_on = to_on
    residence.save()
    record(
        events.ADDRESS_CHANGED, act, about=[residence.person.subject], source=residence, when=When.day(to_on),
        says="No longer lives or stays at an earlier address",
    )  # fmt: skip
    return residence


@transaction.atomic
def protect_residence(*, residence_id: int, is_protected: bool, act: Act) -> Residence:
    """Hide where somebody lives, or stop hiding it. The person is still found. Raises NotPermitted."""
    residence = _residence(residence_id, act)
    if residence.is_protected == is_protected:
        return residence
    residence.is_protected = is_protected
    residence.save()
    says = "An address was protected" if is_protected else "An address is no longer protected"
    record(events.PERSON_CHANGED, act, about=[residence.person.subject], source=residence, says=says)
    return residence


def _residence(residence_id: int, act: Act) -> Residence:
    residence = (
        Residence.objects.select_for_update(of=("self",))
        .select_related("person__subject")
        .get(pk=residence_id)
    )
    require_recording(act, residence.person.subject)
    return residence


def check_days(facts: AddressFacts, *, on: date) -> None:
    if facts.from_on and facts.from_on > on:
        raise BadPerson(f"{says_day(facts.from_on)} has not come yet. Record a move when it has happened.")
    if facts.from_on and facts.to_on and facts.to_on < facts.from_on:
        raise BadPerson("The last day there is before the first one. Check both dates.")


def _make_room(subject: Subject, facts: AddressFacts) -> bool:
    """End the home that this one follows; of joined records, on each. True when there was one."""
    homes = Residence.objects.filter(person__in=records_of(subject)).exclude(kind=ResidenceKind.STAYS)
    earlier = list(homes.filter(to_on=None)) if facts.to_on is None else []
    for home in earlier:
        _end_before(home, facts.from_on)
    if homes.filter(_overlaps(facts)).exists():
        raise BadPerson("They are recorded as living somewhere else on some of these days. Check the dates.")
    return bool(earlier)


def _end_before(home: Residence, from_on: date | None) -> None:
    if from_on is None:
        raise BadPerson(
            "Another home is recorded. Say from which day they live here;"
            " if nobody knows, the day you were told."
        )
    if home.from_on and home.from_on >= from_on:
        raise BadPerson(
            f"They are recorded as living elsewhere since {says_day(home.from_on)}."
            " Say until when they lived here, or end that home first."
        )
    home.to_on = from_on - timedelta(days=1)
    home.save()


def _overlaps(facts: AddressFacts) -> Q:
    starts_before = Q(from_on=None) | Q(from_on__lte=facts.to_on or date.max)
    return starts_before & (Q(to_on=None) | Q(to_on__gte=facts.from_on or date.min))


def find_address(facts: AddressFacts) -> Address | None:
    """The dwelling with these words, found or made; None for no fixed address."""
    if facts.kind == ResidenceKind.NO_FIXED:
        return None
    lines = "\n".join(line for line in map(tidy, clean(facts.lines).split("\n")) if line)
    postcode = tidy(facts.postcode).upper()
    if not lines:
        raise BadPerson(
            "Write where they live: a boat, a site or a place abroad is an address."
            " If there is none, choose no fixed address."
        )
    if len(lines) > LONGEST_ADDRESS or len(postcode) > LONGEST_POSTCODE:
        raise BadPerson("This address is too long to keep. Leave out what a letter would not need.")
    folded = fold_address(lines, postcode)
    found = Address.objects.filter(folded=folded).order_by("pk").first()
    return found or Address.objects.create(lines=lines, postcode=postcode)
