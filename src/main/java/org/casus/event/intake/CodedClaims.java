package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casus.claim.Claim;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.Metric;
import org.casus.dataset.record.SourceRecord;
import org.casus.dataset.record.VictimGroup;
import org.casus.event.CodedClaim;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/** Rows of what a dataset coded of events, as claims of the dataset: see {@link CodedClaim}. */
final class CodedClaims {

    private static final Set<String> STAYING = Set.of("event", "reportedBy", "attributedTo", "metric", "victimGroup");

    private final IdBlocks ids;
    private final ColumnValues<Arriving> values;
    private final ColumnValues<Arriving> updated;
    private final Batch inserts;
    private final Batch updates;
    private final Batch deletes = new Batch("delete from claim where uid = ?");

    /** The claims that the updates are about, in their order: one that was not there is inserted. */
    private final List<Arriving> waiting = new ArrayList<>();

    /** @param coder the dataset as a source: it is asked for with each chunk */
    CodedClaims(RecordReferences references, SourceRecord coder, IdBlocks ids) {
        this.ids = ids;
        values = ColumnValues.<Arriving>of(Claim.class, references)
                .set("event", Arriving::id)
                .set("report", arriving -> report(arriving.event()))
                .set("reportedBy", arriving -> coder.ref())
                .set("attributedTo", arriving -> coder.ref())
                .set("speakerAsCoded", arriving -> arriving.event().speaker())
                .set("metric", arriving -> Metric.KILLED)
                .set("victimGroup", arriving -> VictimGroup.ALL)
                .set("quantity.amount", arriving -> arriving.event().toll().best())
                .set(
                        "quantity.quantifier",
                        arriving -> CodedClaim.quantifier(arriving.event().toll()))
                .set("quantity.low", arriving -> arriving.event().toll().low())
                .set("quantity.best", arriving -> arriving.event().toll().best())
                .set("quantity.high", arriving -> arriving.event().toll().high())
                .set(
                        "confirmation",
                        arriving -> CodedClaim.confirmation(arriving.event().sourceCount()))
                .set("recordedAt", Arriving::at)
                .nothing("saidAt", "victimActor", "responsible", "supersedes", "note");
        inserts = values.inserts("id", "uid", "ref");
        updated = values.only(property -> !STAYING.contains(property));
        updates = updated.updates("uid");
    }

    /** Adds the claim of a new event, where it has a toll. */
    void add(Connection connection, Arriving arriving) throws SQLException {
        if (!CodedClaim.isEmpty(arriving.event().toll())) {
            String ref = CodedClaim.ref(arriving.event().ref());
            inserts.add(values.row(arriving, ids.next(connection), Uid.of(ref), ref));
        }
    }

    /** Brings the claim of a changed event up to date, in place: other claims may refer to it. */
    void update(Arriving arriving) {
        UUID uid = Uid.of(CodedClaim.ref(arriving.event().ref()));
        if (CodedClaim.isEmpty(arriving.event().toll())) {
            deletes.add(uid);
        } else {
            updates.add(updated.update(arriving, uid));
            waiting.add(arriving);
        }
    }

    void flush(Connection connection) throws SQLException {
        deletes.run(connection);
        int[] met = updates.run(connection);
        for (int i = 0; i < met.length; i++) {
            if (met[i] == 0) {
                add(connection, waiting.get(i));
            }
        }
        waiting.clear();
        inserts.run(connection);
    }

    void clear() {
        inserts.clear();
        updates.clear();
        deletes.clear();
        waiting.clear();
    }

    private static String report(EventRecord event) {
        return event.reports().size() == 1 ? event.reports().getFirst().ref() : null;
    }
}
