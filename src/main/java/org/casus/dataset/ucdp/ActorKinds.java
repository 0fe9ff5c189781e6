package org.casus.dataset.ucdp;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.casus.dataset.record.ActorKind;
import org.casus.dataset.record.ActorKindBasis;
import org.casus.dataset.record.Organisation;
import org.casus.store.Batch;

/**
 * What kinds of actors UCDP's are, which its files do not say in so many words: by how organised its list says that
 * they are, by their names, and by whom they fight. Inferred anew from all that is stored at the end of an import, so
 * that neither the order of rows nor that of files matters.
 */
public final class ActorKinds {

    private record Inferred(ActorKind kind, ActorKindBasis basis) {

        static final Inferred NOTHING = new Inferred(ActorKind.UNKNOWN, null);
    }

    /** What is known of an actor. */
    private static final class Known {
        private Organisation organisation;
        private Inferred before;

        /** The one that it is listed under first, the others by the alphabet. */
        private final List<String> names = new ArrayList<>();

        private final Set<Long> opponents = new HashSet<>();
    }

    private ActorKinds() {}

    /** What an actor is by its organisation and one name, of which more may become known. */
    static ActorKind of(Organisation organisation, String name) {
        return bySelf(organisation, List.of(name)).kind;
    }

    /** Brings all of UCDP's actors up to date, within the caller's transaction. */
    public static void infer(Connection connection) throws SQLException {
        Map<Long, Known> actors = load(connection);
        Map<Long, Inferred> inferred = new LinkedHashMap<>();
        actors.forEach((id, actor) -> inferred.put(id, bySelf(actor.organisation, actor.names)));
        Set<Long> states = new HashSet<>();
        inferred.forEach((id, now) -> {
            if (now.kind == ActorKind.STATE) {
                states.add(id);
            }
        });
        Batch updates = new Batch("update actor set kind = ?, kind_basis = ? where id = ?");
        actors.forEach((id, actor) -> {
            Inferred now = inferred.get(id);
            if (now.kind == ActorKind.UNKNOWN) {
                now = byOpponents(actor, states);
            }
            if (!now.equals(actor.before)) {
                updates.add(now.kind, now.basis, id);
            }
        });
        updates.run(connection);
    }

    private static Inferred bySelf(Organisation organisation, List<String> names) {
        if (organisation == Organisation.GOVERNMENT) {
            return new Inferred(ActorKind.STATE, ActorKindBasis.LISTED);
        }
        if (organisation == Organisation.COMMUNAL) {
            return new Inferred(ActorKind.COMMUNAL_GROUP, ActorKindBasis.LISTED);
        }
        return names.stream()
                .map(GedActorKind::of)
                .filter(kind -> kind != ActorKind.UNKNOWN)
                .findFirst()
                .map(kind -> new Inferred(kind, ActorKindBasis.NAME))
                .orElse(Inferred.NOTHING);
    }

    private static Inferred byOpponents(Known actor, Set<Long> states) {
        if (actor.opponents.stream().anyMatch(states::contains)) {
            return new Inferred(ActorKind.REBEL_GROUP, ActorKindBasis.DYADS);
        }
        // Whoever is not on the list may be a village as well as a cartel.
        return actor.organisation == null || actor.opponents.isEmpty()
                ? Inferred.NOTHING
                : new Inferred(ActorKind.MILITIA, ActorKindBasis.DYADS);
    }

    private static Map<Long, Known> load(Connection connection) throws SQLException {
        Map<Long, Known> actors = new LinkedHashMap<>();
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("""
                    select a.id, a.kind, a.kind_basis, a.organisation, n.name
                    from actor a
                    left join actor_name n on n.actor_id = a.id
                    where a.ref >= 'ucdp-actor' and a.ref < 'ucdp-actos'
                    order by a.id, case when n.kind = 'PRIMARY' then 0 else 1 end, n.name""")) {
                while (row.next()) {
                    Known actor = actors.computeIfAbsent(row.getLong(1), id -> new Known());
                    String basis = row.getString(3);
                    String organisation = row.getString(4);
                    actor.before = new Inferred(
                            ActorKind.valueOf(row.getString(2)), basis == null ? null : ActorKindBasis.valueOf(basis));
                    actor.organisation = organisation == null ? null : Organisation.valueOf(organisation);
                    if (row.getString(5) != null) {
                        actor.names.add(row.getString(5));
                    }
                }
            }
            try (var row = statement.executeQuery(
                    "select side_a_id, side_b_id from dyad where side_a_id is not null and side_b_id is not null")) {
                while (row.next()) {
                    oppose(actors, row.getLong(1), row.getLong(2));
                    oppose(actors, row.getLong(2), row.getLong(1));
                }
            }
        }
        return actors;
    }

    private static void oppose(Map<Long, Known> actors, long actor, long other) {
        Known known = actors.get(actor);
        if (known != null && !Objects.equals(actor, other)) {
            known.opponents.add(other);
        }
    }
}
