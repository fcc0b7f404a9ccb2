"""The `kittiwake` command."""

import signal
import sys
from types import FrameType

from kittiwake.config.assets import AssetsUnavailable
from kittiwake.config.authority import BadAuthority
from kittiwake.config.commands import app
from kittiwake.config.environment import NotConfigured
from kittiwake.config.postgres_home import PostgresUnavailable
from kittiwake.config.web_server import PortTaken


def main() -> None:
    """Run the command. What goes wrong in a way that we foresaw is told in words, not in a traceback."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave_tidily)
    try:
        app()
    except (AssetsUnavailable, BadAuthority, NotConfigured, PortTaken, PostgresUnavailable) as foreseen:
        sys.exit(str(foreseen))


def _leave_tidily(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)  # an exception, so that whatever was started is stopped on the way out


if __name__ == "__main__":
    main()
