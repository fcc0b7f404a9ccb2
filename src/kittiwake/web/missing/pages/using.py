"""What a child told is used, or set aside with a reason."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from kittiwake.records.missing import services
from kittiwake.records.missing.choices import ThemeKind
from kittiwake.records.missing.selectors import plans_to_link
from kittiwake.web.missing.forms import NOTHING, UseForm
from kittiwake.web.missing.pages.acting import Asks, ask
from kittiwake.web.missing.pages.reading import one_theme
from kittiwake.web.missing.present import theme_says
from kittiwake.web.page import Request, page

if TYPE_CHECKING:
    from kittiwake.web.missing.pages.reading import FoundTheme


@page(may="theme.use", about=one_theme)
def use(request: Request, found: "FoundTheme") -> HttpResponse:
    """Where a theme changed something, or why nothing follows from it."""
    subject, heard = found
    theme = heard.theme

    def do(form: Any, act: Any) -> None:
        said = form.cleaned_data
        if said["used_in"] == NOTHING:
            services.set_theme_aside(theme=theme, says=said["says"], act=act)
            return
        services.use_theme(
            theme=theme, used_in=said["used_in"], link=said["link"], says=said["says"], act=act
        )

    def prepare(form: UseForm) -> None:
        form.offer("link", [("", "Choose"), *((plan.key, plan.says) for plan in plans_to_link(subject))])

    asks = Asks(title="What followed from what they told", name="use", about=f"missing.theme:{theme.pk}")
    tells = [(ThemeKind(theme.kind).label, theme_says(theme))]
    return ask(request, subject, UseForm, do, asks, prepare=prepare, tells=tells)
