"""Where an assessment stands, and whether it holds, at any time: as a slow, obvious reckoning says."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from kittiwake import clocks
from kittiwake.core.today import local_day
from kittiwake.records.assessment import services
from kittiwake.records.assessment.models import Assessment, Submission
from kittiwake.records.assessment.selectors import currency_of
from kittiwake.records.assessment.standing import NotNow, latest_submission, stage_of
from kittiwake.records.front_door.services import remove_person
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from kittiwake.records.protection.services import EmergencyFacts, begin_emergency, end_emergency
from tests.integration.assessment_made import authorised, start, write, write_whole
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
QUICK = (Phase.explicit, Phase.generate)
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
ACTS = ("write", "submit", "submit", "return", "authorise", "stop 0", "stop 1")


@dataclass
class Writer:
    """Two children's assessment, and a diary of what was done with it: (when, what)."""

    assessment: Assessment
    author: Act
    manager: Act

    def do(self, what: str, at: datetime) -> None:
        author, manager = Act(by=self.author.by, at=at), Act(by=self.manager.by, at=at)
        given = latest_submission(self.assessment)
        match what.split():
            case ["write"]:
                write(self.assessment, "worries", f"Worry at {at}.", act=author)
            case ["submit"]:
                services.submit(assessment_id=self.assessment.pk, act=author)
            case ["return"]:
                services.return_it(submission_id=given.pk if given else 0, words="Ask school.", act=manager)
            case ["authorise"]:
                open_parts = self.assessment.parts.filter(stopped_on=None)
                facts = services.AuthorisationFacts(
                    rationale="Seen through her eyes.", considered="School says so, too.",
                    next_steps={part.pk: "CHILD_IN_NEED" for part in open_parts},
                )  # fmt: skip
                services.authorise(submission_id=given.pk if given else 0, facts=facts, act=manager)
            case ["stop", number]:
                part = self.assessment.parts.all()[int(number)]
                services.stop_part(part_id=part.pk, why="FAMILY_MOVED", words="They moved.", act=manager)


def stood(diary: list[tuple[datetime, str]], at: datetime) -> str:
    """Read from the diary with a finger on the line: where it stood at a moment."""
    now, stopped = "WRITING", set()
    for when, what in diary:
        if when > at:
            break
        if what.startswith("stop"):
            stopped.add(what)
        now = {"submit": "SUBMITTED", "return": "RETURNED", "authorise": "AUTHORISED"}.get(what, now)
    return "STOPPED" if len(stopped) == 2 else now


def may(what: str, diary: list[tuple[datetime, str]], at: datetime) -> bool:
    now = stood(diary, at)
    if what in ("return", "authorise"):
        return now == "SUBMITTED"
    return now in ("WRITING", "RETURNED") and what not in [
        each for _, each in diary if each.startswith("stop")
    ]


def as_known_at(assessment: Assessment, at: datetime) -> str:
    """The same, as the children's lines tell it: what had been recorded by then."""
    said = {
        "assessment.submitted": "submit", "assessment.returned": "return",
        "assessment.authorised": "authorise", "assessment.stopped": "stop",
    }  # fmt: skip
    parts = list(assessment.parts.values_list("subject", flat=True))
    known = Event.objects.filter(subject__in=parts, kind__in=said, recorded_at__lte=at).order_by("pk")
    told = [
        (each.recorded_at, said[each.kind] + (f" {each.subject_id}" if each.kind.endswith("stopped") else ""))
        for each in known
    ]
    return stood(told, at)


@pytest.fixture
def children(worker, at, hold):
    return [hold(make_child(worker, at - timedelta(days=90), given=name)) for name in ("Mia", "Kit")]


def test_at_any_time_an_assessment_stood_where_the_diary_says(children, author, signing, at):
    seen: set[str] = set()
    writer = Writer(start(*children, act=author), author, signing)
    write_whole(writer.assessment, act=author)

    @example(["submit", "return", "submit", "authorise"])
    @example(["stop 0", "stop 1"])
    @settings(max_examples=30, deadline=None, database=None, phases=QUICK, suppress_health_check=SLOW)
    @given(st.lists(st.sampled_from(ACTS), min_size=2, max_size=9))
    def any_way(acts):
        before = transaction.savepoint()
        diary: list[tuple[datetime, str]] = []
        for hour, what in enumerate(acts, start=1):
            when = at + timedelta(hours=hour)
            can = may(what, diary, when)
            try:
                with transaction.atomic():
                    writer.do(what, when)
                did = True
            except (NotNow, services.NotYet, services.CannotStop, Submission.DoesNotExist):
                did = False
            assert did == can, (what, diary)
            if did:
                diary.append((when, what))
            fresh = Assessment.objects.get(pk=writer.assessment.pk)
            assert stage_of(fresh) == stood(diary, when)
        hours = [at + timedelta(hours=hour, minutes=30) for hour in range(len(acts) + 1)]
        known = [as_known_at(writer.assessment, each) for each in hours]
        faults = list(findings())
        transaction.savepoint_rollback(before)
        seen.update(known)
        assert known == [stood(diary, each) for each in hours]
        assert not faults

    any_way()
    assert seen == {"WRITING", "SUBMITTED", "RETURNED", "AUTHORISED", "STOPPED"}


