package org.casus.store;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the store is. */
@ConfigMapping(prefix = "casus.db")
public interface StoreConfig {

    /**
     * The JDBC URL: {@code jdbc:h2:file:…}, or {@code jdbc:postgresql://host/database}. Default: a file in the data
     * folder.
     */
    String url();

    /**
     * Where answers are read from, if not from {@link #url}: hot standbys of the PostgreSQL that it names. Default:
     * none.
     */
    Optional<String> readUrl();

    /** The database's user. Default: casus. */
    String user();

    /** The user's password. Default: of an embedded store the one in its password file, of PostgreSQL casus. */
    Optional<String> password();

    /**
     * A file whose first line is the password; it is read for each new connection, so that a password that is changed
     * in time needs no restart. Default: none.
     */
    Optional<Path> passwordFile();
}
