package org.casus.dataset.gdelt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.casus.dataset.RealFiles;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class FipsTest {

    @Test
    void codesThatMeanAnotherCountryInIsoAreNotMixedUp() {
        assertThat(Fips.alpha3("AU")).isEqualTo("AUT");
        assertThat(Fips.alpha3("CH")).isEqualTo("CHN");
        assertThat(Fips.alpha3("SF")).isEqualTo("ZAF");
        assertThat(Fips.alpha3("OS")).as("the open sea").isNull();
    }

    @Test
    void everyCountryIsInTheStore() throws Exception {
        try (TestStore store = TestStore.inMemory()) {
            List<String> stored = store.rows("select alpha3 from country");
            for (char one = 'A'; one <= 'Z'; one++) {
                for (char other = 'A'; other <= 'Z'; other++) {
                    String country = Fips.alpha3("" + one + other);
                    assertThat(country == null || stored.contains(country))
                            .as("%s", country)
                            .isTrue();
                }
            }
        }
    }

    /** The table of somebody else says the same, column by column: name, iso2c, iso3c, … fips. */
    @Test
    void anotherTableSaysTheSame() throws Exception {
        List<String> lines =
                Files.readAllLines(RealFiles.named("reference/country_codes_countrycode.csv"), StandardCharsets.UTF_8);
        List<String> header = List.of(lines.getFirst().replace("\"", "").split(","));
        int checked = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] values =
                    line.replaceFirst("^\"[^\"]*\"", "name").replace("\"", "").split(",", -1);
            if (values.length < header.size()) {
                continue;
            }
            String fips = values[header.indexOf("fips")];
            if (fips.length() == 2 && !fips.equals("NA") && !values[header.indexOf("iso3c")].isEmpty()) {
                assertThat(Fips.alpha3(fips)).as(line).isEqualTo(values[header.indexOf("iso3c")]);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(200);
    }
}
