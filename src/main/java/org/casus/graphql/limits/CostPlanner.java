package org.casus.graphql.limits;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.graphql.paging.Paging;

/**
 * Makes the plan of what a valid document's operations cost.
 *
 * <ul>
 *   <li>A list with pages costs its page: first or last, else what a page has unless said otherwise.
 *   <li>A list of ids costs as many rows as there are ids; any other list without pages, what its feature says of it,
 *       or {@link #LIST}.
 *   <li>A record that belongs to another costs one row.
 *   <li>totalCount costs {@link #COUNT} rows: it goes through an index, and answers one number.
 *   <li>Statistics and the like cost beside their rows what their feature says, by the type that they answer: for each
 *       row that has them, and once for all rows of a level, which one statement answers.
 *   <li>What goes through all records whatever it lets through, such as a text that is looked for, costs once what its
 *       feature says of the argument.
 *   <li>A plain value of a row costs nothing: it came along.
 * </ul>
 */
final class CostPlanner {

    /** A list without pages: claims of an event, names of an actor. Most have fewer rows. */
    static final int LIST = 10;

    /** What counting a list is taken for, in rows read. */
    static final int COUNT = 100;

    private static final ArgumentCost NOTHING = new ArgumentCost(List.of(), Map.of(), Map.of());
    private static final ListSize NONE = new ListSize.Written(0);
    private static final ListSize ONE = new ListSize.Written(1);

    private final GraphQLSchema schema;
    private final Map<String, Integer> listSizes = new HashMap<>();
    private final Map<String, Integer> work = new HashMap<>();
    private final Map<String, Integer> once = new HashMap<>();
    private final Map<String, Integer> arguments = new HashMap<>();

    CostPlanner(GraphQLSchema schema, Iterable<CostHints> hints) {
        this.schema = schema;
        for (CostHints hint : hints) {
            listSizes.putAll(hint.listSizes());
            work.putAll(hint.work());
            once.putAll(hint.once());
            arguments.putAll(hint.arguments());
        }
    }

    /** The plans of all operations, by name; an operation without a name is the only one, under "". */
    Map<String, CostPlan> plan(Document document) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        Map<String, CostPlan> plans = new HashMap<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            GraphQLObjectType root = switch (operation.getOperation()) {
                case QUERY -> schema.getQueryType();
                case MUTATION -> schema.getMutationType();
                case SUBSCRIPTION -> schema.getSubscriptionType();
            };
            List<CostPlan> below = new ArrayList<>();
            new Planning(fragments, operation).add(below, operation.getSelectionSet(), root, ONE);
            plans.put(
                    operation.getName() == null ? "" : operation.getName(),
                    new CostPlan(0, NOTHING, 0, NONE, ONE, below));
        }
        return plans;
    }

    /** One operation. */
    private final class Planning {

        private final Map<String, FragmentDefinition> fragments;
        private final Map<String, Value<?>> defaults = new HashMap<>();

        private Planning(Map<String, FragmentDefinition> fragments, OperationDefinition operation) {
            this.fragments = fragments;
            operation
                    .getVariableDefinitions()
                    .forEach(variable -> defaults.put(variable.getName(), variable.getDefaultValue()));
        }

        /** @param page how many rows the connection has whose selection this is; of no matter elsewhere */
        private void add(List<CostPlan> plans, SelectionSet selections, GraphQLUnmodifiedType type, ListSize page) {
            if (selections == null || !(type instanceof GraphQLCompositeType)) {
                return;
            }
            for (Selection<?> selection : selections.getSelections()) {
                switch (selection) {
                    case Field field -> {
                        if (type instanceof GraphQLFieldsContainer parent
                                && !field.getName().startsWith("__")) {
                            plans.add(plan(field, parent, page));
                        }
                    }
                    case InlineFragment inline ->
                        add(
                                plans,
                                inline.getSelectionSet(),
                                inline.getTypeCondition() == null
                                        ? type
                                        : named(inline.getTypeCondition().getName()),
                                page);
                    case FragmentSpread spread -> {
                        FragmentDefinition fragment = fragments.get(spread.getName());
                        add(
                                plans,
                                fragment.getSelectionSet(),
                                named(fragment.getTypeCondition().getName()),
                                page);
                    }
                    default -> throw new IllegalStateException("A selection of no known kind: " + selection);
                }
            }
        }

        private CostPlan plan(Field field, GraphQLFieldsContainer parent, ListSize page) {
            GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, parent, field.getName());
            GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(definition.getType());
            List<CostPlan> below = new ArrayList<>();
            if (connection(type)) {
                ListSize size = size(field, definition, Paging.DEFAULT_SIZE);
                add(below, field.getSelectionSet(), type, size);
                return plan(field, type, size, ONE, below);
            }
            add(below, field.getSelectionSet(), type, ONE);
            boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
            boolean cameAlong = parent instanceof GraphQLInterfaceType // of any record: its ref, its id
                    || schema.getCodeRegistry()
                                    .getDataFetcher(
                                            FieldCoordinates.coordinates(parent.getName(), field.getName()), definition)
                            instanceof LightDataFetcher;
            if (cameAlong) {
                ListSize size = connection(parent) ? page : new ListSize.Written(LIST);
                return new CostPlan(0, NOTHING, 0, NONE, list ? size : ONE, below);
            }
            if (connection(parent)) {
                // Who does work for a page, such as statistics, has counted on the way.
                return new CostPlan(0, NOTHING, work.containsKey(parent.getName()) ? 0 : COUNT, NONE, ONE, below);
            }
            Integer usual = listSizes.get(parent.getName() + "." + field.getName());
            ListSize size;
            if (list) {
                size = size(field, definition, usual == null ? LIST : usual);
            } else { // a record, unless it came along where no argument asks for another one
                size = usual != null && field.getArguments().isEmpty() ? new ListSize.Written(usual) : ONE;
            }
            return plan(field, type, size, size, below);
        }

        private CostPlan plan(
                Field field, GraphQLUnmodifiedType type, ListSize own, ListSize size, List<CostPlan> below) {
            return new CostPlan(
                    once.getOrDefault(type.getName(), 0),
                    ArgumentCost.of(field, arguments, defaults),
                    work.getOrDefault(type.getName(), 0),
                    own,
                    size,
                    below);
        }

        private GraphQLUnmodifiedType named(String type) {
            return (GraphQLUnmodifiedType) schema.getType(type);
        }

        private static boolean connection(GraphQLNamedType type) {
            return type.getName().endsWith("Connection");
        }

        /** By first or last (the larger, where one of them is null), by the number of ids, or by what is usual. */
        private ListSize size(Field field, GraphQLFieldDefinition definition, int usual) {
            ListSize size = null;
            int missing = usual;
            for (String name : new String[] {"first", "last", "ids"}) {
                GraphQLArgument argument = definition.getArgument(name);
                if (argument == null) {
                    continue;
                }
                if (GraphQLArgument.getArgumentDefaultValue(argument) instanceof Integer written) {
                    missing = written;
                }
                Value<?> given = given(field, name);
                if (given != null) {
                    ListSize said = given instanceof VariableReference variable
                            ? new ListSize.InVariable(variable.getName(), defaults.get(variable.getName()), missing)
                            : ListSize.of(given, missing);
                    size = size == null ? said : new ListSize.Larger(size, said);
                }
            }
            return size == null ? new ListSize.Written(missing) : size;
        }

        private static Value<?> given(Field field, String name) {
            for (Argument argument : field.getArguments()) {
                if (argument.getName().equals(name)) {
                    return argument.getValue();
                }
            }
            return null;
        }
    }
}
