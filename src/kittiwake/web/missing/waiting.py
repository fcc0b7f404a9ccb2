"""What waits, in rows that a desk and the list of missing children share."""

from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.today import now, today
from kittiwake.records.access.choices import Reach
from kittiwake.records.missing.choices import MISSING, Reply, Risk
from kittiwake.records.missing.selectors import gone_now, owed_to, reports_waiting, unused_for
from kittiwake.records.people.selectors import identities
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.missing.present import how_long, says, what

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kittiwake.records.access.models import User
    from kittiwake.records.people.selectors import Identity
    from kittiwake.records.subject.models import Subject

REPLIES = {"": "Nobody has offered one", Reply.WAITING: "No answer yet", Reply.ACCEPTED: "Accepted: hold it"}


def gone_rows(viewer: "User") -> list[DeskRow]:
    """Children who are gone at this moment, the longest first."""
    episodes = gone_now(viewer)
    known = _known(viewer, [each.subject for each in episodes])
    return [
        DeskRow(
            title=who.name,
            url=reverse("missing:overview", args=[who.key]),
            hint=f"{what(each)} since {says(each.from_at)}. Should be at: {each.gone_from}. "
            f"Risk: {Risk(each.risk).label.lower()}. Thought to be: {each.believed or 'not written'}",
            status=how_long(each.from_at),
            tone="late" if each.kind == MISSING else "soon",
        )
        for each in episodes
        if (who := known.get(each.subject_id))
    ]


def owed_rows(viewer: "User") -> list[DeskRow]:
    """Children who are back and with whom nobody has talked, by the hours that are left."""
    found = owed_to(viewer)
    known = _known(viewer, [each.episode.subject for each in found])
    rows = []
    for each in found:
        who, due_at = known.get(each.episode.subject_id), each.due.due_at if each.due else None
        if who is None:
            continue
        is_late = due_at is not None and due_at < now()
        rows.append(
            DeskRow(
                title=who.name,
                url=reverse("missing:overview", args=[who.key]),
                hint=f"Return interview. Back {says(each.back.at)}. {REPLIES[each.reply]}.",
                status=f"{'Was due' if is_late else 'Due'} {says(due_at)}" if due_at else "",
                tone="late" if is_late else "soon",
                explained="72 hours that really pass, from the moment they were back.",
            )
        )
    return rows


def unused_rows(viewer: "User") -> list[DeskRow]:
    """What children told, and nobody has used or set aside."""
    found = unused_for(viewer)
    known = _known(viewer, [each.episode.subject for each in found])
    rows = []
    for each in found:
        if who := known.get(each.episode.subject_id):
            words, tone = clock_status(each.due.due_on, None, today=today()) if each.due else ("", "plain")
            many = "1 theme" if each.themes == 1 else f"{each.themes} themes"
            rows.append(
                DeskRow(
                    title=who.name,
                    url=reverse("missing:overview", args=[who.key]),
                    hint=f"{many} of a return interview not used in a plan or risk assessment.",
                    status=words,
                    tone=tone,
                    explained="A local setting; no law says by when.",
                )
            )
    return rows


def report_rows(viewer: "User") -> list[DeskRow]:
    """What agencies told of children, until somebody finds whose record it belongs to."""
    return [
        DeskRow(
            title=each.child_name,
            url=reverse("missing:aside", args=[each.pk]),
            hint=f"Told by {each.agency}, {says(each.told_at)}: gone since {says(each.from_at)}.",
            status="To take up",
            tone="late",
        )
        for each in reports_waiting(viewer)
    ]


def _known(viewer: "User", subjects: "Iterable[Subject]") -> "dict[int, Identity]":
    """Those whose record the viewer reads, by primary key. Names are asked for once."""
    people = list(subjects)
    found = identities(viewer, people) if people else {}
    return {key: who for key, who in found.items() if who.reach == Reach.FULL}
