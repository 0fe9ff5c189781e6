package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.statistics.memory.EventColumnStore;
import org.casus.statistics.memory.TestMemory;
import org.casus.store.Fragment;
import org.casus.store.ReadableStore;
import org.casus.store.Reader;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;

/** Counts and opponents of actors are the same of the events in memory as the database has them. */
class ActorsInMemoryTest {

    @Test
    void areAsInTheDatabase() throws Exception {
        try (ReadableStore store = ReadableStore.of(TestStore.inMemory())) {
            try (var connection = store.connect()) {
                ActorFixture.fill(connection);
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
            }
            try (Reader reader = store.open()) {
                EventColumnStore table = TestMemory.of(store).table(reader).orElseThrow();
                List<Long> actors = reader.rows(Fragment.of("select id from actor order by id"), row -> row.getLong(1));
                assertThat(EventCounts.inMemory(table, actors).entrySet().stream()
                                .filter(count -> count.getValue() > 0))
                        .hasSizeGreaterThan(3)
                        .containsExactlyInAnyOrderElementsOf(
                                EventCounts.inDatabase(reader, actors).entrySet());
                for (int most : new int[] {1, 2, 100}) {
                    assertThat(texts(MetInMemory.of(reader, table, actors, most)))
                            .hasSizeGreaterThan(3)
                            .isEqualTo(texts(Opponents.load(reader, actors, most)));
                }
            }
        }
    }

    private static Map<Long, List<String>> texts(Map<Long, List<ActorOpponent>> opponents) {
        Map<Long, List<String>> texts = new HashMap<>();
        opponents.forEach((actor, all) -> {
            if (!all.isEmpty()) {
                texts.put(
                        actor,
                        all.stream()
                                .map(met -> "%s %d %s %s %d"
                                        .formatted(
                                                met.actor().naturalKey,
                                                met.events(),
                                                met.firstEventDate(),
                                                met.lastEventDate(),
                                                met.best()))
                                .toList());
            }
        });
        return texts;
    }
}
