"""Legal planning: asking for a meeting, the lawyer's advice, and the decision of the gateway."""

from collections.abc import Mapping

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access import independence
from kittiwake.records.court import events
from kittiwake.records.court.choices import Step, Threshold
from kittiwake.records.court.models import Advice, Planning, PlanningChild
from kittiwake.records.court.policies import NotPermitted, require_one_open, require_open
from kittiwake.records.court.services.facts import (
    BadCourt,
    CourtMovedOn,
    GatewayFacts,
    listed,
    needed,
    past,
)
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, first_records, records_of_each


@transaction.atomic
def ask_planning(*, why: str, proposes: Mapping[Subject, str], act: Act) -> Planning:
    """Ask for a legal planning meeting about the children of one family, with what is proposed for each.

    Raises  policies.NotPermitted; NotIndependent; BadCourt; CourtMovedOn where one of them waits already.
    """
    children = listed(first_records(proposes))
    require_open(act, "court.record", children)
    independence.require_independent(act.by, on=local_day(act.at))
    waiting = PlanningChild.objects.filter(subject__in=records_of_each(children), planning__decided_at=None)
    if waiting.exists():
        raise CourtMovedOn("A legal planning meeting about one of these children is asked for already.")
    held = Planning.objects.create(
        why=needed(why, "The reason", "Say what you are worried about, and what was tried."),
        asked_by=act.by, asked_at=act.at,
    )  # fmt: skip
    PlanningChild.objects.bulk_create(
        PlanningChild(planning=held, subject=first_record(child), proposes=_step(step))
        for child, step in proposes.items()
    )
    record(events.PLANNING_ASKED, act, about=children, source=held)
    return held


@transaction.atomic
def advise(*, planning: Planning, text: str, act: Act) -> Advice:
    """A lawyer writes down what they advise. It is privileged, and is never changed.

    Raises  policies.NotPermitted; BadCourt.
    """
    about = children_of(planning)
    require_one_open(act, "advice.give", about)
    row = Advice.objects.create(
        planning=planning, text=needed(text, "The advice", "Write the advice."), by=act.by, at=act.at
    )
    record(events.ADVISED, act, about=about, source=row, case=planning)
    return row


@transaction.atomic
def decide_gateway(*, planning: Planning, facts: GatewayFacts, act: Act) -> Planning:
    """Decide for each child whether the threshold is met, and what is done.

    Raises  policies.NotPermitted, also for whoever asked; BadCourt; CourtMovedOn where it was decided.
    Source  the report, paragraph 26.
    """
    held = Planning.objects.select_for_update().get(pk=planning.pk)
    about = children_of(held)
    require_open(act, "gateway.decide", about)
    if held.asked_by_id == act.by.pk:
        raise NotPermitted("You asked for this meeting, so somebody else decides. Ask another manager.")
    if held.decided_at is not None:
        raise CourtMovedOn("This was decided already. Open it to read the decision.")
    held.held_on = past(
        facts.held_on, act, after=local_day(held.asked_at), what="The meeting was asked for; it"
    )
    held.attended = needed(facts.attended, "Who attended", "Say who attended, by name and post.")
    held.because = needed(facts.because, "The reasons", "Say why it was decided so.")
    held.decided_by, held.decided_at = act.by, act.at
    rows = list(held.children.select_related("subject"))
    for row in rows:
        row.threshold, row.step = _decided(facts.decided.get(first_record(row.subject).pk))
    held.save()
    for row in rows:
        row.save()
    when = When.day(held.held_on)
    record_each(
        [
            Happening(
                kind=events.GATEWAY_DECIDED, about=[first_record(row.subject)], source=held, when=when,
                says=f"{events.GATEWAY_DECIDED.says}: {row.get_step_display().lower()}",
            )
            for row in rows
        ],
        act,
    )  # fmt: skip
    return held


def children_of(planning: Planning) -> list[Subject]:
    """Whom it is about, each as the record that stands first."""
    return first_records(row.subject for row in planning.children.select_related("subject"))


def _decided(said: tuple[str, str] | None) -> tuple[str, str]:
    threshold, step = said or ("", "")
    if threshold not in Threshold.values or step not in Step.values:
        raise BadCourt("Say for each child whether the threshold is met, and what is done.")
    if threshold == Threshold.NOT_MET and step != Step.HELP:
        raise BadCourt("Where the threshold is not met, the plan goes on as it is. Check both answers.")
    return threshold, step


def _step(step: str) -> str:
    if step not in Step.values:
        raise BadCourt("Say for each child what you propose.")
    return step
