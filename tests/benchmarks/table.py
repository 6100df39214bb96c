"""The lines of the comparison: both sides, their ratio, and the check."""

from __future__ import annotations

import numpy as np
import pandas as pd
from covered_roads import RoadSegments, covered_km
from sides import Figures

LARGEST_ROAD_SHARE = 0.001
ELLIPSOID_SHARE = 0.002
SAME_AS_QNEAT3 = 0.001
FOUND_BY_QNEAT3 = 0.95
failed: list[str] = []


def header() -> None:
    """The heads of the columns."""
    side = f"{'CPU s':>9}{'wall s':>9}{'MB':>7}"
    print(f"{'':51}{'the other side':>27}{'Parcours':>27}")
    print(f"{'':51} {side}  {side} {'CPU ratio':>10}")


def line(name: str, other: Figures | None, own: Figures, check: str = "") -> None:
    """One comparison."""
    ratio = f"{other.cpu / own.cpu:8.1f} x" if other else " " * 10
    print(f"{name:51} {_side(other)}  {_side(own)} {ratio}  {check}", flush=True)


def _side(figures: Figures | None) -> str:
    """CPU, wall and memory of a side."""
    if figures is None:
        return f"{'-':>9}{'-':>9}{'-':>7}"
    return f"{figures.cpu:9.2f}{figures.wall:9.2f}{figures.peak_mb:7.0f}"


def same_roads(name: str, roads: RoadSegments, other: Figures, own: Figures) -> str:
    """Whether both sides cover the same length of road from each place."""
    theirs, ours = (
        covered_km(roads, side.answer["place"], side.answer["pieces"]) for side in (other, own)
    )
    if len(theirs) != len(ours):
        return _told(name, False, "not the same places")
    worst = float((np.abs(ours - theirs) / np.maximum(theirs, 1e-9)).max())
    return _told(
        name,
        worst <= LARGEST_ROAD_SHARE,
        f"{ours.sum():,.1f} km against {theirs.sum():,.1f} km, worst place {100 * worst:.4f} %",
    )


def same_minutes(name: str, other: Figures, own: Figures, largest: float) -> str:
    """Whether both sides reach the same pairs in the same minutes."""
    theirs, ours = other.answer, own.answer
    if not np.array_equal(theirs["pairs"], ours["pairs"]):
        return _told(name, False, f"{len(ours['pairs']):,} pairs against {len(theirs['pairs']):,}")
    worst = float(np.abs(theirs["minutes"] - ours["minutes"]).max(initial=0.0))
    return _told(
        name, worst <= largest, f"{len(ours['pairs']):,} pairs, largest difference {worst:.1e} min"
    )


def same_minutes_as_qneat3(name: str, other: Figures, own: Figures) -> str:
    """Whether the pairs that QNEAT3 finds have the same minutes.

    It measures the roads on the ellipsoid, the others as they are drawn; it gives no time from a
    place to itself, nor from a few places that it does not find again in its own graph.
    """
    theirs, ours = (
        pd.Series(side.answer["minutes"], pd.MultiIndex.from_arrays(side.answer["pairs"].T))
        for side in (other, own)
    )
    share = ours.reindex(theirs.index) / theirs
    spread = float(np.abs(share / share.median() - 1).max())
    good = len(theirs) >= FOUND_BY_QNEAT3 * len(ours) and spread <= SAME_AS_QNEAT3
    return _told(
        name,
        good and abs(share.median() - 1) <= ELLIPSOID_SHARE,
        f"{len(theirs):,} of {len(ours):,} pairs found, times {100 * (1 - share.median()):.3f} %"
        f" longer on the ellipsoid, otherwise within {100 * spread:.3f} %",
    )


def _told(name: str, good: bool, sentence: str) -> str:
    """The check in words; a failure is remembered."""
    if not good:
        failed.append(name)
    return ("same: " if good else "DIFFERENT: ") + sentence
