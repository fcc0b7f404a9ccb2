"""What children say, what is made of it, who speaks with them, and the story of their life."""
