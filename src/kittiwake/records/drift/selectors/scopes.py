"""Whose children, by primary key: what `children_standing_still` may be asked `among`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.prepared import one_of, prepared
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import in_force
from kittiwake.records.subject.whole import EachRecord


def held_by(viewer: User, *, on: date) -> list[int]:
    """The children allocated to the viewer."""
    return _held(viewer.pk, on)


def held_by_teams_of(viewer: User, *, on: date) -> list[int]:
    """The children with whom the viewer's teams work."""
    return _of_teams(viewer.team_ids_on(on), on)


@prepared
def _held(worker: int, on: date) -> Any:
    return _each(Involvement.objects.filter(in_force(on), user=worker, kind=InvolvementKind.ALLOCATED))


@prepared
def _of_teams(teams: Sequence[int], on: date) -> Any:
    return _each(Involvement.objects.filter(in_force(on), team=one_of(teams)))


def _each(involvements: QuerySet[Involvement]) -> Any:
    each = involvements.annotate(each=EachRecord("subject__whole", "subject"))
    return each.values_list("each", flat=True).distinct()
