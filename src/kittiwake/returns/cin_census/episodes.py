"""A child's earlier referrals, assessments, inquiries and plans, as the file tells them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from kittiwake.core.dates import says_day
from kittiwake.records.front_door.told import ToldEpisode
from kittiwake.returns.cin_census.identifying import LONGEST_PREGNANCY_DAYS
from kittiwake.returns.cin_census.reading import LEFT_OUT, Reading
from kittiwake.returns.cin_census.telling import ToldChild
from kittiwake.returns.cin_census.wording import says_assessment, says_inquiry, says_protection, says_referral

NOT_BROUGHT_IN = "It is not brought in. Put it right there, and load the new file: the rest stays as it is."
MOST_PLANS = 99
Found = tuple[str, date | None, date | None, partial[ToldEpisode]]
"""The element, from when, until when, and what makes the episode once its first day stands."""


@dataclass(frozen=True)
class _Limits:
    """Days between which an episode of this child can lie."""

    earliest: date | None
    latest: date


def episodes_of(child: Any, told: ToldChild, reading: Reading) -> tuple[ToldEpisode, ...]:
    """Every episode whose days can be right, each once; the others are refused, each with why."""
    birth = told.born_on or told.expected_on
    earliest = birth - timedelta(days=LONGEST_PREGNANCY_DAYS) if birth else None
    limits = _Limits(earliest, reading.on)
    found: dict[tuple[str, date], ToldEpisode] = {}
    for details in child.iterfind("CINdetails"):
        referred_on: date | None = None
        for tag, from_on, to_on, make in _found(details, reading):
            if not _may_stand(tag, from_on, to_on, limits, reading) or from_on is None:
                continue
            episode = replace(make(from_on=from_on), to_on=to_on, referred_on=referred_on)
            if tag == "CINreferralDate":
                referred_on, episode = from_on, replace(episode, referred_on=None)
            same = found.setdefault(episode.key, episode)
            if same is not episode:
                _twice(tag, same, episode, reading)
    return tuple(found.values())


def _found(details: Any, reading: Reading) -> Iterator[Found]:
    yield _referral(details, reading)
    for element in details.iterfind("Assessments"):
        yield _assessment(element, reading)
    for element in details.iterfind("Section47"):
        yield _inquiry(element, reading)
    for element in details.iterfind("CINPlanDates"):
        yield _plan(element, reading)
    for element in details.iterfind("ChildProtectionPlans"):
        yield _protection(element, reading)


def _referral(details: Any, reading: Reading) -> Found:
    source = reading.code(details, "ReferralSource", "referral_source")
    need = reading.code(details, "PrimaryNeedCode", "primary_need")
    closure = reading.code(details, "ReasonForClosure", "closure_reason")
    conference_on = reading.day(details, "DateOfInitialCPC")
    is_without_action = reading.yes(details, "ReferralNFA")
    says = says_referral(
        source, need, closure, conference_on=conference_on, is_without_action=is_without_action,
        year=reading.opening.year,
    )  # fmt: skip
    from_on, to_on = reading.day(details, "CINreferralDate"), reading.day(details, "CINclosureDate")
    return "CINreferralDate", from_on, to_on, partial(
        ToldEpisode, kind="REFERRAL", place=reading.place, says=says, source_code=source, need_code=need,
        closure_code=closure, conference_on=conference_on, is_without_action=is_without_action,
    )  # fmt: skip


def _assessment(element: Any, reading: Reading) -> Found:
    found = element.iterfind("FactorsIdentifiedAtAssessment/AssessmentFactors")
    words = [" ".join("".join(each.itertext()).split()) for each in found]
    codes = (reading.as_code("AssessmentFactors", each, "assessment_factor") for each in words)
    factors = tuple(dict.fromkeys(code for code in codes if code))
    reviewed_on = reading.day(element, "AssessmentInternalReviewDate")
    says = says_assessment(factors, year=reading.opening.year)
    start = reading.day(element, "AssessmentActualStartDate")
    end = reading.day(element, "AssessmentAuthorisationDate")
    return "AssessmentActualStartDate", start, end, partial(
        ToldEpisode, kind="ASSESSMENT", place=reading.place, says=says, factors=factors,
        reviewed_on=reviewed_on,
    )  # fmt: skip


def _inquiry(element: Any, reading: Reading) -> Found:
    due_on = reading.day(element, "InitialCPCtarget")
    held_on = reading.day(element, "DateOfInitialCPC")
    is_without = reading.yes(element, "ICPCnotRequired")
    says = says_inquiry(due_on=due_on, held_on=held_on, is_without=is_without)
    return "S47ActualStartDate", reading.day(element, "S47ActualStartDate"), None, partial(
        ToldEpisode, kind="SECTION_47", place=reading.place, says=says, conference_due_on=due_on,
        conference_on=held_on, is_without_conference=is_without,
    )  # fmt: skip


def _plan(element: Any, reading: Reading) -> Found:
    start, end = reading.day(element, "CINPlanStartDate"), reading.day(element, "CINPlanEndDate")
    return "CINPlanStartDate", start, end, partial(ToldEpisode, kind="CIN_PLAN", place=reading.place)


def _protection(element: Any, reading: Reading) -> Found:
    first = reading.code(element, "InitialCategoryOfAbuse", "abuse_category")
    latest = reading.code(element, "LatestCategoryOfAbuse", "abuse_category")
    earlier = _number(element, "NumberOfPreviousCPP", reading)
    days = ("".join(each.itertext()).strip() for each in element.iterfind("Reviews/CPPreviewDate"))
    held = (reading.as_day("CPPreviewDate", each) for each in days)
    reviews = tuple(sorted({day for day in held if day}))
    says = says_protection(first, latest, earlier=earlier, reviews=reviews, year=reading.opening.year)
    start, end = reading.day(element, "CPPstartDate"), reading.day(element, "CPPendDate")
    return "CPPstartDate", start, end, partial(
        ToldEpisode, kind="CP_PLAN", place=reading.place, says=says, first_category=first,
        latest_category=latest, earlier_plans=earlier, reviews_on=reviews,
    )  # fmt: skip


def _number(element: Any, tag: str, reading: Reading) -> int | None:
    words = reading.text(element, tag)
    if words and not (words.isascii() and words.isdigit() and int(words) <= MOST_PLANS):
        reading.note(tag, words, f"It is not a number from 0 to {MOST_PLANS}.", LEFT_OUT)
        return None
    return int(words) if words else None


def _may_stand(tag: str, from_on: date | None, to_on: date | None, limits: _Limits, reading: Reading) -> bool:
    """True when the days can be right; else the episode is refused with the reason."""
    wrong = ""
    if from_on is None:
        wrong = "It has no first day that can be read."
    elif limits.earliest and from_on < limits.earliest:
        wrong = "It began long before the child was born."
    elif to_on and to_on < from_on:
        wrong = f"It ended on {says_day(to_on)}, before it began."
    elif max(from_on, to_on or from_on) > limits.latest:
        wrong = f"It has a day that has not come yet: {says_day(max(from_on, to_on or from_on))}."
    elif max(from_on, to_on or from_on) > reading.opening.reference_on:
        drawn_on = says_day(reading.opening.reference_on)
        reading.note(tag, from_on, f"It has a day after {drawn_on}, up to which the file was drawn.",
                     "It is brought in as it stands: check it.")  # fmt: skip
    if wrong:
        reading.refuse(tag, from_on or "", wrong, NOT_BROUGHT_IN)
    return not wrong


def _twice(tag: str, first: ToldEpisode, second: ToldEpisode, reading: Reading) -> None:
    if first.columns() == second.columns():
        reading.note(tag, first.from_on, "The same stands twice.", "It is brought in once.")
    else:
        wrong = "Two of one kind begin on this day and tell different things."
        reading.refuse(tag, first.from_on, wrong, "The first is brought in, the second is not.")
