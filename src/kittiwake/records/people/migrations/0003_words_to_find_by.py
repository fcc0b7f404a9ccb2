"""Words that names and addresses are found by, looked up among few: see docs/decisions/0011."""

from itertools import islice

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from kittiwake.records.people.words import name_words, place_words

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
PUT_DOWN = """
insert into people_word (of, word, near, sounds)
select of, word, people_word_near(word), people_word_sounds(word)
from (
    select distinct 'NAME' as of, unnest(words) as word from people_name
    union all
    select distinct 'PLACE', unnest(words) from people_address
) as spelt
where case of when 'NAME' then word not like '=%' else word ~ '^[a-z][a-z]+$' end
"""
BATCH = 5000


def fill(apps, schema_editor):
    """Words of every name and address there is."""
    connection = schema_editor.connection
    names, addresses = apps.get_model("people", "Name"), apps.get_model("people", "Address")
    fill_table(connection, names, ("given", "family"), name_words)
    fill_table(connection, addresses, ("lines", "postcode"), place_words)


def fill_table(connection, model, columns, words):
    update = f"""
        update {model._meta.db_table} as kept set words = string_to_array(filled.words, '|')
        from unnest(%s::bigint[], %s::text[]) as filled (id, words)
        where kept.id = filled.id
    """
    rows = model.objects.order_by("pk").values_list("pk", *columns).iterator(chunk_size=BATCH)
    while batch := list(islice(rows, BATCH)):
        with connection.cursor() as cursor:
            cursor.execute(update, [[pk for pk, *_ in batch], ["|".join(words(*told)) for _, *told in batch]])



class Migration(migrations.Migration):

    dependencies = [
        ('people', '0002_names_by_sound'),
        ('pghistory', '0007_auto_20250421_0444'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL("drop index name_by_sound; drop function people_sounds(text)", migrations.RunSQL.noop),
        migrations.RunSQL(SOUNDS, "drop function people_word_sounds(text)"),
        migrations.RunSQL(NEAR, "drop function people_word_near(text)"),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('of', models.CharField(choices=[('NAME', 'In a name'), ('PLACE', 'In an address')], max_length=5)),
                ('word', models.CharField(db_collation='C', max_length=60)),
                ('near', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ('sounds', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='name',
            name='update_update',
        ),
        migrations.RemoveIndex(
            model_name='address',
            name='address_by_trigram',
        ),
        migrations.RemoveIndex(
            model_name='name',
            name='name_by_trigram',
        ),
        migrations.AddField(
            model_name='address',
            name='words',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, editable=False, size=None),
        ),
        migrations.AddField(
            model_name='name',
            name='words',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, editable=False, size=None),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RunSQL(PUT_DOWN, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name='address',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['words'], name='address_by_words'),
        ),
        migrations.AddIndex(
            model_name='identifier',
            index=models.Index(django.db.models.functions.text.Upper('value'), name='number_in_capitals'),
        ),
        migrations.AddIndex(
            model_name='name',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['words'], name='name_by_words'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='address',
            trigger=pgtrigger.compiler.Trigger(name='words_are_put_down_when_recorded', sql=pgtrigger.compiler.UpsertTriggerSql(func="\ninsert into people_word (of, word, near, sounds)\nselect 'PLACE', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)\nfrom (select distinct unnest(words) as word from put_down) as spelt\nwhere spelt.word ~ '^[a-z][a-z]+$' and not exists\n    (select from people_word as known where known.of = 'PLACE' and known.word = spelt.word);\nreturn null;\n", hash='4bb8c6645754bb2eab80ad2b603965b0f06046cb', level='STATEMENT', operation='INSERT', pgid='pgtrigger_words_are_put_down_when_recorded_54de0', referencing='REFERENCING NEW TABLE AS put_down ', table='people_address', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='address',
            trigger=pgtrigger.compiler.Trigger(name='words_are_put_down_when_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\ninsert into people_word (of, word, near, sounds)\nselect 'PLACE', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)\nfrom (select distinct unnest(words) as word from put_down) as spelt\nwhere spelt.word ~ '^[a-z][a-z]+$' and not exists\n    (select from people_word as known where known.of = 'PLACE' and known.word = spelt.word);\nreturn null;\n", hash='701040e62bb4462a6c72841fd577a1debb621860', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_words_are_put_down_when_changed_ee206', referencing='REFERENCING NEW TABLE AS put_down ', table='people_address', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='words_are_put_down_when_recorded', sql=pgtrigger.compiler.UpsertTriggerSql(func="\ninsert into people_word (of, word, near, sounds)\nselect 'NAME', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)\nfrom (select distinct unnest(words) as word from put_down) as spelt\nwhere spelt.word not like '=%' and not exists\n    (select from people_word as known where known.of = 'NAME' and known.word = spelt.word);\nreturn null;\n", hash='93ed8808a36982677c87d71c887f0ea595320d4f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_words_are_put_down_when_recorded_81094', referencing='REFERENCING NEW TABLE AS put_down ', table='people_name', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='words_are_put_down_when_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\ninsert into people_word (of, word, near, sounds)\nselect 'NAME', spelt.word, people_word_near(spelt.word), people_word_sounds(spelt.word)\nfrom (select distinct unnest(words) as word from put_down) as spelt\nwhere spelt.word not like '=%' and not exists\n    (select from people_word as known where known.of = 'NAME' and known.word = spelt.word);\nreturn null;\n", hash='156c1d05deab05c755408376606cd2e11e279bc4', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_words_are_put_down_when_changed_577c9', referencing='REFERENCING NEW TABLE AS put_down ', table='people_name', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."family" IS DISTINCT FROM (NEW."family") OR OLD."folded" IS DISTINCT FROM (NEW."folded") OR OLD."from_on" IS DISTINCT FROM (NEW."from_on") OR OLD."given" IS DISTINCT FROM (NEW."given") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_restricted" IS DISTINCT FROM (NEW."is_restricted") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."recorded_at" IS DISTINCT FROM (NEW."recorded_at") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."to_on" IS DISTINCT FROM (NEW."to_on"))', func='INSERT INTO "people_namehistory" ("family", "folded", "from_on", "given", "id", "is_restricted", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "source", "to_on") VALUES (NEW."family", NEW."folded", NEW."from_on", NEW."given", NEW."id", NEW."is_restricted", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."source", NEW."to_on"); RETURN NULL;', hash='d064b53c587b6a4c90c60d398c95657875b134f9', operation='UPDATE', pgid='pgtrigger_update_update_46d6a', table='people_name', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='word',
            index=models.Index(fields=['word', 'of'], name='word_by_spelling'),
        ),
        migrations.AddIndex(
            model_name='word',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['near'], name='word_by_near_spelling'),
        ),
        migrations.AddIndex(
            model_name='word',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['sounds'], name='word_by_sound'),
        ),
    ]
