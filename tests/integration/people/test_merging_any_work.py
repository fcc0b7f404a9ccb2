"""Whatever is done with children whose records were joined by mistake: all of it goes back to whose it is."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from kittiwake.records.access.models import Team
from kittiwake.records.people.models import Merge
from tests.integration.lives_made import everything_is_with_whom_it_belongs_to, holders
from tests.integration.working_lives_made import WorkingLives, stray_entries
from tests.standing_people import join

pytestmark = pytest.mark.django_db
WORK = (
    "plan", "write", "review", "end", "visit", "correct_visit", "assess", "section", "give_back", "sign",
    "discuss", "confer", "alert", "wait",
)  # fmt: skip
WHO = st.integers(0, 3)
STEPS = st.lists(
    st.tuples(
        st.sampled_from([*WORK, "plan", "visit", "assess", "join", "join", "join", "separate"]), WHO, WHO
    ),
    min_size=8,
    max_size=24,
)
QUICK = (Phase.explicit, Phase.generate)  # each step writes much: shrinking would take minutes
QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.fixture
def people(worker, manager, social_worker, team_manager):
    chair = join("Alma Reid", "conference_chair", Team.objects.create(name="Safeguarding and Review"))
    return {
        "worker": worker, "manager": manager, "author": social_worker, "signing": team_manager, "chair": chair
    }  # fmt: skip


def test_after_separating_all_work_is_with_whom_it_belongs_to(people, at, long_term_team):
    done: list[str] = []

    @example([("join", 0, 1), ("plan", 0, 0), ("visit", 1, 1), ("correct_visit", 1, 1)])
    @example([("plan", 1, 1), ("join", 0, 1), ("visit", 1, 1), ("write", 1, 1), ("review", 1, 1)])
    @example(
        [("discuss", 1, 1), ("join", 0, 1), ("confer", 1, 1), ("visit", 0, 0), ("join", 2, 0), ("sign", 1, 1)]
    )
    @example([(kind, 0, 1) for kind in (*WORK, "join", "separate")])
    @settings(max_examples=12, deadline=None, database=None, phases=QUICK, suppress_health_check=QUIET)
    @given(STEPS)
    def any_work(steps):
        with transaction.atomic():
            lives = WorkingLives(people, at, long_term_team)
            done.extend(kind for kind, who, other in steps if lives.do(kind, who, other))
            while Merge.objects.filter(agreed_at__isnull=False, parted_at=None).exists():
                lives.separate(len(steps), 0)
            for earlier, who in lives.earlier.items():
                assert holders(earlier) == {lives.keys[who]}
            assert not stray_entries(lives)
            everything_is_with_whom_it_belongs_to(lives)
            transaction.set_rollback(True)

    any_work()
    assert set(done) >= {*WORK, "join", "separate"}
