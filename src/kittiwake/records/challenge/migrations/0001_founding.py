"""The tables of `challenge`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('challenge', '0001_challenges_and_what_they_changed')]

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('people', '0001_founding'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='Answer',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('reached', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='answer', to='challenge.stagereached')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='challenge_answer_has_words')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='challenge_answer_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='d00b3593145cda75f0ba7cda74d20571dc0b2c5b', operation='UPDATE', pgid='pgtrigger_challenge_answer_is_never_changed_00834', table='challenge_answer', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='challenge_answer_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='6a88333fb72b4910b881b5b7f00142fcdde8e919', operation='DELETE', pgid='pgtrigger_challenge_answer_is_never_deleted_d3768', table='challenge_answer', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Challenge',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('about', models.CharField(max_length=80)),
                        ('about_kind', models.CharField(choices=[('PLAN', 'Plan'), ('REVIEW', 'Review'), ('ASSESSMENT', 'Assessment'), ('CONFERENCE', 'Conference'), ('DECISION', 'Decision')], max_length=12)),
                        ('about_says', models.CharField(max_length=300)),
                        ('challenger', models.CharField(choices=[('CHAIR', 'Conference chair'), ('REVIEWING_OFFICER', 'Independent reviewing officer'), ('MANAGER', 'Manager'), ('WORKER', 'Worker'), ('PANEL', 'Panel'), ('ADVOCATE', 'Advocate, for the child'), ('PARTNER', 'Partner agency')], max_length=20)),
                        ('challenger_name', models.CharField(max_length=200)),
                        ('concern', models.TextField()),
                        ('wants', models.TextField()),
                        ('raised_at', models.DateTimeField()),
                        ('agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.agency')),
                        ('raised_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('children', models.ManyToManyField(related_name='challenges', through='challenge.ChallengedChild', to='subject.subject')),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['about'], name='challenge_c_about_16f05b_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('concern', ''), _negated=True), models.Q(('wants', ''), _negated=True)), name='challenge_says_what_and_what_for'),
                            models.CheckConstraint(condition=models.Q(models.Q(('challenger', 'PARTNER'), _negated=True), ('agency__isnull', False), _connector='OR'), name='challenge_by_a_partner_names_the_agency')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "challenge_challengehistory" ("about", "about_kind", "about_says", "agency_id", "challenger", "challenger_name", "concern", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "wants") VALUES (NEW."about", NEW."about_kind", NEW."about_says", NEW."agency_id", NEW."challenger", NEW."challenger_name", NEW."concern", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."raised_at", NEW."raised_by_id", NEW."wants"); RETURN NULL;', hash='7afae5958a8f9f9eed9a05653f6d9d03c3f0adf0', operation='INSERT', pgid='pgtrigger_insert_insert_7fb16', table='challenge_challenge', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "challenge_challengehistory" ("about", "about_kind", "about_says", "agency_id", "challenger", "challenger_name", "concern", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "wants") VALUES (NEW."about", NEW."about_kind", NEW."about_says", NEW."agency_id", NEW."challenger", NEW."challenger_name", NEW."concern", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."raised_at", NEW."raised_by_id", NEW."wants"); RETURN NULL;', hash='c107c43c91976f5d829daee36caa6c2277f6b797', operation='UPDATE', pgid='pgtrigger_update_update_7da9a', table='challenge_challenge', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "challenge_challengehistory" ("about", "about_kind", "about_says", "agency_id", "challenger", "challenger_name", "concern", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "raised_by_id", "wants") VALUES (OLD."about", OLD."about_kind", OLD."about_says", OLD."agency_id", OLD."challenger", OLD."challenger_name", OLD."concern", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."raised_at", OLD."raised_by_id", OLD."wants"); RETURN NULL;', hash='e6ceaece8121787b7284439b9cdd23a5ab9d648e', operation='DELETE', pgid='pgtrigger_delete_delete_16732', table='challenge_challenge', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ChallengeHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('about', models.CharField(max_length=80)),
                        ('about_kind', models.CharField(choices=[('PLAN', 'Plan'), ('REVIEW', 'Review'), ('ASSESSMENT', 'Assessment'), ('CONFERENCE', 'Conference'), ('DECISION', 'Decision')], max_length=12)),
                        ('about_says', models.CharField(max_length=300)),
                        ('challenger', models.CharField(choices=[('CHAIR', 'Conference chair'), ('REVIEWING_OFFICER', 'Independent reviewing officer'), ('MANAGER', 'Manager'), ('WORKER', 'Worker'), ('PANEL', 'Panel'), ('ADVOCATE', 'Advocate, for the child'), ('PARTNER', 'Partner agency')], max_length=20)),
                        ('challenger_name', models.CharField(max_length=200)),
                        ('concern', models.TextField()),
                        ('wants', models.TextField()),
                        ('raised_at', models.DateTimeField()),
                        ('agency', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.agency')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='challenge.challenge')),
                        ('raised_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ChallengedChild',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='challenged_children', to='challenge.challenge')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='challenged', to='subject.subject')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('challenge', 'subject'), name='a_child_is_challenged_about_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "challenge_challengedchildhistory" ("challenge_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (NEW."challenge_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject_id"); RETURN NULL;', hash='3fb6f560eae684b68821ac1bdd103bf58e7d8010', operation='INSERT', pgid='pgtrigger_insert_insert_81447', table='challenge_challengedchild', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "challenge_challengedchildhistory" ("challenge_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (NEW."challenge_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject_id"); RETURN NULL;', hash='2cfdef50349af399651cc22eca747c7ec9acdc04', operation='UPDATE', pgid='pgtrigger_update_update_e4dd1', table='challenge_challengedchild', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "challenge_challengedchildhistory" ("challenge_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (OLD."challenge_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject_id"); RETURN NULL;', hash='359bfff719426b2e8a1f53ca02a7e7ebdca13205', operation='DELETE', pgid='pgtrigger_delete_delete_eb3a2', table='challenge_challengedchild', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ChallengedChildHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('challenge', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='challenge.challenge')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='challenge.challengedchild')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Closing',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_changed', models.BooleanField()),
                        ('what_changed', models.TextField(blank=True)),
                        ('before', models.CharField(blank=True, max_length=80)),
                        ('after', models.CharField(blank=True, max_length=80)),
                        ('accepted', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('challenge', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='closing', to='challenge.challenge')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('is_changed', True), models.Q(('what_changed', ''), _negated=True), models.Q(('after', ''), _negated=True)), models.Q(('after', ''), ('is_changed', False), ('what_changed', ''), models.Q(('accepted', ''), _negated=True)), _connector='OR'), name='challenge_closes_with_a_change_or_an_acceptance')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='challenge_closing_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='85a13b4a5f0ca5816ebdd135863876d7b485ab74', operation='UPDATE', pgid='pgtrigger_challenge_closing_is_never_changed_3f7f5', table='challenge_closing', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='challenge_closing_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='6d00cec090f3244e39b9cf7fa5a801fe8a6be275', operation='DELETE', pgid='pgtrigger_challenge_closing_is_never_deleted_d6bb3', table='challenge_closing', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Rereading',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('sustained', models.CharField(choices=[('YES', 'Yes, it holds'), ('PARTLY', 'In part'), ('NO', 'No, it is as before')], max_length=8)),
                        ('evidence', models.TextField()),
                        ('review', models.CharField(max_length=80)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rereadings', to='challenge.challenge')),
                    ],
                    options={
                        'ordering': ['at', 'pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('challenge', 'review'), name='a_challenge_is_reread_once_at_a_review'),
                            models.CheckConstraint(condition=models.Q(('evidence', ''), _negated=True), name='challenge_rereading_has_evidence')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='challenge_rereading_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='576f22dbec7ad3ca866a99e39fe3d2888f67e4eb', operation='UPDATE', pgid='pgtrigger_challenge_rereading_is_never_changed_d798f', table='challenge_rereading', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='challenge_rereading_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='ad05acccd761944007e9fd4e7730a2fd65276d2a', operation='DELETE', pgid='pgtrigger_challenge_rereading_is_never_deleted_7a278', table='challenge_rereading', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='StageReached',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('stage', models.CharField(max_length=20)),
                        ('number', models.PositiveSmallIntegerField()),
                        ('is_by_itself', models.BooleanField(default=False)),
                        ('because', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reached', to='challenge.challenge')),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [
                            models.UniqueConstraint(fields=('challenge', 'stage'), name='a_challenge_reaches_a_stage_once'),
                            models.CheckConstraint(condition=models.Q(('number', 1), models.Q(('because', ''), _negated=True), _connector='OR'), name='challenge_goes_further_with_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='challenge_stage_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='152940bb9163d49bcdf183040f0acdb43f7494d8', operation='UPDATE', pgid='pgtrigger_challenge_stage_is_never_changed_a53dc', table='challenge_stagereached', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='challenge_stage_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='889bdadd80f9ca84c62bbd2d7922523c56bcf771', operation='DELETE', pgid='pgtrigger_challenge_stage_is_never_deleted_9cfe0', table='challenge_stagereached', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
