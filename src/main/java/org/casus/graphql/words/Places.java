package org.casus.graphql.words;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands where in a document that is wrong, and what the schema knows of it. */
final class Places {

    /**
     * One node of the document, and what is around it. All but the node is null where it does not apply, or where the
     * schema does not know it.
     *
     * @param parent the type whose field it is, or in whose selection it stands
     * @param field the field that it is, or is an argument of
     * @param directive the directive that it is, or is an argument of
     * @param wanted the type of the value that is wanted here
     * @param argument the path of the argument, such as {@code filter.country}
     * @param path of the field in the answer; null in a fragment, which may stand in several places
     */
    record At(
            Node<?> node,
            GraphQLCompositeType parent,
            GraphQLFieldDefinition field,
            GraphQLDirective directive,
            GraphQLType wanted,
            String argument,
            List<Object> path) {

        private At of(Node<?> inner, GraphQLType type, String name) {
            return new At(inner, parent, field, directive, type, name, path);
        }
    }

    private final GraphQLSchema schema;
    private final Map<SourceLocation, List<At>> places = new HashMap<>();

    Places(GraphQLSchema schema, Document document) {
        this.schema = schema;
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case OperationDefinition operation -> operation(operation);
                case FragmentDefinition fragment -> {
                    At at = new At(fragment, composite(fragment.getTypeCondition()), null, null, null, null, null);
                    put(at);
                    put(at.of(fragment.getTypeCondition(), null, null));
                    directives(fragment, at);
                    selections(fragment.getSelectionSet(), at);
                }
                default -> put(new At(definition, null, null, null, null, null, null));
            }
        }
    }

    /** The node of this kind at a place; null where there is none. */
    At find(SourceLocation place, Class<?> kind) {
        for (At at : places.getOrDefault(place, List.of())) {
            if (kind.isInstance(at.node())) {
                return at;
            }
        }
        return null;
    }

    private void put(At at) {
        places.computeIfAbsent(at.node().getSourceLocation(), any -> new ArrayList<>())
                .add(at);
    }

    private GraphQLCompositeType composite(TypeName name) {
        return name != null && schema.getType(name.getName()) instanceof GraphQLCompositeType type ? type : null;
    }

    private void operation(OperationDefinition operation) {
        GraphQLCompositeType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        At at = new At(operation, root, null, null, null, null, List.of());
        put(at);
        directives(operation, at);
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            At defined = at.of(variable, ValueFit.type(schema, variable.getType()), variable.getName());
            put(defined);
            type(variable.getType(), defined);
            directives(variable, defined);
            if (variable.getDefaultValue() != null) {
                value(variable.getDefaultValue(), defined.wanted(), defined);
            }
        }
        selections(operation.getSelectionSet(), at);
    }

    private void type(Type<?> written, At around) {
        switch (written) {
            case NonNullType some -> type(some.getType(), around);
            case ListType list -> type(list.getType(), around);
            default -> put(around.of(written, around.wanted(), around.argument()));
        }
    }

    private void selections(SelectionSet set, At around) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> field(field, around);
                case InlineFragment inline -> {
                    GraphQLCompositeType type =
                            inline.getTypeCondition() == null ? around.parent() : composite(inline.getTypeCondition());
                    put(around.of(inline, null, null));
                    if (inline.getTypeCondition() != null) {
                        put(around.of(inline.getTypeCondition(), null, null));
                    }
                    directives(inline, around);
                    selections(inline.getSelectionSet(), new At(inline, type, null, null, null, null, around.path()));
                }
                case FragmentSpread spread -> {
                    put(around.of(spread, null, null));
                    directives(spread, around);
                }
                default -> {
                    // there are no others
                }
            }
        }
    }

    private void field(Field field, At around) {
        GraphQLFieldDefinition definition = definition(around.parent(), field.getName());
        List<Object> path = null;
        if (around.path() != null) {
            path = new ArrayList<>(around.path());
            path.add(field.getResultKey());
        }
        At at = new At(field, around.parent(), definition, null, null, null, path);
        put(at);
        for (Argument argument : field.getArguments()) {
            GraphQLArgument known = definition == null ? null : definition.getArgument(argument.getName());
            argument(argument, known, at);
        }
        directives(field, at);
        GraphQLCompositeType below = definition != null
                        && GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type
                ? type
                : null;
        selections(field.getSelectionSet(), new At(field, below, null, null, null, null, path));
    }

    private GraphQLFieldDefinition definition(GraphQLCompositeType parent, String name) {
        if (name.equals("__typename")) {
            return Introspection.TypeNameMetaFieldDef;
        }
        if (parent == schema.getQueryType() && name.equals("__type")) {
            return Introspection.TypeMetaFieldDef;
        }
        if (parent == schema.getQueryType() && name.equals("__schema")) {
            return Introspection.SchemaMetaFieldDef;
        }
        return parent instanceof GraphQLFieldsContainer type ? type.getFieldDefinition(name) : null;
    }

    private void argument(Argument argument, GraphQLArgument known, At around) {
        GraphQLType type = known == null ? null : known.getType();
        put(around.of(argument, type, argument.getName()));
        value(argument.getValue(), type, around.of(argument, type, argument.getName()));
    }

    private void directives(DirectivesContainer<?> node, At around) {
        for (Directive directive : node.getDirectives()) {
            GraphQLDirective known = schema.getDirective(directive.getName());
            At at = new At(directive, around.parent(), around.field(), known, null, null, around.path());
            put(at);
            for (Argument argument : directive.getArguments()) {
                argument(argument, known == null ? null : known.getArgument(argument.getName()), at);
            }
        }
    }

    private void value(Value<?> value, GraphQLType type, At around) {
        GraphQLType plain = type == null ? null : GraphQLTypeUtil.unwrapNonNull(type);
        switch (value) {
            case VariableReference variable -> put(around.of(variable, type, around.argument()));
            case ArrayValue array -> {
                GraphQLType each = plain instanceof GraphQLList list ? list.getWrappedType() : type;
                int i = 0;
                for (Value<?> item : array.getValues()) {
                    value(item, each, around.of(item, each, around.argument() + "." + i++));
                }
            }
            case ObjectValue object -> {
                put(around.of(object, type, around.argument()));
                GraphQLType input = plain == null ? null : GraphQLTypeUtil.unwrapAll(plain);
                for (ObjectField field : object.getObjectFields()) {
                    GraphQLInputObjectField known =
                            input instanceof GraphQLInputObjectType fields ? fields.getField(field.getName()) : null;
                    GraphQLType wanted = known == null ? null : known.getType();
                    String name = around.argument() + "." + field.getName();
                    value(field.getValue(), wanted, around.of(field, wanted, name));
                }
            }
            default -> {
                // no name is in it
            }
        }
    }
}
