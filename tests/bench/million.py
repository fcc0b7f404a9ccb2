"""A million invented people, written straight into the tables: names as frequent as names are."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

from django.db import connection

PEOPLE, NAMED_TWICE, DWELLINGS, NUMBERED, SEALED = 1_000_000, 100_000, 400_000, 600_000, 1_500
SEALED_EACH = 600
GIVEN = """
    oliver amelia jack olivia harry isla george ava noah emily charlie mia jacob isabella alfie sophie freddie
    grace oscar lily leo chloe logan ella archie mohammed elizabeth william margaret thomas james john david
    michael sarah susan katherine robert richard stephen andrew christopher daniel matthew kayleigh alexander
    samantha benjamin nicholas anthony jennifer patricia rebecca victoria abigail
"""
FAMILY = """
    smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white
    roberts green hall wood jackson clarke patel khan lewis james phillips ali begum hussain ahmed dunn marsh
    singh kaur shah murphy kelly scott mason hunt palmer mills barker fletcher gibson howard ryan
"""
STREETS = "elm oak ash station church park victoria albert mill high school north south queens kings"
ONSETS = "b br c ch d f g gr h j k l m n p r s sh st t th tr v w"
VOWELS = "a e i o u ai ea oo"
CODAS = "ck d ll m n nd r rs s t th x"
TABLES = (
    *("subject_subject", "people_person", "people_name", "people_identifier"),
    *("people_address", "people_residence", "people_word"),
)
ROWS = f"""
insert into subject_subject (id, key, opened_at, whole)
select n, gen_random_uuid(), now(), array[]::bigint[] from generate_series(1, {PEOPLE}) n;

insert into people_person (subject_id, is_unidentified, born_on, birth_precision, died_precision, sex, gender,
    ethnicity, religion, first_language, source, recorded_by_id, recorded_at, version)
select n, false, case when n %% 10 < 4 then date '2000-01-01' + (random() * 6300)::int
    else date '1935-01-01' + (random() * 23700)::int end,
    'EXACT', '', (array['F', 'M'])[1 + n %% 2], '', '', '', '', '', %(by)s, now(), 1
from generate_series(1, {PEOPLE}) n;

insert into people_identifier (person_id, scheme, value, system, is_valid, source, recorded_by_id,
    recorded_at)
select n, 'nhs_number', (4000000000 + n * 7)::text, '', true, '', %(by)s, now()
from generate_series(1, {NUMBERED}) n;

insert into people_address (id, lines, postcode, folded, words)
select n, concat_ws(' ', house, street.word, way, town), upper(sector || inward),
    concat_ws(' ', house, street.word, way, town, replace(sector, ' ', '') || inward),
    array[house, street.word, way, town, split_part(sector, ' ', 1), sector, sector || left(inward, 1),
        sector || inward]
from (
    select n, (1 + n %% 180)::text as house, floor({{street}} * power(random(), 1.7))::int as street,
        (array['road', 'street', 'avenue', 'close', 'lane', 'drive'])[1 + n %% 6] as way,
        (array['tarnmouth', 'wexborough', 'kelham', 'ashby', 'brackenfield'])[1 + n %% 5] as town,
        format('ne%%s %%s', 1 + n %% 49, n / 49 %% 10) as sector,
        chr(97 + n / 490 %% 26) || chr(97 + n / 12740 %% 26) as inward
    from generate_series(1, {DWELLINGS}) n
) as built
join pool street on street.of = 'street' and street.place = built.street;

insert into people_residence (person_id, address_id, kind, is_protected, source, recorded_by_id, recorded_at)
select n, 1 + n %% {DWELLINGS}, 'HOME', n %% 100 = 0, '', %(by)s, now() from generate_series(1, {PEOPLE}) n;

insert into people_name (person_id, kind, given, family, is_restricted, source, folded, words, places,
    recorded_by_id, recorded_at)
