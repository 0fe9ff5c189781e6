package org.casus.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an operator can say of the dataset of what is recorded here: whose it is, and how it is cited. */
@ConfigMapping(prefix = "casus.desk")
public interface DeskConfig {

    /** What the dataset is called. Default Desk. */
    @WithDefault("Desk")
    String name();

    /** Who publishes it. Default nobody. */
    Optional<String> publisher();

    /** The terms under which it may be used, such as CC-BY-4.0. Default none. */
    Optional<String> licence();

    /** What to cite. Default nothing. */
    Optional<String> citation();

    /** Where it is published. Default nowhere. */
    Optional<String> url();

    /** What it is. */
    @WithDefault("What a desk records itself.")
    String description();
}
