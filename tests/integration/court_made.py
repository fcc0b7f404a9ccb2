"""Court work for tests, made through the real services."""

from dataclasses import replace
from datetime import date, timedelta

from kittiwake.core.documents import WORD_TYPE
from kittiwake.records.access.models import Team, User
from kittiwake.records.access.services import involve
from kittiwake.records.court.models import (
    Advice,
    AgreedAction,
    Commissioned,
    CourtOrder,
    Expert,
    Hearing,
    LetterCopy,
    Meeting,
    Planning,
    PlanningChild,
    PreProceedings,
    PreProceedingsChild,
    Proceedings,
    ProceedingsChild,
)
from kittiwake.records.court.services import (
    ConcernFacts,
    GatewayFacts,
    IssueFacts,
    LetterFacts,
    MeetingFacts,
    OrderFacts,
    ask_planning,
    decide_gateway,
    issue,
    issue_letter,
    make_order,
)
from kittiwake.records.files.services import Arrived, keep
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.subject.models import Subject
from tests.integration.people_made import live_at, make_adult, make_child


def a_family(act: Act, worker: User, team: Team, *names: str) -> list[Subject]:
    """Children of a mother with parental responsibility, at 4 Rope Walk; all are the worker’s own."""
    mother = make_adult(act.by, act.at, given="Kirsty", family="Ashdown")
    live_at(mother, "4 Rope Walk, Tarnmouth", act=act)
    involve(subject=mother, user=worker, team=team, kind="ALLOCATED", by=act.by, at=act.at)
    children = [make_child(act.by, act.at, given=name) for name in names or ("Mia",)]
    for child in children:
        tie = RelationshipFacts(kind="PARENT", responsibility="HOLDS")
        relate(tie, one=mother, other=child, act=act)
        involve(subject=child, user=worker, team=team, kind="ALLOCATED", by=act.by, at=act.at)
    return children


def back(act: Act, days: int) -> Act:
    """The same person, so many days earlier."""
    return replace(act, at=act.at - timedelta(days=days))


def planned(asking: Act, deciding: Act, *children: Subject, step: str = "PRE") -> Planning:
    """Asked for by the worker, and decided by somebody else on the same day."""
    held = ask_planning(why="Neglect for two years.", proposes=dict.fromkeys(children, step), act=asking)
    return decide_gateway(planning=held, facts=gateway(deciding, *children, step=step), act=deciding)


def gateway(act: Act, *children: Subject, step: str = "PRE", **changes: object) -> GatewayFacts:
    known = {
        "held_on": act.at.date(), "attended": "Ruth; a lawyer", "because": "Nothing changed.",
        "decided": {child.pk: ("MET", step) for child in children},
    }  # fmt: skip
    return GatewayFacts(**(known | changes))


def letter_facts(on: date, **changes: object) -> LetterFacts:
    concern = ConcernFacts(
        worry="The children are often left alone.",
        change="An adult is with them.",
        by_on=on + timedelta(days=28),
    )
    known = {
        "issued_on": on, "concerns": (concern,), "help": "A family worker comes three times a week.",
        "otherwise": "We ask the court to decide where the children live.",
        "in_reserve": "The grandmother is assessed.", "conference": "HELD",
        "conference_says": "Held on 3 April; her sister helps at weekends.", "connected": "CONSIDERED",
        "connected_says": "The grandmother and an aunt.",
    }  # fmt: skip
    return LetterFacts(**(known | changes))


def in_pre_proceedings(asking: Act, deciding: Act, *children: Subject) -> PreProceedings:
    """Planned and begun on one day: that of the acts."""
    held = planned(asking, deciding, *children)
    return issue_letter(planning=held, facts=letter_facts(asking.at.date()), act=asking)


def meeting(on: date, kind: str = "FIRST", **changes: object) -> MeetingFacts:
    known = {"attended": "The mother with her solicitor", "discussed": "Each concern in turn."}
    return MeetingFacts(kind=kind, held_on=on, **(known | changes))


def issued(act: Act, *children: Subject, on: date | None = None, **changes: object) -> Proceedings:
    known = {
        "application": "CARE", "issued_on": on or act.at.date(), "because": "Nothing changed.",
        "court": "Newcastle family court", "plans": {child.pk: "A" for child in children},
    }  # fmt: skip
    facts = IssueFacts(**(known | changes))
    return issue(children=list(children), planning=None, facts=facts, act=act)


def ordered(
    child: Subject, kind: str, made_on: date, act: Act, runs_until: date | None = None, **changes: object
) -> CourtOrder:
    """An order; entered late, for the reason that the clerk sent it late."""
    proceedings = changes.pop("proceedings", None)
    known = {
        "made": "HEARING",
        "by_court": "Newcastle family court",
        "late_because": "The clerk sent it late.",
    }
    facts = OrderFacts(kind=kind, made_on=made_on, runs_until=runs_until, **(known | changes))
    return make_order(child=child, proceedings=proceedings, facts=facts, act=act)


def court_rows(child: Subject, act: Act) -> dict[str, int]:
    """Court work about this child with what hangs on it, for addresses: row by row, by who may not."""
    day, kept = act.at.date(), {"recorded_by": act.by, "recorded_at": act.at}
    planning = Planning.objects.create(why="Neglect.", asked_by=act.by, asked_at=act.at)
    PlanningChild.objects.create(planning=planning, subject=child, proposes="PRE")
    Advice.objects.create(planning=planning, text="Privileged.", by=act.by, at=act.at)
    case = PreProceedings.objects.create(
        planning=planning, issued_on=day, help="Help.", otherwise="Court.", in_reserve="Gran.",
        conference="HELD", conference_says="Held.", connected="CONSIDERED", connected_says="Gran.", **kept,
    )  # fmt: skip
    PreProceedingsChild.objects.create(case=case, subject=child)
    copy = LetterCopy.objects.create(case=case, to_subject=child, to_name="A parent", stands="Mother")
    keep(Arrived(name="letter.docx", content=b"x", content_type=WORD_TYPE), source=copy, act=act)
    meeting = Meeting.objects.create(
        case=case, kind="FIRST", held_on=day, attended="All.", discussed="All.", **kept
    )
    action = AgreedAction.objects.create(meeting=meeting, number=1, what="Ring.", who="Tomasz", by_on=day)
    commissioned = Commissioned.objects.create(
        case=case, what="Parenting.", who="A centre", asked_on=day, due_on=day, **kept
    )
    row = Proceedings.objects.create(
        application="CARE", issued_on=day, because="Neglect.", court="Newcastle", **kept
    )
    ProceedingsChild.objects.create(proceedings=row, subject=child, initial_plan="A")
    hearing = Hearing.objects.create(proceedings=row, purpose="CMH", on=day, **kept)
    expert = Expert.objects.create(
        proceedings=row, who="Dr Reed", about="Health.", asked_on=day, due_on=day, **kept
    )
    order = CourtOrder.objects.create(
        subject=child, kind="ICO", made_on=day, made="HEARING", by_court="Newcastle", runs_until=day, **kept
    )
    return {
        "planning_id": planning.pk, "case_id": case.pk, "letter_copy_id": copy.pk, "action_id": action.pk,
        "commissioned_id": commissioned.pk, "proceedings_id": row.pk, "hearing_id": hearing.pk,
        "expert_id": expert.pk, "order_id": order.pk,
    }  # fmt: skip
