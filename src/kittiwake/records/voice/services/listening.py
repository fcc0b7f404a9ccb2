"""What a child said, put right where it was misheard, and used where somebody decides."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When
from kittiwake.core.text import kept_words
from kittiwake.core.today import local_day
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.line.services import Act, record, replace_entries
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record
from kittiwake.records.voice import events
from kittiwake.records.voice.choices import Form, UsedIn
from kittiwake.records.voice.models import Use, View


@dataclass(frozen=True, kw_only=True)
class ViewFacts:
    """What a child said, drew or showed; to whom, on which day, and where it is kept if it can be kept."""

    form: str
    about: str
    says: str
    told_to: str
    on: date
    where: str = ""


@dataclass(frozen=True, kw_only=True)
class UseFacts:
    """Where it was put before those who decide, when, and what changed: that nothing did is an answer."""

    used_in: str
    on: date
    changed: str


@transaction.atomic
def record_view(*, subject: Subject, facts: ViewFacts, act: Act) -> View:
    """Write down what a child said. Raises policies.NotPermitted, BadCare."""
    child = first_record(subject)
    require_on(act, "voice.record", child)
    row = View.objects.create(subject=child, **_told(facts, act))
    record(events.SAID, act, about=[child], source=row, when=When.day(row.on), says=_says(row))
    return row


@transaction.atomic
def put_view_right(*, view: View, facts: ViewFacts, because: str, act: Act) -> View:
    """Put another version in its place; both stay, and what was used stays used.

    Raises  policies.NotPermitted, BadCare; CareMovedOn where somebody put it right first.
    """
    held = View.objects.select_for_update(of=["self"]).select_related("subject").get(pk=view.pk)
    require_on(act, "voice.record", held.subject)
    if View.objects.filter(supersedes=held).exists():
        raise CareMovedOn("Somebody put this right meanwhile. Open theirs, and put that one right.")
    why = needed(because, "The reason", "Say why it is put right.")
    row = View.objects.create(subject=held.subject, supersedes=held, reason=why, **_told(facts, act))
    replace_entries(events.PUT_RIGHT, act, old=held, source=row, when=When.day(row.on), says=_says(row))
    return row


@transaction.atomic
def use(*, view: View, facts: UseFacts, act: Act) -> Use:
    """Say where it was used, and what changed.

    Raises  policies.NotPermitted; BadCare for a day before the child said it, or to come.
    """
    child = first_record(view.subject)
    require_on(act, "voice.use", child)
    if not view.on <= facts.on <= local_day(act.at):
        raise BadCare("Say a day from when the child said it until today.")
    if facts.used_in not in UsedIn.values:
        raise BadCare("Say where it was used.")
    row = Use.objects.create(
        view=view, used_in=facts.used_in, on=facts.on, by=act.by, at=act.at,
        changed=needed(
            facts.changed, "What changed", "Say what changed because of it; or that nothing did, and why."
        ),
    )  # fmt: skip
    says = f"{events.USED.says}: {row.get_used_in_display().lower()}"
    record(events.USED, act, about=[child], source=row, case=view, when=When.day(row.on), says=says)
    return row


def _told(facts: ViewFacts, act: Act) -> dict[str, object]:
    if facts.form not in Form.values:
        raise BadCare("Say how the child said it.")
    if facts.on > local_day(act.at):
        raise BadCare("That day has not come. Check the date.")
    return {
        "form": facts.form, "on": facts.on, "by": act.by, "at": act.at,
        "where": kept_words(facts.where, "Where it is kept", at_most=LONGEST_LINE, refused=BadCare),
        "about": needed(facts.about, "What it is about", "Say what it is about.", at_most=LONGEST_LINE),
        "says": needed(facts.says, "What the child said", "Write what the child said, drew or showed."),
        "told_to": needed(facts.told_to, "To whom", "Say to whom the child said it.", at_most=LONGEST_LINE),
    }  # fmt: skip


def _says(row: View) -> str:
    return f"{events.SAID.says}, about {row.about}"
