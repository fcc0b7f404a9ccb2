"""The family's own versions of a plan: written for one named person, and explained to them in person."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.files.services import keep
from kittiwake.records.line.services import Act, record
from kittiwake.records.plans import events
from kittiwake.records.plans.choices import AgeBand, Audience, Interpreter, Standing
from kittiwake.records.plans.making import Sheet, files_from, sheet_for
from kittiwake.records.plans.measurable import gaps_of, stopping
from kittiwake.records.plans.models import Copy, Explained, Plan, PlanVersion
from kittiwake.records.plans.policies import require_on
from kittiwake.records.plans.recipients import Recipient, recipients_of
from kittiwake.records.plans.selectors.lately import rows_of
from kittiwake.records.plans.selectors.standing import standing_of, to_share
from kittiwake.records.plans.selectors.whole import versions_of
from kittiwake.records.plans.services.facts import (
    BadPlan,
    PlanMovedOn,
    is_blank,
    require_short,
    require_words,
)
from kittiwake.records.plans.withheld import found_in, secrets_from


@dataclass(frozen=True, kw_only=True)
class CopyFacts:
    """The words written for one recipient. age_band is for the child alone.

    seen  the recipient's fingerprint as the writer saw it; empty for whoever has looked them up just now.
    """

    why: str
    hopes: str
    what_happens: str
    if_not: str = ""
    who_to_ask: str = ""
    age_band: str = ""
    language: str = ""
    is_easy_read: bool = False
    seen: str = ""
    submission: UUID = field(default_factory=uuid4)


def preview(*, version: PlanVersion, recipient: Recipient, facts: CopyFacts, act: Act) -> Sheet:
    """What this very recipient would be given. Nothing is kept.

    Raises  policies.NotPermitted; BadPlan for a draft, missing words, words that they must not read, and
            somebody who is not, or no longer, whom the writer saw.
    """
    plan = version.plan
    require_on(act, "plan.share", plan.subject)
    if facts.seen and facts.seen != recipient.fingerprint:
        raise BadPlan(NOT_WHOM_THEY_SAW)
    day = local_day(act.at)
    _require_fit(version, recipient, facts)
    sheet = sheet_for(recipient, version, facts, on=day)
    texts = [*sheet.texts, facts.language]
    if held := found_in(texts, secrets_from(plan, recipient.subject, on=day, writer=act.by)):
        raise BadPlan(f"What you wrote for {recipient.name} holds {' and '.join(held)}. Take it out.")
    return sheet


@transaction.atomic
def write_copy(*, version: PlanVersion, recipient_key: str, facts: CopyFacts, act: Act) -> Copy:
    """Keep one person's version of a plan, with its PDF and its Word file. Sent twice, it is one.

    Raises  policies.NotPermitted; BadPlan as for a preview, and for somebody who is no recipient;
            PlanMovedOn where the plan has ended or a newer version was written.
    """
    plan = Plan.objects.select_for_update().select_related("subject").get(pk=version.plan_id)
    require_on(act, "plan.share", plan.subject)
    sent_before = Copy.objects.filter(submission=facts.submission).first()
    if sent_before is not None:
        return _same_again(sent_before, version, recipient_key)
    newest = to_share(versions_of(plan))
    if plan.to_on is not None or (newest and newest.number > version.number):
        raise PlanMovedOn(
            "The plan has ended, or a newer version was written. Read it, and begin from there."
        )
    recipient = recipient_with(recipient_key, plan=plan, act=act)
    sheet = preview(version=version, recipient=recipient, facts=facts, act=act)
    files, no_pdf = files_from(sheet)
    copy = Copy.objects.create(
        submission=facts.submission, version=version, audience=recipient.audience,
        recipient=recipient.subject, recipient_name=recipient.called, age_band=facts.age_band,
        **{name: require_short(getattr(facts, name), "The text") for name in WORDS},
        language=require_short(facts.language, "The language", at_most=60),
        is_easy_read=facts.is_easy_read, no_pdf=no_pdf, by=act.by, at=act.at,
    )  # fmt: skip
    for arrived in files:
        keep(arrived, source=copy, act=act)
    record(events.COPIED, act, about=[plan.subject], source=copy, case=plan)
    return copy


def _same_again(sent: Copy, version: PlanVersion, recipient_key: str) -> Copy:
    """What was sent twice is kept once; the same form sent for somebody else never returns another's copy."""
    if sent.version_id != version.pk or str(sent.recipient.key) != str(recipient_key):
        raise BadPlan("This form was sent for somebody else. Open this person’s page and write it there.")
    return sent


