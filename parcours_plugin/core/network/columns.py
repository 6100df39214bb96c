"""Dataclasses whose fields are arrays of one length: a row is one thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np

from .model import Booleans, Rows

Own = TypeVar("Own", bound="Columns")


class Columns:
    """Base of dataclasses all of whose fields are arrays with one row per thing."""

    def take(self: Own, rows: Rows | Booleans) -> Own:
        """Some of the rows, by their numbers or a mask."""
        if rows.dtype == bool:
            rows = np.flatnonzero(rows)
        return type(self)(*(values.take(rows, axis=0) for values in vars(self).values()))

    def joined(self: Own, *others: Own) -> Own:
        """These rows, then those of others."""
        return self.together([self, *others])

    @classmethod
    def together(cls: type[Own], pieces: Sequence[Own]) -> Own:
        """The rows of several, one after the other; at least one."""
        columns = zip(*(vars(piece).values() for piece in pieces))
        return cls(*(np.concatenate(column) for column in columns))
