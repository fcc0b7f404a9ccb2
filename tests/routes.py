"""Every route there is, and an argument for each blank in its address.

A new route whose address has a blank of a new name needs a line in ARGUMENTS, and a field of `Place`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver

from kittiwake.web.page import Rule

Patterns = list[URLPattern | URLResolver]


@dataclass(frozen=True, kw_only=True)
class Place:
    """One child's record, and what hangs on it: what the blanks of an address are filled with."""

    key: UUID
    person_id: int
    account_id: int
    contact_id: int
    file_id: int
    referral_id: int
    residence_id: int
    relationship_id: int
    involvement_id: int
    restriction_id: int
    entry_id: int
    run_id: int
    note_id: int
    draft_id: int
    night_id: int
    check_id: int
    letter_id: int
    other: UUID
    merge_id: int
    made_id: int
    wait_id: int
    hand_over_id: int
    part_id: int
    discussion_id: int
    enquiry_id: int
    conference_id: int
    emergency_id: int
    stay_id: int
    transfer_id: int
    alert_id: int
    challenge_id: int
    sign_id: int
    plan_id: int
    copy_id: int
    agreement_id: int
    delegation_id: int
    care_review_id: int
    home_id: int
    home_request_id: int
    home_offer_id: int
    episode_id: int
    theme_id: int
    offer_id: int
    arrangement_id: int
    assessment_id: int
    assessed_id: int
    pin_id: int
    body_map_id: int
    view_id: int
    voice_offer_id: int
    milestone_id: int
    beside_id: int
    match_id: int
    gate_id: int
    story_id: int
    look_id: int
    health_referral_id: int
    learning_id: int
    planning_id: int
    case_id: int
    letter_copy_id: int
    action_id: int
    commissioned_id: int
    proceedings_id: int
    hearing_id: int
    expert_id: int
    order_id: int


