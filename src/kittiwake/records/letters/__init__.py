"""Letters: addressed from the record, written once, kept as they went."""
