package org.casus.event.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.casus.store.Fragment;
import org.casus.store.StoreKind;
import org.casus.store.TestStore;
import org.junit.jupiter.api.Test;

/** PostgreSQL finds words by its trigrams: in titles, notes and headlines at once. */
class WordsOnPostgresTest {

    @Test
    void aWordIsFoundByIndex() throws SQLException, IOException {
        Fragment words = new Words(StoreKind.POSTGRESQL).all("convoy", "text");
        try (TestStore store = TestStore.postgres();
                var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off"); // the tables are empty, which is quicker to look through
            List<String> plan = new ArrayList<>();
            try (var explain = connection.prepareStatement("explain select e.id from event e where " + words.text())) {
                for (int i = 0; i < words.parameters().size(); i++) {
                    explain.setObject(i + 1, words.parameters().get(i));
                }
                try (var row = explain.executeQuery()) {
                    while (row.next()) {
                        plan.add(row.getString(1));
                    }
                }
            }
            assertThat(String.join("\n", plan))
                    .contains(
                            "BitmapOr",
                            "event_title_trigrams",
                            "event_notes_trigrams",
                            "report_headline_trigrams",
                            "event_pkey");
        }
    }
}
