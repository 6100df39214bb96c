"""Codes of communes and facilities as people keep them, made comparable; names folded likewise.

Spreadsheets turn codes into numbers (``1053``, ``63113.0``), people add spaces and lower case.
Every function takes a whole column and gives a table with the same index and two columns:
``code`` (text, None where missing) and ``flag`` (empty where the value was taken as it was).
A value that is no official code is kept as text and flagged, never thrown away: a layer of
fictional or foreign places has its own codes, and only the match with that layer decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np
import pandas as pd

from .folding import fold_text as fold_text  # where many look for it

MISSING = "missing"
ZERO_RESTORED = "zero restored"
UNUSUAL = "unusual"
FOLDED = "arrondissement folded"
MERGED = "merged commune"

# What a spreadsheet or a colleague writes for "nothing".
BLANKS = frozenset({"", "-", "--", "?", ".", "nan", "none", "null", "na", "n/a", "#n/a", "nat"})

# 01–19, 21–95, 2A, 2B; overseas 971–978 and 984–989; abroad 99; then the commune's number.
INSEE_PATTERN = r"(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])\d{3}|97[1-8]\d{2}|98[4-9]\d{2}|99\d{3}"
FINESS_PATTERN = r"(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-578])\d{7}"

# FINESS and older files name overseas departements 9A–9F; the commune's number follows.
OVERSEAS_LETTERS = {"9A": "971", "9B": "972", "9C": "973", "9D": "974", "9E": "975", "9F": "976"}

# Municipal arrondissements: first code, last code, the commune (INSEE, code officiel géographique).
ARRONDISSEMENTS = (
    (75101, 75120, "75056"),
    (69381, 69389, "69123"),
    (13201, 13216, "13055"),
)


def plain_codes(series: pd.Series) -> pd.DataFrame:
    """Any code as text: no trailing ``.0``, no spaces around, no spreadsheet quoting.

    Parameters
    ----------
    series : pandas.Series
        Text, integers, floats or a mixture.

    Returns
    -------
    pandas.DataFrame
        ``code`` and ``flag`` (``missing`` or empty), same index.

    Examples
    --------
    >>> plain_codes(pd.Series(["A 12 ", 7.0, None])).code.tolist()
    ['A 12', '7', None]
    """
    return _on_distinct(series, lambda text: _frame(text, pd.Series("", text.index)))


def insee_codes(series: pd.Series) -> pd.DataFrame:
    """Commune codes: five characters, upper case, lost leading zeros restored.

    Four digits get their zero back (flag ``zero restored``); ``9A105``, as FINESS writes overseas
    communes, becomes ``97105``; what is no INSEE code is kept and flagged ``unusual``.

    Parameters
    ----------
    series : pandas.Series
        Text, integers, floats or a mixture.

    Returns
    -------
    pandas.DataFrame
        ``code`` and ``flag`` (``missing``, ``zero restored``, ``unusual`` or empty), same index.

    Examples
    --------
    >>> insee_codes(pd.Series([1053, "63 113", "2a004", "9A105", "Ambert"])).values.tolist()
    ... # doctest: +NORMALIZE_WHITESPACE
    [['01053', 'zero restored'], ['63113', ''], ['2A004', ''], ['97105', ''],
     ['Ambert', 'unusual']]
    """

    def normalise(text: pd.Series) -> pd.DataFrame:
        compact = _compact(text)
        compact = _with_overseas_digits(compact)
        return _padded(text, compact, length=5, pattern=INSEE_PATTERN)

    return _on_distinct(series, normalise)


def finess_codes(series: pd.Series) -> pd.DataFrame:
    """FINESS numbers: nine characters, Corsica ``2A``/``2B``, lost leading zeros restored.

    Parameters
    ----------
    series : pandas.Series
        Text, integers, floats or a mixture.

    Returns
    -------
    pandas.DataFrame
        ``code`` and ``flag`` (``missing``, ``zero restored``, ``unusual`` or empty), same index.

    Examples
    --------
    >>> finess_codes(pd.Series([30780092.0, "63 078 098 9", "2b0000012", "X1"])).values.tolist()
    ... # doctest: +NORMALIZE_WHITESPACE
    [['030780092', 'zero restored'], ['630780989', ''], ['2B0000012', ''], ['X1', 'unusual']]
    """

    def normalise(text: pd.Series) -> pd.DataFrame:
        return _padded(text, _compact(text), length=9, pattern=FINESS_PATTERN)

    return _on_distinct(series, normalise)


def looks_like_finess(series: pd.Series, share: float = 0.8) -> bool:
    """Whether a column holds FINESS numbers: at least ``share`` of its values have that form.

    Eight digits count only beside nine-character ones (a column of eight-digit numbers alone is
    somebody's own numbering).

    >>> looks_like_finess(pd.Series(["030780092", 630780989]))
    True
    >>> looks_like_finess(pd.Series([12345678, 23456789]))
    False
    """
    codes = finess_codes(series)
    given = codes.flag != MISSING
    whole = codes.flag == ""
    usable = whole | (codes.flag == ZERO_RESTORED)
    return bool(whole.any() and usable.sum() >= share * given.sum())


def fold_arrondissements(codes: pd.Series, known_codes: Iterable[str]) -> pd.DataFrame:
    """Arrondissements of Paris, Lyon, Marseille -> their commune where only that is known.

    Parameters
    ----------
    codes : pandas.Series
        Commune codes as :func:`insee_codes` gives them.
    known_codes : iterable of str
        The codes of the commune layer; an arrondissement that is among them stays.

    Returns
    -------
    pandas.DataFrame
        ``code`` and ``flag`` (``arrondissement folded`` or empty), same index.

    Examples
    --------
    >>> fold_arrondissements(pd.Series(["75112", "63113"]), ["75056", "63113"]).code.tolist()
    ['75056', '63113']
    """
    known = pd.Index(list(known_codes))
    numbers = pd.to_numeric(codes, errors="coerce")
    folded = codes.astype(object).copy()
    flag = pd.Series("", codes.index, dtype=object)
    for first, last, commune in ARRONDISSEMENTS:
        if commune in known:
            inside = numbers.between(first, last) & ~codes.isin(known)
            folded[inside] = commune
            flag[inside] = FOLDED
    return _frame(folded, flag)


def merged_communes(
    codes: pd.Series,
    mapping: Mapping[str, str] | pd.Series,
    known_codes: Iterable[str] | None = None,
) -> pd.DataFrame:
    """Codes of communes that have merged since -> the commune they belong to now.

    Successive mergers are followed to the end; a circle in the table leaves its codes as they are.

    Parameters
    ----------
    codes : pandas.Series
        Commune codes as :func:`insee_codes` gives them.
    mapping : mapping of str to str or pandas.Series
        Old code -> new code.
    known_codes : iterable of str, optional
        The codes of the commune layer; a code that is among them stays.

    Returns
    -------
    pandas.DataFrame
        ``code`` and ``flag`` (``merged commune`` or empty), same index.

    Examples
    --------
    >>> merged_communes(pd.Series(["63001", "63113"]), {"63001": "63002", "63002": "63003"}
    ...     ).values.tolist()
    [['63003', 'merged commune'], ['63113', '']]
    """
    successor = pd.Series(mapping, dtype=object)
    successor = successor[~successor.index.duplicated()]
    stays = codes.isna()
    if known_codes is not None:
        stays |= codes.isin(list(known_codes))
    current = codes.astype(object).copy()
    # A chain without a circle is no longer than the table; real ones have one or two links.
    for _ in range(len(successor)):
        following = current.map(successor)
        moved = following.notna() & (following != current) & ~stays
        if not moved.any():
            break
        current = current.where(~moved, following)
    else:
        circular = current.isin(successor.index) & (current.map(successor) != current) & ~stays
        current = current.where(~circular, codes)
    changed = current.notna() & (current != codes)
    return _frame(current, pd.Series(np.where(changed, MERGED, ""), codes.index, dtype=object))


def _distinct(series: pd.Series) -> tuple[np.ndarray, pd.Series]:
    """Place of each row's value among the distinct ones (-1 = missing), and these as text."""
    places, values = pd.factorize(series.to_numpy(dtype=object))
    text = pd.Series(values, dtype=object)
    return np.asarray(places), text.astype(str).reset_index(drop=True)


def _on_distinct(series: pd.Series, normalise: Callable[[pd.Series], pd.DataFrame]) -> pd.DataFrame:
    """Clean and normalise each distinct value once, then spread over the rows."""
    places, raw = _distinct(series)
    text = raw.copy()
    # Letters and digits alone need no cleaning, and most codes are made of nothing else.
    odd = ~raw.str.isalnum().to_numpy(dtype=bool)
    if odd.any():
        text[odd] = _cleaned(raw[odd])
    result = normalise(text)
    blank = text.str.lower().isin(list(BLANKS)).to_numpy()
    # One place more, the last, answers the rows without a value.
    code = np.full(len(text) + 1, None, dtype=object)
    flag = np.full(len(text) + 1, MISSING, dtype=object)
    code[:-1][~blank] = result.code.to_numpy(dtype=object)[~blank]
    flag[:-1][~blank] = result.flag.to_numpy(dtype=object)[~blank]
    return pd.DataFrame({"code": code[places], "flag": flag[places]}, index=series.index)


def _cleaned(text: pd.Series) -> pd.Series:
    """Without outer spaces, spreadsheet quoting and the decimals of whole numbers."""
    text = text.str.replace("[\u00a0\u202f\u2007\t]", " ", regex=True).str.strip()
    text = text.str.replace(r"^=?\"(.*)\"$", r"\1", regex=True).str.lstrip("'").str.strip()
    # A whole number that passed through a float, or through a French spreadsheet's decimals.
    return text.str.replace(r"^(\d+)[.,]0*$", r"\1", regex=True)


def _compact(text: pd.Series) -> pd.Series:
    """Upper case without spaces and dashes inside (a point may be a number's: it stays)."""
    compact = text.str.upper()
    odd = ~compact.str.isalnum().to_numpy(dtype=bool)
    if odd.any():
        compact[odd] = compact[odd].str.replace(r"[\s\-_]", "", regex=True)
    return compact


def _with_overseas_digits(codes: pd.Series) -> pd.Series:
    """``9A105`` (or ``9A005``) -> ``97105``: the letters of FINESS for overseas departements."""
    parts = codes.str.extract(r"^(9[A-F])\d(\d{2})$")
    official = parts[0].map(OVERSEAS_LETTERS) + parts[1]
    return codes.where(official.isna(), official)


def _padded(text: pd.Series, compact: pd.Series, length: int, pattern: str) -> pd.DataFrame:
    """Codes of the given form, one lost zero restored; anything else as it was, flagged."""
    short = compact.str.fullmatch(rf"[1-9]\d{{{length - 2}}}")
    padded = compact.where(~short, "0" + compact)
    official = padded.str.fullmatch(pattern)
    code = padded.where(official, text)
    flag = np.where(official, np.where(short, ZERO_RESTORED, ""), UNUSUAL)
    return _frame(code, pd.Series(flag, text.index, dtype=object))


def _frame(code: pd.Series, flag: pd.Series) -> pd.DataFrame:
    return pd.DataFrame({"code": code.astype(object), "flag": flag.astype(object)})
