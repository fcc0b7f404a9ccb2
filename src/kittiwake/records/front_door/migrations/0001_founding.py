"""The tables of `front_door`, made at once: see docs/decisions/0031."""

import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('front_door', '0001_initial'), ('front_door', '0002_arrival'), ('front_door', '0003_urgent_and_the_night'), ('front_door', '0004_criteria_rereadings_and_look_backs'), ('front_door', '0005_what_agencies_answer'), ('front_door', '0006_answers_from_before'), ('front_door', '0007_answers_stand_alone'), ('front_door', '0008_message_taken_in_again'), ('front_door', '0009_history_from_other_systems'), ('front_door', '0010_words_kept_whole'), ('front_door', '0011_undecided_kept_apart'), ('front_door', '0012_night_entries_that_move')]

    initial = True

    dependencies = [
        ('access', '0001_founding'),
        ('access', '__first__'),
        ('people', '0001_founding'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='AgencyCheck',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency_kind', models.CharField(choices=[('POLICE', 'Police'), ('HEALTH', 'Health'), ('EDUCATION', 'School or education'), ('PROBATION', 'Probation'), ('HOUSING', 'Housing'), ('ADULT_CARE', 'Adult social care'), ('EARLY_HELP', 'Early help'), ('OTHER', 'Other agency')], max_length=12)),
                        ('asked_at', models.DateTimeField()),
                        ('question', models.TextField()),
                        ('agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.agency')),
                        ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='front_door.contact')),
                        ('answer_by', models.DateTimeField(blank=True, null=True)),
                        ('answer_time', models.CharField(blank=True, max_length=60)),
                        ('basis', models.CharField(choices=[('NOT_SAID', 'Not said on what basis'), ('AGREED', 'The family agreed'), ('AT_RISK', 'Asking the family could put a child at risk'), ('SAFEGUARDING', 'To safeguard a child, without the family’s agreement')], default='NOT_SAID', max_length=12)),
                        ('because', models.TextField(blank=True, help_text='Why they were asked.')),
                        ('how', models.CharField(choices=[('NOT_SAID', 'Not said how'), ('INBOX', 'In their inbox here'), ('PHONE', 'By telephone'), ('EMAIL', 'By e-mail'), ('MEETING', 'In person or at a meeting')], default='NOT_SAID', max_length=10)),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_because', models.CharField(blank=True, max_length=300)),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('latest', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='front_door.answergiven')),
                    ],
                    options={
                        'ordering': ['asked_at', 'id'],
                        'indexes': [
                            models.Index(condition=models.Q(('how', 'INBOX')), fields=['agency'], name='question_in_an_inbox')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('how', 'INBOX'), _negated=True), models.Q(('agency__isnull', False), ('answer_by__isnull', False), models.Q(('basis', 'NOT_SAID'), _negated=True)), _connector='OR'), name='a_question_in_an_inbox_has_its_agency_basis_and_time'),
                            models.CheckConstraint(condition=models.Q(('answer_by', None), ('answer_by__gt', models.F('asked_at')), _connector='OR'), name='a_question_is_answered_by_a_moment_after_it_was_put'),
                            models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_because', ''), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_because', ''), _negated=True)), _connector='OR'), name='a_question_is_withdrawn_by_somebody_for_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_agencycheckhistory" ("agency_id", "agency_kind", "answer_by", "answer_time", "asked_at", "asked_by_id", "basis", "because", "contact_id", "how", "id", "latest_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "withdrawn_at", "withdrawn_because", "withdrawn_by_id") VALUES (NEW."agency_id", NEW."agency_kind", NEW."answer_by", NEW."answer_time", NEW."asked_at", NEW."asked_by_id", NEW."basis", NEW."because", NEW."contact_id", NEW."how", NEW."id", NEW."latest_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question", NEW."withdrawn_at", NEW."withdrawn_because", NEW."withdrawn_by_id"); RETURN NULL;', hash='abf4ea4045a14de4453204a3171971b25ed5b506', operation='INSERT', pgid='pgtrigger_insert_insert_120e0', table='front_door_agencycheck', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_agencycheckhistory" ("agency_id", "agency_kind", "answer_by", "answer_time", "asked_at", "asked_by_id", "basis", "because", "contact_id", "how", "id", "latest_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "withdrawn_at", "withdrawn_because", "withdrawn_by_id") VALUES (NEW."agency_id", NEW."agency_kind", NEW."answer_by", NEW."answer_time", NEW."asked_at", NEW."asked_by_id", NEW."basis", NEW."because", NEW."contact_id", NEW."how", NEW."id", NEW."latest_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question", NEW."withdrawn_at", NEW."withdrawn_because", NEW."withdrawn_by_id"); RETURN NULL;', hash='5a7188748cc74440f136c47796efd2c6e1bfe823', operation='UPDATE', pgid='pgtrigger_update_update_ecdde', table='front_door_agencycheck', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_agencycheckhistory" ("agency_id", "agency_kind", "answer_by", "answer_time", "asked_at", "asked_by_id", "basis", "because", "contact_id", "how", "id", "latest_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "withdrawn_at", "withdrawn_because", "withdrawn_by_id") VALUES (OLD."agency_id", OLD."agency_kind", OLD."answer_by", OLD."answer_time", OLD."asked_at", OLD."asked_by_id", OLD."basis", OLD."because", OLD."contact_id", OLD."how", OLD."id", OLD."latest_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question", OLD."withdrawn_at", OLD."withdrawn_because", OLD."withdrawn_by_id"); RETURN NULL;', hash='2f8a1e4a14989d17d013dc00be3c74d60ab20ce4', operation='DELETE', pgid='pgtrigger_delete_delete_754c1', table='front_door_agencycheck', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AgencyCheckHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('agency_kind', models.CharField(choices=[('POLICE', 'Police'), ('HEALTH', 'Health'), ('EDUCATION', 'School or education'), ('PROBATION', 'Probation'), ('HOUSING', 'Housing'), ('ADULT_CARE', 'Adult social care'), ('EARLY_HELP', 'Early help'), ('OTHER', 'Other agency')], max_length=12)),
                        ('asked_at', models.DateTimeField()),
                        ('question', models.TextField()),
                        ('agency', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.agency')),
                        ('asked_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.agencycheck')),
                        ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.contact')),
                        ('answer_by', models.DateTimeField(blank=True, null=True)),
                        ('answer_time', models.CharField(blank=True, max_length=60)),
                        ('basis', models.CharField(choices=[('NOT_SAID', 'Not said on what basis'), ('AGREED', 'The family agreed'), ('AT_RISK', 'Asking the family could put a child at risk'), ('SAFEGUARDING', 'To safeguard a child, without the family’s agreement')], default='NOT_SAID', max_length=12)),
                        ('because', models.TextField(blank=True, help_text='Why they were asked.')),
                        ('how', models.CharField(choices=[('NOT_SAID', 'Not said how'), ('INBOX', 'In their inbox here'), ('PHONE', 'By telephone'), ('EMAIL', 'By e-mail'), ('MEETING', 'In person or at a meeting')], default='NOT_SAID', max_length=10)),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_because', models.CharField(blank=True, max_length=300)),
                        ('withdrawn_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('latest', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.answergiven')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='AnswerGiven',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('answer', models.CharField(choices=[('ASKED', 'Asked, no answer yet'), ('KNOWN', 'Answered'), ('NOTHING_KNOWN', 'Nothing known'), ('CANNOT_SHARE', 'Cannot share')], max_length=14)),
                        ('answer_text', models.TextField(blank=True)),
                        ('withheld', models.CharField(blank=True, choices=[('NOT_AGREED', 'The person has not agreed'), ('INQUIRY', 'It could harm an investigation'), ('ORDER', 'A court or a law forbids it'), ('OTHER', 'Another basis')], max_length=12)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=14)),
                        ('said_by', models.CharField(blank=True, max_length=200)),
                        ('is_their_own', models.BooleanField(default=False)),
                        ('took_minutes', models.PositiveIntegerField()),
                        ('at', models.DateTimeField()),
                        ('after', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='late_answers', to='front_door.decision')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('check_asked', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='front_door.agencycheck')),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='front_door.answergiven')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'indexes': [
                            models.Index(condition=models.Q(('after__isnull', False)), fields=['after'], name='answers_after_the_decision')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('answer', 'ASKED'), _negated=True), name='no_answer_yet_is_no_answer'),
                            models.CheckConstraint(condition=models.Q(models.Q(('answer', 'KNOWN'), _negated=True), models.Q(('answer_text', ''), _negated=True), _connector='OR'), name='an_agency_that_knows_something_says_what'),
                            models.CheckConstraint(condition=models.Q(models.Q(('answer', 'CANNOT_SHARE'), models.Q(('answer_text', ''), _negated=True), models.Q(('withheld', ''), _negated=True)), models.Q(models.Q(('answer', 'CANNOT_SHARE'), _negated=True), ('withheld', '')), _connector='OR'), name='an_agency_that_cannot_share_says_on_what_basis'),
                            models.UniqueConstraint(condition=models.Q(('supersedes', None)), fields=('check_asked',), name='a_question_is_first_answered_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='answer_given_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='21031525210fbbed3c3285904ad0d71eac3fbc94', operation='UPDATE', pgid='pgtrigger_answer_given_is_never_changed_f2ec5', table='front_door_answergiven', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='answer_given_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='ee77e0f63edbcb6cf926eddcb293c3139df1380e', operation='DELETE', pgid='pgtrigger_answer_given_is_never_deleted_894a9', table='front_door_answergiven', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='AnswerTimeSetting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('from_on', models.DateField(unique=True)),
                        ('working_hours', models.PositiveSmallIntegerField()),
                        ('urgent_working_hours', models.PositiveSmallIntegerField()),
                        ('reason', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-from_on'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('urgent_working_hours__gte', 1), ('working_hours__gte', models.F('urgent_working_hours'))), name='an_urgent_answer_is_due_no_later_than_another'),
                            models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='an_answer_time_has_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='answer_time_setting_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='3e46a088020031fb3419568450b6d21636eb801d', operation='UPDATE', pgid='pgtrigger_answer_time_setting_is_never_changed_36bc9', table='front_door_answertimesetting', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='answer_time_setting_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='31044e470361b26dcc1655c8295fcc73ba666607', operation='DELETE', pgid='pgtrigger_answer_time_setting_is_never_deleted_2ca98', table='front_door_answertimesetting', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='AnswerWeighed',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('because', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('answer', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='weighed', to='front_door.answergiven')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='a_late_answer_is_weighed_in_words')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='answer_weighed_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='df3bb154882d212e68f2227fbd5ec8f09910d997', operation='UPDATE', pgid='pgtrigger_answer_weighed_is_never_changed_74e85', table='front_door_answerweighed', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='answer_weighed_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='b04d471938d9c24260de8360280fca4a9f0e5ea2', operation='DELETE', pgid='pgtrigger_answer_weighed_is_never_deleted_3ebe7', table='front_door_answerweighed', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Arrival',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('name', models.CharField(help_text="The file's name; blank for pasted words.", max_length=255)),
                        ('content', models.BinaryField(help_text="The file's bytes; pasted words as UTF-8.")),
                        ('arrived_at', models.DateTimeField()),
                        ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arrivals', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['owner', 'arrived_at'], name='front_door__owner_i_a3560c_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('content', b''), _negated=True), name='arrival_is_not_empty')],
                    },
                ),
                migrations.CreateModel(
                    name='Chase',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('note', models.CharField(help_text='Who was reached, and what they said.', max_length=300)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('check_asked', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chases', to='front_door.agencycheck')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('note', ''), _negated=True), name='a_chase_says_who_was_reached')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='chase_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='688e5e235667ecc26964436730f51c65cea90457', operation='UPDATE', pgid='pgtrigger_chase_is_never_changed_98ec5', table='front_door_chase', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='chase_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='60e93c65cd602b6e3ce06bcad45e1526a05b3f41', operation='DELETE', pgid='pgtrigger_chase_is_never_deleted_468fc', table='front_door_chase', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='CheckPerson',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('check_asked', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='front_door.agencycheck')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('check_asked', 'subject'), name='somebody_is_asked_about_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='check_person_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='0e05a0012ca8dc2499ce6545157eff864c716a1e', operation='UPDATE', pgid='pgtrigger_check_person_is_never_changed_8e563', table='front_door_checkperson', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='check_person_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='3841e3df0012fb81b89d7f68536d4ea3276abbd9', operation='DELETE', pgid='pgtrigger_check_person_is_never_deleted_f7c34', table='front_door_checkperson', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Contact',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('received_at', models.DateTimeField(help_text='When the authority first had it.')),
                        ('received_because', models.CharField(blank=True, help_text='Where that moment stood.', max_length=300)),
                        ('how', models.CharField(choices=[('EMAIL', 'E-mail'), ('PHONE', 'Telephone'), ('FORM', 'Referral form'), ('LETTER', 'Letter'), ('IN_PERSON', 'In person'), ('NOTICE', 'Police notice')], max_length=10)),
                        ('source_code', models.CharField(choices=[('1A', 'INDIVIDUAL – family member, relative or carer'), ('1B', 'INDIVIDUAL – acquaintance (including neighbours and child minders)'), ('1C', 'INDIVIDUAL – self'), ('1D', 'INDIVIDUAL – other (including strangers)'), ('2A', 'SCHOOLS'), ('2B', 'EDUCATION SERVICES'), ('3A', 'HEALTH SERVICES – general practitioner (GP)'), ('3B', 'HEALTH SERVICES – health visitor'), ('3C', 'HEALTH SERVICES – school nurse'), ('3D', 'HEALTH SERVICES – other primary health services'), ('3E', 'HEALTH SERVICES – A&E (accident and emergency department)'), ('3F', 'HEALTH SERVICES – other (for example hospice)'), ('4', 'HOUSING - local authority housing or housing association'), ('5A', 'LA SERVICES – social care for example adults social care services'), ('5B', 'LA SERVICES – other internal (department other than social care in local authorities, for example, youth offending (excluding housing))'), ('5C', 'LA SERVICES – external, for example, from another local authority’s adults social care services'), ('6', 'POLICE'), ('7', 'OTHER LEGAL AGENCY – including courts, probation, immigration, CAFCASS (Children and Family Court Advisory and Support Service) or prison'), ('8', 'OTHER – including children’s centres, independent agency providers or voluntary organisations'), ('9', 'ANONYMOUS'), ('10', 'UNKNOWN'), ('5D', 'LA SERVICES – early help')], max_length=3)),
                        ('referrer_name', models.CharField(blank=True, max_length=200)),
                        ('referrer_role', models.CharField(blank=True, max_length=200)),
                        ('referrer_reached_at', models.CharField(blank=True, max_length=300)),
                        ('wants_no_name_given', models.BooleanField(default=False)),
                        ('is_urgent', models.BooleanField(default=False)),
                        ('account', models.TextField()),
                        ('provenance', models.CharField(choices=[('SEEN', 'Seen or heard by the writer'), ('CHILD', 'Said by the child'), ('PARENT', 'Said by a parent or carer'), ('AGENCY', 'From an agency'), ('PUBLIC', 'From a member of the public'), ('OTHER', 'From another record or person')], default='AGENCY', max_length=10)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=14)),
                        ('occurred', models.CharField(blank=True, help_text='When it happened, as told.', max_length=300)),
                        ('message_id', models.CharField(blank=True, max_length=300)),
                        ('message_sha256', models.CharField(blank=True, max_length=64)),
                        ('consent', models.CharField(choices=[('NOT_RECORDED', 'Not recorded yet'), ('GIVEN', 'Asked and given'), ('REFUSED', 'Asked and refused'), ('NOT_SOUGHT', 'Not sought')], default='NOT_RECORDED', max_length=12)),
                        ('consent_reason', models.TextField(blank=True)),
                        ('not_yet_known', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('version', models.PositiveIntegerField(default=1)),
                        ('agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='people.agency')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('screener', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='screened_contacts', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['-received_at'], name='front_door__receive_ba3cb5_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('account', ''), _negated=True), name='contact_has_an_account'),
                            models.CheckConstraint(condition=models.Q(models.Q(('consent__in', ['NOT_SOUGHT']), _negated=True), models.Q(('consent_reason', ''), _negated=True), _connector='OR'), name='consent_not_sought_or_refused_has_a_reason'),
                            models.UniqueConstraint(condition=models.Q(('message_sha256', ''), _negated=True), fields=('message_sha256',), name='a_message_is_one_contact')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_contacthistory" ("account", "agency_id", "consent", "consent_reason", "how", "id", "is_urgent", "message_id", "message_sha256", "not_yet_known", "occurred", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provenance", "received_at", "received_because", "recorded_at", "recorded_by_id", "referrer_name", "referrer_reached_at", "referrer_role", "screener_id", "sharing", "source_code", "submission", "version", "wants_no_name_given") VALUES (NEW."account", NEW."agency_id", NEW."consent", NEW."consent_reason", NEW."how", NEW."id", NEW."is_urgent", NEW."message_id", NEW."message_sha256", NEW."not_yet_known", NEW."occurred", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provenance", NEW."received_at", NEW."received_because", NEW."recorded_at", NEW."recorded_by_id", NEW."referrer_name", NEW."referrer_reached_at", NEW."referrer_role", NEW."screener_id", NEW."sharing", NEW."source_code", NEW."submission", NEW."version", NEW."wants_no_name_given"); RETURN NULL;', hash='1e361b83dac8b73321ae2cbe8037bd491d1383e0', operation='INSERT', pgid='pgtrigger_insert_insert_73d54', table='front_door_contact', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_contacthistory" ("account", "agency_id", "consent", "consent_reason", "how", "id", "is_urgent", "message_id", "message_sha256", "not_yet_known", "occurred", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provenance", "received_at", "received_because", "recorded_at", "recorded_by_id", "referrer_name", "referrer_reached_at", "referrer_role", "screener_id", "sharing", "source_code", "submission", "version", "wants_no_name_given") VALUES (NEW."account", NEW."agency_id", NEW."consent", NEW."consent_reason", NEW."how", NEW."id", NEW."is_urgent", NEW."message_id", NEW."message_sha256", NEW."not_yet_known", NEW."occurred", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provenance", NEW."received_at", NEW."received_because", NEW."recorded_at", NEW."recorded_by_id", NEW."referrer_name", NEW."referrer_reached_at", NEW."referrer_role", NEW."screener_id", NEW."sharing", NEW."source_code", NEW."submission", NEW."version", NEW."wants_no_name_given"); RETURN NULL;', hash='a9f8b86d738d716ccaea6848b2538ff393dc369e', operation='UPDATE', pgid='pgtrigger_update_update_49a96', table='front_door_contact', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_contacthistory" ("account", "agency_id", "consent", "consent_reason", "how", "id", "is_urgent", "message_id", "message_sha256", "not_yet_known", "occurred", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provenance", "received_at", "received_because", "recorded_at", "recorded_by_id", "referrer_name", "referrer_reached_at", "referrer_role", "screener_id", "sharing", "source_code", "submission", "version", "wants_no_name_given") VALUES (OLD."account", OLD."agency_id", OLD."consent", OLD."consent_reason", OLD."how", OLD."id", OLD."is_urgent", OLD."message_id", OLD."message_sha256", OLD."not_yet_known", OLD."occurred", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provenance", OLD."received_at", OLD."received_because", OLD."recorded_at", OLD."recorded_by_id", OLD."referrer_name", OLD."referrer_reached_at", OLD."referrer_role", OLD."screener_id", OLD."sharing", OLD."source_code", OLD."submission", OLD."version", OLD."wants_no_name_given"); RETURN NULL;', hash='dc5ee9975311f1eff6c03ac3506e673d78ff8988', operation='DELETE', pgid='pgtrigger_delete_delete_3f5a9', table='front_door_contact', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='begins_undecided', sql=pgtrigger.compiler.UpsertTriggerSql(func='insert into front_door_undecided (contact_id) select id from put_down; return null;', hash='7b0d9ade3510539a300752d06cf9439a8cb5f95d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_begins_undecided_1e1e8', referencing='REFERENCING NEW TABLE AS put_down ', table='front_door_contact', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ContactHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('submission', models.UUIDField(default=uuid.uuid4)),
                        ('received_at', models.DateTimeField(help_text='When the authority first had it.')),
                        ('received_because', models.CharField(blank=True, help_text='Where that moment stood.', max_length=300)),
                        ('how', models.CharField(choices=[('EMAIL', 'E-mail'), ('PHONE', 'Telephone'), ('FORM', 'Referral form'), ('LETTER', 'Letter'), ('IN_PERSON', 'In person'), ('NOTICE', 'Police notice')], max_length=10)),
                        ('source_code', models.CharField(choices=[('1A', 'INDIVIDUAL – family member, relative or carer'), ('1B', 'INDIVIDUAL – acquaintance (including neighbours and child minders)'), ('1C', 'INDIVIDUAL – self'), ('1D', 'INDIVIDUAL – other (including strangers)'), ('2A', 'SCHOOLS'), ('2B', 'EDUCATION SERVICES'), ('3A', 'HEALTH SERVICES – general practitioner (GP)'), ('3B', 'HEALTH SERVICES – health visitor'), ('3C', 'HEALTH SERVICES – school nurse'), ('3D', 'HEALTH SERVICES – other primary health services'), ('3E', 'HEALTH SERVICES – A&E (accident and emergency department)'), ('3F', 'HEALTH SERVICES – other (for example hospice)'), ('4', 'HOUSING - local authority housing or housing association'), ('5A', 'LA SERVICES – social care for example adults social care services'), ('5B', 'LA SERVICES – other internal (department other than social care in local authorities, for example, youth offending (excluding housing))'), ('5C', 'LA SERVICES – external, for example, from another local authority’s adults social care services'), ('6', 'POLICE'), ('7', 'OTHER LEGAL AGENCY – including courts, probation, immigration, CAFCASS (Children and Family Court Advisory and Support Service) or prison'), ('8', 'OTHER – including children’s centres, independent agency providers or voluntary organisations'), ('9', 'ANONYMOUS'), ('10', 'UNKNOWN'), ('5D', 'LA SERVICES – early help')], max_length=3)),
                        ('referrer_name', models.CharField(blank=True, max_length=200)),
                        ('referrer_role', models.CharField(blank=True, max_length=200)),
                        ('referrer_reached_at', models.CharField(blank=True, max_length=300)),
                        ('wants_no_name_given', models.BooleanField(default=False)),
                        ('is_urgent', models.BooleanField(default=False)),
                        ('account', models.TextField()),
                        ('provenance', models.CharField(choices=[('SEEN', 'Seen or heard by the writer'), ('CHILD', 'Said by the child'), ('PARENT', 'Said by a parent or carer'), ('AGENCY', 'From an agency'), ('PUBLIC', 'From a member of the public'), ('OTHER', 'From another record or person')], default='AGENCY', max_length=10)),
                        ('sharing', models.CharField(choices=[('ORDINARY', 'May be shared in the usual way'), ('NOT_FAMILY', 'Not to be shown to the family'), ('NOT_NAMED', 'The person who told us is not to be named'), ('PROFESSIONALS', 'Professionals only')], default='ORDINARY', max_length=14)),
                        ('occurred', models.CharField(blank=True, help_text='When it happened, as told.', max_length=300)),
                        ('message_id', models.CharField(blank=True, max_length=300)),
                        ('message_sha256', models.CharField(blank=True, max_length=64)),
                        ('consent', models.CharField(choices=[('NOT_RECORDED', 'Not recorded yet'), ('GIVEN', 'Asked and given'), ('REFUSED', 'Asked and refused'), ('NOT_SOUGHT', 'Not sought')], default='NOT_RECORDED', max_length=12)),
                        ('consent_reason', models.TextField(blank=True)),
                        ('not_yet_known', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('version', models.PositiveIntegerField(default=1)),
                        ('agency', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.agency')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.contact')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('screener', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ContactPerson',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('part', models.CharField(choices=[('CHILD', 'Child the concern is about'), ('ADULT', "Adult in the child's life"), ('HOUSEHOLD', 'In the household'), ('OTHER', 'Mentioned')], max_length=10)),
                        ('because', models.CharField(help_text='Why this is the person: what matched.', max_length=300)),
                        ('at', models.DateTimeField()),
                        ('removed_at', models.DateTimeField(blank=True, null=True)),
                        ('removed_because', models.CharField(blank=True, max_length=300)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='front_door.contact')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contact_people', to='subject.subject')),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['subject'], name='front_door__subject_ecc40c_idx')],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('removed_at', None)), fields=('contact', 'subject'), name='a_person_stands_once_in_a_contact'),
                            models.CheckConstraint(condition=models.Q(models.Q(('removed_at', None), ('removed_because', '')), models.Q(('removed_at__isnull', False), models.Q(('removed_because', ''), _negated=True)), _connector='OR'), name='a_person_is_taken_off_with_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='CriterionReliedOn',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='criteria', to='front_door.contact')),
                        ('version', models.CharField(max_length=20)),
                        ('level', models.CharField(max_length=20)),
                        ('criterion', models.CharField(max_length=40)),
                        ('says', models.CharField(max_length=300)),
                        ('decision', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='criteria', to='front_door.decision')),
                        ('proposal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='criteria', to='front_door.proposal')),
                        ('rereading', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='criteria', to='front_door.rereading')),
                    ],
                    options={
                        'ordering': ['id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('decision', None), ('proposal__isnull', False), ('rereading', None)), models.Q(('decision__isnull', False), ('proposal', None), ('rereading', None)), models.Q(('decision', None), ('proposal', None), ('rereading__isnull', False)), _connector='OR'), name='a_criterion_belongs_to_one_act'),
                            models.UniqueConstraint(fields=('proposal', 'decision', 'rereading', 'criterion'), name='a_criterion_is_relied_on_once', nulls_distinct=False),
                            models.CheckConstraint(condition=models.Q(('says', ''), _negated=True), name='a_criterion_keeps_its_words')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='criterion_relied_on_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='acbfaadbd7c0feb1f9a8ed38a0d4a32e4dcc44c1', operation='UPDATE', pgid='pgtrigger_criterion_relied_on_is_never_changed_1b0e7', table='front_door_criterionreliedon', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='criterion_relied_on_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='0a80725fe36fa71798a8a8027af85f4cbb54d1f4', operation='DELETE', pgid='pgtrigger_criterion_relied_on_is_never_deleted_4f3d8', table='front_door_criterionreliedon', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Decision',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('proposed_outcome', models.CharField(choices=[('NO_ACTION', 'No further action'), ('ADVICE', 'Information and advice'), ('EARLY_HELP', 'Early help'), ('REFERRAL', 'Referral for assessment'), ('STRATEGY', 'Strategy discussion now'), ('ALREADY_OPEN', 'Already open: tell the allocated worker')], max_length=14)),
                        ('outcome', models.CharField(choices=[('NO_ACTION', 'No further action'), ('ADVICE', 'Information and advice'), ('EARLY_HELP', 'Early help'), ('REFERRAL', 'Referral for assessment'), ('STRATEGY', 'Strategy discussion now'), ('ALREADY_OPEN', 'Already open: tell the allocated worker')], max_length=14)),
                        ('rationale', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='front_door.contact')),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='front_door.decision')),
                        ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='front_door.proposal')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('supersedes', None)), fields=('contact',), name='a_contact_is_first_decided_once'),
                            models.CheckConstraint(condition=models.Q(('outcome', models.F('proposed_outcome')), models.Q(('rationale', ''), _negated=True), _connector='OR'), name='a_changed_outcome_has_a_rationale'),
                            models.CheckConstraint(condition=models.Q(('supersedes', None), models.Q(('rationale', ''), _negated=True), _connector='OR'), name='a_corrected_decision_has_a_rationale')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='decision_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='e95e270fb49798d06fe70c2e033ed1e2fc50a8bd', operation='UPDATE', pgid='pgtrigger_decision_is_never_changed_37db6', table='front_door_decision', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='decision_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='7f3a64fd61b06d7e76edd1de1cb25194d19ab867', operation='DELETE', pgid='pgtrigger_decision_is_never_deleted_7fd03', table='front_door_decision', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='ends_undecided', sql=pgtrigger.compiler.UpsertTriggerSql(func='delete from front_door_undecided where contact_id in (select contact_id from put_down); return null;', hash='0ec0f899972074eba36519bfd6788905d7522ead', level='STATEMENT', operation='INSERT', pgid='pgtrigger_ends_undecided_7fb4e', referencing='REFERENCING NEW TABLE AS put_down ', table='front_door_decision', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Episode',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('REFERRAL', 'Referral'), ('ASSESSMENT', 'Assessment'), ('SECTION_47', 'Section 47 enquiry'), ('CIN_PLAN', 'Child in need plan'), ('CP_PLAN', 'Child protection plan'), ('LOOKED_AFTER', 'Looked after'), ('EARLY_HELP', 'Early help')], max_length=14)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('says', models.CharField(max_length=300)),
                        ('source', models.CharField(max_length=200)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='earlier_episodes', to='subject.subject')),
                        ('closure_code', models.CharField(blank=True, max_length=12)),
                        ('conference_due_on', models.DateField(blank=True, null=True)),
                        ('conference_on', models.DateField(blank=True, null=True)),
                        ('earlier_plans', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('factors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), blank=True, default=list, size=None)),
                        ('first_category', models.CharField(blank=True, max_length=12)),
                        ('is_without_action', models.BooleanField(blank=True, null=True)),
                        ('is_without_conference', models.BooleanField(blank=True, null=True)),
                        ('latest_category', models.CharField(blank=True, max_length=12)),
                        ('need_code', models.CharField(blank=True, max_length=12)),
                        ('place', models.PositiveIntegerField(blank=True, null=True)),
                        ('referral', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='front_door.episode')),
                        ('reviewed_on', models.DateField(blank=True, null=True)),
                        ('reviews_on', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), blank=True, default=list, size=None)),
                        ('source_code', models.CharField(blank=True, max_length=12)),
                        ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='episodes', to='front_door.historyfile')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='episode_does_not_end_before_it_starts'),
                            models.CheckConstraint(condition=models.Q(('source', ''), _negated=True), name='episode_has_a_source'),
                            models.CheckConstraint(condition=models.Q(models.Q(('file', None), ('place', None)), models.Q(('file__isnull', False), ('place__gte', 1)), _connector='OR'), name='episode_from_a_file_says_where_it_stood'),
                            models.CheckConstraint(condition=models.Q(models.Q(('kind', 'REFERRAL'), models.Q(('closure_code', ''), ('is_without_action', None), ('need_code', ''), ('source_code', '')), _connector='OR'), models.Q(('kind', 'ASSESSMENT'), models.Q(('factors', []), ('reviewed_on', None)), _connector='OR'), models.Q(('kind', 'SECTION_47'), models.Q(('conference_due_on', None), ('is_without_conference', None)), _connector='OR'), models.Q(('kind', 'CP_PLAN'), models.Q(('earlier_plans', None), ('first_category', ''), ('latest_category', ''), ('reviews_on', [])), _connector='OR'), models.Q(('kind__in', ['REFERRAL', 'SECTION_47']), ('conference_on', None), _connector='OR')), name='episode_has_only_what_its_kind_has'),
                            models.UniqueConstraint(condition=models.Q(('file__isnull', False)), fields=('subject', 'kind', 'from_on'), name='an_episode_is_brought_in_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_episodehistory" ("closure_code", "conference_due_on", "conference_on", "earlier_plans", "factors", "file_id", "first_category", "from_on", "id", "is_without_action", "is_without_conference", "kind", "latest_category", "need_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "referral_id", "reviewed_on", "reviews_on", "says", "source", "source_code", "subject_id", "to_on") VALUES (NEW."closure_code", NEW."conference_due_on", NEW."conference_on", NEW."earlier_plans", NEW."factors", NEW."file_id", NEW."first_category", NEW."from_on", NEW."id", NEW."is_without_action", NEW."is_without_conference", NEW."kind", NEW."latest_category", NEW."need_code", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."referral_id", NEW."reviewed_on", NEW."reviews_on", NEW."says", NEW."source", NEW."source_code", NEW."subject_id", NEW."to_on"); RETURN NULL;', hash='5c520bf3e938ce7f4123ffeb9212125ea4db3281', operation='INSERT', pgid='pgtrigger_insert_insert_3601e', table='front_door_episode', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_episodehistory" ("closure_code", "conference_due_on", "conference_on", "earlier_plans", "factors", "file_id", "first_category", "from_on", "id", "is_without_action", "is_without_conference", "kind", "latest_category", "need_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "referral_id", "reviewed_on", "reviews_on", "says", "source", "source_code", "subject_id", "to_on") VALUES (NEW."closure_code", NEW."conference_due_on", NEW."conference_on", NEW."earlier_plans", NEW."factors", NEW."file_id", NEW."first_category", NEW."from_on", NEW."id", NEW."is_without_action", NEW."is_without_conference", NEW."kind", NEW."latest_category", NEW."need_code", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."referral_id", NEW."reviewed_on", NEW."reviews_on", NEW."says", NEW."source", NEW."source_code", NEW."subject_id", NEW."to_on"); RETURN NULL;', hash='f0d9a3571262a33b9afc6e9a3354a602cabe00c4', operation='UPDATE', pgid='pgtrigger_update_update_87d5c', table='front_door_episode', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_episodehistory" ("closure_code", "conference_due_on", "conference_on", "earlier_plans", "factors", "file_id", "first_category", "from_on", "id", "is_without_action", "is_without_conference", "kind", "latest_category", "need_code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "referral_id", "reviewed_on", "reviews_on", "says", "source", "source_code", "subject_id", "to_on") VALUES (OLD."closure_code", OLD."conference_due_on", OLD."conference_on", OLD."earlier_plans", OLD."factors", OLD."file_id", OLD."first_category", OLD."from_on", OLD."id", OLD."is_without_action", OLD."is_without_conference", OLD."kind", OLD."latest_category", OLD."need_code", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."recorded_by_id", OLD."referral_id", OLD."reviewed_on", OLD."reviews_on", OLD."says", OLD."source", OLD."source_code", OLD."subject_id", OLD."to_on"); RETURN NULL;', hash='ff3b9816fdd69f2b59c91ad7799254925a7175e9', operation='DELETE', pgid='pgtrigger_delete_delete_fb632', table='front_door_episode', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='EpisodeHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('REFERRAL', 'Referral'), ('ASSESSMENT', 'Assessment'), ('SECTION_47', 'Section 47 enquiry'), ('CIN_PLAN', 'Child in need plan'), ('CP_PLAN', 'Child protection plan'), ('LOOKED_AFTER', 'Looked after'), ('EARLY_HELP', 'Early help')], max_length=14)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('says', models.CharField(max_length=300)),
                        ('source', models.CharField(max_length=200)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.episode')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('closure_code', models.CharField(blank=True, max_length=12)),
                        ('conference_due_on', models.DateField(blank=True, null=True)),
                        ('conference_on', models.DateField(blank=True, null=True)),
                        ('earlier_plans', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('factors', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=12), blank=True, default=list, size=None)),
                        ('first_category', models.CharField(blank=True, max_length=12)),
                        ('is_without_action', models.BooleanField(blank=True, null=True)),
                        ('is_without_conference', models.BooleanField(blank=True, null=True)),
                        ('latest_category', models.CharField(blank=True, max_length=12)),
                        ('need_code', models.CharField(blank=True, max_length=12)),
                        ('place', models.PositiveIntegerField(blank=True, null=True)),
                        ('referral', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.episode')),
                        ('reviewed_on', models.DateField(blank=True, null=True)),
                        ('reviews_on', django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), blank=True, default=list, size=None)),
                        ('source_code', models.CharField(blank=True, max_length=12)),
                        ('file', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.historyfile')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Feedback',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('ACKNOWLEDGEMENT', 'That it arrived'), ('OUTCOME', 'What was decided')], max_length=15)),
                        ('to', models.CharField(max_length=400)),
                        ('how', models.CharField(max_length=200)),
                        ('text', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='feedback', to='front_door.contact')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('to', ''), _negated=True), models.Q(('text', ''), _negated=True)), name='feedback_says_to_whom_and_what')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_feedbackhistory" ("at", "by_id", "contact_id", "how", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "to") VALUES (NEW."at", NEW."by_id", NEW."contact_id", NEW."how", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."to"); RETURN NULL;', hash='a37c1c5aeea0500586e3be53927ce3d518c148a7', operation='INSERT', pgid='pgtrigger_insert_insert_0c0c6', table='front_door_feedback', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_feedbackhistory" ("at", "by_id", "contact_id", "how", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "to") VALUES (NEW."at", NEW."by_id", NEW."contact_id", NEW."how", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."to"); RETURN NULL;', hash='a7c2f9b52d307b478e370a4d71a428cb768d6e73', operation='UPDATE', pgid='pgtrigger_update_update_560e3', table='front_door_feedback', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_feedbackhistory" ("at", "by_id", "contact_id", "how", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "to") VALUES (OLD."at", OLD."by_id", OLD."contact_id", OLD."how", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."to"); RETURN NULL;', hash='b5b6712523473bbe258905c2b6018a47e48b2093', operation='DELETE', pgid='pgtrigger_delete_delete_ce809', table='front_door_feedback', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='FeedbackHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('ACKNOWLEDGEMENT', 'That it arrived'), ('OUTCOME', 'What was decided')], max_length=15)),
                        ('to', models.CharField(max_length=400)),
                        ('how', models.CharField(max_length=200)),
                        ('text', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.contact')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.feedback')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='HistoryFile',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=255)),
                        ('sha256', models.CharField(max_length=64, unique=True)),
                        ('size', models.PositiveBigIntegerField()),
                        ('year', models.PositiveSmallIntegerField()),
                        ('reference_on', models.DateField()),
                        ('authority_code', models.CharField(blank=True, max_length=3)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='history_file_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='921c9394f1967c4c753c39a7aa17aa52cca3f4c0', operation='UPDATE', pgid='pgtrigger_history_file_is_never_changed_71049', table='front_door_historyfile', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='history_file_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='8b16770f69758b3ded41e6f34a86e4bbc9157b2d', operation='DELETE', pgid='pgtrigger_history_file_is_never_deleted_4d789', table='front_door_historyfile', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='HistoryReading',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('up_to', models.PositiveBigIntegerField()),
                        ('entries', models.PositiveIntegerField()),
                        ('people', models.PositiveIntegerField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='history_readings', to='front_door.contact')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='history_reading_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='7dd5671611da9b8acb553156454a0c7784f3da59', operation='UPDATE', pgid='pgtrigger_history_reading_is_never_changed_b965e', table='front_door_historyreading', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='history_reading_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='4502ddab060a9bf1255d335dfa46d60648b4c124', operation='DELETE', pgid='pgtrigger_history_reading_is_never_deleted_82308', table='front_door_historyreading', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ImmediateAction',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('what', models.TextField()),
                        ('told', models.CharField(blank=True, max_length=200)),
                        ('told_at', models.DateTimeField(blank=True, null=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='immediate_actions', to='front_door.contact')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('what', ''), _negated=True), name='immediate_action_says_what_was_done'),
                            models.CheckConstraint(condition=models.Q(models.Q(('told', ''), ('told_at', None)), models.Q(models.Q(('told', ''), _negated=True), ('told_at__isnull', False)), _connector='OR'), name='whoever_was_told_was_told_at_a_moment')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='immediate_action_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='62ee8ca49a1a0094ea8c4908f17f31480f4b8d53', operation='UPDATE', pgid='pgtrigger_immediate_action_is_never_changed_ec399', table='front_door_immediateaction', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='immediate_action_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='3f59426f272f37691c3feb11575a537068f60c3c', operation='DELETE', pgid='pgtrigger_immediate_action_is_never_deleted_8f837', table='front_door_immediateaction', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='LookBack',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('sooner', models.CharField(choices=[('YES', 'Yes: what was known then called for more'), ('NO', 'No: what was known then did not call for more'), ('CANNOT_SAY', 'We cannot say: too little was asked or written down')], max_length=10)),
                        ('learnt', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('earlier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='look_backs_from', to='front_door.contact')),
                        ('later', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='look_backs_to', to='front_door.contact')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('learnt', ''), _negated=True), name='a_look_back_says_what_was_learnt'),
                            models.CheckConstraint(condition=models.Q(('earlier', models.F('later')), _negated=True), name='a_look_back_is_on_two_contacts')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='look_back_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='21f3c598846f356f2aabe7e537fbee602144f5f5', operation='UPDATE', pgid='pgtrigger_look_back_is_never_changed_9b305', table='front_door_lookback', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='look_back_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='3041cc7139498b5839f3d386120a10d8415be418', operation='DELETE', pgid='pgtrigger_look_back_is_never_deleted_d0e56', table='front_door_lookback', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='MessageAgain',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='again', to='front_door.contact')),
                        ('first', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='taken_in_again', to='front_door.contact')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('contact', models.F('first')), _negated=True), name='a_message_is_not_its_own_second_coming')],
                    },
                ),
                migrations.CreateModel(
                    name='NightEntry',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('submission', models.UUIDField(default=uuid.uuid4, unique=True)),
                        ('title', models.CharField(max_length=200)),
                        ('happened_at', models.DateTimeField()),
                        ('told_by', models.CharField(blank=True, help_text='Who rang, and from where.', max_length=200)),
                        ('happened', models.TextField(help_text='What happened.')),
                        ('done', models.TextField(help_text='What was done.')),
                        ('to_do', models.TextField(blank=True, help_text='What is still to be done; blank for nothing.')),
                        ('to_do_by', models.CharField(blank=True, help_text='By whom.', max_length=200)),
                        ('acknowledge_by', models.DateTimeField()),
                        ('hours_version', models.CharField(max_length=60)),
                        ('recorded_at', models.DateTimeField()),
                        ('acknowledged_at', models.DateTimeField(blank=True, null=True)),
                        ('acknowledged_note', models.TextField(blank=True)),
                        ('acknowledged_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='night_entries', to='front_door.contact')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'night entries',
                        'indexes': [
                            models.Index(condition=models.Q(('acknowledged_at', None)), fields=['acknowledge_by'], name='night_entry_not_acknowledged'),
                            models.Index(fields=['-recorded_at'], name='front_door__recorde_7aa4de_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('happened', ''), _negated=True), models.Q(('done', ''), _negated=True)), name='night_entry_says_what_happened_and_what_was_done'),
                            models.CheckConstraint(condition=models.Q(models.Q(('to_do', ''), ('to_do_by', '')), models.Q(models.Q(('to_do', ''), _negated=True), models.Q(('to_do_by', ''), _negated=True)), _connector='OR'), name='what_is_left_to_do_is_left_to_somebody'),
                            models.CheckConstraint(condition=models.Q(models.Q(('acknowledged_at', None), ('acknowledged_by', None), ('acknowledged_note', '')), models.Q(('acknowledged_at__isnull', False), ('acknowledged_by__isnull', False)), _connector='OR'), name='night_entry_is_acknowledged_by_somebody_at_a_moment'),
                            models.CheckConstraint(condition=models.Q(('happened_at__lte', models.F('recorded_at'))), name='night_entry_is_not_written_before_it_happened')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_nightentryhistory" ("acknowledge_by", "acknowledged_at", "acknowledged_by_id", "acknowledged_note", "contact_id", "done", "happened", "happened_at", "hours_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "submission", "title", "to_do", "to_do_by", "told_by") VALUES (NEW."acknowledge_by", NEW."acknowledged_at", NEW."acknowledged_by_id", NEW."acknowledged_note", NEW."contact_id", NEW."done", NEW."happened", NEW."happened_at", NEW."hours_version", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."submission", NEW."title", NEW."to_do", NEW."to_do_by", NEW."told_by"); RETURN NULL;', hash='114e92390b7a867a052a2a7d3efd6a35f7fe602a', operation='INSERT', pgid='pgtrigger_insert_insert_3eed4', table='front_door_nightentry', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_nightentryhistory" ("acknowledge_by", "acknowledged_at", "acknowledged_by_id", "acknowledged_note", "contact_id", "done", "happened", "happened_at", "hours_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "submission", "title", "to_do", "to_do_by", "told_by") VALUES (NEW."acknowledge_by", NEW."acknowledged_at", NEW."acknowledged_by_id", NEW."acknowledged_note", NEW."contact_id", NEW."done", NEW."happened", NEW."happened_at", NEW."hours_version", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."submission", NEW."title", NEW."to_do", NEW."to_do_by", NEW."told_by"); RETURN NULL;', hash='0dd159e2e190f1c8fb84199ace4cdbe416bdbf89', operation='UPDATE', pgid='pgtrigger_update_update_68281', table='front_door_nightentry', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_nightentryhistory" ("acknowledge_by", "acknowledged_at", "acknowledged_by_id", "acknowledged_note", "contact_id", "done", "happened", "happened_at", "hours_version", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "submission", "title", "to_do", "to_do_by", "told_by") VALUES (OLD."acknowledge_by", OLD."acknowledged_at", OLD."acknowledged_by_id", OLD."acknowledged_note", OLD."contact_id", OLD."done", OLD."happened", OLD."happened_at", OLD."hours_version", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."submission", OLD."title", OLD."to_do", OLD."to_do_by", OLD."told_by"); RETURN NULL;', hash='064ae8a3b0132dbffb965f18d90bba75fd378374', operation='DELETE', pgid='pgtrigger_delete_delete_df95f', table='front_door_nightentry', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='NightEntryHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('submission', models.UUIDField(default=uuid.uuid4)),
                        ('title', models.CharField(max_length=200)),
                        ('happened_at', models.DateTimeField()),
                        ('told_by', models.CharField(blank=True, help_text='Who rang, and from where.', max_length=200)),
                        ('happened', models.TextField(help_text='What happened.')),
                        ('done', models.TextField(help_text='What was done.')),
                        ('to_do', models.TextField(blank=True, help_text='What is still to be done; blank for nothing.')),
                        ('to_do_by', models.CharField(blank=True, help_text='By whom.', max_length=200)),
                        ('acknowledge_by', models.DateTimeField()),
                        ('hours_version', models.CharField(max_length=60)),
                        ('recorded_at', models.DateTimeField()),
                        ('acknowledged_at', models.DateTimeField(blank=True, null=True)),
                        ('acknowledged_note', models.TextField(blank=True)),
                        ('acknowledged_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.contact')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.nightentry')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='NightEntryPerson',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='people', to='front_door.nightentry')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='night_entries', to='subject.subject')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('entry', 'subject'), name='a_person_stands_once_in_a_night_entry')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_nightentrypersonhistory" ("entry_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (NEW."entry_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject_id"); RETURN NULL;', hash='08017c13cfda1b01c6ce0edcabc8a6344df4305c', operation='INSERT', pgid='pgtrigger_insert_insert_8dfa5', table='front_door_nightentryperson', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_nightentrypersonhistory" ("entry_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (NEW."entry_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject_id"); RETURN NULL;', hash='45fe64fd386935503f666da80ab35549bd70751e', operation='UPDATE', pgid='pgtrigger_update_update_4cb93', table='front_door_nightentryperson', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_nightentrypersonhistory" ("entry_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (OLD."entry_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject_id"); RETURN NULL;', hash='92eee0748dbbf789f02ca08d54f4525aeeb99316', operation='DELETE', pgid='pgtrigger_delete_delete_802a4', table='front_door_nightentryperson', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='NightEntryPersonHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('entry', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.nightentry')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.nightentryperson')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='OfficeHoursSetting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('from_on', models.DateField(unique=True)),
                        ('opens_at', models.TimeField(default=datetime.time(8, 0))),
                        ('closes_at', models.TimeField(default=datetime.time(17, 30))),
                        ('look_by', models.TimeField(default=datetime.time(9, 30))),
                        ('reason', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['-from_on'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('opens_at__lt', models.F('look_by')), ('look_by__lte', models.F('closes_at'))), name='office_opens_is_looked_at_and_closes_in_that_order'),
                            models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='office_hours_have_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='office_hours_setting_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='90db0c8dabc7ce7f5e00d07490a7868687962b7a', operation='UPDATE', pgid='pgtrigger_office_hours_setting_is_never_changed_0d64b', table='front_door_officehourssetting', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='office_hours_setting_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='223d36fe732e8840dd3fc944e7d435bf417ece61', operation='DELETE', pgid='pgtrigger_office_hours_setting_is_never_deleted_a9d4b', table='front_door_officehourssetting', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='PassedOn',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('acknowledged_at', models.DateTimeField(blank=True, null=True)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='passed_on', to='front_door.contact')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                        ('to', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='passed_to', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('contact', 'subject', 'to'), name='a_contact_is_passed_on_once_to_a_worker')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_passedonhistory" ("acknowledged_at", "at", "contact_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "to_id") VALUES (NEW."acknowledged_at", NEW."at", NEW."contact_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject_id", NEW."to_id"); RETURN NULL;', hash='d8d638a2a98054d6c6a488be020e48c3bd550f2a', operation='INSERT', pgid='pgtrigger_insert_insert_64ba3', table='front_door_passedon', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_passedonhistory" ("acknowledged_at", "at", "contact_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "to_id") VALUES (NEW."acknowledged_at", NEW."at", NEW."contact_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject_id", NEW."to_id"); RETURN NULL;', hash='11ba4ca0abc3eed03c5297793d83ff8b123800e1', operation='UPDATE', pgid='pgtrigger_update_update_10b13', table='front_door_passedon', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_passedonhistory" ("acknowledged_at", "at", "contact_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "to_id") VALUES (OLD."acknowledged_at", OLD."at", OLD."contact_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject_id", OLD."to_id"); RETURN NULL;', hash='8be643358168a3143f51a11e0614122fa82450db', operation='DELETE', pgid='pgtrigger_delete_delete_8b289', table='front_door_passedon', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PassedOnHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('at', models.DateTimeField()),
                        ('acknowledged_at', models.DateTimeField(blank=True, null=True)),
                        ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.contact')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.passedon')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('to', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Proposal',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('outcome', models.CharField(choices=[('NO_ACTION', 'No further action'), ('ADVICE', 'Information and advice'), ('EARLY_HELP', 'Early help'), ('REFERRAL', 'Referral for assessment'), ('STRATEGY', 'Strategy discussion now'), ('ALREADY_OPEN', 'Already open: tell the allocated worker')], max_length=14)),
                        ('reasons', models.TextField()),
                        ('would_change_it', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='front_door.contact')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('reasons', ''), _negated=True), name='proposal_has_reasons')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='proposal_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='ddc1fb6fe1022ed0e1f156bb249374bc486c8b3b', operation='UPDATE', pgid='pgtrigger_proposal_is_never_changed_9e111', table='front_door_proposal', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='proposal_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='a3cf3ab0e55b296afe26ddf47e3e5b4ad78574ff', operation='DELETE', pgid='pgtrigger_proposal_is_never_deleted_d9577', table='front_door_proposal', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Question',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('proposal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='question', to='front_door.proposal')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='question_is_asked_in_words')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_questionhistory" ("at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."text"); RETURN NULL;', hash='1d4579eb3a293480aa27e2d8bc3cae2ce557b201', operation='INSERT', pgid='pgtrigger_insert_insert_4a7d9', table='front_door_question', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_questionhistory" ("at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."text"); RETURN NULL;', hash='1bcd73f07acc82aec75f338884de26da4a0fda15', operation='UPDATE', pgid='pgtrigger_update_update_7f47c', table='front_door_question', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_questionhistory" ("at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "text") VALUES (OLD."at", OLD."by_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."text"); RETURN NULL;', hash='6d6e900fe98eacef94caa862635fd49a00d25922', operation='DELETE', pgid='pgtrigger_delete_delete_6dc8e', table='front_door_question', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='QuestionHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('text', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.question')),
                        ('proposal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.proposal')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Referral',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('received_on', models.DateField()),
                        ('source_code', models.CharField(choices=[('1A', 'INDIVIDUAL – family member, relative or carer'), ('1B', 'INDIVIDUAL – acquaintance (including neighbours and child minders)'), ('1C', 'INDIVIDUAL – self'), ('1D', 'INDIVIDUAL – other (including strangers)'), ('2A', 'SCHOOLS'), ('2B', 'EDUCATION SERVICES'), ('3A', 'HEALTH SERVICES – general practitioner (GP)'), ('3B', 'HEALTH SERVICES – health visitor'), ('3C', 'HEALTH SERVICES – school nurse'), ('3D', 'HEALTH SERVICES – other primary health services'), ('3E', 'HEALTH SERVICES – A&E (accident and emergency department)'), ('3F', 'HEALTH SERVICES – other (for example hospice)'), ('4', 'HOUSING - local authority housing or housing association'), ('5A', 'LA SERVICES – social care for example adults social care services'), ('5B', 'LA SERVICES – other internal (department other than social care in local authorities, for example, youth offending (excluding housing))'), ('5C', 'LA SERVICES – external, for example, from another local authority’s adults social care services'), ('6', 'POLICE'), ('7', 'OTHER LEGAL AGENCY – including courts, probation, immigration, CAFCASS (Children and Family Court Advisory and Support Service) or prison'), ('8', 'OTHER – including children’s centres, independent agency providers or voluntary organisations'), ('9', 'ANONYMOUS'), ('10', 'UNKNOWN'), ('5D', 'LA SERVICES – early help')], max_length=3)),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, help_text='When a correction took it back.', null=True)),
                        ('closed_at', models.DateTimeField(blank=True, help_text='When its assessment was authorised.', null=True)),
                        ('closing_note', models.TextField(blank=True)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='front_door.contact')),
                        ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='front_door.decision')),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='subject.subject')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('withdrawn_at', None)), fields=('contact', 'subject'), name='a_contact_makes_one_referral_of_a_child')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_referralhistory" ("closed_at", "closing_note", "contact_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_at", "source_code", "subject_id", "withdrawn_at") VALUES (NEW."closed_at", NEW."closing_note", NEW."contact_id", NEW."decision_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_on", NEW."recorded_at", NEW."source_code", NEW."subject_id", NEW."withdrawn_at"); RETURN NULL;', hash='ebd50caa19d1bfe1909e6b1915ed19a1aa8f8ea3', operation='INSERT', pgid='pgtrigger_insert_insert_0f7b7', table='front_door_referral', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_referralhistory" ("closed_at", "closing_note", "contact_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_at", "source_code", "subject_id", "withdrawn_at") VALUES (NEW."closed_at", NEW."closing_note", NEW."contact_id", NEW."decision_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_on", NEW."recorded_at", NEW."source_code", NEW."subject_id", NEW."withdrawn_at"); RETURN NULL;', hash='ce428756e50a41beb40865a3de459d5a92380283', operation='UPDATE', pgid='pgtrigger_update_update_237bd', table='front_door_referral', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_referralhistory" ("closed_at", "closing_note", "contact_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_at", "source_code", "subject_id", "withdrawn_at") VALUES (OLD."closed_at", OLD."closing_note", OLD."contact_id", OLD."decision_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_on", OLD."recorded_at", OLD."source_code", OLD."subject_id", OLD."withdrawn_at"); RETURN NULL;', hash='3c19280998e3c085354f536a788f3265aa759fe5', operation='DELETE', pgid='pgtrigger_delete_delete_0cc10', table='front_door_referral', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ReferralHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('received_on', models.DateField()),
                        ('source_code', models.CharField(choices=[('1A', 'INDIVIDUAL – family member, relative or carer'), ('1B', 'INDIVIDUAL – acquaintance (including neighbours and child minders)'), ('1C', 'INDIVIDUAL – self'), ('1D', 'INDIVIDUAL – other (including strangers)'), ('2A', 'SCHOOLS'), ('2B', 'EDUCATION SERVICES'), ('3A', 'HEALTH SERVICES – general practitioner (GP)'), ('3B', 'HEALTH SERVICES – health visitor'), ('3C', 'HEALTH SERVICES – school nurse'), ('3D', 'HEALTH SERVICES – other primary health services'), ('3E', 'HEALTH SERVICES – A&E (accident and emergency department)'), ('3F', 'HEALTH SERVICES – other (for example hospice)'), ('4', 'HOUSING - local authority housing or housing association'), ('5A', 'LA SERVICES – social care for example adults social care services'), ('5B', 'LA SERVICES – other internal (department other than social care in local authorities, for example, youth offending (excluding housing))'), ('5C', 'LA SERVICES – external, for example, from another local authority’s adults social care services'), ('6', 'POLICE'), ('7', 'OTHER LEGAL AGENCY – including courts, probation, immigration, CAFCASS (Children and Family Court Advisory and Support Service) or prison'), ('8', 'OTHER – including children’s centres, independent agency providers or voluntary organisations'), ('9', 'ANONYMOUS'), ('10', 'UNKNOWN'), ('5D', 'LA SERVICES – early help')], max_length=3)),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, help_text='When a correction took it back.', null=True)),
                        ('closed_at', models.DateTimeField(blank=True, help_text='When its assessment was authorised.', null=True)),
                        ('closing_note', models.TextField(blank=True)),
                        ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.contact')),
                        ('decision', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.decision')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.referral')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Rereading',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('chosen', models.CharField(choices=[('BY_CHANCE', 'Drawn by chance'), ('REPEAT', 'A repeat that ended without an assessment'), ('DIFFERENT', 'The same facts, answered differently')], max_length=10)),
                        ('chosen_because', models.TextField()),
                        ('week_on', models.DateField()),
                        ('outcome', models.CharField(choices=[('NO_ACTION', 'No further action'), ('ADVICE', 'Information and advice'), ('EARLY_HELP', 'Early help'), ('REFERRAL', 'Referral for assessment'), ('STRATEGY', 'Strategy discussion now'), ('ALREADY_OPEN', 'Already open: tell the allocated worker')], max_length=14)),
                        ('level', models.CharField(max_length=20)),
                        ('decided_level', models.CharField(max_length=20)),
                        ('reasons', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rereadings', to='front_door.decision')),
                        ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.team')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.UniqueConstraint(fields=('decision', 'by'), name='a_decision_is_reread_once_by_one_person'),
                            models.CheckConstraint(condition=models.Q(('reasons', ''), _negated=True), name='a_rereading_has_its_reasons'),
                            models.CheckConstraint(condition=models.Q(models.Q(('level', ''), _negated=True), models.Q(('decided_level', ''), _negated=True)), name='a_rereading_compares_two_levels')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='rereading_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='016ee58d977a36e96871ba8c03c0a841f4e50e32', operation='UPDATE', pgid='pgtrigger_rereading_is_never_changed_0064f', table='front_door_rereading', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='rereading_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='cffce5ad65bd1f96b54d4ec97d802bb40fb8cd25', operation='DELETE', pgid='pgtrigger_rereading_is_never_deleted_3c04d', table='front_door_rereading', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ThresholdQuestion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('done', models.CharField(blank=True, choices=[('CHANGED', 'The decision was changed'), ('LEARNING', 'The decision stands; we learnt something'), ('NO_CHANGE', 'No change, because…')], max_length=10)),
                        ('because', models.TextField(blank=True)),
                        ('answered_at', models.DateTimeField(blank=True, null=True)),
                        ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('rereading', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='question', to='front_door.rereading')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('answered_at', None), ('answered_by', None), ('because', ''), ('done', '')), models.Q(models.Q(('done', ''), _negated=True), models.Q(('because', ''), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False)), _connector='OR'), name='a_threshold_answer_is_whole_or_absent')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_thresholdquestionhistory" ("answered_at", "answered_by_id", "at", "because", "done", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rereading_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."at", NEW."because", NEW."done", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rereading_id"); RETURN NULL;', hash='7c5366b2077670fb157a1a80aca6ae06a12ba627', operation='INSERT', pgid='pgtrigger_insert_insert_55819', table='front_door_thresholdquestion', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_thresholdquestionhistory" ("answered_at", "answered_by_id", "at", "because", "done", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rereading_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."at", NEW."because", NEW."done", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rereading_id"); RETURN NULL;', hash='9abb18108de2c5a660a5e1f1b6dd2fe2d35c73a0', operation='UPDATE', pgid='pgtrigger_update_update_f3b4a', table='front_door_thresholdquestion', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_thresholdquestionhistory" ("answered_at", "answered_by_id", "at", "because", "done", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rereading_id") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."at", OLD."because", OLD."done", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rereading_id"); RETURN NULL;', hash='fde5e972453a36862f200d5134eb2bda39201ac2', operation='DELETE', pgid='pgtrigger_delete_delete_c0ae4', table='front_door_thresholdquestion', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ThresholdQuestionHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('at', models.DateTimeField()),
                        ('done', models.CharField(blank=True, choices=[('CHANGED', 'The decision was changed'), ('LEARNING', 'The decision stands; we learnt something'), ('NO_CHANGE', 'No change, because…')], max_length=10)),
                        ('because', models.TextField(blank=True)),
                        ('answered_at', models.DateTimeField(blank=True, null=True)),
                        ('answered_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.thresholdquestion')),
                        ('rereading', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.rereading')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='ToldBack',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('check_asked', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='told_back', to='front_door.agencycheck')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='an_agency_is_told_in_words')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='told_back_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='2d295e5d4310825f265810f64182c0c8cac70f18', operation='UPDATE', pgid='pgtrigger_told_back_is_never_changed_435f0', table='front_door_toldback', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='told_back_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='cffcfa32ba4b4ff24f5b9b5f8e6c72bf6d5b0ba3', operation='DELETE', pgid='pgtrigger_told_back_is_never_deleted_6313d', table='front_door_toldback', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Trace',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('field', models.CharField(max_length=60)),
                        ('value', models.TextField()),
                        ('where', models.CharField(max_length=200)),
                        ('excerpt', models.TextField(blank=True)),
                        ('start', models.IntegerField(blank=True, null=True)),
                        ('end', models.IntegerField(blank=True, null=True)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='traces', to='front_door.contact')),
                    ],
                ),
                migrations.CreateModel(
                    name='Undecided',
                    fields=[
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='undecided', serialize=False, to='front_door.contact')),
                    ],
                    options={
                        'verbose_name_plural': 'undecided',
                    },
                ),
                migrations.CreateModel(
                    name='UrgentMark',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('because', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='urgent_mark', to='front_door.contact')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='urgency_has_a_reason')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='urgent_mark_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='2edec0fd96af8b1687cc7b915c0cb9b5b9a573da', operation='UPDATE', pgid='pgtrigger_urgent_mark_is_never_changed_7d0ec', table='front_door_urgentmark', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='urgent_mark_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='ca49922da033962b2959c2f4f9bb30575ad1a536', operation='DELETE', pgid='pgtrigger_urgent_mark_is_never_deleted_8fcae', table='front_door_urgentmark', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='UrgentTaken',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='urgent_taken', to='front_door.contact')),
                    ],
                    options={
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='urgent_taken_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='33b00ed286e6abafc8b17e7f8788f01eba50cafa', operation='UPDATE', pgid='pgtrigger_urgent_taken_is_never_changed_2ad79', table='front_door_urgenttaken', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='urgent_taken_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='9e033d99caac3dd81b76ce2d67abcae99783b47f', operation='DELETE', pgid='pgtrigger_urgent_taken_is_never_deleted_61668', table='front_door_urgenttaken', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Wait',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('what', models.TextField()),
                        ('from_whom', models.CharField(max_length=200)),
                        ('until_on', models.DateField()),
                        ('at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_because', models.CharField(blank=True, max_length=300)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='waits', to='front_door.contact')),
                    ],
                    options={
                        'ordering': ['at', 'id'],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('what', ''), _negated=True), models.Q(('from_whom', ''), _negated=True)), name='wait_names_what_and_from_whom'),
                            models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('contact',), name='a_contact_waits_for_one_thing_at_a_time')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_waithistory" ("at", "by_id", "contact_id", "ended_at", "ended_because", "from_whom", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "until_on", "what") VALUES (NEW."at", NEW."by_id", NEW."contact_id", NEW."ended_at", NEW."ended_because", NEW."from_whom", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."until_on", NEW."what"); RETURN NULL;', hash='60b38153551b22c854afdc5e1b764f109bc070a6', operation='INSERT', pgid='pgtrigger_insert_insert_757e7', table='front_door_wait', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "front_door_waithistory" ("at", "by_id", "contact_id", "ended_at", "ended_because", "from_whom", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "until_on", "what") VALUES (NEW."at", NEW."by_id", NEW."contact_id", NEW."ended_at", NEW."ended_because", NEW."from_whom", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."until_on", NEW."what"); RETURN NULL;', hash='6eb0a46d3cc92ffc93f27a00b73856d1e2d1bb23', operation='UPDATE', pgid='pgtrigger_update_update_e7264', table='front_door_wait', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "front_door_waithistory" ("at", "by_id", "contact_id", "ended_at", "ended_because", "from_whom", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "until_on", "what") VALUES (OLD."at", OLD."by_id", OLD."contact_id", OLD."ended_at", OLD."ended_because", OLD."from_whom", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."until_on", OLD."what"); RETURN NULL;', hash='1850a0900048b17dc3efecbec5a77d5ce3b91519', operation='DELETE', pgid='pgtrigger_delete_delete_dac3b', table='front_door_wait', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='WaitHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('what', models.TextField()),
                        ('from_whom', models.CharField(max_length=200)),
                        ('until_on', models.DateField()),
                        ('at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_because', models.CharField(blank=True, max_length=300)),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='front_door.contact')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='front_door.wait')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
            ],
        ),
    ]
