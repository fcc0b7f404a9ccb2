"""Whatever is recorded, joined, moved and separated: everything comes back to whose it is."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kittiwake.records.people.models import Merge
from tests.integration.lives_made import Lives, everything_is_with_whom_it_belongs_to

pytestmark = pytest.mark.django_db
WHO = st.integers(0, 3)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["note", "note", "name", "contact", "correct", "move", "join", "join", "separate"]),
        WHO,
        WHO,
    ),
    min_size=4,
    max_size=24,
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=STEPS)
def test_after_separating_everything_is_with_whom_it_belongs_to(worker, manager, at, steps):
    with transaction.atomic():
        lives = Lives(worker, manager, at)
        for kind, who, other in steps:
            getattr(lives, kind)(who, other)
            if kind in ("join", "separate"):
                lives.reading_is_the_union()
        lives.reading_is_the_union()
        while Merge.objects.filter(agreed_at__isnull=False, parted_at=None).exists():
            lives.separate(len(steps), 0)
        everything_is_with_whom_it_belongs_to(lives)
        transaction.set_rollback(True)


def test_after_two_hundred_entries_everything_comes_back(worker, manager, at):
    lives = Lives(worker, manager, at)
    lives.join(0, 1)
    for number in range(200):
        lives.note(number % 2, 0)
    lives.join(2, 0)
    lives.reading_is_the_union()

    lives.separate(0, 0)
    lives.separate(0, 0)

    everything_is_with_whom_it_belongs_to(lives)
