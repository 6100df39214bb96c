"""The flags of a step in words."""

from __future__ import annotations

from ..i18n import tr


def words_of_flags() -> dict[str, str]:
    """What each flag says, in the language in use."""
    return {
        "no_date": tr("no date"),
        "month_only": tr("only the month is known"),
        "bad_end_date": tr("end date not usable"),
        "no_facility": tr("no facility"),
        "unknown_facility": tr("facility not in the directory"),
        "facility_zero_restored": tr("leading zero of the facility restored"),
        "facility_by_name": tr("facility found by its name"),
        "facility_without_place": tr("facility without a place"),
        "no_residence": tr("no residence"),
        "unknown_residence": tr("residence not among the communes"),
        "residence_zero_restored": tr("leading zero of the residence restored"),
        "residence_by_name": tr("residence found by its name"),
        "residence_by_code_table": tr("residence found by the table of codes"),
        "residence_first_of_several": tr("residence: first of several communes"),
        "arrondissement_folded": tr("arrondissement taken as its commune"),
        "several_residences": tr("several residences"),
        "merged_sessions": tr("repeated sessions in one step"),
    }


def read_flags(flags: str) -> str:
    """Flags joined by ``;`` as a list in words; a word that is no flag stays as it is.

    Examples
    --------
    >>> read_flags("no_date;merged_sessions;seen twice")
    'no date, repeated sessions in one step, seen twice'
    """
    words = words_of_flags()
    return ", ".join(words.get(flag, flag) for flag in flags.split(";") if flag)
