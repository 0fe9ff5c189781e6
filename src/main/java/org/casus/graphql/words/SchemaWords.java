package org.casus.graphql.words;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.graphql.error.Quoted;

/** Says of what a document asks for, and the schema has not, what the schema has. */
final class SchemaWords {

    /** So many names are read in a list; of more, the first are told. */
    private static final int LISTED = 12;

    /** What a page's records are under. */
    private static final String NODES = "nodes";

    private static final List<String> OF_EACH_SCHEMA = List.of("__typename", "__type", "__schema");

    private static final String FILTER = "filter";

    private final GraphQLSchema schema;

    SchemaWords(GraphQLSchema schema) {
        this.schema = schema;
    }

    Said unknownField(Field field, GraphQLCompositeType parent) {
        if (parent == null) {
            return null;
        }
        String name = Quoted.of(field.getName());
        List<String> known = fields(parent);
        if (known.contains(NODES) && records(parent).contains(field.getName())) {
            return new Said(
                    parent.getName() + " has no field \"" + name + "\", but its records have. Write " + NODES + " { "
                            + name + " }.",
                    null,
                    List.of(NODES));
        }
        if (parent == schema.getQueryType() && isRoot(schema.getMutationType(), field)) {
            return new Said(
                    "\"" + name + "\" is a mutation, and is asked for in a query. Write mutation { " + name + " … }.");
        }
        if (parent == schema.getQueryType() && isRoot(schema.getSubscriptionType(), field)) {
            return new Said("\"" + name + "\" is a subscription, and is asked for in a query. Write subscription { "
                    + name + " … }.");
        }
        if (parent != schema.getQueryType()
                && parent == schema.getMutationType()
                && isRoot(schema.getQueryType(), field)) {
            return new Said("\"" + name + "\" is read by a query. Write query { " + name + " … }.");
        }
        List<String> nearest = NearNames.to(field.getName(), field.getName().startsWith("__") ? OF_EACH_SCHEMA : known);
        return new Said(
                parent.getName() + " has no field \"" + name + "\"."
                        + (nearest.isEmpty() ? " It has " + list(known) + "." : NearNames.question(nearest)),
                null,
                nearest);
    }

    private static boolean isRoot(GraphQLFieldsContainer root, Field field) {
        return root != null && root.getFieldDefinition(field.getName()) != null;
    }

    private static List<String> records(GraphQLCompositeType page) {
        return page instanceof GraphQLFieldsContainer fields
                        && GraphQLTypeUtil.unwrapAll(
                                        fields.getFieldDefinition(NODES).getType())
                                instanceof GraphQLCompositeType record
                ? fields(record)
                : List.of();
    }

    private static List<String> fields(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer fields ? names(fields.getFieldDefinitions()) : List.of();
    }

