"""How a contact, with all that was done about it, goes to whose it is, when joined records are separated."""

from kittiwake.records.front_door.models import (
    CheckPerson,
    Contact,
    ContactPerson,
    Episode,
    NightEntry,
    PassedOn,
    Referral,
)
from kittiwake.records.front_door.services.moving_nights import put_night_right
from kittiwake.records.line.models import ClockAct
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

TAKEN_OFF_LENGTH = 300


def _contact(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """The person on the contact, their referral, whom agencies were asked about, and every entry."""
    contact = Contact.objects.select_for_update().get(pk=number)
    if contact.people.filter(subject__in=records_of(right), removed_at=None).exists():
        raise CannotAllot(
            "One contact is about both of them. Leave it, and take the wrong one off it afterwards."
        )
    theirs = records_of(wrong)
    matched = contact.people.filter(subject__in=theirs, removed_at=None).first()
    if matched is None:
        raise CannotAllot("Somebody was taken off a contact meanwhile. Leave it where it stands.")
    because = (
        reason if len(reason) <= TAKEN_OFF_LENGTH else "Two records were separated: see why on the line."
    )
    matched.removed_at, matched.removed_because = act.at, because
    matched.save()
    ContactPerson.objects.create(
        contact=contact, subject=right, part=matched.part, because=matched.because, by=act.by, at=act.at
    )
    referrals = list(contact.referrals.filter(subject__in=theirs))
    Referral.objects.filter(pk__in=[each.pk for each in referrals]).update(subject=right)
    PassedOn.objects.filter(contact=contact, subject__in=theirs).update(subject=right)
    for asked in CheckPerson.objects.filter(check_asked__contact=contact, subject__in=theirs):  # written once
        CheckPerson.objects.get_or_create(check_asked=asked.check_asked, subject=right)
    cases = [key_of(contact), *map(key_of, referrals)]
    acts = ClockAct.objects.filter(run__case__in=cases)
    move_cases(cases=[*cases, *map(key_of, acts)], wrong=wrong, right=right, reason=reason, act=act)


def _episode(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    episode = Episode.objects.select_for_update().get(pk=number)
    episode.subject = right
    episode.save()
    move_cases(cases=[key_of(episode)], wrong=wrong, right=right, reason=reason, act=act)


def _night(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    entry = NightEntry.objects.select_for_update().get(pk=number)
    put_night_right(entry, wrong=wrong, right=right, reason=reason, act=act)


def _contact_of_referral(number: int) -> str:
    return key_of(Contact(pk=Referral.objects.get(pk=number).contact_id))


def _work_of_clock_act(number: int) -> str:
    return ClockAct.objects.select_related("run").get(pk=number).run.case


MOVES = {
    "front_door.contact": _contact,
    "front_door.episode": _episode,
    "front_door.nightentry": _night,
}
GOES_WITH = {"front_door.referral": _contact_of_referral, "line.clockact": _work_of_clock_act}
CARRIED = {
    "front_door.contactperson": "front_door.contact",
    "front_door.referral": "front_door.contact",
    "front_door.passedon": "front_door.contact",
    "front_door.checkperson": "front_door.contact",
    "front_door.nightentryperson": "front_door.nightentry",
}
