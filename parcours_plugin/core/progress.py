"""How long work tells where it is, and how a cancel arrives.

A core function takes ``progress: Progress = silent`` and calls it at least every second of work
with the share done (0…1) and, when a new stage begins, a sentence. The callback raises
:class:`~parcours_plugin.core.errors.Cancelled` when the user stopped the run.
"""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """A callable that takes the share done (0…1) and an optional sentence for the log."""

    def __call__(self, share: float, message: str = "") -> None: ...


def silent(share: float, message: str = "") -> None:
    """Report nothing and never cancel."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """A progress for one stage: its 0…1 becomes ``start``…``end`` of the whole.

    >>> seen = []
    >>> half = part(lambda share, message="": seen.append(share), 0.5, 1.0)
    >>> half(0.5)
    >>> seen
    [0.75]
    """

    def report(share: float, message: str = "") -> None:
        progress(start + (end - start) * min(max(share, 0.0), 1.0), message)

    return report
