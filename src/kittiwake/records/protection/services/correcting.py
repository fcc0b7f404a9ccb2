"""Putting a text right: it changes where it stands; what stood there before is kept beside it, with why.

What was decided is not a text: another conference decides anew, a category is set from a later day, and a
plan that began by mistake is ended as one.
"""

from dataclasses import dataclass

from django.db import transaction

from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.services import Act, key_of, record
from kittiwake.records.protection import events
from kittiwake.records.protection.models import (
    Amendment,
    Conference,
    ConferenceChild,
    ConferenceParent,
    ConferenceSeat,
    Enquiry,
    StrategyChild,
    StrategyDiscussion,
    StrategySeat,
)
from kittiwake.records.protection.policies import BadProtection, NotPermitted, TooLate, require_one_open
from kittiwake.records.protection.services.texts import needed
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, first_records

Work = StrategyDiscussion | Enquiry | Conference
Row = Work | StrategyChild | StrategySeat | ConferenceChild | ConferenceSeat | ConferenceParent
TEXTS: dict[type[Row], tuple[str, ...]] = {
    StrategyDiscussion: ("why_now", "agreed", "medical_words"),
    StrategyChild: ("safety",),
    StrategySeat: ("shared", "why"),
    Enquiry: ("because",),
    Conference: ("discussed", "not_quorate_why", "core_group"),
    ConferenceChild: ("views", "because", "outline"),
    ConferenceSeat: ("dissent",),
    ConferenceParent: ("said",),
}
"""The texts of each kind of row that can be put right."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text of one row: what it is called, what it says now, and the work that it belongs to."""

    row: Row
    name: str
    work: Work

    @property
    def says(self) -> str:
        return str(getattr(self.row, self.name))

    @property
    def subject(self) -> Subject | None:
        """Whose it is, where it speaks of one child."""
        if isinstance(self.row, StrategyChild | ConferenceChild | Enquiry):
            return self.row.subject
        return None

    @property
    def page(self) -> str:
        """What its work is called: "discussion", "enquiry" or "conference"."""
        return WRITES[type(self.work)][2]

    @property
    def asked_of(self) -> str:
        """The function that writes it."""
        return WRITES[type(self.work)][0]


WRITES: dict[type[Work], tuple[str, Kind, str]] = {
    StrategyDiscussion: ("strategy.record", events.STRATEGY_CORRECTED, "discussion"),
    Enquiry: ("enquiry.write", events.ENQUIRY_CORRECTED, "enquiry"),
    Conference: ("conference.chair", events.CONFERENCE_CORRECTED, "conference"),
}


def text_on(subject: Subject, named: str) -> Text | None:
    """By its address: "protection.conferencechild:12:views". None for what is no text on this child’s record.

    A text about another child is put right on that child’s record.
    """
    text = _named(named)
    if text is None:
        return None
    whose = [text.subject] if text.subject else _children(text.work)
    return text if first_record(subject) in first_records(whose) else None


def _named(named: str) -> Text | None:
    label, _, rest = named.partition(":")
    number, _, name = rest.partition(":")
    known = {key_of(model()).partition(":")[0]: model for model in TEXTS}
    model = known.get(label)
    if model is None or name not in TEXTS[model] or not number.isdecimal():
        return None
    row = model.objects.filter(pk=int(number)).first()
    if row is None:
        return None
    return Text(row=row, name=name, work=_work_of(row))


def _work_of(row: Row) -> Work:
    if isinstance(row, StrategyChild | StrategySeat):
        return row.discussion
    if isinstance(row, ConferenceChild | ConferenceSeat | ConferenceParent):
        return row.conference
    return row


@transaction.atomic
def put_right(*, text: Text, says: str, because: str, act: Act) -> Amendment:
    """Change a text, and keep what it said before with the reason. A conference’s are its chair’s.

    Raises  policies.NotPermitted, BadProtection; TooLate where nothing was written yet.
    """
    about = _about(text)
    require_one_open(act, text.asked_of, about)
    if isinstance(text.work, Conference) and text.work.chair_id != act.by.pk:
        raise NotPermitted("Only the chair of this conference puts right what it heard and decided.")
    row = type(text.row).objects.select_for_update().get(pk=text.row.pk)
    was = str(getattr(row, text.name))
    if not was:
        raise TooLate("Nothing was written there yet, so there is nothing to put right.")
    kept = needed(says, "The text", "Write what it should say.")
    if kept == was:
        raise BadProtection("It says that already. Change the text, or leave the page.")
    why = needed(because, "The reason", "Say why it is put right.")
    amended = Amendment.objects.create(
        row=key_of(row), text=text.name, was=was, says=kept, because=why,
        by=act.by, at=act.at,
    )  # fmt: skip
    setattr(row, text.name, kept)
    row.save()
    record(WRITES[type(text.work)][1], act, about=about, source=text.work)
    return amended


def _about(text: Text) -> list[Subject]:
    """The child whom it speaks of; every child of the work where it speaks of all."""
    if text.subject is not None:
        return [first_record(text.subject)]
    return first_records(_children(text.work))


def _children(work: Work) -> list[Subject]:
    if isinstance(work, Enquiry):
        return [work.subject]
    return [child.subject for child in work.children.select_related("subject")]
