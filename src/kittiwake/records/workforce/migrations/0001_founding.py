"""The tables of `workforce`, made at once: see docs/decisions/0031."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('workforce', '0001_who_waits_and_who_hands_over')]

    initial = True

    dependencies = [
        ('access', '0001_founding'),
        ('access', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='Absence',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='absences', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), (models.Func('from_on', 'to_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='somebody_is_away_once_at_a_time'),
                            models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='absence_does_not_end_before_it_starts')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "workforce_absencehistory" ("from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='1135b5092a4d9e55297dfb52433fe6f644d98e2e', operation='INSERT', pgid='pgtrigger_insert_insert_25546', table='workforce_absence', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "workforce_absencehistory" ("from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='d8ccb3f87827934e8d1e25f724fcd8a8561be6a7', operation='UPDATE', pgid='pgtrigger_update_update_c7b87', table='workforce_absence', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "workforce_absencehistory" ("from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."to_on", OLD."user_id"); RETURN NULL;', hash='81bc1efa774bf45f9979b877cb91140ea4130208', operation='DELETE', pgid='pgtrigger_delete_delete_1519b', table='workforce_absence', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AbsenceHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='workforce.absence')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='AllocationWait',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('source', models.CharField(blank=True, max_length=80)),
                        ('priority', models.CharField(choices=[('URGENT', 'Urgent'), ('HIGH', 'High'), ('ORDINARY', 'Ordinary')], max_length=8)),
                        ('reason', models.TextField()),
                        ('risk', models.TextField(blank=True)),
                        ('contact_on', models.DateField(blank=True, null=True)),
                        ('asked_at', models.DateTimeField()),
                        ('ended_how', models.CharField(blank=True, choices=[('ALLOCATED', 'A worker was allocated'), ('WITHDRAWN', 'No worker is needed any more')], max_length=9)),
                        ('ended_because', models.TextField(blank=True)),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('waited_days', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('allocation', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.involvement')),
                        ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('holding', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.involvement')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='waits_for_worker', to='subject.subject')),
                    ],
                    options={
                        'indexes': [
                            models.Index(condition=models.Q(('ended_at', None)), fields=['contact_on'], name='waits_that_go_on'),
                            models.Index(condition=models.Q(('source', ''), _negated=True), fields=['source'], name='waits_by_source')],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('subject',), name='a_child_waits_once_at_a_time'),
                            models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='wait_says_why'),
                            models.CheckConstraint(condition=models.Q(models.Q(('allocation', None), ('ended_at', None), ('ended_because', ''), ('ended_by', None), ('ended_how', '')), models.Q(('ended_at__gte', models.F('asked_at')), ('ended_by__isnull', False), models.Q(('ended_how', ''), _negated=True), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='wait_ended_whole_or_goes_on'),
                            models.CheckConstraint(condition=models.Q(models.Q(('allocation__isnull', False), ('ended_how', 'ALLOCATED'), ('waited_days__isnull', False)), models.Q(models.Q(('ended_how', 'ALLOCATED'), _negated=True), ('allocation', None), ('waited_days', None)), _connector='OR'), name='wait_ends_with_its_allocation')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "workforce_allocationwaithistory" ("allocation_id", "asked_at", "asked_by_id", "contact_on", "ended_at", "ended_because", "ended_by_id", "ended_how", "holding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "reason", "risk", "source", "subject_id", "waited_days") VALUES (NEW."allocation_id", NEW."asked_at", NEW."asked_by_id", NEW."contact_on", NEW."ended_at", NEW."ended_because", NEW."ended_by_id", NEW."ended_how", NEW."holding_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."priority", NEW."reason", NEW."risk", NEW."source", NEW."subject_id", NEW."waited_days"); RETURN NULL;', hash='d81b1a51435eabdecf91c95e33ae425fa8f2515e', operation='INSERT', pgid='pgtrigger_insert_insert_506a5', table='workforce_allocationwait', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "workforce_allocationwaithistory" ("allocation_id", "asked_at", "asked_by_id", "contact_on", "ended_at", "ended_because", "ended_by_id", "ended_how", "holding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "reason", "risk", "source", "subject_id", "waited_days") VALUES (NEW."allocation_id", NEW."asked_at", NEW."asked_by_id", NEW."contact_on", NEW."ended_at", NEW."ended_because", NEW."ended_by_id", NEW."ended_how", NEW."holding_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."priority", NEW."reason", NEW."risk", NEW."source", NEW."subject_id", NEW."waited_days"); RETURN NULL;', hash='40814184f8e6196bfc279cd996fd15a39df81062', operation='UPDATE', pgid='pgtrigger_update_update_586e9', table='workforce_allocationwait', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "workforce_allocationwaithistory" ("allocation_id", "asked_at", "asked_by_id", "contact_on", "ended_at", "ended_because", "ended_by_id", "ended_how", "holding_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "reason", "risk", "source", "subject_id", "waited_days") VALUES (OLD."allocation_id", OLD."asked_at", OLD."asked_by_id", OLD."contact_on", OLD."ended_at", OLD."ended_because", OLD."ended_by_id", OLD."ended_how", OLD."holding_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."priority", OLD."reason", OLD."risk", OLD."source", OLD."subject_id", OLD."waited_days"); RETURN NULL;', hash='d5702e06fffb6585e99a2144d46270bf8524d91d', operation='DELETE', pgid='pgtrigger_delete_delete_7f55d', table='workforce_allocationwait', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AllocationWaitHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('source', models.CharField(blank=True, max_length=80)),
                        ('priority', models.CharField(choices=[('URGENT', 'Urgent'), ('HIGH', 'High'), ('ORDINARY', 'Ordinary')], max_length=8)),
                        ('reason', models.TextField()),
                        ('risk', models.TextField(blank=True)),
                        ('contact_on', models.DateField(blank=True, null=True)),
                        ('asked_at', models.DateTimeField()),
                        ('ended_how', models.CharField(blank=True, choices=[('ALLOCATED', 'A worker was allocated'), ('WITHDRAWN', 'No worker is needed any more')], max_length=9)),
                        ('ended_because', models.TextField(blank=True)),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('waited_days', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('allocation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.involvement')),
                        ('asked_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('holding', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.involvement')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='workforce.allocationwait')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='HandOver',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('going_on', models.TextField()),
                        ('due', models.TextField()),
                        ('child_knows', models.TextField()),
                        ('promised', models.TextField()),
                        ('ring', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('read_at', models.DateTimeField(blank=True, null=True)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('from_work', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.involvement')),
                        ('given', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.involvement')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hand_overs', to='subject.subject')),
                    ],
                    options={
                        'indexes': [
                            models.Index(condition=models.Q(('given__isnull', False), ('read_at', None)), fields=['given'], name='hand_overs_not_read')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('going_on', ''), _negated=True), models.Q(('due', ''), _negated=True), models.Q(('child_knows', ''), _negated=True), models.Q(('promised', ''), _negated=True), models.Q(('ring', ''), _negated=True)), name='hand_over_answers_every_question'),
                            models.CheckConstraint(condition=models.Q(('read_at', None), ('given__isnull', False), _connector='OR'), name='only_what_was_handed_over_is_read')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "workforce_handoverhistory" ("at", "by_id", "child_knows", "due", "from_work_id", "given_id", "going_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised", "read_at", "ring", "subject_id") VALUES (NEW."at", NEW."by_id", NEW."child_knows", NEW."due", NEW."from_work_id", NEW."given_id", NEW."going_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."promised", NEW."read_at", NEW."ring", NEW."subject_id"); RETURN NULL;', hash='b76b3fa734fa83e49837e6116bed0dbb1f727975', operation='INSERT', pgid='pgtrigger_insert_insert_a0434', table='workforce_handover', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "workforce_handoverhistory" ("at", "by_id", "child_knows", "due", "from_work_id", "given_id", "going_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised", "read_at", "ring", "subject_id") VALUES (NEW."at", NEW."by_id", NEW."child_knows", NEW."due", NEW."from_work_id", NEW."given_id", NEW."going_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."promised", NEW."read_at", NEW."ring", NEW."subject_id"); RETURN NULL;', hash='31ab7b76a37378d54dbc699d57d2b0e5b171bcbf', operation='UPDATE', pgid='pgtrigger_update_update_2455d', table='workforce_handover', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "workforce_handoverhistory" ("at", "by_id", "child_knows", "due", "from_work_id", "given_id", "going_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promised", "read_at", "ring", "subject_id") VALUES (OLD."at", OLD."by_id", OLD."child_knows", OLD."due", OLD."from_work_id", OLD."given_id", OLD."going_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."promised", OLD."read_at", OLD."ring", OLD."subject_id"); RETURN NULL;', hash='69d0a489dc8f96bc15cbc20cdf1c276af9777308', operation='DELETE', pgid='pgtrigger_delete_delete_d9681', table='workforce_handover', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HandOverHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('going_on', models.TextField()),
                        ('due', models.TextField()),
                        ('child_knows', models.TextField()),
                        ('promised', models.TextField()),
                        ('ring', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('read_at', models.DateTimeField(blank=True, null=True)),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('from_work', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.involvement')),
                        ('given', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.involvement')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='workforce.handover')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='WorkingPattern',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('hours', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                        ('is_newly_qualified', models.BooleanField(default=False)),
                        ('most_children', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='working_patterns', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), (models.Func('from_on', 'to_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='one_working_pattern_at_a_time'),
                            models.CheckConstraint(condition=models.Q(('hours', None), models.Q(('hours__gt', 0), ('hours__lte', 60)), _connector='OR'), name='hours_of_a_week'),
                            models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='working_pattern_does_not_end_before_it_starts')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "workforce_workingpatternhistory" ("from_on", "hours", "id", "is_newly_qualified", "most_children", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (NEW."from_on", NEW."hours", NEW."id", NEW."is_newly_qualified", NEW."most_children", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='cc1c6afe81dbb0ac35789a2c87f9792030be2b61', operation='INSERT', pgid='pgtrigger_insert_insert_58a87', table='workforce_workingpattern', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "workforce_workingpatternhistory" ("from_on", "hours", "id", "is_newly_qualified", "most_children", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (NEW."from_on", NEW."hours", NEW."id", NEW."is_newly_qualified", NEW."most_children", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='9b2ced1280eb25f65c71fcd85161979d1d89f236', operation='UPDATE', pgid='pgtrigger_update_update_93e68', table='workforce_workingpattern', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "workforce_workingpatternhistory" ("from_on", "hours", "id", "is_newly_qualified", "most_children", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (OLD."from_on", OLD."hours", OLD."id", OLD."is_newly_qualified", OLD."most_children", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."to_on", OLD."user_id"); RETURN NULL;', hash='076d07ba4db7d254e65fbc9b767b44db7c099228', operation='DELETE', pgid='pgtrigger_delete_delete_8ef7d', table='workforce_workingpattern', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='WorkingPatternHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('hours', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                        ('is_newly_qualified', models.BooleanField(default=False)),
                        ('most_children', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='workforce.workingpattern')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
            ],
        ),
    ]
