"""Roles, and the functions that each carries."""

from kittiwake.config.documents.markdown import code, table
from kittiwake.records.access.roles import ITSELF, functions, role, roles

OPENING = """# Roles

What a post may do. Which records it may do it to follows from its reach, from who works with the
family, and from whether the record is restricted or sealed. Nothing that is not listed is allowed.
"""
REACH = {
    "authority": "every record not closed to it",
    "own": "its own and its team's, and a name for the rest",
    "name": "a name and whom to ring, and no record",
    "none": "no child's record",
}


def write() -> str:
    every_role = [*roles().values(), role(ITSELF)]
    described = [(role.title, role.purpose, REACH[role.reach], code(role.key)) for role in every_role]
    matrix = [
        (code(function), *("yes" if function in role.may else "" for role in every_role))
        for function in sorted(functions())
    ]
    return "\n".join(
        [
            OPENING,
            table(("Role", "Purpose", "Reach", "Key"), described),
            "\n## Functions\n",
            table(("Function", *(role.title for role in every_role)), matrix),
        ]
    )
