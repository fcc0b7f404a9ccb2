"""What was typed about two records that were joined while somebody was writing: nothing of it is lost."""

from collections.abc import Mapping

from django.http import QueryDict

TEXTS = ("views", "because", "outline", "said", "safety", "evidence")


def joined(typed: QueryDict, aliases: Mapping[str, str]) -> QueryDict:
    """The same with each question about the joined record asked of the one that stands first.

    aliases  the key of the record that was joined -> the key of the one that it was joined to.
    Texts of both stand below one another. An answer that was ticked differently is left to be ticked again.
    """
    if not aliases:
        return typed
    kept = typed.copy()
    for field in list(kept):
        name, _, key = field.rpartition("_")
        if key in aliases:
            _carry(kept, name, field, f"{name}_{aliases[key]}")
    return kept


def _carry(kept: QueryDict, name: str, field: str, to: str) -> None:
    said, there = kept.get(field) or "", kept.get(to) or ""
    del kept[field]
    if name in TEXTS:
        kept[to] = "\n\n".join(dict.fromkeys(text for text in (there, said) if text.strip()))
    elif not there:
        kept[to] = said
    elif said and said != there:
        del kept[to]
