"""The tables of `alerts`, made at once: see docs/decisions/0031."""

import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables


class Migration(migrations.Migration):

    replaces = [('alerts', '0001_alerts_for_visits')]

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('people', '0001_founding'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='AlertReview',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('found', models.TextField()),
                        ('review_by', models.DateField()),
                        ('reviewed_at', models.DateTimeField()),
                        ('reviewed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('alert', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='alerts.visitalert')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('found', ''), _negated=True), name='review_says_what_was_found')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='alert_review_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='d61b3d527db24e88bc5871847c273fa04b7cf575', operation='UPDATE', pgid='pgtrigger_alert_review_is_never_changed_66bb4', table='alerts_alertreview', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='alert_review_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='a85248be188bc18a9ddff096b55135bcad15cdb7', operation='DELETE', pgid='pgtrigger_alert_review_is_never_deleted_5700a', table='alerts_alertreview', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='VisitAlert',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('DOG', 'Dog'), ('WEAPON', 'Weapon'), ('AGGRESSION', 'Aggression'), ('INFECTION', 'Infection'), ('NOT_ALONE', 'Do not visit alone'), ('NOT_UNANNOUNCED', 'Do not visit unannounced'), ('OTHER', 'Something else')], max_length=16)),
                        ('concerns', models.CharField(choices=[('PERSON', 'This person'), ('HOME', 'Where they live'), ('SOMEBODY', 'Somebody who lives with or visits them')], max_length=8)),
                        ('what', models.TextField()),
                        ('source', models.CharField(max_length=200)),
                        ('since_on', models.DateField()),
                        ('told', models.CharField(choices=[('YES', 'They were told'), ('NO', 'They were not told')], max_length=3)),
                        ('not_told_because', models.TextField(blank=True)),
                        ('review_by', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('ended_because', models.TextField(blank=True)),
                        ('address', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='visit_alerts', to='people.address')),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visit_alerts', to='subject.subject')),
                    ],
                    options={
                        'indexes': [
                            models.Index(condition=models.Q(('ended_on', None)), fields=['subject'], name='alerts_of_a_record'),
                            models.Index(condition=models.Q(('ended_on', None)), fields=['address'], name='alerts_of_a_home'),
                            models.Index(condition=models.Q(('ended_on', None)), fields=['review_by'], name='alerts_to_review')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('what', ''), _negated=True), models.Q(('source', ''), _negated=True)), name='alert_says_what_and_from_whom'),
                            models.CheckConstraint(condition=models.Q(models.Q(('address__isnull', False), ('concerns', 'HOME')), models.Q(models.Q(('concerns', 'HOME'), _negated=True), ('address', None)), _connector='OR'), name='alert_hangs_on_an_address_exactly_when_it_concerns_the_home'),
                            models.CheckConstraint(condition=models.Q(('told', 'YES'), models.Q(('not_told_because', ''), _negated=True), _connector='OR'), name='alert_not_told_says_why'),
                            models.CheckConstraint(condition=models.Q(('review_by__gt', models.F('since_on'))), name='alert_is_reviewed_after_it_began'),
                            models.CheckConstraint(condition=models.Q(models.Q(('ended_because', ''), ('ended_by', None), ('ended_on', None)), models.Q(('ended_by__isnull', False), ('ended_on__isnull', False), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='alert_ends_with_a_reason_and_a_name')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "alerts_visitalerthistory" ("address_id", "concerns", "ended_because", "ended_by_id", "ended_on", "id", "kind", "not_told_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "review_by", "since_on", "source", "subject_id", "told", "what") VALUES (NEW."address_id", NEW."concerns", NEW."ended_because", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."kind", NEW."not_told_because", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."review_by", NEW."since_on", NEW."source", NEW."subject_id", NEW."told", NEW."what"); RETURN NULL;', hash='7b90ce262cc773360d1a9bb66aa5a6d1550ff944', operation='INSERT', pgid='pgtrigger_insert_insert_c6aa6', table='alerts_visitalert', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "alerts_visitalerthistory" ("address_id", "concerns", "ended_because", "ended_by_id", "ended_on", "id", "kind", "not_told_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "review_by", "since_on", "source", "subject_id", "told", "what") VALUES (NEW."address_id", NEW."concerns", NEW."ended_because", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."kind", NEW."not_told_because", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."review_by", NEW."since_on", NEW."source", NEW."subject_id", NEW."told", NEW."what"); RETURN NULL;', hash='47f9487c91b1038aa1dcdc533f68b573c12065da', operation='UPDATE', pgid='pgtrigger_update_update_df517', table='alerts_visitalert', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "alerts_visitalerthistory" ("address_id", "concerns", "ended_because", "ended_by_id", "ended_on", "id", "kind", "not_told_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "review_by", "since_on", "source", "subject_id", "told", "what") VALUES (OLD."address_id", OLD."concerns", OLD."ended_because", OLD."ended_by_id", OLD."ended_on", OLD."id", OLD."kind", OLD."not_told_because", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."review_by", OLD."since_on", OLD."source", OLD."subject_id", OLD."told", OLD."what"); RETURN NULL;', hash='8098c0d24ea1926cf65e2db5108c9a868dbdf663', operation='DELETE', pgid='pgtrigger_delete_delete_2a022', table='alerts_visitalert', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='VisitAlertHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('DOG', 'Dog'), ('WEAPON', 'Weapon'), ('AGGRESSION', 'Aggression'), ('INFECTION', 'Infection'), ('NOT_ALONE', 'Do not visit alone'), ('NOT_UNANNOUNCED', 'Do not visit unannounced'), ('OTHER', 'Something else')], max_length=16)),
                        ('concerns', models.CharField(choices=[('PERSON', 'This person'), ('HOME', 'Where they live'), ('SOMEBODY', 'Somebody who lives with or visits them')], max_length=8)),
                        ('what', models.TextField()),
                        ('source', models.CharField(max_length=200)),
                        ('since_on', models.DateField()),
                        ('told', models.CharField(choices=[('YES', 'They were told'), ('NO', 'They were not told')], max_length=3)),
                        ('not_told_because', models.TextField(blank=True)),
                        ('review_by', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('ended_because', models.TextField(blank=True)),
                        ('address', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.address')),
                        ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='alerts.visitalert')),
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
