"""The forms of the contact's page. Each is made when the page first asks for it: most pages show a few."""

from typing import Any

from django.urls import reverse

from kittiwake import standards
from kittiwake.core import today as clock
from kittiwake.records.front_door.selectors import Standing
from kittiwake.records.line.services import DraftPlace
from kittiwake.web.components.forms import PlainForm
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.front_door.forms import deciding, screening
from kittiwake.web.front_door.forms.criteria import chosen_before
from kittiwake.web.front_door.present.feedback import drafted
from kittiwake.web.front_door.present.page import StandardRow, standard_rows
from kittiwake.web.page import Request

KINDS: dict[str, type[PlainForm]] = {
    "take": PlainForm,
    "off": screening.TakenOff,
    "history": screening.HistoryRead,
    "ask": screening.AskAgency,
    "answer": screening.Answered,
    "screen": screening.Screened,
    "propose": deciding.Proposed,
    "decide": deciding.Decided,
    "send_back": deciding.Returned,
    "wait": deciding.Waiting,
    "end_wait": deciding.WaitEnded,
    "feedback": deciding.Told,
    "correct": deciding.Corrected,
}
DRAFTED = {"propose": "Proposal", "decide": "Decision", "feedback": "Answer to whoever told us"}


class Drafts(dict[str, Draft]):
    """What this person was typing into the long forms of one contact's page."""

    def __init__(self, request: Request, standing: Standing) -> None:
        super().__init__()
        self.request, self.contact = request, standing.contact

    def __missing__(self, name: str) -> Draft:
        back = reverse("front_door:contact", args=[self.contact.pk])
        title = f"{DRAFTED[name]}, contact {self.contact.pk}"
        place = DraftPlace(form=f"front_door.{name}", about=str(self.contact.pk), title=title, back=back)
        self[name] = Draft(self.request, place)
        return self[name]


class PageForms(dict[str, PlainForm]):
    """Every form of the page by its name, with what stands in it: the record's words, or a draft's.

    sent  the name of the form that was sent with this request; it holds what was sent, right or wrong.
    """

    def __init__(self, request: Request, standing: Standing, *, drafts: Drafts, sent: str = "") -> None:
        super().__init__()
        self.request, self.standing, self.drafts, self.sent = request, standing, drafts, sent

    def __missing__(self, name: str) -> PlainForm:
        options: dict[str, Any] = {"auto_id": f"{name}_%s", "initial": self._initial(name)}
        if name == "propose":
            options["excusable"] = excusable(standard_rows(self.standing, viewer=self.request.user))
        self[name] = form = KINDS[name](self.request.POST if name == self.sent else None, **options)
        if name in DRAFTED and name != self.sent:
            typed = self.drafts[name].initial(form)
            form.initial.update((key, typed[key]) for key in typed if not form.fields[key].widget.is_hidden)
        return form

    def _initial(self, name: str) -> dict[str, Any]:
        contact, proposal = self.standing.contact, self.standing.proposal
        match name:
            case "history":
                return {"newest": self.standing.history.newest}
            case "screen":
                return {
                    field: getattr(contact, field)
                    for field in ("version", "consent", *screening.Screened.TEXTS)
                }
            case "propose" if proposal:
                typed = {
                    field: getattr(proposal, field) for field in ("outcome", "reasons", "would_change_it")
                }
                return typed | chosen_before(self.standing.criteria_of(proposal))
            case "decide" if proposal:
                return {"proposal": proposal.pk}
            case "feedback":
                return drafted(self.standing, viewer=str(self.request.user))
        return {}


def excusable(rows: list[StandardRow]) -> list[standards.Standard]:
    """The standards that are not met now and may go unmet for a reason."""
    unmet = {row.key for row in rows if not row.is_met}
    asked = standards.standards("contact.proposal", clock.today())
    return [each for each in asked if each.key in unmet and each.exception != "none"]
