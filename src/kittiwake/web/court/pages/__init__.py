"""One file for each part of court work; acting.py has what they share."""
