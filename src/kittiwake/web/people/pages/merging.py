"""Who may be on the record twice, two records side by side, and proposing that they are one person or two."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core.today import now, today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.policies import NotPermitted, can
from kittiwake.records.line.services import Act
from kittiwake.records.people import selectors, services
from kittiwake.records.people.services import CannotMerge
from kittiwake.web.page import ClosedRecord, Reading, Request, child, known, page
from kittiwake.web.people.comparing import SideBySide, called, side_by_side
from kittiwake.web.people.forms.merging import KEEP_OTHER, KEEP_THIS, Because, Joining
from kittiwake.web.people.present import bar, match_row, who_is

if TYPE_CHECKING:
    from kittiwake.records.people.models import Merge
    from kittiwake.records.subject.models import Subject

    Pair = tuple[Subject, Subject]

ONE, TWO, AGAIN = "one", "two", "again"
NAMES_ONLY = (
    "It names whose records wait for a second person, to those who read both, and shows nothing else."
)


def pair(request: Request, *, key: str, other: str) -> Reading:
    """The two people in the address, both read."""
    first = child(request, key=key).argument
    second, reach = known(request, other)
    if reach == Reach.NAME:
        raise ClosedRecord(second)
    return Reading([first, second], (first, second))


@page(may="person.merge", about=child)
def same(request: Request, subject: "Subject") -> HttpResponse:
    """Others on the record who may be the same person, and those found to be somebody else."""
    viewer = request.user
    context = {
        "who": bar(who_is(viewer, subject)),
        "key": subject.key,
        "rows": [match_row(match) for match in selectors.may_be_same(viewer, subject)],
        "merges": _told(request, selectors.merges_of(viewer, subject)),
        "apart": [
            {
                "name": called(viewer, each.one if each.other_id == subject.pk else each.other),
                "key": (each.one if each.other_id == subject.pk else each.other).key,
                "because": each.because,
            }
            for each in selectors.apart_from(viewer, subject)
        ],
        "may_agree": can(viewer, "person.merge.agree", on=today()),
    }
    return render(request, "people/merge_same.html", context)


@page(may="person.merge", about=pair)
def compare(request: Request, found: "Pair") -> HttpResponse:
    """Two records side by side, and what somebody says of them: one person, two people, or look again."""
    subject, other = found
    if subject.pk == other.pk:
        return redirect("people:same", key=subject.key)
    compared = side_by_side(request.user, subject, other)
    asked = request.POST.get("say", "") if request.method == "POST" else ""
    forms = _forms(request, asked, compared)
    apart = services.known_apart(subject, other).select_related("by").first()
    if asked in forms and forms[asked].is_valid():
        try:
            return _say(request, asked, forms[asked].cleaned_data, found)
        except (CannotMerge, NotPermitted) as refusal:
            forms[asked].add_error(None, str(refusal))
    context = {
        "who": bar(who_is(request.user, subject)),
        "key": subject.key,
        "compared": compared,
        "apart": apart,
        "forms": forms,
        "wrong": forms.get(asked),
    }
    return render(request, "people/merge_compare.html", context, status=422 if asked else 200)


def _forms(request: Request, asked: str, compared: SideBySide) -> dict[str, Because]:
    sent = {name: request.POST if asked == name else None for name in (ONE, TWO, AGAIN)}
    forms = {
        ONE: Joining(
            sent[ONE], prefix=ONE, label="Why are they one person?",
            hint="What you compared, and whom you asked.",
        ),
        TWO: Because(sent[TWO], prefix=TWO, label="Why are they two people?"),
        AGAIN: Because(sent[AGAIN], prefix=AGAIN, label="Why may they be one person after all?"),
    }  # fmt: skip
    forms[ONE].offer("kept", [(KEEP_THIS, compared.left), (KEEP_OTHER, compared.right)])
    return forms


def _say(request: Request, asked: str, answers: dict[str, str], found: "Pair") -> HttpResponse:
    act = Act(by=request.user, at=now())
    subject, other = found
    because = answers["because"]
    if asked == ONE:
        kept, joined = (subject, other) if answers["kept"] == KEEP_THIS else (other, subject)
        merge = services.propose_merge(kept=kept, other=joined, because=because, act=act)
        messages.success(request, "Proposed. Nothing is joined until a second person agrees.")
        return redirect("people:joined", merge_id=merge.pk)
    if asked == TWO:
        services.know_apart(one=subject, other=other, because=because, act=act)
        messages.success(request, "They are recorded as two people, and are not offered as one again.")
    else:
        apart = services.known_apart(subject, other).first()
        services.end_apart(apart_id=apart.pk if apart else 0, because=because, act=act)
        messages.success(request, "They can be compared and proposed again.")
    return redirect("people:compare", key=subject.key, other=other.key)


@page(may="person.merge", unlogged_because=NAMES_ONLY)
def waiting(request: Request) -> HttpResponse:
    """Proposals to join or to separate that wait for a second person."""
    merges = selectors.merges_waiting(request.user)
    return render(request, "people/merge_waiting.html", {"rows": _told(request, merges)})


def _told(request: Request, merges: "Iterable[Merge]") -> list[dict[str, Any]]:
    return [
        {
            "merge_id": merge.pk,
            "kept": called(request.user, merge.kept),
            "other": called(request.user, merge.other),
            "is_joined": merge.is_in_force,
            "is_own": merge.is_waiting and merge.proposed_by_id == request.user.pk,
            "by": merge.proposed_by.name,
            "at": merge.proposed_at,
        }
        for merge in merges
    ]
