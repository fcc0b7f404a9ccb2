"""How an alert goes to whose it is, when joined records are separated."""

from kittiwake.records.alerts.models import VisitAlert
from kittiwake.records.alerts.services import put_alert_right
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject


def _alert(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    alert = VisitAlert.objects.select_for_update().get(pk=number)
    put_alert_right(alert, wrong=wrong, right=right, reason=reason, act=act)


MOVES = {"alerts.visitalert": _alert}
