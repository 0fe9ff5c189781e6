package org.casus.export;

import static org.casus.export.TableColumn.Type.DATE;
import static org.casus.export.TableColumn.Type.INTEGER;
import static org.casus.export.TableColumn.Type.LIST;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.casus.actor.Actor;
import org.casus.actor.ActorFilter;
import org.casus.actor.ActorLists;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.Snapshot;

/** One row an actor. */
@Singleton
final class ActorTable extends RecordTable {

    private static final KeyedTable ACTORS = new KeyedTable(Actor.class, "a", "#group+code")
            .list(
                    "names",
                    "select actor_id, kind, name from actor_name where actor_id ? order by actor_id, id",
                    (texts, lists) -> {
                        if (!texts[0].equals("PRIMARY")) {
                            lists.addOnce(0, texts[1]);
                        }
                    },
                    TableColumn.of("names", LIST, "Actor.names", "#group+name+alt")
                            .noting("Here without the primary one."))
            .list(
                    "relations",
                    """
                    select r.actor_id, r.kind, o.ref
                    from actor_relation r
                    join actor o on o.id = r.other_id
                    where r.actor_id ?
                    order by r.actor_id, r.id""",
                    (texts, lists) -> lists.add(0, texts[0] + " " + texts[1]),
                    TableColumn.of("relations", LIST, "Actor.relations", "#group+relation")
                            .noting("Here those that go out from it, as a kind and the other actor's ref."))
            .own(
                    "(select count(distinct p.event_id) from participation p where p.actor_id = a.id)",
                    TableColumn.of("event_count", INTEGER, "Actor.eventCount", "#event+num"))
            .own(
                    "(select min(p.date_start) from participation p where p.actor_id = a.id)",
                    TableColumn.of("first_seen", DATE, "Actor.firstSeen", "#date+first"))
            .own(
                    "(select max(p.date_start) from participation p where p.actor_id = a.id)",
                    TableColumn.of("last_seen", DATE, "Actor.lastSeen", "#date+last"));

    private final ActorLists lists;

    ActorTable(ActorLists lists) {
        super(ACTORS, "actors", "actors", "One row an actor, in the order in which they were stored.");
        this.lists = lists;
    }

    @Override
    Fragment where(Reader reader, Object filter) {
        return lists.where(reader, (ActorFilter) filter);
    }

    /** An actor belongs to no release; those are named in whose events one of them takes part. */
    @Override
    Selection.Contents contents(Snapshot snapshot, Fragment where) {
        Map<Long, Long> releases = new HashMap<>();
        snapshot.each(Fragment.of("""
                select r.id
                from release r
                where exists (
                    select 1
                    from event e
                    join participation p on p.event_id = e.id
                    join actor a on a.id = p.actor_id
                    where e.release_id = r.id and ?)""", where), row -> releases.put(row.getLong(1), null));
        return new Selection.Contents(ACTORS.count(snapshot, where), releases);
    }
}
