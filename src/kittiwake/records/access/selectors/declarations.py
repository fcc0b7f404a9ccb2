"""The register of ties between those who work here and those on the record."""

from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery

from kittiwake.core.dates import add_months
from kittiwake.core.today import local_day, today
from kittiwake.records.access.models import DECLARE_AGAIN_AFTER_MONTHS, Declaration, Statement, User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors.colleagues import colleagues


def own_declarations(viewer: User) -> QuerySet[Declaration]:
    """What this viewer declared of themselves and still holds. What others declared is not theirs to read."""
    return viewer.declarations.filter(ended_at=None, declared_by=viewer).order_by("declared_at", "pk")


def declarations_visible_to(viewer: User) -> QuerySet[Declaration]:
    """The whole register, the newest first, for whoever keeps it; without what others declared of them."""
    if not can(viewer, "declaration.keep", on=today()):
        return Declaration.objects.none()
    known = Declaration.objects.select_related("user", "subject", "declared_by", "ended_by")
    return known.exclude(user=viewer).order_by("-declared_at", "-pk")


def latest_statement(viewer: User) -> Statement | None:
    """What this viewer last said of themselves."""
    return viewer.statements.order_by("-at", "-pk").first()


def declare_again_on(statement: Statement | None) -> date:
    """The day from which somebody is asked again; today for somebody who never said anything."""
    return add_months(local_day(statement.at), DECLARE_AGAIN_AFTER_MONTHS) if statement else today()


def overdue_statements(viewer: User) -> QuerySet[User]:
    """Colleagues who have not said within the quarter that every tie is declared, for its keeper."""
    if not can(viewer, "declaration.keep", on=today()):
        return User.objects.none()
    last = Statement.objects.filter(user=OuterRef("pk")).order_by("-at").values("at")[:1]
    oldest = add_months(today(), -DECLARE_AGAIN_AFTER_MONTHS)
    stated = colleagues().annotate(stated_at=Subquery(last))
    return stated.filter(Q(stated_at=None) | Q(stated_at__date__lte=oldest))
