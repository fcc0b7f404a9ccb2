"""Proceedings: issuing them, what the court allocates and lists, and their end for each child."""

from datetime import date

from django.db import transaction

from kittiwake.core import codes
from kittiwake.core.dates import When
from kittiwake.records.court import events
from kittiwake.records.court.choices import CODES, LIMITED, Application
from kittiwake.records.court.models import Planning, Proceedings, ProceedingsChild
from kittiwake.records.court.policies import require_one_open, require_open
from kittiwake.records.court.services.facts import (
    LONGEST_LINE,
    BadCourt,
    CourtMovedOn,
    IssueFacts,
    listed,
    may_say,
    needed,
    past,
)
from kittiwake.records.line.services import Act, Happening, record, record_each
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, first_records, records_of_each

LONGEST_NUMBER = 40


def children_before(proceedings: Proceedings) -> list[Subject]:
    """The children before the court, each as the record that stands first."""
    return first_records(row.subject for row in proceedings.children.select_related("subject"))


@transaction.atomic
def issue(*, children: list[Subject], planning: Planning | None, facts: IssueFacts, act: Act) -> Proceedings:
    """Write down that the court was asked for an order about these children of one family.

    planning  the legal planning that decided on it; none for what the court or somebody else began.
    Raises  policies.NotPermitted; BadCourt; CourtMovedOn where the same is before the court already.
    """
    about = listed(first_records(children))
    require_open(act, "court.record", about)
    if facts.application not in Application.values:
        raise BadCourt("Say what the court is asked for.")
    going = ProceedingsChild.objects.filter(subject__in=records_of_each(about), ended_on=None)
    if going.filter(proceedings__application=facts.application).exists():
        raise CourtMovedOn("Such an application about one of these children is before the court already.")
    row = Proceedings.objects.create(
        planning=planning, application=facts.application, issued_on=past(facts.issued_on, act),
        because=needed(facts.because, "The reasons", "Say why the court is asked now."),
        court=needed(facts.court, "The court", "Say which court.", at_most=LONGEST_LINE),
        number=may_say(facts.number, "The number", at_most=LONGEST_NUMBER),
        short_notice=_code("short_notice", facts.short_notice), recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    ProceedingsChild.objects.bulk_create(
        ProceedingsChild(proceedings=row, subject=child, initial_plan=_plan(facts, child)) for child in about
    )
    when = When.day(row.issued_on)
    says = f"{events.ISSUED.says}: {row.get_application_display().lower()}"
    told = [Happening(kind=events.ISSUED, about=about, source=row, when=when, says=says)]
    if row.application in LIMITED:
        told.append(Happening(kind=events.LIMIT_BEGAN, about=about, source=row, when=when))
    record_each(told, act)
    return row


@transaction.atomic
def allocate(*, proceedings: Proceedings, to: str, on: date, number: str, act: Act) -> Proceedings:
    """The court said who hears it. Raises as `end_for_child`."""
    held = before_the_court(proceedings, act)
    held.allocated_on = past(on, act, after=held.issued_on, what="Proceedings were issued; that")
    held.allocated_to = needed(to, "Who hears it", "Say who hears it.", at_most=LONGEST_LINE)
    held.number = may_say(number, "The number", at_most=LONGEST_NUMBER) or held.number
    held.save()
    when = When.day(held.allocated_on)
    record(events.ALLOCATED, act, about=children_before(held), source=held, when=when)
    return held


@transaction.atomic
def end_for_child(
    *, proceedings: Proceedings, child: Subject, on: date, final_plan: str, outcome: str, act: Act
) -> Proceedings:
    """Proceedings end for one child; with the last one they are over.

    Raises  policies.NotPermitted; BadCourt; CourtMovedOn where they ended for the child already.
    """
    held = before_the_court(proceedings, act)
    row = _part(held, child)
    if row.ended_on is not None:
        raise CourtMovedOn("The proceedings ended for this child already.")
    row.ended_on = past(on, act, after=held.issued_on, what="Proceedings were issued; that")
    row.final_plan = _needed_code("final_plan", final_plan)
    row.outcome = needed(outcome, "What came of it", "Say what came of it for the child.")
    row.save()
    when, subject = When.day(row.ended_on), first_record(row.subject)
    told = [Happening(kind=events.CHILD_CONCLUDED, about=[subject], source=held, when=when)]
    if not held.children.filter(ended_on=None).exists():
        held.concluded_on = max(each.ended_on for each in held.children.all() if each.ended_on)
        held.save()
        over = When.day(held.concluded_on)
        told.append(Happening(kind=events.CONCLUDED, about=children_before(held), source=held, when=over))
    record_each(told, act)
    return held


def before_the_court(proceedings: Proceedings, act: Act) -> Proceedings:
    """The proceedings, locked, while they go on. Raises NotPermitted, CourtMovedOn."""
    held = Proceedings.objects.select_for_update().get(pk=proceedings.pk)
    require_one_open(act, "court.record", children_before(held))
    if held.concluded_on is not None:
        raise CourtMovedOn("These proceedings are over. Look at the record again.")
    return held


def _part(proceedings: Proceedings, child: Subject) -> ProceedingsChild:
    rows = proceedings.children.select_related("subject")
    found = next((row for row in rows if first_record(row.subject) == first_record(child)), None)
    if found is None:
        raise BadCourt("These proceedings are not about this child.")
    return found


def _plan(facts: IssueFacts, child: Subject) -> str:
    return _needed_code("initial_plan", facts.plans.get(child.pk, ""))


def _needed_code(name: str, code: str) -> str:
    if not code:
        raise BadCourt("Say for each child which plan is put to the court.")
    return _code(name, code)


def _code(name: str, code: str) -> str:
    if code and code not in {each.code for each in codes.code_set(CODES, name)}:
        raise BadCourt("That is no answer to choose. Choose one from the list.")
    return code
