"""What changes in a scenario: facilities closed, opened, moved or with another list of care."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import InputError, ParameterError
from ..i18n import tr
from ..tables.codes import fold_text
from .bypass import care_matrix, kinds_of_words
from .matching import rows_of_codes
from .times import Booleans, Floats, Integers, Texts

OPEN, CLOSE, MOVE, CARE = "open", "close", "move", "care"
WORDS = {
    **dict.fromkeys(("open", "opened", "ouvrir", "ouverture", "ouvert", "new"), OPEN),
    **dict.fromkeys(("close", "closed", "fermer", "fermeture", "ferme"), CLOSE),
    **dict.fromkeys(("move", "moved", "deplacer", "deplacement", "demenager", "deplace"), MOVE),
    **dict.fromkeys(("care", "soin", "soins", "change care", "changer soins"), CARE),
}
"""Folded word -> action."""

KEPT, CLOSED, OPENED, MOVED_AWAY, MOVED_HERE, OTHER_CARE = range(6)


def status_labels() -> Texts:
    """What each status says, in their order."""
    return np.array(
        [
            tr("unchanged"),
            tr("closes"),
            tr("opens"),
            tr("moves away"),
            tr("moves here"),
            tr("other care"),
        ],
        object,
    )


@dataclass(frozen=True)
class FacilityList:
    """Facilities of one moment, n each.

    Attributes
    ----------
    ids, names, care : (n,) object
        Codes, names, lists of care parted by ``;``.
    x, y : (n,) float64
        Places in one reference system, nan = unknown.
    """

    ids: Texts
    names: Texts
    care: Texts
    x: Floats
    y: Floats

    def __len__(self) -> int:
        """Number of facilities."""
        return len(self.ids)


@dataclass(frozen=True)
class Actions:
    """What is to change, m actions.

    Attributes
    ----------
    action : (m,) object
        ``open``, ``close``, ``move``, ``care``.
    facilities : FacilityList
        Whom it is about; an empty list of care leaves it as it is.
    """

    action: Texts
    facilities: FacilityList

    def __len__(self) -> int:
        """Number of actions."""
        return len(self.action)


@dataclass(frozen=True)
class Sites:
    """Every place where care is offered before or after, n each; a move makes two of them.

    Attributes
    ----------
    ids, names, care_before, care_after : (n,) object
        Care is ``""`` where the site is not there.
    x, y : (n,) float64
        nan = unknown.
    before, after : (n,) bool
        Whether it is there.
    status : (n,) int64
        Row of :func:`status_labels`.
    """

    ids: Texts
    names: Texts
    care_before: Texts
    care_after: Texts
    x: Floats
    y: Floats
    before: Booleans
    after: Booleans
    status: Integers

    def __len__(self) -> int:
        """Number of sites."""
        return len(self.ids)


def joined_actions(parts: list[Actions]) -> Actions:
    """Several lists of actions as one."""
    fields = {
        name: np.concatenate([getattr(one.facilities, name) for one in parts])
        for name in ("ids", "names", "care", "x", "y")
    }
    return Actions(np.concatenate([one.action for one in parts]), FacilityList(**fields))


def closing(ids: list[str]) -> Actions:
    """Actions that close the facilities of these codes."""
    n = len(ids)
    nothing = np.full(n, "", object)
    nowhere = np.full(n, np.nan)
    return Actions(
        np.full(n, CLOSE, object),
        FacilityList(np.array(ids, object), nothing, nothing, nowhere, nowhere),
    )


def read_actions(words: Texts, rows: Integers, source: str) -> Texts:
    """The action that each word stands for, in English or French.

    Parameters
    ----------
    words : (m,) object
        As the table has them.
    rows : (m,) int64
        Rows of the table, for the message.
    source : str
        Name of the table, for the message.

    Raises
    ------
    InputError
        If a word is no action.
    """
    found = fold_text(pd.Series(words, dtype=object)).map(lambda word: WORDS.get(word, ""))
    unknown = np.flatnonzero((found == "").to_numpy(bool))
    if len(unknown):
        raise InputError(
            tr(
                "The scenario “{table}”, row {row}: “{word}” is no action; write open, close, move"
                " or care.",
                table=source,
                row=int(rows[unknown[0]]),
                word=words[unknown[0]],
            )
        )
    return found.to_numpy(object)


def apply_actions(now: FacilityList, actions: Actions, with_places: bool = True) -> Sites:
    """The sites before and after the actions.

    Opening a facility whose code is there already moves it. Who moves keeps its list of care
    unless it is given another one; who opens without a code gets one.

    Parameters
    ----------
    now : FacilityList
        Before.
    actions : Actions
        What changes.
    with_places : bool
        Whether sites are found by their place (on roads) rather than by their code (in a table of
        times): then who opens or moves needs one; else nobody can move.

    Raises
    ------
    InputError
        If a code is unknown, a place is missing, or actions contradict each other.
    ParameterError
        If there is no action, or a facility would move without roads.
    """
    if not len(actions):
        raise ParameterError(
            tr("The scenario changes nothing: give CLOSE, OPEN, SCENARIO or AFTER.")
        )
    who = actions.facilities
    ids = _numbered(who.ids, actions.action)
    # a spreadsheet takes the leading zeros off codes
    row = rows_of_codes(ids, now.ids)
    ids = np.where((actions.action != OPEN) & (row >= 0), np.append(now.ids, "")[row], ids)
    known = pd.Index(ids).isin(now.ids[now.ids != ""])
    action = np.where((actions.action == OPEN) & known, MOVE, actions.action)
    _check(action, ids, known, who, with_places)
    closed = pd.Index(now.ids).isin(ids[action == CLOSE])
    moves = np.flatnonzero(action == MOVE)
    away = pd.Index(now.ids).isin(ids[moves])
    new = np.flatnonzero((action == MOVE) | (action == OPEN))
    care_of = dict(zip(ids[action == CARE], who.care[action == CARE]))
    given = pd.Series(now.ids, dtype=object).map(care_of)
    other = given.notna().to_numpy(bool)
    care_after = np.where(other, given.to_numpy(object), now.care)
    after = ~closed & ~away
    # what the moved facility had, where it is given nothing else
    old = _rows_of(ids[new], now.ids)
    new_care = np.where(who.care[new] != "", who.care[new], np.append(care_after, "")[old])
    new_names = np.where(who.names[new] != "", who.names[new], np.append(now.names, "")[old])
    status = np.where(closed, CLOSED, np.where(away, MOVED_AWAY, np.where(other, OTHER_CARE, KEPT)))
    return Sites(
        ids=np.concatenate([now.ids, ids[new]]),
        names=np.concatenate([now.names, np.where(new_names != "", new_names, ids[new])]),
        care_before=np.concatenate([now.care, np.full(len(new), "", object)]),
        care_after=np.concatenate([np.where(after, care_after, ""), new_care]),
        x=np.concatenate([now.x, who.x[new]]),
        y=np.concatenate([now.y, who.y[new]]),
        before=np.concatenate([np.ones(len(now), bool), np.zeros(len(new), bool)]),
        after=np.concatenate([after, np.ones(len(new), bool)]),
        status=np.concatenate(
            [status, np.where(action[new] == MOVE, MOVED_HERE, OPENED)]
        ).astype(np.int64),
    )


def actions_between(
    before: FacilityList,
    after: FacilityList,
    words: Mapping[str, str],
    tolerance: float | None = None,
) -> Actions:
    """What changed between two lists of facilities, matched by their codes.

    Parameters
    ----------
    before, after : FacilityList
    words : mapping
        Folded word -> kind of care: lists of the same kinds are equal.
    tolerance : float, optional
        A place that differs by more, in units of the reference system, is a move; places are not
        compared when not given.

    Raises
    ------
    InputError
        If a facility has no code, or that of another one.
    """
    for one in (before, after):
        wrong = pd.Series(one.ids, dtype=object).duplicated().to_numpy(bool) | (one.ids == "")
        if wrong.any():
            raise InputError(
                tr(
                    "Two layers of facilities can only be compared where each facility has a code"
                    " of its own; “{code}” is there twice or missing.",
                    code=one.ids[wrong][0],
                )
            )
    row = _rows_of(after.ids, before.ids)
    gone = before.ids[_rows_of(before.ids, after.ids) < 0]
    there = np.flatnonzero(row >= 0)
    moved = np.zeros(len(after), bool)
    if tolerance is not None:
        far = np.hypot(
            after.x[there] - before.x[row[there]], after.y[there] - before.y[row[there]]
        )
        moved[there] = far > tolerance
    other = np.zeros(len(after), bool)
    other[there] = ~_same_care(after.care[there], before.care[row[there]], words) & (
        after.care[there] != ""
    )
    action = np.where(row < 0, OPEN, np.where(moved, MOVE, np.where(other, CARE, "")))
    chosen = np.flatnonzero(action != "")
    changes = FacilityList(
        *(getattr(after, name)[chosen] for name in ("ids", "names", "care", "x", "y"))
    )
    return joined_actions([closing(gone.tolist()), Actions(action[chosen].astype(object), changes)])


def _rows_of(wanted: Texts, ids: Texts) -> Integers:
    """Row of the first facility with each code, -1 = none."""
    first = np.flatnonzero(~pd.Series(ids, dtype=object).duplicated().to_numpy(bool))
    found = pd.Index(ids[first]).get_indexer(pd.Index(wanted, dtype=object))
    return np.append(first, -1)[found].astype(np.int64)


def _numbered(ids: Texts, action: Texts) -> Texts:
    """Codes; who opens without one gets ``new 1``, ``new 2`` …"""
    lacking = (ids == "") & (action == OPEN)
    numbers = np.cumsum(lacking).astype(str).astype(object)
    return np.where(lacking, "new " + numbers, ids)


def _check(
    action: Texts, ids: Texts, known: Booleans, who: FacilityList, with_places: bool
) -> None:
    """Refuse what cannot be done."""
    unknown = (action != OPEN) & ~known
    if unknown.any():
        raise InputError(
            tr(
                "The scenario names facilities that are not in FACILITIES: {codes}.",
                codes=", ".join(f"“{code}”" for code in ids[unknown][:5]),
            )
        )
    asked = pd.DataFrame({"id": ids, "action": action})
    closed = asked["id"].isin(ids[action == CLOSE])
    wrong = ((closed | asked.duplicated()) & (asked["action"] != CLOSE)).to_numpy(bool)
    if wrong.any():
        raise InputError(
            tr(
                "The scenario asks two things of the facility “{code}” that contradict each other.",
                code=ids[wrong][0],
            )
        )
    empty = (action == CARE) & (who.care == "")
    if empty.any():
        raise InputError(
            tr(
                "The scenario gives the facility “{code}” no care; to end all its care, close it.",
                code=ids[empty][0],
            )
        )
    placed = np.isin(action, [OPEN, MOVE])
    if not with_places and (action == MOVE).any():
        raise ParameterError(
            tr(
                "With a table of travel times, the facility “{code}” cannot be moved: close it, and"
                " open one with a code that the table has.",
                code=ids[action == MOVE][0],
            )
        )
    nowhere = placed & ~np.isfinite(who.x + who.y)
    if with_places and nowhere.any():
        raise InputError(
            tr(
                "The scenario opens or moves the facility “{code}” but does not say where.",
                code=ids[nowhere][0],
            )
        )


def _same_care(one: Texts, other: Texts, words: Mapping[str, str]) -> Booleans:
    """Whether two lists name the same kinds of care."""
    both = pd.Series(np.concatenate([one, other]), dtype=object)
    each = both.str.split(";").explode().str.strip()
    kinds = pd.unique(pd.Series(kinds_of_words(each[each != ""].to_numpy(object), words)))
    offered = care_matrix(both, np.asarray(kinds, object), words)
    return np.asarray((offered[: len(one)] == offered[len(one) :]).all(axis=1))
