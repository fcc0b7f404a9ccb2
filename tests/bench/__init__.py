"""How long pages take, told as ratios measured side by side in one run."""
