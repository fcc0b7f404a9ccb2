"""What becomes of a reading that was asked about when joined records are separated."""

STAYS = {"privacy.doubtfulreading": "Somebody read that record."}
