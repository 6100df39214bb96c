"""The files of a full study: written under another name first, in place only when complete."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from ...core.errors import InputError
from ...core.i18n import tr


class StudyFiles:
    """Where the study's files are and go.

    Parameters
    ----------
    folder : Path
        Made when it is not there.

    Raises
    ------
    InputError
        If the folder cannot be made or written to.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise InputError(
                tr("The folder {folder} cannot be made; choose another one.", folder=folder)
            ) from None
        if not os.access(folder, os.W_OK):
            raise InputError(
                tr("The folder {folder} cannot be written to; choose another one.", folder=folder)
            )
        self.geopackage = folder / "parcours.gpkg"
        self.project = folder / "parcours.qgz"
        self.map = folder / "map_access.png"
        self.flow_map = folder / "map_flows.png"
        self.report = folder / "report.html"
        # one dot only: QGIS takes all that follows the first one for the format
        self._unfinished = folder / f"unfinished-{os.getpid()}.gpkg"

    def table(self, name: str) -> str:
        """Destination of a layer of the GeoPackage, as Processing takes it."""
        return f"ogr:dbname='{self._unfinished}' table=\"{name}\" (geom)"

    def source(self, name: str) -> str:
        """A layer of the GeoPackage that is being written."""
        return f"{self._unfinished}|layername={name}"

    def layer_uri(self, name: str) -> str:
        """A layer of the finished GeoPackage."""
        return f"{self.geopackage}|layername={name}"

    def finish(self) -> None:
        """Put the complete GeoPackage in place of the old one.

        SQLite's own copy is used since layers of this run may still hold the file open: what their
        journals keep is copied too.
        """
        complete = self.geopackage.with_name(f"{self._unfinished.name}.copy")
        closing, connect = contextlib.closing, sqlite3.connect
        with closing(connect(self._unfinished)) as written, closing(connect(complete)) as copy:
            written.backup(copy)
        for leftover in self._journals(self.geopackage):
            leftover.unlink(missing_ok=True)
        os.replace(complete, self.geopackage)

    def discard_unfinished(self) -> None:
        """Remove what an interrupted run left."""
        for path in (self._unfinished, *self._journals(self._unfinished)):
            path.unlink(missing_ok=True)

    @staticmethod
    def _journals(path: Path) -> list[Path]:
        return [path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "-journal")]

    def results(self) -> dict[str, str]:
        """Output name -> path."""
        return {
            "FOLDER": str(self.folder),
            "GEOPACKAGE": str(self.geopackage),
            "PROJECT": str(self.project),
            "MAP": str(self.map),
            "FLOW_MAP": str(self.flow_map),
            "REPORT": str(self.report),
        }
