"""Is the record sound? The same questions as `kittiwake check`."""

from kittiwake.core.lengths import says_count
from kittiwake.jobs.schedule import CannotFinish
from kittiwake.records.line.checking import every_check
from kittiwake.records.line.services import Act

TITLE = "Check that the record is sound"


def run(act: Act) -> str:
    """Raises  CannotFinish when something is unsound."""
    faults = {each.title: len(each.run()) for each in every_check()}
    unsound = [f"{title}: {count}" for title, count in faults.items() if count]
    if unsound:
        raise CannotFinish(f"Unsound. {'; '.join(unsound)}. `kittiwake check` says what.")
    return f"Sound, by {says_count(len(faults), 'question')}."