WORDS = ("why", "hopes", "what_happens", "if_not", "who_to_ask")
NOT_WHOM_THEY_SAW = (
    "What you wrote was begun for somebody else, or who they are to the child was changed meanwhile. "
    "Read above whom this is for. If it is right, open this page anew and write it there."
)


@dataclass(frozen=True, kw_only=True)
class ExplainedFacts:
    """How a copy was gone through with its recipient. said: what they said to it, in their words."""

    on: date
    where: str
    interpreter: str
    said: str = ""


@transaction.atomic
def explain(*, copy: Copy, facts: ExplainedFacts, act: Act) -> Explained:
    """Somebody went through it with its recipient. With a parent's and the child's, the plan is shared.

    Raises  policies.NotPermitted; BadPlan for a version that nobody agreed, a day before it was agreed or
            written, to come or after the plan, or no place; PlanMovedOn where a newer version was agreed.
    """
    plan = Plan.objects.select_for_update().select_related("subject").get(pk=copy.version.plan_id)
    require_on(act, "plan.share", plan.subject)
    version = PlanVersion.objects.select_related("agreement").get(pk=copy.version_id)
    _require_in_force(version)
    first = max(local_day(copy.at), version.agreement.agreed_on)
    last = min(plan.to_on or local_day(act.at), local_day(act.at))
    if not first <= facts.on <= last:
        raise BadPlan(f"Say a day from {says_day(first)} to {says_day(last)}: it was in force then.")
    was_shared = standing_of(version) == Standing.SHARED
    explained = Explained.objects.create(
        copy=copy, on=facts.on, where=require_short(_where(facts), "The place", at_most=200),
        said=require_short(facts.said, "What they said"), interpreter=Interpreter(facts.interpreter),
        by=act.by, at=act.at,
    )  # fmt: skip
    record(events.EXPLAINED, act, about=[plan.subject], source=explained, case=plan)
    if not was_shared and standing_of(version) == Standing.SHARED:
        record(events.SHARED, act, about=[plan.subject], source=version, case=plan)
    return explained


def _require_in_force(version: PlanVersion) -> None:
    if not hasattr(version, "agreement"):
        raise BadPlan(
            f"Version {version.number} is not agreed yet. A manager agrees it with the family and the "
            "agencies first; then go through it together."
        )
    newer = PlanVersion.objects.filter(
        plan=version.plan_id, number__gt=version.number, agreement__isnull=False
    )
    if latest := newer.last():
        raise PlanMovedOn(f"Version {latest.number} was agreed meanwhile. Write theirs from that one.")


def recipient_with(key: str, *, plan: Plan, act: Act) -> Recipient:
    """Raises  BadPlan for a key that is nobody's, or somebody for whom nothing can be written."""
    people = recipients_of(act.by, plan, on=local_day(act.at))
    found = next((each for each in people if each.key == key), None)
    if found is None:
        raise BadPlan("They are not recorded as a parent or carer of this child. Record that first.")
    if found.problem:
        raise BadPlan(found.problem)
    return found


def _require_fit(version: PlanVersion, recipient: Recipient, facts: CopyFacts) -> None:
    if stops := stopping(gaps_of(rows_of(version), if_not=version.if_not)):
        raise BadPlan(f"The plan is a draft, and cannot be shared. {stops[0].says}")
    for name, otherwise in ASKED.items():
        require_words(getattr(facts, name), otherwise)
    is_child = recipient.audience == Audience.CHILD
    if is_child != bool(facts.age_band) or (is_child and facts.age_band not in AgeBand):
        raise BadPlan("Choose the age that the child’s version is written for.")


ASKED = {
    "why": "Say why there is a plan.",
    "hopes": "Say what everybody hopes for.",
    "what_happens": "Say what happens now.",
}


def _where(facts: ExplainedFacts) -> str:
    if is_blank(facts.where):
        raise BadPlan("Say where you went through it together.")
    return facts.where
