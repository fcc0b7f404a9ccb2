"""Where children in care are to grow up: the board, the panel’s agenda, and each child’s own page."""
