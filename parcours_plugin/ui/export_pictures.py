"""The timeline as a picture: PNG, SVG or PDF."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from qgis.PyQt.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.errors import ParameterError
from ..core.i18n import number, tr
from ..core.pathways.export_files import write_bytes
from ..core.pathways.timeline import timeline_of
from ..core.pathways.timeline_letters import step_letters
from ..core.progress import silent
from .timeline_inks import Inks
from .timeline_legend import Legend, signs_of
from .timeline_painting import TimelinePainting
from .timeline_places import TimelinePlaces
from .timeline_scale import TimeScale

WIDTH = 1080.0  # of a picture, in pixels at 96 a inch; that of a landscape A4 page
PAGE_HEIGHT = 730.0
MARGIN = 16.0
DOTS_PER_INCH = 96
MOST_PIXELS = 30_000  # QImage holds no more than 32,767 in a direction
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True)
class Page:
    """Some lines of a timeline: the first and the one after the last, and the height they need."""

    first: int
    last: int
    height: float


class TimelinePicture:
    """A timeline with title, legend and remarks, laid out for a width.

    Parameters
    ----------
    steps : PatientSteps
    patients : (n,) int64
    options : TimelineOptions
    page_height : float
        Lines go on on another page beyond this; 0 = all on one page.
    """

    def __init__(self, steps, patients, options, page_height=0.0):
        self.font = QFont()
        self.font.setPixelSize(13)
        self.timeline = timeline_of(steps, patients, options)
        self.places = TimelinePlaces(steps, self.timeline, self.font, options.limits)
        codes = np.unique(self.timeline.marks.code[self.timeline.marks.code >= 0]).tolist()
        letters = step_letters(steps.step.words)
        self.legend = Legend(steps.step.words, letters, codes, signs_of(self.timeline))
        self.legend_height = self.legend.places(WIDTH - 2 * MARGIN, self.font)[1]
        self.remark = (
            tr("Steps without a date, not drawn: {n}.", n=number(self.timeline.n_undated))
            if self.timeline.n_undated
            else ""
        )
        self.scale = TimeScale()
        self.scale.set_extent(*self.timeline.extent)
        left = self.places.label_width
        self.scale.set_room(
            left, WIDTH - 2 * MARGIN - left, 0.5 * self.places.mark_width + 8, self.places.after
        )
        self.pages = self._pages(page_height)

    @property
    def _around(self):
        """Height of everything but the lines."""
        line = QFontMetricsF(self.font).height() + 6
        return 2 * MARGIN + 1.4 * line + self.places.header_height + 10 + self.legend_height + line

    def _pages(self, page_height):
        n, each = self.timeline.n_lines, self.places.line_height
        if not page_height:
            return [Page(0, n, self._around + n * each)]
        fitting = max(int((page_height - self._around) // each), 1)
        return [Page(first, min(first + fitting, n), page_height) for first in range(0, n, fitting)]

    def paint(self, painter, number_of_page):
        """Paint one page; its top left corner is the origin."""
        page, inks = self.pages[number_of_page], Inks.of_paper()
        line = QFontMetricsF(self.font).height() + 6
        painter.fillRect(QRectF(0, 0, WIDTH, page.height), inks.base)
        painter.save()
        painter.translate(MARGIN, MARGIN)
        wide = WIDTH - 2 * MARGIN
        title = QFont(self.font)
        title.setPixelSize(16)
        title.setBold(True)
        painter.setFont(title)
        painter.setPen(inks.text)
        painter.drawText(QRectF(0, 0, wide, 1.2 * line), LEFT, self.title(number_of_page))
        painter.translate(0, 1.4 * line)
        height = self.places.header_height + (page.last - page.first) * self.places.line_height
        painter.save()
        painter.setClipRect(QRectF(0, 0, wide, height))
        top = page.first * self.places.line_height
        TimelinePainting(painter, self.places, self.scale, (wide, height), top, inks).paint()
        painter.restore()
        painter.setFont(self.font)
        painter.translate(0, height + 10)
        self.legend.paint(painter, QRectF(0, 0, wide, self.legend_height), inks)
        painter.setPen(inks.quiet)
        painter.drawText(QRectF(0, self.legend_height, wide, line), LEFT, self.remark)
        painter.restore()

    def title(self, number_of_page):
        """What is on a page."""
        n = self.timeline.n_lines
        title = tr("One pathway") if n == 1 else tr("{n} pathways", n=number(n))
        if self.timeline.relative:
            title = tr("{title}, in days since the first event", title=title)
        if len(self.pages) > 1:
            title = f"{title} ({number_of_page + 1}/{len(self.pages)})"
        return title


def picture_bytes(steps, patients, suffix, options, progress=silent):
    """A picture of the timeline of some patients.

    Parameters
    ----------
    suffix : str
        ``.png`` (twice as many pixels as a screen would need), ``.svg`` or ``.pdf`` (pages of A4).

    Raises
    ------
    ParameterError
        If it is another format.
    """
    makers = {".png": _png, ".svg": _svg, ".pdf": _pdf}
    if suffix not in makers:
        raise ParameterError(
            tr("“{suffix}” is no format for pictures: use .png, .svg or .pdf.", suffix=suffix)
        )
    picture = TimelinePicture(steps, patients, options, PAGE_HEIGHT if suffix == ".pdf" else 0.0)
    progress(0.3)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    makers[suffix](picture, buffer, progress)
    buffer.close()
    return bytes(content)


def write_picture(steps, patients, path, options, progress=silent):
    """Write a picture of the timeline, whole or not at all.

    Raises
    ------
    ParameterError, InputError
        If the format is none for pictures, or the file cannot be written.
    """
    write_bytes(picture_bytes(steps, patients, path.suffix.lower(), options, progress), path)


def _png(picture, buffer, progress):
    """At twice the resolution; less for so many lines that no image could hold them."""
    height = picture.pages[0].height
    ratio = min(2.0, MOST_PIXELS / height)
    image = QImage(
        round(WIDTH * ratio), round(height * ratio), QImage.Format.Format_RGB32
    )
    per_metre = round(ratio * DOTS_PER_INCH / 0.0254)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    picture.paint(painter, 0)
    painter.end()
    progress(0.6)
    image.save(buffer, "PNG")


def _svg(picture, buffer, progress):
    height = picture.pages[0].height
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DOTS_PER_INCH)
    generator.setSize(QSize(round(WIDTH), round(height)))
    generator.setViewBox(QRect(0, 0, round(WIDTH), round(height)))
    generator.setTitle(picture.title(0))
    painter = QPainter(generator)
    picture.paint(painter, 0)
    painter.end()


def _pdf(picture, buffer, progress):
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(picture.title(0))
    painter = QPainter(writer)
    # the page is a little wider than the picture
    ratio = min(writer.width() / WIDTH, writer.height() / PAGE_HEIGHT)
    painter.scale(ratio, ratio)
    for number_of_page in range(len(picture.pages)):
        if number_of_page:
            writer.newPage()
        progress(0.3 + 0.7 * number_of_page / len(picture.pages))
        picture.paint(painter, number_of_page)
    painter.end()
