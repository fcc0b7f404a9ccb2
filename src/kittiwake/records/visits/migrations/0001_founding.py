"""The tables of `visits`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('visits', '0001_visits_and_what_they_say_of_each_child')]

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
                    name='Visit',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('outcome', models.CharField(choices=[('MADE', 'I visited'), ('NOBODY_IN', 'I tried: nobody was in'), ('NOT_LET_IN', 'I tried: I was not let in')], max_length=12)),
                        ('announced', models.CharField(choices=[('ANNOUNCED', 'Announced'), ('UNANNOUNCED', 'Unannounced')], max_length=12)),
                        ('place', models.CharField(choices=[('HOME', 'At home'), ('SCHOOL', 'At school or nursery'), ('ELSEWHERE', 'Somewhere else')], max_length=10)),
                        ('where', models.CharField(blank=True, max_length=200)),
                        ('purpose', models.TextField()),
                        ('what_was_seen', models.TextField(blank=True)),
                        ('others_there', models.TextField(blank=True)),
                        ('next_steps', models.TextField(blank=True)),
                        ('saw_home', models.BooleanField(default=False)),
                        ('happened_on', models.DateField()),
                        ('happened_at', models.DateTimeField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('on_behalf_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='visits.visit')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('purpose', ''), _negated=True), name='visit_has_a_purpose'),
                            models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'MADE'), _negated=True), models.Q(('what_was_seen', ''), _negated=True), _connector='OR'), name='visit_made_says_what_was_seen'),
                            models.CheckConstraint(condition=models.Q(('saw_home', False), models.Q(('outcome', 'MADE'), ('place', 'HOME')), _connector='OR'), name='home_is_seen_only_on_a_visit_there')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_visithistory" ("announced", "author_id", "happened_at", "happened_on", "id", "next_steps", "on_behalf_of_id", "others_there", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "recorded_at", "saw_home", "supersedes_id", "what_was_seen", "where") VALUES (NEW."announced", NEW."author_id", NEW."happened_at", NEW."happened_on", NEW."id", NEW."next_steps", NEW."on_behalf_of_id", NEW."others_there", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."purpose", NEW."recorded_at", NEW."saw_home", NEW."supersedes_id", NEW."what_was_seen", NEW."where"); RETURN NULL;', hash='45765e3d72e8359f033d74839ac939ff00549813', operation='INSERT', pgid='pgtrigger_insert_insert_9d6da', table='visits_visit', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "visits_visithistory" ("announced", "author_id", "happened_at", "happened_on", "id", "next_steps", "on_behalf_of_id", "others_there", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "recorded_at", "saw_home", "supersedes_id", "what_was_seen", "where") VALUES (NEW."announced", NEW."author_id", NEW."happened_at", NEW."happened_on", NEW."id", NEW."next_steps", NEW."on_behalf_of_id", NEW."others_there", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."purpose", NEW."recorded_at", NEW."saw_home", NEW."supersedes_id", NEW."what_was_seen", NEW."where"); RETURN NULL;', hash='c6437db39befd69eeea234ddc76c8c35786bf15b', operation='UPDATE', pgid='pgtrigger_update_update_41cf1', table='visits_visit', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_visithistory" ("announced", "author_id", "happened_at", "happened_on", "id", "next_steps", "on_behalf_of_id", "others_there", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose", "recorded_at", "saw_home", "supersedes_id", "what_was_seen", "where") VALUES (OLD."announced", OLD."author_id", OLD."happened_at", OLD."happened_on", OLD."id", OLD."next_steps", OLD."on_behalf_of_id", OLD."others_there", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."purpose", OLD."recorded_at", OLD."saw_home", OLD."supersedes_id", OLD."what_was_seen", OLD."where"); RETURN NULL;', hash='10d880ffdb59c4e2528491d09fb73988b02dbfd5', operation='DELETE', pgid='pgtrigger_delete_delete_a3dfb', table='visits_visit', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='VisitHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('outcome', models.CharField(choices=[('MADE', 'I visited'), ('NOBODY_IN', 'I tried: nobody was in'), ('NOT_LET_IN', 'I tried: I was not let in')], max_length=12)),
                        ('announced', models.CharField(choices=[('ANNOUNCED', 'Announced'), ('UNANNOUNCED', 'Unannounced')], max_length=12)),
                        ('place', models.CharField(choices=[('HOME', 'At home'), ('SCHOOL', 'At school or nursery'), ('ELSEWHERE', 'Somewhere else')], max_length=10)),
                        ('where', models.CharField(blank=True, max_length=200)),
                        ('purpose', models.TextField()),
                        ('what_was_seen', models.TextField(blank=True)),
                        ('others_there', models.TextField(blank=True)),
                        ('next_steps', models.TextField(blank=True)),
                        ('saw_home', models.BooleanField(default=False)),
                        ('happened_on', models.DateField()),
                        ('happened_at', models.DateTimeField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('on_behalf_of', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='visits.visit')),
                        ('supersedes', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='VisitPart',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('seen', models.CharField(choices=[('ALONE', 'Seen, and alone'), ('WITH_OTHERS', 'Seen, not alone'), ('NOT_SEEN', 'Not seen')], max_length=12)),
                        ('why', models.TextField(blank=True)),
                        ('said', models.TextField(blank=True)),
                        ('day', models.TextField(blank=True)),
                        ('saw_bedroom', models.BooleanField(default=False)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visit_parts', to='subject.subject')),
                        ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='visits.visit')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('visit', 'subject'), name='a_visit_has_one_part_for_a_child'),
                            models.CheckConstraint(condition=models.Q(('seen', 'NOT_SEEN'), models.Q(('said', ''), _negated=True), models.Q(('day', ''), _negated=True), _connector='OR'), name='child_seen_has_words_or_a_day')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_visitparthistory" ("day", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "saw_bedroom", "seen", "subject_id", "visit_id", "why") VALUES (NEW."day", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said", NEW."saw_bedroom", NEW."seen", NEW."subject_id", NEW."visit_id", NEW."why"); RETURN NULL;', hash='eec593731cc89c451da885049994e5d123afaa72', operation='INSERT', pgid='pgtrigger_insert_insert_f83cd', table='visits_visitpart', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "visits_visitparthistory" ("day", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "saw_bedroom", "seen", "subject_id", "visit_id", "why") VALUES (NEW."day", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said", NEW."saw_bedroom", NEW."seen", NEW."subject_id", NEW."visit_id", NEW."why"); RETURN NULL;', hash='dcbcff358eab3953240691773081fa11e7420ef5', operation='UPDATE', pgid='pgtrigger_update_update_df17d', table='visits_visitpart', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "visits_visitparthistory" ("day", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "saw_bedroom", "seen", "subject_id", "visit_id", "why") VALUES (OLD."day", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said", OLD."saw_bedroom", OLD."seen", OLD."subject_id", OLD."visit_id", OLD."why"); RETURN NULL;', hash='2220d16f9b4f73529466766e1138ff7c19b941e4', operation='DELETE', pgid='pgtrigger_delete_delete_3a825', table='visits_visitpart', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='VisitPartHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('seen', models.CharField(choices=[('ALONE', 'Seen, and alone'), ('WITH_OTHERS', 'Seen, not alone'), ('NOT_SEEN', 'Not seen')], max_length=12)),
                        ('why', models.TextField(blank=True)),
                        ('said', models.TextField(blank=True)),
                        ('day', models.TextField(blank=True)),
                        ('saw_bedroom', models.BooleanField(default=False)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='visits.visitpart')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visit')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
            ],
        ),
    ]
