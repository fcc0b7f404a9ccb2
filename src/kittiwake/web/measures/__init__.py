"""Measures: the numbers, what they do not show, and the rows behind them."""
