package org.casus.graphql.engine;

import java.util.List;
import org.casus.store.Reader;

/**
 * What an operation was and what it took. Neither its text nor its variables: they may name what nobody else is to
 * know.
 *
 * @param name its name, as the client wrote it; null where it has none, or was refused before it was read
 * @param kind {@code query}, {@code mutation} or {@code subscription}; null where it was refused before it ran
 * @param codes the code of each error of the answer, in order; empty where all went well
 * @param nanoseconds how long it took, from the parsed request to the answer as values
 * @param statements the SQL statements that were sent, without the values of their parameters
 * @param cost what {@link GraphQLRequest#cost(long)} was told that it costs; 0 where nobody reckoned
 */
public record AnsweredOperation(
        String name, String kind, List<String> codes, long nanoseconds, List<Reader.Sent> statements, long cost) {}
