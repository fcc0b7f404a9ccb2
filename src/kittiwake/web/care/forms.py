"""What the pages of being looked after ask."""

from typing import Any

from django import forms

from kittiwake.records.care.choices import VOLUNTARY, Coming, GivenAs
from kittiwake.records.care.services import Beginning, Consent, Leaving, PlacementFacts, StatusFacts
from kittiwake.web.care.offered import Offered
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.protection.forms.parts import choice, day, line, pick, words

Parts = tuple[tuple[str, tuple[str, ...]], ...]
"""Headings, each with the names of its questions."""
YES_NO = [("YES", "Yes"), ("NO", "No")]
STATUS = ("code", "rests_on", "expires_on")
CONSENT = ("given_as", "given_by", "given_on", "in_writing", "understood")
PLACE = (
    "type",
    "home",
    "person",
    "elsewhere",
    "provider",
    "is_to_last",
    "place_because",
    "beyond_terms_because",
)


def needed_pick(label: str, needed: str) -> forms.ChoiceField:
    """One of many in a list that drops down, which the page fills; it may not be left."""
    field = pick(label, ())
    field.required = True
    field.error_messages["required"] = needed
    return field


class CareForm(PlainForm):
    """A form in parts: `parts` are headings with the names of their questions, in order."""

    parts: Parts = ()

    def __init__(self, *args: Any, offered: Offered, **options: Any) -> None:
        super().__init__(*args, **options)
        self.offered = offered
        self.order_fields([name for _heading, names in self.parts for name in names])


class StatusPart(CareForm):
    """A legal status, what it rests on, and for section 20 who agreed."""

    code = choice("Under which legal status?", (), "Say under which legal status.")
    rests_on = words("What it rests on: which court or officer, and when", rows=2)
    expires_on = day("On which day does the order lapse, if it says one?")
    given_as = choice("Who agreed?", GivenAs.choices)
    given_by = line("Their name")
    given_on = day("When did they agree?")
    in_writing = choice("Did they sign?", YES_NO)
    understood = words(
        "How it was made sure that they understood, and may end it; or why nobody could agree", rows=3
    )

    def __init__(self, *args: Any, offered: Offered, **options: Any) -> None:
        super().__init__(*args, offered=offered, **options)
        self.offer("code", offered.statuses)

    def status(self) -> StatusFacts:
        said = self.cleaned_data
        agreed = self.consent() if said["code"] in VOLUNTARY else None
        return StatusFacts(
            code=said["code"], rests_on=said["rests_on"], expires_on=said["expires_on"], consent=agreed
        )

    def consent(self) -> Consent | None:
        """None while somebody has not said as what and when they agreed."""
        said = self.cleaned_data
        if not said["given_as"] or not said["given_on"]:
            return None
        return Consent(
            given_as=said["given_as"], given_by=said["given_by"], given_on=said["given_on"],
            is_in_writing=said["in_writing"] == "YES", understood=said["understood"],
        )  # fmt: skip


class PlacePart(CareForm):
    """Where the child lives, by one of three ways to say it."""

    type = needed_pick("Kind of placement", "Choose the kind of placement.")
    home = pick("In a home of the register", ())
    person = pick("With a person of the child’s own", ())
    elsewhere = line("Or elsewhere: where")
    provider = pick("Who provides it, where it is no home of the register", ())
    is_to_last = choice("Is the child meant to live there until they are 18?", YES_NO)
    place_because = words("Why there", rows=3, needed="Say why the child lives there.")
    beyond_terms_because = words(
        "If the home is full or takes other ages: who agreed to it all the same, and why", rows=2
    )

    def __init__(self, *args: Any, offered: Offered, **options: Any) -> None:
        super().__init__(*args, offered=offered, **options)
        self.offer("type", [("", "Choose"), *offered.types])
        self.offer("home", [("", "Choose"), *offered.home_names])
        self.offer("person", [("", "Choose"), *offered.person_names])
        self.offer("provider", [("", "Choose"), *offered.providers])

    def place(self) -> PlacementFacts:
        said = self.cleaned_data
        return PlacementFacts(
            type=said["type"], because=said["place_because"], provider=said["provider"],
            home=self.offered.homes.get(said["home"]), person=self.offered.people.get(said["person"]),
            elsewhere=said["elsewhere"], is_to_last=said["is_to_last"] == "YES",
            beyond_terms_because=said["beyond_terms_because"],
        )  # fmt: skip


