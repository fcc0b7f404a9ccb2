"""What becomes of a letter when joined records are separated."""

STAYS = {"letters.letter": "It went to whom it says. Its entries go with the contact that it is about."}
