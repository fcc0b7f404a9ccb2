"""The tables of `notes`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('notes', '0001_initial'), ('notes', '0002_an_analysis_of_a_phase')]

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='CaseNote',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('CALL', 'Telephone call'), ('VISIT', 'Visit or meeting'), ('MESSAGE', 'Letter or message'), ('TALK', 'Talk with the child'), ('OTHER', 'Other note'), ('ANALYSIS', 'Analysis of a phase')], max_length=10)),
                        ('title', models.CharField(max_length=200)),
                        ('text', models.TextField()),
                        ('provenance', models.CharField(choices=[('SEEN', 'Seen or heard by the writer'), ('CHILD', 'Said by the child'), ('PARENT', 'Said by a parent or carer'), ('AGENCY', 'From an agency'), ('PUBLIC', 'From a member of the public'), ('OTHER', 'From another record or person')], max_length=10)),
                        ('said_by', models.CharField(blank=True, max_length=200)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=14)),
                        ('happened_on', models.DateField()),
                        ('precision', models.CharField(choices=[('moment', 'moment'), ('day', 'day'), ('month', 'month'), ('year', 'year'), ('about', 'about')], max_length=10)),
                        ('happened_at', models.DateTimeField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('on_behalf_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='notes.casenote')),
                        ('subjects', models.ManyToManyField(related_name='notes', through='notes.NoteSubject', to='subject.subject')),
                        ('from_on', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('text', ''), _negated=True)), name='note_has_a_title_and_words'),
                            models.CheckConstraint(condition=models.Q(models.Q(('from_on__isnull', False), ('from_on__lte', models.F('happened_on')), ('kind', 'ANALYSIS')), models.Q(models.Q(('kind', 'ANALYSIS'), _negated=True), ('from_on', None)), _connector='OR'), name='an_analysis_has_a_phase_and_no_other_note_does')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "notes_casenotehistory" ("author_id", "from_on", "happened_at", "happened_on", "id", "kind", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "provenance", "recorded_at", "said_by", "sharing", "supersedes_id", "text", "title") VALUES (NEW."author_id", NEW."from_on", NEW."happened_at", NEW."happened_on", NEW."id", NEW."kind", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precision", NEW."provenance", NEW."recorded_at", NEW."said_by", NEW."sharing", NEW."supersedes_id", NEW."text", NEW."title"); RETURN NULL;', hash='cfd52f09775ee756238913d8e52e60ae358db140', operation='INSERT', pgid='pgtrigger_insert_insert_7a6fc', table='notes_casenote', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "notes_casenotehistory" ("author_id", "from_on", "happened_at", "happened_on", "id", "kind", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "provenance", "recorded_at", "said_by", "sharing", "supersedes_id", "text", "title") VALUES (NEW."author_id", NEW."from_on", NEW."happened_at", NEW."happened_on", NEW."id", NEW."kind", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."precision", NEW."provenance", NEW."recorded_at", NEW."said_by", NEW."sharing", NEW."supersedes_id", NEW."text", NEW."title"); RETURN NULL;', hash='8df4c5fc9e941b765707eaf3f8bc8a38bf72df0f', operation='UPDATE', pgid='pgtrigger_update_update_9aa3c', table='notes_casenote', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "notes_casenotehistory" ("author_id", "from_on", "happened_at", "happened_on", "id", "kind", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "provenance", "recorded_at", "said_by", "sharing", "supersedes_id", "text", "title") VALUES (OLD."author_id", OLD."from_on", OLD."happened_at", OLD."happened_on", OLD."id", OLD."kind", OLD."on_behalf_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precision", OLD."provenance", OLD."recorded_at", OLD."said_by", OLD."sharing", OLD."supersedes_id", OLD."text", OLD."title"); RETURN NULL;', hash='4f04826d06694c5d3c59dfbc12d008d369ee0893', operation='DELETE', pgid='pgtrigger_delete_delete_9f7a4', table='notes_casenote', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='CaseNoteHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('CALL', 'Telephone call'), ('VISIT', 'Visit or meeting'), ('MESSAGE', 'Letter or message'), ('TALK', 'Talk with the child'), ('OTHER', 'Other note'), ('ANALYSIS', 'Analysis of a phase')], max_length=10)),
                        ('title', models.CharField(max_length=200)),
                        ('text', models.TextField()),
                        ('provenance', models.CharField(choices=[('SEEN', 'Seen or heard by the writer'), ('CHILD', 'Said by the child'), ('PARENT', 'Said by a parent or carer'), ('AGENCY', 'From an agency'), ('PUBLIC', 'From a member of the public'), ('OTHER', 'From another record or person')], max_length=10)),
                        ('said_by', models.CharField(blank=True, max_length=200)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=14)),
                        ('happened_on', models.DateField()),
                        ('precision', models.CharField(choices=[('moment', 'moment'), ('day', 'day'), ('month', 'month'), ('year', 'year'), ('about', 'about')], max_length=10)),
                        ('happened_at', models.DateTimeField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('on_behalf_of', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='notes.casenote')),
                        ('supersedes', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='notes.casenote')),
                        ('from_on', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='NoteSubject',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('note', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='note_subjects', to='notes.casenote')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='note_subjects', to='subject.subject')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('note', 'subject'), name='a_note_stands_once_on_a_record')],
                    },
                ),
            ],
        ),
    ]
