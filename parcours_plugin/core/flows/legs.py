"""Legs: the care events of patients as movements between homes and facilities."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError, ParameterError
from ..i18n import tr
from ..progress import Progress, silent

HOMES = ("none", "chain", "return")
COLUMNS = (
    *("patient", "seq", "step", "date", "end_date", "facility_id", "residence"),
    *("visits", "wait_days", "x", "y"),
)

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True)
class LegOptions:
    """How events become movements.

    Attributes
    ----------
    home : str
        ``none``: from one facility to the next. ``chain``: home, every facility in turn, home.
        ``return``: for each event one leg from home and one leg back.
    same_place_metres : float
        Two places closer than this are one: the leg is kept, with 0 km.
    """

    home: str = "chain"
    same_place_metres: float = 1.0

    def __post_init__(self) -> None:
        if self.home not in HOMES:
            raise ParameterError(
                tr(
                    "“{value}” is no way to use the home; choose one of: {choices}.",
                    value=self.home,
                    choices=", ".join(HOMES),
                )
            )


@dataclass(frozen=True)
class Legs:
    """Movements in the order of travel, patient after patient.

    Attributes
    ----------
    frame : DataFrame
        The columns of ``contracts.LEGS`` and ``to_kind`` (home/facility), ``leg`` (1…n in the
        order of travel), ``visits`` (times that the leg is travelled). ``seq``, ``step`` and
        ``date`` are those of the event that the leg serves: it goes there or, homewards, comes
        from there. ``km`` is the straight distance, nan without place; ``minutes`` is nan.
    from_x, from_y, to_x, to_y : (n_legs,) float64
        Ends, metres; nan where the place is unknown.
    same_place : (n_legs,) bool
        Both ends are one place.
    patients : ndarray of object
        Patients with at least one event, in the order of the legs.
    n_events : int
        Events read.
    """

    frame: pd.DataFrame
    from_x: Floats
    from_y: Floats
    to_x: Floats
    to_y: Floats
    same_place: NDArray[np.bool_]
    patients: NDArray[np.object_]
    n_events: int

    @property
    def placed(self) -> NDArray[np.bool_]:
        """(n_legs,) whether both ends are known."""
        return np.isfinite(self.from_x + self.from_y + self.to_x + self.to_y)

    def counts(self) -> dict[str, int]:
        """Legs by what can be drawn: ``moving``, ``same_place``, ``without_place``."""
        placed = self.placed
        return {
            "moving": int((placed & ~self.same_place).sum()),
            "same_place": int(self.same_place.sum()),
            "without_place": int((~placed).sum()),
        }


def build_legs(
    steps: pd.DataFrame,
    patients: pd.DataFrame | None = None,
    options: LegOptions | None = None,
    progress: Progress = silent,
) -> Legs:
    """The movements that a table of care events stands for.

    An event without place breaks the itinerary honestly: the leg that leads to it and the leg
    that leaves it are kept without place, and no movement past it is invented.

    Parameters
    ----------
    steps : DataFrame
        One row per event: ``patient``, ``seq``, ``step``, ``date``, ``end_date``,
        ``facility_id``, ``residence``, ``visits``, ``wait_days`` (missing columns are taken as
        empty) and the facility's ``x``, ``y`` (metres, nan = unknown).
    patients : DataFrame, optional
        ``patient``, ``residence`` and the residence's ``x``, ``y``; without it no home is known.
    options : LegOptions, optional
        ``LegOptions()`` when not given.

    Returns
    -------
    Legs
        With ``chain`` n + 1 legs for a patient with n events, with ``return`` 2 n, with ``none``
        n - 1.

    Raises
    ------
    InputError
        If a patient is listed twice in ``patients``.

    Examples
    --------
    >>> steps = pd.DataFrame({"patient": ["a", "a"], "seq": [1, 2], "facility_id": ["f", "g"],
    ...                       "x": [0.0, 3000.0], "y": [0.0, 4000.0]})
    >>> build_legs(steps, None, LegOptions("none")).frame[["from_id", "to_id", "km"]]
      from_id to_id   km
    0       f     g  5.0
    """
    options = options or LegOptions()
    progress(0.0)
    events, codes, known = _ordered(steps)
    home = _homes(events, codes, known, patients)
    progress(0.3)
    stops = _Stops.of(events, codes, home)
    legs = {"none": _between_steps, "chain": _chain, "return": _return_trips}[options.home](stops)
    progress(0.6)
    return _assemble(legs, stops, known, options, progress)


def _ordered(steps: pd.DataFrame) -> tuple[pd.DataFrame, Integers, NDArray[np.object_]]:
    """Events by patient (first seen first) and seq, missing columns added empty."""
    codes, known = pd.factorize(steps["patient"].astype(object))
    seq = (
        pd.to_numeric(steps["seq"], errors="coerce").to_numpy(float)
        if "seq" in steps
        else np.full(len(steps), np.nan)
    )
    order = np.lexsort((seq, codes))
    events = steps.reindex(columns=COLUMNS).iloc[order].reset_index(drop=True)
    codes = codes[order].astype(np.int64)
    position = np.arange(len(codes)) - np.searchsorted(codes, codes)
    events["seq"] = np.where(np.isnan(seq[order]), position + 1, seq[order]).astype(np.int64)
    return events, codes, np.asarray(known, dtype=object)


def _homes(
    events: pd.DataFrame,
    codes: Integers,
    known: NDArray[np.object_],
    patients: pd.DataFrame | None,
) -> pd.DataFrame:
    """One row per patient: ``residence``, ``x``, ``y``; what PATIENTS lacks, from the steps."""
    first = np.searchsorted(codes, np.arange(len(known)))
    home = pd.DataFrame(
        {"residence": events["residence"].to_numpy(object)[first], "x": np.nan, "y": np.nan}
    )
    if patients is None or not len(patients):
        return home
    if patients["patient"].duplicated().any():
        raise InputError(
            tr(
                "The table of patients has {n} patients on more than one row; give one row per"
                " patient.",
                n=int(patients["patient"].duplicated().sum()),
            )
        )
    found = pd.Index(patients["patient"].astype(object)).get_indexer(known)
    for column in ("residence", "x", "y"):
        values = patients[column].to_numpy()[found] if column in patients else None
        if values is not None:
            usable = (found >= 0) & pd.notna(values)
            if column == "residence":
                usable &= values != ""
            home.loc[usable, column] = values[usable]
    return home


@dataclass(frozen=True)
class _Stops:
    """Events and homes as one list of places: stop ``i`` is event ``i``, then come the homes."""

    events: pd.DataFrame
    codes: Integers
    first: Integers
    last: Integers
    place_id: NDArray[np.object_]
    x: Floats
    y: Floats

    @classmethod
    def of(cls, events: pd.DataFrame, codes: Integers, home: pd.DataFrame) -> _Stops:
        patients = np.arange(len(home))
        return cls(
            events,
            codes,
            np.searchsorted(codes, patients, "left"),
            np.searchsorted(codes, patients, "right") - 1,
            np.concatenate(
                [events["facility_id"].to_numpy(object), home["residence"].to_numpy(object)]
            ),
            np.concatenate([events["x"].to_numpy(float), home["x"].to_numpy(float)]),
            np.concatenate([events["y"].to_numpy(float), home["y"].to_numpy(float)]),
        )

    @property
    def n_events(self) -> int:
        return len(self.events)

    def home_of(self, event: Integers) -> Integers:
        """The stop that is the home of the patient of an event."""
        return self.n_events + self.codes[event]


@dataclass(frozen=True)
class _Moves:
    """From stop to stop, and the event that the move serves."""

    start: Integers
    end: Integers
    event: Integers


def _between_steps(stops: _Stops) -> _Moves:
    event = np.flatnonzero(np.diff(stops.codes, prepend=-1) == 0)
    return _Moves(event - 1, event, event)


def _chain(stops: _Stops) -> _Moves:
    event = np.arange(stops.n_events)
    start = event - 1
    start[stops.first] = stops.home_of(stops.first)
    return _interleaved(
        _Moves(start, event, event),
        _Moves(stops.last, stops.home_of(stops.last), stops.last),
    )


def _return_trips(stops: _Stops) -> _Moves:
    event = np.arange(stops.n_events)
    home = stops.home_of(event)
    return _interleaved(_Moves(home, event, event), _Moves(event, home, event))


def _interleaved(out: _Moves, back: _Moves) -> _Moves:
    """Both lists as one in the order of the events, out before back."""
    event = np.concatenate([out.event, back.event])
    order = np.argsort(event, kind="stable")
    return _Moves(
        np.concatenate([out.start, back.start])[order],
        np.concatenate([out.end, back.end])[order],
        event[order],
    )


def _assemble(
    moves: _Moves,
    stops: _Stops,
    known: NDArray[np.object_],
    options: LegOptions,
    progress: Progress,
) -> Legs:
    """The table of the legs and their ends."""
    events, event = stops.events, moves.event
    from_x, from_y = stops.x[moves.start], stops.y[moves.start]
    to_x, to_y = stops.x[moves.end], stops.y[moves.end]
    metres = np.hypot(to_x - from_x, to_y - from_y)
    same_place = metres < options.same_place_metres
    outward = moves.end < stops.n_events
    from_home = moves.start >= stops.n_events
    codes = stops.codes[event]
    date = pd.to_datetime(events["date"]).to_numpy()[event]
    end_date = pd.to_datetime(events["end_date"]).to_numpy()[event]
    visits = pd.to_numeric(events["visits"]).fillna(1).to_numpy(float)[event].clip(1)
    progress(0.7)
    frame = pd.DataFrame(
        {
            "patient": known[codes],
            "seq": events["seq"].to_numpy()[event],
            "from_kind": np.where(from_home, "home", "facility").astype(object),
            "from_id": stops.place_id[moves.start],
            "to_id": stops.place_id[moves.end],
            "step": events["step"].to_numpy(object)[event],
            "date": np.where(outward | np.isnat(end_date), date, end_date),
            "km": np.where(same_place, 0.0, metres / 1000.0),
            "minutes": np.full(len(event), np.nan),
            "wait_days": np.where(
                outward, pd.to_numeric(events["wait_days"]).to_numpy(float)[event], np.nan
            ),
            "reason": _reasons(moves, stops, outward, from_home),
            "to_kind": np.where(outward, "facility", "home").astype(object),
            "leg": np.arange(len(event)) - np.searchsorted(codes, codes) + 1,
            # A chain is travelled once; only trips from home and back repeat with the visits.
            "visits": (visits if options.home == "return" else np.ones(len(event))).astype(int),
        }
    )
    progress(1.0)
    return Legs(frame, from_x, from_y, to_x, to_y, same_place, known, stops.n_events)


def _reasons(
    moves: _Moves,
    stops: _Stops,
    outward: NDArray[np.bool_],
    from_home: NDArray[np.bool_],
) -> NDArray[np.object_]:
    """Why a leg cannot be drawn, ``""`` where it can; the place it leads to comes first."""
    known = np.isfinite(stops.x + stops.y)
    no_end, no_start = ~known[moves.end], ~known[moves.start]
    return np.select(
        [no_end & outward, no_end, no_start & from_home, no_start],
        [
            np.array(tr("the facility has no place"), dtype=object),
            np.array(tr("the residence has no place"), dtype=object),
            np.array(tr("the residence has no place"), dtype=object),
            np.array(tr("the previous facility has no place"), dtype=object),
        ],
        np.array("", dtype=object),
    ).astype(object)
