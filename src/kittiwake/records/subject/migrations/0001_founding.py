"""The tables of `subject`, made at once: see docs/decisions/0031."""

import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.contrib.postgres.operations import (
    BtreeGistExtension,
    CreateExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('subject', '0001_initial'), ('subject', '0002_records_that_stand_together')]

    initial = True

    dependencies = [
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        CreateExtension('fuzzystrmatch'),
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='Subject',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ('opened_at', models.DateTimeField()),
                        ('stands_for', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='others', to='subject.subject')),
                        ('whole', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, editable=False, size=None)),
                    ],
                    options={
                        'db_table_comment': 'A person whom the record is about. Kept as long as anything points to it.',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('stands_for', None), ('whole', [])), models.Q(('stands_for', None), ('whole__0', models.F('id')), ('whole__len__gt', 1)), models.Q(('stands_for__isnull', False), ('whole__0', models.F('stands_for')), ('whole__contains', [models.F('id')])), _connector='OR'), name='subject_stands_first_or_for_the_one_that_does'),
                            models.CheckConstraint(condition=models.Q(('stands_for', models.F('id')), _negated=True), name='subject_does_not_stand_for_itself')],
                    },
                ),
            ],
        ),
    ]
