"""The synthetic authority: nobody in it is real. Acts through the records' services; nothing imports it."""
