"""A dirty network: BD TOPO of Clermont-Ferrand with nature and importance only."""

from __future__ import annotations

import numpy as np

from parcours_plugin.core.network.costs import road_costs
from parcours_plugin.core.network.presets import RoadOptions, recognise_fields
from parcours_plugin.core.network.reading import read_roads


def test_the_extract_is_recognised_and_every_section_has_a_class(shared):
    path = str(shared / "data" / "clermont_bdtopo_roads.geojson")
    fields = recognise_fields(["nature", "importance"], RoadOptions())
    assert fields.preset == "bdtopo"
    lines, attributes, crs = read_roads(path, None, fields.names)
    assert lines.n_features == len(attributes) == 14_999
    assert "WGS 84" in crs
    costs = road_costs(attributes, RoadOptions())
    assert "roads of a class that the speed table does not know" not in costs.oddities
    walkers_only = attributes["nature"].isin(["Sentier", "Escalier", "Chemin"]).to_numpy()
    np.testing.assert_array_equal(costs.kmh == 0, walkers_only)
    on_foot = road_costs(attributes, RoadOptions(mode="foot"))
    no_walkers = attributes["nature"].isin(["Type autoroutier", "Bretelle"]).to_numpy()
    np.testing.assert_array_equal(on_foot.kmh == 0, no_walkers)
