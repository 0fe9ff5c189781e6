package org.casus.graphql.words;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.validation.ValidationErrorType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.graphql.error.Quoted;

/** Words mistakes of a document that have nothing to do with the schema. */
final class DocumentWords {

    private DocumentWords() {}

    /** What is said of a mistake of this kind; null of one that has to do with the schema. */
    static Said of(ValidationErrorType kind, Places.At at) {
        return switch (kind) {
            case UnusedVariable ->
                new Said("$" + Quoted.of(((VariableDefinition) at.node()).getName())
                        + " is declared and not used. Use it, or take it out.");
            case DuplicateVariableName ->
                new Said("$" + Quoted.of(((VariableDefinition) at.node()).getName())
                        + " is declared twice. Declare it once.");
            case UnusedFragment ->
                new Said("The fragment " + Quoted.of(((FragmentDefinition) at.node()).getName())
                        + " is not used. Spread it, by three dots and its name, or take it out.");
            case FragmentCycle ->
                new Said("The fragment " + Quoted.of(((FragmentDefinition) at.node()).getName())
                        + " spreads itself, by itself or by way of others; it can never end. Break the circle.");
            case DuplicateFragmentName ->
                new Said("There are two fragments of the name " + Quoted.of(((FragmentDefinition) at.node()).getName())
                        + ". Name them apart.");
            case DuplicateOperationName ->
                new Said("There are two operations of the name "
                        + Quoted.of(((OperationDefinition) at.node()).getName()) + ". Name them apart.");
            case SubscriptionMultipleRootFields ->
                new Said("A subscription asks for one field at its root. Send one subscription for each.");
            case SubscriptionIntrospectionRootField ->
                new Said("A subscription cannot ask for " + Quoted.of(((Field) at.node()).getName())
                        + " at its root. Ask for it in a query.");
            case LoneAnonymousOperationViolation ->
                new Said("An operation without a name stands alone in its document. Give each of them a name.");
            case DuplicateDirectiveName ->
                new Said("@" + Quoted.of(((Directive) at.node()).getName())
                        + " stands twice at one place. Leave one of them out.");
            case DuplicateArgumentNames -> twice(at);
            case UniqueObjectFieldName -> {
                Set<String> seen = new HashSet<>();
                String name = ((ObjectValue) at.node())
                        .getObjectFields().stream()
                                .map(ObjectField::getName)
                                .filter(each -> !seen.add(each))
                                .findFirst()
                                .orElse("");
                yield new Said(
                        Quoted.of(name) + " stands twice in one object. Give it once.",
                        at.argument() + "." + Quoted.of(name),
                        List.of());
            }
            default -> null;
        };
    }

    private static Said twice(Places.At at) {
        List<Argument> arguments =
                at.node() instanceof Field field ? field.getArguments() : ((Directive) at.node()).getArguments();
        Set<String> seen = new HashSet<>();
        String name = arguments.stream()
                .map(Argument::getName)
                .filter(each -> !seen.add(each))
                .findFirst()
                .orElse("");
        return new Said("The argument " + Quoted.of(name) + " stands twice. Give it once.", Quoted.of(name), List.of());
    }
}
