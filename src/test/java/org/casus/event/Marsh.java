package org.casus.event;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportProgress;
import org.casus.dataset.intake.ImportRunner;
import org.casus.dataset.record.Toll;
import org.casus.dataset.record.TypeOfViolence;
import org.casus.statistics.EventSummary;
import org.casus.store.Uid;

/**
 * The fixture of the events' tests: an invented war between two marshes, with ties in dates and deaths, places on the
 * poles and the antimeridian, and texts that try everybody's escaping. {@code marsh.csv} goes through the real import;
 * what GED cannot express is put beside it by SQL: {@link #DESK}'s events without toll, type or place, and tags, links,
 * classifications, claims, ties between actors.
 */
final class Marsh {

    private static final Path FILE = Path.of("src/test/resources/org/casus/event/marsh.csv");
    private static final OffsetDateTime RECORDED = OffsetDateTime.of(2022, 2, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    /** The events of a desk, after those of the file. */
    private static final List<MarshRow> DESK = List.of(
            desk(
                    61,
                    "desk:silence",
                    "Something is going on",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    LocalDate.of(2021, 5, 1),
                    "UNKNOWN",
                    true,
                    null,
                    null,
                    null,
                    null),
            desk(
                    62,
                    "desk:ford",
                    "Attack on the old ford",
                    Set.of("SOHR", "Reuters"),
                    Set.of("DISPUTED", "UNCONFIRMED"),
                    Set.of("acled|Battles", "cameo|19"),
                    LocalDate.of(2016, 7, 5),
                    "DAY",
                    false,
                    "ONE_SIDED",
                    "ucdp-actor:9002",
                    "Old Ford",
                    20),
            desk(
                    63,
                    "desk:convoy",
                    "Convoy under fire",
                    Set.of("النهر News"),
                    Set.of("RETRACTED"),
                    Set.of(),
                    LocalDate.of(2021, 5, 1),
                    "DAY",
                    true,
                    null,
                    "ucdp-actor:9007",
                    null,
                    null));

    private static List<MarshRow> rows;

    private final Connection connection;
    private long next = 1_000_000;

    private Marsh(Connection connection) {
        this.connection = connection;
    }

    /** All events of the fixture, in the order of their keys. */
    static synchronized List<MarshRow> rows() {
        if (rows == null) {
            List<MarshRow> all = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
                csv.forEach(row -> all.add(MarshRow.ofGed(all.size() + 1, row.getFieldsAsMap())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.addAll(DESK);
            rows = List.copyOf(all);
        }
        return rows;
    }

    /** Fills the store of the running server, unless that is done. */
    static void fill() {
        DataSource store = Arc.container().instance(DataSource.class).get();
        try (Connection connection = store.getConnection()) {
            Marsh marsh = new Marsh(connection);
            if (marsh.number("select count(*) from event") > 0) {
                return;
            }
            Arc.container()
                    .instance(ImportRunner.class)
                    .get()
                    .run(new ImportJob("ucdp-ged", FILE.toString(), "21.1", true, false), ImportProgress.SILENT);
            marsh.desk();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MarshRow desk(
            int number,
            String ref,
            String title,
            Set<String> sources,
            Set<String> confirmations,
            Set<String> classifications,
            LocalDate day,
            String precision,
            boolean ongoing,
            String type,
            String sideA,
            String place,
            Integer best) {
        boolean placed = place != null;
        return new MarshRow(
                number,
                ref,
                title,
                null,
                List.of(),
                Set.of(),
                sources,
                confirmations,
                classifications,
                day,
                day,
                precision,
                ongoing,
                type,
                null,
                null,
                sideA,
                null,
                place,
                placed ? "Reed Governorate" : null,
                placed ? (Double) 35.25 : null,
                placed ? (Double) 38.75 : null,
                placed ? "EXACT" : null,
                placed ? "SYR" : null,
                placed ? "MIDDLE_EAST" : null,
                best,
                best,
                null,
                null,
                "desk",
                "release:desk/2022");
    }

    private void desk() throws SQLException {
        long dataset = next++;
        insert("dataset", "id, uid, ref, name", dataset, Uid.of("dataset:desk"), "dataset:desk", "Desk");
        long release = next++;
        insert(
                "release",
                "id, uid, ref, dataset_id, version, kind",
                release,
                Uid.of("release:desk/2022"),
                "release:desk/2022",
                dataset,
                "2022",
                "DESK");
        EventSummary summary = new EventSummary();
        for (MarshRow row : DESK) {
            event(row, release);
            summary.add(
                    dataset,
                    row.country() == null ? null : (Long) number("select id from country where alpha3 = 'SYR'"),
                    row.start(),
                    row.type() == null ? null : TypeOfViolence.valueOf(row.type()),
                    new Toll(row.low(), row.best(), row.high(), null, null, null, null));
        }
        summary.flush(connection);
        claim("desk:ford", "SOHR", "UNCONFIRMED", 20, OffsetDateTime.parse("2016-07-05T18:00:00Z"));
        claim("desk:ford", "Reuters", "DISPUTED", 12, OffsetDateTime.parse("2016-07-06T06:30:00Z"));
        claim("desk:convoy", "النهر News", "RETRACTED", 3, null);
        classify("ucdp-ged:1001", "acled", "Battles");
        classify("desk:ford", "acled", "Battles");
        classify("desk:ford", "cameo", "19");
        insert("event_tag", "event_id, tag", event("desk:ford"), "ford");
        insert("event_tag", "event_id, tag", event("desk:ford"), "água");
        link("desk:ford", "POSSIBLY_SAME", "ucdp-ged:1001", "Same day and place");
        link("desk:convoy", "FOLLOWS", "desk:silence", null);
        tie("ucdp-actor:9003", "SPLINTER_OF", "ucdp-actor:9002");
        tie("ucdp-actor:9005", "MEMBER_OF", "ucdp-actor:9003");
        tie("ucdp-actor:9007", "PARENT", "ucdp-actor:9004");
        run("update data_version set version = version + 1");
        run("insert into event_change select (select version from data_version), min(id), max(id) from event");
    }

    private void event(MarshRow row, long release) throws SQLException {
        long key = next++;
        Long place = row.place() == null ? null : (Long) number("select id from place where name = ?", row.place());
        insert(
                "event",
                "id, uid, ref, release_id, title, date_start, date_end, date_precision, ongoing, type_of_violence,"
                        + " place_id, country_id, latitude, longitude, prio_grid, basis, deaths_low, deaths_best,"
                        + " version, recorded_at, changed_at, fingerprint",
                key,
                Uid.of(row.ref()),
                row.ref(),
                release,
                row.title(),
                row.start(),
                row.end(),
                row.datePrecision(),
                row.ongoing(),
                row.type(),
                place,
                place == null ? null : (Long) number("select country_id from place where id = ?", place),
                row.latitude(),
                row.longitude(),
                row.grid(),
                "DERIVED_FROM_CLAIMS",
                row.low(),
                row.best(),
                1,
                RECORDED,
                RECORDED,
                0L);
        if (row.sideA() != null) {
            insert(
                    "participation",
                    "id, event_id, actor_id, side, role, date_start",
                    next++,
                    key,
                    actor(row.sideA()),
                    "A",
                    "PERPETRATOR",
                    row.start());
        }
    }

    private void claim(String event, String source, String confirmation, int killed, OffsetDateTime said)
            throws SQLException {
        String ref = event + "/" + source;
        long speaker = number("select id from source where name = ?", source);
        insert(
                "claim",
                "id, uid, ref, event_id, reported_by_id, attributed_to_id, said_at, metric, victim_group, amount,"
                        + " quantifier, low, best, high, confirmation, recorded_at",
                next++,
                Uid.of(ref),
                ref,
                event(event),
                speaker,
                speaker,
                said,
                "KILLED",
                "ALL",
                killed,
                "EXACTLY",
                killed,
                killed,
                killed,
                confirmation,
                RECORDED);
    }

    private void classify(String event, String scheme, String code) throws SQLException {
        insert("classification", "id, event_id, scheme, code, label", next++, event(event), scheme, code, null);
    }

    private void link(String event, String kind, String other, String note) throws SQLException {
        insert("event_link", "id, event_id, other_id, kind, note", next++, event(event), event(other), kind, note);
    }

    private void tie(String actor, String kind, String other) throws SQLException {
        insert("actor_relation", "id, actor_id, kind, other_id", next++, actor(actor), kind, actor(other));
    }

    private long event(String ref) throws SQLException {
        return number("select id from event where ref = ?", ref);
    }

    private long actor(String ref) throws SQLException {
        return number("select id from actor where ref = ?", ref);
    }

    private void insert(String table, String columns, Object... values) throws SQLException {
        run(
                "insert into " + table + " (" + columns + ") values ("
                        + "?, ".repeat(values.length - 1).concat("?") + ")",
                values);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
