"""Sections with the attributes of BD TOPO."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from .noise import Floats

BOTH, FORWARD, BACKWARD = "Double sens", "Sens direct", "Sens inverse"
CARRIAGEWAY, RAMP, RING = "Type autoroutier", "Bretelle", "Rond-point"
SINGLE, DOUBLE = "Route à 1 chaussée", "Route à 2 chaussées"
GRAVEL, TRACK, PATH = "Route empierrée", "Chemin", "Sentier"
FREE, TOLL, BARRED = "Libre", "A péage", "Physiquement impossible"


@dataclass(frozen=True)
class Roads:
    """Sections cut at junctions.

    Attributes
    ----------
    table : DataFrame
        One row per section, columns named and filled as in BD TOPO version 3.
    lines : list of (n, 2) float64
        Vertices of each section, metres.
    """

    table: pd.DataFrame
    lines: list[Floats]

    def ends(self) -> tuple[np.ndarray, np.ndarray]:
        """(n,) junction at the first and at the last vertex of each section."""
        spots = np.array([line[[0, -1]] for line in self.lines]).reshape(-1, 2)
        junction = np.unique(np.round(spots * 100).astype(np.int64), axis=0, return_inverse=True)[1]
        return junction.ravel()[::2], junction.ravel()[1::2]


@dataclass
class Sections:
    """Sections as they are made."""

    lines: list[Floats] = field(default_factory=list)
    rows: list[dict[str, object]] = field(default_factory=list)

    def add(self, line: Floats, nature: str, importance: int, kmh: float, **more: object) -> None:
        """Add a section; ``more`` overrides the usual attributes."""
        self.lines.append(np.round(line, 2))
        self.rows.append(
            {
                "nature": nature,
                "importance": str(importance),
                "fictif": False,
                "position_par_rapport_au_sol": "0",
                "etat_de_l_objet": "En service",
                "nombre_de_voies": 1 if nature in (RAMP, RING, GRAVEL, TRACK, PATH) else 2,
                "sens_de_circulation": BOTH,
                "urbain": False,
                "vitesse_moyenne_vl": float(round(kmh)),
                "acces_vehicule_leger": FREE,
                "cpx_numero": None,
                **more,
            }
        )

    def finished(self) -> Roads:
        """The table and the lines."""
        table = pd.DataFrame(self.rows)
        table.insert(0, "cleabs", [f"FICTIF__{i + 1:016d}" for i in range(len(table))])
        return Roads(table, self.lines)
