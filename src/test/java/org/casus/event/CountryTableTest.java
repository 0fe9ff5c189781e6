package org.casus.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.casus.store.TestStore;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the table of countries against its own rules, and against the codes, names and regions that real files use.
 * Those are published data and no part of the project: they are looked for in the folder that {@code CASUS_TEST_DATA}
 * names (a system property or an environment variable), else in {@code ../shared/data}; where a file is missing, its
 * test is skipped.
 */
@Execution(ExecutionMode.CONCURRENT)
class CountryTableTest {

    private static final UUID NAMESPACE = UUID.fromString("6d9bfc1d-5bf1-5a05-8b06-2d8cbdbd4b3c");

    private static final String URL =
            "jdbc:h2:mem:countries;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final Map<String, Country> BY_ALPHA3 = new HashMap<>();
    private static final List<Alias> ALIASES = new ArrayList<>();

    /** Alpha-3 code by Gleditsch-Ward number: the country's own, and those that are aliases. */
    private static final Map<String, String> BY_GW = new HashMap<>();

    private record Country(
            long id,
            UUID uid,
            String ref,
            String alpha2,
            String alpha3,
            Integer numericCode,
            Integer gw,
            String name,
            String region,
            boolean former) {}

    private record Alias(String alpha3, String kind, String code) {}

