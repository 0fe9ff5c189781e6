package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.graphql.ErrorCode;
import org.junit.jupiter.api.Test;

/** The documents name all that the code has. */
class DocumentsTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.]+)\"\\)");
    private static final Pattern KEY = Pattern.compile("(?m)^    \\S.* ([a-zA-Z]+)\\(\\);$");

    @Test
    void everyErrorCodeIsDocumented() throws IOException {
        String errors = Files.readString(Path.of("docs/errors.md"));
        assertThat(Arrays.stream(ErrorCode.values()).filter(code -> !errors.contains("| `" + code + "` |")))
                .isEmpty();
    }

    @Test
    void everyConfigurationKeyIsDocumented() throws IOException {
        String operations = Files.readString(Path.of("docs/operations.md"));
        assertThat(keys()).isNotEmpty().allSatisfy(key -> assertThat(operations).contains("`" + key + "`"));
    }

    private static List<String> keys() throws IOException {
        Stream<String> own = Pattern.compile("(?m)^(casus\\.[a-z.-]+)=")
                .matcher(Files.readString(Path.of("src/main/resources/application.properties")))
                .results()
                .map(match -> match.group(1));
        try (Stream<Path> files = Files.walk(CODE)) {
            List<String> mapped = files.filter(file -> file.toString().endsWith("Config.java"))
                    .flatMap(DocumentsTest::keys)
                    .toList();
            return Stream.concat(own, mapped.stream()).toList();
        }
    }

    private static Stream<String> keys(Path file) {
        try {
            String code = Files.readString(file);
            return MAPPING.matcher(code)
                    .results()
                    .map(match -> match.group(1))
                    .flatMap(prefix -> KEY.matcher(code)
                            .results()
                            .map(MatchResult::group)
                            .map(String::strip)
                            .map(line -> prefix + "." + dashed(line.replaceAll(".* ([a-zA-Z]+)\\(\\);", "$1"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dashed(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
