package org.casus.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.casus.access.AuditLog;
import org.casus.access.Caller;
import org.casus.desk.input.Checks;
import org.casus.desk.ledger.PendingRecord;
import org.casus.event.Countries;
import org.casus.graphql.engine.GraphQLRequest;
import org.casus.store.Store;
import org.casus.store.Transaction;

/** Records what callers want recorded: as one transaction, all of it or nothing. */
@ApplicationScoped
public class Desk {

    private final Store store;
    private final Countries countries;
    private final DeskDataset dataset;

    Desk(Store store, Countries countries, DeskDataset dataset) {
        this.store = store;
        this.countries = countries;
        this.dataset = dataset;
    }

    /**
     * Records.
     *
     * @param inputs goes through what is given, and says what is wanted
     * @param dryRun whether all of it is taken back once it is answered
     * @throws org.casus.graphql.error.InvalidInput with all that is wrong
     * @throws org.casus.graphql.error.Refusal CONFLICT where a record is not what whoever asks has seen
     */
    Recording record(Consumer<Checks> inputs, boolean dryRun) {
        Checks checks = new Checks(GraphQLRequest.takeViolations(), countries);
        inputs.accept(checks);
        GraphQLRequest.forget();
        Transaction transaction = store.write(GraphQLRequest.reader());
        Recorder recorder = new Recorder(transaction, checks, dataset.release());
        List<PendingRecord> changed = recorder.write(Caller.current().name());
        end(transaction, !changed.isEmpty(), dryRun);
        return Recording.of(recorder.wanted(), changed, dryRun);
    }

    /** Commits what was changed; a dry run stays open until it is answered. */
    static void end(Transaction transaction, boolean changed, boolean dryRun) {
        if (!changed) {
            transaction.close();
        } else if (!dryRun) {
            transaction.with(connection -> {
                AuditLog.record(connection, GraphQLRequest.mutation(), Transaction.version(connection));
                return null;
            });
            transaction.commit();
        }
    }
}
