package org.casus.graphql.words;

import graphql.validation.ValidationErrorType;

/** What is said of a document that does not fit the schema without naming anything of the schema. */
final class Untold {

    private Untold() {}

    /** In which way it does not fit; of a kind that is not known here, that it does not. */
    static String words(ValidationErrorType kind) {
        return "The document does not fit the schema: " + reason(kind) + ".";
    }

    private static String reason(ValidationErrorType kind) {
        return switch (kind) {
            case null -> "something in it has no place there";
            case WrongType, BadValueForDefaultArg, NullValueForNonNullArgument, DefaultForNonNullArgument ->
                "a value is none that is taken at its place";
            case UnknownType -> "a type is not known";
            case SubselectionRequired -> "what is wanted of an object is not said; put fields of it in braces";
            case SubselectionNotAllowed -> "fields are asked of something that has none; leave the braces out";
            case FieldUndefined -> "a field is not known";
            case InlineFragmentTypeConditionInvalid, FragmentTypeConditionInvalid ->
                "a fragment is on a type that has no fields";
            case UnknownArgument -> "an argument is not known";
            case UndefinedFragment -> "a fragment is spread that is not in the document";
            case NonInputTypeOnVariable -> "a variable is of a type that cannot be given";
            case UnusedFragment -> "a fragment is not used; take it out";
            case MissingFieldArgument, MissingDirectiveArgument -> "an argument is missing that must be given";
            case VariableTypeMismatch -> "a variable is declared as another type than is taken where it stands";
            case UnknownDirective ->
                "a directive, or its argument, is not known; there are @include(if:) and @skip(if:)";
            case MisplacedDirective -> "a directive stands where it may not";
            case UndefinedVariable -> "a variable is used that is not declared";
            case VariableNotAllowed -> "a variable stands where none may";
            case UnusedVariable -> "a variable is declared and not used; take it out";
            case FragmentCycle -> "a fragment spreads itself";
            case FieldsConflict -> "two things would have the same name in the answer; give one a name of its own";
            case InvalidFragmentType -> "a fragment can never apply where it is spread";
            case LoneAnonymousOperationViolation ->
                "an operation without a name stands beside others; give each a name";
            case NonExecutableDefinition ->
                "it defines types; a document has queries, mutations, subscriptions and fragments";
            case DuplicateOperationName -> "two operations have the same name; name them apart";
            case DuplicateFragmentName -> "two fragments have the same name; name them apart";
            case DuplicateDirectiveName -> "a directive stands twice at one place";
            case DuplicateArgumentNames -> "an argument stands twice";
            case DuplicateVariableName -> "a variable is declared twice";
            case UniqueObjectFieldName -> "a field stands twice in one object";
            case SubscriptionMultipleRootFields -> "a subscription asks for one field at its root";
            case SubscriptionIntrospectionRootField -> "a subscription cannot ask for __schema, __type or __typename";
            case UnknownOperation -> "operations of this kind are not known";
            case MaxValidationErrorsReached -> "it has so many mistakes that only the first of them are told";
            default -> "something in it has no place there";
        };
    }
}
