package org.casus.event.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.casus.dataset.EventSink;
import org.casus.dataset.intake.ImportConfig;
import org.casus.store.BulkLoad;
import org.jboss.logging.Logger;

/** Takes imported events in. */
@ApplicationScoped
public class ImportedEvents implements EventSink {

    private static final Logger LOG = Logger.getLogger(ImportedEvents.class);

    private final DataSource store;

    private final Optional<Path> links;

    /**
     * @param store gives further connections
     * @param config says which actors are the same
     */
    @Inject
    public ImportedEvents(DataSource store, ImportConfig config) {
        this(store, config.actorLinks());
    }

    /**
     * @param store gives further connections
     * @param links a table of actors that are the same, in place of Casus's own
     */
    public ImportedEvents(DataSource store, Optional<Path> links) {
        this.store = store;
        this.links = links;
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
        return new EventIntake(connection, target, store, ActorLinks.read(links));
    }
}
