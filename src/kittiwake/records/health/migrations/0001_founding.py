"""The tables of `health`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import django.db.models.expressions
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
                    name='Consent',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('to', models.CharField(choices=[('ASSESSMENT', 'Health assessments'), ('ROUTINE', 'Routine treatment and immunisation'), ('SHARING', 'Sharing what is found with carers and school')], max_length=10)),
                        ('said', models.CharField(choices=[('ASKED', 'Asked; no answer yet'), ('GIVEN', 'Agreed'), ('REFUSED', 'Refused'), ('WITHDRAWN', 'Took it back')], max_length=9)),
                        ('who', models.CharField(max_length=200)),
                        ('on', models.DateField()),
                        ('words', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='health_consents', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['-on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(('who', ''), _negated=True), name='consent_names_who_gives_it'), models.CheckConstraint(condition=models.Q(('said__in', ['ASKED', 'GIVEN']), models.Q(('words', ''), _negated=True), _connector='OR'), name='consent_refused_says_why')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_consenthistory" ("at", "by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "subject_id", "to", "who", "words") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said", NEW."subject_id", NEW."to", NEW."who", NEW."words"); RETURN NULL;', hash='e1592fd9b506b00cd99eb0ad2f8e2199ea8b120f', operation='INSERT', pgid='pgtrigger_insert_insert_8a7c3', table='health_consent', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_consenthistory" ("at", "by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "subject_id", "to", "who", "words") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said", NEW."subject_id", NEW."to", NEW."who", NEW."words"); RETURN NULL;', hash='39b1992cfa8a6a02309ec4806d963c10bee641c9', operation='UPDATE', pgid='pgtrigger_update_update_392ba', table='health_consent', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_consenthistory" ("at", "by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "subject_id", "to", "who", "words") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said", OLD."subject_id", OLD."to", OLD."who", OLD."words"); RETURN NULL;', hash='b2f081178dccf40fc92db084f5bc4ca255befa05', operation='DELETE', pgid='pgtrigger_delete_delete_e0e3c', table='health_consent', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ConsentHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('to', models.CharField(choices=[('ASSESSMENT', 'Health assessments'), ('ROUTINE', 'Routine treatment and immunisation'), ('SHARING', 'Sharing what is found with carers and school')], max_length=10)),
                        ('said', models.CharField(choices=[('ASKED', 'Asked; no answer yet'), ('GIVEN', 'Agreed'), ('REFUSED', 'Refused'), ('WITHDRAWN', 'Took it back')], max_length=9)),
                        ('who', models.CharField(max_length=200)),
                        ('on', models.DateField()),
                        ('words', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='health.consent')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='HealthLook',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('INITIAL', 'Initial health assessment'), ('REVIEW', 'Review health assessment'), ('DENTIST', 'Dental check'), ('EYES', 'Eye test'), ('IMMUNISED', 'Immunisations looked at')], max_length=9)),
                        ('came', models.CharField(choices=[('DONE', 'Done'), ('REFUSED', 'The young person refused'), ('MISSED', 'Nobody brought the child')], max_length=7)),
                        ('on', models.DateField()),
                        ('by_whom', models.CharField(max_length=200)),
                        ('found', models.TextField(blank=True)),
                        ('needs', models.TextField(blank=True)),
                        ('why_not', models.TextField(blank=True)),
                        ('is_up_to_date', models.BooleanField(blank=True, null=True)),
                        ('at', models.DateTimeField()),
                        ('reason', models.TextField(blank=True)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='health_looks', to='subject.subject')),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='health.healthlook')),
                    ],
                    options={
                        'ordering': ['-on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('came', 'DONE'), ('why_not', ''), models.Q(('found', ''), _negated=True)), models.Q(models.Q(('came', 'DONE'), _negated=True), models.Q(('why_not', ''), _negated=True), ('found', ''), ('needs', '')), _connector='OR'), name='look_says_what_was_found_or_why_not'), models.CheckConstraint(condition=models.Q(('is_up_to_date', None), models.Q(('came', 'DONE'), ('kind', 'IMMUNISED')), _connector='OR'), name='only_immunisations_are_up_to_date'), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('supersedes', None)), models.Q(('supersedes__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='look_put_right_says_why')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_healthlookhistory" ("at", "by_id", "by_whom", "came", "found", "id", "is_up_to_date", "kind", "needs", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "subject_id", "supersedes_id", "why_not") VALUES (NEW."at", NEW."by_id", NEW."by_whom", NEW."came", NEW."found", NEW."id", NEW."is_up_to_date", NEW."kind", NEW."needs", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."subject_id", NEW."supersedes_id", NEW."why_not"); RETURN NULL;', hash='83d4492217ae696c3284ed69e8c52caaec3e2388', operation='INSERT', pgid='pgtrigger_insert_insert_3285c', table='health_healthlook', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_healthlookhistory" ("at", "by_id", "by_whom", "came", "found", "id", "is_up_to_date", "kind", "needs", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "subject_id", "supersedes_id", "why_not") VALUES (NEW."at", NEW."by_id", NEW."by_whom", NEW."came", NEW."found", NEW."id", NEW."is_up_to_date", NEW."kind", NEW."needs", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."subject_id", NEW."supersedes_id", NEW."why_not"); RETURN NULL;', hash='323668c1737070535449df00f82683ec0622e037', operation='UPDATE', pgid='pgtrigger_update_update_4129f', table='health_healthlook', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_healthlookhistory" ("at", "by_id", "by_whom", "came", "found", "id", "is_up_to_date", "kind", "needs", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "subject_id", "supersedes_id", "why_not") VALUES (OLD."at", OLD."by_id", OLD."by_whom", OLD."came", OLD."found", OLD."id", OLD."is_up_to_date", OLD."kind", OLD."needs", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."subject_id", OLD."supersedes_id", OLD."why_not"); RETURN NULL;', hash='e53804c7e00087dae2e330ef32ccc654dc2e3d8a', operation='DELETE', pgid='pgtrigger_delete_delete_2e12e', table='health_healthlook', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HealthLookHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('INITIAL', 'Initial health assessment'), ('REVIEW', 'Review health assessment'), ('DENTIST', 'Dental check'), ('EYES', 'Eye test'), ('IMMUNISED', 'Immunisations looked at')], max_length=9)),
                        ('came', models.CharField(choices=[('DONE', 'Done'), ('REFUSED', 'The young person refused'), ('MISSED', 'Nobody brought the child')], max_length=7)),
                        ('on', models.DateField()),
                        ('by_whom', models.CharField(max_length=200)),
                        ('found', models.TextField(blank=True)),
                        ('needs', models.TextField(blank=True)),
                        ('why_not', models.TextField(blank=True)),
                        ('is_up_to_date', models.BooleanField(blank=True, null=True)),
                        ('at', models.DateTimeField()),
                        ('reason', models.TextField(blank=True)),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='health.healthlook')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('supersedes', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.healthlook')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Questionnaire',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField()),
                        ('filled_in_by', models.CharField(max_length=200)),
                        ('emotions', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('conduct', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('attention', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('peers', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('kindness', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('total', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('why_none', models.CharField(blank=True, choices=[('SDQ1', 'Aged under 4 or over 16 at date of latest assessment'), ('SDQ2', 'Carer(s) refused to complete'), ('SDQ3', "Not possible due to severity of the child's disability"), ('SDQ4', 'Other'), ('SDQ5', 'Child or young person refuses')], max_length=4)),
                        ('follows', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questionnaires', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['-on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('attention__lte', 10), ('conduct__lte', 10), ('emotions__lte', 10), ('kindness__lte', 10), ('peers__lte', 10), ('total', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('emotions'), '+', models.F('conduct')), '+', models.F('attention')), '+', models.F('peers'))), ('why_none', '')), models.Q(models.Q(('why_none', ''), _negated=True), ('attention', None), ('conduct', None), ('emotions', None), ('kindness', None), ('peers', None), ('total', None)), _connector='OR'), name='questionnaire_is_scored_or_says_why_not'), models.CheckConstraint(condition=models.Q(('follows', ''), _negated=True), name='questionnaire_says_what_follows')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_questionnairehistory" ("at", "attention", "by_id", "conduct", "emotions", "filled_in_by", "follows", "id", "kindness", "on", "peers", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "total", "why_none") VALUES (NEW."at", NEW."attention", NEW."by_id", NEW."conduct", NEW."emotions", NEW."filled_in_by", NEW."follows", NEW."id", NEW."kindness", NEW."on", NEW."peers", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject_id", NEW."total", NEW."why_none"); RETURN NULL;', hash='415ffe3c0dc5c77e6217b528d73be6afd4647f63', operation='INSERT', pgid='pgtrigger_insert_insert_08108', table='health_questionnaire', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_questionnairehistory" ("at", "attention", "by_id", "conduct", "emotions", "filled_in_by", "follows", "id", "kindness", "on", "peers", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "total", "why_none") VALUES (NEW."at", NEW."attention", NEW."by_id", NEW."conduct", NEW."emotions", NEW."filled_in_by", NEW."follows", NEW."id", NEW."kindness", NEW."on", NEW."peers", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject_id", NEW."total", NEW."why_none"); RETURN NULL;', hash='b2f634f3f03663266af586b0f4f2fdf5050da963', operation='UPDATE', pgid='pgtrigger_update_update_55060', table='health_questionnaire', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_questionnairehistory" ("at", "attention", "by_id", "conduct", "emotions", "filled_in_by", "follows", "id", "kindness", "on", "peers", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "total", "why_none") VALUES (OLD."at", OLD."attention", OLD."by_id", OLD."conduct", OLD."emotions", OLD."filled_in_by", OLD."follows", OLD."id", OLD."kindness", OLD."on", OLD."peers", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject_id", OLD."total", OLD."why_none"); RETURN NULL;', hash='85efedc5c144961cc720af1f8f4a3469ecee29a6', operation='DELETE', pgid='pgtrigger_delete_delete_f89d0', table='health_questionnaire', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='QuestionnaireHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('on', models.DateField()),
                        ('filled_in_by', models.CharField(max_length=200)),
                        ('emotions', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('conduct', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('attention', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('peers', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('kindness', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('total', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('why_none', models.CharField(blank=True, choices=[('SDQ1', 'Aged under 4 or over 16 at date of latest assessment'), ('SDQ2', 'Carer(s) refused to complete'), ('SDQ3', "Not possible due to severity of the child's disability"), ('SDQ4', 'Other'), ('SDQ5', 'Child or young person refuses')], max_length=4)),
                        ('follows', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='health.questionnaire')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Referral',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('service', models.CharField(max_length=200)),
                        ('asked_on', models.DateField()),
                        ('why', models.TextField()),
                        ('meanwhile', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='health_referrals', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['asked_on', 'pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('service', ''), _negated=True), models.Q(('why', ''), _negated=True), models.Q(('meanwhile', ''), _negated=True)), name='referral_for_health_says_to_whom_why_and_what_meanwhile')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_referralhistory" ("asked_on", "at", "by_id", "id", "meanwhile", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service", "subject_id", "why") VALUES (NEW."asked_on", NEW."at", NEW."by_id", NEW."id", NEW."meanwhile", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."service", NEW."subject_id", NEW."why"); RETURN NULL;', hash='1f706b5768076c0ef31940bae31d9b62d15851ab', operation='INSERT', pgid='pgtrigger_insert_insert_bf39c', table='health_referral', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_referralhistory" ("asked_on", "at", "by_id", "id", "meanwhile", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service", "subject_id", "why") VALUES (NEW."asked_on", NEW."at", NEW."by_id", NEW."id", NEW."meanwhile", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."service", NEW."subject_id", NEW."why"); RETURN NULL;', hash='fc75ac43abd697862cc461f8b7834cf85c116ea1', operation='UPDATE', pgid='pgtrigger_update_update_cbd19', table='health_referral', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_referralhistory" ("asked_on", "at", "by_id", "id", "meanwhile", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service", "subject_id", "why") VALUES (OLD."asked_on", OLD."at", OLD."by_id", OLD."id", OLD."meanwhile", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."service", OLD."subject_id", OLD."why"); RETURN NULL;', hash='31ea22005003d55ca068db0b719f78a2f935dc3b', operation='DELETE', pgid='pgtrigger_delete_delete_0c3b0', table='health_referral', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ReferralHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('service', models.CharField(max_length=200)),
                        ('asked_on', models.DateField()),
                        ('why', models.TextField()),
                        ('meanwhile', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='health.referral')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='ReferralStep',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('step', models.CharField(choices=[('WAITING', 'On the waiting list'), ('OFFERED', 'An appointment was offered'), ('SEEN', 'Seen for the first time'), ('REFUSED', 'Refused: below the threshold'), ('ENDED', 'The service’s work ended'), ('WITHDRAWN', 'The referral was taken back')], max_length=9)),
                        ('on', models.DateField()),
                        ('words', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('referral', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='health.referral')),
                    ],
                    options={
                        'ordering': ['on', 'pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='health_referral_step_says_something')],
                        'triggers': [pgtrigger.compiler.Trigger(name='health_referral_step_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='3163689ca70aeea4ab2e4d1feaf18e06891286cc', operation='UPDATE', pgid='pgtrigger_health_referral_step_is_never_changed_5b5cf', table='health_referralstep', when='BEFORE')), pgtrigger.compiler.Trigger(name='health_referral_step_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='37635e623cd24a31d0958e71896fc1fd191531d0', operation='DELETE', pgid='pgtrigger_health_referral_step_is_never_deleted_3db9a', table='health_referralstep', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
