package org.casus.dataset.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How imports are set up. */
@ConfigMapping(prefix = "casus.import")
public interface ImportConfig {

    /**
     * A folder whose files the server imports in the background when it starts, as {@code <format>/<release>/<file>},
     * such as {@code ucdp-ged/21.1/ged_syria.csv.gz}. Default: none.
     */
    Optional<Path> folder();

    /**
     * A CSV file that says which actors of different datasets are the same, in place of the one that Casus brings
     * along. Default: none.
     */
    Optional<Path> actorLinks();

    /**
     * Whether a starting server sees to the folder, and to what a killed import left. Default: true. Commands other
     * than {@code serve} turn it off.
     */
    @WithDefault("true")
    boolean atStart();
}
