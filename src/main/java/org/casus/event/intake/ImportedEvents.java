package org.casus.event.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.casus.dataset.EventSink;

/** Takes imported events in. */
@ApplicationScoped
public class ImportedEvents implements EventSink {

    @Override
    public Intake begin(Connection connection, Target target) throws SQLException {
        return new EventIntake(connection, target);
    }
}
