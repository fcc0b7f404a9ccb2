"""Contacts as one viewer may see them, and where each stands."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from kittiwake.core.asking import kept
from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import name_colleagues, subjects_closed_to, subjects_visible_to
from kittiwake.records.front_door.choices import Answer, Part, Stage
from kittiwake.records.front_door.models import (
    AgencyCheck,
    Contact,
    ContactPerson,
    Decision,
    PassedOn,
    Proposal,
    Question,
    Referral,
    Wait,
)
from kittiwake.records.line.models import ClockRun, StandardCheck
from kittiwake.records.line.selectors import runs_of_cases
from kittiwake.records.line.services import key_of
from kittiwake.records.subject.models import Subject

LATEST = 5
UNDECIDED = set(Stage) - {Stage.DECIDED}


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
    on_it = ContactPerson.objects.filter(contact=OuterRef("pk"), removed_at=None)
    open_contacts = Contact.objects.exclude(Exists(on_it.filter(subject__in=subjects_closed_to(viewer))))
    breadths = {role.reach for role in viewer.roles_on(today())}
    if "authority" in breadths:
        return open_contacts
    if "own" in breadths:
        worked_with = on_it.filter(part=Part.CHILD, subject__in=subjects_visible_to(viewer))
        return open_contacts.filter(Exists(worked_with))
    return Contact.objects.none()


def contact_visible_to(viewer: User, contact_id: int) -> Contact | None:
    """One contact, or None when there is none or it is closed to the viewer."""
    return contacts_visible_to(viewer).select_related("agency").filter(pk=contact_id).first()


def undecided(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """Those that nobody has decided yet, the oldest first."""
    return contacts.filter(~Exists(Decision.objects.filter(contact=OuterRef("pk")))).order_by(
        "received_at", "pk"
    )


def in_stage(contacts: QuerySet[Contact], *stages: Stage) -> QuerySet[Contact]:
    """Those that stand in one of these stages, the urgent first and then the oldest."""
    in_order = contacts.select_related("agency").order_by("-is_urgent", "received_at", "pk")
    if set(stages) == UNDECIDED:
        return in_order.exclude(_stands_in(Stage.DECIDED))
    latest = Proposal.objects.filter(contact=OuterRef("pk")).order_by("-at", "-pk")
    chosen = Q()
    for stage in stages:
        chosen |= _stands_in(stage)
    return in_order.annotate(latest_proposal=Subquery(latest.values("pk")[:1])).filter(chosen)


def _stands_in(stage: Stage) -> Q:
    """The condition for one stage, on contacts that know their latest proposal; as `stage_of`."""
    decided = Q(Exists(Decision.objects.filter(contact=OuterRef("pk"))))
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
    on_it = ContactPerson.objects.filter(contact=OuterRef("pk"), subject=subject, removed_at=None)
    found = contacts_visible_to(viewer).filter(Exists(on_it))
    return found.select_related("agency").order_by("-received_at", "-pk")


def latest_about(viewer: User, subject: Subject) -> list[ContactCard]:
    """The latest few contacts that one person is on, the newest first; read once for a page."""
    return kept(
        ("front_door.latest", viewer.pk, subject.pk), lambda: cards(contacts_about(viewer, subject)[:LATEST])
    )


def screened_by(viewer: User, *stages: Stage) -> QuerySet[Contact]:
    """The contacts that this person screens, in these stages."""
    return in_stage(contacts_visible_to(viewer), *stages).filter(screener=viewer)


def awaiting_decision_of(viewer: User) -> QuerySet[Contact]:
    """Proposed contacts that this person may decide: never one that they proposed themselves."""
    own = Exists(Proposal.objects.filter(pk=OuterRef("latest_proposal"), by=viewer))
    return in_stage(contacts_visible_to(viewer), Stage.PROPOSED).exclude(own)


def unanswered_checks(contacts: QuerySet[Contact] | Iterable[Contact]) -> QuerySet[AgencyCheck]:
    """Agencies that have not answered about these contacts, longest waited for first.

    The caller has found the contacts visible, and undecided.
    """
    found = AgencyCheck.objects.filter(answer=Answer.ASKED, contact__in=contacts)
    return found.select_related("agency").order_by("asked_at", "pk")


def people_of(contact: Contact) -> QuerySet[ContactPerson]:
    """The people on a contact, the children first."""
    return contact.people.filter(removed_at=None).select_related("subject").order_by("part", "pk")


def cards(contacts: Iterable[Contact]) -> list[ContactCard]:
    """Each contact with where it stands, in a number of queries that does not grow with the list."""
    listed = list(contacts)
    pks = [contact.pk for contact in listed]
    people = _people_by_contact(pks)
    decisions = {d.contact_id: d for d in Decision.objects.filter(contact__in=pks, superseded_by=None)}
    waits = {w.contact_id: w for w in Wait.objects.filter(contact__in=pks, ended_at=None)}
    made = Proposal.objects.filter(contact__in=pks).select_related("question").order_by("at", "pk")
    proposals = {proposal.contact_id: proposal for proposal in made}
    asked = {each.pk: each.question for each in proposals.values() if hasattr(each, "question")}
    name_colleagues(chain(listed, decisions.values(), proposals.values(), asked.values()), "by", "screener")
    excused = _exceptions(proposals.values())
    runs = {
        run.case: run
        for run in runs_of_cases(key_of(contact) for contact in listed)
        if run.clock == "fd.decision"
    }
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


def passed_on_to(user: User) -> QuerySet[PassedOn]:
    """Contacts passed to this worker that they have not said they read, the oldest first."""
    return PassedOn.objects.filter(to=user, acknowledged_at=None).order_by("at")


def referrals_of(viewer: User, subject: Subject) -> QuerySet[Referral]:
    """A child's referrals, newest first, for those who may read the record."""
    open_to_viewer = subjects_visible_to(viewer).filter(pk=subject.pk)
    return (
        Referral.objects.filter(subject__in=open_to_viewer)
        .select_related("decision")
        .order_by("-received_on", "-pk")
    )


def referral_visible_to(viewer: User, referral_id: int) -> Referral | None:
    """One referral with its child, or None when there is none or the record is closed to the viewer."""
    return (
        Referral.objects.filter(subject__in=subjects_visible_to(viewer), pk=referral_id)
        .select_related("subject")
        .first()
    )


def _people_by_contact(pks: list[int]) -> dict[int, list[ContactPerson]]:
    people: dict[int, list[ContactPerson]] = {pk: [] for pk in pks}
    on_them = ContactPerson.objects.filter(contact__in=pks, removed_at=None)
    for each in on_them.select_related("subject").order_by("part", "pk"):
        people[each.contact_id].append(each)
    return people


def _exceptions(proposals: Iterable[Proposal]) -> Counter[str]:
    """How many standards each proposal leaves unmet with a reason, by the proposal's key."""
    keys = [key_of(proposal) for proposal in proposals]
    if not keys:
        return Counter()
    found = StandardCheck.objects.filter(decision__in=keys, is_met=False).exclude(reason="")
    return Counter(found.values_list("decision", flat=True))


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
