"""Used against nearest: for each care event, what another facility than the nearest one costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import tr
from ..minutes import at_most
from ..tables.codes import fold_text
from .times import Booleans, Floats, Integers, Texts

COMPARED = 0
NO_HOME, NO_FACILITY, OTHER_FACILITY, NO_CARE, NOBODY_OFFERS = 1, 2, 3, 4, 5
NOT_LISTED, HOME_OFF, NO_WAY = 6, 7, 8


def status_texts() -> Texts:
    """What each status says, in their order; the first, compared, says nothing."""
    return np.array(
        [
            "",
            tr("the residence is not known or has no place"),
            tr("no facility is given"),
            tr("the facility is not among the facilities"),
            tr("no kind of care is known for this step"),
            tr("no facility offers this care"),
            tr("the facility used is not listed as offering this care"),
            tr("the residence reaches no facility offering this care"),
            tr("no way leads from the residence to the facility used"),
        ],
        object,
    )


@dataclass(frozen=True)
class CareEvents:
    """Events to compare, as rows of homes, facilities and kinds of care; (n,) int64 each.

    Attributes
    ----------
    home : row of the home, -1 = unknown or without place.
    facility : row of the facility used, -1 = none given, -2 = not among the facilities.
    care : row of the kind of care, -1 = no kind is known for the step.
    """

    home: Integers
    facility: Integers
    care: Integers

    def __len__(self) -> int:
        """Number of events."""
        return len(self.home)


@dataclass(frozen=True)
class NearestOfCare:
    """The nearest facility of each home for each kind of care.

    Attributes
    ----------
    facility : (n_homes, n_care) int64
        Row of the facility, -1 = none can be reached.
    minutes, km : (n_homes, n_care) float64
        nan where none.
    """

    facility: Integers
    minutes: Floats
    km: Floats


@dataclass(frozen=True)
class Comparison:
    """What was compared, n events each.

    Attributes
    ----------
    status : (n,) int64
        0 = compared, else why not (:func:`status_texts`).
    nearest : (n,) int64
        Row of the nearest facility offering the care, -1 = none.
    minutes_used, minutes_possible, km_used, km_possible : (n,) float64
        nan where unknown.
    excess_minutes, excess_km : (n,) float64
        Used minus possible; nan where not compared.
    bypassed : (n,) bool
        The excess is over the margin.
    """

    status: Integers
    nearest: Integers
    minutes_used: Floats
    minutes_possible: Floats
    km_used: Floats
    km_possible: Floats
    excess_minutes: Floats
    excess_km: Floats
    bypassed: Booleans

    @property
    def compared(self) -> Booleans:
        """Whether each event could be compared, (n,) bool."""
        return self.status == COMPARED

    def counts(self) -> Integers:
        """Events of each status, (9,) int64."""
        return np.bincount(self.status, minlength=len(status_texts())).astype(np.int64)


def care_matrix(lists: pd.Series, kinds: Texts, words: Mapping[str, str]) -> Booleans:
    """Which facility offers which kind of care.

    Parameters
    ----------
    lists : (n,) Series
        Kinds of care parted by ``;``, synonyms allowed.
    kinds : (k,) object
        Kinds wanted, as ``words`` gives them.
    words : mapping
        Folded word -> kind of care.

    Returns
    -------
    (n, k) bool

    Examples
    --------
    >>> care_matrix(pd.Series(["RT; chimio", None]), np.array(["radiotherapy"], object),
    ...             {"rt": "radiotherapy"}).tolist()
    [[True], [False]]
    """
    text = lists.reset_index(drop=True).astype(object).where(lists.notna().to_numpy(), "")
    each = text.astype(str).str.split(";").explode().str.strip()
    each = each[each != ""]
    offered = kinds_of_words(each.to_numpy(object), words)
    column = pd.Index(kinds).get_indexer(pd.Index(offered, dtype=object))
    found = np.zeros((len(lists), len(kinds)), bool)
    known = column >= 0
    found[each.index.to_numpy(np.int64)[known], column[known]] = True
    return found


def kinds_of_words(texts: Texts, words: Mapping[str, str]) -> Texts:
    """The kind of care that each text stands for; a text without synonym stands for itself.

    Examples
    --------
    >>> kinds_of_words(np.array(["Chimio", "Home nursing", "home_nursing"], object),
    ...                {"chimio": "chemotherapy"}).tolist()
    ['chemotherapy', 'home nursing', 'home nursing']
    """
    folded = fold_text(pd.Series(texts, dtype=object))
    return folded.map(lambda word: words.get(word, word)).to_numpy(object)


def care_of_steps(
    steps: Texts, given: Mapping[str, str], words: Mapping[str, str], offered: Texts
) -> Texts:
    """Kind of care that each step is of, ``""`` where none is known.

    Parameters
    ----------
    steps : (n,) object
        Names of steps.
    given : mapping
        Folded step -> kind of care, the user's; an empty kind says that the step is no care.
    words : mapping
        Folded word -> kind of care.
    offered : (k,) object
        Kinds that facilities offer: a step named like one of them is of that kind.

    Examples
    --------
    >>> care_of_steps(np.array(["RCP", "Kiné", "Bilan", "EMDR"], object), {"bilan": "imaging"},
    ...               {"rcp": "meeting", "imaging": "imaging"}, np.array(["kine"], object)).tolist()
    ['meeting', 'kine', 'imaging', '']
    """
    folded = fold_text(pd.Series(steps, dtype=object))
    plain = {str(kind) for kind in offered}

    def kind_of(step: str) -> str:
        if step in given:
            return given[step]
        return words.get(step, step if step in plain else "")

    return folded.map(kind_of).to_numpy(object)


def compare(
    events: CareEvents,
    nearest: NearestOfCare,
    used_minutes: Floats,
    used_km: Floats,
    offers: Booleans,
    margin_minutes: float = 0.0,
) -> Comparison:
    """Compare the facility that each event used with the nearest one offering that care.

    Parameters
    ----------
    events : CareEvents
    nearest : NearestOfCare
    used_minutes, used_km : (n,) float64
        From the home to the facility used, nan = no way (or not known).
    offers : (n_facilities, n_care) bool
        Which facility offers which kind of care.
    margin_minutes : float
        A facility up to so much farther than the nearest is no bypass.

    Notes
    -----
    ``excess = t(home, used) - min over j offering the care of t(home, j)``; never negative, as the
    facility used is itself among those that offer the care.
    """
    home, care, facility = events.home, events.care, events.facility
    askable = (home >= 0) & (care >= 0)
    row = np.where(askable, home, 0), np.where(askable, care, 0)
    has_any = len(nearest.facility) > 0 and nearest.facility.shape[1] > 0
    found = np.where(askable, nearest.facility[row], -1) if has_any else np.full(len(home), -1)
    best = np.where(found >= 0, nearest.minutes[row], np.nan) if has_any else used_minutes * np.nan
    best_km = np.where(found >= 0, nearest.km[row], np.nan) if has_any else used_km * np.nan
    somebody = np.append(offers.any(axis=0), False)[care]
    listed = np.zeros(len(home), bool)
    both = (facility >= 0) & (care >= 0)
    listed[both] = offers[facility[both], care[both]]
    status = np.select(
        [
            facility == -1,
            facility < -1,
            care < 0,
            ~somebody,
            home < 0,
            ~listed,
            found < 0,
            ~np.isfinite(used_minutes),
        ],
        [
            NO_FACILITY, OTHER_FACILITY, NO_CARE, NOBODY_OFFERS, NO_HOME, NOT_LISTED, HOME_OFF,
            NO_WAY,
        ],
        COMPARED,
    ).astype(np.int64)  # fmt: skip
    compared = status == COMPARED
    # Two searches of one pair may differ in the last digits.
    excess = np.where(compared, np.maximum(used_minutes - best, 0.0), np.nan)
    same = compared & (found == facility)
    excess[same] = 0.0
    bypassed = compared & ~at_most(np.where(compared, excess, 0.0), margin_minutes)
    return Comparison(
        status,
        found.astype(np.int64),
        used_minutes,
        best,
        used_km,
        best_km,
        excess,
        np.where(same, 0.0, np.where(compared, used_km - best_km, np.nan)),
        bypassed,
    )
