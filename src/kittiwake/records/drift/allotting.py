"""What becomes of signs when joined records are separated: the next night reads both anew."""

from kittiwake.core.today import local_day
from kittiwake.records.drift.models import SetAside
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.subject.models import Subject


def _set_aside(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """The entry goes; the sign ends, so that nobody reads the reason beside somebody else's."""
    row = SetAside.objects.select_related("sign").get(pk=number)
    if row.sign.gone_on is None:
        row.sign.gone_on = local_day(act.at)
        row.sign.save()
    move_cases(cases=[key_of(row)], wrong=wrong, right=right, reason=reason, act=act)


MOVES = {"drift.setaside": _set_aside}
STAYS = {"drift.sign": "It is read anew every night, of whomever it then holds."}
