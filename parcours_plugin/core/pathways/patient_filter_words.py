"""A filter of patients read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..i18n import number, tr
from .moments import days_text, short_date
from .patient_filters import COMMUNE, DAYS, DEPARTEMENT, LIMIT, PatientFilter
from .sentence import inside_sentence

LONGEST = 3  # things of one kind that are named
VARIANT_LETTERS = 60


def patients_text(shown: int, everyone: int) -> str:
    """``600 patients``, ``182 of 600 patients``."""
    if shown == everyone:
        return tr("1 patient") if shown == 1 else tr("{n} patients", n=number(shown))
    return tr("{n} of {total} patients", n=number(shown), total=number(everyone))


def filter_text(
    wanted: PatientFilter,
    shown: int,
    everyone: int,
    labels: Mapping[str, str] | None = None,
    relative: bool = False,
) -> str:
    """How many patients a filter leaves, and what it asks.

    Parameters
    ----------
    wanted : PatientFilter
    shown, everyone : int
        Patients that are left, and all.
    labels : mapping, optional
        Names of communes and facilities by code.
    relative : bool
        Whether days are counted from the first event.

    Examples
    --------
    >>> filter_text(PatientFilter(territory_types=("rural",), without_steps=("Chirurgie",)), 2, 9)
    '2 of 9 patients: rural, without chirurgie'
    """
    parts = filter_parts(wanted, labels or {}, relative)
    count = patients_text(shown, everyone)
    if not parts:
        return count
    asked = parts[0]
    for following in parts[1:]:
        asked = tr("{told}, {following}", told=asked, following=following)
    return tr("{count}: {asked}", count=count, asked=asked)


def filter_parts(
    wanted: PatientFilter, labels: Mapping[str, str], relative: bool = False
) -> list[str]:
    """What each part of a filter asks, in words."""

    def named(word: str) -> str:
        return labels.get(word, word)

    def unknown(text: str) -> Callable[[str], str]:
        return lambda word: word or text

    parts = []
    if wanted.territory_types:
        parts.append(_either(wanted.territory_types, unknown(tr("unknown type of territory"))))
    if wanted.groups:
        groups = _either(wanted.groups, unknown(tr("unknown")))
        parts.append(tr("group {groups}", groups=groups))
    if wanted.communes:
        parts.append(tr("living in {communes}", communes=_either(wanted.communes, named)))
    parts += [tr("with {step}", step=inside_sentence(step)) for step in wanted.with_steps]
    parts += [tr("without {step}", step=inside_sentence(step)) for step in wanted.without_steps]
    if wanted.facilities:
        parts.append(tr("cared for at {facilities}", facilities=_either(wanted.facilities, named)))
    if wanted.variant:
        whole = wanted.variant
        cut = whole if len(whole) <= VARIANT_LETTERS else whole[: VARIANT_LETTERS - 1] + "…"
        parts.append(tr("pathway “{variant}”", variant=cut))
    parts += _follows(wanted)
    parts += _period(wanted, relative)
    if wanted.wait == LIMIT:
        parts.append(tr("a wait over its limit"))
    elif wanted.wait == DAYS:
        parts.append(tr("a wait of more than {days}", days=days_text(wanted.wait_days)))
    if wanted.outside == COMMUNE:
        parts.append(tr("care outside the commune of residence"))
    elif wanted.outside == DEPARTEMENT:
        parts.append(tr("care outside the departement of residence"))
    return parts


def _either(words: tuple[str, ...], name_of: Callable[[str], str]) -> str:
    """Some words joined by “or”, the rest counted."""
    told = [name_of(word) for word in words[:LONGEST]]
    text = told[0]
    for following in told[1:]:
        text = tr("{told} or {following}", told=text, following=following)
    if len(words) > LONGEST:
        text = tr("{told} or {n} others", told=text, n=number(len(words) - LONGEST))
    return text


def _follows(wanted: PatientFilter) -> list[str]:
    """The passage between two steps in words."""
    if len(wanted.follows) != 2:
        return []
    before, after = wanted.follows
    if not before:
        return [tr("beginning with {step}", step=inside_sentence(after))]
    if not after:
        return [tr("ending with {step}", step=inside_sentence(before))]
    first, second = inside_sentence(before), inside_sentence(after)
    return [tr("{before} right before {after}", before=first, after=second)]


def _period(wanted: PatientFilter, relative: bool) -> list[str]:
    """The period in words."""
    first, last = wanted.first_day, wanted.last_day
    if first is not None and last is not None:
        return [
            tr(
                "a step between {first} and {last}",
                first=short_date(first, relative),
                last=short_date(last, relative),
            )
        ]
    if first is not None:
        return [tr("a step since {first}", first=short_date(first, relative))]
    if last is not None:
        return [tr("a step until {last}", last=short_date(last, relative))]
    return []
