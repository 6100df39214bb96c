"""Dataclasses whose fields are arrays of one length: a row is one thing."""

from __future__ import annotations

from typing import TypeVar

import numpy as np

from .model import Booleans, Rows

Own = TypeVar("Own", bound="Columns")


class Columns:
    """Base of dataclasses all of whose fields are arrays with one row per thing."""

    def take(self: Own, rows: Rows | Booleans) -> Own:
        """Some of the rows, by their numbers or a mask."""
        return type(self)(*(values[rows] for values in vars(self).values()))

    def joined(self: Own, other: Own) -> Own:
        """These rows, then those of another."""
        pairs = zip(vars(self).values(), vars(other).values())
        return type(self)(*(np.concatenate(pair) for pair in pairs))
