"""The tables of `plans`, made at once: see docs/decisions/0031."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('plans', '0001_plans_and_what_the_family_is_given')]

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
                    name='Action',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('what', models.TextField()),
                        ('who', models.CharField(blank=True, max_length=200)),
                        ('by_on', models.DateField(blank=True, null=True)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=16)),
                        ('only_for', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                        ('outcome', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='plans.outcome')),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [
                            models.UniqueConstraint(fields=('outcome', 'number'), name='actions_of_an_outcome_are_numbered'),
                            models.CheckConstraint(condition=models.Q(('what', ''), _negated=True), name='plan_action_says_what')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_action_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='ba7d88cfd93aac5d929715eee90715240e8114a9', operation='UPDATE', pgid='pgtrigger_plan_action_is_never_changed_8fdef', table='plans_action', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_action_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='1874f66cb4a1fedad75036cc13d6204b622672ce', operation='DELETE', pgid='pgtrigger_plan_action_is_never_deleted_c6af8', table='plans_action', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Agreement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('with_whom', models.TextField()),
                        ('agreed_on', models.DateField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('version', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='agreement', to='plans.planversion')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('with_whom', ''), _negated=True), name='plan_is_agreed_with_somebody')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_agreement_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='424eadaa92efe9dd64bc3852d7ff3915d0ee19df', operation='UPDATE', pgid='pgtrigger_plan_agreement_is_never_changed_df13f', table='plans_agreement', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_agreement_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='60aac18a92bec5e0eb22639055152ecf008b0677', operation='DELETE', pgid='pgtrigger_plan_agreement_is_never_deleted_490b4', table='plans_agreement', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ContingencyDecision',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('thread', models.UUIDField()),
                        ('is_used', models.BooleanField()),
                        ('because', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contingency_decisions', to='plans.plan')),
                        ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contingency_decisions', to='plans.review')),
                    ],
                    options={
                        'ordering': ['at', 'pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('review', 'thread'), name='contingency_is_decided_once_for_a_review'),
                            models.CheckConstraint(condition=models.Q(('is_used', True), models.Q(('because', ''), _negated=True), _connector='OR'), name='contingency_is_left_only_for_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='contingency_decision_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='51b42da6517e7a23613eaffec955b64896143e32', operation='UPDATE', pgid='pgtrigger_contingency_decision_is_never_changed_15477', table='plans_contingencydecision', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='contingency_decision_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='b866dd558edf3e9fa27bb5cf37ccc7d88c6033fd', operation='DELETE', pgid='pgtrigger_contingency_decision_is_never_deleted_e708b', table='plans_contingencydecision', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Copy',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('audience', models.CharField(choices=[('PARENT', 'Parent or carer'), ('CHILD', 'The child')], max_length=6)),
                        ('recipient_name', models.CharField(max_length=400)),
                        ('age_band', models.CharField(blank=True, choices=[('LATER', 'Baby: written to be read when older'), ('UNDER_5', 'Under 5: to look at together'), ('FROM_5', '5 to 10'), ('FROM_11', '11 to 15'), ('FROM_16', '16 and over')], max_length=8)),
                        ('why', models.TextField()),
                        ('hopes', models.TextField()),
                        ('what_happens', models.TextField()),
                        ('if_not', models.TextField(blank=True)),
                        ('who_to_ask', models.TextField(blank=True)),
                        ('language', models.CharField(blank=True, max_length=60)),
                        ('is_easy_read', models.BooleanField(default=False)),
                        ('no_pdf', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recipient', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                        ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='copies', to='plans.planversion')),
                    ],
                    options={
                        'ordering': ['at', 'pk'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('why', ''), _negated=True), models.Q(('hopes', ''), _negated=True), models.Q(('what_happens', ''), _negated=True)), name='plan_copy_says_why_and_what_for'),
                            models.CheckConstraint(condition=models.Q(models.Q(('audience', 'CHILD'), models.Q(('age_band', ''), _negated=True)), models.Q(('age_band', ''), ('audience', 'PARENT')), _connector='OR'), name='a_childs_copy_is_for_an_age')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_copy_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='4772af753160532cee62e848f36b322e650b8de1', operation='UPDATE', pgid='pgtrigger_plan_copy_is_never_changed_2c78c', table='plans_copy', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_copy_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='500333ca3fb64f63be5e5c07c9c2fc1ee3d5d948', operation='DELETE', pgid='pgtrigger_plan_copy_is_never_deleted_85845', table='plans_copy', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Explained',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField()),
                        ('where', models.CharField(max_length=200)),
                        ('said', models.TextField(blank=True)),
                        ('interpreter', models.CharField(choices=[('NOT_NEEDED', 'Not needed'), ('PRESENT', 'An interpreter was there'), ('NOT_THERE', 'Needed, and nobody was there')], max_length=12)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('copy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='explained', to='plans.copy')),
                    ],
                    options={
                        'ordering': ['on', 'pk'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('where', ''), _negated=True), name='plan_was_explained_somewhere')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_explained_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='10c465712888e50fb9887e21b829ac7c30a7ee91', operation='UPDATE', pgid='pgtrigger_plan_explained_is_never_changed_f9da8', table='plans_explained', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_explained_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='bb6ec46028379d9942ebb6c327bf40de7ae20229', operation='DELETE', pgid='pgtrigger_plan_explained_is_never_deleted_66b8d', table='plans_explained', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Outcome',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('thread', models.UUIDField(default=uuid.uuid4)),
                        ('number', models.PositiveSmallIntegerField()),
                        ('wish', models.TextField(blank=True)),
                        ('must_change', models.TextField(blank=True)),
                        ('help_offered', models.TextField(blank=True)),
                        ('how_we_know', models.TextField(blank=True)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=16)),
                        ('only_for', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                        ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outcomes', to='plans.planversion')),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [
                            models.UniqueConstraint(fields=('version', 'thread'), name='an_outcome_stands_once_in_a_version'),
                            models.UniqueConstraint(fields=('version', 'number'), name='outcomes_of_a_version_are_numbered')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_outcome_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='69cd2d87c76644275f584c5909a490ab678a8f13', operation='UPDATE', pgid='pgtrigger_plan_outcome_is_never_changed_499c2', table='plans_outcome', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_outcome_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='4647befb7e3a52be7019a37d92825b1f8215902e', operation='DELETE', pgid='pgtrigger_plan_outcome_is_never_deleted_8c419', table='plans_outcome', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Oversight',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_sound', models.BooleanField()),
                        ('says', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('review', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='oversight', to='plans.review')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('says', ''), _negated=True), name='oversight_says_something')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_oversight_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='bc3508f622840cdd657dfb6fe0a878a1ea22b6a6', operation='UPDATE', pgid='pgtrigger_plan_oversight_is_never_changed_d5ec1', table='plans_oversight', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_oversight_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='0293318a960e0ab86c624a888ec7b875179c2190', operation='DELETE', pgid='pgtrigger_plan_oversight_is_never_deleted_13947', table='plans_oversight', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Plan',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('CHILD_IN_NEED', 'Child in need plan'), ('CHILD_PROTECTION', 'Child protection plan')], max_length=20)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('because', models.TextField()),
                        ('started_at', models.DateTimeField()),
                        ('end_reason', models.CharField(blank=True, choices=[('ACHIEVED', 'What was needed is achieved'), ('STEPPED_DOWN', 'Stepped down to less help'), ('STEPPED_UP', 'Stepped up to more'), ('LOOKED_AFTER', 'The child is looked after'), ('MOVED', 'The family moved to another authority'), ('WITHDREW', 'The family no longer agrees to help'), ('ADULT', 'The child is 18'), ('ADOPTED', 'The child is adopted'), ('DIED', 'The child died'), ('LOSS', 'The pregnancy was lost'), ('MISTAKE', 'The plan was recorded by mistake')], max_length=20)),
                        ('end_because', models.TextField(blank=True)),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('overseen_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plans', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['-from_on', '-pk'],
                        'constraints': [
                            django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('end_reason', 'MISTAKE'), _negated=True), expressions=[('subject', '='), ('kind', '='), (models.Func('from_on', 'to_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='a_child_has_one_plan_of_a_kind_on_a_day'),
                            models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='plan_does_not_end_before_it_begins'),
                            models.CheckConstraint(condition=models.Q(models.Q(('end_reason', ''), ('ended_at', None), ('ended_by', None), ('to_on', None)), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False), ('to_on__isnull', False), models.Q(('end_reason', ''), _negated=True), models.Q(('end_because', ''), _negated=True)), _connector='OR'), name='plan_ends_with_a_reason'),
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='plan_begins_with_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_planhistory" ("because", "end_because", "end_reason", "ended_at", "ended_by_id", "from_on", "id", "kind", "overseen_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_at", "started_by_id", "subject_id", "to_on") VALUES (NEW."because", NEW."end_because", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."from_on", NEW."id", NEW."kind", NEW."overseen_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."started_at", NEW."started_by_id", NEW."subject_id", NEW."to_on"); RETURN NULL;', hash='c5a719a385a2854d8187ffe75951d83e6a68bf44', operation='INSERT', pgid='pgtrigger_insert_insert_8b340', table='plans_plan', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plans_planhistory" ("because", "end_because", "end_reason", "ended_at", "ended_by_id", "from_on", "id", "kind", "overseen_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_at", "started_by_id", "subject_id", "to_on") VALUES (NEW."because", NEW."end_because", NEW."end_reason", NEW."ended_at", NEW."ended_by_id", NEW."from_on", NEW."id", NEW."kind", NEW."overseen_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."started_at", NEW."started_by_id", NEW."subject_id", NEW."to_on"); RETURN NULL;', hash='f00045cb077570a5e51d341441efad1c641a309f', operation='UPDATE', pgid='pgtrigger_update_update_ee9c7', table='plans_plan', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plans_planhistory" ("because", "end_because", "end_reason", "ended_at", "ended_by_id", "from_on", "id", "kind", "overseen_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_at", "started_by_id", "subject_id", "to_on") VALUES (OLD."because", OLD."end_because", OLD."end_reason", OLD."ended_at", OLD."ended_by_id", OLD."from_on", OLD."id", OLD."kind", OLD."overseen_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."started_at", OLD."started_by_id", OLD."subject_id", OLD."to_on"); RETURN NULL;', hash='23c947c1294cfd209d94269618aaaf6a54e43030', operation='DELETE', pgid='pgtrigger_delete_delete_3e165', table='plans_plan', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PlanHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('CHILD_IN_NEED', 'Child in need plan'), ('CHILD_PROTECTION', 'Child protection plan')], max_length=20)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('because', models.TextField()),
                        ('started_at', models.DateTimeField()),
                        ('end_reason', models.CharField(blank=True, choices=[('ACHIEVED', 'What was needed is achieved'), ('STEPPED_DOWN', 'Stepped down to less help'), ('STEPPED_UP', 'Stepped up to more'), ('LOOKED_AFTER', 'The child is looked after'), ('MOVED', 'The family moved to another authority'), ('WITHDREW', 'The family no longer agrees to help'), ('ADULT', 'The child is 18'), ('ADOPTED', 'The child is adopted'), ('DIED', 'The child died'), ('LOSS', 'The pregnancy was lost'), ('MISTAKE', 'The plan was recorded by mistake')], max_length=20)),
                        ('end_because', models.TextField(blank=True)),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('overseen_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='plans.plan')),
                        ('started_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='PlanVersion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('says', models.CharField(max_length=400)),
                        ('worries', models.TextField(blank=True)),
                        ('works', models.TextField(blank=True)),
                        ('if_not', models.TextField(blank=True)),
                        ('written_at', models.DateTimeField()),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('on_behalf_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='plans.plan')),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [
                            models.UniqueConstraint(fields=('plan', 'number'), name='versions_of_a_plan_are_numbered'),
                            models.CheckConstraint(condition=models.Q(('says', ''), _negated=True), name='plan_is_said_in_a_sentence')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_version_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='44d82a3e8b0edd4d8a716d4f2a6ab05f5bacb6e4', operation='UPDATE', pgid='pgtrigger_plan_version_is_never_changed_a6765', table='plans_planversion', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_version_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='f05dc9b2d7cb9f02453be5a7fe83c89d55e93b7c', operation='DELETE', pgid='pgtrigger_plan_version_is_never_deleted_4f5f6', table='plans_planversion', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Progress',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('thread', models.UUIDField()),
                        ('scale', models.CharField(choices=[('WORSE', 'Worse than before'), ('NONE', 'No change'), ('SOME', 'Some progress'), ('GOOD', 'Good progress'), ('ACHIEVED', 'Achieved')], max_length=10)),
                        ('evidence', models.TextField()),
                        ('outcome', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='plans.outcome')),
                        ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='plans.review')),
                    ],
                    options={
                        'ordering': ['outcome__number'],
                        'constraints': [
                            models.UniqueConstraint(fields=('review', 'thread'), name='an_outcome_is_rated_once_at_a_review'),
                            models.CheckConstraint(condition=models.Q(('evidence', ''), _negated=True), name='progress_has_evidence')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_progress_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='ffbe9a6d16df1265e86dbe8cdad0062ceee2c611', operation='UPDATE', pgid='pgtrigger_plan_progress_is_never_changed_aecb5', table='plans_progress', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_progress_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='74c80286899c11e0a8793ec7ef67f780faab48d5', operation='DELETE', pgid='pgtrigger_plan_progress_is_never_deleted_851cf', table='plans_progress', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Review',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('kind', models.CharField(choices=[('CIN_REVIEW', 'Child in need review'), ('CORE_GROUP', 'Core group'), ('REVIEW_CONFERENCE', 'Review conference')], max_length=20)),
                        ('held_on', models.DateField()),
                        ('attended', models.TextField()),
                        ('family_view', models.TextField(blank=True)),
                        ('decision', models.CharField(choices=[('CONTINUE', 'The plan goes on as it is'), ('CHANGE', 'The plan goes on and must change'), ('STEP_DOWN', 'Step down to less help'), ('STEP_UP', 'Step up to more'), ('END', 'The plan can end')], max_length=10)),
                        ('because', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='plans.plan')),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='plans.review')),
                        ('version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='plans.planversion')),
                    ],
                    options={
                        'ordering': ['held_on', 'pk'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('attended', ''), _negated=True), models.Q(('because', ''), _negated=True)), name='plan_review_says_who_came_and_why')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='plan_review_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='32cf32b3d75280a65def31bce8529a9eb6316d4d', operation='UPDATE', pgid='pgtrigger_plan_review_is_never_changed_6cf90', table='plans_review', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='plan_review_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='4c392a6096747efa314c930d2c9a2f705d51f44b', operation='DELETE', pgid='pgtrigger_plan_review_is_never_deleted_21efa', table='plans_review', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
