package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that goes away under a server, and comes back. */
class OutageIT {

    private static final String QUERY = "{ events(first: 1) { nodes { ref } } sources { totalCount } }";

    @TempDir
    Path folder;

    @Test
    void requestsGetOneTypedErrorUntilTheDatabaseIsBack() throws Exception {
        EmbeddedPostgres database = start(0);
        int port = database.getPort();
        try (Server server = new Server(Map.of(
                "CASUS_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                "CASUS_DB_USER", "postgres",
                "CASUS_DB_PASSWORD", "postgres"))) {
            assertThat(server.ask(QUERY).has("errors")).isFalse();
            assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(200);

            database.close();
            for (int i = 0; i < 20; i++) {
                JsonNode answer = server.ask(QUERY);
                assertThat(answer.has("data")).isFalse();
                assertThat(answer.get("errors")).hasSize(1);
                assertThat(answer.at("/errors/0/extensions/code").textValue()).isEqualTo("STORE_UNAVAILABLE");
            }
            assertThat(server.get("/graphql?query=%7Bevents%7BtotalCount%7D%7D").statusCode())
                    .isEqualTo(503);
            assertThat(server.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(server.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(server.get("/q/metrics").body())
                    .contains("casus_errors_total{code=\"STORE_UNAVAILABLE\"} 21.0", "casus_import_running NaN");

            database = start(port);
            while (server.get("/q/health/ready").statusCode() != 200) {
                Thread.sleep(50);
            }
            JsonNode answer = server.ask(QUERY);
            assertThat(answer.has("errors")).as(answer.toString()).isFalse();
            assertThat(server.log()).contains("The database cannot be reached").doesNotContain("ERROR");
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setServerConfig("unix_socket_directories", "");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }
}
