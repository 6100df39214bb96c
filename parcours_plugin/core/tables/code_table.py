"""A table that says which commune a code stands for: PMSI geographic codes, merged communes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from ..errors import InputError
from ..i18n import tr
from .codes import insee_codes, merged_communes, plain_codes
from .folding import fold
from .reading import RawTable

_NEW = (
    "commune", "code commune", "insee", "code insee", "insee com", "codgeo", "commune insee",
    "com", "nouveau", "nouvelle commune", "code commune nouvelle", "new", "com apres", "com fin",
    "commune code", "apres", "codgeo nouveau",
)  # fmt: skip
_OLD = (
    "code", "code geo", "code geographique", "code pmsi", "code geo pmsi", "pmsi", "codegeo",
    "ancien", "ancienne commune", "code commune ancienne", "old", "com avant", "com ini", "avant",
    "code geographique pmsi", "codgeo ancien",
)  # fmt: skip


@dataclass(frozen=True)
class CodeTable:
    """Code -> commune code.

    Parameters
    ----------
    communes : Series
        Index: codes as text; values: commune codes. A code that stands for several communes keeps
        the one that comes first.
    several : frozenset of str
        Codes that stand for more than one commune.
    notes : list of str
        Which columns were taken.
    """

    communes: pd.Series
    several: frozenset[str]
    notes: list[str]

    def current(
        self, plain: pd.Series, codes: pd.Series, known: Collection[str]
    ) -> tuple[pd.Series, pd.Series]:
        """Commune codes in place of codes that the layer does not know.

        Parameters
        ----------
        plain, codes : Series of str
            The value as written, and as a commune code.
        known : collection of str
            Codes of the commune layer; what is among them stays.

        Returns
        -------
        code : Series of str
        changed : Series of bool
        """
        unknown = ~codes.isin(list(known))
        start = codes.where(codes.isin(self.communes.index), plain)
        found = merged_communes(start.where(unknown), self.communes, list(known))["code"]
        changed = unknown & start.isin(self.communes.index) & found.notna()
        return found.where(changed, codes), changed


def code_table_of(raw: RawTable) -> CodeTable:
    """The code table in a file of two columns or more.

    Raises
    ------
    InputError
        If the file has fewer than two columns.
    """
    columns = raw.columns
    if len(columns) < 2:
        raise InputError(
            tr(
                "The table of codes “{file}” (CODE_TABLE) needs two columns, the code and the"
                " commune that it stands for.",
                file=raw.source,
            )
        )
    folded = [fold(column) for column in columns]
    new = next((columns[folded.index(name)] for name in _NEW if name in folded), "")
    rest = [column for column in columns if column != new]
    old = next((c for name in _OLD for c in rest if fold(c) == name), rest[0])
    new = new or next(column for column in columns if column != old)
    plain = plain_codes(raw.text(old))["code"]
    # A commune code written as a number must be found under its five characters too.
    official = insee_codes(raw.text(old))["code"]
    communes = insee_codes(raw.text(new))["code"]
    pairs = pd.concat(
        [
            pd.DataFrame({"code": plain, "commune": communes}),
            pd.DataFrame({"code": official, "commune": communes}),
        ]
    ).dropna()
    pairs = pairs[pairs["code"] != pairs["commune"]].drop_duplicates()
    several = frozenset(pairs.loc[pairs["code"].duplicated(), "code"])
    first = pairs.drop_duplicates("code").set_index("code")["commune"]
    notes = [tr("codes: column “{old}”, communes: column “{new}”", old=old, new=new)]
    return CodeTable(first.astype(object), several, notes)
