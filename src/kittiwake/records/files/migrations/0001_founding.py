"""The tables of `files`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('files', '0001_initial')]

    initial = True

    dependencies = [
        ('access', '__first__'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='File',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=255)),
                        ('claimed_type', models.CharField(blank=True, max_length=120)),
                        ('content_type', models.CharField(max_length=120)),
                        ('size', models.PositiveIntegerField()),
                        ('sha256', models.CharField(max_length=64)),
                        ('content', models.BinaryField()),
                        ('says', models.TextField(blank=True)),
                        ('source', models.CharField(help_text='The row it belongs to, such as front_door.contact:42.', max_length=80)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['source'], name='files_file_source_93e3c4_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='file_has_a_name')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='file_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='88f6c3b92a7933fc52d525ad24fa4ceaca1fd925', operation='UPDATE', pgid='pgtrigger_file_is_never_changed_f52bd', table='files_file', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='file_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='54460392e503141c3575eb064657b7299e5c587e', operation='DELETE', pgid='pgtrigger_file_is_never_deleted_c2771', table='files_file', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
