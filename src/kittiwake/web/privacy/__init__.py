"""The room of the principal officer for the record: who opened, who is tied, who read without a reason."""
