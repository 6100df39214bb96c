"""Prepared networks as named arrays and a tree that JSON can hold, and back, without pickling.

Only the dataclasses named here are ever made from a file.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .cells import SegmentCells
from .graph import Arcs
from .grid import Grid
from .ground import Ground, KnownFeet
from .joining import EnterableSegments
from .model import Network
from .reach import LongEdges
from .reduction import Reduced
from .rungs import Rungs

KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        Network,
        Arcs,
        Reduced,
        Rungs,
        SegmentCells,
        EnterableSegments,
        Grid,
        Ground,
        KnownFeet,
        LongEdges,
    )
}


def pack(value: Any, name: str, arrays: dict[str, NDArray[Any]]) -> Any:
    """A tree of dataclasses, dictionaries, numbers and texts; arrays go into ``arrays`` by name.

    Raises
    ------
    TypeError
        If a value is of no kind that can be packed.
    """
    if isinstance(value, np.ndarray):
        arrays[name] = value
        return {"array": name}
    if isinstance(value, dict):
        return {"items": {str(key): pack(item, f"{name}.{key}", arrays)
                          for key, item in value.items()}}  # fmt: skip
    if type(value).__name__ in KINDS:
        return {
            "kind": type(value).__name__,
            "fields": {
                field.name: pack(getattr(value, field.name), f"{name}.{field.name}", arrays)
                for field in fields(value)
                if field.init
            },
        }
    if value is None or isinstance(value, (bool, int, float, str)):
        return {"value": value}
    raise TypeError(type(value).__name__)


def unpack(tree: dict[str, Any], arrays: dict[str, NDArray[Any]]) -> Any:
    """What :func:`pack` was given.

    Raises
    ------
    KeyError, TypeError
        If the tree is not one of :func:`pack`.
    """
    if "array" in tree:
        return arrays[tree["array"]]
    if "items" in tree:
        return {key: unpack(item, arrays) for key, item in tree["items"].items()}
    if "kind" in tree:
        found = {key: unpack(item, arrays) for key, item in tree["fields"].items()}
        return KINDS[tree["kind"]](**found)
    return tree["value"]
