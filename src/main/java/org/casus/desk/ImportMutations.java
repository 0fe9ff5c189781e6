package org.casus.desk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.access.AuditLog;
import org.casus.dataset.ImportRun;
import org.casus.dataset.intake.ImportJob;
import org.casus.dataset.intake.ImportRefused;
import org.casus.dataset.intake.ImportReport;
import org.casus.dataset.intake.RequestedImports;
import org.casus.desk.input.ImportFileInput;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Refusal;
import org.casus.store.Fragment;
import org.casus.store.Store;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Imports of files that lie in the server's import folder. */
@GraphQLApi
@RegisterForReflection
public class ImportMutations {

    /** How long an import is waited for, well below the deadline of an operation. Longer ones go on by themselves. */
    private static final Duration WAIT = Duration.ofSeconds(4);

    /** In milliseconds: how often it is looked whether a run has begun. */
    private static final long LOOK_EVERY = 50;

    private final RequestedImports imports;
    private final Store store;
    private final DataSource source;

    ImportMutations(RequestedImports imports, Store store, DataSource source) {
        this.imports = imports;
        this.store = store;
        this.source = source;
    }

    @Mutation("importFile")
    @Allowed(AccessRole.ADMIN)
    @Description(
            "Imports a file of the server's import folder. One that takes more than some seconds goes on after the answer. A dry run is done within the deadline of an operation, or not at all.")
    public ImportFilePayload importFile(
            @Name("input") @NonNull @Description("The file.") ImportFileInput input,
            @Name("dryRun") @DefaultValue("false") @Description(ReportMutations.DRY_RUN) boolean dryRun) {
        String file = imports.file(input.path, "input.path").toString();
        ImportJob job = new ImportJob(
                input.format == null ? ImportJob.AUTO : input.format,
                file,
                input.release,
                Boolean.TRUE.equals(input.complete),
                dryRun);
        try {
            return dryRun
                    ? ImportFilePayload.of(
                            imports.tryOut(job, () -> GraphQLRequest.reader().checkCancelled()), null)
                    : start(job, input.path);
        } catch (ImportRefused refused) {
            throw new Refusal(ErrorCode.IMPORT_REFUSED, "input", refused.getMessage());
        }
    }

    private ImportFilePayload start(ImportJob job, String path) {
        audit(path);
        long before = lastRun();
        CompletableFuture<ImportReport> report = imports.start(job);
        long end = System.nanoTime() + WAIT.toNanos();
        try {
            return ImportFilePayload.of(report.get(WAIT.toMillis(), TimeUnit.MILLISECONDS), run(before));
        } catch (TimeoutException goesOn) {
            ImportRun run = run(before);
            while (run == null && !report.isDone() && System.nanoTime() - end < WAIT.toNanos()) {
                pause();
                run = run(before);
            }
            if (run == null) {
                throw new ImportRefused("The import has not begun yet; importRuns will tell of it.");
            }
            return ImportFilePayload.of(run);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was imported.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void audit(String path) {
        try (Connection connection = source.getConnection()) {
            AuditLog.record(connection, GraphQLRequest.mutation(), path);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Runs come one after another, and so do their keys. */
    private long lastRun() {
        return store.read(reader -> reader.number(Fragment.of("select coalesce(max(id), 0) from import_run")));
    }

    private ImportRun run(long before) {
        return store.read(reader -> ImportRun.after(reader, before));
    }
}
