"""Issuing the letter before proceedings: pre-proceedings begin with it."""

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.court import events
from kittiwake.records.court.choices import Connected, FamilyMeeting, Step
from kittiwake.records.court.models import (
    Concern,
    LetterCopy,
    Planning,
    PreProceedings,
    PreProceedingsChild,
)
from kittiwake.records.court.paper import Paper, files_from, sender_of
from kittiwake.records.court.policies import require_open
from kittiwake.records.court.recipients import Recipient, recipients_of
from kittiwake.records.court.services.facts import (
    BadCourt,
    ConcernFacts,
    CourtMovedOn,
    LetterFacts,
    needed,
    past,
)
from kittiwake.records.files.services import keep
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of_each

MOST_CONCERNS = 20


@transaction.atomic
def issue_letter(*, planning: Planning, facts: LetterFacts, act: Act) -> PreProceedings:
    """Issue the letter to each person with parental responsibility, and begin pre-proceedings.

    Raises  policies.NotPermitted; BadCourt where the letter is not whole or nobody can have it; CourtMovedOn.
    Source  the report, paragraph 26; replay R18.
    """
    held = Planning.objects.select_for_update().get(pk=planning.pk)
    children = _children(held)
    require_open(act, "letter.issue", children)
    _require_none_open(children)
    issued_on = past(facts.issued_on, act, after=held.held_on, what="The legal planning meeting")
    concerns = _concerns(facts)
    to = _recipients(act, children)
    case = PreProceedings.objects.create(
        planning=held, issued_on=issued_on, recorded_by=act.by, recorded_at=act.at, **_words(facts)
    )
    PreProceedingsChild.objects.bulk_create(
        PreProceedingsChild(case=case, subject=child) for child in children
    )
    for concern in concerns:
        concern.case = case
    Concern.objects.bulk_create(concerns)
    for each in to:
        _copy(case, concerns, each, act)
    record(events.PRE_PROCEEDINGS_BEGAN, act, about=children, source=case, when=When.day(issued_on))
    return case


def _children(planning: Planning) -> list[Subject]:
    """Those for whom the gateway decided on pre-proceedings."""
    rows = planning.children.filter(step=Step.PRE_PROCEEDINGS).select_related("subject")
    children = [first_record(row.subject) for row in rows]
    if not children:
        raise BadCourt("Legal planning has decided on pre-proceedings for no child here. Decide that first.")
    return children


def _require_none_open(children: list[Subject]) -> None:
    going = PreProceedingsChild.objects.filter(subject__in=records_of_each(children), case__ended_on=None)
    if going.exists():
        raise CourtMovedOn("One of these children is in pre-proceedings already. Open it to go on there.")


def _concerns(facts: LetterFacts) -> list[Concern]:
    if not facts.concerns:
        raise BadCourt("The letter cannot be issued without a concern. Write at least one.")
    if len(facts.concerns) > MOST_CONCERNS:
        raise BadCourt(f"At most {MOST_CONCERNS} concerns fit in a letter that a family can read.")
    return [_concern(number, each, facts) for number, each in enumerate(facts.concerns, start=1)]


def _concern(number: int, said: ConcernFacts, facts: LetterFacts) -> Concern:
    first = f"Concern {number}: the letter cannot be issued without"
    if said.by_on is None:
        raise BadCourt(f"{first} the day by which it must change.")
    if said.by_on < facts.issued_on:
        raise BadCourt(f"Concern {number}: the day by which it must change is before the letter.")
    return Concern(
        number=number,
        worry=needed(said.worry, "The concern", f"{first} what you are worried about."),
        change=needed(said.change, "What must change", f"{first} what must change."),
        by_on=said.by_on,
    )


def _words(facts: LetterFacts) -> dict[str, str]:
    if facts.conference not in FamilyMeeting.values or facts.connected not in Connected.values:
        raise BadCourt("Say what became of a family group conference, and of relatives and friends.")
    missing = "the letter cannot be issued without."
    ask_otherwise = f"Say what happens if nothing changes: {missing}"
    ask_reserve = "Say what is planned for the children if it comes to that."
    conference, connected = _ask_conference(facts.conference), _ask_connected(facts.connected)
    return {
        "help": needed(facts.help, "The help", "Say how the authority helps meanwhile."),
        "otherwise": needed(facts.otherwise, "What happens if not", ask_otherwise),
        "in_reserve": needed(facts.in_reserve, "The plan in reserve", ask_reserve),
        "conference": facts.conference,
        "conference_says": needed(facts.conference_says, "The family group conference", conference),
        "connected": facts.connected,
        "connected_says": needed(facts.connected_says, "Family and friends", connected),
    }


def _ask_conference(answer: str) -> str:
    if answer == FamilyMeeting.NOT_OFFERED:
        return "No family group conference was offered. Say why not: the letter cannot be issued without."
    return "Say when it was offered, to whom, and what came of it."


def _ask_connected(answer: str) -> str:
    if answer == Connected.NOT_YET:
        return "Family and friends were not considered yet. Say why not: the letter cannot be issued without."
    return "Say which relatives and friends were considered, and what came of it."


def _recipients(act: Act, children: list[Subject]) -> list[Recipient]:
    found = recipients_of(act.by, children, on=local_day(act.at))
    if not found:
        raise BadCourt(
            "Nobody with parental responsibility is on the record, so nobody can have the letter. "
            "Record who holds it first."
        )
    for each in found:
        if each.problem:
            raise BadCourt(f"{each.name or 'Somebody'} cannot have the letter yet. {each.problem}")
    return found


def _copy(case: PreProceedings, concerns: list[Concern], to: Recipient, act: Act) -> None:
    paper = Paper(
        sender=sender_of(act.by, on=local_day(act.at)), recipient=(to.name, *to.address),
        written_on=case.issued_on, reference=f"Our reference: {case.pk}", children=to.children,
        concerns=tuple((each.worry, each.change, each.by_on) for each in concerns),
        help=case.help, otherwise=case.otherwise, signed=(act.by.name,),
    )  # fmt: skip
    files, no_pdf = files_from(paper)
    row = LetterCopy.objects.create(
        case=case, to_subject=to.subject, to_name=to.name, stands=to.stands, address="\n".join(to.address),
        is_address_protected=to.is_protected, no_pdf=no_pdf,
    )  # fmt: skip
    for file in files:
        keep(file, source=row, act=act)
