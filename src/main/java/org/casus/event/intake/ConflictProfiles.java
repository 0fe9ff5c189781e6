package org.casus.event.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.casus.dataset.ImportCounts;
import org.casus.dataset.RevisionAction;
import org.casus.dataset.Revisions;
import org.casus.dataset.record.ConflictProfile;
import org.casus.dataset.record.IssueKind;
import org.casus.dataset.record.IssueSeverity;
import org.casus.dataset.record.RowIssue;
import org.casus.event.Conflict;
import org.casus.event.Dyad;
import org.casus.store.Batch;
import org.casus.store.Uid;
import org.casus.store.mapping.Mapping;
import org.casus.store.mapping.Property;
import org.casus.store.mapping.StateReader;
import org.casus.store.mapping.Values;

/**
 * Stores what tables say of conflicts and dyads. Their names, and what is there of a dyad's conflict and sides, stay as
 * files of events have them: these come first as a rule. What a table does not say is not taken away.
 */
final class ConflictProfiles {

    private static final String NAME = "name";
    private static final String PRECISION = "startPrecision";

    private final RecordReferences references;
    private final Revisions revisions;
    private final boolean hasNewer;
    private final Kind conflicts;
    private final Kind dyads;

    /** A dyad that some event named without its sides or conflict. */
    private final Batch sides = new Batch("""
            update dyad
            set conflict_id = coalesce(conflict_id, ?), side_a_id = coalesce(side_a_id, ?), side_b_id = coalesce(side_b_id, ?)
            where id = ?
            """);

    /** Conflicts, or dyads. */
    private record Kind(Mapping mapping, ColumnValues<ConflictProfile> says, List<Property> written, Batch updates) {

        static Kind of(Class<?> entity, ColumnValues<ConflictProfile> says) {
            Mapping mapping = Mapping.of(entity);
            List<Property> written = mapping.told().stream()
                    .filter(property ->
                            !property.isReference() && !property.name().equals(NAME))
                    .toList();
            return new Kind(
                    mapping,
                    says.nothing(NAME),
                    written,
                    new Batch(written.stream()
                            .map(property -> property.column() + " = ?")
                            .collect(Collectors.joining(
                                    ", ", "update " + mapping.table() + "\nset ", "\nwhere id = ?"))));
        }

        void load(Connection connection, List<ConflictProfile> profiles, Map<String, StateReader.State> stored)
                throws SQLException {
            StateReader.told(mapping)
                    .byUid(
                            StateReader.on(connection),
                            profiles.stream()
                                    .map(profile -> Uid.of(profile.ref()))
                                    .toList())
                    .forEach(state -> stored.put(state.ref(), state));
        }

        /** What it is to be: what the table says, and for the rest what it is. */
        Map<String, Object> wanted(Map<String, Object> now, ConflictProfile profile) {
            Map<String, Object> wanted = new LinkedHashMap<>(now);
            if (profile.start() != null) {
                wanted.remove(PRECISION);
            }
            says.state(profile).forEach((field, value) -> {
                if (mapping.property(field).isReference()) {
                    wanted.putIfAbsent(field, value);
                } else {
                    wanted.put(field, value);
                }
            });
            return wanted;
        }

        void update(long id, Map<String, Object> wanted) {
            Object[] row = new Object[written.size() + 1];
            for (int i = 0; i < written.size(); i++) {
                Property property = written.get(i);
                row[i] = Values.stored(property, wanted.get(property.name()), null);
            }
            row[written.size()] = id;
            updates.add(row);
        }
    }

    /** @param hasNewer whether a newer release of the dataset is stored, which is not overwritten */
    ConflictProfiles(RecordReferences references, Revisions revisions, boolean hasNewer) {
        this.references = references;
        this.revisions = revisions;
        this.hasNewer = hasNewer;
        conflicts = Kind.of(
                Conflict.class,
                ColumnValues.<ConflictProfile>of(Conflict.class, references)
                        .set("incompatibility", ConflictProfile::incompatibility)
                        .set("territory", ConflictProfile::territory)
                        .set("start", ConflictProfile::start)
                        .set(PRECISION, ConflictProfile::startPrecision));
        dyads = Kind.of(
                Dyad.class,
                ColumnValues.<ConflictProfile>of(Dyad.class, references)
                        .set(
                                "conflict",
                                profile -> profile.conflict() == null
                                        ? null
                                        : profile.conflict().ref())
                        .set(
                                "sideA",
                                profile -> RecordReferences.ref(profile.dyad().sideA()))
                        .set(
                                "sideB",
                                profile -> RecordReferences.ref(profile.dyad().sideB()))
                        .set("start", ConflictProfile::start)
                        .set(PRECISION, ConflictProfile::startPrecision));
    }

    ImportCounts store(
            Connection connection, OffsetDateTime at, List<ConflictProfile> profiles, Consumer<RowIssue> issues)
            throws SQLException {
        if (profiles.isEmpty()) {
            return ImportCounts.NONE;
        }
        Map<String, StateReader.State> before = load(connection, profiles);
        profiles.forEach(profile -> references.want(profile.conflict(), profile.dyad()));
        references.resolve(connection);
        Map<String, StateReader.State> stored = load(connection, profiles);
        int created = 0;
        int updated = 0;
        for (ConflictProfile profile : profiles) {
            Kind kind = profile.dyad() == null ? conflicts : dyads;
            StateReader.State now = stored.get(profile.ref());
            Map<String, Object> wanted = kind.wanted(now.values(), profile);
            boolean isNew = !before.containsKey(profile.ref());
            created += isNew ? 1 : 0;
            if (wanted.equals(now.values())) {
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
            kind.update(now.id(), wanted);
            if (profile.dyad() != null) {
                sides.add(
                        references.conflict(profile.conflict()),
                        references.actor(profile.dyad().sideA()),
                        references.actor(profile.dyad().sideB()),
                        now.id());
            }
            if (!isNew) {
                updated++;
                revisions.add(
                        kind.mapping.type(),
                        profile.ref(),
                        RevisionAction.UPDATED,
                        at,
                        Change.between(
                                kind.mapping.told().stream().map(Property::name).toList(), now.values(), wanted));
            }
        }
        sides.run(connection);
        conflicts.updates.run(connection);
        dyads.updates.run(connection);
        revisions.flush(connection);
        return new ImportCounts(created, updated, profiles.size() - created - updated, 0);
    }

    void clear() {
        sides.clear();
        conflicts.updates.clear();
        dyads.updates.clear();
    }

    private Map<String, StateReader.State> load(Connection connection, List<ConflictProfile> profiles)
            throws SQLException {
        Map<String, StateReader.State> stored = new HashMap<>();
        conflicts.load(connection, profiles, stored);
        dyads.load(connection, profiles, stored);
        return stored;
    }
}
