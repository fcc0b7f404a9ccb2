"""The audit of reads."""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import connection

from kittiwake.records.access.models import Attempt, Search, User
from kittiwake.records.access.selectors import own_ways
from kittiwake.records.subject.models import Subject

_LOG = """
    insert into access_look (user_id, at, page, was_refused, subject_id, purpose)
    select %s, %s, %s, %s, subject, purpose from unnest(%s::bigint[], %s::text[]) as read (subject, purpose)
"""


def looked(
    *, subjects: Iterable[Subject], by: User, at: datetime, page: str, purpose: str, was_refused: bool = False
) -> None:
    """Log that these records were read, or that a reading was refused.

    What was opened for a while is read for the purpose that was stated, whatever the role's own is.
    """
    stated, keys = own_ways(by).purposes, [subject.pk for subject in subjects]
    purposes = [stated.get(key, purpose) for key in keys]
    with connection.cursor() as cursor:  # one statement is all or nothing by itself
        cursor.execute(_LOG, [by.pk, at, page, was_refused, keys, purposes])


def knocked(*, subject: Subject | None, by: User, at: datetime, page: str) -> None:
    """Log that somebody asked for a record that is not there for them; with whose it was, if anybody's."""
    Attempt.objects.create(user=by, at=at, page=page, subject_id=subject.pk if subject else None)


def searched(*, words: str, found: int, by: User, at: datetime) -> None:
    """Log a search. The words themselves are not kept: only a keyed fingerprint, to find repeats."""
    fingerprint = hmac.new(settings.SECRET_KEY.encode(), words.casefold().encode(), hashlib.sha256)
    Search.objects.create(user=by, at=at, words_fingerprint=fingerprint.hexdigest(), found=found)
