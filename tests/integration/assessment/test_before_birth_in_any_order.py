"""Whatever happens before and at a birth: the weeks run for each child not born yet, and for nobody else."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from kittiwake.core.today import local_day
from kittiwake.records.access.services import involve
from kittiwake.records.assessment import services
from kittiwake.records.assessment.models import Part
from kittiwake.records.assessment.standing import NotNow
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.people.services import BadPerson, BirthFacts, record_birth
from kittiwake.records.subject.models import Subject
from tests.integration.assessment_made import authorise, start, write_whole
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
REFUSED = (BadPerson, NotNow, services.CannotStart, services.CannotStop, services.CannotEnd)
QUICK = (Phase.explicit, Phase.generate)
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
EXPECTED = date(2017, 5, 29)
STEPS = st.lists(
    st.tuples(st.sampled_from(["assess", "assess", "sign", "stop", "born", "lost"]), st.integers(0, 1)),
    min_size=2,
    max_size=9,
)


@dataclass
class Awaited:
    """One child in the diary."""

    child: Subject
    is_counted: bool = False
    is_over: bool = False

    @property
    def waits(self) -> bool:
        """The weeks run: work began before birth, and neither is it signed, nor is the child born or lost."""
        return self.is_counted and not self.is_over

    def enter(self, what: str) -> None:
        self.is_counted |= what == "assess"
        self.is_over |= what in ("sign", "born", "lost")


@dataclass
class Clinic:
    author: Act
    manager: Act
    recorder: Act

    def do(self, what: str, child: Subject) -> bool:
        try:
            with transaction.atomic():
                getattr(self, what)(child)
        except REFUSED:
            return False
        return True

    def assess(self, child: Subject) -> None:
        write_whole(start(child, act=self.author, kind="PRE_BIRTH"), act=self.author)

    def sign(self, child: Subject) -> None:
        authorise(self._open(child).assessment, author=self.author, manager=self.manager)

    def stop(self, child: Subject) -> None:
        part = self._open(child)
        services.stop_part(part_id=part.pk, why="BEGUN_IN_ERROR", words="A mistake.", act=self.manager)

    def born(self, child: Subject) -> None:
        record_birth([BirthFacts(born_on=local_day(self.recorder.at))], subject=child, act=self.recorder)

    def lost(self, child: Subject) -> None:
        services.end_pregnancy(subject=child, ended_on=local_day(self.author.at), act=self.author)

    def _open(self, child: Subject) -> Part:
        part = Part.objects.filter(subject=child, stopped_on=None, conclusion=None).first()
        if part is None:
            raise NotNow("There is none.")
        return part


@pytest.fixture
def twins(worker, social_worker, long_term_team, at):
    long_ago = at - timedelta(days=60)
    unborn = [
        make_child(worker, long_ago, given=name, born_on=None, expected_on=EXPECTED)
        for name in ("One", "Two")
    ]
    for child in unborn:
        involve(
            subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=long_ago
        )
    return unborn


def test_the_weeks_run_for_each_child_who_is_waited_for_and_for_nobody_else(
    twins, author, signing, worker, at
):
    waited: set[int] = set()
    clinic = Clinic(author, signing, Act(by=worker, at=at + timedelta(hours=1)))

    @example([("assess", 0), ("assess", 1)])
    @example([("assess", 0), ("assess", 1), ("born", 0)])
    @example([("lost", 0), ("assess", 0), ("assess", 1)])
    @example([("assess", 0), ("stop", 0), ("assess", 0), ("sign", 0), ("lost", 1)])
    @settings(max_examples=25, deadline=None, database=None, phases=QUICK, suppress_health_check=SLOW)
    @given(STEPS)
    def any_order(steps):
        before = transaction.savepoint()
        diary = [Awaited(child) for child in twins]
        for what, which in steps:
            awaited = diary[which]
            if clinic.do(what, awaited.child):
                awaited.enter(what)
        runs = ClockRun.objects.filter(clock="as.prebirth_ready", stopped_at=None)
        running, faults = sorted(runs.values_list("case", flat=True)), list(findings())
        transaction.savepoint_rollback(before)
        assert running == sorted(key_of(each.child.person) for each in diary if each.waits)
        assert not faults
        waited.add(len(running))

    any_order()
    assert waited == {0, 1, 2}
