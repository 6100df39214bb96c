"""Kinds of road layers and what their fields mean: BD TOPO, OpenStreetMap, or any other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..errors import InputError, ParameterError
from ..i18n import tr

PRESETS = ("auto", "bdtopo", "osm", "generic")
MODES = ("car", "bicycle", "foot")
DIRECTIONS = ("both", "forward", "backward")

# Names in each dialect, most common first: BD TOPO v3 GeoPackage, then shapefile.
BDTOPO_NATURE = ("nature",)
BDTOPO_IMPORTANCE = ("importance",)
BDTOPO_SPEED = ("vitesse_moyenne_vl", "vit_moy_vl")
BDTOPO_DIRECTION = ("sens_de_circulation", "sens")
BDTOPO_URBAN = ("urbain",)
BDTOPO_ACCESS = ("acces_vehicule_leger", "acces_vl")
BDTOPO_STATE = ("etat_de_l_objet", "etat")
# Geofabrik, then GDAL's OSM driver, QuickOSM and OSMnx.
OSM_CLASS = ("fclass", "highway")
OSM_SPEED = ("maxspeed",)
OSM_DIRECTION = ("oneway",)
OSM_ACCESS = {
    "car": ("motorcar", "motor_vehicle", "vehicle", "access"),
    "bicycle": ("bicycle", "vehicle", "access"),
    "foot": ("foot", "access"),
}
GENERIC_SPEED = ("speed_kmh", "kmh", "speed", "vitesse", "vitesse_kmh", "maxspeed")
GENERIC_DIRECTION = ("oneway", "direction", "sens")


@dataclass(frozen=True)
class RoadOptions:
    """How a road layer is to be understood; what is empty is guessed from its fields.

    Attributes
    ----------
    preset : str
        ``auto``, ``bdtopo``, ``osm`` or ``generic``.
    mode : str
        ``car``, ``bicycle`` or ``foot``.
    class_field, speed_field, length_field, direction_field : str
        Names of fields, ``""`` = guess; speeds in km/h, lengths in metres.
    default_direction : str
        ``both``, ``forward`` or ``backward``: where no direction is given.
    speed_table : Path, optional
        CSV whose lines replace those of the plugin's own tables.
    tolerance_metres : float
        Line ends closer than this are joined.
    """

    preset: str = "auto"
    mode: str = "car"
    class_field: str = ""
    speed_field: str = ""
    length_field: str = ""
    direction_field: str = ""
    default_direction: str = "both"
    speed_table: Path | None = None
    tolerance_metres: float = 0.0

    def __post_init__(self) -> None:
        for name, value, allowed in (
            ("PRESET", self.preset, PRESETS),
            ("MODE", self.mode, MODES),
            ("DEFAULT_DIRECTION", self.default_direction, DIRECTIONS),
        ):
            if value not in allowed:
                raise ParameterError(
                    tr(
                        "{parameter} is “{value}”; it must be one of: {allowed}.",
                        parameter=name,
                        value=value,
                        allowed=", ".join(allowed),
                    )
                )
        if not 0 <= self.tolerance_metres < float("inf"):
            raise ParameterError(tr("TOLERANCE must be a number of metres, 0 or more."))


@dataclass(frozen=True)
class RoadFields:
    """Which field of a road layer plays which part, ``""`` where none does.

    Attributes
    ----------
    preset : str
        ``bdtopo``, ``osm`` or ``generic``.
    class_field, importance_field : str
        Road class; BD TOPO refines its nature by its importance.
    speed_field, length_field, direction_field, urban_field, state_field, junction_field : str
        Speed, true length, one-way, urban or not, in service or not, roundabout.
    route_field, tags_field : str
        OSM ``route`` (ferries) and ``other_tags``.
    access_fields : tuple of str
        Restrictions, the most specific first.
    sentences : tuple of str
        What was understood, for the log.
    """

    preset: str
    class_field: str = ""
    importance_field: str = ""
    speed_field: str = ""
    length_field: str = ""
    direction_field: str = ""
    urban_field: str = ""
    state_field: str = ""
    junction_field: str = ""
    route_field: str = ""
    tags_field: str = ""
    access_fields: tuple[str, ...] = ()
    sentences: tuple[str, ...] = field(default=(), compare=False)

    @property
    def names(self) -> list[str]:
        """Every field that has to be read, each once."""
        wanted = (
            self.class_field, self.importance_field, self.speed_field, self.length_field,
            self.direction_field, self.urban_field, self.state_field, self.junction_field,
            self.route_field, self.tags_field, *self.access_fields,
        )  # fmt: skip
        return list(dict.fromkeys(name for name in wanted if name))


def fold(text: object) -> str:
    """A text without case, accents and surrounding blanks, for comparing.

    >>> fold(" Route à 1 chaussée ")
    'route a 1 chaussee'
    """
    plain = unicodedata.normalize("NFKD", str(text))
    return "".join(c for c in plain if not unicodedata.combining(c)).strip().lower()


def recognise_preset(field_names: Iterable[str]) -> str:
    """The kind of road layer that has such fields: ``bdtopo``, ``osm`` or ``generic``.

    >>> recognise_preset(["cleabs", "nature", "importance"])
    'bdtopo'
    >>> recognise_preset(["osm_id", "fclass", "oneway"])
    'osm'
    """
    known = {fold(name) for name in field_names}
    if known & set(OSM_CLASS):
        return "osm"
    if "nature" in known and known & {*BDTOPO_IMPORTANCE, *BDTOPO_SPEED, *BDTOPO_DIRECTION}:
        return "bdtopo"
    return "generic"


def recognise_fields(field_names: Sequence[str], options: RoadOptions) -> RoadFields:
    """What each field of a road layer means, and the sentences that say so.

    Parameters
    ----------
    field_names : sequence of str
        Fields of the layer.
    options : RoadOptions
        Fields named there are taken as they are; a car's speed field is guessed for cars only.

    Returns
    -------
    RoadFields
        ``.names`` are the fields to read, ``.sentences`` go to the log.

    Raises
    ------
    InputError
        If a field named in the options is not in the layer.
    """
    names = list(field_names)
    _check_named(names, options)
    preset = options.preset if options.preset != "auto" else recognise_preset(names)
    by_fold = {fold(name): name for name in reversed(names)}

    def find(candidates: Sequence[str]) -> str:
        return next((by_fold[name] for name in candidates if name in by_fold), "")

    found: dict[str, Any] = {
        "class_field": options.class_field,
        "length_field": options.length_field,
    }
    access: tuple[str, ...] = ()
    guesses: tuple[tuple[str, ...], tuple[str, ...]] = (GENERIC_SPEED, GENERIC_DIRECTION)
    if preset == "bdtopo":
        nature = options.class_field or find(BDTOPO_NATURE)
        found["class_field"] = nature
        if fold(nature) == "nature":
            found["importance_field"] = find(BDTOPO_IMPORTANCE)
        found["urban_field"] = find(BDTOPO_URBAN)
        found["state_field"] = find(BDTOPO_STATE)
        access = tuple(filter(None, [find(BDTOPO_ACCESS)])) if options.mode == "car" else ()
        guesses = (BDTOPO_SPEED, BDTOPO_DIRECTION)
    elif preset == "osm":
        found["class_field"] = options.class_field or find(OSM_CLASS)
        found["junction_field"] = find(("junction",))
        found["route_field"] = find(("route",))
        found["tags_field"] = find(("other_tags",))
        access = tuple(by_fold[name] for name in OSM_ACCESS[options.mode] if name in by_fold)
        guesses = (OSM_SPEED, OSM_DIRECTION)
    car = options.mode == "car"
    found["speed_field"] = options.speed_field or (find(guesses[0]) if car else "")
    found["direction_field"] = options.direction_field or find(guesses[1])
    if options.mode == "foot" and not options.direction_field:
        found["direction_field"] = ""
    fields = replace(RoadFields(preset, access_fields=access), **found)
    return replace(fields, sentences=_sentences(fields, options))


def _check_named(names: list[str], options: RoadOptions) -> None:
    for wanted in (
        options.class_field, options.speed_field, options.length_field, options.direction_field
    ):  # fmt: skip
        if wanted and wanted not in names:
            raise InputError(
                tr(
                    "The road layer has no field “{field}”; its fields are: {fields}.",
                    field=wanted,
                    fields=", ".join(names),
                )
            )


def _sentences(fields: RoadFields, options: RoadOptions) -> tuple[str, ...]:
    """What was understood of the layer, in plain words."""
    kinds = {
        "bdtopo": tr("BD TOPO"),
        "osm": tr("OpenStreetMap"),
        "generic": tr("neither BD TOPO nor OpenStreetMap"),
    }
    said = [tr("Kind of road layer: {kind}.", kind=kinds[fields.preset])]
    if fields.class_field:
        name = fields.class_field
        if fields.importance_field:
            name = tr("{first} and {second}", first=name, second=fields.importance_field)
        said.append(tr("Road class: field {field}.", field=name))
    if fields.speed_field:
        said.append(
            tr("Speed: field {field}; the speed table where it is empty or 0.",
               field=fields.speed_field)
        )  # fmt: skip
        if fold(fields.speed_field) == "maxspeed" and not options.speed_field:
            said.append(
                tr("maxspeed is the legal limit: real journeys take somewhat longer than computed.")
            )
    elif fields.class_field:
        said.append(tr("Speed: the speed table, by road class."))
    else:
        said.append(tr("Speed: one default speed, for the layer has neither class nor speed."))
    if fields.class_field and not fields.urban_field and fields.preset == "bdtopo":
        said.append(
            tr("The layer does not say what is urban: the mean of both table speeds is used.")
        )
    if fields.direction_field:
        said.append(tr("One-way roads: field {field}.", field=fields.direction_field))
    elif options.mode == "foot":
        said.append(tr("On foot, one-way signs do not count."))
    else:
        ways = {
            "both": tr("both ways"),
            "forward": tr("only as it is drawn"),
            "backward": tr("only against its drawing"),
        }
        said.append(
            tr("No field of direction: each road is open {ways}.",
               ways=ways[options.default_direction])
        )  # fmt: skip
    if fields.length_field:
        said.append(tr("Length: field {field}.", field=fields.length_field))
    return tuple(said)
