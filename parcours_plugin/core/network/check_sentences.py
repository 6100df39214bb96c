"""What a check of the network means, in plain words: what is wrong, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..i18n import number, tr
from .checks import CLOSED, CheckOptions, NetworkCheck, RoadsRead
from .missed_ends import ToleranceEffect
from .problems import CLOSED_LINK, CROSSES, GAP, INFORMATION, NEAR, PROBLEM, RIM, SLIP_METRES
from .road_parts import CUT_OFF, ENTER_ONLY, LEAVE_ONLY

WORTH_SHARE = 0.01
"""A tolerance that adds less than this share of the length to the main part does not mend it."""
MOST_OF_IT = 0.9


def check_sentences(
    check: NetworkCheck, roads: RoadsRead, options: CheckOptions
) -> tuple[list[str], list[str]]:
    """What was found and what to do about it.

    Returns
    -------
    found : list of str
        One sentence or two per matter, the gravest first.
    advice : list of str
        What to do, in order; empty where nothing needs to be done.
    """
    found = [
        *_parts(check, roads),
        *_tolerances(check, options),
        *_dead_ends(check),
        *_speeds(check, roads),
        *_directions(check, roads),
        *_drawing(check, roads),
    ]
    advice = [
        *_advice_on_parts(check, roads, options),
        *_advice_on_values(check, roads),
    ]
    return found, advice


def _travel(roads: RoadsRead) -> str:
    return {"car": tr("by car"), "bicycle": tr("by bicycle"), "foot": tr("on foot")}[
        roads.options.mode
    ]


def _plain(metres: float) -> str:
    """Metres with a decimal only where there is one."""
    return number(metres, 0 if float(metres).is_integer() else 1)


def _parts(check: NetworkCheck, roads: RoadsRead) -> Iterator[str]:
    """How many parts, what the main one holds, and why the others are apart."""
    metres = check.parts.metres
    n = len(metres)
    if n == 1:
        yield tr("All roads open to travel {mode} hang together in one part.", mode=_travel(roads))
        return
    sentence = tr(
        "The roads open to travel {mode} fall into {n} separate parts. The main part holds"
        " {share} % of their length ({main} of {all} km); the other {others} hold {rest} km.",
        mode=_travel(roads),
        n=number(n),
        share=number(100 * metres[0] / metres.sum(), 1),
        main=number(metres[0] / 1000),
        all=number(metres.sum() / 1000),
        others=number(n - 1),
        rest=number(metres[1:].sum() / 1000, 1),
    )
    if check.n_closed:
        sentence += " " + tr(
            "Drawn with the closed roads, they would be {n} parts.", n=number(check.drawn_parts)
        )
    yield sentence
    said = {
        NEAR: tr("parts with an end that stops just short of another part: {n} ({km} km)"),
        CROSSES: tr("parts that cross another part without a junction: {n} ({km} km)"),
        CLOSED_LINK: tr("parts linked to the main part by closed roads only: {n} ({km} km)"),
        RIM: tr("parts at the edge of the layer, where roads are cut off: {n} ({km} km)"),
        GAP: tr("parts without any road that leads to the main part: {n} ({km} km)"),
    }
    lines = []
    for cause, text in said.items():
        here = check.cause == cause
        if here.any():
            lines.append(
                text.format(n=number(int(here.sum())), km=number(metres[here].sum() / 1000, 1))
            )
    yield tr("Why they are apart: {causes}.", causes=tr("; ").join(lines))
    yield tr(
        "As long as they are apart, places are joined to the main part only: whoever lives beside"
        " another part walks to the nearest main road, or is not reached."
    )


def _tolerances(check: NetworkCheck, options: CheckOptions) -> Iterator[str]:
    """What each tolerance would join."""
    if not check.effects:
        yield tr(
            "No end of a road stops within {metres} m of another road without meeting it.",
            metres=_plain(options.near_miss_metres),
        )
        return
    yield tr(
        "Ends that stop short of another road without meeting it: {counts}.",
        counts=", ".join(
            tr("{ends} within {metres} m", ends=number(e.ends), metres=_plain(e.metres))
            for e in check.effects
        ),
    )
    parts = len(check.parts)
    for effect in check.effects:
        if effect.parts < parts:
            yield tr(
                "TOLERANCE = {metres} would join ends so that {parts} separate parts remain, the"
                " main one with {share} % of the length.",
                metres=_plain(effect.metres),
                parts=number(effect.parts),
                share=number(100 * effect.main_share, 1),
            )
        parts = effect.parts


def _dead_ends(check: NetworkCheck) -> Iterator[str]:
    """One-way roads that lead nowhere or come from nowhere."""
    for state, text in (
        (ENTER_ONLY, tr("One-way dead ends that can be entered but not left: {n} ({km} km).")),
        (LEAVE_ONLY, tr("One-way roads that can be left but not reached: {n} ({km} km).")),
        (
            CUT_OFF,
            tr("One-way roads that can be neither reached nor left: {n} ({km} km)."),
        ),
    ):
        rows = check.problems[check.problems["kind"] == state]
        if not len(rows):
            continue
        sentence = text.format(
            n=number(len(rows)), km=number(rows["metres"].astype(float).sum() / 1000, 1)
        )
        rim = int((rows["severity"] == INFORMATION).sum())
        if rim:
            sentence += " " + tr(
                "At the edge of the layer, where one-way roads are cut off: {n} of them.",
                n=number(rim),
            )
        yield sentence


def _speeds(check: NetworkCheck, roads: RoadsRead) -> Iterator[str]:
    """Where the speeds come from."""
    fields, edges = roads.fields, check.edges
    in_use = edges["state"] != CLOSED
    metres = edges["metres"][in_use]
    mean = float((edges["kmh"][in_use] * metres).sum() / max(metres.sum(), 1e-9))
    if not fields.speed_field and fields.class_field:
        by = fields.class_field
        if fields.importance_field:
            by = tr("{first} and {second}", first=by, second=fields.importance_field)
        yield tr(
            "No field of speed: speeds come from the speed table, by {fields}; {kmh} km/h on"
            " average over the length.",
            fields=by,
            kmh=number(mean),
        )
    elif not fields.speed_field:
        yield tr(
            "Neither speed nor road class: every road gets the one default speed, {kmh} km/h.",
            kmh=number(mean),
        )
    missing = check.common.get("no_speed", check.n_problems("no_speed"))
    if missing:
        sentence = tr(
            "Roads in use without a usable speed in the field {field}: {n} ({share} %); they take"
            " that of the speed table.",
            n=number(missing),
            share=number(100 * missing / max(check.n_used, 1), 1),
            field=fields.speed_field,
        )
        yield sentence + _unlisted(check, "no_speed")
    unknown = check.common.get("unknown_class", check.n_problems("unknown_class"))
    if unknown:
        sentence = tr(
            "Roads of a class that the speed table does not know: {n}; they get its default.",
            n=number(unknown),
        )
        yield sentence + _unlisted(check, "unknown_class")


def _unlisted(check: NetworkCheck, kind: str) -> str:
    """What to add where the roads of a kind are too many to be listed."""
    if kind not in check.common:
        return ""
    return " " + tr("They are too many to be listed one by one in PROBLEMS.")


def _directions(check: NetworkCheck, roads: RoadsRead) -> Iterator[str]:
    """Whether one-way roads are known."""
    unknown = check.common.get("unknown_direction", check.n_problems("unknown_direction"))
    if unknown:
        sentence = tr("Roads whose direction is not understood: {n}.", n=number(unknown))
        yield sentence + _unlisted(check, "unknown_direction")
    if _no_direction(check, roads):
        yield tr(
            "No field of direction: every road is open both ways, motorways and roundabouts too."
        )


def _no_direction(check: NetworkCheck, roads: RoadsRead) -> bool:
    """Whether all roads are open both ways for want of a direction."""
    if roads.options.mode == "foot" or roads.fields.direction_field:
        return False
    used = np.flatnonzero(roads.costs.kmh > 0)
    return bool((roads.costs.forward & roads.costs.backward)[used].all())


def _drawing(check: NetworkCheck, roads: RoadsRead) -> Iterator[str]:
    """Duplicates, roads without length or line, crossings."""
    duplicates = check.problems[check.problems["kind"] == "duplicate"]
    if len(duplicates):
        yield tr(
            "Roads drawn on top of others: {n} ({km} km), of which {unlike} with another speed or"
            " direction; the quicker one counts.",
            n=number(len(duplicates)),
            km=number(duplicates["metres"].astype(float).sum() / 1000, 1),
            unlike=number(int((duplicates["severity"] == PROBLEM).sum())),
        )
    if check.n_without:
        yield tr("Roads without length or line, left out: {n}.", n=number(check.n_without))
    crossings = check.n_problems("crossing")
    if crossings:
        sentence = tr(
            "Crossings without a junction (an information; bridges, as a rule): {n}.",
            n=number(crossings),
        )
        if roads.levels is None:
            sentence += " " + tr("The layer has no field that tells bridges and tunnels.")
        yield sentence


def _advice_on_parts(check: NetworkCheck, roads: RoadsRead, options: CheckOptions) -> Iterator[str]:
    """How to bring the parts together."""
    metres = check.parts.metres
    missing = np.isin(check.cause.astype(str), [RIM, GAP])
    effect, mends = _best_tolerance(check)
    if effect is not None and mends:
        yield tr(
            "Set TOLERANCE to {metres}: it joins the ends that stop short of another road ({ends}),"
            " and the main part then holds {share} % of the length. Look at the near misses in"
            " PROBLEMS first, for a dead end that stops beside another road would be joined too.",
            metres=_plain(effect.metres),
            ends=number(effect.ends),
            share=number(100 * effect.main_share, 1),
        )
    elif effect is not None:
        yield tr(
            "Ends that stop within {metres} m of another road are probably slips of the drawing"
            " ({ends} of them): TOLERANCE = {metres} joins them.",
            ends=number(effect.ends),
            metres=_plain(effect.metres),
        )
    crossing = check.cause == CROSSES
    if crossing.any() and metres[crossing].sum() > WORTH_SHARE * metres.sum():
        yield tr(
            "Where parts cross without a junction ({n} of them) and there is no bridge, cut the"
            " lines at their crossings (Processing toolbox: “Split with lines”, the layer with"
            " itself) and check again.",
            n=number(int(crossing.sum())),
        )
    if missing.sum() and metres[missing].sum() > WORTH_SHARE * metres.sum():
        sentence = tr(
            "Load the complete road layer, some kilometres beyond your places: the stretches of"
            " road are missing that would join {n} of the parts ({km} km) to the main one.",
            n=number(int(missing.sum())),
            km=number(metres[missing].sum() / 1000, 1),
        )
        if check.effects and not mends:
            most = check.effects[-1]
            sentence += " " + tr(
                "No tolerance mends that: with {metres} m, {parts} parts would remain.",
                metres=_plain(most.metres),
                parts=number(most.parts),
            )
        yield sentence
    elif missing.any():
        yield tr(
            "Look at the isolated parts on the map ({n}, {km} km): the road that leads there is"
            " missing, or they are islands.",
            n=number(int(missing.sum())),
            km=number(metres[missing].sum() / 1000, 1),
        )
    closed = check.cause == CLOSED_LINK
    if closed.any():
        yield tr(
            "Parts that only roads closed to travel {mode} lead to: {n} (state “closed” in EDGES)."
            " Where these are paths, the real road is missing from the layer; where they may be"
            " used, give their class a speed in a SPEED_TABLE of your own.",
            n=number(int(closed.sum())),
            mode=_travel(roads),
        )


def _best_tolerance(check: NetworkCheck) -> tuple[ToleranceEffect | None, bool]:
    """The tolerance to advise, and whether it brings parts together (else it mends slips only)."""
    if not check.effects:
        return None, False
    metres, n_parts = check.parts.metres, len(check.parts)
    share = metres[0] / metres.sum()
    most = check.effects[-1]
    gain, fewer = most.main_share - share, n_parts - most.parts
    if gain >= WORTH_SHARE or fewer >= (n_parts - 1) / 2 > 0:
        for effect in check.effects:
            enough = effect.main_share - share >= MOST_OF_IT * gain
            if enough and n_parts - effect.parts >= MOST_OF_IT * fewer:
                return effect, True
    slips = [effect for effect in check.effects if effect.metres <= SLIP_METRES]
    return (slips[-1], False) if slips else (None, False)


def _advice_on_values(check: NetworkCheck, roads: RoadsRead) -> Iterator[str]:
    """How to better speeds and directions."""
    if not roads.fields.speed_field and roads.options.mode == "car":
        yield tr(
            "Compare some travel times with journeys that you know: table speeds are averages. Name"
            " a SPEED_FIELD if the layer has one under another name, use the complete BD TOPO"
            " (vitesse_moyenne_vl), or adapt a copy of the speed table (SPEED_TABLE)."
        )
    if _no_direction(check, roads) and roads.options.mode == "car":
        yield tr(
            "Name a DIRECTION_FIELD if the layer has one: without one-way roads, times in towns and"
            " on motorway ramps come out too short."
        )
    for kind, text in (
        ("unknown_class", tr("Add the unknown classes to your own SPEED_TABLE.")),
        ("unknown_direction", tr("Correct the values of direction listed in PROBLEMS.")),
    ):
        if check.common.get(kind, check.n_problems(kind)):
            yield text
    dead = sum(check.n_problems(state, PROBLEM) for state in (ENTER_ONLY, LEAVE_ONLY, CUT_OFF))
    if dead:
        yield tr(
            "Look at the one-way dead ends on the map ({n}): as a rule one section is drawn against"
            " its direction, or the way back is missing.",
            n=number(dead),
        )
