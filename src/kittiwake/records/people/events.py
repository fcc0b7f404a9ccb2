"""What happens to what is known about a person."""

from kittiwake.records.line.kinds import define

PERSON_RECORDED = define(
    "person.recorded",
    "This record was opened",
    "A child or adult is on the record for the first time.",
    "LEFT_OUT",
)
PERSON_CHANGED = define(
    "person.changed",
    "Details were changed",
    "Something known about the person was put right or added.",
    "LEFT_OUT",
)
PERSON_BORN = define(
    "person.born", "Was born", "An unborn child was born; the expected date stays visible.", "HEADLINE"
)
PERSON_DIED = define(
    "person.died", "Died", "The person has died; what is planned for them stops.", "HEADLINE"
)
NAME_ADDED = define("name.added", "A name was added", "The person is known by another name.", "LEFT_OUT")
IDENTIFIER_ADDED = define(
    "identifier.added",
    "A number was added",
    "A number from another system was recorded, with where it came from.",
    "LEFT_OUT",
)
ADDRESS_CHANGED = define("address.changed", "Moved", "The person lives, or stays, somewhere else.")
RELATIONSHIP_ADDED = define(
    "relationship.added",
    "A relationship was recorded",
    "Two people are said to stand to each other in some way.",
    "LEFT_OUT",
)
RELATIONSHIP_CHANGED = define(
    "relationship.changed",
    "A relationship was put right",
    "What is known of a relationship changed: how sure it is, or who holds parental responsibility.",
    "LEFT_OUT",
)
RELATIONSHIP_ENDED = define(
    "relationship.ended", "A relationship ended", "A relationship no longer holds from a day.", "LEFT_OUT"
)
RECORDS_JOINED = define(
    "records.joined",
    "Records joined",
    "Two people agreed that two records are one person's; they are read as one from then on.",
    "FULL",
)
RECORDS_SEPARATED = define(
    "records.separated",
    "Records separated",
    "Two people agreed that two joined records are two people's; each is read for itself again.",
    "FULL",
)
