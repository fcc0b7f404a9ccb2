"""One row of a child's court work. Another child's is not found."""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import Model

from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.court.models import (
    Advice,
    AgreedAction,
    Commissioned,
    CourtOrder,
    Expert,
    Hearing,
    LetterCopy,
    Planning,
    PreProceedings,
    Proceedings,
)
from kittiwake.records.court.selectors.of_child import (
    every_order_of,
    plannings_of,
    pre_proceedings_all,
    proceedings_all,
)
from kittiwake.records.files.models import File
from kittiwake.records.files.selectors import files_of
from kittiwake.records.people.policies import can_see_protected
from kittiwake.records.subject.models import Subject

Row = TypeVar("Row", bound=Model)


def planning_of(viewer: User, subject: Subject, number: int) -> Planning | None:
    return _with(number, plannings_of(viewer, subject))


def advice_of(viewer: User, planning: Planning) -> list[Advice]:
    """The lawyer's advice, for those entitled to it and no others: it is legally privileged.

    The caller has read the planning through a child whose record is open to the viewer.
    """
    if not policies.can(viewer, "advice.read", on=today()):
        return []
    return list(planning.advice.select_related("by"))


def pre_proceedings_of(viewer: User, subject: Subject, number: int) -> PreProceedings | None:
    return _with(number, pre_proceedings_all(viewer, subject))


def action_of(viewer: User, subject: Subject, number: int) -> AgreedAction | None:
    cases = pre_proceedings_all(viewer, subject)
    meetings = (meeting for case in cases for meeting in case.meetings.all())
    return _with(number, (action for meeting in meetings for action in meeting.actions.all()))


def commissioned_of(viewer: User, subject: Subject, number: int) -> Commissioned | None:
    cases = pre_proceedings_all(viewer, subject)
    return _with(number, (each for case in cases for each in case.commissioned.all()))


def copy_of(viewer: User, subject: Subject, number: int) -> LetterCopy | None:
    cases = pre_proceedings_all(viewer, subject)
    return _with(number, (copy for case in cases for copy in case.copies.all()))


def proceedings_of(viewer: User, subject: Subject, number: int) -> Proceedings | None:
    return _with(number, proceedings_all(viewer, subject))


def hearing_of(viewer: User, subject: Subject, number: int) -> Hearing | None:
    cases = proceedings_all(viewer, subject)
    return _with(number, (hearing for case in cases for hearing in case.hearings.all()))


def expert_of(viewer: User, subject: Subject, number: int) -> Expert | None:
    cases = proceedings_all(viewer, subject)
    return _with(number, (expert for case in cases for expert in case.experts.all()))


def order_of(viewer: User, subject: Subject, number: int) -> CourtOrder | None:
    return _with(number, every_order_of(viewer, subject))


def knows_recipient(viewer: User, copy: LetterCopy) -> bool:
    """Whether the viewer may know of the person to whom the copy went: not where they are sealed."""
    return reach_of(viewer, copy.to_subject) != Reach.NONE


def shows_address(viewer: User, copy: LetterCopy) -> bool:
    """True unless an address is printed on the copy that this viewer may not see."""
    if not copy.address:
        return True
    if copy.is_address_protected:
        return can_see_protected(viewer, copy.to_subject)
    return reach_of(viewer, copy.to_subject) == Reach.FULL


def copy_files(viewer: User, copy: LetterCopy) -> list[File]:
    """Its PDF and its Word file; none for somebody who may not see the address that stands in them."""
    if not knows_recipient(viewer, copy) or not shows_address(viewer, copy):
        return []
    return list(files_of(copy))


def _with(number: int, rows: Iterable[Row]) -> Row | None:
    return next((row for row in rows if row.pk == number), None)
