package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.casus.store.Batch;
import org.casus.store.Json;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Has stored revisions call fields what GraphQL calls them, and their values be what they are: imports, people and
 * files of records each had words of their own for what an event says, and revisions by imports named no place but told
 * its parts. What is told so already stays as it is.
 */
public class V15__vocabulary_of_revisions extends BaseJavaMigration {

    /** So many revisions, or events with all of theirs, are in memory at a time. */
    private static final int PAGE = 500;

    private final int size;

    /** As Flyway makes it. */
    public V15__vocabulary_of_revisions() {
        this(PAGE);
    }

    V15__vocabulary_of_revisions(int size) {
        this.size = size;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        migrate(context.getConnection());
    }

    void migrate(Connection connection) throws SQLException {
        FormerWords words = new FormerWords(connection);
        others(connection, words);
        FormerEvents events = new FormerEvents(connection, words);
        UUID last = null;
        for (List<UUID> page = uids(connection, last); !page.isEmpty(); page = uids(connection, last)) {
            events.tell(page);
            last = page.getLast();
        }
    }

    private void others(Connection connection, FormerWords words) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, record_type, action, changes
                from revision
                where record_type <> 'Event' and id > ?
                order by id
                fetch first ? rows only""")) {
            long last = Long.MIN_VALUE;
            int read;
            do {
                Batch updates = updates();
                select.setLong(1, last);
                select.setInt(2, size);
                read = 0;
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        read++;
                        last = row.getLong(1);
                        String stored = row.getString(4);
                        String told = Json.of(words.told(row.getString(2), row.getString(3), FormerWords.read(stored)));
                        if (!told.equals(stored)) {
                            updates.add(told, last);
                        }
                    }
                }
                updates.run(connection);
            } while (read == size);
        }
    }

    static Batch updates() {
        return new Batch("update revision set changes = ? where id = ?");
    }

    /** The uids of the next events that have revisions. */
    private List<UUID> uids(Connection connection, UUID last) throws SQLException {
        List<UUID> uids = new ArrayList<>();
        try (var select =
                connection.prepareStatement("select distinct record_uid from revision where record_type = 'Event'"
                        + (last == null ? "" : " and record_uid > ?") + " order by record_uid fetch first " + size
                        + " rows only")) {
            if (last != null) {
                select.setObject(1, last);
            }
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    uids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return uids;
    }
}
