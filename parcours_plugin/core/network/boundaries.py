"""Boundaries of limits on a grid of minutes, with all reached junctions inside."""

from __future__ import annotations

from collections.abc import Sequence

from ..progress import Progress
from .corners import Junctions, divided_cells
from .grid_minutes import GridMinutes
from .marching import Room, Sides, crossed_cells, pieces_in_cells
from .rings import Rings, rings_of
from .triangles import with_triangles


def boundaries(
    surface: GridMinutes,
    junctions: Junctions,
    limits: Sequence[float],
    progress: Progress,
    room: Room | None = None,
) -> list[Rings]:
    """The rings around what is within each limit.

    Parameters
    ----------
    surface : GridMinutes
        Exact where a limit runs.
    junctions : Junctions
        Those within the longest limit.
    limits : sequence of float
        Some of the surface's limits, rising.
    room : Room, optional
        Kept from one surface to the next.
    """
    sides = Sides(surface, room)
    crossed = crossed_cells(surface)
    pieces = [pieces_in_cells(sides, crossed, limit) for limit in limits]
    progress(0.3)
    (triangles,) = divided_cells([sides], [junctions], limits, [pieces])
    found = []
    for level, (drawn, limit) in enumerate(zip(pieces, limits)):
        progress(0.5 + 0.5 * level / len(limits))
        closed = with_triangles(drawn, sides, triangles, limit)
        found.append(rings_of(closed, sides.following(closed)))
    return found
