"""The order of points along a Morton curve: what is near on the ground is near in memory."""

from __future__ import annotations

from typing import Any

import numpy as np

from .model import Floats, Integers


def morton_order(x: Floats, y: Floats, bits: int = 16) -> Integers:
    """The order of points along a Morton (Z) curve of 65,536 x 65,536 cells, or of 256 x 256.

    >>> morton_order(np.array([9.0, 0.0, 9.0, 0.0]), np.array([9.0, 9.0, 0.0, 0.0])).tolist()
    [3, 2, 1, 0]
    """
    if not len(x):
        return np.zeros(0, np.int64)
    scale = ((1 << bits) - 1) / max(float(np.ptp(x)), float(np.ptp(y)), 1e-9)
    column = ((x - x.min()) * scale).astype(np.int64)
    row = ((y - y.min()) * scale).astype(np.int64)
    spread = _spread_bits(np.arange(1 << bits, dtype=np.uint32))
    code = spread.take(column)
    code |= spread.take(row) << np.uint32(1)
    if bits <= 8:
        return np.argsort(code.astype(np.uint16), kind="stable")
    # Two stable sorts of 16 bits are sorts by counting, much faster than one of 32 bits.
    order = np.argsort((code & np.uint32(0xFFFF)).astype(np.uint16), kind="stable")
    high = (code >> np.uint32(16)).astype(np.uint16)
    return order.take(np.argsort(high.take(order), kind="stable"))


def _spread_bits(values: Any) -> Any:
    """16 bits spread over the even bits of 32."""
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        values = (values | (values << np.uint32(shift))) & np.uint32(mask)
    return values
