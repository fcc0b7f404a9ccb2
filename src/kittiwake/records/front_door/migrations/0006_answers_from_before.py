"""Answers that stood in their questions become rows of their own: those that were written over, too."""

from django.db import migrations

# Every state in which a question was answered, from its row history and from the row itself, once each.
COPY = """
with states as (
    select id as check_id, pgh_id as seen, answer, answer_text, sharing, answered_at
    from front_door_agencycheckhistory where answer <> 'ASKED' and pgh_label <> 'delete'
    union all
    select id, 2147483647, answer, answer_text, sharing, answered_at
    from front_door_agencycheck where answer <> 'ASKED'
), given as (
    select check_id, answer, answer_text, sharing, answered_at, min(seen) as seen
    from states
    where check_id in (select id from front_door_agencycheck)
    group by check_id, answer, answer_text, sharing, answered_at
)
insert into front_door_answergiven (
    check_asked_id, answer, answer_text, withheld, sharing, said_by, is_their_own, took_minutes, by_id, at,
    after_id
)
select
    given.check_id, given.answer,
    case
        when given.answer in ('KNOWN', 'CANNOT_SHARE') and given.answer_text = '' then 'No words were kept.'
        else given.answer_text
    end,
    case when given.answer = 'CANNOT_SHARE' then 'OTHER' else '' end,
    given.sharing, '', false, 0,
    coalesce((
        select told.recorded_by_id from line_event as told
        where told.source = 'front_door.agencycheck:' || given.check_id
            and told.kind = 'contact.agency_answered' and told.recorded_at = given.answered_at
        order by told.id limit 1
    ), asked.asked_by_id),
    given.answered_at,
    (
        select made.id from front_door_decision as made
        where made.contact_id = asked.contact_id and made.at < given.answered_at
        order by made.at desc, made.id desc limit 1
    )
from given
inner join front_door_agencycheck as asked on asked.id = given.check_id
order by given.check_id, given.answered_at, given.seen
"""
POINT = """
update front_door_agencycheck as asked set latest_id = (
    select given.id from front_door_answergiven as given
    where given.check_asked_id = asked.id order by given.at desc, given.id desc limit 1
)
"""
# Nobody measured then how long an answer took: the minutes of the clock stand in for working minutes.
TOOK = """
update front_door_answergiven as given set
    took_minutes = greatest(0, extract(epoch from given.at - asked.asked_at) / 60)::int,
    supersedes_id = (
        select earlier.id from front_door_answergiven as earlier
        where earlier.check_asked_id = given.check_asked_id
            and (earlier.at, earlier.id) < (given.at, given.id)
        order by earlier.at desc, earlier.id desc limit 1
    )
from front_door_agencycheck as asked where asked.id = given.check_asked_id
"""


class Migration(migrations.Migration):
    """Before the rows are written once: between two migrations that change the tables."""

    dependencies = [
        ("front_door", "0005_what_agencies_answer"),
        ("line", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(COPY, migrations.RunSQL.noop),
        migrations.RunSQL(TOOK, migrations.RunSQL.noop),
        migrations.RunSQL(POINT, migrations.RunSQL.noop),
    ]
