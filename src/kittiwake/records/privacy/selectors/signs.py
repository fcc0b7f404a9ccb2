"""What makes a reading look like curiosity, each said in words. Asked of many readings at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from kittiwake.core.text import fold
from kittiwake.records.access.models import Declaration, Statement, User
from kittiwake.records.people.models import Name, Residence
from kittiwake.records.people.models.address import fold_address
from kittiwake.records.privacy.choices import Sign
from kittiwake.records.privacy.selectors.readings import Readings

Pair = tuple[int, int]
SAYS = {
    Sign.OWN: "The reader is declared to be tied to this person, and tried to read the record.",
    Sign.SAME_ADDRESS: "The person lives, or lived, at the address that the reader gave as their own.",
    Sign.SAME_POSTCODE: "The person lives, or lived, in the postcode that the reader gave as their own.",
    Sign.SAME_NAME: "The person has, or had, a family name of the reader’s.",
    Sign.COLLEAGUE: "The person is declared to be tied to somebody who works here, not the reader.",
    Sign.NO_WORK: "On that day neither the reader nor a team of theirs worked with the person, and no contact"
    " about them was before the reader.",
}  # fmt: skip


def signs_of(batch: Collection[Readings]) -> dict[Pair, dict[Sign, str]]:
    """The signs that each of these readings has, with the words; five queries however many they are."""
    people = {each.subject_id for each in batch}
    readers = User.objects.in_bulk({each.user_id for each in batch})
    said = {row.user_id: row for row in _latest_statements(readers)}
    names, homes, tied = _family_names(people), _homes(people), _tied(people)
    found: dict[Pair, dict[Sign, str]] = {}
    for each in batch:
        statement = said.get(each.user_id)
        signs = _home_signs(statement, homes[each.subject_id])
        if not each.is_explained:
            own_names = _names_of(readers[each.user_id], statement)
            signs |= _tie_signs(each, tied[each.subject_id])
            signs |= {Sign.SAME_NAME} if own_names & names[each.subject_id] else set()
            signs |= {Sign.NO_WORK} if each.was_let_in and not each.is_searched else set()
        found[each.pair] = {sign: SAYS[sign] for sign in Sign if sign in signs}
    return found


def _home_signs(statement: Statement | None, homes: set[tuple[str, str]]) -> set[Sign]:
    """Same address; else same postcode."""
    if statement is None:
        return set()
    if statement.lines.strip() and fold_address(statement.lines, statement.postcode) in {
        at for at, _ in homes
    }:
        return {Sign.SAME_ADDRESS}
    postcode = _plain(statement.postcode)
    return {Sign.SAME_POSTCODE} if postcode and postcode in {code for _, code in homes} else set()


def _tie_signs(each: Readings, tied: set[int]) -> set[Sign]:
    if each.user_id in tied:
        return {Sign.OWN}
    return {Sign.COLLEAGUE} if tied else set()


def _names_of(reader: User, statement: Statement | None) -> set[str]:
    """The last word of the name they work under, and the family names that they gave."""
    others = statement.family_names.split(",") if statement else []
    return {fold(name) for name in (*reader.name.split()[-1:], *others)} - {""}


def _latest_statements(readers: Iterable[int]) -> Iterable[Statement]:
    return Statement.objects.filter(user__in=readers).order_by("user", "-at", "-pk").distinct("user")


def _family_names(people: Collection[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for key, family in (
        Name.objects.filter(person__in=people).exclude(family="").values_list("person", "family")
    ):
        found[key].add(fold(family))
    return found


def _homes(people: Collection[int]) -> dict[int, set[tuple[str, str]]]:
    """Where each of these people lives or lived: the dwelling and the postcode, as they compare."""
    found: dict[int, set[tuple[str, str]]] = defaultdict(set)
    there = Residence.objects.filter(person__in=people, address__isnull=False)
    for key, folded, postcode in there.values_list("person", "address__folded", "address__postcode"):
        found[key].add((folded, _plain(postcode)))
    return found


def _tied(people: Collection[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    ties = Declaration.objects.filter(subject__in=people, ended_at=None)
    for key, user in ties.values_list("subject", "user"):
        found[key].add(user)
    return found


def _plain(postcode: str) -> str:
    return "".join(postcode.split()).upper()
