"""Tables of cooperation: handovers, facilities and types of territory that may be shown."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ..errors import ParameterError
from ..i18n import tr
from ..progress import Progress, part, silent
from .cooperation import node_measures, reciprocity
from .cooperation_counts import counted_handovers
from .cooperation_hiding import hidden_rows, shown_by_facility, shown_by_territory
from .cooperation_layers import handover_rows, node_rows
from .cooperation_matrix import type_matrix
from .handovers import Transitions

COMPLETE = ("territories", "facilities")


@dataclass(frozen=True)
class CooperationOptions:
    """What may be shown.

    Attributes
    ----------
    min_patients : int
        Handovers of 1 to ``min_patients`` - 1 distinct patients are hidden; 0 or 1 = none is.
    complete : str
        Which totals count the hidden handovers too: those of types of ``territories`` or those of
        ``facilities``. The others count what is shown.
    """

    min_patients: int = 11
    complete: str = "territories"

    def __post_init__(self) -> None:
        if self.complete not in COMPLETE:
            raise ParameterError(
                tr(
                    "“{value}” is no kind of total; choose one of: {choices}.",
                    value=self.complete,
                    choices=", ".join(COMPLETE),
                )
            )


@dataclass(frozen=True)
class CooperationTables:
    """What may be shown, and where every passage went.

    Attributes
    ----------
    handovers : DataFrame
        ``contracts.HANDOVERS`` and ``origin``, ``dest`` (rows of ``nodes``); many before few.
    nodes : DataFrame
        ``contracts.COOPERATION_NODES`` and ``x``, ``y``, one row per facility.
    matrix : DataFrame
        ``contracts.COOPERATION``: from type to type, and their totals.
    hidden : DataFrame
        ``contracts.HIDDEN`` without ``step``.
    sums : dict
        ``transitions`` = ``shown`` + ``hidden`` + ``internal`` + ``without_facility``.
    reciprocity : float
        Of the handovers shown.
    """

    handovers: pd.DataFrame
    nodes: pd.DataFrame
    matrix: pd.DataFrame
    hidden: pd.DataFrame
    sums: dict[str, int]
    reciprocity: float


def cooperation_tables(
    transitions: Transitions,
    facilities: pd.DataFrame,
    options: CooperationOptions | None = None,
    progress: Progress = silent,
) -> CooperationTables:
    """Count handovers and keep back what secrecy forbids to show.

    Degrees, betweenness, reciprocity and communities are those of the handovers shown, so that
    they tell no more than the map does.

    Parameters
    ----------
    transitions : Transitions
    facilities : DataFrame
        As of :func:`facility_table`, with ``category``, ``territory``, ``territory_type`` (``""`` =
        unknown) and ``coordinates`` (bool).
    options : CooperationOptions, optional
    """
    options = options or CooperationOptions()
    counted = counted_handovers(transitions, facilities, options.min_patients)
    progress(0.3)
    if options.complete == "facilities":
        shown, strengths, stated = shown_by_facility(counted, part(progress, 0.3, 0.7))
        matrix = type_matrix(counted, shown, shown, None)
    else:
        shown, matrix, stated = shown_by_territory(counted)
        strengths = None
    few = options.min_patients if options.min_patients > 1 else 0
    n = len(facilities)
    network = counted.network(shown)
    measures = node_measures(*network, n, progress=part(progress, 0.7, 0.95))
    if strengths is not None:
        measures[["in_strength", "out_strength"]] = strengths
    nodes = node_rows(counted, shown, measures, few)
    handovers = handover_rows(counted, shown, nodes)
    numbers = transitions.numbers()
    hidden = int(counted.cells["handovers"].to_numpy()[~shown].sum())
    progress(1.0)
    return CooperationTables(
        handovers,
        nodes,
        matrix,
        hidden_rows(counted, shown, stated),
        {
            "transitions": numbers["transitions"],
            "shown": numbers["handovers"] - hidden,
            "hidden": hidden,
            "internal": numbers["internal"],
            "without_facility": numbers["without_facility"],
        },
        reciprocity(*network, n),
    )
