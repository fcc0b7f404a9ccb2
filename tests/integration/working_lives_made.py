"""People with whom much is done: plans, visits, assessments, enquiries, conferences, alerts and waits."""

from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.access.models import Team, User
from kittiwake.records.access.services import involve
from kittiwake.records.alerts.services import AlertFacts, record_alert
from kittiwake.records.assessment import services as assessing
from kittiwake.records.assessment.models import Assessment
from kittiwake.records.assessment.standing import NotNow
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import key_of
from kittiwake.records.plans.models import Plan
from kittiwake.records.plans.services import BadPlan, PlanMovedOn, agree_version, end_plan, hold_review
from kittiwake.records.protection.policies import BadProtection, TooLate
from kittiwake.records.visits.models import Visit, VisitPart
from kittiwake.records.visits.services import correct_visit, record_visit
from kittiwake.records.workforce.services import BadWait, HasAWorker, WaitFacts, ask_for_worker
from tests.integration.assessment_made import authorise, start, write, write_whole
from tests.integration.lives_made import Lives
from tests.integration.plans_made import begin, review_facts, written
from tests.integration.protection_made import confer, discuss
from tests.integration.visits_made import visit_facts

REFUSED = (
    BadPlan, PlanMovedOn, BadProtection, TooLate, NotNow, BadWait, HasAWorker,
    assessing.CannotStart, assessing.NotYet,
)  # fmt: skip


