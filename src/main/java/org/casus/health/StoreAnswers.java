package org.casus.health;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.casus.graphql.engine.Draining;
import org.casus.store.Outage;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers within two seconds, and the server has not been told to end. */
@Readiness
@Singleton
final class StoreAnswers implements HealthCheck {

    private static final int SECONDS = 2;

    private final DataSource store;
    private final Outage outage;
    private volatile boolean draining;

    StoreAnswers(DataSource store, Outage outage) {
        this.store = store;
        this.outage = outage;
    }

    void drain(@Observes Draining event) {
        draining = true;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("store");
        if (draining) {
            return response.down().withData("reason", "the server is ending").build();
        }
        try (Connection connection = store.getConnection()) {
            // Bounds the wait for a server that hangs; but H2 calls a connection valid whose store it has closed.
            if (!connection.isValid(SECONDS)) {
                throw new SQLException("no answer within " + SECONDS + " seconds", "08006");
            }
            try (var statement = connection.createStatement()) {
                statement
                        .executeQuery("select version from data_version where id = 1")
                        .close();
            }
            return response.up().build();
        } catch (SQLException e) {
            outage.noticed(e);
            return response.down()
                    .withData("reason", "the database cannot be reached")
                    .build();
        }
    }
}
