"""Agency checks as pages show them: the matrix, one question, and the few lines on the contact's page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core import today as clock
from kittiwake.core.dates import When
from kittiwake.core.today import local_day
from kittiwake.records.front_door.choices import Answer, AskedHow, Basis, Withheld
from kittiwake.records.people.choices import AgencyKind
from kittiwake.web.components.shapes import DeskRow, Fact
from kittiwake.web.front_door.present.cards import waited

if TYPE_CHECKING:
    from kittiwake.records.line.marked import Marked

ALWAYS_SHOWN = [kind for kind in AgencyKind if kind != AgencyKind.OTHER]
TONES = {Answer.KNOWN: "good", Answer.CANNOT_SHARE: "note"}
NOT_ASKED = "Not asked"


@dataclass(frozen=True, kw_only=True)
class CheckRow:
    """One question: whom, how it stands, and what came back with its marking.

    waits    nobody has answered, and nobody took the question back.
    is_late  the answer that counts came after the decision; differs: an earlier answer was another.
    """

    pk: int
    agency: str
    url: str
    question: str
    asked: str
    age: str
    answer_by: str
    status: str
    tone: str
    said: "Marked | None"
    answered: str
    waits: bool
    is_late: bool
    differs: bool


@dataclass(frozen=True, kw_only=True)
class KindRow:
    """One kind of agency in the matrix, with its questions; none means that it was not asked."""

    kind: str
    checks: list[CheckRow]


def check_row(check: Any, *, age: str = "") -> CheckRow:
    """One question. `age` is how long ago it was put; in days unless given."""
    status, tone = standing_of(check, at=clock.now())
    latest = check.latest
    return CheckRow(
        pk=check.pk,
        agency=check.whom,
        url=_address(check),
        question=check.question,
        asked=f"Asked {_moment(check.asked_at)} by {check.asked_by}",
        age=age or waited(local_day(check.asked_at), today=clock.today()),
        answer_by=_moment(check.answer_by),
        status=status,
        tone=tone,
        said=check.marked,
        answered=_moment(check.answered_at),
        waits=latest is None and check.withdrawn_at is None,
        is_late=latest is not None and latest.after_id is not None,
        differs=latest is not None and latest.supersedes_id is not None,
    )


def standing_of(check: Any, *, at: datetime) -> tuple[str, str]:
    """How a question stands, and the tone of the tag that says so. Worked out, never stored."""
    if check.withdrawn_at:
        return "Withdrawn", "plain"
    if check.latest:
        return str(check.get_answer_display()), TONES.get(Answer(check.answer), "plain")
    if check.answer_by and check.answer_by < at:
        return "No answer", "late"
    return "Waiting", "soon"


def matrix_of(checks: Iterable[Any], working: Any) -> list[KindRow]:
    """Every kind of agency, asked or not. Ages are in working time."""
    at = clock.now()
    by_kind: dict[AgencyKind, list[CheckRow]] = {kind: [] for kind in AgencyKind}
    for check in checks:
        age = f"{working.says_since(check.asked_at, at)} ago"
        by_kind[AgencyKind(check.agency_kind)].append(check_row(check, age=age))
    return [
        KindRow(kind=kind.label, checks=rows)
        for kind, rows in by_kind.items()
        if rows or kind in ALWAYS_SHOWN
    ]


def facts_of(check: Any, names: Mapping[int, str]) -> list[Fact]:
    """What was asked, of whom, about whom, why and on what basis."""
    about = [names[each.subject_id] for each in check.people.all() if each.subject_id in names]
    until = f"{_moment(check.answer_by)} (a local setting, not law: {check.answer_time})"
    return [
        Fact(label="Asked", value=f"{_moment(check.asked_at)} by {check.asked_by}"),
        Fact(label="How", value=AskedHow(check.how).label),
        Fact(label="About", value=", ".join(about)),
        Fact(label="Question", value=check.question),
        Fact(label="Why", value=check.because),
        Fact(label="On what basis", value=Basis(check.basis).label),
        Fact(label="To answer by", value=until if check.answer_by else ""),
    ]


def answers_of(check: Any, working: Any) -> list[dict[str, Any]]:
    """Every answer in the order given: the latest counts, and those before it stay."""
    given = list(check.answers.all())
    return [
        {
            "pk": answer.pk,
            "status": answer.get_answer_display(),
            "tone": TONES.get(Answer(answer.answer), "plain"),
            "basis": Withheld(answer.withheld).label if answer.withheld else "",
            "said": answer.marked,
            "who": _who_answered(answer),
            "took": f"{working.says(answer.took_minutes)} after the question",
            "counts": answer.pk == check.latest_id,
            "is_late": answer.after_id is not None,
            "weighed": getattr(answer, "weighed", None),
            "changes": _changes(given[number - 1], answer) if number else "",
        }
        for number, answer in enumerate(given)
    ]


def late_rows(answers: Iterable[Any]) -> list[DeskRow]:
    """Answers that came after somebody's decision, for their desk."""
    return [
        DeskRow(
            title=f"{answer.check_asked.whom} answered after your decision",
            url=_address(answer.check_asked),
            hint=f"Contact {answer.check_asked.contact_id}, {_moment(answer.at)}: does the decision stand?",
            status=answer.get_answer_display(),
            tone="note",
        )
        for answer in answers
    ]


def _words(answer: Any) -> str:
    return answer.marked.shown()[0] if answer.marked else ""


def _address(check: Any) -> str:
    return reverse("front_door:agency_check", args=[check.contact_id, check.pk])


def _who_answered(answer: Any) -> str:
    said_by = f"{answer.said_by}, " if answer.said_by else ""
    how = "in their inbox" if answer.is_their_own else f"written down by {answer.by}"
    return f"{said_by}{how}, {_moment(answer.at)}"


def _changes(before: Any, after: Any) -> str:
    """What a later answer says otherwise than the one before it."""
    changed = []
    if before.answer != after.answer:
        then, now = before.get_answer_display().lower(), after.get_answer_display().lower()
        changed.append(f"first {then}, now {now}")
    if _words(before) != _words(after):
        changed.append("other words")
    if before.sharing != after.sharing:
        changed.append("another marking")
    return f"Differs from the answer before: {', '.join(changed)}." if changed else ""


def _moment(at: datetime | None) -> str:
    return When.moment(at).says() if at else ""
