package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.casus.dataset.EventSink;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.Tally;
import org.casus.dataset.record.Confirmation;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.Quantifier;
import org.casus.dataset.record.RowIssue;
import org.casus.dataset.record.SourceRecord;
import org.casus.dataset.record.StatisticRecord;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.casus.store.Uid;

/** Stores figures that a dataset reports; a newer release brings them up to date. */
final class Statistics {

    private record Stored(long id, Long low, Long best, Long high) {}

    private final EventSink.Target target;
    private final References references;
    private final SourceRecord coder;
    private final Revisions revisions;
    private final IdBlocks ids;
    private final boolean hasNewer;
    private final Batch inserts = Batch.insert(
            "reported_statistic",
            "id",
            "uid",
            "ref",
            "indicator",
            "unit",
            "amount",
            "quantifier",
            "low",
            "best",
            "high",
            "period_from",
            "period_to",
            "conflict_id",
            "dyad_id",
            "reported_by_id",
            "attributed_to_id",
            "confirmation",
            "recorded_at");
    private final Batch countries = Batch.insert("reported_statistic_country", "reported_statistic_id", "country_id");
    private final Batch updates = new Batch("""
            update reported_statistic set amount = ?, quantifier = ?, low = ?, best = ?, high = ?, recorded_at = ?
            where id = ?
            """);

    /**
     * @param coder the dataset as a source
     * @param hasNewer whether a newer release of the dataset is stored, which is not overwritten
     */
    Statistics(
            EventSink.Target target,
            References references,
            SourceRecord coder,
            Revisions revisions,
            IdBlocks ids,
            boolean hasNewer) {
        this.target = target;
        this.references = references;
        this.coder = coder;
        this.revisions = revisions;
        this.ids = ids;
        this.hasNewer = hasNewer;
    }

    Tally store(Connection connection, OffsetDateTime at, List<StatisticRecord> records, Consumer<RowIssue> issues)
            throws SQLException {
        if (records.isEmpty()) {
            return Tally.NONE;
        }
        Map<UUID, StatisticRecord> latest = new LinkedHashMap<>();
        references.want(coder);
        for (StatisticRecord record : records) {
            latest.put(Uid.of(record.ref()), record);
            references.want(record.speaker());
            references.want(record.conflict(), record.dyad());
        }
        references.resolve(connection);
        Map<UUID, Stored> stored = load(connection, latest.keySet().toArray());
        int created = 0;
        int updated = 0;
        for (var each : latest.entrySet()) {
            StatisticRecord record = each.getValue();
            Stored before = stored.get(each.getKey());
            if (before == null) {
                insert(connection, at, each.getKey(), record);
                created++;
            } else if (!differs(before, record)) {
                continue;
            } else if (hasNewer) {
                issues.accept(new RowIssue(
                        record.row(),
                        record.ref(),
                        IssueSeverity.INFO,
                        IssueKind.OLDER_RELEASE,
                        "A newer release of this figure is stored; the row is left out."));
            } else {
                update(at, each.getKey(), before, record);
                updated++;
            }
        }
        inserts.run(connection);
        countries.run(connection);
        updates.run(connection);
        revisions.flush(connection);
        return new Tally(created, updated, records.size() - created - updated, 0);
    }

    void clear() {
        inserts.clear();
        countries.clear();
        updates.clear();
    }

    private void insert(Connection connection, OffsetDateTime at, UUID uid, StatisticRecord record)
            throws SQLException {
        long id = ids.next(connection);
        inserts.add(
                id,
                uid,
                record.ref(),
                record.indicator(),
                record.unit(),
                record.best(),
                quantifier(record),
                record.low(),
                record.best(),
                record.high(),
                record.from(),
                record.to(),
                references.conflict(record.conflict()),
                references.dyad(record.dyad()),
                references.source(coder),
                references.source(record.speaker()),
                Confirmation.UNCONFIRMED,
                at);
        for (String country : record.countries()) {
            countries.add(id, references.country(country));
        }
    }

    private void update(OffsetDateTime at, UUID uid, Stored before, StatisticRecord record) {
        updates.add(record.best(), quantifier(record), record.low(), record.best(), record.high(), at, before.id());
        Map<String, Object> changes = new LinkedHashMap<>();
        change(changes, "low", before.low(), record.low());
        change(changes, "best", before.best(), record.best());
        change(changes, "high", before.high(), record.high());
        revisions.add("ReportedStatistic", record.ref(), uid, RevisionAction.UPDATED, at, target.runId(), changes);
    }

    private static void change(Map<String, Object> changes, String field, Long from, Long to) {
        if (!Objects.equals(from, to)) {
            changes.put(field, Change.of(from, to));
        }
    }

    private static boolean differs(Stored before, StatisticRecord record) {
        return !Objects.equals(before.low(), record.low())
                || !Objects.equals(before.best(), record.best())
                || !Objects.equals(before.high(), record.high());
    }

    private static Quantifier quantifier(StatisticRecord record) {
        boolean exact = Objects.equals(record.low(), record.best()) && Objects.equals(record.best(), record.high());
        return exact ? Quantifier.EXACTLY : Quantifier.RANGE;
    }

    private static Map<UUID, Stored> load(Connection connection, Object[] uids) throws SQLException {
        Map<UUID, Stored> stored = new HashMap<>();
        try (var statement = connection.prepareStatement("""
                select reported_statistic.uid, reported_statistic.id, low, best, high
                from unnest(cast(? as uuid array)) as wanted (uid)
                join reported_statistic on reported_statistic.uid = wanted.uid
                """)) {
            statement.setArray(1, connection.createArrayOf("uuid", uids));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    stored.put(
                            row.getObject(1, UUID.class),
                            new Stored(
                                    row.getLong(2),
                                    row.getObject(3, Long.class),
                                    row.getObject(4, Long.class),
                                    row.getObject(5, Long.class)));
                }
            }
        }
        return stored;
    }
}
