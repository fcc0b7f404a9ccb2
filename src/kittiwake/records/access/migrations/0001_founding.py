"""The tables of `access`, made at once: see docs/decisions/0031."""

import datetime
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('access', '0001_initial'), ('access', '0002_dormant_accounts'), ('access', '0003_forget_old_passwords'), ('access', '0004_open_declare_and_attempt'), ('access', '0005_temporary_arrangements')]

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='Attempt',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('page', models.CharField(max_length=80)),
                        ('subject', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='attempts', to='subject.subject')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attempts', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['user', '-at'], name='access_atte_user_id_fdb7ce_idx')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='attempt_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='55c3b31746dda36685b931170ef67028fde7d15a', operation='UPDATE', pgid='pgtrigger_attempt_is_never_changed_f370d', table='access_attempt', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='attempt_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='eef740bad3ffabb6474d447abcdb008ed9896fc6', operation='DELETE', pgid='pgtrigger_attempt_is_never_deleted_7f5af', table='access_attempt', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Declaration',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('tie', models.CharField(choices=[('SELF', 'It is their own record'), ('FAMILY', 'Family'), ('HOUSEHOLD', 'They live together'), ('FORMER_HOUSEHOLD', 'They used to live together'), ('NEIGHBOUR', 'Neighbour'), ('FRIEND', 'Friend, or a friend’s family'), ('OTHER', 'Another tie')], max_length=16)),
                        ('words', models.TextField(help_text='Who it is, as the one who declares it knows them.')),
                        ('declared_at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_because', models.TextField(blank=True)),
                        ('declared_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declarations', to='subject.subject')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declarations', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('user', 'subject'), name='a_tie_is_declared_once'),
                            models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='declaration_says_who'),
                            models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_because', ''), ('ended_by', None)), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='declaration_ends_with_a_reason_or_not_at_all'),
                            models.CheckConstraint(condition=models.Q(('ended_by', models.F('user')), _negated=True), name='nobody_ends_their_own_declaration')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_declarationhistory" ("declared_at", "declared_by_id", "ended_at", "ended_because", "ended_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "tie", "user_id", "words") VALUES (NEW."declared_at", NEW."declared_by_id", NEW."ended_at", NEW."ended_because", NEW."ended_by_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject_id", NEW."tie", NEW."user_id", NEW."words"); RETURN NULL;', hash='c758243c74646ed3ee053e1a7107275ea42cd336', operation='INSERT', pgid='pgtrigger_insert_insert_ad2bf', table='access_declaration', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "access_declarationhistory" ("declared_at", "declared_by_id", "ended_at", "ended_because", "ended_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "tie", "user_id", "words") VALUES (NEW."declared_at", NEW."declared_by_id", NEW."ended_at", NEW."ended_because", NEW."ended_by_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject_id", NEW."tie", NEW."user_id", NEW."words"); RETURN NULL;', hash='1f6bd5db9d221746bff823483037bd9ab6c1133c', operation='UPDATE', pgid='pgtrigger_update_update_f4603', table='access_declaration', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_declarationhistory" ("declared_at", "declared_by_id", "ended_at", "ended_because", "ended_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "tie", "user_id", "words") VALUES (OLD."declared_at", OLD."declared_by_id", OLD."ended_at", OLD."ended_because", OLD."ended_by_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject_id", OLD."tie", OLD."user_id", OLD."words"); RETURN NULL;', hash='68a86ac4a8282816c95cc9eacffdd9135646c04c', operation='DELETE', pgid='pgtrigger_delete_delete_8a20c', table='access_declaration', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='DeclarationHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('tie', models.CharField(choices=[('SELF', 'It is their own record'), ('FAMILY', 'Family'), ('HOUSEHOLD', 'They live together'), ('FORMER_HOUSEHOLD', 'They used to live together'), ('NEIGHBOUR', 'Neighbour'), ('FRIEND', 'Friend, or a friend’s family'), ('OTHER', 'Another tie')], max_length=16)),
                        ('words', models.TextField(help_text='Who it is, as the one who declares it knows them.')),
                        ('declared_at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_because', models.TextField(blank=True)),
                        ('declared_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='access.declaration')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Involvement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('ALLOCATED', 'Allocated worker'), ('SCREENING', 'Screening a contact'), ('SUPPORTING', 'Also working with the child'), ('TEAM', 'Held by the team')], max_length=20)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('reason', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='involvements', to='subject.subject')),
                        ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='involvements', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='involvements', to='access.team')),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['user', 'to_on'], name='access_invo_user_id_b65422_idx'),
                            models.Index(fields=['team', 'to_on'], name='access_invo_team_id_e4d431_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='involvement_does_not_end_before_it_starts'),
                            models.UniqueConstraint(condition=models.Q(('kind', 'ALLOCATED'), ('to_on', None)), fields=('subject',), name='one_allocated_worker_at_a_time')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_involvementhistory" ("from_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "subject_id", "team_id", "to_on", "user_id") VALUES (NEW."from_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."team_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='cc52ff6615318e6c82ea64ddad095f1ba1502307', operation='INSERT', pgid='pgtrigger_insert_insert_01004', table='access_involvement', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "access_involvementhistory" ("from_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "subject_id", "team_id", "to_on", "user_id") VALUES (NEW."from_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."team_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='1c41a77f8cec221974de474ba512842a337e72bf', operation='UPDATE', pgid='pgtrigger_update_update_74907', table='access_involvement', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_involvementhistory" ("from_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "subject_id", "team_id", "to_on", "user_id") VALUES (OLD."from_on", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."subject_id", OLD."team_id", OLD."to_on", OLD."user_id"); RETURN NULL;', hash='4254653525c09d796b1f8bb2654e5f141ba1285b', operation='DELETE', pgid='pgtrigger_delete_delete_83422', table='access_involvement', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='InvolvementHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('ALLOCATED', 'Allocated worker'), ('SCREENING', 'Screening a contact'), ('SUPPORTING', 'Also working with the child'), ('TEAM', 'Held by the team')], max_length=20)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('reason', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='access.involvement')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Look',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('page', models.CharField(help_text="The route's name, never an address with a key.", max_length=80)),
                        ('purpose', models.CharField(max_length=40)),
                        ('was_refused', models.BooleanField(default=False)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to='subject.subject')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['subject', '-at'], name='access_look_subject_929536_idx'),
                            models.Index(fields=['user', '-at'], name='access_look_user_id_3bbc71_idx')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='look_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='b2490e34f989dcdedf54fd06e0850fee4d6391c6', operation='UPDATE', pgid='pgtrigger_look_is_never_changed_cc73f', table='access_look', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='look_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='db912391b8d3622a9fe8f9fec3ee3ceb0326ad77', operation='DELETE', pgid='pgtrigger_look_is_never_deleted_c16b4', table='access_look', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Opening',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.CharField(choices=[('DANGER', 'Child may be in danger now'), ('COVER', 'Covering for an absent colleague'), ('AUTHORITY', 'Court or police cannot wait'), ('OTHER', 'Another reason')], max_length=10)),
                        ('words', models.TextField()),
                        ('opened_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('closed_at', models.DateTimeField(blank=True, null=True)),
                        ('review_due_on', models.DateField()),
                        ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                        ('was_right', models.BooleanField(blank=True, null=True)),
                        ('found', models.TextField(blank=True)),
                        ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('reviewed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='openings', to='subject.subject')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='openings', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['user', 'ends_at'], name='access_open_user_id_232555_idx'),
                            models.Index(condition=models.Q(('reviewed_at', None)), fields=['review_due_on'], name='opening_awaits_review')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='opening_is_said_why'),
                            models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('opened_at')), ('ends_at__lte', django.db.models.expressions.CombinedExpression(models.F('opened_at'), '+', models.Value(datetime.timedelta(seconds=14400))))), name='opening_lasts_four_hours_at_most'),
                            models.CheckConstraint(condition=models.Q(models.Q(('closed_at', None), ('closed_by', None)), models.Q(('closed_at__gte', models.F('opened_at')), ('closed_by__isnull', False)), _connector='OR'), name='opening_is_closed_by_somebody_or_not_at_all'),
                            models.CheckConstraint(condition=models.Q(models.Q(('found', ''), ('reviewed_at', None), ('reviewed_by', None), ('was_right', None)), models.Q(('reviewed_at__isnull', False), ('reviewed_by__isnull', False), ('was_right__isnull', False), models.Q(('found', ''), _negated=True)), _connector='OR'), name='opening_review_is_whole_or_absent'),
                            models.CheckConstraint(condition=models.Q(('reviewed_by', models.F('user')), _negated=True), name='nobody_reviews_their_own_opening')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_openinghistory" ("closed_at", "closed_by_id", "ends_at", "found", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "review_due_on", "reviewed_at", "reviewed_by_id", "subject_id", "user_id", "was_right", "words") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."ends_at", NEW."found", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."review_due_on", NEW."reviewed_at", NEW."reviewed_by_id", NEW."subject_id", NEW."user_id", NEW."was_right", NEW."words"); RETURN NULL;', hash='2ea01761806b4dbd7b8311d59e872482c165f5d2', operation='INSERT', pgid='pgtrigger_insert_insert_1e2aa', table='access_opening', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "access_openinghistory" ("closed_at", "closed_by_id", "ends_at", "found", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "review_due_on", "reviewed_at", "reviewed_by_id", "subject_id", "user_id", "was_right", "words") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."ends_at", NEW."found", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."review_due_on", NEW."reviewed_at", NEW."reviewed_by_id", NEW."subject_id", NEW."user_id", NEW."was_right", NEW."words"); RETURN NULL;', hash='64eca64660f495ee417cb2eedd04402b788adf5c', operation='UPDATE', pgid='pgtrigger_update_update_c2a48', table='access_opening', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_openinghistory" ("closed_at", "closed_by_id", "ends_at", "found", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "review_due_on", "reviewed_at", "reviewed_by_id", "subject_id", "user_id", "was_right", "words") VALUES (OLD."closed_at", OLD."closed_by_id", OLD."ends_at", OLD."found", OLD."id", OLD."opened_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."review_due_on", OLD."reviewed_at", OLD."reviewed_by_id", OLD."subject_id", OLD."user_id", OLD."was_right", OLD."words"); RETURN NULL;', hash='c45cce8314311116b7b90d19dbab1464a68cffce', operation='DELETE', pgid='pgtrigger_delete_delete_baec6', table='access_opening', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='OpeningHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('reason', models.CharField(choices=[('DANGER', 'Child may be in danger now'), ('COVER', 'Covering for an absent colleague'), ('AUTHORITY', 'Court or police cannot wait'), ('OTHER', 'Another reason')], max_length=10)),
                        ('words', models.TextField()),
                        ('opened_at', models.DateTimeField()),
                        ('ends_at', models.DateTimeField()),
                        ('closed_at', models.DateTimeField(blank=True, null=True)),
                        ('review_due_on', models.DateField()),
                        ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                        ('was_right', models.BooleanField(blank=True, null=True)),
                        ('found', models.TextField(blank=True)),
                        ('closed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='access.opening')),
                        ('reviewed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='OpeningNotice',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('seen_at', models.DateTimeField(blank=True, null=True)),
                        ('opening', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='access.opening')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='opening_notices', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(condition=models.Q(('seen_at', None)), fields=['user'], name='opening_notice_unseen')],
                        'constraints': [
                            models.UniqueConstraint(fields=('opening', 'user'), name='somebody_is_told_once_of_an_opening')],
                    },
                ),
                migrations.CreateModel(
                    name='Post',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('role', models.CharField(max_length=40)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='access.team')),
                    ],
                    options={
                        'constraints': [
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), ('team', '='), ('role', '='), (models.Func('from_on', 'to_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='post_is_held_once_at_a_time')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_posthistory" ("from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "team_id", "to_on", "user_id") VALUES (NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."team_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='39d8aab579a1653d86d84fad62467f78ae1cde07', operation='INSERT', pgid='pgtrigger_insert_insert_e2cae', table='access_post', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "access_posthistory" ("from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "team_id", "to_on", "user_id") VALUES (NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."team_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='fbd9f0f378516dfecf69ccee43385d9a532442be', operation='UPDATE', pgid='pgtrigger_update_update_46e43', table='access_post', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_posthistory" ("from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "team_id", "to_on", "user_id") VALUES (OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."team_id", OLD."to_on", OLD."user_id"); RETURN NULL;', hash='4c3c15ee14494d3f78049301a813e3dfd0b270ac', operation='DELETE', pgid='pgtrigger_delete_delete_ae7a4', table='access_post', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PostHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('role', models.CharField(max_length=40)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='access.post')),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='access.team')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Restriction',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('closure', models.CharField(choices=[('RESTRICTED', 'Restricted'), ('SEALED', 'Sealed')], max_length=12)),
                        ('compartment', models.CharField(max_length=60)),
                        ('reason', models.TextField()),
                        ('ring', models.CharField(help_text='Whom to ring, with the number.', max_length=200)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='restrictions', to='subject.subject')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='restriction_does_not_end_before_it_starts'),
                            models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), models.Q(('ring', ''), _negated=True)), name='restriction_has_a_reason_and_somebody_to_ring')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_restrictionhistory" ("closure", "compartment", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "ring", "subject_id", "to_on") VALUES (NEW."closure", NEW."compartment", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."ring", NEW."subject_id", NEW."to_on"); RETURN NULL;', hash='fd3b705bdb5a849e5e34aca14a1772bdc76576aa', operation='INSERT', pgid='pgtrigger_insert_insert_1cea9', table='access_restriction', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "access_restrictionhistory" ("closure", "compartment", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "ring", "subject_id", "to_on") VALUES (NEW."closure", NEW."compartment", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_at", NEW."recorded_by_id", NEW."ring", NEW."subject_id", NEW."to_on"); RETURN NULL;', hash='40def7cc5380f98329884f65ca1557cbafc636c3', operation='UPDATE', pgid='pgtrigger_update_update_a507e', table='access_restriction', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_restrictionhistory" ("closure", "compartment", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "ring", "subject_id", "to_on") VALUES (OLD."closure", OLD."compartment", OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_at", OLD."recorded_by_id", OLD."ring", OLD."subject_id", OLD."to_on"); RETURN NULL;', hash='95fa372a695b87ca7b6ba7915bf35a86cf4766ee', operation='DELETE', pgid='pgtrigger_delete_delete_a3641', table='access_restriction', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='RestrictionHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('closure', models.CharField(choices=[('RESTRICTED', 'Restricted'), ('SEALED', 'Sealed')], max_length=12)),
                        ('compartment', models.CharField(max_length=60)),
                        ('reason', models.TextField()),
                        ('ring', models.CharField(help_text='Whom to ring, with the number.', max_length=200)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='access.restriction')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='RestrictionMember',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='members', to='access.restriction')),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('restriction', 'user'), name='somebody_is_named_once_in_a_restriction')],
                    },
                ),
                migrations.CreateModel(
                    name='Search',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('words_fingerprint', models.CharField(max_length=64)),
                        ('found', models.PositiveIntegerField()),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='searches', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['user', '-at'], name='access_sear_user_id_98492e_idx')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='search_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='e8c31c73218a26f493d578dc96ffbbfa19e62a1b', operation='UPDATE', pgid='pgtrigger_search_is_never_changed_21887', table='access_search', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='search_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='b7f0ee7c1b35ffa10d81e4c913a4684c44e88c86', operation='DELETE', pgid='pgtrigger_search_is_never_deleted_32875', table='access_search', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Statement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('lines', models.TextField(blank=True)),
                        ('postcode', models.CharField(blank=True, max_length=12)),
                        ('family_names', models.CharField(blank=True, max_length=200)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['user', '-at'], name='access_stat_user_id_94389d_idx')],
                    },
                ),
                migrations.CreateModel(
                    name='Team',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=120, unique=True)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                    ],
                ),
                migrations.CreateModel(
                    name='TemporaryArrangement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('because', models.TextField()),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arrangements', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='arrangement_says_why'),
                            models.CheckConstraint(condition=models.Q(('to_on__gte', models.F('from_on'))), name='arrangement_ends_after_it_begins'),
                            models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__lte', models.F('to_on')), _connector='OR'), name='arrangement_ends_no_later_than_was_said'),
                            models.CheckConstraint(condition=models.Q(('owner', models.F('user')), _negated=True), name='nobody_owns_their_own_arrangement'),
                            models.CheckConstraint(condition=models.Q(('recorded_by', models.F('user')), _negated=True), name='nobody_registers_their_own_arrangement')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_temporaryarrangementhistory" ("because", "ended_on", "from_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (NEW."because", NEW."ended_on", NEW."from_on", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='9c381c57d3d98ddfbaa47103757f232e05572670', operation='INSERT', pgid='pgtrigger_insert_insert_0339f', table='access_temporaryarrangement', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "access_temporaryarrangementhistory" ("because", "ended_on", "from_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (NEW."because", NEW."ended_on", NEW."from_on", NEW."id", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='d56d01b42702806e2d3945993163030769d21178', operation='UPDATE', pgid='pgtrigger_update_update_f083d', table='access_temporaryarrangement', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_temporaryarrangementhistory" ("because", "ended_on", "from_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (OLD."because", OLD."ended_on", OLD."from_on", OLD."id", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."to_on", OLD."user_id"); RETURN NULL;', hash='8b0e0ea0c0a8a0d8a2492f32fc35dd1ab74bbe40', operation='DELETE', pgid='pgtrigger_delete_delete_ddf79', table='access_temporaryarrangement', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='TemporaryArrangementHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('because', models.TextField()),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('owner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='access.temporaryarrangement')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='User',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('email', models.EmailField(max_length=254, unique=True)),
                        ('name', models.CharField(max_length=200)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                        ('joined_on', models.DateField()),
                        ('leaves_on', models.DateField(blank=True, null=True)),
                        ('is_active', models.BooleanField(default=True)),
                        ('switched_on_on', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('leaves_on', None), ('leaves_on__gte', models.F('joined_on')), _connector='OR'), name='user_does_not_leave_before_joining')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_userhistory" ("email", "id", "is_active", "joined_on", "last_login", "leaves_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "switched_on_on") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."joined_on", NEW."last_login", NEW."leaves_on", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."switched_on_on"); RETURN NULL;', hash='c20f11f57295465b562352c73704d7760a1e150f', operation='INSERT', pgid='pgtrigger_insert_insert_b2fac', table='access_user', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."joined_on" IS DISTINCT FROM (NEW."joined_on") OR OLD."last_login" IS DISTINCT FROM (NEW."last_login") OR OLD."leaves_on" IS DISTINCT FROM (NEW."leaves_on") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."switched_on_on" IS DISTINCT FROM (NEW."switched_on_on"))', func='INSERT INTO "access_userhistory" ("email", "id", "is_active", "joined_on", "last_login", "leaves_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "switched_on_on") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."joined_on", NEW."last_login", NEW."leaves_on", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."switched_on_on"); RETURN NULL;', hash='f28106808f0df6e6570c153b3ebe3cbfc75c467a', operation='UPDATE', pgid='pgtrigger_update_update_5efde', table='access_user', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "access_userhistory" ("email", "id", "is_active", "joined_on", "last_login", "leaves_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "switched_on_on") VALUES (OLD."email", OLD."id", OLD."is_active", OLD."joined_on", OLD."last_login", OLD."leaves_on", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."switched_on_on"); RETURN NULL;', hash='e26ec75aff55563a4ad8698f881708c40082cc70', operation='DELETE', pgid='pgtrigger_delete_delete_dea43', table='access_user', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='UserHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('email', models.EmailField(max_length=254)),
                        ('name', models.CharField(max_length=200)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                        ('joined_on', models.DateField()),
                        ('leaves_on', models.DateField(blank=True, null=True)),
                        ('is_active', models.BooleanField(default=True)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to=settings.AUTH_USER_MODEL)),
                        ('switched_on_on', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
            ],
        ),
    ]
