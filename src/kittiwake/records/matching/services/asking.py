"""Asking for a home, from the current assessment and the record; and ending the request."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record
from kittiwake.records.matching import events
from kittiwake.records.matching.choices import Closing, Weight
from kittiwake.records.matching.fitting import Asked, detail_key
from kittiwake.records.matching.models import Line, Request, Sibling
from kittiwake.records.matching.policies import ASK, require_on
from kittiwake.records.matching.selectors.reading import standing_assessment
from kittiwake.records.matching.services.facts import (
    LONGEST_LINE,
    BadRequest,
    MovedOn,
    RequestFacts,
    may_be_empty,
    needed,
)
from kittiwake.records.provision.choices import WITH_A_WORD, Care, HomeKind, Trait
from kittiwake.records.provision.services import give_back
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of

LONGEST_DETAIL = 100


@transaction.atomic
def ask_for_home(*, subject: Subject, facts: RequestFacts, act: Act) -> Request:
    """Write down what the child needs of a home. No assessment that is missing holds an emergency up.

    Raises  policies.NotPermitted; BadRequest for a day that is past, words that are missing, a thing that is
            asked twice, or a request that is open already; but in an emergency, for no current assessment.
    Source  the report, paragraphs 38 and 42.
    """
    child = first_record(subject)
    require_on(act, ASK, child)
    today = local_day(act.at)
    if facts.wanted_by < today:
        raise BadRequest("That day is past. Say by which day the child is to live there.")
    lines, siblings = _lines(facts.lines), _siblings(child, facts)
    part, says, is_current = standing_assessment(act.by, child, on=today)
    if not is_current and not facts.is_emergency:
        raise BadRequest(f"{says} Bring it up to date first, or say that this is an emergency.")
    try:
        with transaction.atomic():
            request = Request.objects.create(
                subject=child, wanted_by=facts.wanted_by, is_emergency=facts.is_emergency,
                kinds=sorted({HomeKind(kind) for kind in facts.kinds}), care=Care(facts.care),
                because=needed(facts.because, "The reason", "Say why a home is looked for."),
                risks=may_be_empty(facts.risks, "Risks"),
                rests_on=part, currency=says, is_current=is_current,
                is_together=bool(siblings) and facts.is_together,
                school=may_be_empty(facts.school, "The school", at_most=LONGEST_LINE),
                school_postcode=_postcode(facts.school_postcode),
                family=may_be_empty(facts.family, "The family", at_most=LONGEST_LINE),
                family_postcode=_postcode(facts.family_postcode),
                recorded_by=act.by, recorded_at=act.at,
            )  # fmt: skip
    except IntegrityError as clash:
        raise BadRequest("A home is looked for already. Open that request, or end it first.") from clash
    Line.objects.bulk_create(
        Line(request=request, weight=each.weight, trait=each.trait, detail=each.detail) for each in lines
    )
    Sibling.objects.bulk_create(Sibling(request=request, subject=each) for each in siblings)
    urgency = " in an emergency" if request.is_emergency else ""
    says = f"{events.ASKED_FOR.says}{urgency}, by {says_day(request.wanted_by)}"
    record(events.ASKED_FOR, act, about=[child], source=request, says=says)
    return request


@transaction.atomic
def end_request(*, request: Request, how: str, because: str, act: Act) -> Request:
    """No home is looked for any more by this request; beds kept for it are free again.

    Raises  policies.NotPermitted; BadRequest without a reason; MovedOn where it has ended already.
    """
    held = going(request)
    require_on(act, ASK, held.subject)
    if how not in (Closing.ELSEWHERE, Closing.NOT_NEEDED):
        raise BadRequest("Say how it ended. That the child lives there is told by the placement.")
    close(held, Closing(how), needed(because, "The reason", "Say why no home is looked for any more."), act)
    return held


def close(request: Request, how: Closing, because: str, act: Act) -> None:
    """The caller holds the row. Beds that were kept for it are free again."""
    request.closed_at, request.closed_how, request.closed_because = act.at, how, because
    request.save()
    for offer in request.offers.select_related("hold"):
        if offer.hold is not None:
            give_back(hold=offer.hold, because=how.label, act=act)
    says = f"{events.CLOSED.says}: {how.label[:1].lower()}{how.label[1:]}"
    record(events.CLOSED, act, about=[request.subject], source=request, says=says)


def going(request: Request) -> Request:
    """The row, held; one act at a time on one request. Raises MovedOn where it is over."""
    held = Request.objects.select_for_update(of=["self"]).select_related("subject").get(pk=request.pk)
    if held.closed_at is not None:
        raise MovedOn("This request has ended. Look at the record again.")
    return held


def _lines(asked: Iterable[Asked]) -> list[Asked]:
    kept: dict[tuple[str, str], Asked] = {}
    for each in asked:
        trait, weight = Trait(each.trait), Weight(each.weight)
        detail = (
            may_be_empty(each.detail, trait.label, at_most=LONGEST_DETAIL) if trait in WITH_A_WORD else ""
        )
        if trait in WITH_A_WORD and not detail:
            raise BadRequest(f"{trait.label}: say which.")
        if (trait, detail_key(detail)) in kept:
            raise BadRequest(f"{trait.label}: this is asked twice. Say it once.")
        kept[trait, detail_key(detail)] = Asked(weight=weight, trait=trait, detail=detail)
    return list(kept.values())


def _siblings(child: Subject, facts: RequestFacts) -> list[Subject]:
    firsts = {(first := first_record(each)).pk: first for each in facts.siblings}
    if firsts.keys() & set(records_of(child)):
        raise BadRequest("The child is not their own brother or sister. Choose the others.")
    if facts.is_together and not firsts:
        raise BadRequest("Say with which brothers and sisters the child is to live.")
    return list(firsts.values())


def _postcode(typed: str) -> str:
    return may_be_empty(typed.upper(), "The postcode", at_most=12)
