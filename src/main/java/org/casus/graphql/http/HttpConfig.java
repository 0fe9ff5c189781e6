package org.casus.graphql.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How {@code /graphql} behaves over HTTP. */
@ConfigMapping(prefix = "casus.graphql.http")
public interface HttpConfig {

    /**
     * The largest body of a request, in bytes. Default: 1,048,576. A document of the length that people write is a
     * hundredth of it; variables take the rest.
     */
    @WithDefault("1048576")
    int maxBody();

    /** How many operations one request may hold as a JSON array; 0 refuses arrays. Default: 0. */
    @WithDefault("0")
    int maxBatch();

    /** How long an operation may take, after which it is ended down to its SQL statement. Default: 10s. */
    @WithDefault("10s")
    Duration deadline();

    /** The size from which on answers are compressed for clients that accept gzip, in bytes. Default: 1,024. */
    @WithDefault("1024")
    int gzipFrom();

    /**
     * How many bytes the answers may hold together that are kept, as they were sent, until the data change; the least
     * used make room, and one of more than a sixteenth of it is not kept. 0 keeps none; so does
     * {@code casus.db.read-url}. Default: 16,777,216.
     */
    @WithDefault("16777216")
    int keptAnswers();

    /**
     * The Cache-Control of a query's answer to GET. Default: {@code no-cache}: caches may keep it, and ask each time
     * whether the data have changed.
     */
    @WithDefault("no-cache")
    String cacheControl();
}
