"""What happened. One folder per area, the only place that writes; a higher area may know those below it."""
