"""From a message that arrived to a manager's reasoned decision."""
