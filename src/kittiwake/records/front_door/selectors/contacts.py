"""Contacts as one viewer may see them, and where each stands."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Window

from kittiwake.core.asking import kept
from kittiwake.core.prepared import Asking, ahead, answered, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import (
    asking_colleagues,
    keys_shut_to,
    name_colleagues,
    reach_of,
    subjects_closed_to,
    subjects_visible_to,
)
from kittiwake.records.front_door.choices import Part, Stage
from kittiwake.records.front_door.models import (
    Contact,
    ContactPerson,
    Decision,
    PassedOn,
    Proposal,
    Question,
    Referral,
    Wait,
)
from kittiwake.records.front_door.selectors import rows
from kittiwake.records.line.models import ClockRun, StandardCheck
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

LATEST = 5
UNDECIDED = set(Stage) - {Stage.DECIDED}
NAMED = ("by", "screener")


@dataclass(frozen=True, kw_only=True)
class ContactCard:
    """One contact on a list: where it stands, its people, and its decision clock.

    exceptions  standards that the latest proposal leaves unmet, each with a reason for a manager to agree to.
    """

    contact: Contact
    stage: Stage
    people: list[ContactPerson]
    decision_run: ClockRun | None
    proposal: Proposal | None
    question: Question | None
    exceptions: int
    wait: Wait | None
    decision: Decision | None


def contacts_visible_to(viewer: User) -> QuerySet[Contact]:
    """Contacts none of whose people is closed to the viewer.

    Who reads every record sees every such contact; others see those about children they work with.
    """
    open_contacts = Contact.objects.exclude(_about(subject__in=subjects_closed_to(viewer)))
    breadths = {role.reach for role in viewer.roles_on(today())}
    if "authority" in breadths:
        return open_contacts
    if "own" in breadths:
        worked_with = _about(part=Part.CHILD, subject__in=subjects_visible_to(viewer))
        again = PassedOn.objects.filter(contact=OuterRef("pk"), to=viewer, contact__again__isnull=False)
        return open_contacts.filter(worked_with | Exists(again))
    return Contact.objects.none()


def reads_every(viewer: User) -> bool:
    """True when the viewer reads every contact that is not closed to them."""
    return "authority" in {role.reach for role in viewer.roles_on(today())}


def contact_visible_to(viewer: User, contact_id: int) -> Contact | None:
    """One contact, or None when there is none or it is closed to the viewer."""
    if reads_every(viewer):
        closed = set(keys_shut_to(viewer))
        is_closed = any(each.subject_id in closed for each in rows.people_on([contact_id]))
        found = next(iter(rows.contact_numbered(contact_id)), None)  # asked also of one that is closed
        return None if is_closed else found
    return contacts_visible_to(viewer).select_related("agency").filter(pk=contact_id).first()


def undecided(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """Those that nobody has decided yet, the oldest first."""
    return contacts.filter(undecided__isnull=False).order_by("received_at", "pk")


def in_stage(contacts: QuerySet[Contact], *stages: Stage) -> QuerySet[Contact]:
    """Those that stand in one of these stages, the urgent first and then the oldest."""
    in_order = contacts.select_related("agency").order_by("-is_urgent", "received_at", "pk")
    if set(stages) == UNDECIDED:
        return in_order.filter(undecided__isnull=False)
    latest = Proposal.objects.filter(contact=OuterRef("pk")).order_by("-at", "-pk")
    chosen = Q()
    for stage in stages:
        chosen |= _stands_in(stage)
    return in_order.annotate(latest_proposal=Subquery(latest.values("pk")[:1])).filter(chosen)


def _stands_in(stage: Stage) -> Q:
    """The condition for one stage, on contacts that know their latest proposal; as `stage_of`."""
    decided = Q(undecided=None)
    if stage == Stage.DECIDED:
        return decided
    waiting = Q(Exists(Wait.objects.filter(contact=OuterRef("pk"), ended_at=None)))
    if stage == Stage.WAITING:
        return ~decided & waiting
    if stage == Stage.SCREENING:
        return ~decided & ~waiting & Q(latest_proposal=None)
    returned = Q(Exists(Question.objects.filter(proposal=OuterRef("latest_proposal"))))
    return (
        ~decided
        & ~waiting
        & Q(latest_proposal__isnull=False)
        & (returned if stage == Stage.RETURNED else ~returned)
    )


def contacts_about(viewer: User, subject: Subject) -> QuerySet[Contact]:
    """The contacts that one person is on, the newest first."""
    return _newest(contacts_visible_to(viewer).filter(_about(subject__in=records_of(subject))))


def _newest(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    return contacts.select_related("agency").order_by("-received_at", "-pk")


@dataclass(frozen=True)
class Latest:
    """The latest few contacts that one person is on, the newest first, and the number of earlier ones."""

    cards: list[ContactCard]
    earlier: int


def latest_about(viewer: User, subject: Subject) -> Latest:
    """What a person's page shows of their contacts; read once for a page."""
    return kept(("front_door.latest", viewer.pk, subject.pk), lambda: _latest(viewer, subject))


def _latest(viewer: User, subject: Subject) -> Latest:
    found = (
        _latest_open(records_of(subject), keys_shut_to(viewer))
        if reads_every(viewer)
        else list(_counted(contacts_about(viewer, subject)))
    )
    of = found[0].of if found else 0
    referrals = [key_of(referral) for referral in referrals_of(viewer, subject)]
    ahead(runs_of_cases.of(referrals), *_asking_cards(found))  # the same page shows both
    return Latest(cards(found), of - len(found))


