"""What stands still: a list with the reasons in words, and a way to say why it may."""
