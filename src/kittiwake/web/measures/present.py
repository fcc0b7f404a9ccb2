"""Words about measures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.html import format_html

from kittiwake.core.dates import says_day
from kittiwake.measures import Case, Count, Measure, Month, Report, counted_on
from kittiwake.web.components.shapes import Fact, Place, Share

BETTER = {
    "higher": "When the share is higher",
    "lower": "When the share is lower",
    "neither": "Neither way: a change is worth asking about",
}
KEY_LETTERS = 8
READ_AT = {  # where the work behind a case is read, and what it is called
    "front_door.contact": ("front_door:contact", "Contact"),
    "front_door.nightentry": ("front_door:night_entry", "Night entry"),
    "workforce.allocationwait": ("workforce:wait", "Wait"),
    "visits.visitpart": ("visits:numbered", "Visit"),
    "plans.plan": ("plans:numbered", "Plan"),
    "subject.subject": ("child:numbered", "Child"),
    "drift.sign": ("drift:numbered", "Sign"),
    "challenge.challenge": ("challenge:challenge", "Challenge"),
    "assessment.assessment": ("assessment:assessment", "Assessment"),
    "front_door.referral": ("assessment:of_referral", "Referral"),
    "protection.enquiry": ("protection:numbered_enquiry", "Enquiry"),
    "protection.strategydiscussion": ("protection:numbered_discussion", "Strategy discussion"),
    "protection.conference": ("protection:numbered_conference", "Conference"),
}
AREAS = {  # in the order in which a child meets them
    "front_door": "Front door",
    "workforce": "Workers",
    "assessment": "Assessment",
    "plans": "Help and plans",
    "protection": "Protection",
    "visits": "Visits",
    "court": "Before and in court",
    "matching": "Homes",
    "missing": "Missing children",
    "private_fostering": "Private fostering",
    "health": "Health in care",
    "education": "Education in care",
    "voice": "What children say",
    "drift": "What stands still",
    "challenge": "Challenge",
}
YEAR = 12  # months
EACH_DAY = "The last day of each month, and today in this one"
NOTHING = Count(numerator=0, denominator=0)


@dataclass(frozen=True, kw_only=True)
class Card:
    """One measure as a page shows it: shares by month, oldest first; `reads` is the picture in a sentence."""

    key: str
    title: str
    question: str
    definition: str
    condition: str
    does_not_show: str
    url: str
    numbers: list[Fact]
    reads: str
    shares: list[Share]
    earlier: list[list[str]]
    has_few: bool
    is_of_a_day: bool


@dataclass(frozen=True, kw_only=True)
class Listing:
    """The cases behind one number, those to look at first in front; closed ones only counted."""

    total: Count
    cases: list[Case]
    closed: str


@dataclass(frozen=True)
class Links:
    """Cases as links to the work itself."""

    heading: str = "Case"
    opens: bool = True

    def cell(self, measure: Measure, case: Case) -> str:
        route, name = READ_AT[measure.case_kind]
        address = reverse(route, args=[case.case_id])
        return format_html('<a class="govuk-link" href="{}">{} {}</a>', address, name, case.case_id)


@dataclass(frozen=True)
class Keys:
    """Cases as keys: the same for the same case every time, and nothing to be learned from them."""

    heading: str = "Case key"
    opens: bool = False

    def cell(self, measure: Measure, case: Case) -> str:
        spoken = salted_hmac(
            "kittiwake.measures.case", f"{measure.case_kind}:{case.case_id}", algorithm="sha256"
        )
        return spoken.hexdigest()[:KEY_LETTERS].upper()


ShownAs = Links | Keys


def card(report: Report, rows_route: str) -> Card:
    """A measure with its months, each leading to its rows: a year as bars, earlier ones as a table."""
    measure = report.measure
    shares = [_share(measure, each, rows_route) for each in report.months]
    latest, before = report.months[-1], report.months[-YEAR]
    month = says_counted(measure, latest.month, report.as_at)
    earlier = (
        Fact(label=says_counted(measure, before.month, report.as_at), value=before.count.says)
        if measure.is_of_a_day
        else Fact(label="Latest 12 months", value=report.latest_year.says)
    )
    return Card(
        key=measure.key,
        title=measure.title,
        question=measure.question,
        definition=measure.definition,
        condition=measure.condition,
        does_not_show=measure.does_not_show,
        url=reverse("measures:measure", kwargs={"key": measure.key}),
        numbers=[Fact(label=month, value=report.this_month.says), earlier],
        reads=f"{month}: {report.this_month.says}. {earlier.label}: {earlier.value}.",
        shares=shares[-YEAR:],
        earlier=[[share.label, _linked(share)] for share in shares[:-YEAR]],
        has_few=any(each.count.is_few for each in report.months),
        is_of_a_day=measure.is_of_a_day,
    )


def facts(report: Report) -> list[Fact]:
    """How the measure is made, and who answers for it."""
    measure = report.measure
    review = f"{says_day(measure.review_by)}{', which is past' if report.is_due_for_review else ''}"
    serves = (
        f"Recommendation {measure.recommendation} of the report"
        if measure.recommendation
        else "No recommendation"
    )
    return [
        Fact(label="Counted", value=measure.definition),
        Fact(label="Dated by", value=EACH_DAY if measure.is_of_a_day else measure.dated_as),
        Fact(label="Better", value=BETTER[measure.better_when]),
        Fact(label="Source", value=measure.source),
        Fact(label="Serves", value=serves),
        Fact(label="Owner", value=measure.owner),
        Fact(label="To be reviewed by", value=review),
        Fact(label="Key", value=measure.key),
    ]


def listing(measure: Measure, cases: Sequence[Case], open_to_viewer: set[int]) -> Listing:
    """The cases the viewer may see, what is worth a look first, and how many more there are."""
    seen = [case for case in cases if case.case_id in open_to_viewer]
    looks_first = measure.better_when == "lower"
    hidden = len(cases) - len(seen)
    return Listing(
        total=Count(numerator=sum(case.is_met for case in cases), denominator=len(cases)),
        cases=sorted(seen, key=lambda case: (case.is_met != looks_first, case.dated_on, case.case_id)),
        closed=f"{hidden:,} more {'is' if hidden == 1 else 'are'} closed to you." if hidden else "",
    )


def table_rows(measure: Measure, cases: Iterable[Case], shown_as: ShownAs) -> list[list[str]]:
    """The case, its day, and whether it is one of "those"."""
    return [
        [shown_as.cell(measure, case), says_day(case.dated_on), "Yes" if case.is_met else "No"]
        for case in cases
    ]


def places(current: str) -> list[Place]:
    """The areas, as a navigation beside the list."""
    return [Place(title=title, url=f"?of={key}", is_current=key == current) for key, title in AREAS.items()]


def parts(measure: Measure, counts: Mapping[str | None, Count]) -> list[list[str]]:
    """The number by the values of its split, in the measure's order: words, how many, and of these met.

    Whatever has none of the values comes last.
    """
    rest = sum((counts[value] for value in counts if value not in measure.split_says), start=NOTHING)
    known = {words: counts.get(value, NOTHING) for value, words in measure.split_says.items()}
    found = known | {"Not recorded": rest}
    return [
        [words, f"{count.denominator:,}", count.says] for words, count in found.items() if count.denominator
    ]


def says_counted(measure: Measure, month: date, today: date) -> str:
    """The month, or the day of it on which what stood was counted."""
    return says_day(counted_on(month, today)) if measure.is_of_a_day else says_month(month, today)


def says_month(month: date, today: date) -> str:
    """April 2017, or "April 2017 so far" while it lasts."""
    is_this_month = (month.year, month.month) == (today.year, today.month)
    return f"{month:%B %Y}{' so far' if is_this_month else ''}"


def _share(measure: Measure, month: Month, rows_route: str) -> Share:
    has_rows = month.count.denominator > 0
    return Share(
        label=f"{month.month:%B %Y}",
        numerator=month.count.numerator,
        denominator=month.count.denominator,
        url=reverse(rows_route, kwargs={"key": measure.key, "month": month.month}) if has_rows else "",
    )


def _linked(share: Share) -> str:
    if not share.url:
        return share.says
    return format_html(
        '<a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden"> in {}</span></a>',
        share.url, share.says, share.label,
    )  # fmt: skip
