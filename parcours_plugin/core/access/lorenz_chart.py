"""Lorenz curves as a picture: how far each kind of territory is from an equal share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from ..errors import MissingLibraryError
from ..i18n import number, tr
from ..libraries import missing_library_sentence

# Okabe and Ito (2008), told apart by colour-blind eyes; further types repeat them dashed.
COLORS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
DOTS_PER_INCH = 150
SIDE_INCHES, LINE_INCHES = 5.6, 0.21


def write_lorenz_chart(
    lorenz: pd.DataFrame, measures: pd.DataFrame, title: str, path: str | Path
) -> None:
    """Write the curves as a PNG, or as an SVG where the path ends so.

    Parameters
    ----------
    lorenz, measures : DataFrame
        ``Inequality.lorenz`` and ``Inequality.frame``.
    title : str
        What is shared out: name of the score.
    path : str or Path
        The picture.

    Raises
    ------
    MissingLibraryError
        If matplotlib is not installed.
    """
    figure = lorenz_figure(lorenz, measures, title)
    unfinished = Path(f"{path}.part")
    try:
        kind = "svg" if Path(path).suffix.lower() == ".svg" else "png"
        figure.savefig(str(unfinished), dpi=DOTS_PER_INCH, format=kind)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def lorenz_figure(lorenz: pd.DataFrame, measures: pd.DataFrame, title: str) -> Any:
    """The figure of :func:`write_lorenz_chart`."""
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        from matplotlib.ticker import FuncFormatter
    except ImportError:
        raise MissingLibraryError(missing_library_sentence("matplotlib")) from None
    legend_inches = 0.3 + LINE_INCHES * len(measures)
    width, height = SIDE_INCHES + 1.1, SIDE_INCHES + 1.2 + legend_inches
    figure = Figure(figsize=(width, height))
    FigureCanvasAgg(figure)
    square = SIDE_INCHES / width, SIDE_INCHES / height
    axes = figure.add_axes((0.85 / width, (0.75 + legend_inches) / height, *square))
    axes.plot([0, 1], [0, 1], color="#8a8a8a", linewidth=1, linestyle=(0, (1, 2)))
    axes.annotate(
        tr("equal share"), (0.12, 0.12), (-4, 4), textcoords="offset points", color="#666666",
        rotation=45, rotation_mode="anchor", va="bottom",
    )  # fmt: skip
    for position, row in enumerate(measures.itertuples()):
        curve = lorenz[lorenz["territory_type"] == row.territory_type]
        whole = position == 0
        axes.plot(
            curve["share_population"],
            curve["share_score"],
            color="black" if whole else COLORS[(position - 1) % len(COLORS)],
            linewidth=2.4 if whole else 1.5,
            linestyle="-" if position <= len(COLORS) else "--",
            zorder=3 if whole else 2,
            label=tr(
                "{type} — Gini {gini}, {people} inhab.",
                type=row.territory_type,
                gini=number(row.gini, 2),
                people=number(row.population),
            ),
        )
    percent = FuncFormatter(lambda share, _: tr("{n} %", n=number(100 * share)))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(percent)
    axes.set(
        xlim=(0, 1),
        ylim=(0, 1),
        aspect="equal",
        xlabel=tr("share of the population, from the lowest value"),
        ylabel=tr("share of the total"),
    )
    axes.set_title(title, loc="left", fontweight="bold")
    axes.grid(color="#e6e6e6", linewidth=0.6)
    axes.spines[["top", "right"]].set_visible(False)
    figure.legend(
        loc="lower left", bbox_to_anchor=(0.6 / width, 0.05 / height), frameon=False, fontsize=10
    )
    return figure
