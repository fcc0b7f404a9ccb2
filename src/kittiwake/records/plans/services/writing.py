"""Writing a version of a plan, and agreeing it."""

from datetime import date
from uuid import uuid5

from django.db import transaction

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act, record, record_standards
from kittiwake.records.plans import events
from kittiwake.records.plans.measurable import Gap, gaps_of, stopping
from kittiwake.records.plans.models import Action, Agreement, Outcome, Plan, PlanVersion
from kittiwake.records.plans.policies import require_authoring, require_on
from kittiwake.records.plans.selectors.lately import no_outcome_forgotten, rows_of
from kittiwake.records.plans.services.facts import (
    LONGEST_SENTENCE,
    LONGEST_WHO,
    MOST_PARTS,
    ActionFacts,
    BadPlan,
    OutcomeFacts,
    PlanMovedOn,
    VersionFacts,
    is_blank,
    require_short,
    require_words,
)
from kittiwake.records.subject.whole import first_record
from kittiwake.standards import Assessment, assess

DECISION = "plan.agreement"


@transaction.atomic
def write_version(*, plan: Plan, facts: VersionFacts, act: Act) -> PlanVersion:
    """Keep the plan as it is written; with gaps it is a draft, and cannot be shared. Sent twice, it is one.

    Raises  policies.NotPermitted, also for whoever oversees plans; BadPlan for no sentence, an action that
            does not say what, or an outcome of another plan; PlanMovedOn for a plan that has ended, or one
            written anew by somebody since the writer began.
    """
    require_authoring(act, plan)
    sent_before = PlanVersion.objects.filter(submission=facts.submission, plan=plan).first()
    if sent_before is not None:
        return sent_before
    held = Plan.objects.select_for_update().select_related("subject").get(pk=plan.pk)
    newest = held.versions.order_by("-number").first()
    _require_current(held, newest, facts)
    says = require_words(facts.says, "Say the plan in one sentence.")
    version = PlanVersion.objects.create(
        plan=held, number=(newest.number if newest else 0) + 1, submission=facts.submission,
        says=require_short(says, "The plan in a sentence", at_most=LONGEST_SENTENCE),
        worries=require_short(facts.worries, "What we are worried about"),
        works=require_short(facts.works, "What works well"),
        if_not=require_short(facts.if_not, "What happens if not"),
        author=act.by, on_behalf_of=act.on_behalf_of, written_at=act.at,
    )  # fmt: skip
    _write_outcomes(version, facts.outcomes)
    draft = " (draft)" if stopping(gaps_of(rows_of(version), if_not=version.if_not)) else ""
    words = f"Version {version.number} of the {held.get_kind_display().lower()} was written{draft}"
    record(events.WRITTEN, act, about=[held.subject], source=version, case=held, says=words)
    return version


@transaction.atomic
def agree_version(*, version: PlanVersion, with_whom: str, on: date, act: Act) -> Agreement:
    """Somebody other than the author agrees the plan, with the family and the agencies they name.

    Each practice standard for plans is held against it and kept, met or not.
    Raises  policies.NotPermitted, also for the author; BadPlan for a draft, a day to come, and without a word
            on who agreed; PlanMovedOn for one that was agreed, or is not the newest.
    """
    plan = Plan.objects.select_for_update().select_related("subject").get(pk=version.plan_id)
    require_on(act, "plan.agree", plan.subject)
    if act.by.pk in {version.author_id, version.on_behalf_of_id}:
        raise policies.NotPermitted("You wrote this plan: somebody else agrees it.")
    _require_agreeable(plan, version)
    words = require_words(with_whom, "Say who agreed the plan: the family, and each agency.")
    if not plan.from_on <= on <= local_day(act.at):
        raise BadPlan("The plan was agreed on a day between its start and today. Check the date.")
    gaps = gaps_of(rows_of(version), if_not=version.if_not)
    if stops := stopping(gaps):
        raise BadPlan(f"This is a draft until each action has what it needs. {stops[0].says}")
    agreement = Agreement.objects.create(version=version, with_whom=words, agreed_on=on, by=act.by, at=act.at)
    record_standards(_held(version, gaps, act), decision=agreement, case=plan, act=act)
    says = f"Version {version.number} of the {plan.get_kind_display().lower()} was agreed"
    record(events.AGREED, act, about=[plan.subject], source=agreement, case=plan, says=says)
    return agreement


def _held(version: PlanVersion, gaps: list[Gap], act: Act) -> Assessment:
    met = {
        "contingency_written": not is_blank(version.if_not),
        "works_well_written": not is_blank(version.works),
        "actions_are_plain": not any(gap.is_vague for gap in gaps),
    }
    return assess(met, reasons={}, agreed=False, decision=DECISION, on=local_day(act.at))


def _require_current(plan: Plan, newest: PlanVersion | None, facts: VersionFacts) -> None:
    if plan.to_on is not None:
        raise PlanMovedOn("This plan has ended. Begin another where one is needed.")
    number = newest.number if newest else 0
    if facts.after is not None and facts.after != number:
        raise PlanMovedOn(
            f"Somebody wrote version {number} meanwhile. Your text is kept: read theirs, then save."
        )
    if len(facts.outcomes) > MOST_PARTS or any(len(each.actions) > MOST_PARTS for each in facts.outcomes):
        raise BadPlan(f"A plan with more than {MOST_PARTS} parts is one that nobody can follow. Shorten it.")
    problem = no_outcome_forgotten(plan, [each.thread for each in facts.outcomes if each.thread])
    if problem:
        raise BadPlan(problem)


def _require_agreeable(plan: Plan, version: PlanVersion) -> None:
    if plan.to_on is not None:
        raise PlanMovedOn("This plan has ended.")
    if Agreement.objects.filter(version=version).exists():
        raise PlanMovedOn("This version was agreed already.")
    if plan.versions.filter(number__gt=version.number).exists():
        raise PlanMovedOn("A newer version was written. Agree that one.")


def _write_outcomes(version: PlanVersion, given: tuple[OutcomeFacts, ...]) -> None:
    for number, each in enumerate(given, start=1):
        outcome = Outcome.objects.create(
            version=version, thread=each.thread or uuid5(version.submission, str(number)), number=number,
            wish=require_short(each.wish, "An outcome"),
            must_change=require_short(each.must_change, "What must change"),
            help_offered=require_short(each.help_offered, "The help offered"),
            how_we_know=require_short(each.how_we_know, "How we will know"),
            sharing=each.sharing, only_for=first_record(each.only_for) if each.only_for else None,
        )  # fmt: skip
        Action.objects.bulk_create(_action(outcome, place, act) for place, act in enumerate(each.actions, 1))


def _action(outcome: Outcome, number: int, facts: ActionFacts) -> Action:
    return Action(
        outcome=outcome, number=number, what=require_words(facts.what, "Say what is to be done."),
        who=require_short(facts.who, "Who does it", at_most=LONGEST_WHO), by_on=facts.by_on,
        sharing=facts.sharing, only_for=first_record(facts.only_for) if facts.only_for else None,
    )  # fmt: skip
