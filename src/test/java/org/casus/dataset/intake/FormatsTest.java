package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file's format is found, and what is said where it is not what it was said to be. */
class FormatsTest {

    @TempDir
    Path folder;

    private TestStore store;
    private Imports imports;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.inMemory();
        imports = new Imports(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void aFormatIsRecognisedFromTheContent() throws Exception {
        for (String fixture :
                new String[] {"columns_41.csv", "oddities.csv", "without_header.csv", "header_only.csv"}) {
            assertThat(imports.file(ImportJob.AUTO, ged(fixture), "21.1").releaseRef())
                    .as(fixture)
                    .isEqualTo("release:ucdp-ged/21.1");
        }
    }

    @Test
    void whatWasSaidIsHeldAgainstTheContent() throws Exception {
        assertThatThrownBy(() -> imports.file("test", ged("columns_41.csv"), "1.1"))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("columns_41.csv was said to be test, and its content is ucdp-ged."
                        + " Name the format ucdp-ged, or another file.");
        assertThatThrownBy(() -> imports.file("ged", ged("columns_41.csv"), "1.1"))
                .hasMessage(
                        "There is no format 'ged'; there is: acled, acled-deleted, casus, gdelt, gdelt-mentions, test, ucdp-actors, ucdp-conflicts, ucdp-country-years, ucdp-dyads, ucdp-ged, un-wpp, world-bank-population.");
        assertThat(store.value("select count(*) from dataset")).isEqualTo("0");
    }

    @Test
    void whatIsOfNoFormatIsShown() throws Exception {
        Path file = Files.writeString(folder.resolve("sheep.csv"), "name,legs\nDolly,4\n");
        assertThatThrownBy(() -> imports.file(ImportJob.AUTO, file, null))
                .isInstanceOf(ImportRefused.class)
                .hasMessage(
                        "sheep.csv is of no format that is known: it begins with \"name,legs?Dolly,4?\"."
                                + " There is: acled, acled-deleted, casus, gdelt, gdelt-mentions, test, ucdp-actors, ucdp-conflicts, ucdp-country-years, ucdp-dyads, ucdp-ged, un-wpp, world-bank-population; docs/formats.md describes them.");
    }

    @Test
    void aReleaseMustBeNamedWhereThePublisherNumbersThem() throws Exception {
        assertThatThrownBy(() -> imports.file(ImportJob.AUTO, ged("columns_41.csv"), null))
                .hasMessage("Which release of ucdp-ged is it? Name it: --release VERSION.");
        assertThatThrownBy(() -> imports.file(ImportJob.AUTO, ged("columns_41.csv"), "24.0.13"))
                .hasMessageStartingWith("'24.0.13' is no release of UCDP GED");
    }

    private Path ged(String fixture) throws Exception {
        return Path.of(
                getClass().getResource("/org/casus/dataset/ucdp/" + fixture).toURI());
    }
}