    @BeforeAll
    static void readTheTable() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(URL)) {
            run(connection, "/db/migration/V1__model.sql");
            run(connection, "/db/migration/V2__countries.sql");
            read(connection);
        }
        for (var country : BY_ALPHA3.values()) {
            if (country.gw() != null) {
                BY_GW.put(country.gw().toString(), country.alpha3());
            }
        }
    }

    @Test
    void isTheSameOnBothStores() throws Exception {
        try (TestStore h2 = TestStore.inMemory();
                TestStore postgres = TestStore.postgres()) {
            for (String table : List.of("country", "country_alias")) {
                List<String> rows = h2.rows("select * from " + table);
                assertThat(rows).hasSizeGreaterThan(200);
                assertThat(postgres.rows("select * from " + table)).containsExactlyInAnyOrderElementsOf(rows);
            }
        }
    }

    @Test
    void holdsEveryEntryOfIso3166() {
        // Kosovo has no entry, and so no numeric code; former states have ended.
        var entries = BY_ALPHA3.values().stream()
                .filter(country -> country.numericCode() != null && !country.former())
                .toList();
        assertThat(entries).hasSize(249).allSatisfy(country -> {
            assertThat(country.alpha2()).matches("[A-Z]{2}");
            assertThat(country.alpha3()).matches("[A-Z]{3}");
            assertThat(country.id()).isEqualTo(country.numericCode().longValue());
        });
        assertThat(entries).extracting(Country::alpha2).doesNotHaveDuplicates();
        assertThat(entries).extracting(Country::alpha3).doesNotHaveDuplicates();
        assertThat(entries).extracting(Country::numericCode).doesNotHaveDuplicates();
    }

    @Test
    void keysFollowFromTheAlpha3Code() {
        assertThat(BY_ALPHA3.values()).allSatisfy(country -> {
            assertThat(country.ref()).isEqualTo("country:" + country.alpha3());
            assertThat(country.uid()).isEqualTo(version5(country.ref()));
        });
    }

    @Test
    void aNameMeansOneCountry() {
        // Codes stand among the names, so that none of them is another country's name either.
        Map<String, String> owners = new HashMap<>();
        for (var country : BY_ALPHA3.values()) {
            for (var own : Arrays.asList(country.alpha2(), country.alpha3(), country.name())) {
                if (own != null) {
                    assertThat(owners.put(fold(own), country.alpha3()))
                            .as("who else is called %s", own)
                            .isIn(null, country.alpha3());
                }
            }
        }
        for (var alias : ALIASES) {
            if (alias.kind().equals("NAME")) {
                assertThat(owners.getOrDefault(fold(alias.code()), alias.alpha3()))
                        .as("who else is called %s", alias.code())
                        .isEqualTo(alias.alpha3());
            }
        }
    }

    @Test
    void noAliasIsThereTwice() {
        assertThat(ALIASES)
                .extracting(alias -> alias.kind() + " " + fold(alias.code()))
                .doesNotHaveDuplicates();
        var names = ALIASES.stream().filter(alias -> alias.kind().equals("NAME"));
        assertThat(names)
                .allSatisfy(alias -> assertThat(fold(alias.code()))
                        .isNotEqualTo(fold(BY_ALPHA3.get(alias.alpha3()).name())));
    }

    @Test
    void aGleditschWardNumberMeansOneCountry() {
        var numbers = BY_ALPHA3.values().stream().map(Country::gw).filter(Objects::nonNull);
        var further =
                ALIASES.stream().filter(alias -> alias.kind().equals("GW")).map(Alias::code);
        assertThat(numbers.map(Object::toString)).doesNotContainAnyElementsOf(further.toList());
        assertThat(BY_GW)
                .containsEntry("345", "SRB")
                .containsEntry("678", "YEM")
                .containsEntry("680", "YDYE")
                .containsEntry("816", "VNM")
                .containsEntry("817", "XVS");
    }

    @ParameterizedTest
    @CsvSource({
        "., organizedviolencecy_*.csv, country_id_cy",
        "., ged_*.csv, country_id gwnoa gwnob",
        "fixtures, ged_edge_cases.csv, country_id gwnoa gwnob",
        "., ucdp-actor-*.csv, GWNOLoc",
        "fixtures, gw_iso_overrides.csv, gwn",
        "reference, gw_states.csv, gwcode",
        "reference, country_codes_countrycode.csv, gwn",
    })
    void everyNumberInRealFilesResolves(String folder, String files, String columns) throws IOException {
        Map<String, Path> unknown = new TreeMap<>();
        var seen = new int[1];
        for (var file : realFiles(folder, files)) {
            forEachRow(file, row -> {
                for (var column : columns.split(" ")) {
                    // A release may lack a column, and a cell may hold a list.
                    for (var number : row.findField(column).orElse("").split("[,;]")) {
                        if (!number.isBlank()) {
                            seen[0]++;
                            if (!BY_GW.containsKey(number.strip())) {
                                unknown.put(number.strip(), file);
                            }
                        }
                    }
                }
            });
        }
        assertThat(seen[0]).as("numbers read from " + files).isPositive();
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "., organizedviolencecy_*.csv, country_id_cy, country_cy, region_cy",
        "., ged_*.csv, country_id, country, region",
        "fixtures, ged_edge_cases.csv, country_id, country, region",
    })
    void namesAndRegionsAreThoseOfUcdp(String folder, String files, String number, String name, String region)
            throws IOException {
        Map<String, String> byName = new HashMap<>();
        BY_ALPHA3.values().forEach(country -> byName.put(fold(country.name()), country.alpha3()));
        ALIASES.forEach(alias -> byName.put(fold(alias.code()), alias.alpha3()));
        for (var file : realFiles(folder, files)) {
            forEachRow(file, row -> {
                var alpha3 = BY_GW.get(row.getField(number));
                assertThat(byName.get(fold(row.getField(name))))
                        .as(row.getField(name))
                        .isEqualTo(alpha3);
                assertThat(BY_ALPHA3.get(alpha3).region().replace('_', ' '))
                        .as(row.getField(name))
                        .isEqualToIgnoringCase(row.getField(region));
            });
        }
    }

    @Test
    void numbersThatTheUsualTablesMissAreThere() throws IOException {
        for (var file : realFiles("fixtures", "gw_iso_overrides.csv")) {
            forEachRow(file, row -> assertThat(BY_GW).containsEntry(row.getField("gwn"), row.getField("iso3")));
        }
    }

    private static void run(Connection connection, String script) throws IOException, SQLException {
        try (var in = CountryTableTest.class.getResourceAsStream(script)) {
            assertThat(in).as(script + " on the class path").isNotNull();
            RunScript.execute(connection, new InputStreamReader(in, UTF_8));
        }
    }

    private static void read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("""
                    select id, uid, ref, alpha2, alpha3, numeric_code, gw, name, region, ended is not null
                    from country
                    """)) {
                while (rows.next()) {
                    BY_ALPHA3.put(
                            rows.getString(5),
                            new Country(
                                    rows.getLong(1),
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getObject(6, Integer.class),
                                    rows.getObject(7, Integer.class),
                                    rows.getString(8),
                                    rows.getString(9),
                                    rows.getBoolean(10)));
                }
            }
            try (var rows = statement.executeQuery("""
                    select country.alpha3, country_alias.kind, country_alias.code
                    from country_alias join country on country.id = country_alias.country_id
                    """)) {
                while (rows.next()) {
                    var alias = new Alias(rows.getString(1), rows.getString(2), rows.getString(3));
                    ALIASES.add(alias);
                    if (alias.kind().equals("GW")) {
                        BY_GW.put(alias.code(), alias.alpha3());
                    }
                }
            }
        }
    }

    /** The files of that pattern in the folder of real data; where there is none, the test that asks is skipped. */
    private static List<Path> realFiles(String folder, String pattern) throws IOException {
        var named = System.getProperty("CASUS_TEST_DATA", System.getenv("CASUS_TEST_DATA"));
        var data = Path.of(named == null ? "../shared/data" : named).resolve(folder);
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(data)) {
            try (var found = Files.newDirectoryStream(data, pattern)) {
                found.forEach(files::add);
            }
        }
        var where = data.toAbsolutePath().normalize();
        assumeTrue(!files.isEmpty(), () -> "No real " + pattern + " in " + where + ": set CASUS_TEST_DATA");
        return files;
    }

    private static void forEachRow(Path file, Consumer<NamedCsvRecord> action) throws IOException {
        try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            rows.forEach(action);
        }
    }

    /** UUID of version 5 (RFC 9562, section 5.5): the SHA-1 of namespace and name, cut to 16 bytes. */
    private static UUID version5(String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
            return new UUID(
                    hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | Long.MIN_VALUE);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
