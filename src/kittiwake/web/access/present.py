"""What the pages of this area show."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kittiwake.core.today import today

if TYPE_CHECKING:
    from kittiwake.records.access.models import User


def personas(users: "Iterable[User]") -> list[dict[str, str]]:
    """Each with the post they hold today, as words."""
    return [{"key": str(user.pk), "name": user.name, "posts": posts_of(user)} for user in users]


def posts_of(user: "User") -> str:
    """"Screening worker, Initial Response"; several are told apart by a semicolon."""
    held = [f"{post.title}, {post.team.name}" for post in user.posts_on(today())]
    return "; ".join(held) or "No post today"
