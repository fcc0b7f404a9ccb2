-- people: one row for each child or adult whom the record is about. No name, number or address. Of records that were joined, the one that stands first.
--
-- person_id         bigint   unique. SSD: ssd_person.pers_person_id
-- born_month        date     first day of the month of birth; null when it is not known. SSD: pers_dob, to the month
-- birth_precision   text     EXACT, ESTIMATED, DISPUTED or UNKNOWN
-- expected_month    date     first day of the month of expected delivery; null unless it was recorded. SSD: pers_expected_dob, to the month
-- died_month        date     first day of the month of death; null for the living. SSD: pers_death_date, to the month
-- is_adult          boolean  as told, where no date of birth is known; null when nobody said
-- sex_code          text     F, M, I or U. SSD: pers_sex
-- ethnicity_code    text     null when it is not recorded. SSD: pers_ethnicity
-- is_unidentified   boolean  nobody can name them yet
-- needs_interpreter  boolean  null when nobody said
create view dataset.people as
select
    person.subject_id as person_id,
    date_trunc('month', person.born_on)::date as born_month,
    person.birth_precision::text as birth_precision,
    date_trunc('month', person.expected_on)::date as expected_month,
    date_trunc('month', person.died_on)::date as died_month,
    person.is_adult,
    person.sex::text as sex_code,
    nullif(person.ethnicity, '')::text as ethnicity_code,
    person.is_unidentified,
    person.needs_interpreter
from people_person as person
inner join subject_subject as record on record.id = person.subject_id
where record.stands_for_id is null;
