"""Where its bearer lives or lived, beside each name: see docs/decisions/0011."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

PLACES_OF = """
create function people_places_of(person bigint) returns text[]
language sql stable strict parallel safe
begin atomic
    select coalesce(array_agg(distinct place), '{}')
    from people_residence as home
    join people_address as dwelling on dwelling.id = home.address_id
    cross join unnest(dwelling.words) as place
    where home.person_id = person and not home.is_protected;
end
"""
FILL = """
update people_name set places = known.places
from (
    select home.person_id, array_agg(distinct place) as places
    from people_residence as home
    join people_address as dwelling on dwelling.id = home.address_id
    cross join unnest(dwelling.words) as place
    where not home.is_protected
    group by home.person_id
) as known
where known.person_id = people_name.person_id
"""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0005_joined_records'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='name',
            name='name_by_words',
        ),
        migrations.RemoveIndex(
            model_name='word',
            name='word_by_spelling',
        ),
        migrations.AddField(
            model_name='name',
            name='places',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, editable=False, size=None),
        ),
        migrations.RunSQL(PLACES_OF, "drop function people_places_of(bigint)"),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name='name',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['words', 'places'], name='name_by_words_and_places'),
        ),
        migrations.AddIndex(
            model_name='word',
            index=models.Index(fields=['word'], name='word_by_spelling'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='name_knows_places', sql=pgtrigger.compiler.UpsertTriggerSql(func='new.places = people_places_of(new.person_id); return new;', hash='ce38eb41422b09684cc96509cf67bc2d8c10911e', operation='INSERT OR UPDATE', pgid='pgtrigger_name_knows_places_85079', table='people_name', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='residence',
            trigger=pgtrigger.compiler.Trigger(name='names_know_places_when_recorded', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            update people_name set places = '{}' where person_id in (select person_id from lived);\n            return null;\n        ", hash='af6fe8d7ab764e39f904ea7439a724cf38c8f64a', level='STATEMENT', operation='INSERT', pgid='pgtrigger_names_know_places_when_recorded_660fa', referencing='REFERENCING NEW TABLE AS lived ', table='people_residence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='residence',
            trigger=pgtrigger.compiler.Trigger(name='names_know_places_when_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n            update people_name set places = '{}' where person_id in (select person_id from lived);\n            return null;\n        ", hash='33076c1658f12af6d42a2effe7aff8445392cb18', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_names_know_places_when_changed_aca5d', referencing='REFERENCING NEW TABLE AS lived ', table='people_residence', when='AFTER')),
        ),
    ]
