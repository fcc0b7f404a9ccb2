"""The tables of `assessment`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('assessment', '0001_what_an_assessment_is'), ('assessment', '0002_a_tool_used_can_move')]

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('front_door', '0001_founding'),
        ('line', '0001_founding'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='Assessment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('kind', models.CharField(choices=[('CHILD_AND_FAMILY', 'Child and family assessment'), ('PRE_BIRTH', 'Pre-birth assessment'), ('YOUNG_CARER', 'Young carer’s assessment'), ('UPDATE', 'Update of an assessment')], max_length=16)),
                        ('because', models.TextField()),
                        ('started_on', models.DateField()),
                        ('review_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('follows', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followed_by', to='assessment.assessment')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='assessment_says_why_it_began'),
                            models.CheckConstraint(condition=models.Q(('follows', models.F('id')), _negated=True), name='assessment_does_not_follow_itself'),
                            models.CheckConstraint(condition=models.Q(('review_on', None), ('review_on__gte', models.F('started_on')), _connector='OR'), name='assessment_is_reviewed_after_it_began')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_assessmenthistory" ("author_id", "because", "follows_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "review_on", "started_on", "submission") VALUES (NEW."author_id", NEW."because", NEW."follows_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."review_on", NEW."started_on", NEW."submission"); RETURN NULL;', hash='dadad98bd8e61c4ba57dcb8b165d616e4e208eef', operation='INSERT', pgid='pgtrigger_insert_insert_a386a', table='assessment_assessment', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_assessmenthistory" ("author_id", "because", "follows_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "review_on", "started_on", "submission") VALUES (NEW."author_id", NEW."because", NEW."follows_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."review_on", NEW."started_on", NEW."submission"); RETURN NULL;', hash='bea9d876e04ba0a48ee284065943e731d26effde', operation='UPDATE', pgid='pgtrigger_update_update_9e654', table='assessment_assessment', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_assessmenthistory" ("author_id", "because", "follows_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "review_on", "started_on", "submission") VALUES (OLD."author_id", OLD."because", OLD."follows_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."review_on", OLD."started_on", OLD."submission"); RETURN NULL;', hash='b8bcd5cc938315201b1c5cd46376b41d95eaddb7', operation='DELETE', pgid='pgtrigger_delete_delete_f3d8d', table='assessment_assessment', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AssessmentHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('submission', models.UUIDField(default=uuid.uuid4)),
                        ('kind', models.CharField(choices=[('CHILD_AND_FAMILY', 'Child and family assessment'), ('PRE_BIRTH', 'Pre-birth assessment'), ('YOUNG_CARER', 'Young carer’s assessment'), ('UPDATE', 'Update of an assessment')], max_length=16)),
                        ('because', models.TextField()),
                        ('started_on', models.DateField()),
                        ('review_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('follows', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.assessment')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='assessment.assessment')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Authorisation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('rationale', models.TextField()),
                        ('considered', models.TextField(help_text='What the manager made of the share of self-report.')),
                        ('parent_words', models.PositiveIntegerField()),
                        ('all_words', models.PositiveIntegerField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('submission', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='authorisation', to='assessment.submission')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('rationale', ''), _negated=True), models.Q(('considered', ''), _negated=True)), name='authorisation_gives_its_reasons'),
                            models.CheckConstraint(condition=models.Q(('parent_words__lte', models.F('all_words'))), name='the_parents_said_no_more_than_all')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='authorisation_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='e1c29be33b1b1997d75e3e6f21f3f349e1c09a10', operation='UPDATE', pgid='pgtrigger_authorisation_is_never_changed_58c27', table='assessment_authorisation', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='authorisation_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='f08bdf87a5c0ebdb502f8b5c634b4f7405997863', operation='DELETE', pgid='pgtrigger_authorisation_is_never_deleted_bde18', table='assessment_authorisation', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Conclusion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('next_step', models.CharField(choices=[('NOTHING_MORE', 'Nothing more from us'), ('EARLY_HELP', 'Early help'), ('CHILD_IN_NEED', 'A child in need plan'), ('STRATEGY', 'A strategy discussion'), ('LOOKED_AFTER', 'The child comes into our care'), ('PLAN_GOES_ON', 'The plan there is goes on, with changes'), ('OTHER', 'Something else')], max_length=14)),
                        ('has_lived_experience', models.BooleanField()),
                        ('authorisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conclusions', to='assessment.authorisation')),
                        ('part', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='conclusion', to='assessment.part')),
                    ],
                    options={
                        'ordering': ['part'],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='conclusion_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='2a17542f0f48a1356aba6f9d51bbbc31954cc8ea', operation='UPDATE', pgid='pgtrigger_conclusion_is_never_changed_c635a', table='assessment_conclusion', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='conclusion_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='0203ffb57cd5efec9ff92fec7fe33b5dd1d8bba3', operation='DELETE', pgid='pgtrigger_conclusion_is_never_deleted_07f56', table='assessment_conclusion', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Factor',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('code', models.CharField(max_length=4)),
                        ('part', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='factors', to='assessment.part')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('part', 'code'), name='a_factor_is_coded_once_for_a_child')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_factorhistory" ("code", "id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."part_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='e7f1afb456e8b762a30f5d439eaeb577d586fe25', operation='INSERT', pgid='pgtrigger_insert_insert_ac623', table='assessment_factor', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_factorhistory" ("code", "id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."part_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='3f0da24f169ea6b1a73801c90b1730b3281f2994', operation='UPDATE', pgid='pgtrigger_update_update_ad4b8', table='assessment_factor', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_factorhistory" ("code", "id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."id", OLD."part_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='d8ac0db9a99f125c1da9f6f7001b4840d0f88f3b', operation='DELETE', pgid='pgtrigger_delete_delete_f3e3d', table='assessment_factor', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='FactorHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('code', models.CharField(max_length=4)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='assessment.factor')),
                        ('part', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.part')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='HistoryRead',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('newest', models.BigIntegerField(help_text='The newest entry there was; 0 where there was none.')),
                        ('at', models.DateTimeField()),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='histories_read', to='assessment.assessment')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='history_read_for_assessment_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='7b3f2b0a033861a1b220449e6838771e9f669a42', operation='UPDATE', pgid='pgtrigger_history_read_for_assessment_is_never_changed_60f68', table='assessment_historyread', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='history_read_for_assessment_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='3e482f8732c25ab5cf8accf7b18c830bf90895b1', operation='DELETE', pgid='pgtrigger_history_read_for_assessment_is_never_deleted_28e09', table='assessment_historyread', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Part',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('recorded_at', models.DateTimeField()),
                        ('stopped_on', models.DateField(blank=True, null=True)),
                        ('stopped_why', models.CharField(blank=True, choices=[('NO_LONGER_PREGNANT', 'The pregnancy ended'), ('REFERRAL_TAKEN_BACK', 'The referral was taken back'), ('FAMILY_MOVED', 'The family moved to another authority'), ('BEGUN_IN_ERROR', 'It was begun in error'), ('OTHER', 'Another reason')], max_length=20)),
                        ('stopped_words', models.TextField(blank=True)),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='assessment.assessment')),
                        ('referral', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assessed_in', to='front_door.referral')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessed_in', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('assessment', 'subject'), name='a_child_has_one_part_in_an_assessment'),
                            models.CheckConstraint(condition=models.Q(models.Q(('stopped_on', None), ('stopped_why', '')), models.Q(('stopped_on__isnull', False), models.Q(('stopped_why', ''), _negated=True)), _connector='OR'), name='a_part_that_stopped_says_why')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_parthistory" ("assessment_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "referral_id", "stopped_on", "stopped_why", "stopped_words", "subject_id") VALUES (NEW."assessment_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."referral_id", NEW."stopped_on", NEW."stopped_why", NEW."stopped_words", NEW."subject_id"); RETURN NULL;', hash='1409fe820ff667525396a259fa79055e23c1237f', operation='INSERT', pgid='pgtrigger_insert_insert_fb74f', table='assessment_part', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_parthistory" ("assessment_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "referral_id", "stopped_on", "stopped_why", "stopped_words", "subject_id") VALUES (NEW."assessment_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."referral_id", NEW."stopped_on", NEW."stopped_why", NEW."stopped_words", NEW."subject_id"); RETURN NULL;', hash='418dbb358be5a142d60f54a9f561381109775ca4', operation='UPDATE', pgid='pgtrigger_update_update_a88a7', table='assessment_part', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_parthistory" ("assessment_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "referral_id", "stopped_on", "stopped_why", "stopped_words", "subject_id") VALUES (OLD."assessment_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."referral_id", OLD."stopped_on", OLD."stopped_why", OLD."stopped_words", OLD."subject_id"); RETURN NULL;', hash='cc78d58eb2468c1dd77ffa345d721d63e4f8193c', operation='DELETE', pgid='pgtrigger_delete_delete_d45dd', table='assessment_part', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PartHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('recorded_at', models.DateTimeField()),
                        ('stopped_on', models.DateField(blank=True, null=True)),
                        ('stopped_why', models.CharField(blank=True, choices=[('NO_LONGER_PREGNANT', 'The pregnancy ended'), ('REFERRAL_TAKEN_BACK', 'The referral was taken back'), ('FAMILY_MOVED', 'The family moved to another authority'), ('BEGUN_IN_ERROR', 'It was begun in error'), ('OTHER', 'Another reason')], max_length=20)),
                        ('stopped_words', models.TextField(blank=True)),
                        ('assessment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.assessment')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='assessment.part')),
                        ('referral', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.referral')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Pin',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('section', models.CharField(max_length=30)),
                        ('provenance', models.CharField(choices=[('SEEN', 'Seen or heard by the writer'), ('CHILD', 'Said by the child'), ('PARENT', 'Said by a parent or carer'), ('AGENCY', 'From an agency'), ('PUBLIC', 'From a member of the public'), ('OTHER', 'From another record or person')], max_length=10)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=14)),
                        ('at', models.DateTimeField()),
                        ('removed_at', models.DateTimeField(blank=True, null=True)),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pins', to='assessment.assessment')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='line.event')),
                        ('part', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pins', to='assessment.part')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('removed_at', None)), fields=('assessment', 'part', 'section', 'event'), name='an_entry_is_pinned_once_to_a_section', nulls_distinct=False)],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_pinhistory" ("assessment_id", "at", "by_id", "event_id", "id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provenance", "removed_at", "section", "sharing") VALUES (NEW."assessment_id", NEW."at", NEW."by_id", NEW."event_id", NEW."id", NEW."part_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provenance", NEW."removed_at", NEW."section", NEW."sharing"); RETURN NULL;', hash='dd091c715e70e6fc7ef06907b3c3b44608383415', operation='INSERT', pgid='pgtrigger_insert_insert_9de89', table='assessment_pin', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_pinhistory" ("assessment_id", "at", "by_id", "event_id", "id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provenance", "removed_at", "section", "sharing") VALUES (NEW."assessment_id", NEW."at", NEW."by_id", NEW."event_id", NEW."id", NEW."part_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provenance", NEW."removed_at", NEW."section", NEW."sharing"); RETURN NULL;', hash='7a450e87089f5a034d4275b3ff7dc39856134f44', operation='UPDATE', pgid='pgtrigger_update_update_9eacd', table='assessment_pin', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_pinhistory" ("assessment_id", "at", "by_id", "event_id", "id", "part_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provenance", "removed_at", "section", "sharing") VALUES (OLD."assessment_id", OLD."at", OLD."by_id", OLD."event_id", OLD."id", OLD."part_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provenance", OLD."removed_at", OLD."section", OLD."sharing"); RETURN NULL;', hash='9563e7fe9bcc3489d95cb095eaa8abd8d4bc4a63', operation='DELETE', pgid='pgtrigger_delete_delete_c37b3', table='assessment_pin', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PinHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('section', models.CharField(max_length=30)),
                        ('provenance', models.CharField(choices=[('SEEN', 'Seen or heard by the writer'), ('CHILD', 'Said by the child'), ('PARENT', 'Said by a parent or carer'), ('AGENCY', 'From an agency'), ('PUBLIC', 'From a member of the public'), ('OTHER', 'From another record or person')], max_length=10)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=14)),
                        ('at', models.DateTimeField()),
                        ('removed_at', models.DateTimeField(blank=True, null=True)),
                        ('assessment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.assessment')),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('event', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='line.event')),
                        ('part', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='assessment.part')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='assessment.pin')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='PregnancyEnded',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('ended_on', models.DateField()),
                        ('words', models.TextField(blank=True, help_text='What the family would like us to know.')),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='pregnancy_ended', to='subject.subject')),
                    ],
                    options={
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='pregnancy_ended_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='d954edd04d8bc48e4da5da2ca2852284eff63f4a', operation='UPDATE', pgid='pgtrigger_pregnancy_ended_is_never_changed_1e66a', table='assessment_pregnancyended', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='pregnancy_ended_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='823ef48d9c9f2cb5f3298a2f4afc21b60fd7c1d4', operation='DELETE', pgid='pgtrigger_pregnancy_ended_is_never_deleted_82b23', table='assessment_pregnancyended', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Reliance',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('work', models.CharField(max_length=80)),
                        ('was_current', models.BooleanField()),
                        ('reason', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('part', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relied_on', to='assessment.part')),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['work'], name='assessment__work_101c48_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('was_current', True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='leaning_on_an_old_assessment_has_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='reliance_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='6c4e7ad8af0680e59f76a4f966b25c74ba12e7e7', operation='UPDATE', pgid='pgtrigger_reliance_is_never_changed_4b81e', table='assessment_reliance', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='reliance_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='4463f073e33a85a796779c3f0daf92ec87345cd4', operation='DELETE', pgid='pgtrigger_reliance_is_never_deleted_e95fd', table='assessment_reliance', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Remark',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('section', models.CharField(max_length=30)),
                        ('text', models.TextField()),
                        ('part', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='remarks', to='assessment.part')),
                        ('returned', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='remarks', to='assessment.returned')),
                        ('writing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='remarks', to='assessment.writing')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='remark_has_words')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='remark_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='22250577a633029b8c86cf963a243964ae5ffcea', operation='UPDATE', pgid='pgtrigger_remark_is_never_changed_ee5f3', table='assessment_remark', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='remark_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='305a7f4a3fe8c55db126336bb7c2b1b0441d1510', operation='DELETE', pgid='pgtrigger_remark_is_never_deleted_0a01b', table='assessment_remark', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Returned',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('words', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('submission', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='returned', to='assessment.submission')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='a_return_says_what_to_do')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='returned_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='4770dd4169aa7edb5935f00492df8d4dde6042aa', operation='UPDATE', pgid='pgtrigger_returned_is_never_changed_d3897', table='assessment_returned', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='returned_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='676970a619b92ab0660920973d29920b29ec4469', operation='DELETE', pgid='pgtrigger_returned_is_never_deleted_0fc7e', table='assessment_returned', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ReviewPoint',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('due_on', models.DateField()),
                        ('words', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='review_points', to='assessment.assessment')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='a_review_point_has_words')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='review_point_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='a7f2f05e319f1bb6f66ffdb19cfa205fc870632e', operation='UPDATE', pgid='pgtrigger_review_point_is_never_changed_8ea9a', table='assessment_reviewpoint', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='review_point_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='9440d7a69472ff2d74fb01df083b566f1f1f64c9', operation='DELETE', pgid='pgtrigger_review_point_is_never_deleted_575cc', table='assessment_reviewpoint', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Statement',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('place', models.PositiveIntegerField()),
                        ('text', models.TextField()),
                        ('words', models.PositiveIntegerField()),
                        ('provenance', models.CharField(blank=True, choices=[('SEEN', 'Seen or heard by the writer'), ('CHILD', 'Said by the child'), ('PARENT', 'Said by a parent or carer'), ('AGENCY', 'From an agency'), ('PUBLIC', 'From a member of the public'), ('OTHER', 'From another record or person')], max_length=10)),
                        ('said_by', models.CharField(blank=True, max_length=200)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=14)),
                        ('speaker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                        ('writing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='assessment.writing')),
                    ],
                    options={
                        'ordering': ['writing', 'place'],
                        'constraints': [
                            models.UniqueConstraint(fields=('writing', 'place'), name='statements_have_an_order'),
                            models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='statement_has_words'),
                            models.CheckConstraint(condition=models.Q(('speaker', None), ('said_by', ''), _connector='OR'), name='statement_names_its_speaker_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='statement_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='0c06d04f8cd8c7ea810f44679c9c4789f85b0d87', operation='UPDATE', pgid='pgtrigger_statement_is_never_changed_5ab60', table='assessment_statement', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='statement_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='1be5a0d0c017535cf0ee589361aaa3df00c71978', operation='DELETE', pgid='pgtrigger_statement_is_never_deleted_e2092', table='assessment_statement', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Submission',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveIntegerField()),
                        ('upto', models.BigIntegerField()),
                        ('note', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='submissions', to='assessment.assessment')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['number'],
                        'constraints': [
                            models.UniqueConstraint(fields=('assessment', 'number'), name='submissions_are_numbered')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='submission_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='60f99b96de702c0b49ac1dedfa8d9b4ff2c8e924', operation='UPDATE', pgid='pgtrigger_submission_is_never_changed_557b9', table='assessment_submission', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='submission_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='5d5a3ee38f40cb2a0a73214f0cfbd9182829cc60', operation='DELETE', pgid='pgtrigger_submission_is_never_deleted_d4d13', table='assessment_submission', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ToolAnswer',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('area', models.CharField(max_length=30)),
                        ('grade', models.PositiveSmallIntegerField()),
                        ('seen', models.TextField(blank=True)),
                        ('used', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='assessment.toolused')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('used', 'area'), name='an_area_is_graded_once'),
                            models.CheckConstraint(condition=models.Q(('grade__gte', 1), ('grade__lte', 5)), name='grades_run_from_1_to_5')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='tool_answer_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='801942aac2506b8ba15c3162ca44ff4dd3e5d8c1', operation='UPDATE', pgid='pgtrigger_tool_answer_is_never_changed_2d6b9', table='assessment_toolanswer', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='tool_answer_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='ecf776f0e4e9f3fd15418cddaff53087d674016d', operation='DELETE', pgid='pgtrigger_tool_answer_is_never_deleted_88755', table='assessment_toolanswer', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ToolUsed',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('tool', models.CharField(max_length=30)),
                        ('version', models.PositiveIntegerField()),
                        ('used_on', models.DateField()),
                        ('words', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tools_used', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['used_on', 'id'],
                        'indexes': [
                            models.Index(fields=['subject', 'tool', 'used_on'], name='assessment__subject_1ed7ba_idx')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_toolusedhistory" ("at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "tool", "used_on", "version", "words") VALUES (NEW."at", NEW."by_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject_id", NEW."tool", NEW."used_on", NEW."version", NEW."words"); RETURN NULL;', hash='0e775f104064ea5be49193639741e8a3e67ecf6e', operation='INSERT', pgid='pgtrigger_insert_insert_583d9', table='assessment_toolused', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "assessment_toolusedhistory" ("at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "tool", "used_on", "version", "words") VALUES (NEW."at", NEW."by_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject_id", NEW."tool", NEW."used_on", NEW."version", NEW."words"); RETURN NULL;', hash='ffa28ae65ea89ee5626cd2aef52177be8b9f39f7', operation='UPDATE', pgid='pgtrigger_update_update_5eca7', table='assessment_toolused', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "assessment_toolusedhistory" ("at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "tool", "used_on", "version", "words") VALUES (OLD."at", OLD."by_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject_id", OLD."tool", OLD."used_on", OLD."version", OLD."words"); RETURN NULL;', hash='2b89adf1c98cdb83fb4a47495ffa4f8c1de0c54a', operation='DELETE', pgid='pgtrigger_delete_delete_8f6bc', table='assessment_toolused', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ToolUsedHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('tool', models.CharField(max_length=30)),
                        ('version', models.PositiveIntegerField()),
                        ('used_on', models.DateField()),
                        ('words', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='assessment.toolused')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Writing',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('section', models.CharField(max_length=30)),
                        ('number', models.PositiveIntegerField()),
                        ('at', models.DateTimeField()),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='writings', to='assessment.assessment')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('part', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='writings', to='assessment.part')),
                    ],
                    options={
                        'ordering': ['pk'],
                        'constraints': [
                            models.UniqueConstraint(fields=('assessment', 'part', 'section', 'number'), name='versions_of_a_section_are_numbered', nulls_distinct=False),
                            models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='versions_are_numbered_from_one')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='writing_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='6fc966e2e48e08f1255ee0c4ea44343960d173c7', operation='UPDATE', pgid='pgtrigger_writing_is_never_changed_8d52a', table='assessment_writing', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='writing_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='4920d308a88ef88240d3fe7441df971070cf9016', operation='DELETE', pgid='pgtrigger_writing_is_never_deleted_e0071', table='assessment_writing', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
