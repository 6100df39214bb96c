"""Types of a public event log; the hospitals of France and a spoilt copy of their directory."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.pathways.sequences import sequences_of
from parcours_plugin.core.pathways.typology import ClusterOptions, typology_of
from parcours_plugin.core.tables.directory_changes import ChangeOptions, compare_directories
from parcours_plugin.core.tables.directory_changes_listing import Listing
from parcours_plugin.core.tables.reading import read_file

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
LOG = SHARED / "reference" / "eventlog" / "input" / "receipt.csv"


@pytest.mark.skipif(not LOG.is_file(), reason="the reference logs (../shared) are not there")
@pytest.mark.parametrize("method", ["kmedoids", "ward"])
def test_cases_of_one_variant_are_of_one_type_where_travel_does_not_count(method):
    log = event_log(load_pathways(read_file(LOG)).steps)
    n = log.n_patients
    options = ClusterOptions(method, travel_weight=0.0, max_types=5)
    found = typology_of(sequences_of(log), np.full(n, np.nan), options, np.ones(n, bool))
    assert (found.code >= 0).all() and len(found.code) == n == 1_434
    assert set(found.widths) == {2, 3, 4, 5} and found.sampled == 0
    steps = pd.Series(log.events["step"]).groupby(log.patient).agg(" > ".join)
    assert (pd.Series(found.code).groupby(steps.to_numpy()).nunique() == 1).all()
    assert max(found.widths.values()) > 0.5  # the usual case and the rest are clearly apart


def hospitals(shared):
    """The establishments of the SAE 2023: FINESS number, name, category, commune; no places."""
    raw = read_file(shared / "data" / "SAE2023_ID.csv")
    ids, names, category, commune = (
        raw.text(name).to_numpy(object) for name in ("fi", "rs", "cat", "COMINSEE")
    )
    nothing, nowhere = np.full(len(ids), "", object), np.full(len(ids), np.nan)
    return Listing(ids, names, category, commune, nothing, nowhere, nowhere)


def test_a_spoilt_copy_of_the_hospitals_of_france_is_followed(shared):
    after = hospitals(shared)
    n = len(after)
    rng = np.random.default_rng(4)
    gone, renumbered = np.split(rng.permutation(n)[:300], [100])
    ids, names = after.ids.copy(), after.names.copy()
    ids[renumbered] = [f"99{i:07d}" for i in range(200)]
    kept = np.setdiff1d(np.arange(n), gone)
    lost_zeros = pd.Series(ids).str.lstrip("0").to_numpy(object)
    spelt = pd.Series(names).str.lower().str.replace(" ", ".  ").to_numpy(object)
    nothing = after.care[kept]
    before = Listing(
        lost_zeros[kept], spelt[kept], after.categories[kept], after.communes[kept], nothing,
        after.x[kept], after.y[kept],
    )  # fmt: skip
    found = compare_directories(before, after, {}, ChangeOptions())
    assert found.before == {"kept": n - 300, "closed": 200, "repeated": 0, "without_code": 0}
    assert found.after == {"kept": n - 300, "opened": 300, "repeated": 0, "without_code": 0}
    assert found.unchanged == n - 300
    proposed = found.frame[found.frame["kind"] == "identifier_changed"]
    right = dict(zip(ids[renumbered], after.ids[renumbered]))
    pairs = dict(zip(proposed["other_id"], proposed["facility_id"]))
    # two hospitals of one commune may have one name
    assert len(pairs) >= 198 and sum(right[old] == new for old, new in pairs.items()) >= 196
