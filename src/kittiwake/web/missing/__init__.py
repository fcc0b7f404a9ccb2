"""Pages of children who go missing: gone, back, what they told, and what was made of it."""
