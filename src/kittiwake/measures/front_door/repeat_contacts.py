"""Repeat contacts."""

from datetime import date

import kittiwake.measures.measure as engine
from kittiwake.measures.measure import Measure