class BeginForm(PlacePart, StatusPart):
    """A child becomes looked after: how and why, under what, and where."""

    on = day("From which day is the child looked after?", "Say from which day.")
    coming = choice("How did it come about?", Coming.choices, "Say how it came about.")
    need = choice("What is the main need?", (), "Say what the main need is.")
    because = words("Why the child comes into care", rows=4, needed="Say why the child comes into care.")
    decided_by = line("Who decided, by name and post", needed="Say who decided.")
    parts: Parts = (
        ("How and why", ("on", "coming", "need", "because", "decided_by")),
        ("Legal status", STATUS),
        ("Agreement, for section 20", CONSENT),
        ("Where the child lives", PLACE),
    )

    def __init__(self, *args: Any, offered: Offered, **options: Any) -> None:
        super().__init__(*args, offered=offered, **options)
        self.offer("need", offered.needs)

    def facts(self) -> Beginning:
        said = {name: self.cleaned_data[name] for name in self.parts[0][1]}
        return Beginning(**said, status=self.status(), placement=self.place())


class ChangeStatusForm(StatusPart):
    on = day("From which day?", "Say from which day.")
    parts = (("The new status", ("on", *STATUS)), ("Agreement, for section 20", CONSENT))


class MoveForm(PlacePart):
    on = day("On which day did the child move?", "Say on which day.")
    why = needed_pick("The return’s reason for the change", "Choose the reason.")
    planned = choice("Was the move planned?", YES_NO, "Say whether the move was planned.")
    because = words("What happened, and why the child moves", rows=4, needed="Say why the child moves.")
    parts: Parts = (
        ("Why the child moves", ("on", "planned", "why", "because")),
        ("Where the child lives now", PLACE),
    )

    def __init__(self, *args: Any, offered: Offered, **options: Any) -> None:
        super().__init__(*args, offered=offered, **options)
        self.offer("why", [("", "Choose"), *offered.place_changes])

    def leaving(self) -> Leaving:
        said = self.cleaned_data
        is_planned = said["planned"] == "YES"
        return Leaving(on=said["on"], why=said["why"], because=said["because"], is_planned=is_planned)


class EndForm(CareForm):
    on = day("On which day did it end?", "Say on which day.")
    why = choice("How did it end?", (), "Say how it ended.")
    because = words(
        "Why, where the child lives now, and who supports them there",
        rows=4,
        needed="Say why, and where the child lives now.",
    )
    parts = (("", ("on", "why", "because")),)

    def __init__(self, *args: Any, offered: Offered, **options: Any) -> None:
        super().__init__(*args, offered=offered, **options)
        self.offer("why", offered.endings)


class MistakenForm(CareForm):
    because = words(
        "What was wrong, and what is right", rows=4, needed="Say what was wrong, and what is right."
    )
    parts = (("", ("because",)),)


class LatePart(CareForm):
    """Which days, and why only now. `confirmed` carries what the writer was shown."""

    from_on = day("From which day?", "Say from which day.")
    to_on = day("Until which day? Leave it empty where it still stands")
    late_because = words(
        "Why this is entered or put right now", rows=2, needed="Say why this is entered now."
    )
    DAYS = ("from_on", "to_on", "late_because")


class LateStatusForm(StatusPart, LatePart):
    parts = (
        ("Which days", LatePart.DAYS),
        ("What stood then", STATUS),
        ("Agreement, for section 20", CONSENT),
    )

    def what(self) -> StatusFacts:
        return self.status()


class LatePlaceForm(PlacePart, LatePart):
    parts = (("Which days", LatePart.DAYS), ("Where the child lived then", PLACE))

    def what(self) -> PlacementFacts:
        return self.place()


class AgreeForm(StatusPart):
    """Another person agrees; the status goes on as it is."""

    parts = (("", CONSENT),)

    def __init__(self, *args: Any, offered: Offered, **options: Any) -> None:
        super().__init__(*args, offered=offered, **options)
        for name in STATUS:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not said.get("given_as"):
            self.add_error("given_as", "Say who agreed.")
        if not said.get("given_on") and "given_on" not in self.errors:
            self.add_error("given_on", "Say when they agreed.")
        return said


class EndAgreementForm(CareForm):
    on = day("On which day did they take it back, or was it no longer needed?", "Say on which day.")
    because = words("What they said, and what follows", rows=4, needed="Say what they said.")
    parts = (("", ("on", "because")),)
