"""The road parameters that many algorithms share, and the network made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProviderRegistry,
    QgsWkbTypes,
)

from ..core.errors import InputError
from ..core.i18n import language, number, tr
from ..core.network.build import build_network, network_sentences
from ..core.network.cache import NetworkCache, keep_prepared, load_or_build
from ..core.network.cache_key import cache_key
from ..core.network.costs import road_costs
from ..core.network.joining import JoinOptions, join_places
from ..core.network.model import Joined, Network, RoadCosts, RoadLines
from ..core.network.presets import RoadFields, RoadOptions, recognise_fields
from ..core.network.reading import read_roads
from ..core.network.wkb import decode_wkb_list
from ..core.progress import part
from ..layers import reading

PRESETS = ["auto", "bdtopo", "osm", "generic"]
MODES = ["car", "bicycle", "foot"]
DIRECTIONS = ["both", "forward", "backward"]
TRAVEL_DIRECTIONS = ["towards", "from"]


@dataclass(frozen=True)
class Roads:
    """A network ready to be searched, with what is needed to bring places onto it.

    Attributes
    ----------
    network : Network
        Nodes and edges, metres in ``crs``.
    crs : QgsCoordinateReferenceSystem
        Projected system in metres that the search works in.
    output_crs : QgsCoordinateReferenceSystem
        The road layer's own system, for geometries that go out.
    direction : str
        ``towards`` the facility or ``from`` it.
    join_options : JoinOptions
        How far and how fast places are walked to the network.
    """

    network: Network
    crs: QgsCoordinateReferenceSystem
    output_crs: QgsCoordinateReferenceSystem
    direction: str
    join_options: JoinOptions

    def join(self, run, source, label) -> Joined:
        """Join the places of a source to the network and say how many could not be."""
        x, y = reading.read_points(source, self.crs, run.context)
        return self.join_points(run, x, y, label)

    def join_points(self, run, x, y, label) -> Joined:
        """Join points in ``crs`` to the network and say how many could not be, and why."""
        joined = join_places(self.network, x, y, self.join_options)
        missed = joined.edge < 0
        if missed.any():
            reasons, counts = np.unique(joined.reason[missed].astype(str), return_counts=True)
            said = tr("; ").join(
                f"{reason} ({number(count)})" for reason, count in zip(reasons, counts)
            )
            run.warn(tr("{label}: not joined to the network: {reasons}", label=label, reasons=said))
        return joined

    def to_output(self, x, y):
        """Coordinates of ``crs`` in ``output_crs``."""
        return reading.transform(x, y, self.crs, self.output_crs)

    def to_output_wkb(self, geometries):
        """Geometries in ``crs`` (well-known binary or None) in ``output_crs``."""
        if self.crs == self.output_crs:
            return geometries
        change = reading.transformation(self.crs, self.output_crs)
        moved = []
        for binary in geometries:
            geometry = QgsGeometry()
            if binary is not None:
                geometry.fromWkb(binary)
                geometry.transform(change)
            moved.append(None if binary is None else bytes(geometry.asWkb()))
        return moved


def add_road_parameters(algorithm, optional=False, direction=True, places=True):
    """Add NETWORK and the other road parameters, in the order of the dialog.

    Parameters
    ----------
    algorithm : ParcoursAlgorithm
        Takes the parameters.
    optional : bool
        Whether NETWORK may be left out (a table of travel times instead).
    direction : bool
        Whether DIRECTION makes sense for this algorithm.
    places : bool
        Whether places are joined to the network (else MAX_SNAP, WALK_SPEED and USE_CACHE are
        without use).
    """
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "NETWORK",
            tr("Road network"),
            [Qgis.ProcessingSourceType.VectorLine],
            optional=optional,
        )
    )
    if direction:
        algorithm.add(_choice("DIRECTION", tr("Travel"), TRAVEL_DIRECTIONS))
    algorithm.add(_choice("PRESET", tr("Kind of road layer"), PRESETS))
    algorithm.add(_choice("MODE", tr("Means of travel"), MODES))
    for name, text in (
        ("CLASS_FIELD", tr("Field of the road class")),
        ("SPEED_FIELD", tr("Field of the speed (km/h)")),
        ("LENGTH_FIELD", tr("Field of the true length (m)")),
        ("DIRECTION_FIELD", tr("Field of the one-way direction")),
    ):
        algorithm.add(
            QgsProcessingParameterField(
                name, text, parentLayerParameterName="NETWORK", optional=True
            ),
            advanced=True,
        )
    algorithm.add(
        _choice("DEFAULT_DIRECTION", tr("Direction where none is given"), DIRECTIONS),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "SPEED_TABLE", tr("Speed table (CSV)"), extension="csv", optional=True
        ),
        advanced=True,
    )
    _add_numbers(algorithm, ("TOLERANCE", tr("Join line ends closer than (m)"), 0.0, 50.0))
    if not places:
        return
    _add_numbers(
        algorithm,
        ("MAX_SNAP", tr("Farthest walk to the network (m)"), 2000.0, 1e6),
        ("WALK_SPEED", tr("Walking speed off the network (km/h)"), 5.0, 50.0),
    )
    algorithm.add(
        QgsProcessingParameterBoolean(
            "USE_CACHE", tr("Keep the prepared network for the next run"), defaultValue=True
        ),
        advanced=True,
    )


def _add_numbers(algorithm, *numbers):
    """Add advanced number parameters, each as (name, text, default, highest)."""
    for name, text, default, highest in numbers:
        algorithm.add(
            QgsProcessingParameterNumber(
                name,
                text,
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=default,
                minValue=0.1 if name == "WALK_SPEED" else 0.0,
                maxValue=highest,
            ),
            advanced=True,
        )


def _choice(name, text, options) -> QgsProcessingParameterDefinition:
    """An enum whose values scripts write as words; the first is the default."""
    return QgsProcessingParameterEnum(
        name, text, options=options, defaultValue=options[0], usesStaticStrings=True
    )


def road_options(run) -> RoadOptions:
    """The road parameters as core takes them."""
    table = run.path("SPEED_TABLE")
    return RoadOptions(
        preset=run.choice("PRESET"),
        mode=run.choice("MODE"),
        class_field=run.field("CLASS_FIELD"),
        speed_field=run.field("SPEED_FIELD"),
        length_field=run.field("LENGTH_FIELD"),
        direction_field=run.field("DIRECTION_FIELD"),
        default_direction=run.choice("DEFAULT_DIRECTION"),
        speed_table=Path(table) if table else None,
        tolerance_metres=run.number("TOLERANCE"),
    )


@dataclass(frozen=True)
class DrawnRoads:
    """A road layer as read and understood, before it becomes a network.

    Attributes
    ----------
    lines : RoadLines
        Drawing, metres in ``crs``.
    attributes : DataFrame
        One row per road.
    fields : RoadFields
        What its fields mean.
    options : RoadOptions
        The road parameters.
    costs : RoadCosts
        What the roads allow and cost.
    crs, output_crs : QgsCoordinateReferenceSystem
        Projected system in metres, and the layer's own.
    """

    lines: RoadLines
    attributes: pd.DataFrame
    fields: RoadFields
    options: RoadOptions
    costs: RoadCosts
    crs: QgsCoordinateReferenceSystem
    output_crs: QgsCoordinateReferenceSystem


def read_drawn_roads(run, progress, also=None) -> DrawnRoads:
    """Read NETWORK, telling in the log what was understood of its fields.

    Parameters
    ----------
    run : Run
    progress : Progress
    also : callable, optional
        Gives further fields to read from the names of all fields.
    """
    options = road_options(run)
    source = run.source("NETWORK")
    name = reading.source_name(source)
    _check_lines(source, name)
    own_crs = reading.source_crs(source)
    field_names = source.fields().names()
    recognised = recognise_fields(field_names, options)
    for sentence in recognised.sentences:
        run.say(sentence)
    progress(0.0, tr("Reading the roads of “{layer}”", layer=name))
    names = list(dict.fromkeys([*recognised.names, *(also(field_names) if also else [])]))
    lines, attributes = _read(run, source, names, progress)
    if not len(lines.feature):
        raise InputError(
            tr("The road layer “{layer}” has no usable line; check its filter.", layer=name)
        )
    crs = working_crs(own_crs, lines)
    if crs != own_crs:
        x, y = reading.transform(lines.x, lines.y, own_crs, crs)
        lines = type(lines)(x, y, lines.start, lines.feature, lines.n_features)
    costs = road_costs(attributes[recognised.names], options)
    return DrawnRoads(lines, attributes, recognised, options, costs, crs, own_crs)


def read_network(run, progress=None) -> Roads:
    """NETWORK prepared for searching, from the cache or made, told in the log in either case."""
    progress = progress or run.progress
    kept = NetworkCache(cache_folder()) if run.boolean("USE_CACHE") else None
    source = run.source("NETWORK")
    _check_lines(source, reading.source_name(source))
    own_crs = reading.source_crs(source)
    key = _cache_key(run, own_crs) if kept else None
    network, notes, from_cache = load_or_build(kept, key, lambda to: _build(run, to), progress)
    if kept and key:
        run.afterwards(lambda: keep_prepared(kept, key, network, from_cache, run.progress))
    if from_cache:
        run.say(tr("The network was prepared before and is taken from the cache."))
    for sentence in notes["sentences"]:
        run.say(sentence)
    direction = run.choice("DIRECTION") if run.algorithm.parameterDefinition("DIRECTION") else ""
    return Roads(
        network,
        QgsCoordinateReferenceSystem.fromWkt(notes["crs"]),
        own_crs,
        direction or "towards",
        JoinOptions(run.number("MAX_SNAP"), run.number("WALK_SPEED")),
    )


def _build(run, progress):
    """The network of NETWORK, and the notes that are kept with it."""
    drawn = read_drawn_roads(run, part(progress, 0.0, 0.5))
    progress(0.5, tr("Building the network"))
    network = build_network(
        drawn.lines, drawn.costs, drawn.options.tolerance_metres, part(progress, 0.5, 1.0)
    )
    sentences = network_sentences(drawn.lines, drawn.costs, network)
    return network, {
        "crs": drawn.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019),
        "sentences": sentences,
    }


def cache_folder() -> Path:
    """Where prepared networks are kept: in the profile of the user."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "cache" / "parcours"


