"""Arrays and tables in, arrays and tables out: nothing here imports QGIS or Qt."""
