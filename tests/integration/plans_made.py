"""Plans for tests, made through the real services."""

from datetime import date, timedelta
from uuid import UUID

from kittiwake.records.files.services import Arrived, keep
from kittiwake.records.line.services import Act
from kittiwake.records.plans.choices import NO_PROGRESS
from kittiwake.records.plans.models import Action, Copy, Outcome, Plan, PlanVersion, Progress, Review
from kittiwake.records.plans.services import (
    ActionFacts,
    OutcomeFacts,
    ProgressFacts,
    ReviewFacts,
    VersionFacts,
    start_plan,
    write_version,
)
from kittiwake.records.subject.models import Subject


def begin(child: Subject, act: Act, *, days_ago: int = 60, kind: str = "CHILD_IN_NEED") -> Plan:
    on = act.at.date() - timedelta(days=days_ago)
    return start_plan(subject=child, kind=kind, on=on, because="Mornings are hard since March.", act=act)


def action(**changes: object) -> ActionFacts:
    known = {"what": "Karen wakes Mia at seven", "who": "Karen", "by_on": date(2017, 5, 8)} | changes
    return ActionFacts(**known)


def outcome(*actions: ActionFacts, **changes: object) -> OutcomeFacts:
    known = {
        "wish": "Mia gets to school on time and has had breakfast.",
        "must_change": "Mia misses the first lesson three days a week.",
        "how_we_know": "School says that Mia was on time on four days of five.",
        "actions": actions or (action(),),
    }
    return OutcomeFacts(**(known | changes))


def version_facts(*outcomes: OutcomeFacts, **changes: object) -> VersionFacts:
    known = {
        "says": "Karen and Nana make mornings work, with the school’s breakfast club.",
        "works": "Nana comes whenever she is asked.",
        "if_not": "We meet within two weeks and think about a conference.",
        "outcomes": outcomes or (outcome(),),
    }
    return VersionFacts(**(known | changes))


def written(plan: Plan, act: Act, **changes: object) -> PlanVersion:
    return write_version(plan=plan, facts=version_facts(**changes), act=act)


def review_facts(version: PlanVersion, scale: str, *, on: date, **changes: object) -> ReviewFacts:
    rated = tuple(
        ProgressFacts(outcome=each, scale=scale, evidence="The register of the school.")
        for each in version.outcomes.all()
    )
    known = {
        "kind": "CIN_REVIEW",
        "held_on": on,
        "attended": "Karen, Nana, the school.",
        "decision": "CONTINUE",
        "because": "It is early.",
        "progress": rated,
    }
    return ReviewFacts(**(known | changes))


def plan_rows(child: Subject, act: Act, *, thread: UUID) -> dict[str, int]:
    """A plan that stands still, with a copy for the child, whoever the act is by: for pages that need them.

    thread  of its one outcome, which two reviews in a row found not to move.
    """
    known = {"started_by": act.by, "started_at": act.at}
    plan = Plan.objects.create(
        subject=child, kind="CHILD_IN_NEED", from_on=act.at.date(), because="Neglect.", **known
    )
    earlier, version = (
        PlanVersion.objects.create(
            plan=plan, number=number, says="Mornings work.", author=act.by, written_at=act.at
        )
        for number in (1, 2)
    )
    copy = Copy.objects.create(
        version=version, audience="CHILD", recipient=child, recipient_name="A child", age_band="FROM_5",
        why="Why.", hopes="Hopes.", what_happens="What.", by=act.by, at=act.at,
    )  # fmt: skip
    arrived = Arrived(name="Plan.docx", content=b"words", content_type="application/msword")
    keep(arrived, source=copy, act=act)
    outcome = Outcome.objects.create(
        version=version, thread=thread, number=1, wish="Breakfast.", how_we_know="She says so."
    )
    Outcome.objects.create(version=earlier, thread=thread, number=1, wish="Breakfast.")
    Action.objects.create(outcome=outcome, number=1, what="Karen wakes her", who="Karen", by_on=act.at.date())
    for days in (40, 10):
        review = Review.objects.create(
            plan=plan, version=version, kind="CIN_REVIEW", held_on=act.at.date() - timedelta(days=days),
            attended="Nana.", decision="CONTINUE", because="It is early.", by=act.by, at=act.at,
        )  # fmt: skip
        Progress.objects.create(
            review=review, outcome=outcome, thread=thread, scale=NO_PROGRESS[0], evidence="The register."
        )
    return {"plan_id": plan.pk, "copy_id": copy.pk}
