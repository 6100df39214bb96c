"""Whether care is given inside the departement, the territory or the metropolis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .event_log import EventLog, Texts
from .groups import Booleans


@dataclass(frozen=True)
class Inside:
    """Where the events are, (n_events,) bool each.

    Attributes
    ----------
    known : whether it can be told.
    yes : whether it is inside (False where unknown).
    """

    known: Booleans
    yes: Booleans

    @classmethod
    def unknown(cls, n: int) -> Inside:
        """Nothing can be told."""
        return cls(np.zeros(n, bool), np.zeros(n, bool))


def departements(communes: Texts) -> Texts:
    """Departement of each commune code: two characters, three overseas; ``""`` = unknown.

    Examples
    --------
    >>> departements(np.array(["63113", "2A004", "97411", "x", ""], object)).tolist()
    ['63', '2A', '974', '', '']
    """
    code = pd.Series(communes, dtype=object).str.strip()
    overseas = code.str.startswith(("97", "98"))
    found = code.str[:2].where(~overseas, code.str[:3])
    return found.where(code.str.len() == 5, "").to_numpy(object)


def inside_departement(log: EventLog) -> Inside:
    """Whether the facility is in the departement of the patient's residence."""
    home = departements(log.patients["residence"].to_numpy(object))[log.patient]
    return _same(home, log.convert("facility_commune", departements))


def inside_territory(log: EventLog, communes: Texts, territories: Texts) -> Inside:
    """Whether the facility is in the territory (EPCI, living area …) of the patient's residence.

    Parameters
    ----------
    log : EventLog
    communes, territories : (n_communes,) object
        Code of each commune and its territory, ``""`` = none.
    """
    home = value_of(log.patients["residence"].to_numpy(object), communes, territories)
    place = log.convert("facility_commune", lambda codes: value_of(codes, communes, territories))
    return _same(home[log.patient], place)


def inside_metropolis(log: EventLog, communes: set[str]) -> Inside:
    """Whether the facility is in one of the communes of the metropolis."""
    inside = log.convert("facility_commune", lambda codes: np.isin(codes.astype(str), [*communes]))
    known = log.codes("facility_commune")[0] >= 0
    return Inside(known, known & inside)


def value_of(codes: Texts, communes: Texts, values: Texts) -> Texts:
    """The value of each commune code, ``""`` where it is not among the communes."""
    row = pd.Index(communes)
    first = ~row.duplicated()
    found = pd.Index(row[first]).get_indexer(pd.Index(codes, dtype=object))
    return np.append(np.asarray(values, object)[first], "")[found]


def metropolis_communes(
    words: list[str], communes: Texts, *columns: Texts
) -> tuple[set[str], list[str]]:
    """Communes of the metropolis, and the words that no commune goes by.

    Parameters
    ----------
    words : list of str
        Commune codes, territories, types of territory.
    communes : (n,) object
        Commune codes.
    columns : (n,) object arrays
        What else a commune goes by: its territory, its type, its name.
    """
    found: set[str] = set()
    unknown = []
    for word in words:
        rows = np.zeros(len(communes), bool)
        for column in (communes, *columns):
            rows |= np.asarray(column, object) == word
        found |= set(communes[rows])
        if not rows.any():
            unknown.append(word)
    return found, unknown


def _same(home: Texts, place: Texts) -> Inside:
    known = np.asarray((home != "") & (place != ""), bool)
    return Inside(known, known & np.asarray(home == place, bool))
