"""Children not born yet: how far the pregnancy is, what was begun, and by when it should have been."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Exists, OuterRef, Q

from kittiwake.clocks import Clock
from kittiwake.core.today import LONDON, now, today
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import subjects_visible_to
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.assessment.gestation import Gestation, counted_from
from kittiwake.records.assessment.models import Part, PregnancyEnded
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import calendar_known, key_of
from kittiwake.records.line.services.turning import TurningRules
from kittiwake.records.people.models import Person
from kittiwake.records.subject.models import Subject

BEGIN, READY = "as.prebirth_begin", "as.prebirth_ready"


@dataclass(frozen=True, kw_only=True)
class Pregnancy:
    """One unborn child on one day.

    part      the pre-birth assessment of this child, if one was begun and not stopped.
    begin_by  the last day on which beginning counts as in time: as the clock told it where it runs,
              else as the timescale stands today.
    ready_by  by when it is to be authorised, as the clock told it; None while none runs.
    """

    subject: Subject
    gestation: Gestation
    part: Part | None
    begin_by: date
    ready_by: date | None
    is_ready: bool

    @property
    def is_begun(self) -> bool:
        return self.part is not None

    @property
    def is_late(self) -> bool:
        """Nothing was begun by the local start point."""
        return not self.is_begun and self.gestation.on > self.begin_by

    @property
    def is_overdue(self) -> bool:
        """Begun, and not authorised by the day on which it should have been."""
        is_open = self.is_begun and not self.is_ready
        return is_open and self.ready_by is not None and self.gestation.on > self.ready_by


def pregnancies(viewer: User, *, on: date | None = None) -> list[Pregnancy]:
    """Every unborn child whose record the viewer reads: what is late first, then by weeks left."""
    day = on or today()
    lost = Exists(PregnancyEnded.objects.filter(subject=OuterRef("pk")))
    waiting = Q(person__born_on=None, person__died_on=None, person__expected_on__isnull=False)
    found = subjects_visible_to(viewer).filter(waiting, ~lost, stands_for=None)
    children = list(found.select_related("person").order_by("person__expected_on", "pk"))
    parts = _parts(children)
    told = _told([child.person for child in children])
    several = [_pregnancy(child, parts.get(child.pk), told, day) for child in children]
    return sorted(several, key=_most_pressing)


def _most_pressing(each: Pregnancy) -> tuple[bool, bool, date, int]:
    return not each.is_late, not each.is_overdue, each.gestation.expected_on, each.subject.pk


def pregnancy_of(subject: Subject, *, on: date | None = None) -> Pregnancy | None:
    """One unborn child; None for anybody born, or a pregnancy that ended. The caller has checked who asks."""
    person = Person.objects.filter(pk=subject.pk, born_on=None, expected_on__isnull=False).first()
    if person is None or PregnancyEnded.objects.filter(subject=subject).exists():
        return None
    subject.person = person
    return _pregnancy(subject, _parts([subject]).get(subject.pk), _told([person]), on or today())


def _pregnancy(
    child: Subject, part: Part | None, told: Mapping[tuple[str, str], date], day: date
) -> Pregnancy:
    expected = child.person.expected_on
    if expected is None:
        raise ValueError("Nobody expects this person to be born.")
    return Pregnancy(
        subject=child,
        gestation=Gestation(expected_on=expected, on=day),
        part=part,
        begin_by=told.get((BEGIN, key_of(child.person))) or _as_it_stands(expected),
        ready_by=told.get((READY, key_of(child.person))),
        is_ready=part is not None and hasattr(part, "conclusion"),
    )


def _parts(children: list[Subject]) -> dict[int, Part]:
    theirs = Part.objects.filter(
        subject__in=children, stopped_on=None, assessment__kind=AssessmentKind.PRE_BIRTH
    )
    return {
        part.subject_id: part for part in theirs.select_related("conclusion", "assessment").order_by("pk")
    }


def _told(people: list[Person]) -> dict[tuple[str, str], date]:
    """What the clocks that run on each told, by clock and case."""
    cases = [key_of(person) for person in people]
    runs = ClockRun.objects.filter(clock__in=(BEGIN, READY), case__in=cases).order_by("pk")
    return {(run.clock, run.case): run.due_on for run in runs}


def _as_it_stands(expected_on: date) -> date:
    """By when, with the length that holds today: the clock's own arithmetic, from forty weeks before."""
    began = datetime.combine(counted_from(expected_on), time(), LONDON)
    known = TurningRules.stored().clocks_on(began, known_at=now())
    clock: Clock = next(each for each in known if each.key == BEGIN)
    return clock.due(began, calendar_known(now())).on
