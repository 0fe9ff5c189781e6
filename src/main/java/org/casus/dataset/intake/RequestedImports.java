package org.casus.dataset.intake;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.jboss.logging.Logger;

/** Imports files of the import folder that somebody asks for while the server runs. Other files are out of reach. */
@ApplicationScoped
public class RequestedImports {

    private static final Logger LOG = Logger.getLogger(RequestedImports.class);

    /** How long the end of the server waits for a chunk to be committed or rolled back. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ImportConfig config;
    private final ImportRunner runner;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    RequestedImports(ImportConfig config, ImportRunner runner) {
        this.config = config;
        this.runner = runner;
    }

    /**
     * A file of the import folder.
     *
     * @param path from the folder on
     * @param argument where it was given, for the refusal
     * @throws Refusal INVALID_ARGUMENTS where there is no folder, or the path leads out of it; NOT_FOUND where there is
     *     no such file
     */
    public Path file(String path, String argument) {
        Path folder = config.folder()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.INVALID_ARGUMENTS,
                        argument,
                        "This server has no import folder; whoever operates it names one by casus.import.folder."));
        try {
            Path root = folder.toRealPath();
            Path asked = root.resolve(path).normalize();
            if (!asked.startsWith(root)) {
                throw outside(path, argument);
            }
            Path file = asked.toRealPath(); // where links lead, too
            if (!file.startsWith(root)) {
                throw outside(path, argument);
            }
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException | IOException e) {
            LOG.debug("No file to import", e);
        }
        throw new Refusal(ErrorCode.NOT_FOUND, argument, "The import folder has no file \"" + Quoted.of(path) + "\".");
    }

    private static Refusal outside(String path, String argument) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENTS,
                argument,
                "\"" + Quoted.of(path) + "\" leads out of the import folder; give a path within it.");
    }

    /**
     * Says what an import would do, on the thread that calls.
     *
     * @param check throws where nobody waits any more
     * @throws ImportRefused if it cannot be done
     */
    public ImportReport tryOut(ImportJob job, Runnable check) {
        return runner.run(job, (rows, share) -> check.run());
    }

    /** Begins an import; it goes on when nobody waits for it. */
    public CompletableFuture<ImportReport> start(ImportJob job) {
        CompletableFuture<ImportReport> report = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().name("import-file").daemon().unstarted(() -> run(job, report));
        running.add(thread);
        thread.start();
        return report;
    }

    private void run(ImportJob job, CompletableFuture<ImportReport> report) {
        try {
            report.complete(runner.run(job, (rows, share) -> {
                if (stopping) {
                    throw new ImportRefused("The server was stopped; the same import once more goes on with the file.");
                }
            }));
        } catch (RuntimeException e) {
            LOG.errorf("%s was not imported: %s", job.file(), e.getMessage());
            report.completeExceptionally(e);
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        // Not by an interrupt: that would close the file of an H2 store under everybody's feet.
        stopping = true;
        for (Thread thread : running) {
            thread.join(PATIENCE);
        }
    }
}
