package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.casus.dataset.Revision;
import org.casus.store.Batch;
import org.casus.store.IdBlocks;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Gives the confirmations of stored claims the times at which they were recorded, by their revisions. A retraction
 * brought back what the claim had replaced: those that are stored say so, so that no toll changes.
 */
public class V17_2__times_of_confirmations extends BaseJavaMigration {

    private record Step(String from, String to, OffsetDateTime at) {}

    private record Stored(
            long id, String metric, String group, Long actor, long speaker, Long supersedes, boolean retracted) {

        boolean isOfSamePeople(Stored other) {
            return metric.equals(other.metric)
                    && group.equals(other.group)
                    && speaker == other.speaker
                    && Objects.equals(actor, other.actor);
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        migrate(context.getConnection());
    }

    /** The same on a connection. */
    public static void migrate(Connection connection) throws SQLException {
        Map<UUID, List<Step>> steps = steps(connection);
        Batch batch = Batch.insert("claim_confirmation", "id", "claim_id", "confirmation", "said_at", "recorded_at");
        IdBlocks ids = new IdBlocks();
        try (var select = connection.prepareStatement("select id, confirmation from claim where uid = ?")) {
            for (var claim : steps.entrySet()) {
                select.setObject(1, claim.getKey());
                try (var row = select.executeQuery()) {
                    List<Step> some = claim.getValue();
                    if (row.next() && row.getString(2).equals(some.getLast().to)) {
                        long key = row.getLong(1);
                        batch.add(ids.next(connection), key, some.getFirst().from, null, null);
                        for (Step step : some) {
                            batch.add(ids.next(connection), key, step.to, step.at, step.at);
                        }
                    }
                }
            }
        }
        batch.run(connection);
        restore(connection, ids);
    }

    /**
     * How far claims were confirmed, and when that changed; of those that are there since their removal, since then.
     */
    private static Map<UUID, List<Step>> steps(Connection connection) throws SQLException {
        Map<UUID, List<Step>> steps = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select record_uid, action, at, changes
                        from revision
                        where record_type = 'Claim' and action <> 'CREATED'
                        order by version, id""")) {
            while (row.next()) {
                UUID claim = row.getObject(1, UUID.class);
                if (!row.getString(2).equals("UPDATED")) {
                    steps.remove(claim);
                } else if (Revision.read(row.getString(4)).get("confirmation") instanceof Map<?, ?> change
                        && change.get("from") != null
                        && change.get("to") != null) {
                    steps.computeIfAbsent(claim, any -> new ArrayList<>())
                            .add(new Step(
                                    (String) change.get("from"),
                                    (String) change.get("to"),
                                    row.getObject(3, OffsetDateTime.class)));
                }
            }
        }
        return steps;
    }

    private static void restore(Connection connection, IdBlocks ids) throws SQLException {
        Map<Long, List<Stored>> events = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select event_id, id, metric, victim_group, victim_actor_id,
                               coalesce(attributed_to_id, reported_by_id), supersedes_id, confirmation
                        from claim
                        where event_id in (select event_id from claim where confirmation = 'RETRACTED')
                        order by event_id, said_at nulls first, recorded_at, id""")) {
            while (row.next()) {
                events.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                        .add(new Stored(
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, Long.class),
                                row.getLong(6),
                                row.getObject(7, Long.class),
                                row.getString(8).equals("RETRACTED")));
            }
        }
        Map<Long, Long> restored = new LinkedHashMap<>();
        events.values().forEach(claims -> restore(claims, restored));
        try (var update = connection.prepareStatement("""
                        update claim_confirmation set restores_id = ?
                        where id = (select max(id) from claim_confirmation where claim_id = ?)""");
                var insert = connection.prepareStatement("""
                        insert into claim_confirmation (id, claim_id, confirmation, restores_id) values (?, ?, 'RETRACTED', ?)""")) {
            for (var each : restored.entrySet()) {
                update.setLong(1, each.getValue());
                update.setLong(2, each.getKey());
                if (update.executeUpdate() == 0) { // it was retracted when it was recorded
                    insert.setLong(1, ids.next(connection));
                    insert.setLong(2, each.getKey());
                    insert.setLong(3, each.getValue());
                    insert.executeUpdate();
                }
            }
        }
    }

    /**
     * Finds what each retracted claim brought back.
     *
     * @param claims of one event, the oldest first
     */
    private static void restore(List<Stored> claims, Map<Long, Long> restored) {
        Map<Long, Stored> byKey = new HashMap<>();
        Set<Long> superseded = new HashSet<>();
        for (Stored claim : claims) {
            byKey.put(claim.id, claim);
            if (!claim.retracted && claim.supersedes != null) {
                superseded.add(claim.supersedes);
            }
        }
        for (int i = 0; i < claims.size(); i++) {
            Stored claim = claims.get(i);
            if (claim.retracted) {
                Stored before = replaced(claim, byKey, new HashSet<>());
                for (int j = i - 1; before == null && j >= 0; j--) {
                    Stored earlier = claims.get(j);
                    before = !earlier.retracted && earlier.isOfSamePeople(claim) ? earlier : null;
                }
                if (before != null && !superseded.contains(before.id)) {
                    restored.put(claim.id, before.id);
                }
            }
        }
    }

    /** The claim that a retracted one replaced, perhaps by way of others that were retracted too; or null. */
    private static Stored replaced(Stored claim, Map<Long, Stored> byKey, Set<Long> met) {
        Stored before = claim.supersedes == null ? null : byKey.get(claim.supersedes);
        return before == null || !before.retracted || !met.add(before.id) ? before : replaced(before, byKey, met);
    }
}
