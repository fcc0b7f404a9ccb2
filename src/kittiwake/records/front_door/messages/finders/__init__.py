"""What may stand in the words of a message. Better to miss than to guess; each file finds one sort."""
