package org.casus.dataset.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.dataset.ImportCounts;
import org.casus.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What ACLED's exports leave in the store. */
@Execution(ExecutionMode.CONCURRENT)
class AcledImportTest {

    @TempDir
    Path folder;

    private TestStore store;
    private Imports imports;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        store = openStore();
        imports = new Imports(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void anExportIsStoredWithAllThatHangsOnItsEventsAndOnceMoreChangesNothing() throws Exception {
        var report = imports.file(ImportJob.AUTO, fixture("dyadic.csv"), null);
        assertThat(report.releaseRef()).isEqualTo("release:acled/living");
        assertThat(report.tally()).isEqualTo(new ImportCounts(5, 0, 0, 0));
        assertThat(store.rows("""
                select event.ref, scheme, code from classification join event on event.id = event_id
                where event.ref = 'acled:SYR900004' order by 1, 2, 3
                """))
                .containsExactly(
                        "acled:SYR900004 acled Arrests",
                        "acled:SYR900004 acled Strategic developments",
                        "acled:SYR900004 acled-disorder Strategic developments");
        assertThat(store.rows("select tag from event_tag order by 1"))
                .containsExactly("crowd size=about 200", "women targeted: girls");
        assertThat(store.rows("select amount, quantifier, low, high from claim where ref = 'acled:SYR900001/coded'"))
                .containsExactly("20 EXACTLY - -");
        assertThat(store.value("select kind from actor where ref = 'acled-actor:Asayish'"))
                .as("told by the fourth row, not by the first")
                .isEqualTo("MILITIA");
        assertThat(store.rows("select version, kind from release")).containsExactly("living LIVING");
        assertThat(imports.file(ImportJob.AUTO, fixture("dyadic.csv"), null).tally())
                .isEqualTo(new ImportCounts(0, 0, 5, 0));
    }

    @Test
    void anotherTypeAndOtherTagsAreAnUpdate() throws Exception {
        imports.file("acled", fixture("dyadic.csv"), null);
        String text = Files.readString(fixture("dyadic.csv"))
                .replace("Strategic developments,Arrests", "Strategic developments,Agreement")
                .replace("crowd size=about 200; ", "crowd size=300; ");
        var report = imports.file("acled", Files.writeString(folder.resolve("changed.csv"), text), null);
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 2, 3, 0));
        assertThat(store.rows("select record_ref, changes from revision order by 1"))
                .containsExactly(
                        "acled:SYR900003 {\"tags\":{\"from\":[\"crowd size=about 200\",\"women targeted: girls\"],"
                                + "\"to\":[\"crowd size=300\",\"women targeted: girls\"]}}",
                        "acled:SYR900004 {\"title\":{\"from\":\"Arrests: Asayish, Al Hasakeh\","
                                + "\"to\":\"Agreement: Asayish, Al Hasakeh\"},\"classifications\":{\"from\":["
                                + "{\"scheme\":\"acled\",\"code\":\"Strategic developments\"},{\"scheme\":\"acled\",\"code\":\"Arrests\"},"
                                + "{\"scheme\":\"acled-disorder\",\"code\":\"Strategic developments\"}],"
                                + "\"to\":[{\"scheme\":\"acled\",\"code\":\"Strategic developments\"},{\"scheme\":\"acled\",\"code\":\"Agreement\"},"
                                + "{\"scheme\":\"acled-disorder\",\"code\":\"Strategic developments\"}]}}");
        assertThat(store.rows("select tag from event_tag order by 1"))
                .containsExactly("crowd size=300", "women targeted: girls");
        assertThat(store.value("select count(*) from classification where code = 'Agreement'"))
                .isEqualTo("1");
    }

    @Test
    void whatAcledHasWithdrawnIsRemovedAndLeavesATombstone() throws Exception {
        imports.file("acled", fixture("dyadic.csv"), null);
        var report = imports.file(ImportJob.AUTO, fixture("deleted.csv"), null);
        assertThat(report.tally()).isEqualTo(new ImportCounts(0, 0, 1, 1));
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(store.rows("select record_ref, action from revision where action <> 'CREATED'"))
                .containsExactly("acled:SYR900003 REMOVED");
        assertThat(store.value("select count(*) from event")).isEqualTo("4");
        assertThat(store.value("select count(*) from event_tag")).isEqualTo("0");
        assertThat(imports.file(ImportJob.AUTO, fixture("deleted.csv"), null).tally())
                .isEqualTo(new ImportCounts(0, 0, 2, 0));
        assertThatThrownBy(() -> imports.complete("acled-deleted", fixture("deleted.csv")))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("A file of acled-deleted is no whole release: leave out --complete.");
    }

    @Test
    void actorsThatAreTheSameUnderOtherNamesAreTied() throws Exception {
        String same = """
                select actor.ref, other.ref from actor_relation join actor on actor.id = actor_id
                join actor as other on other.id = other_id where actor_relation.kind = 'SAME_AS' order by 1
                """;
        imports.file("acled", fixture("dyadic.csv"), null);
        assertThat(store.rows(same)).as("UCDP's actors are not there yet").isEmpty();
        String ged = Files.readString(Path.of(getClass()
                        .getResource("/org/casus/dataset/ucdp/columns_41.csv")
                        .toURI()))
                .replace(",902,,Lowland insurgents", ",234,,IS");
        Path file = Files.writeString(folder.resolve("ged.csv"), ged);
        for (int i = 0; i < 2; i++) {
            imports.file(file, "21.1", false);
            assertThat(store.rows(same)).containsExactly("acled-actor:Islamic State (Syria) ucdp-actor:234");
        }
    }

    @Test
    void theTableOfTheSameActorsIsTheUsersToWrite() throws Exception {
        Path links = Files.writeString(
                folder.resolve("links.csv"),
                "actor,same_as\nacled-actor:Asayish,acled-actor:Police Forces of Syria\nacled-actor:Nobody,ucdp-actor:1\n");
        new Imports(store, Optional.of(links)).file("acled", fixture("dyadic.csv"), null);
        assertThat(store.value("select count(*) from actor_relation")).isEqualTo("1");
        Files.writeString(links, "actor,same_as\nAsayish,Police\n");
        assertThatThrownBy(() -> new Imports(store, Optional.of(links)).file("acled", fixture("dyadic.csv"), null))
                .isInstanceOf(ImportRefused.class)
                .hasMessageStartingWith("links.csv: row 1 must have two different refs");
    }

    private Path fixture(String name) throws Exception {
        return Path.of(
                getClass().getResource("/org/casus/dataset/acled/" + name).toURI());
    }
}
