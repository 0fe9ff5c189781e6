package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be answered is refused, with a word for programs and a sentence for people. */
@QuarkusTest
class RefusalTest {

    @BeforeEach
    void fill() {
        Marsh.fill();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            event                                                       | INVALID_ARGUMENTS | ref | Give either ref or id.
            event(ref: "ucdp-ged:1001", id: "x")                        | INVALID_ARGUMENTS | ref | Give either ref or id.
            event(ref: "ucdp-ged:10001")                                | NOT_FOUND         | ref | No event has the ref "ucdp-ged:10001".
            event(ref: "")                                              | NOT_FOUND         | ref | No event has the ref "".
            event(id: "x")                                              | NOT_FOUND         | id  | "x" is no id of Casus.
            event(id: "RQ")                                             | NOT_FOUND         | id  | "RQ" is no id of Casus.
            event(id: "Q0ltuHv24TFbXY7KkuI_QQBb")                       | NOT_FOUND         | id  | is no id of Casus.
            country(code: "Syldavia")                                   | UNKNOWN_COUNTRY   | code | No country has the code or name "Syldavia".
            country(code: "")                                           | UNKNOWN_COUNTRY   | code | No country has the code or name "".
            country(code: "gw:99999999999999999999")                    | UNKNOWN_COUNTRY   | code | Give an ISO 3166 code such as SYR
            country(code: "Syira")                                      | UNKNOWN_COUNTRY   | code | No country has the code or name "Syira".
            place                                                       | INVALID_ARGUMENTS | ref | Give either ref or id.
            place(ref: "place:nowhere")                                 | NOT_FOUND         | ref | No place has the ref
            dyad(ref: "ucdp-dyad:50011")                                | NOT_FOUND         | ref | No dyad has the ref
            conflict(ref: "301")                                        | NOT_FOUND         | ref | No conflict has the ref "301".
            conflict(id: null, ref: null)                               | INVALID_ARGUMENTS | ref | Give either ref or id.
            node(id: "")                                                | NOT_FOUND         | id  | "" is no id of Casus.
            node(id: "ucdp-ged:1001")                                   | NOT_FOUND         | id  | To find a record by its ref
            nodes(ids: ["ucdp-ged:1001"])                               | NOT_FOUND         | ids.0 | is no id of Casus.
            search(text: "")                                            | INVALID_VALUE     | text | has neither a letter nor a digit
            search(text: "  % _ !")                                     | INVALID_VALUE     | text | has neither a letter nor a digit
            search(text: "a", first: 0)                                 | INVALID_RANGE     | first | first is 0; it must be 1 at least.
            search(text: "a", first: -1)                                | INVALID_RANGE     | first | first is -1
            search(text: "a", first: 501)                               | PAGE_TOO_LARGE    | first | a page has at most 500
            search(text: "a b c d e f g h i j k")                       | INVALID_VALUE     | text | 11 words; at most 10
            events(first: -1)                                           | INVALID_RANGE     | first | first is -1; it cannot be below 0.
            events(last: -1)                                            | INVALID_RANGE     | last  | last is -1; it cannot be below 0.
            events(first: 501)                                          | PAGE_TOO_LARGE    | first | Ask for the next page with its cursor.
            events(last: 501)                                           | PAGE_TOO_LARGE    | last  | a page has at most 500
            events(first: 1, last: 1)                                   | INVALID_ARGUMENTS | last  | Give first or last, not both.
            events(last: 1, after: "x")                                 | INVALID_ARGUMENTS | after | Give first with after, or last with before.
            events(first: 1, before: "x")                               | INVALID_ARGUMENTS | before | Give first with after
            events(after: "x", before: "x")                             | INVALID_ARGUMENTS | after | Give first with after
            events(after: "")                                           | INVALID_CURSOR    | after | is no cursor of this list in this order
            events(before: "none")                                      | INVALID_CURSOR    | before | is no cursor of this list in this order
            events(orderBy: {by: DISTANCE})                             | INVALID_ARGUMENTS | orderBy | DISTANCE needs a point: give filter.near
            events(orderBy: [{by: FATALITIES_BEST}, {by: FATALITIES_BEST, direction: ASC}])   | INVALID_ARGUMENTS | orderBy | FATALITIES_BEST stands twice
            """)
    void anOperation(String field, String code, String argument, String message) {
        String selection = field.startsWith("events")
                ? " { totalCount }"
                : field.startsWith("search") ? " { kind }" : " { __typename }";
        JsonNode error = Asked.of("{ " + field + selection + " }").error();
        check(error, code, argument, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ref: "ucdp-ged:999"                                     | UNKNOWN_EVENT      | ref          | No event has the ref "ucdp-ged:999".
            ref: ["ucdp-ged:1001", "x"]                             | UNKNOWN_EVENT      | ref.1        | No event has the ref "x".
            country: "Syldavia"                                     | UNKNOWN_COUNTRY    | country      | No country has the code or name
            country: ["SYR", "Bordurland"]                          | UNKNOWN_COUNTRY    | country.1    | No country has the code or name
            admin1: "Reed Gouvernorate"                             | UNKNOWN_ADMIN1     | admin1       | No first-level administrative unit is called
            admin1: ["Northern", ""]                                | UNKNOWN_ADMIN1     | admin1.1     | No first-level administrative unit is called ""
            actor: "Red Front"                                      | UNKNOWN_ACTOR      | actor        | No actor has the ref or name "Red Front"
            sideA: ["ucdp-actor:9001", "ucdp-actor:90011"]          | UNKNOWN_ACTOR      | sideA.1      | No actor has the ref or name
            sideB: "% _"                                            | UNKNOWN_ACTOR      | sideB        | No actor has the ref or name
            allActors: ["Reed Front", "Nobody at all"]                 | UNKNOWN_ACTOR      | allActors.1     | No actor has the ref or name
            dyad: "Reed Front - Nobody"                             | UNKNOWN_DYAD       | dyad         | Give a ref, such as ucdp-dyad:5001, or an exact name.
            conflict: "Upper Marsch: Government"                    | UNKNOWN_CONFLICT   | conflict     | No conflict has the ref or name
            source: ["SOHR", "Rueters"]                             | UNKNOWN_SOURCE     | source.1     | No source has the ref or name "Rueters".
            dataset: "ucdp-gde"                                     | UNKNOWN_DATASET    | dataset      | No dataset has the ref or name "ucdp-gde".
            release: "21.2"                                         | UNKNOWN_RELEASE    | release      | No release has the ref "21.2".
            classification: {scheme: "acled", code: "Battels"}      | UNKNOWN_CLASSIFICATION | classification | No event is classified as "Battels" by the scheme "acled".
            prioGrid: 0                                             | INVALID_VALUE      | prioGrid     | 0 is no PRIO-GRID cell; they are numbered from 1 to 259200.
            prioGrid: [1, 259201]                                   | INVALID_VALUE      | prioGrid.1   | 259201 is no PRIO-GRID cell
            text: ""                                                | INVALID_VALUE      | text         | The text has no words
            text: "    "                                            | INVALID_VALUE      | text         | The text has no words
            text: "a b c d e f g h i j k"                           | INVALID_VALUE      | text         | The text has 11 words; at most 10
            dates: {from: "2016-07-06", to: "2016-07-05"}           | INVALID_RANGE      | dates        | from (2016-07-06) lies after to (2016-07-05); swap them.
            fatalities: {best: {from: 2, to: 1}}                                  | INVALID_RANGE      | fatalities.best       | from (2) is above to (1); swap them.
            fatalities: {low: {to: -1}}                                           | INVALID_RANGE      | fatalities.low.to       | no number of people is below 0
            fatalities: {civilians: {from: -2, to: -1}}                           | INVALID_RANGE      | fatalities.civilians.to | no number of people is below 0
            box: {south: 2, west: 0, north: 1, east: 1}             | INVALID_RANGE      | box          | south (2.0) lies north of north (1.0); swap them.
            box: {south: -91, west: 0, north: 1, east: 1}           | INVALID_RANGE      | box.south    | -91.0 is not on the globe; it must lie between -90 and 90.
            box: {south: 0, west: 0, north: 90.001, east: 1}        | INVALID_RANGE      | box.north    | 90.001 is not on the globe
            box: {south: 0, west: -180.5, north: 1, east: 1}        | INVALID_RANGE      | box.west     | it must lie between -180 and 180
            box: {south: 0, west: 0, north: 1, east: 1e300}         | INVALID_RANGE      | box.east     | is not on the globe
            near: {latitude: 1e400, longitude: 0, km: 1}            | INVALID_RANGE      | near.latitude | is not on the globe
            near: {latitude: 0, longitude: 181, km: 1}              | INVALID_RANGE      | near.longitude | is not on the globe
            near: {latitude: 0, longitude: 0, km: 0}                | INVALID_RANGE      | near.km      | it must be above 0 and at most 5000
            near: {latitude: 0, longitude: 0, km: -5}               | INVALID_RANGE      | near.km      | it must be above 0 and at most 5000
            near: {latitude: 0, longitude: 0, km: 5000.1}           | INVALID_RANGE      | near.km      | it must be above 0 and at most 5000
            and: [{country: "SYR"}, {or: [{fatalities: {best: {from: 1}}}, {country: "Syldavia"}]}] | UNKNOWN_COUNTRY | and.1.or.1.country | No country has
            not: {not: {admin1: []}}                                | INVALID_ARGUMENTS  | not.not.admin1 | is an empty list
            """)
    void aFilter(String filter, String code, String argument, String message) {
        JsonNode error = Asked.of("{ events(filter: {" + filter + "}) { nodes { ref } } }")
                .error();
        check(error, code, "filter." + argument, message);
        error = Asked.of("{ country(code: \"SYR\") { events(filter: {" + filter + "}) { nodes { ref } } } }")
                .error();
        check(error, code, "filter." + argument, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and",
                "or",
                "ref",
                "country",
                "region",
                "admin1",
                "prioGrid",
                "typeOfViolence",
                "actor",
                "sideA",
                "sideB",
                "sideAKind",
                "sideBKind",
                "allActors",
                "dyad",
                "conflict",
                "source",
                "dataset",
                "release",
                "confirmation",
            })
    void anEmptyList(String field) {
        JsonNode error = Asked.of("{ events(filter: {" + field + ": []}) { nodes { ref } } }")
                .error();
        check(
                error,
                "INVALID_ARGUMENTS",
                "filter." + field,
                "is an empty list, which asks for nothing. Name one at least, or leave it out where it is optional.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { event(ref: "ucdp-ged:10001") { ref } }                     | ucdp-ged:1001
            { dyad(ref: "ucdp-dyad:50011") { ref } }                     | ucdp-dyad:5001
            { conflict(ref: "ucdp-conflict:3011") { ref } }              | ucdp-conflict:301
            { country(code: "Syira") { ref } }                           | Syria
            { country(code: "Nigera") { ref } }                          | Nigeria
            { events(filter: {ref: "ucdp-ged:10001"}) { totalCount } }   | ucdp-ged:1001
            { events(filter: {admin1: "Reed Gouvernorate"}) { totalCount } } | Reed Governorate
            { events(filter: {actor: "Red Front"}) { totalCount } }      | ucdp-actor:9002
            { events(filter: {actor: "ucdp-actor:90011"}) { totalCount } } | ucdp-actor:9001
            { events(filter: {dyad: "ucdp-dyad:50011"}) { totalCount } } | ucdp-dyad:5001
            { events(filter: {conflict: "Lower Marsh Delta"}) { totalCount } } | Lower Marsh: Delta
            { events(filter: {source: "Rueters"}) { totalCount } }       | Reuters
            { events(filter: {dataset: "ucdp-gde"}) { totalCount } }     | dataset:ucdp-ged
            { events(filter: {release: "release:ucdp-ged/21.2"}) { totalCount } } | release:ucdp-ged/21.1
            """)
    void whatMayHaveBeenMeantIsSaid(String question, String nearest) {
        List<String> suggested = new ArrayList<>();
        Asked.of(question).error().at("/extensions/nearest").forEach(value -> suggested.add(value.asText()));
        assertThat(suggested).contains(nearest).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-02-30",
                "2015-02-29",
                "2016-13-01",
                "05.07.2016",
                "yesterday",
                "",
                "2016-07-05T00:00:00Z",
                "+12345-01-01",
                "-0001-01-01",
                "0000-01-01",
                "+999999999-12-31",
                "2016-7-5",
                "1467676800",
            })
    void aDayThatIsNone(String day) {
        JsonNode literal = Asked.of("{ events(filter: {dates: {from: \"" + day + "\"}}) { totalCount } }")
                .error();
        JsonNode variable = Asked.of(
                        "query($day: Date) { events(filter: {dates: {to: $day}}) { totalCount } }", Map.of("day", day))
                .error();
        JsonNode statistics = Asked.of(
                        "query($filter: EventFilter) { statistics(groupBy: MONTH, fillGaps: true, filter: $filter) { totalCount } }",
                        Map.of("filter", Map.of("dates", Map.of("to", day))))
                .error();
        check(literal, "INVALID_VALUE", "filter.dates.from", "is no date. Write 2016-07-05");
        check(variable, "INVALID_VALUE", "filter.dates.to", "is no date. Write 2016-07-05");
        check(statistics, "INVALID_VALUE", "filter.dates.to", "is no date. Write 2016-07-05");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { events(filter: {nonsense: 1}) { totalCount } }                          | INVALID_DOCUMENT | nonsense
            { events(filter: {typeOfViolence: RIOT}) { totalCount } }                 | INVALID_DOCUMENT | RIOT
            { events(filter: {typeOfViolence: "ONE_SIDED"}) { totalCount } }          | INVALID_DOCUMENT | typeOfViolence
            { events(filter: {country: [null]}) { totalCount } }                      | INVALID_DOCUMENT | country
            { events(filter: {or: [null]}) { totalCount } }                           | INVALID_DOCUMENT | or
            { events(orderBy: {by: NEWEST}) { totalCount } }                          | INVALID_DOCUMENT | NEWEST
            { events(orderBy: [null]) { totalCount } }                                | INVALID_DOCUMENT | orderBy
            { events(orderBy: {direction: ASC}) { totalCount } }                      | INVALID_DOCUMENT | by
            { events(filter: {fatalities: {best: {from: 2147483648}}}) { totalCount } }             | INVALID_DOCUMENT | from
            { events(filter: {fatalities: {best: {from: 1.5}}}) { totalCount } }                    | INVALID_DOCUMENT | from
            { events(first: "ten") { totalCount } }                                   | INVALID_DOCUMENT | first
            { events(first: 99999999999999999999) { totalCount } }                    | INVALID_DOCUMENT | first
            { events(filter: {box: {south: 1, west: 1}}) { totalCount } }             | INVALID_DOCUMENT | box
            { events(filter: {near: {latitude: "NaN", longitude: 0, km: 1}}) { totalCount } } | INVALID_DOCUMENT | latitude
            { events { nodes } }                                                      | INVALID_DOCUMENT | nodes
            { evnets { totalCount } }                                                 | INVALID_DOCUMENT | evnets
            { country { name } }                                                      | INVALID_DOCUMENT | code
            { node { ref } }                                                          | INVALID_DOCUMENT | id
            { search(text: "a", kind: [RIVER]) { kind } }                            | INVALID_DOCUMENT | RIVER
            { events { totalCount }                                                   | INVALID_SYNTAX   |
            nonsense                                                                  | INVALID_SYNTAX   |
            query A { events { totalCount } } query B { events { totalCount } }       | UNKNOWN_OPERATION |
            """)
    void aDocumentThatDoesNotFit(String document, String code, String named) {
        JsonNode answer = Asked.of(document).answer();
        assertThat(answer.has("data")).as("%s", answer).isFalse();
        for (JsonNode error : answer.get("errors")) {
            assertThat(error.at("/extensions/code").asText()).as("%s", error).isEqualTo(code);
            harmless(error);
        }
        if (named != null) {
            assertThat(answer.at("/errors/0/message").asText()).contains(named);
        }
    }

    @Test
    void variablesThatDoNotFit() {
        for (Object filter : Arrays.asList(
                Map.of("nonsense", 1),
                Map.of("typeOfViolence", List.of("RIOT")),
                Map.of("country", Collections.singletonList(null)),
                Map.of("fatalities", Map.of("best", Map.of("from", 2147483648L))),
                Map.of("fatalities", Map.of("best", Map.of("from", 1.5))),
                Map.of("fatalities", Map.of("best", Map.of("from", "many"))),
                Map.of("box", Map.of("south", 1)),
                Map.of("box", Map.of("south", 0, "west", 0, "north", 1, "east", "NaN")),
                Map.of("box", Map.of("south", 0, "west", 0, "north", 1, "east", Double.NaN)),
                Map.of("box", Map.of("south", 0, "west", 0, "north", 1, "east", Double.POSITIVE_INFINITY)),
                Map.of("ongoing", "maybe"),
                "text",
                List.of(1, 2),
                12)) {
            JsonNode error = Asked.of(
                            "query($filter: EventFilter) { events(filter: $filter) { totalCount } }",
                            Map.of("filter", filter))
                    .error();
            assertThat(error.at("/extensions/code").asText())
                    .as("%s: %s", filter, error)
                    .isIn("INVALID_VARIABLE", "INVALID_RANGE");
            harmless(error);
        }
        JsonNode missing = Asked.of("query($code: String!) { country(code: $code) { name } }")
                .error();
        assertThat(missing.at("/extensions/code").asText()).isEqualTo("INVALID_VARIABLE");
        harmless(missing);
    }

    @Test
    void aFilterThatIsTooDeepOrHasTooManyParts() {
        Map<String, Object> filter = Map.of("country", List.of("SYR"));
        for (int depth = 1; depth < 8; depth++) {
            filter = Map.of("not", filter);
        }
        String question = "query($filter: EventFilter) { events(filter: $filter, first: 500) { totalCount } }";
        assertThat(Asked.of(question, Map.of("filter", filter)).data()).isNotNull();
        JsonNode deeper = Asked.of(question, Map.of("filter", Map.of("and", List.of(filter))))
                .error();
        check(deeper, "FILTER_TOO_LARGE", "filter.and.0.not.not.not.not.not.not.not", "at most 8 deep");
        for (int depth = 8; depth < 300; depth++) {
            filter = Map.of("not", filter);
        }
        assertThat(Asked.of(question, Map.of("filter", filter))
                        .error()
                        .at("/extensions/code")
                        .asText())
                .isEqualTo("FILTER_TOO_LARGE");
        List<Map<String, Object>> many =
                Collections.nCopies(50, Map.of("fatalities", Map.of("best", Map.of("from", 1))));
        check(
                Asked.of(question, Map.of("filter", Map.of("or", many))).error(),
                "FILTER_TOO_LARGE",
                "filter.or.49",
                "at most 50 parts");
    }

    /** Whatever a text holds, it is looked for or refused; nothing of it is run, and nothing breaks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x'; drop table event; --",
                "' or '1'='1",
                "\"; select pg_sleep(1); --",
                "%",
                "_%_",
                "\\",
                "\\%",
                "*",
                "😀",
                "دلتا",
                "\u0000",
                "a\u0000b",
                "\uD83D",
                "\uDE00x",
                "\u202E",
                "\n\t",
                "${jndi:ldap://x}",
                "?",
                "??",
                ":name",
                "{fn now()}",
                "LONG",
            })
    void anyText(String given) {
        String text = given.equals("LONG") ? "x".repeat(10_000) : given;
        Map<String, Object> variables = new HashMap<>();
        variables.put("text", text);
        variables.put("texts", List.of(text, "SYR"));
        for (String question : List.of(
                "query($text: String!) { events(filter: {text: $text}) { totalCount nodes { ref } } }",
                "query($texts: [String!]) { events(filter: {ref: $texts}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {country: $texts}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {admin1: $texts}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {actor: $texts}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {allActors: $texts, rollUp: [SUBGROUPS]}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {dyad: $texts}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {conflict: $texts}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {source: $texts}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {dataset: $texts}) { totalCount } }",
                "query($texts: [String!]) { events(filter: {release: $texts}) { totalCount } }",
                "query($text: String!) { events(filter: {classification: {scheme: $text, code: $text}}) { totalCount } }",
                "query($text: String!) { events(after: $text) { totalCount } }",
                "query($text: String!) { country(code: $text) { name } }",
                "query($text: String!) { event(ref: $text) { ref } }",
                "query($text: ID!) { event(id: $text) { ref } }",
                "query($text: String!) { place(ref: $text) { ref } }",
                "query($text: String!) { dyad(ref: $text) { ref } }",
                "query($text: ID!) { node(id: $text) { ref } }",
                "query($text: String!) { search(text: $text) { matched } }",
                "query($text: String!) { search(text: $text, kind: [EVENT]) { matched } }")) {
            JsonNode answer = Asked.of(question, variables).answer();
            boolean found = question.contains("filter: {text") || question.contains("search");
            if (answer.has("errors")) {
                JsonNode error = answer.get("errors").get(0);
                harmless(error);
                assertThat(error.at("/extensions/argument").asText())
                        .as("%s", error)
                        .isNotEmpty();
            } else {
                assertThat(found)
                        .as("%s of '%s' is answered: %s", question, given, answer)
                        .isTrue();
            }
        }
        assertThat(Asked.of("{ events { totalCount } }")
                        .data()
                        .at("/events/totalCount")
                        .asInt())
                .isEqualTo(Marsh.rows().size());
    }

    @Test
    void wordsWithSignsOfPatternsAreTakenAsTheyAre() {
        assertThat(found("%")).contains("ucdp-ged:1002", "ucdp-ged:1017").doesNotContain("ucdp-ged:1010");
        assertThat(found("reed_front")).containsExactlyInAnyOrder("ucdp-ged:1003", "ucdp-ged:1018");
        assertThat(found("\\logs\\")).containsExactly("ucdp-ged:1012");
        assertThat(found("😀")).containsExactly("ucdp-ged:1043");
        assertThat(found("?")).isEmpty();
    }

    @Test
    void cursorsThatAreNone() {
        String cursor = Asked.of("{ events(first: 5) { pageInfo { endCursor } } }")
                .data()
                .at("/events/pageInfo/endCursor")
                .asText();
        String content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        assertThat(content).matches("\\[\"date-event-\",\"[0-9-]{10}\",[0-9]+]");
        List<String> wrong = new ArrayList<>(List.of(
                cursor.substring(1),
                cursor.substring(0, cursor.length() - 1),
                cursor.substring(0, cursor.length() / 2),
                cursor + "A",
                cursor + "=",
                cursor + cursor,
                " " + cursor,
                cursor.toLowerCase(java.util.Locale.ROOT)));
        String head = content.substring(0, content.indexOf(','));
        for (String tampered : List.of(
                head + "]",
                head + ",\"2016-07-05\"]",
                head + ",\"2016-07-05\",1,2]",
                head + ",\"2016-07-05\",null]",
                head + ",null,1]",
                head + ",\"2016-02-30\",1]",
                head + ",\"+999999999-12-31\",1]",
                head + ",\"-0001-12-31\",1]",
                head + ",\"2016-07-05\",\"1\"]",
                head + ",\"2016-07-05\",1.5]",
                head + ",\"2016-07-05\",99999999999999999999]",
                head + ",\"2016-07-05\",true]",
                head + ",20160705,1]",
                head + ",[\"2016-07-05\"],1]",
                head + ",\"2016-07-05\", 1]",
                head + ",\"2016-07-05\",1] ",
                head + ",\"2016-07-05\",1][]",
                "[\"date+event+\",\"2016-07-05\",1]",
                "[\"best-event-\",3,1]",
                "[\"date-id-\",\"2016-07-05\",1]",
                "[]",
                "{}",
                "null",
                "1")) {
            wrong.add(encoded(tampered));
        }
        wrong.add(Asked.of("{ actors(first: 1, orderBy: NAME) { pageInfo { endCursor } } }")
                .data()
                .at("/actors/pageInfo/endCursor")
                .asText());
        for (String none : wrong) {
            for (String field : List.of("events(first: 2, after: $cursor)", "events(last: 2, before: $cursor)")) {
                JsonNode error = Asked.of(
                                "query($cursor: String) { " + field + " { nodes { ref } } }", Map.of("cursor", none))
                        .error();
                assertThat(error.at("/extensions/code").asText())
                        .as("%s: %s", none, error)
                        .isEqualTo("INVALID_CURSOR");
                assertThat(error.at("/extensions/argument").asText())
                        .isEqualTo(field.contains("after") ? "after" : "before");
                harmless(error);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {by: TITLE}     | ["name-event-","a\\u0000b",1]
            {by: TITLE}     | ["name-event-","a\\ud83d",1]
            {by: TITLE}     | ["name-event-",null,1]
            {by: TITLE, direction: ASC} | ["name+id+","Reed Front",1]
            {by: FATALITIES_BEST}     | ["best-event-","three",1]
            {by: FATALITIES_BEST}     | ["best-event-",3.5,1]
            {by: FATALITIES_BEST}     | ["high-event-",3,1]
            {by: RECORDED_AT} | ["recorded-event-","+1000000000-01-01T00:00:00Z",1]
            {by: RECORDED_AT} | ["recorded-event-","2022-02-01",1]
            {by: RECORDED_AT} | ["recorded-event-",1643716800,1]
            """)
    void cursorsOfOtherOrders(String orderBy, String content) {
        for (String paging : List.of("after", "before")) {
            JsonNode error = Asked.of(
                            "query($cursor: String) { events(orderBy: " + orderBy + ", " + paging
                                    + ": $cursor) { nodes { ref } } }",
                            Map.of("cursor", encoded(content)))
                    .error();
            assertThat(error.at("/extensions/code").asText()).as("%s", error).isEqualTo("INVALID_CURSOR");
        }
    }

    @Test
    void aCursorOfAnotherPointIsNone() {
        String near =
                "events(filter: {near: {latitude: 35, longitude: %s, km: 100}}, orderBy: {by: DISTANCE}, first: 1%s)"
                        + " { pageInfo { endCursor } }";
        String cursor = Asked.of("{ " + near.formatted("38", "") + " }")
                .data()
                .at("/events/pageInfo/endCursor")
                .asText();
        String after = ", after: \"" + cursor + "\"";
        Asked.of("{ " + near.formatted("38", after) + " }").data();
        assertThat(Asked.of("{ " + near.formatted("38.5", after) + " }")
                        .error()
                        .at("/extensions/code")
                        .asText())
                .isEqualTo("INVALID_CURSOR");
    }

    @Test
    void idsOfOtherTypesAreNotFound() {
        String event = Asked.of("{ event(ref: \"ucdp-ged:1001\") { id } }")
                .data()
                .at("/event/id")
                .asText();
        byte[] bytes = Base64.getUrlDecoder().decode(event);
        bytes[0] = 'C';
        String country = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        bytes[0] = '!';
        String nothing = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        JsonNode nodes = Asked.of(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ref } }",
                        Map.of("ids", List.of(country, event, nothing, event)))
                .data()
                .get("nodes");
        assertThat(nodes.toString()).isEqualTo("[null,{\"ref\":\"ucdp-ged:1001\"},null,{\"ref\":\"ucdp-ged:1001\"}]");
        for (String id : List.of(country, nothing)) {
            check(
                    Asked.of("query($id: ID!) { node(id: $id) { ref } }", Map.of("id", id))
                            .error(),
                    "NOT_FOUND",
                    "id",
                    "No record has the id");
            check(
                    Asked.of("query($id: ID!) { event(id: $id) { ref } }", Map.of("id", id))
                            .error(),
                    "NOT_FOUND",
                    "id",
                    "No event has the id");
        }
        check(Asked.of("{ nodes(ids: []) { ref } }").error(), "INVALID_ARGUMENTS", "ids", "asks for nothing");
        check(
                Asked.of(
                                "query($ids: [ID!]!) { nodes(ids: $ids) { ref } }",
                                Map.of("ids", Collections.nCopies(501, event)))
                        .error(),
                "PAGE_TOO_LARGE",
                "ids",
                "501 ids are asked for; at most 500 can be.");
    }

    @Test
    void nullMeansTheDefault() {
        JsonNode data = Asked.of("""
                {
                  events(filter: null, orderBy: null, first: null, after: null, last: null, before: null) { nodes { ref } }
                  search(text: "Reed", kind: null, first: null) { kind }
                  countries(region: null, withEvents: null) { name }
                  country(code: "SYR") { events(filter: null, orderBy: null, first: null) { nodes { ref } } }
                }""").data();
        assertThat(data.at("/events/nodes")).hasSize(50);
        assertThat(data.get("search")).isNotEmpty();
        assertThat(data.get("countries")).hasSizeGreaterThan(190);
        assertThat(data.at("/country/events/nodes")).hasSizeGreaterThan(20);
    }

    private static List<String> found(String text) {
        return Asked.texts(
                Asked.of(
                                "query($text: String) { events(filter: {text: $text}, first: 500) { nodes { ref } } }",
                                Map.of("text", text))
                        .data()
                        .at("/events/nodes"),
                "ref");
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void check(JsonNode error, String code, String argument, String message) {
        assertThat(error.at("/extensions/code").asText()).as("%s", error).isEqualTo(code);
        assertThat(error.at("/extensions/argument").asText(null))
                .as("%s", error)
                .isEqualTo(argument);
        assertThat(error.get("message").asText()).contains(message);
        harmless(error);
    }

    /** It is a refusal, fit to be shown: nothing of the inside, and not longer than people read. */
    private static void harmless(JsonNode error) {
        assertThat(error.at("/extensions/code").asText()).as("%s", error).isNotEqualTo("INTERNAL_ERROR");
        assertThat(error.get("message").asText())
                .isNotBlank()
                .hasSizeLessThan(1000)
                .doesNotContainIgnoringCase("exception", "system error", "org.casus", "java.", "null pointer");
    }
}
