"""What becomes of who may read a record, and who did, when joined records are separated: it stays.

How an allocation goes to whose it is, `workforce` says; a closure made meanwhile holds for both (`closures`).
"""

STAYS = {
    "access.declaration": "Somebody declared a tie to whom that record was of.",
    "access.attempt": "Somebody tried to open that record.",
    "access.look": "Somebody looked at that record.",
    "access.opening": "Somebody opened that record for a reason.",
    "access.restriction": "One made while the two were joined is made on the other record too.",
}
