"""The table of what may follow what, as `steps.toml` writes it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("steps.toml")


class BadStep(Exception):
    """The table is not sound. The message says which step and why."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the path.

    key      its name in the table.
    stage    the column it stands in.
    begins   kinds of event that begin one; several events of one case are one.
    ends     kinds that end one; none for a step that is done when it happens.
    clocks   timescales that its being done stops: while one runs, the step is due.
    after    steps from which it may follow.
    during   steps of which one must be going on; none for a step that needs none.
    instead  steps that must not be going on.
    opens    the route of the button that begins one, with the child's key; "" where none does.
    may      the function (roles.toml) that the button needs.
    recurs   True for one that happens again and again, such as a core group.
    """

    key: str
    title: str
    stage: str
    begins: tuple[str, ...]
    ends: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    during: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    opens: str = ""
    may: str = ""
    recurs: bool = False


@cache
def steps() -> tuple[Step, ...]:
    """Every step, in the order of the table. Raises BadStep."""
    return read(FILE.read_text())


def read(text: str) -> tuple[Step, ...]:
    """The steps that a table names. Raises BadStep for a step that names one that stands nowhere."""
    found = tuple(_step(key, written) for key, written in tomllib.loads(text).items())
    known = {step.key for step in found}
    for step in found:
        unknown = [each for each in (*step.after, *step.during, *step.instead) if each not in known]
        if unknown:
            raise BadStep(f"{step.key} names {', '.join(unknown)}, which is not a step.")
        if step.opens and not step.may:
            raise BadStep(f"{step.key} has a button: say which function it needs (`may`).")
    return found


def stages() -> tuple[str, ...]:
    """The columns, from the first."""
    return tuple(dict.fromkeys(step.stage for step in steps()))


def _step(key: str, written: dict[str, object]) -> Step:
    told = {name: tuple(said) if isinstance(said, list) else said for name, said in written.items()}
    try:
        return Step(key=key, **told)  # type: ignore[arg-type]  # a wrong name or shape is refused below
    except TypeError as wrong:
        raise BadStep(f"{key}: {wrong}") from wrong
