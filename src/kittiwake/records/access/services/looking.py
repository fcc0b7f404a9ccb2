"""The audit of reads."""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings

from kittiwake.records.access.models import Look, Search, User
from kittiwake.records.subject.models import Subject


def looked(
    *, subjects: Iterable[Subject], by: User, at: datetime, page: str, purpose: str, was_refused: bool = False
) -> None:
    """Log that these records were read, or that a reading was refused."""
    Look.objects.bulk_create(
        Look(subject=subject, user=by, at=at, page=page, purpose=purpose, was_refused=was_refused)
        for subject in subjects
    )


def searched(*, words: str, found: int, by: User, at: datetime) -> None:
    """Log a search. The words themselves are not kept: only a keyed fingerprint, to find repeats."""
    fingerprint = hmac.new(settings.SECRET_KEY.encode(), words.casefold().encode(), hashlib.sha256)
    Search.objects.create(user=by, at=at, words_fingerprint=fingerprint.hexdigest(), found=found)
