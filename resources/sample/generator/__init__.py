"""Makes the project's sample: a fictional departement, its roads, its care and its patients.

Everything here is invented (données fictives). Only numpy, scipy, pandas, openpyxl and GDAL.
"""
