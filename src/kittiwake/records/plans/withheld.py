"""What a recipient's version of a plan must not hold, and whether its words hold it.

Protected addresses of everybody near the child, and where anybody of the family lives but its reader; what
only another person may read; what is marked as not for the family, anywhere on the record, until it is
released (records/marking): what an agency told us for professionals only, say.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from kittiwake.core.dates import says_day
from kittiwake.core.passages import plain_words, quotes
from kittiwake.records.access.models import User
from kittiwake.records.line.choices import Sharing
from kittiwake.records.marking.passages import kept_from_family
from kittiwake.records.marking.selectors import readable
from kittiwake.records.people.choices import ResidenceKind
from kittiwake.records.people.models import Address, Residence
from kittiwake.records.people.selectors.homes import homes_of_others
from kittiwake.records.people.selectors.ties import others_tied, ties_of
from kittiwake.records.plans.models import Action, Outcome, Plan
from kittiwake.records.plans.selectors.lately import rows_of
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each

FEWEST_WORDS = 4
_SENTENCES = re.compile(r"[.!?\n]+")


@dataclass(frozen=True, kw_only=True)
class Secret:
    """Words that must not stand in it, and how to say so without repeating what the writer may not see.

    is_passage  not even a few words in a row of it.
    """

    words: str
    says: str
    is_address: bool = False
    is_passage: bool = False


ADDRESS = "a protected address"
ANOTHERS = "an address in the family that is not their own"
OF_ANOTHER = "something that another person alone may read"
NOT_FAMILY = "something that is marked as not for the family"


def is_for(row: Outcome | Action, recipient: Subject) -> bool:
    """True when this part of a plan may be read by this recipient."""
    if row.sharing != Sharing.ORDINARY:
        return False
    return row.only_for_id is None or row.only_for_id in records_of(recipient)


def secrets_from(plan: Plan, recipient: Subject, *, on: date, writer: User) -> list[Secret]:
    """Everything that must not stand in what this recipient is given, their own protected address too."""
    return [
        *_addresses(plan.subject, recipient, on), *_parts(plan, recipient), *_of_areas(plan.subject, writer)
    ]  # fmt: skip


def found_in(texts: Iterable[str], secrets: Iterable[Secret]) -> list[str]:
    """What the texts hold of them, said once each. Case, accents, spaces and punctuation do not hide it."""
    whole = " ".join(texts)
    plain, close = f" {plain_words(whole)} ", plain_words(whole).replace(" ", "")
    return list(dict.fromkeys(secret.says for secret in secrets if _holds(plain, close, secret)))


def _holds(plain: str, close: str, secret: Secret) -> bool:
    if secret.is_passage:
        return quotes(plain, secret.words)
    words = plain_words(secret.words)
    if not words:
        return False
    return words.replace(" ", "") in close if secret.is_address else f" {words} " in plain


def _addresses(child: Subject, recipient: Subject, on: date) -> Iterator[Secret]:
    near = others_tied(ties_of(records_of(child), on=on))
    keys = records_of_each([child, recipient, *near])
    protected = Residence.objects.filter(Q(is_protected=True) | Q(kind=ResidenceKind.REFUGE), person__in=keys)
    hidden = Address.objects.filter(pk__in=protected.values("address"))
    yield from _lines(hidden, ADDRESS)
    yield from _lines(homes_of_others([child], reader=recipient, on=on), ANOTHERS)


def _lines(homes: Iterable[Address], says: str) -> Iterator[Secret]:
    for home in homes:
        lines = home.lines.splitlines()
        telling = [line for line in lines if any(sign.isdigit() for sign in line)] or lines[:1]
        for line in (*telling, home.postcode):
            yield Secret(words=line, says=says, is_address=True)


def _parts(plan: Plan, recipient: Subject) -> Iterator[Secret]:
    known = _open_to(recipient, plan)
    shut = ~Q(sharing=Sharing.ORDINARY) | (Q(only_for__isnull=False) & ~Q(only_for__in=records_of(recipient)))
    for outcome in Outcome.objects.filter(shut, version__plan=plan).prefetch_related("actions"):
        texts = [outcome.wish, outcome.must_change, outcome.help_offered, outcome.how_we_know]
        yield from _telling([*texts, *(action.what for action in outcome.actions.all())], outcome, known)
    for action in Action.objects.filter(shut, outcome__version__plan=plan):
        yield from _telling([action.what], action, known)


def _open_to(recipient: Subject, plan: Plan) -> set[str]:
    """What the newest version tells them: a sentence that stands there too is no secret any more."""
    newest = plan.versions.order_by("-number").first()
    rows = rows_of(newest) if newest else []
    shown = [(outcome, actions) for outcome, actions in rows if is_for(outcome, recipient)]
    texts = [
        text
        for outcome, actions in shown
        for text in (
            outcome.wish, outcome.must_change, outcome.help_offered, outcome.how_we_know,
            *(action.what for action in actions if is_for(action, recipient)),
        )
    ]  # fmt: skip
    return {plain_words(part) for text in texts for part in sentences(text)}


def _telling(texts: Iterable[str], row: Outcome | Action, known: set[str]) -> Iterator[Secret]:
    says = OF_ANOTHER if row.sharing == Sharing.ORDINARY else NOT_FAMILY
    for text in texts:
        yield from (
            Secret(words=part, says=says) for part in sentences(text) if plain_words(part) not in known
        )


def sentences(text: str) -> list[str]:
    """The parts of a text that tell something: shorter ones stand in any text."""
    parts = (part.strip() for part in _SENTENCES.split(text))
    return [part for part in parts if len(plain_words(part).split()) >= FEWEST_WORDS]


def _of_areas(child: Subject, writer: User) -> Iterator[Secret]:
    """What is marked anywhere on the child's record and not released; where from, if the writer reads it."""
    kept = kept_from_family(child)
    known = {passage.source for passage in readable(writer, kept)}
    for passage in kept:
        words, _ = passage.words.shown()
        where = f" ({passage.title[:1].lower()}{passage.title[1:]}, {says_day(passage.on)})"
        says = NOT_FAMILY + (where if passage.source in known else "")
        yield Secret(words=words, says=says, is_passage=True)
