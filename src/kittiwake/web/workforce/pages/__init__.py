"""Waiting, allocating, handing over, and what each worker holds."""
