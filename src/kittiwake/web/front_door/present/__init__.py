"""How the front door's records are said to people."""
