"""A child's time in care: what stands, what stood, and the episodes that follow from it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.care import selectors
from kittiwake.records.care.choices import VOLUNTARY, CheckKind
from kittiwake.web.care import present
from kittiwake.web.care.naming import names_of
from kittiwake.web.care.pages.between import links
from kittiwake.web.child.frame import frame_of
from kittiwake.web.line.drawing import picture
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.care.selectors import LivingNow
    from kittiwake.records.subject.models import Subject


@page(may="record.read", about=child)
def overview(request: Request, subject: "Subject") -> HttpResponse:
    """Periods, legal statuses and placements to the day; what was taken off; who agreed."""
    viewer, day = request.user, today()
    days = selectors.days_visible_to(viewer, subject)
    if days is None:
        raise Http404
    now = selectors.living_now(viewer, subject)
    agreements = selectors.agreements_of(viewer, subject)
    names = names_of(viewer, days.placements)
    may_record = policies.can(viewer, "care.record", on=day)
    may_manage = policies.can(viewer, "care.withdraw", on=day)
    lanes = present.care_lanes(days, names)
    context = frame_of(request, subject, current="care:overview") | {
        "now": present.now_facts(now, names, today=day) if now else [],
        "has_history": bool(days.periods),
        "picture": picture(lanes, today=day),
        "stretches": present.stretch_rows(days, names),
        "episodes": present.episode_rows(days.episodes()),
        "agreements": present.agreement_rows(agreements),
        "to_end": present.agreements_to_end(agreements, key=subject.key),
        "taken_off": present.taken_off_rows(selectors.taken_off(viewer, subject), names),
        "headings": {"stretches": present.STRETCHES, "episodes": present.EPISODES},
        "told": present.told_rows(selectors.notices_of(now.placement)) if now and now.placement else [],
        "looks": present.check_rows(selectors.checks_of(viewer, subject, CheckKind.SECTION_20)),
        "between": _between(subject, now, may_record=may_record, may_manage=may_manage) if now else [],
        "may_record": may_record,
        "may_withdraw": may_manage,
    }
    return render(request, "care/overview.html", context)


def _between(
    subject: "Subject", now: "LivingNow", *, may_record: bool, may_manage: bool
) -> list[tuple[str, str]]:
    is_voluntary = bool(now.status and now.status.code in VOLUNTARY)
    return links(
        key=subject.key, may_record=may_record and bool(now.placement), may_manage=may_manage,
        is_voluntary=is_voluntary,
    )  # fmt: skip
