"""Changes of worker and long waits for one, read for everybody at once."""

from collections.abc import Iterator
from datetime import date

from kittiwake.core.calendar import england
from kittiwake.core.dates import add_months
from kittiwake.core.lengths import says_count
from kittiwake.core.today import local_day
from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.models import Involvement
from kittiwake.records.drift.reasons import Found, Reason
from kittiwake.records.subject.whole import firsts
from kittiwake.records.workforce.models import AllocationWait

MONTHS = 12


def changes_of_worker(on: date, reason: Reason) -> Iterator[Found]:
    """Children who have so many workers in twelve months, one after the other."""
    since = add_months(on, -MONTHS)
    held = Involvement.objects.filter(kind=InvolvementKind.ALLOCATED, from_on__lte=on)
    lately = held.exclude(to_on__lt=since).order_by("from_on", "pk")
    workers: dict[int, list[tuple[int | None, date]]] = {}
    now = set[int]()
    first = firsts()
    for number, user, from_on, to_on in lately.values_list("subject", "user", "from_on", "to_on"):
        subject = first.get(number, number)
        if user not in {one for one, _ in workers.setdefault(subject, [])}:
            workers[subject].append((user, from_on))
        if to_on is None or to_on >= on:
            now.add(subject)
    for subject in sorted(now):
        if len(workers[subject]) >= reason.at:
            count = says_count(len(workers[subject]), "worker")
            yield Found(
                subject_id=subject, since=workers[subject][-1][1], says=f"{count} in the last twelve months"
            )


def waits_for_worker(on: date, reason: Reason) -> Iterator[Found]:
    """Children who have waited so many working days for a worker."""
    for wait in AllocationWait.objects.filter(ended_at=None):
        asked_on = local_day(wait.asked_at)
        if asked_on <= on and england().between(asked_on, on) >= reason.at:
            yield Found(subject_id=wait.subject_id, since=asked_on, says="Waits for a worker")


READINGS = {"workers": changes_of_worker, "no_worker": waits_for_worker}
