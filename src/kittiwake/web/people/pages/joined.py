"""One merge: agreed to or turned down by a second person; and separated again in the same way."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access.policies import NotPermitted, can
from kittiwake.records.line.services import Act
from kittiwake.records.people import selectors, services
from kittiwake.records.people.services import CannotAllot, CannotMerge
from kittiwake.web.page import Reading, Request, page
from kittiwake.web.people.comparing import side_by_side
from kittiwake.web.people.forms.merging import Allotting, Because, Separating
from kittiwake.web.people.merge_words import later_choices, later_fixed

if TYPE_CHECKING:
    from kittiwake.records.people.models import Merge, Parting

AGREE, DECLINE, SEPARATE = "agree", "decline", "separate"


def one_merge(request: Request, *, merge_id: int) -> Reading:
    """A merge both of whose records are read; any other is not found."""
    merge = selectors.merge_visible_to(request.user, merge_id)
    if merge is None:
        raise Http404
    return Reading([merge.kept, merge.other], merge)


@page(may="person.merge", about=one_merge)
def joined(request: Request, merge: "Merge") -> HttpResponse:
    """What was proposed and by whom, both records side by side, and what the second person says."""
    viewer = request.user
    partings = selectors.partings_of(merge)
    parting = next((each for each in partings if each.is_waiting), None)
    works = services.later_works(merge) if merge.is_in_force else []
    asked = request.POST.get("say", "") if request.method == "POST" else ""
    forms = _forms(request, asked, merge, parting, works)
    if asked in forms and forms[asked].is_valid():
        try:
            return _do(request, asked, forms[asked].cleaned_data, merge, parting)
        except (CannotMerge, CannotAllot, NotPermitted) as refusal:
            forms[asked].add_error(None, str(refusal))
    proposal = parting or merge
    is_own = proposal.proposed_by_id == viewer.pk
    context = {
        "merge": merge,
        "parting": parting,
        "ended": [each for each in partings if each.agreed_at],
        "compared": side_by_side(viewer, merge.kept, merge.other),
        "forms": forms,
        "wrong": forms.get(asked),
        "fixed": later_fixed(works),
        "is_own": is_own,
        "may_agree": can(viewer, "person.merge.agree", on=today()) and not is_own,
        "first_key": (merge.kept.stands_for or merge.kept).key,
    }
    return render(request, "people/merge_joined.html", context, status=422 if asked else 200)


def _forms(
    request: Request, asked: str, merge: "Merge", parting: "Parting | None", works: list
) -> dict[str, Any]:
    """The forms that this merge, as it stands, has on its page."""
    sent = {name: request.POST if asked == name else None for name in (AGREE, DECLINE, SEPARATE)}
    if merge.is_waiting:
        return {
            AGREE: Allotting(sent[AGREE], prefix=AGREE),
            DECLINE: Because(sent[DECLINE], prefix=DECLINE, label="Why not?"),
        }
    if not merge.is_in_force:
        return {}
    if parting is None:
        separate = Separating(sent[SEPARATE], prefix=SEPARATE, label="Why are they two people after all?")
        separate.offer("of_other", later_choices(works))
        return {SEPARATE: separate}
    agree = Allotting(sent[AGREE], prefix=AGREE, initial={"of_other": selectors.allotted(parting)})
    agree.offer("of_other", later_choices(works))
    return {AGREE: agree, DECLINE: Because(sent[DECLINE], prefix=DECLINE, label="Why do they stay joined?")}


def _do(
    request: Request, asked: str, answers: dict[str, Any], merge: "Merge", parting: "Parting | None"
) -> HttpResponse:
    act = Act(by=request.user, at=now())
    if asked == SEPARATE:
        services.propose_parting(
            merge_id=merge.pk, because=answers["because"], of_other=answers["of_other"], act=act
        )
        done = "Proposed. Nothing is separated until a second person agrees."
    elif parting is None:
        done = _settle_merge(asked, answers, merge, act)
    else:
        done = _settle_parting(asked, answers, parting, act)
    messages.success(request, done)
    return redirect("people:joined", merge_id=merge.pk)


def _settle_merge(asked: str, answers: dict[str, Any], merge: "Merge", act: Act) -> str:
    if asked == AGREE:
        services.agree_merge(merge_id=merge.pk, act=act)
        return "The two records are read as one from now on. They can be separated again."
    services.decline_merge(merge_id=merge.pk, because=answers["because"], act=act)
    return "The proposal is turned down. Nothing was joined."


def _settle_parting(asked: str, answers: dict[str, Any], parting: "Parting", act: Act) -> str:
    if asked == AGREE:
        services.agree_parting(parting_id=parting.pk, of_other=answers["of_other"], act=act)
        return "Each record is read for itself again. Look at the plans and timescales of both."
    services.decline_parting(parting_id=parting.pk, because=answers["because"], act=act)
    return "The records stay joined."
