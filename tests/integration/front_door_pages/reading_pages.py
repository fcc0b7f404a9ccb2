"""Reading a page as somebody would: its words, and what stands in its forms."""

from bs4 import BeautifulSoup
from django.http import HttpResponse


def text_of(answer: HttpResponse) -> str:
    """The page's source with its spaces made single."""
    return " ".join(answer.content.decode().split())


def typed_in(answer: HttpResponse, ending: str = "") -> dict[str, str]:
    """What stands in the form sent to an address with this ending ("proposal/"), or to the page itself."""
    forms = BeautifulSoup(answer.content, "html.parser").main.find_all("form")
    form = next(form for form in forms if _is_sent_to(form.get("action"), ending))
    fields = {
        box["name"]: box.get("value", "")
        for box in form.find_all("input")
        if box.get("type") in ("hidden", "text")
    }
    fields |= {box["name"]: box.text.removeprefix("\n") for box in form.find_all("textarea")}
    return fields | {box["name"]: box["value"] for box in form.find_all("input", type="radio", checked=True)}


def _is_sent_to(action: str | None, ending: str) -> bool:
    return str(action).endswith(ending) if ending else action is None
