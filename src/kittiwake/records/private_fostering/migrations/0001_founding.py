"""The tables of `private_fostering`, made at once: see docs/decisions/0031."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import kittiwake.core.founding
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        kittiwake.core.founding.FoundTables(
            operations=[
                migrations.CreateModel(
                    name='Arrangement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('carer_says', models.CharField(max_length=200)),
                        ('address', models.TextField()),
                        ('household', models.TextField()),
                        ('parents', models.TextField()),
                        ('because', models.TextField()),
                        ('told_by', models.CharField(choices=[('PARENT', 'A parent'), ('CARER', 'The private foster carer'), ('CHILD', 'The child'), ('SCHOOL', 'A school'), ('HEALTH', 'Somebody in health'), ('OTHER_AGENCY', 'Another agency'), ('WORKER', 'One of our own workers found it'), ('OTHER', 'Somebody else')], max_length=12)),
                        ('told_by_says', models.CharField(max_length=200)),
                        ('notified_on', models.DateField()),
                        ('arranged_on', models.DateField(blank=True, null=True)),
                        ('proposed_on', models.DateField(blank=True, null=True)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('why_ended', models.CharField(blank=True, choices=[('HOME', 'The child went back to a parent'), ('RELATIVE', 'The child went to a close relative'), ('CARE', 'The child became looked after'), ('AGE', 'The child is 16; 18 if disabled'), ('MOVED', 'The child moved on, or out of the area'), ('PROHIBITED', 'The arrangement was prohibited'), ('OTHER', 'Otherwise')], max_length=10)),
                        ('ended_because', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_because', models.TextField(blank=True)),
                        ('carer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-notified_on', '-pk'],
                        'indexes': [],
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('from_on__isnull', False), ('withdrawn_at', None)), expressions=[('subject', '='), (models.Func('from_on', 'to_on', models.Value('[)'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='a_child_is_privately_fostered_once_at_a_time'), models.UniqueConstraint(condition=models.Q(('to_on', None), ('withdrawn_at', None)), fields=('subject',), name='one_arrangement_of_a_child_stands'), models.CheckConstraint(condition=models.Q(('to_on', None), ('from_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='private_fostering_does_not_end_before_it_begins'), models.CheckConstraint(condition=models.Q(models.Q(('ended_because', ''), ('to_on', None), ('why_ended', '')), models.Q(('to_on__isnull', False), models.Q(('why_ended', ''), _negated=True), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='private_fostering_ends_with_a_reason'), models.CheckConstraint(condition=models.Q(('from_on__isnull', False), ('proposed_on__isnull', False), _connector='OR'), name='private_fostering_begins_or_is_proposed'), models.CheckConstraint(condition=models.Q(models.Q(('carer_says', ''), _negated=True), models.Q(('address', ''), _negated=True), models.Q(('household', ''), _negated=True), models.Q(('parents', ''), _negated=True), models.Q(('because', ''), _negated=True), models.Q(('told_by_says', ''), _negated=True)), name='private_fostering_says_with_whom_where_and_why'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_because', ''), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_because', ''), _negated=True)), _connector='OR'), name='private_fostering_is_withdrawn_for_a_reason')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "private_fostering_arrangementhistory" ("address", "arranged_on", "because", "carer_id", "carer_says", "ended_because", "from_on", "household", "id", "notified_on", "parents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "recorded_at", "recorded_by_id", "subject_id", "to_on", "told_by", "told_by_says", "why_ended", "withdrawn_at", "withdrawn_because", "withdrawn_by_id") VALUES (NEW."address", NEW."arranged_on", NEW."because", NEW."carer_id", NEW."carer_says", NEW."ended_because", NEW."from_on", NEW."household", NEW."id", NEW."notified_on", NEW."parents", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_on", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."to_on", NEW."told_by", NEW."told_by_says", NEW."why_ended", NEW."withdrawn_at", NEW."withdrawn_because", NEW."withdrawn_by_id"); RETURN NULL;', hash='ba4b4b5358a4b69a23c29e57a4799361400b9cf4', operation='INSERT', pgid='pgtrigger_insert_insert_efcf3', table='private_fostering_arrangement', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "private_fostering_arrangementhistory" ("address", "arranged_on", "because", "carer_id", "carer_says", "ended_because", "from_on", "household", "id", "notified_on", "parents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "recorded_at", "recorded_by_id", "subject_id", "to_on", "told_by", "told_by_says", "why_ended", "withdrawn_at", "withdrawn_because", "withdrawn_by_id") VALUES (NEW."address", NEW."arranged_on", NEW."because", NEW."carer_id", NEW."carer_says", NEW."ended_because", NEW."from_on", NEW."household", NEW."id", NEW."notified_on", NEW."parents", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_on", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."to_on", NEW."told_by", NEW."told_by_says", NEW."why_ended", NEW."withdrawn_at", NEW."withdrawn_because", NEW."withdrawn_by_id"); RETURN NULL;', hash='52cdca4602e225497addb0b0662364f2815d1c80', operation='UPDATE', pgid='pgtrigger_update_update_7d97c', table='private_fostering_arrangement', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "private_fostering_arrangementhistory" ("address", "arranged_on", "because", "carer_id", "carer_says", "ended_because", "from_on", "household", "id", "notified_on", "parents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_on", "recorded_at", "recorded_by_id", "subject_id", "to_on", "told_by", "told_by_says", "why_ended", "withdrawn_at", "withdrawn_because", "withdrawn_by_id") VALUES (OLD."address", OLD."arranged_on", OLD."because", OLD."carer_id", OLD."carer_says", OLD."ended_because", OLD."from_on", OLD."household", OLD."id", OLD."notified_on", OLD."parents", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_on", OLD."recorded_at", OLD."recorded_by_id", OLD."subject_id", OLD."to_on", OLD."told_by", OLD."told_by_says", OLD."why_ended", OLD."withdrawn_at", OLD."withdrawn_because", OLD."withdrawn_by_id"); RETURN NULL;', hash='5bf3df8dde39b0344c02772c8dc502983116b963', operation='DELETE', pgid='pgtrigger_delete_delete_9e2fa', table='private_fostering_arrangement', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ArrangementHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('carer_says', models.CharField(max_length=200)),
                        ('address', models.TextField()),
                        ('household', models.TextField()),
                        ('parents', models.TextField()),
                        ('because', models.TextField()),
                        ('told_by', models.CharField(choices=[('PARENT', 'A parent'), ('CARER', 'The private foster carer'), ('CHILD', 'The child'), ('SCHOOL', 'A school'), ('HEALTH', 'Somebody in health'), ('OTHER_AGENCY', 'Another agency'), ('WORKER', 'One of our own workers found it'), ('OTHER', 'Somebody else')], max_length=12)),
                        ('told_by_says', models.CharField(max_length=200)),
                        ('notified_on', models.DateField()),
                        ('arranged_on', models.DateField(blank=True, null=True)),
                        ('proposed_on', models.DateField(blank=True, null=True)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('why_ended', models.CharField(blank=True, choices=[('HOME', 'The child went back to a parent'), ('RELATIVE', 'The child went to a close relative'), ('CARE', 'The child became looked after'), ('AGE', 'The child is 16; 18 if disabled'), ('MOVED', 'The child moved on, or out of the area'), ('PROHIBITED', 'The arrangement was prohibited'), ('OTHER', 'Otherwise')], max_length=10)),
                        ('ended_because', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_because', models.TextField(blank=True)),
                        ('carer', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='private_fostering.arrangement')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='CarerCheck',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('BARRED', 'Criminal records and barring'), ('HEALTH', 'Health'), ('RECORDS', 'Records of this and other authorities'), ('REFERENCE', 'A reference'), ('HOME', 'The home: space, safety, who comes and goes'), ('IDENTITY', 'Identity and immigration status'), ('PARENTS', 'The parents: what they agreed, and parental responsibility')], max_length=12)),
                        ('about', models.CharField(max_length=200)),
                        ('answered_on', models.DateField()),
                        ('found', models.TextField()),
                        ('is_worry', models.BooleanField()),
                        ('recorded_at', models.DateTimeField()),
                        ('arrangement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='private_fostering.arrangement')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-answered_on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('about', ''), _negated=True), models.Q(('found', ''), _negated=True)), name='check_of_a_carer_says_of_whom_and_what')],
                        'triggers': [pgtrigger.compiler.Trigger(name='check_of_a_carer_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='e6de5f1b6800d8ba587bc5f552f7a27e3a3f2756', operation='UPDATE', pgid='pgtrigger_check_of_a_carer_is_never_changed_6bf87', table='private_fostering_carercheck', when='BEFORE')), pgtrigger.compiler.Trigger(name='check_of_a_carer_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='65d06fa6ba6ea7423b789bdccb7a1d76667a8108', operation='DELETE', pgid='pgtrigger_check_of_a_carer_is_never_deleted_c092f', table='private_fostering_carercheck', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='SuitabilityDecision',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('outcome', models.CharField(choices=[('SUITABLE', 'Suitable'), ('REQUIREMENTS', 'Suitable with requirements'), ('PROHIBITED', 'Prohibited')], max_length=12)),
                        ('decided_on', models.DateField()),
                        ('wishes', models.TextField()),
                        ('because', models.TextField()),
                        ('requirements', models.TextField(blank=True)),
                        ('decided_at', models.DateTimeField()),
                        ('arrangement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='private_fostering.arrangement')),
                        ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-decided_on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('wishes', ''), _negated=True), models.Q(('because', ''), _negated=True)), name='suitability_is_decided_with_reasons'), models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'REQUIREMENTS'), models.Q(('requirements', ''), _negated=True)), models.Q(models.Q(('outcome', 'REQUIREMENTS'), _negated=True), ('requirements', '')), _connector='OR'), name='requirements_stand_where_they_are_made')],
                        'triggers': [pgtrigger.compiler.Trigger(name='suitability_decision_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='aea1f7c42dc36b07a21db817bd3b8a8fcbb6a023', operation='UPDATE', pgid='pgtrigger_suitability_decision_is_never_changed_b4ce6', table='private_fostering_suitabilitydecision', when='BEFORE')), pgtrigger.compiler.Trigger(name='suitability_decision_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='3489525ba22c5aa3cd93b0df8339e594019036c3', operation='DELETE', pgid='pgtrigger_suitability_decision_is_never_deleted_ac64f', table='private_fostering_suitabilitydecision', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
