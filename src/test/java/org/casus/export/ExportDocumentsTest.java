package org.casus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.event.sample.WithSample;
import org.junit.jupiter.api.Test;

/** What the documents say of exports holds: each example runs, and the dictionary is that of the code. */
@QuarkusTest
@TestProfile(WithSample.class)
class ExportDocumentsTest {

    private static final Path DICTIONARY = Path.of("docs/data-dictionary.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```sh\\n(curl .*?)```");

    @Inject
    DataDictionary dictionary;

    @TestHTTPResource
    URI server;

    /** With the system property {@code dictionary.update=true} the page is written instead. */
    @Test
    void theDictionaryIsThatOfTheCode() throws IOException {
        String page = dictionary.markdown();
        if (Boolean.getBoolean("dictionary.update")) {
            Files.writeString(DICTIONARY, page);
        }
        assertThat(Files.readString(DICTIONARY))
                .as("after a change that is meant: ./mvnw test -Dtest=ExportDocumentsTest -Ddictionary.update=true")
                .isEqualTo(page);
    }

    @Test
    void everyExampleAnswersOnTheSample() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl"))),
                "There is no curl to run the examples with");
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("docs/export.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThan(6);
        for (String example : examples) {
            String command = example.replace("localhost:8080", server.getAuthority())
                    .replace("curl ", "curl -sS --fail-with-body ");
            Process curl = new ProcessBuilder("sh", "-c", command)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(curl.waitFor()).as(example + answer).isZero();
            assertThat(answer.lines().count() > 1 || answer.contains("\"ref\""))
                    .as(example + answer)
                    .isTrue();
        }
    }
}
