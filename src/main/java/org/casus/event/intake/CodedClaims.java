package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.EventRecord;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.SourceRecord;
import org.casus.dataset.record.Toll;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/**
 * What a dataset coded of an event, as a claim of the dataset: one an event, with the ref of the event and
 * {@code /coded}. Who the coders say first said so is kept as the words they use.
 */
final class CodedClaims {

    /** So many independent reports make a claim a corroborated one. */
    private static final int CORROBORATING_REPORTS = 2;

    private final References references;
    private final SourceRecord coder;
    private final IdBlocks ids;
    private final Batch inserts = Batch.insert(
            "claim",
            "id",
            "uid",
            "ref",
            "event_id",
            "report_id",
            "reported_by_id",
            "attributed_to_id",
            "speaker_as_coded",
            "metric",
            "victim_group",
            "amount",
            "quantifier",
            "low",
            "best",
            "high",
            "confirmation",
            "recorded_at");
    private final Batch updates = new Batch("""
            update claim
            set report_id = ?, speaker_as_coded = ?, amount = ?, quantifier = ?, low = ?, best = ?, high = ?,
              confirmation = ?, recorded_at = ?
            where uid = ?
            """);
    private final Batch deletes = new Batch("delete from claim where uid = ?");

    /** The claims that the updates are about, in their order: one that was not there is inserted. */
    private final List<Arriving> updated = new ArrayList<>();

    private OffsetDateTime updatedAt;

    /** @param coder the dataset as a source: it is asked for with each chunk */
    CodedClaims(References references, SourceRecord coder, IdBlocks ids) {
        this.references = references;
        this.coder = coder;
        this.ids = ids;
    }

    static String ref(EventRecord event) {
        return event.ref() + "/coded";
    }

    /** Adds the claim of a new event, where it has a toll. */
    void add(Connection connection, OffsetDateTime at, Arriving arriving) throws SQLException {
        EventRecord event = arriving.event();
        Toll toll = event.toll();
        if (isEmpty(toll)) {
            return;
        }
        String ref = ref(event);
        inserts.add(
                ids.next(connection),
                Uid.of(ref),
                ref,
                arriving.id(),
                report(event),
                references.source(coder),
                references.source(coder),
                Fit.to(Fit.SPEAKER, event.speaker()),
                "KILLED",
                "ALL",
                toll.best(),
                quantifier(toll),
                toll.low(),
                toll.best(),
                toll.high(),
                confirmation(event),
                at);
    }

    /** Brings the claim of a changed event up to date, in place: other claims may refer to it. */
    void update(OffsetDateTime at, Arriving arriving) {
        EventRecord event = arriving.event();
        Toll toll = event.toll();
        UUID uid = Uid.of(ref(event));
        if (isEmpty(toll)) {
            deletes.add(uid);
            return;
        }
        updates.add(
                report(event),
                Fit.to(Fit.SPEAKER, event.speaker()),
                toll.best(),
                quantifier(toll),
                toll.low(),
                toll.best(),
                toll.high(),
                confirmation(event),
                at,
                uid);
        updated.add(arriving);
        updatedAt = at;
    }

    void flush(Connection connection) throws SQLException {
        deletes.run(connection);
        int[] met = updates.run(connection);
        for (int i = 0; i < met.length; i++) {
            if (met[i] == 0) {
                add(connection, updatedAt, updated.get(i));
            }
        }
        updated.clear();
        inserts.run(connection);
    }

    void clear() {
        inserts.clear();
        updates.clear();
        deletes.clear();
        updated.clear();
    }

    private Long report(EventRecord event) {
        return event.reports().size() == 1 ? references.report(event.reports().getFirst()) : null;
    }

    private static boolean isEmpty(Toll toll) {
        return toll.low() == null && toll.best() == null && toll.high() == null;
    }

    private static Quantifier quantifier(Toll toll) {
        boolean exact = Objects.equals(toll.low(), toll.best()) && Objects.equals(toll.best(), toll.high())
                || toll.low() == null && toll.high() == null;
        return exact ? Quantifier.EXACTLY : Quantifier.RANGE;
    }

    private static Confirmation confirmation(EventRecord event) {
        return event.sourceCount() != null && event.sourceCount() >= CORROBORATING_REPORTS
                ? Confirmation.CORROBORATED
                : Confirmation.UNCONFIRMED;
    }
}
