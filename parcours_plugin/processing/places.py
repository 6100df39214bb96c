"""Places of a layer (communes, facilities, origins …) with their codes and names.

A field that the user did not choose is recognised by its name, and the log says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from .. import paths
from ..core.access.care import offers
from ..core.errors import InputError
from ..core.i18n import number, tr
from ..core.tables.care import read_care_tables
from ..core.tables.folding import fold
from ..core.tables.timetables import read_numbers
from ..layers import read_table, text_column
from ..layers.reading import read_points, source_name

# Names of fields by what they hold, folded; the first that a layer has is taken.
KNOWN_FIELDS = {
    "ID": (
        "insee com", "code insee", "insee", "codgeo", "depcom", "code commune", "facility id",
        "finess", "nofinesset", "num finess", "finess et", "fi", "code", "id",
    ),
    "NAME": (
        "nom com", "nom", "name", "libgeo", "libelle", "facility name", "rs", "raison sociale",
        "rslongue", "nom officiel",
    ),
    "POPULATION": ("population", "pop", "pmun", "ptot", "population municipale", "pop municipale"),
    "TERRITORY_TYPE": ("territory type", "type d espace", "type espace", "typologie"),
    "CAPACITY": ("capacity", "capacite", "etp", "fte", "lits", "beds", "places"),
    "CARE": ("care", "care kinds", "soins"),
    "COMMUNE": ("commune", "insee", "code insee", "insee com", "depcom", "codgeo", "code commune"),
    "WEIGHT": ("weight", "poids", "population", "pop", "ind", "ind c"),
}  # fmt: skip


@dataclass(frozen=True)
class Places:
    """The features of a source as places.

    Attributes
    ----------
    source : QgsFeatureSource
        Where they come from.
    ids, names : (n,) object
        Codes and names as text, ``""`` = missing.
    rows : (n,) int64
        Which features of the source they are.
    delay, limit : (n,) float64 or None
        Minutes to add at each place, and its farthest journey; None where no field is given.
    """

    source: object
    ids: np.ndarray
    names: np.ndarray
    rows: np.ndarray
    delay: np.ndarray | None = None
    limit: np.ndarray | None = None

    def __len__(self):
        return len(self.ids)

    def take(self, chosen):
        """Some of the places; ``chosen`` is a mask or rows."""
        columns = (self.ids, self.names, self.rows, self.delay, self.limit)
        return Places(self.source, *(None if c is None else c[chosen] for c in columns))

    def points(self, crs, context):
        """One point per place in ``crs``: x and y, nan where there is no geometry."""
        x, y = read_points(self.source, crs, context)
        return x[self.rows], y[self.rows]


def add_field(algorithm, name, text, layer, advanced=False):
    """Add a field parameter that may be left to be recognised."""
    algorithm.add(
        QgsProcessingParameterField(name, text, parentLayerParameterName=layer, optional=True),
        advanced=advanced,
    )


def field_of(run, name, source, kind):
    """The field chosen, else the one recognised by its name (said in the log), else ``""``.

    Parameters
    ----------
    run : Run
        Gives the parameter.
    name : str
        The parameter.
    source : QgsFeatureSource
        The layer that the field is of.
    kind : str
        A key of ``KNOWN_FIELDS``.
    """
    chosen = run.field(name)
    if chosen:
        return chosen
    folded = {fold(field): field for field in reversed(source.fields().names())}
    found = next((folded[known] for known in KNOWN_FIELDS[kind] if known in folded), "")
    if found:
        run.say(
            tr(
                "{parameter}: taken from the field “{field}” of “{layer}”.",
                parameter=name,
                field=found,
                layer=source_name(source),
            )
        )
    return found


def read_places(run, layer, numbered=False):
    """The places of the parameter ``layer`` by ``<layer>_ID`` and ``<layer>_NAME``.

    Parameters
    ----------
    run : Run
        Gives the parameters.
    layer : str
        Name of the source parameter: ``COMMUNES``, ``FACILITIES`` …
    numbered : bool
        Whether features are numbered from 1 where no field of codes is known; an error otherwise.
    """
    source = run.source(layer)
    id_field = field_of(run, f"{layer}_ID", source, "ID")
    has_names = run.algorithm.parameterDefinition(f"{layer}_NAME") is not None
    name_field = field_of(run, f"{layer}_NAME", source, "NAME") if has_names else ""
    frame = read_table(source, list(dict.fromkeys(filter(None, (id_field, name_field)))))
    if not id_field and not numbered:
        raise InputError(
            tr(
                "No field of codes could be recognised in the layer “{layer}”; set {parameter}.",
                layer=source_name(source),
                parameter=f"{layer}_ID",
            )
        )
    if not len(frame):
        raise InputError(tr("The layer “{layer}” is empty.", layer=source_name(source)))
    if id_field:
        ids = text_column(frame[id_field]).to_numpy(object)
        _warn_of_codes(run, ids, source_name(source))
    else:
        ids = np.arange(1, len(frame) + 1).astype(str).astype(object)
        run.say(tr("The features of “{layer}” are numbered from 1.", layer=source_name(source)))
    names = text_column(frame[name_field]).to_numpy(object) if name_field else ids
    return Places(source, ids, names, np.arange(len(ids)))


def _warn_of_codes(run, ids, layer):
    """Say how many codes are missing or there more than once."""
    missing = int(np.sum(ids == ""))
    repeated = int(pd.Series(ids[ids != ""], dtype=object).duplicated().sum())
    if missing:
        run.warn(tr("Features of “{layer}” without a code: {n}.", layer=layer, n=number(missing)))
    if repeated:
        run.warn(
            tr(
                "Features of “{layer}” that repeat the code of another one: {n}.",
                layer=layer,
                n=number(repeated),
            )
        )


def add_demand_parameters(algorithm, layer="DEMAND", text="", table=True, names=False):
    """Add the layer of demand, ``<layer>_ID`` (``_NAME``), POPULATION and TERRITORY_TYPE.

    Parameters
    ----------
    algorithm : ParcoursAlgorithm
        Takes the parameters.
    layer, text : str
        Name of the source parameter, and its label.
    table : bool
        Whether a table without geometry will do (with a table of travel times).
    names : bool
        Whether the places have names.
    """
    algorithm.add(
        QgsProcessingParameterFeatureSource(layer, text or tr("Demand (communes)"), _kinds(table))
    )
    communes = layer == "COMMUNES"
    add_field(
        algorithm,
        f"{layer}_ID",
        tr("Field of the commune code") if communes else tr("Field of the code of the demand"),
        layer,
    )
    if names:
        add_field(algorithm, f"{layer}_NAME", tr("Field of the commune name"), layer)
    add_field(algorithm, "POPULATION", tr("Field of the population"), layer)
    add_field(algorithm, "TERRITORY_TYPE", tr("Field of the territory type"), layer)


def add_facility_parameters(algorithm, text="", table=True, optional=False):
    """Add FACILITIES, FACILITIES_ID and FACILITIES_NAME.

    Parameters
    ----------
    algorithm : ParcoursAlgorithm
        Takes the parameters.
    text : str
        Label of the layer.
    table : bool
        Whether a table without geometry will do (with a table of travel times).
    optional : bool
        Whether the layer may be left out.
    """
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "FACILITIES", text or tr("Facilities"), _kinds(table), optional=optional
        )
    )
    add_field(algorithm, "FACILITIES_ID", tr("Field of the facility code"), "FACILITIES")
    add_field(algorithm, "FACILITIES_NAME", tr("Field of the facility name"), "FACILITIES")


def _kinds(table):
    """Kinds of layers taken: tables too, or those with geometry alone."""
    kind = Qgis.ProcessingSourceType
    return [kind.Vector if table else kind.VectorAnyGeometry]


def read_types(run, places):
    """Territory type of each place as text, ``""`` where there is none; None without a field."""
    field = field_of(run, "TERRITORY_TYPE", places.source, "TERRITORY_TYPE")
    if not field:
        return None
    return text_column(read_table(places.source, [field])[field]).to_numpy(object)[places.rows]


def add_minutes_parameters(algorithm, layer):
    """Add DELAY_FIELD and LIMIT_FIELD, minutes that each destination has of its own."""
    add_field(
        algorithm,
        "DELAY_FIELD",
        tr("Field of minutes to add at the facility (registration, waiting)"),
        layer,
        advanced=True,
    )
    add_field(
        algorithm,
        "LIMIT_FIELD",
        tr("Field of the farthest journey to the facility (minutes)"),
        layer,
        advanced=True,
    )


def with_minutes(run, places):
    """The places with the minutes of DELAY_FIELD and LIMIT_FIELD; blank is no delay, no limit."""
    found = {}
    for name, blank in (("delay", 0.0), ("limit", np.inf)):
        field = run.field(f"{name.upper()}_FIELD")
        if not field:
            continue
        minutes = read_numbers(read_table(places.source, [field])[field])[places.rows]
        minutes = np.where(np.isnan(minutes), blank, minutes)
        if (minutes < 0).any():
            raise InputError(
                tr(
                    "The field “{field}” of “{layer}” has minutes below 0; correct them.",
                    field=field,
                    layer=source_name(places.source),
                )
            )
        found[name] = minutes
    return replace(places, **found)


def delayed(joined, places):
    """Joined places, the minutes to add at each counted with its walk to the road."""
    if places.delay is None:
        return joined
    return replace(joined, walk_minutes=joined.walk_minutes + places.delay)


def add_care_parameters(algorithm):
    """Add CARE and CARE_FIELD, which leave only the facilities that offer a kind of care."""
    algorithm.add(
        QgsProcessingParameterString("CARE", tr("Only facilities offering"), optional=True)
    )
    add_field(algorithm, "CARE_FIELD", tr("Field of the care offered"), "FACILITIES", advanced=True)


def read_facilities(run):
    """The places of FACILITIES, only those that offer CARE when it is given (sums in the log)."""
    facilities = read_places(run, "FACILITIES")
    kind = run.text("CARE").strip()
    if not kind:
        return facilities
    field = field_of(run, "CARE_FIELD", facilities.source, "CARE")
    if not field:
        raise InputError(
            tr(
                "The layer “{layer}” has no field of the care offered; set CARE_FIELD or leave"
                " CARE empty.",
                layer=source_name(facilities.source),
            )
        )
    tables = read_care_tables(paths.resources() / "facilities")
    chosen = offers(read_table(facilities.source, [field])[field], kind, tables.words)
    run.sums(
        tr("Facilities"),
        len(facilities),
        {
            tr("offering “{kind}”", kind=tables.label(kind)): int(chosen.sum()),
            tr("not offering it"): int((~chosen).sum()),
        },
    )
    return facilities.take(chosen)


def care_title(run):
    """The name of CARE in the language in use, ``""`` where it is not given."""
    kind = run.text("CARE").strip()
    return read_care_tables(paths.resources() / "facilities").label(kind) if kind else ""
