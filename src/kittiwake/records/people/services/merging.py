"""Two records are one person's: one proposes it, another agrees. Or they are two people, and said to be."""

from django.db import transaction
from django.db.models import Q, QuerySet

from kittiwake.core.text import clean
from kittiwake.records.line.services import Act, carry_drafts, record
from kittiwake.records.people import events
from kittiwake.records.people.models import KnownApart, Merge
from kittiwake.records.people.policies import require_merging
from kittiwake.records.people.services.together import hold, outdate, stand_as_merged
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each


class CannotMerge(Exception):
    """These records cannot be joined, or separated, so. The message says what to do, and names nobody."""


@transaction.atomic
def propose_merge(*, kept: Subject, other: Subject, because: str, act: Act) -> Merge:
    """Propose that two records are one person's, and which of them stands first. Nothing is joined yet.

    Raises  policies.NotPermitted, also when one of them is closed to the worker; CannotMerge.
    """
    kept, other = hold(kept, other)
    require_merging(act, "person.merge", kept, other)
    _require_two(kept, other)
    if known_apart(kept, other).exists():
        raise CannotMerge("Somebody found these to be two people. Read why, and take that back first.")
    if _between(kept, other).filter(agreed_at=None, declined_at=None).exists():
        raise CannotMerge("Somebody has proposed this already. It waits for a second person.")
    return Merge.objects.create(
        kept=kept, other=other, because=_words(because), proposed_by=act.by, proposed_at=act.at
    )


@transaction.atomic
def decline_merge(*, merge_id: int, because: str, act: Act) -> Merge:
    """Turn a proposal down; whoever made it may take it back. Raises NotPermitted, CannotMerge."""
    merge = _waiting(merge_id)
    function = "person.merge" if merge.proposed_by == act.by else "person.merge.agree"
    require_merging(act, function, merge.kept, merge.other)
    merge.declined_by, merge.declined_at, merge.declined_because = act.by, act.at, _words(because)
    merge.save()
    return merge


@transaction.atomic
def agree_merge(*, merge_id: int, act: Act) -> Merge:
    """The second person agrees: from now on the two records are read as one. No row moves.

    Whatever somebody is typing about either is out of date from now on, and refused with both texts kept.
    Raises  NotPermitted; CannotMerge for one's own proposal, or when something has changed since.
    """
    merge = _waiting(merge_id)
    kept, other = hold(merge.kept, merge.other)
    require_merging(act, "person.merge.agree", kept, other)
    if merge.proposed_by == act.by:
        raise CannotMerge("You proposed this yourself. Somebody else has to look, and agree.")
    _require_two(kept, other)
    if known_apart(kept, other).exists():
        raise CannotMerge("Somebody found these to be two people meanwhile. Read why before you go on.")
    merge.agreed_by, merge.agreed_at = act.by, act.at
    merge.save()
    together = records_of_each([kept, other])
    record(events.RECORDS_JOINED, act, about=[kept, other], source=merge, says=_says_joined(merge))
    stand_as_merged(together)
    outdate(together)
    carry_drafts(of=str(other.key), to=str(kept.key))
    return merge


@transaction.atomic
def know_apart(*, one: Subject, other: Subject, because: str, act: Act) -> KnownApart:
    """Two people, however alike: twins, a father and son of one name. They are not offered again.

    A proposal that waits is declined by it. Raises NotPermitted, CannotMerge.
    """
    one, other = hold(one, other)
    require_merging(act, "person.merge", one, other)
    _require_two(one, other)
    if known_apart(one, other).exists():
        raise CannotMerge("They are recorded as two people already.")
    words = _words(because)
    waiting = _between(one, other).filter(agreed_at=None, declined_at=None)
    waiting.update(declined_by=act.by, declined_at=act.at, declined_because=words)
    return put_apart(one, other, because=words, act=act)


@transaction.atomic
def end_apart(*, apart_id: int, because: str, act: Act) -> KnownApart:
    """They may be one person after all: they can be proposed again. Raises NotPermitted, CannotMerge."""
    apart = KnownApart.objects.select_for_update().filter(pk=apart_id, ended_at=None).first()
    if apart is None:
        raise CannotMerge("This was taken back already.")
    require_merging(act, "person.merge", apart.one, apart.other)
    apart.ended_by, apart.ended_at, apart.ended_because = act.by, act.at, _words(because)
    apart.save()
    return apart


def put_apart(one: Subject, other: Subject, *, because: str, act: Act) -> KnownApart:
    """The row that keeps two people apart, for a service that has asked already whether the worker may."""
    first, second = sorted((one, other), key=lambda subject: subject.pk)
    return KnownApart.objects.create(one=first, other=second, because=because, by=act.by, at=act.at)


def _require_two(one: Subject, other: Subject) -> None:
    if one.pk == other.pk:
        raise CannotMerge("This is one record. Choose the two that may be one person’s.")
    if one.stands_for_id or other.stands_for_id:
        raise CannotMerge(
            "One of these is joined to another record already. Open that one, and compare again."
        )


def _between(one: Subject, other: Subject) -> QuerySet[Merge]:
    pair = [one.pk, other.pk]
    return Merge.objects.filter(kept__in=pair, other__in=pair)


def known_apart(one: Subject, other: Subject) -> QuerySet[KnownApart]:
    """What keeps two people apart. Of joined records, any that was found to be somebody else counts."""
    ones, others = records_of(one), records_of(other)
    either_way = Q(one__in=ones, other__in=others) | Q(one__in=others, other__in=ones)
    return KnownApart.objects.filter(either_way, ended_at=None)


def _waiting(merge_id: int) -> Merge:
    rows = Merge.objects.select_for_update(of=("self",)).select_related("kept", "other", "proposed_by")
    merge = rows.filter(pk=merge_id).first()
    if merge is None or not merge.is_waiting:
        raise CannotMerge("Somebody has settled this already.")
    return merge


def _words(because: str) -> str:
    words = clean(because).strip()
    if not words:
        raise CannotMerge("Say why: what you compared, and whom you asked.")
    return words


def _says_joined(merge: Merge) -> str:
    said = f"proposed by {merge.proposed_by}, agreed by {merge.agreed_by}"
    return f"{events.RECORDS_JOINED.says}: two records are one person’s, {said}"
