"""What happened to Mia after the front door, for the months of months_made.py.

assessment        begun 2 March, authorised 9 March: the wait for a worker ends with it
plan of 1 March   seen alone 8 March (due 15), seen with others 30 March (due 22), not since (due 13.4.)
challenge         2 February, due 9: answered 8, closed 6 March with a change, which held on 21 March
challenge         3 April, due 10: nobody answered
"""

from datetime import UTC, date, datetime

from kittiwake.core.dates import When
from kittiwake.records.access.models import Team, User
from kittiwake.records.access.services import involve
from kittiwake.records.challenge.services import ClosingFacts, answer, close, reread
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.plans.services import ReviewFacts, hold_review, start_plan
from kittiwake.records.subject.models import Subject
from kittiwake.records.visits.services import record_visit
from tests.integration.assessment_made import authorised
from tests.integration.challenges_made import decision_on, make_challenge
from tests.integration.visits_made import visit_facts
from tests.standing_people import join


def go_on(mia: Subject, *, manager: User, first: str) -> None:
    """The table above. `first` is the key of the decision that the first challenge is about."""
    team = Team.objects.create(name="Safeguarding North")
    worker = join("Vera Hallam", "social_worker", team)
    involve(subject=mia, user=worker, team=team, kind="SUPPORTING", by=manager, at=_at(1, 31))
    plan = start_plan(
        subject=mia, kind="CHILD_PROTECTION", on=date(2017, 3, 1), because="Neglect.", act=_act(worker, 3, 1)
    )
    for day, seen in ((8, "ALONE"), (30, "WITH_OTHERS")):
        facts = visit_facts(mia, when=When.day(date(2017, 3, day)), part={"seen": seen})
        record_visit(facts, act=_act(worker, 3, day))
    held = ReviewFacts(
        kind="CORE_GROUP",
        held_on=date(2017, 3, 20),
        attended="All.",
        decision="CONTINUE",
        because="It helps.",
    )
    review = hold_review(plan=plan, facts=held, act=_act(worker, 3, 20))
    boss = join("Nuala Finch", "team_manager", team)
    authorised(mia, author=_act(worker, 3, 2), manager=_act(boss, 3, 9))
    _challenge(mia, manager, about=first, review=key_of(review))


def _challenge(mia: Subject, manager: User, *, about: str, review: str) -> None:
    challenger = join("Odile Marsh", "reviewing_officer", Team.objects.create(name="Reviewing officers"))
    challenge = make_challenge(mia, _act(challenger, 2, 2), about=about)
    answer(challenge_id=challenge.pk, text="We look again.", act=_act(manager, 2, 8))
    changed = ClosingFacts(what_changed="A referral.", before=about, after=decision_on(mia))
    close(changed, challenge_id=challenge.pk, act=_act(challenger, 3, 6))
    reread(
        challenge_id=challenge.pk, review=review, sustained="YES", evidence="At school.",
        act=_act(challenger, 3, 21),
    )  # fmt: skip
    make_challenge(mia, _act(challenger, 4, 3))


def _act(by: User, month: int, day: int) -> Act:
    return Act(by=by, at=_at(month, day))


def _at(month: int, day: int) -> datetime:
    return datetime(2017, month, day, 12, tzinfo=UTC)
