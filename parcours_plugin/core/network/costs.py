"""What each road allows and costs: speed, direction, access, from the attributes of the layer."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..i18n import tr
from .model import Booleans, Floats, Labels, RoadCosts
from .presets import OSM_ACCESS, RoadFields, RoadOptions, fold, recognise_fields
from .speeds import DEFAULT_CLASS, ClassSpeed, class_speeds

KMH_PER_MPH = 1.609344
# Legal speeds that an OSM maxspeed may name (OpenStreetMap wiki, "Default speed limits": France).
NAMED_KMH = {
    "urban": 50.0, "rural": 80.0, "trunk": 110.0, "motorway": 130.0, "zone30": 30.0,
    "zone20": 20.0, "living_street": 20.0, "walk": 7.0,
}  # fmt: skip
NO_LIMIT = {"none", "signals", "variable", "unposted", "default", "unknown"}
BOTH = {"b", "both", "no", "0", "false", "double sens", "sans objet", "non"}
FORWARD = {"f", "ft", "forward", "yes", "1", "true", "sens direct", "direct", "oui"}
BACKWARD = {"t", "tf", "backward", "-1", "reverse", "sens inverse", "inverse"}
REVERSIBLE = {"reversible", "alternating"}
CLOSED_ACCESS = {"no", "private", "agricultural", "forestry", "emergency"}
CLOSED_ACCESS_BDTOPO = {"physiquement impossible", "restreint aux ayants droit"}
ROUNDABOUTS = {"roundabout", "circular"}
IMPLIED_ONE_WAY = {"motorway", "motorway_link"}
YES = {"1", "true", "yes", "oui", "vrai", "t"}
FERRY = "ferry"
SPEED_SOURCES = ("default", "table", "field", "closed")


def road_costs(attributes: pd.DataFrame, options: RoadOptions) -> RoadCosts:
    """Speed, directions and access of every road.

    The speed is the speed field's where it is above 0, else that of the road class in the speed
    table (urban or rural where the layer says so, else the mean of both), else the table's
    default. A road is closed where the table has 0 for its class, where access is restricted, or
    where it is not in service.

    Parameters
    ----------
    attributes : DataFrame
        One row per road, with the fields that :func:`~.presets.recognise_fields` names.
    options : RoadOptions
        Preset, mode and fields.

    Returns
    -------
    RoadCosts
        ``oddities`` counts what had to be guessed: missing speeds, unknown classes and
        directions, closed roads.

    Raises
    ------
    InputError
        If a field named in the options is missing or the speed table cannot be read.

    Examples
    --------
    >>> roads = pd.DataFrame({"highway": ["primary", "footway"], "maxspeed": ["80", None]})
    >>> road_costs(roads, RoadOptions()).kmh
    array([80.,  0.])
    """
    fields = recognise_fields([str(name) for name in attributes.columns], options)
    oddities: dict[str, int] = {}
    tags = _Tags(attributes, fields)
    classes = _classes(attributes, fields, tags, oddities)
    table = class_speeds(fields.preset, options.mode, options.speed_table)
    table_kmh, enterable, known = _table_speeds(attributes, fields, classes, table)
    if fields.class_field:
        _count(oddities, tr("roads of a class that the speed table does not know"), ~known)
    kmh = table_kmh.copy()
    source = known.astype(np.int64)
    if fields.speed_field:
        given = _field_speeds(attributes[fields.speed_field], oddities)
        usable = np.isfinite(given) & (table_kmh > 0)
        _count(
            oddities,
            tr("roads without speed, taken from the speed table"),
            ~np.isfinite(given) & (table_kmh > 0),
        )
        used = np.flatnonzero(usable)
        kmh[used] = given.take(used)
        source[used] = SPEED_SOURCES.index("field")
    forbidden = _forbidden(attributes, fields, options, tags)
    _count(oddities, tr("roads that the means of travel may not use"), table_kmh <= 0)
    _count(
        oddities, tr("roads closed by a restriction or not in service"), forbidden & (table_kmh > 0)
    )
    closed = forbidden | (table_kmh <= 0)
    kmh[closed] = 0.0
    source[closed] = SPEED_SOURCES.index("closed")
    forward, backward = _directions(attributes, fields, options, tags, classes, oddities)
    length = _lengths(attributes, fields, oddities) if fields.length_field else None
    return RoadCosts(
        kmh=kmh,
        length_metres=length,
        forward=forward,
        backward=backward,
        enterable=enterable & ~closed,
        classes=classes,
        sources=Labels(SPEED_SOURCES, source),
        oddities=oddities,
    )


def parse_maxspeed(text: object) -> float | None:
    """A speed as OSM's maxspeed writes it, in km/h; 0 = says nothing, None = not understood.

    >>> [parse_maxspeed(t) for t in ("80", "50 mph", "FR:urban", "none", "['50', '30']", "fast")]
    [80.0, 80.4672, 50.0, 0.0, 30.0, None]
    """
    value = fold(text)
    if value in ("", "nan"):
        return 0.0
    separators = "[;|,]" if value.startswith("[") else "[;|]"
    pieces = [piece.strip(" '\"") for piece in re.split(separators, value.strip("[]"))]
    if len(pieces) > 1:  # several limits along one road: the lowest is safe
        speeds = [parse_maxspeed(piece) for piece in pieces if piece]
        understood = [speed for speed in speeds if speed]
        return min(understood) if understood else (0.0 if 0.0 in speeds else None)
    value = pieces[0]
    if value in NO_LIMIT:
        return 0.0
    match = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(mph|km/?h|kph)?", value)
    if match:
        kmh = float(match.group(1).replace(",", "."))
        return kmh * KMH_PER_MPH if match.group(2) == "mph" else kmh
    name = value.rsplit(":", 1)[-1].replace(" ", "")
    if re.fullmatch(r"(zone)?:?\d+", name):
        return float(re.sub(r"\D", "", name))
    return NAMED_KMH.get(name)


class _Tags:
    """OSM tags that may be a column of their own or inside ``other_tags`` (hstore text)."""

    def __init__(self, attributes: pd.DataFrame, fields: RoadFields):
        self._attributes = attributes
        self._text = attributes[fields.tags_field] if fields.tags_field else None

    def get(self, field: str, tag: str) -> tuple[NDArray[np.int64], list[str]] | None:
        """Codes and folded texts of a tag; None where the layer cannot have it."""
        if field:
            return _codes(self._attributes[field])
        if self._text is None:
            return None
        codes, texts = _codes(self._text, plain=True)
        pattern = re.compile(rf'"{re.escape(tag)}"\s*=>\s*"((?:[^"\\]|\\.)*)"')
        values = []
        for text in texts:
            match = pattern.search(text) if tag in text else None
            values.append(fold(match.group(1)) if match else "")
        return codes, values


def _codes(column: pd.Series, plain: bool = False) -> tuple[NDArray[np.int64], list[str]]:
    """A column as codes into its different values as text (folded); missing is ``""``."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        codes, uniques = column.cat.codes.to_numpy(), column.cat.categories
    else:
        codes, uniques = pd.factorize(column, use_na_sentinel=True)
    texts = [_text(value) for value in uniques]
    texts = [*(texts if plain else [fold(text) for text in texts]), ""]
    codes = codes.astype(np.int64)
    codes[np.flatnonzero(codes < 0)] = len(texts) - 1
    return codes, texts


