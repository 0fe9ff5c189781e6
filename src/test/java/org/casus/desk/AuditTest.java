package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.Test;

/** Every write is in the audit log, with its revisions; what writes nothing is not. */
@QuarkusTest
@TestProfile(WithSample.class)
class AuditTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RECORD = """
            mutation($dryRun: Boolean!) {
              recordReport(dryRun: $dryRun, input: {
                report: { ref: "report:desk-audit", publisher: "source:desk-audit", published: "2023-05-01", headline: "h" }
                sources: [{ ref: "source:desk-audit", kind: NGO, name: "n" }]
              }) { changes { ref outcome } }
            }""";

    private static final String LOG = """
            { auditLog(operation: "recordReport", key: "casus_abcdefgh") { nodes {
                caller key role operation subject
                revisions { recordType recordRef action author run { ref } changes { field from to } } } } }""";

    @Inject
    Engine engine;

    private JsonNode ask(String document, Map<String, Object> variables, Caller caller) {
        JsonNode answer = JSON.valueToTree(
                engine.answer(document, null, variables, caller).specification());
        assertThat(answer.path("errors")).isEmpty();
        return answer.path("data");
    }

    private JsonNode log() {
        return ask(LOG, Map.of(), new Caller(AccessRole.ADMIN, "the chief"))
                .path("auditLog")
                .path("nodes");
    }

    @Test
    void everyWriteIsThereWithItsRevisions() {
        Caller editor = new Caller(AccessRole.EDITOR, "the desk", "casus_abcdefgh");
        ask(RECORD, Map.of("dryRun", true), editor);
        assertThat(log()).isEmpty();
        ask(RECORD, Map.of("dryRun", false), editor);
        ask(RECORD, Map.of("dryRun", false), editor); // changes nothing
        assertThat(log()).hasSize(1);
        JsonNode entry = log().get(0);
        assertThat(entry.path("caller").asText()).isEqualTo("the desk");
        assertThat(entry.path("role").asText()).isEqualTo("EDITOR");
        assertThat(entry.path("operation").asText()).isEqualTo("recordReport");
        assertThat(entry.path("revisions").findValuesAsText("recordRef"))
                .containsExactlyInAnyOrder("report:desk-audit", "source:desk-audit");
        assertThat(entry.path("revisions").findValuesAsText("author")).containsOnly("the desk");
        assertThat(entry.path("revisions").findValuesAsText("action")).containsOnly("CREATED");
        assertThat(entry.path("revisions").toString()).contains("{\"field\":\"headline\",\"from\":null,\"to\":\"h\"}");
    }
}
