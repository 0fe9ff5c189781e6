package org.casus.actor;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What an operator can set about names. */
@ConfigMapping(prefix = "casus.names")
public interface NamesConfig {

    /** A CSV file of common names of actors, in place of Casus's own. Default none. */
    Optional<Path> common();
}
