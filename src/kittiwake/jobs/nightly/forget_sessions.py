"""Sessions that ended are deleted: they hold nothing anybody can come back to."""

from django.core.management import call_command

from kittiwake.records.line.services import Act

TITLE = "Delete sessions that ended"


def run(act: Act) -> str:
    call_command("clearsessions")
    return "Sessions that ended are deleted."
