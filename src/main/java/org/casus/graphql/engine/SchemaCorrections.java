package org.casus.graphql.engine;

import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes what the extension makes of the annotated classes, where that is not what Casus serves.
 *
 * <ul>
 *   <li>The extension's numbers are not those of the specification: they read texts, and an Int that is too large loses
 *       its upper half, so that {@code first: 4294967297} asks for one. The engine's take their place.
 *   <li>A field that can be refused, as each of a root type and each with arguments can, is nullable: where it were
 *       not, a refusal would take along what was answered beside it, above all by a mutation that has committed.
 *   <li>Values of enumerations and fields stand in the {@link DeclaredOrder}.
 *   <li>An argument that is a list of what is never null would have to be given, but for a default. A default without
 *       values says only that it may be left out, and is taken away: an empty list asks for nothing.
 *   <li>Scalars that nothing is of, and directives that do nothing, are left out.
 * </ul>
 */
@Singleton
class SchemaCorrections {

    /** All that documents and the schema may say after an {@code @}. */
    static final Set<String> DIRECTIVES = Set.of("include", "skip", "deprecated", "specifiedBy");

    private static final Map<String, GraphQLScalarType> STANDARD =
            Map.of("Int", Scalars.GraphQLInt, "Float", Scalars.GraphQLFloat);

    private static final String RFC_3339 = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";

    /** The same for the printer of schemas. */
    private static final GraphQLAppliedDirective SPECIFIED_BY = GraphQLAppliedDirective.newDirective()
            .name("specifiedBy")
            .argument(GraphQLAppliedDirectiveArgument.newArgument()
                    .name("url")
                    .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                    .valueProgrammatic(RFC_3339))
            .build();

    private static final Map<String, String> SCALARS = Map.of(
            "Date", "A day, as 2022-01-20 (full-date of RFC 3339).",
            "DateTime", "An instant, as 2022-01-20T22:15:00Z (date-time of RFC 3339).");

    private static final String ABOUT =
            "Events of armed conflict: what happened, where and when, who took part, how many were killed, who says so, what was known when, and how it adds up. Records of different datasets stand side by side, linked and never merged; a number that nobody gave is null, not 0.";

    private static final Map<String, String> ROOTS = Map.of(
            "Query",
            "What can be asked. Begin with events, or with search where you have a name; statistics counts and adds up; changes tells what is new.",
            "Mutation",
            "What can be recorded, imported and administered, each with a role that it needs. With dryRun, a mutation says what it would do.",
            "Subscription",
            "What is told as it happens: changes of events and claims, and how an import goes.");

    /**
     * Called when the extension has made the schema, for a native executable as it is built: visiting it takes long.
     */
    void correct(@Observes GraphQLSchema.Builder made, Schema model) {
        GraphQLSchema schema =
                SchemaTransformer.transformSchema(made.build(), new Correcting(new DeclaredOrder(model)));
        made.description(ABOUT)
                .query(schema.getQueryType())
                .mutation(schema.getMutationType())
                .subscription(schema.getSubscriptionType())
                .clearAdditionalTypes()
                .additionalTypes(schema.getAdditionalTypes().stream()
                        .filter(type -> !(type instanceof GraphQLScalarType))
                        .collect(Collectors.toSet()))
                .clearDirectives()
                .additionalDirectives(schema.getDirectives().stream()
                        .filter(directive -> DIRECTIVES.contains(directive.getName()))
                        .collect(Collectors.toSet()))
                .codeRegistry(schema.getCodeRegistry());
    }

    /** Whether an answer has to have the field's value, though it may be refused. */
    private static boolean takesOthersAlong(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        return field.getType() instanceof GraphQLNonNull
                && (ROOTS.containsKey(type.getName()) || !field.getArguments().isEmpty());
    }

    private static final class Correcting extends GraphQLTypeVisitorStub {

        private final DeclaredOrder order;

        Correcting(DeclaredOrder order) {
            this.order = order;
        }

        @Override
        public TraversalControl visitGraphQLEnumType(
                GraphQLEnumType words, TraverserContext<GraphQLSchemaElement> context) {
            List<GraphQLEnumValueDefinition> sorted = order.of(words.getName(), words.getValues());
            return changeNode(context, words.transform(changed -> sorted.forEach(changed.clearValues()::value)));
        }

        @Override
        public TraversalControl visitGraphQLObjectType(
                GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            List<GraphQLFieldDefinition> sorted = order.of(type.getName(), type.getFieldDefinitions());
            String description = ROOTS.getOrDefault(type.getName(), type.getDescription());
            return changeNode(
                    context,
                    type.transform(changed -> changed.replaceFields(sorted).description(description)));
        }

        @Override
        public TraversalControl visitGraphQLInputObjectType(
                GraphQLInputObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            List<GraphQLInputObjectField> sorted = order.of(type.getName(), type.getFieldDefinitions());
            return changeNode(context, type.transform(changed -> changed.replaceFields(sorted)));
        }

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType standard = STANDARD.get(scalar.getName());
            if (standard != null) {
                return standard == scalar ? TraversalControl.CONTINUE : changeNode(context, standard);
            }
            String description = SCALARS.get(scalar.getName());
            return description == null
                    ? TraversalControl.CONTINUE
                    : changeNode(
                            context,
                            scalar.transform(changed -> changed.description(description)
                                    .specifiedByUrl(RFC_3339)
                                    .withAppliedDirective(SPECIFIED_BY)));
        }

        @Override
        public TraversalControl visitGraphQLArgument(
                GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
            boolean isEmpty = argument.hasSetDefaultValue()
                    && GraphQLArgument.getArgumentDefaultValue(argument) instanceof List<?> values
                    && values.isEmpty();
            return isEmpty
                    ? changeNode(context, argument.transform(GraphQLArgument.Builder::clearDefaultValue))
                    : TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitGraphQLFieldDefinition(
                GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
            if (context.getParentNode() instanceof GraphQLFieldsContainer type && takesOthersAlong(type, field)) {
                GraphQLType nullable = ((GraphQLNonNull) field.getType()).getWrappedType();
                return changeNode(context, field.transform(changed -> changed.type((GraphQLOutputType) nullable)));
            }
            return TraversalControl.CONTINUE;
        }
    }
}
