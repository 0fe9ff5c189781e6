package org.casus.bench.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The data that the Java servers read: plain JDBC, one statement a level, prepared on the server after five runs. */
public final class Data {

    public record Fatalities(Integer low, Integer best, Integer high) {}

    public record Event(
            long id,
            String ref,
            String title,
            String start,
            String end,
            String typeOfViolence,
            Long placeId,
            Fatalities fatalities) {}

    public record Place(long id, String name, Double latitude, Double longitude) {}

    public record Participation(long eventId, long actorId, String side, String role) {}

    public record Actor(long id, String ref, String name, String kind, Integer eventCount) {}

    public record PageInfo(String endCursor) {}

    public record Events(List<Event> nodes, PageInfo pageInfo) {
        public static Events of(List<Event> nodes) {
            String cursor = nodes.isEmpty() ? null : nodes.getLast().start() + " " + nodes.getLast().id();
            return new Events(
                    nodes,
                    new PageInfo(
                            cursor == null
                                    ? null
                                    : Base64.getUrlEncoder()
                                            .withoutPadding()
                                            .encodeToString(cursor.getBytes(StandardCharsets.UTF_8))));
        }
    }

    public record Country(String alpha3) {}

    public record Keys(String label, Country country) {}

    public record StatisticsRow(Keys keys, int events, Fatalities fatalities) {}

    public record Statistics(List<StatisticsRow> nodes) {}

    public record DateRange(String from, String to) {}

    public record Filter(List<String> country, List<String> typeOfViolence, DateRange dates) {}

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource source;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    public Data() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getenv("JDBC_URL"));
        config.setMaximumPoolSize(16);
        source = new HikariDataSource(config);
    }

    public Event event(String ref) {
        return first(rows("event", Data::event, ref));
    }

    public List<Event> events(int first, String after, Filter filter) {
        if (filter != null) {
            return rows(
                    "events_filtered",
                    Data::event,
                    filter.country().getFirst(),
                    filter.typeOfViolence().getFirst(),
                    filter.dates().from(),
                    filter.dates().to(),
                    first);
        }
        if (after != null) {
            String[] key = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ");
            return rows("events_after", Data::event, key[0], Long.valueOf(key[1]), first);
        }
        return rows("events", Data::event, first);
    }

    public Map<Long, Place> places(Collection<Long> ids) {
        Map<Long, Place> places = new HashMap<>();
        rows(
                        "places",
                        row -> new Place(row.getLong(1), row.getString(2), number(row, 3), number(row, 4)),
                        (Object) ids.toArray(Long[]::new))
                .forEach(place -> places.put(place.id(), place));
        return places;
    }

    public Map<Long, List<Participation>> participations(Collection<Long> eventIds) {
        Map<Long, List<Participation>> lists = new HashMap<>();
        eventIds.forEach(id -> lists.put(id, new ArrayList<>()));
        rows(
                        "participations",
                        row -> new Participation(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
                        (Object) eventIds.toArray(Long[]::new))
                .forEach(participation -> lists.get(participation.eventId()).add(participation));
        return lists;
    }

    public Map<Long, Actor> actors(Collection<Long> ids) {
        Map<Long, Actor> actors = new HashMap<>();
        rows(
                        "actors",
                        row -> new Actor(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), null),
                        (Object) ids.toArray(Long[]::new))
                .forEach(actor -> actors.put(actor.id(), actor));
        return actors;
    }

    public Actor actor(String ref) {
        return first(rows(
                "actor",
                row -> new Actor(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                ref));
    }

    public List<Event> deadliest(long actorId, int first) {
        return rows(
                "deadliest",
                row -> new Event(
                        row.getLong(1),
                        null,
                        row.getString(2),
                        row.getString(3),
                        null,
                        null,
                        null,
                        new Fatalities(null, whole(row, 4), null)),
                actorId,
                first);
    }

    public Statistics statistics(String type, int first) {
        return new Statistics(rows(
                "statistics",
                row -> new StatisticsRow(
                        new Keys(row.getString(1), new Country(row.getString(2))),
                        row.getInt(3),
                        new Fatalities(whole(row, 4), whole(row, 5), whole(row, 6))),
                type,
                first));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Long.class),
                new Fatalities(whole(row, 8), whole(row, 9), whole(row, 10)));
    }

    private static Integer whole(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static <T> T first(List<T> rows) {
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private <T> List<T> rows(String name, Row<T> read, Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(texts.computeIfAbsent(name, Data::text))) {
            int parameter = 0;
            for (int number : ORDER.computeIfAbsent(name, Data::order)) {
                Object value = values[number - 1];
                parameter++;
                if (value instanceof Long[] ids) {
                    statement.setArray(parameter, connection.createArrayOf("bigint", ids));
                } else {
                    statement.setObject(parameter, value, value == null ? java.sql.Types.VARCHAR : type(value));
                }
            }
            List<T> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static int type(Object value) {
        return switch (value) {
            case Integer whole -> java.sql.Types.INTEGER;
            case Long whole -> java.sql.Types.BIGINT;
            default -> java.sql.Types.VARCHAR;
        };
    }

    private static final Map<String, List<Integer>> ORDER = new ConcurrentHashMap<>();

    /** The numbers of the parameters as they come in the text: JDBC knows question marks only. */
    private static List<Integer> order(String name) {
        return java.util.regex.Pattern.compile("\\$(\\d)")
                .matcher(read(name))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static String text(String name) {
        return read(name).replaceAll("\\$\\d", "?");
    }

    private static String read(String name) {
        try (InputStream sql = Data.class.getResourceAsStream("/sql/" + name + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
