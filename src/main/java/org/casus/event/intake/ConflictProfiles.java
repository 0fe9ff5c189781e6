package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
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
import org.casus.dataset.record.ConflictProfile;
import org.casus.dataset.record.DyadRecord;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;
import org.casus.store.Batch;
import org.casus.store.Uid;

/**
 * Stores what tables say of conflicts and dyads. Their names, and a dyad's sides, stay as files of events have them:
 * these come first as a rule. What a table does not say is not taken away.
 */
final class ConflictProfiles {

    /** What is stored of a conflict or dyad; of a dyad, incompatibility and territory are null. */
    private record Stored(
            long id, String incompatibility, String territory, LocalDate start, String startPrecision, boolean whole) {

        Stored with(ConflictProfile profile) {
            boolean dyad = profile.dyad() != null;
            return new Stored(
                    id,
                    dyad ? null : text(profile.incompatibility(), incompatibility),
                    dyad || profile.territory() == null ? territory : profile.territory(),
                    profile.start() == null ? start : profile.start(),
                    profile.start() == null ? startPrecision : text(profile.startPrecision(), null),
                    whole);
        }

        private static String text(Enum<?> now, String before) {
            return now == null ? before : now.name();
        }

        /** By the names of the fields. */
        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("incompatibility", incompatibility);
            fields.put("territory", territory);
            fields.put("start", start == null ? null : start.toString());
            fields.put("startPrecision", startPrecision);
            return fields;
        }
    }

    private final EventSink.Target target;
    private final References references;
    private final Revisions revisions;
    private final boolean hasNewer;
    private final Batch conflicts = new Batch(
            "update conflict set incompatibility = ?, territory = ?, started_on = ?, started_precision = ? where id = ?");
    private final Batch dyads = new Batch("update dyad set started_on = ?, started_precision = ? where id = ?");
    private final Batch sides = new Batch("""
            update dyad
            set conflict_id = coalesce(conflict_id, ?), side_a_id = coalesce(side_a_id, ?), side_b_id = coalesce(side_b_id, ?)
            where id = ?
            """);

    /** @param hasNewer whether a newer release of the dataset is stored, which is not overwritten */
    ConflictProfiles(EventSink.Target target, References references, Revisions revisions, boolean hasNewer) {
        this.target = target;
        this.references = references;
        this.revisions = revisions;
        this.hasNewer = hasNewer;
    }

    Tally store(Connection connection, OffsetDateTime at, List<ConflictProfile> profiles, Consumer<RowIssue> issues)
            throws SQLException {
        if (profiles.isEmpty()) {
            return Tally.NONE;
        }
        Map<String, Stored> before = load(connection, profiles);
        profiles.forEach(profile -> references.want(profile.conflict(), profile.dyad()));
        references.resolve(connection);
        Map<String, Stored> stored = load(connection, profiles);
        int created = 0;
        int updated = 0;
        for (ConflictProfile profile : profiles) {
            Stored now = stored.get(profile.ref());
            Stored wanted = now.with(profile);
            boolean isNew = !before.containsKey(profile.ref());
            created += isNew ? 1 : 0;
            if (!now.whole && profile.dyad() != null) {
                fill(profile, now.id);
            }
            if (wanted.equals(now)) {
                continue;
            }
            if (hasNewer && !isNew) {
                issues.accept(new RowIssue(
                        profile.row(),
                        profile.ref(),
                        IssueSeverity.INFO,
                        IssueKind.OLDER_RELEASE,
                        "A newer release says otherwise of it; what this one says is left out."));
                continue;
            }
            update(profile, wanted);
            if (!isNew) {
                updated++;
                revise(at, profile, now, wanted);
            }
        }
        sides.run(connection);
        conflicts.run(connection);
        dyads.run(connection);
        revisions.flush(connection);
        return new Tally(created, updated, profiles.size() - created - updated, 0);
    }

    void clear() {
        sides.clear();
        conflicts.clear();
        dyads.clear();
    }

    /** A dyad that some event named without its sides or conflict. */
    private void fill(ConflictProfile profile, long id) {
        DyadRecord dyad = profile.dyad();
        sides.add(
                references.conflict(profile.conflict()),
                dyad.sideA() == null ? null : references.actors().id(dyad.sideA()),
                dyad.sideB() == null ? null : references.actors().id(dyad.sideB()),
                id);
    }

    private void update(ConflictProfile profile, Stored wanted) {
        if (profile.dyad() == null) {
            conflicts.add(wanted.incompatibility, wanted.territory, wanted.start, wanted.startPrecision, wanted.id);
        } else {
            dyads.add(wanted.start, wanted.startPrecision, wanted.id);
        }
    }

    private void revise(OffsetDateTime at, ConflictProfile profile, Stored from, Stored to) {
        Map<String, Object> changes = new LinkedHashMap<>();
        Map<String, Object> was = from.fields();
        to.fields().forEach((field, is) -> {
            if (!Objects.equals(was.get(field), is)) {
                changes.put(field, Change.of(was.get(field), is));
            }
        });
        revisions.add(
                profile.dyad() == null ? "Conflict" : "Dyad",
                profile.ref(),
                Uid.of(profile.ref()),
                RevisionAction.UPDATED,
                at,
                target.runId(),
                changes);
    }

    private static Map<String, Stored> load(Connection connection, List<ConflictProfile> profiles) throws SQLException {
        Map<String, Stored> stored = new HashMap<>();
        UUID[] uids = profiles.stream().map(profile -> Uid.of(profile.ref())).toArray(UUID[]::new);
        try (var statement = connection.prepareStatement("""
                select ref, id, incompatibility, territory, started_on, started_precision, true
                from unnest(cast(? as uuid array)) as wanted (uid) join conflict on conflict.uid = wanted.uid
                union all
                select ref, id, null, null, started_on, started_precision,
                    conflict_id is not null and side_a_id is not null and side_b_id is not null
                from unnest(cast(? as uuid array)) as wanted (uid) join dyad on dyad.uid = wanted.uid
                """)) {
            statement.setArray(1, connection.createArrayOf("uuid", uids));
            statement.setArray(2, connection.createArrayOf("uuid", uids));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    stored.put(
                            row.getString(1),
                            new Stored(
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getObject(5, LocalDate.class),
                                    row.getString(6),
                                    row.getBoolean(7)));
                }
            }
        }
        return stored;
    }
}
