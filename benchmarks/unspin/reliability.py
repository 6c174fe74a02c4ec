"""The reliability table of ten equal bins, and the expected calibration error (Guo et al. 2017)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

BINS = 10


class Judged(NamedTuple):
    """A confidence, and whether it was right."""

    confidence: float
    right: bool


def print_table(judged: Sequence[Judged]) -> None:
    """Print how often the confidences of each bin were right, and the mean distance between the two."""
    print(f"{'bin':>10} {'cases':>6} {'said':>6} {'was':>6}")
    error = 0.0
    for number in range(BINS):
        low, high = number / BINS, (number + 1) / BINS
        inside = [each for each in judged if low <= each.confidence < high or (high == 1 and each.confidence == 1)]
        if inside:
            said = sum(each.confidence for each in inside) / len(inside)
            was = sum(each.right for each in inside) / len(inside)
            error += abs(said - was) * len(inside) / len(judged)
            print(f"{low:.1f} to {high:.1f} {len(inside):6} {said:6.3f} {was:6.3f}")
    print(f"expected calibration error {error:.3f} of {len(judged)} cases")
