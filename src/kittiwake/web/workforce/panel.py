"""Where the entries of the line about allocation are read."""

SOURCES = {
    "workforce.allocationwait": ("workforce:wait", "wait_id", False),
    "workforce.handover": ("workforce:hand_over_note", "hand_over_id", True),
}
