"""Who may write about a child who is missing, and who is independent enough to talk with them."""

from datetime import date

from kittiwake.core.text import fold
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Closure, Reach
from kittiwake.records.access.models import Involvement, User
from kittiwake.records.access.selectors import in_force, keys_closed_to_some, reach_of
from kittiwake.records.care.models import Placement
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Agency
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

NotPermitted = policies.NotPermitted


class NotIndependent(NotPermitted):
    """They work with the child, or care for them. The message is safe to show."""


def require_on(act: Act, function: str, subject: Subject) -> None:
    """Raises  NotPermitted without the function, or where the record is closed to them."""
    day = local_day(act.at)
    policies.require(act.by, function, on=day)
    if reach_of(act.by, subject, on=day) != Reach.FULL:
        raise NotPermitted("This record is closed to you. Ring the person named beside it.")


def works_with(by: User, child: Subject, *, on: date) -> bool:
    """True for whoever works with the child in person on that day."""
    theirs = Involvement.objects.filter(in_force(on), user=by, subject__in=records_of(child))
    return theirs.exists()


def require_independent(by: User, child: Subject, *, on: date) -> None:
    """Raises  NotIndependent for the child's own worker.

    Source  statutory guidance on children who run away or go missing (2014): an independent return interview.
    """
    if works_with(by, child, on=on):
        raise NotIndependent(
            "You work with this child, so somebody else talks with them. Offer the interview through a "
            "colleague who does not, or through a provider."
        )


def cares_for(agency: Agency, child: Subject, *, on: date) -> bool:
    """True where the child lives, that day, in a home that this agency runs: the same name is the same."""
    lives = Placement.objects.filter(subject__in=records_of(child), from_on__lte=on, withdrawn_at=None)
    homes = lives.exclude(to_on__lte=on).filter(home__isnull=False).select_related("home__provider")
    return fold(agency.name) in {
        fold(name) for row in homes if row.home for name in (row.home.name, row.home.provider.name)
    }


def require_agency_independent(agency: Agency, child: Subject, *, on: date) -> None:
    """Raises  NotIndependent for the agency that runs the home where the child lives."""
    if cares_for(agency, child, on=on):
        raise NotIndependent(
            f"{agency} cares for this child, so somebody else talks with them. Choose another provider."
        )


def require_inbox(child: Subject, *, on: date) -> None:
    """Raises  NotPermitted for a sealed record: no agency's inbox holds anything about it."""
    if keys_closed_to_some(on=on, closures=[Closure.SEALED]).intersection(records_of(child)):
        raise NotPermitted("This record is sealed: no agency’s inbox holds anything of it. Ask a colleague.")
