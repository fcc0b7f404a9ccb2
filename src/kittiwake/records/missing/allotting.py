"""How a time of being missing goes to whose it is, when joined records are separated."""

from kittiwake.core.dates import When
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.missing.models import MissingEpisode, MissingReturn, Theme
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def _episode(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Who was told, how they came back, what was offered and told hang on it, and go with it."""
    episode = MissingEpisode.objects.select_for_update().get(pk=number)
    if episode.withdrawn_at is None and _clashes(episode, right):
        raise CannotAllot(
            f"The other child was missing at some of the time from {When.moment(episode.from_at).says()}. "
            "Leave it where it stands, or put one of the two right first."
        )
    episode.subject = right
    episode.save()
    themes = Theme.objects.filter(interview__episode=episode)
    cases = [key_of(row) for row in (episode, *episode.returns.all(), *themes)]
    move_cases(cases=cases, wrong=wrong, right=right, reason=reason, act=act)


def _clashes(episode: MissingEpisode, right: Subject) -> bool:
    theirs = MissingEpisode.objects.filter(subject__in=records_of(right), withdrawn_at=None)
    before = theirs.exclude(pk=episode.pk).exclude(to_at__lte=episode.from_at)
    if episode.to_at is not None:
        before = before.filter(from_at__lt=episode.to_at)
    return before.exists()


MOVES = {"missing.missingepisode": _episode}
GOES_WITH = {
    "missing.missingreturn": lambda number: key_of(MissingReturn.objects.get(pk=number).episode),
    "missing.theme": lambda number: key_of(Theme.objects.get(pk=number).interview.episode),
}
