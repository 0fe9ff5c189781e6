package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.casus.process.Executable.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder that cannot be written to is told in one sentence, root or not. */
class DataFolderIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "migrate"})
    void aFileInItsPlace(String command) throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "no folder");
        told(command, file, "The data folder " + file + " cannot be written to by the user ");
    }

    /** Nobody can make a folder there, nor below a file. */
    @ParameterizedTest
    @ValueSource(strings = {"/proc/casus", "/proc/casus/data", "/dev/null/data", "/sys"})
    void aPlaceWhereNobodyMayWrite(String place) {
        told("serve", Path.of(place), "The data folder " + place + " cannot be written to by the user ");
    }

    @Test
    void aFolderInTheFilesPlace() throws Exception {
        Files.createDirectories(folder.resolve("casus.mv.db"));
        told("serve", folder, folder.toString());
    }

    @Test
    void aPasswordThatIsLost() throws Exception {
        assertThat(Executable.run(environment(folder), "migrate").exit()).isZero();
        Files.delete(folder.resolve("casus.password"));
        told(
                "serve",
                folder,
                "there is no " + folder.resolve("casus.password")
                        + ": put the password file back that was beside the store");
    }

    /** Root reads it all the same. */
    @Test
    void aPasswordFileOfSomebodyElse() throws Exception {
        assertThat(Executable.run(environment(folder), "migrate").exit()).isZero();
        Files.setPosixFilePermissions(folder.resolve("casus.password"), PosixFilePermissions.fromString("---------"));
        if (System.getProperty("user.name").equals("root")) {
            assertThat(Executable.run(environment(folder), "check").exit()).isZero();
        } else {
            told(
                    "serve",
                    folder,
                    "The password file " + folder.resolve("casus.password") + " cannot be read by the user ");
        }
    }

    private static Map<String, String> environment(Path data) {
        return Map.of("CASUS_DATA_FOLDER", data.toString(), "QUARKUS_HTTP_PORT", "0", "QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    private static void told(String command, Path data, String... words) {
        String[] line = command.equals("import")
                ? new String[] {
                    "import",
                    "ucdp-ged",
                    "src/test/resources/org/casus/dataset/ucdp/columns_41.csv",
                    "--release",
                    "19.1"
                }
                : new String[] {command};
        Ended ended = Executable.run(environment(data), line);
        assertThat(ended.err().lines().filter(each -> each.startsWith("casus: ")))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains(words));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err() + ended.out()).doesNotContain("\tat ");
    }
}
