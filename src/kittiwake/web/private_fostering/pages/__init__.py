"""One file for each thing that somebody does here."""
