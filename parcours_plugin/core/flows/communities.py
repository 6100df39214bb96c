"""Communities: facilities that hand patients over to each other more than to others."""

from __future__ import annotations

import numpy as np

from ..errors import ParcoursError
from ..libraries import missing_library_sentence
from .secrecy import Integers

SEED = 20


def find_communities(origin: Integers, dest: Integers, weight: Integers, n: int) -> Integers:
    """Communities of a weighted network by Louvain's method, always the same for the same data.

    Both directions between a pair count together. The method looks for the partition with the
    highest modularity: Blondel, Guillaume, Lambiotte and Lefebvre (2008), "Fast unfolding of
    communities in large networks", J. Stat. Mech. P10008. Time grows about with the number of
    pairs.

    Parameters
    ----------
    origin, dest : (m,) int64
        Facilities, 0 … n-1.
    weight : (m,) int64
        Handovers, above 0.
    n : int

    Returns
    -------
    (n,) int64
        1 for the community with most handovers, 2 for the next …; 0 = in none (no handover).

    Raises
    ------
    ParcoursError
        If networkx is missing.

    Examples
    --------
    >>> find_communities(np.array([0, 2]), np.array([1, 3]), np.array([5, 9]), 5).tolist()
    [2, 2, 1, 1, 0]
    """
    found = np.zeros(n, np.int64)
    if not len(origin):
        return found
    try:
        import networkx
        from networkx.algorithms import community
    except ImportError:
        raise ParcoursError(missing_library_sentence("networkx")) from None
    low, high = np.minimum(origin, dest), np.maximum(origin, dest)
    pairs, which = np.unique(low * n + high, return_inverse=True)
    together = np.bincount(which, weight)
    graph = networkx.Graph()
    # Nodes in their order: the result would hang on the order of insertion otherwise.
    graph.add_nodes_from(np.unique(np.concatenate([origin, dest])).tolist())
    graph.add_weighted_edges_from(
        zip((pairs // n).tolist(), (pairs % n).tolist(), together.tolist())
    )
    if hasattr(community, "louvain_communities"):
        groups = community.louvain_communities(graph, weight="weight", seed=SEED)
    else:  # before networkx 2.7
        groups = community.greedy_modularity_communities(graph, weight="weight")
    strength = np.bincount(origin, weight, n) + np.bincount(dest, weight, n)
    ranked = sorted(groups, key=lambda group: (-strength[list(group)].sum(), min(group)))
    for number, group in enumerate(ranked, 1):
        found[list(group)] = number
    return found
