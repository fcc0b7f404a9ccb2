"""Whether a home has room for a child, by its terms of that day. Two who ask at once are asked in turn."""

from datetime import date

from django.db.models import Q

from kittiwake.core.dates import age
from kittiwake.records.care.models import Placement
from kittiwake.records.care.services.facts import BadCare, PlacementFacts
from kittiwake.records.provision.models import Home, Terms
from kittiwake.records.provision.selectors import beds_kept
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def require_room(child: Subject, facts: PlacementFacts, *, on: date, born_on: date | None) -> None:
    """Raises  BadCare where the home is closed, or beyond its terms without a reason."""
    if facts.home is None:
        return
    home = Home.objects.select_for_update().get(pk=facts.home.pk)
    if on < home.opened_on or (home.closed_on and on >= home.closed_on):
        raise BadCare(f"{home.name} was not open on that day. Choose another home, or check the date.")
    problem = _problem(child, home, on, born_on)
    if problem and not facts.beyond_terms_because.strip():
        raise BadCare(
            f"{problem} Choose another home, or say who agreed that the child lives there, and why."
        )


def _problem(child: Subject, home: Home, on: date, born_on: date | None) -> str:
    terms = Terms.objects.filter(_stands(on), home=home).first()
    if terms is None:
        return f"{home.name} has no terms for that day."
    taken = Placement.objects.filter(_stands(on), home=home, withdrawn_at=None)
    others = taken.exclude(subject__in=records_of(child)).values("subject").distinct().count()
    kept = len(beds_kept(home, on=on, but=records_of(child)))
    if others + kept >= terms.beds:
        waiting = f", and {kept} kept for another child" if kept else ""
        return f"{home.name} takes {terms.beds}, and {others} live there on that day{waiting}."
    if terms.named_child_id is not None and terms.named_child_id not in records_of(child):
        return f"{home.name} is approved for one named child, who is another."
    years = age(born_on, on) if born_on else None
    if years is not None and not terms.from_age <= years <= terms.to_age:
        return f"{home.name} takes children of {terms.from_age} to {terms.to_age}; this child is {years}."
    return ""


def _stands(on: date) -> Q:
    return Q(from_on__lte=on) & (Q(to_on=None) | Q(to_on__gt=on))
