"""A child is gone, somebody is told, and they are back; what was wrong is put right."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.records.missing import services
from kittiwake.records.missing.selectors import reports_waiting
from kittiwake.web.missing.forms import (
    BackForm,
    MistakenForm,
    PutRightBackForm,
    PutRightGoneForm,
    ReportForm,
    ToldForm,
)
from kittiwake.web.missing.pages.acting import Asks, aside, ask
from kittiwake.web.missing.pages.reading import one_episode
from kittiwake.web.missing.present import report_names
from kittiwake.web.page import Request, child, page

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject
    from kittiwake.web.missing.pages.reading import Found

NOT_BACK = "They are not back yet. Say first how they came back."


@page(may="missing.record", about=child)
def report(request: Request, subject: "Subject") -> HttpResponse:
    """A child is missing, or was: since when, last seen, the risk, who was told."""
    waiting = {str(each.pk): each for each in reports_waiting(request.user)}

    def do(form: Any, act: Any) -> None:
        services.report_missing(
            subject=subject, facts=form.gone(), told=form.told(), back=form.back(),
            report=waiting.get(form.cleaned_data.get("agency_report", "")), act=act,
        )  # fmt: skip

    def prepare(form: Any) -> None:
        if waiting:
            form.offer("agency_report", [("", "No"), *report_names(waiting)])
        else:
            form.without("agency_report")

    asks = Asks(title="Write down that they are missing", name="report", done="They stand as missing.")
    chosen = request.GET.get("report", "")
    begun = {"is_back": "NO", "agency_report": chosen}
    return ask(request, subject, ReportForm, do, asks, begun=begun, prepare=prepare)


@page(may="missing.record", about=one_episode)
def told(request: Request, found: "Found") -> HttpResponse:
    """Somebody was told that they are missing."""
    subject, known = found

    def do(form: Any, act: Any) -> None:
        services.tell(episode=known.episode, facts=form.told()[0], act=act)

    asks = Asks(title="Somebody was told", name="told", about=_about(known))
    return ask(request, subject, ToldForm, do, asks)


@page(may="missing.record", about=one_episode)
def back(request: Request, found: "Found") -> HttpResponse:
    """They were found or came back. From then on the hours run for a return interview."""
    subject, known = found
    if known.back is not None:
        return aside(request, subject, "They are back already. What was written can be put right.")

    def do(form: Any, act: Any) -> None:
        services.come_back(episode=known.episode, facts=form.back(), act=act)

    asks = Asks(title="They are back", name="back", about=_about(known), done="They are back.")
    return ask(request, subject, BackForm, do, asks)


@page(may="missing.record", about=one_episode)
def right(request: Request, found: "Found") -> HttpResponse:
    """Put right when they went, of which kind it is, or the words."""
    subject, known = found
    episode = known.episode

    def do(form: Any, act: Any) -> None:
        because = form.cleaned_data["because"]
        services.put_right_gone(episode=episode, facts=form.gone(), because=because, act=act)

    asks = Asks(title="Put right how they went", name="right", about=_about(known))
    begun = {name: getattr(episode, name) for _part, names in PutRightGoneForm.parts[:2] for name in names}
    return ask(request, subject, PutRightGoneForm, do, asks, begun=begun)


@page(may="missing.record", about=one_episode)
def back_right(request: Request, found: "Found") -> HttpResponse:
    """Put right how they came back; the hours run from the right moment."""
    subject, known = found
    was = known.back
    if was is None:
        return aside(request, subject, NOT_BACK)

    def do(form: Any, act: Any) -> None:
        because = form.cleaned_data["because"]
        services.put_right_back(episode=known.episode, facts=form.back(), because=because, act=act)

    asks = Asks(title="Put right how they came back", name="back_right", about=_about(known))
    begun = {name: getattr(was, name) for name in ("at", "found_by", "where", "state")}
    return ask(request, subject, PutRightBackForm, do, asks, begun=begun)


@page(may="missing.withdraw", about=one_episode)
def mistaken(request: Request, found: "Found") -> HttpResponse:
    """They were not missing then. Every row stays and none counts."""
    subject, known = found

    def do(form: Any, act: Any) -> None:
        services.withdraw_missing(episode=known.episode, because=form.cleaned_data["because"], act=act)

    asks = Asks(title="They were not missing", name="mistaken", about=_about(known), button="Take it off")
    return ask(request, subject, MistakenForm, do, asks)


def _about(known: Any) -> str:
    return f"missing.missingepisode:{known.episode.pk}"