select named.person, case when n > {PEOPLE} then 'ALIAS' else 'LEGAL' end, given.word, family.word, false, '',
    given.word || ' ' || family.word, array[given.word, family.word],
    case when named.person %% 100 = 0 then '{{{{}}}}' else dwelling.words end, %(by)s, now()
from (
    select n, 1 + (n - 1) %% {PEOPLE} as person, floor({{given}} * power(random(), 2))::int as given,
        floor({{family}} * power(random(), 2.65))::int as family
    from generate_series(1, {PEOPLE + NAMED_TWICE}) n
) as named
join pool given on given.of = 'given' and given.place = named.given
join pool family on family.of = 'family' and family.place = named.family
join people_address dwelling on dwelling.id = 1 + named.person %% {DWELLINGS};

insert into people_word (of, word, near, sounds)
select of, word, people_word_near(word), people_word_sounds(word)
from (
    select distinct 'NAME' as of, unnest(words) as word from people_name
    union all
    select distinct 'PLACE', unnest(words) from people_address
) as spelt where word ~ '^[a-z][a-z]+$';

insert into access_restriction (subject_id, closure, compartment, reason, ring, from_on, recorded_by_id,
    recorded_at)
select n * {SEALED_EACH}, 'SEALED', 'Adoption', 'Adopted', '0191 498 0300', '2016-01-01', %(by)s, now()
from generate_series(1, {SEALED}) n;
"""


def make(by: int) -> None:
    """Write everybody down, as recorded by the account with that key. The database is empty of people."""
    chosen = random.Random(20170424)  # noqa: S311 -- the same people every time, not a secret
    pools = {
        "given": GIVEN.split() + invented(4_000, chosen, 2),
        "family": FAMILY.split() + invented(120_000, chosen, 3),
        "street": STREETS.split() + invented(4_000, chosen, 2),
    }
    with connection.cursor() as cursor:
        cursor.execute("set session_replication_role = replica")  # no triggers: no history of invented rows
        cursor.execute("select setseed(0.42)")
        # The dearest constraint to hold a million times; nothing is recorded in this database afterwards.
        cursor.execute("alter table people_residence drop constraint a_person_has_one_home_at_a_time")
        cursor.execute("create temp table pool (of text, place int, word text)")
        cursor.executemany(
            "insert into pool select %s, place - 1, word"
            " from unnest(%s::text[]) with ordinality as each (word, place)",
            list(pools.items()),
        )
        cursor.execute("analyze pool")
        rows = ROWS.format(**{of: len(words) for of, words in pools.items()})
        with without_indexes(cursor):
            for statement in rows.split(";\n\n"):
                cursor.execute(statement, {"by": by})
        cursor.execute("reset session_replication_role")
        cursor.execute("analyze")


@contextmanager
def without_indexes(cursor: Any) -> Iterator[None]:
    """Indexes that are no constraint are made once, afterwards: much the quicker."""
    cursor.execute(
        "select pg_get_indexdef(indexrelid), indexrelid::regclass::text from pg_index"
        " where indrelid = any(%s::regclass[]) and not indisunique"
        " and not exists (select from pg_constraint where conindid = indexrelid)",
        [list(TABLES)],
    )
    indexes = cursor.fetchall()
    for _, name in indexes:
        cursor.execute(f"drop index {name}")
    yield
    cursor.execute("set maintenance_work_mem = '256MB'")
    for definition, _ in indexes:
        cursor.execute(definition)


def invented(many: int, chosen: random.Random, syllables: int) -> list[str]:
    """So many words that nobody is called, in a chance order, each once."""
    parts = ["".join(part) for part in product(ONSETS.split(), VOWELS.split())]
    words: dict[str, None] = {}
    while len(words) < many:
        length = chosen.randint(2, syllables)
        words["".join(chosen.choice(parts) for _ in range(length)) + chosen.choice(CODAS.split())] = None
    return list(words)
