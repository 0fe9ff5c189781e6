package org.casus.graphql.engine;

import graphql.schema.GraphQLNamedSchemaElement;
import io.smallrye.graphql.schema.model.EnumType;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order in which classes declare what the schema has of them, which says something: the most exact first, low
 * before best. The extension puts everything by name. What a class does not declare, as fields that resolvers give,
 * comes after it by name.
 */
final class DeclaredOrder {

    /** By these a record is found. */
    private static final List<String> FIRST = List.of("id", "ref");

    private final Schema model;

    DeclaredOrder(Schema model) {
        this.model = model;
    }

    /** The values of an enumeration, or the fields of a type, in their order. */
    <T extends GraphQLNamedSchemaElement> List<T> of(String type, List<T> parts) {
        List<String> order = names(type);
        List<T> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.<T>comparingInt(part -> place(order, part.getName()))
                .thenComparing(GraphQLNamedSchemaElement::getName));
        return sorted;
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    private List<String> names(String type) {
        EnumType words = model.getEnums().get(type);
        if (words != null) {
            return Arrays.stream(Wiring.load(words.getClassName()).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
        Type answered = model.getTypes().get(type);
        InputType asked = model.getInputs().get(type);
        if (answered == null && asked == null) {
            return FIRST;
        }
        List<String> names = new ArrayList<>(FIRST);
        Map<String, Field> fields = answered == null ? asked.getFields() : answered.getFields();
        for (String member : members(Wiring.load(answered == null ? asked.getClassName() : answered.getClassName()))) {
            fields.values().stream()
                    .filter(field -> field.getPropertyName().equals(member))
                    .forEach(field -> names.add(field.getName()));
        }
        return names;
    }

    private static List<String> members(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }
        List<String> members = new ArrayList<>();
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            members.addAll(
                    0,
                    Arrays.stream(declaring.getDeclaredFields())
                            .map(java.lang.reflect.Field::getName)
                            .toList());
        }
        return members;
    }
}
