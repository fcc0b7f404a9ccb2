"""Child protection, without a database."""
