"""The tables of `people`, made at once: see docs/decisions/0031."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from kittiwake.core.founding import FoundTables

# Words that names and addresses are found by: see docs/decisions/0011.
SOUNDS = """
create function people_word_sounds(word text) returns text[]
language sql immutable strict parallel safe
begin atomic
    select coalesce(array_agg(distinct code), '{}')
    from (
        select dmetaphone(word) as code
        union all
        select dmetaphone_alt(word)
        union all
        select unnest(daitch_mokotoff(word))
        union all
        select '~' || regexp_replace(regexp_replace(word, '[aeiouwy]', '', 'g'), '(.)\\1+', '\\1', 'g')
    ) as codes
    where word ~ '^[a-z]{2,}$' and code <> '' and (code !~ '^~' or length(code) > 3);
end
"""
NEAR = """
create function people_word_near(word text) returns text[]
language sql immutable strict parallel safe
begin atomic
    select array_agg(distinct spelt)
    from (
        select word as spelt
        union all
        select left(word, place - 1) || substr(word, place + 1)
        from generate_series(1, length(word)) as places (place)
        where length(word) between 3 and 30
    ) as spellings;
end
"""


class Migration(migrations.Migration):

    replaces = [('people', '0001_initial'), ('people', '0002_names_by_sound'), ('people', '0003_words_to_find_by'), ('people', '0004_agency_accounts'), ('people', '0005_joined_records'), ('people', '0006_names_know_places'), ('people', '0007_places_follow_homes')]

    initial = True

    dependencies = [
        ('access', '__first__'),
        # The sign-in libraries' tables first, while few models are drawn again at each of their changes.
        ('mfa', '0003_authenticator_type_uniq'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('socialaccount', '0006_alter_socialaccount_extra_data'),
        ('subject', '0001_founding'),
    ]

    operations = [
        migrations.RunSQL(SOUNDS, 'drop function people_word_sounds(text)'),
        migrations.RunSQL(NEAR, 'drop function people_word_near(text)'),
        FoundTables(
            operations=[
                migrations.CreateModel(
                    name='Address',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('lines', models.TextField()),
                        ('postcode', models.CharField(blank=True, max_length=12)),
                        ('folded', models.CharField(editable=False, max_length=400)),
                        ('words', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, editable=False, size=None)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['folded'], name='people_addr_folded_e26481_idx'),
                            django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['words'], name='address_by_words')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('lines', ''), _negated=True), name='address_is_not_empty')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='words_are_put_down_when_recorded', sql=pgtrigger.compiler.UpsertTriggerSql(func="\ninsert into people_word (of, word, near, sounds)\nselect 'PLACE', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)\nfrom (select distinct unnest(words) as word from put_down) as spelt\nwhere spelt.word ~ '^[a-z][a-z]+$' and not exists\n    (select from people_word as known where known.of = 'PLACE' and known.word = spelt.word);\nreturn null;\n", hash='4bb8c6645754bb2eab80ad2b603965b0f06046cb', level='STATEMENT', operation='INSERT', pgid='pgtrigger_words_are_put_down_when_recorded_54de0', referencing='REFERENCING NEW TABLE AS put_down ', table='people_address', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='words_are_put_down_when_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\ninsert into people_word (of, word, near, sounds)\nselect 'PLACE', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)\nfrom (select distinct unnest(words) as word from put_down) as spelt\nwhere spelt.word ~ '^[a-z][a-z]+$' and not exists\n    (select from people_word as known where known.of = 'PLACE' and known.word = spelt.word);\nreturn null;\n", hash='701040e62bb4462a6c72841fd577a1debb621860', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_words_are_put_down_when_changed_ee206', referencing='REFERENCING NEW TABLE AS put_down ', table='people_address', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='Agency',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=200, unique=True)),
                        ('kind', models.CharField(choices=[('POLICE', 'Police'), ('HEALTH', 'Health'), ('EDUCATION', 'School or education'), ('PROBATION', 'Probation'), ('HOUSING', 'Housing'), ('ADULT_CARE', 'Adult social care'), ('EARLY_HELP', 'Early help'), ('OTHER', 'Other agency')], max_length=12)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                        ('email', models.EmailField(blank=True, max_length=254)),
                        ('closed_on', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'verbose_name_plural': 'agencies',
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_agencyhistory" ("closed_on", "email", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."closed_on", NEW."email", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone"); RETURN NULL;', hash='28d113aea23387577b1a7226a4bef58b9c0f6805', operation='INSERT', pgid='pgtrigger_insert_insert_00591', table='people_agency', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_agencyhistory" ("closed_on", "email", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."closed_on", NEW."email", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone"); RETURN NULL;', hash='0f6041a995a9e0bf4b8d4a082e9b952afec8fbbb', operation='UPDATE', pgid='pgtrigger_update_update_26f49', table='people_agency', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_agencyhistory" ("closed_on", "email", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (OLD."closed_on", OLD."email", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone"); RETURN NULL;', hash='e96c25118ddc959d434b040e0e22f0043377db8c', operation='DELETE', pgid='pgtrigger_delete_delete_7119f', table='people_agency', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AgencyHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=200)),
                        ('kind', models.CharField(choices=[('POLICE', 'Police'), ('HEALTH', 'Health'), ('EDUCATION', 'School or education'), ('PROBATION', 'Probation'), ('HOUSING', 'Housing'), ('ADULT_CARE', 'Adult social care'), ('EARLY_HELP', 'Early help'), ('OTHER', 'Other agency')], max_length=12)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                        ('email', models.EmailField(blank=True, max_length=254)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.agency')),
                        ('closed_on', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='AgencyAccount',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='accounts', to='people.agency')),
                        ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agency_accounts', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='an_agency_account_does_not_end_before_it_starts'),
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), (models.Func('from_on', 'to_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='an_account_belongs_to_one_agency_at_a_time')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_agencyaccounthistory" ("agency_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (NEW."agency_id", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='0be5d1bab1c068bee5f13b20792635ccb1efb905', operation='INSERT', pgid='pgtrigger_insert_insert_91b1c', table='people_agencyaccount', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_agencyaccounthistory" ("agency_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (NEW."agency_id", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."to_on", NEW."user_id"); RETURN NULL;', hash='dc78281247d36f7c53e66ab3232135339138d900', operation='UPDATE', pgid='pgtrigger_update_update_4c939', table='people_agencyaccount', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_agencyaccounthistory" ("agency_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "to_on", "user_id") VALUES (OLD."agency_id", OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."to_on", OLD."user_id"); RETURN NULL;', hash='c73fd65838351ccbebbae37aa599df08be66a2ca', operation='DELETE', pgid='pgtrigger_delete_delete_9e1cb', table='people_agencyaccount', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='AgencyAccountHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('agency', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.agency')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.agencyaccount')),
                        ('recorded_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Allotment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('work', models.CharField(max_length=80)),
                        ('is_of_other', models.BooleanField()),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('parting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='allotments', to='people.parting')),
                    ],
                    options={
                        'ordering': ['id'],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='allotment_is_never_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;", hash='5df048a21e377eb37aa2f5691581636e72fb14f4', operation='UPDATE', pgid='pgtrigger_allotment_is_never_changed_bc270', table='people_allotment', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='allotment_is_never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;", hash='a3e4f71a014484f8a353f47b6d5c42f8b70df67f', operation='DELETE', pgid='pgtrigger_allotment_is_never_deleted_1838b', table='people_allotment', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Disability',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('code', models.CharField(max_length=6)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='disabilities', to='people.person')),
                    ],
                    options={
                        'constraints': [
                            models.UniqueConstraint(fields=('person', 'code'), name='a_disability_is_recorded_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_disabilityhistory" ("code", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (NEW."code", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;', hash='ee99b9fffcdb0604d3967a680be2519e34e51878', operation='INSERT', pgid='pgtrigger_insert_insert_52647', table='people_disability', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_disabilityhistory" ("code", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (NEW."code", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;', hash='7eaa24b6d73dcfd252db6c597dd716181a7c4bc0', operation='UPDATE', pgid='pgtrigger_update_update_1a45f', table='people_disability', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_disabilityhistory" ("code", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (OLD."code", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id"); RETURN NULL;', hash='4ee79df94eefe8ea2e99127306b38020a1577e2c', operation='DELETE', pgid='pgtrigger_delete_delete_2d4ec', table='people_disability', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='DisabilityHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('code', models.CharField(max_length=6)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.disability')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Identifier',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('scheme', models.CharField(choices=[('nhs_number', 'NHS number'), ('upn', 'Unique pupil number'), ('local', 'Number in another system')], max_length=12)),
                        ('value', models.CharField(max_length=40)),
                        ('system', models.CharField(blank=True, help_text='Whose number, for a local one.', max_length=60)),
                        ('is_valid', models.BooleanField(help_text='Its own check digit holds.')),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='identifiers', to='people.person')),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['scheme', 'value'], name='people_iden_scheme_d1ee90_idx'),
                            models.Index(django.db.models.functions.text.Upper('value'), name='number_in_capitals')],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('to_on', None)), fields=('person', 'scheme', 'value'), name='a_number_is_given_to_a_person_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_identifierhistory" ("from_on", "id", "is_valid", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "scheme", "source", "system", "to_on", "value") VALUES (NEW."from_on", NEW."id", NEW."is_valid", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."scheme", NEW."source", NEW."system", NEW."to_on", NEW."value"); RETURN NULL;', hash='664f17d97c1546903a54a35cf70ddc97250efb53', operation='INSERT', pgid='pgtrigger_insert_insert_a1cac', table='people_identifier', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_identifierhistory" ("from_on", "id", "is_valid", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "scheme", "source", "system", "to_on", "value") VALUES (NEW."from_on", NEW."id", NEW."is_valid", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."scheme", NEW."source", NEW."system", NEW."to_on", NEW."value"); RETURN NULL;', hash='366e1fcb76409af214a05184ae9038dffd011fb6', operation='UPDATE', pgid='pgtrigger_update_update_e3682', table='people_identifier', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_identifierhistory" ("from_on", "id", "is_valid", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "scheme", "source", "system", "to_on", "value") VALUES (OLD."from_on", OLD."id", OLD."is_valid", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."scheme", OLD."source", OLD."system", OLD."to_on", OLD."value"); RETURN NULL;', hash='650d6263cd1944129633a3f973022b06d6840b7d', operation='DELETE', pgid='pgtrigger_delete_delete_c0602', table='people_identifier', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='IdentifierHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('scheme', models.CharField(choices=[('nhs_number', 'NHS number'), ('upn', 'Unique pupil number'), ('local', 'Number in another system')], max_length=12)),
                        ('value', models.CharField(max_length=40)),
                        ('system', models.CharField(blank=True, help_text='Whose number, for a local one.', max_length=60)),
                        ('is_valid', models.BooleanField(help_text='Its own check digit holds.')),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.identifier')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='KnownApart',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('because', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_because', models.TextField(blank=True)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('one', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='known_apart_one', to='subject.subject')),
                        ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='known_apart_other', to='subject.subject')),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='apart_are_two_in_order'),
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='apart_has_a_reason'),
                            models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_because', ''), ('ended_by', None)), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='apart_is_taken_back_with_a_reason'),
                            models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('one', 'other'), name='two_are_known_apart_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_knownaparthistory" ("at", "because", "by_id", "ended_at", "ended_because", "ended_by_id", "id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."because", NEW."by_id", NEW."ended_at", NEW."ended_because", NEW."ended_by_id", NEW."id", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='e027fbb46990f1f0e95b5e2888caa934e9d47dfa', operation='INSERT', pgid='pgtrigger_insert_insert_7c493', table='people_knownapart', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_knownaparthistory" ("at", "because", "by_id", "ended_at", "ended_because", "ended_by_id", "id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."because", NEW."by_id", NEW."ended_at", NEW."ended_because", NEW."ended_by_id", NEW."id", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='b308b40665528bc153c92ed4ffdb56c40470703e', operation='UPDATE', pgid='pgtrigger_update_update_b1240', table='people_knownapart', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_knownaparthistory" ("at", "because", "by_id", "ended_at", "ended_because", "ended_by_id", "id", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."at", OLD."because", OLD."by_id", OLD."ended_at", OLD."ended_because", OLD."ended_by_id", OLD."id", OLD."one_id", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='01e5ca2f0c3ebe71a2cecf2bc813b0152f4dc7b7', operation='DELETE', pgid='pgtrigger_delete_delete_ddaff', table='people_knownapart', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='KnownApartHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('because', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_because', models.TextField(blank=True)),
                        ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('ended_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('one', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.knownapart')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Merge',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('because', models.TextField(help_text='Why they are one person: what was compared, and who was asked.')),
                        ('proposed_at', models.DateTimeField()),
                        ('agreed_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_because', models.TextField(blank=True)),
                        ('parted_at', models.DateTimeField(blank=True, null=True)),
                        ('agreed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('declined_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('kept', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges_kept', to='subject.subject')),
                        ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges_other', to='subject.subject')),
                        ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(condition=models.Q(('agreed_at', None), ('declined_at', None)), fields=['proposed_at'], name='merge_awaits_agreement')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('kept', models.F('other')), _negated=True), name='a_record_is_not_merged_with_itself'),
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='merge_has_a_reason'),
                            models.CheckConstraint(condition=models.Q(('agreed_by', models.F('proposed_by')), _negated=True), name='two_people_agree_to_a_merge'),
                            models.CheckConstraint(condition=models.Q(models.Q(('agreed_at', None), ('agreed_by', None), ('declined_at', None), ('declined_because', ''), ('declined_by', None)), models.Q(('agreed_at__isnull', False), ('agreed_by__isnull', False), ('declined_at', None), ('declined_because', ''), ('declined_by', None)), models.Q(('agreed_at', None), ('agreed_by', None), ('declined_at__isnull', False), ('declined_by__isnull', False), models.Q(('declined_because', ''), _negated=True)), _connector='OR'), name='merge_is_agreed_to_or_declined_wholly'),
                            models.CheckConstraint(condition=models.Q(('parted_at', None), models.Q(('agreed_at__isnull', False), ('parted_at__gte', models.F('agreed_at'))), _connector='OR'), name='only_a_merge_in_force_is_parted'),
                            models.UniqueConstraint(condition=models.Q(('agreed_at__isnull', False), ('parted_at', None)), fields=('other',), name='a_record_is_joined_to_one_other'),
                            models.UniqueConstraint(condition=models.Q(('agreed_at', None), ('declined_at', None)), fields=('kept', 'other'), name='a_merge_is_proposed_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_mergehistory" ("agreed_at", "agreed_by_id", "because", "declined_at", "declined_because", "declined_by_id", "id", "kept_id", "other_id", "parted_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."because", NEW."declined_at", NEW."declined_because", NEW."declined_by_id", NEW."id", NEW."kept_id", NEW."other_id", NEW."parted_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id"); RETURN NULL;', hash='f4f38609d9efa1c7b3c4780a8b5b92b4d150d229', operation='INSERT', pgid='pgtrigger_insert_insert_97c77', table='people_merge', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_mergehistory" ("agreed_at", "agreed_by_id", "because", "declined_at", "declined_because", "declined_by_id", "id", "kept_id", "other_id", "parted_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."because", NEW."declined_at", NEW."declined_because", NEW."declined_by_id", NEW."id", NEW."kept_id", NEW."other_id", NEW."parted_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id"); RETURN NULL;', hash='92f847d9e5de475adee9b80ea1cb4bef0d8a2842', operation='UPDATE', pgid='pgtrigger_update_update_2a729', table='people_merge', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_mergehistory" ("agreed_at", "agreed_by_id", "because", "declined_at", "declined_because", "declined_by_id", "id", "kept_id", "other_id", "parted_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."because", OLD."declined_at", OLD."declined_because", OLD."declined_by_id", OLD."id", OLD."kept_id", OLD."other_id", OLD."parted_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id"); RETURN NULL;', hash='d7a5d124023e307339305f86200e5d1d812a6f90', operation='DELETE', pgid='pgtrigger_delete_delete_d8329', table='people_merge', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='MergeHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('because', models.TextField(help_text='Why they are one person: what was compared, and who was asked.')),
                        ('proposed_at', models.DateTimeField()),
                        ('agreed_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_because', models.TextField(blank=True)),
                        ('parted_at', models.DateTimeField(blank=True, null=True)),
                        ('agreed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('declined_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('kept', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='subject.subject')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.merge')),
                        ('proposed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Name',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('LEGAL', 'Legal name'), ('KNOWN_AS', 'Known as'), ('BIRTH', 'Name at birth'), ('FORMER', 'Former name'), ('ALIAS', 'Also used')], max_length=10)),
                        ('given', models.CharField(max_length=200)),
                        ('family', models.CharField(blank=True, max_length=200)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('is_restricted', models.BooleanField(default=False)),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('folded', models.CharField(editable=False, max_length=400)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='people.person')),
                        ('words', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, editable=False, size=None)),
                        ('places', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, editable=False, size=None)),
                    ],
                    options={
                        'indexes': [
                            django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['words', 'places'], name='name_by_words_and_places')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('given', ''), _negated=True), name='name_is_not_empty'),
                            models.CheckConstraint(condition=models.Q(('from_on', None), ('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='name_does_not_end_before_it_starts')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_namehistory" ("family", "folded", "from_on", "given", "id", "is_restricted", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source", "to_on") VALUES (NEW."family", NEW."folded", NEW."from_on", NEW."given", NEW."id", NEW."is_restricted", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source", NEW."to_on"); RETURN NULL;', hash='8f0f48b45e44be8877ee3e41a7be4ea5b94d4552', operation='INSERT', pgid='pgtrigger_insert_insert_3a427', table='people_name', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_namehistory" ("family", "folded", "from_on", "given", "id", "is_restricted", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source", "to_on") VALUES (OLD."family", OLD."folded", OLD."from_on", OLD."given", OLD."id", OLD."is_restricted", OLD."kind", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."source", OLD."to_on"); RETURN NULL;', hash='c3c7873179a92413ff7a40ba2b8d5a57116f4175', operation='DELETE', pgid='pgtrigger_delete_delete_d6851', table='people_name', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='words_are_put_down_when_recorded', sql=pgtrigger.compiler.UpsertTriggerSql(func="\ninsert into people_word (of, word, near, sounds)\nselect 'NAME', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)\nfrom (select distinct unnest(words) as word from put_down) as spelt\nwhere spelt.word not like '=%' and not exists\n    (select from people_word as known where known.of = 'NAME' and known.word = spelt.word);\nreturn null;\n", hash='93ed8808a36982677c87d71c887f0ea595320d4f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_words_are_put_down_when_recorded_81094', referencing='REFERENCING NEW TABLE AS put_down ', table='people_name', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='words_are_put_down_when_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\ninsert into people_word (of, word, near, sounds)\nselect 'NAME', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)\nfrom (select distinct unnest(words) as word from put_down) as spelt\nwhere spelt.word not like '=%' and not exists\n    (select from people_word as known where known.of = 'NAME' and known.word = spelt.word);\nreturn null;\n", hash='156c1d05deab05c755408376606cd2e11e279bc4', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_words_are_put_down_when_changed_577c9', referencing='REFERENCING NEW TABLE AS put_down ', table='people_name', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."family" IS DISTINCT FROM (NEW."family") OR OLD."folded" IS DISTINCT FROM (NEW."folded") OR OLD."from_on" IS DISTINCT FROM (NEW."from_on") OR OLD."given" IS DISTINCT FROM (NEW."given") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_restricted" IS DISTINCT FROM (NEW."is_restricted") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."recorded_at" IS DISTINCT FROM (NEW."recorded_at") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."to_on" IS DISTINCT FROM (NEW."to_on"))', func='INSERT INTO "people_namehistory" ("family", "folded", "from_on", "given", "id", "is_restricted", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source", "to_on") VALUES (NEW."family", NEW."folded", NEW."from_on", NEW."given", NEW."id", NEW."is_restricted", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source", NEW."to_on"); RETURN NULL;', hash='d064b53c587b6a4c90c60d398c95657875b134f9', operation='UPDATE', pgid='pgtrigger_update_update_46d6a', table='people_name', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='names_know_places_when_named', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nupdate people_name set places = known.places\nfrom (\n    select\n        of_one.person_id,\n        coalesce(array_agg(distinct place) filter (where place is not null), '{}') as places\n    from (select distinct person_id from of_people) as of_one\n    left join people_residence as home on home.person_id = of_one.person_id and not home.is_protected\n    left join people_address as dwelling on dwelling.id = home.address_id\n    left join lateral unnest(dwelling.words) as place on true\n    group by of_one.person_id\n) as known\nwhere known.person_id = people_name.person_id and people_name.places is distinct from known.places;\nreturn null;\n", hash='ae9312db8583536546170efacbfdc5e9d22a0d64', level='STATEMENT', operation='INSERT', pgid='pgtrigger_names_know_places_when_named_d7ebd', referencing='REFERENCING NEW TABLE AS of_people ', table='people_name', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='places_follow_homes_only', sql=pgtrigger.compiler.UpsertTriggerSql(func='if pg_trigger_depth() = 1 then new.places = old.places; end if; return new;', hash='df91737258febdaebf6c54168bb290417345d09d', operation='UPDATE', pgid='pgtrigger_places_follow_homes_only_ba93e', table='people_name', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='NameHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('LEGAL', 'Legal name'), ('KNOWN_AS', 'Known as'), ('BIRTH', 'Name at birth'), ('FORMER', 'Former name'), ('ALIAS', 'Also used')], max_length=10)),
                        ('given', models.CharField(max_length=200)),
                        ('family', models.CharField(blank=True, max_length=200)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('is_restricted', models.BooleanField(default=False)),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('folded', models.CharField(editable=False, max_length=400)),
                        ('recorded_at', models.DateTimeField()),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.name')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Parting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('because', models.TextField(help_text='Why they are two people after all.')),
                        ('proposed_at', models.DateTimeField()),
                        ('agreed_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_because', models.TextField(blank=True)),
                        ('agreed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('declined_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('merge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='partings', to='people.merge')),
                        ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('because', ''), _negated=True), name='parting_has_a_reason'),
                            models.CheckConstraint(condition=models.Q(('agreed_by', models.F('proposed_by')), _negated=True), name='two_people_agree_to_a_parting'),
                            models.CheckConstraint(condition=models.Q(models.Q(('agreed_at', None), ('agreed_by', None), ('declined_at', None), ('declined_because', ''), ('declined_by', None)), models.Q(('agreed_at__isnull', False), ('agreed_by__isnull', False), ('declined_at', None), ('declined_because', ''), ('declined_by', None)), models.Q(('agreed_at', None), ('agreed_by', None), ('declined_at__isnull', False), ('declined_by__isnull', False), models.Q(('declined_because', ''), _negated=True)), _connector='OR'), name='parting_is_agreed_to_or_declined_wholly'),
                            models.UniqueConstraint(condition=models.Q(('declined_at', None)), fields=('merge',), name='a_merge_is_parted_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_partinghistory" ("agreed_at", "agreed_by_id", "because", "declined_at", "declined_because", "declined_by_id", "id", "merge_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."because", NEW."declined_at", NEW."declined_because", NEW."declined_by_id", NEW."id", NEW."merge_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id"); RETURN NULL;', hash='24f1bfef77e169b561553cc49c11060028c9290b', operation='INSERT', pgid='pgtrigger_insert_insert_2733f', table='people_parting', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_partinghistory" ("agreed_at", "agreed_by_id", "because", "declined_at", "declined_because", "declined_by_id", "id", "merge_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."because", NEW."declined_at", NEW."declined_because", NEW."declined_by_id", NEW."id", NEW."merge_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id"); RETURN NULL;', hash='1590dd9db2627edc8b69bb801d64e0efef7205da', operation='UPDATE', pgid='pgtrigger_update_update_59b1b', table='people_parting', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_partinghistory" ("agreed_at", "agreed_by_id", "because", "declined_at", "declined_because", "declined_by_id", "id", "merge_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."because", OLD."declined_at", OLD."declined_because", OLD."declined_by_id", OLD."id", OLD."merge_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id"); RETURN NULL;', hash='4a3c36ba27eb02e74fbf283989a9e1f2e166e37c', operation='DELETE', pgid='pgtrigger_delete_delete_d7246', table='people_parting', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PartingHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('because', models.TextField(help_text='Why they are two people after all.')),
                        ('proposed_at', models.DateTimeField()),
                        ('agreed_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_at', models.DateTimeField(blank=True, null=True)),
                        ('declined_because', models.TextField(blank=True)),
                        ('agreed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('declined_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('merge', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.merge')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.parting')),
                        ('proposed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Person',
                    fields=[
                        ('subject', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='person', serialize=False, to='subject.subject')),
                        ('is_unidentified', models.BooleanField(default=False)),
                        ('born_on', models.DateField(blank=True, null=True)),
                        ('birth_precision', models.CharField(choices=[('EXACT', 'Exact'), ('ESTIMATED', 'Estimated'), ('DISPUTED', 'Disputed'), ('UNKNOWN', 'Not known')], default='UNKNOWN', max_length=10)),
                        ('expected_on', models.DateField(blank=True, help_text='Expected date of delivery.', null=True)),
                        ('died_on', models.DateField(blank=True, null=True)),
                        ('died_precision', models.CharField(blank=True, choices=[('moment', 'moment'), ('day', 'day'), ('month', 'month'), ('year', 'year'), ('about', 'about')], max_length=10)),
                        ('is_adult', models.BooleanField(blank=True, help_text='What we were told, where no date of birth is known.', null=True)),
                        ('sex', models.CharField(choices=[('F', 'Female'), ('M', 'Male'), ('I', 'Indeterminate'), ('U', 'Not known')], default='U', max_length=1)),
                        ('gender', models.CharField(blank=True, help_text="In the person's own words.", max_length=60)),
                        ('ethnicity', models.CharField(blank=True, max_length=4)),
                        ('religion', models.CharField(blank=True, max_length=60)),
                        ('first_language', models.CharField(blank=True, max_length=60)),
                        ('needs_interpreter', models.BooleanField(blank=True, null=True)),
                        ('source', models.CharField(blank=True, help_text='Who told us, or which record.', max_length=200)),
                        ('recorded_at', models.DateTimeField()),
                        ('version', models.PositiveIntegerField(default=1)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['born_on'], name='people_pers_born_on_b81616_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('birth_precision', 'UNKNOWN'), ('born_on', None)), models.Q(('born_on__isnull', False), models.Q(('birth_precision', 'UNKNOWN'), _negated=True)), _connector='OR'), name='person_with_a_date_of_birth_says_how_sure_it_is'),
                            models.CheckConstraint(condition=models.Q(models.Q(('died_on', None), ('died_precision', '')), models.Q(('died_on__isnull', False), models.Q(('died_precision', ''), _negated=True)), _connector='OR'), name='person_who_died_says_how_exactly_it_is_known')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_personhistory" ("birth_precision", "born_on", "died_on", "died_precision", "ethnicity", "expected_on", "first_language", "gender", "is_adult", "is_unidentified", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "religion", "sex", "source", "subject_id", "version") VALUES (NEW."birth_precision", NEW."born_on", NEW."died_on", NEW."died_precision", NEW."ethnicity", NEW."expected_on", NEW."first_language", NEW."gender", NEW."is_adult", NEW."is_unidentified", NEW."needs_interpreter", _pgh_attach_context(), NOW(), \'insert\', NEW."subject_id", NEW."recorded_at", NEW."recorded_by_id", NEW."religion", NEW."sex", NEW."source", NEW."subject_id", NEW."version"); RETURN NULL;', hash='84f36e04c5162f921f763c6d4db57d4ba8d6d403', operation='INSERT', pgid='pgtrigger_insert_insert_65688', table='people_person', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_personhistory" ("birth_precision", "born_on", "died_on", "died_precision", "ethnicity", "expected_on", "first_language", "gender", "is_adult", "is_unidentified", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "religion", "sex", "source", "subject_id", "version") VALUES (NEW."birth_precision", NEW."born_on", NEW."died_on", NEW."died_precision", NEW."ethnicity", NEW."expected_on", NEW."first_language", NEW."gender", NEW."is_adult", NEW."is_unidentified", NEW."needs_interpreter", _pgh_attach_context(), NOW(), \'update\', NEW."subject_id", NEW."recorded_at", NEW."recorded_by_id", NEW."religion", NEW."sex", NEW."source", NEW."subject_id", NEW."version"); RETURN NULL;', hash='b002e214dfd7ea52de55976197aab0fd3c3293a7', operation='UPDATE', pgid='pgtrigger_update_update_de829', table='people_person', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_personhistory" ("birth_precision", "born_on", "died_on", "died_precision", "ethnicity", "expected_on", "first_language", "gender", "is_adult", "is_unidentified", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "religion", "sex", "source", "subject_id", "version") VALUES (OLD."birth_precision", OLD."born_on", OLD."died_on", OLD."died_precision", OLD."ethnicity", OLD."expected_on", OLD."first_language", OLD."gender", OLD."is_adult", OLD."is_unidentified", OLD."needs_interpreter", _pgh_attach_context(), NOW(), \'delete\', OLD."subject_id", OLD."recorded_at", OLD."recorded_by_id", OLD."religion", OLD."sex", OLD."source", OLD."subject_id", OLD."version"); RETURN NULL;', hash='34f48dedeba78a87ccfaf737392c476d59bee802', operation='DELETE', pgid='pgtrigger_delete_delete_2ca2d', table='people_person', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='PersonHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('is_unidentified', models.BooleanField(default=False)),
                        ('born_on', models.DateField(blank=True, null=True)),
                        ('birth_precision', models.CharField(choices=[('EXACT', 'Exact'), ('ESTIMATED', 'Estimated'), ('DISPUTED', 'Disputed'), ('UNKNOWN', 'Not known')], default='UNKNOWN', max_length=10)),
                        ('expected_on', models.DateField(blank=True, help_text='Expected date of delivery.', null=True)),
                        ('died_on', models.DateField(blank=True, null=True)),
                        ('died_precision', models.CharField(blank=True, choices=[('moment', 'moment'), ('day', 'day'), ('month', 'month'), ('year', 'year'), ('about', 'about')], max_length=10)),
                        ('is_adult', models.BooleanField(blank=True, help_text='What we were told, where no date of birth is known.', null=True)),
                        ('sex', models.CharField(choices=[('F', 'Female'), ('M', 'Male'), ('I', 'Indeterminate'), ('U', 'Not known')], default='U', max_length=1)),
                        ('gender', models.CharField(blank=True, help_text="In the person's own words.", max_length=60)),
                        ('ethnicity', models.CharField(blank=True, max_length=4)),
                        ('religion', models.CharField(blank=True, max_length=60)),
                        ('first_language', models.CharField(blank=True, max_length=60)),
                        ('needs_interpreter', models.BooleanField(blank=True, null=True)),
                        ('source', models.CharField(blank=True, help_text='Who told us, or which record.', max_length=200)),
                        ('recorded_at', models.DateTimeField()),
                        ('version', models.PositiveIntegerField(default=1)),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.person')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                        ('subject', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', serialize=False, to='subject.subject')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Professional',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=200)),
                        ('job', models.CharField(blank=True, max_length=120)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                        ('email', models.EmailField(blank=True, max_length=254)),
                        ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='professionals', to='people.agency')),
                    ],
                    options={
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_professionalhistory" ("agency_id", "email", "id", "job", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."agency_id", NEW."email", NEW."id", NEW."job", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone"); RETURN NULL;', hash='830c86ce4f71b9e00d0063f584a23fe6f90ab5b0', operation='INSERT', pgid='pgtrigger_insert_insert_75012', table='people_professional', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_professionalhistory" ("agency_id", "email", "id", "job", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."agency_id", NEW."email", NEW."id", NEW."job", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone"); RETURN NULL;', hash='348971235359a2e8de20660f1f95cbf6e4b670e9', operation='UPDATE', pgid='pgtrigger_update_update_17458', table='people_professional', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_professionalhistory" ("agency_id", "email", "id", "job", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (OLD."agency_id", OLD."email", OLD."id", OLD."job", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone"); RETURN NULL;', hash='a135e34215d25aeefccb997a6fc3d444e11718e6', operation='DELETE', pgid='pgtrigger_delete_delete_735ec', table='people_professional', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ProfessionalHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=200)),
                        ('job', models.CharField(blank=True, max_length=120)),
                        ('phone', models.CharField(blank=True, max_length=40)),
                        ('email', models.EmailField(blank=True, max_length=254)),
                        ('agency', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.agency')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.professional')),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Relationship',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('MOTHER', 'Mother'), ('FATHER', 'Father'), ('PARENT', 'Parent'), ('STEP_PARENT', 'Step-parent'), ('CARER', 'Carer'), ('GRANDPARENT', 'Grandparent'), ('SIBLING', 'Brother or sister'), ('HALF_SIBLING', 'Half-brother or half-sister'), ('STEP_SIBLING', 'Step-brother or step-sister'), ('TWIN', 'Twin'), ('PARTNER', 'Partner'), ('EX_PARTNER', 'Former partner'), ('OTHER', 'Other connection')], max_length=14)),
                        ('certainty', models.CharField(choices=[('CONFIRMED', 'Confirmed'), ('REPORTED', 'Reported'), ('DISPUTED', 'Disputed')], default='REPORTED', max_length=10)),
                        ('responsibility', models.CharField(choices=[('HOLDS', 'Holds parental responsibility'), ('NOT', 'Does not hold it'), ('UNKNOWN', 'Not known')], default='UNKNOWN', max_length=8)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('recorded_at', models.DateTimeField()),
                        ('one', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relationships_from', to='people.person')),
                        ('other', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relationships_to', to='people.person')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('one', models.F('other')), _negated=True), name='nobody_is_related_to_themselves'),
                            models.UniqueConstraint(condition=models.Q(('to_on', None)), fields=('one', 'other', 'kind'), name='a_relationship_is_recorded_once')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_relationshiphistory" ("certainty", "from_on", "id", "kind", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "responsibility", "source", "to_on") VALUES (NEW."certainty", NEW."from_on", NEW."id", NEW."kind", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."responsibility", NEW."source", NEW."to_on"); RETURN NULL;', hash='ddadff589ca24b7152dd9b52896cec8d57d03e2e', operation='INSERT', pgid='pgtrigger_insert_insert_07fb7', table='people_relationship', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_relationshiphistory" ("certainty", "from_on", "id", "kind", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "responsibility", "source", "to_on") VALUES (NEW."certainty", NEW."from_on", NEW."id", NEW."kind", NEW."one_id", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."responsibility", NEW."source", NEW."to_on"); RETURN NULL;', hash='592dc68a4817fa557ab2e733309cf892eaf95929', operation='UPDATE', pgid='pgtrigger_update_update_4eff7', table='people_relationship', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_relationshiphistory" ("certainty", "from_on", "id", "kind", "one_id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "responsibility", "source", "to_on") VALUES (OLD."certainty", OLD."from_on", OLD."id", OLD."kind", OLD."one_id", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."responsibility", OLD."source", OLD."to_on"); RETURN NULL;', hash='de93876fd90474e1d3552a3d833fd9e26ae3fb0e', operation='DELETE', pgid='pgtrigger_delete_delete_feab3', table='people_relationship', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='RelationshipHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('MOTHER', 'Mother'), ('FATHER', 'Father'), ('PARENT', 'Parent'), ('STEP_PARENT', 'Step-parent'), ('CARER', 'Carer'), ('GRANDPARENT', 'Grandparent'), ('SIBLING', 'Brother or sister'), ('HALF_SIBLING', 'Half-brother or half-sister'), ('STEP_SIBLING', 'Step-brother or step-sister'), ('TWIN', 'Twin'), ('PARTNER', 'Partner'), ('EX_PARTNER', 'Former partner'), ('OTHER', 'Other connection')], max_length=14)),
                        ('certainty', models.CharField(choices=[('CONFIRMED', 'Confirmed'), ('REPORTED', 'Reported'), ('DISPUTED', 'Disputed')], default='REPORTED', max_length=10)),
                        ('responsibility', models.CharField(choices=[('HOLDS', 'Holds parental responsibility'), ('NOT', 'Does not hold it'), ('UNKNOWN', 'Not known')], default='UNKNOWN', max_length=8)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('recorded_at', models.DateTimeField()),
                        ('one', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('other', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.relationship')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Residence',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.CharField(choices=[('HOME', 'Home'), ('STAYS', 'Stays there at times'), ('NO_FIXED', 'No fixed address'), ('REFUGE', 'Refuge')], default='HOME', max_length=10)),
                        ('is_protected', models.BooleanField(default=False)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('recorded_at', models.DateTimeField()),
                        ('address', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='residences', to='people.address')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='residences', to='people.person')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [
                            models.Index(fields=['address', 'to_on'], name='people_resi_address_5671bd_idx')],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('address__isnull', False), ('kind', 'NO_FIXED'), _connector='OR'), name='residence_has_an_address_unless_there_is_none'),
                            models.CheckConstraint(condition=models.Q(('from_on', None), ('to_on', None), ('to_on__gte', models.F('from_on')), _connector='OR'), name='residence_does_not_end_before_it_starts'),
                            django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('kind', 'STAYS'), _negated=True), expressions=[('person', '='), (models.Func('from_on', 'to_on', models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='a_person_has_one_home_at_a_time')],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_residencehistory" ("address_id", "from_on", "id", "is_protected", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source", "to_on") VALUES (NEW."address_id", NEW."from_on", NEW."id", NEW."is_protected", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source", NEW."to_on"); RETURN NULL;', hash='a7a4db806698a45852dc58daafd1cefd0cb8c71d', operation='INSERT', pgid='pgtrigger_insert_insert_7f101', table='people_residence', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_residencehistory" ("address_id", "from_on", "id", "is_protected", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source", "to_on") VALUES (NEW."address_id", NEW."from_on", NEW."id", NEW."is_protected", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source", NEW."to_on"); RETURN NULL;', hash='be2392be3e648d169eb5f5258808470da3ec6401', operation='UPDATE', pgid='pgtrigger_update_update_3834a', table='people_residence', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_residencehistory" ("address_id", "from_on", "id", "is_protected", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source", "to_on") VALUES (OLD."address_id", OLD."from_on", OLD."id", OLD."is_protected", OLD."kind", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."source", OLD."to_on"); RETURN NULL;', hash='d4e9021c6c515e69f37ee1ec6948d340db84afdf', operation='DELETE', pgid='pgtrigger_delete_delete_75ab8', table='people_residence', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='names_know_places_when_recorded', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nupdate people_name set places = known.places\nfrom (\n    select\n        of_one.person_id,\n        coalesce(array_agg(distinct place) filter (where place is not null), '{}') as places\n    from (select distinct person_id from of_people) as of_one\n    left join people_residence as home on home.person_id = of_one.person_id and not home.is_protected\n    left join people_address as dwelling on dwelling.id = home.address_id\n    left join lateral unnest(dwelling.words) as place on true\n    group by of_one.person_id\n) as known\nwhere known.person_id = people_name.person_id and people_name.places is distinct from known.places;\nreturn null;\n", hash='9a89c11a62b7460c943153c705bbace0d4582628', level='STATEMENT', operation='INSERT', pgid='pgtrigger_names_know_places_when_recorded_660fa', referencing='REFERENCING NEW TABLE AS of_people ', table='people_residence', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='names_know_places_when_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nupdate people_name set places = known.places\nfrom (\n    select\n        of_one.person_id,\n        coalesce(array_agg(distinct place) filter (where place is not null), '{}') as places\n    from (select distinct person_id from of_people) as of_one\n    left join people_residence as home on home.person_id = of_one.person_id and not home.is_protected\n    left join people_address as dwelling on dwelling.id = home.address_id\n    left join lateral unnest(dwelling.words) as place on true\n    group by of_one.person_id\n) as known\nwhere known.person_id = people_name.person_id and people_name.places is distinct from known.places;\nreturn null;\n", hash='dd199028ee19250b30360f6eb3257e375963c19a', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_names_know_places_when_changed_aca5d', referencing='REFERENCING NEW TABLE AS of_people ', table='people_residence', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ResidenceHistory',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('id', models.BigIntegerField()),
                        ('kind', models.CharField(choices=[('HOME', 'Home'), ('STAYS', 'Stays there at times'), ('NO_FIXED', 'No fixed address'), ('REFUGE', 'Refuge')], default='HOME', max_length=10)),
                        ('is_protected', models.BooleanField(default=False)),
                        ('from_on', models.DateField(blank=True, null=True)),
                        ('to_on', models.DateField(blank=True, null=True)),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('recorded_at', models.DateTimeField()),
                        ('address', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.address')),
                        ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', related_query_name='history', to='people.residence')),
                        ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
                migrations.CreateModel(
                    name='Word',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('of', models.CharField(choices=[('NAME', 'In a name'), ('PLACE', 'In an address')], max_length=5)),
                        ('word', models.CharField(db_collation='C', max_length=60)),
                        ('near', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                        ('sounds', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                    ],
                    options={
                        'indexes': [
                            django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['near'], name='word_by_near_spelling'),
                            django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['sounds'], name='word_by_sound'),
                            models.Index(fields=['word'], name='word_by_spelling')],
                    },
                ),
            ],
        ),
    ]
