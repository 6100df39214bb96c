"""The sample: a plausible fictional departement, made again to the same content."""

import sys
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest
from osgeo import ogr
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.costs import road_costs
from parcours_plugin.core.network.presets import RoadOptions, recognise_fields
from parcours_plugin.core.network.reading import read_roads
from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.tables.directories import CommuneDirectory, FacilityDirectory
from parcours_plugin.core.tables.reading import read_file

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
CARE = {
    "mammography",
    "biopsy",
    "multidisciplinary_meeting",
    "surgery",
    "chemotherapy",
    "radiotherapy",
    "follow_up",
}
LAYERS = ("communes", "roads", "facilities")
SHAPES = ("pathways_long.csv", "pathways_wide.csv", "pathways_long.xlsx", "pathways_wide.xlsx")
TABLES = (*SHAPES, "pathways_coordination.csv", "pathways_dirty.csv")


def read_layer(folder, name):
    """Attributes as a table, geometries as WKB."""
    ogr.UseExceptions()
    source = ogr.Open(str(folder / "sample.gpkg"))
    layer = source.GetLayer(name)
    features = list(layer)
    shapes = [bytes(feature.GetGeometryRef().ExportToWkb()) for feature in features]
    return pd.DataFrame([feature.items() for feature in features]), shapes


def vertices(shapes):
    """Vertices of lines and of the single ring of polygons."""
    head = {2: 9, 3: 13}
    return [np.frombuffer(s[head[s[1]] :], "<f8").reshape(-1, 2) for s in shapes]


@pytest.fixture(scope="module")
def layers():
    return {name: read_layer(SAMPLE, name) for name in LAYERS}


@pytest.fixture(scope="module")
def sections(layers):
    """Sections open to cars with the junctions at their two ends."""
    table, shapes = layers["roads"]
    lines = vertices(shapes)
    ends = np.array([line[[0, -1]] for line in lines]).reshape(-1, 2)
    junction = np.unique(np.round(ends * 100).astype(int), axis=0, return_inverse=True)[1].ravel()
    table = table.assign(first=junction[::2], last=junction[1::2], line=lines)
    return table[table["acces_vehicule_leger"] != "Physiquement impossible"]


