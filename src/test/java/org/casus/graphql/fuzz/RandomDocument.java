package org.casus.graphql.fuzz;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A document grown along the schema, most of it right, some of it wrong on purpose: unknown fields and arguments,
 * values of another type, fragments that fit nowhere or spread themselves, directives where none may stand.
 */
public final class RandomDocument {

    /** Fields below fields. Some grow deeper than the server lets them. */
    private static final int DEEPEST = 12;

    private final GraphQLSchema schema;
    private final Random random;
    private final RandomValue values;
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<String> fragments = new ArrayList<>();
    private int names;

    /** In thousandths; how often something is wrong. Half of the documents have nothing wrong in them. */
    private final int wrong;

    /** @param random from which all of it follows */
    public RandomDocument(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
        this.wrong = random.nextBoolean() ? 0 : 1 + random.nextInt(60);
        this.values = new RandomValue(random, wrong);
    }

    /** The variables that the document just made has, some with values that do not fit. */
    public Map<String, Object> variables() {
        return variables;
    }

    /** Makes one. */
    public String make() {
        int deepest = 2 + (random.nextInt(8) == 0 ? random.nextInt(DEEPEST) : random.nextInt(4));
        String selection = selection(schema.getQueryType(), 0, deepest);
        String operation = chance(20) ? "mutation" : chance(10) ? "subscription" : "query";
        String head = definitions.isEmpty()
                ? operation
                : operation + " Q("
                        + String.join(
                                ", ",
                                definitions.entrySet().stream()
                                        .map(entry -> "$" + entry.getKey() + ": " + entry.getValue())
                                        .toList())
                        + ")";
        String document = head + " " + selection + " " + String.join(" ", fragments);
        return wrong > 0 && random.nextInt(4) == 0 ? spoil(document) : document;
    }

    private boolean chance(int thousandths) {
        return random.nextInt(1000) < thousandths;
    }

    /** True where this is to be wrong. */
    private boolean slips() {
        return chance(wrong);
    }

    private String selection(GraphQLCompositeType type, int depth, int deepest) {
        StringBuilder text = new StringBuilder("{ ");
        int number = 1 + random.nextInt(depth == 0 ? 3 : 5);
        for (int i = 0; i < number; i++) {
            if (slips()) {
                text.append("nonsense").append(random.nextInt(9)).append(' ');
            } else if (chance(50)) {
                text.append("__typename ");
            } else if (chance(80) && depth < deepest) {
                text.append(fragment(type, depth, deepest)).append(' ');
            } else {
                text.append(field(type, depth, deepest)).append(' ');
            }
        }
        return text.append("}").toString();
    }

    private String field(GraphQLCompositeType type, int depth, int deepest) {
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return "__typename";
        }
        if (depth == 0 && chance(15)) {
            return "__type(name: \"Event\") { name fields { name type { name ofType { name } } } }";
        }
        List<GraphQLFieldDefinition> fields = container.getFieldDefinitions().stream()
                .filter(field -> depth < deepest
                        || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType))
                .toList();
        if (fields.isEmpty()) {
            return "__typename";
        }
        GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
        StringBuilder text = new StringBuilder();
        if (!field.getArguments().isEmpty() || chance(100)) {
            text.append(slips() ? "same" : "a" + names++).append(": ");
        }
        text.append(field.getName()).append(arguments(field)).append(directives());
        GraphQLUnmodifiedType answered = GraphQLTypeUtil.unwrapAll(field.getType());
        if (answered instanceof GraphQLCompositeType composite && !slips()) {
            text.append(' ').append(selection(composite, depth + 1, deepest));
        } else if (slips()) {
            text.append(" { __typename }");
        }
        return text.toString();
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> written = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            boolean required = GraphQLTypeUtil.isNonNull(argument.getType());
            if (required ? !slips() : chance(alternative(argument.getName()))) {
                written.add(argument.getName() + ": " + argument(argument.getName(), argument.getType()));
            }
        }
        if (slips()) {
            written.add("nonsense: 1");
        }
        return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
    }

    /** How often an optional argument is there: most lists are asked for by first, and few records by id. */
    private static int alternative(String argument) {
        return switch (argument) {
            case "first" -> 500;
            case "ref" -> 900;
            case "id", "last", "before", "after" -> 40;
            default -> 200;
        };
    }

    private String argument(String name, GraphQLInputType type) {
        if (chance(120)) {
            String variable = "v" + names++;
            String declared = slips() ? "EventFilter" : GraphQLTypeUtil.simplePrint(type);
            definitions.put(variable, declared + (chance(50) ? " = null" : ""));
            if (!slips()) {
                variables.put(variable, slips() ? values.anything(0) : values.json(name, type, 0));
            }
            return "$" + variable;
        }
        return values.literal(name, type, 0);
    }

    private String directives() {
        if (chance(30)) {
            return " @" + (random.nextBoolean() ? "skip" : "include") + "(if: " + random.nextBoolean() + ")";
        }
        return slips() ? " @nonsense(if: 1)" : "";
    }

    private String fragment(GraphQLCompositeType type, int depth, int deepest) {
        GraphQLCompositeType condition = type;
        if (!(type instanceof GraphQLObjectType) || slips()) {
            List<GraphQLObjectType> all = schema.getAllTypesAsList().stream()
                    .filter(GraphQLObjectType.class::isInstance)
                    .map(GraphQLObjectType.class::cast)
                    .filter(one -> !one.getName().startsWith("__")
                            && (slips()
                                    || one.getInterfaces().stream()
                                            .anyMatch(face -> face.getName().equals(type.getName()))))
                    .toList();
            condition = all.isEmpty() ? type : all.get(random.nextInt(all.size()));
        }
        if (random.nextBoolean()) {
            return "... on " + condition.getName() + directives() + " " + selection(condition, depth + 1, deepest);
        }
        String name = "F" + names++;
        String selection = selection(condition, depth + 1, deepest);
        if (slips()) {
            selection = "{ ..." + name + " " + selection.substring(1);
        }
        fragments.add("fragment " + name + " on " + condition.getName() + " " + selection);
        return slips() ? "...Nobody" : "..." + name;
    }

    /** Takes something out, puts something in, or says something twice. */
    private String spoil(String document) {
        int at = random.nextInt(document.length());
        int end = Math.min(document.length(), at + 1 + random.nextInt(8));
        String[] pieces = {
            "{", "}", "(", ")", "\"", "\"\"\"", "$", "@", "...", "#", "\\u", "\\", "null", "é", "😀", "\0", "!", "|",
            "[", "]"
        };
        return switch (random.nextInt(3)) {
            case 0 -> document.substring(0, at) + document.substring(end);
            case 1 -> document.substring(0, at) + pieces[random.nextInt(pieces.length)] + document.substring(at);
            default -> document.substring(0, end) + document.substring(at);
        };
    }
}
