"""Speed of loading tables, beside a bare pandas.read_csv with date parsing of the same file.

    python tests/benchmarks/tables.py [--rows 1000000] [--repeat 3]

Both sides are measured in this one run, in CPU seconds, the best of the repetitions taken, turn by
turn so that a busy machine slows both alike. Exit code 1 where rows or dates differ.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.follows import follows_table
from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.pathways.sequences import sequences_of
from parcours_plugin.core.pathways.variants import variants_table
from parcours_plugin.core.tables.reading import read_file

STEPS = ("Mammographie", "Biopsie", "RCP", "Chirurgie", "Chimiothérapie", "Radiothérapie", "Suivi")
DATE = "Date de l'acte"


def made(rows: int, distinct: bool, seed: int = 3) -> pd.DataFrame:
    """Events of rows / 20 patients; distinct = every event at a second of its own."""
    rng = np.random.default_rng(seed)
    start = np.datetime64("2015-01-01", "s")
    seconds = rng.permutation(rows) * 90 if distinct else rng.integers(0, 2000, rows) * 86_400
    dates = pd.Series(start + seconds.astype("timedelta64[s]"))
    return pd.DataFrame(
        {
            "N° patient": rng.integers(1, rows // 20 + 2, rows),
            "Étape": rng.choice(STEPS, rows),
            DATE: dates.dt.strftime("%Y-%m-%d %H:%M:%S" if distinct else "%d/%m/%Y"),
            "FINESS": rng.choice([f"{630_000_000 + i}" for i in range(140)], rows),
            "Commune (INSEE)": rng.choice([f"{63_001 + i}" for i in range(1200)], rows),
        }
    )


def cpu(call):
    """CPU seconds of a call, and what it gives."""
    start = time.process_time()
    found = call()
    return time.process_time() - start, found


def beside_pandas(path: Path, distinct: bool, repeat: int) -> bool:
    """Loading a file beside pandas; True where rows and dates agree."""
    ours, theirs = [], []
    for _ in range(repeat):
        seconds, bare = cpu(
            lambda: pd.read_csv(path, sep=";", parse_dates=[DATE], dayfirst=not distinct)
        )
        theirs.append(seconds)
        seconds, loaded = cpu(lambda: load_pathways(read_file(path)))
        ours.append(seconds)
    name = "all-distinct times" if distinct else "days (d/m/Y)"
    print(
        f"{name:20} load {min(ours):6.2f} s   pandas {min(theirs):6.2f} s"
        f"   {min(ours) / min(theirs):4.1f} x"
    )
    duplicated = int(bare.duplicated().sum())
    dates = np.sort(bare.drop_duplicates()[DATE].to_numpy("datetime64[ns]"))
    agree = (
        loaded.counts.rows_read == len(bare)
        and loaded.counts.rows_rejected == duplicated
        and np.array_equal(np.sort(loaded.steps["date"].to_numpy("datetime64[ns]")), dates)
    )
    print(f"{'':20} rows and dates {'agree' if agree else 'DIFFER'} ({len(bare):,} rows)")
    if distinct:
        seconds, sequences = cpu(lambda: sequences_of(event_log(loaded.steps)))
        more, _ = cpu(lambda: (variants_table(sequences), follows_table(sequences)))
        print(f"{'variants, follows':20} {seconds + more:6.2f} s of {len(loaded.steps):,} events")
    return agree


def main() -> int:
    """Run all, print a line each."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--repeat", type=int, default=3)
    options.add_argument("--xlsx-rows", type=int, default=100_000)
    given = options.parse_args()
    agree = True
    with tempfile.TemporaryDirectory() as folder:
        for distinct in (True, False):
            path = Path(folder) / "events.csv"
            made(given.rows, distinct).to_csv(path, sep=";", index=False)
            agree &= beside_pandas(path, distinct, given.repeat)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{'memory peak':20} {peak:6.0f} MB (both sides and the table made)")
        wide = Path(folder) / "wide.csv"
        names = ";".join(f"v{i}" for i in range(9_997))
        line = ";".join(str(i % 97) for i in range(9_997))
        rows = "".join(f"P{i // 4};RCP;{1 + i % 28:02}/01/2019;{line}\n" for i in range(100))
        wide.write_text(f"patient;etape;date;{names}\n{rows}", encoding="utf-8")
        seconds, _ = cpu(lambda: load_pathways(read_file(wide)))
        print(f"{'10,000 columns':20} {seconds:6.2f} s of 100 rows")
        book = Path(folder) / "events.xlsx"
        made(given.xlsx_rows, False).to_excel(book, index=False)
        seconds, _ = cpu(lambda: load_pathways(read_file(book)))
        print(f"{'XLSX':20} {seconds:6.2f} s of {given.xlsx_rows:,} rows")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
