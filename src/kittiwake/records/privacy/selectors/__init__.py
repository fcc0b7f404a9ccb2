"""Readings that somebody has to ask about, for whoever asks."""

from kittiwake.records.privacy.selectors.asked import (
    Kept,
    doubtful_readings,
    how_often_right,
    latest_sifting,
    open_readings,
)

__all__ = ["Kept", "doubtful_readings", "how_often_right", "latest_sifting", "open_readings"]
