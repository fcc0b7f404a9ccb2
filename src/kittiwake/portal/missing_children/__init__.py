"""Where an agency tells of a missing child, and sends the return interview that it was asked to hold."""
