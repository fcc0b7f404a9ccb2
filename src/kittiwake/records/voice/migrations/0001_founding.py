"""The tables of `voice`, made at once: see docs/decisions/0031."""

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
                    name='LifeStory',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('BOOK', 'Life story book'), ('LETTER', 'Later-life letter'), ('PICTURES', 'Photographs and certificates'), ('BOX', 'Memory box')], max_length=8)),
                        ('made_on', models.DateField()),
                        ('made_by', models.CharField(max_length=200)),
                        ('filed_on', models.DateField(blank=True, null=True)),
                        ('where_on_file', models.CharField(blank=True, max_length=200)),
                        ('copies', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='life_story', to='subject.subject')),
                    ],
                    options={
                        'verbose_name_plural': 'life stories',
                        'ordering': ['-made_on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(('made_by', ''), _negated=True), name='life_story_says_who_made_it'), models.CheckConstraint(condition=models.Q(models.Q(('filed_on', None), ('where_on_file', '')), models.Q(('filed_on__gte', models.F('made_on')), models.Q(('where_on_file', ''), _negated=True)), _connector='OR'), name='life_story_on_file_says_where')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "voice_lifestoryhistory" ("copies", "filed_on", "id", "kind", "made_by", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "subject_id", "where_on_file") VALUES (NEW."copies", NEW."filed_on", NEW."id", NEW."kind", NEW."made_by", NEW."made_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."where_on_file"); RETURN NULL;', hash='d2a306173b4c80eb53ca12d9255b51b95022687b', operation='INSERT', pgid='pgtrigger_insert_insert_6c8e2', table='voice_lifestory', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "voice_lifestoryhistory" ("copies", "filed_on", "id", "kind", "made_by", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "subject_id", "where_on_file") VALUES (NEW."copies", NEW."filed_on", NEW."id", NEW."kind", NEW."made_by", NEW."made_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."subject_id", NEW."where_on_file"); RETURN NULL;', hash='3f64be4218272bea7d42b538e37b82ea75eaff4d', operation='UPDATE', pgid='pgtrigger_update_update_ba646', table='voice_lifestory', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "voice_lifestoryhistory" ("copies", "filed_on", "id", "kind", "made_by", "made_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "subject_id", "where_on_file") VALUES (OLD."copies", OLD."filed_on", OLD."id", OLD."kind", OLD."made_by", OLD."made_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."subject_id", OLD."where_on_file"); RETURN NULL;', hash='715f744dce016db1357ca0d94823a52869d386a6', operation='DELETE', pgid='pgtrigger_delete_delete_75189', table='voice_lifestory', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='LifeStoryHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('BOOK', 'Life story book'), ('LETTER', 'Later-life letter'), ('PICTURES', 'Photographs and certificates'), ('BOX', 'Memory box')], max_length=8)),
                        ('made_on', models.DateField()),
                        ('made_by', models.CharField(max_length=200)),
                        ('filed_on', models.DateField(blank=True, null=True)),
                        ('where_on_file', models.CharField(blank=True, max_length=200)),
                        ('copies', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='voice.lifestory')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Offer',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('who', models.CharField(choices=[('ADVOCATE', 'An advocate'), ('VISITOR', 'An independent visitor')], max_length=8)),
                        ('occasion', models.CharField(choices=[('CONFERENCE', 'A child protection conference'), ('REVIEW', 'A review in care'), ('COMPLAINT', 'The child is not content, or complains'), ('MISSING', 'The child was missing'), ('DISTANCE', 'The child lives far from home, or has few visits'), ('OTHER', 'Something else')], max_length=10)),
                        ('offered_on', models.DateField()),
                        ('how', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('answer', models.CharField(choices=[('WANTED', 'Wants one'), ('DECLINED', 'Does not want one now'), ('NOT_YET', 'Has not answered yet'), ('NOT_OFFERED', 'Considered, and not offered now')], default='NOT_YET', max_length=11)),
                        ('answered_on', models.DateField(blank=True, null=True)),
                        ('why', models.TextField(blank=True)),
                        ('again_on', models.DateField(blank=True, null=True)),
                        ('provider', models.CharField(blank=True, max_length=200)),
                        ('met_on', models.DateField(blank=True, null=True)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('changed', models.TextField(blank=True)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offers', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['-offered_on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(('how', ''), _negated=True), name='offer_says_how'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'NOT_YET'), ('answered_on', None), ('why', '')), models.Q(models.Q(('answer', 'NOT_YET'), _negated=True), ('answered_on__gte', models.F('offered_on')), models.Q(('why', ''), _negated=True)), _connector='OR'), name='offer_is_answered_on_a_day_with_words'), models.CheckConstraint(condition=models.Q(models.Q(('met_on', None), ('provider', '')), models.Q(('answer', 'WANTED'), ('met_on__gte', models.F('answered_on')), models.Q(('provider', ''), _negated=True)), _connector='OR'), name='only_who_is_wanted_is_met'), models.CheckConstraint(condition=models.Q(models.Q(('changed', ''), ('ended_on', None)), models.Q(('answer', 'WANTED'), ('ended_on__gte', models.F('answered_on')), models.Q(('changed', ''), _negated=True)), _connector='OR'), name='offer_ends_with_what_changed')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "voice_offerhistory" ("again_on", "answer", "answered_on", "at", "by_id", "changed", "ended_on", "how", "id", "met_on", "occasion", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "subject_id", "who", "why") VALUES (NEW."again_on", NEW."answer", NEW."answered_on", NEW."at", NEW."by_id", NEW."changed", NEW."ended_on", NEW."how", NEW."id", NEW."met_on", NEW."occasion", NEW."offered_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider", NEW."subject_id", NEW."who", NEW."why"); RETURN NULL;', hash='1a5c47f68e10e8ea2dadd17c35d9cf62114ceff7', operation='INSERT', pgid='pgtrigger_insert_insert_9b993', table='voice_offer', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "voice_offerhistory" ("again_on", "answer", "answered_on", "at", "by_id", "changed", "ended_on", "how", "id", "met_on", "occasion", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "subject_id", "who", "why") VALUES (NEW."again_on", NEW."answer", NEW."answered_on", NEW."at", NEW."by_id", NEW."changed", NEW."ended_on", NEW."how", NEW."id", NEW."met_on", NEW."occasion", NEW."offered_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider", NEW."subject_id", NEW."who", NEW."why"); RETURN NULL;', hash='68c0647d72728bada395a7d2ce04e462687a449e', operation='UPDATE', pgid='pgtrigger_update_update_80361', table='voice_offer', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "voice_offerhistory" ("again_on", "answer", "answered_on", "at", "by_id", "changed", "ended_on", "how", "id", "met_on", "occasion", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "subject_id", "who", "why") VALUES (OLD."again_on", OLD."answer", OLD."answered_on", OLD."at", OLD."by_id", OLD."changed", OLD."ended_on", OLD."how", OLD."id", OLD."met_on", OLD."occasion", OLD."offered_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider", OLD."subject_id", OLD."who", OLD."why"); RETURN NULL;', hash='19c11be11d96e2d2d478417245c23ff88c9e5022', operation='DELETE', pgid='pgtrigger_delete_delete_2b4f2', table='voice_offer', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='OfferHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('who', models.CharField(choices=[('ADVOCATE', 'An advocate'), ('VISITOR', 'An independent visitor')], max_length=8)),
                        ('occasion', models.CharField(choices=[('CONFERENCE', 'A child protection conference'), ('REVIEW', 'A review in care'), ('COMPLAINT', 'The child is not content, or complains'), ('MISSING', 'The child was missing'), ('DISTANCE', 'The child lives far from home, or has few visits'), ('OTHER', 'Something else')], max_length=10)),
                        ('offered_on', models.DateField()),
                        ('how', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('answer', models.CharField(choices=[('WANTED', 'Wants one'), ('DECLINED', 'Does not want one now'), ('NOT_YET', 'Has not answered yet'), ('NOT_OFFERED', 'Considered, and not offered now')], default='NOT_YET', max_length=11)),
                        ('answered_on', models.DateField(blank=True, null=True)),
                        ('why', models.TextField(blank=True)),
                        ('again_on', models.DateField(blank=True, null=True)),
                        ('provider', models.CharField(blank=True, max_length=200)),
                        ('met_on', models.DateField(blank=True, null=True)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('changed', models.TextField(blank=True)),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='voice.offer')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='View',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('form', models.CharField(choices=[('SPOKEN', 'Said aloud'), ('WRITTEN', 'Written: a letter, a card, a message'), ('DRAWN', 'Drawn or made'), ('SIGNED', 'Signed, or with symbols'), ('INTERPRETED', 'Through an interpreter'), ('SHOWN', 'Shown by how they were')], max_length=11)),
                        ('about', models.CharField(max_length=200)),
                        ('says', models.TextField()),
                        ('told_to', models.CharField(max_length=200)),
                        ('on', models.DateField()),
                        ('where', models.CharField(blank=True, max_length=200)),
                        ('at', models.DateTimeField()),
                        ('reason', models.TextField(blank=True)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='views_said', to='subject.subject')),
                        ('supersedes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='superseded_by', to='voice.view')),
                    ],
                    options={
                        'ordering': ['-on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('says', ''), _negated=True), models.Q(('about', ''), _negated=True), models.Q(('told_to', ''), _negated=True)), name='view_says_something_about_something_to_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), ('supersedes', None)), models.Q(('supersedes__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='view_put_right_says_why')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "voice_viewhistory" ("about", "at", "by_id", "form", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "says", "subject_id", "supersedes_id", "told_to", "where") VALUES (NEW."about", NEW."at", NEW."by_id", NEW."form", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."says", NEW."subject_id", NEW."supersedes_id", NEW."told_to", NEW."where"); RETURN NULL;', hash='25e4d8520b6cb12d4b0323a2f5f50c773e5b0a44', operation='INSERT', pgid='pgtrigger_insert_insert_54e2d', table='voice_view', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "voice_viewhistory" ("about", "at", "by_id", "form", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "says", "subject_id", "supersedes_id", "told_to", "where") VALUES (NEW."about", NEW."at", NEW."by_id", NEW."form", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."says", NEW."subject_id", NEW."supersedes_id", NEW."told_to", NEW."where"); RETURN NULL;', hash='21c68e3d60eb6b9fe553a21b29dc8070471487e3', operation='UPDATE', pgid='pgtrigger_update_update_d661e', table='voice_view', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "voice_viewhistory" ("about", "at", "by_id", "form", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "says", "subject_id", "supersedes_id", "told_to", "where") VALUES (OLD."about", OLD."at", OLD."by_id", OLD."form", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."says", OLD."subject_id", OLD."supersedes_id", OLD."told_to", OLD."where"); RETURN NULL;', hash='1355b4fb836f76f1004c15ac7e27cb0f07e427bc', operation='DELETE', pgid='pgtrigger_delete_delete_46f7c', table='voice_view', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Use',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('used_in', models.CharField(choices=[('REVIEW', 'A review'), ('CONFERENCE', 'A conference'), ('PLAN', 'A plan'), ('ASSESSMENT', 'An assessment'), ('SUPERVISION', 'Supervision'), ('DAILY', 'What carers or workers do from day to day')], max_length=11)),
                        ('on', models.DateField()),
                        ('changed', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('view', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uses', to='voice.view')),
                    ],
                    options={
                        'ordering': ['-on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(('changed', ''), _negated=True), name='use_of_a_view_says_what_changed')],
                        'triggers': [pgtrigger.compiler.Trigger(name='use_of_a_view_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='81558ab7bda3a9e50d61510fabde5074c24c92e9', operation='UPDATE', pgid='pgtrigger_use_of_a_view_is_never_changed_4da13', table='voice_use', when='BEFORE')), pgtrigger.compiler.Trigger(name='use_of_a_view_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='d2c86c9ebfc350873f25dea1b6551df2923ac9ba', operation='DELETE', pgid='pgtrigger_use_of_a_view_is_never_deleted_f4c68', table='voice_use', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ViewHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('form', models.CharField(choices=[('SPOKEN', 'Said aloud'), ('WRITTEN', 'Written: a letter, a card, a message'), ('DRAWN', 'Drawn or made'), ('SIGNED', 'Signed, or with symbols'), ('INTERPRETED', 'Through an interpreter'), ('SHOWN', 'Shown by how they were')], max_length=11)),
                        ('about', models.CharField(max_length=200)),
                        ('says', models.TextField()),
                        ('told_to', models.CharField(max_length=200)),
                        ('on', models.DateField()),
                        ('where', models.CharField(blank=True, max_length=200)),
                        ('at', models.DateTimeField()),
                        ('reason', models.TextField(blank=True)),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='voice.view')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('supersedes', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='voice.view')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
            ],
        ),
    ]
