package org.casus.event.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.casus.dataset.EventSink;
import org.casus.dataset.intake.ImportConfig;
import org.casus.store.Administration;
import org.casus.store.BulkLoad;
import org.jboss.logging.Logger;

/** Takes imported events in. */
@ApplicationScoped
public class ImportedEvents implements EventSink {

    private static final Logger LOG = Logger.getLogger(ImportedEvents.class);

    private final Administration administration;

    private final Optional<Path> links;

    /**
     * @param administration drops and creates indexes
     * @param config says which actors are the same
     */
    @Inject
    public ImportedEvents(Administration administration, ImportConfig config) {
        this(administration, config.actorLinks());
    }

    /**
     * @param administration drops and creates indexes
     * @param links a table of actors that are the same, in place of Casus's own
     */
    public ImportedEvents(Administration administration, Optional<Path> links) {
        this.administration = administration;
        this.links = links;
    }

    @Override
    public void recover(Connection connection) throws SQLException {
        int indexes = BulkLoad.end(connection, administration);
        if (indexes > 0) {
            LOG.infof("Created %d indexes that an import had dropped when its process died.", indexes);
        }
    }

    @Override
    public RunIntake begin(Connection connection, Target target) throws SQLException {
        return new EventIntake(connection, target, administration, ActorLinks.read(links));
    }
}
