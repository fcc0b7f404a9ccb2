"""Children who go missing: when and from where, who was told, how they came back, and what they said."""
