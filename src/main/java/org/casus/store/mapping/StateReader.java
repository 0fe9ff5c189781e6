package org.casus.store.mapping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casus.store.Fragment;
import org.casus.store.Reader;

/**
 * Reads records of one type as states: a statement for the records and one for each list. A state has the properties in
 * the entity's order, references as refs, then the lists; nothing that is null, no list that is empty. Plain lists are
 * sorted, others are in the order of their ids.
 *
 * <p>An array of keys is joined, not met by {@code = any(?)}: H2 would compare each row that it finds with the whole
 * array. The outer join fixes the order, array first; rows without a key are those that were not found.
 */
public final class StateReader {

    /**
     * A record as it is stored.
     *
     * @param beside the values of what was selected beside the properties
     */
    public record State(long id, UUID uid, String ref, Map<String, Object> values, List<Object> beside) {}

    /** Sends statements: {@link #on}. */
    @FunctionalInterface
    public interface Statements<X extends Exception> {

        /** Runs a query, and reads each row. */
        void run(Fragment sql, Reader.Row<?> row) throws X;
    }

    private static final String BY_ID = "from unnest(cast(? as bigint array)) as wanted (id)\n";
    private static final String BY_UID = "from unnest(cast(? as uuid array)) as wanted (uid)\n";

    private final List<Property> properties;
    private final List<Children> lists;
    private final List<String> beside;
    private final String table;
    private final String selected;
    private final String joined;

    /**
     * @param properties what is read of a record
     * @param lists which of its lists are
     * @param beside further SQL expressions; the table's alias is r
     */
    public StateReader(Mapping mapping, List<Property> properties, List<Children> lists, String... beside) {
        this.properties = properties;
        this.lists = lists;
        this.beside = List.of(beside);
        table = mapping.table();
        List<String> columns = new ArrayList<>(List.of("r.id", "r.uid", "r.ref"));
        columns.addAll(this.beside);
        joined = columns(properties, "r", columns);
        selected = "select " + String.join(", ", columns) + "\n";
    }

    /** Reads what revisions tell. */
    public static StateReader told(Mapping mapping) {
        return new StateReader(mapping, mapping.told(), mapping.children());
    }

    /** Sends statements on a connection. */
    public static Statements<SQLException> on(Connection connection) {
        return (sql, row) -> {
            try (var statement = connection.prepareStatement(sql.text())) {
                Reader.bind(statement, sql);
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        row.read(result);
                    }
                }
            }
        };
    }

    /** Sends statements by a reader, which counts them. */
    public static Statements<RuntimeException> on(Reader reader) {
        return reader::rows;
    }

    /** The next records behind an id, in the order of their ids, and none at the end. */
    public <X extends Exception> List<State> after(Statements<X> statements, long id, int count) throws X {
        return read(
                statements,
                Fragment.of(
                        selected + "from " + table + " r" + joined
                                + "\nwhere r.id > ?\norder by r.id\nfetch first ? rows only",
                        id,
                        count));
    }

    /** Those with these ids that are there. */
    public <X extends Exception> List<State> byId(Statements<X> statements, Collection<Long> ids) throws X {
        return wanted(statements, BY_ID, "id", ids);
    }

    /** Those with these uids that are there. */
    public <X extends Exception> List<State> byUid(Statements<X> statements, Collection<UUID> uids) throws X {
        return wanted(statements, BY_UID, "uid", uids);
    }

    private <X extends Exception> List<State> wanted(
            Statements<X> statements, String from, String key, Collection<?> keys) throws X {
        return keys.isEmpty()
                ? List.of()
                : read(
                        statements,
                        Fragment.of(
                                selected + from + "left join " + table + " r on r." + key + " = wanted." + key + joined,
                                List.copyOf(keys)));
    }

    private <X extends Exception> List<State> read(Statements<X> statements, Fragment sql) throws X {
        Map<Long, State> states = new LinkedHashMap<>();
        statements.run(sql, row -> {
            long id = row.getLong(1);
            if (!row.wasNull()) {
                states.put(id, state(id, row));
            }
            return null;
        });
        if (!states.isEmpty()) {
            for (Children list : lists) {
                read(statements, list, states);
            }
        }
        return List.copyOf(states.values());
    }

    private State state(long id, ResultSet row) throws SQLException {
        int column = 4;
        List<Object> more = new ArrayList<>();
        for (int i = 0; i < beside.size(); i++) {
            more.add(row.getObject(column++));
        }
        return new State(id, row.getObject(2, UUID.class), row.getString(3), values(properties, row, column), more);
    }

    private static <X extends Exception> void read(Statements<X> statements, Children list, Map<Long, State> states)
            throws X {
        List<Property> told = list.told();
        List<String> columns = new ArrayList<>(List.of("p." + list.owner()));
        String joins = columns(told, "p", columns);
        String sql = "select " + String.join(", ", columns) + "\n" + BY_ID + "left join " + list.table() + " p on p."
                + list.owner() + " = wanted.id" + joins + (list.isNumbered() ? "\norder by p.id" : "");
        Map<Long, List<Object>> elements = new LinkedHashMap<>();
        statements.run(Fragment.of(sql, List.copyOf(states.keySet())), row -> {
            long owner = row.getLong(1);
            if (!row.wasNull()) {
                elements.computeIfAbsent(owner, any -> new ArrayList<>())
                        .add(list.isPlain() ? Values.read(told.getFirst(), row, 2) : values(told, row, 2));
            }
            return null;
        });
        elements.forEach((owner, some) -> states.get(owner)
                .values()
                .put(list.name(), list.isPlain() ? some.stream().sorted().collect(Collectors.toList()) : some));
    }

    /** Adds the columns of properties, and returns the joins that they need. */
    private static String columns(List<Property> properties, String alias, List<String> columns) {
        StringBuilder joins = new StringBuilder();
        for (Property property : properties) {
            if (property.isReference()) {
                String other = "x" + columns.size();
                columns.add(other + ".ref");
                joins.append("\nleft join %s %s on %s.id = %s.%s"
                        .formatted(property.refers(), other, other, alias, property.column()));
            } else {
                columns.add(alias + "." + property.column());
            }
        }
        return joins.toString();
    }

    private static Map<String, Object> values(List<Property> properties, ResultSet row, int first) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < properties.size(); i++) {
            Object value = Values.read(properties.get(i), row, first + i);
            if (value != null) {
                values.put(properties.get(i).name(), value);
            }
        }
        return values;
    }
}
