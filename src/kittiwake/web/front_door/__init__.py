"""From a message to a decision: contacts, their screening, and what follows."""
