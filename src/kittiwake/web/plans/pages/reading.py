"""Reading plans: all of a child's, one as it stands, one version as it was, and two beside one another."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kittiwake.core.prepared import Asking, ahead
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.assessment.selectors import asking_behind
from kittiwake.records.line.selectors import running_for
from kittiwake.records.line.services import asking_rules
from kittiwake.records.people.selectors import asking_relationships
from kittiwake.records.plans import selectors
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.recipients import recipients_of
from kittiwake.records.subject.whole import records_of
from kittiwake.web.assessment.leaning import Leaning, leaning_of
from kittiwake.web.child.panels import asking_warnings
from kittiwake.web.page import Reading, Request, child, page
from kittiwake.web.plans.pages.frame import framed, one_plan
from kittiwake.web.plans.present import beside as side_by_side
from kittiwake.web.plans.present import family as given
from kittiwake.web.plans.present import plan as said
from kittiwake.web.plans.present.reviews import decision_entry, review_entry

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.plans.models import Plan, PlanVersion
    from kittiwake.records.subject.models import Subject
    from kittiwake.web.plans.pages.frame import Found

NEWEST, A_PAGE = 3, 20  # reviews in full on the plan's page, and on the page of all
ACTS = ("plan.write", "plan.agree", "plan.review", "plan.share", "plan.end", "plan.oversee")


@page(may="record.read", about=child)
def plan_list(request: Request, subject: "Subject") -> HttpResponse:
    """Every plan of the child, the newest first."""
    plans = list(selectors.plans_visible_to(request.user, subject))
    stands = any(plan.kind == PlanKind.CHILD_IN_NEED and plan.to_on is None for plan in plans)
    context = framed(request, subject) | {
        "rows": [said.plan_row(plan, key=subject.key) for plan in plans],
        "may_start": not stands and policies.can(request.user, "plan.start", on=today()),
    }
    return render(request, "plans/plan_list.html", context)


@page(may="record.read", about=one_plan)
def plan(request: Request, found: "Found") -> HttpResponse:
    """One plan as it stands: the newest version, what it still lacks, who has it, and how it goes."""
    subject, plan = found
    viewer, day = request.user, today()
    ahead(*_asked_of(viewer, subject, plan))
    versions = selectors.versions_of(plan)
    reviews, held = selectors.newest_reviews_of(plan)
    may = {name.partition(".")[2]: policies.can(viewer, name, on=day) for name in ACTS}
    is_overseen = plan.overseen_by_id is not None
    due = selectors.contingency_due(plan)
    family = _family(request, plan, versions) if may["share"] else []
    context = framed(request, subject) | {
        "plan": plan,
        "facts": said.plan_facts(plan),
        "due": said.due_rows(due, plan, key=subject.key, may_decide=may["agree"]),
        "clocks": said.clock_rows(viewer, plan, key=subject.key),
        "reviews": [review_entry(each, is_overseen=is_overseen) for each in reviews[:NEWEST]],
        "held": held,
        "decisions": [decision_entry(*each) for each in selectors.decisions_on(plan)],
        "versions": said.version_rows(versions, plan, key=subject.key),
        "after": said.followed_entries(viewer, plan),
        "may": may,
        "to_oversee": selectors.waits_for_oversight(plan) if may["oversee"] else None,
        "is_open": plan.to_on is None,
        "ends_here": plan.kind == PlanKind.CHILD_IN_NEED,
        "family": family,
        "leaning": _leaning(request, plan) if plan.to_on is None else None,
        "version": versions[0] if versions else None,
        "in_force": selectors.in_force(versions),
    }
    if versions:
        context |= _written(versions[0]) | {"outcomes": said.outcomes(versions[0], reviews)}
    return render(request, "plans/plan.html", context)


@page(may="record.read", about=one_plan)
def every_review(request: Request, found: "Found") -> HttpResponse:
    """Every review of one plan, the newest first, with how far each outcome had come."""
    subject, plan = found
    shown = Paginator(selectors.reviews_of(plan), A_PAGE).get_page(request.GET.get("page"))
    is_overseen = plan.overseen_by_id is not None
    context = framed(request, subject) | {
        "plan": plan,
        "reviews": [review_entry(each, is_overseen=is_overseen) for each in shown],
        "shown": shown,
    }
    return render(request, "plans/reviews.html", context)


def _asked_of(viewer: "User", subject: "Subject", plan: "Plan") -> Iterator[Asking[Any]]:
    """What the page wants of the plan, its clocks, the assessment behind it, and the family."""
    records = records_of(subject)
    yield from (*selectors.asking_plan(plan), *selectors.asking_moves(plan), *asking_rules())
    yield from (running_for.of(records), *asking_behind(subject, work=plan))
    yield from (asking_relationships(records, today()), *asking_warnings(viewer, subject))


def _written(version: "PlanVersion") -> dict[str, Any]:
    """What a version says and how it stands."""
    return {
        "standing": said.standing(version),
        "gaps": said.gap_words(version),
        "agreed": said.agreed_words(version),
        "texts": [
            ("What works well", version.works),
            ("What we are worried about", version.worries),
            ("What happens if not enough changes", version.if_not),
        ],
    }


def _leaning(request: Request, plan: "Plan") -> Leaning | None:
    """Whether the assessment behind the plan holds, and where a reason is given if not."""
    answer = reverse("assessment:behind_plan", args=[plan.subject.key, plan.pk])
    return leaning_of(request.user, plan.subject, plan, answer=answer)


def _family(request: Request, plan: "Plan", versions: "list[PlanVersion]") -> list[Any]:
    shared = selectors.to_share(versions)
    if shared is None:
        return []
    people = recipients_of(request.user, plan, on=today())
    return given.family_rows(people, given.newest_copies(shared), plan, key=plan.subject.key)


def one_version(request: Request, *, key: str, plan_id: int, number: int) -> Reading:
    """One version of this plan, by its number."""
    reading = one_plan(request, key=key, plan_id=plan_id)
    versions = selectors.versions_of(reading.argument[1])
    version = next((each for each in versions if each.number == number), None)
    if version is None:
        raise Http404
    return Reading(reading.subjects, (reading.argument, version))


@page(may="record.read", about=one_version)
def version(request: Request, asked: "tuple[Found, PlanVersion]") -> HttpResponse:
    """One version as it was written, whether or not it counts now."""
    (subject, plan), version = asked
    context = framed(request, subject) | {
        "plan": plan,
        "version": version,
        "outcomes": said.outcomes(version),
        **_written(version),
    }
    return render(request, "plans/version.html", context)


def two_versions(request: Request, *, key: str, plan_id: int) -> Reading:
    """Two versions of this plan, the newest two unless others are asked for; with fewer there is no page."""
    reading = one_plan(request, key=key, plan_id=plan_id)
    versions = {str(each.number): each for each in selectors.versions_of(reading.argument[1])}
    newest = list(versions)[:2]
    if len(newest) < 2:
        raise Http404
    first = versions.get(request.GET.get("first", newest[1]))
    second = versions.get(request.GET.get("second", newest[0]))
    if first is None or second is None:
        raise Http404
    return Reading(reading.subjects, (reading.argument, first, second, list(versions)))


@page(may="record.read", about=two_versions)
def beside(request: Request, asked: "tuple[Found, PlanVersion, PlanVersion, list[str]]") -> HttpResponse:
    """Two versions beside one another: what changed, what is new and what was left out."""
    (subject, plan), first, second, numbers = asked
    context = framed(request, subject) | {
        "plan": plan,
        "first": first,
        "second": second,
        "numbers": numbers,
        "groups": side_by_side.groups_of(first, second),
        "written": [said.agreed_words(first), said.agreed_words(second)],
    }
    return render(request, "plans/beside.html", context)
