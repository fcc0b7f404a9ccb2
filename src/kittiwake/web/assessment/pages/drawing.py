"""The family drawn, and the same in a table."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kittiwake.core.today import today
from kittiwake.records.assessment.selectors.kin import kin_of
from kittiwake.records.people.choices import RelationshipKind
from kittiwake.web.assessment.present.genogram import drawing_of
from kittiwake.web.child.frame import frame_of
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.assessment.selectors.kin import Kin
    from kittiwake.records.subject.models import Subject


@page(may="record.read", about=child)
def family(request: Request, subject: "Subject") -> HttpResponse:
    """Who belongs to whom around one child, today."""
    day = today()
    kin = kin_of(request.user, subject, on=day)
    if kin is None:
        raise Http404
    context = frame_of(request, subject, current="assessment:of_child") | {
        "picture": drawing_of(kin),
        "headings": ["Who", "Stands to", "As", "How sure"],
        "rows": _rows(kin),
        "on": day,
    }
    return render(request, "assessment/drawing.html", context)


def _rows(kin: "Kin") -> list[list[str]]:
    """Every bond in words: what the drawing shows, for who does not see it."""
    return [
        [
            f"{kin.people[bond.one].name}, {kin.people[bond.one].age}".rstrip(", "),
            kin.people[bond.other].name,
            str(RelationshipKind(bond.kind).label),
            "Confirmed" if bond.is_certain else "Said, or disputed",
        ]
        for bond in kin.bonds
    ]
