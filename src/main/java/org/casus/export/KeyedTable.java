package org.casus.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.export.ColumnGroup.Joined;
import org.casus.export.ColumnGroup.Listed;
import org.casus.export.ColumnGroup.Own;
import org.casus.export.TableColumn.Type;
import org.casus.store.Fragment;
import org.casus.store.Snapshot;
import org.casus.store.mapping.Children;
import org.casus.store.mapping.ExportColumn;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Member;
import org.casus.store.mapping.Property;

/**
 * How a table of records is read: the record's own row, what it looks up by keys in it, and the lists that belong to
 * it. The entity says which of its fields are columns, and in which order; a table adds what else it shows of a
 * reference or a list, at the place of that.
 */
final class KeyedTable {

    private final Mapping mapping;
    private final String alias;

    /** By what the entity calls that; null for what is not exported. */
    private final Map<String, ColumnGroup> groups = new LinkedHashMap<>();

    /**
     * @param alias the table's alias, which conditions use
     * @param hxl the hashtag of the record's ref, which is the first column
     */
    KeyedTable(Class<?> entity, String alias, String hxl) {
        this.mapping = Mapping.of(entity);
        this.alias = alias;
        own(alias + ".ref", TableColumn.of("ref", Type.TEXT, mapping.type() + ".ref", hxl));
        mapping.members().forEach(member -> groups.put(member.name(), group(member)));
    }

    private ColumnGroup group(Member member) {
        ExportColumn exported = member.exported();
        if (exported == null) {
            return null;
        }
        return switch (member) {
            case Property reference
            when reference.isReference() ->
                new Joined(
                        key(reference),
                        byKey(reference.refers(), List.of("ref")),
                        List.of(column(exported, member, reference.column().replaceFirst("_id$", ""), Type.TEXT)
                                .noting("Its ref.")));
            case Property value -> new Own(key(value), column(exported, member, value.column(), Type.of(value.kind())));
            case Children list -> texts(list, column(exported, member, list.name(), Type.LIST));
        };
    }

    private TableColumn column(ExportColumn exported, Member member, String name, Type type) {
        return TableColumn.of(
                exported.name().isEmpty() ? name : exported.name(),
                type,
                mapping.type() + "." + (exported.field().isEmpty() ? member.name() : exported.field()),
                exported.hxl());
    }

    private static Listed texts(Children list, TableColumn column) {
        Property text = list.told().getFirst();
        if (!list.isPlain() || text.isReference()) {
            throw new IllegalStateException(
                    list.field() + " is no list of texts; what to show of it, a table must say");
        }
        return new Listed(
                "select " + list.owner() + ", " + text.column() + " from " + list.table() + " where " + list.owner()
                        + " ? order by " + list.owner() + ", " + text.column(),
                null,
                List.of(column),
                (texts, lists) -> lists.add(0, texts[0]));
    }

    private String key(Property property) {
        return alias + "." + property.column();
    }

    private static String byKey(String table, List<String> columns) {
        return "select id, " + String.join(", ", columns) + " from " + table + " where id ?";
    }

    /**
     * A column of a record that is looked up.
     *
     * @param property what that record's entity calls it
     */
    record Shown(String property, String name, String hxl, String note) {

        static Shown of(String property, String name, String hxl) {
            return new Shown(property, name, hxl, "");
        }

        /** The same with something to say beyond its field's description. */
        Shown noting(String more) {
            return new Shown(property, name, hxl, more);
        }
    }

    /** Columns of the record that a reference leads to, behind its ref where that is exported. */
    KeyedTable look(String reference, Class<?> record, Shown... shown) {
        Mapping other = Mapping.of(record);
        List<TableColumn> columns = new ArrayList<>();
        List<String> selected = new ArrayList<>();
        if (groups.get(reference) != null) {
            columns.addAll(groups.get(reference).columns());
            selected.add("ref");
        }
        for (Shown one : shown) {
            Property property = other.property(one.property);
            columns.add(new TableColumn(
                    one.name, Type.of(property.kind()), other.type() + "." + one.property, one.hxl, one.note));
            selected.add(property.column());
        }
        return look(reference, byKey(other.table(), selected), columns.toArray(TableColumn[]::new));
    }

    /** Columns that are looked up by a reference. */
    KeyedTable look(String reference, String sql, TableColumn... columns) {
        return put(reference, new Joined(key(mapping.property(reference)), sql, List.of(columns)));
    }

    /** Columns of a list. */
    KeyedTable list(String name, String sql, Listed.RowValues values, TableColumn... columns) {
        return list(name, sql, null, values, columns);
    }

    /** Columns of a list whose rows share something. */
    KeyedTable list(String name, String sql, Listed.Shared shared, Listed.RowValues values, TableColumn... columns) {
        return put(name, new Listed(sql, shared, List.of(columns), values));
    }

    private KeyedTable put(String member, ColumnGroup group) {
        if (!groups.containsKey(member)) {
            throw new IllegalStateException(mapping.type() + " has no " + member);
        }
        ColumnGroup exported = groups.get(member);
        if (exported != null && !group.columns().containsAll(exported.columns())) {
            throw new IllegalStateException(mapping.type() + "." + member + " is exported by the entity already");
        }
        groups.put(member, group);
        return this;
    }

    /** A column that is computed, behind those of the entity. */
    KeyedTable own(String sql, TableColumn column) {
        groups.put(column.name(), new Own(sql, column));
        return this;
    }

    String from() {
        return mapping.table();
    }

    String alias() {
        return alias;
    }

    private Stream<ColumnGroup> groups() {
        return groups.values().stream().filter(Objects::nonNull);
    }

    /** All columns. */
    List<TableColumn> columns() {
        return groups().flatMap(group -> group.columns().stream()).toList();
    }

    /** The groups of a kind that have one of these columns. */
    <G extends ColumnGroup> List<G> groups(Class<G> kind, Collection<TableColumn> wanted) {
        return groups().filter(kind::isInstance)
                .map(kind::cast)
                .filter(group -> group.columns().stream().anyMatch(wanted::contains))
                .toList();
    }

    /** How many records meet a condition. */
    long count(Snapshot snapshot, Fragment where) {
        return snapshot.rows(
                        Fragment.of("select count(*)\nfrom " + from() + " " + alias + "\nwhere ?", where),
                        row -> row.getLong(1))
                .getFirst();
    }
}
