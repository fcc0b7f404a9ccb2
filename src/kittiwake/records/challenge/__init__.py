"""Challenge: somebody rightful disagrees, is answered by a day, and what it changed is looked at again."""
