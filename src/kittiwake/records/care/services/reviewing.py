"""Reviews of a child in care: the worker reports; the reviewing officer holds it and sends its decisions."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, age, says_day
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import independence, policies
from kittiwake.records.access.models import User
from kittiwake.records.care import events
from kittiwake.records.care.choices import HEARD, Advocate
from kittiwake.records.care.codes import problem_with
from kittiwake.records.care.models import Period, Report, Review, ReviewDecision
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.care.services.rows import born_on
from kittiwake.records.challenge.services import ChallengeFacts, raise_challenge
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, Happening, key_of, record, record_each

TOO_YOUNG, SPEAKS_FROM = "PN0", 4
"""Units  whole years. Source  SSDA903, participation in review (reference/codes.json)."""
HELD = (events.FIRST_HELD, events.SECOND_HELD)


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    """What happened since the last review, what the child says, and what the worker asks for."""

    happened: str
    child: str
    asks: str


@dataclass(frozen=True, kw_only=True)
class DecisionFacts:
    """What was decided, who does it, and by when."""

    what: str
    who: str
    by_on: date


@dataclass(frozen=True, kw_only=True)
class ReviewFacts:
    """How a review went.

    took_part        the return's code; own_words what the child said; not_heard_because why nothing is told.
    without_because  why it was held without the worker's report, where there is none.
    """

    held_on: date
    took_part: str
    advocate: str
    discussed: str
    decisions: tuple[DecisionFacts, ...]
    own_words: str = ""
    not_heard_because: str = ""
    without_because: str = ""


@transaction.atomic
def name_officer(*, period: Period, officer: User, act: Act) -> Period:
    """A reviewing officer oversees this period of care, and the child is told who.

    Raises  policies.NotPermitted; BadCare for somebody who may hold no reviews; CareMovedOn.
    """
    held = _going(period)
    require_on(act, "record.allocate", held.subject)
    if not policies.can(officer, "review.hold", on=local_day(act.at)):
        raise BadCare(f"{officer} is not a reviewing officer. Choose somebody who is.")
    held.officer = officer
    held.save()
    says = f"{officer} is the reviewing officer"
    record(events.OFFICER_NAMED, act, about=[held.subject], source=held, says=says)
    return held


@transaction.atomic
def report(*, period: Period, facts: ReportFacts, act: Act) -> Report:
    """The worker writes what the next review is to test.

    Raises  policies.NotPermitted; independence.NotIndependent for whoever tests it; BadCare; CareMovedOn.
    """
    held = _going(period)
    require_on(act, "care.record", held.subject)
    independence.require_independent(act.by, on=local_day(act.at))
    row = Report.objects.create(
        period=held, author=act.by, written_at=act.at,
        happened=needed(facts.happened, "What happened", "Say what happened since the last review."),
        child=needed(facts.child, "What the child says", "Say what the child says, or why you do not know."),
        asks=needed(facts.asks, "What you ask", "Say what you ask the review to decide."),
    )  # fmt: skip
    record(events.REPORTED, act, about=[held.subject], source=row, case=held)
    return row


@transaction.atomic
def hold_review(*, period: Period, facts: ReviewFacts, act: Act) -> Review:
    """Write down a review. Without the worker's report it is held all the same, and challenged by itself.

    Raises  policies.NotPermitted; BadCare; CareMovedOn.
    Source  SI 2010/959, regulation 33; the report, paragraph 44; replay R25.
    """
    held = _going(period)
    require_on(act, "review.hold", held.subject)
    last = held.reviews.first()
    _require_day(facts.held_on, held, last, act)
    _require_code(facts, held)
    told = held.reports.filter(tested_at=None).first()
    row = Review.objects.create(
        period=held, number=last.number + 1 if last else 1, held_on=facts.held_on, chaired_by=act.by,
        report=told, without_because="" if told else _why_without(facts), took_part=facts.took_part,
        advocate=Advocate(facts.advocate), recorded_at=act.at, **_words(facts),
    )  # fmt: skip
    ReviewDecision.objects.bulk_create(_decisions(row, facts))
    _tell(row, act)
    return row


@transaction.atomic
def send_decisions(*, review: Review, on: date, to: str, act: Act) -> Review:
    """Those concerned have what was decided.

    Raises  policies.NotPermitted; BadCare for a day before it was held or to come; CareMovedOn.
    """
    held = Review.objects.select_for_update().select_related("period__subject").get(pk=review.pk)
    child = held.period.subject
    require_on(act, "review.hold", child)
    if held.sent_on is not None:
        raise CareMovedOn("The decisions of this review were sent already.")
    if not held.held_on <= on <= local_day(act.at):
        raise BadCare(f"It was held on {says_day(held.held_on)}. Say a day from then until today.")
    held.sent_on, held.sent_to = on, needed(to, "To whom", "Say to whom they were sent.")
    held.save()
    record(events.DECISIONS_SENT, act, about=[child], source=held, when=When.day(on))
    return held


def _going(period: Period) -> Period:
    held = Period.objects.select_for_update(of=["self"]).select_related("subject").get(pk=period.pk)
    if held.to_on is not None or held.withdrawn_at is not None:
        raise CareMovedOn("This period of care is over. Look at the record again.")
    return held


def _require_day(on: date, period: Period, last: Review | None, act: Act) -> None:
    if on > local_day(act.at):
        raise BadCare("That day has not come. Check the date.")
    if on < period.from_on:
        raise BadCare(f"The child is looked after from {says_day(period.from_on)}. Check the date.")
    if last is not None and on <= last.held_on:
        raise BadCare(f"A later review, or one of that day, is written: {says_day(last.held_on)}.")


def _require_code(facts: ReviewFacts, period: Period) -> None:
    if problem := problem_with(
        "took_part", facts.took_part, on=facts.held_on, born_on=born_on(period.subject)
    ):
        raise BadCare(problem)
    born = born_on(period.subject)
    if facts.took_part == TOO_YOUNG and born and age(born, facts.held_on) >= SPEAKS_FROM:
        raise BadCare(f"The child is {age(born, facts.held_on)}. Say how they took part.")
    if facts.took_part in HEARD and not facts.own_words.strip():
        raise BadCare("Write what the child said, in their own words.")


def _why_without(facts: ReviewFacts) -> str:
    ask = "There is no report of the worker. Say why the review was held without one."
    return needed(facts.without_because, "The reason", ask)


def _words(facts: ReviewFacts) -> dict[str, str]:
    own, why = clean(facts.own_words).strip(), clean(facts.not_heard_because).strip()
    if not own and not why:
        raise BadCare("Write what the child said, or why nothing is told of them.")
    discussed = needed(facts.discussed, "What was discussed", "Say what was discussed.")
    return {"own_words": own, "not_heard_because": "" if own else why, "discussed": discussed}


def _decisions(review: Review, facts: ReviewFacts) -> list[ReviewDecision]:
    if not facts.decisions:
        raise BadCare("Write at least one decision: what, who, and by when.")
    return [
        ReviewDecision(
            review=review, number=number, by_on=each.by_on,
            what=needed(each.what, "The decision", f"Decision {number}: say what was decided."),
            who=needed(each.who, "Who", f"Decision {number}: say who does it.", at_most=LONGEST_LINE),
        )
        for number, each in enumerate(facts.decisions, start=1)
    ]  # fmt: skip


def _tell(review: Review, act: Act) -> None:
    """On the child's line; its clocks turn, and a missing report is challenged."""
    when, about = When.day(review.held_on), [review.period.subject]
    says = f"{events.REVIEWED.says}, number {review.number}"
    kind: Kind = HELD[review.number - 1] if review.number <= len(HELD) else events.LATER_HELD
    told = [
        Happening(kind=events.REVIEWED, about=about, source=review, when=when, says=says),
        Happening(kind=kind, about=about, source=review, case=review.period, when=when),
    ]
    if review.report is None:
        told.append(Happening(kind=events.HELD_WITHOUT_REPORT, about=about, source=review, when=when))
    record_each(told, act)
    if review.report is None:
        _challenge(review, act)


def _challenge(review: Review, act: Act) -> None:
    facts = ChallengeFacts(
        about=key_of(review),
        challenger="REVIEWING_OFFICER",
        concern=f"The review of {says_day(review.held_on)} had no report of the worker to test. "
        f"{review.without_because}",
        wants="The worker writes the report, and says why there was none.",
    )
    raise_challenge(facts, children=[review.period.subject], act=act)
