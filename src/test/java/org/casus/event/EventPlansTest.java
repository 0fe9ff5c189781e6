package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.casus.dataset.record.Region;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.event.filter.EventDates;
import org.casus.event.filter.EventFilter;
import org.casus.graphql.IntRange;
import org.casus.graphql.OrderDirection;
import org.casus.graphql.Paging;
import org.casus.store.Batch;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Store;
import org.casus.store.Uid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of events takes as many rows as it shows, or a few times as many: the plans of the database say so. */
@QuarkusTest
@TestProfile(EventPlansTest.OnMany.class)
class EventPlansTest {

    private static final int EVENTS = 4_000;
    private static final int PAGE = 20;

    /** Rows that a statement may look at, in one table: of the page, and of those that the filters below leave out. */
    private static final int MOST_ROWS = 8 * (PAGE + 1);

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    /** "scanCount" of H2; "rows" and "Rows Removed by Filter" of PostgreSQL, which has an average for each loop. */
    private static final Pattern ROWS =
            Pattern.compile("scanCount: (\\d+)|actual rows=([\\d.]+)|Rows Removed by [\\w ]+: (\\d+)");

    /** A store of its own. */
    public static final class OnMany implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("casus.db.url", "jdbc:h2:mem:many;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    EventLists lists;

    @Inject
    Store store;

    @Inject
    DataSource database;

    @Test
    void everything() {
        staysShort(filter -> {});
    }

    @Test
    void aCountryATypeDatesAndDeaths() {
        staysShort(filter -> {
            filter.country = List.of("SYR");
            filter.typeOfViolence = List.of(TypeOfViolence.NON_STATE);
            filter.dates = new EventDates();
            filter.dates.to = FIRST.plusDays(300);
            filter.best = new IntRange();
            filter.best.from = 2;
        });
    }

    @Test
    void severalCountriesAndARegion() {
        staysShort(filter -> filter.country = List.of("SYR", "MEX"));
        staysShort(filter -> filter.region = List.of(Region.MIDDLE_EAST));
    }

    @Test
    void aTypeAndADataset() {
        staysShort(filter -> filter.typeOfViolence = List.of(TypeOfViolence.NON_STATE));
        staysShort(filter -> filter.dataset = List.of("many"));
    }

    @Test
    void actors() {
        staysShort(filter -> filter.actor = List.of("many-actor:1"));
        staysShort(filter -> filter.sideB = List.of("many-actor:1", "many-actor:3"));
        staysShort(filter -> {
            filter.actors = List.of("many-actor:1", "many-actor:2");
            filter.country = List.of("SYR");
        });
    }

    @Test
    void aDyadAConflictAndACell() {
        staysShort(filter -> filter.dyad = List.of("many-dyad:1"));
        staysShort(filter -> filter.conflict = List.of("many-conflict:1"));
        staysShort(filter -> filter.prioGrid = List.of(1234));
    }

    /** From both ends, and behind a cursor. */
    private void staysShort(Consumer<EventFilter> fields) {
        for (OrderDirection direction : OrderDirection.values()) {
            EventFilter filter = new EventFilter();
            fields.accept(filter);
            EventOrder order = new EventOrder();
            order.by = EventOrderBy.DATE;
            order.direction = direction;
            EventConnection first = page(filter, order, Paging.first(PAGE));
            assertThat(first.page().nodes()).hasSize(PAGE);
            page(filter, order, Paging.of(PAGE, first.page().info().endCursor(), null, null));
            page(filter, order, Paging.of(null, null, PAGE, null));
        }
    }

    private EventConnection page(EventFilter filter, EventOrder order, Paging paging) {
        try (Reader reader = store.open()) {
            EventConnection page = lists.page(reader, filter, List.of(order), paging);
            for (Fragment statement : reader.sent()) {
                if (statement.text().contains("from event e")
                        || statement.text().contains("participation")) {
                    explain(reader, statement);
                }
            }
            return page;
        }
    }

    private void explain(Reader reader, Fragment statement) {
        String explain = isPostgres() ? "explain (analyze, costs off, timing off, summary off)\n" : "explain analyze\n";
        String plan = String.join(
                "\n",
                reader.rows(new Fragment(explain + statement.text(), statement.parameters()), row -> row.getString(1)));
        ROWS.matcher(plan).results().forEach(found -> {
            String rows =
                    found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
            assertThat(Double.parseDouble(rows))
                    .as("%s in %s", found.group(), plan)
                    .isLessThanOrEqualTo(MOST_ROWS);
        });
        assertThat(ROWS.matcher(plan).find()).as("rows in %s", plan).isTrue();
    }

    private boolean isPostgres() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One event a quarter of a day; half in Syria, half in Mexico; each with two of four actors. */
    @BeforeEach
    void fill() throws SQLException {
        try (Connection connection = database.getConnection();
                var sql = connection.createStatement()) {
            try (var found = sql.executeQuery("select 1 from dataset where ref = 'dataset:many'")) {
                if (found.next()) {
                    return;
                }
            }
            for (String statement : List.of(
                    "insert into dataset (id, uid, ref, name) values (900001, '%s', 'dataset:many', 'Many')"
                            .formatted(Uid.of("dataset:many")),
                    "insert into release (id, uid, ref, dataset_id, version, kind) values (900002, '%s', 'release:many/1', 900001, '1', 'FINAL')"
                            .formatted(Uid.of("release:many/1")),
                    "insert into conflict (id, uid, ref, name) values (900003, '%s', 'many-conflict:1', 'C')"
                            .formatted(Uid.of("many-conflict:1")),
                    "insert into dyad (id, uid, ref, name, conflict_id) values (900004, '%s', 'many-dyad:1', 'D', 900003)"
                            .formatted(Uid.of("many-dyad:1")))) {
                sql.executeUpdate(statement);
            }
            for (int i = 0; i < 4; i++) {
                sql.executeUpdate(
                        "insert into actor (id, uid, ref, kind, name) values (%d, '%s', 'many-actor:%d', 'MILITIA', 'M%<d')"
                                .formatted(900_010 + i, Uid.of("many-actor:" + i), i));
            }
            List<Long> countries = new ArrayList<>();
            try (var row = sql.executeQuery(
                    "select id from country where alpha3 = any(array['SYR', 'MEX']) order by alpha3")) {
                while (row.next()) {
                    countries.add(row.getLong(1));
                }
            }
            insert(connection, countries);
            sql.execute("analyze");
        }
    }

    private static void insert(Connection connection, List<Long> countries) throws SQLException {
        Batch events = Batch.insert(
                "event",
                "id",
                "uid",
                "ref",
                "release_id",
                "title",
                "date_start",
                "date_end",
                "date_precision",
                "ongoing",
                "type_of_violence",
                "conflict_id",
                "dyad_id",
                "country_id",
                "prio_grid",
                "basis",
                "deaths_best",
                "version",
                "recorded_at",
                "changed_at",
                "fingerprint");
        Batch participations =
                Batch.insert("participation", "id", "event_id", "actor_id", "side", "role", "date_start");
        var now = OffsetDateTime.now();
        for (int i = 0; i < EVENTS; i++) {
            long id = 1_000_000L + 10L * i;
            LocalDate day = FIRST.plusDays(i / 4);
            boolean half = i % 2 == 0;
            events.add(
                    id,
                    Uid.of("many:" + i),
                    "many:" + i,
                    900_002L,
                    "Event " + i,
                    day,
                    day,
                    "DAY",
                    false,
                    i % 3 == 0 ? "STATE_BASED" : "NON_STATE",
                    half ? 900_003L : null,
                    half ? 900_004L : null,
                    countries.get(i % 2),
                    half ? 1234 : 4321,
                    "SOURCE_CODED",
                    i % 5,
                    1,
                    now,
                    now,
                    0L);
            participations.add(id + 1, id, 900_010L + i % 2, "A", "PARTICIPANT", day);
            participations.add(id + 2, id, 900_010L + (i + 1) % 4, "B", "PARTICIPANT", day);
        }
        events.run(connection);
        participations.run(connection);
    }
}
