"""What children say and what is offered to them, for tests: through the real services, or row by row."""

from datetime import date, timedelta

from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from kittiwake.records.voice.choices import Answer, Occasion, Who
from kittiwake.records.voice.models import LifeStory, Offer, View
from kittiwake.records.voice.services import AnswerFacts, OfferFacts, ViewFacts, record_view
from kittiwake.records.voice.services import offer as put_offer


def view_facts(on: date, **changes: object) -> ViewFacts:
    known = {
        "form": "SPOKEN", "about": "Sundays", "says": "I want to see Nana on Sundays.", "on": on,
        "told_to": "Tomasz Bielak",
    }  # fmt: skip
    return ViewFacts(**(known | changes))


def say(child: Subject, act: Act, **changes: object) -> View:
    known = {"on": act.at.date()} | changes
    return record_view(subject=child, facts=view_facts(**known), act=act)


def offer(
    child: Subject,
    act: Act,
    who: Who = Who.ADVOCATE,
    occasion: Occasion = Occasion.REVIEW,
    answer: Answer = Answer.NOT_YET,
    days_ago: int = 0,
) -> Offer:
    """Offered, and answered where an answer is given, on one day."""
    day = act.at.date() - timedelta(days=days_ago)
    given = None if answer == Answer.NOT_YET else AnswerFacts(answer=answer, on=day, why="Maybe.")
    facts = OfferFacts(who=who, occasion=occasion, on=day, how="At home, with the leaflet.", answer=given)
    return put_offer(subject=child, facts=facts, act=act)


def voice_rows(child: Subject, act: Act) -> dict[str, int]:
    """One of each for addresses: row by row, by who may not."""
    day = act.at.date()
    said = {"form": "SPOKEN", "about": "Sundays", "says": "Nana.", "told_to": "Tomasz", "on": day}
    view = View.objects.create(subject=child, by=act.by, at=act.at, **said)
    offered = Offer.objects.create(
        subject=child, who="ADVOCATE", occasion="REVIEW", offered_on=day, how="At home.", by=act.by, at=act.at
    )
    story = LifeStory.objects.create(
        subject=child, kind="LETTER", made_on=day, made_by="Tomasz", recorded_by=act.by, recorded_at=act.at
    )
    return {"view_id": view.pk, "voice_offer_id": offered.pk, "story_id": story.pk}
