"""Pages about people: finding, adding, reading, changing, relating."""
