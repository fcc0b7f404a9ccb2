"""Protection work behind a number: what a viewer may open, and what anybody may count without names."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import keys_closed_to_some, subjects_visible_to
from kittiwake.records.protection.models import Conference, Enquiry, StrategyDiscussion

ABOUT = {StrategyDiscussion: "children__subject", Conference: "children__subject", Enquiry: "subject"}


def discussions_reached_by(viewer: User) -> QuerySet[StrategyDiscussion]:
    """Discussions about at least one child whose record the viewer reads."""
    return _reached(StrategyDiscussion, viewer)


def conferences_reached_by(viewer: User) -> QuerySet[Conference]:
    """Conferences about at least one child whose record the viewer reads."""
    return _reached(Conference, viewer)


def enquiries_reached_by(viewer: User) -> QuerySet[Enquiry]:
    return _reached(Enquiry, viewer)


def discussions_closed_to_nobody(numbers: Iterable[int]) -> set[int]:
    return _closed_to_nobody(StrategyDiscussion, numbers)


def conferences_closed_to_nobody(numbers: Iterable[int]) -> set[int]:
    return _closed_to_nobody(Conference, numbers)


def enquiries_closed_to_nobody(numbers: Iterable[int]) -> set[int]:
    return _closed_to_nobody(Enquiry, numbers)


def _reached(model: type[Model], viewer: User) -> QuerySet[Any]:
    return _rows(model).filter(**{f"{ABOUT[model]}__in": subjects_visible_to(viewer)}).distinct()


def _closed_to_nobody(model: type[Model], numbers: Iterable[int]) -> set[int]:
    asked = _rows(model).filter(pk__in=set(numbers))
    closed = asked.filter(**{f"{ABOUT[model]}__in": keys_closed_to_some(on=today())})
    return set(asked.exclude(pk__in=closed.values("pk")).values_list("pk", flat=True))


def _rows(model: type[Model]) -> QuerySet[Any]:
    return model._default_manager.all()  # noqa: SLF001 -- the documented way to a model's rows
