"""Timing pages against the bare page, turn by turn, so that a busy machine slows both alike."""

from dataclasses import dataclass
from statistics import median
from time import perf_counter

from django.test import Client

ROUNDS = 45


@dataclass(frozen=True, kw_only=True)
class Timed:
    """One page beside the bare page.

    ratio         median over the rounds of page ÷ bare page, both of the same round.
    milliseconds  the page's own median, for orientation only.
    """

    page: str
    ratio: float
    milliseconds: float
    bare_milliseconds: float


def time_page(name: str, address: str, client: Client) -> Timed:
    """Ask for the page and the bare page by turns; the first rounds warm both up and do not count."""
    ratios, own, bare = [], [], []
    for number in range(ROUNDS + 3):
        bare_took, page_took = _took(client, "/bare/"), _took(client, address)
        if number >= 3:
            ratios.append(page_took / bare_took)
            own.append(page_took)
            bare.append(bare_took)
    return Timed(
        page=name,
        ratio=round(median(ratios), 2),
        milliseconds=round(median(own) * 1000, 1),
        bare_milliseconds=round(median(bare) * 1000, 1),
    )


def _took(client: Client, address: str) -> float:
    started = perf_counter()
    answer = client.get(address)
    took = perf_counter() - started
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}: nothing was measured.")
    return took
