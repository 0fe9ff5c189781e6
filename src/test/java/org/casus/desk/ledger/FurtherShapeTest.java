package org.casus.desk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.casus.event.records.Camp;
import org.casus.graphql.error.Violations;
import org.casus.store.Fragment;
import org.casus.store.ReadableStore;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.casus.store.TestStore;
import org.casus.store.Transaction;
import org.hibernate.StaleStateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that an entity describes is recorded, changed and taken away without another word about it. */
class FurtherShapeTest {

    private static final RecordShape CAMP = RecordShape.of(Camp.class);

    private static final String REF = "desk-camp:north";

    private TestStore tables;
    private Store store;

    TestStore openStore() throws Exception {
        return TestStore.inMemory();
    }

    @BeforeEach
    void open() throws Exception {
        tables = openStore();
        Camp.create(tables);
        store = ReadableStore.of(tables).store();
    }

    @AfterEach
    void close() throws Exception {
        tables.close();
    }

    @Test
    void itsRevisionsTellItsFields() throws Exception {
        record(Map.of("name", "North", "holds.people", 12L, "country", "country:SYR", "tags", List.of("tents")), null);
        record(Map.of("holds.people", 13L, "opened", "2012-05-01", "tags", List.of("river", "tents")), 1);
        assertThat(tables.rows("select ref, name, people, opened_on, version from camp"))
                .containsExactly("desk-camp:north North 13 2012-05-01 2");
        assertThat(tables.rows("select tag from camp_tag order by tag")).containsExactly("river", "tents");
        assertThat(tables.rows("select record_type, action, changes from revision order by version"))
                .containsExactly(
                        "Camp CREATED {\"name\":{\"from\":null,\"to\":\"North\"},\"holds.people\":{\"from\":null,\"to\":12},\"country\":{\"from\":null,\"to\":\"country:SYR\"},\"tags\":{\"from\":null,\"to\":[\"tents\"]}}",
                        "Camp UPDATED {\"holds.people\":{\"from\":12,\"to\":13},\"opened\":{\"from\":null,\"to\":\"2012-05-01\"},\"tags\":{\"from\":[\"tents\"],\"to\":[\"river\",\"tents\"]}}");
    }

    @Test
    void aConflictShowsIt() {
        record(Map.of("name", "North", "holds.people", 12L), null);
        VersionConflict conflict =
                catchThrowableOfType(VersionConflict.class, () -> record(Map.of("holds.people", 14L), 7));
        assertThat(((Map<?, ?>) conflict.details().get("current")).get("holds.people"))
                .isEqualTo(12L);
        assertThat(conflict.details().get("wanted")).isEqualTo(Map.of("holds.people", Map.of("from", 12L, "to", 14L)));
    }

    @Test
    void aRowThatChangedMeanwhileIsNotOverwritten() throws Exception {
        record(Map.of("name", "North"), null);
        assertThatThrownBy(() -> write(ledger -> {
                    ledger.want(ledger.draft(CAMP, REF), Map.of("holds.people", 14L), 1, "input");
                    ledger.transaction().update(Fragment.of("update camp set version = 2"));
                }))
                .isInstanceOf(StaleStateException.class);
        assertThat(tables.rows("select people, version from camp")).containsExactly("- 1");
    }

    @Test
    void whatComesAgainGoesOnFromTheVersionThatItHad() throws Exception {
        record(Map.of("name", "North"), null);
        record(Map.of("holds.people", 13L), 1);
        write(ledger -> ledger.remove(ledger.draft(CAMP, REF), 2, "input"));
        assertThat(tables.rows("select count(*) from camp")).containsExactly("0");
        record(Map.of("name", "North"), null);
        assertThat(tables.rows("select version from camp")).containsExactly("3");
    }

    private void record(Map<String, Object> state, Integer seen) {
        write(ledger -> ledger.want(ledger.draft(CAMP, REF), state, seen, "input"));
    }

    private void write(Consumer<ChangeSet> wish) {
        try (Reader reader = store.open();
                Transaction transaction = store.write(reader)) {
            ChangeSet ledger = new ChangeSet(transaction, new Violations(), null);
            ledger.load(CAMP, Set.of(REF));
            wish.accept(ledger);
            ledger.resolve(Map.of());
            ledger.check();
            new ChangeWriter(ledger, "Ada", List.of(CAMP)).write();
            transaction.commit();
        }
    }
}
