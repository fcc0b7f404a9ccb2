"""The tables of `protection`, made at once: see docs/decisions/0031."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('protection', '0001_from_strategy_discussion_to_conference'), ('protection', '0002_plans_have_one_category_at_a_time')]

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('plans', '0001_founding'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='ChairNote',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('words', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('conference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chair_notes', to='protection.conference')),
                    ],
                    options={
                        'ordering': ['at', 'pk'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='chair_note_has_words')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='chair_note_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='6575bd04e597f45775d1efc0fe9c3b9e6f51c05e', operation='UPDATE', pgid='pgtrigger_chair_note_is_never_changed_4402a', table='protection_chairnote', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='chair_note_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='72251a1125e5ef935394408b76e2b27b7db5bbe4', operation='DELETE', pgid='pgtrigger_chair_note_is_never_deleted_a6e16', table='protection_chairnote', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Conference',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('kind', models.CharField(choices=[('INITIAL', 'Initial conference'), ('REVIEW', 'Review conference'), ('DESIGNATED', 'Designated conference'), ('TRANSFER_IN', 'Transfer-in conference')], max_length=12)),
                        ('for_at', models.DateTimeField()),
                        ('place', models.CharField(max_length=200)),
                        ('called_at', models.DateTimeField()),
                        ('held_at', models.DateTimeField(blank=True, null=True)),
                        ('is_quorate', models.BooleanField(blank=True, null=True)),
                        ('not_quorate_why', models.TextField(blank=True)),
                        ('discussed', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('decisions_sent_on', models.DateField(blank=True, null=True)),
                        ('minutes_sent_on', models.DateField(blank=True, null=True)),
                        ('called_off_at', models.DateTimeField(blank=True, null=True)),
                        ('called_off_why', models.TextField(blank=True)),
                        ('called_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('chair', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('held_at', None), ('called_off_at', None), _connector='OR'), name='conference_is_held_or_called_off'),
                            models.CheckConstraint(condition=models.Q(models.Q(('held_at', None), ('is_quorate', None)), models.Q(('held_at__isnull', False), ('is_quorate', True)), models.Q(('held_at__isnull', False), ('is_quorate', False), models.Q(('not_quorate_why', ''), _negated=True)), _connector='OR'), name='conference_held_says_whether_quorate'),
                            models.CheckConstraint(condition=models.Q(('chair', models.F('called_by')), _negated=True), name='conference_chair_did_not_call_it'),
                            models.CheckConstraint(condition=models.Q(('called_off_at', None), models.Q(('called_off_why', ''), _negated=True), _connector='OR'), name='conference_called_off_says_why')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_conferencehistory" ("called_at", "called_by_id", "called_off_at", "called_off_why", "chair_id", "decisions_sent_on", "discussed", "for_at", "held_at", "id", "is_quorate", "kind", "minutes_sent_on", "not_quorate_why", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "submission") VALUES (NEW."called_at", NEW."called_by_id", NEW."called_off_at", NEW."called_off_why", NEW."chair_id", NEW."decisions_sent_on", NEW."discussed", NEW."for_at", NEW."held_at", NEW."id", NEW."is_quorate", NEW."kind", NEW."minutes_sent_on", NEW."not_quorate_why", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."submission"); RETURN NULL;', hash='26b33be88fb619b8244ccea2d0685506b49c437b', operation='INSERT', pgid='pgtrigger_insert_insert_97cb9', table='protection_conference', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_conferencehistory" ("called_at", "called_by_id", "called_off_at", "called_off_why", "chair_id", "decisions_sent_on", "discussed", "for_at", "held_at", "id", "is_quorate", "kind", "minutes_sent_on", "not_quorate_why", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "submission") VALUES (NEW."called_at", NEW."called_by_id", NEW."called_off_at", NEW."called_off_why", NEW."chair_id", NEW."decisions_sent_on", NEW."discussed", NEW."for_at", NEW."held_at", NEW."id", NEW."is_quorate", NEW."kind", NEW."minutes_sent_on", NEW."not_quorate_why", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."submission"); RETURN NULL;', hash='df0e199b2ebc1925fbcb95f05785d6a4b4de87ba', operation='UPDATE', pgid='pgtrigger_update_update_ae023', table='protection_conference', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_conferencehistory" ("called_at", "called_by_id", "called_off_at", "called_off_why", "chair_id", "decisions_sent_on", "discussed", "for_at", "held_at", "id", "is_quorate", "kind", "minutes_sent_on", "not_quorate_why", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "submission") VALUES (OLD."called_at", OLD."called_by_id", OLD."called_off_at", OLD."called_off_why", OLD."chair_id", OLD."decisions_sent_on", OLD."discussed", OLD."for_at", OLD."held_at", OLD."id", OLD."is_quorate", OLD."kind", OLD."minutes_sent_on", OLD."not_quorate_why", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."submission"); RETURN NULL;', hash='3bd562d7dd8d0b1be00ff01d2e873477b746f519', operation='DELETE', pgid='pgtrigger_delete_delete_f1011', table='protection_conference', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ConferenceHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('submission', models.UUIDField(default=uuid.uuid4)),
                        ('kind', models.CharField(choices=[('INITIAL', 'Initial conference'), ('REVIEW', 'Review conference'), ('DESIGNATED', 'Designated conference'), ('TRANSFER_IN', 'Transfer-in conference')], max_length=12)),
                        ('for_at', models.DateTimeField()),
                        ('place', models.CharField(max_length=200)),
                        ('called_at', models.DateTimeField()),
                        ('held_at', models.DateTimeField(blank=True, null=True)),
                        ('is_quorate', models.BooleanField(blank=True, null=True)),
                        ('not_quorate_why', models.TextField(blank=True)),
                        ('discussed', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('decisions_sent_on', models.DateField(blank=True, null=True)),
                        ('minutes_sent_on', models.DateField(blank=True, null=True)),
                        ('called_off_at', models.DateTimeField(blank=True, null=True)),
                        ('called_off_why', models.TextField(blank=True)),
                        ('called_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('chair', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.conference')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ConferenceChild',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('views', models.TextField(blank=True)),
                        ('whose_words', models.CharField(blank=True, choices=[('CHILD', 'Their own words'), ('DRAWING', 'A drawing of theirs, described'), ('ADVOCATE', 'Told by their advocate'), ('WORKER', 'Told by their worker'), ('SEEN', 'What was seen of a child too young to say')], max_length=8)),
                        ('advocate', models.CharField(blank=True, choices=[('ACCEPTED', 'Offered, and taken up'), ('DECLINED', 'Offered, and not wanted'), ('NOT_OFFERED', 'Not offered')], max_length=11)),
                        ('verdict', models.CharField(blank=True, choices=[('PLAN', 'A child protection plan is needed'), ('NO_PLAN', 'No child protection plan is needed')], max_length=7)),
                        ('category', models.CharField(blank=True, choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')], max_length=3)),
                        ('because', models.TextField(blank=True)),
                        ('outline', models.TextField(blank=True)),
                        ('conference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='children', to='protection.conference')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conferences', to='subject.subject')),
                        ('enquiry', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='conferences', to='protection.enquiry')),
                        ('plan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='conferences', to='plans.plan')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('conference', 'subject'), name='conference_names_a_child_once'),
                            models.CheckConstraint(condition=models.Q(('verdict', ''), models.Q(models.Q(('views', ''), _negated=True), models.Q(('whose_words', ''), _negated=True), models.Q(('advocate', ''), _negated=True), models.Q(('because', ''), _negated=True)), _connector='OR'), name='conference_decision_has_views_and_reason'),
                            models.CheckConstraint(condition=models.Q(models.Q(('verdict', 'PLAN'), models.Q(('category', ''), _negated=True)), models.Q(models.Q(('verdict', 'PLAN'), _negated=True), ('category', '')), _connector='OR'), name='category_goes_with_a_plan')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_conferencechildhistory" ("advocate", "because", "category", "conference_id", "enquiry_id", "id", "outline", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "subject_id", "verdict", "views", "whose_words") VALUES (NEW."advocate", NEW."because", NEW."category", NEW."conference_id", NEW."enquiry_id", NEW."id", NEW."outline", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."subject_id", NEW."verdict", NEW."views", NEW."whose_words"); RETURN NULL;', hash='93f3d77f87c8e88e433b07b77042637bbe14c650', operation='INSERT', pgid='pgtrigger_insert_insert_f7193', table='protection_conferencechild', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_conferencechildhistory" ("advocate", "because", "category", "conference_id", "enquiry_id", "id", "outline", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "subject_id", "verdict", "views", "whose_words") VALUES (NEW."advocate", NEW."because", NEW."category", NEW."conference_id", NEW."enquiry_id", NEW."id", NEW."outline", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."subject_id", NEW."verdict", NEW."views", NEW."whose_words"); RETURN NULL;', hash='a15e117a0cbb87f079e0f115472322cfbe6ac403', operation='UPDATE', pgid='pgtrigger_update_update_de5bc', table='protection_conferencechild', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_conferencechildhistory" ("advocate", "because", "category", "conference_id", "enquiry_id", "id", "outline", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "subject_id", "verdict", "views", "whose_words") VALUES (OLD."advocate", OLD."because", OLD."category", OLD."conference_id", OLD."enquiry_id", OLD."id", OLD."outline", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."subject_id", OLD."verdict", OLD."views", OLD."whose_words"); RETURN NULL;', hash='b88d20712d3bc3d09811852f56ac04757661e9e9', operation='DELETE', pgid='pgtrigger_delete_delete_6fe56', table='protection_conferencechild', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ConferenceChildHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('views', models.TextField(blank=True)),
                        ('whose_words', models.CharField(blank=True, choices=[('CHILD', 'Their own words'), ('DRAWING', 'A drawing of theirs, described'), ('ADVOCATE', 'Told by their advocate'), ('WORKER', 'Told by their worker'), ('SEEN', 'What was seen of a child too young to say')], max_length=8)),
                        ('advocate', models.CharField(blank=True, choices=[('ACCEPTED', 'Offered, and taken up'), ('DECLINED', 'Offered, and not wanted'), ('NOT_OFFERED', 'Not offered')], max_length=11)),
                        ('verdict', models.CharField(blank=True, choices=[('PLAN', 'A child protection plan is needed'), ('NO_PLAN', 'No child protection plan is needed')], max_length=7)),
                        ('category', models.CharField(blank=True, choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')], max_length=3)),
                        ('because', models.TextField(blank=True)),
                        ('outline', models.TextField(blank=True)),
                        ('conference', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='protection.conference')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.conferencechild')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('enquiry', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='protection.enquiry')),
                        ('plan', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.plan')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ConferenceParent',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('came', models.CharField(choices=[('CAME', 'Came'), ('APART', 'Came, apart from the others'), ('ABSENT', 'Invited, did not come'), ('NOT_INVITED', 'Not invited')], max_length=11)),
                        ('said', models.TextField(blank=True)),
                        ('conference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parents', to='protection.conference')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conferences_as_parent', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('conference', 'subject'), name='conference_names_a_parent_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_conferenceparenthistory" ("came", "conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "subject_id") VALUES (NEW."came", NEW."conference_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said", NEW."subject_id"); RETURN NULL;', hash='1298cf82294722df7518064e973de3ba114310a4', operation='INSERT', pgid='pgtrigger_insert_insert_bafef', table='protection_conferenceparent', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_conferenceparenthistory" ("came", "conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "subject_id") VALUES (NEW."came", NEW."conference_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said", NEW."subject_id"); RETURN NULL;', hash='56dc3cd6ebcb876bac4b00cad281dd34e046d857', operation='UPDATE', pgid='pgtrigger_update_update_0fbb8', table='protection_conferenceparent', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_conferenceparenthistory" ("came", "conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "subject_id") VALUES (OLD."came", OLD."conference_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said", OLD."subject_id"); RETURN NULL;', hash='9edddb21fa7fbf0c7769e3bce694a504946e6deb', operation='DELETE', pgid='pgtrigger_delete_delete_1fd04', table='protection_conferenceparent', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ConferenceParentHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('came', models.CharField(choices=[('CAME', 'Came'), ('APART', 'Came, apart from the others'), ('ABSENT', 'Invited, did not come'), ('NOT_INVITED', 'Not invited')], max_length=11)),
                        ('said', models.TextField(blank=True)),
                        ('conference', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='protection.conference')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.conferenceparent')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ConferenceSeat',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('sector', models.CharField(choices=[('SOCIAL_CARE', 'Children’s social care'), ('POLICE', 'Police'), ('HEALTH', 'Health'), ('EDUCATION', 'Education'), ('PROBATION', 'Probation'), ('HOUSING', 'Housing'), ('ADULT_CARE', 'Adult services'), ('EARLY_HELP', 'Early help'), ('OTHER', 'Another agency')], max_length=12)),
                        ('who', models.CharField(blank=True, max_length=200)),
                        ('came', models.CharField(blank=True, choices=[('CAME', 'Took part'), ('SENT_WORD', 'Sent a report or word'), ('ABSENT', 'Asked, took no part'), ('NOT_ASKED', 'Not asked')], max_length=10)),
                        ('report_on', models.DateField(blank=True, null=True)),
                        ('family_had_on', models.DateField(blank=True, null=True)),
                        ('view', models.CharField(blank=True, choices=[('PLAN', 'A plan is needed'), ('NO_PLAN', 'No plan is needed'), ('NONE', 'Gave no view')], max_length=7)),
                        ('category', models.CharField(blank=True, choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')], max_length=3)),
                        ('dissent', models.TextField(blank=True)),
                        ('conference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='protection.conference')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('conference', 'sector'), name='conference_names_a_sector_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_conferenceseathistory" ("came", "category", "conference_id", "dissent", "family_had_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_on", "sector", "view", "who") VALUES (NEW."came", NEW."category", NEW."conference_id", NEW."dissent", NEW."family_had_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report_on", NEW."sector", NEW."view", NEW."who"); RETURN NULL;', hash='b17389d76a7062bc1a39f3b928e907e7eca3eede', operation='INSERT', pgid='pgtrigger_insert_insert_e62b9', table='protection_conferenceseat', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_conferenceseathistory" ("came", "category", "conference_id", "dissent", "family_had_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_on", "sector", "view", "who") VALUES (NEW."came", NEW."category", NEW."conference_id", NEW."dissent", NEW."family_had_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report_on", NEW."sector", NEW."view", NEW."who"); RETURN NULL;', hash='ce0e65208a8a02db624816f9047b65a2b4fd7981', operation='UPDATE', pgid='pgtrigger_update_update_b4061', table='protection_conferenceseat', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_conferenceseathistory" ("came", "category", "conference_id", "dissent", "family_had_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_on", "sector", "view", "who") VALUES (OLD."came", OLD."category", OLD."conference_id", OLD."dissent", OLD."family_had_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report_on", OLD."sector", OLD."view", OLD."who"); RETURN NULL;', hash='bbc71ca4d1643e53caa6c1b4f2114c6f1654428d', operation='DELETE', pgid='pgtrigger_delete_delete_4819a', table='protection_conferenceseat', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ConferenceSeatHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('sector', models.CharField(choices=[('SOCIAL_CARE', 'Children’s social care'), ('POLICE', 'Police'), ('HEALTH', 'Health'), ('EDUCATION', 'Education'), ('PROBATION', 'Probation'), ('HOUSING', 'Housing'), ('ADULT_CARE', 'Adult services'), ('EARLY_HELP', 'Early help'), ('OTHER', 'Another agency')], max_length=12)),
                        ('who', models.CharField(blank=True, max_length=200)),
                        ('came', models.CharField(blank=True, choices=[('CAME', 'Took part'), ('SENT_WORD', 'Sent a report or word'), ('ABSENT', 'Asked, took no part'), ('NOT_ASKED', 'Not asked')], max_length=10)),
                        ('report_on', models.DateField(blank=True, null=True)),
                        ('family_had_on', models.DateField(blank=True, null=True)),
                        ('view', models.CharField(blank=True, choices=[('PLAN', 'A plan is needed'), ('NO_PLAN', 'No plan is needed'), ('NONE', 'Gave no view')], max_length=7)),
                        ('category', models.CharField(blank=True, choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')], max_length=3)),
                        ('dissent', models.TextField(blank=True)),
                        ('conference', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='protection.conference')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.conferenceseat')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Emergency',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('POLICE', 'Police protection'), ('ORDER', 'Emergency protection order')], max_length=6)),
                        ('began_at', models.DateTimeField()),
                        ('where', models.CharField(max_length=200)),
                        ('because', models.TextField()),
                        ('told_by', models.CharField(max_length=200)),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('what_followed', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergencies', to='subject.subject')),
                    ],
                    options={
                        'verbose_name_plural': 'emergencies',
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('subject', 'kind'), name='a_child_has_one_emergency_of_a_kind_at_a_time'),
                            models.CheckConstraint(condition=models.Q(('ended_at', None), models.Q(('ended_at__gte', models.F('began_at')), models.Q(('what_followed', ''), _negated=True)), _connector='OR'), name='emergency_ends_after_it_began')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_emergencyhistory" ("because", "began_at", "ended_at", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "subject_id", "told_by", "what_followed", "where") VALUES (NEW."because", NEW."began_at", NEW."ended_at", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."told_by", NEW."what_followed", NEW."where"); RETURN NULL;', hash='655d9fdc586e6dd3c11a594c78c0af450431d0b0', operation='INSERT', pgid='pgtrigger_insert_insert_5dd89', table='protection_emergency', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_emergencyhistory" ("because", "began_at", "ended_at", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "subject_id", "told_by", "what_followed", "where") VALUES (NEW."because", NEW."began_at", NEW."ended_at", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."told_by", NEW."what_followed", NEW."where"); RETURN NULL;', hash='57943dce35249c48ff06cd887f6ec87a6060df68', operation='UPDATE', pgid='pgtrigger_update_update_e9d82', table='protection_emergency', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_emergencyhistory" ("because", "began_at", "ended_at", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "subject_id", "told_by", "what_followed", "where") VALUES (OLD."because", OLD."began_at", OLD."ended_at", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."subject_id", OLD."told_by", OLD."what_followed", OLD."where"); RETURN NULL;', hash='583845593f6b5b6faebe1b931d894c553aff15c1', operation='DELETE', pgid='pgtrigger_delete_delete_ce762', table='protection_emergency', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='EmergencyHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('POLICE', 'Police protection'), ('ORDER', 'Emergency protection order')], max_length=6)),
                        ('began_at', models.DateTimeField()),
                        ('where', models.CharField(max_length=200)),
                        ('because', models.TextField()),
                        ('told_by', models.CharField(max_length=200)),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('what_followed', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.emergency')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Enquiry',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('started_at', models.DateTimeField()),
                        ('is_joint', models.BooleanField()),
                        ('outcome', models.CharField(blank=True, choices=[('CP_CONFERENCE', 'Child protection conference'), ('NFA_CONTINUE_SINGLE', 'No further enquiry, the assessment continues'), ('PROV_OF_SERVICES', 'Services are provided'), ('PROV_OF_SB_CARE', 'Short-break care is provided'), ('LEGAL_ACTION', 'Legal action'), ('MONITOR', 'The child is monitored'), ('NFA', 'No further action')], max_length=20)),
                        ('because', models.TextField(blank=True)),
                        ('proposed_at', models.DateTimeField(blank=True, null=True)),
                        ('returned_why', models.TextField(blank=True)),
                        ('closed_at', models.DateTimeField(blank=True, null=True)),
                        ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('proposed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enquiries', to='subject.subject')),
                        ('discussion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enquiries', to='protection.strategydiscussion')),
                    ],
                    options={
                        'verbose_name_plural': 'enquiries',
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('subject',), name='a_child_has_one_enquiry_at_a_time'),
                            models.CheckConstraint(condition=models.Q(models.Q(('outcome', ''), ('proposed_at', None), ('proposed_by', None)), models.Q(models.Q(('outcome', ''), _negated=True), models.Q(('because', ''), _negated=True), ('proposed_at__isnull', False), ('proposed_by__isnull', False)), _connector='OR'), name='enquiry_outcome_has_its_reason_and_who'),
                            models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('closed_by', None)), models.Q(('closed_at__isnull', False), ('closed_by__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='enquiry_closed_has_an_outcome'),
                            models.CheckConstraint(condition=models.Q(('closed_by', None), models.Q(('closed_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='nobody_authorises_their_own_enquiry')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_enquiryhistory" ("because", "closed_at", "closed_by_id", "discussion_id", "id", "is_joint", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "returned_why", "started_at", "subject_id") VALUES (NEW."because", NEW."closed_at", NEW."closed_by_id", NEW."discussion_id", NEW."id", NEW."is_joint", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."returned_why", NEW."started_at", NEW."subject_id"); RETURN NULL;', hash='ec53142244ea8ba6eda6029d109d6c0f10ca2d13', operation='INSERT', pgid='pgtrigger_insert_insert_d0d48', table='protection_enquiry', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_enquiryhistory" ("because", "closed_at", "closed_by_id", "discussion_id", "id", "is_joint", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "returned_why", "started_at", "subject_id") VALUES (NEW."because", NEW."closed_at", NEW."closed_by_id", NEW."discussion_id", NEW."id", NEW."is_joint", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."returned_why", NEW."started_at", NEW."subject_id"); RETURN NULL;', hash='b6c4c75d7204b3c178ad514c6cd2840e855b165c', operation='UPDATE', pgid='pgtrigger_update_update_04709', table='protection_enquiry', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_enquiryhistory" ("because", "closed_at", "closed_by_id", "discussion_id", "id", "is_joint", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "returned_why", "started_at", "subject_id") VALUES (OLD."because", OLD."closed_at", OLD."closed_by_id", OLD."discussion_id", OLD."id", OLD."is_joint", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."returned_why", OLD."started_at", OLD."subject_id"); RETURN NULL;', hash='218a27007ac18dd33f8871753e7260d0f882f098', operation='DELETE', pgid='pgtrigger_delete_delete_115bc', table='protection_enquiry', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='EnquiryHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('started_at', models.DateTimeField()),
                        ('is_joint', models.BooleanField()),
                        ('outcome', models.CharField(blank=True, choices=[('CP_CONFERENCE', 'Child protection conference'), ('NFA_CONTINUE_SINGLE', 'No further enquiry, the assessment continues'), ('PROV_OF_SERVICES', 'Services are provided'), ('PROV_OF_SB_CARE', 'Short-break care is provided'), ('LEGAL_ACTION', 'Legal action'), ('MONITOR', 'The child is monitored'), ('NFA', 'No further action')], max_length=20)),
                        ('because', models.TextField(blank=True)),
                        ('proposed_at', models.DateTimeField(blank=True, null=True)),
                        ('returned_why', models.TextField(blank=True)),
                        ('closed_at', models.DateTimeField(blank=True, null=True)),
                        ('closed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.enquiry')),
                        ('proposed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('discussion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='protection.strategydiscussion')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='EnquirySight',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('seen', models.CharField(choices=[('ALONE', 'Seen, and alone'), ('WITH_OTHERS', 'Seen, not alone'), ('NOT_SEEN', 'Not seen')], max_length=12)),
                        ('seen_at', models.DateTimeField()),
                        ('where', models.CharField(max_length=200)),
                        ('said', models.TextField(blank=True)),
                        ('why', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('enquiry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sights', to='protection.enquiry')),
                    ],
                    options={
                        'ordering': ['seen_at', 'pk'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('seen', 'NOT_SEEN'), _negated=True), models.Q(('why', ''), _negated=True), _connector='OR'), name='child_not_seen_says_why'),
                            models.CheckConstraint(condition=models.Q(('seen', 'NOT_SEEN'), models.Q(('said', ''), _negated=True), _connector='OR'), name='child_seen_has_what_they_said')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='enquiry_sight_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='0a515db72908784324467868b3e3075358ea9c62', operation='UPDATE', pgid='pgtrigger_enquiry_sight_is_never_changed_427b3', table='protection_enquirysight', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='enquiry_sight_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='5e9feccfdb447be6bfbc745495e16ad7a13574f1', operation='DELETE', pgid='pgtrigger_enquiry_sight_is_never_deleted_62630', table='protection_enquirysight', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='PlanCategory',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('category', models.CharField(choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')], max_length=3)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('because', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('conference', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='categories_set', to='protection.conference')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='categories', to='plans.plan')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'plan categories',
                        'ordering': ['from_on'],
                        'constraints': [
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('plan', '='), (models.Func('from_on', 'to_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='a_plan_has_one_category_on_a_day'),
                            models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='category_does_not_end_before_it_begins'),
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='category_says_why')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_plancategoryhistory" ("because", "category", "conference_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "to_on") VALUES (NEW."because", NEW."category", NEW."conference_id", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on"); RETURN NULL;', hash='517bccfed86b7eec53a0529b1a56f71b1af42cc3', operation='INSERT', pgid='pgtrigger_insert_insert_b81b3', table='protection_plancategory', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_plancategoryhistory" ("because", "category", "conference_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "to_on") VALUES (NEW."because", NEW."category", NEW."conference_id", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on"); RETURN NULL;', hash='94113126dda202d54ba68c16b23117d409ccb5b6', operation='UPDATE', pgid='pgtrigger_update_update_3706f', table='protection_plancategory', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_plancategoryhistory" ("because", "category", "conference_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_at", "recorded_by_id", "to_on") VALUES (OLD."because", OLD."category", OLD."conference_id", OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."recorded_at", OLD."recorded_by_id", OLD."to_on"); RETURN NULL;', hash='9ec6bfe852d14be82b8545996f1888f639904a73', operation='DELETE', pgid='pgtrigger_delete_delete_1a66e', table='protection_plancategory', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PlanCategoryHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('category', models.CharField(choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')], max_length=3)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('because', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('conference', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='protection.conference')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.plancategory')),
                        ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plans.plan')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='StrategyChild',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('decision', models.CharField(blank=True, choices=[('ENQUIRY', 'Section 47 enquiry'), ('ASSESSMENT', 'Assessment under section 17'), ('GOES_ON', 'What is under way goes on'), ('NO_ACTION', 'Nothing further for this child')], max_length=10)),
                        ('safety', models.TextField(blank=True)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='strategy_discussions', to='subject.subject')),
                        ('discussion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='children', to='protection.strategydiscussion')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('discussion', 'subject'), name='strategy_names_a_child_once'),
                            models.CheckConstraint(condition=models.Q(models.Q(('decision', ''), ('safety', '')), models.Q(models.Q(('decision', ''), _negated=True), models.Q(('safety', ''), _negated=True)), _connector='OR'), name='strategy_decision_has_the_childs_safety')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_strategychildhistory" ("decision", "discussion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "safety", "subject_id") VALUES (NEW."decision", NEW."discussion_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."safety", NEW."subject_id"); RETURN NULL;', hash='76a970c7ec5bb7dd4a556e15b6ae2d35da7ed2f6', operation='INSERT', pgid='pgtrigger_insert_insert_64103', table='protection_strategychild', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_strategychildhistory" ("decision", "discussion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "safety", "subject_id") VALUES (NEW."decision", NEW."discussion_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."safety", NEW."subject_id"); RETURN NULL;', hash='2fd0480fa6a9030d5f1428a09eccef6faeeba015', operation='UPDATE', pgid='pgtrigger_update_update_c1822', table='protection_strategychild', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_strategychildhistory" ("decision", "discussion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "safety", "subject_id") VALUES (OLD."decision", OLD."discussion_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."safety", OLD."subject_id"); RETURN NULL;', hash='a7aadca51dc3cfd21c5de884bbbebd8dcd065b18', operation='DELETE', pgid='pgtrigger_delete_delete_563d4', table='protection_strategychild', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='StrategyChildHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('decision', models.CharField(blank=True, choices=[('ENQUIRY', 'Section 47 enquiry'), ('ASSESSMENT', 'Assessment under section 17'), ('GOES_ON', 'What is under way goes on'), ('NO_ACTION', 'Nothing further for this child')], max_length=10)),
                        ('safety', models.TextField(blank=True)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.strategychild')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('discussion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='protection.strategydiscussion')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='StrategyDiscussion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('why_now', models.TextField()),
                        ('decided_at', models.DateTimeField()),
                        ('held_at', models.DateTimeField(blank=True, null=True)),
                        ('how', models.CharField(blank=True, choices=[('MEETING', 'In one room'), ('VIDEO', 'By video'), ('PHONE', 'By telephone')], max_length=8)),
                        ('enquirers', models.CharField(blank=True, choices=[('SINGLE', 'Children’s social care alone'), ('JOINT', 'Jointly with the police'), ('NONE', 'No enquiry')], max_length=6)),
                        ('medical', models.CharField(blank=True, choices=[('NEEDED', 'A medical examination is arranged'), ('NOT_NEEDED', 'No medical examination is needed'), ('LATER', 'To be decided')], max_length=10)),
                        ('medical_words', models.TextField(blank=True)),
                        ('agreed', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('called_off_at', models.DateTimeField(blank=True, null=True)),
                        ('called_off_why', models.TextField(blank=True)),
                        ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('why_now', ''), _negated=True), name='strategy_says_why_now'),
                            models.CheckConstraint(condition=models.Q(models.Q(('held_at', None), ('recorded_at', None), ('recorded_by', None)), models.Q(('held_at__isnull', False), ('recorded_at__isnull', False), ('recorded_by__isnull', False), models.Q(('agreed', ''), _negated=True), models.Q(('how', ''), _negated=True), models.Q(('enquirers', ''), _negated=True), models.Q(('medical', ''), _negated=True)), _connector='OR'), name='strategy_held_says_what_was_agreed'),
                            models.CheckConstraint(condition=models.Q(('held_at', None), ('called_off_at', None), _connector='OR'), name='strategy_is_held_or_called_off'),
                            models.CheckConstraint(condition=models.Q(('called_off_at', None), models.Q(('called_off_why', ''), _negated=True), _connector='OR'), name='strategy_called_off_says_why')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_strategydiscussionhistory" ("agreed", "called_off_at", "called_off_why", "decided_at", "decided_by_id", "enquirers", "held_at", "how", "id", "medical", "medical_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "submission", "why_now") VALUES (NEW."agreed", NEW."called_off_at", NEW."called_off_why", NEW."decided_at", NEW."decided_by_id", NEW."enquirers", NEW."held_at", NEW."how", NEW."id", NEW."medical", NEW."medical_words", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."submission", NEW."why_now"); RETURN NULL;', hash='9e57dcbfce4f2eea3cba842829e41b2ed7465e30', operation='INSERT', pgid='pgtrigger_insert_insert_d3dd4', table='protection_strategydiscussion', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_strategydiscussionhistory" ("agreed", "called_off_at", "called_off_why", "decided_at", "decided_by_id", "enquirers", "held_at", "how", "id", "medical", "medical_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "submission", "why_now") VALUES (NEW."agreed", NEW."called_off_at", NEW."called_off_why", NEW."decided_at", NEW."decided_by_id", NEW."enquirers", NEW."held_at", NEW."how", NEW."id", NEW."medical", NEW."medical_words", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."submission", NEW."why_now"); RETURN NULL;', hash='cc4c01026bc80cb9fdd0958e54401eec0054a1f8', operation='UPDATE', pgid='pgtrigger_update_update_a87ad', table='protection_strategydiscussion', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_strategydiscussionhistory" ("agreed", "called_off_at", "called_off_why", "decided_at", "decided_by_id", "enquirers", "held_at", "how", "id", "medical", "medical_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "submission", "why_now") VALUES (OLD."agreed", OLD."called_off_at", OLD."called_off_why", OLD."decided_at", OLD."decided_by_id", OLD."enquirers", OLD."held_at", OLD."how", OLD."id", OLD."medical", OLD."medical_words", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."submission", OLD."why_now"); RETURN NULL;', hash='e5c8e1c8575d6c73ea90fdde8ad6c33efeba5ad0', operation='DELETE', pgid='pgtrigger_delete_delete_c2e41', table='protection_strategydiscussion', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='StrategyDiscussionHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('submission', models.UUIDField(default=uuid.uuid4)),
                        ('why_now', models.TextField()),
                        ('decided_at', models.DateTimeField()),
                        ('held_at', models.DateTimeField(blank=True, null=True)),
                        ('how', models.CharField(blank=True, choices=[('MEETING', 'In one room'), ('VIDEO', 'By video'), ('PHONE', 'By telephone')], max_length=8)),
                        ('enquirers', models.CharField(blank=True, choices=[('SINGLE', 'Children’s social care alone'), ('JOINT', 'Jointly with the police'), ('NONE', 'No enquiry')], max_length=6)),
                        ('medical', models.CharField(blank=True, choices=[('NEEDED', 'A medical examination is arranged'), ('NOT_NEEDED', 'No medical examination is needed'), ('LATER', 'To be decided')], max_length=10)),
                        ('medical_words', models.TextField(blank=True)),
                        ('agreed', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('called_off_at', models.DateTimeField(blank=True, null=True)),
                        ('called_off_why', models.TextField(blank=True)),
                        ('decided_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.strategydiscussion')),
                        ('recorded_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='StrategySeat',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('sector', models.CharField(choices=[('SOCIAL_CARE', 'Children’s social care'), ('POLICE', 'Police'), ('HEALTH', 'Health'), ('EDUCATION', 'Education'), ('PROBATION', 'Probation'), ('HOUSING', 'Housing'), ('ADULT_CARE', 'Adult services'), ('EARLY_HELP', 'Early help'), ('OTHER', 'Another agency')], max_length=12)),
                        ('came', models.CharField(choices=[('CAME', 'Took part'), ('SENT_WORD', 'Sent a report or word'), ('ABSENT', 'Asked, took no part'), ('NOT_ASKED', 'Not asked')], max_length=10)),
                        ('who', models.CharField(blank=True, max_length=200)),
                        ('why', models.TextField(blank=True)),
                        ('shared', models.TextField(blank=True)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=13)),
                        ('discussion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='protection.strategydiscussion')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('discussion', 'sector'), name='strategy_names_a_sector_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_strategyseathistory" ("came", "discussion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "shared", "sharing", "who", "why") VALUES (NEW."came", NEW."discussion_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sector", NEW."shared", NEW."sharing", NEW."who", NEW."why"); RETURN NULL;', hash='e9b81bf10348d03b82731ddd3029e8a7874be8c1', operation='INSERT', pgid='pgtrigger_insert_insert_e0f32', table='protection_strategyseat', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_strategyseathistory" ("came", "discussion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "shared", "sharing", "who", "why") VALUES (NEW."came", NEW."discussion_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sector", NEW."shared", NEW."sharing", NEW."who", NEW."why"); RETURN NULL;', hash='e1b1c636473c803755424887b6a47dc80b7e5f97', operation='UPDATE', pgid='pgtrigger_update_update_d1f6a', table='protection_strategyseat', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_strategyseathistory" ("came", "discussion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector", "shared", "sharing", "who", "why") VALUES (OLD."came", OLD."discussion_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sector", OLD."shared", OLD."sharing", OLD."who", OLD."why"); RETURN NULL;', hash='94e1403a29fa546efaaa78a40822fd0fc84b7498', operation='DELETE', pgid='pgtrigger_delete_delete_dcace', table='protection_strategyseat', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='StrategySeatHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('sector', models.CharField(choices=[('SOCIAL_CARE', 'Children’s social care'), ('POLICE', 'Police'), ('HEALTH', 'Health'), ('EDUCATION', 'Education'), ('PROBATION', 'Probation'), ('HOUSING', 'Housing'), ('ADULT_CARE', 'Adult services'), ('EARLY_HELP', 'Early help'), ('OTHER', 'Another agency')], max_length=12)),
                        ('came', models.CharField(choices=[('CAME', 'Took part'), ('SENT_WORD', 'Sent a report or word'), ('ABSENT', 'Asked, took no part'), ('NOT_ASKED', 'Not asked')], max_length=10)),
                        ('who', models.CharField(blank=True, max_length=200)),
                        ('why', models.TextField(blank=True)),
                        ('shared', models.TextField(blank=True)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=13)),
                        ('discussion', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='protection.strategydiscussion')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.strategyseat')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='TransferIn',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('authority', models.CharField(max_length=200)),
                        ('told_on', models.DateField()),
                        ('plan_since', models.DateField(blank=True, null=True)),
                        ('words', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='transfers_in', to='subject.subject')),
                    ],
                    options={
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_transferinhistory" ("authority", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_since", "recorded_at", "recorded_by_id", "subject_id", "told_on", "words") VALUES (NEW."authority", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_since", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."told_on", NEW."words"); RETURN NULL;', hash='5d46d90f6913330285898d4e36e3ef8685b72067', operation='INSERT', pgid='pgtrigger_insert_insert_0f8be', table='protection_transferin', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "protection_transferinhistory" ("authority", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_since", "recorded_at", "recorded_by_id", "subject_id", "told_on", "words") VALUES (NEW."authority", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_since", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."told_on", NEW."words"); RETURN NULL;', hash='9066a9ff546cb01741e2e053875b2c129993aba7', operation='UPDATE', pgid='pgtrigger_update_update_96b0f', table='protection_transferin', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "protection_transferinhistory" ("authority", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_since", "recorded_at", "recorded_by_id", "subject_id", "told_on", "words") VALUES (OLD."authority", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_since", OLD."recorded_at", OLD."recorded_by_id", OLD."subject_id", OLD."told_on", OLD."words"); RETURN NULL;', hash='d9d9f655e4552448e22be4250ea218a56885c681', operation='DELETE', pgid='pgtrigger_delete_delete_7f6ef', table='protection_transferin', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='TransferInHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('authority', models.CharField(max_length=200)),
                        ('told_on', models.DateField()),
                        ('plan_since', models.DateField(blank=True, null=True)),
                        ('words', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='protection.transferin')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
            ],
        ),
    ]