def _text(value: Any) -> str:
    """A value as text: 3.0 is ``"3"`` and True is ``"true"``."""
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return str(value)


def _spread(
    codes: NDArray[np.int64], texts: Sequence[str], rule: Callable[[str], Any], kind: Any
) -> NDArray[Any]:
    """The rule applied to each different text, spread over the rows."""
    return np.array([rule(text) for text in texts], dtype=kind).take(codes)


def _count(oddities: dict[str, int], label: str, which: Booleans) -> None:
    number = int(np.count_nonzero(which))
    if number:
        oddities[label] = oddities.get(label, 0) + number


def _first_of_list(text: str) -> str:
    """``"['residential', 'service']"`` (OSMnx) -> ``"residential"``; other texts unchanged."""
    if text.startswith("["):
        return text.strip("[]").split(",")[0].strip(" '\"")
    return text


def _classes(
    attributes: pd.DataFrame, fields: RoadFields, tags: _Tags, oddities: dict[str, int]
) -> Labels:
    """Class of each road as the speed table names it, unfolded where it is one field."""
    if not fields.class_field:
        return Labels([""], np.zeros(len(attributes), np.int64))
    codes, texts = _codes(attributes[fields.class_field], plain=True)
    if fields.preset == "osm":
        listed = np.array([text.startswith("[") for text in texts], bool)[codes]
        _count(oddities, tr("roads with several classes, of which the first counts"), listed)
        texts = [_first_of_list(text) for text in texts]
    classes = Labels(texts, codes)
    if fields.importance_field:
        levels, importances = _codes(attributes[fields.importance_field])
        pair = codes * len(importances) + levels
        kinds, rows = np.unique(pair, return_inverse=True)
        named = [
            f"{texts[k // len(importances)]} {importances[k % len(importances)]}".strip()
            for k in kinds.tolist()
        ]
        classes = Labels(named, rows.ravel())
    route = tags.get(fields.route_field, "route") if fields.preset == "osm" else None
    if route is not None:
        ferry = _spread(*route, lambda text: text == FERRY, bool)
        ferry &= _spread(classes.codes, classes.names, lambda name: name == "", bool)
        names = [*classes.names, FERRY]
        classes = Labels(names, np.where(ferry, len(classes.names), classes.codes))
    return classes


