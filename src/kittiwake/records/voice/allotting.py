"""How what a child said, offers to them and their story go to whose they are, when records are separated."""

from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.subject.models import Subject
from kittiwake.records.voice.models import LifeStory, Offer, View


def _row(
    model: type[View] | type[Offer] | type[LifeStory],
    number: int,
    wrong: Subject,
    right: Subject,
    reason: str,
    act: Act,
) -> None:
    row = model.objects.select_for_update().get(pk=number)
    row.subject = right
    row.save()
    move_cases(cases=[key_of(row)], wrong=wrong, right=right, reason=reason, act=act)


def _view(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Every version of it goes."""
    view: View | None = View.objects.get(pk=number)
    while view is not None:
        _row(View, view.pk, wrong, right, reason, act)
        view = view.supersedes


def _offer(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    _row(Offer, number, wrong, right, reason, act)


def _story(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    _row(LifeStory, number, wrong, right, reason, act)


MOVES = {"voice.view": _view, "voice.offer": _offer, "voice.lifestory": _story}
TELLS_OF = {"voice.offer"}
