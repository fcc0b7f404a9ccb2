"""What the pages of this area show."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day, today
from kittiwake.records.access import policies, services
from kittiwake.web.components.shapes import Fact
from kittiwake.web.components.words import day, moment

if TYPE_CHECKING:
    from kittiwake.records.access.models import Involvement, Look, Post, Restriction, User


@dataclass(frozen=True, kw_only=True)
class AccountRow:
    """One account. `status` says in words whether it opens."""

    key: int
    name: str
    posts: str
    status: str
    tone: str
    is_active: bool
    is_dormant: bool


def personas(users: "Iterable[User]") -> list[dict[str, str]]:
    """Each with the post they hold today, as words."""
    return [{"key": str(user.pk), "name": user.name, "posts": posts_of(user)} for user in users]


def posts_of(user: "User") -> str:
    """ "Screening worker, Initial Response"; several are told apart by a semicolon."""
    held = [f"{post.title}, {post.team.name}" for post in user.posts_on(today())]
    return "; ".join(held) or "No post today"


def account_rows(users: "Iterable[User]") -> list[AccountRow]:
    return [account_row(user) for user in users]


def account_row(user: "User") -> AccountRow:
    status, tone = status_of(user)
    return AccountRow(
        key=user.pk,
        name=user.name,
        posts=posts_of(user),
        status=status,
        tone=tone,
        is_active=user.is_active,
        is_dormant=services.is_dormant(user, on=today()),
    )


def status_of(user: "User") -> tuple[str, str]:
    """Whether the account opens, and the tone of the tag that says so."""
    on = today()
    if not user.is_active:
        return "Switched off", "plain"
    if not policies.is_open(user, on=on):
        return ("Not started", "note") if on < user.joined_on else ("Left", "plain")
    if services.is_dormant(user, on=on):
        return "Dormant", "late"
    return "Open", "good"


def account_facts(user: "User") -> list[Fact]:
    return [
        Fact(label="Work e-mail address", value=user.email),
        Fact(label="Work phone", value=user.phone),
        Fact(label="Posts today", value=posts_of(user)),
        Fact(label="Joined", value=day(user.joined_on)),
        Fact(label="Last day", value=day(user.leaves_on) if user.leaves_on else "None set"),
        Fact(label="Last signed in", value=day(local_day(user.last_login)) if user.last_login else "Never"),
        Fact(label="Second factor", value="Set up" if user.has_authenticator else "Not set up"),
    ]


def holders(posts: "Iterable[Post]") -> dict[str, list[str]]:
    """Who holds each role today: "Ruth Garside, Safeguarding East"."""
    held = defaultdict(list)
    for post in posts:
        held[post.role].append(f"{post.user.name}, {post.team.name}")
    return dict(held)


def look_rows(looks: "Iterable[Look]") -> list[list[str]]:
    """When, who, for what, which page, and whether it was let through."""
    return [
        [
            moment(look.at),
            look.user.name,
            look.purpose or "No purpose recorded",
            page_words(look.page),
            "Refused" if look.was_refused else "Read",
        ]
        for look in looks
    ]


def page_words(route: str) -> str:
    """A route's name as words: "people:chronology" is "Chronology"."""
    return route.rpartition(":")[2].replace("_", " ").capitalize()


def work_rows(involvements: "Iterable[Involvement]") -> list[dict[str, object]]:
    """Who works or worked with this person. `ends` is true where it can be ended now."""
    return [
        {
            "key": work.pk,
            "who": work.user.name if work.user else work.team.name,
            "team": work.team.name,
            "kind": work.get_kind_display(),
            "since": day(work.from_on),
            "until": day(work.to_on) if work.to_on else "",
            "reason": work.reason,
            "ends": work.to_on is None,
        }
        for work in involvements
    ]


def closure_rows(restrictions: "Iterable[Restriction]") -> list[dict[str, object]]:
    return [
        {
            "key": closed.pk,
            "kind": closed.get_closure_display(),
            "compartment": closed.compartment,
            "since": day(closed.from_on),
            "until": day(closed.to_on) if closed.to_on else "",
            "reason": closed.reason,
            "ring": closed.ring,
            "members": ", ".join(member.user.name for member in closed.members.all()) or "Nobody",
            "ends": closed.to_on is None,
        }
        for closed in restrictions
    ]
