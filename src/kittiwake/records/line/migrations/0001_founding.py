"""The tables of `line`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('line', '0001_initial'), ('line', '0002_draft_back'), ('line', '0003_corrections_found_at_once')]

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
                    name='ClockAct',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('PAUSED', 'Paused'), ('RESUMED', 'Started again'), ('EXTENDED', 'Extended'), ('CORRECTED', 'Corrected')], max_length=10)),
                        ('reason', models.TextField()),
                        ('due_before', models.DateField()),
                        ('due_after', models.DateField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='acts', to='line.clockrun')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='clock_act_has_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='clock_act_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='18a7ae5abcf7bd1dda7dee640d8092d783f19fa0', operation='UPDATE', pgid='pgtrigger_clock_act_is_never_changed_5f927', table='line_clockact', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='clock_act_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='d4e71a8451c844cc39447576e3f97b6f4dd65565', operation='DELETE', pgid='pgtrigger_clock_act_is_never_deleted_f3701', table='line_clockact', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ClockRun',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('clock', models.CharField(max_length=60)),
                        ('case', models.CharField(max_length=80)),
                        ('rule_version', models.CharField(max_length=60)),
                        ('started_on', models.DateField()),
                        ('started_at', models.DateTimeField()),
                        ('first_due_on', models.DateField()),
                        ('due_on', models.DateField()),
                        ('due_at', models.DateTimeField(blank=True, null=True)),
                        ('stopped_on', models.DateField(blank=True, null=True)),
                        ('stopped_at', models.DateTimeField(blank=True, null=True)),
                        ('paused_from', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['case'], name='line_clockr_case_ddee93_idx'),
                            models.Index(fields=['clock', 'due_on'], name='line_clockr_clock_2852a2_idx')],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('stopped_at', None)), fields=('clock', 'case'), name='a_clock_runs_once_at_a_time_for_a_case'),
                            models.CheckConstraint(condition=models.Q(models.Q(('stopped_at', None), ('stopped_on', None)), models.Q(('stopped_at__isnull', False), ('stopped_on__isnull', False)), _connector='OR'), name='clock_run_is_stopped_wholly_or_not_at_all')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "line_clockrunhistory" ("case", "clock", "due_at", "due_on", "first_due_on", "id", "paused_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_version", "started_at", "started_on", "stopped_at", "stopped_on") VALUES (NEW."case", NEW."clock", NEW."due_at", NEW."due_on", NEW."first_due_on", NEW."id", NEW."paused_from", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rule_version", NEW."started_at", NEW."started_on", NEW."stopped_at", NEW."stopped_on"); RETURN NULL;', hash='a3daf08b9bcc62c799abfa9926169349f04e0811', operation='INSERT', pgid='pgtrigger_insert_insert_8dc74', table='line_clockrun', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "line_clockrunhistory" ("case", "clock", "due_at", "due_on", "first_due_on", "id", "paused_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_version", "started_at", "started_on", "stopped_at", "stopped_on") VALUES (NEW."case", NEW."clock", NEW."due_at", NEW."due_on", NEW."first_due_on", NEW."id", NEW."paused_from", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule_version", NEW."started_at", NEW."started_on", NEW."stopped_at", NEW."stopped_on"); RETURN NULL;', hash='928c08ebb27d511912811e3d11e5b4dd3d1f3c74', operation='UPDATE', pgid='pgtrigger_update_update_0b382', table='line_clockrun', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "line_clockrunhistory" ("case", "clock", "due_at", "due_on", "first_due_on", "id", "paused_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_version", "started_at", "started_on", "stopped_at", "stopped_on") VALUES (OLD."case", OLD."clock", OLD."due_at", OLD."due_on", OLD."first_due_on", OLD."id", OLD."paused_from", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule_version", OLD."started_at", OLD."started_on", OLD."stopped_at", OLD."stopped_on"); RETURN NULL;', hash='88c552703bc04d0e2b8c994a09f39d292809cca7', operation='DELETE', pgid='pgtrigger_delete_delete_54f55', table='line_clockrun', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ClockRunHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('clock', models.CharField(max_length=60)),
                        ('case', models.CharField(max_length=80)),
                        ('rule_version', models.CharField(max_length=60)),
                        ('started_on', models.DateField()),
                        ('started_at', models.DateTimeField()),
                        ('first_due_on', models.DateField()),
                        ('due_on', models.DateField()),
                        ('due_at', models.DateTimeField(blank=True, null=True)),
                        ('stopped_on', models.DateField(blank=True, null=True)),
                        ('stopped_at', models.DateTimeField(blank=True, null=True)),
                        ('paused_from', models.DateField(blank=True, null=True)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='line.clockrun')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Draft',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('form', models.CharField(max_length=60)),
                        ('about', models.CharField(blank=True, help_text='The row it is about; blank for a new one.', max_length=80)),
                        ('title', models.CharField(help_text='What the desk calls it. No name of a child.', max_length=120)),
                        ('fields', models.JSONField()),
                        ('base_version', models.PositiveIntegerField(default=0)),
                        ('revision', models.PositiveIntegerField(default=1)),
                        ('began_at', models.DateTimeField()),
                        ('saved_at', models.DateTimeField()),
                        ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='drafts', to=settings.AUTH_USER_MODEL)),
                        ('back', models.CharField(default='/', help_text='The page on which to go on writing. No name of a child.', max_length=300)),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('owner', 'form', 'about'), name='one_draft_of_a_form_for_a_person')],
                    },
                ),
                migrations.CreateModel(
                    name='Event',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(max_length=60)),
                        ('happened_on', models.DateField()),
                        ('precision', models.CharField(choices=[('moment', 'moment'), ('day', 'day'), ('month', 'month'), ('year', 'year'), ('about', 'about')], max_length=10)),
                        ('happened_at', models.DateTimeField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('source', models.CharField(max_length=80)),
                        ('case', models.CharField(max_length=80)),
                        ('says', models.TextField()),
                        ('act', models.UUIDField(default=uuid.uuid4)),
                        ('on_behalf_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='subject.subject')),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='line.event')),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['subject', '-happened_on', '-id'], name='line_event_subject_198cb5_idx'),
                            models.Index(fields=['case'], name='line_event_case_19c31b_idx'),
                            models.Index(fields=['kind', 'happened_on'], name='line_event_kind_06f0e1_idx'),
                            models.Index(fields=['act'], name='line_event_act_1e40ea_idx'),
                            models.Index(condition=models.Q(('supersedes__isnull', False)), fields=['supersedes'], name='event_corrections')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('source', ''), _negated=True), models.Q(('case', ''), _negated=True), models.Q(('says', ''), _negated=True)), name='event_has_a_source_and_words'),
                            models.CheckConstraint(condition=models.Q(models.Q(('happened_at__isnull', False), ('precision', 'moment')), models.Q(models.Q(('precision', 'moment'), _negated=True), ('happened_at', None)), _connector='OR'), name='event_has_a_time_exactly_when_it_is_known_to_the_moment'),
                            models.CheckConstraint(condition=models.Q(('supersedes', models.F('id')), _negated=True), name='event_does_not_supersede_itself')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='event_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='dd709cfcac1776a2c425ca5c0374ae1974df57f8', operation='UPDATE', pgid='pgtrigger_event_is_never_changed_471f0', table='line_event', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='event_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='26e64552fceaefa8c713e5cda7e22d4ee294821f', operation='DELETE', pgid='pgtrigger_event_is_never_deleted_8627d', table='line_event', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ExtraHoliday',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField(unique=True)),
                        ('name', models.CharField(max_length=120)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['on'],
                    },
                ),
                migrations.CreateModel(
                    name='Headline',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.CharField(max_length=300)),
                        ('significance', models.CharField(choices=[('HEADLINE', 'In headlines'), ('FULL', 'In the full chronology only'), ('LEFT_OUT', 'In the activity log only')], max_length=10)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='headlines', to='line.event')),
                    ],
                    options={
                        'ordering': ['-at', '-id'],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='headline_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='776fac00c235c185789ee23d21872c3c1f7139ef', operation='UPDATE', pgid='pgtrigger_headline_is_never_changed_e10c0', table='line_headline', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='headline_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='19c5b3ff3c72a3b36a1d4f981b1a0631d404ca7b', operation='DELETE', pgid='pgtrigger_headline_is_never_deleted_ba804', table='line_headline', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='StandardCheck',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('decision', models.CharField(help_text='The row decided, such as front_door.decision:7.', max_length=80)),
                        ('case', models.CharField(max_length=80)),
                        ('standard', models.CharField(max_length=60)),
                        ('is_met', models.BooleanField()),
                        ('reason', models.TextField(blank=True, help_text='Why the decision stands although it is not met.')),
                        ('at', models.DateTimeField()),
                        ('agreed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['case'], name='line_standa_case_9099b1_idx')],
                        'constraints': [
                            models.UniqueConstraint(fields=('decision', 'standard'), name='a_standard_is_checked_once_for_a_decision'),
                            models.CheckConstraint(condition=models.Q(('agreed_by', None), models.Q(('reason', ''), _negated=True), _connector='OR'), name='an_agreed_exception_has_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='standard_check_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='b16a422381165658a4ba799a0bcd187d43bf07bf', operation='UPDATE', pgid='pgtrigger_standard_check_is_never_changed_2ff1b', table='line_standardcheck', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='standard_check_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='09033ec6a304a838dda4f048ca0f1156de2742b1', operation='DELETE', pgid='pgtrigger_standard_check_is_never_deleted_65e76', table='line_standardcheck', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='TimescaleSetting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('timescale', models.CharField(max_length=60)),
                        ('length', models.PositiveIntegerField()),
                        ('unit', models.CharField(max_length=20)),
                        ('from_on', models.DateField()),
                        ('reason', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['timescale', '-from_on'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='timescale_setting_has_a_reason'),
                            models.UniqueConstraint(fields=('timescale', 'from_on'), name='one_setting_of_a_timescale_from_a_day')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='timescale_setting_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='51fc4065d1860c897c1a702cfc230c344ff68ba9', operation='UPDATE', pgid='pgtrigger_timescale_setting_is_never_changed_b32a3', table='line_timescalesetting', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='timescale_setting_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='2177c4efa792adfa4d3ea3dfc64cfdd2f64bb9c6', operation='DELETE', pgid='pgtrigger_timescale_setting_is_never_deleted_bb741', table='line_timescalesetting', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
