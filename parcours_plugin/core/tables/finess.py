"""The FINESS extraction: two sections in one headerless file, or the later table with a header.

Source of the layout: "Extraction Finess des établissements" on data.gouv.fr (cs1100507), whose
lines begin with ``structureet`` or ``geolocalisation``. The commune has three digits behind the
departement, overseas departements are written 9A to 9J, and the projection of the coordinates
differs by territory and is named in ``sourcecoordet``.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from io import StringIO
from itertools import repeat
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import number, tr
from ..progress import Progress, silent
from .codes import insee_codes
from .encodings import detect_encoding
from .folding import fold

STRUCTURE = [
    "nofinesset", "nofinessej", "rs", "rslongue", "complrs", "compldistrib", "numvoie", "typvoie",
    "voie", "compvoie", "lieuditbp", "commune", "departement", "libdepartement",
    "ligneacheminement", "telephone", "telecopie", "categetab", "libcategetab", "categagretab",
    "libcategagretab", "siret", "codeape", "codemft", "libmft", "codesph", "libsph", "dateouv",
    "dateautor", "maj", "numuai",
]  # fmt: skip
LOCATION = ["nofinesset", "coordxet", "coordyet", "sourcecoordet", "datemaj"]
# A line cut before its departement has no commune.
NEEDED_FIELDS = STRUCTURE.index("departement") + 1
# Geocoders that answer with the commune's own point, and the score "." of such answers.
COMMUNE_GEOCODERS = r"ADMIN.?EXPRESS|COMMUNE|MAIRIE"


@dataclass(frozen=True)
class Extraction:
    """The establishments of an extraction, with coordinates where the file has them.

    Parameters
    ----------
    frame : DataFrame
        Text; the fields of both sections, and name, insee, precision, projection.
    row_number : (n,) int64 array
        Line of the establishment in the file.
    notes : list of str
        Counts to be printed.
    broken : DataFrame
        Lines that are neither: row, value.
    strays : DataFrame
        Coordinates of establishments that the file does not list: row, value.
    """

    frame: pd.DataFrame
    row_number: NDArray[np.int64]
    notes: list[str]
    broken: pd.DataFrame
    strays: pd.DataFrame


def is_extraction(path: Path) -> bool:
    """Whether a file is the headerless extraction, by its first lines."""
    if not path.is_file():
        return False
    with open(path, "rb") as file:
        lines = file.read(4096).replace(b"\xef\xbb\xbf", b"").splitlines()
    return any(line.startswith((b"structureet;", b"geolocalisation;")) for line in lines[:20])


def has_header(columns: Collection[str]) -> bool:
    """Whether the columns are those of FINESS published with a header."""
    folded = {fold(name) for name in columns}
    return {"nofinesset", "coordxet", "coordyet"} <= folded


def read_extraction(
    path: Path,
    projections: Mapping[str, str],
    encoding: str = "",
    progress: Progress = silent,
) -> Extraction:
    """Read the two sections and join them.

    Parameters
    ----------
    path : Path
        The file as published, Windows-1252 or UTF-8.
    projections : mapping
        Name of a projection as ``sourcecoordet`` may write it -> ``"EPSG:…"``.
    encoding : str
        Empty = recognised.

    Raises
    ------
    InputError
        If the file lists no establishment.
    """
    how = detect_encoding(path, encoding)
    with open(path, encoding=how.name, errors=how.errors, newline="\n") as file:
        text = file.read().replace("\r", "").replace("\0", "")
    lines = pd.Series(text.split("\n"), dtype=object)
    progress(0.3)
    rows = np.arange(1, len(lines) + 1, dtype=np.int64)
    is_structure = lines.str.startswith("structureet;").to_numpy(dtype=bool)
    is_location = lines.str.startswith("geolocalisation;").to_numpy(dtype=bool)
    if not is_structure.any():
        raise InputError(
            tr(
                "“{file}” has coordinates but no establishments (no line begins with"
                " structureet); download the whole FINESS extraction.",
                file=path.name,
            )
        )
    # The first line tells what the file is and when it was made.
    other = ~is_structure & ~is_location
    other[other] = (lines[other].str.strip() != "").to_numpy(dtype=bool)
    other[0] = False

    structures = _fields(lines[is_structure], STRUCTURE)
    whole = _separators(lines[is_structure]) >= NEEDED_FIELDS
    structure_rows = rows[is_structure]
    progress(0.7)
    located = _fields(lines[is_location], LOCATION)
    located["row"] = rows[is_location]
    once = located.drop_duplicates("nofinesset")
    coordinates = once.set_index("nofinesset")[["coordxet", "coordyet", "sourcecoordet"]]
    frame = structures[whole].reset_index(drop=True)
    coordinates = coordinates.reindex(frame["nofinesset"], fill_value="").set_index(frame.index)
    frame = with_codes(pd.concat([frame, coordinates], axis=1), projections)
    progress(1.0)

    listed = located["nofinesset"].isin(structures["nofinesset"]) & ~located.duplicated(
        "nofinesset"
    )
    broken_rows = np.concatenate([structure_rows[~whole], rows[other]])
    broken = pd.DataFrame(
        {"row": broken_rows, "value": lines.to_numpy()[broken_rows - 1]}
    ).sort_values("row")
    strays = located.loc[~listed, ["row", "nofinesset"]].rename(columns={"nofinesset": "value"})
    notes = [
        tr("Encoding: {encoding}.", encoding=how.label),
        tr(
            "{n} lines of establishments, {m} lines of coordinates.",
            n=number(int(is_structure.sum())),
            m=number(len(located)),
        ),
    ]
    return Extraction(
        frame, structure_rows[whole], notes, broken.reset_index(drop=True),
        strays.reset_index(drop=True),
    )  # fmt: skip


def with_codes(frame: pd.DataFrame, projections: Mapping[str, str]) -> pd.DataFrame:
    """Add name, insee, projection and precision to the columns of FINESS.

    Parameters
    ----------
    frame : DataFrame
        Text columns named as in :data:`STRUCTURE` and :data:`LOCATION`; any may be missing.
    projections : mapping
        As for :func:`read_extraction`.
    """
    frame = frame.copy()
    empty = pd.Series("", frame.index, dtype=object)
    long_name, short_name = frame.get("rslongue", empty), frame.get("rs", empty)
    frame["name"] = long_name.where(long_name != "", short_name)
    digits = frame.get("commune", empty).str.strip()
    digits = digits.where(~digits.str.fullmatch(r"\d{1,2}"), digits.str.zfill(3))
    departement = frame.get("departement", empty).str.strip().str.upper()
    departement = departement.where(~departement.str.fullmatch(r"\d"), "0" + departement)
    both = (departement != "") & (digits != "")
    frame["insee"] = insee_codes((departement + digits).where(both, "")).code.fillna("")
    # A few hundred different sources for a hundred thousand rows.
    places, sources = pd.factorize(frame.get("sourcecoordet", empty).to_numpy(dtype=object))
    distinct = pd.Series(sources, dtype=object)
    score = distinct.str.split(",").str[2].fillna("").str.strip()
    of_commune = distinct.str.upper().str.contains(COMMUNE_GEOCODERS) | (score == ".")
    frame["projection"] = projections_of(distinct, projections).to_numpy()[places]
    frame["precision"] = np.where(of_commune, "commune", "exact")[places]
    return frame


def projections_of(source: pd.Series, projections: Mapping[str, str]) -> pd.Series:
    """The reference system named in ``sourcecoordet``, ``""`` where it names none that is known.

    Parameters
    ----------
    source : (n,) Series of str
        ``1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93`` or
        ``2,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM Zone 20N (Antilles)``.

    Examples
    --------
    >>> names = {"LAMBERT_93": "EPSG:2154", "UTM ZONE 21N": "EPSG:4467"}
    >>> projections_of(pd.Series(["1,ATLASANTE,100,IGN,LAMBERT_93", "2,A,96,BAN,EPSG:5490 RGAF09",
    ...     "2,A,90,BAN,WGS84/UTM zone 21N (St-Pierre)", ""]), names).tolist()
    ['EPSG:2154', 'EPSG:5490', 'EPSG:4467', '']
    """
    upper = source.str.upper()
    code = upper.str.extract(r"EPSG:(\d+)", expand=False)
    found = ("EPSG:" + code).fillna("")
    for name, system in projections.items():
        found = found.where((found != "") | ~upper.str.contains(name.upper(), regex=False), system)
    return found.astype(object)


def _fields(lines: pd.Series, names: list[str]) -> pd.DataFrame:
    """The fields of lines of one section (its name left out), ``""`` where a line is short."""
    width = len(names) + 1
    long = _separators(lines) >= width
    if long.any():
        lines = lines.copy()
        lines[long] = lines[long].str.extract(rf"^((?:[^;]*;){{{width - 1}}}[^;]*)")[0]
    # Nothing is quoted in these files, and names hold quotation marks.
    frame = pd.read_csv(
        StringIO("\n".join(lines)),
        sep=";",
        header=None,
        names=["section", *names],
        dtype=str,
        quoting=csv.QUOTE_NONE,
        na_filter=False,
        index_col=False,
        lineterminator="\n",
        skip_blank_lines=False,
    )
    frame = frame.drop(columns="section").astype(object)
    return frame.assign(nofinesset=frame["nofinesset"].str.strip())


def _separators(lines: pd.Series) -> NDArray[np.int64]:
    """Number of ``;`` in each line."""
    return np.fromiter(map(str.count, lines, repeat(";")), np.int64, len(lines))
