"""Going through the log of readings for those that look like curiosity."""

from datetime import timedelta
from itertools import islice

from django.db import transaction
from django.db.models import Max

from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act
from kittiwake.records.privacy.models import DoubtfulReading, Sifting, Why
from kittiwake.records.privacy.selectors.readings import Readings, at_own_address, unexplained
from kittiwake.records.privacy.selectors.signs import signs_of

FIRST_SIFTING = timedelta(days=28)
AT_ONCE = 500


@transaction.atomic
def sift(*, act: Act) -> Sifting:
    """Put forward every reading since the last sifting that has a sign of curiosity. Twice is once.

    Raises  NotPermitted.
    """
    policies.require(act.by, "reading.question", on=local_day(act.at))
    last = Sifting.objects.aggregate(up_to=Max("up_to"))["up_to"]
    since = last or act.at - FIRST_SIFTING
    if since >= act.at:
        return Sifting.objects.latest("up_to")
    found = {each.pair: each for each in unexplained(since, act.at)}
    for each in at_own_address(since, act.at):
        found.setdefault(each.pair, each)
    rest, put_forward = iter(found.values()), 0
    while batch := list(islice(rest, AT_ONCE)):
        put_forward += _put_forward(batch, act)
    return Sifting.objects.create(since=since, up_to=act.at, by=act.by, put_forward=put_forward)


def _put_forward(batch: list[Readings], act: Act) -> int:
    """Those of these readings that have a sign, each as a row of its own or joined to the one still open."""
    signs = signs_of(batch)
    doubtful = [each for each in batch if signs[each.pair]]
    open_rows = {
        (row.user_id, row.subject_id): row
        for row in DoubtfulReading.objects.filter(
            closed_at=None, user__in={each.user_id for each in doubtful}
        )
    }
    for each in doubtful:
        row = open_rows.get(each.pair)
        if row is None:
            row = DoubtfulReading.objects.create(
                user_id=each.user_id, subject_id=each.subject_id, first_at=each.first_at,
                last_at=each.last_at, times=each.times, put_forward_at=act.at,
            )  # fmt: skip
        else:
            row.last_at, row.times = each.last_at, row.times + each.times
            row.save()
        Why.objects.bulk_create(
            (Why(reading=row, sign=sign, says=says[:300]) for sign, says in signs[each.pair].items()),
            ignore_conflicts=True,
        )
    return len(doubtful)
