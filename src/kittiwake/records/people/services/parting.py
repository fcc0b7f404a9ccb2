"""A merge is undone: one says why and whose each later work is, another agrees."""

from collections.abc import Collection

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.records.access.services import keep_closed
from kittiwake.records.line.services import Act, move_cases, record
from kittiwake.records.people import events
from kittiwake.records.people.models import Allotment, Merge, Parting
from kittiwake.records.people.policies import require_merging
from kittiwake.records.people.services.allotting import allot, can_be_allotted, settle
from kittiwake.records.people.services.later import coming_back, later_works, sides
from kittiwake.records.people.services.merging import CannotMerge, known_apart, put_apart
from kittiwake.records.people.services.together import hold, outdate, stand_as_merged
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record


@transaction.atomic
def propose_parting(*, merge_id: int, because: str, of_other: Collection[str], act: Act) -> Parting:
    """Propose that joined records are two people's after all. Nothing is separated yet.

    of_other  the later work that belongs to the record that was not kept; the rest stays where it stands.
    Raises  policies.NotPermitted; CannotMerge.
    """
    merge = _in_force(merge_id)
    require_merging(act, "person.merge", merge.kept, merge.other)
    words = clean(because).strip()
    if not words:
        raise CannotMerge("Say why they are two people after all.")
    if merge.partings.filter(agreed_at=None, declined_at=None).exists():
        raise CannotMerge("Somebody has proposed this already. It waits for a second person.")
    parting = Parting.objects.create(merge=merge, because=words, proposed_by=act.by, proposed_at=act.at)
    _say_whose(parting, of_other, act)
    return parting


@transaction.atomic
def decline_parting(*, parting_id: int, because: str, act: Act) -> Parting:
    """Turn it down; whoever proposed it may take it back. Raises NotPermitted, CannotMerge."""
    parting = _waiting(parting_id)
    function = "person.merge" if parting.proposed_by == act.by else "person.merge.agree"
    require_merging(act, function, parting.merge.kept, parting.merge.other)
    words = clean(because).strip()
    if not words:
        raise CannotMerge("Say why they stay joined.")
    parting.declined_by, parting.declined_at, parting.declined_because = act.by, act.at, words
    parting.save()
    return parting


@transaction.atomic
def agree_parting(*, parting_id: int, of_other: Collection[str], act: Act) -> Parting:
    """The second person agrees, also on whose each later work is. Each record is read for itself again.

    What was written before the merge stands where it always stood. What was written since and belongs to
    the other goes there, and both lines say so. What was closed since stays closed on both. They are known
    to be two people from now on.
    Raises  NotPermitted; CannotMerge for one's own proposal; CannotAllot when some work cannot be moved:
            then nothing has changed.
    """
    parting = _waiting(parting_id)
    merge = _in_force(parting.merge_id)
    require_merging(act, "person.merge.agree", merge.kept, merge.other)
    if parting.proposed_by == act.by:
        raise CannotMerge("You proposed this yourself. Somebody else has to look, and agree.")
    kept, other = hold(merge.kept, merge.other)
    together, split = sides(merge)
    works = _say_whose(parting, of_other, act)
    begun, going_along = coming_back(merge)
    parting.agreed_by, parting.agreed_at = act.by, act.at
    parting.save()
    merge.parted_at = act.at
    merge.save()
    stand_as_merged([*together, *split])
    _give([*works, *going_along], begun, parting, act)
    for one, others in ((other, together), (kept, split)):
        keep_closed(one, as_these=others, since=merge.agreed_at or act.at, by=act.by, at=act.at)
    _end(kept, other, parting, records=[*together, *split], act=act)
    return parting


def _give(works: Collection[str], begun: Collection[str], parting: Parting, act: Act) -> None:
    """Take these works to whose they are, with their entries.

    begun  cases whose facts have stood on the other's record since before the merge: only entries go.
    """
    kept = Subject.objects.get(pk=parting.merge.kept_id)
    wrong, right = first_record(kept), Subject.objects.get(pk=parting.merge.other_id)
    reason = f"Records separated. {parting.because}"
    for work in filter(can_be_allotted, works):
        allot(work, wrong=wrong, right=right, reason=reason, act=act)
    move_cases(cases=[*works, *begun], wrong=wrong, right=right, reason=reason, act=act)
    settle(wrong=wrong, right=right, reason=reason, act=act)


def _end(kept: Subject, other: Subject, parting: Parting, *, records: Collection[int], act: Act) -> None:
    said = f"proposed by {parting.proposed_by}, agreed by {parting.agreed_by}"
    says = f"{events.RECORDS_SEPARATED.says}: two people after all, {said}"
    record(events.RECORDS_SEPARATED, act, about=[kept, other], source=parting, says=says)
    if not known_apart(*Subject.objects.filter(pk__in=[kept.pk, other.pk])).exists():
        put_apart(kept, other, because=parting.because, act=act)
    outdate(records)


def _say_whose(parting: Parting, of_other: Collection[str], act: Act) -> list[str]:
    """Write down whose each later work is, and give every case of those that go.

    Raises  CannotMerge for one that is not there, or cannot move.
    """
    offered = {work.key: work for work in later_works(parting.merge)}
    if any(work not in offered or not offered[work].can_move for work in of_other):
        raise CannotMerge("Something was written or moved meanwhile. Look at the list again.")
    Allotment.objects.bulk_create(
        Allotment(parting=parting, work=work, is_of_other=work in of_other, by=act.by, at=act.at)
        for work in sorted(offered)
    )
    return [case for work in sorted(of_other) for case in offered[work].cases]


def _in_force(merge_id: int) -> Merge:
    rows = Merge.objects.select_for_update(of=("self",)).select_related("kept", "other")
    merge = rows.filter(pk=merge_id).first()
    if merge is None or not merge.is_in_force:
        raise CannotMerge("These records are not joined, or were separated already.")
    return merge


def _waiting(parting_id: int) -> Parting:
    rows = Parting.objects.select_for_update(of=("self",)).select_related(
        "merge__kept", "merge__other", "proposed_by"
    )
    parting = rows.filter(pk=parting_id).first()
    if parting is None or not parting.is_waiting:
        raise CannotMerge("Somebody has settled this already.")
    return parting
