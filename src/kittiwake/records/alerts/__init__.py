"""What somebody must know before they visit."""
