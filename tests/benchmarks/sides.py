"""Runs a side's job some times, each in a process of its own, and takes the medians."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from cases import Job

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Figures:
    """Medians of a side, and what its last run answered.

    Attributes
    ----------
    cpu, wall : float
        Seconds.
    peak_mb : float
        Peak of the process, QGIS and libraries included.
    answer : dict
        Arrays for the check.
    """

    cpu: float
    wall: float
    peak_mb: float
    answer: dict[str, np.ndarray]


def measure(job: Job, runs: int, profile: str | None = None) -> Figures:
    """Medians of some runs; without a profile each run begins with an empty one.

    Raises
    ------
    RuntimeError
        If a run fails, with its last words.
    """
    each, answer = [], {}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as scratch:
            described, told = Path(scratch) / "job.json", Path(scratch) / "answer.npz"
            described.write_text(json.dumps({"job": asdict(job), "profile": profile or scratch}))
            done = subprocess.run(
                [sys.executable, str(HERE / "measure.py"), str(described), str(told)],
                capture_output=True,
                text=True,
                check=False,
            )
            line = next((x for x in done.stdout.splitlines() if x.startswith("FIGURES ")), None)
            if line is None:
                raise RuntimeError((done.stdout + done.stderr)[-3000:])
            each.append(json.loads(line[8:]))
            if told.is_file():
                with np.load(told) as arrays:
                    answer = dict(arrays)
    medians = {name: statistics.median(run[name] for run in each) for name in each[0]}
    return Figures(answer=answer, **medians)


def measure_warm(job: Job, runs: int) -> Figures:
    """Medians of runs in fresh processes on a profile whose cache earlier runs have filled.

    The first run keeps the network, the second what searches on a kept network need.
    """
    job = replace(job, parameters={**job.parameters, "USE_CACHE": True})
    with tempfile.TemporaryDirectory() as profile:
        measure(job, 2, profile)
        return measure(job, runs, profile)


def measure_cold(job: Job, runs: int) -> Figures:
    """Medians of runs that read the roads and keep no cache."""
    return measure(replace(job, parameters={**job.parameters, "USE_CACHE": False}), runs)
