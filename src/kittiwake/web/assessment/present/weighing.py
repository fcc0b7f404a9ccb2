"""What is missing and what rests on whom, in words for the author and for the manager."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kittiwake.core.shares import says_share
from kittiwake.records.assessment.selectors import Opened, Weighing
from kittiwake.records.line.choices import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kittiwake.web.assessment.present.naming import Names

HISTORY_SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """Findings in words, the table of sources, and the newest entries of the history that nobody read."""

    share: str
    findings: "Sequence[str]"
    rows: "Sequence[Sequence[str]]"
    unread: "Sequence[str]"
    unread_count: int


def weighed(weighing: Weighing, found: Opened, names: "Names") -> Weighed:
    """Nothing here stops anybody: it is said, and kept with the decision."""
    children = {part.pk: names.of(part.subject_id) for part in found.parts}
    findings = [
        f"{children[part]}: neither a day in their life nor their own words are written."
        for part in weighing.without_lived_experience
        if part in children
    ]
    findings += [f"Nothing is written as said by {names.of(each.pk)}." for each in weighing.missing_voices]
    if weighing.unread_history:
        count = len(weighing.unread_history)
        entries = "1 entry" if count == 1 else f"{count} entries"
        findings.append(f"{entries} of the family’s history: nobody has marked them as read.")
    findings += _empty(weighing, children)
    total = sum(weighing.by_source.values())
    rows = [
        [str(Provenance(source).label), says_share(words, total)]
        for source, words in sorted(weighing.by_source.items(), key=lambda each: -each[1])
    ]
    return Weighed(
        share=weighing.share.says,
        findings=findings,
        rows=rows,
        unread=[f"{each.when.says()}: {each.text}" for each in weighing.unread_history[:HISTORY_SHOWN]],
        unread_count=len(weighing.unread_history),
    )


def _empty(weighing: Weighing, children: "Mapping[int, str]") -> list[str]:
    """The wanted sections without a word: one line for the family, and one for each child."""
    empty: dict[str, list[str]] = {}
    for kind, part in weighing.missing:
        if kind.lived and part and part.pk in weighing.without_lived_experience:
            continue
        whose = f" for {children[part.pk]}" if part and len(children) > 1 else ""
        empty.setdefault(whose, []).append(f"“{kind.title}”")
    return [f"Not written{whose}: {', '.join(titles)}." for whose, titles in empty.items()]
