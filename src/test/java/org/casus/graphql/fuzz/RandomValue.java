package org.casus.graphql.fuzz;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Values of an input type, as JSON or in GraphQL's words: what people send, what lies at an edge, and what fits
 * nowhere.
 */
final class RandomValue {

    private static final List<Object> NUMBERS =
            List.of(0, 1, 2, 3, 5, 10, 50, 500, 501, -1, 2022, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private static final List<Object> FRACTIONS =
            List.of(0.0, 36.5, 40.75, -90.0, 90.0, 180.0, -180.1, 1e-9, 1e308, 50);

    private static final List<Object> DATES = List.of(
            "2022-01-20",
            "2022-01-01",
            "2021-12-31",
            "0001-01-01",
            "9999-12-31",
            "2022-02-30",
            "10000-01-01",
            "yesterday");

    private static final List<Object> TIMES = List.of(
            "2022-01-20T00:00:00Z",
            "2022-01-21T23:59:59.999+03:00",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "noon");

    private static final List<Object> TEXTS = List.of(
            "desk:2022-01-20-ghwayran-prison",
            "desk:2022-01-21-diyala-army-base",
            "desk-actor:islamic-state",
            "source:sohr",
            "place:1",
            "SYR",
            "Iraq",
            "IQ",
            "prison attack",
            "داعش",
            "Islamc Stat",
            "",
            " ",
            "%",
            "_",
            "'; drop table event; --",
            "\\",
            "\"",
            "a:b:c",
            "😀",
            "\ud83d",
            "\0",
            "x".repeat(400),
            "ACTIVE_FIGHTERS",
            "{}",
            "null");

    private final Random random;
    private final int wrong;

    /** @param wrong in thousandths; how often a value is one that does not fit */
    RandomValue(Random random, int wrong) {
        this.random = random;
        this.wrong = wrong;
    }

    /** A value for an argument or field of this name and type. */
    Object json(String name, GraphQLType type, int depth) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            return json(name, GraphQLTypeUtil.unwrapOne(type), depth);
        }
        if (random.nextInt(1000) < wrong) {
            return anything(depth);
        }
        if (type instanceof GraphQLList list) {
            List<Object> all = new ArrayList<>();
            int number = random.nextInt(40) == 0 ? 60 : random.nextInt(4);
            for (int i = 0; i < (depth > 6 ? Math.min(1, number) : number); i++) {
                all.add(json(name, list.getWrappedType(), depth + 1));
            }
            return all;
        }
        return switch (type) {
            case GraphQLEnumType words -> new Word(pick(words.getValues()).getName());
            case GraphQLInputObjectType object -> object(object, depth);
            default -> scalar(name, ((GraphQLNamedType) type).getName());
        };
    }

    /** The same, in GraphQL's words. */
    String literal(String name, GraphQLInputType type, int depth) {
        return write(json(name, type, depth));
    }

    private Map<String, Object> object(GraphQLInputObjectType type, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            boolean required = GraphQLTypeUtil.isNonNull(field.getType());
            int chance = depth > 5
                    ? 0
                    : Math.max(40, 900 / type.getFieldDefinitions().size());
            if (required || random.nextInt(1000) < chance) {
                fields.put(field.getName(), json(field.getName(), field.getType(), depth + 1));
            }
        }
        if (random.nextInt(1000) < wrong) {
            fields.put("nonsense", anything(depth));
        }
        return fields;
    }

    private Object scalar(String name, String type) {
        return switch (type) {
            case "Int" ->
                name.equals("first") || name.equals("last") ? pick(List.of(0, 1, 2, 3, 5, 10, 20, 501)) : pick(NUMBERS);
            case "Float", "BigDecimal" -> pick(FRACTIONS);
            case "Boolean" -> random.nextBoolean();
            case "Date" -> pick(DATES);
            case "DateTime" -> pick(TIMES);
            default -> pick(TEXTS);
        };
    }

    /** A value that was made for no type. */
    Object anything(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> pick(NUMBERS);
            case 1 -> pick(FRACTIONS);
            case 2 -> pick(TEXTS);
            case 3 -> random.nextBoolean();
            case 4 -> new Word("NONSENSE");
            case 5 -> depth > 20 ? List.of() : List.of(anything(depth + 1));
            case 6 -> depth > 20 ? Map.of() : Map.of("country", anything(depth + 1));
            default -> 99_999_999_999L;
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A name of an enumeration: written bare in a document, as a text in JSON. */
    record Word(String name) {
        @com.fasterxml.jackson.annotation.JsonValue
        @Override
        public String name() {
            return name;
        }
    }

    private static String write(Object value) {
        return switch (value) {
            case null -> "null";
            case Word word -> word.name();
            case String text -> quote(text);
            case List<?> all ->
                "[" + String.join(", ", all.stream().map(RandomValue::write).toList()) + "]";
            case Map<?, ?> fields ->
                "{"
                        + String.join(
                                ", ",
                                fields.entrySet().stream()
                                        .map(field -> field.getKey() + ": " + write(field.getValue()))
                                        .toList())
                        + "}";
            default -> value.toString();
        };
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
