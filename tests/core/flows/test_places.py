"""The point and name that stand for a code."""

from __future__ import annotations

import numpy as np

from parcours_plugin.core.flows.places import at_level, locate_places


def test_a_place_is_put_at_the_own_point_nearest_to_the_middle():
    places = locate_places(
        np.array(["a"] * 4 + ["b"], object),
        np.array([""] * 4 + ["Bourg"], object),
        np.array([0.0, 10.0, 10.0, 4.0, 7.0]),
        np.array([0.0, 0.0, 10.0, 4.0, 7.0]),
    )
    assert places.loc["a", ["name", "x", "y"]].tolist() == ["a", 4.0, 4.0]
    assert places.loc["b", ["name", "x", "y"]].tolist() == ["Bourg", 7.0, 7.0]


def test_a_place_without_point_is_kept():
    places = locate_places(
        np.array(["a", None, ""], object),
        np.array(["A", "B", "C"], object),
        np.full(3, np.nan),
        np.full(3, np.nan),
    )
    assert places.index.tolist() == ["a"]
    assert places["x"].isna().all()


def test_communes_become_codes_of_the_level_above_and_unknown_ones_nothing():
    codes = np.array(["1", "2", "9", ""], object)
    assert at_level(
        codes, np.array(["1", "2", "2"], object), np.array(["E", None, "F"], object)
    ).tolist() == [
        "E",
        "",
        "",
        "",
    ]
