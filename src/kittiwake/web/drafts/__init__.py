"""Keeping what somebody is typing: every long form uses `drafting`, and every draft has a page of its own."""
