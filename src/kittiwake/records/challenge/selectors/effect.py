"""What challenges did: how many changed something, and how many of those held. No league of people."""

from collections.abc import Iterable
from dataclasses import dataclass

from kittiwake.records.access.models import User
from kittiwake.records.challenge.choices import About, Sustained
from kittiwake.records.challenge.models import Challenge
from kittiwake.records.challenge.selectors.listing import challenges_visible_to


@dataclass(frozen=True, kw_only=True)
class Effect:
    """Challenges about one sort of work: how many were closed, changed something, were read again, held."""

    about: str
    raised: int
    closed: int
    changed: int
    reread: int
    sustained: int


def effect_of(viewer: User) -> list[Effect]:
    """For each sort of work that somebody challenged, over what the viewer may see; all of it last."""
    found = list(challenges_visible_to(viewer).prefetch_related("rereadings"))
    sorts = [(about.label, [each for each in found if each.about_kind == about]) for about in About]
    rows = [_effect(label, those) for label, those in sorts if those]
    return [*rows, _effect("All", found)] if rows else []


def _effect(about: str, challenges: Iterable[Challenge]) -> Effect:
    those = list(challenges)
    closed = [each for each in those if hasattr(each, "closing")]
    changed = [each for each in closed if each.closing.is_changed]
    last = [readings[-1] for each in changed if (readings := list(each.rereadings.all()))]
    return Effect(
        about=about,
        raised=len(those),
        closed=len(closed),
        changed=len(changed),
        reread=len(last),
        sustained=sum(each.sustained == Sustained.YES for each in last),
    )
