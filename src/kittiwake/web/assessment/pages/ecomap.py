"""Who and what is in a child's life: drawn, the same in a table, and each tie described by a worker."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.selectors import Opened, Strand
from kittiwake.records.line.services import Act, DraftPlace
from kittiwake.web.assessment import reading
from kittiwake.web.assessment.forms.tying import OTHER, TieForm
from kittiwake.web.assessment.pages.overview import head_of
from kittiwake.web.assessment.present import ecomap as drawn
from kittiwake.web.assessment.present.naming import Names
from kittiwake.web.components.shapes import Place
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from datetime import date

    from kittiwake.records.assessment.models import Part
    from kittiwake.records.assessment.selectors import Ecomap

HEADINGS = ["Who or what", "What they are", "The tie", "How it shows", "Found"]


@page(may="record.read", about=reading.assessment)
def ecomap(request: Request, found: Opened) -> HttpResponse:
    """Whoever is in one child's life, as found by today, or by the day on which it was authorised."""
    asked = request.GET.get("child")
    part = next((each for each in found.parts if str(each.pk) == asked), found.parts[0])
    day = _as_at(part)
    known = selectors.ecomap_of(request.user, part.subject, on=day)
    if known is None:
        raise Http404
    names = Names(request.user, found.children)
    context = head_of(found, names) | {
        "name": names.of(part.subject_id), "subject": part.subject, "on": day,
        "children": _places(found, part, names) if len(found.parts) > 1 else [],
        "wide": drawn.drawing_of(known, drawn.WIDE), "narrow": drawn.drawing_of(known, drawn.NARROW),
        "legend": drawn.legend(), "headings": HEADINGS, "rows": drawn.rows_of(known),
        "earlier": drawn.earlier_rows(known), "known": known,
        "may_describe": not hasattr(part, "conclusion") and found.is_whole and _may_write(request),
    }  # fmt: skip
    return render(request, "assessment/ecomap.html", context | {"part": part})


@page(may="assessment.write", about=reading.part_of)
def tie(request: Request, asked: "tuple[Opened, Part]") -> HttpResponse:
    """Describe one tie of a child, and of brothers and sisters whose tie is the same."""
    found, part = asked
    known = selectors.ecomap_of(request.user, part.subject, on=clock.today())
    if known is None or hasattr(part, "conclusion"):
        raise Http404
    back = _ecomap_url(found, part)
    draft = Draft(
        request,
        DraftPlace(form="assessment.tie", about=f"{part.pk}", title="A tie in a life", back=request.path),
    )
    if draft.is_asked_for:
        return draft.keep()
    names = Names(request.user, found.children)
    form = TieForm(
        request.POST if request.method == "POST" else None, whom=_whom(known),
        children=[(str(each.pk), names.of(each.subject_id)) for each in found.parts],
        initial={"found_on": clock.today(), "children": [str(part.pk)], "whom": request.GET.get("whom", "")},
    )  # fmt: skip
    form.initial = {**form.initial, **draft.initial(form)}
    if form.is_bound and form.is_valid() and _described(request, asked, form, known):
        draft.discard()
        messages.success(request, "The tie is on the record.")
        return redirect(back)
    context = head_of(found, names) | {"form": form, "draft": draft, "leave": back}
    context["name"] = names.of(part.subject_id)
    return render(request, "assessment/tie.html", context, status=422 if form.is_bound else 200)


def _as_at(part: "Part") -> "date":
    """An authorised assessment shows what was found by then."""
    conclusion = getattr(part, "conclusion", None)
    return local_day(conclusion.authorisation.at) if conclusion else clock.today()


def _may_write(request: Request) -> bool:
    return policies.can(request.user, "assessment.write", on=clock.today())


def _places(found: Opened, chosen: "Part", names: Names) -> list[Place]:
    return [
        Place(title=names.of(part.subject_id), url=_ecomap_url(found, part), is_current=part == chosen)
        for part in found.parts
    ]


def _ecomap_url(found: Opened, part: "Part") -> str:
    return f"{reverse('assessment:ecomap', args=[found.assessment.pk])}?child={part.pk}"


def _whom(known: "Ecomap") -> list[tuple[str, str]]:
    """Those who stand in the drawing: people by the key of their record, everything else by its name."""
    return [(_answer(strand), f"{strand.name} ({strand.what})") for strand in known.strands]


def _answer(strand: Strand) -> str:
    return str(strand.person) if strand.person else f"named {strand.name}"


def _described(request: Request, asked: "tuple[Opened, Part]", form: TieForm, known: "Ecomap") -> bool:
    found, part = asked
    chosen = form.cleaned_data.get("children") or [str(part.pk)]
    act = Act(by=request.user, at=clock.now())
    try:
        with transaction.atomic():
            for each in found.parts:
                if str(each.pk) in chosen:
                    services.find_tie(_facts(form.cleaned_data, known), subject=each.subject, act=act)
    except (services.BadTie, services.NotPermitted) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _facts(given: dict[str, Any], known: "Ecomap") -> services.TieFacts:
    same = {name: given[name] for name in ("strength", "note", "sharing", "found_on")}
    if given["whom"] == OTHER:
        return services.TieFacts(called=given["called"], sphere=given["sphere"], **same)
    strand = next(each for each in known.strands if _answer(each) == given["whom"])
    towards = find_subject(str(UUID(str(strand.person)))) if strand.person else None
    return services.TieFacts(towards=towards, called=strand.name, sphere=strand.sphere, **same)
