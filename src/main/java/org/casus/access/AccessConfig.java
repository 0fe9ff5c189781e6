package org.casus.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Who may read without a credential. Writing always needs one. */
@ConfigMapping(prefix = "casus.access")
public interface AccessConfig {

    /** Who may read. */
    enum ReadAccess {
        /** Everybody. */
        OPEN,
        /** Whoever has a credential. */
        CLOSED
    }

    /**
     * Whether everybody may read ({@code open}), or whoever has a credential ({@code closed}): over GraphQL, by any of
     * its transports, and as exports. Default: open.
     */
    @WithDefault("open")
    ReadAccess read();

    /**
     * The least role that is told the schema, by {@code __schema}, {@code __type} and by errors that name what the
     * schema has: reader, editor or admin; see also {@code casus.limits.introspection}, which turns that off for all.
     * Default: reader.
     */
    @WithDefault("reader")
    AccessRole introspection();

    /**
     * Of which other sites scripts may ask and read answers, by {@code /graphql}, {@code /export} and WebSockets, such
     * as {@code https://map.example.org}, or {@code *} for all. Default: none.
     */
    Optional<List<String>> origins();
}
