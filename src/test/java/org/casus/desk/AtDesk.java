package org.casus.desk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.casus.Example;
import org.casus.graphql.engine.Engine;
import org.casus.store.EmptyStore;
import org.junit.jupiter.api.BeforeEach;

/** Tests that each begin with the agency's report, and nothing else in the store. */
abstract class AtDesk {

    static final String EVENT = "desk:2022-01-20-ghwayran-prison";
    static final String GUARDS = EVENT + "/killed-security-forces";

    @Inject
    Engine engine;

    @Inject
    DataSource store;

    Editor ada;
    Editor ben;

    @BeforeEach
    void recordTheReport() throws IOException, SQLException {
        try (Connection connection = store.getConnection()) {
            EmptyStore.empty(connection);
        }
        ada = new Editor(engine, "Ada");
        ben = new Editor(engine, "Ben");
        Example report = Example.request("docs/report.json");
        ada.data(report.document(), report.variables());
    }

    static String fatalities(JsonNode event) {
        return event.path("low").asText() + " " + event.path("best").asText() + " "
                + event.path("high").asText();
    }

    JsonNode changes(Editor who, String mutation, String input) {
        return who.data("mutation { " + mutation + "(input: {" + input
                        + "}) { changes { type ref outcome version fields { field from to } } } }")
                .path(mutation)
                .path("changes");
    }

    static List<String> outcomes(JsonNode changes) {
        return changes.findValuesAsText("outcome");
    }

    /** As later reports put it: on 22 January there are 28 guards and 39 attackers, on the 23rd 45, and CONFIRMED. */
    void laterReports() {
        for (String report : List.of("22", "23")) {
            changes(ada, "recordReport", """
                    report: { ref: "report:desk-2022-01-DAY", publisher: "source:ap", published: "2022-01-DAY" }""".replace("DAY", report));
        }
        changes(ada, "reviseClaim", """
                supersedes: "GUARDS", ref: "GUARDS-22", report: "report:desk-2022-01-22", saidAt: "2022-01-22T00:00:00Z",
                quantity: { quantifier: AT_LEAST, amount: 28 }""".replace("GUARDS", GUARDS));
        changes(ben, "reviseClaim", """
                supersedes: "GUARDS-22", ref: "GUARDS-23", report: "report:desk-2022-01-23", saidAt: "2022-01-23T00:00:00Z",
                quantity: { quantifier: RANGE, low: 40, high: 50, amount: 45 }, confirmation: CONFIRMED""".replace("GUARDS", GUARDS));
    }
}
