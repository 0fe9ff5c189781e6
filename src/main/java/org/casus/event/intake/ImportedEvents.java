package org.casus.event.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.casus.dataset.EventSink;
import org.casus.store.BulkLoad;
import org.jboss.logging.Logger;

/** Takes imported events in. */
@ApplicationScoped
public class ImportedEvents implements EventSink {

    private static final Logger LOG = Logger.getLogger(ImportedEvents.class);

    private final DataSource store;

    /** @param store gives further connections */
    public ImportedEvents(DataSource store) {
        this.store = store;
    }

    @Override
    public void recover(Connection connection) throws SQLException {
        int indexes = BulkLoad.end(connection, store);
        if (indexes > 0) {
            LOG.infof("Created %d indexes that an import had dropped when its process died.", indexes);
        }
    }

    @Override
    public Intake begin(Connection connection, Target target) throws SQLException {
        return new EventIntake(connection, target, store);
    }
}
