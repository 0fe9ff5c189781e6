package org.casus.graphql.engine;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.language.SourceLocation;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an operation asks for, type by type, found once for all rows and, where no variable decides about it, for all
 * requests: which fields, what answers each, and what is made of its value.
 */
final class Plan {

    private static final FieldAnswer TYPE_NAME = (source, field, execution) -> field.parent.getName();

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final FieldCollector collector = new FieldCollector();
    private final PlannedSelection root;

    /** How many fields have been given a number. */
    private int fields;

    /**
     * @param root what the operation asks of the type that it begins at
     * @param variables those that conditions name; others do not matter
     */
    Plan(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            GraphQLObjectType type,
            MergedSelectionSet root,
            Map<String, Object> variables) {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
        this.root = selection(type, root);
    }

    /** How many fields have a number by now: all but those behind an interface. */
    synchronized int size() {
        return fields;
    }

    /** What is asked of the root. */
    PlannedSelection root() {
        return root;
    }

    private PlannedSelection selection(GraphQLObjectType type, MergedSelectionSet asked) {
        Field[] all = new Field[asked.size()];
        int i = 0;
        for (MergedField field : asked.getSubFieldsList()) {
            all[i++] = new Field(type, field);
        }
        return new PlannedSelection(all);
    }

    /** What is asked of an object of one type. */
    static final class PlannedSelection {

        private final Field[] fields;
        private final SerializableString[] names;

        private PlannedSelection(Field[] fields) {
            this.fields = fields;
            this.names = Arrays.stream(fields)
                    .map(field -> new SerializedString(field.key()))
                    .toArray(SerializableString[]::new);
        }

        /** Their names in the answer, as JSON has them. Not to be changed. */
        SerializableString[] names() {
            return names;
        }

        /** The fields, in the order of the answer. Not to be changed. */
        Field[] fields() {
            return fields;
        }
    }

    /** A field of one type, as an answer has it once, however often the document names it. */
    final class Field {

        private final GraphQLObjectType parent;
        private final MergedField asked;
        private final GraphQLFieldDefinition definition;
        private final FieldAnswer answer;
        private final ResultCompleter shape;
        private final int number;

        private Field(GraphQLObjectType parent, MergedField asked) {
            this.parent = parent;
            this.asked = asked;
            this.definition = Introspection.getFieldDefinition(schema, parent, asked.getName());
            this.answer = answer();
            this.shape = shape(definition.getType());
            synchronized (Plan.this) { // types behind an interface are planned as they are met
                this.number = fields++;
            }
        }

        private FieldAnswer answer() {
            if (definition == Introspection.TypeNameMetaFieldDef) {
                return TYPE_NAME;
            }
            DataFetcher<?> fetcher = schema.getCodeRegistry()
                    .getDataFetcher(FieldCoordinates.coordinates(parent.getName(), definition.getName()), definition);
            if (fetcher instanceof FieldAnswer found) {
                return found;
            }
            throw new IllegalStateException(parent.getName() + "." + definition.getName() + " is answered by none");
        }

        private ResultCompleter shape(GraphQLType declared) {
            boolean required = GraphQLTypeUtil.isNonNull(declared);
            return switch (GraphQLTypeUtil.unwrapNonNull(declared)) {
                case GraphQLList list -> new ResultCompleter.Items(shape(list.getWrappedType()), required);
                case GraphQLObjectType object -> new ResultCompleter.Known(below(object), required);
                case GraphQLInterfaceType shared ->
                    new ResultCompleter.Shared(shared, this, new ConcurrentHashMap<>(), required);
                case GraphQLEnumType choice -> new ResultCompleter.Choice(choice, new ConcurrentHashMap<>(), required);
                case GraphQLScalarType scalar -> new ResultCompleter.Scalar(scalar, required);
                default -> throw new IllegalStateException("No field has the type " + declared);
            };
        }

        /** What is asked of the field's value, which is of this type. */
        PlannedSelection below(GraphQLObjectType type) {
            return selection(
                    type,
                    collector.collectFields(
                            FieldCollectorParameters.newParameters()
                                    .schema(schema)
                                    .objectType(type)
                                    .fragments(fragments)
                                    .variables(variables)
                                    .graphQLContext(GraphQLContext.getDefault())
                                    .build(),
                            asked));
        }

        /** Its name in the answer. */
        String key() {
            return asked.getResultKey();
        }

        GraphQLFieldDefinition definition() {
            return definition;
        }

        /** As the document has it. */
        MergedField asked() {
            return asked;
        }

        SourceLocation location() {
            return asked.getSingleField().getSourceLocation();
        }

        FieldAnswer answers() {
            return answer;
        }

        /** What is made of its values. */
        ResultCompleter shape() {
            return shape;
        }

        /** Its own among all of the plan, counted from 0. */
        int number() {
            return number;
        }

        @Override
        public String toString() {
            return parent.getName() + "." + definition.getName();
        }
    }
}
