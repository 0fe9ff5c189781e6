package org.casus.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The protocols, as the packages of their makers see them. */
@QuarkusTest
class ProtocolTest {

    @TestHTTPResource("/graphql")
    URI address;

    @Inject
    DataSource source;

    /** An import that another process might be running. */
    @BeforeEach
    void anImportRuns() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    merge into dataset (id, uid, ref, name) key (id)
                    values (900001, random_uuid(), 'dataset:protocol', 'Protocol')
                    """);
            statement.execute("""
                    merge into release (id, uid, ref, dataset_id, version, kind) key (id)
                    values (900001, random_uuid(), 'release:protocol', 900001, '1.0', 'FINAL')
                    """);
            statement.execute("""
                    merge into import_run (id, uid, ref, release_id, file_name, status, complete, started_at, rows_read) key (id)
                    values (900000001, random_uuid(), 'run:protocol', 900001, 'a.csv', 'RUNNING', false, current_timestamp, 7)
                    """);
        }
    }

    @Test
    void everyAuditOfGraphQLOverHttpIsOk() throws Exception {
        assertThat(Node.run("audit.mjs", address.toString())).isEqualTo("61 of 61 audits are ok\n");
    }

    @Test
    void theClientsOfWebSocketsAndEventStreamsGetTheirAnswers() throws Exception {
        String query = "query [{\"data\":{\"country\":{\"name\":\"Syria\"}}}]\n";
        String again = query.replace("query", "again");
        String progress =
                "subscription [{\"data\":{\"importProgress\":{\"status\":\"RUNNING\",\"rowsRead\":7,\"release\":{\"version\":\"1.0\"}}}}]\n";
        assertThat(Node.run(
                                "clients.mjs",
                                address.toString(),
                                address.toString().replaceFirst("http", "ws"))
                        .replaceAll("mistake .*\"code\":\"INVALID_DOCUMENT\".*", "mistake INVALID_DOCUMENT"))
                .isEqualTo("ws " + query + "ws mistake INVALID_DOCUMENT\n" + "ws " + progress + "ws " + again + "sse "
                        + query + "sse mistake INVALID_DOCUMENT\n" + "sse " + progress + "sse " + again);
    }
}
