"""Letters about a contact: written, confirmed, kept, and how they went."""
