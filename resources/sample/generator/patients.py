"""Synthetic breast-cancer pathways for any communes and facilities.

Every patient is simulated; nobody real is behind a row. A facility is chosen as people choose: the
chance falls with the distance and rises with the size (Huff, 1964), among those offering the care.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LABELS = {
    "mammography": "Mammographie",
    "biopsy": "Biopsie",
    "multidisciplinary_meeting": "RCP",
    "surgery": "Chirurgie",
    "chemotherapy": "Chimiothérapie",
    "radiotherapy": "Radiothérapie",
    "follow_up": "Suivi",
}
START = "mammography biopsy multidisciplinary_meeting "
# pathway and how many of 100 patients follow it
PATHWAYS = (
    (START + "surgery radiotherapy follow_up", 34),
    (START + "surgery chemotherapy radiotherapy follow_up", 22),
    (START + "chemotherapy surgery radiotherapy follow_up", 14),
    (START + "surgery follow_up", 12),
    (START + "surgery chemotherapy follow_up", 6),
    ("mammography mammography biopsy multidisciplinary_meeting surgery radiotherapy follow_up", 5),
    (START + "surgery surgery radiotherapy follow_up", 3),
    (START + "chemotherapy follow_up", 2),
    (START + "surgery", 2),
)
# median days since the step before, and the spread (standard deviation of the logarithm)
WAITS = {
    "mammography": (21, 0.5),
    "biopsy": (13, 0.45),
    "multidisciplinary_meeting": (12, 0.4),
    "surgery": (22, 0.4),
    "chemotherapy": (31, 0.35),
    "radiotherapy": (42, 0.35),
    "follow_up": (95, 0.3),
}
VISITS = {"chemotherapy": (4, 8), "radiotherapy": (15, 33)}
DISTANCE_DECAY = 1.7
SIZE_POWER = {"surgery": 0.75, "radiotherapy": 0.4, "mammography": 0.25}
LOYALTY = 0.55
LONGER_WAIT_PER_KM = 0.004
MINIMUM_KM = 2.5


def simulate_pathways(
    communes: pd.DataFrame,
    facilities: pd.DataFrame,
    n_patients: int,
    seed: int,
    first_day: str = "2021-01-04",
    days: int = 900,
) -> pd.DataFrame:
    """Simulate pathways, one row per care event, in order.

    Parameters
    ----------
    communes : DataFrame
        code, x, y (metres), population; residences are drawn by population.
    facilities : DataFrame
        facility_id, name, care (``;`` between kinds), capacity, x, y.
    n_patients : int
        How many patients.
    seed : int
        The same seed gives the same table.
    first_day, days : str, int
        The first mammographies fall in this many days from this day.

    Returns
    -------
    DataFrame
        patient, step (French label), care, date, end_date, facility_id, facility_name, residence,
        visits, actor, transmitted.
    """
    rng = np.random.default_rng([seed, 4])
    weights = communes["population"].to_numpy(float)
    home = rng.choice(len(communes), n_patients, p=weights / weights.sum())
    shares = np.array([share for _, share in PATHWAYS], float)
    pathway = rng.choice(len(PATHWAYS), n_patients, p=shares / shares.sum())
    chance = {care: _attraction(communes, facilities, care) for care in LABELS}
    begin = pd.Timestamp(first_day)
    start = rng.integers(0, days, n_patients)
    km = _km(communes, facilities)
    rows = []
    for patient in range(n_patients):
        day, used = int(start[patient]), -1
        before = ""
        for care in PATHWAYS[pathway[patient]][0].split():
            median, spread = WAITS[care]
            # A recall is often read elsewhere; other care goes on where it began.
            stays = used if care != before else -1
            used = _choose(chance[care][home[patient]], stays, rng)
            if before:
                farther = 1 + LONGER_WAIT_PER_KM * float(km[home[patient], used])
                day += max(1, round(median * farther * float(np.exp(rng.normal(0, spread)))))
            day += _to_weekday(begin, day)
            before = care
            visits, last = 1, day
            if care in VISITS:
                visits = int(rng.integers(VISITS[care][0], VISITS[care][1] + 1))
                last = (
                    day + (visits - 1) * 21
                    if care == "chemotherapy"
                    else day + (visits - 1) * 7 // 5
                )
            rows.append((patient, care, day, last, used, home[patient], visits))
            day = last
    return _table(rows, communes, facilities, begin, rng)


def _attraction(communes: pd.DataFrame, facilities: pd.DataFrame, care: str) -> Floats:
    """(n_communes, n_facilities) chance of each facility for this care, rows summing to 1."""
    offers = facilities["care"].str.split(";").map(lambda kinds: care in kinds).to_numpy()
    km = _km(communes, facilities)
    size = facilities["capacity"].to_numpy(float) ** SIZE_POWER.get(care, 0.5)
    pull = offers * size / (km + MINIMUM_KM) ** DISTANCE_DECAY
    return np.asarray(pull / pull.sum(axis=1, keepdims=True))


def _km(communes: pd.DataFrame, facilities: pd.DataFrame) -> Floats:
    """(n_communes, n_facilities) straight distances."""
    x, y = (
        communes[axis].to_numpy(float)[:, None] - facilities[axis].to_numpy(float) for axis in "xy"
    )
    return np.asarray(np.hypot(x, y) / 1000)


def _choose(chance: Floats, used: int, rng: np.random.Generator) -> int:
    """A facility; the one of the step before is kept more often than chance would."""
    if used >= 0 and chance[used] > 0 and rng.random() < LOYALTY:
        return used
    return int(rng.choice(len(chance), p=chance))


def _to_weekday(begin: pd.Timestamp, day: int) -> int:
    """Days to add so that care falls on a working day."""
    return {5: 2, 6: 1}.get((begin + pd.Timedelta(days=day)).dayofweek, 0)


def _table(
    rows: list[tuple[int, str, int, int, int, int, int]],
    communes: pd.DataFrame,
    facilities: pd.DataFrame,
    begin: pd.Timestamp,
    rng: np.random.Generator,
) -> pd.DataFrame:
    """The events with codes, names and the columns that carry coordination."""
    raw = pd.DataFrame(rows, columns=["n", "care", "day", "last", "facility", "home", "visits"])
    category = (
        facilities["category"] if "category" in facilities else pd.Series("", facilities.index)
    )
    actor = category.map({"MSP": "MSP", "Imagerie": "cabinet d'imagerie"}).fillna("hôpital")
    same = raw["facility"].eq(raw.groupby("n")["facility"].shift())
    passed = rng.random(len(raw)) < np.where(same, 0.93, 0.71)
    return pd.DataFrame(
        {
            "patient": [f"SYN{number + 1:05d}" for number in raw["n"]],
            "step": raw["care"].map(LABELS),
            "care": raw["care"],
            "date": begin + pd.to_timedelta(raw["day"], unit="D"),
            "end_date": begin + pd.to_timedelta(raw["last"], unit="D"),
            "facility_id": facilities["facility_id"].to_numpy()[raw["facility"]],
            "facility_name": facilities["name"].to_numpy()[raw["facility"]],
            "residence": communes["code"].to_numpy()[raw["home"]],
            "visits": raw["visits"],
            "actor": actor.to_numpy()[raw["facility"]],
            "transmitted": np.where(passed, "oui", "non"),
        }
    )
