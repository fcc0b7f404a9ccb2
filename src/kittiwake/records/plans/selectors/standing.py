"""Where one version of a plan stands, read from its rows; nothing of it is stored. Raw: no viewer."""

from kittiwake.records.plans.choices import AgeBand, Audience, Interpreter, Standing
from kittiwake.records.plans.measurable import gaps_of, stopping
from kittiwake.records.plans.models import Copy, PlanVersion
from kittiwake.records.plans.selectors.lately import rows_of


def standing_of(version: PlanVersion) -> Standing:
    """Draft, written, agreed or shared. No query where `versions_of` has read the version."""
    if stopping(gaps_of(rows_of(version), if_not=version.if_not)):
        return Standing.DRAFT
    if not hasattr(version, "agreement"):
        return Standing.WRITTEN
    return Standing.AGREED if missing_for(version) else Standing.SHARED


def missing_for(version: PlanVersion) -> list[Audience]:
    """To whom it has not been explained: a parent, the child, or both. With neither left it is shared."""
    ahead = getattr(version, "_prefetched_objects_cache", {})
    copies = version.copies.all() if "copies" in ahead else version.copies.prefetch_related("explained")
    reached = {copy.audience for copy in copies if has_reached(copy)}
    return [audience for audience in Audience if audience not in reached]


def has_reached(copy: Copy) -> bool:
    """Somebody explained it, with an interpreter where one was needed. A baby's is written for later."""
    if copy.age_band == AgeBand.LATER:
        return True
    return any(each.interpreter != Interpreter.NOT_THERE for each in copy.explained.all())
