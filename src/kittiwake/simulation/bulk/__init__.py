"""Three years of families in a minute or two: the record's own services act on rows kept in memory.

Nothing of a rule is written a second time. While a family's years are told, the managers of Django's models
answer from `memory` instead of the database, so each act goes through the same service, with the same
permissions, standards and clocks, as on a page. When the family is told, its rows are copied into the
database, where every constraint holds them. Docs: docs/decisions/0019-the-services-act-in-memory.md
"""
