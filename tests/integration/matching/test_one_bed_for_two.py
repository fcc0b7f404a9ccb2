"""Two children are offered one bed at the same moment: two connections, and one of them is told to wait."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from kittiwake.records.access.models import Team
from kittiwake.records.line.services import Act
from kittiwake.records.matching.services import AnswerFacts, answer_offer, ask_for_home, offer_home
from kittiwake.records.provision.models import Hold
from kittiwake.records.provision.services import BedTaken
from tests.integration.care_made import a_home
from tests.integration.matching_made import looked_after_child, request_facts
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_bed_is_kept_for_one_child(worker, social_worker, long_term_team, at):
    finding = Act(by=join("Salma Begum", "placement_officer", Team.objects.create(name="Placements")), at=at)
    home = a_home(finding, beds=1)
    offers = []
    for given in ("Mia", "Corey"):
        child = looked_after_child(worker, social_worker, long_term_team, at, given=given)
        request = ask_for_home(subject=child, facts=request_facts(is_emergency=True), act=finding)
        offers.append(offer_home(request=request, home=home, act=finding))
    ready, told = Barrier(2), []

    def answer(offer):
        try:
            ready.wait(timeout=20)
            until = (at + timedelta(days=3)).date()
            answer_offer(
                offer=offer,
                facts=AnswerFacts(answer="ACCEPTED", because="Yes.", keep_until=until),
                act=Act(by=finding.by, at=at),
            )
            told.append("kept")
        except BedTaken as refusal:
            told.append(str(refusal))
        finally:
            connection.close()

    asking = [Thread(target=answer, args=(offer,)) for offer in offers]
    for each in asking:
        each.start()
    for each in asking:
        each.join(timeout=60)

    assert sorted(told) == ["The Marlows has no free bed: 0 live there, 1 kept. Choose another home.", "kept"]
    assert Hold.objects.filter(released_at=None).count() == 1
