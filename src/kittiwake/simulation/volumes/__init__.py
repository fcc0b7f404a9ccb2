"""How much happens in a year, when, and how well it is done."""