def _table_speeds(
    attributes: pd.DataFrame,
    fields: RoadFields,
    classes: Labels,
    table: dict[str, ClassSpeed],
) -> tuple[Floats, Booleans, Booleans]:
    """Table speed, whether it may be entered, whether the class is in the table."""
    codes = classes.codes
    lines, known = [], []
    for name in classes.names:
        key = fold(name)
        # "Route à 1 chaussée 3" falls back to "Route à 1 chaussée".
        short = key.rsplit(" ", 1)[0]
        line = table.get(key) or (table.get(short) if fields.importance_field else None)
        known.append(line is not None and key != "")
        lines.append(line or table[DEFAULT_CLASS])
    urban_kmh = np.array([line.kmh_urban for line in lines])
    rural_kmh = np.array([line.kmh_rural for line in lines])
    enterable = np.array([line.enterable for line in lines]).take(codes)
    if fields.urban_field:
        urban = _spread(*_codes(attributes[fields.urban_field]), lambda text: text in YES, bool)
        kmh = np.where(urban, urban_kmh.take(codes), rural_kmh.take(codes))
    else:
        kmh = ((urban_kmh + rural_kmh) / 2).take(codes)
    return kmh, enterable, np.array(known).take(codes)


def _field_speeds(column: pd.Series, oddities: dict[str, int]) -> Floats:
    """Speeds of a field in km/h, nan where it is missing, 0, negative or not understood."""
    if pd.api.types.is_bool_dtype(column):
        column = column.astype(float)
    if pd.api.types.is_numeric_dtype(column):
        speeds = column.to_numpy(dtype=float, na_value=np.nan)
    else:
        codes, texts = _codes(column)
        parsed = [parse_maxspeed(text) for text in texts]
        unknown = np.array([speed is None for speed in parsed], bool)[codes]
        _count(oddities, tr("roads whose speed is not understood"), unknown)
        speeds = np.array([speed or 0.0 for speed in parsed])[codes]
    with np.errstate(invalid="ignore"):
        return np.where((speeds > 0) & np.isfinite(speeds), speeds, np.nan)


