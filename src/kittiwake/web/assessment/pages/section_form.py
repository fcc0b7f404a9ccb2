"""One section on its page: what stands there, what stood there last time, and what it may rest on."""

from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kittiwake.core.dates import When, says_day
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.assessment import selectors, services
from kittiwake.records.assessment.sections import Section
from kittiwake.records.assessment.selectors import Opened
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.services import DraftPlace
from kittiwake.records.people.selectors import identities
from kittiwake.web.assessment.forms.writing import NOBODY, OTHER, SPARE, SectionForm
from kittiwake.web.assessment.pages.overview import head_of
from kittiwake.web.assessment.present import text
from kittiwake.web.assessment.present.naming import Names, others_around
from kittiwake.web.assessment.present.task_list import section_url
from kittiwake.web.drafts.drafting import Draft
from kittiwake.web.page import Request

if TYPE_CHECKING:
    from kittiwake.records.assessment.models import Part, Statement, Writing


class Sheet:
    """One section of one assessment, for one writer."""

    def __init__(self, request: Request, found: Opened, part: "Part | None", section: Section) -> None:
        self.request, self.found, self.part, self.section = request, found, part, section
        self.place = services.Place(
            assessment_id=found.assessment.pk, section=section.key, part_id=part.pk if part else None
        )
        self.draft = Draft(
            request,
            DraftPlace(
                form="assessment.section",
                about=f"{found.assessment.pk}/{part.pk if part else 0}/{section.key}",
                title=f"Assessment: {section.title}"[:120],
                back=section_url(found.assessment.pk, section.key, part.pk if part else None),
            ),
        )

    @cached_property
    def standing(self) -> "Writing | None":
        whose = self.part.pk if self.part else None
        return selectors.current_writings(self.found.assessment).get((whose, self.section.key))

    @property
    def number(self) -> int:
        return self.standing.number if self.standing else 0

    @cached_property
    def last_time(self) -> "Writing | None":
        """The same section of the assessment that this one follows."""
        follows = self.found.assessment.follows
        if follows is None:
            return None
        whose = None
        if self.part is not None:
            own = {self.part.subject_id, *self.part.subject.whole}
            theirs = follows.parts.filter(subject__in=own).first()
            if theirs is None:
                return None
            whose = theirs.pk
        return selectors.current_writings(follows).get((whose, self.section.key))

    @cached_property
    def speakers(self) -> list[tuple[str, str]]:
        """The children, and everybody around them whom the writer reads."""
        names = Names(self.request.user, self.found.children)
        own = [(str(part.subject.key), names.of(part.subject_id)) for part in self.found.parts]
        first = self.part.subject if self.part else self.found.parts[0].subject
        around = others_around(self.request.user, first, adults=True)
        return list({**dict(self._named_already()), **dict(around), **dict(own)}.items())

    def _named_already(self) -> list[tuple[str, str]]:
        """Whoever a statement, here or in the draft, names already: they may have left the family since."""
        typed = self.request.POST or (self.draft.stored.fields if self.draft.stored else {})
        chosen = {str(value) for name, value in typed.items() if name.startswith("speaker_")}
        people = [find_subject(key) for key in sorted(chosen) if _is_key(key)]
        rows = [row for row in (self.standing, self.last_time) if row]
        people += [each.speaker for row in rows for each in row.statements.all()]
        known = identities(self.request.user, [each for each in people if each])
        return [(str(who.key), who.name) for who in known.values() if who.reach == Reach.FULL]

    @cached_property
    def sources(self) -> list[Any]:
        return selectors.sources_for(self.request.user, self.found.assessment)

    def form(self) -> SectionForm:
        """What was sent; else what stands in the draft; else what stands in the section, or last time."""
        request = self.request
        sent = request.POST if request.method == "POST" else None
        begun = self.draft.stored.fields if self.draft.stored else {}
        shown = self._shown_at_first()
        typed = [name for name in (sent or begun) if name.startswith("text_")]
        rows = max(
            [len(shown) + SPARE, *(int(name.removeprefix("text_")) for name in typed if name[5:].isdecimal())]
        )
        form = SectionForm(
            sent, section=self.section, rows=1 if self.section.own else rows, speakers=self.speakers,
            sources=[(str(event.pk), event.says) for event in self.sources],
            initial={"expected": self.number} | self._initial(shown),
        )  # fmt: skip
        form.initial = {**form.initial, **self.draft.initial(form)}
        return form

    def _shown_at_first(self) -> "list[Statement]":
        from_last = self.last_time if self.request.GET.get("from") == "last" else None
        row = self.standing or from_last
        return list(row.statements.all()) if row else []

    def _initial(self, shown: "list[Statement]") -> dict[str, Any]:
        if self.section.own:
            return {"text_1": "\n\n".join(each.text for each in shown), "sharing_1": Sharing.ORDINARY}
        typed: dict[str, Any] = {}
        offered = dict(self.speakers)
        for number, each in enumerate(shown, start=1):
            key = str(each.speaker.key) if each.speaker else ""
            typed |= {
                f"text_{number}": each.text,
                f"provenance_{number}": each.provenance,
                f"sharing_{number}": each.sharing,
                f"speaker_{number}": key if key in offered else (OTHER if each.said_by else NOBODY),
                f"said_by_{number}": each.said_by,
            }
        return typed

    def statements(self, form: SectionForm) -> list[services.StatementFacts]:
        """What was typed, as facts."""
        return [_facts(row) for row in form.typed()]

    def statements_of_last_time(self) -> list[services.StatementFacts]:
        """The words of last time, as they were said then."""
        return [
            services.StatementFacts(
                text=each.text, provenance=each.provenance, speaker=each.speaker, said_by=each.said_by,
                sharing=each.sharing,
            )
            for each in (self.last_time.statements.all() if self.last_time else ())
        ]  # fmt: skip

    def shown(self, writing: Any) -> dict[str, Any]:
        """A version as it is read: who wrote it, when, and what it says."""
        names = Names(self.request.user, [each.speaker for each in writing.statements.all() if each.speaker])
        return {
            "number": writing.number,
            "by": f"{writing.by}, {When.moment(writing.at).says()}",
            "said": [text.said_of(each, names) for each in writing.statements.all()],
        }

    def context(self, form: SectionForm) -> dict[str, Any]:
        found, whose = self.found, self.part.pk if self.part else None
        names = Names(self.request.user, found.children)
        pinned = [
            pin
            for pin in selectors.pins_visible_to(self.request.user, found.assessment)
            if (pin.part_id, pin.section) == (whose, self.section.key)
        ]
        there = {pin.event_id for pin in pinned}
        remarks = selectors.remarks_standing(found.assessment)
        return head_of(found, names) | {
            "form": form,
            "draft": self.draft,
            "section": self.section,
            "whose": names.of(self.part.subject_id) if self.part and len(found.parts) > 1 else "",
            "pinned": text.evidence_of(pinned),
            "sources": [
                (event.pk, event.says, event.when.says()) for event in self.sources if event.pk not in there
            ],
            "remarks": [
                each for each in remarks if (each.part_id, each.section) == (whose, self.section.key)
            ],
            "last": self.shown(self.last_time) if self.last_time else None,
            "last_on": says_day(found.assessment.follows.started_on) if found.assessment.follows else "",
            "is_new": self.standing is None,
        }


def _is_key(chosen: str) -> bool:
    """Whether a choice names a person of the record: whatever else was sent is for the form to refuse."""
    try:
        UUID(chosen)
    except ValueError:
        return False
    return True


def _facts(row: dict[str, Any]) -> services.StatementFacts:
    chosen = row["speaker"]
    speaker = find_subject(chosen) if chosen not in (NOBODY, OTHER) else None
    return services.StatementFacts(
        text=row["text"],
        provenance=row["provenance"],
        speaker=speaker,
        said_by=row["said_by"] if speaker is None else "",
        sharing=row["sharing"] or Sharing.ORDINARY,
    )
