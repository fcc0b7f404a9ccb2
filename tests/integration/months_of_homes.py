"""Five requests for a home in the first months of 2017, for counting by hand.

    asked   wanted  placed  miles  asked homes  refused  brothers and sisters
A   1 Feb   10 Feb  9 Feb   3      1            0        –
B   20 Feb  1 Mar   8 Mar   31     2            1        apart against the plan
C   20 Mar  3 Apr   –       –      1            1        –
D   5 Mar   10 Mar  –       –      0            0        – (no longer needed)
E   6 Mar   20 Mar  20 Mar  –      1            0        together; the address is protected
"""

from datetime import UTC, date, datetime

from kittiwake.records.access.models import User
from kittiwake.records.care.models import Placement
from kittiwake.records.line.services import Act
from kittiwake.records.matching.models import Decision, Offer, Request
from tests.integration.matching_made import homes_bare
from tests.integration.people_made import make_child

YEAR = 2017
REQUESTS = (
    ("A", (2, 1), (2, 10), (2, 9), 3.0, 1, 0, ""),
    ("B", (2, 20), (3, 1), (3, 8), 31.0, 2, 1, "APART"),
    ("C", (3, 20), (4, 3), None, None, 1, 1, ""),
    ("D", (3, 5), (3, 10), None, None, 0, 0, "NOT_NEEDED"),
    ("E", (3, 6), (3, 20), (3, 20), None, 1, 0, "TOGETHER"),
)


def make_homes_months(worker: User) -> None:
    homes = homes_bare(Act(by=worker, at=datetime(YEAR, 1, 9, 9, tzinfo=UTC)), number=2)
    for name, asked_on, wanted_by, placed_on, miles, offers, refused, what in REQUESTS:
        at = datetime(YEAR, *asked_on, 9, tzinfo=UTC)
        child = make_child(worker, datetime(YEAR, 1, 9, 9, tzinfo=UTC), given=f"Child {name}")
        kept = {"recorded_by": worker, "recorded_at": at}
        closed = what == "NOT_NEEDED" or placed_on is not None
        request = Request.objects.create(
            subject=child, wanted_by=date(YEAR, *wanted_by), care="SHORT", because="Needed.",
            currency="None.", is_current=False,
            is_together=what in ("APART", "TOGETHER"), closed_at=at if closed else None,
            closed_how=("PLACED" if placed_on else "NOT_NEEDED") if closed else "",
            closed_because="So it was." if closed else "", **kept,
        )  # fmt: skip
        asked = [
            _offer(request, home, number < refused, worker, at) for number, home in enumerate(homes[:offers])
        ]
        if placed_on is not None:
            placement = Placement.objects.create(
                subject=child, from_on=date(YEAR, *placed_on), type="U6", provider="PR1", home=homes[0],
                because="There.", **kept,
            )  # fmt: skip
            Decision.objects.create(
                request=request, offer=asked[-1], because="Near.", why_not_others="Full.",
                placement=placement, miles_from_home=miles, decided_by=worker, decided_at=at,
                apart_because="One bed." if what == "APART" else "",
                next_attempt_on=date(YEAR, 5, 2) if what == "APART" else None,
            )  # fmt: skip


def _offer(request: Request, home: object, is_refused: bool, by: User, at: datetime) -> Offer:
    said = {"answer": "REFUSED", "why": "FULL", "answered_because": "No bed."} if is_refused else {}
    known = said or {"answer": "ACCEPTED", "answered_because": "Yes."}
    return Offer.objects.create(request=request, home=home, asked_by=by, asked_at=at, answered_at=at, **known)
