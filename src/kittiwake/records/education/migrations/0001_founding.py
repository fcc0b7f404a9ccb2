"""The tables of `education`, made at once: see docs/decisions/0031."""

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
                    name='Attendance',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField()),
                        ('possible', models.PositiveSmallIntegerField()),
                        ('missed', models.PositiveSmallIntegerField()),
                        ('unauthorised', models.PositiveSmallIntegerField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='subject.subject')),
                    ],
                    options={
                        'verbose_name_plural': 'attendance',
                        'ordering': ['-to_on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(('missed__lte', models.F('possible')), ('possible__gt', 0), ('unauthorised__lte', models.F('missed')), ('to_on__gte', models.F('from_on'))), name='attendance_counts_add_up')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_attendancehistory" ("at", "by_id", "from_on", "id", "missed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "possible", "subject_id", "to_on", "unauthorised") VALUES (NEW."at", NEW."by_id", NEW."from_on", NEW."id", NEW."missed", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."possible", NEW."subject_id", NEW."to_on", NEW."unauthorised"); RETURN NULL;', hash='a04b0e449adb5eac4bb6eb1866480b985fe4d6d6', operation='INSERT', pgid='pgtrigger_insert_insert_25384', table='education_attendance', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "education_attendancehistory" ("at", "by_id", "from_on", "id", "missed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "possible", "subject_id", "to_on", "unauthorised") VALUES (NEW."at", NEW."by_id", NEW."from_on", NEW."id", NEW."missed", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."possible", NEW."subject_id", NEW."to_on", NEW."unauthorised"); RETURN NULL;', hash='76081ddcc3a2aefb34aca34980c330ff56b679a6', operation='UPDATE', pgid='pgtrigger_update_update_545e4', table='education_attendance', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_attendancehistory" ("at", "by_id", "from_on", "id", "missed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "possible", "subject_id", "to_on", "unauthorised") VALUES (OLD."at", OLD."by_id", OLD."from_on", OLD."id", OLD."missed", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."possible", OLD."subject_id", OLD."to_on", OLD."unauthorised"); RETURN NULL;', hash='edb83e2fe3a0c15c62cbcd7f3d836caffa4f4c1b', operation='DELETE', pgid='pgtrigger_delete_delete_97bc0', table='education_attendance', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AttendanceHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField()),
                        ('possible', models.PositiveSmallIntegerField()),
                        ('missed', models.PositiveSmallIntegerField()),
                        ('unauthorised', models.PositiveSmallIntegerField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='education.attendance')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='EhcEntry',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('step', models.CharField(choices=[('ASKED', 'Assessment asked for'), ('REFUSED', 'Refused'), ('ISSUED', 'Plan issued'), ('REVIEWED', 'Plan reviewed'), ('CEASED', 'Plan ended')], max_length=8)),
                        ('on', models.DateField()),
                        ('words', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ehc_entries', to='subject.subject')),
                    ],
                    options={
                        'verbose_name_plural': 'EHC entries',
                        'ordering': ['-on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='ehc_entry_says_something')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_ehcentryhistory" ("at", "by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "subject_id", "words") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."step", NEW."subject_id", NEW."words"); RETURN NULL;', hash='7a053c6becb30806026eb9cac2358cefbaae2724', operation='INSERT', pgid='pgtrigger_insert_insert_cde00', table='education_ehcentry', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "education_ehcentryhistory" ("at", "by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "subject_id", "words") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."step", NEW."subject_id", NEW."words"); RETURN NULL;', hash='800d784185e5fda6397641dfd8a8ef8cf144a331', operation='UPDATE', pgid='pgtrigger_update_update_e5a9e', table='education_ehcentry', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_ehcentryhistory" ("at", "by_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "subject_id", "words") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."step", OLD."subject_id", OLD."words"); RETURN NULL;', hash='bef51291e3b5d9cc88edd7d773192f33e5b87153', operation='DELETE', pgid='pgtrigger_delete_delete_0f62f', table='education_ehcentry', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='EhcEntryHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('step', models.CharField(choices=[('ASKED', 'Assessment asked for'), ('REFUSED', 'Refused'), ('ISSUED', 'Plan issued'), ('REVIEWED', 'Plan reviewed'), ('CEASED', 'Plan ended')], max_length=8)),
                        ('on', models.DateField()),
                        ('words', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='education.ehcentry')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Exclusion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('FOR_DAYS', 'For some days'), ('FOR_GOOD', 'For good')], max_length=8)),
                        ('from_on', models.DateField()),
                        ('days', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('because', models.TextField()),
                        ('meanwhile', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exclusions', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['-from_on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('days__gte', 1), ('kind', 'FOR_DAYS')), models.Q(('days', None), ('kind', 'FOR_GOOD')), _connector='OR'), name='exclusion_is_for_days_or_for_good'), models.CheckConstraint(condition=models.Q(models.Q(('because', ''), _negated=True), models.Q(('meanwhile', ''), _negated=True)), name='exclusion_says_why_and_what_meanwhile')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_exclusionhistory" ("at", "because", "by_id", "days", "from_on", "id", "kind", "meanwhile", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (NEW."at", NEW."because", NEW."by_id", NEW."days", NEW."from_on", NEW."id", NEW."kind", NEW."meanwhile", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject_id"); RETURN NULL;', hash='85f9e60a29d3293d7d94fb93fd190369dc82f31a', operation='INSERT', pgid='pgtrigger_insert_insert_481a2', table='education_exclusion', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "education_exclusionhistory" ("at", "because", "by_id", "days", "from_on", "id", "kind", "meanwhile", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (NEW."at", NEW."because", NEW."by_id", NEW."days", NEW."from_on", NEW."id", NEW."kind", NEW."meanwhile", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject_id"); RETURN NULL;', hash='9034d4b4b190593a60c16e43f9abdcc94bf9aa2d', operation='UPDATE', pgid='pgtrigger_update_update_6c619', table='education_exclusion', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_exclusionhistory" ("at", "because", "by_id", "days", "from_on", "id", "kind", "meanwhile", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id") VALUES (OLD."at", OLD."because", OLD."by_id", OLD."days", OLD."from_on", OLD."id", OLD."kind", OLD."meanwhile", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject_id"); RETURN NULL;', hash='fdc48480bf8325eec4915dead6729ce2c8db243d', operation='DELETE', pgid='pgtrigger_delete_delete_19efe', table='education_exclusion', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ExclusionHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('FOR_DAYS', 'For some days'), ('FOR_GOOD', 'For good')], max_length=8)),
                        ('from_on', models.DateField()),
                        ('days', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('because', models.TextField()),
                        ('meanwhile', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='education.exclusion')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Learning',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('where', models.CharField(choices=[('NURSERY', 'Nursery'), ('SCHOOL', 'School'), ('SPECIAL', 'Special school'), ('COLLEGE', 'College or training'), ('ALTERNATIVE', 'Alternative provision'), ('HOME', 'Taught at home'), ('NOWHERE', 'Nowhere: missing education')], max_length=11)),
                        ('name', models.CharField(blank=True, max_length=200)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('hours', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                        ('because', models.TextField(blank=True)),
                        ('ended_because', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='learning', to='subject.subject')),
                    ],
                    options={
                        'verbose_name_plural': 'learning',
                        'ordering': ['-from_on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('hours__isnull', False), ('hours__lte', 60), ('where__in', ['ALTERNATIVE', 'HOME', 'NOWHERE'])), models.Q(models.Q(('where__in', ['ALTERNATIVE', 'HOME', 'NOWHERE']), _negated=True), ('hours', None)), _connector='OR'), name='learning_counts_hours_where_they_matter'), models.CheckConstraint(condition=models.Q(models.Q(('hours', 0), ('name', ''), ('where', 'NOWHERE'), models.Q(('because', ''), _negated=True)), models.Q(models.Q(('where', 'NOWHERE'), _negated=True), models.Q(('name', ''), _negated=True)), _connector='OR'), name='learning_somewhere_has_a_name_and_nowhere_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('ended_because', ''), ('to_on', None)), models.Q(('to_on__gte', models.F('from_on')), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='learning_ends_after_it_begins_and_says_why')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_learninghistory" ("at", "because", "by_id", "ended_because", "from_on", "hours", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "to_on", "where") VALUES (NEW."at", NEW."because", NEW."by_id", NEW."ended_because", NEW."from_on", NEW."hours", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."subject_id", NEW."to_on", NEW."where"); RETURN NULL;', hash='7a7e78daeba6ca73e3d23a45e2bff0f8fd7467ca', operation='INSERT', pgid='pgtrigger_insert_insert_d5116', table='education_learning', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "education_learninghistory" ("at", "because", "by_id", "ended_because", "from_on", "hours", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "to_on", "where") VALUES (NEW."at", NEW."because", NEW."by_id", NEW."ended_because", NEW."from_on", NEW."hours", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."subject_id", NEW."to_on", NEW."where"); RETURN NULL;', hash='09a716166471dba2fa0d24b6de8e87191a91986e', operation='UPDATE', pgid='pgtrigger_update_update_61f9a', table='education_learning', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_learninghistory" ("at", "because", "by_id", "ended_because", "from_on", "hours", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "to_on", "where") VALUES (OLD."at", OLD."because", OLD."by_id", OLD."ended_because", OLD."from_on", OLD."hours", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."subject_id", OLD."to_on", OLD."where"); RETURN NULL;', hash='603eebbd1470b47d230aeadafb3e3cfabe6f3aab', operation='DELETE', pgid='pgtrigger_delete_delete_a7a13', table='education_learning', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='LearningHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('where', models.CharField(choices=[('NURSERY', 'Nursery'), ('SCHOOL', 'School'), ('SPECIAL', 'Special school'), ('COLLEGE', 'College or training'), ('ALTERNATIVE', 'Alternative provision'), ('HOME', 'Taught at home'), ('NOWHERE', 'Nowhere: missing education')], max_length=11)),
                        ('name', models.CharField(blank=True, max_length=200)),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('hours', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                        ('because', models.TextField(blank=True)),
                        ('ended_because', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='education.learning')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Pep',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('held_on', models.DateField()),
                        ('came', models.TextField()),
                        ('child', models.TextField(blank=True)),
                        ('targets', models.TextField()),
                        ('expected', models.CharField(choices=[('ABOVE', 'Better than expected'), ('AS', 'As expected'), ('BELOW', 'Below what was expected'), ('UNKNOWN', 'Nobody knows yet')], max_length=7)),
                        ('premium', models.TextField(blank=True)),
                        ('effect', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='peps', to='subject.subject')),
                    ],
                    options={
                        'verbose_name': 'personal education plan',
                        'ordering': ['-held_on', '-pk'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('came', ''), _negated=True), models.Q(('targets', ''), _negated=True)), name='pep_says_who_came_and_what_is_to_be_reached'), models.UniqueConstraint(fields=('subject', 'held_on'), name='one_pep_on_a_day')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_pephistory" ("at", "by_id", "came", "child", "effect", "expected", "held_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premium", "subject_id", "targets") VALUES (NEW."at", NEW."by_id", NEW."came", NEW."child", NEW."effect", NEW."expected", NEW."held_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."premium", NEW."subject_id", NEW."targets"); RETURN NULL;', hash='5e83a287ac1b5acd1d146bd08ff8961657083219', operation='INSERT', pgid='pgtrigger_insert_insert_f7892', table='education_pep', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "education_pephistory" ("at", "by_id", "came", "child", "effect", "expected", "held_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premium", "subject_id", "targets") VALUES (NEW."at", NEW."by_id", NEW."came", NEW."child", NEW."effect", NEW."expected", NEW."held_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."premium", NEW."subject_id", NEW."targets"); RETURN NULL;', hash='57a8f0df42999cde8a4195daaa0fba4b05517280', operation='UPDATE', pgid='pgtrigger_update_update_05c1c', table='education_pep', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "education_pephistory" ("at", "by_id", "came", "child", "effect", "expected", "held_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premium", "subject_id", "targets") VALUES (OLD."at", OLD."by_id", OLD."came", OLD."child", OLD."effect", OLD."expected", OLD."held_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."premium", OLD."subject_id", OLD."targets"); RETURN NULL;', hash='06f06da4423caca4413901029c1e3238e227067d', operation='DELETE', pgid='pgtrigger_delete_delete_901e7', table='education_pep', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PepHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('held_on', models.DateField()),
                        ('came', models.TextField()),
                        ('child', models.TextField(blank=True)),
                        ('targets', models.TextField()),
                        ('expected', models.CharField(choices=[('ABOVE', 'Better than expected'), ('AS', 'As expected'), ('BELOW', 'Below what was expected'), ('UNKNOWN', 'Nobody knows yet')], max_length=7)),
                        ('premium', models.TextField(blank=True)),
                        ('effect', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='education.pep')),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
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
