"""How a chronology is narrowed down, all in the address: the choices, the chips, the pages, the years."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Any, Final

from django.core.paginator import Page
from django.db.models.functions import TruncDate
from django.http import QueryDict

from kittiwake.core.dates import says_day
from kittiwake.core.today import LONDON
from kittiwake.records.front_door.selectors.tellers import Teller
from kittiwake.records.line import selectors
from kittiwake.records.line.choices import Significance
from kittiwake.web.components.shapes import Place
from kittiwake.web.line.forms import FULL, RECORDED

ON_A_PAGE = 100
IN_FULL: Final = (Significance.HEADLINE.value, Significance.FULL.value)
THEMES = {
    "clock": "Timescales",
    "contact": "Contacts",
    "decision": "Decisions read again",
    "entry": "Entries put right",
    "episode": "Earlier episodes",
    "identifier": "Numbers",
    "letter": "Letters",
    "night": "Night entries",
    "note": "Notes",
    "person": "The person",
    "phase": "Analyses",
    "records": "Joined records",
    "referral": "Referrals",
    "relationship": "Relationships",
    "threshold": "Levels of need",
}


@dataclass(frozen=True, kw_only=True)
class Chip:
    """One thing that narrows the list down, and the address of the list without it."""

    words: str
    without: str


@dataclass(frozen=True, kw_only=True)
class Year:
    """The entries of one year as they stand on this page; the number is none where days are of writing."""

    number: int | None
    rows: list[Any]


def sieve_of(asked: dict[str, Any], tellers: Mapping[int, Teller]) -> selectors.Sieve:
    return selectors.Sieve(
        cases=tuple(tellers[int(asked["agency"])].cases) if asked.get("agency") else None,
        zoom=IN_FULL if asked.get("zoom") == FULL else IN_FULL[:1],
        themes=tuple(asked.get("theme") or ()),
        by=int(asked["by"]) if asked.get("by") else None,
        from_on=asked.get("from_on"),
        to_on=asked.get("to_on"),
    )


def in_order(events: Any, asked: dict[str, Any]) -> Any:
    """By the day of the event, newest first; or by the day of writing, each day as it was written."""
    if asked.get("order") != RECORDED:
        return events
    return events.order_by(TruncDate("recorded_at", tzinfo=LONDON).desc(), "recorded_at", "pk")


def theme_choices(held: selectors.Holding, asked: Iterable[str] = ()) -> list[tuple[str, str]]:
    """What there is on this line, each with how much, in the order of its words; what is asked for stays."""
    counts = {theme: 0 for theme in asked if theme in THEMES} | held.by_theme
    found = [(theme, f"{theme_words(theme)} ({count})") for theme, count in counts.items()]
    return sorted(found, key=lambda choice: choice[1])


def theme_words(theme: str) -> str:
    return THEMES.get(theme, theme.replace("_", " ").capitalize())


def recorder_choices(held: selectors.Holding) -> list[tuple[str, str]]:
    names = sorted(held.recorders.items(), key=lambda each: each[1])
    return [("", "Anybody"), *((str(key), name) for key, name in names)]


def agency_choices(tellers: Mapping[int, Teller]) -> list[tuple[str, str]]:
    names = sorted(((key, each.name) for key, each in tellers.items()), key=lambda each: each[1])
    return [("", "Anybody"), *((str(key), name) for key, name in names)]


def chips(
    query: QueryDict, asked: dict[str, Any], held: selectors.Holding, tellers: Mapping[int, Teller]
) -> list[Chip]:
    """Everything that narrows the list down, each removable by a link."""
    found = [
        Chip(words=theme_words(theme), without=without(query, "theme", theme))
        for theme in asked.get("theme") or ()
    ]
    if asked.get("agency"):
        name = tellers[int(asked["agency"])].name
        found.append(Chip(words=f"Told by {name}", without=without(query, "agency")))
    if asked.get("by"):
        name = held.recorders.get(int(asked["by"]), "")
        found.append(Chip(words=f"Recorded by {name}", without=without(query, "by")))
    words = {"from_on": "From", "to_on": "To", "as_at": "As at", "known_on": "As known on"}
    found += [
        Chip(words=f"{said} {says_day(asked[name])}", without=without(query, name))
        for name, said in words.items()
        if asked.get(name)
    ]
    return found


def without(query: QueryDict, name: str, value: str = "") -> str:
    """The address of the same list without one part of what is asked, from its first page."""
    rest = query.copy()
    kept = [each for each in rest.getlist(name) if value and each != value]
    rest.setlist(name, kept)
    return f"?{_sent(rest)}"


def rest_of(query: QueryDict) -> str:
    """What is asked without the page, for links from page to page."""
    return _sent(query.copy())


def year_links(years: Iterable[tuple[int, int]], query: QueryDict) -> list[Place]:
    """Where each year begins: the page, and the place on it."""
    counted = list(years)
    before = [0, *accumulate(count for _, count in counted)]
    rest = rest_of(query)
    start = f"?{rest}&" if rest else "?"
    return [
        Place(title=str(year), note=str(count), url=f"{start}page={earlier // ON_A_PAGE + 1}#year-{year}")
        for (year, count), earlier in zip(counted, before, strict=False)
    ]


def day_before(page: "Page[Any]") -> Any:
    """The day of the last entry of the page before; none on the first page."""
    if page.number == 1:
        return None
    earlier = page.paginator.object_list[page.start_index() - 2 : page.start_index() - 1]
    return earlier[0].happened_on


def by_year(rows: Iterable[selectors.Entry | selectors.Gap]) -> Iterator[tuple[int, list[Any]]]:
    """Entries and gaps under the year of the entry; a gap stands under the year in which it ends."""
    for year, each in groupby(rows, key=_year_of):
        yield year, list(each)


def _year_of(row: selectors.Entry | selectors.Gap) -> int:
    return row.to_on.year if isinstance(row, selectors.Gap) else row.event.happened_on.year


def _sent(query: QueryDict) -> str:
    query.pop("page", None)
    for name in list(query):
        if not any(query.getlist(name)):
            query.pop(name)
    return query.urlencode()
