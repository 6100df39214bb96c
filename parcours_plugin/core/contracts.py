"""The fields of every output table, in order: the data contracts that scripts rely on.

Kinds: ``text``, ``integer``, ``real``, ``boolean``, ``moment`` (written as a date when no value of
the column has a time of day, as a date and time otherwise).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """One column of an output: its name and its kind."""

    name: str
    kind: str = "text"


def _fields(text: str) -> tuple[Field, ...]:
    """Fields from ``"name name:kind …"``; the kind is text where none is given."""
    return tuple(Field(*word.split(":")) for word in text.split())


STEPS = _fields(
    "patient seq:integer step date:moment end_date:moment facility_id facility_name"
    " facility_commune residence residence_name territory_type visits:integer actor transmitted"
    " transmit_days:real group wait_days:real flags"
)
PATIENTS = _fields(
    "patient residence residence_name territory_type n_steps:integer n_facilities:integer"
    " first_date:moment last_date:moment duration_days:real variant flags"
)
REJECTS = _fields("source row:integer column value code message")
FACILITIES = _fields("facility_id name category care commune capacity:real precision")
TRAVEL_TIMES = _fields("origin_id dest_id minutes:real km:real rank:integer reached:boolean reason")
ROAD_EDGES = _fields(
    "road:integer road_id road_class kmh:real speed_source metres:real minutes_forward:real"
    " minutes_backward:real part:integer main:boolean state enterable:boolean"
)
ROAD_PROBLEMS = _fields(
    "kind severity sentence road:integer road_id other_road:integer other_id part:integer"
    " metres:real number:integer"
)
ISOCHRONES = _fields(
    "facility_id facility_name min_minutes:real max_minutes:real area_km2:real population:real"
)
LEVELS = _fields(
    "nearest_id nearest_name minutes:real km:real second_id second_minutes:real n_within:integer"
    " access_class:integer access_label reached:boolean reason"
)
LEVELS_SUMMARY = _fields(
    "territory_type access_class:integer access_label communes:integer population:real"
    " share_communes:real share_population:real"
)
LEGS = _fields(
    "patient seq:integer from_kind from_id to_id step date:moment km:real minutes:real"
    " wait_days:real reason"
)
ITINERARIES = _fields(
    "patient residence n_legs:integer n_without_place:integer km:real minutes:real"
    " first_date:moment last_date:moment variant"
)
FLOWS = _fields(
    "origin_id origin_name dest_id dest_name step events:integer patients:integer"
    " share_origin:real share_dest:real km:real"
)
HIDDEN = _fields("step cells:integer events:integer reason")
PLACES = _fields(
    "place_id place_name events_out:integer events_in:integer events_internal:integer"
    " patients_out:integer patients_in:integer patients_internal:integer"
)
SCORES = _fields("score:real score_norm:real n_facilities:integer reached:boolean")
SUPPLY_RATIOS = _fields("supply_id ratio:real")
INEQUALITY = _fields(
    "territory_type places:integer population:real mean:real median:real gini:real palma:real"
    " theil:real theil_between:real theil_within:real theil_share:real concentration:real"
)
LORENZ = _fields("territory_type share_population:real share_score:real")
BEYOND = _fields("territory_type threshold:real population:real beyond:real share_beyond:real")
COVERAGE = _fields(
    "population_tested:real served:real residual:real share_served:real n_within:integer"
    " n_serving:integer nearest_minutes:real mean_minutes:real facility_ids reason"
)
FILLING = _fields(
    "facility_id facility_name fill_order:integer capacity:real served:real unused:real"
    " share_used:real population_within:real mean_minutes:real max_minutes:real"
)
ALLOTMENT = _fields("demand_id facility_id pass:integer minutes:real served:real")
SITES = _fields(
    "site_id site_name rank:integer existing:boolean population_gained:real minutes_saved:real"
    " n_places:integer population:real mean_minutes:real max_minutes:real capacity:real"
    " share_used:real"
)
SITE_ALLOCATION = _fields(
    "population_tested:real site_id site_name new_site:boolean n_sites:integer served:real"
    " residual:real minutes:real served_before:real minutes_before:real minutes_saved:real change"
    " reason"
)
SITE_LINKS = _fields("demand_id site_id site_name minutes:real people:real")
INDICATORS = _fields(
    "patient residence residence_name territory_type group n_steps:integer n_travelled:integer"
    " visits:integer n_facilities:integer n_communes:integer n_changes:integer first_date:moment"
    " last_date:moment duration_days:real km_chain:real minutes_chain:real km_return:real"
    " minutes_return:real km_visits:real minutes_visits:real farthest_step farthest_km:real"
    " farthest_minutes:real n_without_place:integer n_without_way:integer share_departement:real"
    " share_territory:real share_metropolis:real median_wait_days:real n_limited:integer"
    " n_over_limit:integer n_breaks:integer breaks n_handovers:integer"
    " n_transmission_known:integer n_transmitted:integer share_transmitted:real alone:boolean"
    " variant reason"
)
INDICATOR_GROUPS = _fields(
    "territory_type by value patients:integer events:integer with_travel:integer"
    " median_facilities:real median_communes:real median_changes:real median_duration_days:real"
    " median_km_chain:real median_minutes_chain:real median_km_return:real"
    " median_minutes_return:real median_km_visits:real median_minutes_visits:real"
    " median_farthest_km:real median_farthest_minutes:real share_several_facilities:real"
    " share_departement:real share_territory:real share_metropolis:real median_wait_days:real"
    " with_limit:integer share_over_limit:real share_came_first:real share_with_break:real"
    " share_transmitted:real share_alone:real hidden:boolean"
)
WAITS = _fields(
    "patient territory_type from_step step from_date:moment date:moment days:real limit_days:real"
    " limit_source over_limit:boolean came_first:boolean"
)
BREAKS = _fields(
    "patient territory_type kind from_step step date:moment days:real limit_days:real limit_source"
    " text"
)
COORDINATION = _fields(
    "by value next_value name patients:integer handovers:integer known:integer transmitted:integer"
    " share_transmitted:real median_transmit_days:real median_wait_days:real"
    " patients_alone:integer share_alone:real hidden:boolean"
)
BYPASS_EVENTS = _fields(
    "patient seq:integer step care date:moment residence residence_name territory_type facility_id"
    " facility_name nearest_id nearest_name minutes_used:real minutes_possible:real"
    " excess_minutes:real km_used:real km_possible:real excess_km:real visits:integer"
    " bypassed:boolean reason"
)
BYPASS_COMMUNES = _fields(
    "commune commune_name patients:integer events:integer compared:integer bypassed:integer"
    " bypass_rate:real median_minutes_used:real median_minutes_possible:real"
    " mean_excess_minutes:real mean_excess_km:real extra_minutes:real hidden:boolean"
)
BYPASS_RATES = _fields(
    "by value name step patients:integer events:integer compared:integer bypassed:integer"
    " bypass_rate:real median_minutes_used:real median_minutes_possible:real"
    " mean_excess_minutes:real mean_excess_km:real extra_minutes:real hidden:boolean"
)
BYPASSED_PAIRS = _fields(
    "nearest_id nearest_name used_id used_name patients:integer events:integer"
    " mean_excess_minutes:real mean_excess_km:real extra_minutes:real"
)
VARIANTS = _fields(
    "variant cases:integer share:real cumulative:real rank:integer n_steps:integer"
    " median_days:real territory_type hidden:boolean"
)
FOLLOWS = _fields(
    "from_step to_step count:integer median_days:real mean_days:real min_days:real max_days:real"
    " cases:integer share:real self_loop:boolean territory_type hidden:boolean"
)
ACTIVITIES = _fields(
    "step events:integer cases:integer share_cases:real cases_with_rework:integer"
    " repetitions:integer self_loops:integer starts:integer ends:integer territory_type"
    " hidden:boolean"
)
PRECEDENCE = _fields(
    "step other_step cases:integer before:integer share_before:real hidden:boolean"
)
CONFORMANCE = _fields(
    "patient territory_type conforms:boolean n_missing:integer n_extra:integer"
    " n_out_of_order:integer n_late:integer missing extra out_of_order late"
)
DEVIATIONS = _fields(
    "patient territory_type kind step after events:integer date:moment days:real limit_days:real"
    " limit_source text"
)
CONFORMANCE_BY_TYPE = _fields(
    "territory_type kind step after patients:integer concerned:integer share:real hidden:boolean"
)
BURDEN = _fields(
    "minutes:real km:real journeys:real worst_step worst_minutes:real worst_share:real"
    " n_places:integer places n_outside:integer outside n_only_outside:integer only_outside"
    " n_missing:integer missing minutes_reached:real n_places_few:integer minutes_few:real"
    " km_few:real places_few extra_minutes:real access_class:integer access_label reached:boolean"
    " reason"
)
BURDEN_STEPS = _fields(
    "commune commune_name step care visits:real facility_id facility_name minutes:real km:real"
    " total_minutes:real total_km:real share:real outside:boolean only_outside:boolean"
    " few_id few_name few_minutes:real few_total_minutes:real reason"
)
BURDEN_SUMMARY = _fields(
    "territory_type communes:integer population:real communes_missing:integer"
    " population_missing:real mean_minutes:real median_minutes:real mean_km:real median_km:real"
    " mean_places:real mean_minutes_few:real mean_places_few:real population_only_outside:real"
    " share_only_outside:real"
)
SCENARIO_CHANGES = _fields(
    "before_id before_name before_minutes:real before_class:integer before_label after_id"
    " after_name after_minutes:real after_class:integer after_label change_minutes:real"
    " burden_before:real burden_after:real burden_change:real change_class:integer change_label"
    " reason"
)
SCENARIO_SUMMARY = _fields(
    "territory_type change_class:integer change_label communes:integer population:real"
    " share_communes:real share_population:real mean_before:real mean_after:real mean_change:real"
)
SCENARIO_SITES = _fields(
    "facility_id facility_name status care_before care_after communes_before:integer"
    " population_before:real communes_after:integer population_after:real"
)
HANDOVERS = _fields(
    "from_id to_id handovers:integer patients:integer median_wait_days:real"
    " share_transmitted:real crosses:boolean km:real from_name to_name from_territory to_territory"
    " known:integer share_from:real share_to:real to_strength:integer"
)
COOPERATION_NODES = _fields(
    "facility_id facility_name category territory territory_type patients:integer internal:integer"
    " in_degree:integer out_degree:integer in_strength:integer out_strength:integer"
    " strength:integer betweenness:real reciprocity:real community:integer community_name"
    " coordinates:boolean share_crossing:real share_transmitted:real median_wait_days:real"
)
COOPERATION = _fields(
    "from_type to_type handovers:integer patients:integer share:real share_from:real"
    " share_transmitted:real median_wait_days:real hidden:boolean"
)
CARE_AREA_COMMUNES = _fields(
    "dominant_id dominant_name dominant_share:real share_class share_rank:integer second_id"
    " second_name second_share:real"
    " n_places:integer contested:boolean events:integer patients:integer concentration:real"
    " taken_together colour:integer step reason"
)
CARE_AREAS = _fields(
    "dominant_id dominant_name communes:integer contested:integer population:real events:integer"
    " share:real colour:integer step"
)
RECRUITMENT = _fields(
    "place_id place_name events:integer patients:integer communes:integer population:real"
    " share_reached:real complete:boolean step reason"
)
CARE_TERRITORIES = _fields(
    "level territory step communes:integer population:real patients:integer events:integer"
    " events_inside:integer events_of_own:integer retention:real attractiveness:real"
    " dependence:real concentration:real n_places:integer hidden:boolean"
)
TYPES = _fields(
    "patient residence residence_name territory_type type label silhouette:real"
    " medoid_distance:real medoid:boolean number_at_home:integer n_steps:integer visits:integer"
    " n_facilities:integer n_communes:integer n_actors:integer n_changes:integer share_inside:real"
    " share_departement:real share_metropolis:real km:real minutes:real farthest_km:real"
    " farthest_minutes:real duration_days:real longest_wait_days:real variant reason"
)
TYPE_MEDOIDS = _fields(
    "type label patients:integer share:real silhouette:real median_km:real median_minutes:real"
    " median_facilities:real patient variant seq:integer from_id to_id step km:real"
)
TYPE_SHARES = _fields(
    "by value name territory_type type label patients:integer of_patients:integer share:real"
    " hidden:boolean"
)
DIRECTORY_CHANGES = _fields(
    "kind facility_id name category commune other_id other_name metres:real care_lost care_gained"
    " events:integer patients:integer hidden:boolean text"
)
