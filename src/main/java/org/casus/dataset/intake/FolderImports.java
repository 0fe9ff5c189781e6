package org.casus.dataset.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.casus.dataset.InputException;
import org.casus.dataset.InputFile;
import org.casus.store.Uid;
import org.jboss.logging.Logger;

/**
 * Imports the files of the configured folder when the server starts, older releases first. A file that a completed run
 * has imported as the same release is passed over, by its SHA-256, so that a start with nothing new is quick.
 */
@ApplicationScoped
public class FolderImports {

    private static final Logger LOG = Logger.getLogger(FolderImports.class);

    /** How long the end of the server waits for a chunk to be committed or rolled back. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ImportConfig config;
    private final ImportRunner runner;
    private final DataSource store;
    private Thread thread;
    private volatile boolean stopping;

    FolderImports(ImportConfig config, ImportRunner runner, DataSource store) {
        this.config = config;
        this.runner = runner;
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        if (config.atStart()) {
            thread = Thread.ofPlatform().name("import-folder").daemon().start(() -> {
                runner.recover();
                config.folder().ifPresent(this::importAll);
            });
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        // Not by an interrupt: that would close the file of an H2 store under everybody's feet.
        stopping = true;
        if (thread != null) {
            thread.join(PATIENCE);
        }
    }

    /** Imports what is new in the folder. A file that cannot be imported is logged, and the others follow. */
    void importAll(Path folder) {
        try {
            Path root = folder.toRealPath();
            for (Path format : folders(folder, root)) {
                List<Path> releases = folders(format, root).stream()
                        .sorted(Comparator.comparing(FolderImports::name, runner.releases(name(format))))
                        .toList();
                for (Path release : releases) {
                    for (Path file : files(release, root)) {
                        if (stopping) {
                            return;
                        }
                        importOne(name(format), name(release), file);
                    }
                }
            }
        } catch (IOException e) {
            LOG.errorf("The import folder %s cannot be read: %s", folder, e.getMessage());
        }
    }

    private void importOne(String format, String release, Path file) {
        try {
            if (isImported("release:" + format + "/" + release, file)) {
                LOG.infof("%s is imported already.", file);
                return;
            }
            LOG.infof("Importing %s as %s %s.", file, format, release);
            ImportReport report = runner.run(
                    new ImportJob(format, file.toString(), release, false, false),
                    (rows, share) -> tell(file, rows, share));
            LOG.infof(
                    "%s: %d rows, %d created, %d updated, %d unchanged, %d rejected.",
                    file.getFileName(),
                    report.rowsRead(),
                    report.tally().created(),
                    report.tally().updated(),
                    report.tally().unchanged(),
                    report.rejected());
        } catch (ImportRefused | InputException e) {
            LOG.errorf("%s was not imported: %s", file, e.getMessage());
        } catch (IOException | SQLException e) {
            LOG.errorf(e, "%s was not imported.", file);
        }
    }

    private void tell(Path file, long rows, double share) {
        LOG.infof("%s: %d rows, %.0f %%", file.getFileName(), rows, share * 100);
        if (stopping) {
            throw new ImportRefused("The server was stopped; its next start goes on with the file.");
        }
    }

    private boolean isImported(String releaseRef, Path file) throws IOException, SQLException {
        try (InputFile input = InputFile.open(file.toString());
                var connection = store.getConnection();
                var statement = connection.prepareStatement("""
                        select import_run.id from import_run join release on release.id = import_run.release_id
                        where import_run.status = 'COMPLETED' and import_run.sha256 = ? and release.uid = ?
                        """)) {
            statement.setString(1, input.sha256());
            statement.setObject(2, Uid.of(releaseRef));
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static List<Path> folders(Path folder, Path root) throws IOException {
        return list(folder, root).filter(Files::isDirectory).toList();
    }

    /** Files alone: who opens a pipe waits until somebody writes into it. */
    private static List<Path> files(Path folder, Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : list(folder, root).toList()) {
            if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                LOG.warnf("%s is no file; it is passed over.", path);
            }
        }
        return files;
    }

    /** What is in a folder, by name; hidden files are left out, and what links lead to outside of the import folder. */
    private static Stream<Path> list(Path folder, Path root) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(path -> !name(path).startsWith(".") && isWithin(path, root)).sorted().toList().stream();
        }
    }

    private static boolean isWithin(Path path, Path root) {
        try {
            if (path.toRealPath().startsWith(root)) {
                return true;
            }
            LOG.warnf("%s is a link that leads out of the import folder; it is passed over.", path);
        } catch (IOException e) {
            LOG.warnf("%s is a link that leads nowhere, or cannot be read; it is passed over.", path);
        }
        return false;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
