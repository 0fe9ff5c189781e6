package org.casus.admin;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.access.AccessRole;
import org.casus.access.Caller;
import org.casus.graphql.engine.Answer;
import org.casus.graphql.engine.Engine;
import org.junit.jupiter.api.Test;

/** Whatever takes a list or a text is given one that is too large, and says so; at the limit, and below, it answers. */
@QuarkusTest
class LargeArgumentsTest {

    private static final Caller ADMIN = new Caller(AccessRole.ADMIN, "root");

    /** Nested filters are looked into so deep. */
    private static final int DEEP = 2;

    @Inject
    Engine engine;

    /** A place in an argument of a field, and values for it. */
    private record Place(GraphQLFieldDefinition field, GraphQLArgument argument, List<String> path, GraphQLType type) {

        String name() {
            return argument.getName() + path.stream().map(part -> "." + part).collect(Collectors.joining());
        }

        /** As an answer names it: a single value in the place of a list is its first one. */
        Pattern said() {
            return Pattern.compile(Pattern.quote(argument.getName())
                    + path.stream()
                            .map(part -> "(\\.0)?" + Pattern.quote("." + part))
                            .collect(Collectors.joining())
                    + "\\b");
        }

        /** The argument's value that has this one at the place, and what else it must have. */
        Object around(Object value) {
            return around(argument.getType(), path, value);
        }

        private static Object around(GraphQLType type, List<String> path, Object value) {
            if (path.isEmpty()) {
                return value;
            }
            GraphQLInputObjectType input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type);
            Map<String, Object> object = required(input, 0);
            object.put(
                    path.getFirst(),
                    around(input.getField(path.getFirst()).getType(), path.subList(1, path.size()), value));
            return object;
        }
    }

    @Test
    void listsAreRefusedFromASizeOnThatIsSaid() {
        List<Place> lists = places(true);
        assertThat(lists.stream().map(Place::name))
                .contains("filter.country", "ids", "filter.and", "filter.or", "input.events", "input.names");
        for (Place place : lists) {
            Object one = value(GraphQLTypeUtil.unwrapNonNull(place.type()), 0);
            for (int size : List.of(1_001, 100_000)) {
                assertThat(String.valueOf(error(place, Collections.nCopies(size, one))))
                        .as("%s of %s", place.name(), place.field().getName())
                        .containsPattern(place.said())
                        .contains(
                                "TOO_MANY_VALUES",
                                String.format(Locale.ROOT, "has %,d values", size),
                                "takes at most 1,000");
            }
            for (int size : isMutation(place) ? List.<Integer>of() : List.of(1_000)) {
                assertThat(String.valueOf(error(place, Collections.nCopies(size, one))))
                        .as("%s of %s", place.name(), place.field().getName())
                        .doesNotContain("INTERNAL_ERROR", "TOO_MANY_VALUES");
            }
        }
    }

    @Test
    void textsAreRefusedFromALengthOnThatIsSaid() {
        List<Place> texts = places(false);
        assertThat(texts.stream().map(Place::name)).contains("filter.text", "ref", "input.report.headline");
        for (Place place : texts) {
            for (int length : isMutation(place) ? List.<Integer>of() : List.of(100_000)) {
                assertThat(String.valueOf(error(place, "x".repeat(length))))
                        .as("%s of %s", place.name(), place.field().getName())
                        .doesNotContain("INTERNAL_ERROR", "a text has at most");
            }
            for (int length : List.of(1_048_577)) {
                assertThat(String.valueOf(error(place, "x".repeat(length))))
                        .as("%s of %s", place.name(), place.field().getName())
                        .containsPattern(place.said())
                        .contains("INVALID_VALUE", "a text has at most 100,000");
            }
        }
    }

    /** The answer's errors; null where it has none. */
    private Object error(Place place, Object value) {
        String field = SchemaWalkTest.request(place.field(), place.argument().getName(), "$v");
        Answer answer = engine.answer(
                (isMutation(place) ? "mutation" : "query") + "($v: "
                        + GraphQLTypeUtil.simplePrint(place.argument().getType()) + ") { " + field + " }",
                null,
                Map.of("v", place.around(value)),
                ADMIN);
        return answer.specification().get("errors");
    }

    private boolean isMutation(Place place) {
        return engine.schema()
                        .getMutationType()
                        .getFieldDefinition(place.field().getName())
                != null;
    }

    /** All places that take a list, or else a text. */
    private List<Place> places(boolean lists) {
        List<Place> found = new ArrayList<>();
        for (GraphQLObjectType root :
                List.of(engine.schema().getQueryType(), engine.schema().getMutationType())) {
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                for (GraphQLArgument argument : field.getArguments()) {
                    collect(new Place(field, argument, List.of(), argument.getType()), lists, found);
                }
            }
        }
        return found;
    }

    private static void collect(Place place, boolean lists, List<Place> found) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(place.type());
        if (lists && type instanceof GraphQLList list) {
            found.add(new Place(place.field(), place.argument(), place.path(), list.getWrappedType()));
        } else if (!lists
                && type instanceof GraphQLNamedType text
                && text.getName().equals("String")) {
            found.add(place);
        }
        if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
                && place.path().size() < DEEP) {
            for (GraphQLInputObjectField below : input.getFields()) {
                List<String> path = new ArrayList<>(place.path());
                path.add(below.getName());
                collect(new Place(place.field(), place.argument(), path, below.getType()), lists, found);
            }
        }
    }

    /** A value that fits the type, of the fewest fields. */
    private static Object value(GraphQLType type, int deep) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list -> List.of(value(list.getWrappedType(), deep));
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLInputObjectType input -> required(input, deep);
            case GraphQLNamedType scalar ->
                switch (scalar.getName()) {
                    case "Int" -> 1;
                    case "Float" -> 1.5;
                    case "Boolean" -> true;
                    case "Date" -> "2022-01-20";
                    case "DateTime" -> "2022-01-20T00:00:00Z";
                    default -> "a";
                };
            default -> throw new IllegalStateException("No input: " + type);
        };
    }

    private static Map<String, Object> required(GraphQLInputObjectType input, int deep) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : input.getFields()) {
            if (GraphQLTypeUtil.isNonNull(field.getType()) && deep < DEEP) {
                object.put(field.getName(), value(field.getType(), deep + 1));
            }
        }
        return object;
    }
}
