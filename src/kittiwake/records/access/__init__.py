"""Accounts, teams, roles, what anybody may see, and the audit of reads."""
