"""Which column of a table of facilities says what, by its name in French or English."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from .folding import fold

# How columns are called, folded; the first name found wins, so the more telling come first.
COLUMN_NAMES: dict[str, tuple[str, ...]] = {
    "facility_id": (
        "facility id", "finess geographique", "numero finess et", "num finess et", "finess et",
        "nofinesset", "n finess", "numero finess", "num finess", "no finess", "code finess",
        "finess", "id etablissement", "code etablissement", "id structure", "code structure",
        "facility", "fi", "site id", "identifiant", "id", "code", "osm id", "full id", "ref",
    ),
    "name": (
        "facility name", "nom etablissement", "nom de l etablissement", "raison sociale longue",
        "rslongue", "raison sociale", "rs", "etablissement", "nom structure",
        "nom de la structure", "structure", "denomination", "nom", "name", "libelle", "intitule",
    ),
    "x": (
        "longitude", "lon", "long", "lng", "coordxet", "coord x", "coordonnee x", "x l93",
        "x lambert", "x lambert 93", "lambert x", "xcoord", "x coord", "x wgs84", "x",
    ),
    "y": (
        "latitude", "lat", "coordyet", "coord y", "coordonnee y", "y l93", "y lambert",
        "y lambert 93", "lambert y", "ycoord", "y coord", "y wgs84", "y",
    ),
    "commune": (
        "insee", "code insee", "insee com", "code commune", "code commune insee",
        "commune insee", "insee commune", "cominsee", "codgeo", "depcom", "code insee commune",
        "com", "facility commune", "citycode", "code geographique", "commune",
    ),
    "category": (
        "category", "categetab", "categorie", "code categorie", "categorie etablissement", "cat",
        "type etablissement", "type de structure", "type structure", "type", "amenity",
        "healthcare", "libcategetab", "libelle categorie",
    ),
    "capacity": (
        "capacity", "capacite", "capacite totale", "nombre de lits", "nb lits", "nblits", "lits",
        "beds", "nombre de places", "nb places", "places", "etp", "fte",
    ),
    "precision": ("precision", "precision geo", "geo precision", "qualite geolocalisation"),
    "care": (
        "care", "kinds of care", "soins", "type de soins", "types de soins", "offre de soins",
        "offre", "activites", "activite", "services", "specialites",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class FacilityColumns:
    """Which column says what; empty where none does.

    Parameters
    ----------
    facility_id, name, x, y, commune, category, capacity : str
        Names of columns.
    precision : str
        Column that tells coordinates of a commune from exact ones.
    projection : str
        Column with the reference system of each row's coordinates.
    care : tuple of (str, str)
        Flag column and the kind of care it stands for; or one column with lists of kinds and
        the kind ``""``.
    """

    facility_id: str = ""
    name: str = ""
    x: str = ""
    y: str = ""
    commune: str = ""
    category: str = ""
    capacity: str = ""
    precision: str = ""
    projection: str = ""
    care: tuple[tuple[str, str], ...] = ()


def recognise_columns(names: Collection[str]) -> FacilityColumns:
    """Guess which column says what from names in French and English.

    Examples
    --------
    >>> found = recognise_columns(["N° FINESS", "Établissement", "Code INSEE", "lon", "lat"])
    >>> found.facility_id, found.name, found.commune, found.x, found.y
    ('N° FINESS', 'Établissement', 'Code INSEE', 'lon', 'lat')
    """
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(fold(name), name)
    found: dict[str, str] = {}
    for meaning, words in COLUMN_NAMES.items():
        word = next((w for w in words if w in folded and folded[w] not in found.values()), "")
        found[meaning] = folded.get(word, "")
    # Half a pair of coordinates is none.
    if not (found["x"] and found["y"]):
        found["x"] = found["y"] = ""
    care = found.pop("care")
    return FacilityColumns(**found, care=((care, ""),) if care else ())
