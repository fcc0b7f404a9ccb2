"""Finding the files of one row. The caller has checked who may see the row."""

from django.db.models import Model, QuerySet

from kittiwake.core.prepared import prepared
from kittiwake.records.files.models import File
from kittiwake.records.line.services import key_of


def files_of(row: Model) -> list[File]:
    """The files that belong to a row, as they came, without their bytes."""
    return files_from(key_of(row))


@prepared
def files_from(source: str) -> QuerySet[File]:
    """The files that belong to the row with this key, without their bytes."""
    return File.objects.filter(source=source).defer("content").order_by("pk")
