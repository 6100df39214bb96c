"""In which territory communes and facilities are."""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import QgsWkbTypes

from ...core.access.burden import Territories
from ...core.access.matching import rows_of_codes
from ...core.i18n import number, tr
from ...core.pathways.inside import departements
from ...layers import read_table, text_column
from ..pathways.pathway_reading import codes_at
from ..places import field_of


def read_territories(run, communes, facilities):
    """The territories of TERRITORY_FIELD, else the departements of the codes, else None."""
    field = run.field("TERRITORY_FIELD")
    by_code = departements(communes.ids)
    if not field and not (by_code != "").any():
        run.say(
            tr("No TERRITORY_FIELD: nothing is said about what is outside the territory.")
        )
        return None
    if field:
        own = text_column(read_table(communes.source, [field])[field]).to_numpy(object)
        run.say(tr("Territories: the values of “{field}”.", field=field))
    else:
        own = by_code
        run.say(tr("Territories: the departements, from the codes of the communes."))
    codes = _commune_codes(run, communes, facilities)
    row = rows_of_codes(codes, communes.ids)
    there = np.append(own, "")[row]
    if not field:
        there = np.where(row >= 0, there, departements(codes))
    elsewhere = int((there == "").sum())
    if elsewhere:
        run.warn(
            tr(
                "Facilities in no territory of the communes, which count as outside: {n}.",
                n=number(elsewhere),
            )
        )
    code, names = pd.factorize(pd.Series(np.concatenate([own, there]), dtype=object))
    code = np.where(np.append(names.to_numpy(object), "")[code] == "", -1, code)
    return Territories(code[: len(own)].astype(np.int64), code[len(own) :].astype(np.int64))


def _commune_codes(run, communes, facilities):
    """Commune code of each facility: by its field, else by the polygon it lies in; "" = none."""
    field = field_of(run, "FACILITIES_COMMUNE", facilities.source, "COMMUNE")
    codes = np.full(len(facilities), "", object)
    if field:
        written = text_column(read_table(facilities.source, [field])[field])
        codes = written.to_numpy(object)[facilities.rows]
    is_code = pd.Series(codes, dtype=object).str.fullmatch(r"\d[\dAB]\d{3}").to_numpy(bool)
    lacking = np.flatnonzero((rows_of_codes(codes, communes.ids) < 0) & ~is_code)
    codes[lacking] = ""
    kind = QgsWkbTypes.geometryType(communes.source.wkbType())
    spatial = facilities.source.wkbType() not in (
        QgsWkbTypes.Type.NoGeometry,
        QgsWkbTypes.Type.Unknown,
    )
    if not len(lacking) or kind != QgsWkbTypes.GeometryType.PolygonGeometry or not spatial:
        return codes
    x, y = facilities.take(lacking).points(communes.source.sourceCrs(), run.context)
    known = np.isfinite(x + y)
    codes[lacking[known]] = codes_at(communes, x[known], y[known])
    run.say(
        tr(
            "Facilities without a known commune: {n}, of which {found} lie in a commune of the"
            " layer.",
            n=number(len(lacking)),
            found=number(int((codes[lacking] != "").sum())),
        )
    )
    return codes
