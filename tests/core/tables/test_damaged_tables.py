"""2,020 damaged tables: a sentence or every row accounted for, never a traceback, never a hang."""

import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcours_plugin.core.errors import ParcoursError
from parcours_plugin.core.pathways.loading import LoadOptions, load_pathways
from parcours_plugin.core.tables.columns import known_names
from parcours_plugin.core.tables.reading import read_file

sys.path.insert(0, str(Path(__file__).resolve().parent))
from damaged_tables import event_log, heavy_tables, text_table, workbook

SECONDS = 10
KINDS = {  # name -> (maker, suffix, how many)
    "text": (text_table, ".csv", 1_750),
    "workbook": (workbook, ".xlsx", 120),
    "event log": (event_log, ".xes", 150),
}
KNOWN = known_names()


def outcome(path, **options):
    """``loaded``, or the kind of sentence; fails where rows are lost or the time is out."""
    start = time.process_time()
    try:
        raw = read_file(path, known=KNOWN)
        loaded = load_pathways(raw, options=LoadOptions(**options))
    except ParcoursError as error:
        assert str(error) and "\n" not in str(error)[:300]
        return "refused"
    finally:
        assert time.process_time() - start < SECONDS
    counts = loaded.counts
    assert counts.rows_read == len(raw) == counts.rows_loaded + counts.rows_rejected
    assert counts.cells_read == counts.cells_loaded + counts.cells_empty + counts.cells_rejected
    assert counts.events == counts.steps + counts.sessions_merged
    assert loaded.patients["n_steps"].sum() == counts.steps == len(loaded.steps)
    rejected = loaded.rejects[loaded.rejects["kind"] == "rejected"]
    if not loaded.understood.wide:
        assert rejected["row"].nunique() == counts.rows_rejected
    return "loaded"


@pytest.mark.parametrize("kind", KINDS)
def test_every_damaged_table_is_loaded_with_its_rows_counted_or_refused(kind, tmp_path):
    maker, suffix, n = KINDS[kind]
    path, seen = tmp_path / f"t{suffix}", Counter()
    for seed in range(n):
        path.write_bytes(maker(seed))
        try:
            seen[outcome(path, merge_days=seed % 3, relative_dates=seed % 5 == 0)] += 1
        except Exception as error:
            raise AssertionError(f"{kind}, seed {seed}: {type(error).__name__} {error}") from error
    assert seen["loaded"] > n / 8 and seen["refused"] > n / 50, seen


def test_heavy_tables_end_in_time(tmp_path):
    seen = {name: outcome(path) for name, path in heavy_tables(tmp_path).items()}
    assert seen["10000 columns.csv"] == seen["10 MB cell.csv"] == "loaded"
    for name in ("bomb.xlsx", "entities.xlsx", "nested.xes", "one line.csv", "zeros.csv"):
        assert seen[name] == "refused", name


@settings(max_examples=150, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_sentence(tmp_path, content):
    path = tmp_path / "t.csv"
    path.write_bytes(b"patient;etape;date\n" + content)
    outcome(path)


CELLS = st.text(
    st.characters(blacklist_categories=("Cs",), blacklist_characters='\r\n\x00"'), max_size=12
)


@settings(max_examples=150, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8), st.sampled_from(";,|\t"))
def test_any_cells_keep_their_rows(tmp_path, rows, separator):
    path = tmp_path / "t.csv"
    lines = [separator.join(f'"{cell}"' for cell in row) for row in rows]
    path.write_text("\n".join([separator.join(("patient", "etape", "date")), *lines]),
                    encoding="utf-8", newline="")  # fmt: skip
    outcome(path)
