"""A chronology sifted in the database: as much of a long line as one page shows, and what there is of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Case, CharField, Count, F, OuterRef, Q, QuerySet, Subquery, Value, When, Window
from django.db.models.functions import Coalesce, ExtractYear, Lead

from kittiwake.records.line.choices import Significance
from kittiwake.records.line.kinds import kinds
from kittiwake.records.line.models import Event, Headline
from kittiwake.records.line.selectors.chronology import GAP_AFTER_WEEKS, LONDON, Entry, Gap

Standing = QuerySet[Any]
"""Events, each with `stands` beside its columns."""


@dataclass(frozen=True, kw_only=True)
class Sieve:
    """What of a line is asked for. An empty part asks for everything.

    zoom     significances.
    themes   the first words of kinds: "contact" of "contact.decided".
    by       primary key of the worker who recorded it, or for whom it was recorded.
    cases    the work it belongs to; None for any, and nothing where none is named.
    from_on, to_on  days of the event; both count.
    """

    zoom: tuple[str, ...] = (Significance.HEADLINE,)
    themes: tuple[str, ...] = ()
    by: int | None = None
    cases: tuple[str, ...] | None = None
    from_on: date | None = None
    to_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Holding:
    """What a line holds before it is sifted: entries by significance, by theme, and who recorded them."""

    by_significance: dict[str, int]
    by_theme: dict[str, int]
    recorders: dict[int, str]


def standing_in(events: QuerySet[Event], *, known_on: date | None = None) -> Standing:
    """The events, each with `stands`: its significance by its latest headline, or by its kind."""
    latest = Headline.objects.filter(event=OuterRef("pk")).order_by("-at", "-pk")
    if known_on:
        latest = latest.filter(at__lte=datetime.combine(known_on, time.max, LONDON))
    named = (
        When(kind__in=[kind.name for kind in kinds().values() if kind.significance == each], then=Value(each))
        for each in (Significance.HEADLINE.value, Significance.LEFT_OUT.value)
    )
    by_kind = Case(*named, default=Value(Significance.FULL.value), output_field=CharField())
    return events.annotate(stands=Coalesce(Subquery(latest.values("significance")[:1]), by_kind))


def sifted(standing: Standing, sieve: Sieve) -> Standing:
    """Those that the sieve lets through, in the order in which they came."""
    found = standing.filter(stands__in=sieve.zoom)
    if sieve.cases is not None:
        found = found.filter(case__in=sieve.cases)
    if sieve.themes:
        found = found.filter(kind__in=[name for name in kinds() if theme_of(name) in sieve.themes])
    if sieve.by:
        found = found.filter(Q(recorded_by=sieve.by) | Q(on_behalf_of=sieve.by))
    if sieve.from_on:
        found = found.filter(happened_on__gte=sieve.from_on)
    if sieve.to_on:
        found = found.filter(happened_on__lte=sieve.to_on)
    return found


def holding(standing: Standing) -> Holding:
    """How much there is to sift. One query, a row for each kind and recorder."""
    rows = standing.order_by().values_list("stands", "kind", "recorded_by", "recorded_by__name")
    significances: Counter[str] = Counter()
    themes: Counter[str] = Counter()
    recorders: dict[int, str] = {}
    for stands, kind, by, name, count in rows.annotate(count=Count("pk")):
        significances[stands] += count
        if stands != Significance.LEFT_OUT:
            themes[theme_of(kind)] += count
            recorders[by] = name
    return Holding(by_significance=significances, by_theme=themes, recorders=recorders)


def years_of(events: QuerySet[Event]) -> list[tuple[int, int]]:
    """Each year with its number of entries, the newest first. One query."""
    rows = events.order_by().annotate(year=ExtractYear("happened_on")).values_list("year")
    return [(year, count) for year, count in rows.annotate(count=Count("pk")).order_by("-year")]


def silences(standing: Standing, *, until: date | None = None, weeks: int = GAP_AFTER_WEEKS) -> list[Gap]:
    """Wherever the whole record is silent for that many weeks, the newest first. Two queries.

    until  the day up to which silence counts, such as today.
    """
    longest = timedelta(weeks=weeks)
    newest = standing.order_by("-happened_on").values_list("happened_on", flat=True).first()
    found = [Gap(from_on=newest, to_on=until)] if newest and until and until - newest >= longest else []
    later = Window(Lead("happened_on"), order_by=[F("happened_on"), F("pk")])
    rows = standing.order_by().annotate(later=later).filter(later__gte=F("happened_on") + Value(longest))
    days = rows.order_by("-happened_on", "-pk").values_list("happened_on", "later")
    return found + [Gap(from_on=day, to_on=following) for day, following in days]


def with_silences(
    entries: Sequence[Entry], gaps: Iterable[Gap], *, after: date | None = None, is_end: bool = True
) -> Iterator[Entry | Gap]:
    """One page of entries, newest first, with the gaps that belong on it.

    after   the day of the last entry of the page before, which showed every gap down to it.
    is_end  whether nothing follows, so that older gaps stand here too.
    """
    waiting = [gap for gap in gaps if after is None or gap.from_on < after]
    for entry in entries:
        while waiting and waiting[0].from_on >= entry.event.happened_on:
            yield waiting.pop(0)
        yield entry
    if is_end:
        yield from waiting


def theme_of(kind: str) -> str:
    """The first word of a kind's name: "contact" of "contact.decided"."""
    return kind.partition(".")[0]
