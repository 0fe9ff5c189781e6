package org.casus.graphql;

import java.util.List;

/**
 * What an operation was and what it took. Neither its text nor its variables: they may name what nobody else is to
 * know.
 *
 * @param name its name, as the client wrote it; null where it has none, or was refused before it was read
 * @param kind {@code query}, {@code mutation} or {@code subscription}; null where it was refused before it ran
 * @param codes the code of each error of the answer, in order; empty where all went well
 * @param nanoseconds how long it took, from the parsed request to the answer as values
 * @param statements how many SQL statements were sent
 * @param cost what {@link Request#cost(long)} was told that it costs; 0 where nobody reckoned
 */
public record AnsweredOperation(
        String name, String kind, List<String> codes, long nanoseconds, int statements, long cost) {}
