package org.casus.dataset.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.casus.dataset.EventSink;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.dataset.ReleaseOrder;
import org.casus.store.IdBlocks;
import org.casus.store.Outage;
import org.jboss.logging.Logger;

/** Runs imports. */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final DataSource store;
    private final EventSink sink;
    private final Formats formats;

    ImportRunner(DataSource store, EventSink sink, @All List<ImportFormat> formats) {
        this.store = store;
        this.sink = sink;
        this.formats = new Formats(formats);
    }

    /**
     * The format with this id.
     *
     * @throws ImportRefused if there is none
     */
    public ImportFormat format(String id) {
        return formats.named(id);
    }

    /** The order of a format's releases; that of their numbers where there is no such format. */
    ReleaseOrder releases(String format) {
        return formats.find(format).map(ImportFormat::releases).orElse(ReleaseOrder.BY_NUMBER);
    }

    /**
     * The release that an import is of.
     *
     * @throws ImportRefused if one must be named and is not, or if there is no such release
     */
    public static String release(ImportFormat format, String named) {
        String release = named == null ? format.onlyRelease() : named;
        if (release == null) {
            throw new ImportRefused("Which release of " + format.id() + " is it? Name it: --release VERSION.");
        }
        format.kindOf(release);
        return release;
    }

    /** Whether an import is at work on the store, in whatever process. */
    public boolean isAtWork() throws SQLException {
        try (var _ = ImportLock.take(store)) {
            return false;
        } catch (ImportRefused e) {
            return true;
        }
    }

    /** Clears up after an import whose process died, unless one is at work. */
    public void recover() {
        try (var lock = ImportLock.take(store)) {
            sink.recover(lock.connection());
            lock.connection().commit();
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
        if (!job.format().equals(ImportJob.AUTO)) {
            release(format(job.format()), job.release());
        }
        try (InputFile file = InputFile.open(job.file())) {
            ImportFormat format = formats.of(job.format(), file.name(), file.head());
            String release = release(format, job.release());
            if (job.complete() && !format.canBeComplete()) {
                throw new ImportRefused("A file of " + format.id() + " is no whole release: leave out --complete.");
            }
            try (var reader = format.open(file, job.filter());
                    var lock = ImportLock.take(store);
                    var chunks = new ChunkReader(file, reader)) {
                IdBlocks ids = new IdBlocks();
                RunRows rows = new RunRows(format, release, job, file.name(), ids);
                return new ImportRunning(lock.connection(), job, file, rows, ids).work(sink, chunks, progress);
            }
        } catch (InputException e) {
            throw new ImportRefused(e.getMessage(), e);
        } catch (IOException e) {
            throw new ImportRefused(e.getMessage(), e);
        } catch (SQLException e) {
            throw new ImportRefused(
                    Outage.isOne(e) && !Outage.isOfDisk(e)
                            ? "The connection to the store was lost: " + e.getMessage()
                                    + " What was imported before is kept; the same import once more finishes it."
                            : "The store failed: " + Outage.reason(e),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportRefused("The import was interrupted; the same import once more finishes it.", e);
        }
    }
}
