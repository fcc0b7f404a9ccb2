"""Accounts, teams and posts."""

from datetime import date

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from kittiwake.core.history import tracked, tracked_without
from kittiwake.records.access.roles import ITSELF, Role, role

# The account of work that nobody starts by hand. It has no post and no password, and nobody manages it.
THE_RECORD = "record@kittiwake.invalid"


class Accounts(BaseUserManager["User"]):
    """Accounts are made by `services.join`; this is what sign-in libraries need."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


@tracked_without("password")
class User(AbstractBaseUser):
    """One person's account. It is closed when they leave, never deleted or handed on.

    `email` is the name they sign in with and is never shown to a family. `switched_on_on` is the day
    on which an account that was off or dormant was last switched on; 30 days without use count from it.
    """

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=40, blank=True)
    joined_on = models.DateField()
    leaves_on = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    switched_on_on = models.DateField(null=True, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = Accounts()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="user_does_not_leave_before_joining",
                condition=Q(leaves_on=None) | Q(leaves_on__gte=F("joined_on")),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def itself(self) -> "User":
        """This account, out of the wrapping in which a request hands it over."""
        return self

    def posts_on(self, day: date) -> "list[Post]":
        """The posts held on that day; asked of the database once for this object."""
        if "_posts" not in self.__dict__:
            self._posts = list(self.posts.select_related("team"))
            self._posts_on: dict[date, list[Post]] = {}
        if day not in self._posts_on:
            self._posts_on[day] = [post for post in self._posts if post.is_held_on(day)]
        return self._posts_on[day]

    @property
    def has_authenticator(self) -> bool:
        """True once a second factor is set up."""
        factors = self.authenticator_set.all()  # type: ignore[attr-defined]  # the sign-in library's, not ours
        return any(factor.type == "totp" for factor in factors)

    def roles_on(self, day: date) -> list[Role]:
        if self.email == THE_RECORD:
            return [role(ITSELF)]
        return [role(post.role) for post in self.posts_on(day)]

    def functions_on(self, day: date) -> frozenset[str]:
        """What the roles held on that day may do, all together; put together once for this object."""
        known: dict[date, frozenset[str]] = self.__dict__.setdefault("_functions_on", {})
        if day not in known:
            known[day] = frozenset().union(*(each.may for each in self.roles_on(day)))
        return known[day]

    def team_ids_on(self, day: date) -> list[int]:
        return [post.team_id for post in self.posts_on(day)]


class Team(models.Model):
    """A team or unit of the service."""

    name = models.CharField(max_length=120, unique=True)
    phone = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return self.name


@tracked
class Post(models.Model):
    """One person in one role in one team, from a day to a day. Both ends count.

    Moving team ends one post and starts another: nothing of the old one is kept.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="posts")
    team = models.ForeignKey(Team, models.PROTECT, related_name="posts")
    role = models.CharField(max_length=40)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="post_is_held_once_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("team", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (
                        Func(
                            "from_on",
                            "to_on",
                            models.Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} in {self.team}"

    @property
    def title(self) -> str:
        """What the post is called: "Team manager"."""
        return role(self.role).title

    def is_held_on(self, day: date) -> bool:
        return self.from_on <= day <= (self.to_on or date.max)
