package org.casus.store;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Has migrations done by an administrator. */
@ApplicationScoped
class FlywayLogin implements FlywayConfigurationCustomizer {

    private final Administration administration;

    FlywayLogin(Administration administration) {
        this.administration = administration;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(administration.source());
    }
}
