package org.casus.event.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.dataset.record.PortableRecord;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/** Rows of one type of record on their way into the store, with their lists. */
final class RecordWrites {

    private final RecordType type;
    private final List<String> derived;
    private final Batch inserts;
    private final Batch updates;
    private final Map<Part, Batch> parts = new HashMap<>();
    private final Map<Part, Batch> oldParts = new HashMap<>();

    RecordWrites(RecordType type) {
        this.type = type;
        derived = RecordUpkeep.derived(type);
        Stream<String> own = Stream.concat(type.fields.stream().map(Field::column), derived.stream());
        inserts = Batch.insert(
                type.table, Stream.concat(Stream.of("id", "uid", "ref"), own).toArray(String[]::new));
        String set = Stream.concat(type.fields.stream().map(Field::column), derived.stream())
                .map(column -> column + " = ?")
                .collect(Collectors.joining(", "));
        updates = new Batch("update %s set %s where id = ?".formatted(type.table, set));
        for (Part part : type.parts) {
            List<String> columns = new ArrayList<>(List.of(part.owner()));
            if (part.hasId()) {
                columns.add("id");
            }
            part.fields().forEach(field -> columns.add(field.column()));
            columns.addAll(RecordUpkeep.derived(part));
            parts.put(part, Batch.insert(part.table(), columns.toArray(String[]::new)));
            oldParts.put(part, new Batch("delete from %s where %s = ?".formatted(part.table(), part.owner())));
        }
    }

    void insert(
            Connection connection,
            long id,
            PortableRecord record,
            Map<String, Map<String, Long>> keys,
            RecordUpkeep upkeep,
            IdBlocks ids)
            throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(id);
        values.add(Uid.of(record.ref()));
        values.add(record.ref());
        values.addAll(values(record, keys, upkeep));
        inserts.add(values.toArray());
        addParts(connection, id, record, keys, ids);
    }

    void update(
            Connection connection,
            long id,
            PortableRecord record,
            Map<String, Map<String, Long>> keys,
            RecordUpkeep upkeep,
            IdBlocks ids)
            throws SQLException {
        if (type.own) {
            List<Object> values = values(record, keys, upkeep);
            values.add(id);
            updates.add(values.toArray());
        }
        oldParts.values().forEach(delete -> delete.add(id));
        addParts(connection, id, record, keys, ids);
    }

    void run(Connection connection) throws SQLException {
        inserts.run(connection);
        updates.run(connection);
        for (Part part : type.parts) {
            oldParts.get(part).run(connection);
            parts.get(part).run(connection);
        }
    }

    void clear() {
        inserts.clear();
        updates.clear();
        parts.values().forEach(Batch::clear);
        oldParts.values().forEach(Batch::clear);
    }

    private List<Object> values(PortableRecord record, Map<String, Map<String, Long>> keys, RecordUpkeep upkeep) {
        List<Object> values = new ArrayList<>();
        type.fields.forEach(field -> values.add(stored(field, record.fields().get(field.name()), keys)));
        if (!derived.isEmpty()) {
            values.addAll(upkeep.derivedValues(type, record));
        }
        return values;
    }

    private void addParts(
            Connection connection, long id, PortableRecord record, Map<String, Map<String, Long>> keys, IdBlocks ids)
            throws SQLException {
        for (Part part : type.parts) {
            if (!(record.fields().get(part.name()) instanceof List<?> elements)) {
                continue;
            }
            for (Object element : elements) {
                List<Object> values = new ArrayList<>();
                values.add(id);
                if (part.hasId()) {
                    values.add(ids.next(connection));
                }
                for (Field field : part.fields()) {
                    Object value = element instanceof Map<?, ?> object ? object.get(field.name()) : element;
                    values.add(stored(field, value, keys));
                }
                if (!RecordUpkeep.derived(part).isEmpty()) {
                    values.add(RecordUpkeep.derivedValue(part, record, element));
                }
                parts.get(part).add(values.toArray());
            }
        }
    }

    private static Object stored(Field field, Object value, Map<String, Map<String, Long>> keys) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case REF, LATER_REF -> keys.get(field.table()).get(value);
            case DAY -> LocalDate.parse((String) value);
            case TIME -> OffsetDateTime.parse((String) value);
            case TEXT, NUMBER, WHOLE, COUNT, TRUTH -> value;
        };
    }
}
