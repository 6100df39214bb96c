"""Which facilities offer a kind of care, from lists such as ``"surgery;radiotherapy"``."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import tr
from ..tables.codes import fold_text
from .times import Booleans


def kinds_of_care(lists: pd.Series) -> list[str]:
    """The kinds of care in a column of lists, as first written, in alphabetical order.

    Examples
    --------
    >>> kinds_of_care(pd.Series(["surgery; imaging", "Imaging", None]))
    ['imaging', 'surgery']
    """
    kinds = _exploded(lists)
    first = kinds[~fold_text(kinds).duplicated()]
    return list(first.iloc[fold_text(first).argsort(kind="stable")])


def offers(lists: pd.Series, kind: str, words: Mapping[str, str] | None = None) -> Booleans:
    """Whether each facility's list of care has this kind (case and accents do not matter).

    Parameters
    ----------
    lists : (n,) Series
        Kinds of care parted by ``;``.
    kind : str
        The kind wanted.
    words : mapping, optional
        Folded word -> kind of care, so that ``radiothérapie`` finds ``radiotherapy``
        (``core.tables.care.CareTables.words``).

    Returns
    -------
    (n,) bool

    Raises
    ------
    InputError
        If no facility offers it; the message lists the kinds that there are.

    Examples
    --------
    >>> offers(pd.Series(["Surgery;imaging", "imaging", None]), "SURGERY").tolist()
    [True, False, False]
    >>> offers(pd.Series(["radiotherapy"]), "RT", {"rt": "radiotherapy"}).tolist()
    [True]
    """
    kinds = _exploded(lists)
    wanted = _known(pd.Series([kind], dtype=object), words or {}).iloc[0]
    rows = kinds.index[_known(kinds, words or {}) == wanted].unique()
    if not len(rows):
        raise InputError(
            tr(
                "No facility offers “{kind}”; the kinds of care in the layer are: {kinds}.",
                kind=kind,
                kinds=", ".join(kinds_of_care(lists)[:30]) or tr("none"),
            )
        )
    found = np.zeros(len(lists), bool)
    found[rows.to_numpy()] = True
    return found


def _known(kinds: pd.Series, words: Mapping[str, str]) -> pd.Series:
    """Kinds folded, synonyms as the kind that they stand for."""
    folded = fold_text(kinds)
    return folded.map(lambda word: words.get(word, word)).astype(object)


def _exploded(lists: pd.Series) -> pd.Series:
    """One row per kind, indexed by the row of its facility."""
    text = lists.reset_index(drop=True).astype(object).where(lists.notna().to_numpy(), "")
    kinds = text.astype(str).str.split(";").explode().str.strip()
    return kinds[kinds != ""]
