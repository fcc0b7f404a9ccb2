"""From bytes, or pasted words, to a `Message`. Every odd input ends as a notice or as CannotRead."""
