"""The six operations (statistics twice: filtered and over everything), as Casus and as PostGraphile have them."""

import random

HEAD = "ref title start end typeOfViolence fatalities { low best high }"
PAGE = HEAD + " place { name latitude longitude } participations { side role actor { ref name kind } }"

POSTGRAPHILE_HEAD = "ref title start: dateStart end: dateEnd typeOfViolence fatalities { low best high }"
POSTGRAPHILE_PAGE = (
    POSTGRAPHILE_HEAD
    + " place: placeByPlaceId { name latitude longitude }"
    + " participations: participationsByEventIdList(orderBy: ROW_ID_ASC) { side role actor: actorByActorId { ref name kind } }"
)
NEWEST = "orderBy: [DATE_START_DESC, ROW_ID_DESC]"
STATISTICS = "nodes { keys { label country { alpha3 } } events fatalities { low best high } }"

DOCUMENTS = {
    "EventByRef": f"query EventByRef($ref: String!) {{ event(ref: $ref) {{ {HEAD} }} }}",
    "Page": f"query Page {{ events(first: 50) {{ nodes {{ {PAGE} }} }} }}",
    "FilteredPage": f"query FilteredPage($filter: EventFilter) {{ events(first: 50, filter: $filter) {{ nodes {{ {PAGE} }} }} }}",
    "DeepPage": f"query DeepPage($after: String) {{ events(first: 50, after: $after) {{ nodes {{ {PAGE} }} }} }}",
    "StatisticsFiltered": "query StatisticsFiltered($filter: EventFilter) {"
    f" statistics(groupBy: [MONTH, COUNTRY], filter: $filter, first: 500) {{ {STATISTICS} }} }}",
    "Statistics": f"query Statistics {{ statistics(groupBy: [MONTH, COUNTRY], first: 500) {{ {STATISTICS} }} }}",
    "ActorTop": "query ActorTop($ref: String!) { actor(ref: $ref) { ref name kind eventCount"
    " events(first: 5ORDER) { nodes { title start fatalities { best } } } } }",
    "Walk": "query Walk($after: String) { events(first: 500, after: $after) { pageInfo { endCursor } } }",
}

POSTGRAPHILE = {
    "EventByRef": f"query EventByRef($ref: String!) {{ event: eventByRef(ref: $ref) {{ {POSTGRAPHILE_HEAD} }} }}",
    "Page": f"query Page {{ events: allEvents(first: 50, {NEWEST}) {{ nodes {{ {POSTGRAPHILE_PAGE} }} }} }}",
    "FilteredPage": "query FilteredPage($country: String!, $type: String!, $from: Date!, $to: Date!) {"
    f" events: allEvents(first: 50, {NEWEST}, filter: {{ countryByCountryId: {{ alpha3: {{ equalTo: $country }} }},"
    " typeOfViolence: { equalTo: $type }, dateStart: { greaterThanOrEqualTo: $from, lessThanOrEqualTo: $to } })"
    f" {{ nodes {{ {POSTGRAPHILE_PAGE} }} }} }}",
    "DeepPage": f"query DeepPage($after: Cursor) {{ events: allEvents(first: 50, after: $after, {NEWEST})"
    f" {{ nodes {{ {POSTGRAPHILE_PAGE} }} }} }}",
    "StatisticsFiltered": f"query StatisticsFiltered($type: String) {{ statistics: peersEventStatistics(type: $type, size: 500) {{ {STATISTICS} }} }}",
    "Statistics": f"query Statistics {{ statistics: peersEventStatistics(type: null, size: 500) {{ {STATISTICS} }} }}",
    "ActorTop": "query ActorTop($ref: String!) { actor: actorByRef(ref: $ref) { ref name kind eventCount"
    " events: deadliest(first: 5) { nodes { title start: dateStart fatalities { best } } } } }",
    "Walk": f"query Walk($after: Cursor) {{ events: allEvents(first: 500, after: $after, {NEWEST}) {{ pageInfo {{ endCursor }} }} }}",
}

TYPES = ["STATE_BASED", "NON_STATE", "ONE_SIDED"]


def questions(events, frequent):
    """The variables that each operation is asked with, in turn. frequent: pairs of a country and its most frequent type."""
    dice = random.Random(1)
    filters = []
    for country, kind in frequent:
        year = dice.randrange(2000, 2014)
        filters.append(
            {
                "country": [country],
                "typeOfViolence": [kind],
                "dates": {"from": f"{year}-01-01", "to": f"{year + 9}-12-31"},
            }
        )
    return {
        "EventByRef": [{"ref": f"ucdp-ged:{dice.randrange(1, events + 1)}"} for _ in range(500)],
        "Page": [{}],
        "FilteredPage": [{"filter": f} for f in filters],
        "DeepPage": None,
        "StatisticsFiltered": [{"filter": {"typeOfViolence": [kind]}} for kind in TYPES],
        "Statistics": [{}],
        "ActorTop": [{"ref": f"ucdp-actor:{actor}"} for actor in range(301, 321)],
    }


def body(dialect, operation, variables):
    """One request, as a JSON value."""
    if dialect == "postgraphile":
        document = POSTGRAPHILE[operation]
        if "filter" in variables:
            f = variables["filter"]
            variables = {"type": f["typeOfViolence"][0]}
            if "country" in f:
                variables |= {"country": f["country"][0], **f["dates"]}
    else:
        order = ", orderBy: [{ by: BEST }]" if dialect == "casus" else ""
        document = DOCUMENTS[operation].replace("ORDER", order)
    return {"operationName": operation, "query": document, "variables": variables}