def strong_parts(sections):
    ahead = sections[sections["sens_de_circulation"] != "Sens inverse"]
    back = sections[sections["sens_de_circulation"] != "Sens direct"]
    tail = np.r_[ahead["first"], back["last"]]
    head = np.r_[ahead["last"], back["first"]]
    n = max(tail.max(), head.max()) + 1
    graph = csr_matrix((np.ones(len(tail)), (tail, head)), shape=(n, n))
    return connected_components(graph, connection="strong")[1]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The sample made once more."""
    sys.path.insert(0, str(SAMPLE))
    try:
        import generate
    finally:
        sys.path.remove(str(SAMPLE))
    folder = tmp_path_factory.mktemp("sample")
    counts = generate.generate(folder)
    return folder, counts


def test_the_generator_makes_the_committed_tables_again(made):
    folder, _ = made
    for name in TABLES:
        if name.endswith(".csv"):
            assert (folder / name).read_bytes() == (SAMPLE / name).read_bytes(), name
        else:
            here, there = (
                list(openpyxl.load_workbook(f / name, read_only=True).active.values)
                for f in (folder, SAMPLE)
            )
            assert here == there, name


@pytest.mark.parametrize("name", LAYERS)
def test_the_generator_makes_the_committed_layers_again(made, layers, name):
    table, shapes = read_layer(made[0], name)
    pd.testing.assert_frame_equal(table, layers[name][0])
    assert shapes == layers[name][1]


def test_two_runs_write_the_same_bytes(made, tmp_path):
    import generate

    land = generate.territory(generate.SEED)
    places = generate.facilities(land, generate.SEED)
    pathways = generate.simulate_pathways(land.communes, places, 600, generate.SEED)
    generate.write_tables(pathways, tmp_path)
    for name in TABLES:
        assert (tmp_path / name).read_bytes() == (made[0] / name).read_bytes(), name


def test_counts_are_those_announced(made, layers):
    _, counts = made
    assert counts["communes"] == len(layers["communes"][0]) == 180
    assert counts["facilities"] == len(layers["facilities"][0]) == 40
    assert counts["patients"] == 600
    assert 11_000 < len(layers["roads"][0]) < 13_000


def test_everything_says_that_it_is_synthetic():
    source = ogr.Open(str(SAMPLE / "sample.gpkg"))
    contents = source.ExecuteSQL("SELECT identifier, description FROM gpkg_contents")
    for feature in contents:
        assert "synthetic" in feature["identifier"]
        assert "Données fictives" in feature["description"]
    source.ReleaseResultSet(contents)
    for name in TABLES:
        if name.endswith(".xlsx"):
            sheet = openpyxl.load_workbook(SAMPLE / name, read_only=True).active
            assert "Données fictives" in next(iter(sheet.values))[0]
        else:
            patients = pd.read_csv(SAMPLE / name, sep=";", encoding="cp1252", dtype=str)
            known = patients["N° patient"].dropna()
            assert known[known != "Total"].str.fullmatch(r"SYN\d{5}").all()
    assert "nothing here is real" in (SAMPLE / "README.md").read_text(encoding="utf-8")


def test_codes_are_of_a_departement_that_does_not_exist(layers):
    communes, facilities = layers["communes"][0], layers["facilities"][0]
    assert communes["code"].tolist() == [f"00{i:03d}" for i in range(1, 181)]
    assert communes["name"].is_unique
    assert facilities["facility_id"].str.fullmatch(r"00\d{7}").all()
    assert facilities["facility_id"].is_unique and facilities["name"].is_unique
    assert facilities["commune"].isin(communes["code"]).all()
    assert communes["bv_code"].isin(communes["code"]).all()
    assert communes["epci_code"].str.fullmatch(r"000\d{6}").all()


def test_communes_tile_the_departement(layers):
    """Valid rings, no overlap and no gap: each inner border belongs to exactly two communes."""
    rings = vertices(layers["communes"][1])
    shapes = [ogr.CreateGeometryFromWkb(shape) for shape in layers["communes"][1]]
    assert all(shape.IsValid() for shape in shapes)
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        whole.AddGeometry(shape)
    whole = whole.UnionCascaded()
    assert whole.GetGeometryType() == ogr.wkbPolygon and whole.GetGeometryCount() == 1
    assert whole.Area() == pytest.approx(sum(shape.Area() for shape in shapes), rel=1e-9)
    sides = np.vstack([np.hstack([ring[:-1], ring[1:]]) for ring in rings])
    forward = {tuple(side) for side in sides}
    assert len(forward) == len(sides)
    alone = sum((c, d, a, b) not in forward for a, b, c, d in forward)
    assert alone == whole.GetGeometryRef(0).GetPointCount() - 1


def test_populations_follow_a_rank_size_law(layers):
    population = np.sort(layers["communes"][0]["population"].to_numpy())[::-1]
    rank = np.log(np.arange(1, 181))
    slope, level = np.polyfit(rank, np.log(population), 1)
    left = np.log(population) - slope * rank - level
    assert -1.2 < slope < -0.9
    assert 1 - left.var() / np.log(population).var() > 0.98


def test_all_types_of_space_and_the_size_of_each(layers):
    communes = layers["communes"][0]
    median = communes.groupby("territory_type")["population"].median()
    assert set(median.index) == {
        "Métropole", "Couronne périurbaine", "Ville intermédiaire", "Petite ville", "Rural",
    }  # fmt: skip
    assert median["Ville intermédiaire"] > median["Petite ville"] > median["Rural"]
    assert communes["epci_code"].nunique() == communes["epci_name"].nunique() == 11


def test_the_bd_topo_preset_recognises_the_roads(layers):
    table, _ = layers["roads"]
    fields = recognise_fields(list(table.columns), RoadOptions())
    assert fields.preset == "bdtopo"
    lines, attributes, _ = read_roads(str(SAMPLE / "sample.gpkg"), "roads", fields.names)
    network = build_network(lines, road_costs(attributes, RoadOptions(preset="bdtopo")))
    driven = np.isfinite(np.minimum(network.forward_minutes, network.backward_minutes))
    in_main = (network.node_part[network.edge_from] == 0) & (
        network.node_part[network.edge_to] == 0
    )
    assert in_main[driven].mean() > 0.97


def test_one_strongly_connected_part_has_nearly_all_roads(sections):
    part = strong_parts(sections)
    main = np.bincount(part).argmax()
    inside = (part[sections["first"]] == main) & (part[sections["last"]] == main)
    assert inside.mean() > 0.97


def test_an_island_of_roads_is_there(sections):
    n = max(sections["first"].max(), sections["last"].max()) + 1
    graph = csr_matrix((np.ones(len(sections)), (sections["first"], sections["last"])), (n, n))
    part = connected_components(graph, directed=False)[1]
    of_section = np.bincount(part[sections["first"]])
    islands = np.sort(of_section[of_section > 0])[::-1][1:]
    assert islands[0] >= 6


def test_three_ends_miss_their_road_by_a_metre(sections):
    ends = np.array([line[[0, -1]] for line in sections["line"]]).reshape(-1, 2)
    junction = sections[["first", "last"]].to_numpy().ravel()
    spots = dict(zip(junction, ends))
    nodes = np.array(list(spots))
    where = np.array(list(spots.values()))
    near = cKDTree(where).query_pairs(2.0, output_type="ndarray")
    degree = np.bincount(junction)
    misses = [pair for pair in near if degree[nodes[pair]].min() == 1]
    assert len(misses) == len(near) == 3
    for first, second in misses:
        assert np.hypot(*(where[first] - where[second])) == pytest.approx(1.0, abs=0.02)


def test_speeds_are_missing_or_zero_where_meant(layers):
    roads = layers["roads"][0]
    cars = roads[roads["acces_vehicule_leger"] != "Physiquement impossible"]
    assert cars["vitesse_moyenne_vl"].isna().sum() == 4
    assert (cars["vitesse_moyenne_vl"] == 0).sum() == 2


def test_a_one_way_road_ends_nowhere(sections):
    part = strong_parts(sections)
    main = np.bincount(part).argmax()
    lanes = sections[
        (sections["nature"] == "Route à 1 chaussée")
        & (sections["sens_de_circulation"] != "Double sens")
    ]
    ends = np.column_stack([part[lanes["first"]], part[lanes["last"]]])
    assert ((ends == main).sum(axis=1) == 1).sum() == 2


def test_the_motorway_meets_other_roads_at_slip_roads_only(sections):
    motorway = sections["nature"] == "Type autoroutier"
    ramp = sections["nature"] == "Bretelle"
    touched = set(sections.loc[motorway, ["first", "last"]].to_numpy().ravel())
    others = sections[~motorway & ~ramp]
    assert not touched & set(others[["first", "last"]].to_numpy().ravel())
    inner = {tuple(v) for line in sections.loc[motorway, "line"] for v in line}
    assert not inner & {tuple(v) for line in others["line"] for v in line}
    assert (sections.loc[motorway | ramp, "sens_de_circulation"] == "Sens direct").all()
    assert ramp.sum() >= 16 and ramp.sum() % 4 == 0


def test_roads_cross_without_junction_only_at_bridges(sections):
    sys.path.insert(0, str(SAMPLE))
    try:
        from generator.shapes import crossings
    finally:
        sys.path.remove(str(SAMPLE))
    table = sections.reset_index(drop=True)
    pairs = crossings(list(table["line"]))
    nature, level = (table[name].to_numpy() for name in ("nature", "position_par_rapport_au_sol"))
    assert len(pairs) >= 60
    for pair in pairs:
        assert "Type autoroutier" in nature[pair]
        assert level[pair[0]] != level[pair[1]]


def test_a_roundabout_is_a_closed_one_way_ring(sections):
    ring = sections[sections["nature"] == "Rond-point"]
    assert (ring["sens_de_circulation"] == "Sens direct").all()
    assert sorted(ring["first"]) == sorted(ring["last"])
    assert len(np.unique(ring["first"])) == len(ring) > 120
    begin, chord = (
        np.array([line[k] - line[0] for line in ring["line"] if len(line) > 2]).T for k in (1, -1)
    )
    turn = begin[0] * chord[1] - begin[1] * chord[0]
    assert (turn > 0).all(), "anticlockwise, as in France"


def test_facilities_offer_every_kind_of_care_and_pathways_use_it(layers):
    offered = set(";".join(layers["facilities"][0]["care"]).split(";"))
    assert offered == CARE
    long = pd.read_csv(SAMPLE / "pathways_long.csv", sep=";", encoding="cp1252", dtype=str)
    steps = {"Mammographie", "Biopsie", "RCP", "Chirurgie", "Chimiothérapie", "Radiothérapie"}
    assert set(long["Étape"]) == {*steps, "Suivi"}
    assert (layers["facilities"][0]["capacity"] > 0).all()


@pytest.fixture(scope="module")
def loaded(layers):
    """The four shapes as the plugin loads them."""
    communes, facilities = layers["communes"][0], layers["facilities"][0]
    nowhere = np.zeros(len(facilities))
    care = FacilityDirectory(
        *(facilities[name].to_numpy(object) for name in ("facility_id", "name", "commune")),
        nowhere,
        nowhere,
    )
    homes = CommuneDirectory(
        *(communes[name].to_numpy(object) for name in ("code", "name", "territory_type")),
        np.zeros(180),
        np.zeros(180),
    )
    return {
        name: load_pathways(read_file(str(SAMPLE / name)), facilities=care, communes=homes)
        for name in SHAPES
    }


def test_the_four_shapes_load_to_the_same_steps(loaded):
    first = loaded[SHAPES[0]]
    assert len(first.rejects) == 0 and first.counts.patients == 600
    assert (first.facility_row >= 0).all() and (first.residence_row >= 0).all()
    for name in SHAPES[1:]:
        assert len(loaded[name].rejects) == 0, name
        pd.testing.assert_frame_equal(loaded[name].steps, first.steps, check_dtype=False, obj=name)


def test_pathways_are_those_of_breast_cancer(loaded):
    steps = loaded[SHAPES[0]].steps
    variants = loaded[SHAPES[0]].patients["variant"].value_counts(normalize=True)
    assert 0.25 < variants.iloc[0] < 0.45 and len(variants) >= 8
    wait = steps["wait_days"].dropna()
    assert (wait > 0).all() and 15 < wait.median() < 45
    first = steps.pivot_table(index="patient", columns="step", values="seq", aggfunc="min")
    neoadjuvant = (first["Chimiothérapie"] < first["Chirurgie"]).mean()
    assert 0.08 < neoadjuvant < 0.22
    assert 0.4 < first["Chimiothérapie"].isna().mean() < 0.65
    assert first["Radiothérapie"].isna().any() and first["Suivi"].isna().any()
    again = steps[steps["step"] == "Mammographie"].groupby("patient").size()
    assert (again == 2).sum() >= 10


def test_patients_go_to_near_and_to_large_facilities(layers):
    """Huff: the chance falls with the distance and rises with the size, where the care is given."""
    sys.path.insert(0, str(SAMPLE))
    try:
        from generator.patients import LABELS, simulate_pathways
    finally:
        sys.path.remove(str(SAMPLE))
    communes = pd.DataFrame({"code": ["1"], "x": [0.0], "y": [0.0], "population": [100]})
    facilities = pd.DataFrame(
        {
            "facility_id": ["near", "far", "large", "other"],
            "name": ["near", "far", "large", "other"],
            "care": [";".join(LABELS)] * 3 + [""],
            "capacity": [10, 10, 1000, 1000],
            "x": [5_000.0, 40_000.0, 40_000.0, 0.0],
            "y": [0.0, 0.0, 0.0, 0.0],
        }
    )
    used = simulate_pathways(communes, facilities, 500, 1)["facility_id"].value_counts()
    assert used["near"] > used["far"] and used["large"] > used["far"]
    assert "other" not in used