def asking_latest(viewer: User, subject: Subject) -> tuple[Asking[Any], ...]:
    """What `latest_about` asks first, for whoever reads every contact that is not shut to them."""
    if not reads_every(viewer):
        return ()
    return (_latest_open.of(records_of(subject), keys_shut_to(viewer)),)


def _counted(contacts: QuerySet[Contact]) -> Any:
    return contacts.annotate(of=Window(Count("*")))[:LATEST]


@prepared
def _latest_open(records: Sequence[int], closed: Sequence[int]) -> Any:
    return _counted(_newest(not_about_any(closed).filter(_about(subject=one_of(records)))))


def _about(**whom: Any) -> Exists:
    return Exists(ContactPerson.objects.filter(contact=OuterRef("pk"), removed_at=None, **whom))


def not_about_any(closed: Sequence[int]) -> QuerySet[Contact]:
    """In a prepared question: contacts that are about none of these people."""
    return Contact.objects.filter(~_about(subject=one_of(closed)))


def people_of(contact: Contact) -> QuerySet[ContactPerson]:
    """The people on a contact, the children first."""
    return contact.people.filter(removed_at=None).select_related("subject").order_by("part", "pk")


def cards(contacts: Iterable[Contact]) -> list[ContactCard]:
    """Each contact with where it stands, in a number of queries that does not grow with the list."""
    listed = list(contacts)
    pks = [contact.pk for contact in listed]
    on_them, decided, waited, made, running = answered(*_asking_cards(listed))
    people = _by_contact(pks, on_them)
    decisions = {each.contact_id: each for each in decided}  # the latest: each later one supersedes
    waits = {each.contact_id: each for each in waited if each.ended_at is None}
    proposals = {proposal.contact_id: proposal for proposal in made}
    asked = {each.pk: each.question for each in proposals.values() if hasattr(each, "question")}
    named = [*listed, *decisions.values(), *proposals.values(), *asked.values()]
    ahead(*asking_colleagues(named, *NAMED), _excused.of([key_of(each) for each in proposals.values()]))
    name_colleagues(named, *NAMED)
    excused = _exceptions(proposals.values())
    runs = {run.case: run for run in running if run.clock == "fd.decision"}
    return [
        ContactCard(
            contact=contact,
            stage=stage_of(decisions.get(contact.pk), waits.get(contact.pk), proposal, asked),
            proposal=proposal,
            question=asked.get(proposal.pk) if proposal else None,
            exceptions=excused[key_of(proposal)] if proposal else 0,
            people=people[contact.pk],
            decision_run=runs.get(key_of(contact)),
            wait=waits.get(contact.pk),
            decision=decisions.get(contact.pk),
        )
        for contact in listed
        for proposal in [proposals.get(contact.pk)]
    ]


def _asking_cards(listed: Sequence[Contact]) -> tuple[Asking[Any], ...]:
    pks = [contact.pk for contact in listed]
    questions = (rows.people_on, rows.decisions_of, rows.waits_of, rows.proposals_of)
    return *(each.of(pks) for each in questions), runs_of_cases.of([key_of(contact) for contact in listed])


def referrals_of(viewer: User, subject: Subject) -> list[Referral]:
    """A child's latest referrals, newest first, for those who may read the record."""
    return latest_referrals(records_of(subject)) if reach_of(viewer, subject) == Reach.FULL else []


@prepared
def latest_referrals(records: Sequence[int]) -> QuerySet[Referral]:
    found = Referral.objects.filter(subject=one_of(records)).select_related("decision")
    return found.order_by("-received_on", "-pk")[:LATEST]


def referral_visible_to(viewer: User, referral_id: int) -> Referral | None:
    """One referral with its child, or None when there is none or the record is closed to the viewer."""
    return (
        Referral.objects.filter(subject__in=subjects_visible_to(viewer), pk=referral_id)
        .select_related("subject")
        .first()
    )


def _by_contact(pks: list[int], on_them: Iterable[ContactPerson]) -> dict[int, list[ContactPerson]]:
    people: dict[int, list[ContactPerson]] = {pk: [] for pk in pks}
    for each in on_them:
        people[each.contact_id].append(each)
    return people


def _exceptions(proposals: Iterable[Proposal]) -> Counter[str]:
    """How many standards each proposal leaves unmet with a reason, by the proposal's key."""
    keys = [key_of(proposal) for proposal in proposals]
    return Counter(check.decision for check in (_excused(keys) if keys else ()))


@prepared
def _excused(decisions: Sequence[str]) -> QuerySet[StandardCheck]:
    unmet = StandardCheck.objects.filter(decision=one_of(decisions), is_met=False)
    return unmet.exclude(reason="").only("decision")


def stage_of(
    decision: Decision | None, wait: Wait | None, proposal: Proposal | None, asked: Mapping[int, Question]
) -> Stage:
    """Where a contact stands, from its latest rows. `asked` holds the questions by their proposal."""
    if decision:
        return Stage.DECIDED
    if wait:
        return Stage.WAITING
    if proposal is None:
        return Stage.SCREENING
    return Stage.RETURNED if proposal.pk in asked else Stage.PROPOSED
