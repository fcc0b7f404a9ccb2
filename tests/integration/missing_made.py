"""Children who go missing, for tests, made through the real services."""

from datetime import datetime, timedelta

from kittiwake.records.line.services import Act
from kittiwake.records.missing.models import (
    InterviewOffer,
    MissingEpisode,
    MissingReturn,
    ReturnInterview,
    Theme,
)
from kittiwake.records.missing.services import (
    BackFacts,
    GoneFacts,
    InterviewFacts,
    OfferFacts,
    ReportFacts,
    ThemeFacts,
    hold_interview,
    offer_interview,
    report_missing,
)
from kittiwake.records.subject.models import Subject

ARCADE = ThemeFacts(kind="PLACE", name="Quay Arcade", says="They let you stay till it shuts.")


def gone_facts(from_at: datetime, **changes: object) -> GoneFacts:
    known = {
        "kind": "M", "from_at": from_at, "gone_from": "The Marlows", "risk": "HIGH",
        "last_seen": "Jean Marlow, at the back door, in a red coat.", "told_by": "Jean Marlow, carer",
    }  # fmt: skip
    return GoneFacts(**(known | changes))


def back_facts(at: datetime, **changes: object) -> BackFacts:
    known = {"found_by": "POLICE", "where": "The bus station", "state": "Cold and hungry, not hurt."}
    return BackFacts(at=at, **(known | changes))


def interview_facts(held_at: datetime, *themes: ThemeFacts, **changes: object) -> InterviewFacts:
    known = {
        "where": "School", "seen": "ALONE", "said": "I wanted to see my sister.",
        "safe_now": "A Sunday with Nana, written into the plan.",
    }  # fmt: skip
    return InterviewFacts(held_at=held_at, themes=themes, **(known | changes))


def go_missing(child: Subject, act: Act, *, hours_ago: float = 30, **changes: object) -> MissingEpisode:
    from_at = changes.pop("from_at", act.at - timedelta(hours=hours_ago))
    facts = gone_facts(from_at, **changes)
    return report_missing(subject=child, facts=facts, act=act)


def missing_and_back(
    child: Subject, act: Act, *, hours_ago: float = 30, back_hours_ago: float = 24, **changes: object
) -> MissingEpisode:
    """Entered at once with the return, so that it may lie before others."""
    facts = gone_facts(act.at - timedelta(hours=hours_ago), **changes)
    back = back_facts(act.at - timedelta(hours=back_hours_ago))
    return report_missing(subject=child, facts=facts, back=back, act=act)


def accepted(episode: MissingEpisode, act: Act, **changes: object) -> InterviewOffer:
    """Offered an hour after they were back, and accepted there and then."""
    at = episode.to_at + timedelta(hours=1)
    facts = OfferFacts(offered_at=at, how="PERSON", reply="ACCEPTED", replied_at=at)
    return offer_interview(episode=episode, facts=OfferFacts(**(vars(facts) | changes)), act=act)


def talked(
    episode: MissingEpisode, offering: Act, holding: Act, *themes: ThemeFacts, hours_after: float = 20
) -> ReturnInterview:
    accepted(episode, offering)
    held_at = episode.to_at + timedelta(hours=hours_after)
    return hold_interview(episode=episode, facts=interview_facts(held_at, *themes), act=holding)


def report_facts(from_at: datetime, **changes: object) -> ReportFacts:
    known = {
        "child_name": "Kai Merrow", "child_born": "About 15", "kind": "M", "from_at": from_at,
        "last_seen": "Night staff, at the gate.", "ring": "Tern House, 0191 498 0440",
    }  # fmt: skip
    return ReportFacts(**(known | changes))


def missing_rows(child: Subject, act: Act) -> dict[str, int]:
    """A time of being missing with what hangs on it, for addresses: row by row, by who may not."""
    kept = {"recorded_by": act.by, "recorded_at": act.at}
    back_at = act.at - timedelta(hours=2)
    episode = MissingEpisode.objects.create(
        subject=child, kind="M", from_at=act.at - timedelta(hours=9), to_at=back_at, gone_from="Home",
        last_seen="Mother", risk="LOW", told_by="Mother", **kept,
    )  # fmt: skip
    MissingReturn.objects.create(
        episode=episode, at=back_at, found_by="SELF", where="Home", state="Well", **kept
    )
    offer = InterviewOffer.objects.create(
        episode=episode, offered_at=back_at, how="PHONE", reply="ACCEPTED", replied_at=back_at, **kept
    )
    interview = ReturnInterview.objects.create(
        episode=episode, offer=offer, held_at=act.at, interviewer="Somebody", where="School", seen="ALONE",
        said="Bored.", safe_now="Football.", **kept,
    )  # fmt: skip
    theme = Theme.objects.create(interview=interview, kind="PUSH", says="Bored.")
    return {"episode_id": episode.pk, "offer_id": offer.pk, "theme_id": theme.pk}


__all__ = [
    "ARCADE",
    "accepted",
    "back_facts",
    "go_missing",
    "gone_facts",
    "interview_facts",
    "missing_and_back",
    "missing_rows",
    "report_facts",
    "talked",
]
