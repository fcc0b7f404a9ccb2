"""Every read about access, for one viewer: which records they reach, who works here, who has looked."""

from kittiwake.records.access.selectors.arrangements import (
    arrangements_in_force,
    arrangements_visible_to,
    is_arranged,
)
from kittiwake.records.access.selectors.closures import closed_among, keys_closed_to_some
from kittiwake.records.access.selectors.colleagues import (
    account_with_address,
    accounts_visible_to,
    colleagues,
    demonstration_accounts,
    name_colleagues,
    posts_held,
    teams,
)
from kittiwake.records.access.selectors.dated import in_force
from kittiwake.records.access.selectors.declarations import (
    declarations_visible_to,
    declare_again_on,
    latest_statement,
    overdue_statements,
    own_declarations,
)
from kittiwake.records.access.selectors.openings import (
    awaiting_review,
    looks_during,
    notices_of,
    openings_visible_to,
    own_openings,
    unseen_notices,
)
from kittiwake.records.access.selectors.own import OwnWays, Running, own_ways
from kittiwake.records.access.selectors.reach import (
    Meeting,
    asking_access,
    find_subject,
    keys_shut_to,
    meet,
    reach_of,
    reaches_of,
    standing_reach_of,
    subjects_closed_to,
    subjects_nameable_to,
    subjects_visible_to,
)
from kittiwake.records.access.selectors.working import (
    allocated_worker,
    held_by,
    involvements_visible_to,
    looks_visible_to,
    restrictions_visible_to,
    whom_to_ring,
    whom_to_ring_each,
)

__all__ = [
    "Meeting",
    "OwnWays",
    "Running",
    "account_with_address",
    "accounts_visible_to",
    "allocated_worker",
    "arrangements_in_force",
    "arrangements_visible_to",
    "asking_access",
    "awaiting_review",
    "closed_among",
    "colleagues",
    "declarations_visible_to",
    "declare_again_on",
    "demonstration_accounts",
    "find_subject",
    "held_by",
    "in_force",
    "involvements_visible_to",
    "is_arranged",
    "keys_closed_to_some",
    "keys_shut_to",
    "latest_statement",
    "looks_during",
    "looks_visible_to",
    "meet",
    "name_colleagues",
    "notices_of",
    "openings_visible_to",
    "overdue_statements",
    "own_declarations",
    "own_openings",
    "own_ways",
    "posts_held",
    "reach_of",
    "reaches_of",
    "restrictions_visible_to",
    "standing_reach_of",
    "subjects_closed_to",
    "subjects_nameable_to",
    "subjects_visible_to",
    "teams",
    "unseen_notices",
    "whom_to_ring",
    "whom_to_ring_each",
]