HAPPENED = st.lists(
    st.tuples(
        st.sampled_from(["new_worry", "police_notice", "emergency", "taken off"]),
        st.integers(-24 * 40, 24 * 40),
        st.booleans(),
    ),
    max_size=5,
)


@dataclass(frozen=True)
class Told:
    """One thing in the diary: what, when it happened, and whether it was recorded after the signature."""

    what: str
    at: datetime
    is_recorded_later: bool


def reckoned(diary: list[Told], signed: datetime, day: date) -> tuple[set, set]:
    """What is wrong with it on a day, and what was not known when it was written: (trigger, since)."""
    if day < local_day(signed):
        return set(), set()
    later = [each for each in diary if each.is_recorded_later and local_day(each.at) <= day]
    months = clocks.timescale("as.update").amount or 0
    years, month = divmod(signed.month - 1 + months, 12)
    old = date(signed.year + years, month + 1, local_day(signed).day)
    stale = {(each.what, local_day(each.at)) for each in later if each.at > signed}
    unknown = {(each.what, local_day(each.at)) for each in later if each.at <= signed}
    return stale | ({("old", old)} if old <= day else set()), unknown


def test_on_any_day_an_assessment_holds_or_not_as_the_diary_says(children, author, signing, worker, at):
    child, outcomes = children[0], set()
    days = [at.date() + timedelta(days=each) for each in (*range(-3, 45), 150, 183, 184, 365, 366, 800)]

    @example([])
    @example([("new_worry", -24, True), ("emergency", 24 * 20, True)])
    @settings(max_examples=25, deadline=None, database=None, phases=QUICK, suppress_health_check=SLOW)
    @given(HAPPENED)
    def any_happenings(happened):
        before = transaction.savepoint()
        signed, diary = signing.at, []
        early = [each for each in happened if each[1] < -3 and not each[2]]
        for what, hours, _ in early:
            happens(child, what, signed + timedelta(hours=hours), Act(by=worker, at=at), author)
        part = authorised(child, author=author, manager=signing).parts.get()
        for what, hours, _ in (each for each in happened if each not in early):
            when = signed + timedelta(hours=hours)
            after = signed + timedelta(days=60)
            if happens(child, what, when, Act(by=worker, at=after), Act(by=author.by, at=after)):
                diary.append(Told(what, when, is_recorded_later=True))
        found = {day: currency_of(part, on=day) for day in days}
        transaction.savepoint_rollback(before)
        for day, currency in found.items():
            stale, unknown = reckoned(diary, signed, day)
            assert {(each.trigger.key, each.since) for each in currency.reasons} == stale, day
            assert {(each.trigger.key, each.since) for each in currency.not_known_then} == unknown, day
            assert currency.is_current == (day >= local_day(signed) and not stale)
            assert currency.since == min((since for _, since in stale), default=None)
            outcomes.add((currency.is_current, bool(unknown)))

    any_happenings()
    assert outcomes == {(True, False), (True, True), (False, False), (False, True)}


def happens(child, what: str, when: datetime, told: Act, author: Act) -> bool:
    """Record one of these, and say whether it stands: what was taken off again does not."""
    if what == "emergency":
        facts = EmergencyFacts(
            kind="POLICE", began_at=when, where="The station.", because="Alone.", told_by="The police."
        )
        begun = begin_emergency(subject=child, facts=facts, act=author)
        end_emergency(emergency=begun, ended_at=when, what_followed="With Nana.", act=author)
        return True
    how = "NOTICE" if what == "police_notice" else "EMAIL"
    contact = make_contact(told, child, received_at=when, how=how)
    if what == "taken off":
        remove_person(contact_id=contact.pk, subject=child, because="Another Mia.", act=told)
    return what != "taken off"
