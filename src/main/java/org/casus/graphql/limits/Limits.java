package org.casus.graphql.limits;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.words.Mistake;

/** The limits as they are set; words the refusals of this package, and counts them: one counter for each code. */
@Singleton
public class Limits {

    private final LimitsConfig config;
    private final List<CostHints> hints;
    private final Map<ErrorCode, LongAdder> hits = new ConcurrentHashMap<>();

    Limits(LimitsConfig config, @All List<CostHints> hints) {
        this.config = config;
        this.hints = hints;
    }

    /** What the operator set. */
    public LimitsConfig config() {
        return config;
    }

    /** What features know of the cost of their fields. */
    List<CostHints> hints() {
        return hints;
    }

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
        return Mistake.of(excess.code(), excess.getMessage(), excess.place() == null ? null : List.of(excess.place()));
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
