"""Where one version of a plan stands, read from its rows; nothing of it is stored. Raw: no viewer."""

from collections.abc import Iterable

from kittiwake.records.plans.choices import AgeBand, Audience, Interpreter, Standing
from kittiwake.records.plans.measurable import gaps_of, stopping
from kittiwake.records.plans.models import Copy, Plan, PlanVersion
from kittiwake.records.plans.selectors.lately import rows_of


def standing_of(version: PlanVersion) -> Standing:
    """Draft, written, agreed or shared. No query where `versions_of` has read the version."""
    if stopping(gaps_of(rows_of(version), if_not=version.if_not)):
        return Standing.DRAFT
    if not hasattr(version, "agreement"):
        return Standing.WRITTEN
    return Standing.AGREED if missing_for(version) else Standing.SHARED


def in_force(versions: Iterable[PlanVersion]) -> PlanVersion | None:
    """The version that counts: the newest that was agreed. `versions` come the newest first."""
    return next((each for each in versions if hasattr(each, "agreement")), None)


def to_review(plan: Plan) -> PlanVersion | None:
    """The version whose outcomes a review rates: the one that counts, or the newest where none was agreed."""
    versions = plan.versions.order_by("-number")
    return versions.filter(agreement__isnull=False).first() or versions.first()


def to_share(versions: Iterable[PlanVersion]) -> PlanVersion | None:
    """The version to write the family's from: the newest that is no draft. `versions`: the newest first."""
    return next((each for each in versions if standing_of(each) != Standing.DRAFT), None)


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