class WorkingLives(Lives):
    """As `Lives`; each step is a day later, and one that a service refuses leaves nothing."""

    def __init__(self, people: dict[str, User], at, team: Team) -> None:
        super().__init__(people["worker"], people["manager"], at)
        self.earlier: dict[str, int] = {}
        self.author, self.signing, self.chair = people["author"], people["signing"], people["chair"]
        for who in range(4):
            involve(
                subject=self.row(who), user=self.author, team=team, kind="SUPPORTING", by=self.worker, at=at
            )

    def do(self, kind: str, who: int, other: int) -> bool:
        self.at += timedelta(days=1)
        kept = dict(self.whose)
        try:
            with transaction.atomic():
                getattr(self, kind)(who, other)
        except REFUSED:
            self.whose = kept
            return False
        return True

    def plan(self, who: int, _other: int) -> None:
        self.whose[key_of(begin(self.row(who), self.act(self.author), days_ago=0))] = who

    def write(self, who: int, _other: int) -> None:
        for plan in self._plans(who):
            newest = plan.versions.last()
            version = written(plan, self.act(self.author), after=newest.number if newest else 0)
            act = self.act(self.signing)
            agree_version(version=version, on=local_day(self.at), with_whom="Karen.", act=act)

    def review(self, who: int, _other: int) -> None:
        for plan in self._plans(who):
            if version := plan.versions.last():
                facts = review_facts(version, "SOME", on=local_day(self.at))
                hold_review(plan=plan, facts=facts, act=self.act(self.author))

    def end(self, who: int, _other: int) -> None:
        for plan in self._plans(who):
            on = local_day(self.at)
            end_plan(plan=plan, on=on, reason="ACHIEVED", because="It works.", act=self.act(self.signing))

    def visit(self, who: int, other: int) -> None:
        """Two children are visited together, unless their records are joined just then."""
        about = {self._first(each).pk: each for each in (other, who)}
        facts = visit_facts(*map(self._first, about.values()), when=When.day(local_day(self.at)))
        for part in record_visit(facts, act=self.act(self.author)).parts.all():
            self.whose[key_of(part)] = about[part.subject_id]

    def correct_visit(self, who: int, _other: int) -> None:
        """One that speaks of each child once: two whose records were joined since are one child."""
        for key in [key for key in self._keys("visits.") if self.whose[key] == who][:1]:
            visit = VisitPart.objects.get(pk=key.partition(":")[2]).visit
            children = {self._first(self.keys.index(part.subject_id)) for part in visit.parts.all()}
            if len(children) < visit.parts.count():
                return
            facts = visit_facts(*children, when=visit.when, purpose="To see.")
            now = correct_visit(visit=visit, facts=facts, act=self.act(self.author))
            for old, new in zip(_by_record(visit), _by_record(now), strict=True):
                self.earlier[key_of(old)] = self.whose[key_of(new)] = self.whose.pop(key_of(old))

    def assess(self, who: int, _other: int) -> None:
        assessment = start(self._first(who), act=self.act(self.author))
        self.whose |= {key_of(row): who for row in (assessment, assessment.parts.get())}

    def section(self, who: int, _other: int) -> None:
        for assessment in self._assessments(who):
            write(assessment, "worries", f"Worry {self.at}.", act=self.act(self.author))

    def give_back(self, who: int, _other: int) -> None:
        for assessment in self._assessments(who):
            given = assessing.submit(assessment_id=assessment.pk, act=self.act(self.author))
            assessing.return_it(submission_id=given.pk, words="Ask the school.", act=self.act(self.signing))

    def sign(self, who: int, _other: int) -> None:
        for assessment in self._assessments(who):
            write_whole(assessment, act=self.act(self.author))
            authorise(assessment, author=self.act(self.author), manager=self.act(self.signing))

    def discuss(self, who: int, _other: int) -> None:
        if self._under_way(who) == {who} or not self._under_way(who):
            self.at += timedelta(hours=2)
            held = discuss(self._first(who), act=self.act(self.author))
            self.whose |= {key_of(row): who for row in (held, *held.enquiries.all())}

    def confer(self, who: int, _other: int) -> None:
        """A conference takes up the enquiry that runs: only where it is of the same child."""
        if self._under_way(who) - {who} or any(self._plans(each) for each in self._joined(who)):
            return
        held = confer(self._first(who), chair=self.chair, act=self.act(self.author))
        begun = [part.plan for part in held.children.all() if part.plan]
        self.whose |= {key_of(row): who for row in (held, *begun)}

    def alert(self, who: int, _other: int) -> None:
        facts = AlertFacts(
            kind="DOG", concerns="PERSON", what="A dog that bites.", source="The postman", told="YES",
            since_on=date(2017, 1, 1), review_by=local_day(self.at) + timedelta(days=30),
        )  # fmt: skip
        self.whose[key_of(record_alert(facts, subject=self._first(who), act=self.act(self.author)))] = who

    def wait(self, who: int, _other: int) -> None:
        facts = WaitFacts(priority="HIGH", reason="Her worker left.")
        wait = ask_for_worker(facts, subject=self._first(who), act=self.act(self.signing))
        self.whose[key_of(wait)] = who

    def _first(self, who: int):
        row = self.row(who)
        return row.stands_for or row

    def _joined(self, who: int) -> set[int]:
        first = self._first(who)
        return {self.keys.index(key) for key in first.whole or [first.pk]}

    def _keys(self, area: str) -> list[str]:
        return [key for key in sorted(self.whose) if key.startswith(area)]

    def _rows(self, label: str, who: int) -> list[Any]:
        keys = [key.partition(":")[2] for key in self._keys(f"{label}:") if self.whose[key] == who]
        return list(apps.get_model(label).objects.filter(pk__in=keys))

    def _plans(self, who: int) -> list[Plan]:
        theirs = Plan.objects.filter(pk__in=[row.pk for row in self._rows("plans.plan", who)], to_on=None)
        return list(theirs.select_related("subject"))

    def _assessments(self, who: int) -> list[Assessment]:
        return self._rows("assessment.assessment", who)

    def _under_way(self, who: int) -> set[int]:
        """Whose enquiries run among those who are read as one with this child."""
        running = {each: self._rows("protection.enquiry", each) for each in self._joined(who)}
        return {each for each, rows in running.items() if any(row.closed_at is None for row in rows)}


def _by_record(visit: Visit) -> list[VisitPart]:
    return list(visit.parts.order_by("subject"))


def stray_entries(lives: Lives) -> list[Event]:
    """Entries on the line of somebody whose work it is not, or whom the visit they tell of did not see."""
    standing = Event.objects.filter(superseded_by=None).exclude(subject=None)
    told = standing.exclude(kind__startswith="entry.")
    seen = {
        f"visits.visit:{visit}": set(VisitPart.objects.filter(visit=visit).values_list("subject", flat=True))
        for visit in Visit.objects.values_list("pk", flat=True)
    }
    elsewhere = [
        entry
        for entry in told.filter(case__in=list(lives.whose))
        if entry.subject_id != lives.keys[lives.whose[entry.case]]
    ]
    visited = told.filter(source__startswith="visits.visit:")
    return elsewhere + [entry for entry in visited if entry.subject_id not in seen[entry.source]]
