"""What a home has and can do, and a bed kept for a child."""

from datetime import date

from django.db import IntegrityError, transaction

from kittiwake.core.text import kept_words
from kittiwake.core.today import local_day
from kittiwake.records.access import policies
from kittiwake.records.line.services import Act
from kittiwake.records.provision.choices import COUNTED, WITH_A_WORD, Trait
from kittiwake.records.provision.models import Hold, Home, HomeTrait
from kittiwake.records.provision.services.homes import BadHome
from kittiwake.records.subject.models import Subject

LONGEST_DETAIL, LONGEST_WORDS = 100, 10_000


class BedTaken(Exception):
    """Somebody else has the bed. The message is safe to show and says what to do."""


def say_trait(
    *, home: Home, trait: str, is_so: bool, detail: str = "", says: str = "", act: Act
) -> HomeTrait:
    """That a home has something, or has it not; said again, the newest word counts and the old one is kept.

    Raises  policies.NotPermitted; BadHome for what is counted by who lives there, or a word that is missing.
    """
    policies.require(act.by, "home.record", on=local_day(act.at))
    named = Trait(trait)
    if named in COUNTED:
        raise BadHome("Who lives in a home is counted from the placements. Nobody writes it down.")
    word = kept_words(detail, "The word", at_most=LONGEST_DETAIL, refused=BadHome)
    if named in WITH_A_WORD and not word:
        raise BadHome(f"{named.label}: say which.")
    row, _is_new = HomeTrait.objects.update_or_create(
        home=home, trait=named, detail=word if named in WITH_A_WORD else "",
        defaults={
            "is_so": is_so, "recorded_by": act.by, "recorded_at": act.at,
            "says": kept_words(says, "What it says", at_most=LONGEST_WORDS, refused=BadHome),
        },
    )  # fmt: skip
    return row


@transaction.atomic
def keep_bed(*, home: Home, child: Subject, bed: int, until: date, act: Act) -> Hold:
    """One bed is kept for one child until the day before `until`. The caller has counted who lives there.

    Raises  BedTaken where the bed is kept for another child: the database keeps it once.
    """
    try:
        with transaction.atomic():
            return Hold.objects.create(
                home=home, subject=child, bed=bed, from_on=local_day(act.at), to_on=until,
                recorded_by=act.by, recorded_at=act.at,
            )  # fmt: skip
    except IntegrityError as clash:
        raise BedTaken(
            f"{home.name}: this bed is kept for another child. Choose another home, or ask who keeps it."
        ) from clash


def give_back(*, hold: Hold, because: str, act: Act) -> Hold:
    """The bed is free again. Nothing happens where it was given back before."""
    held = Hold.objects.select_for_update().get(pk=hold.pk)
    if held.released_at is None:
        held.released_at = act.at
        held.released_because = kept_words(
            because,
            "The reason",
            at_most=LONGEST_WORDS,
            refused=BadHome,
            ask="Say why the bed is free again.",
        )
        held.save()
    return held
