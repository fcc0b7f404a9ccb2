"""Those who work here: their accounts, posts and teams."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from kittiwake.core.asking import kept
from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.core.today import today
from kittiwake.records.access.models import THE_RECORD, Post, Team, User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors.dated import in_force


def colleagues(*, role: str | None = None, on: date | None = None) -> QuerySet[User]:
    """Open accounts, by name; with one role on that day, if given."""
    day = on or today()
    posts = Post.objects.filter(in_force(day), user=OuterRef("pk"))
    staying = Q(leaves_on=None) | Q(leaves_on__gte=day)
    users = User.objects.filter(staying, is_active=True, joined_on__lte=day)
    return users.filter(Exists(posts.filter(role=role) if role else posts)).order_by("name")


def account_with_address(address: str) -> User | None:
    """The account that signs in with this address, open or not. Asked by sign-in, before anybody is known."""
    return User.objects.filter(email__iexact=address).exclude(email=THE_RECORD).first()


def accounts_visible_to(viewer: User, *, on: date | None = None) -> QuerySet[User]:
    """Every account there ever was, by name, for those who manage accounts; none for others."""
    if not can(viewer, "account.manage", on=on or today()):
        return User.objects.none()
    people = User.objects.exclude(email=THE_RECORD)
    return people.prefetch_related("posts__team", "authenticator_set").order_by("name", "pk")


def posts_held(*, on: date | None = None) -> QuerySet[Post]:
    """Who holds which post on that day, in open accounts, by team and name: to choose a colleague from."""
    held = Post.objects.filter(in_force(on or today()), user__in=colleagues(on=on))
    return held.select_related("user", "team").order_by("team__name", "user__name")


def demonstration_accounts() -> QuerySet[User]:
    """The invented people of a demonstration: those whose address ends @demo.example."""
    return User.objects.filter(email__iendswith="@demo.example", is_active=True).order_by("pk")


def name_colleagues(rows: Iterable[Model], *fields: str) -> None:
    """Fill in who is named in these fields of rows of any kind, in one query, instead of a join for each."""
    named = _named(rows, fields)
    users = _known()
    if unknown := _unknown(named):
        users |= {user.pk: user for user in _colleagues(unknown)}
    for row, field in named:
        setattr(row, field, users.get(getattr(row, f"{field}_id")))


def asking_colleagues(rows: Iterable[Model], *fields: str) -> list[Asking[User]]:
    """What `name_colleagues` will ask for these rows; nothing where everybody is known already."""
    unknown = _unknown(_named(rows, fields))
    return [_colleagues.of(unknown)] if unknown else []


def _named(rows: Iterable[Model], fields: Iterable[str]) -> list[tuple[Model, str]]:
    return [(row, field) for row in rows for field in fields if hasattr(row, f"{field}_id")]


def _known() -> dict[int | None, User]:
    return kept("access.colleagues", dict)


def _unknown(named: Iterable[tuple[Model, str]]) -> list[int]:
    return sorted({getattr(row, f"{field}_id") for row, field in named} - {None} - _known().keys())


@prepared
def _colleagues(keys: Sequence[int]) -> QuerySet[User]:
    return User.objects.filter(pk=one_of(keys))


def teams() -> QuerySet[Team]:
    return Team.objects.order_by("name")
