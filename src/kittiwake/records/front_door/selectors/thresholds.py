"""Decided contacts as a sample is drawn from them: only what the viewer may read."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from kittiwake.core.today import LONDON, local_day
from kittiwake.records.access.models import User
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.choices import MAKES_A_REFERRAL, Part
from kittiwake.records.front_door.models import Contact, ContactPerson, CriterionReliedOn, Decision
from kittiwake.records.front_door.selectors.contacts import contacts_visible_to
from kittiwake.records.people.selectors.ties import ties_of
from kittiwake.records.subject.whole import first_key, records_numbered


@dataclass(frozen=True, kw_only=True)
class DecidedContact:
    """One contact with its first decision. `had_part` are the people who screened, proposed or decided.

    level     of the outcome, by the continuum in force that day; blank for an answer about no level.
    criteria  keys that the decision relied on, or the proposal where it agreed and named none.
    """

    contact_id: int
    received_at: datetime
    decided_at: datetime
    outcome: str
    level: str
    source_code: str
    account: str
    children: frozenset[int]
    criteria: frozenset[str]
    had_part: frozenset[int]


@dataclass(frozen=True, kw_only=True)
class Answered:
    """One contact about one child, with when it was received, and when and how it was decided.

    first_outcome  what was decided first; `outcome` is what stands now. Both blank while it is undecided.
    """

    contact_id: int
    child_id: int
    received_at: datetime
    decided_at: datetime | None
    first_outcome: str
    outcome: str


def decided_between(viewer: User, from_on: date, to_on: date) -> list[DecidedContact]:
    """Contacts first decided on these days, both counted, in the order of their numbers. Four queries."""
    decisions = list(
        Decision.objects.filter(
            supersedes=None,
            at__range=_days(from_on, to_on),
            contact__in=contacts_visible_to(viewer),
        )
        .select_related("contact", "proposal")
        .order_by("contact")
    )
    children = _children_of([each.contact_id for each in decisions])
    criteria = _criteria_of(decisions)
    return [_decided(each, children[each.contact_id], criteria[each.pk]) for each in decisions]


def answers_about(viewer: User, children: Collection[int], *, since: datetime) -> list[Answered]:
    """Every contact received since then about these children, the earliest first. Two queries."""
    on_them = ContactPerson.objects.filter(
        part=Part.CHILD,
        removed_at=None,
        subject__in=records_numbered(children),
        contact__in=contacts_visible_to(viewer).filter(received_at__gte=since),
    )
    return _answered(on_them)


def referred_between(viewer: User, from_on: date, to_on: date) -> list[Answered]:
    """Contacts received on these days whose standing decision makes a referral, by child."""
    received = contacts_visible_to(viewer).filter(received_at__range=_days(from_on, to_on))
    referring = Decision.objects.filter(
        superseded_by=None, outcome__in=MAKES_A_REFERRAL, contact__in=received
    )
    on_them = ContactPerson.objects.filter(
        part=Part.CHILD, removed_at=None, contact__in=referring.values("contact")
    )
    return _answered(on_them)


def live_or_belong_together(children: Collection[int], *, on: date) -> set[frozenset[int]]:
    """The pairs of these children who share an address on that day, or are directly related.

    Ties through a third person are left out: that person's record may be closed to whoever asks.
    """
    known = set(children)
    return {
        frozenset((tie.of, tie.to))
        for tie in ties_of(records_numbered(known), on=on)
        if tie.order in (0, 2) and tie.to in known and tie.to != tie.of
    }


def _decided(decision: Decision, children: Iterable[int], criteria: Iterable[str]) -> DecidedContact:
    contact = decision.contact
    people = {contact.screener_id, decision.proposal.by_id, decision.by_id} - {None}
    return DecidedContact(
        contact_id=contact.pk,
        received_at=contact.received_at,
        decided_at=decision.at,
        outcome=decision.outcome,
        level=continuum.level_of(decision.outcome, on=local_day(decision.at)),
        source_code=contact.source_code,
        account=contact.account,
        children=frozenset(children),
        criteria=frozenset(criteria),
        had_part=frozenset(pk for pk in people if pk is not None),
    )


def _answered(on_them: QuerySet[ContactPerson]) -> list[Answered]:
    in_order = on_them.order_by("contact__received_at", "contact", "pk")
    rows = list(in_order.select_related("contact", "subject"))
    decisions: dict[int, list[Decision]] = defaultdict(list)
    for decision in Decision.objects.filter(contact__in={row.contact_id for row in rows}):
        decisions[decision.contact_id].append(decision)
    return [_answer(row.contact, first_key(row.subject), decisions[row.contact_id]) for row in rows]


def _answer(contact: Contact, child_id: int, decisions: list[Decision]) -> Answered:
    first, standing = (decisions[0], decisions[-1]) if decisions else (None, None)
    return Answered(
        contact_id=contact.pk,
        child_id=child_id,
        received_at=contact.received_at,
        decided_at=first.at if first else None,
        first_outcome=first.outcome if first else "",
        outcome=standing.outcome if standing else "",
    )


def _children_of(contact_ids: list[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    on_them = ContactPerson.objects.filter(contact__in=contact_ids, part=Part.CHILD, removed_at=None)
    first = Coalesce("subject__stands_for", "subject")
    for contact_id, child_id in on_them.values_list("contact", first):
        found[contact_id].append(child_id)
    return found


def _criteria_of(decisions: list[Decision]) -> dict[int, list[str]]:
    """By decision: its own criteria, or those of the proposal it agreed with."""
    own: dict[int, list[str]] = defaultdict(list)
    proposed: dict[int, list[str]] = defaultdict(list)
    relied = CriterionReliedOn.objects.filter(decision__in=decisions) | CriterionReliedOn.objects.filter(
        proposal__in=[each.proposal_id for each in decisions]
    )
    for decision_id, proposal_id, key in relied.values_list("decision", "proposal", "criterion"):
        (own[decision_id] if decision_id else proposed[proposal_id]).append(key)
    return {
        each.pk: own[each.pk] or (proposed[each.proposal_id] if each.outcome == each.proposed_outcome else [])
        for each in decisions
    }


def _days(from_on: date, to_on: date) -> tuple[datetime, datetime]:
    return datetime.combine(from_on, time.min, LONDON), datetime.combine(to_on, time.max, LONDON)
