package org.casus.dataset.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.casus.dataset.EventSink;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.store.IdBlocks;
import org.casus.store.Outage;
import org.jboss.logging.Logger;

/** Runs imports. */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final DataSource store;
    private final EventSink sink;
    private final List<ImportFormat> formats;

    ImportRunner(DataSource store, EventSink sink, @All List<ImportFormat> formats) {
        this.store = store;
        this.sink = sink;
        this.formats =
                formats.stream().sorted(Comparator.comparing(ImportFormat::id)).toList();
    }

    /**
     * The format with this id.
     *
     * @throws ImportRefused if there is none
     */
    public ImportFormat format(String id) {
        return formats.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ImportRefused("There is no format '" + id + "'; there is: "
                        + String.join(
                                ", ", formats.stream().map(ImportFormat::id).toList()) + "."));
    }

    /** Clears up after an import whose process died, unless one is at work. */
    public void recover() {
        try (var _ = ImportLock.take(store);
                var connection = store.getConnection()) {
            connection.setAutoCommit(false);
            sink.recover(connection);
            connection.commit();
        } catch (ImportRefused e) {
            LOG.debug("An import is at work, and recovers by itself.");
        } catch (SQLException e) {
            LOG.error("What an interrupted import left could not be cleared up.", e);
        }
    }

    /**
     * Imports a file, and returns when it is done.
     *
     * @throws ImportRefused if it cannot be done, or fails on the way; what was committed before stays, and the same
     *     import once more takes it from there
     */
    public ImportReport run(ImportJob job, ImportProgress progress) {
        ImportFormat format = format(job.format());
        format.kindOf(job.release());
        try (InputFile file = InputFile.open(job.file());
                var reader = format.open(file);
                var _ = ImportLock.take(store);
                var chunks = new ChunkReader(file, reader);
                var connection = store.getConnection()) {
            connection.setAutoCommit(false);
            IdBlocks ids = new IdBlocks();
            var run = new ImportRunning(connection, job, file, new RunRows(format, job, file.name(), ids), ids);
            return run.work(sink, chunks, progress);
        } catch (InputException e) {
            throw new ImportRefused(e.getMessage(), e);
        } catch (IOException e) {
            throw new ImportRefused(e.getMessage(), e);
        } catch (SQLException e) {
            throw new ImportRefused("The store failed: " + Outage.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportRefused("The import was interrupted; the same import once more finishes it.", e);
        }
    }
}
