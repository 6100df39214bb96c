"""Which kind of care each step is of: by the words known, and by a table of the user's own."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...core.access.bypass import care_of_steps, kinds_of_words
from ...core.errors import InputError
from ...core.i18n import number, tr
from ...core.tables.folding import fold
from ...core.tables.reading import read_file


def read_care_of_steps(run, log, words, offered):
    """Kinds of care of the steps and which of them each event is of (-1 = none), said in the log.

    Parameters
    ----------
    run : Run
        Gives STEP_CARE.
    log : EventLog
    words : mapping
        Folded word -> kind of care.
    offered : (k,) object
        Kinds that the facilities offer.

    Returns
    -------
    kinds : (k,) object
    care : (n_events,) int64
    """
    codes, steps = log.codes("step")
    kind_of = care_of_steps(steps, _given(run, words), words, offered)
    kinds = np.unique(kind_of[kind_of != ""].astype(str)).astype(object)
    row = np.where(kind_of == "", -1, np.searchsorted(kinds.astype(str), kind_of.astype(str)))
    events = np.bincount(codes[codes >= 0], minlength=len(steps))
    for step, kind, count in zip(steps, kind_of, events):
        if kind:
            run.say(tr("“{step}” is care of the kind “{kind}”.", step=step, kind=kind))
        else:
            run.warn(
                tr(
                    "“{step}” ({n} events) is no kind of care known: give it one in STEP_CARE to"
                    " compare it.",
                    step=step,
                    n=number(int(count)),
                )
            )
    return kinds, np.append(row, -1)[codes].astype(np.int64)


def _given(run, words):
    """Folded step -> kind of care of the table STEP_CARE; an empty kind leaves the step out."""
    path = run.path("STEP_CARE")
    if not path:
        return {}
    raw = read_file(Path(path), known=("step", "care"))
    columns = {fold(name): name for name in raw.columns}
    step = columns.get("step") or columns.get("etape")
    care = columns.get("care") or columns.get("soin") or columns.get("soins")
    if not step or not care:
        raise InputError(
            tr("The table “{file}” (STEP_CARE) needs the columns step and care.", file=raw.source)
        )
    kinds = kinds_of_words(raw.text(care).to_numpy(object), words)
    return dict(zip((fold(name) for name in raw.text(step)), kinds))
