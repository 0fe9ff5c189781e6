package org.casus.graphql.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Map;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;

/** Reckons what operations cost, before they run. A document's plans are kept as long as the document is. */
// Caffeine looks the classes of a cache with weak keys, and of its entries, up by name.
@RegisterForReflection(classNames = {"com.github.benmanes.caffeine.cache.WS", "com.github.benmanes.caffeine.cache.FS"})
public final class Costs {

    private final LimitsConfig config;
    private final Limits limits;
    private final CostPlanner planner;
    private final Cache<Document, Map<String, CostPlan>> plans =
            Caffeine.newBuilder().weakKeys().build();

    public Costs(GraphQLSchema schema, Limits limits) {
        this.config = limits.config();
        this.limits = limits;
        this.planner = new CostPlanner(schema, limits.hints());
    }

    /**
     * What an operation of a valid document may cost. One that the document does not have costs nothing: the engine
     * refuses it in its own words.
     *
     * @param name which of its operations; null where it has one
     * @param live whether it is run anew for each event
     * @param variables as the request gave them, unchecked
     */
    public Cost of(Document document, String name, Map<String, Object> variables, boolean live) {
        Map<String, CostPlan> all = plans.get(document, planner::plan);
        CostPlan plan = name != null
                ? all.get(name)
                : all.size() == 1 ? all.values().iterator().next() : null;
        return new Cost(
                plan == null ? 0 : plan.cost(1, variables),
                live ? Math.min(config.cost(), config.costly() - 1) : config.cost());
    }

    /**
     * Words the refusal of an operation that may cost more than it may, and counts it.
     *
     * @param live whether it is run anew for each event
     */
    public Refusal refuse(Cost cost, boolean live) {
        limits.hit(ErrorCode.TOO_COSTLY);
        return new Refusal(
                ErrorCode.TOO_COSTLY,
                null,
                String.format(
                        Locale.ROOT,
                        "This may read %,d rows; at most %,d may be asked for at once"
                                + (live ? ", with each event. Ask" : ". Ask")
                                + " for smaller pages, or for the nested lists in requests of their own.",
                        cost.rows(),
                        cost.limit()));
    }
}
