"""Messages that came in, as files. Their words are ours; whoever stands in them is invented."""

from datetime import date, timedelta
from pathlib import Path

FOLDER = Path(__file__).parent


def letter(name: str, *, on: date) -> tuple[str, bytes]:
    """A message by its file's name, with its name and bytes, dated so that it arrived by that day.

    `{day}` in a file stands for that day's date, as e-mail writes it, and `{earlier}` for three days before.
    """
    text = (FOLDER / name).read_text(encoding="utf-8")
    dated = text.replace("{day}", _as_written(on)).replace("{earlier}", _as_written(on - timedelta(days=3)))
    return name, dated.encode()


def _as_written(day: date) -> str:
    return f"{day:%a, %d %b %Y}"