# The name of the blank, or "area blank" where an area means something else by it.
ARGUMENTS: dict[str, Callable[[Place], Any]] = {
    "key": lambda place: place.key,
    "account_id": lambda place: place.account_id,
    "contact_id": lambda place: place.contact_id,
    "file_id": lambda place: place.file_id,
    "referral_id": lambda place: place.referral_id,
    "residence_id": lambda place: place.residence_id,
    "relationship_id": lambda place: place.relationship_id,
    "involvement_id": lambda place: place.involvement_id,
    "restriction_id": lambda place: place.restriction_id,
    "entry_id": lambda place: place.entry_id,
    "run_id": lambda place: place.run_id,
    "note_id": lambda place: place.note_id,
    "draft_id": lambda place: place.draft_id,
    "night_id": lambda place: place.night_id,
    "check_id": lambda place: place.check_id,
    "letter_id": lambda place: place.letter_id,
    "letters form": lambda place: "word",
    "court form": lambda place: "word",
    "planning_id": lambda place: place.planning_id,
    "case_id": lambda place: place.case_id,
    "letter_copy_id": lambda place: place.letter_copy_id,
    "action_id": lambda place: place.action_id,
    "commissioned_id": lambda place: place.commissioned_id,
    "proceedings_id": lambda place: place.proceedings_id,
    "hearing_id": lambda place: place.hearing_id,
    "expert_id": lambda place: place.expert_id,
    "order_id": lambda place: place.order_id,
    "opening_id": lambda place: 2_000_000_000,  # nothing is opened, declared or asked about in a place
    "declaration_id": lambda place: 2_000_000_000,
    "reading_id": lambda place: 2_000_000_000,
    "provider_id": lambda place: "authority",
    "other": lambda place: place.other,
    "merge_id": lambda place: place.merge_id,
    "made_id": lambda place: place.made_id,
    "wait_id": lambda place: place.wait_id,
    "hand_over_id": lambda place: place.hand_over_id,
    "part_id": lambda place: place.part_id,
    "discussion_id": lambda place: place.discussion_id,
    "enquiry_id": lambda place: place.enquiry_id,
    "conference_id": lambda place: place.conference_id,
    "arrangement_id": lambda place: 2_000_000_000,
    "stay_id": lambda place: place.stay_id,
    "transfer_id": lambda place: place.transfer_id,
    "emergency_id": lambda place: place.emergency_id,
    "alert_id": lambda place: place.alert_id,
    "challenge_id": lambda place: place.challenge_id,
    "sign_id": lambda place: place.sign_id,
    "source": lambda place: f"notes.casenote:{place.note_id}",
    "person_id": lambda place: place.person_id,
    "plan_id": lambda place: place.plan_id,
    "agreement_id": lambda place: place.agreement_id,
    "delegation_id": lambda place: place.delegation_id,
    "care review_id": lambda place: place.care_review_id,
    "home_id": lambda place: place.home_id,
    "matching request_id": lambda place: place.home_request_id,
    "matching offer_id": lambda place: place.home_offer_id,
    "episode_id": lambda place: place.episode_id,
    "theme_id": lambda place: place.theme_id,
    "offer_id": lambda place: place.offer_id,
    "private_fostering arrangement_id": lambda place: place.arrangement_id,
    "report_id": lambda place: 2_000_000_000,  # what an agency told belongs to no place
    "assessment_id": lambda place: place.assessment_id,
    "assessment part_id": lambda place: place.assessed_id,
    "pin_id": lambda place: place.pin_id,
    "body_map_id": lambda place: place.body_map_id,
    "view_id": lambda place: place.view_id,
    "milestone_id": lambda place: place.milestone_id,
    "beside_id": lambda place: place.beside_id,
    "permanence match_id": lambda place: place.match_id,
    "gate_id": lambda place: place.gate_id,
    "voice offer_id": lambda place: place.voice_offer_id,
    "story_id": lambda place: place.story_id,
    "look_id": lambda place: place.look_id,
    "learning_id": lambda place: place.learning_id,
    "health_referral_id": lambda place: place.health_referral_id,
    "assessment section": lambda place: "worries",
    "own_section": lambda place: "a_day",
    "tool_key": lambda place: "care_over_time",
    "who": lambda place: "MQ",
    "token": lambda place: "a-b",
    "copy_id": lambda place: place.copy_id,
    "thread": lambda place: place.other,
    "plans form": lambda place: "word",
    "plans number": lambda place: 1,
    "plans other": lambda place: place.key,
    "timescale": lambda place: "fd.decision",
    "measures key": lambda place: "contacts_decided_on_time",
    "month": lambda place: date(2017, 4, 1),
}


@dataclass(frozen=True, kw_only=True)
class Route:
    """name is as `reverse` takes it; blanks are the names in its address."""

    name: str
    view: Callable[..., Any]
    blanks: frozenset[str]

    @property
    def rule(self) -> Rule | None:
        return getattr(self.view, "rule", None)

    @property
    def names_a_child(self) -> bool:
        """True where the child's own key stands in the address, so that a name may be found behind it."""
        return "key" in self.blanks

    def argument(self, blank: str) -> Callable[[Place], Any] | None:
        area = self.name.partition(":")[0]
        return ARGUMENTS.get(f"{area} {blank}", ARGUMENTS.get(blank))

    def arguments(self, place: Place) -> dict[str, Any]:
        return {blank: self.argument(blank)(place) for blank in self.blanks}


def every_route() -> list[Route]:
    return sorted(_under(get_resolver().url_patterns, (), frozenset()), key=lambda route: route.name)


def _under(patterns: Patterns, spaces: tuple[str, ...], blanks: frozenset[str]) -> Iterator[Route]:
    for each in patterns:
        own = blanks | set(each.pattern.converters)
        if isinstance(each, URLResolver):
            yield from _under(each.url_patterns, (*spaces, each.namespace) if each.namespace else spaces, own)
        else:
            yield Route(
                name=":".join((*spaces, each.name or str(each.pattern))), view=each.callback, blanks=own
            )
