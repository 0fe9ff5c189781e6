package org.casus.event.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casus.dataset.Revision;
import org.casus.event.intake.CreatedState;
import org.casus.event.intake.EventStates;
import org.casus.store.Fragment;
import org.casus.store.Reader;
import org.casus.store.mapping.StateReader;

/** Tells of events that an import created what they were then: there is no revision of it. */
final class CreatedEvents {

    private CreatedEvents() {}

    /** The changes, those that are events' rows with what they were. */
    static List<Revision> told(Reader reader, List<Revision> changes) {
        List<Revision> untold =
                changes.stream().filter(change -> change.stored == null).toList();
        if (untold.isEmpty()) {
            return changes;
        }
        List<Long> keys = untold.stream().map(change -> change.key).toList();
        // First what they are, then what changed since: an update that comes between is taken back without harm.
        Map<Long, Map<String, Object>> states = EventStates.of(reader, keys);
        Map<UUID, List<Revision>> later = later(reader, untold);
        Map<Long, Revision> byKey = new HashMap<>();
        untold.forEach(change -> byKey.put(change.key, change));
        CreatedState.of(StateReader.on(reader), states, key -> {
                    Revision change = byKey.get(key);
                    return later.getOrDefault(change.recordUid, List.of()).stream()
                            .filter(one -> one.version > change.version
                                    || one.version == change.version && one.key > change.key)
                            .map(Revision::content)
                            .toList();
                })
                .forEach((key, told) -> byKey.get(key).stored = told);
        return states.size() == keys.size() ? changes : withRemoved(reader, changes);
    }

    /** The updates of each, the newest first. */
    private static Map<UUID, List<Revision>> later(Reader reader, List<Revision> created) {
        Map<UUID, List<Revision>> later = new HashMap<>();
        reader.entities(
                        Revision.class,
                        Fragment.of(
                                """
                                select revision.*
                                from unnest(cast(? as uuid array)) as wanted (uid)
                                join revision on revision.record_uid = wanted.uid and revision.action = 'UPDATED'
                                order by revision.version desc, revision.id desc""",
                                created.stream().map(change -> change.recordUid).toList()))
                .forEach(revision -> later.computeIfAbsent(revision.recordUid, uid -> new ArrayList<>())
                        .add(revision));
        return later;
    }

    /** Those that were removed meanwhile have a revision of their creation now. */
    private static List<Revision> withRemoved(Reader reader, List<Revision> changes) {
        Map<Long, Revision> kept = new HashMap<>();
        reader.entities(
                        Revision.class,
                        Fragment.of(
                                "select * from revision where id = any(?)",
                                changes.stream()
                                        .filter(change -> change.stored == null)
                                        .map(change -> change.key)
                                        .toList()))
                .forEach(revision -> kept.put(revision.key, revision));
        return changes.stream()
                .map(change -> kept.getOrDefault(change.key, change))
                .toList();
    }
}
