"""Due dates explained, so that nobody has to trust one."""

from datetime import date, datetime, timedelta

from kittiwake.clocks.definition import Clock, Due
from kittiwake.core.calendar import SATURDAY, WorkingCalendar
from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day


def explain(clock: Clock, started: datetime, due: Due, calendar: WorkingCalendar) -> str:
    """Why a due date is what it is, in one sentence.

    "1 working day from Friday 21 April 2017 is Monday 24 April 2017; the weekend is not counted."
    `due` is what holds now: where it is not what the rule gave, the sentence says that it moved.
    """
    rule = clock.due(started, calendar)
    start, end = (
        (_moment(started), _moment(rule.at))
        if rule.at
        else (
            _weekday(local_day(started)),
            _weekday(rule.on),
        )
    )
    skipped = _skipped(clock, local_day(started), rule.on, calendar)
    says = f"{clock.says_length()} from {start} is {end}{skipped}"
    if due == rule:
        return f"{says}."
    return f"{says}. The due date was changed to {_moment(due.at) if due.at else _weekday(due.on)}."


def _skipped(clock: Clock, start: date, end: date, calendar: WorkingCalendar) -> str:
    if clock.unit != "working_days":
        return ""
    between = [start + timedelta(days=n) for n in range(1, (end - start).days)]
    weekends = {day - timedelta(days=day.weekday()) for day in between if day.weekday() >= SATURDAY}
    names = ["the weekend" if len(weekends) == 1 else f"{len(weekends)} weekends"] if weekends else []
    for day in between:
        holiday = calendar.holiday_name(day)
        if holiday and day.weekday() < SATURDAY:
            names.append(f"{holiday} ({day.day} {day:%B})")
    if not names:
        return ""
    verb = "is" if names == ["the weekend"] or (len(names) == 1 and not weekends) else "are"
    return f"; {_listed(names)} {verb} not counted"


def _listed(names: list[str]) -> str:
    *most, final = names
    return f"{', '.join(most)} and {final}" if most else final


def _weekday(day: date) -> str:
    return f"{day:%A} {says_day(day)}"


def _moment(at: datetime) -> str:
    return f"{local_day(at):%A} {When.moment(at).says()}"
