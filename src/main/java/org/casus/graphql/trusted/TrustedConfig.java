package org.casus.graphql.trusted;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Which documents may run. */
@ConfigMapping(prefix = "casus.graphql.trusted")
public interface TrustedConfig {

    /**
     * A folder of {@code .graphql} files, or a JSON file of documents by their SHA-256 in hexadecimal digits, that
     * clients may name by that hash. Read at start. Default: none.
     */
    Optional<Path> documents();

    /** Whether every document that is not among them is refused. Default: false. */
    @WithDefault("false")
    boolean only();

    /**
     * How many characters the documents that clients register under their hash may hold together, the least used making
     * room; 0 takes none. None is taken where only trusted ones run. Default: 1,000,000.
     */
    @WithDefault("1000000")
    long registered();
}
