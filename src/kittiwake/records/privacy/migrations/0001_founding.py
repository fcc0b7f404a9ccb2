"""The tables of `privacy`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('privacy', '0001_readings_to_ask_about')]

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
                    name='DoubtfulReading',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('first_at', models.DateTimeField()),
                        ('last_at', models.DateTimeField()),
                        ('times', models.PositiveIntegerField()),
                        ('put_forward_at', models.DateTimeField()),
                        ('finding', models.CharField(blank=True, choices=[('EXPLAINED', 'There was a reason for it'), ('WRONG', 'It should not have been read'), ('NOT_KNOWN', 'It could not be found out')], max_length=10)),
                        ('found', models.TextField(blank=True)),
                        ('closed_at', models.DateTimeField(blank=True, null=True)),
                        ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='doubtful_readings', to='subject.subject')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='doubtful_readings', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(condition=models.Q(('closed_at', None)), fields=['-last_at'], name='doubtful_readings_open')],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('user', 'subject'), name='a_reading_is_asked_about_once_at_a_time'),
                            models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('closed_by', None), ('finding', ''), ('found', '')), models.Q(models.Q(('finding', ''), _negated=True), models.Q(('found', ''), _negated=True), ('closed_at__isnull', False), ('closed_by__isnull', False)), _connector='OR'), name='doubtful_reading_is_closed_whole_or_open'),
                            models.CheckConstraint(condition=models.Q(('closed_by', models.F('user')), _negated=True), name='nobody_closes_a_doubt_about_themselves')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "privacy_doubtfulreadinghistory" ("closed_at", "closed_by_id", "finding", "first_at", "found", "id", "last_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_forward_at", "subject_id", "times", "user_id") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."finding", NEW."first_at", NEW."found", NEW."id", NEW."last_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."put_forward_at", NEW."subject_id", NEW."times", NEW."user_id"); RETURN NULL;', hash='72bf6fa598a625e8deb2d4aa08802ec635efd846', operation='INSERT', pgid='pgtrigger_insert_insert_49cf8', table='privacy_doubtfulreading', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "privacy_doubtfulreadinghistory" ("closed_at", "closed_by_id", "finding", "first_at", "found", "id", "last_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_forward_at", "subject_id", "times", "user_id") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."finding", NEW."first_at", NEW."found", NEW."id", NEW."last_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."put_forward_at", NEW."subject_id", NEW."times", NEW."user_id"); RETURN NULL;', hash='15f7cde282be996b595c6ae53162a376d2d7108d', operation='UPDATE', pgid='pgtrigger_update_update_40789', table='privacy_doubtfulreading', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "privacy_doubtfulreadinghistory" ("closed_at", "closed_by_id", "finding", "first_at", "found", "id", "last_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_forward_at", "subject_id", "times", "user_id") VALUES (OLD."closed_at", OLD."closed_by_id", OLD."finding", OLD."first_at", OLD."found", OLD."id", OLD."last_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."put_forward_at", OLD."subject_id", OLD."times", OLD."user_id"); RETURN NULL;', hash='1d65e2028c3e113e55a9d5098ca004d6fd7afc76', operation='DELETE', pgid='pgtrigger_delete_delete_266b2', table='privacy_doubtfulreading', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='DoubtfulReadingHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('first_at', models.DateTimeField()),
                        ('last_at', models.DateTimeField()),
                        ('times', models.PositiveIntegerField()),
                        ('put_forward_at', models.DateTimeField()),
                        ('finding', models.CharField(blank=True, choices=[('EXPLAINED', 'There was a reason for it'), ('WRONG', 'It should not have been read'), ('NOT_KNOWN', 'It could not be found out')], max_length=10)),
                        ('found', models.TextField(blank=True)),
                        ('closed_at', models.DateTimeField(blank=True, null=True)),
                        ('closed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='privacy.doubtfulreading')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Sifting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('since', models.DateTimeField()),
                        ('up_to', models.DateTimeField()),
                        ('put_forward', models.PositiveIntegerField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('up_to__gt', models.F('since'))), name='sifting_goes_forward')],
                    },
                ),
                migrations.CreateModel(
                    name='Why',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('sign', models.CharField(choices=[('OWN', 'A declared tie'), ('SAME_ADDRESS', 'Same address'), ('SAME_POSTCODE', 'Same postcode'), ('SAME_NAME', 'Same family name'), ('COLLEAGUE', 'A colleague’s family'), ('NO_WORK', 'No work with the record')], max_length=14)),
                        ('says', models.CharField(max_length=300)),
                        ('reading', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='whys', to='privacy.doubtfulreading')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('reading', 'sign'), name='a_sign_is_said_once_of_a_reading')],
                    },
                ),
            ],
        ),
    ]
