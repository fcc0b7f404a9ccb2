"""Places are set for many names at once: see docs/decisions/0011."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0006_names_know_places'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='name',
            name='name_knows_places',
        ),
        migrations.RunSQL("drop function people_places_of(bigint)", migrations.RunSQL.noop),
        pgtrigger.migrations.RemoveTrigger(
            model_name='residence',
            name='names_know_places_when_recorded',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='residence',
            name='names_know_places_when_changed',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='names_know_places_when_named', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nupdate people_name set places = known.places\nfrom (\n    select\n        of_one.person_id,\n        coalesce(array_agg(distinct place) filter (where place is not null), '{}') as places\n    from (select distinct person_id from of_people) as of_one\n    left join people_residence as home on home.person_id = of_one.person_id and not home.is_protected\n    left join people_address as dwelling on dwelling.id = home.address_id\n    left join lateral unnest(dwelling.words) as place on true\n    group by of_one.person_id\n) as known\nwhere known.person_id = people_name.person_id and people_name.places is distinct from known.places;\nreturn null;\n", hash='ae9312db8583536546170efacbfdc5e9d22a0d64', level='STATEMENT', operation='INSERT', pgid='pgtrigger_names_know_places_when_named_d7ebd', referencing='REFERENCING NEW TABLE AS of_people ', table='people_name', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='name',
            trigger=pgtrigger.compiler.Trigger(name='places_follow_homes_only', sql=pgtrigger.compiler.UpsertTriggerSql(func='if pg_trigger_depth() = 1 then new.places = old.places; end if; return new;', hash='df91737258febdaebf6c54168bb290417345d09d', operation='UPDATE', pgid='pgtrigger_places_follow_homes_only_ba93e', table='people_name', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='residence',
            trigger=pgtrigger.compiler.Trigger(name='names_know_places_when_recorded', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nupdate people_name set places = known.places\nfrom (\n    select\n        of_one.person_id,\n        coalesce(array_agg(distinct place) filter (where place is not null), '{}') as places\n    from (select distinct person_id from of_people) as of_one\n    left join people_residence as home on home.person_id = of_one.person_id and not home.is_protected\n    left join people_address as dwelling on dwelling.id = home.address_id\n    left join lateral unnest(dwelling.words) as place on true\n    group by of_one.person_id\n) as known\nwhere known.person_id = people_name.person_id and people_name.places is distinct from known.places;\nreturn null;\n", hash='9a89c11a62b7460c943153c705bbace0d4582628', level='STATEMENT', operation='INSERT', pgid='pgtrigger_names_know_places_when_recorded_660fa', referencing='REFERENCING NEW TABLE AS of_people ', table='people_residence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='residence',
            trigger=pgtrigger.compiler.Trigger(name='names_know_places_when_changed', sql=pgtrigger.compiler.UpsertTriggerSql(func="\nupdate people_name set places = known.places\nfrom (\n    select\n        of_one.person_id,\n        coalesce(array_agg(distinct place) filter (where place is not null), '{}') as places\n    from (select distinct person_id from of_people) as of_one\n    left join people_residence as home on home.person_id = of_one.person_id and not home.is_protected\n    left join people_address as dwelling on dwelling.id = home.address_id\n    left join lateral unnest(dwelling.words) as place on true\n    group by of_one.person_id\n) as known\nwhere known.person_id = people_name.person_id and people_name.places is distinct from known.places;\nreturn null;\n", hash='dd199028ee19250b30360f6eb3257e375963c19a', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_names_know_places_when_changed_aca5d', referencing='REFERENCING NEW TABLE AS of_people ', table='people_residence', when='AFTER')),
        ),
    ]