def _cache_key(run, own_crs):
    """The key of NETWORK as it is read, None where the layer is no unchanged file."""
    options = road_options(run)
    names = recognise_fields(run.source("NETWORK").fields().names(), options).names
    place = _file_of(run, names)
    if place is None or not Path(place[0]).is_file():
        return None
    path, layer_name, where = place
    # the language too: the sentences of the log are kept with the network
    crs = f"{own_crs.toWkt()} {language()}"
    return cache_key(Path(path), layer_name, where or "", names, options, crs)


def _check_lines(source, name):
    """A sentence where the layer holds no lines."""
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind not in (
        QgsWkbTypes.GeometryType.LineGeometry,
        QgsWkbTypes.GeometryType.UnknownGeometry,
    ):
        raise InputError(
            tr("The layer “{layer}” is no line layer; choose the layer of roads.", layer=name)
        )


def _read(run, source, names, progress):
    """Lines and attributes: in one stream from a file, feature by feature from anything else."""
    place = _file_of(run, names)
    if place is not None:
        path, layer_name, where = place
        lines, attributes, _ = read_roads(path, layer_name, names, where, progress)
        return lines, attributes
    attributes = reading.read_table(source, names, part(progress, 0.0, 0.5))
    request = QgsFeatureRequest().setNoAttributes()
    geometries = []
    for position, feature in enumerate(reading.features_of(source, request)):
        if position % reading.STEP == 0:
            progress(0.5)
        geometry = feature.geometry()
        geometries.append(None if geometry.isNull() else bytes(geometry.asWkb()))
    return decode_wkb_list(geometries, near_together=True), attributes


