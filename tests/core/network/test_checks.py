"""Every fault of a network by hand, and the geometric checks against plain double loops."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from small_networks import make_network, networks, road_costs_of, road_lines

from parcours_plugin.core import contracts
from parcours_plugin.core.errors import ParameterError
from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.check_sentences import check_sentences
from parcours_plugin.core.network.checks import CheckOptions, RoadsRead, check_network
from parcours_plugin.core.network.costs import road_costs
from parcours_plugin.core.network.crossings import find_crossings
from parcours_plugin.core.network.doubtful_values import identifier_field, is_common
from parcours_plugin.core.network.duplicates import find_duplicates
from parcours_plugin.core.network.edge_segments import sort_edge_segments
from parcours_plugin.core.network.missed_ends import find_missed_ends
from parcours_plugin.core.network.part_gaps import part_gaps
from parcours_plugin.core.network.presets import RoadOptions, recognise_fields
from parcours_plugin.core.network.problems import CAUSES, KINDS
from parcours_plugin.core.network.rim import rim_nodes
from parcours_plugin.core.network.road_levels import road_levels
from parcours_plugin.core.network.road_parts import STATES, middle_points, road_parts

# A square of 2 km, the main part of most cases; its sides are rows 0 to 3.
SQUARE = [
    [(0, 0), (2000, 0)],
    [(2000, 0), (2000, 2000)],
    [(2000, 2000), (0, 2000)],
    [(0, 2000), (0, 0)],
]


def check(
    paths, kmh=50.0, near_miss=5.0, ids=None, levels=None, mode="car", tolerance=0.0, **rules
):
    """A check of roads given as paths."""
    kmh = np.broadcast_to(np.array(kmh, float), len(paths))
    lines, costs = road_lines(paths), road_costs_of(kmh, **rules)
    options = RoadOptions(preset="generic", mode=mode)
    attributes = pd.DataFrame(index=range(len(paths)))
    fields = recognise_fields([], options)
    roads = RoadsRead(lines, attributes, fields, options, costs, ids, levels)
    options = CheckOptions(near_miss)
    found = check_network(roads, build_network(lines, costs, tolerance), options)
    return found, check_sentences(found, roads, options)


def check_attributes(attributes, **settings):
    """A check of streets in a row, one per row of these attributes."""
    frame = pd.DataFrame(attributes)
    paths = [[(100.0 * i, 0), (100.0 * i + 100, 0)] for i in range(len(frame))]
    options = RoadOptions(**settings)
    fields = recognise_fields(list(frame.columns), options)
    lines, costs = road_lines(paths), road_costs(frame, options)
    roads = RoadsRead(lines, frame, fields, options, costs)
    found = check_network(roads, build_network(lines, costs))
    return found, check_sentences(found, roads, CheckOptions())


def rows(found, kind):
    return found.problems[found.problems["kind"] == kind].reset_index(drop=True)


def test_a_sound_network_has_no_problem_and_needs_no_advice():
    found, (said, advice) = check(SQUARE, mode="foot")
    assert len(found.problems) == 0
    assert advice == []
    assert "All roads open to travel on foot hang together in one part." in said
    assert found.edges["state"].tolist() == ["main"] * 4
    assert found.edges["part"].tolist() == [1] * 4


def test_edges_have_the_columns_of_the_contract_and_what_each_costs():
    found, _ = check(
        [[(0, 0), (600, 0)], [(600, 0), (600, 300)]],
        kmh=[36.0, 18.0],
        forward=[True, False],
        ids=np.array(["a", "b"], object),
    )
    edges = found.edges
    assert list(edges.columns) == [field.name for field in contracts.ROAD_EDGES]
    assert edges["metres"].tolist() == [600, 300]
    np.testing.assert_allclose(edges["minutes_forward"], [1, np.inf])
    np.testing.assert_allclose(edges["minutes_backward"], [1, 1])
    assert edges["road"].tolist() == [1, 2]
    assert edges["road_id"].tolist() == ["a", "b"]
    assert np.diff(found.start).tolist() == [2, 2]


def test_closed_roads_follow_the_edges_as_drawn():
    found, _ = check([*SQUARE, [(0, 0), (30, 40), (60, 80)]], kmh=[50, 50, 50, 50, 0])
    last = found.edges.iloc[-1]
    assert (last["state"], last["speed_source"], last["road"]) == ("closed", "closed", 5)
    assert last["metres"] == 100
    assert np.isnan(last["part"])
    assert np.isnan(last["minutes_forward"])
    assert not last["enterable"]
    assert (found.n_roads, found.n_used, found.n_closed, found.n_without) == (5, 4, 1, 0)
    assert found.x[found.start[-2] :].tolist() == [0, 30, 60]


def test_an_end_that_stops_short_is_found_with_its_distance():
    found, (said, advice) = check([*SQUARE, [(1000, 1.25), (1000, 900)]])
    (row,) = rows(found, "near_miss").itertuples()
    assert (row.road, row.other_road, row.severity) == (5, 1, "problem")
    assert row.metres == pytest.approx(1.25)
    assert (row.x, row.y) == (1000, 1.25)
    assert "stops 1.25 m from road no. 1" in row.sentence
    assert "separate parts" in row.sentence
    assert any("TOLERANCE = 1.5" in sentence for sentence in said)
    assert advice[0].startswith("Set TOLERANCE to 1.5:")


def test_the_advised_tolerance_mends_the_network():
    roads = [*SQUARE, [(1000, 1.25), (1000, 900)]]
    assert rows(check(roads)[0], "isolated_part")["metres"].tolist() == [898.75]
    mended, _ = check(roads, tolerance=1.5)
    assert len(mended.problems) == 0


def test_a_dead_end_of_the_same_part_some_metres_away_is_an_information():
    found, _ = check([*SQUARE, [(0, 0), (1000, 500), (1000, 4)]])
    (row,) = rows(found, "near_miss").itertuples()
    assert row.severity == "information"
    assert row.metres == 4


def test_two_ends_that_face_each_other_are_one_near_miss():
    found, _ = check([*SQUARE, [(0, 0), (1000, 500)], [(1003, 504), (2000, 2000)]])
    assert rows(found, "near_miss")["metres"].tolist() == [5]


def test_an_end_beyond_the_reach_is_no_near_miss():
    roads = [*SQUARE, [(1000, 6), (1000, 900)]]
    assert len(rows(check(roads)[0], "near_miss")) == 0
    assert len(rows(check(roads, near_miss=6)[0], "near_miss")) == 1


def test_a_short_stub_beside_its_own_road_misses_nothing():
    found, _ = check([*SQUARE, [(0, 0), (12, 4)]])
    assert len(rows(found, "near_miss")) == 0


def test_an_end_on_the_side_of_a_road_without_a_vertex_is_not_joined():
    found, _ = check([*SQUARE, [(1000, 0), (1000, 900)]])
    (row,) = rows(found, "near_miss").itertuples()
    assert row.metres == 0
    assert len(rows(found, "crossing")) == 0


def test_an_end_that_overshoots_is_a_near_miss_and_no_crossing():
    found, _ = check([*SQUARE, [(1000, -3), (1000, 900)]])
    assert rows(found, "near_miss")["metres"].tolist() == [3]
    assert len(rows(found, "crossing")) == 0


def test_isolated_parts_tell_their_length_and_how_far_they_are():
    hamlet = [[(500, 300), (500, 700)], [(500, 700), (800, 700)]]
    found, (said, _) = check([*SQUARE, *hamlet, [(1500, 900), (1600, 900)]])
    parts = rows(found, "isolated_part")
    assert parts["metres"].tolist() == [700, 100]
    assert parts["number"].tolist() == [2, 1]
    assert parts["part"].tolist() == [2, 3]
    assert (parts.x[0], parts.y[0]) == (500, 300)
    assert "300 m" in parts["sentence"][0]
    assert found.edges["state"].tolist() == ["main"] * 4 + ["isolated"] * 3
    assert "3 separate parts" in said[0]
    assert "The main part holds 90.9 % of their length (8 of 9 km)" in said[0]


def test_a_part_that_only_a_closed_road_leads_to_says_so():
    path = [(0, 0), (1000, 1000)]
    found, (said, advice) = check(
        [*SQUARE, path, [(1000, 1000), (1200, 1000)]], kmh=[50, 50, 50, 50, 0, 50]
    )
    assert found.cause.tolist() == ["", "closed_link"]
    assert "only roads closed" in rows(found, "isolated_part")["sentence"][0]
    assert "Drawn with the closed roads, they would be 1 parts." in said[0]
    assert any("Where these are paths" in sentence for sentence in advice)


def test_a_part_that_crosses_without_a_junction_says_so():
    found, (_, advice) = check([*SQUARE, [(1000, -500), (1000, 500)]])
    assert found.cause.tolist() == ["", "crosses"]
    assert rows(found, "crossing")[["x", "y"]].to_numpy().tolist() == [[1000, 0]]
    assert any("cut the lines at their crossings" in sentence for sentence in advice)


def test_parts_far_from_the_main_one_are_told_without_a_distance():
    # an island that lies between two arms of the main part, far from both
    main = [[(0, 0), (20000, 0)], [(20000, 0), (20000, 20000)], [(20000, 20000), (0, 20000)],
            [(0, 20000), (0, 0)]]  # fmt: skip
    found, _ = check([*main, [(9000, 9000), (9100, 9000)]])
    assert found.cause.tolist() == ["", "gap"]
    assert "more than 640 m" in rows(found, "isolated_part")["sentence"][0]


def test_one_way_roads_that_lead_nowhere_or_come_from_nowhere():
    inside = [[(0, 0), (600, 600)], [(600, 600), (900, 600)], [(2000, 2000), (1400, 1400)]]
    found, (said, advice) = check(
        [*SQUARE, *inside],
        forward=[True] * 6 + [False],
        backward=[True] * 4 + [False, True, True],
    )
    assert found.edges["state"].tolist() == ["main"] * 4 + [
        "enter_only",
        "enter_only",
        "leave_only",
    ]
    (enter,) = rows(found, "enter_only").itertuples()
    assert (enter.x, enter.y, enter.number) == (0, 0, 2)
    assert enter.metres == pytest.approx(600 * 2**0.5 + 300)
    (leave,) = rows(found, "leave_only").itertuples()
    assert (leave.x, leave.y, leave.number) == (2000, 2000, 1)
    assert any("can be entered but not left: 1" in sentence for sentence in said)
    assert any("one-way dead ends on the map (2)" in sentence for sentence in advice)


def test_one_way_roads_between_dead_ends_are_cut_off():
    # 5 -> 6: from a road that only leaves, to a road that only enters, no way round
    paths = [*SQUARE, [(0, 0), (500, 500)], [(900, 500), (500, 500)], [(900, 500), (2000, 0)]]
    found, _ = check(paths, forward=[True] * 7, backward=[True] * 4 + [False, False, False])
    assert found.edges["state"].tolist()[4:] == ["enter_only", "cut_off", "leave_only"]
    assert rows(found, "cut_off")["number"].tolist() == [1]


def test_a_motorway_cut_off_by_the_edge_of_the_layer_is_an_information():
    found, _ = check(
        [*SQUARE, [(2000, 1000), (3000, 1000)], [(2000, 0), (2000, 1000)]],
        backward=[True] * 4 + [False, True],
    )
    (row,) = rows(found, "enter_only").itertuples()
    assert row.severity == "information"
    assert "edge of the layer" in row.sentence


def test_two_dead_ends_at_one_junction_are_two_problems():
    found, _ = check(
        [*SQUARE, [(0, 0), (700, 600)], [(0, 0), (600, 900)]], backward=[True] * 4 + [False] * 2
    )
    assert rows(found, "enter_only")["number"].tolist() == [1, 1]


def test_crossings_are_informations_unless_the_levels_differ():
    across = [[(1000, -500), (1000, 500)], [(2000, 0), (2600, -500), (1000, -500)]]
    found, _ = check([*SQUARE, *across])
    (row,) = rows(found, "crossing").itertuples()
    assert (row.road, row.other_road, row.severity) == (1, 5, "information")
    assert (row.x, row.y) == (1000, 0)
    levels = np.array([0, 0, 0, 0, 4, 0])
    assert len(rows(check([*SQUARE, *across], levels=levels)[0], "crossing")) == 0


@pytest.mark.parametrize(
    ("fields", "differ"),
    [
        ({"position_par_rapport_au_sol": ["0", "1"]}, True),
        ({"POS_SOL": ["0", "Gué ou radier"]}, False),
        ({"layer": [0, 1]}, True),
        ({"layer": [None, 0]}, False),
        ({"bridge": ["F", "T"], "layer": [0, 0]}, True),
        ({"tunnel": ["no", None]}, False),
        ({"other_tags": ['"bridge"=>"yes","layer"=>"1"', '"lanes"=>"2"']}, True),
    ],
)
def test_levels_as_the_layers_write_them(fields, differ):
    one, other = road_levels(pd.DataFrame(fields), list(fields))
    assert (one != other) == differ


def test_a_road_drawn_twice_is_found_once_with_its_length():
    bent = [(0, 0), (700, 400), (1300, 900), (2000, 2000)]
    found, _ = check([*SQUARE, bent, bent[::-1]])
    (row,) = rows(found, "duplicate").itertuples()
    assert (row.road, row.other_road, row.severity) == (6, 5, "information")
    steps = np.diff(np.array(bent, float), axis=0)
    assert row.metres == pytest.approx(np.hypot(*steps.T).sum())


def test_duplicates_of_another_speed_are_a_problem_and_two_directions_are_no_duplicates():
    road = [(0, 0), (2000, 2000)]
    found, _ = check([*SQUARE, road, road], kmh=[50, 50, 50, 50, 50, 30])
    assert rows(found, "duplicate")["severity"].tolist() == ["problem"]
    found, _ = check([*SQUARE, road, road[::-1]], backward=[True] * 4 + [False] * 2)
    assert len(rows(found, "duplicate")) == 0
    found, _ = check([*SQUARE, road, road], backward=[True] * 4 + [False] * 2)
    assert len(rows(found, "duplicate")) == 1


def test_roads_without_length_or_line_are_listed_and_counted():
    lines = road_lines([*SQUARE, [(7, 7), (7, 7)], [(9, 9), (9, 9.001)]])
    # as reading leaves it: row 4 has no usable line any more
    kept = np.array([0, 1, 2, 3, 5])
    vertex = np.repeat(np.isin(np.arange(6), kept), 2)
    lines = type(lines)(lines.x[vertex], lines.y[vertex], np.arange(6) * 2, kept, 7)
    costs = road_costs_of([50.0] * 7)
    options = RoadOptions(preset="generic")
    roads = RoadsRead(
        lines, pd.DataFrame(index=range(7)), recognise_fields([], options), options, costs,
        undrawn_x=np.array([7.0, np.nan]), undrawn_y=np.array([7.0, np.nan]),
    )  # fmt: skip
    found = check_network(roads, build_network(lines, costs))
    assert rows(found, "no_length")[["road", "x", "y"]].to_numpy().tolist() == [
        [5, 7, 7],
        [6, 9, 9.001],
    ]
    (nowhere,) = rows(found, "no_geometry").itertuples()
    assert nowhere.road == 7
    assert np.isnan(nowhere.x)
    assert (found.n_roads, found.n_used, found.n_closed, found.n_without) == (7, 4, 0, 3)


def test_missing_and_zero_speeds_are_listed_with_what_is_used_instead():
    found, (said, _) = check_attributes(
        {"highway": ["primary"] * 4, "maxspeed": ["50", "0", None, "quick"]}
    )
    listed = rows(found, "no_speed")
    assert listed["road"].tolist() == [2, 3, 4]
    assert listed["x"].tolist() == [200, 300, 400]
    assert "“0”" in listed["sentence"][0]
    assert "“empty”" in listed["sentence"][1]
    assert "65 km/h" in listed["sentence"][2]
    assert any("maxspeed: 3 (75.0 %)" in sentence for sentence in said)
    assert found.edges["speed_source"].tolist() == ["field", "table", "table", "table"]


def test_unknown_classes_and_directions_are_listed_with_their_value():
    found, (_, advice) = check_attributes(
        {
            "highway": ["primary", "cow_path", "primary", "primary"],
            "oneway": ["no", "no", "sometimes", "yes"],
        }
    )
    (kind,) = rows(found, "unknown_class").itertuples()
    assert kind.road == 2
    assert "“cow_path”" in kind.sentence
    (way,) = rows(found, "unknown_direction").itertuples()
    assert way.road == 3
    assert "“sometimes”" in way.sentence
    assert "open both ways" in way.sentence
    assert "Correct the values of direction listed in PROBLEMS." in advice


def test_what_is_common_is_counted_instead_of_listed():
    found, (said, _) = check_attributes(
        {"highway": ["primary"] * 400, "maxspeed": ["50"] * 200 + [None] * 200}
    )
    assert found.common == {"no_speed": 200}
    assert len(rows(found, "no_speed")) == 0
    assert any("maxspeed: 200 (50.0 %)" in sentence for sentence in said)
    assert any("too many to be listed" in sentence for sentence in said)
    assert not is_common(100, 400)


def test_without_speed_and_direction_the_log_says_where_they_come_from():
    _, (said, advice) = check_attributes(
        {"nature": ["Route à 1 chaussée"] * 2, "importance": [3, 5]}
    )
    assert any("by nature and importance" in sentence for sentence in said)
    assert any("every road is open both ways" in sentence for sentence in said)
    assert any("SPEED_FIELD" in sentence for sentence in advice)
    assert any("DIRECTION_FIELD" in sentence for sentence in advice)


def test_roads_are_named_by_the_identifier_of_the_layer():
    assert identifier_field(["nature", "CLEABS"]) == "CLEABS"
    found, _ = check(
        [*SQUARE, [(1000, 1.25), (1000, 900)]],
        ids=np.array(["N1", "N2", "N3", "N4", ""], object),
    )
    (row,) = rows(found, "near_miss").itertuples()
    assert "from road N1" in row.sentence
    assert "road no. 5 stops" in row.sentence
    assert (row.road_id, row.other_id) == ("", "N1")


@pytest.mark.parametrize("metres", [-1.0, 101.0, np.nan])
def test_a_reach_out_of_bounds_is_refused(metres):
    with pytest.raises(ParameterError, match="NEAR_MISS"):
        CheckOptions(metres)


def test_the_rim_follows_the_bends_of_a_border():
    # an L of streets, so that the middle of its frame lies outside
    streets = []
    for place in np.arange(0, 4001, 100.0):
        far = 4000.0 if place <= 1500 else 1500.0
        streets += [[(0, place), (far, place)], [(place, 0), (place, far)]]
    streets = [[(a, b) for a, b in _stops(*street)] for street in streets]
    network = make_network(streets, 50.0)
    rim = {
        node
        for *node, flag in zip(network.node_x.tolist(), network.node_y.tolist(), rim_nodes(network))
        if flag
        for node in [tuple(node)]
    }
    assert {
        (0, 0),
        (0, 4000),
        (4000, 0),
        (4000, 1500),
        (1500, 4000),
        (0, 2000),
        (3000, 1500),
    } <= rim
    assert not {(700, 700), (800, 2500), (2500, 800), (1200, 1200)} & rim


def _stops(a, b):
    """Points every 100 m of a street along an axis."""
    n = int(max(abs(b[0] - a[0]), abs(b[1] - a[1])) // 100)
    return zip(np.linspace(a[0], b[0], n + 1), np.linspace(a[1], b[1], n + 1))


# plain versions: every pair, one after the other


def plain_segments(network):
    for edge in range(network.n_edges):
        first, end = network.edge_start[edge], network.edge_start[edge + 1]
        for vertex in range(first, end - 1):
            place = [("inner", vertex), ("inner", vertex + 1)]
            if vertex == first:
                place[0] = ("node", int(network.edge_from[edge]))
            if vertex == end - 2:
                place[1] = ("node", int(network.edge_to[edge]))
            a = (network.vertex_x[vertex], network.vertex_y[vertex])
            b = (network.vertex_x[vertex + 1], network.vertex_y[vertex + 1])
            yield edge, a, b, set(place)


def plain_crossings(network):
    def left(a, b, p):
        return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) >= 0

    segments = list(plain_segments(network))
    found = set()
    for i, (edge, a, b, places) in enumerate(segments):
        for other, c, d, other_places in segments[:i]:
            if places & other_places:
                continue
            if left(a, b, c) != left(a, b, d) and left(c, d, a) != left(c, d, b):
                found.add((min(edge, other), max(edge, other)))
    return found


def plain_distance(point, a, b):
    (px, py), (ax, ay), (bx, by) = point, a, b
    squared = (bx - ax) ** 2 + (by - ay) ** 2
    along = 0.0 if squared == 0 else ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared
    along = min(max(along, 0.0), 1.0)
    return np.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay))


def plain_missed(network, reach):
    """Distance of each loose end (edge, at its last vertex) to the nearest edge that is not its
    neighbour at the other end."""
    uses = {}
    for edge in range(network.n_edges):
        for node in (int(network.edge_from[edge]), int(network.edge_to[edge])):
            uses[node] = uses.get(node, 0) + 1
    found = {}
    segments = list(plain_segments(network))
    for edge in range(network.n_edges):
        ends = (int(network.edge_from[edge]), int(network.edge_to[edge]))
        for last, node in enumerate(ends):
            if uses[node] > 1:
                continue
            vertex = network.edge_start[edge + last] - last
            point = (network.vertex_x[vertex], network.vertex_y[vertex])
            distances = [
                plain_distance(point, a, b)
                for other, a, b, _ in segments
                if other != edge
                and ends[1 - last]
                not in (int(network.edge_from[other]), int(network.edge_to[other]))
            ]
            if distances and min(distances) <= reach:
                found[edge, last] = min(distances)
    return found


coordinate = st.floats(0, 60).map(lambda value: round(value, 1))
paths = st.lists(
    st.lists(st.tuples(coordinate, coordinate), min_size=2, max_size=4, unique=True),
    min_size=1,
    max_size=9,
)


@settings(max_examples=150, deadline=None)
@given(paths)
def test_crossings_equal_the_comparison_of_all_pairs(drawn):
    network = make_network(drawn, 50.0)
    found = find_crossings(network, sort_edge_segments(network))
    pairs = set(zip(found.edge.tolist(), found.other.tolist()))
    assert pairs == plain_crossings(network)
    for x, y, edge, other in zip(found.x, found.y, found.edge, found.other):
        for one in (edge, other):
            nearest = min(
                plain_distance((x, y), a, b) for e, a, b, _ in plain_segments(network) if e == one
            )
            assert nearest < 1e-6


@settings(max_examples=150, deadline=None)
@example(  # two ends 1 m apart, of which one stands for both; a third end is 20 m from one
    [
        [(0.0, 0.0), (0.0, 1.0)],
        [(0.0, 0.0), (0.0, 1.0), (39.0, 0.0)],
        [(0.0, 0.0), (0.0, 59.0), (59.0, 1.0)],
        [(0.0, 0.0), (1.0, 0.0), (59.0, 0.0)],
    ],
    20.0,
)
@given(paths, st.sampled_from([0.5, 3.0, 20.0]))
def test_missed_ends_equal_the_distances_to_all_segments(drawn, reach):
    network = make_network(drawn, 50.0)
    # a reach of zero times the way round leaves no neighbour out: compare with all but neighbours
    found = find_missed_ends(network, sort_edge_segments(network), reach)
    plain = plain_missed(network, reach)
    uses = np.bincount(
        np.concatenate([network.edge_from, network.edge_to]), minlength=network.n_nodes
    )
    seen = {}
    for edge, metres, x, y in zip(found.edge, found.metres, found.x, found.y):
        first = network.edge_start[edge]
        last = int(
            uses[network.edge_to[edge]] == 1
            and (network.vertex_x[first], network.vertex_y[first]) != (x, y)
        )
        seen[int(edge), last] = metres
    # neighbours within a long way round may come in addition, and only nearer; of two ends that
    # face each other one may stand for both
    for key, metres in plain.items():
        if key in seen:
            assert seen[key] <= metres + 1e-9
        else:
            assert (found.metres[found.other == key[0]] <= metres + 1e-6).any()
    for key, metres in seen.items():
        assert metres == pytest.approx(plain.get(key, metres)) or metres < plain[key]
        assert metres <= reach


@settings(max_examples=100, deadline=None)
@given(networks())
def test_parts_and_states_agree_with_networkx(network):
    import networkx

    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(range(network.n_nodes))
    for edge in range(network.n_edges):
        ends = int(network.edge_from[edge]), int(network.edge_to[edge])
        if np.isfinite(network.forward_minutes[edge]):
            graph.add_edge(*ends)
        if np.isfinite(network.backward_minutes[edge]):
            graph.add_edge(*ends[::-1])
    parts = road_parts(network)
    weak = list(networkx.weakly_connected_components(graph))
    assert len(parts) == len(weak)
    main = {node for node in range(network.n_nodes) if network.node_part[node] == 0}
    start = min(main)
    reached = {start} | networkx.descendants(graph, start)
    back = {start} | networkx.ancestors(graph, start)
    whole = next(nodes for nodes in weak if start in nodes)
    for edge in range(network.n_edges):
        a, b = int(network.edge_from[edge]), int(network.edge_to[edge])
        along = np.isfinite(network.forward_minutes[edge])
        against = np.isfinite(network.backward_minutes[edge])
        enter = (along and a in reached) or (against and b in reached)
        leave = (along and b in back) or (against and a in back)
        if a not in whole:
            expected = "isolated"
        elif a in main and b in main:
            expected = "main"
        else:
            expected = {(True, False): "enter_only", (False, True): "leave_only"}.get(
                (enter, leave), "cut_off"
            )
        assert STATES[parts.edge_state[edge]] == expected
    assert parts.metres.sum() == pytest.approx(network.edge_metres.sum())
    assert (np.diff(parts.metres[1:]) <= 1e-9).all()


@settings(max_examples=100, deadline=None)
@given(networks(), st.sampled_from([2.0, 30.0]))
def test_every_road_and_edge_is_accounted_for(network, near_miss):
    n = int(network.edge_feature.max()) + 1
    lines = road_lines([[(0, 0), (1, 1)]] * n)
    costs = road_costs_of([50.0] * n)
    options = RoadOptions(preset="generic")
    roads = RoadsRead(
        lines, pd.DataFrame(index=range(n)), recognise_fields([], options), options, costs
    )
    found = check_network(roads, network, CheckOptions(near_miss))
    assert found.n_roads == found.n_used + found.n_closed + found.n_without
    assert found.n_edges(*STATES) == network.n_edges == found.parts.n_edges.sum()
    assert set(found.problems["kind"]) <= set(KINDS)
    assert set(found.problems["severity"]) <= {"problem", "information"}
    assert set(found.cause[1:]) <= set(CAUSES)
    assert len(rows(found, "isolated_part")) == len(found.parts) - 1
    dead = found.problems["kind"].isin(["enter_only", "leave_only", "cut_off"])
    assert found.problems.loc[dead, "number"].sum() == found.n_edges(
        "enter_only", "leave_only", "cut_off"
    )
    said, _ = check_sentences(found, roads, CheckOptions(near_miss))
    assert all(sentence and "{" not in sentence for sentence in said)
    assert not found.problems["sentence"].str.contains("{", regex=False).any()


@settings(max_examples=80, deadline=None)
@given(networks())
def test_gaps_and_middles_equal_the_plain_computation(network):
    parts = road_parts(network)
    gaps = part_gaps(network, parts)
    segments = list(plain_segments(network))
    for part in range(1, len(parts)):
        corners = [
            point for edge, a, b, _ in segments if parts.edge_part[edge] == part for point in (a, b)
        ]
        nearest = min(
            plain_distance(point, a, b)
            for point in corners
            for edge, a, b, _ in segments
            if parts.edge_part[edge] == 0
        )
        assert gaps.metres[part] == pytest.approx(nearest)
    x, y = middle_points(network, np.arange(network.n_edges))
    for edge in range(network.n_edges):
        on_edge = min(
            plain_distance((x[edge], y[edge]), a, b) for e, a, b, _ in segments if e == edge
        )
        assert on_edge < 1e-6


@settings(max_examples=80, deadline=None)
@given(networks())
def test_duplicates_equal_the_comparison_of_all_edges(network):
    expected = {}
    for edge in range(network.n_edges):
        for before in range(edge):
            ends = {int(network.edge_from[edge]), int(network.edge_to[edge])}
            same = ends == {int(network.edge_from[before]), int(network.edge_to[before])}
            straight = np.diff(network.edge_start)[[edge, before]].tolist() == [2, 2]
            if not (same and straight):
                continue
            turned = network.edge_from[edge] != network.edge_from[before]
            ways = [np.isfinite(network.forward_minutes), np.isfinite(network.backward_minutes)]
            own = [ways[0][edge], ways[1][edge]]
            other = [ways[turned][before], ways[not turned][before]]
            if any(one and two for one, two in zip(own, other)):
                expected[edge] = network.edge_metres[edge]
    found = find_duplicates(network)
    assert found.metres.sum() == pytest.approx(sum(expected.values()))
    assert {int(edge) for edge in found.edge} <= set(expected)
