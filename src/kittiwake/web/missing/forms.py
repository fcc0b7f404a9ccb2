"""What the pages of missing children ask."""

from collections.abc import Iterable
from typing import Any

from kittiwake.core import codes
from kittiwake.records.missing.choices import (
    CODES,
    FoundBy,
    OfferedHow,
    Reply,
    Risk,
    SeenAs,
    ThemeKind,
    UsedIn,
    Whom,
)
from kittiwake.records.missing.services import (
    BackFacts,
    GoneFacts,
    InterviewFacts,
    OfferFacts,
    ThemeFacts,
    ToldFacts,
)
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import MomentWordsField, choice, line, moment, pick, words

MOST_TOLD, MOST_THEMES = 3, 6
NOTHING = "NOTHING"
GONE = ("kind", "from_at", "gone_from", "told_by", "last_seen", "believed")
RISK = ("risk", "risk_because", "police_reference")
BACK = ("at", "found_by", "where", "state")


def maybe_moment(label: str) -> MomentWordsField:
    """A day and a time that may be left."""
    field = moment(label, "")
    field.required = False
    return field


Parts = tuple[tuple[str, tuple[str, ...]], ...]


def put_right() -> Any:
    """The reason that every correction asks."""
    return words("What was wrong, and what is right", rows=2, needed="Say what was wrong, and what is right.")


class PartedForm(PlainForm):
    """A form in parts: `parts` are headings with the names of their questions, in order."""

    parts: Parts = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields([name for _heading, names in self.parts for name in names])

    def without(self, name: str) -> None:
        """Leave out a question that there is nothing to answer with."""
        del self.fields[name]
        self.parts = tuple(
            (heading, tuple(each for each in names if each != name)) for heading, names in self.parts
        )

    def typed(self, names: Iterable[str]) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in names}


class GoneForm(PartedForm):
    kind = choice(
        "Does anybody know where they are?", codes.choices(CODES, "kind"), "Say whether it is known where."
    )
    from_at = moment(
        "Since when are they gone? The later of when they left and when somebody responsible last saw them",
        "Say since when, with the time.",
    )
    gone_from = line("Where should they be?", needed="Say where they should be.")
    told_by = line("Who told you, by name and post?", needed="Say who told you.")
    last_seen = words(
        "Last seen: by whom, where, in which clothes",
        rows=3,
        needed="Say who saw them last, where, and in what.",
    )
    believed = words("Where, and with whom, are they thought to be?", rows=2)
    risk = choice("How great is the risk thought to be?", Risk.choices, "Say how great the risk is.")
    risk_because = words("Why: what they may come to, what they need, who is looking for them", rows=3)
    police_reference = line("The police’s reference, if there is one")
    parts: Parts = (("Gone", GONE), ("Risk", RISK))

    def gone(self) -> GoneFacts:
        return GoneFacts(**self.typed((*GONE, *RISK)))


class PutRightGoneForm(GoneForm):
    because = words(
        "What was wrong, and what is right", rows=2, needed="Say what was wrong, and what is right."
    )
    parts: Parts = (*GoneForm.parts, ("Why it is put right", ("because",)))


class ToldPart(PartedForm):
    """Who was told, in rows that may be left."""

    def __init__(self, *args: Any, rows: int = MOST_TOLD, **options: Any) -> None:
        super().__init__(*args, **options)
        self.told_rows = rows
        for number in range(1, rows + 1):
            self.fields[f"whom_{number}"] = pick(f"Who was told? ({number})", Whom.choices)
            self.fields[f"name_{number}"] = line(f"Their name or post ({number})")
            self.fields[f"told_at_{number}"] = maybe_moment(f"When? ({number})")

    def told_names(self) -> tuple[str, ...]:
        return tuple(
            f"{name}_{number}"
            for number in range(1, self.told_rows + 1)
            for name in ("whom", "name", "told_at")
        )

    def told(self) -> tuple[ToldFacts, ...]:
        """The rows that say whom."""
        found = (self.typed(self.told_names()[at : at + 3]) for at in range(0, 3 * self.told_rows, 3))
        rows = (tuple(each.values()) for each in found)
        return tuple(ToldFacts(whom=whom, name=name, at=at) for whom, name, at in rows if whom and at)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for number in range(1, self.told_rows + 1):
            when = f"told_at_{number}"
            if said.get(f"whom_{number}") and not said.get(when) and when not in self.errors:
                self.add_error(when, "Say when they were told.")
        return said


class ReportForm(GoneForm, ToldPart):
    """A child is gone. Entered late, how they came back is said in the same act."""

    agency_report = pick("Does this come from a report in an agency’s inbox?", ())
    is_back = choice("Are they back already?", [("NO", "No"), ("YES", "Yes")], "Say whether they are back.")
    at = maybe_moment("When were they back?")
    found_by = pick("How did they come back?", FoundBy.choices)
    where = line("Where were they found?")
    state = words("How were they: hurt, hungry, frightened, well?", rows=3)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.parts = (
            ("Gone", (*GONE, "agency_report")),
            ("Risk", RISK),
            ("Who was told", self.told_names()),
            ("Back", ("is_back", *BACK)),
        )

    def back(self) -> BackFacts | None:
        return BackFacts(**self.typed(BACK)) if self.cleaned_data["is_back"] == "YES" else None

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("is_back") == "YES":
            for name, ask in (("at", "Say when they were back."), ("found_by", "Say how they came back.")):
                if not said.get(name) and name not in self.errors:
                    self.add_error(name, ask)
        return said


