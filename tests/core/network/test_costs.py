"""What the presets, speed tables and road attributes come to."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.network.costs import parse_maxspeed, road_costs
from parcours_plugin.core.network.presets import RoadOptions, recognise_fields, recognise_preset
from parcours_plugin.core.network.speeds import class_speeds, default_speeds, read_speed_table

GPKG_BDTOPO = [
    "cleabs", "nature", "importance", "fictif", "position_par_rapport_au_sol", "etat_de_l_objet",
    "sens_de_circulation", "urbain", "vitesse_moyenne_vl", "acces_vehicule_leger",
]  # fmt: skip
SHP_BDTOPO = ["ID", "NATURE", "IMPORTANCE", "ETAT", "SENS", "URBAIN", "VIT_MOY_VL", "ACCES_VL"]
GEOFABRIK = ["osm_id", "code", "fclass", "name", "ref", "oneway", "maxspeed", "layer"]


@pytest.mark.parametrize(
    "names, preset",
    [
        (GPKG_BDTOPO, "bdtopo"),
        (SHP_BDTOPO, "bdtopo"),
        (["nature", "importance"], "bdtopo"),
        (GEOFABRIK, "osm"),
        (["osm_id", "name", "highway", "other_tags"], "osm"),
        (["u", "v", "key", "highway", "oneway", "length", "reversed"], "osm"),
        (["id", "vitesse"], "generic"),
        ([], "generic"),
    ],
)
def test_the_kind_of_layer_is_recognised_by_its_fields(names, preset):
    assert recognise_preset(names) == preset


def test_shapefile_and_geopackage_names_play_the_same_parts():
    gpkg = recognise_fields(GPKG_BDTOPO, RoadOptions())
    shp = recognise_fields(SHP_BDTOPO, RoadOptions())
    assert gpkg.speed_field == "vitesse_moyenne_vl" and shp.speed_field == "VIT_MOY_VL"
    assert gpkg.direction_field == "sens_de_circulation" and shp.direction_field == "SENS"
    assert gpkg.urban_field == "urbain" and shp.urban_field == "URBAIN"
    assert gpkg.access_fields == ("acces_vehicule_leger",) and shp.access_fields == ("ACCES_VL",)
    assert shp.state_field == "ETAT" and shp.importance_field == "IMPORTANCE"
    assert "fictif" not in gpkg.names


def test_named_fields_win_and_a_wrong_name_lists_the_fields():
    fields = recognise_fields(["highway", "length_m"], RoadOptions(length_field="length_m"))
    assert (fields.class_field, fields.length_field) == ("highway", "length_m")
    with pytest.raises(InputError, match=r"vit.*highway, length_m"):
        recognise_fields(["highway", "length_m"], RoadOptions(speed_field="vit"))


def test_every_guess_is_said():
    said = " ".join(recognise_fields(GEOFABRIK, RoadOptions()).sentences)
    for part in ("OpenStreetMap", "fclass", "maxspeed", "oneway", "legal limit"):
        assert part in said
    assert "both ways" in " ".join(recognise_fields(["highway"], RoadOptions()).sentences)


def test_parameters_of_no_sense_are_refused():
    with pytest.raises(ParameterError, match=r"MODE.*horse"):
        RoadOptions(mode="horse")
    with pytest.raises(ParameterError, match="TOLERANCE"):
        RoadOptions(tolerance_metres=-1)


@pytest.mark.parametrize(
    "text, kmh",
    [
        ("80", 80), (80, 80), ("50 mph", 80.4672), ("30mph", 48.28032), ("90 km/h", 90),
        ("FR:urban", 50), ("FR:rural", 80), ("FR:zone:30", 30), ("FR:zone30", 30),
        ("none", 0), ("signals", 0), ("", 0), ("50;30", 30), ("['70', '50']", 50),
        ("fast", None), ("FR:unheard", None), ("62,5", 62.5),
    ],
)  # fmt: skip
def test_maxspeed_texts(text, kmh):
    assert parse_maxspeed(text) == (pytest.approx(kmh) if kmh is not None else None)


def test_speed_comes_from_the_field_then_the_class_then_the_default():
    roads = pd.DataFrame(
        {
            "fclass": ["primary", "primary", "primary", "dragonway", "footway", "tertiary"],
            "maxspeed": [80, 0, np.nan, 0, 50, -3],
        }
    )
    costs = road_costs(roads, RoadOptions())
    assert costs.kmh.tolist() == [80, 65, 65, 10, 0, 40]
    assert costs.speed_source.tolist() == ["field", "table", "table", "default", "closed", "table"]
    assert costs.oddities["roads without speed, taken from the speed table"] == 4
    assert costs.oddities["roads of a class that the speed table does not know"] == 1
    assert costs.oddities["roads that the means of travel may not use"] == 1


def test_bdtopo_directions_access_state_and_missing_speeds():
    roads = pd.DataFrame(
        {
            "nature": ["Route à 1 chaussée"] * 5 + ["Sentier", "Type autoroutier"],
            "importance": ["3", "3", "5", "4", "4", "6", "1"],
            "urbain": [True, False, True, False, False, False, False],
            "sens_de_circulation": ["Sens direct", "Sens inverse", "Double sens", "sens DIRECT",
                                    "à l'envers", "Sans objet", "Sens direct"],
            "vitesse_moyenne_vl": [0, None, 27, 60, 60, 0, 125],
            "acces_vehicule_leger": ["Libre", None, "A péage", "Physiquement impossible", "Libre",
                                     "Physiquement impossible", "A péage"],
            "etat_de_l_objet": ["En service"] * 4 + ["En construction"] + ["En service"] * 2,
        }
    )  # fmt: skip
    costs = road_costs(roads, RoadOptions())
    table = class_speeds("bdtopo", "car")
    assert costs.kmh.tolist() == [
        table["route a 1 chaussee 3"].kmh_urban, table["route a 1 chaussee 3"].kmh_rural,
        27, 0, 0, 0, 125,
    ]  # fmt: skip
    assert costs.forward.tolist() == [True, False, True, True, True, True, True]
    assert costs.backward.tolist() == [False, True, True, False, True, True, False]
    assert costs.enterable.tolist() == [True, True, True, False, False, False, False]
    assert costs.oddities["roads whose direction is not understood"] == 1
    assert costs.oddities["roads closed by a restriction or not in service"] == 2
    assert costs.oddities["roads without speed, taken from the speed table"] == 2


def test_the_two_column_extract_of_bdtopo_gets_table_speeds():
    roads = pd.DataFrame({"nature": ["Rond-point", "Chemin", "Bretelle"], "importance": [2, 5, 3]})
    costs = road_costs(roads, RoadOptions())
    assert costs.kmh[0] > 0 and costs.kmh[1] == 0 and costs.kmh[2] > 0
    assert costs.forward.all() and costs.backward.all()


def test_osm_one_ways_roundabouts_and_motorways():
    roads = pd.DataFrame(
        {
            "highway": ["primary", "primary", "primary", "primary", "primary", "primary",
                        "motorway", "motorway", "['residential', 'service']"],
            "oneway": ["yes", "-1", "no", "reversible", "sometimes", None, None, "no", "True"],
            "junction": [None] * 5 + ["roundabout"] + [None] * 3,
        }
    )  # fmt: skip
    costs = road_costs(roads, RoadOptions())
    assert costs.forward.tolist() == [True, False, True, True, True, True, True, True, True]
    assert costs.backward.tolist() == [False, True, True, True, True, False, False, True, False]
    assert costs.oddities["roads whose direction is not understood"] == 1
    assert costs.oddities["reversible roads, taken as open both ways"] == 1
    assert costs.road_class[8] == "residential"
    assert costs.enterable.tolist() == [True] * 6 + [False] * 2 + [True]
    walk = road_costs(roads, RoadOptions(mode="foot"))
    assert walk.forward.all() and walk.backward.all()
    assert walk.kmh[6] == 0 and walk.kmh[0] == 5


def test_geofabrik_letters_and_default_direction():
    roads = pd.DataFrame({"fclass": ["primary"] * 4, "oneway": ["F", "T", "B", None]})
    costs = road_costs(roads, RoadOptions(default_direction="backward"))
    assert costs.forward.tolist() == [True, False, True, False]
    assert costs.backward.tolist() == [False, True, True, True]


def test_access_tags_the_most_specific_wins_also_inside_other_tags():
    roads = pd.DataFrame(
        {
            "highway": ["service", "service", "service", "service", None],
            "access": ["private", "private", None, "destination", None],
            "other_tags": [
                None, '"motor_vehicle"=>"yes"', '"motorcar"=>"no","x"=>"a\\"b"',
                '"junction"=>"roundabout"', '"route"=>"ferry"',
            ],
        }
    )  # fmt: skip
    costs = road_costs(roads, RoadOptions())
    assert (costs.kmh > 0).tolist() == [False, True, False, True, True]
    assert costs.backward.tolist() == [True, True, True, False, True]
    assert costs.road_class[4] == "ferry" and not costs.enterable[4]
    walk = road_costs(roads, RoadOptions(mode="foot"))
    assert (walk.kmh > 0).tolist() == [False, False, True, True, True]


def test_length_field_and_its_gaps():
    roads = pd.DataFrame({"highway": ["primary"] * 3, "length_m": [12.5, None, 0]})
    costs = road_costs(roads, RoadOptions(length_field="length_m", default_direction="forward"))
    np.testing.assert_array_equal(costs.length_metres, [12.5, np.nan, np.nan])
    assert costs.oddities["roads without length, measured on the drawing"] == 2
    assert not costs.backward.any()


def test_categories_and_texts_cost_the_same():
    roads = pd.DataFrame({"highway": ["primary", None, "track"], "maxspeed": ["70", "x", None]})
    plain = road_costs(roads, RoadOptions())
    categories = road_costs(roads.astype("category"), RoadOptions())
    np.testing.assert_array_equal(plain.kmh, categories.kmh)
    assert plain.oddities == categories.oddities


def test_an_own_speed_table_replaces_single_lines(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("class;kmh;enterable\nprimary;72,5;no\n", encoding="cp1252")
    roads = pd.DataFrame({"highway": ["primary", "secondary"]})
    costs = road_costs(roads, RoadOptions(speed_table=path))
    assert costs.kmh.tolist() == [72.5, 55]
    assert costs.enterable.tolist() == [False, True]


@pytest.mark.parametrize(
    "text, said",
    [("class,x\na,1\n", "kmh_urban"), ("kmh\n3\n", "class"), ("class,kmh\na,fast\n", "Row 2"),
     ("class,kmh\n\na,-5\n", "Row 3"), ("", "class")],
)  # fmt: skip
def test_a_speed_table_with_a_fault_says_where(tmp_path, text, said):
    path = tmp_path / "own.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        read_speed_table(path)


@pytest.mark.parametrize("mode", ["car", "bicycle", "foot"])
@pytest.mark.parametrize("preset", ["bdtopo", "osm", "generic"])
def test_the_tables_of_the_plugin_are_complete_and_name_their_sources(preset, mode):
    table = default_speeds(preset, mode)
    assert "default" in set(table["class"])
    assert not table["class"].duplicated().any()
    assert (table["source"].str.len() > 5).all()
    assert (table["kmh_urban"] <= table["kmh_rural"]).all()
    assert not (table["enterable"] & (table["kmh_rural"] == 0)).any()


def test_no_roads_cost_nothing():
    costs = road_costs(pd.DataFrame({"highway": np.zeros(0, object)}), RoadOptions())
    assert len(costs.kmh) == len(costs.forward) == len(costs.road_class) == 0
