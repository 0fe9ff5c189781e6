package org.casus.graphql.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set about the size of requests. The defaults let every documented question pass. */
@ConfigMapping(prefix = "casus.limits")
public interface LimitsConfig {

    /** The longest document, in characters. Default 15,000: GraphQL Armor's. */
    @WithDefault("15000")
    int documentLength();

    /** The most tokens of a document, without white space. Default 1,000: GraphQL Armor's. */
    @WithDefault("1000")
    int tokens();

    /** How many fields may stand below each other. Default 10; introspection has a limit of its own in the engine. */
    @WithDefault("10")
    int depth();

    /** The most fields of an operation, those of fragments counted wherever they are spread. Default 1,000. */
    @WithDefault("1000")
    int fields();

    /** The most aliases of an operation, counted like fields. Default 30. */
    @WithDefault("30")
    int aliases();

    /** The most directives of an operation, counted like fields. Default 50: GraphQL Armor's. */
    @WithDefault("50")
    int directives();

    /** The most rows that an operation may make the database read, by {@link CostPlan}'s estimate. Default 100,000. */
    @WithDefault("100000")
    long cost();

    /**
     * From so many rows on an operation is costly: it waits for others of its kind, see {@link CostlyLane}, and is no
     * subscription. Default 10,000: what takes a tenth of a second or two.
     */
    @WithDefault("10000")
    long costly();

    /** Whether every answer tells its operation's cost, not only those that were asked to. Default false. */
    @WithDefault("false")
    boolean showCost();

    /** The largest page of a list: 1 to 500 rows. Default 500. */
    @WithDefault("500")
    int pageSize();

    /** Whether {@code __schema} and {@code __type} are answered; {@code __typename} always is. Default true. */
    @WithDefault("true")
    boolean introspection();

    /** Whether errors about a document name what the schema has. Default: as introspection. */
    @WithDefault("${casus.limits.introspection:true}")
    boolean suggestions();
}
