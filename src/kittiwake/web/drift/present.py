"""Signs of drift in words. No number says how bad it is."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import add_months, says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.shares import says_share
from kittiwake.core.today import local_day, today
from kittiwake.records.drift.reasons import reasons
from kittiwake.web.components.shapes import DeskRow, Entry

if TYPE_CHECKING:
    from kittiwake.measures import Count
    from kittiwake.records.drift.models import SetAside, Sign
    from kittiwake.records.drift.selectors import Counted
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.subject.models import Subject

MONTHS_FROM = 2
SHOWN_AT_MOST = 6  # reasons of one child in a list of many; the child's own page has them all


def says(sign: "Sign") -> str:
    """ "Not seen alone, since 24 March 2017 (31 days)"."""
    return f"{sign.says}, since {says_day(sign.since)} ({_how_long(sign.since)})"


def _how_long(since: date) -> str:
    """In days for two months, then in whole months."""
    day = today()
    if add_months(since, MONTHS_FROM) > day:
        return says_count((day - since).days, "day")
    months = (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)
    return says_count(months, "month")


def child_rows(
    children: "Iterable[Subject]", signs: "Mapping[int, list[Sign]]", known: "Mapping[int, Identity]"
) -> list[tuple[str, str, list[str], int]]:
    """For each child: name and age, address, the reasons, and how many more there are."""
    rows = []
    for child in children:
        who, why = known.get(child.pk), [says(sign) for sign in signs.get(child.pk, ())]
        if who is not None and why:
            to = reverse("drift:of_child", args=[who.key])
            rows.append((f"{who.name}, {who.age}", to, why[:SHOWN_AT_MOST], max(0, len(why) - SHOWN_AT_MOST)))
    return rows


def sign_rows(signs: "Iterable[Sign]", *, key: object, may_set_aside: bool) -> list[DeskRow]:
    """Every sign of one child, with where it stands."""
    rows = []
    for sign in signs:
        newest = next(iter(sign.set_aside.all()), None)
        is_aside = newest is not None and newest.look_again_on > today()
        rows.append(
            DeskRow(
                title=says(sign),
                hint=reasons()[sign.reason].title,
                url=reverse("drift:put_aside", args=[key, sign.pk]) if may_set_aside else "",
                status=f"Set aside until {says_day(newest.look_again_on)}"
                if newest and is_aside
                else "On the list",
                tone="plain" if is_aside else "soon",
            )
        )
    return rows


def said_entries(rows: "Iterable[SetAside]") -> list[Entry]:
    """What was made of a sign before."""
    return [
        Entry(
            title=row.get_verdict_display(),
            when=says_day(local_day(row.at)),
            detail=row.because,
            recorded=f"by {row.by}; to look again on {says_day(row.look_again_on)}",
        )
        for row in rows
    ]


def reason_rows() -> list[tuple[str, str]]:
    """Every reason, and from which number it speaks."""
    return [(each.title, f"{each.at} {each.unit}") for each in reasons().values()]


def counted_rows(counts: "Iterable[Counted]", alarms: "Mapping[str | None, Count]") -> list[tuple[str, ...]]:
    """What became of the signs of each reason; `alarms` is the measure of false alarms by reason."""
    return [
        (
            each.reason.title,
            f"{each.found}, {each.standing} still there" if each.found else "0",
            _share(each.gone_soon, each.old_enough),
            alarms[each.reason.key].says if each.reason.key in alarms else "–",
        )
        for each in counts
    ]


def _share(part: int, of: int) -> str:
    return says_share(part, of) if of else "–"
