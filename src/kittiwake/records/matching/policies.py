"""Who may ask for a home, look for one, and decide: the function, and an open record, as in care."""

from kittiwake.records.care.policies import NotPermitted, require_on

ASK, FIND, DECIDE = "home.ask", "home.find", "home.decide"

__all__ = ["ASK", "DECIDE", "FIND", "NotPermitted", "require_on"]
