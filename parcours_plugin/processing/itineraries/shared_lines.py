"""Lines that many rows share: each is made once and written as often as it is travelled."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis

from ...layers import Lines


@dataclass(frozen=True)
class SharedLines:
    """The line ``which[i]`` for row ``i``, -1 = none; a geometry for ``Run.write``.

    Attributes
    ----------
    lines : layers.Lines
        The different lines.
    which : (n,) int64
        Line of each row.
    """

    lines: Lines
    which: np.ndarray
    wkb_type = Qgis.WkbType.LineString

    def geometries(self):
        """The geometries in order, None where there is none."""
        different = [*self.lines.geometries(), None]
        return (different[row] for row in self.which.tolist())


@dataclass(frozen=True)
class SharedMultiLines:
    """The lines of ``rows.which[part_start[i]:part_start[i + 1]]`` as the geometry of row ``i``."""

    rows: SharedLines
    part_start: np.ndarray
    wkb_type = Qgis.WkbType.MultiLineString

    def geometries(self):
        """The geometries in order, None where no line is known."""
        parts = self.rows.geometries()
        for count in np.diff(self.part_start).tolist():
            known = [line for line in itertools.islice(parts, count) if line is not None]
            header = b"\x01\x05\x00\x00\x00" + np.uint32(len(known)).tobytes()
            yield header + b"".join(known) if known else None
