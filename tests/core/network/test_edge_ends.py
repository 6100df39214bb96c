import numpy as np
import pytest
from small_networks import join, make_network

from parcours_plugin.core.errors import Cancelled
from parcours_plugin.core.network.edge_ends import network_arcs
from parcours_plugin.core.network.search import node_minutes

# A one-way road of 2 km and a road of 3 km both ways: one minute a kilometre.
PATHS = [[(0.0, 0.0), (2000.0, 0.0)], [(2000.0, 0.0), (2000.0, 3000.0)]]


def bare_network():
    """As read from the cache: nothing is prepared."""
    network = make_network(PATHS)
    network.prepared.clear()
    return network


def arcs_of(network, turned):
    arcs = network_arcs(network, turned)
    return sorted(
        (network.node_x[tail], network.node_y[tail], network.node_x[head], network.node_y[head],
         minutes, metres, number)
        for tail, head, minutes, metres, number in zip(
            arcs.origin, arcs.to, arcs.minutes, arcs.metres, arcs.number
        )
    )  # fmt: skip


def test_arcs_are_the_open_directions_with_their_edges_turned_or_not():
    network = make_network(PATHS, backward=[False, True])
    along = [
        (0, 0, 2000, 0, 2, 2000, 0),
        (2000, 0, 2000, 3000, 3, 3000, 2),
        (2000, 3000, 2000, 0, 3, 3000, 3),
    ]
    assert arcs_of(network, False) == [pytest.approx(arc) for arc in along]
    against = sorted((*arc[2:4], *arc[:2], *arc[4:]) for arc in along)
    assert arcs_of(network, True) == [pytest.approx(arc) for arc in against]


def test_laying_out_the_arcs_can_be_stopped_and_done_again():
    shares = []
    network_arcs(bare_network(), True, lambda share, message="": shares.append(share))
    assert len(shares) >= 4 and shares == sorted(shares) and shares[-1] == 1.0
    for last in range(len(shares)):
        left = [last]

        def stop(share, message="", left=left):
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled

        network = bare_network()
        with pytest.raises(Cancelled):
            network_arcs(network, True, stop)
        assert arcs_of(network, True) == arcs_of(make_network(PATHS), True)


def test_a_search_hands_its_progress_on_to_the_arcs():
    network = bare_network()
    calls = []

    def stop(share, message=""):
        calls.append("arcs" in network.prepared or "turned arcs" in network.prepared)
        if len(calls) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        node_minutes(network, join(network, np.array([[0.0, 0.0]])), progress=stop)
    assert not calls[0]
