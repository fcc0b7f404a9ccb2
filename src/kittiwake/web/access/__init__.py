"""Signing in and out, accounts, and who has looked."""
