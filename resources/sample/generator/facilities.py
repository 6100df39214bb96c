"""The fictional facilities: university hospital, cancer centre, hospitals, clinics, practices."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .territory import CITY, RURAL, SMALL, TOWN, Territory

DIAGNOSIS = "mammography;biopsy"
HOSPITAL = f"{DIAGNOSIS};multidisciplinary_meeting;surgery;chemotherapy;follow_up"
# category, name before the town's, care, capacity, kind of town, towns by falling population
KINDS = (
    ("CHU", "CHU d", f"{HOSPITAL};radiotherapy", 1450, CITY, (0,)),
    ("CLCC", "Centre de lutte contre le cancer d",
     "multidisciplinary_meeting;surgery;chemotherapy;radiotherapy;follow_up", 210, CITY, (0,)),
    ("Clinique", "Clinique du Parc d",
     f"{DIAGNOSIS};surgery;chemotherapy;follow_up", 180, CITY, (0,)),
    ("Clinique", "Clinique des Tilleuls d", "surgery;follow_up", 120, CITY, (1,)),
    ("Imagerie", "Centre d'imagerie de la Gare d", DIAGNOSIS, 20, CITY, (0,)),
    ("Imagerie", "Centre d'imagerie des Arcades d", "mammography", 12, CITY, (2,)),
    ("CH", "Centre hospitalier d", HOSPITAL, 420, TOWN, (0, 1, 2, 3)),
    ("Clinique", "Clinique Saint-Orvain d",
     f"{DIAGNOSIS};surgery;radiotherapy", 95, TOWN, (1,)),
    ("Imagerie", "Cabinet d'imagerie d", DIAGNOSIS, 10, TOWN, (0, 1, 2, 3)),
    ("CH", "Hôpital de proximité d",
     "mammography;chemotherapy;follow_up", 85, SMALL, (0, 2, 4, 6, 8)),
    ("Imagerie", "Cabinet de radiologie d", "mammography", 6, SMALL, (1, 3, 5, 7, 10, 12)),
    ("MSP", "Maison de santé pluriprofessionnelle d",
     "follow_up", 14, SMALL, (1, 3, 7, 9, 11, 12, 13, 14)),
    ("MSP", "Maison de santé d", "follow_up", 7, RURAL, (0, 1, 2, 3, 4, 5)),
)  # fmt: skip


def facilities(land: Territory, seed: int) -> pd.DataFrame:
    """Make the facilities.

    Returns
    -------
    DataFrame
        facility_id (nine characters, departement 00), name, category, care (``;`` between kinds),
        capacity (beds or places), commune, x, y (metres).
    """
    rng = np.random.default_rng([seed, 3])
    communes = land.communes.sort_values("population", ascending=False, kind="stable")
    towns = {
        kind: communes[communes["territory_type"] == kind] for kind in (CITY, TOWN, SMALL, RURAL)
    }
    # Rural practices stand anywhere, not in the largest villages only.
    towns[RURAL] = towns[RURAL].iloc[rng.permutation(len(towns[RURAL]))]
    rows = []
    for category, prefix, care, capacity, kind, ranks in KINDS:
        for rank in ranks:
            town = towns[kind].iloc[rank]
            away, turn = rng.uniform(80, 900 if kind == CITY else 280), rng.uniform(0, 2 * np.pi)
            rows.append(
                {
                    "name": prefix + _of(town["name"]),
                    "category": category,
                    "care": care,
                    "capacity": round(capacity * rng.uniform(0.8, 1.2)),
                    "commune": town["code"],
                    "x": round(town["x"] + away * np.cos(turn), 1),
                    "y": round(town["y"] + away * np.sin(turn), 1),
                }
            )
    table = pd.DataFrame(rows)
    # A FINESS code begins with the departement; 00 is none.
    table.insert(0, "facility_id", [f"00{780000 + 37 * i:07d}" for i in range(1, len(table) + 1)])
    return table


def _of(name: str) -> str:
    """``e Castelmire``, ``'Orvanceau``, ``u Mas-Orvain``: what follows French *d*."""
    if name.startswith("Le "):
        return "u " + name[3:]
    if name.startswith("Les "):
        return "es " + name[4:]
    return f"'{name}" if name[0] in "AEIOUYÉ" else f"e {name}"
