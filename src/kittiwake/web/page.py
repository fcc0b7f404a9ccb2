"""What every page declares: who may open it, whose record it reads, and that the reading is logged."""

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal

from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kittiwake.core import today as clock
from kittiwake.core.asking import asked_once
from kittiwake.records.access import policies, selectors, services
from kittiwake.records.access.choices import Reach
from kittiwake.web import gate

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.subject.models import Subject

View = Callable[..., HttpResponse]
READS = ("GET", "HEAD")  # what such a request asks of the record is asked once


class Request(HttpRequest):
    """A request whose sender is signed in: what `@page` gives a page. Only type checkers see a difference."""

    user: "User"


@dataclass(frozen=True)
class Reading:
    """What a page is about: the people whose record it shows, and what the page function is given."""

    subjects: "Iterable[Subject]"
    argument: Any


class ClosedRecord(Exception):
    """The viewer may find this person's name and whom to ring, and no more; or declared a tie to them."""

    def __init__(self, subject: "Subject", *, because: Literal["closed", "declared"] = "closed") -> None:
        super().__init__("This record is closed to you.")
        self.subject = subject
        self.template = f"layout/{because}_record.html"


class JoinedRecord(Exception):
    """The address is of a record joined to another, which stands first: that one's address is used."""

    def __init__(self, subject: "Subject", *, key: str) -> None:
        super().__init__("This record is read with another one of the same person.")
        self.subject, self.key = subject, key


About = Callable[..., Reading]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What a route declares. The route × role test reads it; a route without one answers nobody.

    may      the function a role must carry; None for a page that anybody may open.
    about    finds the record the page reads; None for a page that reads no child's record.
    because  why a page is open to anybody, or why it logs no reading.
    """

    may: str | None
    about: About | None
    because: str


def page(*, may: str, about: About | None = None, unlogged_because: str = "") -> Callable[[View], View]:
    """A page for those whose role carries a function. Readings are logged unless it says why not.

    With `about`, the page function gets what it found as its second argument, in place of the address's key.
    Raises  ImproperlyConfigured when neither `about` nor `unlogged_because` is given.
    """
    if (about is None) == (not unlogged_because):
        raise ImproperlyConfigured("Say whose record the page reads (about=…) or why no reading is logged.")

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(request: Request, **parts: Any) -> HttpResponse:
            turned_away = gate.turned_away(request)
            if turned_away is not None:
                return turned_away
            request.user = request.user.itself  # a page asks it a hundred things, each through a wrapping
            if not policies.can(request.user, may, on=clock.today()):
                return render(request, "layout/forbidden.html", status=403)
            with asked_once() if request.method in READS else nullcontext():
                return view(request, **parts) if about is None else _read(view, request, about, parts)

        return _declared(guarded, Rule(may=may, about=about, because=unlogged_because))

    return declare


def open_page(*, because: str) -> Callable[[View], View]:
    """A page that anybody may open, with the reason in the open."""

    def declare(view: View) -> View:
        @wraps(view)
        def unguarded(request: HttpRequest, *parts: Any, **named: Any) -> HttpResponse:
            return view(request, *parts, **named)

        return _declared(unguarded, Rule(may=None, about=None, because=because))

    return declare


def child(request: Request, *, key: str) -> Reading:
    """The person whose key stands in the address. One sealed to the viewer is as one that is not there."""
    subject, reach = known(request, key)
    if reach == Reach.NAME:
        raise ClosedRecord(subject)
    return Reading([subject], subject)


def known(request: Request, key: str) -> "tuple[Subject, Reach]":
    """Who stands behind a key, for those who may at least find the name.

    A sealed record and none take the same steps to the same answer, and are logged alike.
    """
    met = selectors.meet(request.user, key)
    if met.subject is not None and met.has_declared:
        raise ClosedRecord(met.subject, because="declared")
    if met.subject is None or met.reach == Reach.NONE:
        services.knocked(subject=met.subject, by=request.user, at=clock.now(), page=_route(request))
        raise Http404
    if request.method in READS and str(met.subject.key) != str(key):
        raise JoinedRecord(met.subject, key=str(key))
    return met.subject, met.reach


class DenyByDefault:
    """Middleware: a route that declares no rule is an error, not an open door."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        if not isinstance(getattr(view, "rule", None), Rule):
            raise ImproperlyConfigured(f"{_route(request)} declares no rule: see web/page.py.")


def _declared(view: Any, rule: Rule) -> View:
    view.rule = rule
    return view


def _route(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""


def _read(view: View, request: Request, about: About, parts: dict[str, Any]) -> HttpResponse:
    try:
        reading = about(request, **parts)
    except JoinedRecord as joined:
        _log(request, [joined.subject])
        return redirect(request.get_full_path().replace(joined.key, str(joined.subject.key)))
    except ClosedRecord as closed:
        _log(request, [closed.subject], was_refused=True)
        ring = selectors.whom_to_ring(closed.subject)
        may_open = policies.can(request.user, "record.break_glass", on=clock.today())
        shown = {"ring": ring, "key": closed.subject.key, "may_open": may_open}
        return render(request, closed.template, shown, status=403)
    _log(request, reading.subjects)
    return view(request, reading.argument)


def _log(request: Request, subjects: "Iterable[Subject]", *, was_refused: bool = False) -> None:
    roles = request.user.roles_on(clock.today())
    services.looked(
        subjects=subjects,
        by=request.user,
        at=clock.now(),
        page=_route(request),
        purpose=roles[0].purpose if roles else "",
        was_refused=was_refused,
    )
