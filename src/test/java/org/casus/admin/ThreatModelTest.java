package org.casus.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that the threat model names are there. */
class ThreatModelTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    @Test
    void theTestsThatItNamesAreThere() throws IOException {
        String model = Files.readString(Path.of("docs/threat-model.md"));
        List<MatchResult> named = NAMED.matcher(model).results().toList();
        assertThat(named).hasSizeGreaterThan(30);
        Map<String, Path> tests = tests();
        for (MatchResult test : named) {
            assertThat(tests).containsKey(test.group(1));
            assertThat(Files.readString(tests.get(test.group(1))))
                    .containsPattern("(void|Stream<DynamicTest>) " + test.group(2) + "\\(");
        }
    }

    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, other) -> one));
        }
    }
}