class ToldForm(ToldPart):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, rows=1, **options)
        self.parts = (("", self.told_names()),)
        for name, ask in (("whom_1", "Say who was told."), ("name_1", "Say who was told, by name or post.")):
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = ask


class BackForm(PartedForm):
    at = moment("When were they back?", "Say when they were back, with the time.")
    found_by = choice("How did they come back?", FoundBy.choices, "Say how they came back.")
    where = line("Where were they found?", needed="Say where they were found.")
    state = words("How were they: hurt, hungry, frightened, well?", rows=3, needed="Say how they were.")
    parts: Parts = (("", BACK),)

    def back(self) -> BackFacts:
        return BackFacts(**self.typed(BACK))


class PutRightBackForm(BackForm):
    because = words(
        "What was wrong, and what is right", rows=2, needed="Say what was wrong, and what is right."
    )
    parts: Parts = (*BackForm.parts, ("Why it is put right", ("because",)))


class MistakenForm(PartedForm):
    because = words(
        "What was wrong, and what is right", rows=3, needed="Say what was wrong, and what is right."
    )
    parts: Parts = (("", ("because",)),)


class OfferForm(PartedForm):
    offered_at = moment("When was it offered?", "Say when it was offered, with the time.")
    how = choice("How?", OfferedHow.choices, "Say how it was offered.")
    agency = pick("A provider holds it: which? Leave it where a colleague does", ())
    reply = choice("What did the child answer?", Reply.choices, "Say what the child answered.")
    replied_at = maybe_moment("When did they answer, if not at once?")
    why = words("What they said; if they declined, why", rows=2)
    parts: Parts = (("", ("offered_at", "how", "agency", "reply", "replied_at", "why")),)

    def offer(self, name: str, answers: Iterable[tuple[str, str]]) -> None:
        super().offer(name, [("", "A colleague here"), *answers])

    def facts(self, agency: Any) -> OfferFacts:
        return OfferFacts(**self.typed(("offered_at", "how", "reply", "replied_at", "why")), agency=agency)


class AnswerForm(PartedForm):
    reply = choice(
        "What did the child answer?",
        [each for each in Reply.choices if each[0] != Reply.WAITING],
        "Say whether they accepted or declined.",
    )
    at = moment("When?", "Say when they answered, with the time.")
    why = words("What they said; if they declined, why", rows=2)
    parts: Parts = (("", ("reply", "at", "why")),)


class InterviewForm(PartedForm):
    """What the child told, and its themes in rows that may be left."""

    held_at = moment("When did you talk?", "Say when you talked, with the time.")
    where = line("Where?", needed="Say where you talked.")
    seen = choice("Did you see the child?", SeenAs.choices, "Say whether you saw the child, and with whom.")
    said = words("What the child said, in their own words", rows=8, needed="Write what the child said.")
    safe_now = words(
        "What is needed so that they are safe, as they see it and as you do",
        rows=4,
        needed="Say what is needed so that they are safe.",
    )
    TALK: tuple[str, ...] = ("held_at", "where", "seen", "said", "safe_now")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        names = []
        for number in range(1, MOST_THEMES + 1):
            self.fields[f"kind_{number}"] = pick(f"Theme {number}: what it is about", ThemeKind.choices)
            self.fields[f"name_{number}"] = line(
                f"Theme {number}: the place, the person or the transport, by name"
            )
            self.fields[f"says_{number}"] = words(f"Theme {number}: what they told of it", rows=2)
            names += [f"kind_{number}", f"name_{number}", f"says_{number}"]
        self.parts = (("", self.TALK), ("Themes", tuple(names)))

    def themes(self) -> tuple[ThemeFacts, ...]:
        rows = (
            self.typed((f"kind_{each}", f"name_{each}", f"says_{each}")) for each in range(1, MOST_THEMES + 1)
        )
        told = (tuple(row.values()) for row in rows)
        return tuple(ThemeFacts(kind=kind, name=name, says=says) for kind, name, says in told if kind)

    def clean(self) -> dict[str, Any]:
        """A theme that says something says of which kind it is: nothing typed is left out."""
        said = super().clean() or {}
        for number in range(1, MOST_THEMES + 1):
            if not said.get(f"kind_{number}") and (said.get(f"name_{number}") or said.get(f"says_{number}")):
                self.add_error(f"kind_{number}", f"Theme {number}: say what it is about.")
        return said

    def facts(self) -> InterviewFacts:
        return InterviewFacts(**self.typed(self.TALK), themes=self.themes())


class PutRightInterviewForm(InterviewForm):
    because = words(
        "What was wrong, and what is right", rows=2, needed="Say what was wrong, and what is right."
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        talk, themes = self.parts
        self.parts = (talk, ("Themes that were not written down yet", themes[1]), ("Why", ("because",)))


class UseForm(PartedForm):
    used_in = choice(
        "What followed from it?",
        [*UsedIn.choices, (NOTHING, "Nothing follows for now")],
        "Say what followed from it.",
    )
    link = pick("If a plan on the record: which?", ())
    says = words(
        "What it changed there; or why nothing follows", rows=3, needed="Say what it changed, or why not."
    )
    parts: Parts = (("", ("used_in", "link", "says")),)


class AsideForm(PartedForm):
    because = words("Why nothing is written of it. The agency reads this", rows=3, needed="Say why.")
    parts: Parts = (("", ("because",)),)
