package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import db.migration.V17_2__times_of_confirmations;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.casus.Example;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Engine;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.Test;

/** What a former version stored of confirmations gets the times of its revisions, and no toll changes. */
@QuarkusTest
@TestProfile(WithSample.class)
class TimesOfConfirmationsTest {

    private static final String EVENT = "desk:2022-01-20-ghwayran-prison";

    private static final String CONFIRMATIONS = """
            query ($ref: String!) {
              event(ref: $ref) {
                claimedFatalities { low best high }
                tollHistory { at confirmation fatalities { best } }
              }
              claims(filter: {event: [$ref]}, orderBy: [{by: RECORDED_AT}]) {
                nodes { ref confirmation confirmations { confirmation saidAt recordedAt restores { ref } } }
              }
            }""";

    @Inject
    Engine engine;

    @Inject
    DataSource store;

    private void claim(Editor ada, String name, int day, int number, String more) {
        ada.data(
                "mutation { recordClaim(input: { ref: \"desk:%s\", event: \"%s\", reportedBy: \"source:ap\", metric: KILLED"
                                .formatted(name, EVENT)
                        + " victimGroup: CIVILIANS, saidAt: \"2022-02-0%dT00:00:00Z\", quantity: {quantifier: EXACTLY, amount: %d} %s }) { dryRun } }"
                                .formatted(day, number, more));
    }

    @Test
    void theyAreThoseOfTheRevisions() throws IOException, SQLException {
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
        Editor ada = new Editor(engine, "Ada");
        Example report = Example.request("docs/report.json");
        ada.data(report.document(), report.variables());
        claim(ada, "one", 1, 10, "");
        claim(ada, "two", 2, 12, "supersedes: \"desk:one\"");
        claim(ada, "three", 3, 14, "");
        ada.data(
                "mutation { setClaimConfirmation(input: {ref: \"desk:two\", version: 1, confirmation: CONFIRMED}) { dryRun } }");
        ada.data(
                "mutation { retractClaim(input: {ref: \"desk:two\", version: 2, reason: \"r\", restores: \"desk:one\"}) { dryRun } }");
        // It replaced nothing, but what was said before came back: the newest of it that held.
        ada.data(
                "mutation { retractClaim(input: {ref: \"desk:three\", version: 1, reason: \"r\", restores: \"desk:one\"}) { dryRun } }");
        JsonNode before = ada.data(CONFIRMATIONS, Map.of("ref", EVENT));
        assertThat(before.toString()).contains("\"restores\":{\"ref\":\"desk:one\"}");
        try (Connection connection = store.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from claim_confirmation");
            connection.setAutoCommit(false);
            V17_2__times_of_confirmations.migrate(connection);
            connection.commit();
        }
        assertThat(ada.data(CONFIRMATIONS, Map.of("ref", EVENT)).toPrettyString())
                .isEqualTo(before.toPrettyString());
    }
}
