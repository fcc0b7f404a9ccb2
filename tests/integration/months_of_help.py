"""Ten children who are helped, with plans of every kind of fate; and what was read of drift.

As they stand on Monday 24 April 2017, CP for a child protection plan, CIN for a child in need plan:

    child    plans and referrals
    Wren     CP from 2 February 2015, for neglect
    Teal     CP from 1 February 2015 to 31 March 2017; again from 10 April, for emotional abuse
    Heron    CP from 10 January to 3 April
    Kestrel  CP from 3 January
    Lark     CP from 6 February to 20 March, core group on 17 February; CIN from 21 March
             on a plan of another authority in 2012 and 2013
    Finch    CIN from 9 January, reviewed on 18 January and 15 March
    Rook     referred on 9 January; the assessment of that day goes on
    Plover   referred on 9 January, assessed and answered on 20 February
    Dove     referred on 16 January, taken back that day
    Smew     CP on 24 April, recorded by mistake

    version          agreed      if nothing changes  for the child   explained
    Finch, first     16 January  written             written         to mother and child on 20 January
    Finch, second    6 March     left out            written         to nobody
    Lark, CIN        3 April     left out            not written     to nobody

    Finch's outcomes  18 January: one moves, one does not; 15 March: both move
    Finch was seen on 1 March, with words, and on 8 March, without

    sign                        found       said of it                      gone
    Wren, assessment is old     1 February  20 March, is being mended       -
    Finch, no progress          1 February  3 March true; 6 March not so    10 April
    Kestrel, a visit is late    1 February  nothing                         -
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from kittiwake.core.dates import When
from kittiwake.records.access.models import Team, User
from kittiwake.records.access.services import involve, record_itself
from kittiwake.records.drift.models import Sign
from kittiwake.records.drift.reasons import Found
from kittiwake.records.drift.services import SettingAside, keep, set_aside
from kittiwake.records.front_door import services as front_door
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.plans.models import Plan, PlanVersion
from kittiwake.records.plans.services import (
    CopyFacts,
    ExplainedFacts,
    ProgressFacts,
    ReviewFacts,
    agree_version,
    end_plan,
    explain,
    hold_review,
    start_plan,
    write_copy,
)
from kittiwake.records.protection.services import change_category
from kittiwake.records.subject.models import Subject
from kittiwake.records.visits.services import record_visit
from tests.integration.assessment_made import authorised, start
from tests.integration.contacts_made import decided_contact
from tests.integration.people_made import make_adult, make_child
from tests.integration.plans_made import outcome, review_facts, written
from tests.integration.visits_made import visit_facts
from tests.standing_people import join

CP, CIN = "CHILD_PROTECTION", "CHILD_IN_NEED"
WORDS = {"why": "Mornings.", "hopes": "Breakfast.", "what_happens": "Nana comes."}
TOLD = ExplainedFacts(on=date(2017, 1, 20), where="At home", interpreter="NOT_NEEDED")


@dataclass(frozen=True, kw_only=True)
class Helpers:
    """Who screens, decides, works with the children, answers for that work, and chairs."""

    worker: User
    manager: User
    social_worker: User
    boss: User
    chair: User
    team: Team


def make_helped_months(worker: User, manager: User) -> None:
    """The tables above."""
    team = Team.objects.create(name="Safeguarding West")
    helpers = Helpers(
        worker=worker, manager=manager, team=team,
        social_worker=join("Gwen Ashby", "social_worker", team),
        boss=join("Idris Cole", "team_manager", team),
        chair=join("Sunniva Roe", "conference_chair", Team.objects.create(name="Chairs")),
    )  # fmt: skip
    wren, kestrel = _protected(helpers), _plan("Kestrel", helpers, CP, date(2017, 1, 3)).subject
    finch = _finch(helpers)
    _lark(helpers)
    _referred(helpers)
    mistake = _plan("Smew", helpers, CP, date(2017, 4, 24))
    _end(mistake, helpers, date(2017, 4, 24), reason="MISTAKE")
    _read(helpers, wren, finch, kestrel)


def _protected(helpers: Helpers) -> Subject:
    """Wren, Teal and Heron; gives Wren."""
    wren = _plan("Wren", helpers, CP, date(2015, 2, 2))
    _category(wren, helpers, "NEG")
    teal = _plan("Teal", helpers, CP, date(2015, 2, 1))
    _end(teal, helpers, date(2017, 3, 31))
    again = _begin(teal.subject, helpers, CP, date(2017, 4, 10))
    _category(again, helpers, "EMO")
    _end(_plan("Heron", helpers, CP, date(2017, 1, 10)), helpers, date(2017, 4, 3))
    return wren.subject


def _lark(helpers: Helpers) -> None:
    first = _plan("Lark", helpers, CP, date(2017, 2, 6))
    held = ReviewFacts(
        kind="CORE_GROUP", held_on=date(2017, 2, 17), attended="All.", decision="CONTINUE", because="Early.",
    )  # fmt: skip
    hold_review(plan=first, facts=held, act=_act(helpers.social_worker, 2, 17))
    _end(first, helpers, date(2017, 3, 20))
    elsewhere = front_door.EpisodeFacts(
        kind=EpisodeKind.CP_PLAN, from_on=date(2012, 5, 1), to_on=date(2013, 5, 1), says="Neglect.",
        source="Their file.",
    )  # fmt: skip
    front_door.record_episode(elsewhere, subject=first.subject, act=_act(helpers.worker, 2, 6))
    second = _begin(first.subject, helpers, CIN, date(2017, 3, 21))
    _agreed(second, helpers, date(2017, 4, 3), if_not="")


def _finch(helpers: Helpers) -> Subject:
    plan = _plan("Finch", helpers, CIN, date(2017, 1, 9))
    child, mother = plan.subject, make_adult(helpers.worker, _at(1, 3), given="Avis", family="Quill")
    act = _act(helpers.social_worker, 1, 16)
    involve(subject=mother, user=act.by, team=helpers.team, kind="SUPPORTING", by=act.by, at=_at(1, 3))
    tie = RelationshipFacts(kind="MOTHER", responsibility="HOLDS")
    relate(tie, one=mother, other=child, act=_act(helpers.worker, 1, 3))
    two = (outcome(), outcome(wish="She sleeps in her own bed."))
    first = _agreed(plan, helpers, date(2017, 1, 16), outcomes=two)
    for copy in (_copy(first, child, act, age_band="FROM_5"), _copy(first, mother, act)):
        explain(copy=copy, facts=TOLD, act=_act(act.by, 1, 20))
    _reviewed(plan, first, helpers, date(2017, 1, 18), "NONE", "SOME")
    kept = tuple(outcome(wish=each.wish, thread=each.thread) for each in first.outcomes.all())
    second = _agreed(plan, helpers, date(2017, 3, 6), outcomes=kept, if_not="")
    _copy(second, child, _act(act.by, 3, 6), age_band="FROM_5")
    _reviewed(plan, second, helpers, date(2017, 3, 15), "SOME", "GOOD")
    for day, said in ((1, "I like it when Nana comes."), (8, "")):
        facts = visit_facts(child, when=When.day(date(2017, 3, day)), part={"said": said})
        record_visit(facts, act=_act(act.by, 3, day))
    return child


def _referred(helpers: Helpers) -> None:
    """Rook, Plover and Dove."""
    for name in ("Rook", "Plover", "Dove"):
        child, day = _child(name, helpers), 16 if name == "Dove" else 9
        screening, deciding = _act(helpers.worker, 1, day), _act(helpers.manager, 1, day, hour=13)
        contact = decided_contact(child, worker=screening, manager=deciding, outcome="REFERRAL")
        author = _act(helpers.social_worker, 1, day, hour=14)
        if name == "Rook":
            start(child, act=author)
        elif name == "Plover":
            authorised(child, author=author, manager=_act(helpers.boss, 2, 20))
        else:
            advice = front_door.Verdict(outcome="ADVICE", rationale="The school asked for advice.")
            later = _act(helpers.manager, 1, day, hour=15)
            front_door.correct_decision(contact_id=contact.pk, verdict=advice, act=later)


def _read(helpers: Helpers, wren: Subject, finch: Subject, kestrel: Subject) -> None:
    """Two nights, and what was said in between."""
    since = date(2017, 1, 20)
    found = {
        "out_of_date": [Found(subject_id=wren.pk, says="The assessment is old", since=since)],
        "no_progress": [Found(subject_id=finch.pk, says="2 reviews without progress", since=since)],
        "visit_missed": [Found(subject_id=kestrel.pk, says="A visit is late", since=since)],
    }
    _night(found, 2, 1)
    for child, day, verdict in ((finch, 3, "RIGHT"), (finch, 6, "NOT_SO"), (wren, 20, "IN_HAND")):
        facts = SettingAside(verdict=verdict, because="Written.", look_again_on=date(2017, 5, 2))
        set_aside(facts, sign=Sign.objects.get(subject=child), act=_act(helpers.boss, 3, day))
    _night(found | {"no_progress": []}, 4, 10)


def _night(found: dict[str, list[Found]], month: int, day: int) -> None:
    at = _at(month, day)
    keep(found, act=Act(by=record_itself(on=at.date()), at=at))


def _child(given: str, helpers: Helpers) -> Subject:
    """One whom the team works with from the beginning of the year before."""
    began = datetime(2016, 1, 5, 12, tzinfo=UTC)
    child = make_child(helpers.worker, began, given=given, family="Quill")
    involve(
        subject=child, user=helpers.social_worker, team=helpers.team, kind="SUPPORTING", by=helpers.worker,
        at=began,
    )  # fmt: skip
    return child


def _plan(given: str, helpers: Helpers, kind: str, on: date) -> Plan:
    return _begin(_child(given, helpers), helpers, kind, on)


def _begin(child: Subject, helpers: Helpers, kind: str, on: date) -> Plan:
    """A plan from that day on, written down on it, or as soon as anybody worked here."""
    at = max(datetime(on.year, on.month, on.day, 12, tzinfo=UTC), datetime(2016, 1, 5, 12, tzinfo=UTC))
    act = Act(by=helpers.social_worker, at=at)
    return start_plan(subject=child, kind=kind, on=on, because="Nobody is up in the morning.", act=act)


def _end(plan: Plan, helpers: Helpers, on: date, *, reason: str = "STEPPED_DOWN") -> None:
    act = _act(helpers.social_worker, on.month, on.day, hour=14)
    end_plan(plan=plan, on=on, reason=reason, because="It is calm.", act=act)


def _category(plan: Plan, helpers: Helpers, category: str) -> None:
    act = Act(by=helpers.chair, at=plan.started_at + timedelta(hours=1))
    change_category(plan=plan, category=category, on=plan.from_on, because="As it was decided.", act=act)


def _agreed(plan: Plan, helpers: Helpers, on: date, **facts: object) -> PlanVersion:
    version = written(plan, _act(helpers.social_worker, on.month, on.day), **facts)
    agree_version(version=version, with_whom="Avis.", on=on, act=_act(helpers.boss, on.month, on.day))
    return version


def _copy(version: PlanVersion, whose: Subject, act: Act, **facts: object) -> object:
    given = CopyFacts(**WORDS, **facts)
    return write_copy(version=version, recipient_key=str(whose.key), facts=given, act=act)


def _reviewed(plan: Plan, version: PlanVersion, helpers: Helpers, on: date, *scales: str) -> None:
    """A review that rates each outcome of the version, in order."""
    ratings = zip(version.outcomes.all(), scales, strict=True)
    rated = tuple(
        ProgressFacts(outcome=each, scale=scale, evidence="The register.") for each, scale in ratings
    )
    facts = review_facts(version, "SOME", on=on, progress=rated)
    hold_review(plan=plan, facts=facts, act=_act(helpers.social_worker, on.month, on.day, hour=13))


def _act(by: User, month: int, day: int, *, hour: int = 12) -> Act:
    return Act(by=by, at=_at(month, day, hour=hour))


def _at(month: int, day: int, *, hour: int = 12) -> datetime:
    return datetime(2017, month, day, hour, tzinfo=UTC)
