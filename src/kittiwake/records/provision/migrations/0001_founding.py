"""The tables of `provision`, made at once: see docs/decisions/0031."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
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
        ('people', '0001_founding'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('subject', '0001_founding'),
    ]

    operations = [
        kittiwake.core.founding.FoundTables(
            operations=[
                migrations.CreateModel(
                    name='ProviderHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=200)),
                        ('kind', models.CharField(choices=[('PR1', 'This authority'), ('PR2', 'Another authority'), ('PR3', 'Another public body'), ('PR4', 'A private provider'), ('PR5', 'A voluntary organisation')], max_length=3)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='provision.provider')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Terms',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('beds', models.PositiveSmallIntegerField()),
                        ('from_age', models.PositiveSmallIntegerField(default=0)),
                        ('to_age', models.PositiveSmallIntegerField(default=17)),
                        ('says', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('home', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='provision.home')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('SHORT', 'Short-term care'), ('LONG', 'Long-term care'), ('BREAKS', 'Short breaks'), ('EMERGENCY', 'Care in an emergency'), ('WITH_PARENT', 'A parent with their child'), ('BRIDGE', 'Until adoption or independence')], max_length=12), blank=True, default=list, size=None)),
                        ('named_child', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['-from_on'],
                        'indexes': [],
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('home', '='), (models.Func('from_on', 'to_on', models.Value('[)'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='a_home_has_one_set_of_terms_on_a_day'), models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='terms_do_not_end_before_they_begin'), models.CheckConstraint(condition=models.Q(('from_age__lte', models.F('to_age')), ('to_age__lte', 25), ('beds__gte', 1)), name='terms_are_for_a_child')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_termshistory" ("beds", "from_age", "from_on", "home_id", "id", "kinds", "named_child_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "says", "to_age", "to_on") VALUES (NEW."beds", NEW."from_age", NEW."from_on", NEW."home_id", NEW."id", NEW."kinds", NEW."named_child_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."says", NEW."to_age", NEW."to_on"); RETURN NULL;', hash='a0be4c9915dbdb8d8e477a79aa5414c5e0229dd0', operation='INSERT', pgid='pgtrigger_insert_insert_821a2', table='provision_terms', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provision_termshistory" ("beds", "from_age", "from_on", "home_id", "id", "kinds", "named_child_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "says", "to_age", "to_on") VALUES (NEW."beds", NEW."from_age", NEW."from_on", NEW."home_id", NEW."id", NEW."kinds", NEW."named_child_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."says", NEW."to_age", NEW."to_on"); RETURN NULL;', hash='70817f89b1757ce0e4b8c5de21673f31ae2c96ae', operation='UPDATE', pgid='pgtrigger_update_update_34e54', table='provision_terms', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_termshistory" ("beds", "from_age", "from_on", "home_id", "id", "kinds", "named_child_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "says", "to_age", "to_on") VALUES (OLD."beds", OLD."from_age", OLD."from_on", OLD."home_id", OLD."id", OLD."kinds", OLD."named_child_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."says", OLD."to_age", OLD."to_on"); RETURN NULL;', hash='b0800b8f8864d2a11969bdb784c51e223c6640cb', operation='DELETE', pgid='pgtrigger_delete_delete_50c79', table='provision_terms', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='TermsHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('beds', models.PositiveSmallIntegerField()),
                        ('from_age', models.PositiveSmallIntegerField(default=0)),
                        ('to_age', models.PositiveSmallIntegerField(default=17)),
                        ('says', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('home', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provision.home')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='provision.terms')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('SHORT', 'Short-term care'), ('LONG', 'Long-term care'), ('BREAKS', 'Short breaks'), ('EMERGENCY', 'Care in an emergency'), ('WITH_PARENT', 'A parent with their child'), ('BRIDGE', 'Until adoption or independence')], max_length=12), blank=True, default=list, size=None)),
                        ('named_child', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Home',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=200)),
                        ('kind', models.CharField(choices=[('FOSTER', 'Foster household'), ('CONNECTED', 'Connected person’s household'), ('CHILDRENS_HOME', 'Children’s home'), ('SECURE', 'Secure children’s home'), ('SCHOOL', 'Residential school'), ('SUPPORTED', 'Supported accommodation'), ('FAMILY_CENTRE', 'Family centre or mother and baby unit'), ('HEALTH', 'Hospital or other health establishment'), ('CUSTODY', 'Young offender institution'), ('OTHER', 'Another kind of home')], max_length=20)),
                        ('urn', models.CharField(blank=True, max_length=20)),
                        ('is_in_the_area', models.BooleanField()),
                        ('opened_on', models.DateField()),
                        ('closed_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('address', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.address')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='homes', to='provision.provider')),
                        ('east', models.PositiveIntegerField(blank=True, null=True)),
                        ('north', models.PositiveIntegerField(blank=True, null=True)),
                        ('weekly_cost', models.PositiveIntegerField(blank=True, null=True)),
                    ],
                    options={
                        'ordering': ['name'],
                        'indexes': [],
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='home_has_a_name'), models.CheckConstraint(condition=models.Q(('closed_on', None), ('closed_on__gte', models.F('opened_on')), _connector='OR'), name='home_does_not_close_before_it_opens'), models.UniqueConstraint(condition=models.Q(models.Q(('urn', ''), _negated=True), ('closed_on', None)), fields=('urn',), name='one_home_has_one_number')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_homehistory" ("address_id", "closed_on", "east", "id", "is_in_the_area", "kind", "name", "north", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "recorded_at", "recorded_by_id", "urn", "weekly_cost") VALUES (NEW."address_id", NEW."closed_on", NEW."east", NEW."id", NEW."is_in_the_area", NEW."kind", NEW."name", NEW."north", NEW."opened_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider_id", NEW."recorded_at", NEW."recorded_by_id", NEW."urn", NEW."weekly_cost"); RETURN NULL;', hash='7d50c846b88442a112d8f55ece2333f513d03f09', operation='INSERT', pgid='pgtrigger_insert_insert_51238', table='provision_home', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provision_homehistory" ("address_id", "closed_on", "east", "id", "is_in_the_area", "kind", "name", "north", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "recorded_at", "recorded_by_id", "urn", "weekly_cost") VALUES (NEW."address_id", NEW."closed_on", NEW."east", NEW."id", NEW."is_in_the_area", NEW."kind", NEW."name", NEW."north", NEW."opened_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider_id", NEW."recorded_at", NEW."recorded_by_id", NEW."urn", NEW."weekly_cost"); RETURN NULL;', hash='36904c55fb07f7ad2fad63ace426e8967a8f3518', operation='UPDATE', pgid='pgtrigger_update_update_02dad', table='provision_home', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_homehistory" ("address_id", "closed_on", "east", "id", "is_in_the_area", "kind", "name", "north", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider_id", "recorded_at", "recorded_by_id", "urn", "weekly_cost") VALUES (OLD."address_id", OLD."closed_on", OLD."east", OLD."id", OLD."is_in_the_area", OLD."kind", OLD."name", OLD."north", OLD."opened_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider_id", OLD."recorded_at", OLD."recorded_by_id", OLD."urn", OLD."weekly_cost"); RETURN NULL;', hash='21aa94dc0034510699f14bebd3bab8fdcaee3932', operation='DELETE', pgid='pgtrigger_delete_delete_54e16', table='provision_home', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Provider',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=200, unique=True)),
                        ('kind', models.CharField(choices=[('PR1', 'This authority'), ('PR2', 'Another authority'), ('PR3', 'Another public body'), ('PR4', 'A private provider'), ('PR5', 'A voluntary organisation')], max_length=3)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                    ],
                    options={
                        'ordering': ['name'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='provider_has_a_name')],
                        'indexes': [],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_providerhistory" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone"); RETURN NULL;', hash='00708638c22fa8466c2cf42f4d5d286ad5d97a6e', operation='INSERT', pgid='pgtrigger_insert_insert_dd867', table='provision_provider', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provision_providerhistory" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone"); RETURN NULL;', hash='4643201e5ea53383e15ef74a0d40b59915bc253b', operation='UPDATE', pgid='pgtrigger_update_update_be7fd', table='provision_provider', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_providerhistory" ("id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone"); RETURN NULL;', hash='4c74866adc8e8b5fc7f4134dfcf3f9e3ad21ab2f', operation='DELETE', pgid='pgtrigger_delete_delete_37b72', table='provision_provider', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HomeHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=200)),
                        ('kind', models.CharField(choices=[('FOSTER', 'Foster household'), ('CONNECTED', 'Connected person’s household'), ('CHILDRENS_HOME', 'Children’s home'), ('SECURE', 'Secure children’s home'), ('SCHOOL', 'Residential school'), ('SUPPORTED', 'Supported accommodation'), ('FAMILY_CENTRE', 'Family centre or mother and baby unit'), ('HEALTH', 'Hospital or other health establishment'), ('CUSTODY', 'Young offender institution'), ('OTHER', 'Another kind of home')], max_length=20)),
                        ('urn', models.CharField(blank=True, max_length=20)),
                        ('is_in_the_area', models.BooleanField()),
                        ('opened_on', models.DateField()),
                        ('closed_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('address', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.address')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='provision.home')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('provider', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provision.provider')),
                        ('east', models.PositiveIntegerField(blank=True, null=True)),
                        ('north', models.PositiveIntegerField(blank=True, null=True)),
                        ('weekly_cost', models.PositiveIntegerField(blank=True, null=True)),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [],
                        'constraints': [],
                    },
                ),
                migrations.CreateModel(
                    name='Hold',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('bed', models.PositiveSmallIntegerField()),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('released_at', models.DateTimeField(blank=True, null=True)),
                        ('released_because', models.TextField(blank=True)),
                        ('home', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='holds', to='provision.home')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subject.subject')),
                    ],
                    options={
                        'ordering': ['from_on', 'pk'],
                        'indexes': [],
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('released_at', None)), expressions=[('home', '='), ('bed', '='), (models.Func('from_on', 'to_on', models.Value('[)'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='a_bed_is_kept_for_one_child'), models.CheckConstraint(condition=models.Q(('to_on__gt', models.F('from_on'))), name='a_bed_is_kept_for_a_night'), models.CheckConstraint(condition=models.Q(models.Q(('released_at', None), ('released_because', '')), models.Q(('released_at__isnull', False), models.Q(('released_because', ''), _negated=True)), _connector='OR'), name='a_bed_is_given_back_for_a_reason')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_holdhistory" ("bed", "from_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "released_at", "released_because", "subject_id", "to_on") VALUES (NEW."bed", NEW."from_on", NEW."home_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."released_at", NEW."released_because", NEW."subject_id", NEW."to_on"); RETURN NULL;', hash='f3b637c656213d24a1e42d36667d3cf485a0e34b', operation='INSERT', pgid='pgtrigger_insert_insert_646b3', table='provision_hold', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provision_holdhistory" ("bed", "from_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "released_at", "released_because", "subject_id", "to_on") VALUES (NEW."bed", NEW."from_on", NEW."home_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."released_at", NEW."released_because", NEW."subject_id", NEW."to_on"); RETURN NULL;', hash='e8abf624464637d0ebe8bfe2ae346b97e7f4dac4', operation='UPDATE', pgid='pgtrigger_update_update_dfc13', table='provision_hold', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_holdhistory" ("bed", "from_on", "home_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "released_at", "released_because", "subject_id", "to_on") VALUES (OLD."bed", OLD."from_on", OLD."home_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."released_at", OLD."released_because", OLD."subject_id", OLD."to_on"); RETURN NULL;', hash='09b2cee7409366769dbfd827455f3c73db64d6f4', operation='DELETE', pgid='pgtrigger_delete_delete_04c09', table='provision_hold', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HoldHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('bed', models.PositiveSmallIntegerField()),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('released_at', models.DateTimeField(blank=True, null=True)),
                        ('released_because', models.TextField(blank=True)),
                        ('home', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provision.home')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='provision.hold')),
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
                    name='HomeTrait',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trait', models.CharField(choices=[('LANGUAGE', 'Speaks the language'), ('CULTURE', 'Shares the culture'), ('FAITH', 'Shares the faith'), ('STEP_FREE', 'Step-free throughout'), ('PERSONAL_CARE', 'Trained in personal care'), ('SIGNING', 'Uses sign language'), ('HEALTH', 'Trained for the health need'), ('TRAUMA', 'Experienced with children who were hurt'), ('SELF_HARM', 'Experienced with self-harm'), ('MISSING', 'Experienced with children who go missing'), ('EXPLOITATION', 'Away from those who exploit'), ('BABIES', 'Experienced with babies'), ('OWN_ROOM', 'A room of the child’s own'), ('PETS', 'Pets in the home'), ('SMOKERS', 'Somebody smokes'), ('OTHER_CHILDREN', 'Other children live there'), ('YOUNGER', 'Younger children live there'), ('OLDER', 'Older children live there')], max_length=20)),
                        ('detail', models.CharField(blank=True, max_length=100)),
                        ('is_so', models.BooleanField()),
                        ('says', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('home', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='traits', to='provision.home')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'ordering': ['trait', 'detail'],
                        'indexes': [],
                        'constraints': [models.UniqueConstraint(fields=('home', 'trait', 'detail'), name='a_home_says_a_thing_once'), models.CheckConstraint(condition=models.Q(('trait__in', ['OLDER', 'OTHER_CHILDREN', 'YOUNGER']), _negated=True), name='who_lives_there_is_counted')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_hometraithistory" ("detail", "home_id", "id", "is_so", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "says", "trait") VALUES (NEW."detail", NEW."home_id", NEW."id", NEW."is_so", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."says", NEW."trait"); RETURN NULL;', hash='7630de7a03ca52e7cdea89a5382c76a8cf9ddd4f', operation='INSERT', pgid='pgtrigger_insert_insert_2455b', table='provision_hometrait', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "provision_hometraithistory" ("detail", "home_id", "id", "is_so", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "says", "trait") VALUES (NEW."detail", NEW."home_id", NEW."id", NEW."is_so", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."says", NEW."trait"); RETURN NULL;', hash='6860c15b31fc32c0f157fd5bc22b89fbe0b49efa', operation='UPDATE', pgid='pgtrigger_update_update_22089', table='provision_hometrait', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "provision_hometraithistory" ("detail", "home_id", "id", "is_so", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "says", "trait") VALUES (OLD."detail", OLD."home_id", OLD."id", OLD."is_so", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."says", OLD."trait"); RETURN NULL;', hash='ea7a56c206a7e1cef8536d0b75683f2592f96c78', operation='DELETE', pgid='pgtrigger_delete_delete_0d356', table='provision_hometrait', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='HomeTraitHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('trait', models.CharField(choices=[('LANGUAGE', 'Speaks the language'), ('CULTURE', 'Shares the culture'), ('FAITH', 'Shares the faith'), ('STEP_FREE', 'Step-free throughout'), ('PERSONAL_CARE', 'Trained in personal care'), ('SIGNING', 'Uses sign language'), ('HEALTH', 'Trained for the health need'), ('TRAUMA', 'Experienced with children who were hurt'), ('SELF_HARM', 'Experienced with self-harm'), ('MISSING', 'Experienced with children who go missing'), ('EXPLOITATION', 'Away from those who exploit'), ('BABIES', 'Experienced with babies'), ('OWN_ROOM', 'A room of the child’s own'), ('PETS', 'Pets in the home'), ('SMOKERS', 'Somebody smokes'), ('OTHER_CHILDREN', 'Other children live there'), ('YOUNGER', 'Younger children live there'), ('OLDER', 'Older children live there')], max_length=20)),
                        ('detail', models.CharField(blank=True, max_length=100)),
                        ('is_so', models.BooleanField()),
                        ('says', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('home', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='provision.home')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='provision.hometrait')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
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
