"""The tabs of the panel: each view is filled when it is looked at."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QTabWidget

from ..core.i18n import tr
from .comparison_view import ComparisonView
from .follows_view import FollowsView
from .pathway_view import PathwayView
from .timeline_view import TimelineView
from .variants_view import VariantsView

TAB_SETTING = "parcours/panel/tab"


class PanelViews(QTabWidget):
    """The chosen pathway, the selected pathways in time, and the filtered ones together."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setAccessibleName(tr("Views of the pathways"))
        self.pathway = PathwayView(self)
        self.timeline = TimelineView(self)
        self.variants = VariantsView(self)
        self.follows = FollowsView(self)
        self.comparison = ComparisonView(self)
        for view, title, explanation in (
            (self.pathway, tr("Pathway"), tr("The chosen patient, step by step")),
            (self.timeline, tr("Timeline"), tr("The selected patients on one axis of time")),
            (self.variants, tr("Variants"), tr("Which pathways are frequent")),
            (self.follows, tr("Passages"), tr("Which step follows which, and after how long")),
            (self.comparison, tr("Compare"), tr("Two groups side by side")),
        ):
            self.setTabToolTip(self.addTab(view, title), explanation)
        self._steps = None
        self._selected = self._filtered = np.empty(0, np.int64)
        self._stale = set()
        self.setCurrentIndex(
            min(QgsSettings().value(TAB_SETTING, 0, type=int), self.count() - 1)
        )
        self.currentChanged.connect(lambda _: self._refresh())

    def show_reading(self, reading):
        """Take another layer, None for nothing."""
        self._steps = None if reading is None else reading.steps
        self._selected = self._filtered = np.empty(0, np.int64)
        self.comparison.show_reading(reading)
        self._stale = {self.timeline, self.variants, self.follows, self.comparison}
        self._refresh()

    def show_selected(self, patients):
        """Other patients are selected."""
        self._selected = patients
        self._stale.add(self.timeline)
        self._refresh()

    def show_filtered(self, patients):
        """The filters leave other patients."""
        self._filtered = patients
        self._stale |= {self.variants, self.follows, self.comparison}
        self._refresh()

    def _refresh(self):
        """Fill the view that is looked at, if it is not up to date."""
        view = self.currentWidget()
        if view not in self._stale:
            return
        self._stale.discard(view)
        patients = self._selected if view is self.timeline else self._filtered
        view.show(self._steps, patients)

    def cleanup(self):
        """Stop what is under way and remember the tab."""
        self.follows.stop()
        QgsSettings().setValue(TAB_SETTING, self.currentIndex())
        self.pathway.save_state()
