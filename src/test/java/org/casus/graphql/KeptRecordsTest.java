package org.casus.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.casus.access.Caller;
import org.casus.actor.Actor;
import org.casus.desk.Editor;
import org.casus.event.Event;
import org.casus.event.sample.WithSample;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.casus.graphql.engine.EngineConfig;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.engine.Operation;
import org.casus.graphql.engine.Prepared;
import org.casus.graphql.limits.CostlyLane;
import org.casus.graphql.node.ReferenceCache;
import org.casus.graphql.node.StoredRecord;
import org.casus.store.Cancellation;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.casus.store.VersionedCache;
import org.junit.jupiter.api.Test;

/** What is kept between requests is what would be read, whoever writes meanwhile. */
@QuarkusTest
@TestProfile(WithSample.class)
class KeptRecordsTest {

    private static final String EVENT = """
            { event(ref: "desk:2022-01-20-ghwayran-prison") {
                place { name country { name } } participations { actor { name } } } }""";

    private static final String PLACE = """
            mutation ($name: String!, $version: Int, $dryRun: Boolean!) {
              recordPlace(dryRun: $dryRun, input: {
                  ref: "desk-place:ghwayran-prison", name: $name, precision: EXACT, country: "SYR", version: $version }) {
                place { name country { name } version } } }""";

    @Inject
    Engine engine;

    @Inject
    CostlyLane lane;

    @Inject
    Store store;

    @Inject
    ReferenceCache kept;

    @Test
    void whatIsKnownIsNotReadAgain() {
        kept.forget();
        Answer cold = engine.answer(EVENT, null, Map.of());
        Answer warm = engine.answer(EVENT, null, Map.of());
        assertThat(warm.specification()).isEqualTo(cold.specification()).doesNotContainKey("errors");
        assertThat(cold.statements())
                .contains(records("place"), records("country"), records("actor"))
                .hasSize(6);
        assertThat(warm.statements())
                .doesNotContain(records("place"), records("country"), records("actor"))
                .hasSize(3);
        long version = store.read(VersionedCache::version);
        Prepared prepared = engine.prepare(new Operation(EVENT, null, Map.of()));
        Answer looked = engine.answer(version, prepared, Caller.ANYBODY, lane.unbounded(), new Cancellation());
        assertThat(looked.specification()).isEqualTo(cold.specification());
        assertThat(looked.statements()).as("where the version is known").hasSize(2);
    }

    private static String records(String table) {
        return "select * from " + table + " where id = any(?)";
    }

    /** Also by whoever writes, before it is committed; what is taken back was never there. */
    @Test
    void aChangeIsSeen() {
        Editor ada = new Editor(engine, "Ada");
        JsonNode before = ada.data(EVENT).at("/event/place");
        int version = ada.data("{ place(ref: \"desk-place:ghwayran-prison\") { version } }")
                .at("/place/version")
                .asInt();
        Map<String, Object> change = Map.of("name", "Another name", "version", version);
        assertThat(place(ada, change, true)).isEqualTo("Another name");
        assertThat(ada.data(EVENT).at("/event/place")).isEqualTo(before);
        assertThat(place(ada, change, false)).isEqualTo("Another name");
        assertThat(ada.data(EVENT).at("/event/place/name").asText()).isEqualTo("Another name");
        place(ada, Map.of("name", before.path("name").asText(), "version", version + 1), false);
        assertThat(ada.data(EVENT).at("/event/place")).isEqualTo(before);
    }

    private static String place(Editor editor, Map<String, Object> change, boolean dryRun) {
        return editor.data(
                        PLACE, Map.of("dryRun", dryRun, "name", change.get("name"), "version", change.get("version")))
                .at("/recordPlace/place/name")
                .asText();
    }

    /** One statement where something is read, none where it is kept. */
    private int statements(ReferenceCache records, long version, Class<? extends StoredRecord> type, List<Long> keys) {
        try (Reader reader = store.open()) {
            GraphQLRequest request = new GraphQLRequest(reader, 1, records);
            request.knows(version);
            ScopedValue.where(GraphQLRequest.CURRENT, request)
                    .run(() -> assertThat(records.byKeys(reader, type, keys)).containsOnlyKeys(keys));
            return reader.statements().size();
        }
    }

    private List<Long> keys(String table) {
        return store.read(reader ->
                reader.rows(Fragment.of("select id from " + table + " order by id limit 3"), row -> row.getLong(1)));
    }

    @Test
    void nobodyGetsWhatIsOlderThanTheDataTheyRead() {
        ReferenceCache records = new ReferenceCache(of(10));
        List<Long> keys = keys("actor");
        assertThat(statements(records, 7, Actor.class, keys)).isOne();
        assertThat(statements(records, 7, Actor.class, keys)).isZero();
        assertThat(statements(records, 6, Actor.class, keys))
                .as("a standby that lags")
                .isOne();
        assertThat(statements(records, 7, Actor.class, keys)).isZero();
        assertThat(statements(records, -1, Actor.class, keys)).as("uncommitted").isOne();
        assertThat(statements(records, 8, Actor.class, keys)).isOne();
        assertThat(statements(records, 8, Actor.class, keys)).isZero();
    }

    @Test
    void asManyAreKeptAsMayBe() {
        List<Long> keys = keys("actor");
        ReferenceCache two = new ReferenceCache(of(2));
        assertThat(statements(two, 1, Actor.class, keys)).isOne();
        assertThat(statements(two, 1, Actor.class, keys)).as("more than two").isOne();
        assertThat(statements(two, 1, Actor.class, keys.subList(0, 2))).isOne();
        assertThat(statements(two, 1, Actor.class, keys.subList(0, 2))).isZero();
        assertThat(statements(two, 1, Actor.class, keys.subList(2, 3))).isOne();
        assertThat(statements(two, 1, Actor.class, keys.subList(2, 3))).isZero();
        assertThat(statements(two, 1, Actor.class, keys.subList(0, 1))).isOne();
        ReferenceCache none = new ReferenceCache(of(0));
        assertThat(statements(none, 1, Actor.class, keys)).isOne();
        assertThat(statements(none, 1, Actor.class, keys)).isOne();
    }

    @Test
    void eventsAreReadEachTime() {
        ReferenceCache records = new ReferenceCache(of(10));
        List<Long> keys = keys("event");
        assertThat(statements(records, 1, Event.class, keys)).isOne();
        assertThat(statements(records, 1, Event.class, keys)).isOne();
    }

    private static EngineConfig of(int records) {
        return new EngineConfig() {
            @Override
            public long documentCache() {
                return 0;
            }

            @Override
            public int sideBySide() {
                return 1;
            }

            @Override
            public int keptRecords() {
                return records;
            }
        };
    }
}
