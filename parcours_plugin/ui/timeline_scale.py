"""From days to pixels: what part of the time is seen, and how close."""

from __future__ import annotations

CLOSEST = 80.0  # pixels a day
STEP = 1.25  # of one turn of the wheel


class TimeScale:
    """``x = left + margin + (day - first) * pixels_per_day - scroll``."""

    def __init__(self):
        self.first, self.last = 0.0, 1.0
        self.left, self.width, self.margin, self.after = 0.0, 100.0, 12.0, 0.0
        self.pixels_per_day = 1.0
        self.scroll = 0.0
        self.is_fitted = True

    def set_extent(self, first, last):
        """The days to show; a day at least."""
        known = first == first and last == last
        self.first, self.last = (first, last) if known else (0.0, 1.0)
        if self.last - self.first < 1.0:
            middle = 0.5 * (self.first + self.last)
            self.first, self.last = middle - 0.5, middle + 0.5

    def set_room(self, left, width, margin, after=0.0):
        """Where the axis is, with margins on both sides and more on the right."""
        self.left, self.width = float(left), max(float(width), 20.0)
        self.margin, self.after = float(margin), float(after)
        if self.is_fitted:
            self.fit()
        else:
            self._bound()

    @property
    def fitting(self):
        """Pixels a day with which everything is seen."""
        room = self.width - 2 * self.margin - self.after
        return max(room, 10.0) / (self.last - self.first)

    @property
    def content(self):
        """Width of everything, in pixels."""
        return (self.last - self.first) * self.pixels_per_day + 2 * self.margin + self.after

    @property
    def furthest(self):
        """How far one can scroll."""
        return max(self.content - self.width, 0.0)

    def fit(self):
        """See everything."""
        self.pixels_per_day, self.scroll, self.is_fitted = self.fitting, 0.0, True

    def x(self, day):
        """Where days stand."""
        return self.left + self.margin + (day - self.first) * self.pixels_per_day - self.scroll

    def day(self, x):
        """Which day stands there."""
        return self.first + (x - self.left - self.margin + self.scroll) / self.pixels_per_day

    def zoom(self, factor, x):
        """Come closer, the day under ``x`` staying where it is; never farther than everything."""
        day = self.day(x)
        closest = max(CLOSEST, self.fitting)
        wanted = self.pixels_per_day * factor
        self.pixels_per_day = min(max(wanted, self.fitting), closest)
        self.is_fitted = wanted <= self.fitting
        self.scroll = (
            self.margin + (day - self.first) * self.pixels_per_day - (x - self.left)
        )
        self._bound()

    def scroll_to(self, pixels):
        """Scroll to so many pixels."""
        self.scroll = float(pixels)
        self._bound()

    def reveal(self, day):
        """Scroll as little as needed to see a day."""
        x, edge = self.x(day), 3 * self.margin
        low, high = self.left + edge, self.left + self.width - edge
        if x < low:
            self.scroll_to(self.scroll - (low - x))
        elif x > high:
            self.scroll_to(self.scroll + (x - high))

    def _bound(self):
        self.scroll = min(max(self.scroll, 0.0), self.furthest)
