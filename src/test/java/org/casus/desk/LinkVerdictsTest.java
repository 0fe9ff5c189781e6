package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.casus.event.sample.WithSample;
import org.junit.jupiter.api.Test;

/** How people judge pairs of events that may be the same. */
@QuarkusTest
@TestProfile(WithSample.class)
class LinkVerdictsTest extends AtDesk {

    private static final String IRAQ = "desk:2022-01-21-iraq-army-base";

    private static final String PROPOSED =
            "{ possibleDuplicates%s { totalCount nodes { kind note event { ref } other { ref } likeness { score daysApart kmApart time place actors toll } } } }";

    private static final String PAIR =
            "{\"totalCount\":1,\"nodes\":[{\"kind\":\"POSSIBLY_SAME\",\"note\":null,\"event\":{\"ref\":\"" + EVENT
                    + "\"},\"other\":{\"ref\":\"" + IRAQ
                    + "\"},\"likeness\":{\"score\":0.815,\"daysApart\":0,\"kmApart\":12.5,\"time\":0.9,\"place\":0.8,\"actors\":null,\"toll\":0.7}}]}";

    private static final String NONE = "{\"totalCount\":0,\"nodes\":[]}";

    /** As casus link proposes one: that needs events of two datasets, which are tried elsewhere. */
    private void propose() throws SQLException {
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into event_link (id, event_id, other_id, kind, score, days_apart, km_apart, time_score, place_score, toll_score)"
                            + " select 900001, one.id, other.id, 'POSSIBLY_SAME', 0.815, 0, 12.5, 0.9, 0.8, 0.7 from event one, event other where one.ref = '"
                            + EVENT + "' and other.ref = '" + IRAQ + "'");
        }
    }

    private String proposed(String arguments) {
        return ada.data(PROPOSED.formatted(arguments))
                .path("possibleDuplicates")
                .toString();
    }

    private JsonNode change(String mutation, String kind, String event, String other) {
        return ada.data("mutation { " + mutation + "(input: { event: \"" + event + "\", kind: " + kind + ", other: \""
                        + other + "\" }) { outcome event { links { kind reversed likeness { score } } } } }")
                .path(mutation);
    }

    @Test
    void aRefusedPairIsNoProposalAnyMore() throws SQLException {
        propose();
        assertThat(proposed("")).isEqualTo(PAIR);
        // From the other end: which of the two has the tie is not for people to know.
        JsonNode refused = change("unlinkEvents", "POSSIBLY_SAME", IRAQ, EVENT);
        assertThat(refused.toString())
                .isEqualTo(
                        "{\"outcome\":\"REMOVED\",\"event\":{\"links\":[{\"kind\":\"NOT_SAME\",\"reversed\":true,\"likeness\":{\"score\":0.815}}]}}");
        assertThat(proposed("")).isEqualTo(NONE);
        assertThat(change("unlinkEvents", "POSSIBLY_SAME", IRAQ, EVENT)
                        .path("outcome")
                        .asText())
                .isEqualTo("UNCHANGED");
        assertThat(change("unlinkEvents", "NOT_SAME", EVENT, IRAQ).path("event").path("links"))
                .isEmpty();
    }

    @Test
    void anAcceptedPairIsTheSame() throws SQLException {
        propose();
        assertThat(change("linkEvents", "SAME_AS", IRAQ, EVENT).toString())
                .isEqualTo(
                        "{\"outcome\":\"UPDATED\",\"event\":{\"links\":[{\"kind\":\"SAME_AS\",\"reversed\":true,\"likeness\":{\"score\":0.815}}]}}");
        assertThat(proposed("")).isEqualTo(NONE);
    }

    @Test
    void pairsAreFilteredByEitherEnd() throws SQLException {
        propose();
        for (String some : List.of(
                "(filter: { country: \"IQ\" })", "(filter: { country: \"SY\" })", "(leastScore: 0.8, first: 1)")) {
            assertThat(proposed(some)).as(some).isEqualTo(PAIR);
        }
        for (String some : List.of("(filter: { fatalities: {best: { from: 1000 }} })", "(leastScore: 0.9)")) {
            assertThat(proposed(some)).as(some).isEqualTo(NONE);
        }
        assertThat(ada.error("{ possibleDuplicates(leastScore: 2) { totalCount } }", Map.of())
                        .path("extensions")
                        .path("code")
                        .asText())
                .isEqualTo("INVALID_RANGE");
    }

    @Test
    void theMostAlikeComeFirstAndThoseByHandLast() throws SQLException {
        propose();
        for (String ref : List.of("desk:a", "desk:b")) {
            changes(ada, "recordEvent", "ref: \"" + ref + "\", title: \"" + ref + "\", start: \"2022-01-20\"");
            change("linkEvents", "POSSIBLY_SAME", ref, EVENT);
        }
        String cursor = null;
        StringBuilder met = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            JsonNode page = ada.data(
                            "query ($after: String) { possibleDuplicates(first: 1, after: $after) { nodes { event { ref } likeness { score } } pageInfo { endCursor hasNextPage } } }",
                            cursor == null ? Map.of() : Map.of("after", cursor))
                    .path("possibleDuplicates");
            cursor = page.path("pageInfo").path("endCursor").asText();
            met.append(page.path("nodes").get(0).path("event").path("ref").asText())
                    .append(' ');
            assertThat(page.path("pageInfo").path("hasNextPage").asBoolean()).isEqualTo(i < 2);
        }
        assertThat(met.toString()).isEqualTo(EVENT + " desk:b desk:a ");
    }
}
