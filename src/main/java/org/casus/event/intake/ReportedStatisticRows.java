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
import org.casus.claim.ReportedStatistic;
import org.casus.dataset.EventSink;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
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
import org.casus.store.mapping.Children;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.StateReader;

/** Stores figures that a dataset reports; a newer release brings them up to date. */
final class ReportedStatisticRows {

    /** A figure, and when it is recorded. */
    private record Figure(StatisticRecord says, OffsetDateTime at) {}

    /** What another release may say otherwise; what else it says makes it another figure. */
    private static final List<String> REVISED =
            List.of("quantity.amount", "quantity.quantifier", "quantity.low", "quantity.best", "quantity.high");

    /** What changes with them. */
    private static final List<String> BOOKKEEPING = List.of("release", "recordedAt");

    private final EventSink.Target target;
    private final RecordReferences references;
    private final SourceRecord coder;
    private final Revisions revisions;
    private final IdBlocks ids;
    private final boolean hasNewer;
    private final ColumnValues<Figure> values;
    private final ColumnValues<Figure> updated;
    private final Batch inserts;
    private final Batch updates;

    /** A figure that stays as it is belongs to the newest release that has it. */
    private final Batch touches =
            new Batch("update reported_statistic set release_id = ? where id = ? and release_id is distinct from ?");

    private final Batch countries;

    /**
     * @param coder the dataset as a source
     * @param hasNewer whether a newer release of the dataset is stored, which is not overwritten
     */
    ReportedStatisticRows(
            EventSink.Target target,
            RecordReferences references,
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
        values = ColumnValues.<Figure>of(ReportedStatistic.class, references)
                .set("indicator", figure -> figure.says.indicator())
                .set(
                        "conflict",
                        figure -> figure.says.conflict() == null
                                ? null
                                : figure.says.conflict().ref())
                .set(
                        "dyad",
                        figure -> figure.says.dyad() == null
                                ? null
                                : figure.says.dyad().ref())
                .set("unit", figure -> figure.says.unit())
                .set("quantity.amount", figure -> figure.says.best())
                .set("quantity.quantifier", figure -> quantifier(figure.says))
                .set("quantity.low", figure -> figure.says.low())
                .set("quantity.best", figure -> figure.says.best())
                .set("quantity.high", figure -> figure.says.high())
                .set("period.from", figure -> figure.says.from())
                .set("period.to", figure -> figure.says.to())
                .set("reportedBy", figure -> coder.ref())
                .set("attributedTo", figure -> figure.says.speaker().ref())
                .set("confirmation", figure -> Confirmation.UNCONFIRMED)
                .set("release", figure -> target.releaseId())
                .set("recordedAt", Figure::at)
                .nothing("subject", "place", "placeName", "asOf", "report", "saidAt", "supersedes", "note");
        inserts = values.inserts("id", "uid", "ref");
        updated = values.only(property -> REVISED.contains(property) || BOOKKEEPING.contains(property));
        updates = updated.updates("id", "version = version + 1");
        Children list = Mapping.of(ReportedStatistic.class).list("countries");
        countries =
                Batch.insert(list.table(), list.owner(), list.told().getFirst().column());
    }

    ImportCounts store(
            Connection connection, OffsetDateTime at, List<StatisticRecord> records, Consumer<RowIssue> issues)
            throws SQLException {
        if (records.isEmpty()) {
            return ImportCounts.NONE;
        }
        Map<UUID, StatisticRecord> latest = new LinkedHashMap<>();
        references.want(coder);
        for (StatisticRecord record : records) {
            latest.put(Uid.of(record.ref()), record);
            references.want(record.speaker());
            references.want(record.conflict(), record.dyad());
        }
        references.resolve(connection);
        Map<UUID, StateReader.State> stored = new HashMap<>();
        Mapping mapping = Mapping.of(ReportedStatistic.class);
        new StateReader(mapping, mapping.told(), List.of())
                .byUid(StateReader.on(connection), latest.keySet())
                .forEach(state -> stored.put(state.uid(), state));
        int created = 0;
        int changed = 0;
        for (var each : latest.entrySet()) {
            StatisticRecord record = each.getValue();
            Figure figure = new Figure(record, at);
            StateReader.State before = stored.get(each.getKey());
            Map<String, Map<String, Object>> changes =
                    before == null ? Map.of() : Change.between(REVISED, before.values(), values.state(figure));
            if (before == null) {
                insert(connection, each.getKey(), figure);
                created++;
            } else if (changes.isEmpty()) {
                if (!hasNewer) {
                    touches.add(target.releaseId(), before.id(), target.releaseId());
                }
            } else if (hasNewer) {
                issues.accept(new RowIssue(
                        record.row(),
                        record.ref(),
                        IssueSeverity.INFO,
                        IssueKind.OLDER_RELEASE,
                        "A newer release of this figure is stored; the row is left out."));
            } else {
                updates.add(updated.update(figure, before.id()));
                revisions.add("ReportedStatistic", record.ref(), RevisionAction.UPDATED, at, changes);
                changed++;
            }
        }
        inserts.run(connection);
        countries.run(connection);
        updates.run(connection);
        touches.run(connection);
        revisions.flush(connection);
        return new ImportCounts(created, changed, records.size() - created - changed, 0);
    }

    void clear() {
        inserts.clear();
        countries.clear();
        updates.clear();
        touches.clear();
    }

    private void insert(Connection connection, UUID uid, Figure figure) throws SQLException {
        long id = ids.next(connection);
        inserts.add(values.row(figure, id, uid, figure.says.ref()));
        for (String country : figure.says.countries()) {
            countries.add(id, references.country(country));
        }
    }

    private static Quantifier quantifier(StatisticRecord record) {
        boolean exact = Objects.equals(record.low(), record.best()) && Objects.equals(record.best(), record.high());
        return exact ? Quantifier.EXACTLY : Quantifier.RANGE;
    }
}
