"""How evenly thresholds are applied: what to read again, what differs, what came too late."""

from kittiwake.assurance.thresholds.agreement import Agreement, Group, agreement
from kittiwake.assurance.thresholds.alike import Pair, pairs
from kittiwake.assurance.thresholds.looking_back import Earlier, SoonerCase, sooner_case, sooner_cases
from kittiwake.assurance.thresholds.sample import Pick, Sample, differing, finished_weeks, pick_of, sample

__all__ = [
    "Agreement",
    "Earlier",
    "Group",
    "Pair",
    "Pick",
    "Sample",
    "SoonerCase",
    "agreement",
    "differing",
    "finished_weeks",
    "pairs",
    "pick_of",
    "sample",
    "sooner_case",
    "sooner_cases",
]
