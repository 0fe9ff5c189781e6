package org.casus.event.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.casus.dataset.EventSink;
import org.casus.store.BulkLoad;
import org.jboss.logging.Logger;

/** Takes imported events in. */
@ApplicationScoped
public class ImportedEvents implements EventSink {

    private static final Logger LOG = Logger.getLogger(ImportedEvents.class);

    @Override
    public void recover(Connection connection) throws SQLException {
        int indexes = BulkLoad.end(connection);
        if (indexes > 0) {
            LOG.infof("Created %d indexes that an import had dropped when its process died.", indexes);
        }
    }

    @Override
    public Intake begin(Connection connection, Target target) throws SQLException {
        return new EventIntake(connection, target);
    }
}
