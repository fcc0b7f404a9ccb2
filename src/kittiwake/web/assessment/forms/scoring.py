"""Going through a scored tool."""

from typing import Any

from django import forms

from kittiwake.records.assessment.services import Graded
from kittiwake.records.assessment.tools import Tool
from kittiwake.web.components.fields import DayField
from kittiwake.web.components.forms import PlainForm


class ToolForm(PlainForm):
    """A grade for each area that was seen, and what was seen."""

    used_on = DayField(label="On which day did you see this?")

    def __init__(self, *args: Any, tool: Tool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.tool = tool
        grades = [(str(number), f"{number}. {words}") for number, words in enumerate(tool.grades, start=1)]
        for area in tool.areas:
            self.fields[f"grade_{area.key}"] = forms.ChoiceField(
                label=area.title,
                help_text=area.asks,
                required=False,
                widget=forms.RadioSelect,
                choices=grades,
            )
            self.fields[f"seen_{area.key}"] = forms.CharField(
                label=f"What did you see? ({area.title})",
                required=False,
                widget=forms.Textarea(attrs={"rows": "2"}),
            )
        self.fields["words"] = forms.CharField(
            label="What does it mean for the child?",
            required=False,
            widget=forms.Textarea(attrs={"rows": "3"}),
        )

    def graded(self) -> dict[str, Graded]:
        given = self.cleaned_data
        return {
            area.key: Graded(grade=int(grade), seen=given.get(f"seen_{area.key}", ""))
            for area in self.tool.areas
            if (grade := given.get(f"grade_{area.key}"))
        }
