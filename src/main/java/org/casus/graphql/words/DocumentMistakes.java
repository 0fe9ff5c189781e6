package org.casus.graphql.words;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Violation;

/**
 * Words what the engine finds wrong when it compares a document with the schema. The engine says of which kind a
 * mistake is, and where; what stands there, and what would be right, is found here.
 */
public final class DocumentMistakes {

    private final Document document;
    private final Places places;
    private final SchemaWords words;

    private DocumentMistakes(GraphQLSchema schema, Document document) {
        this.document = document;
        this.places = new Places(schema, document);
        this.words = new SchemaWords(schema);
    }

    /** The same mistakes, worded; one that the engine tells twice is told once. */
    public static List<Mistake> of(GraphQLSchema schema, Document document, List<? extends ValidationError> errors) {
        DocumentMistakes mistakes = new DocumentMistakes(schema, document);
        Set<Mistake> worded = new LinkedHashSet<>();
        errors.forEach(error -> worded.addAll(mistakes.word(error)));
        return List.copyOf(worded);
    }

    private List<Mistake> word(ValidationError error) {
        ValidationErrorType kind = error.getValidationErrorType() instanceof ValidationErrorType known ? known : null;
        List<SourceLocation> where = error.getLocations();
        SourceLocation place = where == null || where.isEmpty() ? null : where.getFirst();
        String untold = Untold.words(kind);
        Said said = null;
        Places.At at = null;
        if (place != null && kind != null) {
            Class<?> node = node(kind, place);
            at = node == null ? null : places.find(place, node);
            if (at != null && node == Argument.class && kind == ValidationErrorType.WrongType
                    || at != null && kind == ValidationErrorType.BadValueForDefaultArg) {
                return misfits(at, where, untold);
            }
            said = at == null ? null : say(kind, at, where);
        }
        if (said == null) {
            said = new Said(untold);
        }
        return List.of(new Mistake(
                ErrorCode.INVALID_DOCUMENT,
                said.message(),
                untold,
                where,
                at == null || at.path() == null || at.path().isEmpty() ? null : at.path(),
                said.argument() != null || at == null ? said.argument() : at.argument(),
                said.nearest()));
    }

    /** What stands at the place of a mistake of this kind. */
    private Class<?> node(ValidationErrorType kind, SourceLocation place) {
        return switch (kind) {
            case WrongType, UnknownArgument -> Argument.class;
            case BadValueForDefaultArg, NonInputTypeOnVariable, UnusedVariable, DuplicateVariableName ->
                VariableDefinition.class;
            case FieldUndefined,
                    MissingFieldArgument,
                    NullValueForNonNullArgument,
                    SubselectionNotAllowed,
                    SubselectionRequired,
                    FieldsConflict,
                    SubscriptionIntrospectionRootField -> Field.class;
            case UnknownType -> TypeName.class;
            case InlineFragmentTypeConditionInvalid -> InlineFragment.class;
            case FragmentTypeConditionInvalid, UnusedFragment, FragmentCycle, DuplicateFragmentName ->
                FragmentDefinition.class;
            case UndefinedFragment -> FragmentSpread.class;
            case InvalidFragmentType ->
                places.find(place, InlineFragment.class) == null ? FragmentSpread.class : InlineFragment.class;
            case VariableTypeMismatch, UndefinedVariable -> VariableReference.class;
            case UnknownDirective -> places.find(place, Directive.class) == null ? Argument.class : Directive.class;
            case MissingDirectiveArgument, MisplacedDirective, DuplicateDirectiveName -> Directive.class;
            case DuplicateArgumentNames -> places.find(place, Directive.class) == null ? Field.class : Directive.class;
            case UniqueObjectFieldName -> ObjectValue.class;
            case LoneAnonymousOperationViolation, DuplicateOperationName, SubscriptionMultipleRootFields ->
                OperationDefinition.class;
            default -> null;
        };
    }

    private Said say(ValidationErrorType kind, Places.At at, List<SourceLocation> where) {
        return switch (kind) {
            case FieldUndefined -> words.unknownField((Field) at.node(), at.parent());
            case UnknownArgument -> words.unknownArgument((Argument) at.node(), at);
            case UnknownDirective -> words.unknownDirective(at);
            case UnknownType -> words.unknownType((TypeName) at.node(), at);
            case MissingFieldArgument -> words.missingArguments((Field) at.node(), at.field());
            case MissingDirectiveArgument -> words.missingArguments((Directive) at.node(), at.directive());
            case NullValueForNonNullArgument -> nulls((Field) at.node(), at);
            case SubselectionRequired -> words.fieldsWanted((Field) at.node(), at.field());
            case SubselectionNotAllowed -> words.noFields((Field) at.node(), at.field());
            case MisplacedDirective -> words.misplaced((Directive) at.node(), at.directive());
            case NonInputTypeOnVariable -> words.noInput((VariableDefinition) at.node());
            case VariableTypeMismatch -> mismatch((VariableReference) at.node(), at);
            case UndefinedVariable -> undeclared((VariableReference) at.node(), at);
            case InlineFragmentTypeConditionInvalid ->
                words.noComposite(((InlineFragment) at.node()).getTypeCondition());
            case FragmentTypeConditionInvalid -> words.noComposite(((FragmentDefinition) at.node()).getTypeCondition());
            case UndefinedFragment -> unknownFragment((FragmentSpread) at.node());
            case InvalidFragmentType -> words.impossible(at, document);
            case FieldsConflict -> conflict((Field) at.node(), where);
            default -> DocumentWords.of(kind, at);
        };
    }

