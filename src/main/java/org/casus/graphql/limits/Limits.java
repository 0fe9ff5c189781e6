package org.casus.graphql.limits;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.casus.graphql.ErrorCode;

/** Words the refusals of this package, and counts them: one counter for each code. */
@Singleton
public class Limits {

    private final Map<ErrorCode, LongAdder> hits = new ConcurrentHashMap<>();

    /** Counts a request that met a limit. */
    public void hit(ErrorCode limit) {
        hits.computeIfAbsent(limit, any -> new LongAdder()).increment();
    }

    /** How many requests met this limit since the start. */
    public long hits(ErrorCode limit) {
        LongAdder counted = hits.get(limit);
        return counted == null ? 0 : counted.sum();
    }

    /** The error of a document that met a limit. */
    GraphQLError refuse(Excess excess) {
        hit(excess.code());
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                .message("%s", excess.getMessage())
                .extensions(Map.of("code", excess.code().name()));
        return excess.place() == null
                ? error.build()
                : error.location(excess.place()).build();
    }

    /** A document that asks for more than a limit lets it. */
    static final class Excess extends Exception {

        private static final long serialVersionUID = 1L;

        private final ErrorCode code;
        private final transient SourceLocation place;

        Excess(ErrorCode code, SourceLocation place, String message, Object... values) {
            super(String.format(Locale.ROOT, message, values), null, false, false);
            this.code = code;
            this.place = place;
        }

        ErrorCode code() {
            return code;
        }

        SourceLocation place() {
            return place;
        }
    }
}
