"""What a child told at a return interview is used, or set aside with a reason."""

from django.db import transaction

from kittiwake.records.line.services import Act, record
from kittiwake.records.missing import events
from kittiwake.records.missing.choices import UsedIn
from kittiwake.records.missing.models import Theme, ThemeUse
from kittiwake.records.missing.policies import require_on
from kittiwake.records.missing.selectors.links import plans_to_link
from kittiwake.records.missing.services.facts import BadMissing, needed


@transaction.atomic
def use_theme(*, theme: Theme, used_in: str, says: str, link: str = "", act: Act) -> ThemeUse:
    """A theme changed something. It may be used more than once.

    link    the plan of this child that it changed, as the line points at a row, for UsedIn.PLAN.
    Raises  policies.NotPermitted; BadMissing for a plan of somebody else, and where it says nothing.
    Source  the report, recommendation 5 and paragraphs 30 and 41; replay R29.
    """
    held = _held(theme, act)
    where = UsedIn(used_in)
    known = {plan.key for plan in plans_to_link(held.interview.episode.subject)}
    if where == UsedIn.PLAN and link not in known:
        raise BadMissing("Choose the plan that it changed.")
    row = ThemeUse.objects.create(
        theme=held, used_in=where, link=link if where == UsedIn.PLAN else "", by=act.by, at=act.at,
        says=needed(says, "What it changed", "Say what it changed there."),
    )  # fmt: skip
    told = f"{events.USED.says}: {where.label.lower()}"
    record(events.USED, act, about=[held.interview.episode.subject], source=row, case=held, says=told)
    return row


@transaction.atomic
def set_theme_aside(*, theme: Theme, says: str, act: Act) -> ThemeUse:
    """Nothing follows from a theme for now, and why. Raises  policies.NotPermitted; BadMissing."""
    held = _held(theme, act)
    row = ThemeUse.objects.create(
        theme=held, says=needed(says, "The reason", "Say why nothing follows from it."), by=act.by, at=act.at
    )
    record(events.SET_ASIDE, act, about=[held.interview.episode.subject], source=row, case=held)
    return row


def _held(theme: Theme, act: Act) -> Theme:
    held = Theme.objects.select_for_update(of=["self"]).select_related("interview__episode__subject")
    found = held.get(pk=theme.pk)
    require_on(act, "theme.use", found.interview.episode.subject)
    return found
