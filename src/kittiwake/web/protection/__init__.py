"""Child protection: strategy discussions, enquiries, conferences, and who may write for a while."""
