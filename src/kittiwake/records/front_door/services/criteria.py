"""Which criteria of the continuum an act relied on, by the version in force on its day."""

from collections.abc import Collection
from datetime import datetime

from kittiwake.core.today import local_day
from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.continuum import Criterion, Version
from kittiwake.records.front_door.models import Contact, CriterionReliedOn, Decision, Proposal, Rereading
from kittiwake.records.front_door.services.receiving import BadContact


def criteria_in_force(keys: Collection[str], at: datetime) -> tuple[Version | None, tuple[Criterion, ...]]:
    """The version in force and the criteria named from it.

    Raises  BadContact for a criterion that the version in force does not have.
    """
    version = continuum.version_on(local_day(at))
    try:
        return version, version.chosen(keys) if version else ()
    except KeyError:
        raise BadContact(
            "The continuum of need has changed since you opened this page. Choose the criteria again."
        ) from None


def rely_on(
    keys: Collection[str],
    *,
    contact: Contact,
    at: datetime,
    proposal: Proposal | None = None,
    decision: Decision | None = None,
    rereading: Rereading | None = None,
) -> list[CriterionReliedOn]:
    """Keep the criteria named with one act, in their words of that day. Raises BadContact."""
    version, chosen = criteria_in_force(keys, at)
    if version is None or not chosen:
        return []
    return CriterionReliedOn.objects.bulk_create(
        CriterionReliedOn(
            contact=contact, proposal=proposal, decision=decision, rereading=rereading, version=version.key,
            level=each.level, criterion=each.key, says=each.says,
        )
        for each in chosen
    )  # fmt: skip
