"""Putting right when a discussion or a conference was held. What it dated goes with it: plans, categories,
enquiries, reviews, and their entries on the line. Due dates that were told stay (decision 0038).
"""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act, key_of, record, redate_entries
from kittiwake.records.plans.models import Plan, Review
from kittiwake.records.plans.services.facts import BadPlan
from kittiwake.records.plans.services.redating import move_days, move_review
from kittiwake.records.protection import events
from kittiwake.records.protection.models import Amendment, Conference, Enquiry, StrategyDiscussion
from kittiwake.records.protection.policies import BadProtection, NotPermitted, TooLate, require_open
from kittiwake.records.protection.services.texts import happened, needed
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records, records_of

Meeting = StrategyDiscussion | Conference
FUNCTION = {StrategyDiscussion: "strategy.record", Conference: "conference.chair"}
HELD = {StrategyDiscussion: events.STRATEGY_HELD, Conference: events.CONFERENCE_HELD}
CORRECTED = {StrategyDiscussion: events.STRATEGY_CORRECTED, Conference: events.CONFERENCE_CORRECTED}
DEPENDS_ON_THE_DAY = ("plans.", "protection.")


@transaction.atomic
def put_moment_right(*, meeting: Meeting, held_at: datetime, because: str, act: Act) -> Amendment:
    """Say when a meeting was really held; both moments stay, with the reason.

    Raises  policies.NotPermitted; TooLate where it was not held yet; BadProtection for a moment to come, the
            same one, or a day with something of the child’s protection or plans between it and the other.
    """
    kind = type(meeting)
    held = kind.objects.select_for_update().get(pk=meeting.pk)
    children = first_records(row.subject for row in held.children.select_related("subject"))
    require_open(act, FUNCTION[kind], children)
    if isinstance(held, Conference) and held.chair_id != act.by.pk:
        raise NotPermitted("Only the chair of this conference says when it was held.")
    if held.held_at is None:
        raise TooLate("It was not written down yet, so there is no day to put right.")
    was, moment = held.held_at, happened(held_at, act)
    if moment == was:
        raise BadProtection("It stands like that already. Change the day or the time, or leave the page.")
    why = needed(because, "The reason", "Say why it is put right.")
    acts = _acts_of(held)
    if local_day(was) != local_day(moment):
        _require_nothing_between(children, acts, local_day(was), local_day(moment))
        _move_days(held, children, was, moment, act)
    _move_enquiries(held, was, moment)
    held.held_at = moment
    held.save()
    redate_entries(acts, was=was, to=moment, act=act)
    record(CORRECTED[kind], act, about=children, source=held, says=_says(held, moment))
    return Amendment.objects.create(
        row=key_of(held), text="held_at", was=When.moment(was).says(), says=When.moment(moment).says(),
        because=why, by=act.by, at=act.at,
    )  # fmt: skip


def _says(held: Meeting, moment: datetime) -> str:
    what = "strategy discussion" if isinstance(held, StrategyDiscussion) else "conference"
    return f"When the {what} was held was put right: {When.moment(moment).says()}"


def _acts_of(held: Meeting) -> list[UUID]:
    """Those that wrote the meeting down, for each child; or that put its moment right last."""
    standing = Event.objects.filter(source=key_of(held), kind=HELD[type(held)].name, superseded_by=None)
    return list(standing.values_list("act", flat=True).distinct())


def _require_nothing_between(children: Iterable[Subject], acts: list[UUID], was: date, to: date) -> None:
    """What happened between the two days, in the light of the wrong one, is put right first."""
    between = (
        Q(happened_on__gt=to, happened_on__lt=was)
        if to < was
        else Q(happened_on__gte=was, happened_on__lt=to)
    )
    sources = Q(*(("source__startswith", each) for each in DEPENDS_ON_THE_DAY), _connector=Q.OR)
    theirs = [record for child in children for record in records_of(child)]
    found = Event.objects.filter(between, sources, subject__in=theirs, superseded_by=None)
    first = found.exclude(act__in=acts).order_by("happened_on", "pk").first()
    if first is not None:
        raise BadProtection(
            f"On {says_day(first.happened_on)}, between the two days, the record says: “{first.says}”. "
            "Put that right first, so that nothing stands before what it followed from."
        )


def _move_enquiries(held: Meeting, was: datetime, to: datetime) -> None:
    if isinstance(held, StrategyDiscussion):
        for enquiry in Enquiry.objects.filter(discussion=held, started_at=was):
            enquiry.started_at = to
            enquiry.save()


def _move_days(held: Meeting, children: list[Subject], was: datetime, to: datetime, act: Act) -> None:
    """Plans that the conference began or ended, the categories it set, and its look at each plan."""
    if not isinstance(held, Conference):
        return
    before, day, then = local_day(was), local_day(to), held.recorded_at or was
    theirs = [record for child in children for record in records_of(child)]
    written = Q(from_on=before, started_at=then) | Q(to_on=before, ended_at=then)
    try:
        for plan in Plan.objects.filter(written, subject__in=theirs):
            move_days(plan, was=before, to=day)
    except BadPlan as clash:
        raise BadProtection(str(clash)) from clash
    _move_categories(held, before, day)
    reviews = Review.objects.filter(plan__conferences__conference=held, held_on=before, superseded_by=None)
    for review in reviews.filter(at=then).distinct():
        move_review(review, to=day, act=act)


def _move_categories(held: Conference, was: date, to: date) -> None:
    """The one before gives way by as many days, or stands for as many more."""
    for category in held.categories_set.filter(from_on=was).select_related("plan"):
        earlier = category.plan.categories.filter(to_on=was - (one := date.resolution)).first()
        if earlier is not None:
            earlier.to_on = to - one
        rows = [earlier, category] if earlier is not None and to < was else [category, earlier]
        category.from_on = to
        for row in rows:
            if row is not None:
                row.save()
