"""Words that carry with whom they may be shared. The marking travels with its text, wherever it goes."""

from django.db import models

from kittiwake.records.line.choices import Sharing


class Hearer(models.TextChoices):
    """To whom words are about to be told."""

    PROFESSIONAL = "PROFESSIONAL", "Somebody at an agency"
    FAMILY = "FAMILY", "The family"
    PRIVATE = "PRIVATE", "A private person"


NOT_TOLD = {
    Sharing.ORDINARY: {Hearer.PRIVATE},
    Sharing.NOT_FAMILY: {Hearer.FAMILY, Hearer.PRIVATE},
    Sharing.NOT_NAMED: {Hearer.PRIVATE},
    Sharing.PROFESSIONALS: {Hearer.FAMILY, Hearer.PRIVATE},
}
"""To whom words with each marking are never told. A private person hears nothing about a family."""


class NotToBeTold(Exception):
    """The marking of these words forbids it. The message is safe to show, and holds none of the words."""


def may_be_told_to(hearer: Hearer, *, sharing: str) -> bool:
    """Whether words with this marking may be told to somebody of this kind. An unknown marking forbids."""
    return sharing in NOT_TOLD and hearer not in NOT_TOLD[Sharing(sharing)]


class Marked:
    """What somebody said, with its marking. The words alone are had only by saying who will hear them.

    source  who said it: "Tarnmouth Police". Left out where the teller is not to be named.
    """

    def __init__(self, words: str, *, sharing: str, source: str = "") -> None:
        self._words, self._source = words, source
        self.sharing = Sharing(sharing)

    def __str__(self) -> str:
        """The words with what limits them, for wherever text is put together."""
        return f"{self._words} [{self.limits}]" if self.limits else self._words

    def __repr__(self) -> str:
        return f"Marked({self.sharing})"

    @property
    def limits(self) -> str:
        """What stands beside the words; empty where they may be shared in the usual way."""
        return "" if self.sharing == Sharing.ORDINARY else str(self.sharing.label)

    def shown(self) -> tuple[str, str]:
        """The words and what limits them, for a page of people who work here: it shows both."""
        return self._words, self.limits

    def told_to(self, hearer: Hearer) -> str:
        """The words for a letter to somebody of this kind, with who said them unless they are not named.

        Raises  NotToBeTold.
        """
        if not may_be_told_to(hearer, sharing=self.sharing):
            raise NotToBeTold(
                f"These words are marked “{self.sharing.label}”, so they cannot be told to"
                f" {hearer.label.lower()}. Leave them out."
            )
        is_named = self._source and self.sharing != Sharing.NOT_NAMED
        return f"{self._source}: {self._words}" if is_named else self._words
