"""The principal officer's pages."""
