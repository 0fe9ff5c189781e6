package org.casus.event.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.event.records.Camp;
import org.casus.store.Fragment;
import org.casus.store.Store;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What Hibernate reads of every table, by SQL and by its own language, is what the columns hold. */
@QuarkusTest
@TestProfile(WithSample.class)
class MappingTest {

    /** What the sample has nothing of. */
    private static final Set<String> EMPTY = Set.of(
            "ApiKey",
            "AuditEntry",
            "ClaimConfirmation",
            "Classification",
            "Conflict",
            "Dyad",
            "EventLink",
            "ImportIssue",
            "ImportRun",
            "MergedActor");

    @Inject
    SessionFactory sessions;

    @Inject
    Store store;

    @Test
    void entitiesHoldWhatTheColumnsHold() {
        Set<String> empty = new TreeSet<>();
        for (var entity : sessions.getMetamodel().getEntities()) {
            // A test's own has no table here.
            if (entity.getJavaType() != Camp.class && isSame(entity.getJavaType()) == 0) {
                empty.add(entity.getName());
            }
        }
        assertThat(empty).isEqualTo(new TreeSet<>(EMPTY));
    }

    /** Compares all rows of an entity's table; gives their number. */
    private <E> int isSame(Class<E> type) {
        Table named = type.getAnnotation(Table.class);
        Fragment all = Fragment.of("select * from " + (named == null ? type.getSimpleName() : named.name()));
        List<Map<String, Object>> columns = store.read(reader -> reader.rows(all, row -> columns(type, row)));
        List<E> bySql = store.read(reader -> reader.entities(type, all));
        assertThat(bySql)
                .as(type.getSimpleName())
                .map(MappingTest::fields)
                .containsExactlyInAnyOrderElementsOf(columns);
        List<E> byQuery = store.read(reader -> reader.find(type, "from " + type.getSimpleName()));
        assertThat(byQuery)
                .as(type.getSimpleName())
                .map(MappingTest::fields)
                .containsExactlyInAnyOrderElementsOf(columns);
        return columns.size();
    }

    private static Map<String, Object> columns(Class<?> type, ResultSet row) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (Field field : stored(type)) {
            Column column = field.getAnnotation(Column.class);
            String name = column == null || column.name().isEmpty() ? field.getName() : column.name();
            values.put(field.getName(), value(field.getType(), row, name));
        }
        return values;
    }

    private static Object value(Class<?> type, ResultSet row, String column) throws SQLException {
        Object value = switch (type.getSimpleName()) {
            case "Instant" -> row.getObject(column, OffsetDateTime.class);
            case "int" -> row.getObject(column, Integer.class);
            case "long" -> row.getObject(column, Long.class);
            case "boolean" -> row.getObject(column, Boolean.class);
            default -> type.isEnum() ? row.getString(column) : row.getObject(column, type);
        };
        return type == Instant.class && value instanceof OffsetDateTime time ? time.toInstant() : value;
    }

    private static Map<String, Object> fields(Object entity) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : stored(entity.getClass())) {
            try {
                field.setAccessible(true); // Hibernate makes public fields protected
                Object value = field.get(entity);
                values.put(field.getName(), value instanceof Enum<?> word ? word.name() : value);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return values;
    }

    /**
     * But for those that Hibernate adds, which are transient, and lists, which are read when somebody asks for them.
     */
    private static List<Field> stored(Class<?> type) {
        return Stream.<Class<?>>iterate(type, part -> part != Object.class, Class::getSuperclass)
                .flatMap(part -> Stream.of(part.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isAnnotationPresent(Transient.class)
                        && !Collection.class.isAssignableFrom(field.getType())
                        && !field.getName().startsWith("$$"))
                .toList();
    }
}
