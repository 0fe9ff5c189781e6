package org.casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the import folder are imported by a mutation, and no others. */
@QuarkusTest
@TestProfile(ImportFileTest.WithFolder.class)
class ImportFileTest {

    private static final Path FOLDER = Path.of("target/import-file/folder");

    /** A server with an import folder that has one file, and a link that leads out of it. */
    public static final class WithFolder implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Files.createDirectories(FOLDER.resolve("sub"));
                Path marsh = Path.of("src/test/resources/org/casus/event/marsh.csv");
                Files.copy(marsh, FOLDER.resolve("sub/marsh.csv"), StandardCopyOption.REPLACE_EXISTING);
                Files.copy(marsh, FOLDER.resolveSibling("outside.csv"), StandardCopyOption.REPLACE_EXISTING);
                Files.deleteIfExists(FOLDER.resolve("link.csv"));
                Files.createSymbolicLink(FOLDER.resolve("link.csv"), Path.of("../outside.csv"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "casus.db.url",
                    "jdbc:h2:mem:import-file;DB_CLOSE_DELAY=-1",
                    "casus.import.folder",
                    FOLDER.toString());
        }
    }

    @Inject
    Engine engine;

    private static final String IMPORT = """
            mutation ($path: String!) {
              importFile(input: { path: $path, format: "ucdp-ged", release: "25.1" }%s) {
                finished dryRun rowsRead created updated unchanged rejected examples run { status release { ref } created }
              }
            }""";

    private JsonNode ask(AccessRole role, String document, String path) {
        return Editor.json(engine.answer(document, null, Map.of("path", path), new Caller(role, "Eve")));
    }

    private int events() {
        return ask(AccessRole.READER, "{ events { totalCount } }", "")
                .path("data")
                .path("events")
                .path("totalCount")
                .asInt();
    }

    @Test
    void aFileIsTriedOutAndImported() {
        String dry = IMPORT.formatted(", dryRun: true");
        JsonNode shown =
                ask(AccessRole.ADMIN, dry, "sub/marsh.csv").path("data").path("importFile");
        assertThat(shown.path("created").asInt()).isPositive();
        assertThat(shown.path("run").isNull()).isTrue();
        assertThat(events()).isZero();

        JsonNode done = ask(AccessRole.ADMIN, IMPORT.formatted(""), "sub/marsh.csv")
                .path("data")
                .path("importFile");
        assertThat(done.path("finished").asBoolean()).isTrue();
        assertThat(done.path("created")).isEqualTo(shown.path("created"));
        assertThat(done.path("run").toString())
                .isEqualTo("{\"status\":\"COMPLETED\",\"release\":{\"ref\":\"release:ucdp-ged/25.1\"},\"created\":"
                        + done.path("created") + "}");
        assertThat(events()).isEqualTo(done.path("created").asInt());

        JsonNode again = ask(AccessRole.ADMIN, IMPORT.formatted(""), "sub/marsh.csv")
                .path("data")
                .path("importFile");
        assertThat(again.path("created").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.csv", "link.csv", "/etc/passwd", "sub/../../outside.csv"})
    void noOtherFileIsReached(String path) {
        JsonNode error = ask(AccessRole.ADMIN, IMPORT.formatted(", dryRun: true"), path)
                .path("errors")
                .get(0);
        assertThat(error.path("extensions").path("code").asText()).isEqualTo("INVALID_ARGUMENTS");
        assertThat(error.path("extensions").path("argument").asText()).isEqualTo("input.path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.csv", "sub", ""})
    void aFileThatIsNoneIsSaidToBe(String path) {
        assertThat(ask(AccessRole.ADMIN, IMPORT.formatted(", dryRun: true"), path)
                        .path("errors")
                        .get(0)
                        .path("extensions")
                        .path("code")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anEditorDoesNotImport() {
        assertThat(ask(AccessRole.EDITOR, IMPORT.formatted(", dryRun: true"), "sub/marsh.csv")
                        .path("errors")
                        .get(0)
                        .path("extensions")
                        .path("code")
                        .asText())
                .isEqualTo("FORBIDDEN");
    }
}
