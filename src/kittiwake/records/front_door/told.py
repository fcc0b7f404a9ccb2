"""An earlier episode as a file of another system tells it. No Django: those who read files make these."""

from dataclasses import dataclass
from datetime import date

COLUMNS = (
    *("to_on", "says", "source_code", "need_code", "closure_code", "is_without_action", "reviewed_on"),
    *("conference_due_on", "conference_on", "is_without_conference", "first_category", "latest_category"),
    *("earlier_plans", "factors", "reviews_on"),
)
"""What a later file may tell otherwise. Kind and first day are what the episode is known by."""

LONGEST_SAYS, LONGEST_CODE = 300, 12


@dataclass(frozen=True, kw_only=True)
class ToldEpisode:
    """One episode; codes as the file has them, empty where it has none.

    kind         of EpisodeKind.
    says         what it was, in words: the line shows them.
    place        the child's place in the file, from 1.
    referred_on  the first day of the referral it belongs to.
    """

    kind: str
    from_on: date
    to_on: date | None = None
    says: str = ""
    place: int
    referred_on: date | None = None
    source_code: str = ""
    need_code: str = ""
    closure_code: str = ""
    is_without_action: bool | None = None
    reviewed_on: date | None = None
    conference_due_on: date | None = None
    conference_on: date | None = None
    is_without_conference: bool | None = None
    first_category: str = ""
    latest_category: str = ""
    earlier_plans: int | None = None
    factors: tuple[str, ...] = ()
    reviews_on: tuple[date, ...] = ()

    @property
    def key(self) -> tuple[str, date]:
        """What it is known by among one child's episodes, in every file that tells of it."""
        return self.kind, self.from_on

    def columns(self) -> dict[str, object]:
        """The columns of `Episode` that may change from file to file."""
        lists = {"factors": list(self.factors), "reviews_on": list(self.reviews_on)}
        return {name: getattr(self, name) for name in COLUMNS} | lists
