"""Pages of private fostering: the register, and one child's arrangements."""
