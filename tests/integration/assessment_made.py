"""Assessments as tests need them, made through the real services."""

from collections.abc import Mapping
from uuid import uuid4

from kittiwake.core.today import local_day
from kittiwake.records.assessment import services
from kittiwake.records.assessment.choices import AssessmentKind, NextStep
from kittiwake.records.assessment.models import Assessment, Authorisation, Part, Pin, Writing
from kittiwake.records.line.choices import Provenance
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject

SAID = "Mia gets herself up and takes Corey to school."


def start(*children: Subject, act: Act, **facts: object) -> Assessment:
    """An assessment of these children, started on the day of the act unless said otherwise."""
    known = {
        "kind": AssessmentKind.CHILD_AND_FAMILY,
        "because": "The school is worried.",
        "started_on": local_day(act.at),
    }
    start_facts = services.StartFacts(**(known | facts))
    return services.start_assessment(start_facts, children=children, submission=uuid4(), act=act)


def write(
    assessment: Assessment,
    section: str,
    text: str = SAID,
    *,
    act: Act,
    part: Part | None = None,
    **facts: object,
) -> Writing:
    """One statement as a section's newest version; seen by the writer unless said otherwise."""
    own = {} if section in {"analysis", "next"} else {"provenance": Provenance.SEEN}
    place = services.Place(assessment_id=assessment.pk, section=section, part_id=part.pk if part else None)
    last = assessment.writings.filter(section=section, part=part).order_by("-number").first()
    said = services.StatementFacts(text=text, **(own | facts))
    return services.write_section(place, [said], expected=last.number if last else 0, act=act)


def write_whole(assessment: Assessment, *, act: Act) -> None:
    """Every child's day, words and analysis, and what worries us: history read."""
    for part in assessment.parts.filter(stopped_on=None):
        if assessment.kind == AssessmentKind.PRE_BIRTH:
            write(assessment, "first_weeks", "A cot, and her sister next door.", act=act, part=part)
        else:
            said = "“I like it when Mam sings.”"
            write(assessment, "a_day", act=act, part=part)
            write(assessment, "childs_words", said, act=act, part=part, provenance="CHILD")
        write(assessment, "analysis", "She is doing a mother’s work.", act=act, part=part)
    write(assessment, "worries", "There was no food on two visits.", act=act)
    services.mark_history_read(assessment_id=assessment.pk, act=act)


def authorise(
    assessment: Assessment, *, author: Act, manager: Act, next_steps: Mapping[int, str] | None = None
) -> Authorisation:
    """Given in by its author and authorised by a manager."""
    given = services.submit(assessment_id=assessment.pk, act=author)
    steps = {part.pk: NextStep.CHILD_IN_NEED for part in assessment.parts.filter(stopped_on=None)}
    facts = services.AuthorisationFacts(
        rationale="It is seen through her eyes.",
        considered="The school and the health visitor say the same.",
        next_steps=next_steps or steps,
    )
    return services.authorise(submission_id=given.pk, facts=facts, act=manager)


def authorised(*children: Subject, author: Act, manager: Act, **facts: object) -> Assessment:
    """An assessment taken from its start to a manager's signature."""
    assessment = start(*children, act=author, **facts)
    write_whole(assessment, act=author)
    authorise(assessment, author=author, manager=manager)
    return assessment


def rows_of(child: Subject, act: Act) -> dict[str, int]:
    """An assessment of this child with a part and a pin, for addresses: row by row, by who may not."""
    known = {"author": act.by, "recorded_by": act.by, "recorded_at": act.at, "started_on": local_day(act.at)}
    assessment = Assessment.objects.create(kind=AssessmentKind.CHILD_AND_FAMILY, because="School.", **known)
    part = Part.objects.create(assessment=assessment, subject=child, recorded_at=act.at)
    pinned = {"event": child.events.first(), "provenance": "OTHER", "section": "worries"}
    pin = Pin.objects.create(assessment=assessment, by=act.by, at=act.at, **pinned)
    return {"assessment_id": assessment.pk, "assessed_id": part.pk, "pin_id": pin.pk}
