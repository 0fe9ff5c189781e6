package org.casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.graphql.error.ErrorCode;
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
        String configuration = Files.readString(Path.of("docs/configuration.md"));
        assertThat(keys())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(configuration).contains("`" + key + "`"));
    }

    /** The rows of the table of keys: a key may share its row with its like. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`[a-z.-]+`(?:, )?)+) \\| ([^|]*) \\|");

    /** Defaults that are values; one that refers to another key is told in words. */
    private static final Pattern DEFAULT =
            Pattern.compile("@WithDefault\\(\"([^\"$]+)\"\\)\\s+\\S+ ([a-zA-Z]+)\\(\\);");

    @Test
    void theTableOfKeysNamesNoKeyThatIsGone() throws IOException {
        List<String> known = keys();
        assertThat(documented().keySet())
                .filteredOn(key -> key.startsWith("casus."))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    void theTableOfKeysHasTheDefaultsOfTheCode() throws IOException {
        Map<String, String> documented = documented();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(each -> each.toString().endsWith("Config.java"))
                    .toList()) {
                String code = Files.readString(file);
                Matcher prefix = MAPPING.matcher(code);
                assertThat(prefix.find()).as(file.toString()).isTrue();
                DEFAULT.matcher(code).results().forEach(found -> {
                    String key = prefix.group(1) + "." + dashed(found.group(2));
                    assertThat(documented.get(key)).as(key).isEqualTo("`" + found.group(1) + "`");
                });
            }
        }
    }

    /** What the table says is the default, by key. */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .forEach(row -> {
                    String[] keys = row.group(1).split(", ");
                    String[] values = row.group(2).split(", ");
                    for (int i = 0; i < keys.length; i++) {
                        defaults.put(keys[i].replace("`", ""), values.length == keys.length ? values[i] : row.group(2));
                    }
                });
        return defaults;
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
