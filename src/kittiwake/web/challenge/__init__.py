"""The room where somebody rightful disagrees: raised, answered, taken further, closed, read again."""
