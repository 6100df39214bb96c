"""Where everything of a timeline stands, in pixels: rows, lanes of marks, what is under a point."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..core.pathways.timeline_letters import step_letters
from .timeline_legend import make_smaller, mark_width

DETAILED = 3  # patients that are drawn with the names of their steps
MARK_LANES = 3
NAME_ROOM = 46.0  # pixels below which a name is not worth writing
MARK, WAIT, GAP, MISSING, LINE = "mark", "wait", "gap", "missing", "line"


class TimelinePlaces:
    """Rows and lanes of a timeline for a font.

    Parameters
    ----------
    steps : PatientSteps
    timeline : Timeline
    font : QFont
    limits : ReferenceLimits or None
    """

    def __init__(self, steps, timeline, font, limits=None):
        self.steps, self.timeline, self.limits = steps, timeline, limits
        self.letters = step_letters(steps.step.words)
        self.is_detailed = timeline.n_lines <= DETAILED
        self.font = QFont(font)
        if not self.is_detailed:
            make_smaller(self.font)
        self.metrics = QFontMetricsF(self.font)
        text = self.metrics.height()
        self.mark_height = text + 3
        self.mark_width = mark_width(self.metrics, self.letters)
        n_waits = int(timeline.waits.lane.max()) + 1 if len(timeline.waits) else 0
        self.wait_lane = text if self.is_detailed else 6.0
        if self.is_detailed:
            self.axis = 6 + MARK_LANES * (self.mark_height + 4) + text + 2
            self.line_height = self.axis + 8 + n_waits * self.wait_lane + 4
        else:
            self.stagger = 0.28 * self.mark_height
            self.axis = 3 + self.stagger + 0.5 * self.mark_height
            below = self.stagger + 0.5 * self.mark_height + 3
            self.line_height = self.axis + below + n_waits * self.wait_lane
        self.header_height = text + 10
        self.label_width = self._label_width()
        self.missing_rank = _rank_within(timeline.missing_line)
        self.after = 0.0
        if len(self.missing_rank):
            self.after = 8 + (int(self.missing_rank.max()) + 1) * (self.mark_width + 3)
        if self.is_detailed:
            self.after = max(self.after, self._room_for_last_names())
        self._lanes_at = None
        self._lanes = self._room = None

    @property
    def height(self):
        """Of all lines."""
        return self.line_height * self.timeline.n_lines

    def label(self, line):
        """The name of a line."""
        return str(self.steps.patients[self.timeline.patients[line]])

    def _label_width(self):
        if self.timeline.n_lines < 2:
            return 0.0
        widest = max(
            self.metrics.horizontalAdvance(self.label(line)[:40])
            for line in range(self.timeline.n_lines)
        )
        return min(widest, 150.0) + 14

    def _room_for_last_names(self):
        """So much that the name of the last step of each line can be read."""
        marks, widest = self.timeline.marks, 0.0
        for line in range(self.timeline.n_lines):
            own = np.flatnonzero((marks.line == line) & np.isfinite(marks.begin))
            if len(own):
                name = self.steps.step.text(int(marks.row[own[np.argmax(marks.begin[own])]]))
                widest = max(widest, self.metrics.horizontalAdvance(name) + 6)
        return min(widest, 160.0)

    def visible_lines(self, top, height):
        """First line and the one after the last that a window from ``top`` shows."""
        first = max(int(top // self.line_height), 0)
        last = min(int((top + height) // self.line_height) + 1, self.timeline.n_lines)
        return first, max(last, first)

    def axis_y(self, line, top):
        """Where the line of time of a patient is; ``line`` may be an array."""
        return self.header_height + line * self.line_height + self.axis - top

    def lanes(self, scale):
        """Lane of each mark, and the room for its name; they change with the zoom only."""
        key = (scale.pixels_per_day, scale.first)
        if self._lanes_at != key:
            marks = self.timeline.marks
            begin = (marks.begin - scale.first) * scale.pixels_per_day
            end = (marks.end - scale.first) * scale.pixels_per_day
            if self.is_detailed:
                self._lanes, self._room = self._named_lanes(begin, end)
            else:
                self._lanes = self._staggered(begin)
                self._room = np.zeros(len(begin))
            self._lanes_at = key
        return self._lanes, self._room

    def _staggered(self, begin):
        """1 and 2 in turn where marks would cover each other, else 0."""
        marks = self.timeline.marks
        dated = np.flatnonzero(np.isfinite(begin))
        lane = np.zeros(len(begin), np.int64)
        if len(dated) < 2:
            return lane
        dated = dated[np.lexsort((begin[dated], marks.line[dated]))]
        near = np.diff(begin[dated]) < self.mark_width
        near &= np.diff(marks.line[dated]) == 0
        run_starts = np.flatnonzero(np.append(True, ~near))
        size = np.diff(np.append(run_starts, len(dated)))
        place = np.arange(len(dated)) - np.repeat(run_starts, size)
        lane[dated] = np.where(np.repeat(size, size) > 1, 1 + place % 2, 0)
        return lane

    def _named_lanes(self, begin, end):
        """The first lane with room for the name, else the one that has been free for longest."""
        marks = self.timeline.marks
        names = np.append(
            [self.metrics.horizontalAdvance(str(word)) + 10 for word in self.steps.step.words], 0.0
        )
        # a name stands in the bar of its step or after it, never across its end
        after_badge = np.nan_to_num(end - begin) - 0.5 * self.mark_width
        fits_inside = after_badge >= names[marks.code]
        self.name_shift = np.where(fits_inside, 0.0, np.maximum(after_badge, 0.0))
        wide = self.mark_width + names[marks.code] + self.name_shift
        lane = np.zeros(len(begin), np.int64)
        room = np.full(len(begin), np.inf)
        for line in range(self.timeline.n_lines):
            own = np.flatnonzero((marks.line == line) & np.isfinite(begin))
            own = own[np.argsort(begin[own], kind="stable")]
            full, bare, before = (
                [-np.inf] * MARK_LANES,
                [-np.inf] * MARK_LANES,
                [-1] * MARK_LANES,
            )
            for mark in own.tolist():
                left = begin[mark]
                free = [n for n in range(MARK_LANES) if full[n] <= left]
                chosen = free[0] if free else int(np.argmin(bare))
                if before[chosen] >= 0:
                    room[before[chosen]] = left - bare[chosen] - self.name_shift[before[chosen]]
                lane[mark], before[chosen] = chosen, mark
                bare[chosen] = left + self.mark_width
                full[chosen] = max(left + wide[mark], end[mark] + 4)
        return lane, room

    def mark_rect(self, mark, scale, top):
        """The badge of a step; ``mark`` is one row of the marks."""
        marks = self.timeline.marks
        lane = int(self.lanes(scale)[0][mark])
        x = float(scale.x(marks.begin[mark]))
        y = self._mark_y(lane, self.axis_y(int(marks.line[mark]), top))
        half = 0.5 * self.mark_height
        return QRectF(x - 0.5 * self.mark_width, y - half, self.mark_width, self.mark_height)

    def _mark_y(self, lane, axis):
        """Middle of a badge in its lane."""
        if self.is_detailed:
            text = self.metrics.height()
            return axis - text - 4 - lane * (self.mark_height + 4) - 0.5 * self.mark_height
        return axis + (0.0, -self.stagger, self.stagger)[lane]

    def wait_y(self, place, top):
        """Middle of the bar of a wait."""
        waits = self.timeline.waits
        below = 6.0 if self.is_detailed else self.stagger + 0.5 * self.mark_height + 1
        axis = self.axis_y(int(waits.line[place]), top)
        return axis + below + (int(waits.lane[place]) + 0.5) * self.wait_lane

    def missing_rect(self, place, scale, top):
        """The badge of a missing step, at the end of its line."""
        line = int(self.timeline.missing_line[place])
        last = self.timeline.last[line]
        x = float(scale.x(last if np.isfinite(last) else scale.first))
        x += 0.5 * self.mark_width + 6
        x += int(self.missing_rank[place]) * (self.mark_width + 3)
        y = self.axis_y(line, top)
        half = 0.5 * self.mark_height
        return QRectF(x, y - half, self.mark_width, self.mark_height)

    def line_at(self, y, top):
        """The line there, -1 = none."""
        line = int((y - self.header_height + top) // self.line_height)
        return line if y >= self.header_height and 0 <= line < self.timeline.n_lines else -1

    def find(self, x, y, scale, top):
        """What is under a point: a kind and its row, ``("", -1)`` for nothing."""
        line = self.line_at(y, top)
        if line < 0:
            return "", -1
        if x < self.label_width:
            return LINE, line
        timeline = self.timeline
        marks, gaps, waits = timeline.marks, timeline.gaps, timeline.waits
        own = np.flatnonzero(marks.line == line)
        centre = scale.x(marks.begin[own])
        with np.errstate(invalid="ignore"):
            near = np.abs(centre - x) <= 0.5 * self.mark_width + 2
        hits = [
            mark
            for mark in own[near].tolist()
            if self.mark_rect(mark, scale, top).adjusted(-2, -2, 2, 2).contains(x, y)
        ]
        if hits:
            return MARK, hits[-1]
        for place in np.flatnonzero(timeline.missing_line == line).tolist():
            if self.missing_rect(place, scale, top).contains(x, y):
                return MISSING, place
        spans = np.flatnonzero(marks.line == line)
        inside = (scale.x(marks.begin[spans]) <= x) & (x <= scale.x(marks.end[spans]))
        for mark in spans[inside].tolist():
            if abs(self.mark_rect(mark, scale, top).center().y() - y) <= 0.4 * self.mark_height:
                return MARK, mark
        inside = (waits.line == line) & (scale.x(waits.begin) <= x) & (x <= scale.x(waits.end))
        for place in np.flatnonzero(inside).tolist():
            if abs(self.wait_y(place, top) - y) <= 0.5 * self.wait_lane:
                return WAIT, place
        inside = (gaps.line == line) & (scale.x(gaps.begin) <= x) & (x <= scale.x(gaps.end))
        if inside.any() and abs(self.axis_y(line, top) - y) <= 8:
            return GAP, int(np.flatnonzero(inside)[0])
        return "", -1


def _rank_within(line):
    """0, 1, 2 … within each run of equal lines."""
    starts = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    size = np.diff(np.append(starts, len(line)))
    return np.arange(len(line)) - np.repeat(starts, size)