    private List<Mistake> misfits(Places.At at, List<SourceLocation> where, String untold) {
        Value<?> value = at.node() instanceof Argument argument
                ? argument.getValue()
                : ((VariableDefinition) at.node()).getDefaultValue();
        List<Violation> misfits =
                at.wanted() == null || value == null ? List.of() : ValueFit.of(at.wanted(), value, at.argument());
        List<Object> path = at.path() == null || at.path().isEmpty() ? null : at.path();
        if (misfits.isEmpty()) {
            String message = "The value of " + at.argument() + " is none that it takes"
                    + (at.wanted() == null ? "." : ": it takes " + TypeWords.wanted(at.wanted()) + ".");
            return List.of(
                    new Mistake(ErrorCode.INVALID_DOCUMENT, message, untold, where, path, at.argument(), List.of()));
        }
        return misfits.stream()
                .map(misfit -> new Mistake(
                        ErrorCode.INVALID_DOCUMENT,
                        misfit.path() + ": " + misfit.message(),
                        untold,
                        where,
                        path,
                        misfit.path(),
                        misfit.nearest()))
                .toList();
    }

    private static Said nulls(Field field, Places.At at) {
        if (at.field() == null) {
            return null;
        }
        return field.getArguments().stream()
                .filter(argument -> argument.getValue() instanceof NullValue
                        && at.field().getArgument(argument.getName()) != null
                        && GraphQLTypeUtil.isNonNull(
                                at.field().getArgument(argument.getName()).getType()))
                .findFirst()
                .map(argument -> new Said(
                        argument.getName() + " is null, and must have a value: "
                                + TypeWords.wanted(at.field()
                                        .getArgument(argument.getName())
                                        .getType())
                                + ".",
                        argument.getName(),
                        List.of()))
                .orElse(null);
    }

    private static Said mismatch(VariableReference variable, Places.At at) {
        if (at.wanted() == null) {
            return null;
        }
        String wanted = GraphQLTypeUtil.simplePrint(at.wanted());
        return new Said("$" + Quoted.of(variable.getName()) + " is declared as another type than " + at.argument()
                + " takes. Declare it as $" + Quoted.of(variable.getName()) + ": " + wanted + ".");
    }

    private Said undeclared(VariableReference variable, Places.At at) {
        List<String> declared = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(operation -> operation.getVariableDefinitions().stream())
                .map(VariableDefinition::getName)
                .distinct()
                .toList();
        List<String> nearest = NearNames.to(variable.getName(), declared);
        String type = at.wanted() == null ? "" : ": " + GraphQLTypeUtil.simplePrint(at.wanted());
        return new Said(
                "$" + Quoted.of(variable.getName()) + " is not declared. "
                        + (nearest.isEmpty()
                                ? "Declare it before the first brace of the operation, such as query ($"
                                        + Quoted.of(variable.getName()) + type + ")."
                                : "Did you mean $" + String.join(" or $", nearest) + "?"),
                null,
                nearest);
    }

    private Said unknownFragment(FragmentSpread spread) {
        List<String> known = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .map(FragmentDefinition::getName)
                .toList();
        List<String> nearest = NearNames.to(spread.getName(), known);
        return new Said(
                "There is no fragment " + Quoted.of(spread.getName()) + " in the document."
                        + (nearest.isEmpty()
                                ? " Write it there: fragment " + Quoted.of(spread.getName()) + " on a type { … }."
                                : NearNames.question(nearest)),
                null,
                nearest);
    }

    private Said conflict(Field field, List<SourceLocation> where) {
        List<Field> both = new ArrayList<>();
        for (SourceLocation place : where) {
            Places.At at = places.find(place, Field.class);
            if (at != null) {
                both.add((Field) at.node());
            }
        }
        String key = Quoted.of(field.getResultKey());
        boolean same = both.stream().map(Field::getName).distinct().count() == 1;
        return new Said("\"" + key + "\" would stand for two things in the answer: "
                + (same
                        ? "the field is asked for twice, with different arguments or of different types"
                        : "for the fields "
                                + String.join(
                                        " and ",
                                        both.stream()
                                                .map(each -> Quoted.of(each.getName()))
                                                .distinct()
                                                .toList()))
                + ". Give one of them a name of its own, such as other: " + Quoted.of(field.getName()) + ".");
    }
}
