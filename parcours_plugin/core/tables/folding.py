"""Text compared as people mean it: without case, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata

import numpy as np
import pandas as pd

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ı": "i"})
_NUMBER_SIGNS = re.compile(r"\b[nN][°ºo]\s*(?=\W|\b)|№")
_NOT_WORDS = re.compile(r"[^0-9a-z]+")


def fold(text: str) -> str:
    """Lower case, no accents, every run of punctuation and spaces as one space.

    >>> fold("  Date de l’acte ")
    'date de l acte'
    >>> fold("N° patient"), fold("n°FINESS"), fold("CŒUR-d'Étape")
    ('n patient', 'n finess', 'coeur d etape')
    """
    if text.isascii():
        return _NOT_WORDS.sub(" ", text.lower()).strip()
    text = _NUMBER_SIGNS.sub("n ", text).translate(_LIGATURES)
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_WORDS.sub(" ", plain.casefold()).strip()


def fold_text(series: pd.Series) -> pd.Series:
    """Names without what people write differently: case, accents, punctuation, spaces, ligatures.

    Parameters
    ----------
    series : pandas.Series
        Names.

    Returns
    -------
    pandas.Series
        Folded text, same index; empty where missing.

    Examples
    --------
    >>> fold_text(pd.Series(["C.H.U.  « Sacré-Cœur », l'Étang", None])).tolist()
    ['c h u sacre coeur l etang', '']
    """
    places, distinct = pd.factorize(series.to_numpy(dtype=object))
    folded = np.array([*(fold(str(text)) for text in distinct), ""], dtype=object)
    return pd.Series(folded[places], series.index, dtype=object, name=series.name)