def _forbidden(
    attributes: pd.DataFrame, fields: RoadFields, options: RoadOptions, tags: _Tags
) -> Booleans:
    """Roads closed by an access restriction or because they are not in service."""
    closed = np.zeros(len(attributes), bool)
    if fields.preset == "bdtopo":
        for field in fields.access_fields:
            closed |= _spread(
                *_codes(attributes[field]), lambda text: text in CLOSED_ACCESS_BDTOPO, bool
            )
        if fields.state_field:
            closed |= _spread(
                *_codes(attributes[fields.state_field]),
                lambda text: text not in ("", "en service"),
                bool,
            )
    elif fields.preset == "osm":
        by_fold = {fold(field): field for field in fields.access_fields}
        decided = np.zeros(len(attributes), bool)
        for tag in OSM_ACCESS[options.mode]:
            values = tags.get(by_fold.get(tag, ""), tag)
            if values is None:
                continue
            shut = _spread(*values, lambda text: text in CLOSED_ACCESS, bool)
            said = _spread(*values, lambda text: text != "", bool)
            closed |= shut & ~decided
            decided |= said
    return closed


def _directions(
    attributes: pd.DataFrame,
    fields: RoadFields,
    options: RoadOptions,
    tags: _Tags,
    classes: Labels,
    oddities: dict[str, int],
) -> tuple[Booleans, Booleans]:
    """Whether each road is open along and against its drawing."""
    n = len(attributes)
    if options.mode == "foot" and not options.direction_field:
        return np.ones(n, bool), np.ones(n, bool)
    values = None
    if fields.direction_field:
        values = _codes(attributes[fields.direction_field])
    elif fields.preset == "osm":
        values = tags.get("", "oneway")
    default = {"both": 0, "forward": 1, "backward": -1}[options.default_direction]
    way = np.full(n, default)
    silent_rows = np.ones(n, bool)
    if values is not None:
        codes, texts = values
        texts = [_first_of_list(text) for text in texts]
        way = _spread(codes, texts, lambda text: _way(text, default), np.int64)
        silent_rows = np.array([text == "" for text in texts], bool)[codes]
        known = BOTH | FORWARD | BACKWARD | REVERSIBLE | {""}
        unknown = np.array([text not in known for text in texts], bool)[codes]
        turning = np.array([text in REVERSIBLE for text in texts], bool)[codes]
        _count(oddities, tr("roads whose direction is not understood"), unknown)
        _count(oddities, tr("reversible roads, taken as open both ways"), turning)
    if fields.preset == "osm" and default == 0:
        implied = _spread(classes.codes, classes.names, lambda name: name in IMPLIED_ONE_WAY, bool)
        junction = tags.get(fields.junction_field, "junction")
        if junction is not None:
            implied |= _spread(*junction, lambda text: text in ROUNDABOUTS, bool)
        way[implied & silent_rows] = 1
    return way >= 0, way <= 0


def _way(text: str, default: int) -> int:
    """1 = along the drawing only, -1 = against it only, 0 = both."""
    if text in FORWARD:
        return 1
    if text in BACKWARD:
        return -1
    return 0 if text in BOTH or text in REVERSIBLE else default


def _lengths(attributes: pd.DataFrame, fields: RoadFields, oddities: dict[str, int]) -> Floats:
    """True lengths in metres, nan where missing or not above 0 (then the geometry's counts)."""
    numbers = pd.to_numeric(attributes[fields.length_field].astype(object), errors="coerce")
    lengths = numbers.to_numpy(dtype=float, na_value=np.nan)
    with np.errstate(invalid="ignore"):
        good = np.isfinite(lengths) & (lengths > 0)
    _count(oddities, tr("roads without length, measured on the drawing"), ~good)
    return np.where(good, lengths, np.nan)
