package org.casus.graphql.words;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import org.casus.graphql.error.ErrorCode;

/**
 * Something that is wrong with a document.
 *
 * @param code what kind of error it is
 * @param told what is wrong, and what would be right
 * @param untold the same for those who are not told the schema: without a name of it
 * @param places where it stands in the document
 * @param path the names in the answer of the field that it concerns, from the root on; null where that is not one field
 * @param argument the path of the wrong argument; null where it is no one argument
 * @param nearest known names that come near a wrong one, best first
 */
public record Mistake(
        ErrorCode code,
        String told,
        String untold,
        List<SourceLocation> places,
        List<Object> path,
        String argument,
        List<String> nearest)
        implements GraphQLError {

    /** One that names nothing but what the document itself has. */
    public static Mistake of(ErrorCode code, String message, List<SourceLocation> places) {
        return new Mistake(code, message, message, places, null, null, List.of());
    }

    @Override
    public String getMessage() {
        return told;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return places;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code.name());
    }
}
