"""Finding the files of one row. The caller has checked who may see the row."""

from django.db.models import Model, QuerySet

from kittiwake.records.files.models import File
from kittiwake.records.line.services import key_of


def files_of(row: Model) -> QuerySet[File]:
    """The files that belong to a row, as they came, without their bytes."""
    return File.objects.filter(source=key_of(row)).defer("content").order_by("pk")