def _file_of(run, names):
    """(path, layer, filter) where the layer is a file that can be read as it lies on the disk."""
    value = run.parameters.get("NETWORK")
    if isinstance(value, QgsProcessingFeatureSourceDefinition) and (
        value.selectedFeaturesOnly or value.featureLimit > 0 or value.filterExpression
    ):
        return None
    layer = run.layer("NETWORK")
    if layer is None or layer.providerType() != "ogr" or layer.isModified():
        return None
    if not set(names) <= set(layer.dataProvider().fields().names()):
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path, where = parts.get("path", ""), layer.subsetString()
    if not path or where.lower().lstrip().startswith("select"):
        return None
    return path, parts.get("layerName") or "", where or None


def working_crs(own, lines):
    """The layer's system where it is projected in metres, else one made for the place.

    A transverse Mercator centred on the layer keeps lengths within 0.05 % over 200 km on each
    side of its middle; degrees, feet and the web Mercator (lengths stretched by 1 / cos latitude)
    do not.
    """
    stretched = own.authid() in ("EPSG:3857", "EPSG:900913", "EPSG:3395")
    if not own.isGeographic() and own.mapUnits() == Qgis.DistanceUnit.Meters and not stretched:
        return own
    middle_x = float(np.nanmin(lines.x) + np.nanmax(lines.x)) / 2
    middle_y = float(np.nanmin(lines.y) + np.nanmax(lines.y)) / 2
    world = QgsCoordinateReferenceSystem("EPSG:4326")
    middle = reading.transformation(own, world).transform(QgsPointXY(middle_x, middle_y))
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=tmerc +lat_0={middle.y():.4f} +lon_0={middle.x():.4f} +k=1 +x_0=0 +y_0=0"
        " +datum=WGS84 +units=m +no_defs"
    )
