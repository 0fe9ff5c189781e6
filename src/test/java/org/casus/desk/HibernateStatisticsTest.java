package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.casus.Example;
import org.casus.event.sample.WithSample;
import org.casus.graphql.Cold;
import org.casus.store.EmptyStore;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Hibernate itself counts of an operation. */
@QuarkusTest
@TestProfile(WithSample.class)
class HibernateStatisticsTest extends AtDesk {

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void count() {
        sessions.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        sessions.getStatistics().setStatisticsEnabled(false);
    }

    private String counted(String document) {
        return counted(document, Map.of());
    }

    private String counted(String document, Map<String, Object> variables) {
        Statistics counted = sessions.getStatistics();
        Cold.start();
        counted.clear();
        ada.data(document, variables);
        return "%d loaded, %d inserted, %d updated, %d deleted by %d statements"
                .formatted(
                        counted.getEntityLoadCount(),
                        counted.getEntityInsertCount(),
                        counted.getEntityUpdateCount(),
                        counted.getEntityDeleteCount(),
                        counted.getPrepareStatementCount());
    }

    @Test
    void aMutationInsertsAndUpdatesWhatChanges() {
        assertThat(counted("mutation { reviseClaim(input: { supersedes: \"" + GUARDS + "\", ref: \"" + GUARDS
                        + "-a\", quantity: { quantifier: EXACTLY, amount: 25 } }) { dryRun } }"))
                .as("the claims that make the toll, and the new one for the answer; that, and the event with its toll")
                .isEqualTo("4 loaded, 1 inserted, 1 updated, 0 deleted by 4 statements");
        assertThat(sessions.getStatistics().getOptimisticFailureCount()).isZero();
    }

    @Test
    void aRetractedEventGoesWithItsClaims() {
        assertThat(counted("mutation { retractEvent(input: { ref: \"" + EVENT
                        + "\", version: 1, reason: \"No event\" }) { dryRun } }"))
                .isEqualTo("0 loaded, 0 inserted, 0 updated, 4 deleted by 4 statements");
    }

    @Test
    void aPageReadsEachTypeOnce() {
        assertThat(counted(
                        "{ events(first: 50) { nodes { title place { name } participations { actor { name } } } } }"))
                .as("two events, their places, participations and actors")
                .isEqualTo("15 loaded, 0 inserted, 0 updated, 0 deleted by 4 statements");
    }

    @Test
    void anEventByItsRefIsOneRow() {
        assertThat(counted("{ event(ref: \"" + EVENT + "\") { title } }"))
                .isEqualTo("1 loaded, 0 inserted, 0 updated, 0 deleted by 1 statements");
    }

    @Test
    void aReportIsOneStatementForEachTypeOfItsRecords() throws IOException, SQLException {
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
        Example report = Example.request("docs/report.json");
        assertThat(counted(report.document(), report.variables()))
                .as("of nine types, those of the desk's dataset and release too; the others read the answer")
                .isEqualTo("33 loaded, 27 inserted, 0 updated, 0 deleted by 19 statements");
    }
}
