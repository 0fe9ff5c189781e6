package org.casus.event.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads records of one type out of the store, as the format has them: references by their refs, nothing that is null.
 */
final class RecordRows {

    /** A record as it is stored. */
    record Stored(long id, String ref, Map<String, Object> fields) {}

    private final RecordType type;
    private final String byId;
    private final String byUid;

    RecordRows(RecordType type) {
        this.type = type;
        List<String> columns = new ArrayList<>(List.of("r.id", "r.ref"));
        String joins = columns(type.fields, "r", columns);
        String from = " from %s as r%s".formatted(type.table, joins);
        byId = "select " + String.join(", ", columns) + from + " where r.id > ? order by r.id fetch first ? rows only";
        byUid = "select " + String.join(", ", columns)
                + " from unnest(cast(? as uuid array)) as wanted (uid) join %s as r on r.uid = wanted.uid%s"
                        .formatted(type.table, joins);
    }

    /** The next records behind an id, in the order of their ids, and none at the end. */
    List<Stored> after(Connection connection, long id, int count) throws SQLException {
        try (var statement = connection.prepareStatement(byId)) {
            statement.setLong(1, id);
            statement.setInt(2, count);
            return read(connection, statement);
        }
    }

    /** Those of these uids that are there, by ref. */
    Map<String, Stored> of(Connection connection, Object[] uids) throws SQLException {
        Map<String, Stored> found = new HashMap<>();
        try (var statement = connection.prepareStatement(byUid)) {
            statement.setArray(1, connection.createArrayOf("uuid", uids));
            read(connection, statement).forEach(stored -> found.put(stored.ref, stored));
        }
        return found;
    }

    private List<Stored> read(Connection connection, PreparedStatement statement) throws SQLException {
        Map<Long, Stored> records = new LinkedHashMap<>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                read(row, type.fields, 3, fields);
                records.put(row.getLong(1), new Stored(row.getLong(1), row.getString(2), fields));
            }
        }
        if (!records.isEmpty()) {
            for (Part part : type.parts) {
                read(connection, part, records);
            }
        }
        return new ArrayList<>(records.values());
    }

    private static void read(Connection connection, Part part, Map<Long, Stored> records) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("p." + part.owner()));
        String joins = columns(part.fields(), "p", columns);
        String sql = "select " + String.join(", ", columns)
                + " from unnest(cast(? as bigint array)) as wanted (id) join %s as p on p.%s = wanted.id%s order by %s"
                        .formatted(part.table(), part.owner(), joins, part.hasId() ? "p.id" : "2");
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, connection.createArrayOf("bigint", records.keySet().toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    read(row, part.fields(), 2, fields);
                    list(records.get(row.getLong(1)), part)
                            .add(part.isPlain() ? fields.values().iterator().next() : fields);
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // put there here
    private static List<Object> list(Stored stored, Part part) {
        return (List<Object>) stored.fields.computeIfAbsent(part.name(), any -> new ArrayList<>());
    }

    /** Adds the columns of the fields, and returns the joins that they need. */
    private static String columns(List<Field> fields, String alias, List<String> columns) {
        StringBuilder joins = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.isRef()) {
                columns.add("x" + i + ".ref");
                joins.append(
                        " left join %s as x%d on x%d.id = %s.%s".formatted(field.table(), i, i, alias, field.column()));
            } else {
                columns.add(alias + "." + field.column());
            }
        }
        return joins.toString();
    }

    private static void read(ResultSet row, List<Field> fields, int first, Map<String, Object> values)
            throws SQLException {
        for (int i = 0; i < fields.size(); i++) {
            Object value = value(row, first + i, fields.get(i).kind());
            if (value != null) {
                values.put(fields.get(i).name(), value);
            }
        }
    }

    private static Object value(ResultSet row, int column, Field.Kind kind) throws SQLException {
        Object value = switch (kind) {
            case TEXT, REF, LATER_REF -> row.getString(column);
            case WHOLE, COUNT -> row.getLong(column);
            case NUMBER -> row.getDouble(column);
            case TRUTH -> row.getBoolean(column);
            case DAY -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case TIME -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant().toString();
            }
        };
        return row.wasNull() ? null : value;
    }
}
