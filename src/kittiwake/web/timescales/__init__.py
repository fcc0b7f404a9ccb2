"""The catalogue of timescales, the authority's own lengths, and its extra holidays."""
