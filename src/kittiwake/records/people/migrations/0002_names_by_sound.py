"""How names sound, kept in an index: "Kaylee" finds "Kayleigh"."""

from django.db import migrations

FUNCTION = """
create function people_sounds(folded text) returns text[]
language sql immutable strict parallel safe
begin atomic
    select coalesce(array_agg(distinct code), '{}')
    from (
        select dmetaphone(word) as code
        from unnest(string_to_array(folded, ' ')) as words (word)
        where word ~ '^[a-z]+$'
        union
        select dmetaphone_alt(word)
        from unnest(string_to_array(folded, ' ')) as words (word)
        where word ~ '^[a-z]+$'
    ) as codes
    where code <> '';
end
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("subject", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTION, "drop function people_sounds(text)"),
        migrations.RunSQL(
            "create index name_by_sound on people_name using gin (people_sounds(folded))", "drop index name_by_sound"
        ),
    ]
