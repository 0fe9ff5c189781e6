package org.casus.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.casus.process.Executable.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that need no store, and calls that are wrong. None of them makes a store, or a file at all. */
class CommandsIT {

    @TempDir
    Path folder;

    private Ended run(String... arguments) {
        return Executable.run(Map.of("CASUS_DATA_FOLDER", folder.resolve("data").toString()), arguments);
    }

    @Test
    void theVersionIsTheBuilds() throws IOException {
        Ended ended = run("--version");
        assertThat(ended.exit()).isZero();
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(ended.out()).startsWith("casus ").containsPattern("\\d+\\.\\d+");
        assertThat(pom).contains("<version>" + ended.out().strip().substring("casus ".length()) + "</version>");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "migrate", "check", "completion"})
    void helpTellsOfEveryCommand(String command) {
        assertThat(run("--help").out()).contains("\n  " + command);
        Ended ended = run(command, "--help");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith("Usage: casus " + command);
        assertThat(ended.err()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completionIsAScriptThatBashReads(String shell) throws IOException, InterruptedException {
        Ended ended = run("completion", shell);
        assertThat(ended.exit()).isZero();
        Path script = Files.writeString(folder.resolve("casus"), ended.out());
        String completed = "COMP_WORDS=(casus im); COMP_CWORD=1; _complete_casus; echo \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("bash", "-c", "source " + script + "; " + completed)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes())).isEqualTo("import\n");
        assertThat(bash.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | Unmatched argument",
                "--nonsense | Unknown option",
                "import | Missing required",
                "import ucdp-ged file.csv further | Unmatched argument",
                "completion fish | expected one of [bash, zsh]",
            })
    void aWrongCallIsToldAndEndsWith2(String call, String message) {
        Ended ended = run(call.split(" "));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains(message);
        assertThat(ended.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void eachSettingThatIsWrongIsNamedInALine() {
        Ended ended = Executable.run(
                Map.of(
                        "CASUS_DATA_FOLDER", folder.resolve("data").toString(),
                        "CASUS_GATE_RUNNING", "some",
                        "CASUS_GATE_WAITING", "x"),
                "check");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().lines().filter(line -> line.startsWith("casus: ")))
                .containsExactlyInAnyOrder(
                        "casus: The config property casus.gate.running with the config value \"some\" is wrong: Expected an integer value, got \"some\"",
                        "casus: The config property casus.gate.waiting with the config value \"x\" is wrong: Expected an integer value, got \"x\"");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTakenPortIsNamedWithWhatToSet() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(serve("127.0.0.1", port))
                    .isEqualTo(
                            "casus: Port " + port + " of 127.0.0.1 is taken by another process, maybe another Casus: "
                                    + "set quarkus.http.port (QUARKUS_HTTP_PORT) to a free one, or end that process.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1       | 0     | casus: This machine has no address \"192.0.2.1\" to listen on: set quarkus.http.host",
                "nowhere.invalid | 0     | casus: There is no host \"nowhere.invalid\" to listen on: set quarkus.http.host",
                "127.0.0.1       | 70000 | casus: There is no port 70000: set quarkus.http.port (QUARKUS_HTTP_PORT) to one from 1 to 65535.",
            })
    void whereItCannotListenIsNamedWithWhatToSet(String host, String port, String message) {
        assertThat(serve(host, port)).startsWith(message);
    }

    /** What a server that cannot listen says on standard error: one line. */
    private String serve(String host, String port) {
        Ended ended = Executable.run(
                Map.of(
                        "CASUS_DATA_FOLDER", folder.resolve("data").toString(),
                        "QUARKUS_HTTP_HOST", host,
                        "QUARKUS_HTTP_PORT", port),
                "serve");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).doesNotContain("\tat ", "ERROR");
        assertThat(ended.err().lines()).hasSize(1);
        return ended.err().strip();
    }
}
