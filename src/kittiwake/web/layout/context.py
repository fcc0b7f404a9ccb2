"""What stands around every page: whose system, who is signed in, where they may go, what day it is.

A context processor, so that no page has to ask for it: templates see `frame`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.template.backends.utils import csrf_input
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject

from kittiwake.core.dates import When
from kittiwake.core.today import now, today
from kittiwake.records.access import policies
from kittiwake.records.front_door.selectors import urgent_waiting
from kittiwake.web import gate
from kittiwake.web.components.shapes import Place
from kittiwake.web.layout.opened import Opened, opened_for, told_of

# Title, route, and the function (roles.toml) that somebody needs to see it. In the order shown.
PLACES = (
    ("Questions to us", "agency:inbox", "agency.answer"),
    ("My desk", "desk:desk", "desk.read"),
    ("Contacts", "front_door:contact_list", "contact.read"),
    ("From the night", "front_door:night_list", "night.read"),
    ("Find a person", "people:find", "person.find"),
    ("What stands still", "drift:list", "drift.read"),
    ("Challenges", "challenge:challenge_list", "challenge.read"),
    ("Measures", "measures:measure_list", "measure.read"),
    ("Thresholds", "thresholds:home", "measure.read"),
    ("Timescales", "timescales:timescale_list", "timescale.read"),
    ("Records opened", "access:opening_list", "opening.read"),
    ("Oversight of reading", "privacy:queue", "opening.review"),
    ("Accounts", "access:account_list", "account.manage"),
    ("Recurring work", "upkeep:job_list", "upkeep.read"),
)
SIGN_IN_AGAIN, SIGN_OUT, SESSION = "access:sign_in_again", "account_logout", "layout:session"
URGENT_SHOWN = 3


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The frame of one page.

    made_at          when the page was made: the age of everything on it
    demo_day         the pretended day, in demo mode only
    viewer           who is signed in, by name; empty for nobody
    urgent           urgent contacts that nobody has taken, for whoever may decide
    opened           closed records that are open to the viewer for a while
    told_of          how many closed records others opened, as the viewer was told and has not seen
    home_url         where the name of the service leads: the first place of somebody who has no desk
    session_seconds  how long until the session ends if nothing is asked of the server; 0 for nobody
    """

    authority: str
    made_at: datetime
    demo_day: date | None = None
    viewer: str = ""
    viewer_key: str = ""
    home_url: str = "/"
    navigation: tuple[Place, ...] = ()
    messages: Iterable[Any] = ()
    urgent: tuple[Place, ...] = ()
    opened: tuple[Opened, ...] = ()
    told_of: int = 0
    session_seconds: int = 0
    session_url: str = ""
    sign_in_url: str = ""
    sign_out_url: str = ""


def every_page(request: HttpRequest) -> dict[str, Any]:
    """The context processor named in TEMPLATES. A page of many forms makes its token against forgery once."""
    return {"frame": frame_for(request), "csrf_input": SimpleLazyObject(partial(csrf_input, request))}


def bare_frame() -> Frame:
    """A frame that asks nothing of the database, for when the database may be what failed."""
    return Frame(authority=settings.AUTHORITY_NAME, made_at=now(), demo_day=demo_day())


def frame_for(request: HttpRequest) -> Frame:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return replace(bare_frame(), messages=get_messages(request))
    return Frame(
        authority=settings.AUTHORITY_NAME,
        made_at=now(),
        demo_day=demo_day(),
        viewer=str(user),
        viewer_key=str(user.pk),
        home_url=home_of(user),
        navigation=navigation_for(user, path=request.path),
        messages=get_messages(request),
        urgent=urgent_for(user),
        opened=opened_for(user),
        told_of=told_of(user, path=request.path),
        session_seconds=gate.seconds_left(request),
        session_url=address(SESSION),
        sign_in_url=f"{address(SIGN_IN_AGAIN)}?viewer={user.pk}",
        sign_out_url=address(SIGN_OUT),
    )


def navigation_for(viewer: Any, *, path: str) -> tuple[Place, ...]:
    """The places this viewer may use; a place that is not built yet is left out."""
    on = today()
    return tuple(
        Place(
            title=title,
            url=url,
            is_current=path == url or (url != "/" and path.startswith(url)),
        )
        for title, route, function in PLACES
        if (url := address(route)) and policies.can(viewer, function, on=on)
    )


def home_of(viewer: Any) -> str:
    """Where somebody begins: their desk, or the first of the places they may use if they have none."""
    if policies.can(viewer, "desk.read", on=today()):
        return "/"
    places = navigation_for(viewer, path="")
    return places[0].url if places else "/"


def urgent_for(viewer: Any) -> tuple[Place, ...]:
    """What cannot wait, for those who may decide: one cheap query while there is nothing."""
    if not policies.can(viewer, "contact.decide", on=today()):
        return ()
    waiting = urgent_waiting(viewer)
    shown = tuple(
        Place(
            title=f"Contact {each.contact_id}, received {When.moment(each.received_at).says()}",
            url=reverse("front_door:urgent", args=[each.contact_id]),
            note="Nobody has taken it.",
        )
        for each in waiting[:URGENT_SHOWN]
    )
    more = len(waiting) - len(shown)
    return (*shown, Place(title=f"{more} more", url=reverse("front_door:contact_list"))) if more else shown


def address(route: str) -> str:
    """A route's address, or nothing while it does not exist."""
    try:
        return reverse(route)
    except NoReverseMatch:
        return ""


def demo_day() -> date | None:
    return today() if settings.IS_DEMO else None
