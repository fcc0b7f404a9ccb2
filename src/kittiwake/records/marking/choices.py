"""On what basis marked words are released to the family."""

from django.db import models


class Basis(models.TextChoices):
    """Why words that were marked may be told after all. The reason in words stands beside it."""

    AGREED = "AGREED", "Whoever told us agrees"
    KNOWN = "KNOWN", "The family knows it already, from somebody else"
    COURT = "COURT", "A court has ordered it"
    NEEDED = "NEEDED", "They cannot take part in the decision without it"