    private static List<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
    }

    private static String list(List<String> names) {
        return names.size() <= LISTED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, LISTED)) + " and " + (names.size() - LISTED) + " more";
    }

    Said unknownArgument(Argument argument, Places.At at) {
        String name = Quoted.of(argument.getName());
        if (at.field() == null) {
            return null;
        }
        List<String> known = names(at.field().getArguments());
        String field = at.field().getName();
        GraphQLArgument filter = at.field().getArgument(FILTER);
        if (filter != null && filter.getType() instanceof GraphQLInputObjectType input) {
            List<String> within = NearNames.to(argument.getName(), names(input.getFields()));
            List<String> beside = NearNames.to(argument.getName(), known);
            if (!within.isEmpty() && (beside.isEmpty() || within.getFirst().equals(argument.getName()))) {
                return new Said(
                        field + " has no argument \"" + name + "\". Its filter has one like it: write filter: {"
                                + within.getFirst() + ": …}.",
                        name,
                        within.stream().map(each -> FILTER + "." + each).toList());
            }
        }
        List<String> nearest = NearNames.to(argument.getName(), known);
        String right = known.isEmpty()
                ? " It has none."
                : nearest.isEmpty() ? " It has " + list(known) + "." : NearNames.question(nearest);
        return new Said(field + " has no argument \"" + name + "\"." + right, name, nearest);
    }

    Said unknownDirective(Places.At at) {
        if (at.node() instanceof Argument argument) {
            String name = Quoted.of(argument.getName());
            List<String> known =
                    at.directive() == null ? List.of() : names(at.directive().getArguments());
            return new Said(
                    "@"
                            + (at.directive() == null
                                    ? "The directive"
                                    : at.directive().getName()) + " has no argument \"" + name + "\". It has "
                            + list(known) + ".",
                    name,
                    NearNames.to(argument.getName(), known));
        }
        String name = ((Directive) at.node()).getName();
        List<String> nearest = NearNames.to(name, List.of("include", "skip"));
        return new Said(
                "There is no directive @" + Quoted.of(name) + "."
                        + (nearest.isEmpty()
                                ? " There are @include(if:) and @skip(if:)."
                                : " Did you mean @" + String.join(" or @", nearest) + "?"),
                null,
                nearest);
    }

    Said unknownType(TypeName type, Places.At at) {
        boolean input = at.node() != null && at.argument() != null;
        List<String> known = schema.getAllTypesAsList().stream()
                .filter(each -> !each.getName().startsWith("__"))
                .filter(each -> input ? each instanceof GraphQLInputType : each instanceof GraphQLCompositeType)
                .map(GraphQLNamedType::getName)
                .toList();
        List<String> nearest = NearNames.to(type.getName(), known);
        return new Said(
                "There is no type \"" + Quoted.of(type.getName()) + "\"."
                        + (nearest.isEmpty()
                                ? input
                                        ? " A variable is of a type such as String, Int, Date or EventFilter."
                                        : " A fragment is on a type such as Event or Actor."
                                : NearNames.question(nearest)),
                null,
                nearest);
    }

    Said missingArguments(Field field, GraphQLFieldDefinition definition) {
        return definition == null ? null : missing(field.getName(), definition.getArguments(), field.getArguments());
    }

    Said missingArguments(Directive directive, GraphQLDirective definition) {
        return definition == null
                ? null
                : missing("@" + directive.getName(), definition.getArguments(), directive.getArguments());
    }

    private static Said missing(String where, List<GraphQLArgument> known, List<Argument> given) {
        List<String> names = given.stream().map(Argument::getName).toList();
        List<GraphQLArgument> missing = known.stream()
                .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType())
                        && !argument.hasSetDefaultValue()
                        && !names.contains(argument.getName()))
                .toList();
        return missing.isEmpty()
                ? null
                : new Said(
                        Quoted.of(where) + " must be given "
                                + missing.stream()
                                        .map(argument ->
                                                argument.getName() + ": " + TypeWords.wanted(argument.getType()))
                                        .collect(Collectors.joining("; "))
                                + ".",
                        missing.getFirst().getName(),
                        List.of());
    }

    Said fieldsWanted(Field field, GraphQLFieldDefinition definition) {
        if (definition == null
                || !(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer type)) {
            return null;
        }
        String example = type.getFieldDefinitions().stream()
                .filter(each -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(each.getType())))
                .map(GraphQLFieldDefinition::getName)
                .sorted((one, other) -> Boolean.compare(other.equals("ref"), one.equals("ref")))
                .findFirst()
                .orElse("__typename");
        if (type.getFieldDefinition(NODES) != null) {
            example = NODES + " { "
                    + records(type).stream().filter("ref"::equals).findFirst().orElse("__typename") + " }";
        }
        return new Said("\"" + field.getName() + "\" is an object, " + type.getName()
                + ": say which of its fields are wanted, such as " + field.getName() + " { " + example + " }.");
    }

    Said noFields(Field field, GraphQLFieldDefinition definition) {
        return definition == null
                ? null
                : new Said("\"" + field.getName() + "\" is a value of "
                        + GraphQLTypeUtil.unwrapAll(definition.getType()).getName()
                        + " and has no fields. Leave the braces behind it out.");
    }

    Said misplaced(Directive directive, GraphQLDirective definition) {
        return definition == null
                ? null
                : new Said("@" + directive.getName() + " cannot stand here; it stands behind "
                        + definition.validLocations().stream()
                                .map(place -> place.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '))
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    Said noInput(VariableDefinition variable) {
        GraphQLType type = ValueFit.type(schema, variable.getType());
        if (type == null) {
            return null;
        }
        String name = GraphQLTypeUtil.unwrapAll(type).getName();
        List<String> inputs = schema.getAllTypesAsList().stream()
                .filter(GraphQLInputObjectType.class::isInstance)
                .map(GraphQLNamedType::getName)
                .toList();
        List<String> nearest = new ArrayList<>(
                inputs.stream().filter(each -> each.startsWith(name)).limit(3).toList());
        if (nearest.isEmpty()) {
            nearest.addAll(NearNames.to(name, inputs));
        }
        return new Said(
                "$" + Quoted.of(variable.getName()) + " is of the type " + name
                        + ", which is answered and cannot be given." + NearNames.question(nearest),
                null,
                nearest);
    }

    Said noComposite(TypeName type) {
        return new Said(
                "A fragment is on a type that has fields, such as Event; " + Quoted.of(type.getName()) + " has none.");
    }

    Said impossible(Places.At at, Document document) {
        if (at.parent() == null) {
            return null;
        }
        TypeName on = switch (at.node()) {
            case InlineFragment inline -> inline.getTypeCondition();
            case FragmentSpread spread ->
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(each -> each.getName().equals(spread.getName()))
                        .findFirst()
                        .map(FragmentDefinition::getTypeCondition)
                        .orElse(null);
            default -> null;
        };
        return on == null
                ? null
                : new Said("A fragment on " + Quoted.of(on.getName()) + " can never apply here, where there is "
                        + at.parent().getName() + ". Put it where " + Quoted.of(on.getName())
                        + " can be, or write it on " + at.parent().getName() + ".");
    }
}
