"""What a reference pathway asks of real ones: steps that must be there, and waits with a limit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import language, tr
from ..tables.care import flags_of
from ..tables.codes import fold_text
from ..tables.reading import read_file
from .event_log import Texts
from .groups import Booleans, Floats, Integers

NEEDED = ("step", "after")


@dataclass(frozen=True)
class ReferenceLimits:
    """The steps of a reference pathway.

    Attributes
    ----------
    step, label : (n,) object
        Name of each step, and its name in the language in use.
    words : dict
        Folded name (``step``, ``step_fr``, ``care``) -> row.
    visits : (n,) float64
        Journeys that the step takes, nan = not said; 0 = the patient is not there.
    obligatory : (n,) bool
    after : (n,) int64
        Row of the step that it must follow, -1 = none.
    limit_days : (n,) float64
        Longest wait since that step, nan = no limit.
    limit_source : (n,) object
        Where the limit comes from.
    """

    step: Texts
    label: Texts
    words: Mapping[str, int]
    visits: Floats
    obligatory: Booleans
    after: Integers
    limit_days: Floats
    limit_source: Texts

    def rows_of(self, steps: Texts, care_words: Mapping[str, str] | None = None) -> Integers:
        """Row of each name of a step, -1 where the reference does not have it.

        Parameters
        ----------
        steps : (m,) object
            Names as the steps layer has them, in either language, or a word for the kind of care.
        care_words : mapping, optional
            Folded word -> kind of care (``core.tables.care.CareTables.words``).
        """
        known = care_words or {}
        return np.array(
            [
                self.words.get(word, self.words.get(fold_key(known.get(word, "")), -1))
                for word in fold_text(pd.Series(steps, dtype=object))
            ],
            np.int64,
        ).reshape(len(steps))


def fold_key(text: str) -> str:
    """A kind of care as the keys of :attr:`ReferenceLimits.words` have it."""
    return text.replace("_", " ").strip().lower()


def read_reference_limits(path: Path) -> ReferenceLimits:
    """Read a reference pathway (see ``resources/pathways/README.md``).

    Raises
    ------
    InputError
        If a column is missing, a step is there twice, ``after`` names no step of the file, a
        limit is no number of 0 or more, or a limit stands without the step that it counts from.
    """
    raw = read_file(path, known=(*NEEDED, "limit_days"))
    frame = pd.DataFrame({name.strip().lower(): raw.text(name) for name in raw.columns})
    missing = [name for name in NEEDED if name not in frame]
    if missing:
        raise InputError(
            tr(
                "The reference pathway “{file}” has no column “{column}”.",
                file=path.name,
                column=", ".join(missing),
            )
        )
    for name in ("step_fr", "care", "visits", "obligatory", "limit_days", "limit_source"):
        if name not in frame:
            frame[name] = ""
    frame = frame[frame["step"].str.strip() != ""].reset_index(drop=True)
    step = frame["step"].to_numpy(object)
    folded = fold_text(frame["step"])
    if folded.duplicated().any():
        raise InputError(
            tr(
                "The reference pathway “{file}” has the step “{step}” twice.",
                file=path.name,
                step=frame["step"][folded.duplicated()].iloc[0],
            )
        )
    words: dict[str, int] = {}
    for names in (folded, fold_text(frame["step_fr"]), fold_text(frame["care"])):
        for row, word in enumerate(names):
            if word:
                words.setdefault(word, row)
    after = _after(frame, words, path.name)
    limit = _limits(frame, after, path.name)
    french = frame["step_fr"].str.strip()
    label = french.where(french != "", frame["step"]) if language() == "fr" else frame["step"]
    return ReferenceLimits(
        step=step,
        label=label.str.replace("_", " ").to_numpy(object),
        words=words,
        visits=pd.to_numeric(frame["visits"].str.replace(",", "."), errors="coerce").to_numpy(
            float
        ),
        obligatory=flags_of(frame["obligatory"]),
        after=after,
        limit_days=limit,
        limit_source=frame["limit_source"].str.strip().to_numpy(object),
    )


def _after(frame: pd.DataFrame, words: Mapping[str, int], file: str) -> Integers:
    """Row of the step that each step must follow."""
    asked = fold_text(frame["after"])
    row = asked.map(lambda word: words.get(word, -1)).to_numpy(np.int64)
    unknown = (asked != "").to_numpy(bool) & ((row < 0) | (row == np.arange(len(row))))
    if unknown.any():
        raise InputError(
            tr(
                "The reference pathway “{file}” says that “{step}” follows “{after}”, which is no"
                " other step of it.",
                file=file,
                step=frame["step"][unknown].iloc[0],
                after=frame["after"][unknown].iloc[0],
            )
        )
    return row


def _limits(frame: pd.DataFrame, after: Integers, file: str) -> Floats:
    """Days of each limit, nan = none."""
    text = frame["limit_days"].str.strip().str.replace(",", ".")
    days = pd.to_numeric(text, errors="coerce").to_numpy(float)
    wrong = (text != "").to_numpy(bool) & ~((days >= 0) & np.isfinite(days))
    if wrong.any():
        raise InputError(
            tr(
                "The reference pathway “{file}”: “{value}” is no number of days (limit of the step"
                " “{step}”).",
                file=file,
                value=frame["limit_days"][wrong].iloc[0],
                step=frame["step"][wrong].iloc[0],
            )
        )
    alone = np.isfinite(days) & (after < 0)
    if alone.any():
        raise InputError(
            tr(
                "The reference pathway “{file}” gives a limit for “{step}” but not the step that"
                " the days count from (after).",
                file=file,
                step=frame["step"][alone].iloc[0],
            )
        )
    return days
